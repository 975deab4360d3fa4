import {createTexts} from '../../../sidebar/messages.ts';
import {tagFor} from '../../../sidebar/parts/tag.ts';
import {nn} from '../../../locales/nn.ts';

/** As Chrome and Safari are: without nynorsk and Icelandic. */
const chrome = (tag: string) => !/^(nn|is|se)/.test(tag);

describe('the tag of numbers and dates', () => {
  it.each([
    ['nb-NO', 'nb-NO'],
    ['sv-FI', 'sv-FI'],
    ['en-001', 'en-001'],
    ['nn', 'nb'],
    ['nn-NO', 'nb-NO'],
    ['is-IS', 'en-001'],
  ])('%s is written by %s where the browser knows no nynorsk', (locale, tag) => {
    expect(tagFor(locale, chrome)).toBe(tag);
  });

  it('is nynorsk where the browser knows it', () => {
    expect(tagFor('nn-NO')).toBe('nn-NO');
  });

  it('leaves no word of bokmål in a text', () => {
    const {supportedLocalesOf} = Intl.DateTimeFormat;
    Intl.DateTimeFormat.supportedLocalesOf = tags => supportedLocalesOf(tags).filter(chrome);
    try {
      const texts = createTexts(nn(), 'nn-NO', 'Biletbanken');
      expect(texts.date('2026-03-01')).toBe('1. mars 2026');
      expect([45, 200].map(seconds => texts.wait(seconds).replace(/\u00a0/g, ' '))).toEqual([
        '45 sek',
        '4 min',
      ]);
      expect(texts.bytes(3_440_000).replace(/\u00a0/g, ' ')).toBe('3,4 MB');
      expect(texts.language('sv')).toBe('Svensk');
    } finally {
      Intl.DateTimeFormat.supportedLocalesOf = supportedLocalesOf;
    }
  });
});
