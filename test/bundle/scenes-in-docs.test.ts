/** Any document: `scenes.ts`. */
import fc from 'fast-check';
import type {Inserted, Order, Where} from '../../src/shared/contract.ts';
import {
  activeTab,
  clickOutside,
  createDocumentModel,
  select,
  setCursor,
  type DocumentModel,
} from '../../packages/apps-script-host/src/document/model.ts';
import {descendants} from '../../packages/apps-script-host/src/document/tree.ts';
import * as docs from '../../packages/apps-script-host/src/document/nodes.ts';
import {expectSaid, scenes, stageOn, wish, withScenes} from './scenes.ts';
import {valueOf} from './world.ts';

const world = withScenes();

const block = fc.constantFrom(
  'text',
  'text',
  'heading',
  'item',
  'empty',
  'table',
  'chip',
  'image',
  'captioned',
  'indented',
  'equation',
);
const scene = fc.record({
  blocks: fc.array(block, {minLength: 1, maxLength: 8}),
  at: fc.nat(60),
  how: fc.constantFrom('cursor', 'cursor', 'select', 'select', 'outside'),
  offset: fc.nat(8),
  align: fc.constantFrom(undefined, undefined, 'centre', 'left') as fc.Arbitrary<Order['align'] | undefined>,
  columns: fc.constantFrom(undefined, undefined, 2, 3) as fc.Arbitrary<Order['columns'] | undefined>,
  wish,
});
type Scene = typeof scene extends fc.Arbitrary<infer T> ? T : never;

function set(model: DocumentModel, {blocks, at, how, offset}: Scene) {
  const picture = () => docs.image(world.old, {altDescription: 'old', width: 300, height: 200});
  let count = 0;
  const words = () => `w${count++}`;
  const made = blocks.flatMap((kind): docs.BlockNode[] => {
    switch (kind) {
      case 'text':
        return [docs.paragraph(`${words()} more`)];
      case 'heading':
        return [docs.heading('HEADING1', words())];
      case 'item':
        return [docs.listItem(words())];
      case 'table':
        return [docs.table([[docs.cell(words()), docs.cell([docs.paragraph()])]]), docs.paragraph()];
      case 'chip':
        return [docs.paragraph([words(), docs.leaf('PERSON', 'Kari'), words(), docs.footnote(words())])];
      case 'image':
        return [docs.paragraph([words(), picture(), words()])];
      case 'captioned':
        return [docs.paragraph([picture()]), docs.paragraph(words(), {spacingBefore: 4, spacingAfter: 10})];
      case 'indented':
        return [docs.paragraph(words(), {indentStart: 36, indentFirstLine: 36})];
      case 'equation':
        return [docs.paragraph([words(), docs.equation([docs.text('e')])])];
      default:
        return [docs.paragraph()];
    }
  });
  const body = docs.section('BODY_SECTION', [...made, docs.paragraph()]);
  Object.assign(model, createDocumentModel({name: 'Scene', tabs: [{title: 'One', sections: [body]}]}));
  const nodes = [...descendants(activeTab(model).root)].filter(
    ({type}) => !['ROOT', 'BODY_SECTION', 'FOOTNOTE_SECTION', 'DOCUMENT'].includes(type),
  );
  const node = nodes[at % nodes.length]!;
  if (how === 'outside') clickOutside(model);
  else if (how === 'select') select(model, [{node}]);
  else if (node.type === 'TEXT')
    setCursor(model, node, Math.min(offset, node.runs.map(({text}) => text).join('').length));
  else if (node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM') setCursor(model, node, 0);
  else clickOutside(model);
}
const all = (model: DocumentModel) => [...descendants(activeTab(model).root)];
/** All words that stood there, in their order, each with the kind of its line; captions of ours begin with "Photo". */
function wordsIn(model: DocumentModel) {
  const words = all(model).flatMap(node => {
    if (node.type !== 'TEXT') return [];
    const {type, ...line} = node.parent as docs.ParagraphNode;
    return node.runs.map(({text}) => ({text, line: [type, line.heading, line.indentStart].join()}));
  });
  return words.filter(({text}) => !/^Photo: /.test(text));
}
const letters = (words: ReturnType<typeof wordsIn>) => words.map(({text}) => text).join('');

test('in any document no word and no image is lost, no line becomes another, and what stands is said', async () => {
  const {call, begin, orderOf} = await stageOn(world.bank, 'docs');
  await fc.assert(
    fc.asyncProperty(scene, async one => {
      const model = begin();
      set(model, one);
      const before = wordsIn(model);
      const olds = all(model).filter(node => node.type === 'INLINE_IMAGE').length;
      const {align, columns} = one;
      const {nth, count, size, caption} = one.wish;
      const own = ['b.0.0:300x200c', 'b.1.0:300x200c', 'b.2.0:300x200c', 'b.3.0:300x200c'];
      const {spots} = valueOf(await call<Where>('place', {own}));
      const spot = spots[nth % spots.length]!;
      const order: Order = {
        ...orderOf(count),
        own,
        size: size === 'fill' ? 'fit' : size,
        caption,
        place: spot.place,
        ...(spot.mark === undefined ? {} : {mark: spot.mark}),
        ...(align && {align}),
        ...(columns && {columns}),
      };
      const reply = await call<Inserted>('insert', order);
      const images = all(model).filter((node): node is docs.ImageNode => node.type === 'INLINE_IMAGE');
      expectSaid(
        reply,
        order,
        images.map(({altDescription}) => altDescription),
      );
      const gone = reply.ok && spot.place === 'image' ? 1 : 0;
      expect(images.filter(({altDescription}) => altDescription === 'old').length).toBe(olds - gone);
      const after = wordsIn(model);
      expect(letters(after)).toBe(letters(before));
      // An image may cut a line in two, and makes no other kind of it.
      const kinds = (text: string) => before.filter(was => was.text.includes(text)).map(({line}) => line);
      for (const {text, line} of after) expect(kinds(text)).toContain(line);
    }),
    scenes,
  );
}, 1e6);
