/** Where images go in Slides, and what becomes of the presentation around them: one list of all places. */
import type {Done, Misplaced, Order, Place, Spot, Where} from '../../src/shared/contract.ts';
import {largest} from '../../src/shared/frame.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import {turned} from '../../src/shared/slide-layout.ts';
import type {
  Box,
  ElementNode,
  ImageNode,
  PageNode,
  ShapeNode,
} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {
  fitted,
  group,
  image,
  other,
  shape,
  textBox,
} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {
  addElement,
  addSlide,
  allElements,
  removeSlide,
  selectElements,
  showPage,
  undo,
} from '../../packages/apps-script-host/src/slides/model.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {ratioOf, snapshot} from './seen.ts';
import {
  failureOf,
  hostOn,
  orderFor,
  orderOf,
  orderOfFirst,
  signedIn,
  valueOf,
  withBank,
  type Sidebar,
} from './world.ts';

const world = withBank();

/** Signed in, on a presentation where `point` has clicked or selected something. */
async function ready(point: (model: PresentationModel) => void = () => undefined) {
  const host = hostOn(world.bank.url, 'slides');
  point(host.editor);
  const {sidebar} = await signedIn(host);
  return {host, sidebar, model: host.editor};
}

const where = async (sidebar: Sidebar, own: string[] = []): Promise<Where> =>
  valueOf(await sidebar.call('place', {own}));
const places = ({spots}: Where): Place[] => spots.map(({place}) => place);

/** An order of the boats that means a place that there is now, the first one unless said otherwise. */
async function orderHere(sidebar: Sidebar, more: Partial<Order> = {}, alt = 'here'): Promise<Order> {
  const {spots, survey} = await where(sidebar, more.own ?? []);
  const spot = spots.find(({place}) => place === more.place) ?? spots[0];
  const order = await orderOf(sidebar, 'NAG-01');
  const images = [{...order.images[0]!, alt}];
  return {...order, images, ...meaning(spot), ...(survey && {survey}), ...more};
}

const meaning = ({place, mark}: Spot): Partial<Order> => ({place, ...(mark === undefined ? {} : {mark})});

