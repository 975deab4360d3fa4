/** How images stand in a document’s lines: beside each other, aligned, with their captions. */
import type {Order, OrderedImage} from '../../src/shared/contract.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  activeTab,
  clickOutside,
  insertNode,
  removeNode,
  sectionOf,
  select,
  setCursor,
} from '../../packages/apps-script-host/src/document/model.ts';
import type {
  ContainerNode,
  Node,
  ParagraphNode,
  TableNode,
  TextNode,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {cell, footnote, image, paragraph, table} from '../../packages/apps-script-host/src/document/nodes.ts';
import {indexIn, nearest} from '../../packages/apps-script-host/src/document/tree.ts';
import {all, cells, inlineImages, paragraphs, snapshot} from './seen.ts';
import {hostOn, orderFor, orderOfFirst, signedIn, valueOf, withBank, type Sidebar} from './world.ts';

const world = withBank();
const column = 595.276 - 144;
const grey = {fontSize: 9, color: '#666666', bold: false, italic: false};

async function ready(point: (model: DocumentModel) => void = model => setCursor(model, line(model), 0)) {
  const host = hostOn(world.bank.url, 'docs');
  point(host.editor);
  const {sidebar} = await signedIn(host);
  return {host, sidebar, model: host.editor};
}

const line = (model: DocumentModel) => paragraphs(model)[3]!;
const body = (model: DocumentModel) => sectionOf(activeTab(model), 'BODY_SECTION')!.children;
const text = (node: ContainerNode) => node.children[0] as TextNode;
const imageOf = (model: DocumentModel, alt: string) =>
  inlineImages(model).find(({altDescription}) => altDescription === alt)!;
const lineOf = (node: Node) => nearest(node, 'PARAGRAPH')!;
const after = (node: Node) => node.parent!.children[indexIn(node) + 1] as ParagraphNode;

async function insert(sidebar: Sidebar, order: Order, more: Partial<Order> = {}) {
  const own = more.own ?? [];
  const {spots} = valueOf(await sidebar.call('place', {own}));
  const {place, mark} = spots[0];
  const here = {place, ...(mark === undefined ? {} : {mark})};
  return valueOf(await sidebar.call('insert', {...order, ...here, ...more}));
}

const only = (order: Order, ...which: number[]): Order => ({
  ...order,
  images: which.map((at): OrderedImage => order.images[at]!),
});

describe('beside each other', () => {
  const columns = 2;

  test('they stand in a table without borders, flush with the text, and the empty line stays below it', async () => {
    const {sidebar, model} = await ready();
    const before = body(model).length;
    const {done} = await insert(sidebar, await orderOfFirst(sidebar, 3), {
      columns,
      caption: true,
      align: 'centre',
    });
    expect(done).toHaveLength(3);
    expect(body(model)).toHaveLength(before + 1);
    const made = body(model)[3] as TableNode;
    expect(made).toMatchObject({type: 'TABLE', borderWidth: 0});
    expect(made.columnWidths).toEqual([column / 2, column / 2].map(width => expect.closeTo(width, 3)));
    const inside = made.children.flatMap(row => row.children);
    expect(inside.map(({padding}) => padding)).toEqual(
      [0, 1, 0, 1].map(at => ({top: 0, bottom: 0, left: at * 6, right: (1 - at) * 6})),
    );
    const captions = inside.slice(0, 3).map(({children}) => children[1] as ParagraphNode);
    expect(inside.map(({children}) => children.length)).toEqual([2, 2, 2, 1]);
    for (const [at, one] of captions.entries()) {
      const picture = imageOf(model, `image ${at}`);
      expect(picture.width * PT_PER_PX).toBeLessThanOrEqual(column / 2 - 6);
      expect(lineOf(picture)).toMatchObject({alignment: 'CENTER', heading: 'NORMAL'});
      expect(one).toMatchObject({alignment: 'CENTER', spacingBefore: 4, spacingAfter: 10});
      expect(text(one).runs).toEqual([{...grey, text: expect.stringMatching(/^Photo: /) as string}]);
    }
    // Where the person goes on writing.
    expect(model.cursor).toEqual({node: line(model), offset: 0});
    expect(body(model)[4]).toBe(model.cursor!.node);
  });

  test('carrying on goes on in the table, cell by cell, wherever the person has clicked', async () => {
    const {sidebar, model} = await ready();
    const order = await orderOfFirst(sidebar, 5);
    const more = {columns: 3 as const};
    let {done} = await insert(sidebar, only(order, 0, 1), more);
    for (const which of [[2], [3, 4]]) {
      setCursor(model, paragraphs(model)[0]!, 0);
      ({done} = await insert(sidebar, only(order, ...which), {...more, after: done[done.length - 1]!.mark!}));
      expect(done).toHaveLength(which.length);
      expect(done.some(({lacks}) => lacks)).toBe(false);
    }
    const made = all(model, 'TABLE')[0] as TableNode;
    expect(made.children.map(row => row.children.length)).toEqual([3, 3]);
    expect(inlineImages(model).map(({altDescription}) => altDescription)).toEqual(
      [0, 1, 2, 3, 4].map(at => `image ${at}`),
    );
    expect(made.columnWidths.map(width => Math.round(width!))).toEqual([148, 154, 148]);
    const widths = inlineImages(model).map(({width}) => width * PT_PER_PX);
    expect(Math.max(...widths)).toBeLessThanOrEqual((column - 24) / 3);
  });

  test('no cell of the person’s is taken for one of ours', async () => {
    const {sidebar, model} = await ready(model => {
      const whole = table([[cell('a'), cell([paragraph()])]]);
      insertNode(model, line(model).parent!, 3, whole);
      setCursor(model, whole.children[0]!.children[0]!.children[0] as ParagraphNode, 0);
    });
    const order = await orderOfFirst(sidebar, 2);
    const first = await insert(sidebar, only(order, 0), {columns});
    expect(first.done[0]!.lacks).toEqual(['table']);
    const second = await insert(sidebar, only(order, 1), {columns, after: first.done[0]!.mark!});
    expect(second.done[0]!.lacks).toEqual(['table']);
    expect(lineOf(imageOf(model, 'image 1'))).toBe(lineOf(imageOf(model, 'image 0')));
  });

  test('neither is one of the person’s without borders', async () => {
    const {sidebar, model} = await ready(model => {
      const whole = table([[cell([paragraph()]), cell([paragraph()]), cell([paragraph()])]]);
      whole.borderWidth = 0;
      insertNode(model, line(model).parent!, 3, whole);
      setCursor(model, whole.children[0]!.children[0]!.children[0] as ParagraphNode, 0);
    });
    const order = await orderOfFirst(sidebar, 2);
    const first = await insert(sidebar, only(order, 0), {columns});
    const second = await insert(sidebar, only(order, 1), {columns, after: first.done[0]!.mark!});
    expect(second.done[0]!.lacks).toEqual(['table']);
    expect(lineOf(imageOf(model, 'image 1'))).toBe(lineOf(imageOf(model, 'image 0')));
  });

  test('where the column is too narrow for that, they stand one below the other', async () => {
    const {sidebar, model} = await ready(model => {
      activeTab(model).page.width = 144 + 60;
      clickOutside(model);
    });
    const [spot] = valueOf(await sidebar.call('place', {own: []})).spots;
    expect(spot).not.toHaveProperty('table');
    const {done} = await insert(sidebar, await orderOfFirst(sidebar, 2), {columns: 3});
    expect(done.map(({lacks}) => lacks)).toEqual([['table'], ['table']]);
    for (const {width} of inlineImages(model)) expect(width * PT_PER_PX).toBeGreaterThan(18);
  });

  test.each([
    [
      'after a list item, which stays as it is',
      (model: DocumentModel) => setCursor(model, text(all(model, 'LIST_ITEM')[1]!), 2),
    ],
    ['at the end, with the line that Docs wants there', clickOutside],
    [
      'in a header',
      (model: DocumentModel) =>
        setCursor(model, all(model, 'HEADER_SECTION')[0]!.children[0] as ParagraphNode, 0),
    ],
  ])('they stand %s', async (_, point) => {
    const {sidebar, model} = await ready(point);
    const tables = all(model, 'TABLE').length;
    const {done} = await insert(sidebar, await orderOfFirst(sidebar, 2), {columns});
    expect(done.map(({lacks}) => lacks)).toEqual([undefined, undefined]);
    expect(all(model, 'TABLE')).toHaveLength(tables + 1);
    const made = nearest(imageOf(model, 'image 0'), 'TABLE')!;
    expect(after(made).type).toMatch(/PARAGRAPH|LIST_ITEM/);
  });

  test('in a cell, and so in a nested one, they stand one below the other, which is said', async () => {
    const {sidebar, model} = await ready(model => {
      const inner = table([[cell([paragraph()])]]);
      insertNode(model, cells(model)[5]!, 0, inner);
      setCursor(model, inner.children[0]!.children[0]!.children[0] as ParagraphNode, 0);
    });
    const [spot] = valueOf(await sidebar.call('place', {own: []})).spots;
    expect(spot).toMatchObject({place: 'cursor'});
    expect(spot.table).toBeUndefined();
    expect(spot.room.width).toBeLessThan(column / 3 - 10);
    const tables = all(model, 'TABLE').length;
    const {done} = await insert(sidebar, await orderOfFirst(sidebar, 2), {columns});
    expect(done.map(({lacks}) => lacks)).toEqual([['table'], ['table']]);
    expect(all(model, 'TABLE')).toHaveLength(tables);
  });

  test('one that fails leaves its cell to the next, and an order without any leaves no table', async () => {
    const {sidebar, model} = await ready();
    const order = await orderOfFirst(sidebar, 3);
    const before = snapshot(model);
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}}]);
    expect((await insert(sidebar, only(order, 0), {columns})).failed).toMatchObject([
      {code: 'insert.refused'},
    ]);
    expect(snapshot(model)).toBe(before);
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}, times: 1}]);
    const {done, failed} = await insert(sidebar, order, {columns});
    expect([done.length, failed.length]).toEqual([2, 1]);
    const made = nearest(inlineImages(model)[0]!, 'TABLE') as TableNode;
    expect(made.children).toHaveLength(1);
    expect(inlineImages(model).map(one => nearest(one, 'TABLE'))).toEqual([made, made]);
  });
});

