/** The pictures of the images whose turn it is. */
import type {Bank} from '../bank/client.ts';
import type {Fetched} from '../bank/pictures.ts';
import {AddonError} from '../errors.ts';
import type {Item} from './item.ts';

/** The JPEG of one whose PNG the host has refused. */
export function jpegOf(bank: Bank, {link, brought, asset, rendition}: Item, transparent: boolean) {
  return bank.pictures([{permalink: link!, brought, asset, rendition, transparent, jpeg: true}])[0]!;
}

/** @param link makes new links for those whose brought ones the bank has taken back */
export function picturesOf(
  bank: Bank,
  items: Item[],
  transparent: boolean,
  link: (items: Item[]) => void,
): Array<Fetched | AddonError> {
  const wanted = ({link, brought, asset, rendition}: Item) => ({
    permalink: link!,
    brought,
    asset,
    rendition,
    transparent,
  });
  const pictures = bank.pictures(items.map(wanted));
  const refused = items.filter((item, at) => {
    const picture = pictures[at]!;
    return item.brought && picture instanceof AddonError && picture.code === 'image.refused';
  });
  if (refused.length === 0) return pictures;
  for (const item of refused) Object.assign(item, {link: null, brought: false, refused: item.link});
  link(refused);
  const again = refused.filter(item => item.link !== null);
  const second = bank.pictures(again.map(wanted));
  return items.map((item, at) => (again.includes(item) ? second[again.indexOf(item)]! : pictures[at]!));
}
