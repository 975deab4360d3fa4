import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {languages as catalogues} from '../../locales/catalogue.ts';

const pages = [
  'find-and-insert.md',
  'not-working.md',
  'rights-and-credits.md',
  'several-accounts.md',
  'signing-in.md',
  'slides.md',
];
const folder = 'docs/help';
const languages = readdirSync(folder).sort();

/** Names that are Google's, in each language, and not the sidebar's. */
const google: Record<string, string[]> = {
  en: ['Extensions', 'Slides', 'File › Save as Google Docs', 'File › Version history'],
  nb: ['Utvidelser', 'Presentasjoner', 'Fil › Lagre som Google Dokumenter', 'Fil › Versjonslogg'],
  sv: ['Tillägg', 'Presentationer', 'Arkiv › Spara som Google Dokument', 'Arkiv › Versionshistorik'],
};

const read = (language: string, page: string) => readFileSync(`${folder}/${language}/${page}`, 'utf8');

/** Every text of a catalogue. */
function texts(of: unknown): string[] {
  return typeof of === 'string' ? [of] : Object.values(of as object).flatMap(texts);
}

/** How a page is made, without its words. */
const frame = (page: string) =>
  page
    .split('\n')
    .flatMap(line => /^(#+ |!\[|\|(?= )|\d\. |\*\*)/.exec(line)?.[1] ?? [])
    .join('');

test('there are six short pages in each language', () => {
  expect(languages).toEqual(['en', 'nb', 'sv']);
  for (const language of languages) {
    expect(readdirSync(`${folder}/${language}`).filter(name => name.endsWith('.md'))).toEqual(pages);
    for (const page of pages) expect(read(language, page).split(/\s+/).length).toBeLessThan(600);
  }
});

test.each(pages)('%s says the same in each language, one thing after another', page => {
  const [english, ...others] = ['en', 'nb', 'sv'].map(language => frame(read(language, page)));
  for (const other of others) expect(other).toBe(english);
});

test.each(languages)('pictures of the pages in %s are there', language => {
  for (const page of pages) {
    for (const [, picture] of read(language, page).matchAll(/!\[.+\]\((.+)\)/g)) {
      expect([picture, existsSync(`${folder}/${language}/${picture}`)]).toEqual([picture, true]);
    }
  }
});

test.each(languages.filter(language => Object.hasOwn(catalogues, language)))(
  'what the pages in %s call a button or a menu is called so in the sidebar, or by Google',
  language => {
    const known = new Set([...texts(catalogues[language]!()), ...google[language]!]);
    const strange = pages.flatMap(page =>
      [...read(language, page).matchAll(/(?<![\p{L}\d_])_([^_\n]+)_(?![\p{L}\d_])/gu)]
        .map(([, name]) => name!)
        .filter(name => !known.has(name))
        // A way through the menus.
        .filter(name => !name.split(' › ').every(part => known.has(part) || part === 'Imageshop'))
        .map(name => `${page}: ${name}`),
    );
    expect(strange).toEqual([]);
  },
);
