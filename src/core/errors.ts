import type {ErrorCode, Failure, Fault} from '../shared/contract.ts';

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
    const whole = typeof fault === 'string' ? ({code: fault} as Fault) : fault;
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
  const {fault, signedIn, sameAccount} = error;
  return {
    ok: false,
    ...fault,
    ...(signedIn === undefined ? {} : {signedIn}),
    ...(sameAccount === undefined ? {} : {sameAccount}),
  };
}

/** Function names and positions alone: an error's message may quote what it stumbled over. */
export function framesOf(error: unknown): string {
  const stack = error instanceof Error ? String(error.stack) : '';
  return stack
    .split('\n')
    .map(line => /^\s+at ([\w$.<> ]+ )?\(?[^()\s]*?:(\d+):(\d+)\)?$/.exec(line))
    .flatMap(found => (found ? [`${(found[1] ?? '').trim()}:${found[2]}:${found[3]}`] : []))
    .slice(0, 12)
    .join(' < ');
}
