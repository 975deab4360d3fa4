/** Making something on a slide, and taking it away again. */
import type {Arranged, Wish} from '../../core/ports.ts';
import {look, making} from '../making.ts';
import type {Image, Shape, Slide} from './find.ts';

/** With what Slides needs of an order. */
export type SlideWish = Wish & {arranged: Arranged};

/**
 * Makes something that then is the last of its kind: new elements come to the front. Their number tells whether it stands.
 * @throws AddonError as `making`
 */
export function newest<T>(all: () => T[], make: () => T, place?: number): T {
  const before = look(all).length;
  return making(make, made => {
    const now = all();
    return now.length > before ? (made ?? now[place ?? now.length - 1] ?? null) : null;
  });
}

/** Once more where it fails in passing. @returns that nothing of it is left */
export function remove(one: Pick<Image | Shape | Slide, 'remove'>): boolean {
  try {
    one.remove();
  } catch {
    one.remove();
  }
  return false;
}
