import type {Args, Asset, Start} from '../src/contract.ts';
import {rightsOf} from './rights.ts';
import type {Answer, Rpc} from './rpc.ts';
import {createSeen, sameSearch} from './seen.ts';
import {endsSession, libraryOf, wordsOf} from './state.ts';
import type {Event, Fault, Search, State, Words} from './state.ts';
import type {Store} from './store.ts';

export type Actions = ReturnType<typeof createActions>;

/** How long typing has to pause before a search is sent, ms: about the time between two slow keystrokes. */
const pause = 350;

/** Everything that takes time. What comes of it reaches the screen as events. */
export function createActions(store: Store<State, Event>, rpc: Rpc, focusEditor: () => void) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  const seen = createSeen();
  let numbers = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  // Who signed in here, to know whether the same account comes back. Never leaves this page's memory.
  let person: string | null = null;
  keep();

  function keep(at: number | null = Date.now()) {
    const now = library();
    if (now) seen.keep(now.found, at);
  }

  async function start() {
    send({type: 'startAsked'});
    const answer = await rpc('start', {});
    if (answer.ok) {
      send({type: 'started', start: answer.value});
      keep();
    } else if (endsSession(answer.fault)) send({type: 'sessionLost', fault: answer.fault, wish: null});
    else send({type: 'startFailed', fault: answer.fault});
  }

  function signIn(credentials: Args<'signIn'>) {
    const name = 'userName' in credentials ? credentials.userName : '';
    // Who was remembered is in the store of this very Google account, so it is taken to be the same person. Whose a
    // token is cannot be told.
    const same = person === null || (person === name && name !== '');
    return enter(rpc => rpc('signIn', credentials), same, name);
  }

  function acceptTerms(terms: string) {
    return enter(rpc => rpc('acceptTerms', {terms}), true, person);
  }

  async function enter(ask: (rpc: Rpc) => Promise<Answer<Start>>, same: boolean, name: string | null) {
    const state = store.state();
    if (state.view !== 'signIn' || state.busy) return;
    send({type: 'signInSent'});
    const answer = await ask(rpc);
    if (!answer.ok && !answer.signedIn) return send({type: 'signInFailed', fault: answer.fault});
    person = name;
    if (!same) seen.clear();
    const wishes = state.kept?.wishes ?? [];
    if (answer.ok) send({type: 'signedIn', start: answer.value, same});
    else send({type: 'signedInOnly', fault: answer.fault, same});
    if (!same || !state.kept) keep();
    for (const wish of same ? wishes : []) {
      if (wish.kind === 'insert') void insertAll(wish.assets);
      else if (wish.kind === 'next') void more();
    }
    catchUp();
  }

  async function signOut() {
    const answer = await rpc('signOut', {});
    if (!answer.ok && !endsSession(answer.fault)) return send({type: 'failed', fault: answer.fault});
    person = null;
    seen.clear();
    send({type: 'signedOut'});
  }

  /** @param search of the page; page 0 begins it anew */
  async function ask(search: Search, page: number) {
    const number = ++numbers;
    send({type: 'pageAsked', search, page, number});
    const answer = await rpc('search', {...search, page});
    if (answer.ok) {
      send({type: 'pageCame', number, page: answer.value});
      if (library()?.found.search === search) keep(page === 0 ? Date.now() : null);
      return;
    }
    if (!endsSession(answer.fault)) return send({type: 'pageFailed', number, fault: answer.fault});
    const fetching = library()?.fetching;
    if (fetching?.kind !== 'asked' || fetching.number !== number) return;
    send({type: 'sessionLost', fault: answer.fault, wish: {kind: page === 0 ? 'search' : 'next'}});
  }

  /** Asks for what stands in the search field: from memory if it was seen, else the bank. */
  async function search() {
    clearTimeout(typing);
    const now = library();
    if (!now) return;
    const known = seen.recall(now.search);
    if (!known) return ask(now.search, 0);
    send({type: 'recalled', found: known.found});
    if (Date.now() - known.at < 5 * 60 * 1000) return;
    const answer = await rpc('search', {...known.found.search, page: 0});
    // Nobody asked for this: where it fails, what was seen before stands.
    if (!answer.ok) return;
    send({type: 'refreshed', found: known.found, page: answer.value});
    if (library()?.found.search === known.found.search) keep();
  }

  /** Searches where what stands in the field is neither shown nor on its way. */
  function catchUp() {
    const now = library();
    if (!now) return;
    const {fetching, found} = now;
    const latest = fetching.kind !== 'idle' && fetching.page === 0 ? fetching.search : found.search;
    if (!sameSearch(latest, now.search)) void search();
  }

  function type(text: string) {
    send({type: 'typed', text});
    clearTimeout(typing);
    typing = setTimeout(catchUp, pause);
  }

  /** What someone sets on purpose is searched at once. */
  function look(text: string) {
    send({type: 'closed'});
    send({type: 'typed', text});
    catchUp();
  }

  function chooseInterface(id: number | null) {
    send({type: 'interfaceChosen', id});
    catchUp();
  }

  function showAll() {
    send({type: 'typed', text: ''});
    chooseInterface(null);
  }

  /** The page after those that have come, when there is one and nothing else is on its way. */
  async function more() {
    const now = library();
    if (now?.fetching.kind !== 'idle' || now.found.next === null) return;
    await ask(now.found.search, now.found.next);
  }

  function tryAgain() {
    const state = store.state();
    if (state.view === 'starting') return void start();
    const fetching = library()?.fetching;
    if (fetching?.kind === 'failed') void ask(fetching.search, fetching.page);
  }

  /** Inserts images one after the other. While a run is under way there is no other. */
  async function insertAll(assets: Asset[]) {
    const now = library();
    if (!now || now.run || assets.length === 0) return;
    send({type: 'runBegun', assets});
    for (const [i, asset] of assets.entries()) {
      const fault = await insert(asset);
      if (fault && endsSession(fault)) {
        return send({type: 'sessionLost', fault, wish: {kind: 'insert', assets: assets.slice(i)}});
      }
      if (fault) send({type: 'insertFailed', asset, fault});
      if (library()?.run?.stopped || (fault && !isAboutImage(fault))) break;
    }
    const run = library()?.run;
    send({type: 'runEnded'});
    if (run && run.failed.length === 0) focusEditor();
  }

  /** @returns why it failed, if it did */
  async function insert(asset: Asset): Promise<Fault | null> {
    const now = library();
    if (!now) return null;
    if (rightsOf(asset, Date.now()) === 'expired' && !now.allowed[asset.id]) return {code: 'page.rights'};
    const {id} = asset;
    const {alt, decorative} = wordsOf(now, asset);
    const link = now.links[id];
    const order = {id, alt: decorative ? '' : alt.trim()};
    const answer = await rpc('insert', link === undefined ? order : {...order, link});
    if (!answer.ok) return answer.fault;
    send({type: 'inserted', id, inserted: answer.value});
    return null;
  }

  async function showData() {
    send({type: 'dataAsked'});
    const answer = await rpc('yourData', {});
    send(answer.ok ? {type: 'dataCame', data: answer.value} : {type: 'dataFailed', fault: answer.fault});
  }

  async function erase() {
    const answer = await rpc('erase', {});
    if (answer.ok) await showData();
    else send({type: 'dataFailed', fault: answer.fault});
  }

  return {
    start,
    signIn,
    acceptTerms,
    showData,
    erase,
    closeData: () => send({type: 'dataClosed'}),
    signOut,
    search,
    type,
    look,
    chooseInterface,
    showAll,
    more,
    tryAgain,
    insertAll: (assets: Asset[]) => void insertAll(assets),
    stop: () => send({type: 'runStopped'}),
    choose: (step: 'password' | 'token') => send({type: 'wayChosen', step}),
    move: (index: number) => send({type: 'moved', index}),
    scroll: (top: number) => send({type: 'scrolled', top}),
    open: (index: number) => send({type: 'opened', index}),
    close: () => send({type: 'closed'}),
    pick: (index: number, range: boolean) => send({type: 'picked', index, range}),
    unpick: () => send({type: 'unpicked'}),
    word: (id: number, words: Words) => send({type: 'worded', id, words}),
    allow: (id: number, allowed: boolean) => send({type: 'allowed', id, allowed}),
    closeNotice: () => send({type: 'noticeClosed'}),
  };
}

/** The next image may fare better. What fails for any other reason fails for all. */
function isAboutImage({code}: Fault): boolean {
  return code.startsWith('image.') || code === 'insert.refused' || code === 'page.rights';
}
