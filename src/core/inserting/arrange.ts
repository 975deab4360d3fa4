/** Where each image of an order goes on a slide. In a document the text decides, so nothing is arranged there. */
import type {Box, Order, Size, Spot} from '../../shared/contract.ts';
import {CAPTION_SIZE, PT_PER_PX, TEXT_INSET} from '../../shared/limits.ts';
import {boxFor, containedIn, croppedSize, fit, isKnown} from '../../shared/placement.ts';
import type {Arranged, Slide} from '../ports.ts';
import {linesOf} from './words.ts';
import {bottomOf, common, overlap, union, without} from '../../shared/boxes.ts';
import {standing} from '../../shared/free-space.ts';
import {justified} from '../../shared/justified.ts';
import {centred, FREE, safeArea, turned, WHOLE, within} from '../../shared/slide-layout.ts';

/** One that is to be arranged. */
export interface Arrangeable {
  /** px; 0 is not known. */
  original: Size;
  /** What a frame of its own shows of it, px; absent: it has none. */
  framed?: Size | undefined;
  /** What is to stand under it; may be empty. */
  caption: string;
  /** Where an execution before this one had planned it. */
  at?: Box | undefined;
}

/** Of a caption, in pt. */
const CAPTION_LINE = CAPTION_SIZE * 1.2;
/** The caption of an image that is narrower yet is wider than the image, unless others stand beside it: words have to fit. */
const NARROWEST_CAPTION = 72;
/** What is taken for the ratio of an image whose size is not known. */
const USUAL = {width: 3000, height: 2000};

export function arrange(
  spot: Pick<Spot, 'place' | 'full'>,
  slide: Slide,
  images: Arrangeable[],
  order: Pick<Order, 'size' | 'crop' | 'notes' | 'oldCaption'>,
): Arranged[] {
  const {page} = slide;
  const sizes = images.map(({original, framed}) => framed ?? croppedSize(original, order.crop));
  const planned = images.every(({at}) => at) ? [] : boxesFor(spot, slide, images, sizes, order);
  const places = images.map(({at}, nth) => (at ? {box: at, cut: false} : planned[nth]!));
  const seen = places.map(({box}, nth) => seenAt(slide, nth, box));
  const wanted = !order.notes && images.some(({caption}) => caption !== '');
  const taken = wanted ? takenOn(spot, slide, images.length, order) : () => [];
  const words: Array<{box: Box; sheet: number}> = [];
  const arranged = images.map(({caption, at}, nth): Arranged => {
    const {box: stands, cut} = places[nth]!;
    const box = seen[nth]!;
    const sheet = sheetOf(slide, nth);
    const beside = seen.filter((_, other) => sheetOf(slide, other) === sheet);
    const under = captionBox(box, caption, captionWidth(box.width, page, beside.length === 1 && !at), page);
    // Neither images nor anything else is covered by words, be it other words or what the image itself lies on.
    const others = [
      ...beside,
      ...taken(nth),
      ...words.flatMap(({box, sheet: on}) => (on === sheet ? [box] : [])),
    ];
    // Below what fills a place to its edges nothing is kept free.
    const room = isToTheEdge(spot, order) ? null : under;
    const fits = room !== null && !others.some(other => overlap(room, other));
    const shown = fits && caption !== '' && !order.notes;
    if (shown) words.push({box: room, sheet});
    return {nth, box: stands, cut, caption: shown ? room : null, notes: caption !== '' && !shown};
  });
  // In one block either all have their words below them or none.
  const isBlock = images.length > 1 && FREE.includes(spot.place);
  if (!isBlock || !arranged.some(({notes}) => notes)) return arranged;
  return arranged.map((one, nth) => ({...one, caption: null, notes: images[nth]!.caption !== ''}));
}

/**
 * Where an image goes whose picture turns out to be of another size than was thought. What stands among others keeps to
 * its own place.
 * @param planned of all
 * @param size px, after cropping
 */
