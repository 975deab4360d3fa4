import fc from 'fast-check';
import type {Box, Place, Size} from '../../../src/shared/contract.ts';
import {arrange} from '../../../src/core/inserting/arrange.ts';
import {overlap} from '../../../src/shared/boxes.ts';
import {PT_PER_PX} from '../../../src/shared/limits.ts';
import {cutTo} from '../../../src/shared/placement.ts';

const side = fc.integer({min: 20, max: 12_000});
const original = fc
  .record({width: side, height: side})
  .filter(({width, height}) => width / height < 10 && height / width < 10);
const page = fc.record({
  width: fc.double({min: 300, max: 1500, noNaN: true}),
  height: fc.double({min: 300, max: 1500, noNaN: true}),
});
const caption = fc.constantFrom('', 'Foto: Kari Nordmann', 'Foto: ' + 'Kari Nordmann, '.repeat(12));
const images = fc.array(fc.record({original, caption}), {minLength: 1, maxLength: 12});
const size = fc.oneof(fc.constant('fit' as const), fc.double({min: 1, max: 3000, noNaN: true}));

const isInside = ({left, top, width, height}: Box, page: Size) =>
  left >= -1e-6 && top >= -1e-6 && left + width <= page.width + 1e-6 && top + height <= page.height + 1e-6;
const ratioOf = ({width, height}: Size) => width / height;

const onSlide = {place: 'slide' as Place, full: {width: 1, height: 1}};

test('whatever is inserted, in whatever size, stays on the slide in its own ratio', () => {
  fc.assert(
    fc.property(images, page, size, (all, page, size) => {
      for (const {box, cut, nth} of arrange(onSlide, {page}, all, {size, crop: null})) {
        expect(isInside(box, page)).toBe(true);
        expect(cut).toBe(false);
        expect(ratioOf(box) / ratioOf(all[nth]!.original)).toBeCloseTo(1, 6);
      }
    }),
  );
});

test('nothing is larger than it is by itself, unless the person says how wide', () => {
  fc.assert(
    fc.property(images, page, (all, page) => {
      for (const {box, nth} of arrange(onSlide, {page}, all, {size: 'fit', crop: null})) {
        expect(box.width).toBeLessThanOrEqual(all[nth]!.original.width * PT_PER_PX + 1e-6);
      }
    }),
  );
});

