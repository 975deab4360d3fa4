import type {Deployment} from './deployment.ts';

/** Those of the bank's texts, for everybody or for one organisation. */
export type Languages = Pick<Deployment, 'contentLanguage' | 'contentLanguages'>;

/** What they read whose language the bank may not have, the nearest first. Its `no` is bokmål. */
const norwegian = ['no', 'nb', 'nn'];
const nearest: Record<string, readonly string[]> = {
  no: norwegian,
  nb: norwegian,
  nn: ['nn', ...norwegian],
  se: ['se', ...norwegian],
  smj: ['smj', ...norwegian],
  sma: ['sma', ...norwegian],
};

/**
 * The language to ask the bank's texts in: the person's where the bank has it, or the nearest; else the usual one.
 * @param locale as Google gives it: `nb`, `no`, `nb-NO`, `en_GB`
 */
export function contentLanguage(
  locale: string,
  {contentLanguage: usual, contentLanguages}: Languages,
): string {
  const language = locale.split(/[-_]/)[0]!.toLowerCase();
  const names = Object.prototype.hasOwnProperty.call(nearest, language) ? nearest[language]! : [language];
  // Google's `no` may be either; where nynorsk is what is usual, it is that.
  if (language === 'no' && usual === 'nn') return usual;
  return names.find(name => contentLanguages.includes(name)) ?? usual;
}
