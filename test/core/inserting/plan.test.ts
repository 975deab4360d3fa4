import type {Asset, Order} from '../../../src/shared/contract.ts';
import {AddonError} from '../../../src/core/errors.ts';
import {planOf} from '../../../src/core/inserting/plan.ts';
import type {Target} from '../../../src/core/ports.ts';

const now = Date.UTC(2026, 10, 21, 12);
const rules = {
  caption: {template: 'Foto: {credits}', templates: {}, byDefault: false},
  policy: {insertExpired: true, consent: 'show', altText: 'suggest', linkInserted: false} as const,
  links: {terms: '', privacy: '', account: '', help: '', image: ''},
};
const asset = (id: number, more: Partial<Asset> = {}) =>
  ({
    id,
    width: 3000,
    height: 2000,
    format: 'jpg',
    credits: 'Anna',
    rightsUntil: '',
    publishedUntil: '',
    ...more,
  }) as Asset;
const order = (more: Partial<Order> = {}): Order => ({
  images: [
    {id: 1, alt: 'one'},
    {id: 2, alt: ''},
  ],
  place: null,
  own: [],
  size: 'fit',
  sharpness: 'screen',
  crop: null,
  caption: false,
  ...more,
});
const place = (more: Partial<Target> = {}): Target => ({
  place: 'cursor',
  destructive: false,
  room: {width: 450, height: 600},
  insert: () => ({mark: null, lacks: []}),
  show: () => true,
  ...more,
});
const plan = (asked: Order, assets: Array<Asset | AddonError>, target = place(), links = [null, null]) =>
  planOf(asked, assets, null, links, target, rules, () => '', now);

test('each image is fetched as large as its place shows it sharply', () => {
  const {items, failed} = plan(order(), [asset(1), asset(2, {width: 300, height: 200})]);
  expect(failed).toEqual([]);
  expect(items.map(({rendition}) => rendition)).toEqual([
    {width: 1200, height: 800, cropped: false},
    {width: 300, height: 200, cropped: false},
  ]);
});

test('only the first takes the width of what it replaces', () => {
  const {items} = plan(order(), [asset(1), asset(2)], place({place: 'image', width: 150}));
  expect(items.map(({rendition}) => rendition.width)).toEqual([400, 1200]);
});

test('an image that cannot be had, or whose time has come, costs the others nothing', () => {
  const images = [1, 2, 3].map(id => ({id, alt: ''}));
  const assets = [new AddonError('image.gone'), asset(2, {rightsUntil: '2026-11-01'}), asset(3)];
  const {items, failed} = planOf(
    order({images}),
    assets,
    null,
    [null, null, null],
    place(),
    rules,
    () => '',
    now,
  );
  expect(failed).toEqual([
    {id: 1, code: 'image.gone'},
    {id: 2, code: 'image.rightsExpired'},
  ]);
  expect(items.map(({id}) => id)).toEqual([3]);
});

test('what is confirmed is inserted after its time, where the deployment lets it be', () => {
  const asked = order({images: [{id: 1, alt: '', confirmed: true}]});
  const over = [asset(1, {publishedUntil: '2026-11-01'})];
  expect(planOf(asked, over, null, [null], place(), rules, () => '', now).failed).toEqual([]);
  expect(
    planOf(
      asked,
      over,
      null,
      [null],
      place(),
      {...rules, policy: {...rules.policy, insertExpired: false}},
      () => '',
      now,
    ).failed,
  ).toEqual([{id: 1, code: 'image.notPublished'}]);
});

