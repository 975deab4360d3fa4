/** Where each image of an order goes on a slide. In a document the text decides, so nothing is arranged there. */
import type {Box, Order, Size, Spot} from '../../shared/contract.ts';
import {CAPTION_SIZE, PT_PER_PX} from '../../shared/limits.ts';
import {boxFor, croppedSize, fit, isKnown} from '../../shared/placement.ts';
import type {Arranged, Slide} from '../ports.ts';
import {beside, centred, freeBeside, grid, safeArea, turned, within} from '../../shared/slide-layout.ts';

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

/** Of a caption, in pt: a line, what Slides keeps free inside a text box, and a letter's width on average. */
const CAPTION_LINE = CAPTION_SIZE * 1.2;
const CAPTION_INSET = 7.2;
const LETTER = CAPTION_SIZE * 0.55;
/** The caption of a narrow image is wider than the image, unless others stand beside it. */
const NARROWEST_CAPTION = 200;
/** What is taken for the ratio of an image whose size is not known. */
const USUAL = {width: 3000, height: 2000};

export function arrange(
  spot: Pick<Spot, 'place' | 'full'>,
  slide: Slide,
  images: Arrangeable[],
  order: Pick<Order, 'size' | 'crop' | 'notes'>,
): Arranged[] {
  const {page} = slide;
  const sizes = images.map(({original, framed}) => framed ?? croppedSize(original, order.crop));
  const boxes = boxesFor(spot, slide, images, sizes, order);
  const places = images.map(({at}, nth) => (at ? {box: at, cut: false} : boxes[nth]!));
  const alone = (images.length === 1 && !images[0]!.at) || spot.place === 'newSlides';
  return images.map(({caption}, nth) => {
    const {box: stands, cut} = places[nth]!;
    // Words stand upright, below what is seen.
    const box = slide.turn && nth === 0 ? turned(stands, slide.turn) : stands;
    const wide = captionWidth(box.width, page, alone);
    // No image is covered by words. Where they are too many for the room, fewer and longer lines may do.
    const others = alone ? [box] : places.map(place => place.box);
    const under = [wide, ...(alone ? [page.width] : [])]
      .map(width => captionBox(box, caption, width, page))
      .find(words => !others.some(other => overlap(words, other)));
    const fits = under !== undefined && caption !== '' && !order.notes;
    return {nth, box: stands, cut, caption: fits ? under : null, notes: caption !== '' && !fits};
  });
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
  order: Pick<Order, 'size' | 'notes'>,
): Arranged {
  const here = planned[at]!;
  if (here.cut) return here;
  if (planned.length === 1 && !image.at) {
    return arrange(spot, slide, [{...image, framed: size}], {...order, crop: null})[0]!;
  }
  return {...here, box: centred(containedIn(here.box, size), here.box)};
}

/** `cut`: the image is cut to the ratio of the box. */
type Standing = {box: Box; cut: boolean};

function boxesFor(
  {place, full}: Pick<Spot, 'place' | 'full'>,
  slide: Slide,
  images: Arrangeable[],
  sizes: Size[],
  order: Pick<Order, 'size' | 'notes'>,
): Standing[] {
  const {page, cell} = slide;
  const fills = full !== undefined && (order.size === 'fill' || place === 'background');
  if (place === 'image' && cell && images.length > 1) {
    const rest = {page, neighbour: cell(0)};
    const replaced = {place, ...(full && {full})};
    const [first] = boxesFor(replaced, slide, images.slice(0, 1), sizes.slice(0, 1), order);
    return [first!, ...boxesFor({place: 'beside'}, rest, images.slice(1), sizes.slice(1), order)];
  }
  if (cell) {
    return sizes.map((picture, nth) => {
      const box = cell(nth);
      return fills ? {box, cut: true} : whole(centred(containedIn(box, picture), box));
    });
  }
  if (images.length > 1 && place !== 'newSlides') return inGrid(slide, images, sizes, order);
  if (fills) return sizes.map(() => ({box: {left: 0, top: 0, ...page}, cut: true}));
  return images.map(({caption}, at) => byItself(slide, caption, sizes[at]!, order));
}

const whole = (box: Box): Standing => ({box, cut: false});

function inGrid(
  {page, neighbour}: Slide,
  images: Arrangeable[],
  sizes: Size[],
  {notes}: Pick<Order, 'notes'>,
): Standing[] {
  const room = (neighbour && freeBeside(neighbour, page)) ?? safeArea(page);
  const known = sizes.map(picture => (isKnown(picture) ? picture : USUAL));
  // How high captions get depends on how wide the cells are, and the other way round.
  let words = 0;
  let cells = grid(known, room);
  for (let round = 0; round < 3 && !notes; round++) {
    const heights = images.map(({caption}, at) => captionHeight(caption, cells[at]!.width));
    words = Math.max(words, ...heights);
    cells = grid(known, room, words);
  }
  return cells.map((box, at) => whole(notEnlarged(sizes[at]!, box)));
}

function byItself(
  {page, neighbour}: Slide,
  caption: string,
  picture: Size,
  {size, notes}: Pick<Order, 'size' | 'notes'>,
): Standing {
  const area = safeArea(page);
  const sized = (words: number): Size => {
    if (typeof size !== 'number') return fit(picture, {width: area.width, height: area.height - words});
    return within(boxFor(picture, {room: page}, size), {width: page.width, height: page.height - words});
  };
  // A narrower image has a higher caption, which leaves it less.
  let words = 0;
  for (let round = 0; round < 3 && !notes; round++) {
    words = captionHeight(caption, captionWidth(sized(words).width, page, true));
  }
  const box = sized(words);
  const block = {width: box.width, height: box.height + words};
  const stands = neighbour ? beside(block, neighbour, page) : centred(block, {left: 0, top: 0, ...page});
  const scaled = within(box, {width: stands.width, height: Math.max(1, stands.height - words)});
  return whole({...scaled, left: stands.left + (stands.width - scaled.width) / 2, top: stands.top});
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
  const across = Math.max(LETTER, width - 2 * CAPTION_INSET);
  return Math.ceil((caption.length * LETTER) / across) * CAPTION_LINE + 2 * CAPTION_INSET;
}

/** Under the image, and on the slide in any case. */
function captionBox(box: Box, caption: string, width: number, page: Size): Box {
  const height = Math.min(page.height, captionHeight(caption, width));
  const inside = (from: number, size: number, most: number) => Math.max(0, Math.min(from, most - size));
  return {
    left: inside(box.left + (box.width - width) / 2, width, page.width),
    top: inside(box.top + box.height, height, page.height),
    width,
    height,
  };
}

/** @param alone nothing stands beside the image */
function captionWidth(width: number, page: Size, alone: boolean): number {
  return Math.min(page.width, alone ? Math.max(width, NARROWEST_CAPTION) : width);
}

function overlap(a: Box, b: Box): boolean {
  const near = (from: number, length: number, other: number, size: number) =>
    from < other + size - 0.5 && other < from + length - 0.5;
  return near(a.left, a.width, b.left, b.width) && near(a.top, a.height, b.top, b.height);
}
