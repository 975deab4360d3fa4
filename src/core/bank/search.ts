/** Searching: one page of the bank's, or several where something is asked for that the bank cannot filter or sort. */
import type {Asset, Page, Query, Sort} from '../../shared/contract.ts';
import {PAGE_SIZE, TIMEOUT} from '../../shared/limits.ts';
import {sorted} from '../../shared/sorting.ts';
import {AddonError} from '../errors.ts';
import {ask, askAll, json, type Call, type Each, type Line} from './calls.ts';
import {filterOf, furtherPages, isPast, joined, PAGES_AT_MOST} from './filters.ts';
import {toPage} from './wire.ts';

/** What the bank calls the kinds. */
const TYPES: Record<Asset['kind'], string> = {photo: 'IMAGE', vector: 'VECTOR'};

/** Of what is asked for and no more; `find` forgives. */
export function search(line: Line, token: string, query: Query): Page {
  const wish = wishOf(line, query);
  const first = wish.of(ask(line, searchCall(line, token, query)));
  const left = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - first.page - 1);
  const count = first.next === null ? 0 : Math.min(left, wish.further(first));
  if (count === 0) return wish.sorted(first);
  const pages = Array.from({length: count}, (_, at) => query.page + 1 + at);
  const further = askAll<Page[]>(
    line,
    pages.map(page => searchCall(line, token, {...query, page})),
  );
  return wish.sorted(joined([first, ...unbroken(further, wish.of)]));
}

/**
 * Consecutive pages before the first that failed: it is asked for again as the next one, and what comes after it waits, so
 * that nothing is left out.
 * @param of what of a page is wanted
 * @throws AddonError `session.ended`
 */
export function unbroken(pages: Each<Page>, of = (page: Page) => page): Page[] {
  const all: Page[] = [];
  for (const page of pages) {
    if (page instanceof AddonError) {
      if (page.code === 'session.ended') throw page;
      break;
    }
    const found = of(page);
    all.push(found);
    if (found.next === null) break;
  }
  return all;
}

/** What the bank does not do of a search. */
export function wishOf({deployment, clock}: Line, query: Omit<Query, 'page'>) {
  const now = clock.now();
  const wanted = filterOf(query, now);
  const sortedHere = query.sort !== undefined && query.sort !== 'relevance' && !sortOf(deployment, query);
  const ends = query.added !== undefined && sortOf(deployment, query)?.by === 'newest';
  return {
    /** Whether something is filtered here, and whether the first of a page are not the first of all. */
    filters: wanted !== null,
    any: wanted !== null || sortedHere,
    /** What of a page is wanted. */
    of: (page: Page): Page => ({
      ...page,
      ...(ends && isPast(page, query.added, now) && {next: null}),
      assets: wanted ? page.assets.filter(wanted) : page.assets,
    }),
    /** How many further pages are worth asking for after a first one. */
    further: (first: Page) =>
      sortedHere ? PAGES_AT_MOST - 1 : wanted ? furtherPages(first.assets.length) : 0,
    sorted: (page: Page): Page =>
      sortedHere
        ? {...page, assets: sorted(page.assets, query.sort, query.language), sortedHere: true}
        : page,
  };
}

/** How the bank is to sort: as is wished where it can. What is new stands first by itself. */
function sortOf({bank: {sortBy}}: Line['deployment'], {sort, added}: Omit<Query, 'page'>) {
  const by: Sort | undefined = sort ?? (added === undefined ? undefined : 'newest');
  return by && sortBy[by] ? {by, name: sortBy[by]} : null;
}

/** One page of the bank's. @param size how many images are on it */
export function searchCall(
  line: Line,
  token: string,
  query: Query,
  seconds = TIMEOUT,
  size = PAGE_SIZE,
): Call<Page> {
  const {clock, deployment} = line;
  const sort = sortOf(deployment, query);
  const fields = {
    // Left out: everything the token may see.
    InterfaceIds: query.interfaceId === undefined ? undefined : [query.interfaceId],
    Language: query.language ?? line.language(),
    // A Mac copies letters apart from their marks; the bank has them as they are typed.
    Querystring: query.text.normalize('NFC'),
    // The one place where several categories are asked for: `deployment.anyCategory` says what they mean.
    CategoryIds: query.categoryIds,
    Page: query.page,
    Pagesize: size,
    DocumentType: query.kind === undefined ? ['IMAGE', 'VECTOR'] : [TYPES[query.kind]],
    SortBy: sort?.name ?? 'DEFAULT',
    SortDirection: sort?.by === 'name' ? 'ASC' : 'DESC',
  };
  return {
    request: {endpoint: 'search', fields, token, seconds},
    read(answer) {
      const value = json(answer, clock.now());
      if (value === null) throw new AddonError('session.ended');
      return toPage(value, query.page, size, deployment);
    },
  };
}
