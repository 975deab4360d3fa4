import type {Visit} from './session/visit.ts';

/** @throws Error, which is a fault of ours, for something in which the token stands: it is not for the page */
export function guarded<T extends object>(told: T, visit: Visit): T {
  if (visit.tells(told)) throw new Error('the token stands in what the page would get');
  return told;
}
