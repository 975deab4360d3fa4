import {languages} from '../../locales/catalogue.ts';
import {en} from '../../locales/en.ts';
import {nb} from '../../locales/nb.ts';
import type {Fault} from '../../sidebar/fault.ts';
import {createTexts, pieces} from '../../sidebar/messages.ts';

const english = createTexts(en(), 'en', 'Pictures Ltd');
const norwegian = createTexts(nb(), 'nb-NO', 'Bildebanken');

/** Intl separates with spaces that do not break; tests read better with plain ones. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('texts', () => {
  it('fill their placeholders, the bank by itself', () => {
    expect(english.say('{bank} has {n} of {n} for {text}', {n: 3, text: 'boats'})).toBe(
      'Pictures Ltd has 3 of 3 for boats',
    );
  });

  it('leave a placeholder without a value as it stands', () => {
    expect(english.say('a {b} c')).toBe('a {b} c');
  });

  it('take values for what they are, whatever is in them', () => {
    const hostile = '{bank} $& $1 <b> {text}';
    expect(english.say('“{text}”', {text: hostile})).toBe('“' + hostile + '”');
  });

  it('count in the forms of the language', () => {
    expect(english.count(en().search.hits, 1)).toBe('1 image');
    expect(english.count(en().search.hits, 0)).toBe('0 images');
    expect(english.count(en().search.hits, 12_345)).toBe('12,345 images');
    expect(plain(norwegian.count(nb().search.hits, 12_345))).toBe('12 345 bilder');
  });

  it('are taken apart around their placeholders, text first', () => {
    expect(pieces('I accept the {terms}.')).toEqual(['I accept the ', 'terms', '.']);
    expect(pieces('{terms}')).toEqual(['', 'terms', '']);
  });
});

describe('numbers', () => {
  it.each([
    [1, '1 kB'],
    [340_000, '340 kB'],
    [3_440_000, '3.4 MB'],
    [34_400_000, '34 MB'],
  ])('%i bytes read %s', (bytes, text) => {
    expect(plain(english.bytes(bytes))).toBe(text);
  });

  it('follow the language', () => {
    expect(plain(norwegian.bytes(3_440_000))).toBe('3,4 MB');
    expect(plain(norwegian.number(12_345))).toBe('12 345');
  });

  it('say a wait in seconds, a long one in minutes', () => {
    expect(english.wait(1)).toBe('1 second');
    expect(english.wait(45)).toBe('45 seconds');
    expect(english.wait(200)).toBe('4 minutes');
    expect(plain(norwegian.wait(45))).toBe('45 sekunder');
  });
});

describe('dates', () => {
  it.each(['2026-03-01', '2026-03-01T00:00:00', '2026-03-01T23:59:59Z', '2026-03-01T00:00:00+02:00'])(
    'show the day that is written in %s',
    iso => {
      expect(english.date(iso)).toBe('March 1, 2026');
      expect(norwegian.date(iso)).toBe('1. mars 2026');
    },
  );

  it('show the day of a moment where the person is', () => {
    expect(english.date(new Date(2026, 2, 1, 12).getTime())).toBe('March 1, 2026');
  });

  it('are empty for what is no date', () => {
    expect(english.date('')).toBe('');
    expect(english.date('soon')).toBe('');
  });
});

it.each(Object.keys(languages))('every failure has its sentence in %s, with the bank named', language => {
  const messages = languages[language]!();
  const texts = createTexts(messages, language, 'Bildebanken');
  for (const code of Object.keys(messages.errors) as Array<keyof typeof messages.errors>) {
    expect(texts.fault({code} as Fault)).not.toMatch(/[{}]/);
  }
});
