/** The answer to an insertion says where the next image goes, and no more than that can go wrong with it. */
import type {Inserted, Order, Place, Reply, Where} from '../../src/shared/contract.ts';
import type {Models} from '../../packages/apps-script-host/src/editors.ts';
import type {Fault} from '../../packages/apps-script-host/src/faults.ts';
import {
  clickOutside,
  insertNode,
  select,
  setCursor,
  type DocumentModel,
} from '../../packages/apps-script-host/src/document/model.ts';
import {image, paragraph, type ParagraphNode} from '../../packages/apps-script-host/src/document/nodes.ts';
import {readPicture, type Picture} from '../../packages/apps-script-host/src/picture.ts';
import {
  addElement,
  selectElements,
  showPage,
  type PresentationModel,
} from '../../packages/apps-script-host/src/slides/model.ts';
import {fitted, image as slideImage} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {all, cells, inlineImages, paragraphs} from './seen.ts';
import {hostOn, orderFor, signedIn, valueOf, withBank, type Sidebar} from './world.ts';

const world = withBank();

interface Case<M> {
  name: string;
  point(model: M, old: Picture): void;
  place?: Place;
  more?: Partial<Order>;
  count?: number;
  /** Where the next one goes by itself. */
  next: Place;
  /** Each call that finds it fails once before and once after its effect. */
  walked?: true;
}

const line = (model: DocumentModel) => paragraphs(model)[3]!;
const inDocs: Array<Case<DocumentModel>> = [
  {name: 'at the cursor', point: model => setCursor(model, line(model), 0), next: 'cursor'},
  {
    name: 'at the cursor, with a caption',
    point: model => setCursor(model, line(model), 0),
    more: {caption: true},
    next: 'cursor',
    walked: true,
  },
  {
    name: 'several',
    point: model => setCursor(model, line(model), 0),
    count: 3,
    next: 'cursor',
  },
  {
    name: 'in a cell',
    point: model => setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0),
    next: 'cursor',
  },
  {
    name: 'in a list',
    point: model => setCursor(model, all(model, 'LIST_ITEM')[0] as ParagraphNode, 0),
    next: 'cursor',
  },
  {name: 'at the end', point: clickOutside, next: 'cursor'},
  {
    name: 'instead of the selected image',
    point(model, picture) {
      const old = image(picture, {});
      insertNode(model, line(model), 0, old);
      select(model, [{node: old}]);
    },
    place: 'image',
    next: 'cursor',
  },
];

