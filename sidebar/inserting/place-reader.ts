import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';

/** Knows whether where an image would go has to be asked anew. */
export function createPlaceReader(store: SidebarStore, rpc: Rpc) {
  const library = () => libraryOf(store.state());
  let asking = false;
  /** The person has not been away from the sidebar since the place was read. */
  let fresh = false;

  /** Reads where an image would go, when there is one to insert and it may have changed. Never while a run is under way. */
  async function read() {
    const state = store.state();
    const now = library();
    const wanted = state.view === 'details' || (state.view === 'browse' && now && now.picked.length > 0);
    if (!now || !wanted || now.run || asking || fresh) return;
    asking = true;
    fresh = true;
    const answer = await rpc('place', {own: now.insertion.own});
    asking = false;
    // What is not known is not said on the button; the order finds it out.
    if (!library()?.run) store.send({type: 'placeCame', where: answer.ok ? answer.value : null});
  }

  return {
    read: () => void read(),
    /** Something may have changed in the file, where anything may happen. */
    stale() {
      fresh = false;
    },
    /** Somebody else has just told where it is. */
    told() {
      fresh = true;
    },
  };
}
