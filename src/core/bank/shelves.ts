/** The shelves of the start page: searches that the deployment names, each with its first images. */
import type {Shelf, Start} from '../../shared/contract.ts';
import {IMAGES_ON_SHELF, PAGE_SIZE} from '../../shared/limits.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {Call, Each, Line} from './calls.ts';
import {searchCall, wishOf} from './search.ts';

type Named = Deployment['start'][number];

/**
 * Null is what becomes of a shelf that has nothing to show, whatever the reason: it stands in nobody's way.
 * @param language of the bank's texts
 */
export function shelfCalls(
  line: Line,
  token: string,
  shelves: Named[],
  language: string,
  seconds: number,
): Array<Call<Shelf | null>> {
  return shelves.map(shelf => {
    const search = searchOf(shelf);
    const query = {...search, language, page: 0};
    const wish = wishOf(line, query);
    const call = searchCall(line, token, query, seconds, wish.any ? PAGE_SIZE : IMAGES_ON_SHELF);
    return {
      request: call.request,
      read(answer) {
        try {
          const page = wish.sorted(wish.of(call.read(answer)));
          if (page.assets.length === 0) return null;
          const {title, titles} = shelf;
          const isCut = page.next !== null || page.assets.length > IMAGES_ON_SHELF;
          const assets = page.assets.slice(0, IMAGES_ON_SHELF);
          return {title, titles, search, page: {...page, assets, next: isCut ? 0 : null}};
        } catch (error) {
          if (error instanceof AddonError) return null;
          throw error;
        }
      },
    };
  });
}

/** Those that have something to show. */
export function shown(asked: Each<Shelf | null>): Pick<Start, 'shelves'> {
  const shelves = asked.filter(one => one !== null && !(one instanceof AddonError)) as Shelf[];
  return shelves.length > 0 ? {shelves} : {};
}

function searchOf({
  words = '',
  interface: interfaceId,
  categories,
  kind,
  sort,
  added,
}: Named): Shelf['search'] {
  return {
    text: words,
    ...(interfaceId !== undefined && {interfaceId}),
    // As `Query` has them.
    ...(categories && {categoryIds: [...categories].sort((a, b) => a - b)}),
    ...(kind && {kind}),
    ...(sort && {sort}),
    ...(added !== undefined && {added}),
  };
}
