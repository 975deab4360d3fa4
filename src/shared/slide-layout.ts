/** Where images go on a slide. Pure geometry: places in pt, pictures in px. */
import type {Box, Place, Size} from './contract.ts';
import {SHARE} from './limits.ts';

/** Places that are what is free of a slide, and no image's own. */
export const FREE: readonly Place[] = ['slide', 'firstSlide', 'beside'];
/** Places that are all of a slide, for one image alone. */
export const WHOLE: readonly Place[] = ['background', 'behind'];

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
