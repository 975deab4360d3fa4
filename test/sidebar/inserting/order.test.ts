import {updated} from '../../../sidebar/events.ts';
import {orderOf} from '../../../sidebar/inserting/order.ts';
import {outlookOf} from '../../../sidebar/inserting/outlook.ts';
import {mostAtOnce, ratioOfPlace, sizeOf, spotOf, spotsFor} from '../../../sidebar/inserting/place.ts';
import {
  forAnother,
  lacksWords,
  newInsertion,
  plain,
  type InsertingEvent,
  type Insertion,
} from '../../../sidebar/inserting/state.ts';
import {inserting} from '../../../sidebar/inserting/update.ts';
import {libraryFrom, type Library} from '../../../sidebar/library.ts';
import type {Where} from '../../../src/shared/contract.ts';
import {asset, start} from '../assets.ts';

const room = {width: 468, height: 648};
const instead = {place: 'image' as const, destructive: true, room, width: 225, mark: 'b.1.0:300x200'};
const behind = {place: 'afterImage' as const, destructive: false, room};
const where: Where = {spots: [instead, behind]};
const known: Insertion = {...newInsertion, where};
const library = libraryFrom(start());

const updateInsertion = (insertion: Insertion, event: InsertingEvent) =>
  updated<Library, InsertingEvent>(inserting, {...library, insertion}, event).insertion;

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
    images: [
      {
        id: 1,
        alt: asset(1).alt,
        // What more can be asked for at once by; none of the bank's texts.
        seen: {width: 4000, height: 3000, kind: 'photo', format: 'jpg', rightsUntil: '', publishedUntil: ''},
      },
    ],
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

test('an order brings back what was read of the slide, where the place is no older than that', () => {
  const survey = {slide: 'p1', page: {width: 720, height: 405}, pieces: []};
  const read: Insertion = {...known, where: {...where, survey}};
  expect(orderOf({...library, insertion: read}, [asset(1)], null, false).survey).toBe(survey);
  const stale: Library = {...library, insertion: {...read, stale: true}};
  expect(orderOf(stale, [asset(1)], null, false)).not.toHaveProperty('survey');
  // Read again, the newer one counts, and what was chosen stands.
  const chosen: Insertion = {...read, place: 'afterImage'};
  const again = {...where, survey: {...survey, page: {width: 960, height: 540}}};
  expect(updateInsertion(chosen, {type: 'placeCame', where: again})).toMatchObject({
    place: 'afterImage',
    where: again,
  });
});

