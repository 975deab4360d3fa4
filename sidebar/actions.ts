import type {Place} from '../src/shared/contract.ts';
import {createAccess} from './access/actions.ts';
import {createInserting} from './inserting/actions.ts';
import type {Options} from './inserting/state.ts';
import type {Answer, Rpc} from './rpc.ts';
import {createSeen, sameSearch} from './finding/seen.ts';
import {endsSession, libraryOf} from './state.ts';
import type {Event, Loaded, Search, State, Words} from './state.ts';
import type {Store} from './store.ts';

export type Actions = ReturnType<typeof createActions>;

/** How long typing has to pause before a search is sent, ms: about the time between two slow keystrokes. */
const pause = 350;

type Change = {[K in keyof Search]?: Search[K] | undefined};

/** Everything that takes time. What comes of it reaches the screen as events. */
export function createActions(
  store: Store<State, Event>,
  rpc: Rpc,
  focusEditor: () => void,
  caption = false,
) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  const seen = createSeen();
  const inserting = createInserting(store, rpc, focusEditor, caption);
  let numbers = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  keep();

  function keep(at: number | null = Date.now()) {
    const now = library();
    if (now) seen.keep(now.found, at);
  }

  const access = createAccess(store, rpc, {
    forget: seen.clear,
    keep,
    resume(wishes) {
      for (const wish of wishes) {
        if (wish.kind === 'insert') inserting.insertAll(wish.assets);
        else if (wish.kind === 'next') void more();
      }
      catchUp();
    },
  });

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

  /** Changes what is searched for, without searching yet. What is undefined limits nothing. */
  function set(change: Change) {
    const now = library();
    if (now) send({type: 'searchSet', search: defined({...now.search, ...change})});
  }

  function type(text: string) {
    set({text});
    clearTimeout(typing);
    typing = setTimeout(catchUp, pause);
  }

  /** What someone sets on purpose is searched at once. */
  function filter(change: Change) {
    set(change);
    catchUp();
  }

  function look(text: string) {
    send({type: 'closed'});
    filter({text});
  }

  /** Drops everything that limits; the language does not. */
  function showAll() {
    const now = library();
    if (!now) return;
    send({type: 'searchSet', search: defined({text: '', language: now.search.language})});
    catchUp();
  }

  /** Asks for the categories of the interface, unless they are there or on their way. */
  async function needCategories() {
    const now = library();
    if (!now || now.categories) return;
    const {interfaceId, language} = now.search;
    send({type: 'categoriesCame', categories: 'asked'});
    const answer = await rpc('categories', defined({interfaceId, language}));
    const search = library()?.search;
    if (search?.interfaceId !== interfaceId || search?.language !== language) return;
    send({type: 'categoriesCame', categories: loaded(answer)});
  }

  /** Asks what was consented to, unless it is known or on its way. */
  async function needConsents(id: number) {
    const now = library();
    if (!now || now.consents[id]) return;
    send({type: 'consentsCame', id, consents: 'asked'});
    const {language} = now.search;
    const answer = await rpc('consents', defined({id, language}));
    if (library()?.search.language !== language) return;
    send({type: 'consentsCame', id, consents: loaded(answer)});
  }

  /** What came, or why not. A session that is lost is signed in again, and then it is asked for anew. */
  function loaded<T>(answer: Answer<T>): Loaded<T> | null {
    if (answer.ok) return {value: answer.value};
    if (!endsSession(answer.fault)) return {fault: answer.fault};
    send({type: 'sessionLost', fault: answer.fault, wish: null});
    return null;
  }

  /** The page after those that have come, when there is one and nothing else is on its way. */
  async function more() {
    const now = library();
    if (now?.fetching.kind !== 'idle' || now.found.next === null) return;
    await ask(now.found.search, now.found.next);
  }

  function tryAgain() {
    const state = store.state();
    if (state.view === 'starting') return void access.start();
    const fetching = library()?.fetching;
    if (fetching?.kind === 'failed') void ask(fetching.search, fetching.page);
  }

  return {
    ...access,
    search,
    type,
    look,
    filter,
    showAll,
    needCategories: () => void needCategories(),
    forgetCategories: () => send({type: 'categoriesCame', categories: null}),
    needConsents: (id: number) => void needConsents(id),
    forgetConsents: (id: number) => send({type: 'consentsCame', id, consents: null}),
    more,
    tryAgain,
    insertAll: inserting.insertAll,
    readPlace: inserting.readPlace,
    left: inserting.left,
    choosePlace: (place: Place) => send({type: 'placeChosen', place}),
    setOptions: (options: Partial<Options>) => send({type: 'optionSet', options}),
    stop: () => send({type: 'runStopped'}),
    choose: (step: 'password' | 'token') => send({type: 'wayChosen', step}),
    move: (index: number) => send({type: 'moved', index}),
    scroll: (top: number) => send({type: 'scrolled', top}),
    open(index: number) {
      send({type: 'opened', index});
      inserting.readPlace();
    },
    close: () => send({type: 'closed'}),
    pick(index: number, range: boolean) {
      send({type: 'picked', index, range});
      inserting.readPlace();
    },
    unpick: () => send({type: 'unpicked'}),
    word: (id: number, words: Words) => send({type: 'worded', id, words}),
    allow: (id: number, allowed: boolean) => send({type: 'allowed', id, allowed}),
    closeNotice: () => send({type: 'noticeClosed'}),
  };
}

/** Without what is undefined: the server takes a field or none. */
function defined<T extends object>(fields: {[K in keyof T]: T[K] | undefined}): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
