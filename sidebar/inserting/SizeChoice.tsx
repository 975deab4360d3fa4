import {useId, useState} from 'preact/hooks';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {amountOf, pointsOf, readAmount} from '../parts/lengths.ts';
import {isCell, sizeOf, spotOf} from './place.ts';

/** How large the image stands in the file. */
export function SizeChoice({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const spot = spotOf(insertion, count);
  const size = sizeOf(insertion, spot);
  // A grid has its own sizes, and so has what takes another's box.
  const cell = spot !== null && isCell(spot);
  const grid = count > 1 && spot !== null && ['slide', 'firstSlide', 'beside'].includes(spot.place);
  const own = typeof size === 'number';
  const [typed, setTyped] = useState(insertion.options.typed ?? (own ? String(amountOf(size, unit)) : ''));
  const choose = (kind: 'fit' | 'fill' | 'own') => {
    if (kind !== 'own') return actions.setOptions({size: kind, typed: null});
    // From what it would be, so that the first number is a sensible one.
    const amount = readAmount(typed) ?? amountOf(spot ? (spot.width ?? spot.room.width) : 360, unit);
    setTyped(texts.number(amount));
    actions.setOptions({size: pointsOf(amount, unit), typed: null});
  };
  if (grid) return null;
  return (
    <Choice<'fit' | 'fill' | 'own'>
      label={t.size}
      value={own ? 'own' : size}
      options={[
        ['fit', spot?.width === undefined ? t.fit : t.keepWidth],
        ...(spot?.full ? [['fill', t.fill] as ['fill', string]] : []),
        ...(cell ? [] : [['own', t.ownWidth] as ['own', string]]),
      ]}
      choose={choose}
    >
      {own && <Width typed={typed} type={setTyped} />}
    </Choice>
  );
}

/** A width of one's own. The file takes it as soon as it is one. */
function Width({typed, type}: {typed: string; type: (typed: string) => void}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const id = useId();
  const wrong = readAmount(typed) === null;
  return (
    <div class="measure">
      <label for={id}>{t.width}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        value={typed}
        aria-invalid={wrong}
        aria-describedby={wrong ? id + 'wrong' : undefined}
        onInput={({currentTarget: {value}}) => {
          type(value);
          const amount = readAmount(value);
          actions.setOptions({typed: value, ...(amount !== null && {size: pointsOf(amount, unit)})});
        }}
      />
      <span>{unit === 'cm' ? t.cm : t.inches}</span>
      {wrong && (
        <p class="error" id={id + 'wrong'}>
          {t.widthWrong}
        </p>
      )}
    </div>
  );
}
