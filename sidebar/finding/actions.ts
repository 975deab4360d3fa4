/** Searching, as it goes on in time. */
import {loadedFrom} from '../loaded.ts';
import {spokenBy} from '../library.ts';
import {after} from '../parts/clock.ts';
import {defined} from '../parts/defined.ts';
import type {Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {createPages} from './pages.ts';
import {isBehind} from './seen.ts';
import {sameSearch, type Search} from './found.ts';
import {pauseAfter, withGap} from './rhythm.ts';

/** What is undefined limits nothing any more. */
type Change = {[K in keyof Search]?: Search[K] | undefined};

export function createFinding(store: SidebarStore, rpc: Rpc) {
  const {send} = store;
  const pages = createPages(store, rpc);
  let typedOn = () => {};
  let gaps: number[] = [];
  let last = -Infinity;

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
    const before = libraryOf(store.state())?.search.text.length ?? 0;
    set(search => ({...search, text}));
    typedOn();
    // What is pasted or cleared tells nothing of how somebody types.
    if (Math.abs(text.length - before) === 1) gaps = withGap(gaps, Date.now() - last);
    last = Date.now();
    typedOn = after(pauseAfter(gaps), catchUp);
  }

  /** What someone sets on purpose is searched at once. */
  function filter(change: Change) {
    set(search => ({...search, ...change}) as Change & {text: string});
    catchUp();
  }

  /** Another search altogether; the language of the texts stays. */
  function show(search: Search) {
    set(({language}) => ({language, ...search}));
    catchUp();
  }

  function goBack() {
    const now = libraryOf(store.state());
    if (!now || (now.trail.length === 0 && sameSearch(now.search, now.found.search))) return;
    typedOn();
    send({type: 'wentBack'});
  }

  return {
    pages,
    catchUp,
    actions: {
      search,
      type,
      filter,
      show,
      goBack,
      showAll: () => show({text: ''}),
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
