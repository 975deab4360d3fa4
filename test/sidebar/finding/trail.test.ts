import {page} from '../assets.ts';
import {foundFrom, type Search} from '../../../sidebar/finding/found.ts';
import {piecesOf} from '../../../sidebar/finding/Marked.tsx';
import {spellings} from '../../../sidebar/finding/spelling.ts';
import {left, type Left} from '../../../sidebar/finding/trail.ts';

const at = (search: Search, count = 1): Left => ({
  found: foundFrom(
    search,
    page(
      Array.from({length: count}, (_, id) => id + 1),
      {total: count},
    ),
  ),
  active: 2,
  scroll: 30,
});
/** The trail after these searches, one after the other. */
const after = (...searches: Search[]) =>
  searches
    .slice(1)
    .reduce<Left[]>((trail, to, index) => left({trail, ...at(searches[index]!)}, to), [])
    .map(({found}) => found.search.text);

test.each<[string[], string[]]>([
  [
    ['', 'fjord', 'bridge'],
    ['', 'fjord'],
  ],
  [
    ['', 'fj', 'fjor', 'fjord', 'bridge'],
    ['', 'fjord'],
  ],
  [
    ['', 'fjord', 'fjord winter', ''],
    ['', 'fjord', 'fjord winter'],
  ],
  [['fjord', 'fjo', 'f', ''], ['fjord']],
  [['fjord', ' fjord '], []],
])('of %j one can go back to %j', (texts, expected) => {
  expect(after(...texts.map(text => ({text})))).toEqual(expected);
});

test('another filter is another search, and where one was is kept', () => {
  expect(left({trail: [], ...at({text: 'fj'})}, {text: 'fjord', kind: 'photo'})).toMatchObject([
    {active: 2, scroll: 30},
  ]);
});

test('it holds 20 searches and 3,000 images at most, and always the last', () => {
  expect(after(...Array.from({length: 30}, (_, n) => ({text: `${n} search`})))).toHaveLength(20);
  const many = left({trail: [at({text: 'a'})], ...at({text: 'b'}, 4000)}, {text: 'c'});
  expect(many.map(({found}) => found.search.text)).toEqual(['b']);
});

test.each([
  ['sjø og fjæra', ['sjö og fjära']],
  ['sjö', ['sjø']],
  ['Åsen', ['Aasen']],
  ['Aasen', ['Åsen']],
  ['fjord', []],
])('%s may be spelt %j', (text, expected) => expect(spellings(text)).toEqual(expected));

test.each([
  ['Boats in River, Nagasaki', 'nagasaki', ['Boats in River, ', 'Nagasaki', '']],
  ['Boats', 'a -boats', ['Boats']],
  ['A (b) c', '(b)', ['A ', '(b)', ' c']],
  ['River boats', '"river boats"', ['', 'River', ' ', 'boats', '']],
])('in %j %j marks %j', (text, words, expected) => expect(piecesOf(text, words)).toEqual(expected));
