/**
 * What the page brings along of a slide (`Survey`) spares readings, and nothing else: whatever has become of the slide meanwhile,
 * an image covers nothing of it, and goes where it would have gone.
 */
import {countsOf} from '../../bench/counts.ts';
import {
  addElement,
  addSlide,
  selectElements,
  showPage,
  type PresentationModel,
} from '../../packages/apps-script-host/src/slides/model.ts';
import {
  fitted,
  image,
  shape,
  textBox,
  type ElementNode,
  type ImageNode,
  type PageNode,
} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {readPicture, type Picture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {overlap} from '../../src/shared/boxes.ts';
import type {Order, Survey} from '../../src/shared/contract.ts';
import {PIECES_AT_MOST} from '../../src/shared/limits.ts';
import {turned} from '../../src/shared/slide-layout.ts';
import {failureOf, hostOn, orderOfFirst, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();
let picture: Picture;
beforeAll(async () => {
  picture = readPicture(await bytesOf(960, 540), 'theirs');
});

interface Scene {
  page: PageNode;
  card: ElementNode;
  words: ElementNode;
  behind: ElementNode;
}

/** A background, a narrow card at the left and words below: room is at the right of the one and above the other. */
function set(model: PresentationModel, slide: PageNode): Scene {
  const put = <E extends ElementNode>(element: E): E => {
    addElement(model, slide, element);
    return element;
  };
  slide.elements = [];
  const behind = put(image(picture, fitted(picture, {left: 0, top: 0, width: 720, height: 405})));
  const card = put(shape({left: 60, top: 40, width: 120, height: 220}));
  return {
    page: slide,
    behind,
    card,
    words: put(textBox({left: 40, top: 320, width: 640, height: 50}, 'Theirs')),
  };
}

const named = (model: PresentationModel, layout: string) =>
  model.slides.find(({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout)!;

async function ready(layout = 'Blank') {
  const host = hostOn(world.bank.url, 'slides');
  const model = host.editor;
  const page = named(model, layout);
  showPage(model, page.id);
  const {sidebar} = await signedIn(host);
  const place = async (own: string[] = []) => valueOf(await sidebar.call('place', {own}));
  /** With what it has cost of the document. */
  async function insert(order: Order) {
    const from = host.calls.length;
    const reply = await sidebar.call('insert', order);
    const calls = host.calls.slice(from);
    return {reply, calls: calls.map(({name}) => name), document: countsOf(calls).document};
  }
  /** As the sidebar makes it, for the place that it was told. */
  async function orderOf(count: number, more: Partial<Order> = {}): Promise<Order> {
    const {spots, survey} = await place();
    const order = await orderOfFirst(sidebar, count);
    return {...order, place: spots[0].place, survey: survey!, ...more};
  }
  return {host, model, page, sidebar, place, insert, orderOf};
}

const newOn = ({elements}: PageNode) =>
  elements.filter((one): one is ImageNode => one.type === 'IMAGE' && /^image /.test(one.description));
const seen = ({box, rotation}: ElementNode) => turned(box, rotation);

test('no more is read of a slide than tells that the place is free still', async () => {
  const {model, page, insert, orderOf} = await ready();
  set(model, page);
  const {reply, calls} = await insert(await orderOf(1));
  expect(valueOf(reply).place).toBe('slide');
  const read = calls.filter(name => /^(Layout|Master|PageElement)\.|PageWidth|getLayout/.test(name));
  // A background has to be where it was; the card lies at the left, the words below.
  expect(read).toEqual([
    ...['Rotation', 'Left', 'Top', 'Width', 'Height'].map(side => `PageElement.get${side}`),
    ...['Rotation', 'Left', 'Width'].map(side => `PageElement.get${side}`),
    ...['Rotation', 'Top'].map(side => `PageElement.get${side}`),
  ]);
});

test.each<[string, number, Partial<Order>]>([
  ['one', 1, {}],
  ['one on a new slide', 1, {place: 'newSlides'}],
  ['one behind everything', 1, {place: 'behind'}],
  ['several in a block', 4, {}],
  ['one with a caption', 1, {caption: true}],
  ['a wide one', 1, {size: 400}],
])('%s goes where it goes without it, for fewer calls', async (_, count, more) => {
  const stands = async (isTold: boolean) => {
    const {model, page, insert, orderOf} = await ready();
    set(model, page);
    const {survey, ...order} = await orderOf(count, more);
    const {reply, document} = await insert({...order, ...(isTold && {survey: survey!})});
    const {done, next} = valueOf(reply);
    expect(done).toHaveLength(count);
    return {boxes: model.slides.flatMap(newOn).map(({box}) => box), spots: next!.spots, document};
  };
  const [told, untold] = [await stands(true), await stands(false)];
  const short = (value: unknown) => JSON.stringify(value).replace(/\d+\.\d+/g, n => Number(n).toFixed(1));
  expect(short(told.boxes)).toBe(short(untold.boxes));
  expect(short(told.spots)).toBe(short(untold.spots));
  expect(told.document).toBeLessThan(untold.document);
});

test('the image after it goes beside it for as little', async () => {
  const {model, page, insert, orderOf} = await ready();
  set(model, page);
  const order = await orderOf(1, {size: 90});
  const {next, done} = valueOf((await insert(order)).reply);
  const own = done.map(({mark}) => mark!);
  const {reply, calls} = await insert({...order, own, place: next!.spots[0].place, survey: next!.survey!});
  expect(valueOf(reply).place).toBe('beside');
  const [first, second] = newOn(page);
  expect(overlap(first!.box, second!.box)).toBe(false);
  expect(calls.filter(name => /^(Layout|Master)\.|Placeholder|ElementType|PageWidth/.test(name))).toEqual([]);
});

describe('between the place and the order', () => {
  test.each<[string, (scene: Scene, model: PresentationModel) => void]>([
    ['something has moved into it', ({card}) => (card.box.left = 330)],
    ['something has moved up into it', ({words}) => (words.box.top = 150)],
    ['something has grown into it', ({card}) => (card.box.width = 420)],
    ['something has turned into it', ({card}) => (card.rotation = 90)],
    ['something has come', ({page}, model) => addElement(model, page, textBox(room, 'Theirs'))],
    [
      'something has come and something else has gone',
      ({page, card}, model) => {
        page.elements.splice(page.elements.indexOf(card), 1);
        addElement(model, page, textBox(room, 'Theirs'));
      },
    ],
    ['the background has become a picture', ({behind}) => Object.assign(behind.box, {left: 300, width: 400})],
    [
      'another slide is shown, and its layout shows something',
      ({page}, model) => {
        const layout = model.layouts.find(({name}) => name === 'Title only')!;
        addElement(model, layout, shape(room));
        const other = addSlide(model, model.slides.length, layout);
        other.elements = page.elements.map((one, at) => ({...one, id: `copy${at}`}));
        showPage(model, other.id);
      },
    ],
  ])('%s: the image covers nothing', async (_, change) => {
    const {model, page, insert, orderOf} = await ready();
    const scene = set(model, page);
    const order = await orderOf(2);
    change(scene, model);
    const {reply} = await insert(order);
    if (!reply.ok) return expect(reply.code).toBe('place.changed');
    expect(valueOf(reply).done).toHaveLength(2);
    const now = model.slides.find(({elements}) => newOn({elements} as PageNode).length > 0)!;
    const {elements: under} = model.layouts.find(({id}) => id === now.basis)!;
    const theirs = [
      ...under.filter(one => !('placeholder' in one && one.placeholder)),
      ...now.elements,
    ].filter(
      one => !newOn(now).includes(one as ImageNode) && !(one.type === 'IMAGE' && one.box.width === 720),
    );
    for (const one of newOn(now))
      expect(theirs.filter(other => overlap(seen(one), seen(other))).map(({type}) => type)).toEqual([]);
  });

  const room = {left: 300, top: 60, width: 200, height: 150};

  test('something has been selected: that counts as ever', async () => {
    const {model, page, insert, orderOf} = await ready();
    const {card} = set(model, page);
    const order = await orderOf(1, {place: 'beside'});
    selectElements(model, [card.id]);
    expect(valueOf((await insert(order)).reply).place).toBe('beside');
  });
});

test('it is of its own slide alone, and what is made up harms nobody', async () => {
  const {model, page, insert, orderOf} = await ready();
  const {words} = set(model, page);
  const order = await orderOf(1);
  const empty: Survey = {slide: 'another', page: {width: 10, height: 10}, pieces: []};
  const other = valueOf((await insert({...order, survey: empty})).reply);
  const [one] = newOn(page);
  expect(other.done).toHaveLength(1);
  expect(one!.box.width).toBeGreaterThan(100);
  // As many pieces, none of which are there: all is read.
  const there = {left: 0, top: 400, width: 5, height: 5};
  const pieces = page.elements.map(() => ({box: there, rotation: 0}));
  const forged = {...order.survey!, pieces, theme: {layout: [], master: []}};
  const {reply} = await insert({...order, survey: forged});
  for (const {box} of newOn(page)) expect(overlap(box, seen(words))).toBe(false);
  expect(reply.ok || failureOf(reply).code).toBe(true);
});

test('a placeholder that somebody’s image lies on is not filled, though what is in front of all placeholders is hardly read', async () => {
  const {model, page, place} = await ready('Picture and text');
  const free = (await place()).spots.map(one => one.place);
  expect(free).toContain('placeholder');
  const empty = page.elements.find(one => one.type === 'SHAPE' && one.placeholder?.type === 'PICTURE')!;
  addElement(model, page, image(picture, {...empty.box, width: 40, height: 30}));
  const {spots, survey} = await place();
  expect(spots.map(one => one.place)).not.toContain('placeholder');
  expect(survey!.pieces.at(-1)!.kind).toBe('image');
});

test('of a slide with more on it than anyone draws nothing is told', async () => {
  const {model, page, place} = await ready();
  page.elements = [];
  for (let at = 0; at < PIECES_AT_MOST; at++)
    addElement(model, page, shape({left: 10 + at, top: 10, width: 20, height: 20}));
  const where = await place();
  expect(where.survey).toBeUndefined();
  expect(where.spots[0].place).toBe('slide');
});

test('a new slide gets the layout that was found for it before', async () => {
  const {model, insert, orderOf} = await ready('Title slide');
  const order = await orderOf(1, {place: 'newSlides'});
  const {other} = order.survey!;
  const {reply, calls} = await insert(order);
  expect(valueOf(reply).done).toHaveLength(1);
  const made = model.slides.find(page => newOn(page).length > 0)!;
  expect(made.basis).toBe(other!.layout);
  expect(calls).not.toContain('Layout.getPlaceholders');
});
