/** The pictures of the images whose turn it is. */
import type {Bank, Came} from '../bank/client.ts';
import type {Fetched, PictureWanted} from '../bank/pictures.ts';
import {AddonError} from '../errors.ts';
import type {Item} from './item.ts';
import {linking, type Asker} from './links.ts';

/** By image, what came of it with the documents. */
export type Had = Map<number, Fetched | AddonError>;

/** The JPEG of one whose PNG the host has refused. */
export function jpegOf(bank: Bank, item: Item, transparent: boolean) {
  return bank.pictures([{...wantedOf(item, transparent), jpeg: true}])[0]!;
}

export function wantedOf({link, brought, asset, rendition}: Item, transparent: boolean): PictureWanted {
  return {permalink: link!, brought, asset, rendition, transparent};
}

/**
 * @param next whose links are made in the same round
 * @param had those that have come already
 * @param link makes new links for those whose brought ones the bank has taken back
 */
export function picturesOf(
  bank: Bank,
  asker: Asker,
  items: Item[],
  next: Item[],
  had: Had,
  transparent: boolean,
  link: (items: Item[]) => void,
): {pictures: Array<Fetched | AddonError>} & Pick<Came, 'permalinks' | 'busy'> {
  const missing = items.filter(({id}) => !had.has(id));
  const came = bank.round({
    ...(next.length > 0 && {permalinks: linking(asker, next)}),
    pictures: missing.map(item => wantedOf(item, transparent)),
  });
  const pictures = items.map(item => had.get(item.id) ?? came.pictures[missing.indexOf(item)]!);
  const refused = items.filter((item, at) => {
    const picture = pictures[at]!;
    return item.brought && picture instanceof AddonError && picture.code === 'image.refused';
  });
  if (refused.length === 0) return {...came, pictures};
  for (const item of refused) Object.assign(item, {link: null, brought: false, refused: item.link});
  link(refused);
  const again = refused.filter(item => item.link !== null);
  const second = bank.pictures(again.map(item => wantedOf(item, transparent)));
  return {
    ...came,
    pictures: items.map((item, at) => (again.includes(item) ? second[again.indexOf(item)]! : pictures[at]!)),
  };
}
