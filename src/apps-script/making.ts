/** Making things in a file, in either editor: what a call that threw has made all the same, and taking back what was begun. */
import type {Picture} from '../core/ports.ts';
import {certain} from './failures.ts';

/**
 * Makes something, once: when the call throws, what is there tells whether it was made all the same.
 * @param found what was made; null where nothing was
 * @throws AddonError `insert.unknown` when nobody can tell; otherwise what the call threw, and nothing was made
 */
export function making<T>(make: () => T, found: () => T | null): T {
  try {
    return make();
  } catch (error) {
    return certain(() => {
      const one = found();
      if (!one) throw error;
      return one;
    }, error);
  }
}

/** Takes back what was made, in this order, when the rest fails. */
export function undoing<M, T>(made: M[], takeBack: (one: M) => void, work: () => T): T {
  try {
    return work();
  } catch (error) {
    certain(() => made.forEach(takeBack), error);
    throw error;
  }
}

export function blobOf(picture: Picture): GoogleAppsScript.Base.Blob {
  return picture as unknown as GoogleAppsScript.Base.Blob;
}
