import type {Fetched} from '../../../src/core/bank/pictures.ts';
import {AddonError} from '../../../src/core/errors.ts';
import {batchOf, begun, pacedBy, toLink, type Pace, type Past} from '../../../src/core/inserting/batches.ts';
import type {Item} from '../../../src/core/inserting/item.ts';

const item = (id: number, side = 1000, format = 'jpg') =>
  ({id, asset: {format}, rendition: {width: side, height: side, cropped: false}, link: null}) as Item;
const items = (count: number, side?: number, format?: string) =>
  Array.from({length: count}, (_, id) => item(id, side, format));
const came = (bytes: number) => ({bytes}) as Fetched;
const past = (more: Partial<Past> = {}): Past => ({
  items: items(2),
  pictures: [came(100_000), came(100_000)],
  took: 500,
  elapsed: 1000,
  busy: false,
  ...more,
});
const sizes = (count: number, pace: Pace, side?: number) => batchOf(items(count, side), pace).length;

test('links are made of the next ten that have none', () => {
  const open = items(12);
  open[3]!.link = 'https://v.imgi.no/abc';
  expect(toLink(open).map(({id}) => id)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
});

test('two pictures come first, one where it may be as large as all that is held at once, and none of none', () => {
  expect(sizes(12, begun)).toBe(2);
  expect(batchOf(items(12, 5000, 'png'), begun)).toHaveLength(1);
  expect(batchOf([], begun)).toEqual([]);
});

test('eight follow where those were light', () => {
  expect(sizes(12, pacedBy(begun, past()))).toBe(8);
});

test('and as many as weigh 30 MB together where they were heavy, whatever was light among them', () => {
  const pictures = [came(8e6), came(1000)];
  expect(sizes(12, pacedBy(begun, past({pictures})))).toBe(3);
  // Of those that are smaller in pixels more.
  expect(sizes(12, pacedBy(begun, past({pictures})), 500)).toBe(8);
});

test('what came as nothing, or without a word of its weight, says nothing', () => {
  const pictures = [came(0), new AddonError('image.notMade')];
  expect(pacedBy(begun, past({pictures})).weights).toEqual(begun.weights);
});

test('a bank that wants to be asked less is asked for half as much, and then for more again', () => {
  const slow = pacedBy({...begun, most: 8}, past({items: items(8), busy: true}));
  expect(slow.most).toBe(4);
  expect(pacedBy({...begun, most: 1}, past({items: items(1), busy: true})).most).toBe(1);
  expect(pacedBy(slow, past({items: items(4)})).most).toBe(8);
});

test('no more are asked for than are in the file in time, by how long those took', () => {
  expect(pacedBy(begun, past({took: 4000, elapsed: 6000})).most).toBe(5);
  expect(pacedBy(begun, past({took: 60_000, elapsed: 61_000})).most).toBe(1);
});