export function rearrange(
  spot: Pick<Spot, 'place' | 'full'>,
  slide: Slide,
  planned: Arranged[],
  image: Arrangeable,
  at: number,
  size: Size,
  order: Pick<Order, 'size' | 'notes' | 'oldCaption'>,
): Arranged {
  const here = planned[at]!;
  if (here.cut) return here;
  const alone = planned.length === 1 || spot.place === 'newSlides';
  if (alone && !image.at) {
    const [anew] = arrange(spot, slide, [{...image, framed: size}], {...order, crop: null});
    return {...anew!, nth: here.nth};
  }
  const box = centred(containedIn(here.box, size), here.box);
  const below = bottomOf(seenAt(slide, here.nth, box));
  return {...here, box, caption: here.caption && {...here.caption, top: below}};
}

const sheetOf = (slide: Slide, nth: number): number => slide.sheet?.(nth) ?? 0;

/** Words stand upright, below what is seen. */
function seenAt({turn}: Slide, nth: number, box: Box): Box {
  const degrees = turn?.(nth) ?? 0;
  return degrees === 0 ? box : turned(box, degrees);
}

/** What stands on the slide of an image, without the places that are filled there. */
function takenOn(
  {place}: Pick<Spot, 'place'>,
  slide: Slide,
  count: number,
  {oldCaption}: Pick<Order, 'oldCaption'>,
): (nth: number) => Box[] {
  const {cell, taken, page} = slide;
  if (!taken) return () => [];
  const whole = {left: 0, top: 0, ...page};
  // Of several, the first one alone replaces an image.
  const filled = Array.from({length: place === 'image' ? Math.min(1, count) : count}, (_, nth) => nth);
  const known = new Map<number, Box[]>();
  return nth => {
    const sheet = sheetOf(slide, nth);
    const here = cell ? filled.filter(one => sheetOf(slide, one) === sheet) : [];
    const gone = here.flatMap(one => common(seenAt(slide, one, cell!(one)), whole) ?? []);
    if (!known.has(sheet)) known.set(sheet, without(taken(nth, oldCaption), gone));
    return known.get(sheet)!;
  };
}

/** `cut`: the image is cut to the ratio of the box. */
type Standing = {box: Box; cut: boolean};

/** Places of the whole slide or of all that is free of it, which an image is to fill. */
function isToTheEdge({place, full}: Pick<Spot, 'place' | 'full'>, {size}: Pick<Order, 'size'>): boolean {
  if (WHOLE.includes(place)) return true;
  return full !== undefined && size === 'fill' && FREE.includes(place);
}

function boxesFor(
  {place, full}: Pick<Spot, 'place' | 'full'>,
  slide: Slide,
  images: Arrangeable[],
  sizes: Size[],
  order: Pick<Order, 'size' | 'notes'>,
): Standing[] {
  const {page, cell, free} = slide;
  const fills = full !== undefined && (order.size === 'fill' || place === 'background');
  if (place === 'image' && cell && images.length > 1) {
    const replaced = {place, ...(full && {full})};
    const [first] = boxesFor(replaced, slide, images.slice(0, 1), sizes.slice(0, 1), order);
    const rest = {page, ...(free && {free}), neighbour: cell(0)};
    return [first!, ...boxesFor({place: 'beside'}, rest, images.slice(1), sizes.slice(1), order)];
  }
  if (cell) {
    return sizes.map((picture, nth) => {
      const box = cell(nth);
      return fills ? {box, cut: true} : whole(centred(containedIn(box, picture), box));
    });
  }
  const several = images.length > 1 && place !== 'newSlides';
  if (several) return inBlock(slide, images, sizes, order);
  const all = free && FREE.includes(place) ? free.box : {left: 0, top: 0, ...page};
  if (fills) return sizes.map(() => ({box: all, cut: true}));
  return images.map(({caption}, at) => byItself(slide, caption, sizes[at]!, order));
}

