import {libraryFrom} from '../../sidebar/library.ts';
import {
  forAnother,
  lacksWords,
  newInsertion,
  orderOf,
  outlookOf,
  plain,
  spotOf,
  updateInsertion,
} from '../../sidebar/insertion.ts';
import type {Insertion} from '../../sidebar/insertion.ts';
import type {Where} from '../../src/contract.ts';
import {asset, start} from './assets.ts';

const room = {width: 468, height: 648};
const instead = {place: 'image' as const, destructive: true, room, width: 225, mark: 'b.1.0:300x200'};
const behind = {place: 'afterImage' as const, destructive: false, room};
const where: Where = {spots: [instead, behind]};
const known: Insertion = {...newInsertion, where};
const library = libraryFrom(start());

test('the button names the first place, or the one that was chosen', () => {
  expect(spotOf(newInsertion)).toBeNull();
  expect(spotOf(known)).toBe(instead);
  const chosen = updateInsertion(known, {type: 'placeChosen', place: 'afterImage'});
  expect(spotOf(chosen)).toBe(behind);
  // Read again and found the same, the choice stands; found another, it is no choice any more.
  expect(updateInsertion(chosen, {type: 'placeCame', where: structuredClone(where)})).toBe(chosen);
  const moved: Where = {spots: [{place: 'cursor', destructive: false, room}]};
  expect(updateInsertion(chosen, {type: 'placeCame', where: moved})).toMatchObject({
    place: null,
    where: moved,
  });
});

test('an order says what the button showed, and of which image', () => {
  const order = orderOf({...library, insertion: known}, [asset(1)], null, false);
  expect(order).toEqual({
    images: [{id: 1, alt: asset(1).alt}],
    place: 'image',
    mark: 'b.1.0:300x200',
    own: [],
    size: 'fit',
    sharpness: 'screen',
    crop: null,
    caption: false,
  });
  const chosen = {...library, insertion: {...known, place: 'afterImage' as const}};
  expect(orderOf(chosen, [asset(1)], null, false)).toMatchObject({place: 'afterImage'});
  expect(orderOf(chosen, [asset(1)], null, false)).not.toHaveProperty('mark');
  expect(orderOf(library, [asset(1)], null, false).place).toBeNull();
});

test('an order carries the words, the links, what was confirmed, the language and what is to come after what', () => {
  const rich = {
    ...library,
    search: {text: '', language: 'sv'},
    links: {2: 'https://v.imgi.no/2'},
    allowed: {1: true},
    words: {1: {alt: ' Boats ', decorative: false}, 2: {alt: 'x', decorative: true}},
    insertion: {...known, own: ['m1'], options: {...plain, crop: '1:1' as const, size: 200}},
  };
  expect(orderOf(rich, [asset(1), asset(2)], 'm1', true)).toMatchObject({
    images: [
      {id: 1, alt: 'Boats', confirmed: true},
      {id: 2, alt: '', link: 'https://v.imgi.no/2'},
    ],
    own: ['m1'],
    after: 'm1',
    size: 200,
    crop: '1:1',
    caption: true,
    language: 'sv',
  });
});

test('whoever says nothing of captions gets what the deployment has, whoever does gets that', () => {
  const without = {...library, insertion: {...known, options: {...plain, caption: false}}};
  expect(orderOf(without, [asset(1)], null, true).caption).toBe(false);
  expect(orderOf({...library, insertion: known}, [asset(1)], null, true).caption).toBe(true);
});

test('what belongs to one image is let go with it, habits stay', () => {
  const options = {...plain, size: 100, sharpness: 'print' as const, crop: '1:1' as const, caption: true};
  expect(forAnother({...known, options}).options).toEqual({...options, size: plain.size, crop: null});
});

test('marks of what was inserted are kept, the newest ones', () => {
  const done = (mark: string) => ({id: 1, link: 'https://v.imgi.no/1', mark});
  let now = known;
  for (let i = 0; i < 510; i++) {
    now = updateInsertion(now, {
      type: 'answered',
      inserted: {place: 'cursor', done: [done('m' + i)], failed: [], open: []},
    });
  }
  expect(now.own).toHaveLength(500);
  expect(now.own[499]).toBe('m509');
});

test('says what will come of it: twice the pixels of the screen, or what replaces needs', () => {
  const cursor: Insertion = {...newInsertion, where: {spots: [{place: 'cursor', destructive: false, room}]}};
  const outlook = outlookOf(cursor, asset(1))!;
  expect(outlook).toMatchObject({pixels: {width: 1248, height: 936}, small: false});
  expect(outlook.bytes).toBeGreaterThan(100_000);
  expect(outlook.bytes).toBeLessThan(1_000_000);
  expect(outlookOf(known, asset(1))!.pixels).toEqual({width: 600, height: 450});
  const square: Insertion = {...cursor, options: {...plain, crop: '1:1', size: 72, sharpness: 'print'}};
  expect(outlookOf(square, asset(1))!.pixels).toEqual({width: 300, height: 300});
  expect(outlookOf(cursor, asset(1, {width: 700, height: 500}))!.small).toBe(true);
});

test('says nothing where the place or the size is not known', () => {
  expect(outlookOf(newInsertion, asset(1))).toBeNull();
  expect(outlookOf(known, asset(1, {width: 0}))).toBeNull();
  const own: Insertion = {...newInsertion, options: {...plain, size: 72}};
  expect(outlookOf(own, asset(1))!.pixels.width).toBe(192);
});

test('words are missing where there are neither any nor the tick that there need not be', () => {
  const silent = asset(9, {alt: '  '});
  expect(lacksWords(library, silent)).toBe(true);
  expect(lacksWords(library, asset(1))).toBe(false);
  expect(lacksWords({...library, words: {9: {alt: '', decorative: true}}}, silent)).toBe(false);
});
