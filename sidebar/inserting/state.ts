/** What the person wishes for an insertion, what is known of where it would go, and the order that comes of both. Pure. */
import type {
  Asset,
  Crop,
  Focus,
  Inserted,
  Order,
  Place,
  Sharpness,
  Size,
  Spot,
  Where,
} from '../../src/shared/contract.ts';
import {boxFor, croppedSize, isTooSmall, RATIOS, renditionFor} from '../../src/shared/placement.ts';
import {fociFor, partOf} from '../../src/shared/slide-layout.ts';
import {wordsOf} from '../state.ts';
import type {Library} from '../state.ts';

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
  /** A number: the width in pt; null: as the place has it by itself. */
  size: Order['size'] | null;
  sharpness: Sharpness;
  crop: Crop | null;
  /** Null: as the deployment has it. */
  caption: boolean | null;
  /** Slides: it goes into the speaker notes. */
  notes: boolean;
  /** Slides: what stays of an image that fills a place. */
  focus: Focus;
}

export const plain: Options = {
  size: null,
  sharpness: 'screen',
  crop: null,
  caption: null,
  notes: false,
  focus: 'centre',
};

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

/** The places that take so many images. */
export function spotsFor({where}: Insertion, count: number): Spot[] {
  return (where?.spots ?? []).filter(({place}) => count === 1 || place !== 'background');
}

/** The place the button names. On a slide several images never replace one unless the person says so. */
export function spotOf(insertion: Insertion, count = 1): Spot | null {
  const spots = spotsFor(insertion, count);
  const [first] = spots;
  const onSlide = count > 1 && spots.some(({place}) => place === 'newSlides');
  const usual = onSlide ? spots.find(({destructive}) => !destructive) : first;
  return spots.find(({place}) => place === insertion.place) ?? usual ?? null;
}

/** The size that is meant: a placeholder is filled and a background always, unless there is nothing to fill. */
export function sizeOf({options: {size}}: Insertion, spot: Spot | null): Order['size'] {
  if (spot?.place === 'background') return 'fill';
  if (size === null) return spot?.place === 'placeholder' ? 'fill' : 'fit';
  return size === 'fill' && !spot?.full ? 'fit' : size;
}

/** An image's place has a size of its own, which the image takes over. */
export function isCell({room, full}: Spot): boolean {
  return full !== undefined && full.width === room.width && full.height === room.height;
}

/** What of an image is cut off, and what there is to choose of it; null: it stays whole. */
export function cutOf(
  insertion: Insertion,
  asset: Size,
  count = 1,
): {ratio: number; focus: Focus; foci: Focus[]} | null {
  const {crop, focus} = insertion.options;
  const spot = spotOf(insertion, count);
  const grid = count > 1 && spot !== null && !isCell(spot);
  if (spot?.full && !grid && sizeOf(insertion, spot) === 'fill') {
    const ratio = spot.full.width / spot.full.height;
    const foci = fociFor(asset, ratio);
    return {ratio, foci, focus: foci.includes(focus) ? focus : 'centre'};
  }
  return crop && {ratio: RATIOS[crop], focus: 'centre', foci: []};
}

/** So many go in one order; between two of them the person can stop. A grid is planned as a whole. */
export function mostAtOnce(insertion: Insertion): number {
  return insertion.where?.spots.some(({place}) => place === 'newSlides') ? 50 : 20;
}

/** What is shown and kept of one image belongs to it alone; sharpness and caption are habits. */
export function forAnother(insertion: Insertion): Insertion {
  const {sharpness, caption, notes} = insertion.options;
  return {...insertion, options: {...plain, sharpness, caption, notes}};
}

/** Neither described nor marked as decorative. */
export function lacksWords(library: Library, asset: Asset): boolean {
  const {alt, decorative} = wordsOf(library, asset);
  return !decorative && alt.trim() === '';
}

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

/** What the server is going to make of it. */
export interface Outlook {
  /** px */
  pixels: Size;
  /** A guess. */
  bytes: number;
  /** The original has too few pixels for it. */
  small: boolean;
}

/** Null where the place or the size of the original is not known, or where it takes all of a grid to tell. */
export function outlookOf(insertion: Insertion, asset: Asset, count = 1): Outlook | null {
  const {sharpness, crop} = insertion.options;
  const here = spotOf(insertion, count);
  if (count > 1 && (here?.place === 'slide' || here?.place === 'firstSlide' || here?.place === 'beside')) {
    return null;
  }
  const size = sizeOf(insertion, here);
  const spot = here ?? (size === 'fit' ? null : {room: {width: Infinity, height: Infinity}});
  if (!spot || !(asset.width > 0 && asset.height > 0)) return null;
  const cut = here?.full && size === 'fill' ? here.full : null;
  const picture = cut ? partOf(asset, cut.width / cut.height, 'centre') : croppedSize(asset, crop);
  const box = cut ?? (here && isCell(here) ? filling(picture, here.room) : boxFor(picture, spot, size));
  const pixels = renditionFor(box, picture, sharpness);
  const photo = asset.kind === 'photo' && /^jpe?g$/.test(asset.format);
  // A JPEG made smaller takes a little more for each pixel than its original; a PNG has no such measure.
  const original = asset.bytes > 0 ? (1.3 * asset.bytes) / (asset.width * asset.height) : 0.3;
  const perPixel = photo ? Math.min(0.5, Math.max(0.12, original)) : 1;
  return {pixels, bytes: pixels.width * pixels.height * perPixel, small: isTooSmall(box, picture, sharpness)};
}

/** As large as its ratio lets it be. */
function filling({width, height}: Size, room: Size): Size {
  const scale = Math.min(room.width / width, room.height / height);
  return {width: width * scale, height: height * scale};
}

function sameWhere(a: Where | null, b: Where | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
