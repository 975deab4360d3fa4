/**
 * The tag that the browser's `Intl` writes numbers and dates by. For a language that it does not know it would take the
 * browser's own, and mix that with our texts. Chrome and Safari know no nynorsk, but bokmål, which writes the same days
 * and numbers: https://github.com/fullcalendar/fullcalendar/issues/6498
 * @param locale a BCP 47 tag, the language of the texts
 * @param knows whether the browser has a language
 */
export function tagFor(locale: string, knows: (tag: string) => boolean = known): string {
  const near = locale.startsWith('nn') ? [locale.replace('nn', 'nb'), 'nb'] : [];
  return [locale, ...near].find(knows) ?? 'en-001';
}

const known = (tag: string) => Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
