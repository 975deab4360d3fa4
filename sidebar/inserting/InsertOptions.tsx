import {useId, useState} from 'preact/hooks';
import type {Asset, Crop, Place} from '../../src/shared/contract.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {Icon} from '../parts/Icon.tsx';
import {CaptionChoice} from './CaptionChoice.tsx';
import {LineChoices} from './LineChoices.tsx';
import {outlookOf} from './outlook.ts';
import {choicesFor, ratioOfPlace, spotOf, spotsFor} from './place.ts';
import {SizeChoice} from './SizeChoice.tsx';
import {TransparencyChoice} from './TransparencyChoice.tsx';
import {placeText} from './texts.ts';

interface Props {
  library: Library;
  assets: Asset[];
}

/** How images are inserted, folded away behind one line that says what will come of it. */
export function InsertOptions({library, assets}: Props) {
  const {messages, say, number, bytes} = useShared().texts;
  const [open, setOpen] = useState(false);
  const id = useId();
  const t = messages.insert;
  const [only] = assets;
  const outlook = only && assets.length === 1 ? outlookOf(library.insertion, only) : null;
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
          <Options library={library} assets={assets} />
        </div>
      )}
    </div>
  );
}

function Options({library, assets}: Props) {
  const {texts, actions, editor} = useShared();
  const t = texts.messages.insert;
  const {insertion} = library;
  const {sharpness, crop} = insertion.options;
  const count = assets.length;
  const spots = spotsFor(insertion, count);
  const spot = spotOf(insertion, count);
  return (
    <>
      {spots.length > 1 && choicesFor(insertion, count).length === 0 && (
        <Choice<Place>
          label={t.where}
          value={spot?.place ?? 'cursor'}
          options={spots.map(({place}) => [place, placeText(texts, place, count)])}
          choose={actions.choosePlace}
        />
      )}
      {spot?.place !== 'background' && <SizeChoice library={library} count={count} />}
      {editor === 'docs' && <LineChoices library={library} count={count} />}
      <Choice
        label={t.sharpness}
        value={sharpness}
        options={[
          ['screen', t.screen],
          ['print', t.print],
        ]}
        choose={sharpness => actions.setOptions({sharpness})}
      />
      <TransparencyChoice insertion={insertion} assets={assets} />
      {count > 1 && ratioOfPlace(insertion, count) === null && (
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
      <CaptionChoice library={library} assets={assets} />
    </>
  );
}
