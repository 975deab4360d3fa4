/** Where images go in Docs, and what becomes of the document around them: one list of all places. */
import type {Fault} from '../../packages/apps-script-host/src/faults.ts';
import type {Misplaced, Order, Spot, Where} from '../../src/shared/contract.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  activeTab,
  clickOutside,
  insertNode,
  openTab,
  sectionOf,
  select,
  setCursor,
  undo,
} from '../../packages/apps-script-host/src/document/model.ts';
import type {
  ContainerNode,
  Node,
  ParagraphNode,
  TextNode,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {paragraph, tableOfContents} from '../../packages/apps-script-host/src/document/nodes.ts';
import {descendants, nearest, textOf} from '../../packages/apps-script-host/src/document/tree.ts';
import {all, cells, inlineImages, paragraphs, snapshot} from './seen.ts';
import {
  failureOf,
  hostOn,
  orderOf,
  orderOfFirst,
  signedIn,
  valueOf,
  withBank,
  type Sidebar,
} from './world.ts';

const world = withBank();
const column = 595.276 - 144;

/** Signed in, on a document where `point` has clicked or selected something. */
async function ready(point: (model: DocumentModel) => void = () => undefined) {
  const host = hostOn(world.bank.url, 'docs');
  point(host.editor);
  const {sidebar} = await signedIn(host);
  return {host, sidebar, model: host.editor};
}

const where = async (sidebar: Sidebar, own: string[] = []): Promise<Where> =>
  valueOf(await sidebar.call('place', {own}));

/** An order that means the place there is now. */
async function orderHere(sidebar: Sidebar, more: Partial<Order> = {}, alt = 'here'): Promise<Order> {
  const {spots} = await where(sidebar, more.own ?? []);
  const order = await orderOf(sidebar, 'boats');
  return {...order, images: [{...order.images[0]!, alt}], ...meaning(spots[0]), ...more};
}

const meaning = ({place, mark}: Spot): Partial<Order> => ({place, ...(mark === undefined ? {} : {mark})});

const imageOf = (model: DocumentModel, alt = 'here') =>
  inlineImages(model).find(({altDescription}) => altDescription === alt)!;

/** What a line holds, in order: letters, and images by their alternative text. */
const reading = (node: Node): string =>
  [...descendants(node)]
    .map(one =>
      one.type === 'TEXT' ? textOf(one) : one.type === 'INLINE_IMAGE' ? `[${one.altDescription}]` : '',
    )
    .join('');

const lines = (model: DocumentModel): string[] =>
  sectionOf(activeTab(model), 'BODY_SECTION')!.children.map(reading);

const firstText = (node: ContainerNode): TextNode =>
  [...descendants(node)].find((one): one is TextNode => one.type === 'TEXT')!;

/** An image that stood there before, 300 px wide and linked. */
async function withOldImage(sidebar: Sidebar, model: DocumentModel) {
  setCursor(model, paragraphs(model)[3]!, 0);
  valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'old')));
  const old = imageOf(model, 'old');
  Object.assign(old, {width: 300, height: 200, link: 'https://lysvik.example/'});
  return old;
}

