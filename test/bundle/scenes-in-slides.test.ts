/** Any slide: `scenes.ts`. */
import fc from 'fast-check';
import type {Inserted, Order, Size, Where} from '../../src/shared/contract.ts';
import {holds, overlap} from '../../src/shared/boxes.ts';
import {turned, WHOLE} from '../../src/shared/slide-layout.ts';
import {
  addElement,
  addSlide,
  allElements,
  selectElements,
  showPage,
  type PresentationModel,
} from '../../packages/apps-script-host/src/slides/model.ts';
import type {ElementNode, PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import * as slides from '../../packages/apps-script-host/src/slides/nodes.ts';
import {blankPresentation} from '../../workbench/demo/theme.ts';
import {themeNames} from '../../workbench/demo/themes.ts';
import {expectSaid, scenes, stageOn, wish, withScenes} from './scenes.ts';
import {valueOf} from './world.ts';

const world = withScenes();

const side = (most: number) => fc.integer({min: 8, max: most});
const piece = fc.record({
  kind: fc.constantFrom('text', 'text', 'shape', 'image', 'group', 'line', 'turned', 'table'),
  left: fc.integer({min: -60, max: 700}),
  top: fc.integer({min: -40, max: 400}),
  width: fc.oneof(side(200), side(720)),
  height: fc.oneof(side(120), side(405)),
});
const scene = fc.record({
  theme: fc.constantFrom(...themeNames),
  layout: fc.constantFrom(
    'Title slide',
    'Title and body',
    'Title and two columns',
    'Title only',
    'Picture and text',
    'Three pictures',
    'Blank',
    'Blank',
  ),
  filled: fc.array(fc.constantFrom('', 'Words'), {minLength: 4, maxLength: 4}),
  pieces: fc.oneof(fc.constant([]), fc.array(piece, {maxLength: 1}), fc.array(piece, {maxLength: 6})),
  selected: fc.option(fc.nat(9)),
  replaced: fc.option(
    fc.record({
      left: fc.integer({min: 0, max: 500}),
      top: fc.integer({min: 0, max: 300}),
      width: fc.integer({min: 60, max: 250}),
      height: fc.integer({min: 40, max: 150}),
      on: fc.constantFrom('nothing', 'text', 'group'),
    }),
  ),
  /** What becomes of the slide between the place and the order. */
  meanwhile: fc.option(
    fc.record({
      nth: fc.nat(9),
      how: fc.constantFrom('moved', 'grown', 'turned', 'gone', 'added', 'swapped'),
      left: fc.integer({min: 0, max: 500}),
      top: fc.integer({min: 0, max: 300}),
    }),
    {freq: 2},
  ),
  wish,
});

type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function change(
  model: PresentationModel,
  {elements, ...page}: PageNode,
  {nth, how, left, top}: NonNullable<Scene['meanwhile']>,
) {
  const box = {left, top, width: 150, height: 90};
  const one = elements[elements.length - 1 - (nth % Math.max(1, elements.length))];
  if (how === 'added' || !one) {
    addElement(model, {elements, ...page}, slides.textBox(box, 'Theirs'));
  } else if (how === 'gone' || how === 'swapped') {
    elements.splice(elements.indexOf(one), 1);
    if (how === 'swapped') addElement(model, {elements, ...page}, slides.textBox(box, 'Theirs'));
  } else if (how === 'turned') one.rotation += 40;
  else if (how === 'grown') Object.assign(one.box, {height: one.box.height + 200});
  else if (one.type !== 'GROUP') Object.assign(one.box, {left, top});
}

function set(model: PresentationModel, {theme, layout, filled, pieces, selected, replaced}: Scene) {
  const fresh = blankPresentation(theme).model;
  Object.assign(model, fresh, {slides: []});
  const page = addSlide(
    model,
    0,
    model.layouts.find(({name}) => name === layout)!,
  );
  addSlide(
    model,
    1,
    model.layouts.find(({name}) => name === 'Blank')!,
  );
  let at = 0;
  for (const one of page.elements)
    if (one.type === 'SHAPE' && one.placeholder?.type !== 'PICTURE') one.text = filled[at++ % 4]!;
  for (const {kind, ...box} of pieces) {
    addElement(
      model,
      page,
      kind === 'text'
        ? slides.textBox(box, 'Theirs')
        : kind === 'image'
          ? slides.image(world.old, slides.fitted(world.old, box), {description: 'old'})
          : kind === 'group'
            ? slides.group([
                slides.shape(box),
                slides.textBox({...box, top: box.top + box.height, height: 20}, 'Theirs'),
              ])
            : kind === 'line'
              ? slides.other('LINE', {...box, height: 0})
              : kind === 'table'
                ? slides.table(box, [['a', 'b']])
                : {...slides.shape(box), rotation: kind === 'turned' ? 30 : 0},
    );
  }
  showPage(model, page.id);
  const chosen =
    selected === null ? undefined : page.elements.at(-1 - (selected % Math.max(1, page.elements.length)));
  if (chosen) selectElements(model, [chosen.id]);
  if (replaced) {
    const {on, ...box} = replaced;
    const standing = {
      ...slides.image(world.old, slides.fitted(world.old, box), {description: 'old'}),
      id: 'standing',
    };
    const around = {left: box.left - 20, top: box.top - 20, width: box.width + 60, height: box.height + 120};
    if (on === 'text') addElement(model, page, slides.textBox(around, 'Theirs'));
    addElement(
      model,
      page,
      on === 'group' ? slides.group([standing, slides.textBox(around, 'Theirs')]) : standing,
    );
    selectElements(model, ['standing']);
  }
  return page;
}
const seen = ({box, rotation}: ElementNode) => turned(box, rotation);
const told = (one: ElementNode) => JSON.stringify([one.type, one.box, 'text' in one ? one.text : null]);
const placeholderOf = (one: ElementNode) => ('placeholder' in one ? one.placeholder : null);
const isIn = (one: ElementNode, id: string | undefined) => allElements([one]).some(part => part.id === id);

/** As the person sees the slide before, and after: an image of theirs that is the background is nothing to cover. */
function standingOn(page: PageNode, replaced: string | undefined) {
  const isTheirs = (one: ElementNode) =>
    !(one.type === 'IMAGE' && one.box.width >= 576 && one.box.height >= 324) && one.type !== 'LINE';
  return page.elements
    .filter(one => one.id !== replaced && isTheirs(one))
    .map(one => ({id: one.id, box: seen(one), said: told(one), holdsReplaced: isIn(one, replaced)}));
}

/** What of the slide is covered by what is new there, and what of that by the rest of it. */
function covered(page: PageNode, theirs: ReturnType<typeof standingOn>, known: Set<string>, isWide: boolean) {
  const at = (id: string) => page.elements.findIndex(one => isIn(one, id));
  const added = allElements(page.elements).filter(({id, type}) => !known.has(id) && type !== 'GROUP');
  const over = added
    // A place that is filled was the image's; a width of the person's own may be more than what is free.
    .filter(one => !(one.type === 'IMAGE' && (one.placeholder || isWide)))
    .flatMap(one =>
      theirs
        .filter(({id, box}) => at(id) >= 0 && at(id) < at(one.id) && overlap(seen(one), box))
        .map(({said}) => [told(one), said]),
    );
  const each = added.flatMap((one, nth) =>
    added
      .slice(nth + 1)
      .filter(other => overlap(seen(one), seen(other)))
      .map(other => [told(one), told(other)]),
  );
  return [...over, ...each];
}

function expectWhole(one: ElementNode, page: Size) {
  if (one.type === 'SHAPE') return expect(holds({left: 0, top: 0, ...page}, one.box)).toBe(true);
  if (one.type !== 'IMAGE') return;
  const {picture, crop} = one;
  const ratio =
    (picture.width * (1 - crop.left - crop.right)) / (picture.height * (1 - crop.top - crop.bottom));
  expect(Math.abs(Math.log(one.box.width / one.box.height / ratio))).toBeLessThan(0.05);
}

test('on any slide nothing is lost, covered or stretched, and what stands is said', async () => {
  const {call, begin, orderOf} = await stageOn(world.bank, 'slides');
  await fc.assert(
    fc.asyncProperty(scene, async one => {
      const model = begin();
      const page = set(model, one);
      const {spots, survey} = valueOf(await call<Where>('place', {own: []}));
      if (one.meanwhile) change(model, page, one.meanwhile);
      const {nth, count, notes, ...more} = one.wish;
      const {place, mark} = spots[nth % spots.length]!;
      const replaced = place === 'image' ? mark : undefined;
      const theirs = standingOn(page, replaced);
      const known = new Set(allElements(page.elements).map(({id}) => id));
      const order: Order = {
        ...orderOf(WHOLE.includes(place) ? 1 : count),
        ...more,
        ...(notes && {notes}),
        place,
        ...(mark === undefined ? {} : {mark}),
        ...(survey && {survey}),
        ...(place === 'background' && {size: 'fill'}),
      };
      const reply = await call<Inserted>('insert', order);
      const now = page.elements.map(told);
      for (const {said, holdsReplaced, id} of theirs) {
        const wasPlace =
          known.has(id) && !page.elements.some(other => other.id === id) && place === 'placeholder';
        if (!holdsReplaced && !wasPlace) expect(now).toContain(said);
      }
      if (place === 'background' && !one.meanwhile) return expect(reply.ok).toBe(true);
      const all = model.slides.flatMap(({elements}) => allElements(elements));
      expectSaid(
        reply,
        order,
        all.flatMap(element => (element.type === 'IMAGE' ? [element.description] : [])),
      );
      for (const slide of model.slides) {
        // Of a slide that was made for it, the places that are left.
        const there =
          slide === page
            ? theirs
            : standingOn({...slide, elements: slide.elements.filter(placeholderOf)}, undefined);
        const before = new Set([...known, ...there.map(({id}) => id)]);
        expect(covered(slide, there, before, typeof order.size === 'number')).toEqual([]);
        for (const element of allElements(slide.elements))
          if (!before.has(element.id)) expectWhole(element, model);
      }
    }),
    scenes,
  );
}, 1e6);
