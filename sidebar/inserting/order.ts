/** The order that comes of what the person wishes and of what is known. Pure. */
import type {Asset, Inserted, Order} from '../../src/shared/contract.ts';
import type {Library} from '../library.ts';
import {cutOf, sizeOf, spotOf} from './place.ts';
import {wordsOf} from './state.ts';

/**
 * @param after the mark of the image that these go after
 * @param caption as the deployment has it
 * @param open what an order before this one left open
 * @param count how many were wished for in all
 */
export function orderOf(
  library: Library,
  assets: Asset[],
  after: string | null,
  caption: boolean,
  open: Inserted['open'] = [],
  count = assets.length,
): Order {
  const {insertion, links, allowed, search} = library;
  const {sharpness, crop, notes} = insertion.options;
  const spot = spotOf(insertion, count);
  const focus = assets[0] && cutOf(insertion, assets[0], count)?.focus;
  const images = assets.map(asset => {
    const {alt, decorative} = wordsOf(library, asset);
    const link = links[asset.id];
    const at = open.find(({id}) => id === asset.id)?.at;
    return {
      id: asset.id,
      alt: decorative ? '' : alt.trim(),
      ...(link === undefined ? {} : {link}),
      ...(allowed[asset.id] ? {confirmed: true as const} : {}),
      ...(at && {at}),
    };
  });
  return {
    images,
    place: spot?.place ?? null,
    ...(spot?.destructive && spot.mark !== undefined ? {mark: spot.mark} : {}),
    own: insertion.own,
    ...(after === null ? {} : {after}),
    size: sizeOf(insertion, spot),
    sharpness,
    crop,
    ...(focus && focus !== 'centre' && assets.length === 1 ? {focus} : {}),
    caption: insertion.options.caption ?? caption,
    ...(notes ? {notes} : {}),
    ...(search.language === undefined ? {} : {language: search.language}),
  };
}