describe('the place', () => {
  test('is the cursor: between two letters, and the cursor after the image', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, firstText(paragraphs(model)[2]!), 6));
    expect((await where(sidebar)).spots).toEqual([
      {
        place: 'cursor',
        destructive: false,
        room: {width: expect.closeTo(column, 1), height: expect.closeTo(697.89, 1)},
        table: expect.closeTo(column, 1),
      },
    ]);
    expect(valueOf(await sidebar.call('insert', await orderHere(sidebar))).place).toBe('cursor');
    expect(lines(model)[2]).toMatch(/^Lysvik\[here\] ligger/);
    const image = imageOf(model);
    const index = (image.parent!.children as Node[]).indexOf(image);
    expect(model.cursor).toEqual({node: image.parent, offset: index + 1});
  });

  test('is after what is selected', async () => {
    const {sidebar, model} = await ready(model =>
      select(model, [{node: firstText(paragraphs(model)[2]!), part: {start: 0, end: 5}}]),
    );
    expect((await where(sidebar)).spots[0].place).toBe('afterSelection');
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(lines(model)[2]).toMatch(/^Lysvik\[here\] ligger/);
  });

  test('is after the last of several', async () => {
    const {sidebar, model} = await ready(model =>
      select(model, [{node: paragraphs(model)[0]!}, {node: paragraphs(model)[1]!}]),
    );
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(lines(model)[1]).toBe('Velkommen til fjorden[here]');
  });

  test('is after a table, or at the end of a row or cell, that is selected', async () => {
    for (const [type, expected] of [
      ['TABLE', null],
      ['TABLE_ROW', 'Bilde[here]'],
      ['TABLE_CELL', 'Sted[here]'],
    ] as const) {
      const {sidebar, model} = await ready(model => select(model, [{node: all(model, type)[0]!}]));
      valueOf(await sidebar.call('insert', await orderHere(sidebar)));
      const image = imageOf(model);
      const cell = nearest(image, 'TABLE_CELL');
      expect(cell && reading(cell)).toBe(expected);
      if (!cell) {
        const body = sectionOf(activeTab(model), 'BODY_SECTION')!.children;
        expect(body[body.indexOf(image.parent as ParagraphNode) - 1]!.type).toBe('TABLE');
      }
    }
  });

  test('is the end of the body where nobody has clicked: the empty paragraph there', async () => {
    const {sidebar, model} = await ready(clickOutside);
    const count = lines(model).length;
    expect((await where(sidebar)).spots[0].place).toBe('end');
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(lines(model)).toHaveLength(count);
    expect(lines(model)[count - 1]).toBe('[here]');
  });

  test('is a new paragraph at the end where the last one holds something', async () => {
    const {sidebar, model} = await ready(model => {
      const last = paragraphs(model).pop()!;
      insertNode(model, last, 0, {...firstText(paragraphs(model)[0]!), id: '', parent: null});
      clickOutside(model);
    });
    const count = lines(model).length;
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(lines(model)).toHaveLength(count + 1);
    expect(lines(model)[count]).toBe('[here]');
  });

  test('is in the tab that is open', async () => {
    const {sidebar, model} = await ready(model => openTab(model, 't.1'));
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect(model.activeTab).toBe('t.1');
    expect(lines(model).pop()).toBe('[here]');
  });

  test.each([
    ['a list item', (model: DocumentModel) => setCursor(model, firstText(all(model, 'LIST_ITEM')[0]!), 2)],
    ['a cell', (model: DocumentModel) => setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0)],
    [
      'a header',
      (model: DocumentModel) =>
        setCursor(model, all(model, 'HEADER_SECTION')[0]!.children[0] as ParagraphNode, 0),
    ],
    [
      'a footer',
      (model: DocumentModel) =>
        setCursor(model, all(model, 'FOOTER_SECTION')[0]!.children[0] as ParagraphNode, 0),
    ],
  ])('is the cursor in %s, and inserting there can be undone in one step', async (_, point) => {
    const {sidebar, model} = await ready(point);
    const parent = model.cursor!.node;
    const before = snapshot(model);
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    expect([...descendants(nearest(parent, 'PARAGRAPH', 'LIST_ITEM')!)]).toContain(imageOf(model));
    undo(model);
    expect(snapshot(model)).toBe(before);
  });

  test.each([
    [
      'footnote',
      'end',
      (model: DocumentModel) =>
        setCursor(model, all(model, 'FOOTNOTE_SECTION')[0]!.children[0] as ParagraphNode, 0),
    ],
    ['equation', 'afterEquation', (model: DocumentModel) => setCursor(model, all(model, 'EQUATION')[0]!, 1)],
    [
      'contents',
      'afterContents',
      (model: DocumentModel) => {
        const body = sectionOf(activeTab(model), 'BODY_SECTION')!;
        insertNode(model, body, 2, tableOfContents(['Havna', 'Kontakt']));
        setCursor(model, all(model, 'TABLE_OF_CONTENTS')[0]!.children[0] as ParagraphNode, 0);
      },
    ],
  ] as const)('is refused in %s, and the nearest one offered', async (refused, nearestPlace, point) => {
    const {sidebar, model} = await ready(point);
    const before = snapshot(model);
    const found = await where(sidebar);
    expect(found).toMatchObject({refused, spots: [{place: nearestPlace}]});
    const blind = {...(await orderOf(sidebar, 'boats')), place: 'cursor' as const};
    expect(failureOf(await sidebar.call('insert', blind))).toEqual({code: 'place.notAllowed', where: found});
    expect(snapshot(model)).toBe(before);
    expect((await world.bank.control.state()).permalinks).toBe(0);
    valueOf(await sidebar.call('insert', await orderHere(sidebar)));
    const image = imageOf(model);
    if (refused === 'equation') {
      const siblings = image.parent!.children as Node[];
      expect(siblings[siblings.indexOf(image) - 1]!.type).toBe('EQUATION');
    }
    if (refused === 'contents') {
      const body = sectionOf(activeTab(model), 'BODY_SECTION')!.children as Node[];
      expect(body[body.indexOf(image.parent as Node) - 1]!.type).toBe('TABLE_OF_CONTENTS');
    }
    if (refused === 'footnote') expect(lines(model).pop()).toBe('[here]');
  });

  test('is read in one execution that neither changes anything nor asks the bank', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const before = snapshot(model);
    const from = (await world.bank.control.requests()).length;
    await where(sidebar);
    expect((await world.bank.control.requests()).length).toBe(from);
    expect(snapshot(model)).toBe(before);
  });
});

