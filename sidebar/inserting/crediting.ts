/** The page with the credits of what was inserted: opened, closed, and its list put into the file. */
import type {CreditsPlace} from '../../src/shared/contract.ts';
import {endsSession} from '../fault.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';

export function createCrediting({send, state}: SidebarStore, rpc: Rpc) {
  return {
    showCredits: () => send({type: 'creditsShown'}),
    closeCredits: () => send({type: 'creditsClosed'}),
    /** @param title what stands above them */
    async insertCredits(title: string, place: CreditsPlace) {
      const now = libraryOf(state());
      if (!now?.crediting || now.crediting.busy || now.credits.length === 0) return;
      send({type: 'creditsSent'});
      const answer = await rpc('insertCredits', {title, lines: now.credits, place});
      if (answer.ok) return send({type: 'creditsCame', place: answer.value.place});
      const {fault} = answer;
      // Whether one that was lost on the way has had its effect, nobody knows.
      send({type: 'creditsFailed', fault: fault.code === 'page.lost' ? {code: 'insert.unknown'} : fault});
      if (endsSession(fault)) send({type: 'sessionLost', fault, wish: null});
    },
  };
}
