/** What the frame on the preview shows is what stands in the file: compared by its pixels, in both editors. */
import sharp, {type Sharp} from 'sharp';
import type {Asset, Frame, Order, Place} from '../../src/shared/contract.ts';
import {inRatio, largest, ratioOf} from '../../src/shared/frame.ts';
import {addElement, selectElements, showPage} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {allElements} from '../../packages/apps-script-host/src/slides/model.ts';
import {image, type ImageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {inlineImages, opened} from './seen.ts';
import {
  failureOf,
  hostOn,
  orderFor,
  orderOfFirst,
  signedIn,
  valueOf,
  withBank,
  type Sidebar,
} from './world.ts';

const world = withBank();

/** Of what both sides of a comparison are made, px. */
const SIDE = 16;

async function assetOf(sidebar: Sidebar, code: string): Promise<Asset> {
  const {assets} = valueOf(await sidebar.call('search', {text: code, page: 0}));
  return assets.find(asset => asset.code === code)!;
}

/** As the browser gets it. */
async function previewOf({preview}: Asset) {
  const {pathname, search} = new URL(preview);
  const bytes = Buffer.from(await (await fetch(world.bank.url + pathname + search)).arrayBuffer());
  const {width, height} = await sharp(bytes).metadata();
  return {bytes, width, height, whole: width / height};
}

const grey = (picture: Sharp) =>
  picture.flatten({background: '#fff'}).greyscale().resize(SIDE, SIDE, {fit: 'fill'}).raw().toBuffer();

/** The part of a picture that lies in fractions of it. */
async function partOf(bytes: Buffer, {left, top, width, height}: Omit<Frame, 'whole'>): Promise<Buffer> {
  const whole = await sharp(bytes).metadata();
  // Where a part has few pixels, it may begin between two of them.
  const finer = Math.max(1, Math.ceil(80 / Math.min(width * whole.width, height * whole.height)));
  const [across, down] = [whole.width * finer, whole.height * finer];
  const large = sharp(bytes).resize(across, down, {fit: 'fill', kernel: 'linear'});
  const part = {
    left: Math.round(left * across),
    top: Math.round(top * down),
    width: Math.max(1, Math.floor(width * across)),
    height: Math.max(1, Math.floor(height * down)),
  };
  return grey(sharp(await large.extract(part).png({compressionLevel: 0}).toBuffer()));
}

/** On average, of 255. */
const difference = (a: Buffer, b: Buffer) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;

interface Stands {
  bytes: Buffer;
  /** Of its box in the file. */
  ratio: number;
  /** What the host has cut off, in fractions. */
  seen: Omit<Frame, 'whole'>;
}

const all = {left: 0, top: 0, width: 1, height: 1};
const ratioIn = ({width, height}: {width: number; height: number}) => width / height;

function standsIn(editor: ReturnType<typeof hostOn>['editor'], alt: string): Stands {
  if ('tabs' in editor) {
    const made = inlineImages(editor).find(({altDescription}) => altDescription === alt)!;
    return {bytes: made.picture.bytes, ratio: ratioIn(made), seen: all};
  }
  const made = editor.slides
    .flatMap(({elements}) => allElements(elements))
    .find((one): one is ImageNode => one.type === 'IMAGE' && one.description === alt)!;
  const {left, right, top, bottom} = made.crop;
  const seen = {left, top, width: 1 - left - right, height: 1 - top - bottom};
  return {bytes: made.picture.bytes, ratio: ratioIn(made.box), seen};
}

/** @param most on average; the local bank cuts between the pixels of its sources, of which a panorama has few */
async function expectSame(stands: Stands, preview: {bytes: Buffer; whole: number}, frame: Frame, most = 5) {
  const away = (from: number, size: number) => (from + size / 2 < 0.5 ? from + 0.1 : from - 0.1);
  const beside = {
    ...frame,
    left: Math.max(0, Math.min(1 - frame.width, away(frame.left, frame.width))),
    top: Math.max(0, Math.min(1 - frame.height, away(frame.top, frame.height))),
  };
  const [inFile, inFrame, elsewhere] = await Promise.all([
    partOf(stands.bytes, stands.seen),
    partOf(preview.bytes, frame),
    partOf(preview.bytes, beside),
  ]);
  expect(difference(inFile, inFrame)).toBeLessThan(most);
  // A frame that lies a tenth of the picture elsewhere would be seen.
  expect(difference(inFile, elsewhere)).toBeGreaterThan(3 * difference(inFile, inFrame));
  expect(Math.abs(stands.ratio / ratioOf(frame) - 1)).toBeLessThan(0.02);
}

const frames: Array<[string, (whole: number) => Frame]> = [
  ['a free one in the corner', whole => ({left: 0.55, top: 0.5, width: 0.45, height: 0.5, whole})],
  [
    'a small one beside the middle',
    whole => inRatio({left: 0.1, top: 0.3, width: 0.2, height: 0.2, whole}, 4 / 3),
  ],
  ['a square at the edge', whole => largest(1, whole, {x: 0, y: 0})],
  ['the middle in 16:9', whole => largest(16 / 9, whole)],
  ['an upright one around a point', whole => largest(9 / 16, whole, {x: 0.7, y: 0.6})],
];

describe.each(['docs', 'slides'] as const)('in %s', editor => {
  test.each([
    ['a JPEG', 'NAG-01'],
    ['a PNG', 'PNG-03'],
    ['a drawing', 'VEC-01'],
    ['one that is stated on its side', 'ODD-21'],
    ['one that may be', 'ODD-26'],
    ['one of unknown size', 'ODD-23', 6],
    ['a panorama', 'ODD-18', 14],
  ])('the frame of %s is what is inserted', async (...[, code, most]) => {
    for (const [name, frameIn] of frames) {
      // On a slide of its own: one image leaves no room for the next.
      const host = opened(editor, world.bank);
      const {sidebar} = await signedIn(host);
      const asset = await assetOf(sidebar, code);
      const preview = await previewOf(asset);
      const frame = frameIn(preview.whole);
      const order = orderFor({id: asset.id, alt: name, frame});
      const place = {place: editor === 'slides' ? ('slide' as const) : null};
      const {done} = valueOf(await sidebar.call('insert', {...order, ...place}));
      expect(done).toMatchObject([{id: asset.id}]);
      expect(done[0]!.lacks).toBeUndefined();
      await expectSame(standsIn(host.editor, name), preview, frame, most);
    }
  });

  test('among several each has its own', async () => {
    const host = opened(editor, world.bank);
    const {sidebar} = await signedIn(host);
    const {images} = await orderOfFirst(sidebar, 3);
    const {assets} = valueOf(await sidebar.call('search', {text: '', page: 0}));
    const preview = await previewOf(assets[1]!);
    const frame = {left: 0.5, top: 0.1, width: 0.4, height: 0.4, whole: preview.whole};
    const order: Order = {...orderFor(images[0]!, {...images[1]!, frame}, images[2]!), crop: '1:1'};
    const place = {place: editor === 'slides' ? ('slide' as const) : null};
    const {done} = valueOf(await sidebar.call('insert', {...order, ...place}));
    expect(done.map(({link}) => link !== undefined)).toEqual([true, false, true]);
    await expectSame(standsIn(host.editor, images[1]!.alt), preview, frame);
    expect(standsIn(host.editor, images[0]!.alt).ratio).toBeCloseTo(1, 1);
  });
});

test('no frame that is none gets as far as the bank', async () => {
  const host = opened('docs', world.bank);
  const {sidebar} = await signedIn(host);
  const before = (await world.bank.control.requests()).length;
  const good = {left: 0, top: 0, width: 0.5, height: 0.5, whole: 1.5};
  const wrong: object[] = [
    {...good, left: 0.6},
    {...good, top: -0.1},
    {...good, width: 0},
    {...good, height: 1e-9},
    {...good, width: Number.NaN},
    {...good, left: '0'},
    {...good, whole: 0},
    {...good, whole: Infinity},
    {...good, turn: 90},
    {left: 0, top: 0, width: 0.5, height: 0.5},
    [0, 0, 1, 1],
  ];
  for (const frame of wrong) {
    const order = orderFor({id: 1, alt: '', frame: frame as Frame});
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'request.invalid'});
  }
  expect(await world.bank.control.requests()).toHaveLength(before);
});