describe('when another place is found than the button showed', () => {
  test('nothing changes where an image would be lost, and the new place is said', async () => {
    const {sidebar, model} = await ready();
    const old = await withOldImage(sidebar, model);
    setCursor(model, paragraphs(model)[0]!, 0);
    const order = await orderHere(sidebar);
    select(model, [{node: old}]);
    const before = snapshot(model);
    const failure = failureOf(await sidebar.call('insert', order));
    expect(failure).toMatchObject({
      code: 'place.changed',
      where: {spots: [{place: 'image', destructive: true}, {place: 'afterImage'}]},
    });
    expect(snapshot(model)).toBe(before);
    expect((await world.bank.control.state()).permalinks).toBe(1);
    // The second click.
    const again = {...order, ...meaning((failure as Misplaced).where!.spots[0])};
    expect(valueOf(await sidebar.call('insert', again)).done).toHaveLength(1);
    expect(imageOf(model, 'old')).toBeUndefined();
  });

  test('nothing changes where the image to replace is not selected any more, or is another one', async () => {
    const {sidebar, model} = await ready();
    const old = await withOldImage(sidebar, model);
    select(model, [{node: old}]);
    const order = await orderHere(sidebar);
    expect(order.place).toBe('image');
    setCursor(model, paragraphs(model)[0]!, 0);
    const before = snapshot(model);
    expect(failureOf(await sidebar.call('insert', order))).toMatchObject({
      code: 'place.changed',
      where: {spots: [{place: 'cursor'}]},
    });
    select(model, [{node: old}]);
    expect(failureOf(await sidebar.call('insert', {...order, mark: 'b.1.0:10x10'})).code).toBe(
      'place.changed',
    );
    expect(snapshot(model)).toBe(before);
  });

  test('it goes there where nothing can be lost', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = await orderHere(sidebar);
    select(model, [{node: paragraphs(model)[1]!}]);
    expect(valueOf(await sidebar.call('insert', order)).place).toBe('afterSelection');
  });
});

