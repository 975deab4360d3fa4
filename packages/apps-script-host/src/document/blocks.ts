import {ContainerElement, imageFrom, inside} from './container.ts';
import {Element, insertChecked, nodeOf} from './element.ts';
import type {CellNode, Node, ParagraphNode, SectionNode} from './nodes.ts';
import {leaf, listItem, paragraph, table} from './nodes.ts';
import {childrenOf} from './tree.ts';

type Docs = {
  Element: GoogleAppsScript.Document.Element;
  InlineImage: GoogleAppsScript.Document.InlineImage;
  HorizontalRule: GoogleAppsScript.Document.HorizontalRule;
  ListItem: GoogleAppsScript.Document.ListItem;
  Paragraph: GoogleAppsScript.Document.Paragraph;
  Table: GoogleAppsScript.Document.Table;
};
type BlobSource = GoogleAppsScript.Base.BlobSource;

export type BlockMembers =
  | 'appendHorizontalRule'
  | 'appendImage'
  | 'appendListItem'
  | 'appendParagraph'
  | 'appendTable'
  | 'insertHorizontalRule'
  | 'insertImage'
  | 'insertListItem'
  | 'insertParagraph'
  | 'insertTable'
  | 'removeChild';

/** What holds paragraphs, list items and tables: body, header, footer and table cell. A footnote holds paragraphs only. */
export class ParagraphContainer<Official, N extends SectionNode | CellNode> extends ContainerElement<
  Official,
  N
> {
  /**
   * https://developers.google.com/apps-script/reference/document/body#appendParagraph(String)
   * https://developers.google.com/apps-script/reference/document/body#appendParagraph(Paragraph)
   */
  appendParagraph(content: string | Docs['Paragraph']): Docs['Paragraph'] {
    return this.insertParagraph(this.end, content);
  }

  /**
   * A new paragraph looks like the one before it.
   * https://developers.google.com/apps-script/reference/document/body#insertParagraph(Integer,String)
   * https://developers.google.com/apps-script/reference/document/body#insertParagraph(Integer,Paragraph)
   */
  insertParagraph(childIndex: number, content: string | Docs['Paragraph']): Docs['Paragraph'] {
    if (typeof content !== 'string') return this.place(childIndex, nodeOf(content));
    return this.place(childIndex, paragraph(content, likeThatBefore(this.node, childIndex)));
  }

  /** https://developers.google.com/apps-script/reference/document/body#removeChild(Element) */
  removeChild(child: Docs['Element']): Official {
    return this.remove(child);
  }
}

/** What a paragraph takes over from the one that it is made after; a list is none of it. */
function likeThatBefore(container: SectionNode | CellNode, index: number): Partial<ParagraphNode> {
  const before = container.children[index - 1];
  if (before?.type !== 'PARAGRAPH' && before?.type !== 'LIST_ITEM') return {};
  const {heading, alignment, indentStart, indentEnd, indentFirstLine, spacingBefore, spacingAfter} = before;
  return {heading, alignment, indentStart, indentEnd, indentFirstLine, spacingBefore, spacingAfter};
}

export class BlockContainer<Official, N extends SectionNode | CellNode> extends ParagraphContainer<
  Official,
  N
