import {defined} from '../parts/defined.ts';
/** The order that comes of what the person wishes and of what is known. Pure. */
import type {Asset, Inserted, Order, OrderedImage} from '../../src/shared/contract.ts';
import {spokenBy, type Library} from '../library.ts';
import {cutOf} from './cutting.ts';
import {alignOf, columnsOf} from './lines.ts';
import {oldCaptionOf, sizeOf, spotOf} from './place.ts';
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
  const {insertion, links, allowed, agreed} = library;
  const {sharpness, named, notes, bareCaption, transparent} = insertion.options;
  const spot = spotOf(insertion, count);
  const images = assets.map(asset => {
    const {alt, decorative} = wordsOf(library, asset);
    const at = open.find(({id}) => id === asset.id)?.at;
    const {width, height, kind, format, rightsUntil, publishedUntil} = asset;
    return defined<OrderedImage>({
      id: asset.id,
      alt: decorative ? '' : alt.trim(),
      decorative: decorative || undefined,
      link: links[asset.id],
      confirmed: allowed[asset.id] ? true : undefined,
      agreed: agreed[asset.id] ? true : undefined,
      at,
      frame: cutOf(insertion, asset, count).frame ?? undefined,
      seen: {width, height, kind, format, rightsUntil, publishedUntil},
    });
  });
  return defined<Order>({
    images,
    place: insertion.stale ? null : (spot?.place ?? null),
    mark: spot?.destructive && !insertion.stale ? spot.mark : undefined,
    own: insertion.own,
    after: after ?? undefined,
    survey: insertion.stale ? undefined : insertion.where?.survey,
    size: sizeOf(insertion, spot),
    sharpness,
    named: named || undefined,
    crop: assets[0] ? cutOf(insertion, assets[0], count).crop : null,
    transparent: transparent || undefined,
    caption: insertion.options.caption ?? caption,
    notes: notes || undefined,
    bareCaption: bareCaption || undefined,
    oldCaption: oldCaptionOf(insertion, spot),
    align: alignOf(insertion, spot),
    columns: columnsOf(insertion, spot, count),
    language: spokenBy(library),
  });
}
