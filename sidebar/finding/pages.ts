/** The pages of a search, from the bank or from memory. */
import type {Page, Query} from '../../src/shared/contract.ts';
import {endsSession} from '../fault.ts';
import {spokenBy} from '../library.ts';
import {defined} from '../parts/defined.ts';
import type {Answer, Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {sameSearch, type Search} from './found.ts';
import {createSeen} from './seen.ts';
import {begins, type Finding} from './state.ts';

/** So long a search seen before stands as it was, ms. */
const FRESH = 5 * 60 * 1000;

export function createPages(store: SidebarStore, rpc: Rpc) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  const seen = createSeen();
  let numbers = 0;
  keep();

  /** @param at when its first page came, ms since 1970; null: as known before */
  function keep(at: number | null = Date.now()) {
    const now = library();
    if (now) seen.keep(now.found, at);
  }

  function queryFor(search: Search, page: number): Query {
    const now = library();
    const language = spokenBy({search, rules: now?.rules ?? null});
    // What goes on goes on with what it was found by.
    const by = page > 0 && now?.found.search === search ? now.found.by : null;
    return defined<Query>({...search, text: by ?? search.text, language, page});
  }

  /** @param search of the page; page 0 begins it anew */
  async function ask(search: Search, page: number) {
    const number = ++numbers;
    send({type: 'pageAsked', search, page, number});
    const answer: Answer<Page> = await rpc('search', queryFor(search, page));
    if (answer.ok) {
      send({type: 'pageCame', number, page: answer.value});
      if (library()?.found.search === search) keep(page === 0 ? Date.now() : null);
      return;
    }
    if (!endsSession(answer.fault)) return send({type: 'pageFailed', number, fault: answer.fault});
    const now = library();
    if (now?.fetching.kind !== 'asked' || now.fetching.number !== number) return;
    send({type: 'sessionLost', fault: answer.fault, wish: {kind: begins(now) ? 'search' : 'next'}});
  }

  /** Asks for what stands in the search field: from memory if it was seen, else the bank. */
  async function search() {
    const now = library();
    if (!now) return;
    const known = seen.recall(now.search) ?? onShelf(now);
    if (!known) return ask(now.search, 0);
    send({type: 'recalled', found: known.found});
    if (Date.now() - known.at < FRESH) return;
    const answer = await rpc('search', queryFor(known.found.search, 0));
    // Nobody asked for this: where it fails, what was seen before stands.
    if (!answer.ok) return;
    send({type: 'refreshed', found: known.found, page: answer.value});
    if (library()?.found.search === known.found.search) keep();
  }

  /** The page after those that have come, when there is one and nothing else is on its way. */
  async function more() {
    const now = library();
    if (now?.fetching.kind !== 'idle' || now.found.next === null) return;
    await ask(now.found.search, now.found.next);
  }

  /** Asks for the page that failed. */
  function again() {
    const fetching = library()?.fetching;
    if (fetching?.kind === 'failed') void ask(fetching.search, fetching.page);
  }

  return {search, more, again, keep: () => keep(), forget: seen.clear};
}

/** What came with the opening stands as long as it does. */
function onShelf({shelves, search}: Finding) {
  const shelf = shelves.find(({found}) => sameSearch(found.search, search));
  return shelf && {found: shelf.found, at: Infinity};
}
