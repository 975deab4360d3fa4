/**
 * Making things in a file, in either editor. A call that throws may have had its effect all the same, and one that
 * returns may have had none: only what is seen to stand afterwards counts.
 */
import {AddonError} from '../core/errors.ts';
import {certain, withHost} from './failures.ts';

/** Reads. That changes nothing, so what fails in passing is asked once more. */
export function look<T>(read: () => T): T {
  try {
    return read();
  } catch {
    return read();
  }
}

/**
 * Makes something, once.
 * @param standing what stands now, looked for by what the call returned, or without that where it threw; null: nothing
 * @throws AddonError `insert.unknown` when nobody can tell whether it stands, `insert.noEffect` when nothing does although
 * the call went well; otherwise what the call threw, and nothing stands
 */
export function making<T>(make: () => T, standing: (made: T | null) => T | null): T {
  let made: T | null = null;
  let failure: unknown = null;
  try {
    made = make();
  } catch (error) {
    failure = error ?? new AddonError('server.failed');
  }
  const stands = certain(() => look(() => standing(made)), null);
  if (stands) return stands;
  throw failure ?? new AddonError('insert.noEffect');
}

/**
 * Takes back what was made, in this order, when the rest fails.
 * @param takeBack says whether something of it is left: an empty line
 */
export function undoing<M, T>(made: M[], takeBack: (one: M) => boolean, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw undone(made, takeBack, error);
  }
}

/** Takes back what was made: what of it fails keeps nothing else from going. @returns what is to be thrown for it */
export function undone<M>(made: M[], takeBack: (one: M) => boolean, error: unknown): unknown {
  const left = made.map(one => quietly(() => takeBack(one)));
  if (left.includes(null)) return new AddonError('insert.unknown');
  return left.includes(true) ? Object.assign(failureOf(error), {emptyLine: true}) : error;
}

function failureOf(error: unknown): AddonError {
  try {
    return withHost<never>(() => {
      throw error;
    });
  } catch (known) {
    return known instanceof AddonError ? known : new AddonError('server.failed', {cause: error});
  }
}

/** What is left undone without harm. @returns null where it fails */
export function quietly<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}
