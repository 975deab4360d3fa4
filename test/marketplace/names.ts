/** What a page calls the things that are pressed and opened: between underscores. */
import {languages} from '../../locales/catalogue.ts';

/** The names on a page, in its order. A way through the menus is one. */
export const namesOn = (page: string): string[] =>
  [...page.matchAll(/(?<![\p{L}\d_])_([^_\n]+)_(?![\p{L}\d_])/gu)].map(([, name]) => name!);

/** Every text of a catalogue. */
function texts(of: unknown): string[] {
  return typeof of === 'string' ? [of] : Object.values(of as object).flatMap(texts);
}

/**
 * The names on a page that nothing has.
 * @param others names that are not the sidebar's, but Google's or the bank's
 */
export function strangeNames(page: string, language: string, others: string[]): string[] {
  const known = new Set([...texts(languages[language]!()), ...others]);
  return namesOn(page).filter(
    name => !known.has(name) && !name.split(' › ').every(part => known.has(part) || part === 'Imageshop'),
  );
}
