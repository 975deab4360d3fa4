import type {ErrorCode} from '../contract.ts';

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

  /** The public link that had been made for the image before this went wrong. */
  link?: string;

  /** With `signIn.ssoOnly`: the bank's own page to sign in on. */
  signInUrl?: string;

  /** The sign-in had succeeded before this went wrong. */
  signedIn?: true;

  /** With `signedIn`: it is the account that was signed in before. */
  sameAccount?: true;
}