describe('replacing the selected image', () => {
  test('keeps its width, its link and its place, and nothing of its words', async () => {
    const {sidebar, model} = await ready();
    const old = await withOldImage(sidebar, model);
    const at = (old.parent!.children as Node[]).indexOf(old);
    select(model, [{node: old}]);
    expect((await where(sidebar)).spots).toMatchObject([
      {place: 'image', destructive: true, width: 300 * PT_PER_PX},
      {place: 'afterImage', destructive: false},
    ]);
    const order = await orderHere(sidebar, {crop: '1:1'});
    expect(valueOf(await sidebar.call('insert', order)).place).toBe('image');
    const image = imageOf(model);
    expect(inlineImages(model)).toEqual([image]);
    expect((image.parent!.children as Node[]).indexOf(image)).toBe(at);
    expect(image).toMatchObject({width: 300, height: 300, link: 'https://lysvik.example/'});
    expect(image.picture.width).toBe(600);
  });

  test('takes back what it has begun, whichever call fails in passing on the way back', async () => {
    const {sidebar, model, host} = await ready();
    select(model, [{node: await withOldImage(sidebar, model)}]);
    const order = await orderHere(sidebar, {caption: true});
    const before = snapshot(model);
    const wrong: string[] = [];
    let calls: string[] = [];
    const insert = async (...faults: Fault[]) => {
      const {length} = host.calls;
      [{call: 'Paragraph.setHeading', says: 'service.unavailable'} as const, ...faults].forEach(
        host.faults.add,
      );
      const {failed} = valueOf(await sidebar.call('insert', order));
      host.faults.clear();
      calls = host.calls.slice(length).map(({name}) => name);
      if (failed[0]?.code !== 'host.unavailable' || snapshot(model) !== before) {
        wrong.push(`${JSON.stringify(faults)}: ${failed[0]?.code}`);
      }
    };
    await insert();
    const way = calls.slice(calls.lastIndexOf('Paragraph.setHeading') + 1);
    const back = way.slice(0, way.lastIndexOf('InlineImage.removeFromParent') + 1);
    const from = calls.lastIndexOf('Paragraph.setHeading') + 2;
    expect(back.filter(name => name.endsWith('.removeFromParent'))).toHaveLength(2);
    for (const at of back.keys()) {
      for (const after of [false, true]) {
        await insert({call: '*', nth: from + at, after, says: 'service.unavailable'});
      }
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    ['the image is refused', null, 'insert.refused'],
    ['its size cannot be set', 'InlineImage.setHeight', 'host.unavailable'],
    ['its words cannot be set', 'InlineImage.setAltDescription', 'host.unavailable'],
    ['its link cannot be set', 'InlineImage.setLinkUrl', 'host.unavailable'],
    ['the old one cannot be removed', 'InlineImage.removeFromParent', 'host.unavailable'],
  ])('leaves the document as before when %s', async (_, call, code) => {
    const {sidebar, model, host} = await ready();
    const old = await withOldImage(sidebar, model);
    select(model, [{node: old}]);
    const order = await orderHere(sidebar);
    const before = snapshot(model);
    if (call === null) await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}}]);
    else host.faults.add({call, message: 'Service unavailable: Docs'});
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code}]);
    expect(snapshot(model)).toBe(before);
  });

  test('is only the second choice for an image this sidebar has inserted, wherever it has moved since', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const {done} = valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'A')));
    const own = [done[0]!.mark!];
    insertNode(model, sectionOf(activeTab(model), 'BODY_SECTION')!, 0, paragraph('A new first line'));
    select(model, [{node: imageOf(model, 'A')}]);
    const found = await where(sidebar, own);
    expect(found.spots.map(({place}) => place)).toEqual(['afterImage', 'image']);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {own}, 'B')));
    expect(lines(model)).toContain('[A][B]');
    // The second choice.
    select(model, [{node: imageOf(model, 'A')}]);
    const {spots} = await where(sidebar, own);
    valueOf(await sidebar.call('insert', {...(await orderHere(sidebar, {own}, 'C')), ...meaning(spots[1]!)}));
    expect(lines(model)).toContain('[C][B]');
  });

  test('inserting twice gives two images', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const first = valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'A')));
    const own = [first.done[0]!.mark!];
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {own}, 'B')));
    expect(lines(model)).toContain('[A][B]');
  });

  test('with several, the others follow the first', async () => {
    const {sidebar, model} = await ready();
    const old = await withOldImage(sidebar, model);
    select(model, [{node: old}]);
    const {spots} = await where(sidebar);
    valueOf(await sidebar.call('insert', {...(await orderOfFirst(sidebar, 3)), ...meaning(spots[0])}));
    expect(lines(model)).toContain('[image 0][image 1][image 2]');
    expect(imageOf(model, 'image 0').width).toBe(300);
    expect(imageOf(model, 'image 1').width).toBeGreaterThan(500);
  });
});