describe('on a line of its own', () => {
  test('an image is aligned, and the person’s line stays as it was', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, text(paragraphs(model)[2]!), 6));
    const before = snapshot(paragraphs(model)[2]!);
    await insert(sidebar, await orderOfFirst(sidebar, 1), {align: 'right', size: 'half'});
    expect(snapshot(paragraphs(model)[2]!)).toBe(before);
    const picture = imageOf(model, 'image 0');
    expect(lineOf(picture)).toBe(paragraphs(model)[3]);
    expect(lineOf(picture)).toMatchObject({alignment: 'RIGHT', heading: 'NORMAL', indentStart: 0});
    expect(picture.width * PT_PER_PX).toBeCloseTo(column / 2, -1);
  });

  test('neither a heading, a list nor an indent goes over to it or to its caption, and the room is the whole line', async () => {
    const places = [
      (model: DocumentModel) => paragraphs(model).find(({heading}) => heading === 'HEADING1')!,
      (model: DocumentModel) => paragraphs(model).find(({type}) => type === 'LIST_ITEM')!,
      (model: DocumentModel) => paragraphs(model).find(({indentEnd}) => indentEnd === 36)!,
    ];
    for (const place of places) {
      const {sidebar, model} = await ready(model => {
        Object.assign(place(model), {alignment: 'CENTER', spacingBefore: 30});
        setCursor(model, text(place(model)), 1);
      });
      await insert(sidebar, await orderOfFirst(sidebar, 1), {caption: true});
      const own = lineOf(imageOf(model, 'image 0'));
      const plain = {type: 'PARAGRAPH', heading: 'NORMAL', alignment: 'LEFT', list: null};
      expect(own).toMatchObject({
        ...plain,
        indentStart: 0,
        indentFirstLine: 0,
        indentEnd: 0,
        spacingBefore: 4,
      });
      expect(after(own)).toMatchObject({...plain, indentStart: 0, spacingBefore: 4, spacingAfter: 10});
      expect(text(after(own)).runs[0]).toMatchObject(grey);
      expect(imageOf(model, 'image 0').width * PT_PER_PX).toBeGreaterThan(column - 1);
    }
  });
});

