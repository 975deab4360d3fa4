import type {EditorName} from '../../src/contract.ts';
import {PT_PER_PX} from '../../src/core/placement.ts';
import type {DocumentModel} from '../../workbench/apps-script/document/model.ts';
import {activeTab, clickOutside, sectionOf, setCursor} from '../../workbench/apps-script/document/model.ts';
import type {
  CellNode,
  ContainerNode,
  ImageNode,
  Node,
  ParagraphNode,
} from '../../workbench/apps-script/document/nodes.ts';
import {hostOf} from '../../workbench/image-bank/hosts.ts';
import {descendants} from '../../workbench/apps-script/document/tree.ts';
import type {PresentationModel} from '../../workbench/apps-script/slides/model.ts';
import {allElements, removeSlide, showPage} from '../../workbench/apps-script/slides/model.ts';
import {failureOf, hostOn, orderOf, signedIn, valueOf, withBank, type Host} from './world.ts';

const world = withBank();

/** What of the images can be seen. */
interface Seen {
  alt: string | null;
  /** Points. */
  width: number;
  height: number;
  natural: {width: number; height: number};
}

function inDocument(model: DocumentModel): Seen[] {
  return [...descendants(activeTab(model).root)]
    .filter((node): node is ImageNode => node.type === 'INLINE_IMAGE')
    .map(({altDescription, width, height, picture}) => ({
      alt: altDescription,
      width: width * PT_PER_PX,
      height: height * PT_PER_PX,
      natural: picture,
    }));
}

function onSlides(model: PresentationModel): Seen[] {
  return model.slides.flatMap(({elements}) =>
    allElements(elements).flatMap(element =>
      element.type === 'IMAGE' ? [{alt: element.description, ...element.box, natural: element.picture}] : [],
    ),
  );
}

/** Everything of the file that can be seen, for "as it was before". */
const snapshot = (model: object) =>
  JSON.stringify(model, (name, value: unknown) =>
    ['parent', 'past', 'nextId', 'bytes'].includes(name) ? undefined : value,
  );

const paragraphs = (model: DocumentModel) =>
  sectionOf(activeTab(model), 'BODY_SECTION')!.children.filter(
    (node): node is ParagraphNode => node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM',
  );

/** All nodes of a type that have children. */
const all = (model: DocumentModel, type: ContainerNode['type']): ContainerNode[] =>
  [...descendants(activeTab(model).root)].filter((node): node is ContainerNode => node.type === type);

const docs = (): Host<'docs'> => {
  const host = hostOn(world.bank.url, 'docs');
  setCursor(host.editor, paragraphs(host.editor)[3]!, 0);
  return host;
};
const slides = (): Host<'slides'> => hostOn(world.bank.url, 'slides');

const open: Record<EditorName, () => Host<EditorName>> = {docs, slides};
const images = (host: Host<EditorName>): Seen[] =>
  'tabs' in host.editor ? inDocument(host.editor) : onSlides(host.editor);

const ratioOf = ({width, height}: {width: number; height: number}) => width / height;

