import type {ComponentChildren} from 'preact';
import type {Asset} from '../../src/contract.ts';
import {useShared} from '../context.ts';
import type {Texts} from '../messages.ts';
import type {Run} from '../state.ts';

interface Props {
  run: Run | null;
  /** What the button inserts. */
  assets: Asset[];
  label: string;
  /** Something has to be confirmed first. */
  blocked?: boolean;
  children?: ComponentChildren;
}

/** The one primary button, at the foot of a view. While something is on its way it shows how far. */
export function InsertBar({run, assets, label, blocked = false, children}: Props) {
  const {texts, actions} = useShared();
  const several = run !== null && run.assets.length > 1;
  return (
    <footer class="foot">
      {run === null && children}
      <button
        type="button"
        class={run ? 'button primary wide busy' : 'button primary wide'}
        aria-disabled={run !== null || blocked}
        // The second click of a double click is no second wish.
        onClick={event => event.detail < 2 && !blocked && actions.insertAll(assets)}
      >
        {run ? runText(texts, run) : label}
      </button>
      {several && (
        <button type="button" class="button" disabled={run.stopped} onClick={actions.stop}>
          {texts.messages.insert.cancel}
        </button>
      )}
    </footer>
  );
}

export function runText({messages, say, number}: Texts, {assets, through}: Run): string {
  const t = messages.insert;
  if (assets.length === 1) return t.busy;
  return say(t.busySeveral, {n: number(Math.min(through + 1, assets.length)), total: number(assets.length)});
}
