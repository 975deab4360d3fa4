/** The law of insertion in Docs, at every call of the host. */
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  activeTab,
  clickOutside,
  insertNode,
  removeNode,
  select,
  sectionOf,
  setCursor,
} from '../../packages/apps-script-host/src/document/model.ts';
import type {
  ContainerNode,
  Node,
  ParagraphNode,
  TextNode,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {indexIn} from '../../packages/apps-script-host/src/document/tree.ts';
import {image, leaf, paragraph} from '../../packages/apps-script-host/src/document/nodes.ts';
import type {Picture} from '../../packages/apps-script-host/src/picture.ts';
import {theirs, walkAll, type Kind} from './every-call.ts';
import {all, cells, paragraphs} from './seen.ts';

const caption = {caption: true};
const line = (model: DocumentModel) => paragraphs(model)[3]!;
const item = (model: DocumentModel) => all(model, 'LIST_ITEM')[0] as ParagraphNode;
const textIn = (node: ContainerNode) => node.children[0] as TextNode;
const inCell = (model: DocumentModel) => setCursor(model, cells(model)[5]!.children[0] as ParagraphNode, 0);

/** An image that stood in a line before, selected. */
function selected(model: DocumentModel, parent: ContainerNode, at: number, picture: Picture) {
  const old = image(picture, {altDescription: 'old', link: 'https://lysvik.example/'});
  insertNode(model, parent, at, old);
  select(model, [{node: old}]);
}

/** With a caption as this sidebar gives it. */
function captioned(model: DocumentModel, picture: Picture) {
  selected(model, line(model), 0, picture);
  const text = paragraph('Foto: N. N.', {spacingBefore: 4, spacingAfter: 10});
  insertNode(model, line(model).parent!, 4, text);
}

const replacing = {place: 'image', replaces: true, more: {size: 'fit'}} as const;

const kinds: Array<Kind<DocumentModel>> = [
  {name: 'at the cursor', point: model => setCursor(model, line(model), 0), worded: true},
  {name: 'between two letters', point: model => setCursor(model, textIn(paragraphs(model)[2]!), 6)},
  {
    name: 'at the cursor, with a caption',
    point: model => setCursor(model, textIn(paragraphs(model)[0]!), 2),
    more: caption,
    whole: true,
  },
  {
    name: 'after a selection',
    point: model => select(model, [{node: textIn(paragraphs(model)[2]!), part: {start: 0, end: 5}}]),
  },
  {name: 'after a table', point: model => select(model, [{node: all(model, 'TABLE')[0]!}])},
  {
    name: 'after a smart chip',
    point(model) {
      const chip = leaf('PERSON', 'Kari');
      insertNode(model, line(model), 0, chip);
      select(model, [{node: chip}]);
    },
  },
  {name: 'in a cell', point: inCell},
  {name: 'in a cell, with a caption', point: inCell, more: caption},
  {name: 'in a list', point: model => setCursor(model, textIn(item(model)), 2)},
  {
    name: 'in a header',
    point: model => setCursor(model, all(model, 'HEADER_SECTION')[0]!.children[0] as ParagraphNode, 0),
  },
  {name: 'at the end', point: clickOutside},
  {
    name: 'at the end, after a text',
    point(model) {
      insertNode(model, sectionOf(activeTab(model), 'BODY_SECTION')!, lastAt(model), paragraph('The end'));
      clickOutside(model);
    },
  },
  {
    name: 'in the body itself',
    point: model => setCursor(model, sectionOf(activeTab(model), 'BODY_SECTION')!, 4),
  },
  {name: 'after an equation', point: model => setCursor(model, all(model, 'EQUATION')[0]!, 1)},
  {
    name: 'instead of the selected image',
    point: (model, old) => selected(model, line(model), 0, old),
    ...replacing,
    worded: true,
    whole: true,
  },
  {
    name: 'instead of the selected image, with a caption',
    point: (model, old) => selected(model, paragraphs(model)[0]!, 1, old),
    ...replacing,
    more: {...replacing.more, ...caption},
  },
  {
    name: 'instead of an image in a list',
    point: (model, old) => selected(model, item(model), 1, old),
    ...replacing,
  },
  {
    name: 'instead of an image in a list where that does nothing',
    point: (model, old) => selected(model, item(model), 1, old),
    silent: ['ListItem.insertInlineImage'],
    ...replacing,
  },
  {
    name: 'instead of an image in a line of its own where that does nothing',
    point: (model, old) => selected(model, line(model), 0, old),
    silent: ['Position.insertInlineImage'],
    count: 2,
    ...replacing,
  },
  {
    name: 'instead of an image beside text where that does nothing, with a caption',
    point: (model, old) => selected(model, paragraphs(model)[0]!, 1, old),
    silent: ['Position.insertInlineImage'],
    ...replacing,
    more: {...replacing.more, ...caption},
  },
  {
    name: 'at the cursor where that does nothing',
    point: model => setCursor(model, textIn(paragraphs(model)[2]!), 6),
    silent: ['Position.insertInlineImage'],
  },
  {
    name: 'after the selected image',
    point: (model, old) => selected(model, line(model), 0, old),
    place: 'afterImage',
  },
  {name: 'several', point: model => setCursor(model, line(model), 0), count: 3},
  {name: 'several, with captions', point: model => setCursor(model, line(model), 0), count: 2, more: caption},
  {
    name: 'several instead of the selected image',
    point: (model, old) => selected(model, line(model), 0, old),
    count: 2,
    ...replacing,
  },
  {
    name: 'on a line of its own, in the middle',
    point: model => setCursor(model, textIn(paragraphs(model)[2]!), 6),
    more: {align: 'centre'},
  },
  {
    name: 'instead of an image whose caption is ours',
    whole: true,
    point: (model, old) => captioned(model, old),
    own: ['b.3.0:300x200c'],
    ...replacing,
    more: {...replacing.more, ...caption, oldCaption: 'b.3.0:300x200c'},
  },
  {
    name: 'instead of an image whose caption is ours, without one',
    point: (model, old) => captioned(model, old),
    own: ['b.3.0:300x200c'],
    ...replacing,
    more: {...replacing.more, oldCaption: 'b.3.0:300x200c'},
  },
  {
    name: 'beside each other',
    whole: true,
    point: model => setCursor(model, line(model), 0),
    count: 3,
    more: {columns: 2},
  },
  {
    name: 'beside each other, with captions, after a text',
    point: model => setCursor(model, textIn(paragraphs(model)[2]!), 6),
    count: 2,
    more: {columns: 2, ...caption},
  },
  {
    name: 'beside each other at the end, after a text',
    point(model) {
      insertNode(model, sectionOf(activeTab(model), 'BODY_SECTION')!, lastAt(model), paragraph('The end'));
      clickOutside(model);
    },
    count: 2,
    more: {columns: 3},
  },
  {
    name: 'beside each other between two tables',
    point(model) {
      const [first] = all(model, 'TABLE');
      const block = first!.parent!;
      removeNode(model, block.children[indexIn(first!) + 1]!);
      select(model, [{node: first!}]);
    },
    more: {columns: 2},
  },
  {
    name: 'several, while everything but the document fails',
    point: model => setCursor(model, line(model), 0),
    count: 6,
    failing: theirs,
  },
];

function lastAt(model: DocumentModel): number {
  return (sectionOf(activeTab(model), 'BODY_SECTION')!.children as Node[]).length;
}

walkAll('docs', kinds);
