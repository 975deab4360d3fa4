/** The credits of what was inserted, as a list in the file; and the law of insertion for it, at every call of the host. */
import type {Args, Credits, CreditsInserted, EditorName, Reply} from '../../src/shared/contract.ts';
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  activeTab,
  clickOutside,
  insertNode,
  sectionOf,
  select,
  setCursor,
} from '../../packages/apps-script-host/src/document/model.ts';
import type {
  ContainerNode,
  ParagraphNode,
  SectionNode,
  TextNode,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {paragraph} from '../../packages/apps-script-host/src/document/nodes.ts';
import {descendants, textOf} from '../../packages/apps-script-host/src/document/tree.ts';
import {allElements, type PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {theirs} from './every-call.ts';
import {all, cells, paragraphs, snapshot} from './seen.ts';
import {callerOf, failureOf, hostOn, signedIn, valueOf, withBank, type Host, type Sidebar} from './world.ts';

const world = withBank();
const title = 'Image credits';
const lines = ['Boats – Felice Beato', 'Fjord – Foto: <b>N. N.</b>'];

async function ready<E extends EditorName>(editor: E, point: (model: Host<E>['editor']) => void) {
  const host = hostOn(world.bank.url, editor);
  point(host.editor);
  const {sidebar} = await signedIn(host as Host<EditorName>);
  return {host, sidebar, model: host.editor};
}

const insert = (sidebar: Sidebar, place: Credits['place'], more: Partial<Args<'insertCredits'>> = {}) =>
  sidebar.call('insertCredits', {title, lines, place, ...more});

const text = (node: ContainerNode): string =>
  [...descendants(node)].map(one => (one.type === 'TEXT' ? textOf(one) : '')).join('');
const body = (model: DocumentModel): SectionNode => sectionOf(activeTab(model), 'BODY_SECTION')!;
const texts = (node: SectionNode): string[] => node.children.map(text);
const firstText = (node: ContainerNode) => node.children[0] as TextNode;
const list = [title, ...lines];

describe('in a document', () => {
  test('they are a list of their own after the cursor’s line, and nothing else changes', async () => {
    for (const find of [
      (model: DocumentModel) => paragraphs(model)[2]!,
      (model: DocumentModel) => all(model, 'LIST_ITEM')[1] as ParagraphNode,
    ]) {
      const {sidebar, model} = await ready('docs', model => setCursor(model, firstText(find(model)), 2));
      const before = texts(body(model));
      const at = body(model).children.indexOf(find(model)) + 1;
      const glyphs = all(model, 'LIST_ITEM').map(item => (item as ParagraphNode).list);
      expect(valueOf(await insert(sidebar, 'cursor'))).toEqual({place: 'cursor'});
      expect(texts(body(model))).toEqual([...before.slice(0, at), ...list, ...before.slice(at)]);
      const [head, ...items] = body(model).children.slice(at, at + 3) as ParagraphNode[];
      expect(head).toMatchObject({type: 'PARAGRAPH', heading: 'NORMAL', alignment: 'LEFT', indentStart: 0});
      expect(firstText(head!).runs[0]).toMatchObject({bold: true});
      expect(items.map(({type, list}) => [type, list!.glyph])).toEqual([
        ['LIST_ITEM', 'BULLET'],
        ['LIST_ITEM', 'BULLET'],
      ]);
      expect(items[0]!.list!.id).toBe(items[1]!.list!.id);
      const others = all(model, 'LIST_ITEM').filter(item => !items.includes(item as ParagraphNode));
      expect(others.map(item => (item as ParagraphNode).list)).toEqual(glyphs);
    }
  });

  test('without a cursor they are at the end, above the empty line that is there', async () => {
    const {sidebar, model} = await ready('docs', clickOutside);
    const before = texts(body(model));
    expect(valueOf(await insert(sidebar, 'cursor'))).toEqual({place: 'end'});
    expect(texts(body(model))).toEqual([...before.slice(0, -1), ...list, '']);
  });

  test.each([
    ['after what is selected', (model: DocumentModel) => select(model, [{node: paragraphs(model)[2]!}])],
    [
      'in a cell',
      (model: DocumentModel) => setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0),
    ],
    [
      'in a header',
      (model: DocumentModel) =>
        setCursor(model, all(model, 'HEADER_SECTION')[0]!.children[0] as ParagraphNode, 0),
    ],
    ['after an equation’s line', (model: DocumentModel) => setCursor(model, all(model, 'EQUATION')[0]!, 0)],
  ])('they stand %s', async (_, point) => {
    const {sidebar, model} = await ready('docs', point);
    expect(valueOf(await insert(sidebar, 'cursor')).place).toBe('cursor');
    expect(
      all(model, 'LIST_ITEM')
        .map(text)
        .filter(one => lines.includes(one)),
    ).toEqual(lines);
  });

  test('a footnote takes none, and neither does a place of the other editor', async () => {
    const {sidebar, model} = await ready('docs', model =>
      setCursor(model, all(model, 'FOOTNOTE_SECTION')[0]!.children[0] as ParagraphNode, 0),
    );
    const before = snapshot(model);
    expect(failureOf(await insert(sidebar, 'cursor'))).toEqual({code: 'place.notAllowed'});
    expect(failureOf(await insert(sidebar, 'lastSlide'))).toEqual({code: 'request.invalid'});
    expect(snapshot(model)).toBe(before);
  });
});

describe('in a presentation', () => {
  test('they are on a last slide, and on as many as it takes', async () => {
    const {sidebar, model} = await ready('slides', () => undefined);
    const count = model.slides.length;
    expect(valueOf(await insert(sidebar, 'lastSlide'))).toEqual({place: 'lastSlide'});
    expect(model.slides).toHaveLength(count + 1);
    expect(written(model, count)).toEqual([title, '', ...lines]);
    const many = Array.from({length: 200}, (_, at) => `Image ${at} – ${'somebody '.repeat(20)}`.trim());
    valueOf(await insert(sidebar, 'lastSlide', {lines: many}));
    const said = model.slides.slice(count + 1).flatMap((_, at) => written(model, count + 1 + at));
    expect(said.filter(line => line !== title && line !== '')).toEqual(many);
    expect(failureOf(await insert(sidebar, 'end'))).toEqual({code: 'request.invalid'});
  });
});

/** The lines of a slide. */
function written({slides}: PresentationModel, at: number): string[] {
  return allElements(slides[at]!.elements).flatMap(element =>
    element.type === 'SHAPE' ? element.text.trimEnd().split('\n') : [],
  );
}

test('whoever has signed out inserts none', async () => {
  const {sidebar, model} = await ready('docs', clickOutside);
  const before = snapshot(model);
  valueOf(await sidebar.call('signOut', {}));
  expect(failureOf(await insert(sidebar, 'end')).code).toBe('session.none');
  expect(snapshot(model)).toBe(before);
});

describe('wherever the host fails', () => {
  const places: Array<[string, EditorName, Credits['place'], (model: never) => void]> = [
    [
      'at the cursor',
      'docs',
      'cursor',
      (model: DocumentModel) => setCursor(model, firstText(paragraphs(model)[2]!), 2),
    ],
    ['at the end, above an empty line', 'docs', 'end', clickOutside],
    [
      'at the end, after a text',
      'docs',
      'end',
      (model: DocumentModel) => {
        insertNode(model, body(model), body(model).children.length, paragraph('The end'));
        clickOutside(model);
      },
    ],
    ['on a last slide', 'slides', 'lastSlide', () => undefined],
  ];

  test.each(places)(
    '%s: all of it stands or nothing, which is said, and a further try makes one',
    async (_, editor, place, point) => {
      const {host, sidebar} = await ready(editor, point as never);
      const keys = [...host.stores.script];
      const begin = () => {
        host.reset();
        for (const [key, value] of keys) host.stores.script.set(key, value);
        (point as (model: unknown) => void)(host.editor);
      };
      const call = async () => {
        const from = host.calls.length;
        const reply = (await host.run('rpc', [
          'insertCredits',
          {title, lines, place},
          callerOf(sidebar),
        ])) as Reply<CreditsInserted>;
        return {reply, calls: host.calls.slice(from).map(({name}) => name)};
      };
      const count = () => snapshot(host.editor).split(lines[1]!.replace(/"/g, '\\"')).length - 1;
      begin();
      const empty = snapshot(host.editor);
      const {calls} = await call();
      const whole = snapshot(host.editor);
      const wrong: string[] = [];
      let runs = 0;
      for (const [at, name] of calls.entries()) {
        if (
          theirs.test(name) ||
          !/^(Document|Tab|Body|Paragraph|ListItem|Position|Slide|Presentation|Page|Shape|Text|Layout|Range|Selection|\w*Section)/.test(
            name,
          )
        )
          continue;
        for (const after of [false, true]) {
          begin();
          host.faults.add({call: '*', nth: at + 1, after, says: 'service.unavailable'});
          const {reply} = await call();
          host.faults.clear();
          runs++;
          const now = snapshot(host.editor);
          const where = `${name} (${at + 1}) ${after ? 'after' : 'before'}`;
          if (reply.ok ? now !== whole : now !== empty && !reply.emptyLine)
            wrong.push(`${where}: ${JSON.stringify(reply)}`);
          if (!reply.ok && reply.code === 'insert.unknown') wrong.push(`${where}: unknown`);
          if (reply.ok) continue;
          await call();
          if (count() !== 1) wrong.push(`${where}: ${count()} of it after a further try`);
        }
      }
      expect(wrong).toEqual([]);
      expect(runs).toBeGreaterThan(10);
    },
  );
});
