/** Searching that forgives: what was pasted is recognised, and where nothing is found it is said what stands in the way. */
import type {Limit, Loosened, Page, Query} from '../../shared/contract.ts';
import {PAGE_SIZE, TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {askAll, together, type Call, type Line} from './calls.ts';
import {assets, type Found} from './documents.ts';
import {imageIn, stemOf} from './pasted.ts';
import {search, searchCall, wishOf} from './search.ts';

/** Searches that nothing found is followed by. */
const TRIED_AT_MOST = 4;

/** In the order in which they are tried: what people forget to take back first. */
const LIMITS: Limit[] = [
  'text',
  'categoryIds',
  'orientation',
  'kind',
  'added',
  'day',
  'usable',
  'interfaceId',
];

/** As `Bank.search`. */
export function find(line: Line, token: string, query: Query): Page {
  if (query.page > 0) return search(line, token, query);
  const image = imageIn(query.text, line.deployment.links.image);
  if (image && 'id' in image) return pageOf(line, token, image.id, query.language);
  const text = image?.code ?? query.text;
  const found = codeFirst(search(line, token, {...query, text}), text);
  if (image) return {...found, by: text};
  return found.assets.length + found.skipped > 0 || found.next !== null
    ? found
    : loosened(line, token, query, found);
}

/** Whoever asks for an image by its code means that one before all that mention it. */
function codeFirst(page: Page, text: string): Page {
  const wanted = text.trim().toLowerCase();
  const at = wanted === '' ? -1 : page.assets.findIndex(({code}) => code.toLowerCase() === wanted);
  if (at <= 0) return page;
  const rest = [...page.assets];
  return {...page, assets: [...rest.splice(at, 1), ...rest]};
}

/** The one image of this number, whatever else the search is limited to. */
function pageOf(line: Line, token: string, id: number, language?: string): Page {
  const [
    {
      assets: [asset],
    },
  ] = together<[Found]>(line, [assets(line, token, [id], language)]);
  const isNone = asset instanceof AddonError && /^(image\.gone|bank\.unusable)$/.test(asset.code);
  if (asset instanceof AddonError && !isNone) throw asset;
  const found = asset && !(asset instanceof AddonError) ? [asset] : [];
  return {total: found.length, page: 0, next: null, looked: found.length, assets: found, skipped: 0};
}

/** With what would be found otherwise; none of it is asked for twice, as nothing depends on it. */
function loosened(line: Line, token: string, query: Query, nothing: Page): Page {
  const stem = stemOf(query.text);
  const set = LIMITS.filter(
    limit => query[limit] !== undefined && (limit !== 'text' || query.text.trim() !== ''),
  );
  // One alone is to blame for sure, and what there is without it is everything.
  const limits = set.length > 1 ? set.slice(0, TRIED_AT_MOST - (stem === null ? 0 : 1)) : [];
  const byStem = stem === null ? [] : [searchCall(line, token, {...query, text: stem})];
  const answers = askAll<Array<Page | Loosened>>(
    line,
    [...byStem, ...limits.map(limit => countCall(line, token, query, limit))],
    1,
  );
  const named = stem === null ? null : (answers.shift() as Page | AddonError);
  if (stem !== null && named && !(named instanceof AddonError)) {
    const page = wishOf(line, query).of(named);
    if (page.assets.length > 0) return {...page, by: stem};
  }
  const without = (answers as Array<Loosened | AddonError>).flatMap(one =>
    one instanceof AddonError || one.hits === 0 ? [] : [one],
  );
  return without.length > 0 ? {...nothing, without} : nothing;
}

/** How much there is without one of the limits. */
function countCall(line: Line, token: string, query: Query, limit: Limit): Call<Loosened> {
  const looser = {...query};
  if (limit === 'text') looser.text = '';
  else delete looser[limit];
  if (limit === 'interfaceId') delete looser.categoryIds;
  const wish = wishOf(line, looser);
  const call = searchCall(line, token, looser, TIMEOUT, wish.filters ? PAGE_SIZE : 1);
  return {
    request: call.request,
    read(answer) {
      const page = wish.of(call.read(answer));
      if (!wish.filters) return {limit, hits: page.total};
      return {limit, hits: page.assets.length, ...(page.next !== null && {atLeast: true})};
    },
  };
}
