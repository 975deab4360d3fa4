import type {Asset} from '../../src/shared/contract.ts';
import {loadedFrom} from '../loaded.ts';
import {spokenBy} from '../library.ts';
import {defined} from '../parts/defined.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';

/** @param opened an image has come into view */
export function createLooking(store: SidebarStore, rpc: Rpc, opened: () => void) {
  const {send} = store;

  /** Asks what was consented to, unless it is known or on its way. */
  async function needConsents(id: number) {
    const now = libraryOf(store.state());
    if (!now || now.consents[id]) return;
    send({type: 'consentsCame', id, consents: 'asked'});
    const {language} = now.search;
    const answer = await rpc('consents', defined({id, language: spokenBy(now)}));
    if (libraryOf(store.state())?.search.language !== language) return;
    const consents = loadedFrom(answer, send);
    send({type: 'consentsCame', id, consents});
  }

  return {
    needConsents: (id: number) => void needConsents(id),
    forgetConsents: (id: number) => send({type: 'consentsCame', id, consents: null}),
    open(index: number) {
      send({type: 'opened', index});
      opened();
    },
    /** An image of the tray, or one that a notice names. */
    lookAt(asset: Asset) {
      send({type: 'lookedAt', asset});
      opened();
    },
    close: () => send({type: 'closed'}),
    unfold: (unfolded: boolean) => send({type: 'unfolded', unfolded}),
  };
}