/** The slide of this layout. */
const slideOf = (model: PresentationModel, layout: string): PageNode =>
  model.slides.find(({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout)!;
const show = (layout: string) => (model: PresentationModel) => showPage(model, slideOf(model, layout).id);

const picturesOn = (page: PageNode): ImageNode[] =>
  allElements(page.elements).filter((element): element is ImageNode => element.type === 'IMAGE');
const pictures = (model: PresentationModel): ImageNode[] => model.slides.flatMap(picturesOn);
const imageOf = (model: PresentationModel, alt = 'here'): ImageNode =>
  pictures(model).find(({description}) => description === alt)!;
const placeholdersOn = (page: PageNode, type: string): ShapeNode[] =>
  page.elements.filter(
    (element): element is ShapeNode => element.type === 'SHAPE' && element.placeholder?.type === type,
  );

/** An image that stood on the blank slide before, rotated, linked and behind something. */
async function withOldImage(
  change: (old: ImageNode, page: PageNode, model: PresentationModel) => void = () => undefined,
) {
  const picture = readPicture(await bytesOf(300, 400), 'no');
  let old!: ImageNode;
  const at = await ready(model => {
    const page = slideOf(model, 'Blank');
    old = image(picture, fitted(picture, {left: 400, top: 60, width: 150, height: 200}), {
      rotation: 30,
      link: {type: 'URL', url: 'https://lysvik.example/'},
      title: 'Old title',
      description: 'old',
    });
    addElement(model, page, old);
    addElement(model, page, shape({left: 420, top: 80, width: 20, height: 20}));
    change(old, page, model);
    selectElements(model, [old.id]);
  });
  return {...at, old, page: slideOf(at.model, 'Blank')};
}

/** Slides keeps sides to a ten thousandth of 3,000,000 EMU, which is 0.024 pt. */
const asKept = (box: Box) =>
  Object.fromEntries(Object.entries(box).map(([side, points]) => [side, expect.closeTo(points, 1)]));
const right = ({left, width}: Box) => left + width;
const bottom = ({top, height}: Box) => top + height;
const overlap = (a: Box, b: Box) =>
  a.left < right(b) - 0.01 &&
  b.left < right(a) - 0.01 &&
  a.top < bottom(b) - 0.01 &&
  b.top < bottom(a) - 0.01;

function expectInside(box: Box, {width, height}: {width: number; height: number}) {
  expect(box.left).toBeGreaterThanOrEqual(-0.01);
  expect(box.top).toBeGreaterThanOrEqual(-0.01);
  expect(right(box)).toBeLessThanOrEqual(width + 0.01);
  expect(bottom(box)).toBeLessThanOrEqual(height + 0.01);
}

/** Nothing of the picture is stretched. */
const expectUnstretched = ({box, picture, crop}: ImageNode) => {
  const shown = {
    width: picture.width * (1 - crop.left - crop.right),
    height: picture.height * (1 - crop.top - crop.bottom),
  };
  expect(ratioOf(box) / ratioOf(shown)).toBeCloseTo(1, 2);
};

describe('the place', () => {
  test('is what of the slide is free, within the theme’s margins and level with them', async () => {
    const {sidebar, model} = await ready(model => {
      show('Title only')(model);
      slideOf(model, 'Title only').elements.splice(1);
    });
    const found = await where(sidebar);
    expect(places(found)).toEqual(['slide', 'newSlides', 'behind', 'background']);
    // Where the master keeps contents, below the title.
    expect(found.spots[0].at).toEqual({left: 36, top: 96, width: 648, height: 272});
    expect(found.crowded).toBeUndefined();
    expect(valueOf(await sidebar.call('insert', await orderHere(sidebar))).place).toBe('slide');
    const {box} = picturesOn(slideOf(model, 'Title only'))[0]!;
    expect(box.left + box.width / 2).toBeCloseTo(360, 0);
    expect(box.top).toBeCloseTo(96, 0);
    expect(bottom(box)).toBeCloseTo(368, 0);
  });

  test('is the free half of a slide with a text box on the other one', async () => {
    const {sidebar, model} = await ready(model => {
      show('Blank')(model);
      const page = slideOf(model, 'Blank');
      page.elements = [];
      addElement(model, page, textBox({left: 0, top: 0, width: 360, height: 405}, 'Words on the left half'));
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    const {box} = imageOf(model);
    expect(box.left).toBeGreaterThanOrEqual(360 + 12 - 0.1);
    // To the right margin, as far as its ratio lets it be.
    expect(right(box)).toBeCloseTo(684, 0);
    expect(box.width).toBeCloseTo(312, 0);
  });

  test('keeps clear of placeholders that are empty or gone, and of what layout and master show', async () => {
    const {sidebar, model} = await ready(model => {
      const [master] = model.masters;
      const layout = model.layouts.find(({name}) => name === 'Title only')!;
      const logo = shape({left: 600, top: 110, width: 80, height: 40});
      const rule = other('LINE', {left: 36, top: 340, width: 648, height: 0});
      const paper = shape({left: 0, top: 0, width: 720, height: 405});
      master!.elements.unshift({...paper, id: 'paper'}, {...rule, id: 'rule'});
      layout.elements.push({...logo, id: 'logo'});
      show('Title only')(model);
      // Without its title, which may come back.
      slideOf(model, 'Title only').elements = [];
    });
    const {spots, slide} = await where(sidebar);
    expect(slide!.taken).toHaveLength(4);
    const {at} = spots[0];
    expect(at).toEqual({left: 36, top: 96, width: 552, height: 230});
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    for (const taken of slide!.taken) expect(overlap(imageOf(model).box, taken)).toBe(false);
  });

  test('is the image that is selected', async () => {
    const {sidebar, old} = await withOldImage();
    const {spots} = await where(sidebar);
    expect(spots[0]).toEqual({
      place: 'image',
      destructive: true,
      mark: old.id,
      room: {width: 150, height: 200},
      full: {width: 150, height: 200},
      // As it is seen.
      at: asKept({left: 360, top: 35.9, width: 229.9, height: 248.2}),
    });
    expect(places({spots})).toEqual(['image', 'newSlides', 'beside', 'slide', 'behind', 'background']);
  });

  test('is the placeholder that is selected, and then the other empty ones', async () => {
    const {sidebar, model} = await ready(model => {
      const slide = slideOf(model, 'Three pictures');
      selectElements(model, [placeholdersOn(slide, 'PICTURE')[1]!.id]);
    });
    const second = placeholdersOn(slideOf(model, 'Three pictures'), 'PICTURE')[1]!;
    const {spots} = await where(sidebar);
    expect(spots[0]).toMatchObject({place: 'placeholder', empty: 3, full: {width: 208, height: 272}});
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {size: 'fill'})));
    expect(imageOf(model).box).toEqual(second.box);
    expect(imageOf(model).placeholder).toEqual(second.placeholder);
  });

  test('is an empty placeholder for a picture before one for any content', async () => {
    const {sidebar, model} = await ready(model => {
      const layout = model.layouts.find(({name}) => name === 'Picture and text')!;
      showPage(model, addSlide(model, 1, layout).id);
    });
    expect(places(await where(sidebar))).toEqual(['placeholder', 'newSlides', 'behind', 'background']);
    expect((await where(sidebar)).spots[0].empty).toBe(2);
    const {done} = valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'first')));
    expect(imageOf(model, 'first').placeholder!.type).toBe('PICTURE');
    // The first one is selected now, which is nothing that the person did.
    const own = [done[0]!.mark!];
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {own}, 'second')));
    expect(imageOf(model, 'second').placeholder!.type).toBe('BODY');
  });

  test('is no placeholder that holds text, and none for a title', async () => {
    for (const layout of ['Title slide', 'Title only', 'Blank']) {
      const {sidebar} = await ready(show(layout));
      expect(places(await where(sidebar))).not.toContain('placeholder');
    }
  });

  test('is beside a shape that is selected, a gap away', async () => {
    const {sidebar, model} = await ready(model => {
      const [ellipse] = slideOf(model, 'Blank').elements;
      selectElements(model, [ellipse!.id]);
    });
    expect(places(await where(sidebar))[0]).toBe('beside');
    expect(valueOf(await sidebar.call('insert', await orderHere(sidebar))).place).toBe('beside');
    const {box} = imageOf(model);
    expect(box.left).toBeCloseTo(36 + 200 + 12, 0);
    expectInside(box, model);
  });

  test.each([
    ['a layout', 'layout', (model: PresentationModel) => model.layouts[0]!.id],
    ['a master', 'master', (model: PresentationModel) => model.masters[0]!.id],
  ] as const)('is the first slide when %s is shown, once the person agrees', async (_, refused, page) => {
    const {sidebar, model} = await ready(model => showPage(model, page(model)));
    const found = await where(sidebar);
    expect(found).toMatchObject({refused, spots: [{place: 'firstSlide'}, {place: 'newSlides'}]});
    const before = snapshot(model);
    const order = await orderHere(sidebar);
    expect(failureOf(await sidebar.call('insert', {...order, place: 'slide'}))).toMatchObject({
      code: 'place.notAllowed',
      where: found,
    });
    expect(snapshot(model)).toBe(before);
    expect(valueOf(await sidebar.call('insert', order)).place).toBe('firstSlide');
    expect(picturesOn(model.slides[0]!)).toHaveLength(1);
  });

  test('is the first slide when no page is shown', async () => {
    const {sidebar, model} = await ready(model => showPage(model, null));
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(picturesOn(model.slides[0]!)).toHaveLength(1);
    expect(model.selection).toMatchObject({page: model.slides[0]!.id});
  });

  test('is a new slide where there is none, and it goes again when the image is refused', async () => {
    const {sidebar, model} = await ready(model => {
      for (const {id} of [...model.slides]) removeSlide(model, id);
    });
    expect(places(await where(sidebar))).toEqual(['newSlides']);
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}, times: 1}]);
    const order = await orderHere(sidebar);
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'insert.refused'}]);
    expect(model.slides).toHaveLength(0);
    valueOf(await sidebar.call('insert', order));
    expect(model.slides).toHaveLength(1);
    expect(picturesOn(model.slides[0]!)).toHaveLength(1);
  });

  test('is read in one execution that neither changes anything nor asks the bank', async () => {
    const {host, sidebar, model} = await ready(show('Three pictures'));
    const before = snapshot(model);
    const requests = (await world.bank.control.requests()).length;
    const executions = host.calls.filter(({name}) => name === 'SlidesApp.getActivePresentation').length;
    await where(sidebar);
    expect(snapshot(model)).toBe(before);
    expect((await world.bank.control.requests()).length).toBe(requests);
    expect(host.calls.filter(({name}) => name === 'SlidesApp.getActivePresentation')).toHaveLength(
      executions + 1,
    );
  });

  test.each(['image', 'background'] as const)(
    'nothing changes where %s is meant and the person is elsewhere meanwhile',
    async place => {
      const {sidebar, model} = await withOldImage();
      const order = await orderHere(sidebar, {place});
      showPage(model, slideOf(model, 'Title only').id);
      const before = snapshot(model);
      const failure = failureOf(await sidebar.call('insert', order));
      expect(failure.code).toBe('place.changed');
      expect((failure as Misplaced).where!.spots[0].place).toBe('slide');
      expect(snapshot(model)).toBe(before);
    },
  );
});

