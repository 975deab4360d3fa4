/**
 * The tree that an emulated document is made of: plain data, one kind of node for each kind of element in
 * https://developers.google.com/apps-script/guides/docs#structure_of_a_document. `type` is the name in
 * `DocumentApp.ElementType`.
 */
import type {Picture} from '../picture.ts';

interface Part {
  /** Given by the model; `''` while the node is in no document. Stays the same through undo. */
  id: string;
  parent: ContainerNode | null;
}

/** What a tab's sections stand in. */
export interface RootNode extends Part {
  type: 'DOCUMENT';
  children: SectionNode[];
}

export interface SectionNode extends Part {
  type: 'BODY_SECTION' | 'HEADER_SECTION' | 'FOOTER_SECTION' | 'FOOTNOTE_SECTION';
  children: BlockNode[];
}

export type BlockNode = ParagraphNode | TableNode | TableOfContentsNode;

export interface ParagraphNode extends Part {
  type: 'PARAGRAPH' | 'LIST_ITEM';
  children: InlineNode[];
  /** A name in `DocumentApp.ParagraphHeading`. */
  heading: string;
  /** A name in `DocumentApp.HorizontalAlignment`, or null where it was never set. */
  alignment: string | null;
  /** Points; null where it was never set. */
  indentStart: number | null;
  indentEnd: number | null;
  indentFirstLine: number | null;
  spacingBefore: number | null;
  spacingAfter: number | null;
  positioned: PositionedImageNode[];
  list: {id: string; level: number; glyph: string} | null;
}

export type InlineNode = TextNode | ImageNode | FootnoteNode | EquationNode | LeafNode;

export interface Style {
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string;
  /** Points. */
  fontSize?: number;
  color?: string;
  background?: string;
  link?: string;
}

export interface Run extends Style {
  text: string;
}

export interface TextNode extends Part {
  type: 'TEXT';
  runs: Run[];
}

export interface ImageNode extends Part {
  type: 'INLINE_IMAGE';
  picture: Picture;
  /** Pixels, 96 to the inch. */
  width: number;
  height: number;
  altTitle: string | null;
  altDescription: string | null;
  link: string | null;
}

/** An image that floats beside or over its paragraph. It has no alternative text and no link. */
export interface PositionedImageNode {
  id: string;
  picture: Picture;
  /** Pixels. */
  width: number;
  height: number;
  /** Points, from the paragraph's corner. */
  left: number;
  top: number;
  /** A name in `DocumentApp.PositionedLayout`. */
  layout: string;
}

export interface FootnoteNode extends Part {
  type: 'FOOTNOTE';
  contents: SectionNode;
}

export interface EquationNode extends Part {
  type: 'EQUATION' | 'EQUATION_FUNCTION';
  code: string;
  children: Array<TextNode | EquationNode | LeafNode>;
}

/** Elements without children or with none that a script may reach. */
export interface LeafNode extends Part {
  type:
    | 'HORIZONTAL_RULE'
    | 'PAGE_BREAK'
    | 'INLINE_DRAWING'
    | 'EQUATION_SYMBOL'
    | 'EQUATION_FUNCTION_ARGUMENT_SEPARATOR'
    | 'DATE'
    | 'PERSON'
    | 'RICH_LINK'
    | 'UNSUPPORTED';
  /** What the page shows for it. */
  label: string;
}

export interface TableNode extends Part {
  type: 'TABLE';
  children: RowNode[];
  /** Points; null where the columns share what room there is. */
  columnWidths: Array<number | null>;
  /** Points; null where it was never set, which shows as one. */
  borderWidth: number | null;
}

export interface RowNode extends Part {
  type: 'TABLE_ROW';
  children: CellNode[];
}

export interface CellNode extends Part {
  type: 'TABLE_CELL';
  children: BlockNode[];
  /** Points; null where it was never set. */
  padding: {top: number | null; right: number | null; bottom: number | null; left: number | null};
}

export interface TableOfContentsNode extends Part {
  type: 'TABLE_OF_CONTENTS';
  children: ParagraphNode[];
}

export type ContainerNode =
  | RootNode
  | SectionNode
  | ParagraphNode
  | EquationNode
  | TableNode
  | RowNode
  | CellNode
  | TableOfContentsNode;

export type Node = ContainerNode | TextNode | ImageNode | FootnoteNode | LeafNode;
export type NodeType = Node['type'];
/** The nodes that can be of one of these types. */
export type NodeOf<T extends NodeType, N = Node> = N extends {type: infer Own}
  ? [T & Own] extends [never]
    ? never
    : N
  : never;

