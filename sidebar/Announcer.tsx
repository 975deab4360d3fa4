import type {State} from './access/state.ts';
import {IMAGES_AT_MOST} from '../src/shared/limits.ts';
import {useShared} from './context.ts';
import {hitsText} from './finding/hits.ts';
import {noteOnAlt} from './inserting/alt-notes.ts';
import {doneText, runText, textOf, toneOf} from './inserting/texts.ts';
import {libraryOf} from './state.ts';

/**
 * The one region that reads out what happens. It is there from the beginning, because screen readers hear changes in a
 * region, not its arrival. Faults speak for themselves.
 */
export function Announcer({state}: {state: State}) {
  return (
    <div class="unseen" role="status" aria-atomic={false}>
      <p>{useSpoken(state)}</p>
      <p>{useChosen(state)}</p>
    </div>
  );
}

/** How many images are in the tray, which is not there from the beginning itself. */
function useChosen(state: State): string {
  const {messages, number, say} = useShared().texts;
  const count = libraryOf(state)?.picked.length ?? 0;
  return count === 0 ? '' : say(messages.pick.picked, {n: number(count), most: number(IMAGES_AT_MOST)});
}

function useSpoken(state: State): string {
  const shared = useShared();
  const {texts, editor} = shared;
  const {messages} = texts;
  if (state.view === 'starting') return state.fault ? '' : messages.common.loading;
  if (state.view === 'data') return '';
  if (state.view === 'signIn') return state.busy ? messages.signIn.busy : '';
  const {run, notice, fetching, found} = state.library;
  if (run) return runText(texts, run);
  if (notice?.kind === 'ran') {
    if (notice.inserted > 0) return doneText(texts, editor, notice);
  } else if (notice && toneOf(notice) !== 'bad') return textOf(texts, notice);
  const {tray, picked} = state.library;
  const opened = state.view === 'details' ? state.asset : picked.find(({id}) => id === tray?.opened);
  // What is wrong with the words while they are typed. As the image is opened, its field tells it.
  if (opened && opened.id in state.library.words) {
    const {said, warn} = noteOnAlt(shared, state.library, opened);
    if (warn) return said;
  }
  if (state.view === 'details') return '';
  if (fetching.kind !== 'idle' && fetching.page === 0) return '';
  return hitsText(texts, found);
}