const slideOf = (model: PresentationModel, layout: string) =>
  model.slides.find(({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout)!;
const show = (layout: string) => (model: PresentationModel) => showPage(model, slideOf(model, layout).id);
const selected = (model: PresentationModel, picture: Picture) => {
  const old = slideImage(picture, fitted(picture, {left: 400, top: 60, width: 150, height: 100}), {});
  addElement(model, slideOf(model, 'Blank'), old);
  selectElements(model, [old.id]);
};
const inSlides: Array<Case<PresentationModel>> = [
  {name: 'by itself', point: show('Blank'), place: 'slide', next: 'newSlides', walked: true},
  {name: 'by itself, with a caption', point: show('Blank'), more: {caption: true}, next: 'beside'},
  {name: 'in the first of three placeholders', point: show('Three pictures'), next: 'placeholder'},
  {name: 'in all three placeholders', point: show('Three pictures'), count: 3, next: 'newSlides'},
  {name: 'on a new slide', point: show('Title only'), place: 'newSlides', next: 'beside'},
  {name: 'as the background', point: show('Title only'), place: 'background', next: 'slide', walked: true},
  {name: 'instead of the selected image', point: selected, place: 'image', next: 'beside'},
];

/** Signed in, with images whose links are known; each time on a file as nobody has used it. */
async function stage<E extends 'docs' | 'slides'>(editor: E) {
  const host = hostOn(world.bank.url, editor);
  const {sidebar} = await signedIn(host as never);
  const {assets} = valueOf(await sidebar.call('search', {text: 'NAG', usable: true, page: 0}));
  const three = assets.slice(0, 3).map(({id}, at) => ({id, alt: `new ${at}`}));
  const {done} = valueOf(await sidebar.call('insert', orderFor(...three)));
  const linked = three.map((one, at) => ({...one, link: done[at]!.link!}));
  const keys = [...host.stores.script];
  const old = readPicture(await bytesOf(300, 200), 'no');

  async function insert({point, place, more, count = 1}: Case<Models[E]>, ...faults: Fault[]) {
    host.reset();
    for (const [key, value] of keys) host.stores.script.set(key, value);
    point(host.editor, old);
    const {spots} = await whereNow(sidebar);
    const spot = spots.find(one => one.place === place) ?? spots[0];
    const order: Order = {
      ...orderFor(...linked.slice(0, count)),
      place: spot.place,
      ...(spot.mark === undefined ? {} : {mark: spot.mark}),
      ...more,
    };
    const from = host.calls.length;
    faults.forEach(fault => host.faults.add(fault));
    const reply: Reply<Inserted> = await sidebar.call('insert', order);
    host.faults.clear();
    return {reply, calls: host.calls.slice(from).map(({name}) => name)};
  }

  return {host, sidebar, insert};
}

const whereNow = async (sidebar: Sidebar, own: string[] = []): Promise<Where> =>
  valueOf(await sidebar.call('place', {own}));

/** Slides keeps places and sides in units of its own, and what it has put there is not read again; of that the kind is known. */
const rounded = (where: Where): unknown =>
  JSON.parse(JSON.stringify(where), (name, value: unknown) =>
    name === 'kind' ? undefined : typeof value === 'number' ? Number(value.toFixed(1)) : value,
  );

/** What shows the image that was inserted last. */
const shows = /^(Document\.setCursor|Image\.select|Slide\.selectAsCurrentPage)$/;

async function walk<E extends 'docs' | 'slides'>(editor: E, one: Case<Models[E]>) {
  const {sidebar, insert} = await stage(editor);
  const {reply, calls} = await insert(one);
  const {done, failed, next} = valueOf(reply);
  expect({done: done.length, failed}).toEqual({done: one.count ?? 1, failed: []});
  expect(next!.spots[0]).toMatchObject({place: one.next, destructive: false});
  // What another execution finds, for which all of it has come to pass.
  const found = await whereNow(
    sidebar,
    done.map(({mark}) => mark!),
  );
  expect(rounded(found)).toEqual(rounded(next!));

  if (!one.walked) return;
  const from = calls.findLastIndex(name => shows.test(name));
  expect(from).toBeGreaterThan(0);
  const wrong: string[] = [];
  for (const at of calls.keys()) {
    if (at < from) continue;
    for (const after of [false, true]) {
      const fault: Fault = {call: '*', nth: at + 1, after, says: 'service.unavailable'};
      const said = (await insert(one, fault)).reply;
      const stands = said.ok && said.value.done.length === done.length && said.value.failed.length === 0;
      const knows = said.ok && said.value.next !== undefined;
      if (!stands) wrong.push(`${calls[at]} ${after ? 'after' : 'before'}: ${JSON.stringify(said)}`);
      else if (knows) expect(said.value.next).toEqual(next);
    }
  }
  expect(wrong).toEqual([]);
}

describe('in Docs, the next place', () => {
  test.each(inDocs)('is told $name, and costs the insertion nothing where it cannot be told', async one => {
    await walk('docs', one);
  });

  test('makes nothing of an own image that was made smaller by hand: it is not replaced by itself', async () => {
    const {host, sidebar, insert} = await stage('docs');
    const own = valueOf((await insert(inDocs[0]!)).reply).done.map(({mark}) => mark!);
    const [mine] = inlineImages(host.editor).filter(({altDescription}) => altDescription === 'new 0');
    Object.assign(mine!, {width: Math.round(mine!.width / 3), height: Math.round(mine!.height / 3)});
    select(host.editor, [{node: mine!}]);
    const first = async () => (await whereNow(sidebar, own)).spots.map(({place}) => place);
    expect(await first()).toEqual(['afterImage', 'image']);
    // Its paragraph has moved besides.
    insertNode(host.editor, line(host.editor).parent!, 0, paragraph('new'));
    expect(await first()).toEqual(['afterImage', 'image']);
    // Of another shape, and beside as many siblings: somebody else's.
    Object.assign(mine!, {width: 90, height: 300});
    expect(await first()).toEqual(['image', 'afterImage']);
  });
});

describe('in Slides, the next place', () => {
  test.each(inSlides)('is told $name, and costs the insertion nothing where it cannot be told', async one => {
    await walk('slides', one);
  });
});
