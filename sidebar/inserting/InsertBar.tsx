import type {ComponentChildren} from 'preact';
import type {Asset} from '../../src/shared/contract.ts';
import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import type {Texts} from '../messages.ts';
import {Button} from '../parts/Button.tsx';
import {InsertOptions} from './InsertOptions.tsx';
import {outlookOf} from './outlook.ts';
import {isCell, sizeOf, spotOf} from './place.ts';
import {lacksWords} from './state.ts';
import {placeText, runText} from './texts.ts';

interface Props {
  library: Library;
  /** What the button inserts. */
  assets: Asset[];
  /** Something has to be confirmed first. */
  blocked?: boolean;
  children?: ComponentChildren;
}

/** The one primary button, at the foot of a view, and how it inserts. While something is on its way it shows how far. */
export function InsertBar({library, assets, blocked = false, children}: Props) {
  const {texts, actions} = useShared();
  const {run} = library;
  const several = run !== null && run.assets.length > 1;
  return (
    <footer class="foot">
      {run === null && children}
      {run === null && <InsertOptions library={library} assets={assets} />}
      {run === null && <Hints library={library} assets={assets} />}
      <button
        type="button"
        class={run ? 'button primary wide busy' : 'button primary wide'}
        aria-disabled={run !== null || blocked}
        // The second click of a double click is no second wish.
        onClick={event => event.detail < 2 && !blocked && actions.insertAll(assets)}
      >
        {run ? runText(texts, run) : label(texts, library, assets.length)}
      </button>
      {several && (
        <Button asleep={run.stopped} press={actions.stop}>
          {texts.messages.insert.cancel}
        </Button>
      )}
    </footer>
  );
}

/** What it does, and where; as long as nobody knows where, that is left out. */
function label(texts: Texts, {insertion}: Library, n: number): string {
  const spot = spotOf(insertion, n);
  if (spot) return placeText(texts, spot.place, n);
  const t = texts.messages.insert;
  return n === 1 ? t.anywhere : texts.count(t.several, n);
}

/** What one should know before pressing it. */
function Hints({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts, settings} = useShared();
  const t = texts.messages.insert;
  const {insertion} = library;
  const refused = insertion.where?.refused;
  const spot = spotOf(insertion, assets.length);
  const {caption, notes} = insertion.options;
  const edge = spot?.full && !isCell(spot) && assets.length === 1 && sizeOf(insertion, spot) === 'fill';
  const toNotes = (caption ?? settings.caption.byDefault) && !notes && (edge || spot?.place === 'background');
  const more = spot?.place === 'placeholder' ? assets.length - (spot.empty ?? 0) : 0;
  const silent = assets.filter(asset => insertion.asked[asset.id] && lacksWords(library, asset)).length;
  const unsure = assets.filter(({id}) => insertion.unsure[id] === 'asked').length;
  const hints: string[] = [
    ...(refused ? [t.refused[refused]] : []),
    ...(assets.some(({format}) => format === 'gif') ? [t.still] : []),
    ...(assets.some(asset => outlookOf(insertion, asset, assets.length)?.small) ? [t.small] : []),
    ...(toNotes ? [t.toNotes] : []),
    ...(more > 0 ? [texts.count(t.furtherSlides, more)] : []),
    ...(silent > 0
      ? [texts.count(settings.policy.altText === 'require' ? t.mustDescribe : t.describe, silent)]
      : []),
    ...(unsure > 0 ? [texts.count(t.unsure, unsure)] : []),
  ];
  return (
    <div role="status" class="hints">
      {hints.map(hint => (
        <p key={hint} class="note warn">
          {hint}
        </p>
      ))}
    </div>
  );
}
