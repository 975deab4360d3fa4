import {useShared} from './context.ts';
import type {Texts} from './messages.ts';
import type {Found, State} from './state.ts';
import {runText} from './inserting/InsertBar.tsx';
import {doneText} from './inserting/Notice.tsx';

/**
 * The one region that reads out what happens. It is there from the beginning, because screen readers hear changes in a
 * region, not its arrival. Faults speak for themselves.
 */
export function Announcer({state}: {state: State}) {
  return (
    <div class="unseen" role="status">
      {useSpoken(state)}
    </div>
  );
}

function useSpoken(state: State): string {
  const {texts, editor} = useShared();
  const {messages} = texts;
  if (state.view === 'starting') return state.fault ? '' : messages.common.loading;
  if (state.view === 'data') return '';
  if (state.view === 'signIn') return state.busy ? messages.signIn.busy : '';
  const {run, notice, fetching, found} = state.library;
  if (run) return runText(texts, run);
  if (notice?.kind === 'ran' && notice.inserted > 0) return doneText(texts, editor, notice);
  if (state.view === 'details') return '';
  if (fetching.kind !== 'idle' && fetching.page === 0) return '';
  return hitsText(texts, found);
}

/** How much was found; where the sidebar leaves some out itself, how far it has looked. */
export function hitsText(
  {messages, say, count, number}: Texts,
  {assets, total, looked, next, search}: Found,
): string {
  const t = messages.search;
  if (!search.orientation && !search.usable) return count(t.hits, total);
  if (next === null) return count(t.hits, assets.length);
  return say(t.hitsSoFar, {
    shown: count(t.hits, assets.length),
    looked: number(looked),
    total: number(total),
  });
}
