import {catalogueFor, languages} from '../../locales/catalogue.ts';
import {en} from '../../locales/en.ts';

/** Every text by its path; a plural's forms are texts of their own. */
function texts(node: unknown, path = ''): Map<string, string> {
  if (typeof node === 'string') return new Map([[path, node]]);
  return new Map(
    Object.entries(node as Record<string, unknown>).flatMap(([key, child]) => [
      ...texts(child, `${path}/${key}`),
    ]),
  );
}

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('the catalogue for a Google locale', () => {
  it.each([
    ['no', 'nb'],
    ['nb', 'nb'],
    ['nb-NO', 'nb-NO'],
    ['nb_NO', 'nb-NO'],
    ['no_NO', 'nb-NO'],
    ['NB-no', 'nb-NO'],
    ['en', 'en'],
    ['en_GB', 'en-GB'],
    ['en-US', 'en-US'],
    ['en-Latn-US', 'en-US'],
    ['en-US-u-ca-buddhist', 'en-US'],
  ])('%s is read in %s', (google, locale) => {
    const catalogue = catalogueFor(google);
    expect(catalogue.locale).toBe(locale);
    expect(catalogue.messages).toBe(languages[locale.slice(0, 2)]);
  });

  it.each(['fr', 'fr_CA', '', '  ', 'toString', 'en<script>', '__proto__', 'constructor', '中文'])(
    'is English, numbers and dates too, for %j',
    google => {
      expect(catalogueFor(google)).toEqual({locale: 'en', messages: en});
    },
  );

  it('names a locale that Intl takes, whatever Google gives', () => {
    for (const google of ['nb_NO', 'en_419', 'en-US-POSIX', 'no', 'xx', 'en_', 'en-', '-']) {
      expect(() => new Intl.NumberFormat(catalogueFor(google).locale)).not.toThrow();
    }
  });
});

describe.each(Object.entries(languages))('the texts in %s', (language, messages) => {
  const english = texts(en);

  it('are there, each of them, with the English placeholders', () => {
    const own = texts(messages);
    expect([...own.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, text] of own) {
      // The form for one may name the number in words.
      const allowed = placeholders(english.get(path) as string);
      if (path.endsWith('/one'))
        expect(['{n}', ...allowed]).toEqual(expect.arrayContaining(placeholders(text)));
      else expect({path, has: placeholders(text)}).toEqual({path, has: allowed});
    }
  });

  it('are not empty, not padded, and hold no markup', () => {
    for (const [path, text] of texts(messages)) {
      expect({path, text}).toEqual({path, text: text.trim()});
      expect(text).toMatch(/\p{L}|\{/u);
      expect(text).not.toMatch(/[<>&`]/);
    }
  });

  it('never show a code, and say each failure in whole sentences', () => {
    for (const sentence of Object.values(messages.errors)) {
      expect(sentence).toMatch(/^\p{Lu}|^\{bank\}/u);
      expect(sentence).toMatch(/\.$/);
      expect(sentence).not.toMatch(/\w\.\w|\d/);
    }
  });

  it('end what Google fails at in the way out', () => {
    const wayOut: Record<string, RegExp> = {
      en: /open Imageshop again from the menu\.$/,
      nb: /åpne Imageshop på nytt fra menyen\.$/,
    };
    expect(messages.errors['page.lost']).toMatch(wayOut[language] as RegExp);
    expect(messages.errors['session.otherAccount']).toMatch(wayOut[language] as RegExp);
  });

  it('say each failure in words of its own', () => {
    const {'request.invalid': invalid, ...errors} = messages.errors;
    const sentences = Object.values(errors);
    expect(new Set(sentences).size).toBe(sentences.length);
    // An older server has no other answer to a page of this contract.
    expect(invalid).toBe(errors['sidebar.outdated']);
  });

  it('have the forms that the language counts with', () => {
    expect(new Intl.PluralRules(language).resolvedOptions().pluralCategories.sort()).toEqual([
      'one',
      'other',
    ]);
  });
});
