import type {Credentials, Order} from '../src/contract.ts';
import type {Rpc} from './rpc.ts';
import {endsSession, libraryOf, wordsOf} from './state.ts';
import type {Event, Search, State, Words} from './state.ts';
import type {Store} from './store.ts';

export type Actions = ReturnType<typeof createActions>;

/** How long typing has to pause before a search is sent, ms: about the time between two slow keystrokes. */
const pause = 350;

/** Everything that takes time. What comes of it reaches the screen as events. */
export function createActions(store: Store<State, Event>, rpc: Rpc, focusEditor: () => void) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  let numbers = 0;
  let typing: ReturnType<typeof setTimeout> | undefined;
  // Who signed in here, to know whether the same account comes back. Never leaves this page's memory.
  let person: string | null = null;

  async function start() {
    send({type: 'startAsked'});
    const answer = await rpc('start', {});
    if (answer.ok) send({type: 'started', start: answer.value});
    else if (endsSession(answer.fault)) send({type: 'sessionLost', fault: answer.fault, wish: null});
    else send({type: 'startFailed', fault: answer.fault});
  }

  async function signIn(credentials: Credentials) {
    const state = store.state();
    if (state.view !== 'signIn' || state.busy) return;
    send({type: 'signInSent'});
    const answer = await rpc('signIn', credentials);
    if (!answer.ok) return send({type: 'signInFailed', fault: answer.fault});
    const same = person === credentials.userName;
    person = credentials.userName;
    const wishes = state.kept?.wishes ?? [];
    send({type: 'signedIn', start: answer.value, same});
    for (const wish of same ? wishes : []) {
      if (wish.kind === 'insert') void order(wish.order);
      else if (wish.kind === 'next') void more();
    }
    catchUp();
  }

  /** Asks for what stands in the search field, where that is not what is shown. */
  function catchUp() {
    const now = library();
    if (now && !sameSearch(now.search, now.found.search)) void search();
  }

  async function signOut() {
    const answer = await rpc('signOut', {});
    if (!answer.ok && !endsSession(answer.fault)) return send({type: 'failed', fault: answer.fault});
    person = null;
    send({type: 'signedOut'});
  }

  async function ask(search: Search, page: number) {
    const number = ++numbers;
    send({type: 'pageAsked', search, page, number});
    const answer = await rpc('search', {...search, page});
    if (answer.ok) return send({type: 'pageCame', number, page: answer.value});
    if (!endsSession(answer.fault)) return send({type: 'pageFailed', number, fault: answer.fault});
    const {fetching} = library() ?? {};
    if (fetching?.kind !== 'asked' || fetching.number !== number) return;
    send({type: 'sessionLost', fault: answer.fault, wish: {kind: page === 0 ? 'search' : 'next'}});
  }

  /** Asks for what stands in the search field, unless that is already asked for. */
  async function search() {
    clearTimeout(typing);
    const now = library();
    if (!now) return;
    const {fetching} = now;
    if (fetching.kind === 'asked' && fetching.page === 0 && sameSearch(fetching.search, now.search)) return;
    await ask(now.search, 0);
  }

  function type(text: string) {
    send({type: 'typed', text});
    clearTimeout(typing);
    typing = setTimeout(() => {
      const now = library();
      if (!now) return;
      const {fetching, found} = now;
      const latest = fetching.kind !== 'idle' && fetching.page === 0 ? fetching.search : found.search;
      if (!sameSearch(latest, now.search)) void search();
    }, pause);
  }

  function chooseInterface(id: number | null) {
    send({type: 'interfaceChosen', id});
    void search();
  }

  function showAll() {
    send({type: 'typed', text: ''});
    chooseInterface(null);
  }

  /** The page after those that have come, when there is one and nothing else is on its way. */
  async function more() {
    const now = library();
    if (now?.fetching.kind === 'idle' && now.found.more) await ask(now.found.search, now.found.pages);
  }

  function tryAgain() {
    const state = store.state();
    if (state.view === 'starting') return void start();
    const fetching = library()?.fetching;
    if (fetching?.kind === 'failed') void ask(fetching.search, fetching.page);
  }

  /** Inserts the image in the details, once: while one is on its way there is no other. */
  function insert() {
    const state = store.state();
    if (state.view !== 'details' || state.library.inserting !== null) return;
    const {asset} = state;
    const {alt, decorative} = wordsOf(state.library, asset);
    const link = state.library.links[asset.id];
    void order({id: asset.id, alt: decorative ? '' : alt.trim(), ...(link === undefined ? {} : {link})});
  }

  async function order(order: Order) {
    send({type: 'insertSent', id: order.id});
    const answer = await rpc('insert', order);
    if (answer.ok) {
      send({type: 'inserted', id: order.id, inserted: answer.value});
      return focusEditor();
    }
    if (endsSession(answer.fault))
      send({type: 'sessionLost', fault: answer.fault, wish: {kind: 'insert', order}});
    else send({type: 'insertFailed', fault: answer.fault});
  }

  return {
    start,
    signIn,
    signOut,
    search,
    type,
    chooseInterface,
    showAll,
    more,
    tryAgain,
    insert,
    useOtherAccount: () => send({type: 'otherAccount'}),
    move: (index: number) => send({type: 'moved', index}),
    scroll: (top: number) => send({type: 'scrolled', top}),
    open: (index: number) => send({type: 'opened', index}),
    close: () => send({type: 'closed'}),
    word: (id: number, words: Words) => send({type: 'worded', id, words}),
    closeNotice: () => send({type: 'noticeClosed'}),
  };
}

function sameSearch(a: Search, b: Search): boolean {
  return a.text.trim() === b.text.trim() && a.interfaceId === b.interfaceId;
}
