import {NotEmulated} from '../exception.ts';
import {ContainerElement, imageFrom, newImage, takesImages} from './container.ts';
import type {ContainerMembers} from './container.ts';
import {nodeOf, type ElementMembers} from './element.ts';
import {GlyphType, HorizontalAlignment, ParagraphHeading, valueOf} from './enums.ts';
import {nothing} from './execution.ts';
import {newId, removeNode} from './model.ts';
import type {ImageNode, Node, ParagraphNode} from './nodes.ts';
import {leaf, text} from './nodes.ts';
import {PositionedImage} from './positioned-image.ts';
import {paragraphAttributes} from './attributes.ts';
import {artificialText} from './text.ts';
import {childrenOf, descendants} from './tree.ts';

type Docs = {
  Element: GoogleAppsScript.Document.Element;
  HorizontalRule: GoogleAppsScript.Document.HorizontalRule;
  InlineImage: GoogleAppsScript.Document.InlineImage;
  ListItem: GoogleAppsScript.Document.ListItem;
  PageBreak: GoogleAppsScript.Document.PageBreak;
  Paragraph: GoogleAppsScript.Document.Paragraph;
  PositionedImage: GoogleAppsScript.Document.PositionedImage;
  Text: GoogleAppsScript.Document.Text;
};
type BlobSource = GoogleAppsScript.Base.BlobSource;

type ParagraphMembers =
  | ElementMembers
  | ContainerMembers
  | 'addPositionedImage'
  | 'appendHorizontalRule'
  | 'appendInlineImage'
  | 'appendPageBreak'
  | 'appendText'
  | 'clear'
  | 'editAsText'
  | 'getAlignment'
  | 'getHeading'
  | 'getIndentEnd'
  | 'getIndentFirstLine'
  | 'getIndentStart'
  | 'getPositionedImage'
  | 'getPositionedImages'
  | 'getSpacingAfter'
  | 'getSpacingBefore'
  | 'insertInlineImage'
  | 'insertText'
  | 'removeChild'
  | 'removePositionedImage'
  | 'setAlignment'
  | 'setAttributes'
  | 'setHeading'
  | 'setIndentEnd'
  | 'setIndentFirstLine'
  | 'setIndentStart'
  | 'setSpacingAfter'
  | 'setSpacingBefore'
  | 'setText';

