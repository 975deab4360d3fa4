/** Searching, as it goes on in time. */
import {loadedFrom} from '../loaded.ts';
import {spokenBy} from '../library.ts';
import {after} from '../parts/clock.ts';
import {defined} from '../parts/defined.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {createPages} from './pages.ts';
import {isBehind} from './seen.ts';
import type {Search} from './state.ts';

/** How long typing has to pause before a search is sent, ms: about the time between two slow keystrokes. */
const PAUSE = 350;

/** What is undefined limits nothing any more. */
type Change = {[K in keyof Search]?: Search[K] | undefined};

export function createFinding(store: SidebarStore, rpc: Rpc) {
  const {send} = store;
  const pages = createPages(store, rpc);
  let typedOn = () => {};

  function search() {
    typedOn();
    return pages.search();
  }

  /** Searches where what stands in the field is neither shown nor on its way. */
  function catchUp() {
    const now = libraryOf(store.state());
    if (now && isBehind(now)) void search();
  }

  /** Changes what is searched for, without searching yet. */
  function set(changed: (search: Search) => Change & {text: string}) {
    const now = libraryOf(store.state());
    if (now) send({type: 'searchSet', search: defined(changed(now.search))});
  }

  function type(text: string) {
    set(search => ({...search, text}));
    typedOn();
    typedOn = after(PAUSE, catchUp);
  }

  /** What someone sets on purpose is searched at once. */
  function filter(change: Change) {
    set(search => ({...search, ...change}) as Change & {text: string});
    catchUp();
  }

  /** Drops everything that limits; the language does not. */
  function showAll() {
    set(({language}) => ({text: '', language}));
    catchUp();
  }

  return {
    pages,
    catchUp,
    actions: {
      search,
      type,
      filter,
      showAll,
      more: pages.more,
      move: (index: number) => send({type: 'moved', index}),
      scroll: (top: number) => send({type: 'scrolled', top}),
      ...createCategories(store, rpc),
    },
  };
}

function createCategories(store: SidebarStore, rpc: Rpc) {
  const {send} = store;
  /** Asks for the categories of the interface, unless they are there or on their way. */
  async function need() {
    const now = libraryOf(store.state());
    if (!now || now.categories) return;
    const {interfaceId, language} = now.search;
    send({type: 'categoriesCame', categories: 'asked'});
    const answer = await rpc('categories', defined({interfaceId, language: spokenBy(now)}));
    const search = libraryOf(store.state())?.search;
    if (search?.interfaceId !== interfaceId || search?.language !== language) return;
    const categories = loadedFrom(answer, send);
    send({type: 'categoriesCame', categories});
  }

  return {
    needCategories: () => void need(),
    forgetCategories: () => send({type: 'categoriesCame', categories: null}),
  };
}