describe('the caption of an image that is replaced', () => {
  /** One that this sidebar has inserted with its caption, selected. */
  async function captioned() {
    const {sidebar, model, host} = await ready();
    const order = await orderOfFirst(sidebar, 2);
    const {done} = await insert(sidebar, only(order, 0), {caption: true});
    const own = [done[0]!.mark!];
    expect(own[0]).toMatch(/c$/);
    select(model, [{node: imageOf(model, 'image 0')}]);
    return {sidebar, model, host, order: only(order, 1), own};
  }

  const replace = async (
    {sidebar, order, own}: Awaited<ReturnType<typeof captioned>>,
    more: Partial<Order> = {},
    along = true,
  ) => {
    const {spots} = valueOf(await sidebar.call('place', {own}));
    const spot = spots.find(({place}) => place === 'image')!;
    const {done} = valueOf(
      await sidebar.call('insert', {
        ...order,
        own,
        place: 'image',
        mark: spot.mark!,
        ...(along && {oldCaption: `${spot.mark}c`}),
        ...more,
      }),
    );
    return {spot, done: done[0]!};
  };

  test('says from then on what belongs to the new one, in its own place', async () => {
    const ready = await captioned();
    const {model} = ready;
    const old = after(lineOf(imageOf(model, 'image 0')));
    const before = [old.children.length, body(model).length, text(old).runs[0]!.text];
    const {spot, done} = await replace(ready, {caption: true});
    expect(spot.captioned).toBe(true);
    expect(done.mark).toMatch(/c$/);
    const now = after(lineOf(imageOf(model, 'image 1')));
    expect([now.children.length, body(model).length]).toEqual(before.slice(0, 2));
    expect(text(now).runs).toEqual([{...grey, text: expect.stringMatching(/^Photo: /) as string}]);
    expect(text(now).runs[0]!.text).not.toBe(before[2]);
  });

  test('goes where the new one is to have none', async () => {
    const ready = await captioned();
    const count = body(ready.model).length;
    const {done} = await replace(ready);
    expect(done).not.toHaveProperty('lacks');
    expect(body(ready.model)).toHaveLength(count - 1);
    expect(after(lineOf(imageOf(ready.model, 'image 1')))).toMatchObject({children: []});
  });

  const reworded = (caption: ParagraphNode) => {
    text(caption).runs = [{...grey, text: 'What I wrote of it'}];
  };
  /** Enter behind it, words on the new line, and then the first one is deleted. */
  const rewritten = (model: DocumentModel) => (caption: ParagraphNode) => {
    insertNode(
      model,
      caption.parent!,
      indexIn(caption) + 1,
      paragraph('Mine', {spacingBefore: 4, spacingAfter: 10}),
    );
    removeNode(model, caption);
  };

  test.each([
    ['has been reworded', () => reworded, true],
    ['has been reworded', () => reworded, false],
    ['has made way for the person’s own line', rewritten, true],
    ['has made way for the person’s own line', rewritten, false],
    [
      'is a heading by now',
      () => (caption: ParagraphNode) => void Object.assign(caption, {heading: 'HEADING2'}),
      false,
    ],
  ])('loses no word where it %s, unless the person says that it goes', async (_, change, caption) => {
    const ready = await captioned();
    const {model} = ready;
    change(model)(after(lineOf(imageOf(model, 'image 0'))));
    const old = after(lineOf(imageOf(model, 'image 0')));
    const before = snapshot(old);
    const {done} = await replace(ready, {caption}, false);
    expect(done).not.toHaveProperty('lacks');
    expect(body(model)).toContain(old);
    expect(snapshot(old)).toBe(before);
    // The new one, where there is one, stands between.
    expect(indexIn(old) - indexIn(lineOf(imageOf(model, 'image 1')))).toBe(caption ? 2 : 1);
  });

  test('is nobody’s once the person has taken it away, and what followed it stays', async () => {
    const ready = await captioned();
    const {model} = ready;
    const caption = after(lineOf(imageOf(model, 'image 0')));
    Object.assign(caption, {spacingBefore: null, spacingAfter: null, children: [], heading: 'HEADING1'});
    insertNode(model, caption, 0, {type: 'TEXT', id: '', parent: null, runs: [{text: 'Mine'}]});
    const {spot} = await replace(ready);
    expect(spot.captioned).toBeUndefined();
    expect(text(after(lineOf(imageOf(model, 'image 1')))).runs).toEqual([{text: 'Mine'}]);
  });

  test.each([
    ['words before it', (caption: ParagraphNode) => indexIn(caption)],
    ['words after it', (caption: ParagraphNode) => indexIn(caption) + 1],
  ])('is nobody’s where the person has written %s and Docs has made two captions of it', async (_, place) => {
    const ready = await captioned();
    const {model} = ready;
    const caption = after(lineOf(imageOf(model, 'image 0')));
    const mine = paragraph('Mine', {spacingBefore: 4, spacingAfter: 10});
    insertNode(model, caption.parent!, place(caption), mine);
    const before = snapshot([caption, mine]);
    const {spot} = await replace(ready);
    expect(spot.captioned).toBeUndefined();
    expect(snapshot([caption, mine])).toBe(before);
    expect(body(model)).toEqual(expect.arrayContaining([caption, mine]));
  });

  test.each([true, false])('stays with the footnote that the person has added to it', async caption => {
    const ready = await captioned();
    const {model} = ready;
    const old = after(lineOf(imageOf(model, 'image 0')));
    insertNode(model, old, 1, footnote('Mine'));
    const before = snapshot(old);
    const {spot} = await replace(ready, {caption});
    expect(spot.captioned).toBeUndefined();
    expect(body(model)).toContain(old);
    expect(snapshot(old)).toBe(before);
  });

  test('of an image of another’s is not touched, whatever stands below it', async () => {
    const {sidebar, model} = await ready(model => {
      const [one] = inlineImages(model);
      expect(one).toBeUndefined();
    });
    const order = await orderOfFirst(sidebar, 1);
    await insert(sidebar, order);
    const {picture} = imageOf(model, 'image 0');
    const old = image(picture, {altDescription: 'old', width: 300, height: 200});
    insertNode(model, line(model), 0, old);
    const below = paragraph('Foto: somebody', {spacingBefore: 4, spacingAfter: 10});
    insertNode(model, line(model).parent!, 4, below);
    select(model, [{node: old}]);
    const count = body(model).length;
    const again = orderFor({...order.images[0]!, alt: 'new'});
    expect((await insert(sidebar, again, {caption: true})).place).toBe('image');
    expect(body(model)).toHaveLength(count + 1);
    expect(text(below).runs).toEqual([{text: 'Foto: somebody'}]);
  });
});