class AnyParagraph<Official> extends ContainerElement<Official, ParagraphNode> {
  /**
   * https://developers.google.com/apps-script/reference/document/paragraph#appendInlineImage(BlobSource)
   * https://developers.google.com/apps-script/reference/document/paragraph#appendInlineImage(InlineImage)
   */
  appendInlineImage(image: BlobSource | Docs['InlineImage']): Docs['InlineImage'] {
    return this.insertInlineImage(this.end, image);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/paragraph#insertInlineImage(Integer,BlobSource)
   * https://developers.google.com/apps-script/reference/document/paragraph#insertInlineImage(Integer,InlineImage)
   */
  insertInlineImage(childIndex: number, image: BlobSource | Docs['InlineImage']): Docs['InlineImage'] {
    // What the real host does with it is not documented, so nothing may depend on it.
    if (!takesImages(this.node)) throw new NotEmulated('Paragraph.insertInlineImage in a footnote');
    return this.place(childIndex, imageFrom(image, this.execution));
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#appendHorizontalRule() */
  appendHorizontalRule(): Docs['HorizontalRule'] {
    return this.place(this.end, leaf('HORIZONTAL_RULE'));
  }

  /**
   * https://developers.google.com/apps-script/reference/document/paragraph#appendPageBreak()
   * https://developers.google.com/apps-script/reference/document/paragraph#appendPageBreak(PageBreak)
   */
  appendPageBreak(pageBreak?: Docs['PageBreak'] | null): Docs['PageBreak'] {
    return this.place(this.end, pageBreak ? nodeOf(pageBreak) : leaf('PAGE_BREAK'));
  }

  /**
   * https://developers.google.com/apps-script/reference/document/paragraph#appendText(String)
   * https://developers.google.com/apps-script/reference/document/paragraph#appendText(Text)
   */
  appendText(content: string | Docs['Text']): Docs['Text'] {
    return this.insertText(this.end, content);
  }

  /**
   * https://developers.google.com/apps-script/reference/document/paragraph#insertText(Integer,String)
   * https://developers.google.com/apps-script/reference/document/paragraph#insertText(Integer,Text)
   */
  insertText(childIndex: number, content: string | Docs['Text']): Docs['Text'] {
    return this.place(childIndex, typeof content === 'string' ? text(content) : nodeOf(content));
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#removeChild(Element) */
  removeChild(child: Docs['Element']): Official {
    return this.remove(child);
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#clear() */
  clear(): Official {
    this.execution.write();
    for (const child of [...childrenOf(this.node)]) removeNode(this.execution.model, child);
    return this.self;
  }

  /**
   * What was there is cleared.
   * https://developers.google.com/apps-script/reference/document/paragraph#setText(String)
   */
  setText(content: string): void {
    this.clear();
    if (content !== '') this.place(0, text(content));
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#editAsText() */
  editAsText(): Docs['Text'] {
    const [only, ...others] = childrenOf(this.node);
    if (only?.type === 'TEXT' && others.length === 0) return this.execution.element(only);
    return artificialText(this.execution, this.node);
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getHeading() */
  getHeading(): GoogleAppsScript.Document.ParagraphHeading {
    return valueOf(ParagraphHeading, this.node.heading) as GoogleAppsScript.Document.ParagraphHeading;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setHeading(ParagraphHeading) */
  setHeading(heading: GoogleAppsScript.Document.ParagraphHeading): Official {
    return this.set({heading: String(heading)});
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getAlignment() */
  getAlignment(): GoogleAppsScript.Document.HorizontalAlignment {
    const {alignment} = this.node;
    if (alignment === null) return nothing;
    return valueOf(HorizontalAlignment, alignment) as GoogleAppsScript.Document.HorizontalAlignment;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setAlignment(HorizontalAlignment) */
  setAlignment(alignment: GoogleAppsScript.Document.HorizontalAlignment): Official {
    return this.set({alignment: String(alignment)});
  }

  /**
   * Points; null where it was never set, as the members `…#getAttributes()` shows of such a paragraph.
   * https://developers.google.com/apps-script/reference/document/paragraph#getIndentStart()
   */
  getIndentStart(): number {
    return this.node.indentStart ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getIndentEnd() */
  getIndentEnd(): number {
    return this.node.indentEnd ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getIndentFirstLine() */
  getIndentFirstLine(): number {
    return this.node.indentFirstLine ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setIndentStart(Number) */
  setIndentStart(indentStart: number): Official {
    return this.set({indentStart});
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setIndentEnd(Number) */
  setIndentEnd(indentEnd: number): Official {
    return this.set({indentEnd});
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setIndentFirstLine(Number) */
  setIndentFirstLine(indentFirstLine: number): Official {
    return this.set({indentFirstLine});
  }

  /**
   * Points; null where it was never set.
   * https://developers.google.com/apps-script/reference/document/paragraph#getSpacingBefore()
   */
  getSpacingBefore(): number {
    return this.node.spacingBefore ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getSpacingAfter() */
  getSpacingAfter(): number {
    return this.node.spacingAfter ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setSpacingBefore(Number) */
  setSpacingBefore(spacingBefore: number): Official {
    return this.set({spacingBefore});
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#setSpacingAfter(Number) */
  setSpacingAfter(spacingAfter: number): Official {
    return this.set({spacingAfter});
  }

  /**
   * What of them is about letters goes to the texts that are in it.
   * https://developers.google.com/apps-script/reference/document/paragraph#setAttributes(Object)
   */
  setAttributes(attributes: unknown): Official {
    const {own, letters} = paragraphAttributes(attributes);
    this.set(own);
    for (const child of childrenOf(this.node)) {
      if (child.type === 'TEXT') child.runs = child.runs.map(run => ({...run, ...letters}));
    }
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#addPositionedImage(BlobSource) */
  addPositionedImage(image: BlobSource): Docs['PositionedImage'] {
    this.execution.write();
    const {picture, width, height}: ImageNode = newImage(image, this.execution);
    const id = newId(this.execution.model, 'kix.');
    this.node.positioned.push({id, picture, width, height, left: 0, top: 0, layout: 'WRAP_TEXT'});
    return this.getPositionedImage(id);
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getPositionedImage(String) */
  getPositionedImage(id: string): Docs['PositionedImage'] {
    const image = this.node.positioned.find(each => each.id === id);
    if (!image) return nothing;
    return new PositionedImage(this.execution, this.node, image) as unknown as Docs['PositionedImage'];
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#getPositionedImages() */
  getPositionedImages(): Array<Docs['PositionedImage']> {
    return this.node.positioned.map(({id}) => this.getPositionedImage(id));
  }

  /** https://developers.google.com/apps-script/reference/document/paragraph#removePositionedImage(String) */
  removePositionedImage(id: string): boolean {
    this.execution.write();
    const index = this.node.positioned.findIndex(each => each.id === id);
    if (index >= 0) this.node.positioned.splice(index, 1);
    return index >= 0;
  }

  private set(change: Partial<ParagraphNode>): Official {
    this.execution.write();
    Object.assign(this.node, change);
    return this.self;
  }
}

export class Paragraph
  extends AnyParagraph<Docs['Paragraph']>
  implements Pick<Docs['Paragraph'], ParagraphMembers>
{
  static override readonly official = 'Document.Paragraph';
}

export class ListItem
  extends AnyParagraph<Docs['ListItem']>
  implements
    Pick<
      Docs['ListItem'],
      ParagraphMembers | 'getGlyphType' | 'getListId' | 'getNestingLevel' | 'setGlyphType'
    >
{
  static override readonly official = 'Document.ListItem';

  /** https://developers.google.com/apps-script/reference/document/list-item#getGlyphType() */
  getGlyphType(): GoogleAppsScript.Document.GlyphType {
    return valueOf(GlyphType, this.node.list!.glyph) as GoogleAppsScript.Document.GlyphType;
  }

  /**
   * Of all items of its list at its level, as a list has one glyph for each.
   * https://developers.google.com/apps-script/reference/document/list-item#setGlyphType(GlyphType)
   */
  setGlyphType(glyphType: GoogleAppsScript.Document.GlyphType): Docs['ListItem'] {
    this.execution.write();
    const {id, level} = this.node.list!;
    let top: Node = this.node;
    while (top.parent) top = top.parent;
    for (const each of descendants(top)) {
      if (each.type !== 'LIST_ITEM' || each.list?.id !== id || each.list.level !== level) continue;
      each.list.glyph = String(glyphType);
    }
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/list-item#getListId() */
  getListId(): string {
    return this.node.list!.id;
  }

  /** https://developers.google.com/apps-script/reference/document/list-item#getNestingLevel() */
  getNestingLevel(): number {
    return this.node.list!.level;
  }
}
