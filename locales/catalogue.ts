import {en} from './en.ts';
import type {Messages} from './messages.ts';
import {nb} from './nb.ts';

export interface Catalogue {
  /** A BCP 47 tag that `Intl` takes, in the language of `messages`. */
  locale: string;
  messages: Messages;
}

/** By the language's subtag; the tests go through all of them. */
export const languages: Record<string, Messages> = {en, nb};

/** Google says `no` for Norwegian and means bokmål. */
const sameAs: Record<string, string> = {no: 'nb'};

/**
 * The catalogue for the language Google gives for a person (`nb`, `no`, `nb-NO`, `en_GB`), English where we lack it.
 * The region is kept, because numbers and dates follow it; an unknown language gets English ones too, so that a text
 * and the number in it agree.
 */
export function catalogueFor(googleLocale: string): Catalogue {
  const [, found = '', region] =
    /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_]|$)/i.exec(googleLocale) ?? [];
  const language = sameAs[found.toLowerCase()] ?? found.toLowerCase();
  const messages = Object.prototype.hasOwnProperty.call(languages, language)
    ? languages[language]
    : undefined;
  if (!messages) return {locale: 'en', messages: en};
  return {locale: region ? `${language}-${region.toUpperCase()}` : language, messages};
}
