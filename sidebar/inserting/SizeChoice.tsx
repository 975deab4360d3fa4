import {useId} from 'preact/hooks';
import type {Share, Spot} from '../../src/shared/contract.ts';
import {FREE} from '../../src/shared/slide-layout.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {amountOf, pointsOf, readAmount} from '../parts/lengths.ts';
import {columnsOf} from './lines.ts';
import {isCell, sizeOf, spotOf} from './place.ts';
import type {Insertion} from './state.ts';
import {widthText} from './texts.ts';

type Kind = 'fit' | 'fill' | Share | 'own';

/** How large the image stands in the file. */
export function SizeChoice({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions, editor} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const spot = spotOf(insertion, count);
  const size = sizeOf(insertion, spot);
  // A grid and a table have their own sizes, and so has what takes another's box.
  const cell = spot !== null && isCell(spot);
  const grid = count > 1 && spot !== null && FREE.includes(spot.place);
  if (grid || columnsOf(insertion, spot, count) !== undefined) return null;
  const shares: Share[] = editor === 'docs' ? ['twoThirds', 'half', 'third'] : [];
  const fit = spot?.width !== undefined ? t.keepWidth : editor === 'docs' ? t.column : t.fit;
  const choose = (kind: Kind) => {
    if (kind !== 'own') return actions.setOptions({size: kind});
    // From what it would be, so that the first number is a sensible one.
    const {typed} = insertion.options;
    const amount =
      (typed === null ? null : readAmount(typed)) ??
      amountOf(spot ? Math.min(spot.width ?? Infinity, spot.room.width) : 360, unit);
    actions.setOptions({size: pointsOf(amount, unit), typed: texts.number(amount)});
  };
  return (
    <Choice<Kind>
      label={t.size}
      value={typeof size === 'number' ? 'own' : size}
      options={[
        ['fit', fit],
        ...(spot?.full ? [['fill', t.fill] as ['fill', string]] : []),
        ...shares.map((share): [Kind, string] => [share, t[share]]),
        ...(cell ? [] : [['own', t.ownWidth] as ['own', string]]),
      ]}
      choose={choose}
    >
      {typeof size === 'number' && <Width insertion={insertion} spot={spot} size={size} />}
    </Choice>
  );
}

/** A width of one's own. What is wrong with it is said while it is typed. */
function Width({insertion, spot, size}: {insertion: Insertion; spot: Spot | null; size: number}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const id = useId();
  const wrong = widthText(texts, insertion, spot);
  return (
    <div class="measure">
      <label for={id}>{t.width}</label>
      <input
        id={id}
        type="text"
        inputMode="decimal"
        autocomplete="off"
        value={insertion.options.typed ?? texts.number(amountOf(size, unit))}
        aria-invalid={wrong !== ''}
        aria-describedby={wrong === '' ? undefined : id + 'wrong'}
        onInput={({currentTarget: {value}}) => {
          const amount = readAmount(value);
          actions.setOptions({typed: value, ...(amount !== null && {size: pointsOf(amount, unit)})});
        }}
      />
      <span>{unit === 'cm' ? t.cm : t.inches}</span>
      {wrong && (
        <p class="error" id={id + 'wrong'}>
          {wrong}
        </p>
      )}
    </div>
  );
}