describe('a slide that is full', () => {
  /** With words from edge to edge. */
  function fill(model: PresentationModel, width = 720) {
    show('Blank')(model);
    const page = slideOf(model, 'Blank');
    page.elements = [];
    addElement(model, page, textBox({left: 0, top: 0, width, height: 405}, 'Words'));
  }

  test('lets the person choose, and proposes what covers no text', async () => {
    const all = await ready(model => fill(model));
    expect(await where(all.sidebar)).toMatchObject({
      crowded: true,
      slide: {page: {width: 720, height: 405}},
      spots: [{place: 'newSlides'}, {place: 'behind'}, {place: 'background'}],
    });
    const most = await ready(model => fill(model, 500));
    const found = await where(most.sidebar);
    expect(places(found)).toEqual(['slide', 'newSlides', 'behind', 'background']);
    expect(found).toMatchObject({
      crowded: true,
      slide: {taken: [{left: 0, top: 0, width: 500, height: 405}, {}]},
    });
    // Beside the text, which stays where it is.
    const before = {...slideOf(most.model, 'Blank').elements[0]!.box};
    valueOf(await most.sidebar.call('insert', await orderHere(most.sidebar)));
    expect(imageOf(most.model).box.left).toBeGreaterThanOrEqual(511.9);
    expect(slideOf(most.model, 'Blank').elements[0]!.box).toEqual(before);
  });

  test('gets a new one after it with room for the image, whatever its layout has', async () => {
    const {sidebar, model} = await ready();
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: 'newSlides'})));
    // A title slide has none, so it is a blank one.
    const added = model.slides[1]!;
    expect(model.layouts.find(({id}) => id === added.basis)!.name).toBe('Blank');
    expect(picturesOn(added)).toHaveLength(1);
  });

  test.each([
    ['slide', 'Title only', undefined],
    ['placeholder', 'Picture and text', 'PICTURE'],
  ] as const)('waits for a second click where %s is gone meanwhile', async (place, layout, gone) => {
    const {sidebar, model} = await ready(show(layout));
    if (!gone) slideOf(model, layout).elements.splice(1);
    const order = await orderHere(sidebar, {place});
    expect(order.place).toBe(place);
    const page = slideOf(model, layout);
    page.elements = page.elements.filter(one => !placeholdersOn(page, gone ?? '').includes(one as ShapeNode));
    addElement(model, page, textBox({left: 0, top: 0, width: 720, height: 405}, 'Words'));
    const before = snapshot(model);
    const failure = failureOf(await sidebar.call('insert', order)) as Misplaced;
    expect(failure).toMatchObject({code: 'place.changed', where: {crowded: true}});
    expect(snapshot(model)).toBe(before);
    const [{place: next}] = failure.where!.spots;
    expect(valueOf(await sidebar.call('insert', {...order, place: next})).place).toBe(next);
  });

  test('takes no further image of an order that goes on, unless its place was planned before', async () => {
    const {sidebar, model} = await ready(show('Title only'));
    const page = slideOf(model, 'Title only');
    page.elements.splice(1);
    const order = await orderOfFirst(sidebar, 2);
    const [one, two] = order.images;
    const {done} = valueOf(await sidebar.call('insert', {...order, images: [one!], place: 'slide'}));
    addElement(model, page, textBox({left: 0, top: 85, width: 720, height: 320}, 'Words'));
    const before = snapshot(model);
    const mark = done[0]!.mark!;
    const on = {...order, place: 'slide' as const, own: [mark], after: mark};
    expect(failureOf(await sidebar.call('insert', {...on, images: [two!]}))).toMatchObject({
      code: 'place.changed',
      where: {crowded: true},
    });
    expect(snapshot(model)).toBe(before);
    const at = {left: 40, top: 20, width: 60, height: 60};
    const planned = await sidebar.call('insert', {...on, images: [{...two!, at}]});
    expect(valueOf(planned).done).toHaveLength(1);
  });

  test('gets no others beside an image that is replaced', async () => {
    const {sidebar, model, old} = await withOldImage((_, page, model) => {
      addElement(model, page, textBox({left: 0, top: 0, width: 720, height: 405}, 'Words'));
    });
    const order = {...(await orderOfFirst(sidebar, 2)), place: 'image' as const, mark: old.id};
    const before = snapshot(model);
    expect(failureOf(await sidebar.call('insert', order)).code).toBe('place.changed');
    expect(snapshot(model)).toBe(before);
  });
});

