/** The way from the sidebar to the large view, and back. */
import type {Move} from '../../src/shared/contract.ts';
import {endsSession} from '../fault.ts';
import {inSight} from '../focus.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {carriedFrom} from './carried.ts';

/**
 * @param page how it is closed, and whether it is the large view
 * @param left is told that the file is changed elsewhere now
 */
export function createMoving(
  store: SidebarStore,
  rpc: Rpc,
  {close, large}: {close: () => void; large: boolean},
  left: () => void,
) {
  const {send} = store;
  let busy = false;

  /** One call, which shows the other page. Of the two, the large view goes; the sidebar stays under it as it is. */
  async function handOver(to: Move['to']) {
    const state = store.state();
    const library = libraryOf(state);
    if (!library || library.run || busy) return;
    busy = true;
    const looked = state.view === 'details' ? state.asset : null;
    const carried = carriedFrom(library, looked, inSight(library.active), to === 'large');
    const answer = await rpc('move', {to, carried});
    busy = false;
    if (!answer.ok && endsSession(answer.fault)) {
      return send({type: 'sessionLost', fault: answer.fault, wish: null});
    }
    if (!answer.ok) return send({type: 'failed', fault: answer.fault});
    if (to === 'sidebar') return close();
    send({type: 'handedOver'});
    left();
  }

  return {
    handOver: (to: Move['to']) => void handOver(to),
    /** The large view goes and nothing with it: not while something is chosen or on its way into the file. */
    leave() {
      const library = libraryOf(store.state());
      if (large && library && !library.run && library.picked.length === 0) close();
    },
  };
}