describe('the size', () => {
  const inserted = async (point: (model: DocumentModel) => void, more: Partial<Order> = {}) => {
    const {sidebar, model} = await ready(point);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, more)));
    return imageOf(model).width * PT_PER_PX;
  };
  const inLine = (model: DocumentModel) => setCursor(model, paragraphs(model)[3]!, 0);

  test('is the column’s between the margins, and never more', async () => {
    const points = await inserted(inLine);
    expect(points).toBeLessThanOrEqual(column);
    expect(points).toBeGreaterThan(column - 1);
  });

  test('is less by the indents', async () => {
    const points = await inserted(model =>
      setCursor(model, firstText(paragraphs(model).find(({indentEnd}) => indentEnd === 36)!), 3),
    );
    expect(points).toBeLessThanOrEqual(column - 72);
    expect(points).toBeGreaterThan(column - 73);
  });

  test.each([
    ['of a table that shares its width out', 5, column / 3],
    ['with a width of its own', 10, 271.276],
  ])('fits a cell %s', async (_, at, width) => {
    const points = await inserted(model =>
      setCursor(model, cells(model)[at]!.children[0] as ParagraphNode, 0),
    );
    expect(points).toBeLessThanOrEqual(width - 10);
    expect(points).toBeGreaterThan(width - 11);
  });

  test('is the person’s own where it fits, and a share of the room where that is wished for', async () => {
    expect(await inserted(inLine, {size: 200})).toBeCloseTo(200, -1);
    expect(await inserted(inLine, {size: 'half'})).toBeCloseTo(column / 2, -1);
    const inCell = (model: DocumentModel) =>
      setCursor(model, cells(model)[10]!.children[0] as ParagraphNode, 0);
    expect(await inserted(inCell, {size: 'third'})).toBeCloseTo((271.276 - 10) / 3, -1);
  });

  test('is no wider than the place, though the place has changed meanwhile', async () => {
    expect(await inserted(inLine, {size: 2880})).toBeLessThanOrEqual(column);
  });

  test('is never larger than the original is by itself', async () => {
    const {sidebar, model} = await ready(inLine);
    const order = await orderOf(sidebar, 'ODD-17');
    valueOf(await sidebar.call('insert', order));
    expect(inlineImages(model)).toMatchObject([{width: 160, height: 120}]);
  });
});