describe('a named size', () => {
  const sizes = [
    {name: 'Thumb', width: 300, height: 200, bytes: 9_000},
    {name: 'Web', width: 1500, height: 1000, bytes: 300_000},
  ];
  const only = (more: Partial<Order>, target = place()) =>
    plan(order({images: [{id: 1, alt: ''}], ...more}), [asset(1, {sizes})], target, [null]).items[0]!;

  test('is fetched in exactly its pixels, however sharp the place is to be, and by those that have it alone', () => {
    const asked = order({named: 'Web', sharpness: 'print'});
    const {items} = plan(asked, [asset(1, {sizes}), asset(2)]);
    expect(items.map(({rendition}) => rendition)).toEqual([
      {width: 1500, height: 1000, cropped: false},
      {width: 1875, height: 1250, cropped: false},
    ]);
    // Its place would be sharp with fewer.
    expect(only({named: 'Web'}).rendition).toMatchObject({width: 1500, height: 1000});
    expect(only({named: 'Poster'}).rendition).toMatchObject({width: 1200, height: 800});
  });

  test('is cut to what of it is wanted, and never asked for larger than it is', () => {
    expect(only({named: 'Web', crop: '1:1'}).rendition).toEqual({width: 1000, height: 1000, cropped: true});
    const page = {width: 720, height: 405};
    const full = place({place: 'behind', room: page, full: page, slide: {page}});
    expect(only({named: 'Thumb', size: 'fill'}, full).rendition).toEqual({
      width: 288,
      height: 162,
      cropped: true,
    });
    const frame = {left: 0.5, top: 0, width: 0.5, height: 0.5, whole: 1.5};
    expect(only({named: 'Web', images: [{id: 1, alt: '', frame}]})).toMatchObject({
      part: {box: {left: 750, top: 0, width: 750, height: 500}, of: {width: 1500, height: 1000}},
      rendition: {width: 750, height: 500},
    });
  });
});

describe('a frame', () => {
  const frame = {left: 0.5, top: 0.25, width: 0.25, height: 0.25, whole: 1.5};
  const framed = (more: Partial<typeof frame> = {}) =>
    order({images: [{id: 1, alt: '', frame: {...frame, ...more}}], crop: '1:1'});
  const page = {width: 720, height: 405};
  const slide = place({place: 'slide', room: page, full: page, slide: {page}});
  const only = (asked: Order, one: Asset, target = place(), links: Array<string | null> = [null]) =>
    planOf(asked, [one], null, links, target, rules, () => '', now).items[0]!;

  test('is a part of the original, never enlarged, with a link of its own whatever was brought', () => {
    expect(only(framed(), asset(1), place(), ['https://v.imgi.no/abc'])).toMatchObject({
      link: null,
      brought: false,
      part: {box: {left: 1500, top: 500, width: 750, height: 500}, of: {width: 3000, height: 2000}},
      size: {width: 750, height: 500},
      rendition: {width: 750, height: 500, cropped: true},
    });
    expect(only({...framed(), size: 72}, asset(1)).rendition).toMatchObject({width: 192, height: 128});
  });

  test('of the middle needs none: the CDN cuts that itself', () => {
    const middle = framed({left: 1 / 6, top: 0, width: 2 / 3, height: 1});
    const item = only(middle, asset(1), place(), ['https://v.imgi.no/abc']);
    expect(item).not.toHaveProperty('part');
    expect(item).toMatchObject({link: 'https://v.imgi.no/abc', rendition: {width: 1200, height: 1200}});
  });

  test('is laid anew around its middle where the place has another ratio than it was drawn for', () => {
    const item = only({...framed(), size: 'fill', crop: null}, asset(1), slide);
    expect(item.arranged).toMatchObject({box: {left: 0, top: 0, ...page}, cut: true});
    const {box} = item.part!;
    expect(box.width / box.height).toBeCloseTo(720 / 405, 6);
    expect(box.left + box.width / 2).toBeCloseTo(1875, 6);
    expect(box.top + box.height / 2).toBeCloseTo(750, 6);
  });

  test('is of the picture as it was seen, where the bank states it on its side or not at all', () => {
    const upright = {left: 0, top: 0.5, width: 1, height: 0.5, whole: 2 / 3};
    expect(only(framed(upright), asset(1, {mayLie: true})).part).toEqual({
      box: {left: 0, top: 1500, width: 2000, height: 1500},
      of: {width: 2000, height: 3000},
    });
    expect(only(framed(upright), asset(1, {width: 0, height: 0})).part).toEqual({
      box: {left: 0, top: 2500, width: expect.closeTo(3333, 0), height: 2500},
      of: {width: 3333, height: 5000},
    });
  });

  test('of a panorama’s hair’s breadth is at least a pixel', () => {
    const hair = {left: 0.9995, top: 0, width: 0.0005, height: 1, whole: 300};
    const {rendition} = only(framed(hair), asset(1, {width: 30_000, height: 100}));
    expect(rendition).toEqual({width: 15, height: 100, cropped: true});
    expect(only(framed({...hair, whole: 1}), asset(1, {width: 100, height: 100})).rendition.width).toBe(1);
  });
});