const loose = {id: '', parent: null};

const attach = <C extends ContainerNode>(container: C): C => {
  for (const child of container.children) child.parent = container;
  return container;
};

export const text = (content: string, style: Style = {}): TextNode => ({
  ...loose,
  type: 'TEXT',
  runs: content === '' ? [] : [{text: content, ...style}],
});

type Content = string | Run | InlineNode;

/** Strings and runs that follow each other become one Text element, as in the real document. */
function inline(content: Content[]): InlineNode[] {
  const nodes: InlineNode[] = [];
  for (const part of content) {
    if (typeof part === 'object' && 'type' in part) {
      nodes.push(part);
      continue;
    }
    const run = typeof part === 'string' ? {text: part} : part;
    if (run.text === '') continue;
    const last = nodes.at(-1);
    if (last?.type === 'TEXT') last.runs.push(run);
    else nodes.push({...text(''), runs: [run]});
  }
  return nodes;
}

export function paragraph(
  content: string | Content[] = [],
  options: Partial<ParagraphNode> = {},
): ParagraphNode {
  return attach<ParagraphNode>({
    ...loose,
    type: 'PARAGRAPH',
    heading: 'NORMAL',
    alignment: null,
    indentStart: null,
    indentEnd: null,
    indentFirstLine: null,
    spacingBefore: null,
    spacingAfter: null,
    positioned: [],
    list: null,
    children: inline(typeof content === 'string' ? [content] : content),
    ...options,
  });
}

export const heading = (
  level: 'TITLE' | 'SUBTITLE' | `HEADING${1 | 2 | 3}`,
  content: string,
): ParagraphNode => paragraph(content, {heading: level});

export const listItem = (
  content: string | Content[],
  list: Partial<ParagraphNode['list']> = {},
): ParagraphNode =>
  paragraph(content, {
    type: 'LIST_ITEM',
    list: {id: 'list', level: 0, glyph: 'BULLET', ...list},
    indentStart: 36,
    indentFirstLine: 18,
  });

export const image = (picture: Picture, options: Partial<ImageNode> = {}): ImageNode => ({
  ...loose,
  type: 'INLINE_IMAGE',
  picture,
  width: picture.width,
  height: picture.height,
  altTitle: null,
  altDescription: null,
  link: null,
  ...options,
});

export const leaf = (type: LeafNode['type'], label = ''): LeafNode => ({...loose, type, label});

export const footnote = (content: string | Content[]): FootnoteNode => ({
  ...loose,
  type: 'FOOTNOTE',
  contents: section('FOOTNOTE_SECTION', [paragraph(content)]),
});

export const equation = (children: EquationNode['children']): EquationNode =>
  attach<EquationNode>({...loose, type: 'EQUATION', code: '', children});

export const equationFunction = (code: string, children: EquationNode['children']): EquationNode =>
  attach<EquationNode>({...loose, type: 'EQUATION_FUNCTION', code, children});

export const cell = (content: string | BlockNode[], padding: CellNode['padding'] = cellPadding()): CellNode =>
  attach<CellNode>({
    ...loose,
    type: 'TABLE_CELL',
    padding,
    children: typeof content === 'string' ? [paragraph(content)] : content,
  });

/** What a new table in Docs has: 5 points. */
const cellPadding = (): CellNode['padding'] => ({top: 5, right: 5, bottom: 5, left: 5});

/** @param columnWidths points; null, as in a table nobody has dragged, where the columns share the room. */
export function table(rows: Array<Array<string | CellNode>>, columnWidths?: Array<number | null>): TableNode {
  const children = rows.map(cells =>
    attach<RowNode>({
      ...loose,
      type: 'TABLE_ROW',
      children: cells.map(content => (typeof content === 'string' ? cell(content) : content)),
    }),
  );
  const columns = Math.max(0, ...rows.map(cells => cells.length));
  return attach<TableNode>({
    ...loose,
    type: 'TABLE',
    children,
    columnWidths: columnWidths ?? Array.from({length: columns}, () => null),
    borderWidth: null,
  });
}

export const tableOfContents = (entries: string[]): TableOfContentsNode =>
  attach<TableOfContentsNode>({
    ...loose,
    type: 'TABLE_OF_CONTENTS',
    children: entries.map(entry => paragraph(entry)),
  });

export const section = (type: SectionNode['type'], children: BlockNode[]): SectionNode =>
  attach<SectionNode>({...loose, type, children: children.length ? children : [paragraph()]});

export const root = (children: SectionNode[]): RootNode =>
  attach<RootNode>({...loose, type: 'DOCUMENT', children});