describe('replacing', () => {
  test.each([
    ['to fill it', 'fill'],
    ['whole', 'fit'],
  ] as const)(
    'puts the new image in the old one’s place, order and rotation, with its link: %s',
    async (_, size) => {
      const {sidebar, model, old, page} = await withOldImage();
      const index = page.elements.indexOf(old);
      const before = {...old.box};
      const {done} = valueOf(await sidebar.call('insert', await orderHere(sidebar, {size})));
      const now = page.elements[index] as ImageNode;
      expect(now).toMatchObject({
        description: 'here',
        rotation: 30,
        link: {type: 'URL', url: 'https://lysvik.example/'},
      });
      expect(now.title).not.toBe('Old title');
      if (size === 'fill') expect(now.box).toEqual(before);
      else expect(now.box).toEqual(asKept(fitted(now.picture, before)));
      expectUnstretched(now);
      expect(Math.max(...Object.values(now.crop))).toBeLessThan(0.01);
      expect(pictures(model)).toHaveLength(1);
      expect(done[0]!.mark).toBe(now.id);
      expect(model.selection).toMatchObject({type: 'PAGE_ELEMENT', elements: [now.id]});
    },
  );

  test('keeps links to slides of every kind', async () => {
    for (const link of [
      {type: 'SLIDE_INDEX', index: 2},
      {type: 'SLIDE_POSITION', position: 'NEXT_SLIDE'},
      {type: 'SLIDE_ID', slide: 'p1'},
    ] as const) {
      const {sidebar, model} = await withOldImage((old, _, model) => {
        old.link = link.type === 'SLIDE_ID' ? {...link, slide: model.slides[1]!.id} : link;
      });
      valueOf(await sidebar.call('insert', await orderHere(sidebar)));
      const expected = link.type === 'SLIDE_ID' ? {...link, slide: model.slides[1]!.id} : link;
      expect(imageOf(model).link).toEqual(expected);
    }
  });

  test('keeps it in its group', async () => {
    const {sidebar, model, page} = await withOldImage((old, page) => {
      const other = page.elements[0]!;
      page.elements = [
        ...page.elements.filter(one => one !== old && one !== other),
        {...group([other, old]), id: 'g'},
      ];
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    const grouped = page.elements.find(one => one.type === 'GROUP')!;
    expect(grouped.children).toContain(imageOf(model));
    expect(grouped.children).toHaveLength(2);
  });

  test('is only the second choice for an image of this sidebar, which the next one stands beside', async () => {
    const {sidebar, model} = await ready(show('Blank'));
    slideOf(model, 'Blank').elements = [];
    const first = valueOf(await sidebar.call('insert', await orderHere(sidebar, {size: 200}, 'A')));
    const own = first.done.map(({mark}) => mark!);
    const found = await where(sidebar, own);
    expect(places(found).slice(0, 2)).toEqual(['beside', 'image']);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {own}, 'B')));
    expect(pictures(model).map(({description}) => description)).toEqual(['A', 'B']);
    const [a, b] = [imageOf(model, 'A').box, imageOf(model, 'B').box];
    expect(overlap(a, b)).toBe(false);
    expectInside(b, model);
  });

  test('with several, the others stand beside the first', async () => {
    const {sidebar, model, old} = await withOldImage((old, page) => {
      old.rotation = 0;
      old.box = {left: 560, top: 60, width: 120, height: 160};
      page.elements = page.elements.filter(one => one === old);
    });
    const {spots} = await where(sidebar);
    const order = {...(await orderOfFirst(sidebar, 3)), ...meaning(spots[0]), size: 'fill' as const};
    valueOf(await sidebar.call('insert', order));
    expect(old.description).toBe('image 0');
    const others = pictures(model).filter(one => one !== old);
    expect(others).toHaveLength(2);
    for (const {box} of others) {
      expect(overlap(box, old.box)).toBe(false);
      expectInside(box, model);
    }
  });
});

describe('placeholders', () => {
  test.each(['fill', 'fit'] as const)('are taken by the image, which does not stretch: %s', async size => {
    const {sidebar, model} = await ready(show('Picture and text'));
    const [empty] = placeholdersOn(slideOf(model, 'Picture and text'), 'PICTURE');
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {size})));
    const made = imageOf(model);
    expect(made.placeholder).toEqual(empty!.placeholder);
    expectUnstretched(made);
    if (size === 'fill') expect(made.box).toEqual(empty!.box);
    else expect(made.box).toEqual(asKept(fitted(made.picture, empty!.box)));
    expect(model.selection).toMatchObject({elements: [made.id]});
  });

  test('are filled where nobody could see them before: that is their own size', async () => {
    const {sidebar, model} = await ready(show('Picture and text'));
    const [empty] = placeholdersOn(slideOf(model, 'Picture and text'), 'PICTURE');
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: null, size: 'fit'})));
    expect(imageOf(model).box).toEqual(asKept(empty!.box));
    expectUnstretched(imageOf(model));
  });

  test('are taken in order by several, the rest on new slides of the same layout', async () => {
    const {sidebar, model} = await ready(show('Three pictures'));
    const slide = slideOf(model, 'Three pictures');
    const count = model.slides.length;
    const {spots} = await where(sidebar);
    const order = {...(await orderOfFirst(sidebar, 5)), ...meaning(spots[0]), size: 'fill' as const};
    expect(valueOf(await sidebar.call('insert', order)).done).toHaveLength(5);
    expect(model.slides).toHaveLength(count + 1);
    const next = model.slides[model.slides.indexOf(slide) + 1]!;
    expect(next.basis).toBe(slide.basis);
    expect(picturesOn(slide).map(({description}) => description)).toEqual(['image 0', 'image 1', 'image 2']);
    expect(picturesOn(next).map(({description}) => description)).toEqual(['image 3', 'image 4']);
    expect(placeholdersOn(next, 'PICTURE')).toHaveLength(1);
    for (const one of pictures(model)) expectUnstretched(one);
  });
});

describe('the size', () => {
  test('may be all that is free, cut to it', async () => {
    const {sidebar, model} = await ready(show('Blank'));
    const {at} = (await where(sidebar)).spots[0];
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {size: 'fill'})));
    expect(imageOf(model).box).toEqual(asKept(at!));
    expectUnstretched(imageOf(model));
  });

  test('may be the whole slide, edge to edge, behind all that stands there', async () => {
    const {sidebar, model} = await ready();
    const before = model.slides[0]!.elements.map(({id}) => id);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: 'behind', size: 'fill'})));
    const made = imageOf(model);
    expect(made.box).toEqual({left: 0, top: 0, width: 720, height: 405});
    expectUnstretched(made);
    expect(model.slides[0]!.elements.map(({id}) => id)).toEqual([made.id, ...before]);
    // For the next image it is the slide's background.
    expect((await where(sidebar, [made.id])).slide!.taken).toHaveLength(3);
  });

  test('is never larger than the original is by itself', async () => {
    const {sidebar, model} = await ready();
    const order = await orderOf(sidebar, 'ODD-08');
    valueOf(await sidebar.call('insert', {...order, images: [{...order.images[0]!, alt: 'small'}]}));
    const {box, picture} = imageOf(model, 'small');
    expect(box.width).toBeLessThanOrEqual(picture.width * PT_PER_PX + 0.01);
  });

  test('of one’s own stays on the slide', async () => {
    const {sidebar, model} = await ready();
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {size: 5000})));
    expectInside(imageOf(model).box, model);
  });
});

