import {endsSession, type Fault} from './fault.ts';
import type {Answer} from './rpc.ts';

/** Something that is fetched beside the search. `asked`: on its way. */
export type Loaded<T> = 'asked' | {value: T} | {fault: Fault};

/**
 * What came, or why not; null where the session is lost: it is signed in again, and then it is asked for anew.
 * @param lost is told of it
 */
export function loadedFrom<T>(answer: Answer<T>, lost: (fault: Fault) => void): Loaded<T> | null {
  if (answer.ok) return {value: answer.value};
  if (!endsSession(answer.fault)) return {fault: answer.fault};
  lost(answer.fault);
  return null;
}
