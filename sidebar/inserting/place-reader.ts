import type {Asset, Look, Looked} from '../../src/shared/contract.ts';
import {lookFor} from '../looking/look.ts';
import {defined} from '../parts/defined.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';

/** For so long after it was read, the place is not asked again of somebody who stays in the sidebar, ms. */
const AGAIN = 5000;

/** Knows whether where an image would go has to be asked anew. */
export function createPlaceReader(store: SidebarStore, rpc: Rpc) {
  const library = () => libraryOf(store.state());
  let asking = false;
  /** The person has not been away from the sidebar since the place was read. */
  let fresh = Boolean(library()?.insertion.where);
  /** The person is in the file, or somewhere else. */
  let away = false;
  let last = fresh ? Date.now() : -Infinity;
  /** An answer to a question from before what was told since is none. */
  let turn = 0;

  /** Whether there is an image to insert. */
  function isWanted(): boolean {
    const {view} = store.state();
    return view === 'details' || (view === 'browse' && (library()?.picked.length ?? 0) > 0);
  }

  /**
   * Asks, where it may have changed. Never while a run is under way.
   * @param asset the image that is looked at, or is about to be: a click on one is the keyboard's coming first
   */
  async function ask(asset?: Asset) {
    const now = library();
    if (!now || now.run || asking || fresh) return;
    const mine = ++turn;
    asking = true;
    fresh = true;
    last = Date.now();
    const state = store.state();
    const seen = state.view === 'details' ? state.asset : asset;
    const look = seen && lookFor(now, seen);
    for (const id of look?.ids ?? []) store.send({type: 'consentsCame', id, consents: 'asked'});
    const answer = await rpc('place', defined({own: now.insertion.own, look}));
    const {looked = [], ...where} = answer.ok ? answer.value : {};
    if (look) came(look, looked, now.search.language);
    if (mine !== turn) return;
    asking = false;
    // What is not known is not said on the button; the order finds it out.
    if (!library()?.run) store.send({type: 'placeCame', where: 'spots' in where ? where : null});
  }

  /** What has not come is asked for by itself once somebody stays with the image. */
  function came({ids}: Look, looked: Looked[], language: string | undefined) {
    if (library()?.search.language !== language) return;
    for (const id of ids) {
      const found = looked.find(one => one.id === id);
      store.send({type: 'consentsCame', id, consents: found ? {value: found.consents} : null});
    }
  }

  return {
    /** An image has come into view, was chosen, or waits for the person who comes back. */
    read() {
      away = false;
      if (isWanted()) void ask();
    },
    /** The person clicks somewhere in the sidebar, or the keyboard moves: the file may have changed without them. */
    touched() {
      if (!isWanted() || Date.now() - last < AGAIN) return;
      fresh = false;
      void ask();
    },
    /** The keyboard or a click has come to an image that one click inserts. */
    aim() {
      const {found, active} = library() ?? {};
      if (store.state().view === 'browse') void ask(found?.assets[active ?? 0]);
    },
    /** The person has gone to the file, where anything may happen. */
    left() {
      away = true;
      fresh = false;
      store.send({type: 'placeAged'});
    },
    /** Something has changed in the file. @param told where the next one goes was told along with it */
    changed(told: boolean) {
      turn++;
      asking = false;
      fresh = told && !away;
      last = Date.now();
      if (away) store.send({type: 'placeAged'});
    },
  };
}
