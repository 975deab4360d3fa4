import fc from 'fast-check';
import {creditOf, creditPages, withCredit} from '../../src/shared/credits.ts';
import {LONGEST_CREDIT} from '../../src/shared/limits.ts';

const nothing = {photographer: '', credits: '', name: '', code: 'NAG-01'};

test.each([
  [{name: 'Boats', photographer: 'N. N.', credits: 'Lysvik kommune'}, 'Boats – N. N. / Lysvik kommune'],
  [{name: 'Boats', photographer: 'N. N.', credits: 'Foto: n. n., Lysvik'}, 'Boats – Foto: n. n., Lysvik'],
  [{name: 'Boats', photographer: 'N. N.'}, 'Boats – N. N.'],
  [{photographer: 'N. N.'}, 'N. N.'],
  [{name: ' Two\nlines\u2028 of it '}, 'Two lines of it'],
  [{}, 'NAG-01'],
  [{code: ''}, ''],
])('of %j is said: %s', (known, line) => expect(creditOf({...nothing, ...known})).toBe(line));

test('is one line that the server takes, whatever the bank says', () => {
  const wild = fc.string({unit: 'binary', maxLength: 2000});
  fc.assert(
    fc.property(fc.record({photographer: wild, credits: wild, name: wild, code: wild}), said => {
      const line = creditOf(said);
      expect(line.length).toBeLessThanOrEqual(LONGEST_CREDIT);
      expect(line).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
    }),
  );
});

test('is kept once, the newest of very many', () => {
  expect(['a', 'b', 'a', ''].reduce((lines, line) => withCredit(lines, line, 9), [] as string[])).toEqual([
    'a',
    'b',
  ]);
  expect(['a', 'b', 'c'].reduce((lines, line) => withCredit(lines, line, 2), [] as string[])).toEqual([
    'b',
    'c',
  ]);
});

test('on slides none is lost, all keep their order, and each slide has the title', () => {
  const area = {width: 648, height: 364};
  expect(creditPages('Credits', ['a', 'b'], area)).toEqual([{text: 'Credits\n\na\nb', size: 14}]);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^[a-z]{1,400}$/), {minLength: 1, maxLength: 120}), lines => {
      const pages = creditPages('Credits', lines, area);
      expect(pages.flatMap(({text}) => text.split('\n').slice(2))).toEqual(lines);
      expect(pages.every(({text, size}) => text.startsWith('Credits\n\n') && size >= 10)).toBe(true);
    }),
  );
});
