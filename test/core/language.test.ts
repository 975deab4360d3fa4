import {contentLanguage} from '../../src/core/language.ts';

const all = ['no', 'en', 'sv', 'nb', 'nn', 'da'];

it.each([
  ['no', all, 'no', 'no'],
  ['nb_NO', all, 'no', 'no'],
  ['nb', ['nb', 'en'], 'en', 'nb'],
  ['nb', ['nn', 'en'], 'en', 'nn'],
  ['nn', all, 'no', 'nn'],
  ['nn-NO', ['no', 'en'], 'en', 'no'],
  ['se', all, 'en', 'no'],
  ['se', ['se', 'no'], 'no', 'se'],
  ['sma_NO', ['en', 'nn'], 'en', 'nn'],
  ['sv-FI', all, 'no', 'sv'],
  ['EN-gb', all, 'no', 'en'],
  ['fi', all, 'sv', 'sv'],
  ['ja', all, 'no', 'no'],
  ['toString', all, 'no', 'no'],
  // Where nynorsk is what is usual, Google's `no` is that; bokmål is what somebody has chosen.
  ['no', all, 'nn', 'nn'],
  ['nb', all, 'nn', 'no'],
])(
  'for %s the texts of a bank with %j, usually %s, come in %s',
  (locale, contentLanguages, usual, language) => {
    expect(contentLanguage(locale, {contentLanguage: usual, contentLanguages})).toBe(language);
  },
);
