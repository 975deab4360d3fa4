/** Where images go on a slide, and what is cut off them there. Pure geometry: places in pt, pictures in px. */
import type {Box, Focus, Size} from './contract.ts';
import {SHARE} from './limits.ts';

/** The middle of the slide, as large as an image may be by itself. */
export function safeArea(page: Size): Box {
  return centred({width: page.width * SHARE, height: page.height * SHARE}, {left: 0, top: 0, ...page});
}

export function centred({width, height}: Size, {left, top, ...within}: Box): Box {
  return {left: left + (within.width - width) / 2, top: top + (within.height - height) / 2, width, height};
}

/** The smallest upright box around one that is turned around its middle. @param degrees clockwise */
export function turned({left, top, width, height}: Box, degrees: number): Box {
  const angle = (degrees * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const across = width * cos + height * sin;
  const down = width * sin + height * cos;
  return {left: left + (width - across) / 2, top: top + (height - down) / 2, width: across, height: down};
}

/** The same ratio, as large as `room` lets it be and never larger than it is. */
export function within(size: Size, room: Size): Size {
  const scale = Math.min(1, room.width / size.width, room.height / size.height);
  return {width: size.width * scale, height: size.height * scale};
}

/**
 * The largest part of a picture that has a ratio, and where it lies in the picture.
 * @param picture px
 * @param ratio width ÷ height
 * @returns px, not whole
 */
export function partOf(picture: Size, ratio: number, focus: Focus): Box {
  const width = Math.min(picture.width, picture.height * ratio);
  const height = Math.min(picture.height, picture.width / ratio);
  const middle = centred({width, height}, {left: 0, top: 0, ...picture});
  if (focus === 'top') return {...middle, top: 0};
  if (focus === 'bottom') return {...middle, top: picture.height - height};
  if (focus === 'left') return {...middle, left: 0};
  if (focus === 'right') return {...middle, left: picture.width - width};
  return middle;
}

/**
 * What there is to choose when a picture is cut to a ratio: nothing where it has that ratio, or where its size is not
 * known, since then only the middle can be had.
 */
export function fociFor(picture: Size, ratio: number): Focus[] {
  if (!(picture.width > 0 && picture.height > 0)) return ['centre'];
  const {width, height} = partOf(picture, ratio, 'centre');
  if (picture.height - height >= 1) return ['top', 'centre', 'bottom'];
  return picture.width - width >= 1 ? ['left', 'centre', 'right'] : ['centre'];
}

/**
 * Whole pixels that come nearest to a ratio, no more than a twentieth smaller than `most`: what is stretched to a slide
 * shows no error then.
 * @param most px; the ratio's own as far as whole pixels are
 */
export function exactly(most: Size, ratio: number): Size {
  let best = {width: Math.max(1, most.width), height: Math.max(1, most.height)};
  let least = Infinity;
  for (let height = most.height; height >= Math.max(1, most.height * 0.95); height--) {
    const width = Math.min(most.width, Math.max(1, Math.round(height * ratio)));
    const error = Math.abs(width / height / ratio - 1);
    if (error < least - 1e-9) {
      least = error;
      best = {width, height};
    }
  }
  return best;
}
