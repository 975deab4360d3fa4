import {endsSession, type Fault} from './fault.ts';
import type {Answer} from './rpc.ts';

/** Something that is fetched beside the search. `asked`: on its way. */
export type Loaded<T> = 'asked' | {value: T} | {fault: Fault};

type Lost = {type: 'sessionLost'; fault: Fault; wish: null};

/**
 * What came, or why not; null where the session is lost: it is signed in again, and then it is asked for anew.
 * @param send is told of the session
 */
export function loadedFrom<T>(answer: Answer<T>, send: (event: Lost) => void): Loaded<T> | null {
  if (answer.ok) return {value: answer.value};
  if (!endsSession(answer.fault)) return {fault: answer.fault};
  send({type: 'sessionLost', fault: answer.fault, wish: null});
  return null;
}