> {
  /**
   * The image stands in a new paragraph.
   * https://developers.google.com/apps-script/reference/document/body#appendImage(BlobSource)
   * https://developers.google.com/apps-script/reference/document/body#appendImage(InlineImage)
   */
  appendImage(image: BlobSource | Docs['InlineImage']): Docs['InlineImage'] {
    return this.insertImage(this.end, image);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/body#insertImage(Integer,BlobSource)
   * https://developers.google.com/apps-script/reference/document/body#insertImage(Integer,InlineImage)
   */
  insertImage(childIndex: number, image: BlobSource | Docs['InlineImage']): Docs['InlineImage'] {
    return this.placeInParagraph(childIndex, imageFrom(image, this.execution));
  }

  /** https://developers.google.com/apps-script/reference/document/body#appendHorizontalRule() */
  appendHorizontalRule(): Docs['HorizontalRule'] {
    return this.insertHorizontalRule(this.end);
  }

  /** https://developers.google.com/apps-script/reference/document/body#insertHorizontalRule(Integer) */
  insertHorizontalRule(childIndex: number): Docs['HorizontalRule'] {
    return this.placeInParagraph(childIndex, leaf('HORIZONTAL_RULE'));
  }

  /**
   * A new item joins the list of the item before it.
   * https://developers.google.com/apps-script/reference/document/body#appendListItem(String)
   * https://developers.google.com/apps-script/reference/document/body#appendListItem(ListItem)
   */
  appendListItem(content: string | Docs['ListItem']): Docs['ListItem'] {
    return this.insertListItem(this.end, content);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/body#insertListItem(Integer,String)
   * https://developers.google.com/apps-script/reference/document/body#insertListItem(Integer,ListItem)
   */
  insertListItem(childIndex: number, content: string | Docs['ListItem']): Docs['ListItem'] {
    if (typeof content !== 'string') return this.place(childIndex, nodeOf(content));
    const before = childrenOf(this.node)[childIndex - 1] as ParagraphNode | undefined;
    const id = (before?.type === 'LIST_ITEM' && before.list?.id) || `list-${this.execution.model.nextId++}`;
    // Seen at the real service: a list that a script begins is numbered, in the tests of
    // https://github.com/brucemcpherson/gas-fakes.
    const glyph = before?.type === 'LIST_ITEM' ? before.list!.glyph : 'NUMBER';
    return this.place(childIndex, listItem(content, {id, glyph}));
  }

  /**
   * https://developers.google.com/apps-script/reference/document/body#insertTable(Integer)
   * https://developers.google.com/apps-script/reference/document/body#insertTable(Integer,String)
   * https://developers.google.com/apps-script/reference/document/body#insertTable(Integer,Table)
   */
  insertTable(childIndex: number, cells?: string[][] | Docs['Table'] | null): Docs['Table'] {
    const node =
      cells instanceof Element ? nodeOf(cells) : table((cells as string[][] | null | undefined) ?? []);
    const placed = this.place<Docs['Table']>(childIndex, node);
    // A document, and so a cell, cannot end with a table.
    if (childrenOf(this.node).at(-1) === node) this.place(this.end, paragraph());
    return placed;
  }

  /**
   * An empty paragraph follows it.
   * https://developers.google.com/apps-script/reference/document/body#appendTable()
   * https://developers.google.com/apps-script/reference/document/body#appendTable(String)
   * https://developers.google.com/apps-script/reference/document/body#appendTable(Table)
   */
  appendTable(cells?: string[][] | Docs['Table'] | null): Docs['Table'] {
    return this.insertTable(this.end, cells);
  }

  private placeInParagraph<T>(index: number, node: Node): T {
    const around = paragraph();
    this.place(index, around);
    insertChecked(this.execution, around, 0, node);
    return this.execution.element<T>(node);
  }
}

export type SearchMembers = 'getImages' | 'getListItems' | 'getParagraphs' | 'getTables';

/** Body, header and footer: the sections that list what is in them, cells included. */
export class Section<Official> extends BlockContainer<Official, SectionNode> {
  /** https://developers.google.com/apps-script/reference/document/body#getImages() */
  getImages(): Array<Docs['InlineImage']> {
    return inside(this.execution, this.node, 'INLINE_IMAGE');
  }

  /** https://developers.google.com/apps-script/reference/document/body#getListItems() */
  getListItems(): Array<Docs['ListItem']> {
    return inside(this.execution, this.node, 'LIST_ITEM');
  }

  /**
   * List items included.
   * https://developers.google.com/apps-script/reference/document/body#getParagraphs()
   */
  getParagraphs(): Array<Docs['Paragraph']> {
    return inside(this.execution, this.node, 'PARAGRAPH', 'LIST_ITEM');
  }

  /** https://developers.google.com/apps-script/reference/document/body#getTables() */
  getTables(): Array<Docs['Table']> {
    return inside(this.execution, this.node, 'TABLE');
  }
}
