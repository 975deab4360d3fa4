import type {Deployment} from './deployment.ts';

/** Those of the bank's texts, for everybody or for one organisation. */
export type Languages = Pick<Deployment, 'contentLanguage' | 'contentLanguages'>;

/**
 * The language to ask the bank's texts in: the person's where the bank has it, else the usual one.
 * @param locale as Google gives it: `nb`, `no`, `nb-NO`, `en_GB`
 */
export function contentLanguage(
  locale: string,
  {contentLanguage: usual, contentLanguages}: Languages,
): string {
  const language = locale.split(/[-_]/)[0]!.toLowerCase();
  // Norwegian bokmål is the bank's `no`, where it has that.
  const names = language === 'nb' || language === 'no' ? ['no', 'nb'] : [language];
  return names.find(name => contentLanguages.includes(name)) ?? usual;
}
