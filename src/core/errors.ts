import type {ErrorCode, Where} from '../shared/contract.ts';

/**
 * The one error that the add-on throws on purpose. Its message is its code: cloud logging keeps exceptions, so
 * nothing of a request, a person or a document may stand in one.
 */
export class AddonError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** Seconds the bank asks to wait. */
    readonly wait?: number,
    options?: {cause?: unknown},
  ) {
    super(code);
    this.name = 'AddonError';
    // Not a field: newer libraries than the core's declare it on every Error.
    if (options && 'cause' in options) Object.assign(this, {cause: options.cause});
  }

  /** With `place.changed` and `place.notAllowed`: where an image would go now. */
  where?: Where;

  /** With `signIn.ssoOnly`: the bank's own page to sign in on. */
  signInUrl?: string;

  /** The sign-in had succeeded before this went wrong. */
  signedIn?: true;

  /** With `signedIn`: it is the account that was signed in before. */
  sameAccount?: true;
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