describe.each(['docs', 'slides'] as const)('inserting in %s', editor => {
  test('puts the image that was found into the file, sharp, in its ratio and with its alternative text', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    const before = images(host).length;
    const {link} = valueOf(await sidebar.call('insert', order));
    const found = images(host);
    expect(found).toHaveLength(before + 1);
    const image = found.find(({alt}) => alt === order.alt)!;
    expect(order.alt).not.toBe('');
    expect(ratioOf(image)).toBeCloseTo(ratioOf(image.natural), 1);
    expect(image.natural.width).toBeGreaterThanOrEqual(Math.floor((image.width / PT_PER_PX) * 2) - 1);
    expect(image.natural.width).toBeLessThanOrEqual(Math.ceil((image.width / PT_PER_PX) * 2) + 1);
    expect(link).toMatch(/^https:\/\/v\.imgi\.no\/\w+$/);
  });

  test('takes one execution, and asks the bank in rounds', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    const from = (await world.bank.control.requests()).length;
    valueOf(await sidebar.call('insert', order));
    const asked = (await world.bank.control.requests()).slice(from).map(({path}) => path.replace(/\?.*/, ''));
    // The first two at once; their order is the network's.
    expect(asked.slice(0, 2).sort()).toEqual(['/Document/GetDocumentById', '/Login/WhoAmI']);
    expect(asked.slice(2)).toEqual([
      '/Permalink/CreatePermaLinkFromDocumentId',
      expect.stringMatching(/^\/\w+__w=\d+_h=\d+_cropmode=NOPAD\/[\w-]+\.jpg$/),
    ]);
  });

  test('brings the token to the bank alone', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    valueOf(await sidebar.call('insert', await orderOf(sidebar, 'boats')));
    for (const {path, token} of await world.bank.control.requests()) {
      const withToken = hostOf(path.replace(/\?.*/, '')) === 'api' && path !== '/Login/Login';
      expect({path, ...token}).toEqual({path, header: withToken, authorization: false, query: false});
    }
  });

  test('makes one public link for an image, however often it is inserted', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    const {link} = valueOf(await sidebar.call('insert', order));
    expect(valueOf(await sidebar.call('insert', {...order, link})).link).toBe(link);
    expect((await world.bank.control.state()).permalinks).toBe(1);
    expect(images(host).filter(({alt}) => alt === order.alt)).toHaveLength(2);
  });

  test.each([
    ['a JPEG that ends in the middle', {picture: 'damaged'}],
    ['26 megapixels', {picture: 'huge'}],
    ['WebP under the name of a JPEG', {picture: 'webp', as: 'image/jpeg'}],
    ['a text under the name of a JPEG', {picture: 'text'}],
  ] as const)('leaves the file as it was when the host refuses %s', async (_, answer) => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    await world.bank.control.faults([{path: '*.jpg', answer}]);
    const before = snapshot(host.editor);
    expect(failureOf(await sidebar.call('insert', order))).toEqual({
      code: 'insert.refused',
      link: expect.stringMatching(/^https:\/\/v\.imgi\.no\//) as string,
    });
    expect(snapshot(host.editor)).toBe(before);
  });

  test.each([
    ['truly WebP', {picture: 'webp'}, 'image.wrongKind'],
    ['51 MB', {bytes: 51 * 1024 * 1024}, 'image.wrongKind'],
    ['elsewhere', {redirect: 'https://evil.example/x.jpg'}, 'bank.unusable'],
    ['forbidden', {status: 403}, 'image.refused'],
    ['a page', 'html', 'bank.unreachable'],
    ['nothing', 'drop', 'bank.unreachable'],
  ] as const)('leaves the file as it was when the picture is %s', async (_, answer, code) => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    await world.bank.control.faults([{path: '*.jpg', answer}]);
    const before = snapshot(host.editor);
    expect(failureOf(await sidebar.call('insert', order)).code).toBe(code);
    expect(snapshot(host.editor)).toBe(before);
  });

  test.each([
    ['ODD-01', 'image.notReady'],
    ['ODD-03', 'image.refused'],
    ['ODD-20', 'image.wrongKind'],
  ])('says why %s cannot be had', async (code, failure) => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    expect(failureOf(await sidebar.call('insert', await orderOf(sidebar, code))).code).toBe(failure);
  });

  test.each(['ODD-02', 'ODD-04', 'ODD-05', 'ODD-13', 'ODD-14', 'ODD-16', 'ODD-17', 'ODD-18'])(
    'inserts %s all the same, in its ratio',
    async code => {
      const host = open[editor]();
      const {sidebar} = await signedIn(host);
      const before = images(host).length;
      valueOf(await sidebar.call('insert', {...(await orderOf(sidebar, code)), alt: code}));
      const image = images(host).find(({alt}) => alt === code)!;
      expect(images(host)).toHaveLength(before + 1);
      expect(Math.abs(image.height * ratioOf(image.natural) - image.width)).toBeLessThan(
        0.02 * image.width + 1,
      );
      expect(image.natural.width * image.natural.height).toBeLessThanOrEqual(25e6);
    },
  );

  test('keeps transparency', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const {assets} = valueOf(await sidebar.call('search', {text: '', page: 0}));
    const vector = assets.find(({kind}) => kind === 'vector')!;
    valueOf(await sidebar.call('insert', {id: vector.id, alt: 'v'}));
    const image = images(host).find(({alt}) => alt === 'v')!;
    expect((image.natural as {contentType?: string}).contentType).toBe('image/png');
  });

  test('an image may be decorative', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const before = images(host).length;
    valueOf(await sidebar.call('insert', {...(await orderOf(sidebar, 'boats')), alt: ''}));
    expect(images(host)).toHaveLength(before + 1);
    expect(images(host).filter(({alt}) => alt)).toHaveLength(images(host).filter(({alt}) => alt).length);
  });

  test('makes no public link of an image that is gone', async () => {
    const {sidebar} = await signedIn(open[editor]());
    expect(failureOf(await sidebar.call('insert', {id: 99999999, alt: ''}))).toEqual({code: 'image.gone'});
    expect((await world.bank.control.state()).permalinks).toBe(0);
  });

  test('never asks twice for a public link', async () => {
    const {sidebar} = await signedIn(open[editor]());
    const order = await orderOf(sidebar, 'boats');
    await world.bank.control.faults([{path: '/Permalink/*', answer: 'drop', afterEffect: true}]);
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'bank.unreachable'});
    expect((await world.bank.control.state()).permalinks).toBe(1);
  });

  test('says that the file cannot be changed', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    host.editor.readOnly = true;
    const order = await orderOf(sidebar, 'boats');
    expect(failureOf(await sidebar.call('insert', order)).code).toBe('host.readOnly');
  });

  test('leaves nothing behind when a later step fails', async () => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    const before = images(host);
    const call = editor === 'docs' ? 'InlineImage.setAltDescription' : 'Image.setDescription';
    host.faults.add({call, message: 'Service unavailable: Docs'});
    expect(failureOf(await sidebar.call('insert', order)).code).toBe('host.unavailable');
    expect(images(host)).toEqual(before);
    valueOf(await sidebar.call('insert', order));
    expect(images(host)).toHaveLength(before.length + 1);
  });
});

