import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {namesOn, strangeNames} from './names.ts';

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

test.each(languages)(
  'what the pages in %s call a button or a menu is called so in the sidebar, or by Google',
  language => {
    const strange = pages.flatMap(page =>
      strangeNames(read(language, page), language, google[language]!).map(name => `${page}: ${name}`),
    );
    expect(strange).toEqual([]);
  },
);

test.each(pages)('%s names as many of them in each language, so that nobody is sent to look around', page => {
  const [english, ...others] = ['en', 'nb', 'sv'].map(language => namesOn(read(language, page)).length);
  for (const other of others) expect(other).toBe(english);
});
