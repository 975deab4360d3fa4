/** Slides: no text is covered, whatever an image or its caption lies on and however a theme is made. */
import type {Done, Order} from '../../src/shared/contract.ts';
import {overlap} from '../../src/shared/boxes.ts';
import type {PageNode, ShapeNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {group, image, placeholder, shape, textBox} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {
  addElement,
  addSlide,
  allElements,
  selectElements,
  showPage,
} from '../../packages/apps-script-host/src/slides/model.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {hostOn, orderOfFirst, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();

async function ready(point: (model: PresentationModel) => void) {
  const host = hostOn(world.bank.url, 'slides');
  point(host.editor);
  const {sidebar} = await signedIn(host);
  const insert = async (count: number, more: Partial<Order> = {}): Promise<Done[]> => {
    const {spots} = valueOf(await sidebar.call('place', {own: []}));
    const spot = spots.find(({place}) => place === more.place) ?? spots[0];
    const here = {place: spot.place, ...(spot.mark === undefined ? {} : {mark: spot.mark})};
    const order = {...(await orderOfFirst(sidebar, count)), ...here, ...more};
    const {done} = valueOf(await sidebar.call('insert', order));
    expect(done).toHaveLength(count);
    return done;
  };
  return {sidebar, model: host.editor, insert};
}

const layoutOf = (model: PresentationModel, name: string) => model.layouts.find(one => one.name === name)!;
/** A new one of this layout is shown, before the others. */
function shown(model: PresentationModel, layout: string): PageNode {
  const page = addSlide(model, 0, layoutOf(model, layout));
  showPage(model, page.id);
  return page;
}
const of = <T extends 'IMAGE' | 'SHAPE'>(page: PageNode, type: T) =>
  allElements(page.elements).filter(one => one.type === type);
const captions = (page: PageNode) =>
  of(page, 'SHAPE').filter(one => one.type === 'SHAPE' && /^Photo: /.test(one.text));
const notes = (page: PageNode) => (page.notes!.elements[0] as ShapeNode).text;

test('the caption of an image that lies on a large text goes to the notes', async () => {
  const picture = readPicture(await bytesOf(300, 200), 'no');
  let page!: PageNode;
  const {insert} = await ready(model => {
    page = shown(model, 'Blank');
    const box = {left: 200, top: 80, width: 300, height: 200};
    addElement(model, page, textBox({left: 20, top: 20, width: 680, height: 365}, 'Words all over'));
    addElement(model, page, image(picture, box));
    selectElements(model, [page.elements[1]!.id]);
  });
  await insert(1, {caption: true, place: 'image'});
  expect(captions(page)).toHaveLength(0);
  expect(notes(page)).toMatch(/^Photo: /);
});

test.each([
  [
    'a place for a title',
    (page: PageNode) =>
      page.elements.find(one => 'placeholder' in one && one.placeholder?.type === 'TITLE')!.id,
  ],
  ['a drawn shape', (page: PageNode) => page.elements.find(({id}) => id === 'drawn')!.id],
])('%s is never removed as an old caption', async (_, named) => {
  const picture = readPicture(await bytesOf(300, 200), 'no');
  let page!: PageNode;
  const {insert} = await ready(model => {
    page = shown(model, 'Title only');
    addElement(model, page, {...shape({left: 10, top: 300, width: 40, height: 40}), id: 'drawn'});
    addElement(model, page, image(picture, {left: 200, top: 120, width: 300, height: 200}));
    selectElements(model, [page.elements[page.elements.length - 1]!.id]);
  });
  const id = named(page);
  await insert(1, {place: 'image', oldCaption: id});
  expect(page.elements.map(one => one.id)).toContain(id);
});

test('on a tiny page no image covers the title of its new slide', async () => {
  for (const high of [20, 56]) {
    const {model, insert} = await ready(model => {
      Object.assign(model, {width: 100, height: 60});
      model.slides = [];
      model.masters[0]!.elements = [];
      const only = layoutOf(model, 'Title only');
      only.elements = [{...placeholder('TITLE', {left: 2, top: 2, width: 96, height: high}), id: 'words'}];
      model.layouts = [only];
      shown(model, 'Title only');
    });
    await insert(1, {place: 'newSlides'});
    const added = model.slides[1]!;
    const [title, picture] = ['SHAPE', 'IMAGE'].map(type =>
      added.elements.findIndex(one => one.type === type),
    );
    const [words, made] = [added.elements[title!]!, added.elements[picture!]!];
    // Beside it or, where it leaves nothing, below it.
    expect(overlap(words.box, made.box) && picture! > title!).toBe(false);
    if (high === 20) expect(overlap(words.box, made.box)).toBe(false);
  }
});

test('one group of decoration around the whole slide is a frame, not its background', async () => {
  let page!: PageNode;
  const bars = [
    {left: 0, top: 0, width: 720, height: 60},
    {left: 0, top: 345, width: 720, height: 60},
    {left: 0, top: 60, width: 150, height: 285},
    {left: 640, top: 60, width: 80, height: 285},
  ];
  const {insert} = await ready(model => {
    const parts = bars.map((box, at) => ({...shape(box), id: `bar-${at}`}));
    model.masters[0]!.elements.unshift({...group(parts), id: 'frame'});
    page = shown(model, 'Blank');
  });
  await insert(1, {place: 'slide'});
  const [made] = of(page, 'IMAGE');
  for (const bar of bars) expect(overlap(bar, made!.box)).toBe(false);
});

/** A layout whose second place for a picture overlaps the first one. */
function overlapping(model: PresentationModel) {
  const layout = layoutOf(model, 'Three pictures');
  const pictures = layout.elements.filter(one => one.type === 'SHAPE' && one.placeholder?.type === 'PICTURE');
  pictures[1]!.box.left = pictures[0]!.box.left + 40;
}

test('of places that overlap only one is filled, the next image goes on a new slide', async () => {
  let page!: PageNode;
  const {model, insert} = await ready(model => {
    overlapping(model);
    page = shown(model, 'Three pictures');
  });
  await insert(5, {place: 'placeholder', size: 'fill'});
  for (const slide of model.slides) {
    const all = of(slide, 'IMAGE');
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) expect(overlap(one.box, other.box)).toBe(false);
    }
  }
  expect(of(page, 'IMAGE')).toHaveLength(2);
  expect(model.slides.slice(1, 3).map(slide => of(slide, 'IMAGE').length)).toEqual([2, 1]);
  // Nor is the one that is left the next place.
  showPage(model, page.id);
  await insert(1);
  const left = of(page, 'SHAPE').filter(one => one.type === 'SHAPE' && one.placeholder?.type === 'PICTURE');
  expect(left).toHaveLength(1);
});

test('what runs over to new slides has its captions where those have room, not where this one has', async () => {
  let page!: PageNode;
  const {model, insert} = await ready(model => {
    const layout = layoutOf(model, 'Picture and text');
    const place = layout.elements.find(one => one.type === 'SHAPE' && one.placeholder?.type === 'PICTURE')!;
    Object.assign(place.box, {height: 180});
    layout.elements = layout.elements.filter(one => one.type !== 'SHAPE' || one.placeholder?.type !== 'BODY');
    page = shown(model, 'Picture and text');
    addElement(model, page, textBox({left: 0, top: place.box.top + 182, width: 720, height: 60}, 'Mine'));
  });
  await insert(2, {place: 'placeholder', caption: true, size: 'fill'});
  expect([captions(page).length, captions(model.slides[1]!).length]).toEqual([0, 1]);
  expect(notes(page)).toMatch(/^Photo: /);
});