const whole = (box: Box): Standing => ({box, cut: false});

/** Where images go that have no place of their own. */
const areaIn = ({free, page}: Slide): Box => free?.box ?? safeArea(page);

function inBlock(
  slide: Slide,
  images: Arrangeable[],
  sizes: Size[],
  {notes}: Pick<Order, 'notes'>,
): Standing[] {
  const room = areaIn(slide);
  const known = sizes.map(picture => (isKnown(picture) ? picture : USUAL));
  // How high captions get depends on how wide the cells are, and the other way round.
  let words = 0;
  let cells = justified(known, room);
  for (let round = 0; round < 3 && !notes; round++) {
    const heights = images.map(({caption}, at) => captionHeight(caption, cells[at]!.width));
    words = Math.max(words, ...heights);
    cells = justified(known, room, words);
  }
  // Rather no words than more of them than image.
  if (words > Math.min(...cells.map(({height}) => height))) {
    words = 0;
    cells = justified(known, room);
  }
  const block = union(cells);
  const stands = standing({...block, height: block.height + words}, room, slide.free?.margins ?? room);
  const [across, down] = [stands.left - block.left, stands.top - block.top];
  return cells.map((box, at) =>
    whole(notEnlarged(sizes[at]!, {...box, left: box.left + across, top: box.top + down})),
  );
}

function byItself(
  slide: Slide,
  caption: string,
  picture: Size,
  {size, notes}: Pick<Order, 'size' | 'notes'>,
): Standing {
  const {page, free, neighbour} = slide;
  const area = areaIn(slide);
  const own = typeof size === 'number';
  const room = own ? page : area;
  const sized = (words: number): Size => {
    if (!own) return fit(picture, {width: area.width, height: Math.max(1, area.height - words)});
    return within(boxFor(picture, {room: page}, size), {width: page.width, height: page.height - words});
  };
  // A narrower image has a higher caption, which leaves it less.
  let words = 0;
  for (let round = 0; round < 3 && !notes; round++) {
    words = captionHeight(caption, captionWidth(sized(words).width, page, true));
    // Rather no words than more of them than image.
    if (words > room.height / 2) words = 0;
  }
  const box = sized(words);
  const wide = words === 0 ? box.width : captionWidth(box.width, page, true);
  const block = {width: wide, height: box.height + words};
  const stands = onPage(standing(block, area, free?.margins ?? area, neighbour), page);
  return whole({...box, left: stands.left + (wide - box.width) / 2, top: stands.top});
}

/** What is larger than what is free, by the person's wish, is on the slide all the same. */
function onPage(box: Box, {width, height}: Size): Box {
  const inside = (from: number, size: number, most: number) => Math.max(0, Math.min(from, most - size));
  return {...box, left: inside(box.left, box.width, width), top: inside(box.top, box.height, height)};
}

function notEnlarged(picture: Size, cell: Box): Box {
  if (!isKnown(picture)) return cell;
  const natural = {width: picture.width * PT_PER_PX, height: picture.height * PT_PER_PX};
  return centred(within(natural, cell), cell);
}

/** @param width of the caption, pt */
function captionHeight(caption: string, width: number): number {
  if (caption === '') return 0;
  const across = Math.max(CAPTION_SIZE, width - 2 * TEXT_INSET);
  return linesOf(caption, across / CAPTION_SIZE) * CAPTION_LINE + 2 * TEXT_INSET;
}

/** Under the image, and on the slide in any case. */
function captionBox(box: Box, caption: string, width: number, page: Size): Box {
  const height = Math.min(page.height, captionHeight(caption, width));
  const left = box.left + (box.width - width) / 2;
  return onPage({left, top: box.top + box.height, width, height}, page);
}

/** @param alone nothing stands beside the image */
function captionWidth(width: number, page: Size, alone: boolean): number {
  return Math.min(page.width, alone ? Math.max(width, NARROWEST_CAPTION) : width);
}
