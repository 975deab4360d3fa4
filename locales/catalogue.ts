import {da} from './da.ts';
import {de} from './de.ts';
import {en} from './en.ts';
import {fi} from './fi.ts';
import type {Messages} from './messages.ts';
import {nb} from './nb.ts';
import {nn} from './nn.ts';
import {sv} from './sv.ts';

export interface Catalogue {
  /** A BCP 47 tag that `Intl` takes, in the language of `messages`. */
  locale: string;
  messages: Messages;
}

/** Of a deployment: what `no` means, and what those get whose language has no catalogue and who read Norwegian. */
export type Norwegian = 'nb' | 'nn';

/**
 * By the language's subtag; the tests go through all of them. Functions, because every call of the server reads all of
 * this and hardly one needs a text. The build writes what each of them gives as JSON (`release/lazily.ts`).
 */
export const languages: Record<string, () => Messages> = {da, de, en, fi, nb, nn, sv};

/** Read by those who have no catalogue of their own: a language, of a region where that decides, and the nearest one. */
const nearest: Record<string, string> = {
  // The Sámi of Sweden and of Finland; the others live in Norway.
  'se-SE': 'sv',
  'smj-SE': 'sv',
  'sma-SE': 'sv',
  'se-FI': 'fi',
  smn: 'fi',
  sms: 'fi',
  fit: 'sv',
  fo: 'da',
  kl: 'da',
  gsw: 'de',
  lb: 'de',
  nds: 'de',
};

/** Google says `no` for Norwegian. */
const norwegians = ['no', 'nb', 'se', 'smj', 'sma', 'fkv'];

/**
 * The catalogue for the language Google gives for a person (`nb`, `no`, `nb-NO`, `en_GB`), or the nearest; English where
 * there is none. The region is kept, because numbers and dates follow it. An unknown language gets those of English too, so
 * that a text and the number in it agree: of the English that is written outside of America, with days before months and
 * with centimetres.
 * @param norwegian the deployment's
 */
export function catalogueFor(googleLocale: string, norwegian: Norwegian): Catalogue {
  const [, found = '', place = ''] =
    /^([a-z]{2,3})(?:[-_][a-z]{4})?(?:[-_]([a-z]{2}|\d{3}))?(?:[-_]|$)/i.exec(googleLocale) ?? [];
  const [own, region] = [found.toLowerCase(), place.toUpperCase()];
  const near = valueOf(nearest, `${own}-${region}`) ?? valueOf(nearest, own);
  const language = near ?? (norwegians.includes(own) ? norwegian : own);
  const messages = valueOf(languages, language);
  if (!messages) return {locale: 'en-001', messages: en()};
  return {locale: region ? `${language}-${region}` : language, messages: messages()};
}

function valueOf<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.prototype.hasOwnProperty.call(table, name) ? table[name] : undefined;
}
