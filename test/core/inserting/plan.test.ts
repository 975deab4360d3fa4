import type {Asset, Order} from '../../../src/shared/contract.ts';
import {AddonError} from '../../../src/core/errors.ts';
import type {Item} from '../../../src/core/inserting/item.ts';
import {planOf, toFetch, toLink} from '../../../src/core/inserting/plan.ts';
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
  planOf(asked, assets, null, links, target, rules, 'no', now);

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
    'no',
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
  expect(planOf(asked, over, null, [null], place(), rules, 'no', now).failed).toEqual([]);
  expect(
    planOf(
      asked,
      over,
      null,
      [null],
      place(),
      {...rules, policy: {...rules.policy, insertExpired: false}},
      'no',
      now,
    ).failed,
  ).toEqual([{id: 1, code: 'image.notPublished'}]);
});

test('on a slide, what is cut beside its middle gets a link of its own, whatever was brought', () => {
  const page = {width: 720, height: 405};
  const slide = place({place: 'slide', room: page, full: page, slide: {page}});
  const asked = order({images: [{id: 1, alt: ''}], size: 'fill', focus: 'top'});
  const {items} = planOf(asked, [asset(1)], null, ['https://v.imgi.no/abc'], slide, rules, 'no', now);
  expect(items[0]).toMatchObject({
    link: null,
    brought: false,
    part: {left: 0, top: 0, width: 3000},
    arranged: {box: {left: 0, top: 0, ...page}, cut: true},
  });
});

describe('a round', () => {
  const items = (count: number, more: Partial<Item> = {}) =>
    Array.from({length: count}, (_, id) => ({
      id,
      asset: asset(id),
      rendition: {width: 1000, height: 1000, cropped: false},
      link: null,
      ...more,
    })) as Item[];

  test('makes the links of the next ten that have none', () => {
    const open = items(12);
    open[3]!.link = 'https://v.imgi.no/abc';
    expect(toLink(open).map(({id}) => id)).toEqual([0, 1, 2, 4, 5, 6, 7, 8, 9]);
  });

  test('fetches five pictures, fewer large ones, and one in any case', () => {
    expect(toFetch(items(12))).toHaveLength(5);
    const large = {rendition: {width: 5000, height: 5000, cropped: false}};
    expect(toFetch(items(12, large))).toHaveLength(3);
    expect(toFetch(items(2, {...large, asset: asset(1, {format: 'png'})}))).toHaveLength(1);
    expect(toFetch([])).toEqual([]);
  });
});