test('captions are on the slide and cover no image; where there is no room, they go to the notes', () => {
  fc.assert(
    fc.property(images, page, size, (all, page, size) => {
      const arranged = arrange(onSlide, {page}, all, {size, crop: null});
      for (const {caption, nth, notes} of arranged) {
        expect(caption !== null || notes).toBe(all[nth]!.caption !== '');
        if (!caption) continue;
        expect(isInside(caption, page)).toBe(true);
        for (const {box} of arranged) {
          const apart =
            caption.left >= box.left + box.width - 0.5 ||
            caption.left + caption.width <= box.left + 0.5 ||
            caption.top >= box.top + box.height - 0.5 ||
            caption.top + caption.height <= box.top + 0.5;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test('one image that is not too narrow has a short caption under it', () => {
  fc.assert(
    fc.property(original, page, (original, page) => {
      const caption = 'Foto: Kari Nordmann';
      const [only] = arrange(onSlide, {page}, [{original, caption}], {size: 'fit', crop: null});
      expect(only!.caption).not.toBeNull();
    }),
  );
});

test('short captions have room under six images of an ordinary slide', () => {
  const all = Array.from({length: 6}, () => ({
    original: {width: 3000, height: 2000},
    caption: 'Foto: Kari Nordmann',
  }));
  const made = arrange(onSlide, {page: {width: 720, height: 405}}, all, {size: 'fit', crop: null});
  expect(made.map(({notes}) => notes)).toEqual(all.map(() => false));
});

test('in one block either all captions stand under their images or none', () => {
  fc.assert(
    fc.property(images, page, (all, page) => {
      const said = arrange(onSlide, {page}, all, {size: 'fit', crop: null}).filter(
        ({nth}) => all[nth]!.caption !== '',
      );
      expect(new Set(said.map(({notes}) => notes)).size).toBeLessThanOrEqual(1);
    }),
  );
});

test('words cover no other words, wherever the image is that the first of several replaces', () => {
  const page = {width: 720, height: 405};
  const area = {left: 24, top: 24, width: 672, height: 357};
  const spot = {place: 'image' as Place, full: {width: 1, height: 1}};
  const place = fc.record({
    left: fc.integer({min: -60, max: 700}),
    top: fc.integer({min: -40, max: 410}),
    width: side,
    height: fc.integer({min: 10, max: 400}),
  });
  fc.assert(
    fc.property(images, place, (all, cell) => {
      const slide = {page, cell: () => cell, free: {box: area, margins: area}};
      const words = arrange(spot, slide, all, {size: 'fit', crop: null}).flatMap(
        ({caption}) => caption ?? [],
      );
      for (const [at, one] of words.entries()) {
        for (const other of words.slice(at + 1)) expect(overlap(one, other)).toBe(false);
      }
    }),
    {numRuns: 400},
  );
});

test('what fills has exactly the box of what it fills, and is cut to it', () => {
  fc.assert(
    fc.property(original, page, fc.constantFrom<Place>('slide', 'background'), (original, page, place) => {
      const spot = {place, full: page};
      const order = {size: 'fill' as const, crop: null};
      const [made] = arrange(spot, {page}, [{original, caption: 'Foto'}], order);
      expect(made!.box).toEqual({left: 0, top: 0, ...page});
      expect(made!.cut).toBe(true);
      // No room under it.
      expect(made).toMatchObject({caption: null, notes: true});
      const part = cutTo(original, ratioOf(made!.box));
      expect(ratioOf(part)).toBeCloseTo(ratioOf(page), 6);
      expect(part.width).toBeLessThanOrEqual(original.width + 1e-6);
      expect(part.height).toBeLessThanOrEqual(original.height + 1e-6);
    }),
  );
});

test('a cell is filled, or holds the whole image in its middle', () => {
  const cell = {left: 36, top: 96, width: 312, height: 272};
  const slide = {page: {width: 720, height: 405}, cell: () => cell};
  const spot = {place: 'placeholder' as Place, full: cell};
  const wide = [{original: {width: 3120, height: 1000}, caption: ''}];
  expect(arrange(spot, slide, wide, {size: 'fill', crop: null})).toMatchObject([{box: cell, cut: true}]);
  expect(arrange(spot, slide, wide, {size: 'fit', crop: null})).toMatchObject([
    {box: {left: 36, top: 182, width: 312, height: 100}, cut: false},
  ]);
});

test('each of several placeholders gets one', () => {
  const cell = (nth: number) => ({left: nth * 100, top: 0, width: 90, height: 90});
  const all = Array.from({length: 3}, () => ({original: {width: 500, height: 500}, caption: ''}));
  const made = arrange(
    {place: 'placeholder', full: {width: 90, height: 90}},
    {page: {width: 720, height: 405}, cell},
    all,
    {size: 'fill', crop: null},
  );
  expect(made.map(({nth, box}) => [nth, box.left])).toEqual([
    [0, 0],
    [1, 100],
    [2, 200],
  ]);
});

test('what was planned before is kept to', () => {
  const at = {left: 5, top: 6, width: 70, height: 80};
  const all = [{original: {width: 700, height: 800}, caption: '', at}];
  const slide = {page: {width: 720, height: 405}, neighbour: {left: 0, top: 0, width: 300, height: 300}};
  expect(arrange(onSlide, slide, all, {size: 'fit', crop: null})[0]!.box).toEqual(at);
});

test('an image of unknown size gets the room there is', () => {
  const all = [{original: {width: 0, height: 0}, caption: ''}];
  const [made] = arrange(onSlide, {page: {width: 720, height: 405}}, all, {size: 'fit', crop: null});
  expect(made!.box).toMatchObject({width: 576, height: 324});
  expect(cutTo({width: 0, height: 0}, 1.5)).toEqual({width: 0, height: 0});
});

test('one with a frame of its own stands as what that shows, whatever the others are cut to', () => {
  const original = {width: 3000, height: 2000};
  const all = [
    {original, caption: ''},
    {original, caption: '', framed: {width: 500, height: 1000}},
  ];
  const made = arrange(onSlide, {page: {width: 720, height: 405}}, all, {size: 'fit', crop: '1:1'});
  expect(made.map(({box}) => ratioOf(box))).toEqual([expect.closeTo(1, 6), expect.closeTo(0.5, 6)]);
});