test('an order carries the words, the links, what was confirmed, the language and what is to come after what', () => {
  const rich = {
    ...library,
    search: {text: '', language: 'sv'},
    links: {2: 'https://v.imgi.no/2'},
    allowed: {1: true},
    agreed: {2: true},
    words: {1: {alt: ' Boats ', decorative: false}, 2: {alt: 'x', decorative: true}},
    insertion: {...known, own: ['m1'], options: {...plain, crop: '1:1' as const, size: 200}},
  };
  expect(orderOf(rich, [asset(1), asset(2)], 'm1', true)).toMatchObject({
    images: [
      {id: 1, alt: 'Boats', confirmed: true},
      {id: 2, alt: '', agreed: true, link: 'https://v.imgi.no/2'},
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
  expect(outlook).toMatchObject({
    pixels: {width: 1248, height: 936},
    clarity: 'sharp',
    box: {width: 468, height: 351},
  });
  expect(outlook.bytes).toBeGreaterThan(100_000);
  expect(outlook.bytes).toBeLessThan(1_000_000);
  expect(outlookOf(known, asset(1))!.pixels).toEqual({width: 600, height: 450});
  const square: Insertion = {
    ...cursor,
    options: {...plain, size: 72, sharpness: 'print'},
    cuts: {1: [{shape: '1:1', frame: null, point: null}]},
  };
  expect(outlookOf(square, asset(1))!.pixels).toEqual({width: 300, height: 300});
  expect(outlookOf(cursor, asset(1, {width: 700, height: 500}))!.clarity).toBe('soft');
  const wide: Insertion = {...cursor, options: {...plain, size: 300}};
  expect(outlookOf(wide, asset(1, {width: 290, height: 250}))!.clarity).toBe('few');
  // Of a small part there are few pixels, and none are made up.
  const frame = {left: 0, top: 0, width: 0.1, height: 0.1, whole: 4 / 3};
  const part = outlookOf({...cursor, cuts: {1: [{shape: 'free', frame, point: null}]}}, asset(1))!;
  expect(part).toMatchObject({pixels: {width: 400, height: 300}, clarity: 'soft'});
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

describe('on a slide', () => {
  const page = {width: 720, height: 405};
  const safe = {width: 576, height: 324};
  const cell = {width: 208, height: 272};
  const image = {place: 'image' as const, destructive: true, room: cell, full: cell, mark: 'e1'};
  const beside = {place: 'beside' as const, destructive: false, room: safe};
  const placeholder = {place: 'placeholder' as const, destructive: false, room: cell, full: cell, empty: 3};
  const middle = {place: 'slide' as const, destructive: false, room: safe, full: page};
  const each = {place: 'newSlides' as const, destructive: false, room: safe, full: page};
  const background = {place: 'background' as const, destructive: true, room: page, full: page, mark: 's1'};
  const others = [middle, each, background];
  const at = (...spots: Where['spots']): Insertion => ({...newInsertion, where: {spots}});
  const chosen = (place: Insertion['place'], size: Insertion['options']['size'] = null): Insertion => ({
    ...at(image, beside, placeholder, ...others),
    place,
    options: {...plain, size},
  });

  test('several never replace an image unless the person says so, and are no background', () => {
    const insertion = at(image, beside, ...others);
    expect(spotOf(insertion)).toBe(image);
    expect(spotOf(insertion, 3)).toBe(beside);
    expect(spotOf({...insertion, place: 'image'}, 3)).toBe(image);
    expect(spotsFor(insertion, 1)).toContain(background);
    expect(spotsFor(insertion, 2)).not.toContain(background);
    expect(spotOf({...insertion, place: 'background'}, 2)).toBe(beside);
  });

  test('a placeholder is filled and a background always; elsewhere the whole image is seen', () => {
    expect(sizeOf(chosen('placeholder'), placeholder)).toBe('fill');
    expect(sizeOf(chosen('placeholder', 'fit'), placeholder)).toBe('fit');
    expect(sizeOf(chosen('background', 100), background)).toBe('fill');
    expect(sizeOf(chosen('slide'), middle)).toBe('fit');
    expect(sizeOf(chosen('beside', 'fill'), beside)).toBe('fit');
    expect(sizeOf(newInsertion, null)).toBe('fit');
  });

  test('a place that is filled has a ratio of its own, a grid has none', () => {
    expect(ratioOfPlace(chosen('background'))).toBe(720 / 405);
    expect(ratioOfPlace(chosen('placeholder'))).toBe(208 / 272);
    expect(ratioOfPlace(chosen('slide'))).toBeNull();
    expect(ratioOfPlace(chosen('slide', 'fill'), 4)).toBeNull();
    expect(ratioOfPlace(newInsertion)).toBeNull();
  });

  test('an order says what fills, and where words go', () => {
    const insertion = chosen('background');
    insertion.options = {...insertion.options, caption: true, notes: true};
    const tall = asset(1, {width: 3000, height: 4000});
    expect(orderOf({...library, insertion}, [tall], null, false)).toMatchObject({
      images: [{id: 1}],
      place: 'background',
      mark: 's1',
      size: 'fill',
      caption: true,
      notes: true,
    });
  });

  test('carrying on keeps to the plan of a grid, which is made of all at once', () => {
    const box = {left: 1, top: 2, width: 3, height: 4};
    const insertion = at(image, beside, ...others);
    const order = orderOf({...library, insertion}, [asset(2)], 'e7', false, [{id: 2, at: box}], 6);
    expect(order).toMatchObject({place: 'beside', after: 'e7', images: [{id: 2, at: box}]});
    expect(mostAtOnce(insertion)).toBe(50);
    expect(mostAtOnce(known)).toBe(20);
    expect(mostAtOnce({...known, fewer: true})).toBe(2);
  });

  test('says how many pixels it takes to fill, and warns where the original has too few', () => {
    expect(outlookOf(chosen('background'), asset(1))!.pixels).toEqual({width: 1920, height: 1080});
    expect(outlookOf(chosen('background'), asset(1))!.clarity).toBe('sharp');
    expect(outlookOf(chosen('background'), asset(1, {width: 800, height: 600}))!.clarity).toBe('soft');
    // The whole image in a placeholder is as large as the placeholder lets it be.
    expect(outlookOf(chosen('placeholder', 'fit'), asset(1, {width: 400, height: 300}))!.pixels.width).toBe(
      400,
    );
    expect(outlookOf(at(middle, each), asset(1), 6)).toBeNull();
  });
});
