import {
  CODES,
  type ErrorCode,
  type Elsewhere,
  type Failure,
  type Fault,
  type Misplaced,
  type Waiting,
} from '../shared/contract.ts';

/**
 * The one error that the add-on throws on purpose. Its message is its code: cloud logging keeps exceptions, so
 * nothing of a request, a person or a document may stand in one.
 */
export class AddonError extends Error {
  readonly code: ErrorCode;
  /** The code, and what more is known where there may be more. */
  readonly fault: Fault;

  /** @param fault a code alone where there is no more to say */
  constructor(fault: ErrorCode | Fault, options?: {cause?: unknown}) {
    // Whatever else a fault may have is optional.
    const given = typeof fault === 'string' ? ({code: fault} as Fault) : fault;
    const whole: Fault = CODES.includes(given.code) ? given : {code: 'server.failed'};
    super(whole.code);
    this.name = 'AddonError';
    this.code = whole.code;
    this.fault = whole;
    // Not a field: newer libraries than the core's declare it on every Error.
    if (options && 'cause' in options) Object.assign(this, {cause: options.cause});
  }

  /** The sign-in had succeeded before this went wrong. */
  signedIn?: true;

  /** As in `Failed`. */
  emptyLine?: true;

  /** With `signedIn`: it is the account that was signed in before. */
  sameAccount?: true;
}

/** Seconds that the bank asks to wait; undefined where it does not. */
export function waitOf({fault}: AddonError): number | undefined {
  return 'wait' in fault ? fault.wait : undefined;
}

/** What of an error may reach the sidebar. */
export function toFailure(error: unknown): Failure {
  if (!(error instanceof AddonError)) return {ok: false, code: 'server.failed'};
  const {signedIn, sameAccount, emptyLine} = error;
  const {wait, where, signInUrl} = error.fault as Pick<Waiting, 'wait'> &
    Pick<Misplaced, 'where'> &
    Pick<Elsewhere, 'signInUrl'>;
  return {
    ok: false,
    // By name, so that nothing else goes along.
    ...({code: error.code} as Fault),
    ...(wait === undefined ? {} : {wait}),
    ...(where === undefined ? {} : {where}),
    ...(signInUrl === undefined ? {} : {signInUrl}),
    ...(signedIn === undefined ? {} : {signedIn}),
    ...(sameAccount === undefined ? {} : {sameAccount}),
    ...(emptyLine === undefined ? {} : {emptyLine}),
  };
}

/** The outermost of what Google calls: whatever it keeps of what is thrown is a code. */
export function outward<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new AddonError(toFailure(error).code);
  }
}

/** Function names and positions alone: an error's message may quote what it stumbled over. */
export function framesOf(error: unknown): string {
  const stack = error instanceof Error ? String(error.stack) : '';
  return stack
    .split('\n')
    .map(line => /^\s+at ([\w$.<> ]+ )?\(?[^()\s]*?:(\d+):(\d+)\)?$/.exec(line))
    .flatMap(found => (found ? [`${(found[1] ?? '').trim().slice(0, 80)}:${found[2]}:${found[3]}`] : []))
    .slice(0, 12)
    .join(' < ');
}