describe('captions', () => {
  const text = /^(Foto|Photo): .+/;

  test('are two new paragraphs after the cursor’s, and nothing else changes', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, firstText(paragraphs(model)[0]!), 2));
    const before = lines(model);
    const headings = paragraphs(model).map(({heading}) => heading);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    const after = lines(model);
    expect(after).toHaveLength(before.length + 2);
    expect(after[1]).toBe('[here]');
    expect(after[2]).toMatch(text);
    expect([after[0], ...after.slice(3)]).toEqual(before);
    const now = paragraphs(model).map(({heading}) => heading);
    expect(now).toEqual([headings[0], 'NORMAL', 'NORMAL', ...headings.slice(1)]);
    // The next one goes behind both.
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true}, 'next')));
    expect(lines(model).slice(1, 5)).toEqual([
      '[here]',
      expect.stringMatching(text),
      '[next]',
      expect.stringMatching(text),
    ]);
  });

  test('stay in the cell', async () => {
    const {sidebar, model} = await ready(model =>
      setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0),
    );
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    expect(cells(model)[5]!.children.map(reading)).toEqual(['[here]', expect.stringMatching(text), '']);
  });

  test('follow the image that replaces another', async () => {
    const {sidebar, model} = await ready();
    const old = await withOldImage(sidebar, model);
    select(model, [{node: old}]);
    valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
    expect(lines(model).slice(3, 5)).toEqual(['[here]', expect.stringMatching(text)]);
  });

  test('are left out where the bank knows no credits', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const count = lines(model).length;
    const order = await orderOf(sidebar, 'ODD-06');
    const silent = {...order.images[0]!, alt: 'silent'};
    valueOf(await sidebar.call('insert', {...order, images: [silent], caption: true}));
    expect(lines(model)).toHaveLength(count);
    expect(lines(model)[3]).toBe('[silent]');
  });

  test('hold no markup, only text', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    valueOf(await sidebar.call('insert', {...(await orderOf(sidebar, 'ODD-08')), caption: true}));
    expect(lines(model)[4]).toBe('Photo: <a href="javascript:alert(6)">credit</a>');
  });

  test('of several stand each under its image, and carrying on goes behind the last', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = {...(await orderOfFirst(sidebar, 3)), caption: true};
    const {done} = valueOf(await sidebar.call('insert', {...order, images: order.images.slice(0, 2)}));
    setCursor(model, paragraphs(model)[0]!, 0);
    valueOf(await sidebar.call('insert', {...order, images: order.images.slice(2), after: done[1]!.mark!}));
    expect(lines(model).slice(3, 9)).toEqual(
      ['[image 0]', '[image 1]', '[image 2]'].flatMap(image => [image, expect.stringMatching(text)]),
    );
  });

  const calls = [
    'Paragraph.appendInlineImage',
    'Paragraph.setHeading',
    'TableCell.insertParagraph',
    'InlineImage.setWidth',
  ];

  /** In a cell, an order with a caption that `call` lets fail. */
  async function failing(call: string, point: (model: DocumentModel, cell: ContainerNode) => void) {
    const {sidebar, model, host} = await ready(model => {
      const cell = cells(model)[5]!;
      point(model, cell);
      setCursor(model, cell.children[0] as ParagraphNode, 0);
    });
    const order = await orderHere(sidebar, {caption: true});
    const before = snapshot(model);
    host.faults.add({call, message: 'Service unavailable: Docs'});
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'host.unavailable'}]);
    return {model, before, cell: cells(model)[5]!};
  }

  test.each(calls)('that fail in %s leave the document as before', async call => {
    const {model, before} = await failing(call, (model, cell) =>
      insertNode(model, cell, 1, paragraph('below')),
    );
    expect(snapshot(model)).toBe(before);
  });

  test.each(calls)(
    'that fail in %s at the end of a cell leave an empty line at most, which Docs lets nobody take away',
    async call => {
      const {model, before, cell} = await failing(call, () => undefined);
      if (cell.children.length > 1) {
        const left = cell.children.pop() as ParagraphNode;
        expect(left).toMatchObject({type: 'PARAGRAPH', heading: 'NORMAL', children: []});
      }
      expect(snapshot(model)).toBe(before);
    },
  );
});

