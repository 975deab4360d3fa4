import type {Asset, Crop, Place} from '../../src/shared/contract.ts';
import {RATIOS} from '../../src/shared/placement.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Choice} from '../parts/Choice.tsx';
import {CaptionChoice} from './CaptionChoice.tsx';
import {LineChoices} from './LineChoices.tsx';
import {choicesFor, ratioOfPlace, spotOf, spotsFor} from './place.ts';
import {SharpnessChoice} from './SharpnessChoice.tsx';
import {SizeChoice} from './SizeChoice.tsx';
import {TransparencyChoice} from './TransparencyChoice.tsx';
import {actionText} from './texts.ts';

interface Props {
  library: Library;
  assets: Asset[];
  /** Of the panel. */
  id: string;
}

/** How images are inserted. */
export function InsertOptions({library, assets, id}: Props) {
  const {texts, actions, editor} = useShared();
  const t = texts.messages.insert;
  const {insertion} = library;
  const {crop} = insertion.options;
  const count = assets.length;
  const spots = spotsFor(insertion, count);
  const spot = spotOf(insertion, count);
  return (
    <div class="panel" id={id}>
      {spots.length > 1 && choicesFor(insertion, count).length === 0 && (
        <Choice<Place>
          label={t.where}
          value={spot?.place ?? 'cursor'}
          options={spots.map(({place}) => [place, actionText(texts, {...insertion, place}, count)])}
          choose={actions.choosePlace}
        />
      )}
      {spot?.place !== 'background' && <SizeChoice library={library} count={count} />}
      {editor === 'docs' && <LineChoices library={library} count={count} />}
      <SharpnessChoice insertion={insertion} assets={assets} />
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
    </div>
  );
}
