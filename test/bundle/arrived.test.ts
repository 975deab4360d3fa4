/** What arrives decides, not what the bank states: sizes, cuts and formats, in both editors. */
import type {Order, Place} from '../../src/shared/contract.ts';
import type {FaultRule} from '../../workbench/image-bank/faults.ts';
import {addElement, selectElements, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {allElements} from '../../packages/apps-script-host/src/slides/model.ts';
import {fitted, image, type ImageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {images, inlineImages, opened, ratioOf, snapshot} from './seen.ts';
import {hostOn, orderOf, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();
const page = {width: 720, height: 405};

async function inDocs(code: string, more: Partial<Order> = {}, faults: FaultRule[] = []) {
  const host = hostOn(world.bank.url, 'docs');
  const {sidebar} = await signedIn(host);
  const known = inlineImages(host.editor).length;
  const order = {...(await orderOf(sidebar, code)), ...more};
  await world.bank.control.faults(faults);
  const inserted = valueOf(await sidebar.call('insert', order));
  const [made] = inlineImages(host.editor).filter(
    ({altDescription}) => altDescription === order.images[0]!.alt,
  );
  const size = made && {width: made.width * 0.75, height: made.height * 0.75};
  return {inserted, size: size!, new: inlineImages(host.editor).length - known};
}

/** On the blank slide. */
async function inSlides(
  code: string,
  place: Place = 'slide',
  more: Partial<Order> = {},
  prepare: (model: PresentationModel) => void = () => undefined,
) {
  const host = hostOn(world.bank.url, 'slides');
  const model = host.editor;
  const blank = model.layouts.find(({name}) => name === 'Blank')!;
  const slide = model.slides.find(({basis}) => basis === blank.id)!;
  showPage(model, slide.id);
  prepare(model);
  const {sidebar} = await signedIn(host);
  const {spots} = valueOf(await sidebar.call('place', {own: []}));
  const spot = spots.find(one => one.place === place)!;
  const order = {...(await orderOf(sidebar, code)), place, ...(spot.mark && {mark: spot.mark}), ...more};
  const before = snapshot(model);
  const reply = await sidebar.call('insert', order);
  const made = allElements(slide.elements).find(
    (one): one is ImageNode => one.type === 'IMAGE' && one.description === order.images[0]!.alt,
  );
  return {reply, made: made!, slide, unchanged: before === snapshot(model)};
}

/** An image on the slide that is shown, selected. */
function standSelected(model: PresentationModel, old: ImageNode): void {
  addElement(
    model,
    model.slides.find(({id}) => id === model.selection!.page)!,
    old,
  );
  selectElements(model, [old.id]);
}

/** Neither stretched nor squeezed: what is seen of the picture has the ratio of the box. */
function isInShape({box, picture, crop}: ImageNode): boolean {
  const {left = 0, right = 0, top = 0, bottom = 0} = crop ?? {};
  const seen = {width: picture.width * (1 - left - right), height: picture.height * (1 - top - bottom)};
  return Math.abs(ratioOf(box) / ratioOf(seen) - 1) < 0.02;
}

describe('a picture that was stated on its side', () => {
  test.each(['ODD-21', 'TWO-21'])(
    'fills the column or the page of a document upright, and an own width is that width (%s)',
    async code => {
      const {size, inserted} = await inDocs(code);
      expect(inserted.done).toHaveLength(1);
      expect(inserted.done[0]!.lacks).toBeUndefined();
      expect(ratioOf(size)).toBeCloseTo(1134 / 2400, 2);
      // A4 between its margins.
      expect(size.height).toBeGreaterThan(690);
      expect(size.height).toBeLessThanOrEqual(698);
      const own = await inDocs(code, {size: 300});
      expect(own.size.width).toBeCloseTo(300, 0);
      expect(ratioOf(own.size)).toBeCloseTo(1134 / 2400, 2);
    },
  );

  test.each(['ODD-21', 'TWO-21'])(
    'stands upright where a slide is free, as high as that is (%s)',
    async code => {
      const {made} = await inSlides(code);
      expect(made.box.height).toBeCloseTo(260, 0);
      expect(made.box.width).toBeCloseTo((260 * 1134) / 2400, 0);
    },
  );

  test('is known to be upright by what the bank has made of it', async () => {
    const host = opened('docs', world.bank);
    const {sidebar} = await signedIn(host);
    const found = valueOf(
      await sidebar.call('search', {text: 'ODD-22', orientation: 'portrait', page: 0}),
    ).assets;
    expect(found).toMatchObject([{code: 'ODD-22', width: 1134, height: 2400}]);
  });

  test.each([
    // Nothing that the bank has made of it says how it lies: it may be either, but it is no square.
    ['ODD-26', ['landscape', 'portrait']],
    ['TWO-26', ['landscape', 'portrait']],
    ['ODD-27', ['landscape', 'portrait']],
    ['ODD-22', ['portrait']],
    ['TWO-22', ['portrait']],
    // What is cut out of an image says nothing of how the whole lies.
    ['ODD-28', ['landscape']],
    ['TWO-28', ['landscape']],
    ['ODD-29', ['portrait']],
    ['TWO-29', ['portrait']],
    ['NAG-01', ['landscape']],
  ])('%s is found among %j', async (code, shapes) => {
    const {sidebar} = await signedIn(opened('docs', world.bank));
    const found = [];
    for (const orientation of ['landscape', 'portrait', 'square'] as const) {
      const {assets} = valueOf(await sidebar.call('search', {text: code, orientation, page: 0}));
      if (assets.some(asset => asset.code === code)) found.push(orientation);
    }
    expect(found).toEqual(shapes);
  });

  test('is as upright where its own EXIF says so', async () => {
    const {size} = await inDocs('boats', {}, [{path: '*.jpg', answer: {picture: 'sideways'}}]);
    expect(size.height).toBeGreaterThan(size.width);
  });
});

test.each(['ODD-23', 'TWO-23'])(
  'a size that cannot be true counts as none: the picture fills the place (%s)',
  async code => {
    const {size} = await inDocs(code);
    expect(size.width).toBeCloseTo(451, 0);
    expect(size.height).toBeCloseTo(213, 0);
    const {made} = await inSlides(code);
    expect(made.box.width).toBeCloseTo(436, 0);
    expect(isInShape(made)).toBe(true);
  },
);

describe('a picture that the bank does not cut', () => {
  test.each(['ODD-24', 'TWO-24'])('is whole in a document, which says so (%s)', async code => {
    const {size, inserted} = await inDocs(code, {crop: '1:1'});
    expect(inserted.done).toMatchObject([{lacks: ['shape']}]);
    expect(size.width).toBeCloseTo(451, 0);
    expect(size.height).toBeCloseTo(213, 0);
  });

  test.each([
    ['to fill the slide', 'behind', {size: 'fill'}, page],
    ['to fill what is free', 'slide', {size: 'fill'}, {width: 436, height: 260}],
    ['to a square', 'slide', {crop: '1:1'}, {width: 260, height: 260}],
  ] as const)('is cut by Slides %s', async (_, place, more, box) => {
    const {made, reply} = await inSlides('ODD-24', place, more);
    expect(valueOf(reply).done[0]!.lacks).toBeUndefined();
    expect(made.box.width).toBeCloseTo(box.width, 0);
    expect(made.box.height).toBeCloseTo(box.height, 0);
    expect(isInShape(made)).toBe(true);
  });

  test('is cut by Slides to the shape it has instead of another image', async () => {
    const old = image(
      readPicture(await bytesOf(300, 300), 'no'),
      {left: 100, top: 100, width: 200, height: 200},
      {description: 'old'},
    );
    const {made, reply} = await inSlides('ODD-24', 'image', {crop: '1:1'}, model =>
      standSelected(model, old),
    );
    expect(valueOf(reply).done[0]!.lacks).toBeUndefined();
    expect(made.box).toMatchObject({width: expect.closeTo(200, 0), height: expect.closeTo(200, 0)});
    expect(isInShape(made)).toBe(true);
  });

  test('is no background, which would stretch it', async () => {
    const {reply, unchanged} = await inSlides('ODD-24', 'background', {size: 'fill'});
    expect(valueOf(reply).failed).toMatchObject([{code: 'image.notCut'}]);
    expect(unchanged).toBe(true);
  });

  test.each([
    ['a GIF of 400×300', {picture: 'gif'}],
    ['a JPEG of 400×300', {picture: 'jpeg'}],
  ] as const)('%s fills the slide in its shape', async (_, answer) => {
    await world.bank.control.faults([{path: '*.jpg', answer}]);
    const {made} = await inSlides('boats', 'behind', {size: 'fill'});
    expect(made.box).toMatchObject({width: expect.closeTo(720, 0), height: expect.closeTo(405, 0)});
    expect(isInShape(made)).toBe(true);
  });
});

test.each([45, 90])('words under an image turned by %d° stand below what is seen of it', async rotation => {
  const picture = readPicture(await bytesOf(200, 100), 'no');
  const old = image(picture, fitted(picture, {left: 200, top: 120, width: 200, height: 100}), {
    rotation,
    description: 'old',
  });
  const {reply, slide} = await inSlides('NAG-01', 'image', {caption: true}, model =>
    standSelected(model, old),
  );
  expect(valueOf(reply).done[0]!.lacks).toBeUndefined();
  const caption = allElements(slide.elements).find(
    one => one.type === 'SHAPE' && !one.placeholder && one.text !== '',
  )!;
  const seen = rotation === 90 ? 170 + 100 : 170 + (300 * Math.SQRT1_2) / 2;
  expect(caption.box.top).toBeGreaterThanOrEqual(seen - 0.5);
});

describe.each(['docs', 'slides'] as const)('formats in %s', editor => {
  async function ready() {
    const host = opened(editor, world.bank);
    const {sidebar} = await signedIn(host);
    const known = images(host).length;
    return {host, sidebar, made: () => images(host).length - known};
  }
  const endings = async () =>
    (await world.bank.control.requests()).flatMap(({path}) => /\.(png|jpg)$/.exec(path)?.[1] ?? []);

  test('a Photoshop file is asked for as PNG, and keeps its transparency', async () => {
    const {sidebar} = await ready();
    const {done} = valueOf(await sidebar.call('insert', await orderOf(sidebar, 'ODD-25')));
    expect(done[0]!.lacks).toBeUndefined();
    expect(await endings()).toEqual(['png']);
  });

  test.each([
    ['500', {status: 500}],
    ['503', {status: 503}],
    ['404', {status: 404}],
    ['410', {status: 410}],
    ['a redirect', {redirect: 'https://elsewhere.example/x.png'}],
    ['a text', {picture: 'text', as: 'text/plain'}],
    ['a page', 'html'],
    ['busy for long', {status: 503, retryAfter: 120}],
    ['no picture', {picture: 'text', as: 'image/png'}],
    ['something else', {picture: 'text', as: 'application/octet-stream'}],
    ['nothing', 'empty'],
  ] as const)('is JPEG where the PNG is %s, and says what is lost', async (name, answer) => {
    const {sidebar, made} = await ready();
    await world.bank.control.faults([{path: '*.png', answer}]);
    const {done} = valueOf(await sidebar.call('insert', await orderOf(sidebar, 'ODD-25')));
    expect(done).toMatchObject([{lacks: ['transparency']}]);
    expect(made()).toBe(1);
    expect(await endings()).toEqual(/404|410/.test(name) ? ['png', 'jpg', 'png'] : ['png', 'jpg']);
  });

  test('is a PNG once it is made, where the bank was still at it', async () => {
    const {sidebar} = await ready();
    await world.bank.control.faults([
      {path: '*.png', times: 1, answer: {status: 503}},
      {path: '*.jpg', times: 1, answer: {status: 404}},
    ]);
    const {done} = valueOf(await sidebar.call('insert', await orderOf(sidebar, 'ODD-25')));
    expect(done[0]!.lacks).toBeUndefined();
    expect(await endings()).toEqual(['png', 'jpg', 'jpg', 'png']);
  });

  test('that is gone behind a new link is still being prepared', async () => {
    const {sidebar, made} = await ready();
    await world.bank.control.faults([{path: '*.jpg', times: 2, answer: {status: 410}}]);
    valueOf(await sidebar.call('insert', await orderOf(sidebar, 'boats')));
    expect(made()).toBe(1);
  });

  test.each([
    'application/octet-stream',
    'binary/octet-stream',
    'image/pjpeg',
    'image/jpg',
    'application/x-octet-stream',
    'image/jfif',
  ])('a JPEG that is called %s is inserted', async as => {
    const {sidebar, made} = await ready();
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'jpeg', as}}]);
    expect(valueOf(await sidebar.call('insert', await orderOf(sidebar, 'boats'))).done).toHaveLength(1);
    expect(made()).toBe(1);
  });

  test('one image that cannot be made is that image’s failure, and keeps the others from nothing', async () => {
    const {sidebar, made} = await ready();
    const orders = await Promise.all(['NAG-01', 'NAG-02', 'NAG-03'].map(code => orderOf(sidebar, code)));
    const order = {...orders[0]!, images: orders.map(({images: [one]}) => one!)};
    const name = valueOf(await sidebar.call('search', {text: 'NAG-02', page: 0})).assets[0]!.name;
    const start = name.normalize('NFD').replace(/[^A-Za-z].*/, '');
    await world.bank.control.faults([{path: `*/${start}*.jpg`, answer: {status: 500}}]);
    const inserted = valueOf(await sidebar.call('insert', order));
    expect(inserted.failed).toMatchObject([{id: order.images[1]!.id, code: 'image.notMade'}]);
    expect(inserted.done.map(({id}) => id)).toEqual([order.images[0]!.id, order.images[2]!.id]);
    expect(made()).toBe(2);
    expect((await endings()).length).toBe(3);
  });

  test('a link that is gone at the CDN is made anew once', async () => {
    const {sidebar, made} = await ready();
    const order = await orderOf(sidebar, 'boats');
    const {link, mark} = valueOf(await sidebar.call('insert', order)).done[0]!;
    const token = link!.replace(/.*\//, '');
    await world.bank.control.faults([{path: `/${token}*`, answer: {status: 404}}]);
    const again = valueOf(
      await sidebar.call('insert', {...order, after: mark!, images: [{...order.images[0]!, link: link!}]}),
    );
    expect(again.done[0]!.link).not.toBe(link);
    expect(made()).toBe(2);
    expect((await world.bank.control.state()).permalinks).toBe(2);
  });

  test('a public link of an image that cannot be had stays one', async () => {
    const {sidebar} = await ready();
    const order = await orderOf(sidebar, 'boats');
    await world.bank.control.faults([{path: '*.jpg', answer: {status: 500}}]);
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'image.notMade'}]);
    expect((await world.bank.control.state()).permalinks).toBe(1);
  });
});