describe('carrying on with the next images', () => {
  test('goes after the last one, although the person has clicked elsewhere meanwhile', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = await orderOfFirst(sidebar, 2);
    const {done} = valueOf(await sidebar.call('insert', {...order, images: order.images.slice(0, 1)}));
    setCursor(model, paragraphs(model)[0]!, 0);
    valueOf(await sidebar.call('insert', {...order, images: order.images.slice(1), after: done[0]!.mark!}));
    expect(lines(model)).toContain('[image 0][image 1]');
  });

  test('finds it by the cursor when lines have been added above', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = await orderOfFirst(sidebar, 2);
    const {done} = valueOf(await sidebar.call('insert', {...order, images: order.images.slice(0, 1)}));
    insertNode(model, sectionOf(activeTab(model), 'BODY_SECTION')!, 0, paragraph('new'));
    valueOf(await sidebar.call('insert', {...order, images: order.images.slice(1), after: done[0]!.mark!}));
    expect(lines(model)).toContain('[image 0][image 1]');
  });

  test('finds it by the cursor at the beginning of the text behind it', async () => {
    const {sidebar, model} = await ready(model => {
      const line = paragraphs(model).find(({children}) => children[0]?.type === 'TEXT')!;
      setCursor(model, line, 0);
    });
    const line = nearest(model.cursor!.node, 'PARAGRAPH')! as ParagraphNode;
    const order = await orderOfFirst(sidebar, 2);
    const {done} = valueOf(await sidebar.call('insert', {...order, images: order.images.slice(0, 1)}));
    insertNode(model, sectionOf(activeTab(model), 'BODY_SECTION')!, 0, paragraph('new'));
    setCursor(model, line.children.find(({type}) => type === 'TEXT') as TextNode, 0);
    valueOf(await sidebar.call('insert', {...order, images: order.images.slice(1), after: done[0]!.mark!}));
    expect(lines(model).find(text => text.startsWith('[image 0]'))).toMatch(/^\[image 0\]\[image 1\]\S/);
  });

  test.each(['HEADER_SECTION', 'FOOTER_SECTION'] as const)('finds it in a %s', async section => {
    const {sidebar, model} = await ready(model =>
      setCursor(model, all(model, section)[0]!.children[0] as ParagraphNode, 0),
    );
    const order = await orderOfFirst(sidebar, 2);
    const {done} = valueOf(await sidebar.call('insert', {...order, images: order.images.slice(0, 1)}));
    setCursor(model, paragraphs(model)[0]!, 0);
    valueOf(await sidebar.call('insert', {...order, images: order.images.slice(1), after: done[0]!.mark!}));
    const line = nearest(imageOf(model, 'image 0'), 'PARAGRAPH')!;
    expect([...descendants(line)]).toContain(imageOf(model, 'image 1'));
  });

  test('changes nothing when it is not to be found', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[0]!, 0));
    const before = snapshot(model);
    const order = {...(await orderOf(sidebar, 'boats')), after: 'b.7.0:99x99'};
    expect(failureOf(await sidebar.call('insert', order))).toMatchObject({
      code: 'place.changed',
      where: {spots: [{place: 'cursor'}]},
    });
    expect(snapshot(model)).toBe(before);
  });
});

