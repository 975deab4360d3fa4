import {useId, useState} from 'preact/hooks';
import type {Asset, Crop, Focus, Place} from '../../src/shared/contract.ts';
import {captionOf} from '../../src/shared/caption.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import {cutOf, isCell, outlookOf, sizeOf, spotOf, spotsFor} from './state.ts';
import {amountOf, pointsOf, readAmount} from '../parts/lengths.ts';
import type {Texts} from '../messages.ts';
import type {Library} from '../state.ts';
import {Choice} from '../parts/Choice.tsx';
import {Icon} from '../parts/Icon.tsx';

/** How images are inserted, folded away behind one line that says what will come of it. */
export function InsertOptions({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts, actions} = useShared();
  const [open, setOpen] = useState(false);
  const id = useId();
  const {messages, say, number, bytes} = texts;
  const t = messages.insert;
  const {insertion} = library;
  const {sharpness, crop} = insertion.options;
  const [only] = assets;
  const outlook = only && assets.length === 1 ? outlookOf(insertion, only) : null;
  const count = assets.length;
  const spots = spotsFor(insertion, count);
  const spot = spotOf(insertion, count);
  const cut = only ? cutOf(insertion, only, count) : null;
  const filled = cut !== null && sizeOf(insertion, spot) === 'fill';
  return (
    <div class="options">
      <button
        type="button"
        class="fold"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        <span>
          {t.options}
          {outlook && (
            <small>
              {say(t.outlook, {
                width: number(outlook.pixels.width),
                height: number(outlook.pixels.height),
                bytes: bytes(outlook.bytes),
              })}
            </small>
          )}
        </span>
        <Icon name={open ? 'down' : 'next'} />
      </button>
      {open && (
        <div class="panel" id={id}>
          {spots.length > 1 && (
            <Choice<Place>
              label={t.where}
              value={spot?.place ?? 'cursor'}
              options={spots.map(({place}) => [place, placeText(texts, place, count)])}
              choose={actions.choosePlace}
            />
          )}
          {spot?.place !== 'background' && <Size library={library} count={count} />}
          {count === 1 && cut && cut.foci.length > 1 && (
            <Choice<Focus>
              label={t.keep}
              value={cut.focus}
              options={cut.foci.map(focus => [focus, t.focus[focus]])}
              choose={focus => actions.setOptions({focus})}
            />
          )}
          <Choice
            label={t.sharpness}
            value={sharpness}
            options={[
              ['screen', t.screen],
              ['print', t.print],
            ]}
            choose={sharpness => actions.setOptions({sharpness})}
          />
          {!filled && (
            <Choice<Crop | 'whole'>
              label={t.crop}
              value={crop ?? 'whole'}
              options={[
                ['whole', t.whole],
                ...(Object.keys(RATIOS) as Crop[]).map((ratio): [Crop, string] => [ratio, ratio]),
              ]}
              choose={ratio => actions.setOptions({crop: ratio === 'whole' ? null : ratio})}
            />
          )}
          <Caption library={library} assets={assets} />
        </div>
      )}
    </div>
  );
}

/** Inserting so many images at a place, as the button says it. */
export function placeText({messages, count, say, number}: Texts, place: Place, n: number): string {
  const t = messages.insert;
  if (n === 1) return t.to[place];
  if (place in t.severalTo) return say(t.severalTo[place as keyof typeof t.severalTo], {n: number(n)});
  return count(place === 'image' ? t.severalInstead : t.several, n);
}

function Size({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const spot = spotOf(insertion, count);
  const size = sizeOf(insertion, spot);
  // A grid has its own sizes, and so has what takes another's box.
  const cell = spot !== null && isCell(spot);
  const grid = count > 1 && spot !== null && ['slide', 'firstSlide', 'beside'].includes(spot.place);
  const own = typeof size === 'number';
  const [typed, setTyped] = useState(own ? String(amountOf(size, unit)) : '');
  const wrong = own && readAmount(typed) === null;
  const id = useId();
  const choose = (kind: 'fit' | 'fill' | 'own') => {
    if (kind !== 'own') return actions.setOptions({size: kind});
    // From what it would be, so that the first number is a sensible one.
    const amount = readAmount(typed) ?? amountOf(spot ? (spot.width ?? spot.room.width) : 360, unit);
    setTyped(texts.number(amount));
    actions.setOptions({size: pointsOf(amount, unit)});
  };
  if (grid) return null;
  return (
    <Choice<'fit' | 'fill' | 'own'>
      label={t.size}
      value={typeof size === 'number' ? 'own' : size}
      options={[
        ['fit', spot?.width === undefined ? t.fit : t.keepWidth],
        ...(spot?.full ? [['fill', t.fill] as ['fill', string]] : []),
        ...(cell ? [] : [['own', t.ownWidth] as ['own', string]]),
      ]}
      choose={choose}
    >
      {own && (
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
              setTyped(value);
              const amount = readAmount(value);
              if (amount !== null) actions.setOptions({size: pointsOf(amount, unit)});
            }}
          />
          <span>{unit === 'cm' ? t.cm : t.inches}</span>
          {wrong && (
            <p class="error" id={id + 'wrong'}>
              {t.widthWrong}
            </p>
          )}
        </div>
      )}
    </Choice>
  );
}

/** With what the caption will say. On a slide it has two places to go. */
function Caption({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts, actions, settings, editor} = useShared();
  const t = texts.messages.insert;
  const {template, byDefault} = settings.caption;
  const {caption: chosen, notes} = library.insertion.options;
  const wished = chosen ?? byDefault;
  const [first] = assets;
  const caption = first ? captionOf(first, template) : '';
  const id = useId();
  const says = (
    <p class="note" dir="auto">
      {caption || texts.say(t.noCaption)}
    </p>
  );
  if (editor === 'slides') {
    return (
      <Choice<'none' | 'under' | 'notes'>
        label={t.caption}
        value={!wished ? 'none' : notes ? 'notes' : 'under'}
        options={[
          ['none', t.captionNone],
          ['under', t.captionUnder],
          ['notes', t.captionNotes],
        ]}
        choose={kind => actions.setOptions({caption: kind !== 'none', notes: kind === 'notes'})}
      >
        {wished && says}
        {wished && !notes && <p class="note">{t.elseNotes}</p>}
      </Choice>
    );
  }
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={wished}
        onChange={event => actions.setOptions({caption: event.currentTarget.checked})}
      />
      <label for={id}>{t.caption}</label>
      {says}
    </div>
  );
}
