/**
 * What the real services say when they fail, by a name of ours, with where each sentence was seen. Google words its
 * exceptions in the language of the person who runs the script; which languages a sentence was seen in stands beside it.
 */

export interface Wording {
  /** English; `{…}` stands for what differs from case to case. */
  en: string;
  /** By language: the same in words that were seen in production. */
  other?: Readonly<Record<string, string>>;
}

const page = {
  quotas: 'https://developers.google.com/apps-script/guides/services/quotas',
  troubleshooting: 'https://developers.google.com/apps-script/guides/support/troubleshooting',
};

export const wordings = {
  /**
   * @see page.quotas. Dutch and Persian: public error reports, the latter at
   * https://github.com/therealaleph/MasterHttpRelayVPN-RUST/issues/1193. Swedish: what a program that asks a script
   * often looks for in its answers, https://github.com/lvanhee/discordforrad; without the full stop, which it may lack
   */
  'quota.day': {
    en: 'Service invoked too many times for one day: {service}.',
    other: {
      nl: 'Service is te vaak aangeroepen voor één dag: {service}.',
      sv: 'Tjänsten har använts för många gånger under en dag: {service}.',
      fa: 'سرویس در طول یک روز به دفعات زیاد فراخوان شده است:{service}.',
    },
  },
  /** Public error reports of scripts that fetch often. */
  'quota.unnamed': {en: 'Service invoked too many times: {service}.'},
  /** https://github.com/RemcoE33/apps-script-codebase/issues/1 */
  'quota.shortTime': {
    en: 'Service invoked too many times in a short time: {service}. Try Utilities.sleep(1000) between calls.',
  },
  /** @see page.quotas */
  'quota.computerTime': {en: 'Service using too much computer time for one day.'},
  /** @see page.quotas */
  'quota.perSecond': {en: 'Script invoked too many times per second for this Google user account.'},
  /** @see page.quotas */
  'quota.simultaneous': {
    en: 'There are too many scripts running simultaneously for this Google user account.',
  },
  /** Public error reports of scripts that fetch large files. */
  'quota.bandwidth': {en: 'Bandwidth quota exceeded: {url}. Try reducing the rate of data transfer.'},
  /** @see page.quotas */
  'quota.time': {en: 'Exceeded maximum execution time'},
  /** Public error reports; the value's limit is that of page.quotas. */
  'store.value': {en: 'Argument too large: value'},
  /** Public error reports; the limit is that of page.quotas. */
  'store.full': {
    en: 'You have exceeded the property storage quota. Please remove some properties and try again.',
  },
  /** @see page.troubleshooting */
  'server.error': {
    en: 'We’re sorry, a server error occurred. Please wait a bit and try again.',
    other: {
      nb: 'Vi beklager, det oppstod en tjenerfeil: DEADLINE_EXCEEDED',
      de: 'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
    },
  },
  /** @see page.troubleshooting */
  'server.notAvailable': {en: 'Server not available.'},
  /** Public error reports of scripts on presentations. */
  'service.unavailable': {en: 'Service unavailable: {service}'},
  /** Public error reports of scripts on documents. */
  'service.failed': {en: 'Service {service} failed while accessing document with id {id}.'},
  /** Public error reports of Docs: a picture that is too large or none. */
  'image.invalid': {en: 'Invalid image data'},
  /** Public error reports of Slides. */
  'image.corrupt': {en: 'The image you are trying to use is invalid or corrupt.'},
  /** @see page.troubleshooting. The person has not granted it, or it may not be used in this mode. */
  'permission.call': {
    en: 'You do not have permission to call {call}. Required permissions: {scopes}',
  },
  /** Public error reports: the manifest does not name the scope. */
  'permission.manifest': {
    en: 'Specified permissions are not sufficient to call {call}. Required permissions: {scopes}',
  },
  /** @see page.troubleshooting. British: https://github.com/alexwforsythe/code-blocks/issues/64 */
  'permission.authorization': {
    en: 'Authorization is required to perform that action.',
    other: {'en-GB': 'Authorisation is required to perform that action.'},
  },
  /** Public error reports of several accounts in one browser; a code, so the same in every language. */
  'permission.denied': {en: 'PERMISSION_DENIED', other: {}},
  /** Public error reports: an administrator's or an owner's rule. */
  'access.denied': {en: 'Access denied: {service}.'},
  /** Public error reports. */
  'access.action': {en: 'Action not allowed'},
  /** Public error reports of Docs. */
  'access.document': {en: 'You do not have access to the requested document.'},
  /** Public error reports of organisations that list the hosts their scripts may ask. */
  'admin.host': {en: 'UrlFetch calls to {url} are not permitted by your admin'},
  /** https://developers.google.com/apps-script/manifest/allowlist-url */
  'manifest.host': {
    en: 'Request to {url} failed because the URL has not been whitelisted in the script manifest.',
  },
  /** https://github.com/brucemcpherson/gas-fakes/issues/51 */
  'paragraph.last': {en: "Can't remove the last paragraph in a document section."},
} as const satisfies Record<string, Wording>;

export type WordingName = keyof typeof wordings;

/** Where the wordings' pages are, for the README. */
export const pages = Object.values(page);

/** What differs from case to case, where nobody says it. */
const usual: Record<string, string> = {
  service: 'urlfetch',
  call: 'UrlFetchApp.fetch',
  scopes: 'https://www.googleapis.com/auth/script.external_request',
  url: 'https://www.example.com/path',
  id: '1a2b3c4d5e6f7g8h9i0j',
};

/** A sentence of the real services in English. */
export function wording(name: WordingName, given: Readonly<Record<string, string>> = {}): string {
  return filled(wordings[name].en, {...usual, ...given});
}

const filled = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Each English sentence as a pattern that takes its parts out again. */
const patterns = Object.values<Wording>(wordings).map(({en, other = {}}) => ({
  pattern: new RegExp(`^${escaped(en).replace(/\\\{(\w+)\\\}/g, '(?<$1>.+?)')}$`),
  other,
}));

/** Codes, member names, addresses and identifiers are the same in every language. */
const untranslated =
  /https?:\/\/[^\s)]+|\b\w+App(?:\.\w+)?\b|\b[A-Z]+(?:_[A-Z]+)+\b|\burlfetch\b|\b[\w-]{20,}\b/g;

/**
 * What someone with another language is told instead. Where nobody has noted the words, the answer has none: what is
 * the same in every language stands alone, so that nothing can depend on a sentence that we would have made up.
 * @param language BCP 47; its first part counts, and its region where a sentence was seen in that alone
 */
export function translated(english: string, language: string): string {
  const [short] = language.split(/[-_]/) as [string];
  for (const {pattern, other} of patterns) {
    const found = pattern.exec(english);
    const text = other[language.replace('_', '-')] ?? other[short === 'no' ? 'nb' : short];
    if (found && text) return filled(text, found.groups ?? {});
  }
  if (short === 'en') return english;
  return [`(${short})`, ...(english.match(untranslated) ?? [])].join(' ');
}
