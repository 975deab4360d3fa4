/** What stands in the listing, in each language: `marketplace/LANGUAGE/listing.json`. */
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {catalogueFor} from '../locales/catalogue.ts';

export const languages = ['en', 'nb', 'sv', 'da', 'fi', 'de'] as const;

export interface Listing {
  language: string;
  /** At most 50 letters. */
  name: string;
  /** At most 200 letters. */
  short: string;
  /** Paragraphs, 16,000 letters at most in all. `{home}` is the home page, `{scopes}` a list of `scopes`. */
  detailed: string[];
  /** `{open}` is what the menu's first item says in this language. */
  postInstall: string;
  /** What each scope is for, by its last part. */
  scopes: Record<string, string>;
  links: {home: string; terms: string; privacy: string; support: string};
  screenshots: Array<{file: string; caption: string}>;
}

/** The file's folder, absolute, with its separator. */
export const folderOf = (language: string) => fileURLToPath(new URL(`${language}/`, import.meta.url));

/** A listing with its places filled in: what is typed into the form. */
export function readListing(language: string): Listing & {menu: string[]} {
  const listing = JSON.parse(readFileSync(`${folderOf(language)}listing.json`, 'utf8')) as Listing;
  const {menu} = catalogueFor(language, 'nb').messages;
  const scopes = Object.values(listing.scopes).map(what => `• ${what}.`);
  const filled = (text: string) =>
    text
      .replace('{home}', listing.links.home)
      .replace('{scopes}', scopes.join('\n'))
      .replace('{open}', menu.open);
  return {
    ...listing,
    detailed: listing.detailed.map(filled),
    postInstall: filled(listing.postInstall),
    menu: [menu.open, menu.large, menu.yourData],
  };
}

/** All of it as text, to be copied into the form field by field. */
export function listingText(language: string): string {
  const {name, short, detailed, postInstall, menu, links, screenshots} = readListing(language);
  const parts: Array<[field: string, text: string]> = [
    ['Application name', name],
    ['Short description', short],
    ['Detailed description', detailed.join('\n\n')],
    ['Post-install tip', postInstall],
    ['Menu (as built)', menu.join('\n')],
    [
      'Links',
      Object.entries(links)
        .map(([what, link]) => `${what}: ${link}`)
        .join('\n'),
    ],
    ['Screenshots', screenshots.map(({file, caption}) => `${file}: ${caption}`).join('\n')],
  ];
  return parts.map(([field, text]) => `== ${field} ==\n\n${text}\n`).join('\n');
}
