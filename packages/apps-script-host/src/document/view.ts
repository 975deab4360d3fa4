/** The document as the workbench page draws it: plain JSON, pictures by their id. */
import type {DocumentModel, PageSetup, TabModel} from './model.ts';
import {activeTab, allTabs} from './model.ts';
import type {CellNode, Node, ParagraphNode, PositionedImageNode, Run, SectionNode} from './nodes.ts';
import {childrenOf} from './tree.ts';

export interface PictureView {
  /** Of the bytes; `pictureById` has them. */
  picture: string;
  /** Pixels, as placed. */
  width: number;
  height: number;
}

export type NodeView =
  | ({id: string; type: 'TEXT'} & {runs: Run[]})
  | ({id: string; type: 'INLINE_IMAGE'} & PictureView & {
        altTitle: string | null;
        altDescription: string | null;
        link: string | null;
      })
  | ({id: string; type: 'PARAGRAPH' | 'LIST_ITEM'; children: NodeView[]} & Pick<
      ParagraphNode,
      | 'heading'
      | 'alignment'
      | 'indentStart'
      | 'indentEnd'
      | 'indentFirstLine'
      | 'spacingBefore'
      | 'spacingAfter'
      | 'list'
    > & {positioned: Array<PictureView & Pick<PositionedImageNode, 'id' | 'left' | 'top' | 'layout'>>})
  | {
      id: string;
      type: 'TABLE';
      columnWidths: Array<number | null>;
      borderWidth: number | null;
      children: NodeView[];
    }
  | {id: string; type: 'TABLE_CELL'; padding: CellNode['padding']; children: NodeView[]}
  | {id: string; type: 'FOOTNOTE'; number: number; contents: string}
  | {id: string; type: string; label?: string; children?: NodeView[]};

export interface TabView {
  id: string;
  title: string;
  page: PageSetup;
  /** Body, header and footer where there is one, then the footnotes' contents. */
  sections: Array<{id: string; type: SectionNode['type']; children: NodeView[]}>;
}

export interface DocumentView {
  name: string;
  language: string | null;
  readOnly: boolean;
  canUndo: boolean;
  tabs: Array<{id: string; title: string}>;
  tab: TabView;
  cursor: {node: string; offset: number} | null;
  selection: Array<{node: string; part: {start: number; end: number} | null}> | null;
}

export function viewDocument(model: DocumentModel): DocumentView {
  return {
    name: model.name,
    language: model.language,
    readOnly: model.readOnly,
    canUndo: model.past.length > 0,
    tabs: allTabs(model.tabs).map(({id, title}) => ({id, title})),
    tab: viewTab(activeTab(model)),
    cursor: model.cursor && {node: model.cursor.node.id, offset: model.cursor.offset},
    selection: model.selection?.map(({node, part}) => ({node: node.id, part})) ?? null,
  };
}

function viewTab(tab: TabModel): TabView {
  const footnotes: string[] = [];
  const order = ['BODY_SECTION', 'HEADER_SECTION', 'FOOTER_SECTION', 'FOOTNOTE_SECTION'];
  const sections = [...tab.root.children].sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type));
  return {
    id: tab.id,
    title: tab.title,
    page: tab.page,
    sections: sections.map(({id, type, children}) => ({
      id,
      type,
      children: children.map(child => viewNode(child, footnotes)),
    })),
  };
}

/** @param footnotes the contents numbered so far */
function viewNode(node: Node, footnotes: string[]): NodeView {
  const {id, type} = node;
  const children = childrenOf(node).map(child => viewNode(child, footnotes));
  switch (node.type) {
    case 'TEXT':
      return {id, type, runs: node.runs};
    case 'INLINE_IMAGE': {
      const {picture, width, height, altTitle, altDescription, link} = node;
      return {id, type, picture: picture.id, width, height, altTitle, altDescription, link};
    }
    case 'PARAGRAPH':
    case 'LIST_ITEM': {
      const {heading, alignment, indentStart, indentEnd, indentFirstLine, list} = node;
      const {spacingBefore, spacingAfter} = node;
      const positioned = node.positioned.map(image => ({...image, picture: image.picture.id}));
      return {
        id,
        type,
        heading,
        alignment,
        indentStart,
        indentEnd,
        indentFirstLine,
        spacingBefore,
        spacingAfter,
        list,
        positioned,
        children,
      };
    }
    case 'TABLE':
      return {
        id,
        type,
        columnWidths: node.columnWidths,
        borderWidth: node.borderWidth,
        children,
      };
    case 'TABLE_CELL':
      return {id, type, padding: node.padding, children};
    case 'FOOTNOTE':
      return {id, type, number: footnotes.push(node.contents.id), contents: node.contents.id};
    case 'EQUATION':
    case 'EQUATION_FUNCTION':
      return {id, type, label: node.code, children};
    default:
      return 'label' in node ? {id, type, label: node.label} : {id, type, children};
  }
}
