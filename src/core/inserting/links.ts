/** Public links: made when an image is inserted and not before, since anyone who has one can see the image. */
import type {Failed, Order} from '../../shared/contract.ts';
import type {Bank} from '../bank/client.ts';
import {AddonError} from '../errors.ts';
import {failedWith, type Item} from './item.ts';

/** Who asks for them. */
export interface Asker {
  /** The bank's token. */
  token: string;
  /** As the last argument of `Bank.permalinks`. */
  linkToken(what: string): string;
}

/**
 * Of each image of an order, the link that an earlier order got for it.
 * @throws AddonError `request.invalid` where one is no link of this bank
 */
export function broughtLinks(bank: Bank, {images}: Order): Array<string | null> {
  return images.map(({link}) => {
    if (link === undefined) return null;
    const known = bank.knownPermalink(link);
    if (known === null) throw new AddonError('request.invalid');
    return known;
  });
}

/** What is asked for their links, as the arguments of `Bank.permalinks`. */
export function linking({token, linkToken}: Asker, items: Item[]): Parameters<Bank['permalinks']> {
  const wanted = items.map(({id, rendition: {width, height}, part, refused}) => ({
    id,
    width,
    height,
    ...(part && {part}),
    ...(refused !== undefined && {instead: refused}),
  }));
  return [token, wanted, linkToken];
}

/**
 * Gives each item its link.
 * @param made of each item, what came of `linking` it
 * @returns those that got none; `lost`: the session has ended, so nobody gets any more, and nothing was wrong with them
 */
export function linked(
  items: Item[],
  made: Array<string | AddonError>,
): {failed: Failed[]; lost: AddonError | null} {
  const failed: Failed[] = [];
  let lost: AddonError | null = null;
  items.forEach((item, at) => {
    const link = made[at]!;
    if (!(link instanceof AddonError)) item.link = link;
    else if (link.code === 'session.ended') lost ??= link;
    else failed.push(failedWith(link, item.id, null));
  });
  return lost ? {failed: [], lost} : {failed, lost};
}
