/** What the person wishes for an insertion, what is known of where it would go, and the order that comes of both. Pure. */
import type {Asset, Crop, Inserted, Order, Place, Sharpness, Size, Spot, Where} from '../src/contract.ts';
import {boxFor, croppedSize, isTooSmall, renditionFor} from '../src/core/placement.ts';
import {wordsOf} from './state.ts';
import type {Library} from './state.ts';

export interface Insertion {
  /** Where an image would go, as it was when it was last asked; null: not known. */
  where: Where | null;
  /** The person's choice among the places; null: the first. */
  place: Place | null;
  options: Options;
  /** Marks of the images that this sidebar inserted. */
  own: string[];
  /** By image: the person was asked for its alternative text, which is missing. */
  asked: Record<number, boolean>;
}

export interface Options {
  /** A number: the width in pt. */
  size: Order['size'];
  sharpness: Sharpness;
  crop: Crop | null;
  /** Null: as the deployment has it. */
  caption: boolean | null;
}

export const plain: Options = {size: 'fit', sharpness: 'screen', crop: null, caption: null};

export const newInsertion: Insertion = {where: null, place: null, options: plain, own: [], asked: {}};

/** No more than the server takes; beyond them an image counts as another's. */
const MOST_MARKS = 500;

export type InsertionEvent =
  | {type: 'placeCame'; where: Where | null}
  | {type: 'placeChosen'; place: Place}
  | {type: 'optionSet'; options: Partial<Options>}
  | {type: 'wordsAsked'; ids: number[]}
  | {type: 'answered'; inserted: Inserted};

export function updateInsertion(insertion: Insertion, event: InsertionEvent): Insertion {
  switch (event.type) {
    case 'placeCame':
      return sameWhere(insertion.where, event.where)
        ? insertion
        : {...insertion, where: event.where, place: null};
    case 'placeChosen':
      return {...insertion, place: event.place};
    case 'optionSet':
      return {...insertion, options: {...insertion.options, ...event.options}};
    case 'wordsAsked':
      return {
        ...insertion,
        asked: {...insertion.asked, ...Object.fromEntries(event.ids.map(id => [id, true]))},
      };
    case 'answered': {
      const own = [...insertion.own, ...event.inserted.done.map(({mark}) => mark)].slice(-MOST_MARKS);
      return {...insertion, own};
    }
  }
}

/** The place the button names. */
export function spotOf({where, place}: Insertion): Spot | null {
  return where && (where.spots.find(spot => spot.place === place) ?? where.spots[0]);
}

/** What is shown and kept of one image belongs to it alone; sharpness and caption are habits. */
export function forAnother(insertion: Insertion): Insertion {
  const {sharpness, caption} = insertion.options;
  return {...insertion, options: {...plain, sharpness, caption}};
}

/** Neither described nor marked as decorative. */
export function lacksWords(library: Library, asset: Asset): boolean {
  const {alt, decorative} = wordsOf(library, asset);
  return !decorative && alt.trim() === '';
}

/**
 * @param after the mark of the image that these go after
 * @param caption as the deployment has it
 */
export function orderOf(library: Library, assets: Asset[], after: string | null, caption: boolean): Order {
  const {insertion, links, allowed, search} = library;
  const {size, sharpness, crop} = insertion.options;
  const spot = spotOf(insertion);
  const images = assets.map(asset => {
    const {alt, decorative} = wordsOf(library, asset);
    const link = links[asset.id];
    return {
      id: asset.id,
      alt: decorative ? '' : alt.trim(),
      ...(link === undefined ? {} : {link}),
      ...(allowed[asset.id] ? {confirmed: true as const} : {}),
    };
  });
  return {
    images,
    place: spot?.place ?? null,
    ...(spot?.destructive && spot.mark !== undefined ? {mark: spot.mark} : {}),
    own: insertion.own,
    ...(after === null ? {} : {after}),
    size,
    sharpness,
    crop,
    caption: insertion.options.caption ?? caption,
    ...(search.language === undefined ? {} : {language: search.language}),
  };
}

/** What the server is going to make of it. */
export interface Outlook {
  /** px */
  pixels: Size;
  /** A guess. */
  bytes: number;
  /** The original has too few pixels for it. */
  small: boolean;
}

/** Null where the place or the size of the original is not known. */
export function outlookOf(insertion: Insertion, asset: Asset): Outlook | null {
  const {size, sharpness, crop} = insertion.options;
  const spot = spotOf(insertion) ?? (size === 'fit' ? null : {room: {width: Infinity, height: Infinity}});
  const picture = croppedSize(asset, crop);
  if (!spot || !(asset.width > 0 && asset.height > 0)) return null;
  const box = boxFor(picture, spot, size);
  const pixels = renditionFor(box, picture, sharpness);
  const photo = asset.kind === 'photo' && /^jpe?g$/.test(asset.format);
  // A JPEG made smaller takes a little more for each pixel than its original; a PNG has no such measure.
  const original = asset.bytes > 0 ? (1.3 * asset.bytes) / (asset.width * asset.height) : 0.3;
  const perPixel = photo ? Math.min(0.5, Math.max(0.12, original)) : 1;
  return {pixels, bytes: pixels.width * pixels.height * perPixel, small: isTooSmall(box, picture, sharpness)};
}

function sameWhere(a: Where | null, b: Where | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
