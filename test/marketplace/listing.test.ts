import {readFileSync} from 'node:fs';
import sharp from 'sharp';
import {languages as catalogues} from '../../locales/catalogue.ts';
import {languages, listingText, readListing} from '../../marketplace/listing.ts';
import {builtFiles} from '../../build.mjs';
import {fileURLToPath} from 'node:url';
import {deployment} from '../core/deployment.ts';
import {avoided} from '../locales/glossary.ts';

const listings = languages.map(language => [language, readListing(language)] as const);
const textsOf = ([, listing]: (typeof listings)[number]) => {
  const {short, detailed, postInstall, scopes, screenshots, menu} = listing;
  const captions = screenshots.map(({caption}) => caption);
  return [short, ...detailed, postInstall, ...Object.values(scopes), ...captions, ...menu];
};
const letters = (text: string) => [...text].length;

/** The last parts of all scopes that the two manifests ask for. */
const asked = (async () => {
  const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
  const manifests = await Promise.all(
    (['docs', 'slides'] as const).map(async editor => (await builtFiles(editor, root))['appsscript.json']!),
  );
  const scopes = manifests.flatMap(manifest => JSON.parse(manifest).oauthScopes as string[]);
  return [...new Set(scopes.map(scope => scope.replace(/.*\//, '')))].sort();
})();

/** What costs nothing, in each language: Google wants no such promise where something else has to be paid. */
const free =
  /\bfree\b|no (cost|charge)|\bgratis\b|kostenlos|kostenfrei|ilmai|maksut|veloituksetta|omkostningsfri|uden beregning|kostnadsfri|vederlagsfri|utan kostnad/i;

/** What a menu's item begins with, or in German ends on: what one does, not what there is. */
const deeds: Record<string, RegExp> = {
  en: /^(Find|See) /,
  nb: /^(Finn|Se) /,
  sv: /^(Hitta|Se) /,
  da: /^(Find|Se)\b/,
  fi: /^(Etsi|Katso)\b/,
  de: /^Ansehen\b|finden$/,
};

describe.each(listings)('the listing in %s', (language, listing) => {
  const texts = textsOf([language, listing]);

  test('is called what the add-on is called everywhere, and by no name of Google’s', () => {
    expect(listing.language).toBe(language);
    expect(listing.name).toBe('Imageshop');
    expect(letters(listing.name)).toBeLessThanOrEqual(50);
    expect(listing.name).not.toMatch(/google|docs|slides|workspace|drive/i);
  });

  test('keeps to Google’s lengths', () => {
    expect(letters(listing.short)).toBeLessThanOrEqual(200);
    expect(letters(listing.detailed.join('\n\n'))).toBeLessThanOrEqual(16_000);
    expect(letters(listing.detailed.join('\n\n'))).toBeGreaterThan(1_000);
  });

  test('marks each name of a product of Google’s, and says whose it is', () => {
    for (const text of texts) {
      expect(text).not.toMatch(/Google (?!LLC\b|(Docs|Slides)™)/);
      expect(text).not.toMatch(
        /(?<!Google )\b(Docs|Slides|Workspace|Drive|Gmail|Sheets|Forms|Chrome|Marketplace)\b/,
      );
    }
    const marked = new Set(texts.flatMap(text => text.match(/Google \w+™/g) ?? []));
    const footnote = listing.detailed.at(-1)!;
    expect(footnote).toContain('Google LLC');
    for (const name of marked) expect(footnote).toContain(name);
  });

  test('promises nothing for nothing, and no text is cut', () => {
    for (const text of texts) {
      expect(text).not.toMatch(free);
      expect(text).not.toMatch(/…|\.\.\.|\{|\}/);
    }
  });

  test('keeps to the words of the language (docs/languages.md)', () => {
    for (const word of avoided[language] ?? []) {
      const whole = new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, 'u');
      for (const text of texts) expect(text).not.toMatch(whole);
    }
  });

  test('leads to pages over https, the terms and the policy to those that people accept', () => {
    for (const link of Object.values(listing.links)) expect(new URL(link).protocol).toBe('https:');
    expect(listing.links).toEqual({
      home: deployment.links.account,
      terms: deployment.links.terms,
      privacy: deployment.links.privacy,
      support: deployment.links.help,
    });
    expect(listing.detailed.join('\n')).toContain(listing.links.home);
  });

  test('puts into words what the manifests ask for, and no more', async () => {
    expect(Object.keys(listing.scopes).sort()).toEqual(await asked);
    for (const what of Object.values(listing.scopes)) expect(listing.detailed.join('\n')).toContain(what);
  });

  test('tells of the menu as it is, whose items are actions that do not repeat the name', () => {
    // As src/main.ts makes it (test/bundle/languages.test.ts).
    const {open, large, yourData} = catalogues[language]!().menu;
    expect(listing.menu).toEqual([open, large, yourData]);
    expect(listing.postInstall).toContain(`Imageshop › ${open}.`);
    for (const item of listing.menu) {
      expect(item).not.toMatch(/imageshop|…|\.\.\./i);
      expect(item).toMatch(deeds[language]!);
      // In sentence case: a capital at the beginning alone, but for languages that write nouns so.
      if (language !== 'de') expect(item.slice(1)).toBe(item.slice(1).toLowerCase());
    }
  });

  test('is there as text to copy (`npm run marketplace -- --drawings`)', () => {
    expect(readFileSync(`marketplace/${language}/listing.txt`, 'utf8')).toBe(listingText(language));
  });

  test('has five screenshots of Google’s size, each with its caption', async () => {
    expect(listing.screenshots).toHaveLength(5);
    for (const {file, caption} of listing.screenshots) {
      const {format, width, height} = await sharp(`marketplace/${language}/${file}`).metadata();
      expect([file, format, width, height]).toEqual([file, 'png', 1280, 800]);
      expect(letters(caption)).toBeGreaterThan(10);
      expect(letters(caption)).toBeLessThanOrEqual(64);
    }
  });
});

test('no two languages say the same', () => {
  const shorts = listings.map(([, {short}]) => short);
  expect(new Set(shorts).size).toBe(languages.length);
});
