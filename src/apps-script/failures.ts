/**
 * What the host's exceptions mean. They carry no code, and Google words them in the language of the person who runs the
 * script. So what counts is which of our calls threw, whether the person has granted what that call takes, and what no
 * language translates: the names of members and scopes, and codes in capitals. What is known of the words makes it more
 * exact; an exception that nobody has noted is a failure of Google's that may pass, never a fault of ours.
 *
 * Sources: https://developers.google.com/apps-script/guides/services/quotas (limits),
 * https://developers.google.com/apps-script/guides/support/troubleshooting (permissions, services),
 * https://developers.google.com/apps-script/manifest/allowlist-url (hosts). Which sentence was seen where, and in which
 * languages, stands in packages/apps-script-host/src/wordings.ts.
 */
import type {ErrorCode} from '../shared/contract.ts';
import {AddonError} from '../core/errors.ts';
import {BANK, documentScope, SIDEBAR, unticked} from './scopes.ts';

/** What was asked of the host. */
export type HostCall = 'document' | 'bank' | 'store' | 'page' | 'account';

type Meanings = ReadonlyArray<readonly [RegExp, ErrorCode]>;

/** Of one kind of call alone. The first that fits counts, after those below. */
const own: Readonly<Record<HostCall, Meanings>> = {
  document: [
    // "Invalid image data", "The image you are trying to use is invalid or corrupt.", "… bigger than …"
    [
      /invalid image|image you are trying to use|image .*(too large|too big|bigger|exceed|corrupt)/i,
      'insert.refused',
    ],
    // "You do not have permission to perform that action.", "… is read-only"
    [/read-?only|permission to (edit|modify|perform)|do not have (edit|write) access/i, 'host.readOnly'],
  ],
  bank: [
    // "Bandwidth quota exceeded: <URL>. Try reducing the rate of data transfer."
    [/bandwidth quota/i, 'host.bandwidth'],
    // "UrlFetch calls to <URL> are not permitted by your admin". The service's name is the only one of its kind.
    [/\bUrlFetch\b|permitted by your admin/, 'host.blocked'],
    [/too large|(size|limit) exceeded|exceeds? the (maximum|limit)/i, 'bank.unusable'],
    [/^(dns error|address unavailable|ssl error|timeout|timed out)/i, 'bank.unreachable'],
  ],
  store: [],
  page: [],
  account: [],
};

/** The first that fits counts. */
const common: Meanings = [
  // "Service invoked too many times in a short time: … Try Utilities.sleep(1000) between calls.", "Script invoked too
  // many times per second …", "There are too many scripts running simultaneously …"
  [
    /Utilities\.sleep|RESOURCE_EXHAUSTED|in a short time|per second|too many times: |running simultaneously/i,
    'host.busy',
  ],
  // "Service invoked too many times for one day: urlfetch." (also Dutch, Swedish and Persian), "… too much computer time …"
  [/for one day|voor één dag|under en dag|در طول یک روز/i, 'host.quota'],
  // "Exceeded maximum execution time"
  [/maximum execution time/i, 'host.time'],
  // "Specified permissions are not sufficient to call …", "… not been whitelisted in the script manifest."
  [/specified permissions are not|script manifest/i, 'host.manifest'],
  // "You do not have permission to call … Required permissions: <scope>", "Authorisation is required …"
  [/googleapis\.com\/auth\/|permission to call|authori[sz]ation is required/i, 'host.permission'],
  // A code; "You do not have access to the requested document."
  [/PERMISSION_DENIED|(access to|permission to access) the requested/i, 'host.noAccess'],
  // "You have exceeded the property storage quota…", "Argument too large: value"
  [/storage quota/i, 'host.storage'],
  [/argument too large/i, 'host.argument'],
  // "Access denied: …"
  [/access denied/i, 'host.denied'],
  // "Action not allowed"
  [/action not allowed/i, 'host.notAllowed'],
];

/** What a service threw; null for a fault of our own code. */
export function meaningOf(error: unknown, call: HostCall = 'document'): ErrorCode | null {
  if (error instanceof AddonError) return error.code;
  // The engine's own errors keep their names in every language. The host's come from another realm, so that
  // `instanceof` says nothing.
  const {name} = Object(error) as {name?: unknown};
  if (/^(Type|Range|Reference|Syntax|URI)Error$/.test(String(name))) return null;
  const message = messageOf(error);
  return [...common, ...own[call]].find(([words]) => words.test(message))?.[1] ?? 'host.unavailable';
}

/** As `meaningOf`, with what the person has granted: an exception of no known wording may mean that. */
export function codeOf(error: unknown, call: HostCall): ErrorCode | null {
  const code = meaningOf(error, call);
  const unclear = code === 'host.unavailable' || code === 'host.noAccess';
  return unclear && !(error instanceof AddonError) && lacks(call) ? 'host.permission' : code;
}

/** Runs calls of the host; what they throw becomes an AddonError, unless it is a fault of our own code. */
export function withHost<T>(work: () => T, call: HostCall = 'document'): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof AddonError) throw error;
    const code = codeOf(error, call);
    if (code === null) throw error;
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

/** The sentence, without the addresses that stand in some, but for scopes: a name in one could read like a failure. */
export function messageOf(error: unknown): string {
  const message = (error as {message?: unknown} | null)?.message ?? error;
  return String(message).replace(/https?:\/\/(?!www\.googleapis\.com\/auth\/)\S+/g, '');
}

/** Whether the person has left unticked what a call takes. */
function lacks(call: HostCall): boolean {
  try {
    const scope =
      call === 'document' ? documentScope() : {bank: BANK, page: SIDEBAR, store: '', account: ''}[call];
    return scope !== '' && unticked(scope) !== null;
  } catch {
    // Then nothing more is known than before.
    return false;
  }
}
