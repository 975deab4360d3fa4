import {useShared} from '../context.ts';
import type {State} from '../state.ts';
import {runText} from './InsertBar.tsx';
import {doneText} from './Notice.tsx';

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
  const {texts} = useShared();
  const {messages, count} = texts;
  if (state.view === 'starting') return state.fault ? '' : messages.common.loading;
  if (state.view === 'data') return '';
  if (state.view === 'signIn') return state.busy ? messages.signIn.busy : '';
  const {run, notice, fetching, found} = state.library;
  if (run) return runText(texts, run);
  if (notice?.kind === 'ran' && notice.inserted > 0) return doneText(texts, notice);
  if (state.view === 'details') return '';
  if (fetching.kind !== 'idle' && fetching.page === 0) return '';
  return count(messages.search.hits, found.total);
}