describe('the background', () => {
  test.each([
    [720, 405],
    [720, 540],
    [595.28, 841.89],
  ])('has exactly the ratio of a slide of %f × %f pt', async (width, height) => {
    const {sidebar, model} = await ready(model => Object.assign(model, {width, height}));
    const order = await orderHere(sidebar, {place: 'background'});
    const {done} = valueOf(await sidebar.call('insert', order));
    const {background} = model.slides[0]!;
    if (background?.type !== 'PICTURE') throw new Error('It has no picture');
    const {picture} = background;
    expect(Math.abs(picture.width - (picture.height * width) / height)).toBeLessThanOrEqual(0.5 + 1e-6);
    expect(pictures(model)).toHaveLength(0);
    expect(done[0]!.link).toMatch(/^https:/);
    const paths = (await world.bank.control.requests()).map(({path}) => path);
    expect(paths.filter(path => path.includes('cropmode=ZOOM'))).toHaveLength(1);
  });

  test('is the part that is chosen, cut by the bank, with a link that is of no use for the image', async () => {
    const {sidebar, model} = await ready();
    const {spots} = await where(sidebar);
    const spot = spots.find(({place}) => place === 'background')!;
    const [asset] = valueOf(await sidebar.call('search', {text: 'NAG-02', page: 0})).assets;
    const frame = largest(720 / 405, asset!.width / asset!.height, {x: 1, y: 1});
    const order = {...orderFor({id: asset!.id, alt: '', frame}), ...meaning(spot)};
    const {done} = valueOf(await sidebar.call('insert', order));
    const paths = (await world.bank.control.requests()).map(({path}) => path.replace(/\?.*/, ''));
    expect(paths.filter(path => path.startsWith('/Permalink/'))).toEqual(['/Permalink/CreatePermaLink2']);
    // The link shows a part: no later order may take it for the image's.
    expect(done).toEqual([{id: order.images[0]!.id, mark: model.slides[0]!.id}]);
    const {background} = model.slides[0]!;
    expect(background?.type === 'PICTURE' && ratioOf(background.picture)).toBeCloseTo(16 / 9, 2);
  });

  test('is refused for several', async () => {
    const {sidebar, model} = await ready();
    const before = snapshot(model);
    const {spots} = await where(sidebar);
    const spot = spots.find(({place}) => place === 'background')!;
    const order = {...(await orderOfFirst(sidebar, 2)), ...meaning(spot)};
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'request.invalid'});
    expect(snapshot(model)).toBe(before);
  });
});

describe('several', () => {
  test('stand in a tidy grid: on the slide, apart, in the order chosen, with equal gaps', async () => {
    const {sidebar, model} = await ready(show('Blank'));
    const slide = slideOf(model, 'Blank');
    for (const one of slide.elements.splice(0)) expect(one.type).toBe('SHAPE');
    const order = {...(await orderOfFirst(sidebar, 6)), place: 'slide' as const};
    expect(valueOf(await sidebar.call('insert', order)).done).toHaveLength(6);
    const made = picturesOn(slide);
    expect(made.map(({description}) => description)).toEqual(order.images.map(({alt}) => alt));
    for (const [at, one] of made.entries()) {
      expectInside(one.box, model);
      expectUnstretched(one);
      for (const other of made.slice(at + 1)) expect(overlap(one.box, other.box)).toBe(false);
    }
    const gaps = made.slice(1).flatMap(({box}, at) => {
      const before = made[at]!.box;
      return Math.abs(before.top - box.top) < 1 ? [box.left - right(before)] : [];
    });
    for (const gap of gaps) expect(Math.abs(gap - 12)).toBeLessThan(1);
  });

  test('a grid that takes several executions is the same grid', async () => {
    const whole = await ready(show('Blank'));
    const order = {...(await orderOfFirst(whole.sidebar, 6)), place: 'slide' as const};
    valueOf(await whole.sidebar.call('insert', order));
    await world.bank.control.reset();
    const begun = Date.now();
    const clock = {now: () => begun + (Date.now() - begun) * 20, advance: () => undefined};
    const host = hostOn(world.bank.url, 'slides', {clock});
    show('Blank')(host.editor);
    const {sidebar} = await signedIn(host);
    await world.bank.control.faults([{path: '*', slow: 300}]);
    let open = order.images;
    let after: string | undefined;
    let executions = 0;
    for (; open.length > 0 && executions < 10; executions++) {
      const reply = valueOf(
        await sidebar.call('insert', {...order, images: open, ...(after ? {after} : {})}),
      );
      after = reply.done[reply.done.length - 1]!.mark;
      open = reply.open.map(({id, ...more}) => ({...open.find(one => one.id === id)!, ...more}));
      // Where the person goes meanwhile changes nothing.
      showPage(host.editor, host.editor.slides[0]!.id);
    }
    expect(executions).toBeGreaterThan(1);
    const boxes = (model: PresentationModel) => picturesOn(slideOf(model, 'Blank')).map(({box}) => box);
    expect(boxes(host.editor)).toEqual(boxes(whole.model));
  });

  test('may be one for each of new slides, with the layout of this one and its placeholder filled', async () => {
    const {sidebar, model} = await ready(show('Picture and text'));
    const slide = slideOf(model, 'Picture and text');
    const count = model.slides.length;
    const order = {...(await orderOfFirst(sidebar, 5)), place: 'newSlides' as const, size: 'fill' as const};
    valueOf(await sidebar.call('insert', order));
    expect(model.slides).toHaveLength(count + 5);
    const at = model.slides.indexOf(slide);
    for (const [nth, next] of model.slides.slice(at + 1, at + 6).entries()) {
      expect(next.basis).toBe(slide.basis);
      expect(picturesOn(next)).toMatchObject([{description: `image ${nth}`, placeholder: {type: 'PICTURE'}}]);
    }
    expect(picturesOn(slide)).toHaveLength(0);
    expect(model.selection!.page).toBe(model.slides[at + 5]!.id);
  });

  test('one each, in the middle where the layout has no placeholder', async () => {
    const {sidebar, model} = await ready(show('Title only'));
    const order = {...(await orderOfFirst(sidebar, 2)), place: 'newSlides' as const};
    valueOf(await sidebar.call('insert', order));
    for (const {box} of pictures(model)) expect(box.left + box.width / 2).toBeCloseTo(360, 0);
  });

  test('one person’s undo takes all of them back', async () => {
    const {sidebar, model} = await ready(show('Blank'));
    const before = snapshot(model);
    valueOf(await sidebar.call('insert', {...(await orderOfFirst(sidebar, 3)), place: 'slide'}));
    undo(model);
    expect(snapshot(model)).toBe(before);
  });
});

