import type {Messages} from '../locales/messages.ts';
import type {ErrorCode, Failure, Inserted, Method} from '../src/shared/contract.ts';

/** What a reply says of itself, besides why it failed: that is dealt with where it arrives. */
const envelope = ['ok', 'session', 'signedIn', 'sameAccount'] as const;

type Envelope = (typeof envelope)[number] | 'id';

/** One code after the other, so that a detail stands exactly where the contract has it. */
type Told<F> = F extends object ? Omit<F, Envelope> : never;

/** What the page notices by itself. */
export type PageCode = Exclude<keyof Messages['errors'], ErrorCode>;

/** What was being done, and when it ended, in UTC: `2026-11-27T10:04:50Z`. */
export interface Call {
  method: Method | 'opening';
  time: string;
}

/** Why something failed. Every code of the contract has its sentence, or this does not compile. */
export type Fault = (Told<Failure | Inserted['failed'][number]> | {code: PageCode}) & {
  /** For whoever helps; absent where the page itself said no. */
  call?: Call;
};

export type Code = Fault['code'];

export function faultOf(failure: Failure, call?: Call): Fault {
  const fault: Partial<Failure> = {...failure};
  for (const name of envelope) delete fault[name];
  return (call ? {...fault, call} : fault) as Fault;
}

/** A call that ends now. */
export function callOf(method: Call['method']): Call {
  return {method, time: new Date().toISOString().replace(/\.\d+/, '')};
}

/** Whether signing in anew is the answer to it. Another Google account, or newer terms, need another opening instead. */
export function endsSession({code}: {code: Code}): boolean {
  return code === 'session.none' || code === 'session.ended' || code === 'session.invalid';
}

/** Whether no further call of this page will be understood. */
export function isOutdated({code}: {code: Code}): boolean {
  return code === 'sidebar.outdated' || code === 'request.invalid';
}

/** Seconds until it may be tried again; 0: at once. */
export function waitOf(fault: Fault | null): number {
  return (fault && 'wait' in fault && fault.wait) || 0;
}