describe('what Google does wrong', () => {
  const unavailable = 'Service Documents failed while accessing document with id abc.';

  test('before the image is in: the document is as before', async () => {
    const {sidebar, model, host} = await ready(model =>
      setCursor(model, firstText(paragraphs(model)[2]!), 6),
    );
    const order = await orderHere(sidebar);
    const before = snapshot(model);
    host.faults.add({call: 'Position.insertInlineImage', message: unavailable});
    expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'host.unavailable'}]);
    expect(snapshot(model)).toBe(before);
  });

  test.each(['Position.insertInlineImage', 'Document.setCursor'])(
    'after its effect in %s: the image is in once, and all is well',
    async call => {
      const {sidebar, model, host} = await ready(model =>
        setCursor(model, firstText(paragraphs(model)[2]!), 6),
      );
      const order = await orderHere(sidebar);
      host.faults.add({call, message: unavailable, after: true});
      expect(valueOf(await sidebar.call('insert', order))).toMatchObject({
        done: [{id: order.images[0]!.id}],
        failed: [],
      });
      expect(lines(model)[2]).toMatch(/^Lysvik\[here\] ligger/);
      expect(imageOf(model).width).toBeGreaterThan(500);
    },
  );

  test.each(['InlineImage.setWidth', 'InlineImage.setAltDescription'])(
    'after its effect in %s: the document is as before',
    async call => {
      const {sidebar, model, host} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
      const order = await orderHere(sidebar);
      const before = snapshot(model);
      host.faults.add({call, message: unavailable, after: true});
      expect(valueOf(await sidebar.call('insert', order)).failed).toMatchObject([{code: 'host.unavailable'}]);
      expect(snapshot(model)).toBe(before);
    },
  );

  test('with nothing answering any more: that nobody knows is said, and the rest is left open', async () => {
    const {sidebar, model, host} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = {...(await orderOfFirst(sidebar, 3)), ...meaning((await where(sidebar)).spots[0])};
    host.faults.add({call: 'InlineImage.setWidth', message: unavailable, always: true});
    host.faults.add({call: 'InlineImage.removeFromParent', message: unavailable, always: true});
    const reply = valueOf(await sidebar.call('insert', order));
    expect(reply).toMatchObject({
      done: [],
      failed: [{id: order.images[0]!.id, code: 'insert.unknown'}],
      open: order.images.slice(1).map(({id}) => ({id})),
    });
    expect(inlineImages(model)).toHaveLength(1);
  });

  test('a document that may only be read stays as it is', async () => {
    const {sidebar, model} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = {...(await orderOfFirst(sidebar, 2)), place: 'cursor' as const};
    model.readOnly = true;
    const before = snapshot(model);
    expect(valueOf(await sidebar.call('insert', order))).toMatchObject({
      done: [],
      failed: [{code: 'host.readOnly'}],
      open: [{id: order.images[1]!.id}],
    });
    expect(snapshot(model)).toBe(before);
  });

  test('a quota that is used up is said for what it is', async () => {
    const {sidebar, host} = await ready(model => setCursor(model, paragraphs(model)[3]!, 0));
    const order = await orderHere(sidebar);
    host.faults.add({
      call: 'UrlFetchApp.fetchAll',
      message: 'Service invoked too many times for one day: urlfetch.',
    });
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'host.quota'});
  });
});

/** Every call of the editor's service that placing and inserting may make. None of them reads contents. */
const permitted =
  /^(DocumentApp\.(getActiveDocument|getUi)|Document\.(getActiveTab|getCursor|getSelection|newPosition|setCursor)|Tab\.asDocumentTab|DocumentTab\.(getBody|getHeader|getFooter)|Position\.(getElement|getOffset|insertInlineImage)|Range\.getRangeElements|RangeElement\.(getElement|isPartial|getEndOffsetInclusive)|InlineImage\.(getWidth|getHeight|setWidth|setHeight|getLinkUrl|setLinkUrl|setAltDescription)|Body\.(getPageWidth|getPageHeight|getMargin(Left|Right|Top|Bottom))|TableCell\.(getWidth|getPadding(Left|Right)|getParentRow)|TableRow\.getNumCells|ListItem\.getNestingLevel|\w+\.(getType|getParent|getChild|getChildIndex|getNumChildren|getIndent(Start|End|FirstLine)|as[A-Z]\w+|getPreviousSibling|removeFromParent|insertParagraph|insertInlineImage|appendInlineImage|setHeading|setAttributes))$/;
const shared =
  /^(Ui|Menu|Session|PropertiesService|Properties|LockService|Lock|ScriptApp|AuthorizationInfo|HtmlService|HtmlOutput|UrlFetchApp|HTTPResponse|Utilities|Blob|console)\./;

test('reads nothing of the document but what placing needs', async () => {
  const {sidebar, model, host} = await ready();
  const old = await withOldImage(sidebar, model);
  select(model, [{node: old}]);
  valueOf(await sidebar.call('insert', await orderHere(sidebar, {caption: true})));
  setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0);
  valueOf(await sidebar.call('insert', await orderHere(sidebar, {}, 'cell')));
  const called = new Set(host.calls.map(({name}) => name).filter(name => !shared.test(name)));
  expect([...called].filter(name => !permitted.test(name))).toEqual([]);
});