describe('words', () => {
  const captionsOn = (page: PageNode) =>
    allElements(page.elements).filter(
      (one): one is ShapeNode => one.type === 'SHAPE' && one.text.startsWith('Photo: '),
    );

  test('are a title and a description, the title left out where both would say the same', async () => {
    const {sidebar, model} = await ready();
    const [asset] = valueOf(await sidebar.call('search', {text: 'NAG-01', page: 0})).assets;
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'Boats')));
    expect(imageOf(model, 'Boats').title).toBe(asset!.name);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: 'slide'}, asset!.name)));
    expect(imageOf(model, asset!.name).title).toBe('');
  });

  test.each([true, undefined] as const)(
    'a caption stands under the image, as wide, grouped with it, in the theme’s colours (bare: %s)',
    async bareCaption => {
      const {sidebar, model} = await ready(show('Blank'));
      const slide = slideOf(model, 'Blank');
      const {at} = (await where(sidebar)).spots[0];
      const order = await orderHere(sidebar, {caption: true, ...(bareCaption && {bareCaption})});
      const {done} = valueOf(await sidebar.call('insert', order));
      const [grouped] = slide.elements.filter(one => one.type === 'GROUP');
      const [caption] = captionsOn(slide);
      expect(grouped!.children).toEqual([imageOf(model), caption]);
      expect(done[0]!.caption).toBe(caption!.id);
      const {box} = imageOf(model);
      expect(caption!.box.top).toBeCloseTo(bottom(box), 0);
      expect(caption!.box.left).toBeCloseTo(box.left, 0);
      expect(caption!.box.width).toBeCloseTo(box.width, 0);
      expect(bottom(caption!.box)).toBeLessThanOrEqual(bottom(at!) + 0.1);
      expect(caption!.style).toMatchObject({fontSize: 9, color: 'DARK1'});
      expect(caption!.fill).toEqual(bareCaption ? undefined : {color: 'LIGHT1', alpha: 1});
    },
  );

  test.each([
    [45, {left: 200, top: 70, width: 150, height: 100}],
    [90, {left: 200, top: 120, width: 130, height: 90}],
  ])('below an image turned by %i° the caption stands below what is seen', async (rotation, box) => {
    const {sidebar, model, old} = await withOldImage((old, page) => {
      Object.assign(old, {rotation, box});
      page.elements = [old];
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true, size: 'fill'})));
    const seen = turned(box, rotation);
    const [caption] = captionsOn(slideOf(model, 'Blank'));
    expect(caption!.box.top).toBeCloseTo(bottom(seen), 0);
    expect(caption!.box.width).toBeCloseTo(seen.width, 0);
    expect(caption!.rotation).toBe(0);
    expect(old.rotation).toBe(rotation);
  });

  test('a caption goes to the notes where it would cover something', async () => {
    const {sidebar, model, page} = await withOldImage((old, page, model) => {
      old.rotation = 0;
      addElement(model, page, textBox({left: 380, top: 262, width: 200, height: 30}, 'Mine'));
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    expect(captionsOn(page)).toHaveLength(0);
    expect((page.notes!.elements[0] as ShapeNode).text).toMatch(/^Photo: ./);
    expect(pictures(model)).toHaveLength(1);
  });

  test('so it does where the image is in a group, of which nothing but its edges is known', async () => {
    const {sidebar, page} = await withOldImage((old, page, model) => {
      old.rotation = 0;
      const words = textBox({left: 400, top: 264, width: 150, height: 30}, 'Theirs');
      page.elements = [];
      addElement(model, page, group([old, words]));
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    expect(captionsOn(page)).toHaveLength(0);
    expect((page.notes!.elements[0] as ShapeNode).text).toMatch(/^Photo: ./);
  });

  test('on a new slide, too, it covers neither a placeholder nor what the layout shows', async () => {
    const {sidebar, model} = await ready(model => {
      const layout = model.layouts.find(({name}) => name === 'Picture and text')!;
      const place = layout.elements.find(one => one.type === 'SHAPE' && one.placeholder?.type === 'PICTURE')!;
      place.box.height = 120;
      const rule = {left: 0, top: place.box.top + 124, width: 720, height: 20};
      layout.elements.push({...shape(rule), id: 'rule'});
      show('Picture and text')(model);
    });
    const count = model.slides.length;
    const order = await orderHere(sidebar, {place: 'newSlides', caption: true});
    valueOf(await sidebar.call('insert', order));
    expect(model.slides).toHaveLength(count + 1);
    const added = model.slides[model.slides.indexOf(slideOf(model, 'Picture and text')) + 1]!;
    expect(picturesOn(added)).toHaveLength(1);
    expect(captionsOn(added)).toHaveLength(0);
    expect((added.notes!.elements[0] as ShapeNode).text).toMatch(/^Photo: ./);
  });

  describe('of an image that is replaced', () => {
    /** An image with a caption of this sidebar's beneath it, selected, and somebody's own words below those. */
    async function captioned() {
      const at = await ready(model => {
        show('Blank')(model);
        const page = slideOf(model, 'Blank');
        page.elements = [];
        addElement(model, page, textBox({left: 36, top: 330, width: 300, height: 30}, 'Mine'));
      });
      const {done} = valueOf(
        await at.sidebar.call('insert', await orderHere(at.sidebar, {caption: true, size: 250}, 'old')),
      );
      const {mark, caption} = done[0]! as Required<Done>;
      const order = await orderOf(at.sidebar, 'NAG-02');
      const {spots} = await where(at.sidebar);
      const next = {...order, images: [{...order.images[0]!, alt: 'new'}], ...meaning(spots[0])};
      return {...at, page: slideOf(at.model, 'Blank'), mark, caption, next};
    }
    const texts = (page: PageNode) =>
      allElements(page.elements).flatMap(one => (one.type === 'SHAPE' ? [one.text] : []));

    test('the one that this sidebar put there goes with it, and the new one is grouped again', async () => {
      const {sidebar, page, mark, caption, next} = await captioned();
      const order = {...next, caption: true, oldCaption: caption};
      const {done} = valueOf(await sidebar.call('insert', order));
      expect(done[0]).toMatchObject({mark});
      expect(done[0]!.caption).not.toBe(caption);
      expect(captionsOn(page)).toHaveLength(1);
      expect(captionsOn(page)[0]!.id).toBe(done[0]!.caption);
      const grouped = page.elements.find(one => one.type === 'GROUP')!;
      expect(grouped.children.map(({id}) => id)).toEqual([mark, done[0]!.caption]);
      expect(texts(page)).toContain('Mine');
    });

    test('it goes with it where the new one has none', async () => {
      const {sidebar, page, caption, next} = await captioned();
      valueOf(await sidebar.call('insert', {...next, oldCaption: caption}));
      expect(texts(page)).toEqual(['Mine']);
    });

    test('any other words and groups stay as they are', async () => {
      const {sidebar, model, page, next} = await captioned();
      const before = texts(page);
      valueOf(await sidebar.call('insert', next));
      expect(texts(page)).toEqual(before);
      // What is named as the old caption and is none any more is not touched either.
      const [mine] = page.elements.filter(one => one.type === 'IMAGE' || one.type === 'GROUP');
      selectElements(model, [imageOf(model, 'new').id]);
      const {spots} = await where(sidebar);
      const order = {...next, ...meaning(spots[0]), oldCaption: mine!.id};
      valueOf(await sidebar.call('insert', order));
      expect(texts(page)).toEqual(before);
    });
  });

  test('in a grid no caption covers an image', async () => {
    const {sidebar, model} = await ready(show('Blank'));
    const slide = slideOf(model, 'Blank');
    slide.elements = [];
    valueOf(
      await sidebar.call('insert', {...(await orderOfFirst(sidebar, 4)), place: 'slide', caption: true}),
    );
    expect(captionsOn(slide).length).toBeGreaterThan(0);
    for (const caption of captionsOn(slide)) {
      expectInside(caption.box, model);
      for (const {box} of picturesOn(slide)) expect(overlap(caption.box, box)).toBe(false);
    }
  });

  test('in a placeholder the caption stands by itself', async () => {
    const {sidebar, model} = await ready(show('Picture and text'));
    const slide = slideOf(model, 'Picture and text');
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    expect(captionsOn(slide)).toHaveLength(1);
    expect(slide.elements.some(({type}: ElementNode) => type === 'GROUP')).toBe(false);
  });

  test('in a turned placeholder it stands below what is seen', async () => {
    const {sidebar, model} = await ready(model => {
      show('Picture and text')(model);
      const page = slideOf(model, 'Picture and text');
      const [place] = placeholdersOn(page, 'PICTURE');
      Object.assign(place!, {rotation: 90, box: {left: 120, top: 100, width: 100, height: 240}});
    });
    const slide = slideOf(model, 'Picture and text');
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: 'placeholder', caption: true})));
    const [picture] = picturesOn(slide);
    const [caption] = captionsOn(slide);
    expect(picture!.rotation).toBe(90);
    expect(caption!.box.top).toBeCloseTo(bottom(turned(picture!.box, 90)), 0);
  });

  test.each([
    ['where they are wanted there', {caption: true, notes: true} as const, 'slide'],
    ['under a background there is no room', {caption: true} as const, 'background'],
    ['under an image that fills its place there is no room', {caption: true, size: 'fill'} as const, 'slide'],
    ['behind everything there is none', {caption: true, size: 'fill'} as const, 'behind'],
  ] as const)('go to the speaker notes, after what stands there: %s', async (_, more, place) => {
    const {sidebar, model} = await ready(model => {
      (model.slides[0]!.notes!.elements[0] as ShapeNode).text = 'Breathe';
    });
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {...more, place})));
    const {text} = model.slides[0]!.notes!.elements[0] as ShapeNode;
    expect(text).toMatch(/^Breathe\nPhoto: ./);
    expect(captionsOn(model.slides[0]!)).toHaveLength(0);
  });
});

