/** Searching: one page of the bank's, or several where something is asked for that the bank cannot filter. */
import type {Asset, Page, Query} from '../../shared/contract.ts';
import {PAGE_SIZE, TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {ask, askAll, json, type Call, type Each, type Line} from './calls.ts';
import {filterOf, furtherPages, joined} from './filters.ts';
import {toPage} from './wire.ts';

/** What the bank calls the kinds. */
const TYPES: Record<Asset['kind'], string> = {photo: 'IMAGE', vector: 'VECTOR'};

/** As `Bank.search`. */
export function search(line: Line, token: string, query: Query): Page {
  const wanted = filterOf(query, line.clock.now());
  const first = ask(line, searchCall(line, token, query));
  if (!wanted) return first;
  const filtered = (page: Page): Page => ({...page, assets: page.assets.filter(wanted)});
  const left = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - first.page - 1);
  const count = first.next === null ? 0 : Math.min(left, furtherPages(filtered(first).assets.length));
  const pages = Array.from({length: count}, (_, at) => query.page + 1 + at);
  const further = askAll<Page[]>(
    line,
    pages.map(page => searchCall(line, token, {...query, page})),
  );
  return joined([filtered(first), ...unbroken(further).map(filtered)]);
}

/**
 * Consecutive pages before the first that failed: it is asked for again as the next one, and what comes after it waits, so
 * that nothing is left out. @throws AddonError `session.ended`
 */
export function unbroken(pages: Each<Page>): Page[] {
  const all: Page[] = [];
  for (const page of pages) {
    if (page instanceof AddonError) {
      if (page.code === 'session.ended') throw page;
      break;
    }
    all.push(page);
    if (page.next === null) break;
  }
  return all;
}

/** One page of the bank's. */
export function searchCall(line: Line, token: string, query: Query, seconds = TIMEOUT): Call<Page> {
  const {clock, deployment} = line;
  const fields = {
    // Left out: everything the token may see.
    InterfaceIds: query.interfaceId === undefined ? undefined : [query.interfaceId],
    Language: query.language ?? line.language(),
    Querystring: query.text,
    // The one place where several categories are asked for: `deployment.anyCategory` says what they mean.
    CategoryIds: query.categoryIds,
    Page: query.page,
    Pagesize: PAGE_SIZE,
    DocumentType: query.kind === undefined ? ['IMAGE', 'VECTOR'] : [TYPES[query.kind]],
    SortBy: 'DEFAULT',
    SortDirection: 'DESC',
  };
  return {
    request: {endpoint: 'search', fields, token, seconds},
    read(answer) {
      const value = json(answer, clock.now());
      if (value === null) throw new AddonError('session.ended');
      return toPage(value, query.page, PAGE_SIZE, deployment);
    },
  };
}
