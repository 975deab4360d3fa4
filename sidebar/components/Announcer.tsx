import {useShared} from '../context.ts';
import type {State} from '../state.ts';

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
  if (state.view === 'signIn') return state.busy ? messages.signIn.busy : '';
  const {inserting, notice, fetching, found} = state.library;
  if (inserting !== null) return messages.insert.busy;
  if (notice?.kind === 'inserted') return messages.insert.done[notice.place];
  if (state.view === 'details') return '';
  if (fetching.kind !== 'idle' && fetching.page === 0) return '';
  return count(messages.search.hits, found.total);
}
