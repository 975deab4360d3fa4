import type {ComponentChildren} from 'preact';
import type {Asset} from '../../src/contract.ts';
import {useShared} from '../context.ts';
import {lacksWords, outlookOf, spotOf} from '../insertion.ts';
import type {Texts} from '../messages.ts';
import type {Library, Run} from '../state.ts';
import {InsertOptions} from './InsertOptions.tsx';

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
        <button type="button" class="button" disabled={run.stopped} onClick={actions.stop}>
          {texts.messages.insert.cancel}
        </button>
      )}
    </footer>
  );
}

/** What it does, and where; as long as nobody knows where, that is left out. */
function label({messages, count}: Texts, {insertion}: Library, n: number): string {
  const t = messages.insert;
  const spot = spotOf(insertion);
  if (n > 1) return count(spot?.place === 'image' ? t.severalInstead : t.several, n);
  return spot ? t.to[spot.place] : t.anywhere;
}

/** What one should know before pressing it. */
function Hints({library, assets}: {library: Library; assets: Asset[]}) {
  const {texts} = useShared();
  const t = texts.messages.insert;
  const {insertion} = library;
  const refused = insertion.where?.refused;
  const silent = assets.filter(asset => insertion.asked[asset.id] && lacksWords(library, asset)).length;
  const hints: string[] = [
    ...(refused ? [t.refused[refused]] : []),
    ...(assets.some(({format}) => format === 'gif') ? [t.still] : []),
    ...(assets.some(asset => outlookOf(insertion, asset)?.small) ? [t.small] : []),
    ...(silent > 0 ? [texts.count(t.describe, silent)] : []),
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

export function runText({messages, say, number}: Texts, {assets, through}: Run): string {
  const t = messages.insert;
  if (assets.length === 1) return t.busy;
  return say(t.busySeveral, {n: number(Math.min(through + 1, assets.length)), total: number(assets.length)});
}
