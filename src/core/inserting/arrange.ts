/** Where each image of an order goes on a slide. In a document the text decides, so nothing is arranged there. */
import type {Box, Order, Size, Spot} from '../../shared/contract.ts';
import {CAPTION_SIZE, PT_PER_PX} from '../../shared/limits.ts';
import {boxFor, croppedSize, fit, isKnown} from '../../shared/placement.ts';
import type {Arranged, Slide} from '../ports.ts';
import {linesOf} from './words.ts';
import {holds, overlap, union} from '../../shared/boxes.ts';
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

/** Of a caption, in pt: a line, and what Slides keeps free inside a text box. */
const CAPTION_LINE = CAPTION_SIZE * 1.2;
const CAPTION_INSET = 7.2;
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
  const alone = (images.length === 1 && !images[0]!.at) || spot.place === 'newSlides';
  const wanted = !order.notes && images.some(({caption}) => caption !== '');
  const taken = wanted && slide.taken ? slide.taken(order.oldCaption) : [];
  const arranged = images.map(({caption}, nth): Arranged => {
    const {box: stands, cut} = places[nth]!;
    // Words stand upright, below what is seen.
    const turn = slide.turn?.(nth) ?? 0;
    const box = turn === 0 ? stands : turned(stands, turn);
    const under = captionBox(box, caption, captionWidth(box.width, page, alone), page);
    // Neither images nor anything else is covered by words; what the image itself lies on is.
    const others = [
      ...(alone ? [box] : places.map(place => place.box)),
      ...taken.filter(one => !holds(one, box)),
    ];
    // Below what fills a place to its edges nothing is kept free.
    const room = isToTheEdge(spot, order) ? null : under;
    const fits = room !== null && !others.some(other => overlap(room, other));
    const shown = fits && caption !== '' && !order.notes;
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
  return {...here, box, caption: here.caption && {...here.caption, top: box.top + box.height}};
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

/** A placeholder's or another image's box is filled as far as the ratio lets it be, as the host does. */
function containedIn(box: Size, picture: Size): Size {
  if (!isKnown(picture)) return {width: box.width, height: box.height};
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  return {width: picture.width * scale, height: picture.height * scale};
}

function notEnlarged(picture: Size, cell: Box): Box {
  if (!isKnown(picture)) return cell;
  const natural = {width: picture.width * PT_PER_PX, height: picture.height * PT_PER_PX};
  return centred(within(natural, cell), cell);
}

/** @param width of the caption, pt */
function captionHeight(caption: string, width: number): number {
  if (caption === '') return 0;
  const across = Math.max(CAPTION_SIZE, width - 2 * CAPTION_INSET);
  return linesOf(caption, across / CAPTION_SIZE) * CAPTION_LINE + 2 * CAPTION_INSET;
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