describe('where an image goes in Docs', () => {
  async function insertAt(place: (model: DocumentModel) => void) {
    const host = hostOn(world.bank.url, 'docs');
    place(host.editor);
    const {sidebar} = await signedIn(host);
    const reply = await sidebar.call('insert', {...(await orderOf(sidebar, 'boats')), alt: 'here'});
    const image = [...descendants(activeTab(host.editor).root)].find(
      (node): node is ImageNode => node.type === 'INLINE_IMAGE' && node.altDescription === 'here',
    );
    return {host, reply, image: image!, points: image && image.width * PT_PER_PX};
  }

  test('needs a cursor, and says so before anything is made', async () => {
    const {reply, host} = await insertAt(clickOutside);
    expect(failureOf(reply)).toEqual({code: 'place.noCursor'});
    expect(inDocument(host.editor)).toHaveLength(0);
    expect((await world.bank.control.state()).permalinks).toBe(0);
  });

  test('is as wide as the column between the margins', async () => {
    const {points} = await insertAt(model => setCursor(model, paragraphs(model)[3]!, 0));
    expect(points).toBeCloseTo(595.276 - 144, 0);
  });

  test('is narrower by the indents', async () => {
    const {points} = await insertAt(model => {
      const indented = paragraphs(model).find(({indentEnd}) => indentEnd === 36)!;
      setCursor(model, indented.children[0] as never, 3);
    });
    expect(points).toBeCloseTo(595.276 - 144 - 72, -1);
  });

  test('fits a list item, a header, a footer and a table cell', async () => {
    const column = 595.276 - 144;
    const list = await insertAt(model =>
      setCursor(model, all(model, 'LIST_ITEM')[0]!.children[0] as never, 2),
    );
    expect(list.points).toBeLessThan(column);
    for (const type of ['HEADER_SECTION', 'FOOTER_SECTION'] as const) {
      const margin = await insertAt(model =>
        setCursor(model, all(model, type)[0]!.children[0] as ParagraphNode, 0),
      );
      expect(margin.points).toBeCloseTo(column, 0);
    }
  });

  test.each([
    ['of a table that shares its width out', 0, 5, (595.276 - 144) / 3],
    ['with a width of its own', 1, 1, 271.276],
  ])('fits a cell %s', async (_, table, at, width) => {
    const {points} = await insertAt(model => {
      const cell = [...descendants(all(model, 'TABLE')[table]!)].filter(
        (node): node is CellNode => node.type === 'TABLE_CELL',
      )[at]!;
      setCursor(model, cell.children[0] as ParagraphNode, 0);
    });
    expect(points).toBeLessThanOrEqual(width - 9);
    expect(points).toBeGreaterThan(width - 16);
  });

  test('goes between the letters that the cursor stands between, and the cursor after it', async () => {
    const {host, image} = await insertAt(model =>
      setCursor(model, paragraphs(model)[2]!.children[0] as never, 6),
    );
    const siblings = image.parent!.children as Node[];
    const index = siblings.indexOf(image);
    expect(index).toBeGreaterThan(0);
    expect(host.editor.cursor).toEqual({node: image.parent, offset: index + 1});
  });

  test('is refused in a footnote and in an equation, and nothing changes', async () => {
    const footnote = await insertAt(model => {
      setCursor(model, all(model, 'FOOTNOTE_SECTION')[0]!.children[0] as ParagraphNode, 0);
    });
    expect(failureOf(footnote.reply).code).toBe('place.notAllowed');
    const equation = await insertAt(model => setCursor(model, all(model, 'EQUATION')[0]!, 0));
    expect(failureOf(equation.reply).code).toBe('place.notAllowed');
    expect(inDocument(equation.host.editor)).toHaveLength(0);
  });

  test('two insertions stand one after the other', async () => {
    const host = docs();
    const {sidebar} = await signedIn(host);
    const order = await orderOf(sidebar, 'boats');
    valueOf(await sidebar.call('insert', {...order, alt: 'A'}));
    valueOf(await sidebar.call('insert', {...order, alt: 'B'}));
    expect(inDocument(host.editor).map(({alt}) => alt)).toEqual(['A', 'B']);
  });
});

