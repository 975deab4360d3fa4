import {catalogueFor, languages} from '../../locales/catalogue.ts';
import {en} from '../../locales/en.ts';
import type {MessagesIn, PluralForm} from '../../locales/messages.ts';
import {findingsIn} from './check.ts';
import {pathsOf, textsOf} from './texts.ts';

describe('the catalogue for a Google locale', () => {
  it.each([
    ['no', 'nb'],
    ['nb', 'nb'],
    ['nb-NO', 'nb-NO'],
    ['nb_NO', 'nb-NO'],
    ['no_NO', 'nb-NO'],
    ['NB-no', 'nb-NO'],
    ['nn', 'nn'],
    ['nn_NO', 'nn-NO'],
    ['en', 'en'],
    ['en_GB', 'en-GB'],
    ['en-US', 'en-US'],
    ['en-Latn-US', 'en-US'],
    ['en-US-u-ca-buddhist', 'en-US'],
    ['en_419', 'en-419'],
    ['sv', 'sv'],
    ['sv_FI', 'sv-FI'],
    ['da', 'da'],
    ['fi', 'fi'],
    ['de', 'de'],
    ['de-AT', 'de-AT'],
    ['de_CH', 'de-CH'],
    // The nearest: Sámi, Kven, Meänkieli, Faroese, Greenlandic, Swiss German.
    ['se', 'nb'],
    ['se_NO', 'nb-NO'],
    ['smj', 'nb'],
    ['sma', 'nb'],
    ['se-SE', 'sv-SE'],
    ['se-FI', 'fi-FI'],
    ['smn', 'fi'],
    ['fkv', 'nb'],
    ['fit', 'sv'],
    ['fo-FO', 'da-FO'],
    ['kl', 'da'],
    ['gsw-CH', 'de-CH'],
  ])('%s is read in %s', (google, locale) => {
    const catalogue = catalogueFor(google, 'nb');
    expect(catalogue).toEqual({locale, messages: languages[locale.slice(0, 2)]!()});
  });

  it.each([
    ['no', 'nn'],
    ['nb', 'nn'],
    ['nb_NO', 'nn-NO'],
    ['se', 'nn'],
    ['sma-NO', 'nn-NO'],
    ['nn', 'nn'],
    ['sv', 'sv'],
    ['en-GB', 'en-GB'],
    ['ja', 'en-001'],
  ])('%s is read in %s where the deployment speaks nynorsk', (google, locale) => {
    expect(catalogueFor(google, 'nn')).toEqual({locale, messages: languages[locale.slice(0, 2)]!()});
  });

  it.each([
    'ja',
    'fr',
    'fr_CA',
    'is',
    '',
    '  ',
    'toString',
    'en<script>',
    '__proto__',
    'constructor',
    '中文',
  ])('is English, numbers and dates too, for %j', google => {
    expect(catalogueFor(google, 'nn')).toEqual({locale: 'en-001', messages: en()});
  });

  it('names a locale that Intl takes, whatever Google gives', () => {
    for (const google of ['nb_NO', 'en_419', 'en-US-POSIX', 'no', 'xx', 'en_', 'en-', '-']) {
      expect(() => new Intl.NumberFormat(catalogueFor(google, 'nb').locale)).not.toThrow();
    }
  });
});

describe.each(Object.entries(languages))('the texts in %s', (language, read) => {
  const messages = read();
  const texts = textsOf(language, messages);

  it('are complete, their own, with the English placeholders and the words of docs/languages.md', () => {
    expect(findingsIn(language, messages)).toEqual([]);
  });

  it('are not empty, not padded, and hold no markup', () => {
    for (const {path, own = ''} of texts) {
      expect({path, own}).toEqual({path, own: own.trim()});
      expect(own).toMatch(/\p{L}|\{/u);
      expect(own).not.toMatch(/[<>&`]/);
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
      da: /[åÅ]bn derefter Imageshop igen fra menuen\.$/,
      de: /Öffnen Sie Imageshop danach noch einmal über das Menü\.$/,
      en: /open Imageshop again from the menu\.$/,
      fi: /Avaa sitten Imageshop uudelleen valikosta\.$/,
      nb: /åpne Imageshop på nytt fra menyen\.$/,
      nn: /opne Imageshop på nytt frå menyen\.$/,
      sv: /Öppna sedan Imageshop på nytt från menyn\.$/,
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

  it('count in the forms that the language has, and in no other', () => {
    const {pluralCategories} = new Intl.PluralRules(language).resolvedOptions();
    const counted = pathsOf(messages).filter(path => path.endsWith('/other'));
    expect(counted.length).toBeGreaterThan(10);
    for (const path of counted) {
      const beside = path.slice(0, -'other'.length);
      const forms = pathsOf(messages).filter(
        one => one.startsWith(beside) && !one.slice(beside.length).includes('/'),
      );
      expect(forms.map(one => one.slice(beside.length)).sort()).toEqual([...pluralCategories].sort());
    }
  });
});

describe('the compiler', () => {
  // A catalogue that counts in two forms and one that counts in four, as Polish does.
  const two: MessagesIn<'one' | 'other'>['search']['hits'] = {one: '1', other: '{n}'};
  const four: MessagesIn<'one' | 'few' | 'many' | 'other'>['search']['hits'] = {
    one: '',
    few: '',
    many: '',
    other: '',
  };

  it('wants the forms of the language, each of them and no other', () => {
    // @ts-expect-error one is missing
    const lacking: typeof two = {other: '{n}'};
    // @ts-expect-error one is too many
    const more: typeof two = {one: '1', few: '{n}', other: '{n}'};
    // @ts-expect-error this language has more
    const fewer: typeof four = {one: '1', other: '{n}'};
    const forms: PluralForm[] = ['one', 'few', 'many', 'other'];
    expect([lacking, more, fewer].map(one => Object.keys(one).length)).toEqual([1, 3, 2]);
    expect([Object.keys(two), Object.keys(four)]).toEqual([['one', 'other'], forms]);
  });
});
