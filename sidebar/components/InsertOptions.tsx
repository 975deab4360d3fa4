import {useId, useState} from 'preact/hooks';
import type {Asset, Crop, Place} from '../../src/contract.ts';
import {captionOf} from '../../src/core/caption.ts';
import {RATIOS} from '../../src/core/placement.ts';
import {useShared} from '../context.ts';
import {outlookOf, spotOf} from '../insertion.ts';
import {amountOf, pointsOf, readAmount} from '../lengths.ts';
import type {Library} from '../state.ts';
import {Choice} from './Choice.tsx';
import {Icon} from './Icon.tsx';

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
  const spots = insertion.where?.spots ?? [];
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
              value={spotOf(insertion)?.place ?? 'cursor'}
              options={spots.map(({place}) => [place, t.to[place]])}
              choose={actions.choosePlace}
            />
          )}
          <Size library={library} />
          <Choice
            label={t.sharpness}
            value={sharpness}
            options={[
              ['screen', t.screen],
              ['print', t.print],
            ]}
            choose={sharpness => actions.setOptions({sharpness})}
          />
          <Choice<Crop | 'whole'>
            label={t.crop}
            value={crop ?? 'whole'}
            options={[
              ['whole', t.whole],
              ...(Object.keys(RATIOS) as Crop[]).map((ratio): [Crop, string] => [ratio, ratio]),
            ]}
            choose={ratio => actions.setOptions({crop: ratio === 'whole' ? null : ratio})}
          />
          <Caption library={library} assets={assets} />
        </div>
      )}
    </div>
  );
}

function Size({library: {insertion}}: {library: Library}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const {unit} = texts;
  const {size} = insertion.options;
  const spot = spotOf(insertion);
  const own = typeof size === 'number';
  const [typed, setTyped] = useState(own ? String(amountOf(size, unit)) : '');
  const wrong = own && readAmount(typed) === null;
  const id = useId();
  const choose = (kind: 'fit' | 'own') => {
    if (kind === 'fit') return actions.setOptions({size: 'fit'});
    // From what it would be, so that the first number is a sensible one.
    const amount = readAmount(typed) ?? amountOf(spot ? (spot.width ?? spot.room.width) : 360, unit);
    setTyped(texts.number(amount));
    actions.setOptions({size: pointsOf(amount, unit)});
  };
  return (
    <Choice
      label={t.size}
      value={own ? 'own' : 'fit'}
      options={[
        ['fit', spot?.width === undefined ? t.fit : t.keepWidth],
        ['own', t.ownWidth],
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

/** With what the caption will say. */
function Caption({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts, actions, settings} = useShared();
  const t = texts.messages.insert;
  const {template, byDefault} = settings.caption;
  const wished = library.insertion.options.caption ?? byDefault;
  const [first] = assets;
  const caption = first ? captionOf(first, template) : '';
  const id = useId();
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        checked={wished}
        onChange={event => actions.setOptions({caption: event.currentTarget.checked})}
      />
      <label for={id}>{t.caption}</label>
      <p class="note" dir="auto">
        {caption || texts.say(t.noCaption)}
      </p>
    </div>
  );
}