describe('nothing is lost', () => {
  const unavailable = 'Service unavailable: Slides';

  test.each([
    ['Slide.insertImage', false],
    ['Image.setDescription', false],
    ['Slide.insertTextBox', false],
    ['Slide.group', false],
  ])('when %s fails, the presentation is as before', async (call, after) => {
    const {host, sidebar, model} = await ready(show('Blank'));
    const order = await orderHere(sidebar, {caption: true});
    const before = snapshot(model);
    host.faults.add({call, message: unavailable, after});
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'host.unavailable'}]);
    expect(snapshot(model)).toBe(before);
    valueOf(await sidebar.call('insert', order));
    expect(pictures(model)).toHaveLength(1);
  });

  test.each(['Slide.insertImage', 'Slide.insertTextBox', 'Slide.group', 'Image.select'])(
    'when %s fails after its effect, it is not done twice',
    async call => {
      const {host, sidebar, model} = await ready(show('Blank'));
      host.faults.add({call, message: unavailable, after: true});
      const reply = valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
      expect(reply.done).toHaveLength(1);
      expect(pictures(model)).toHaveLength(1);
      expect(imageOf(model)).toBeDefined();
    },
  );

  test('an image that was put there without effect is not said to stand', async () => {
    const {host, sidebar, model} = await ready(show('Blank'));
    const order = {...(await orderOfFirst(sidebar, 3)), place: 'slide' as const};
    host.faults.add({call: 'Slide.insertImage', silent: true, nth: 2});
    const {done, failed, open} = valueOf(await sidebar.call('insert', order));
    expect(failed).toMatchObject([{code: 'insert.noEffect'}]);
    expect([done.length, open.length, pictures(model).length]).toEqual([1, 1, 1]);
  });

  test('of several, one that stands although its insertion threw counts once, and the others go on', async () => {
    const {host, sidebar, model} = await ready(show('Blank'));
    const order = {...(await orderOfFirst(sidebar, 3)), place: 'slide' as const};
    host.faults.add({call: 'Slide.insertImage', message: unavailable, after: true, nth: 2});
    const {done, failed} = valueOf(await sidebar.call('insert', order));
    expect([done.length, failed.length, pictures(model).length]).toEqual([3, 0, 3]);
  });

  test.each([
    ['Image.replace', false],
    ['Image.replace', true],
    ['Image.setDescription', false],
    ['Image.setLinkUrl', true],
  ])('replacing goes on when %s fails once (after its effect: %s)', async (call, after) => {
    const {host, sidebar, model} = await withOldImage();
    host.faults.add({call, message: unavailable, after});
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {size: 'fill'})));
    expect(pictures(model)).toMatchObject([{description: 'here', link: {url: 'https://lysvik.example/'}}]);
  });

  test('replacing that keeps failing is said to be unknown', async () => {
    const {host, sidebar} = await withOldImage();
    host.faults.add({call: 'Image.replace', message: unavailable, always: true});
    const {failed} = valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(failed).toMatchObject([{code: 'insert.unknown'}]);
  });

  test('a note that fails is said of an image that stands, so that nobody inserts it again', async () => {
    const {host, sidebar} = await withOldImage();
    host.faults.add({call: 'TextRange.appendParagraph', message: unavailable});
    const order = await orderHere(sidebar, {caption: true, notes: true});
    const {done, failed} = valueOf(await sidebar.call('insert', order));
    expect(failed).toEqual([]);
    expect(done).toMatchObject([{lacks: ['notes']}]);
  });

  test('an image that is refused leaves the old one, and the placeholder, as they were', async () => {
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}}]);
    for (const {sidebar, model} of [await withOldImage(), await ready(show('Picture and text'))]) {
      const order = await orderHere(sidebar, {caption: true});
      const before = snapshot(model);
      expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'insert.refused'}]);
      expect(snapshot(model)).toBe(before);
    }
  });

  test('a slide made for an image goes again when the image is refused', async () => {
    const {sidebar, model} = await ready(show('Three pictures'));
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}}]);
    const before = snapshot(model);
    for (const place of ['newSlides', 'slide', 'background'] as const) {
      valueOf(await sidebar.call('insert', await orderHere(sidebar, {place})));
    }
    expect(snapshot(model)).toBe(before);
  });

  test('a slide that came though the service failed is not made twice', async () => {
    const {host, sidebar, model} = await ready();
    const count = model.slides.length;
    host.faults.add({call: 'Presentation.insertSlide', message: unavailable, after: true});
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place: 'newSlides'})));
    expect(model.slides).toHaveLength(count + 1);
  });

  test('a placeholder that was filled though the service failed is filled once', async () => {
    const {host, sidebar, model} = await ready(show('Three pictures'));
    host.faults.add({call: 'Shape.replaceWithImage', message: unavailable, after: true});
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(pictures(model)).toHaveLength(1);
    expect(imageOf(model)).toBeDefined();
  });

  test('a presentation that may only be looked at stays as it is, and that is said', async () => {
    const {sidebar, model} = await ready(model => {
      model.readOnly = true;
    });
    const before = snapshot(model);
    const {failed} = valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(failed).toMatchObject([{code: 'host.readOnly'}]);
    expect(snapshot(model)).toBe(before);
  });
});