describe('where the place has a ratio of its own', () => {
  const old = {left: 400, top: 60, width: 150, height: 200};

  /** On the blank slide, or the one with placeholders, at such a place. */
  async function at(place: Place, code: string) {
    const host = hostOn(world.bank.url, 'slides');
    const model = host.editor;
    showPage(model, slideOf(model, place === 'placeholder' ? 'Picture and text' : 'Blank'));
    if (place === 'image') {
      const element = image(readPicture(await bytesOf(300, 400), 'no'), {...old});
      addElement(
        model,
        model.slides.find(({id}) => id === model.selection!.page)!,
        element,
      );
      selectElements(model, [element.id]);
    }
    const {sidebar} = await signedIn(host);
    const asset = await assetOf(sidebar, code);
    const {spots} = valueOf(await sidebar.call('place', {own: []}));
    const spot = spots.find(one => one.place === place)!;
    const meant = {place, size: 'fill' as const, ...(spot.mark !== undefined && {mark: spot.mark})};
    const insert = async (frame: Frame) =>
      valueOf(await sidebar.call('insert', {...orderFor({id: asset.id, alt: 'here', frame}), ...meant}));
    return {model, asset, preview: await previewOf(asset), ratio: ratioIn(spot.full!), insert};
  }

  const slideOf = (model: PresentationModel, layout: string) =>
    model.slides.find(({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout)!.id;

  test.each(['placeholder', 'image', 'slide'] as const)('the frame fills it: %s', async place => {
    const {model, preview, ratio, insert} = await at(place, 'NAG-01');
    const frame = inRatio({left: 0, top: 0.3, width: 0.4, height: 0.4, whole: preview.whole}, ratio);
    const {done} = await insert(frame);
    expect(done[0]!.lacks).toBeUndefined();
    const stands = standsIn(model, 'here');
    expect(stands.ratio).toBeCloseTo(ratio, 2);
    await expectSame(stands, preview, frame);
  });

  test('the frame is the background', async () => {
    const {model, preview, ratio, insert} = await at('background', 'NAG-01');
    const frame = inRatio({left: 0.4, top: 0, width: 0.5, height: 0.5, whole: preview.whole}, ratio);
    await insert(frame);
    const background = model.slides.find(({id}) => id === model.selection!.page)!.background;
    if (background?.type !== 'PICTURE') throw new Error('It has no picture');
    const {picture} = background;
    await expectSame({bytes: picture.bytes, ratio: ratioIn(picture), seen: all}, preview, frame);
  });

  test('a frame that was drawn for another place is laid anew, around the same middle', async () => {
    const {model, preview, ratio, insert} = await at('slide', 'NAG-01');
    const drawn = {left: 0.1, top: 0.2, width: 0.3, height: 0.6, whole: preview.whole};
    await insert(drawn);
    await expectSame(standsIn(model, 'here'), preview, inRatio(drawn, ratio));
  });

  test.each(['placeholder', 'image', 'slide'] as const)(
    'where the bank has cut nothing, Slides cuts out the middle, in its shape, and that is said: %s',
    async place => {
      const {model, preview, ratio, insert} = await at(place, 'NAG-01');
      await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'jpeg'}}]);
      const frame = inRatio({left: 0, top: 0, width: 0.3, height: 0.3, whole: preview.whole}, ratio);
      const {done} = await insert(frame);
      expect(done).toMatchObject([{lacks: ['frame']}]);
      const {ratio: stands, bytes, seen} = standsIn(model, 'here');
      expect(stands).toBeCloseTo(ratio, 2);
      const {width, height} = await sharp(bytes).metadata();
      expect((seen.width * width) / (seen.height * height)).toBeCloseTo(ratio, 2);
    },
  );

  test('where that is no background, none is set', async () => {
    const {preview, ratio, insert} = await at('background', 'NAG-01');
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'jpeg'}}]);
    const frame = inRatio({left: 0, top: 0, width: 0.3, height: 0.3, whole: preview.whole}, ratio);
    expect((await insert(frame)).failed).toMatchObject([{code: 'image.notCut'}]);
  });
});

test('where the bank has cut nothing, a document shows all of it and says so', async () => {
  const host = opened('docs', world.bank);
  const {sidebar} = await signedIn(host);
  const asset = await assetOf(sidebar, 'NAG-01');
  await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'jpeg'}}]);
  const frame = largest(1, asset.width / asset.height, {x: 0, y: 0});
  const {done} = valueOf(await sidebar.call('insert', orderFor({id: asset.id, alt: 'here', frame})));
  expect(done).toMatchObject([{lacks: ['shape']}]);
  expect(standsIn(host.editor, 'here').ratio).toBeCloseTo(4 / 3, 1);
});
