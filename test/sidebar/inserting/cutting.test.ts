import type {Frame, Where} from '../../../src/shared/contract.ts';
import {isMiddle, ratioOf} from '../../../src/shared/frame.ts';
import {updated} from '../../../sidebar/events.ts';
import {cutOf, cuttingOf, shownFrame, uncut} from '../../../sidebar/inserting/cutting.ts';
import {orderOf} from '../../../sidebar/inserting/order.ts';
import {
  forAnother,
  newInsertion,
  plain,
  type Cutting,
  type InsertingEvent,
  type Insertion,
} from '../../../sidebar/inserting/state.ts';
import {inserting} from '../../../sidebar/inserting/update.ts';
import {libraryFrom, type Library} from '../../../sidebar/library.ts';
import {asset, start} from '../assets.ts';

const room = {width: 468, height: 648};
const page = {width: 720, height: 405};
const boats = asset(1);
const library = libraryFrom(start());
const frame: Frame = {left: 0.5, top: 0, width: 0.5, height: 0.5, whole: 4 / 3};
const where = (...spots: Where['spots']): Insertion => ({...newInsertion, where: {spots}});
const cursor = where({place: 'cursor', destructive: false, room});
const background = where({place: 'background', destructive: true, room: page, full: page, mark: 's1'});
const cut = (insertion: Insertion, cutting: Partial<Cutting>): Insertion => ({
  ...insertion,
  cuts: {1: [{...uncut, ...cutting}]},
});
const orderIn = (insertion: Insertion, ...others: number[]) =>
  orderOf({...library, insertion}, [boats, ...others.map(id => asset(id))], null, false);
const after = (insertion: Insertion, ...events: InsertingEvent[]) =>
  events.reduce(
    (now, event) =>
      updated<Library, InsertingEvent>(inserting, {...library, insertion: now}, event).insertion,
    insertion,
  );
const step = (cutting: Partial<Cutting>, on = false): InsertingEvent => ({
  type: 'cut',
  id: 1,
  cutting: {...uncut, ...cutting},
  on,
});
const back: InsertingEvent = {type: 'uncut', id: 1};

test('each step is taken back by one click, what goes on is one step', () => {
  const made = after(
    cursor,
    step({shape: '1:1'}),
    step({shape: '1:1', frame}),
    step({shape: '1:1', frame: {...frame, left: 0.4}}, true),
    step({shape: '1:1', frame: {...frame, left: 0.3}}, true),
  );
  expect(cuttingOf(made, boats).frame!.left).toBe(0.3);
  expect(cuttingOf(after(made, back), boats)).toEqual({...uncut, shape: '1:1'});
  expect(cuttingOf(after(made, back, back), boats)).toEqual(uncut);
  expect(cuttingOf(after(made, back, back, back), boats)).toEqual(uncut);
  // "Whole" is a step as well.
  expect(cuttingOf(after(made, step({}), back), boats).shape).toBe('1:1');
});

test('an image keeps its frame while others are looked at', () => {
  const insertion = forAnother(forAnother(cut(cursor, {shape: 'free', frame})));
  expect(orderIn(insertion).images).toMatchObject([{id: 1, alt: boats.alt, frame}]);
  expect(cutOf(insertion, asset(2)).frame).toBeNull();
});

test('a ratio alone is the middle; with a frame the frame is sent instead', () => {
  expect(orderIn(cut(cursor, {shape: '1:1'}))).toMatchObject({crop: '1:1'});
  expect(orderIn(cut(cursor, {shape: '1:1'})).images[0]).not.toHaveProperty('frame');
  const framed = orderIn(cut(cursor, {shape: '1:1', frame}));
  expect(framed.crop).toBeNull();
  expect(ratioOf(framed.images[0]!.frame!)).toBeCloseTo(1, 9);
});

test('no frame is sent where the whole image is inserted', () => {
  expect(orderIn(cut(cursor, {frame})).images[0]).not.toHaveProperty('frame');
  const all = {left: 0, top: 0, width: 1, height: 1, whole: 4 / 3};
  expect(orderIn(cut(cursor, {shape: 'free', frame: all})).images[0]).not.toHaveProperty('frame');
});

test('a place with a ratio of its own has the frame in that, around what matters', () => {
  const point = {x: 0.9, y: 0.1};
  const {images, crop} = orderIn(cut(background, {shape: 'free', frame, point}));
  expect(crop).toBeNull();
  expect(ratioOf(images[0]!.frame!)).toBeCloseTo(16 / 9, 9);
  expect(images[0]!.frame).toMatchObject({top: 0});
  // Of the place's own, without anything chosen: the largest in the middle is shown, and nothing need be sent.
  expect(isMiddle(shownFrame(background, boats, 4 / 3)!)).toBe(true);
  expect(ratioOf(shownFrame(background, boats, 4 / 3)!)).toBeCloseTo(16 / 9, 9);
  expect(orderIn(background).images[0]).not.toHaveProperty('frame');
});

test('what is shown before anything is drawn: nothing of the whole, all of it in free form', () => {
  expect(shownFrame(cursor, boats, 1.5)).toBeNull();
  expect(shownFrame(cut(cursor, {shape: 'free'}), boats, 1.5)).toEqual({
    left: 0,
    top: 0,
    width: 1,
    height: 1,
    whole: 1.5,
  });
  expect(ratioOf(shownFrame(cut(cursor, {shape: '9:16'}), boats, 300)!)).toBeCloseTo(9 / 16, 9);
});

test('of several, those with a frame bring it, and all others have what is common to them', () => {
  const common = {...cut(cursor, {shape: 'free', frame}), options: {...plain, crop: '3:2' as const}};
  const order = orderIn(common, 2);
  expect(order.crop).toBe('3:2');
  expect(order.images).toMatchObject([{id: 1, frame}, {id: 2}]);
  expect(order.images[1]).not.toHaveProperty('frame');
  // Drawn where the place had a ratio, and without one of its own: then it has the common one.
  const drawn = orderIn({...cut(cursor, {frame}), options: {...plain, crop: '1:1'}}, 2);
  expect(ratioOf(drawn.images[0]!.frame!)).toBeCloseTo(1, 9);
});