/** What tells something of the presentation. None of these is a text, a title, a name or a picture. */
const permitted = [
  'Group.getObjectId',
  'Image.getLink',
  'Image.getObjectId',
  'Image.getParentGroup',
  'Image.getPlaceholderType',
  'Layout.getMaster',
  'Layout.getPageElements',
  'Layout.getPlaceholders',
  'Master.getPageElements',
  'Link.getLinkType',
  'Link.getUrl',
  'Page.getPageType',
  'PageElement.getPageElementType',
  'PageElement.getParentPage',
  'PageElement.getRotation',
  'PageElementRange.getPageElements',
  'Presentation.getLayouts',
  'Presentation.getPageElementById',
  'Presentation.getPageHeight',
  'Presentation.getPageWidth',
  'Presentation.getSelection',
  'Presentation.getSlides',
  'Selection.getCurrentPage',
  'Selection.getPageElementRange',
  'Shape.getObjectId',
  'Shape.getParentGroup',
  'Shape.getPlaceholderType',
  // The way to colouring it.
  'Shape.getFill',
  // The way to `isEmpty`, and to what is written; never to what stands there.
  'Shape.getText',
  'Slide.getBackground',
  'Slide.getGroups',
  'Slide.getImages',
  'Slide.getLayout',
  'Slide.getNotesPage',
  'Slide.getObjectId',
  'Slide.getPageElementById',
  'Slide.getPageElements',
  'Slide.getPlaceholders',
  'Slide.getShapes',
  'NotesPage.getSpeakerNotesShape',
  'SlidesApp.getActivePresentation',
  'SlidesApp.getUi',
  'TextRange.getTextStyle',
  'TextRange.getLength',
];

test('nothing of the presentation is read but what placing needs', async () => {
  const called = new Set<string>();
  for (const place of ['image', 'beside', 'slide', 'newSlides', 'behind', 'background'] as const) {
    const {host, sidebar} = await withOldImage();
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {place, caption: true})));
    for (const {name} of host.calls) called.add(name);
  }
  const {host, sidebar} = await ready(show('Three pictures'));
  const {spots} = await where(sidebar);
  const order = {
    ...(await orderOfFirst(sidebar, 5)),
    ...meaning(spots[0]),
    caption: true,
    notes: true as const,
  };
  valueOf(await sidebar.call('insert', order));
  for (const {name} of host.calls) called.add(name);
  const service =
    /^(SlidesApp|Presentation|Selection|Page|PageElement|PageElementRange|Slide|Layout|Master|NotesPage|Shape|Image|Group|Table|TextRange|TextStyle|Paragraph|PageBackground|PictureFill|Link)\./;
  const reading = /\.(get(?!(Left|Top|Width|Height)$)|is|find|as[A-Z]?String)/;
  const read = [...called].filter(name => service.test(name) && reading.test(name));
  expect(read.filter(name => !permitted.includes(name))).toEqual([]);
});
