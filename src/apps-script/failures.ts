/**
 * What the host's exceptions mean. They carry no code, only English sentences; this is the one place that reads them.
 * Sources: https://developers.google.com/apps-script/guides/services/quotas (quotas and limits),
 * https://developers.google.com/apps-script/guides/support/troubleshooting (permissions, services),
 * https://developers.google.com/apps-script/manifest/allowlist-url (hosts), and, for images, what the Docs and Slides
 * services say in production.
 */
import type {ErrorCode} from '../shared/contract.ts';
import {AddonError} from '../core/errors.ts';

/** The first that fits counts. */
const meanings: Array<[RegExp, ErrorCode]> = [
  // "Service invoked too many times for one day: urlfetch."
  [/too many times (for|in) /i, 'host.quota'],
  // "You do not have permission to call UrlFetchApp.fetch. Required permissions: …", "Authorization is required …"
  [/permission to call|required permissions|authorization is required|PERMISSION_DENIED/i, 'host.permission'],
  // "Invalid image data", "The image you are trying to use is invalid or corrupt.", "… bigger than …"
  [
    /invalid image|image you are trying to use|image .*(too large|too big|bigger|exceed|corrupt)/i,
    'insert.refused',
  ],
  // "You do not have permission to edit …", "… is read-only"
  [/read-?only|permission to (edit|modify|access|perform)|do not have (edit|write) access/i, 'host.readOnly'],
  // "Service unavailable: Slides", "Service Documents failed while accessing document with id …",
  // "There are too many scripts running simultaneously …", "We're sorry, a server error occurred."
  [
    /service (\w+ )?(unavailable|failed|timed out|error)|running simultaneously|server error occurred|lock timeout|try again later/i,
    'host.unavailable',
  ],
];

/** The code for what a service threw; null for a fault that is none of the host's known ones. */
export function meaningOf(error: unknown): ErrorCode | null {
  if (error instanceof AddonError) return error.code;
  const message = messageOf(error);
  return meanings.find(([text]) => text.test(message))?.[1] ?? null;
}

/** Runs calls of the host; what it is known to throw becomes an AddonError. */
export function withHost<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = meaningOf(error);
    if (error instanceof AddonError || code === null) throw error;
    throw new AddonError(code, {cause: error});
  }
}

/** Looks or tidies up after a failure. What fails then, apart from that failure itself, leaves everything open. */
export function certain<T>(work: () => T, failure: unknown): T {
  try {
    return work();
  } catch (error) {
    if (error === failure) throw error;
    throw new AddonError('insert.unknown');
  }
}

/**
 * The sentence, without the addresses that stand in some: a name in one could read like a failure. The host's errors
 * come from another realm, so `instanceof Error` is false for them.
 */
export function messageOf(error: unknown): string {
  const message = (error as {message?: unknown} | null)?.message ?? error;
  return String(message).replace(/https?:\/\/\S+/g, '');
}