describe('where an image goes in Slides', () => {
  const insert = async (host: Host<'slides'>) => {
    const {sidebar} = await signedIn(host);
    return sidebar.call('insert', {...(await orderOf(sidebar, 'boats')), alt: 'here'});
  };
  const imageOf = (elements: PresentationModel['slides'][number]['elements']) =>
    allElements(elements).find(element => element.type === 'IMAGE' && element.description === 'here');

  test('centres it on the current slide within 80 %', async () => {
    const host = slides();
    const second = host.editor.slides[1]!;
    showPage(host.editor, second.id);
    valueOf(await insert(host));
    const image = imageOf(second.elements)!.box;
    const {width, height} = host.editor;
    expect(image.left + image.width / 2).toBeCloseTo(width / 2, 0);
    expect(image.top + image.height / 2).toBeCloseTo(height / 2, 0);
    expect(Math.max(image.width / width, image.height / height)).toBeCloseTo(0.8, 2);
  });

  test.each([
    ['a layout', (model: PresentationModel) => model.layouts[0]!.id],
    ['a master', (model: PresentationModel) => model.masters[0]!.id],
    ['no page', () => null],
  ])('goes to the first slide when %s is shown', async (_, page) => {
    const host = slides();
    showPage(host.editor, page(host.editor));
    valueOf(await insert(host));
    expect(imageOf(host.editor.slides[0]!.elements)).toBeDefined();
  });

  test('adds a slide where there is none, and takes it away again when the image is refused', async () => {
    const host = slides();
    for (const {id} of [...host.editor.slides]) removeSlide(host.editor, id);
    await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'damaged'}, times: 1}]);
    expect(failureOf(await insert(host)).code).toBe('insert.refused');
    expect(host.editor.slides).toHaveLength(0);
    valueOf(await insert(host));
    expect(host.editor.slides).toHaveLength(1);
    expect(imageOf(host.editor.slides[0]!.elements)).toBeDefined();
  });
});

/** Every call of the editor's service that an insertion may make. None of them reads contents. */
const permitted = {
  docs: [
    'Body.getMarginBottom',
    'Body.getMarginLeft',
    'Body.getMarginRight',
    'Body.getMarginTop',
    'Body.getPageHeight',
    'Body.getPageWidth',
    'Body.getType',
    'Document.getActiveTab',
    'Document.getCursor',
    'Document.newPosition',
    'Document.setCursor',
    'DocumentApp.getActiveDocument',
    'DocumentApp.getUi',
    'DocumentTab.getBody',
    'InlineImage.getHeight',
    'InlineImage.getParent',
    'InlineImage.getWidth',
    'InlineImage.setAltDescription',
    'InlineImage.setHeight',
    'InlineImage.setWidth',
    'Paragraph.asParagraph',
    'Paragraph.getChildIndex',
    'Paragraph.getIndentEnd',
    'Paragraph.getIndentFirstLine',
    'Paragraph.getIndentStart',
    'Paragraph.getParent',
    'Paragraph.getType',
    'Position.getElement',
    'Position.insertInlineImage',
    'Tab.asDocumentTab',
  ],
  slides: [
    'Image.getHeight',
    'Image.getWidth',
    'Image.setDescription',
    'Image.setLeft',
    'Image.setTop',
    'Page.asSlide',
    'Page.getPageType',
    'Presentation.getPageHeight',
    'Presentation.getPageWidth',
    'Presentation.getSelection',
    'Selection.getCurrentPage',
    'Slide.asSlide',
    'Slide.getPageType',
    'Slide.insertImage',
    'SlidesApp.getActivePresentation',
    'SlidesApp.getUi',
  ],
};

test.each(['docs', 'slides'] as const)(
  'reads nothing of the file in %s but what placing needs',
  async editor => {
    const host = open[editor]();
    const {sidebar} = await signedIn(host);
    valueOf(await sidebar.call('insert', await orderOf(sidebar, 'boats')));
    const shared =
      /^(Ui|Menu|Session|PropertiesService|Properties|LockService|Lock|ScriptApp|AuthorizationInfo|HtmlService|HtmlOutput|UrlFetchApp|HTTPResponse|Utilities|Blob|console)\./;
    const called = new Set(host.calls.map(({name}) => name).filter(name => !shared.test(name)));
    expect([...called].filter(name => !permitted[editor].includes(name))).toEqual([]);
  },
);
