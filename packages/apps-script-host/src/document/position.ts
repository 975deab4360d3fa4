import {Exception, NotEmulated} from '../exception.ts';
import {newImage, takesImages} from './container.ts';
import {nodeOf} from './element.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import type {Place} from './model.ts';
import {insertNode, openPlace} from './model.ts';
import type {Node, TextNode} from './nodes.ts';
import {text} from './nodes.ts';
import {artificialText} from './text.ts';
import {descendants, isContainer, nearest, textOf} from './tree.ts';

type Docs = {
  Element: GoogleAppsScript.Document.Element;
  InlineImage: GoogleAppsScript.Document.InlineImage;
  Position: GoogleAppsScript.Document.Position;
  Text: GoogleAppsScript.Document.Text;
};

export class Position implements Pick<
  Docs['Position'],
  | 'getElement'
  | 'getOffset'
  | 'getSurroundingText'
  | 'getSurroundingTextOffset'
  | 'insertInlineImage'
  | 'insertText'
> {
  static readonly official = 'Document.Position';

  constructor(
    readonly execution: Execution,
    readonly place: Readonly<Place>,
  ) {}

  /** https://developers.google.com/apps-script/reference/document/position#getElement() */
  getElement(): Docs['Element'] {
    return this.execution.element(this.place.node);
  }

  /** https://developers.google.com/apps-script/reference/document/position#getOffset() */
  getOffset(): number {
    return this.place.offset;
  }

  /** https://developers.google.com/apps-script/reference/document/position#getSurroundingText() */
  getSurroundingText(): Docs['Text'] {
    return artificialText(this.execution, this.around());
  }

  /** https://developers.google.com/apps-script/reference/document/position#getSurroundingTextOffset() */
  getSurroundingTextOffset(): number {
    const {node, offset} = this.place;
    const next = node.type === 'TEXT' ? node : (node.children[offset] as Node | undefined);
    let before = 0;
    for (const each of descendants(this.around())) {
      if (each === next) return before + (node.type === 'TEXT' ? offset : 0);
      if (each.type === 'TEXT') before += textOf(each).length;
    }
    return before;
  }

  /** The reference does not say what a position outside every paragraph answers. */
  private around(): Node {
    const paragraph = nearest(this.place.node, 'PARAGRAPH', 'LIST_ITEM');
    if (!paragraph) throw new NotEmulated('the text around a position that is in no paragraph');
    return paragraph;
  }

  /**
   * Null "if the element in which this Position is located does not allow images to be inserted".
   * https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource)
   * @throws Exception for an image that Docs does not take, wherever it should go
   */
  insertInlineImage(image: GoogleAppsScript.Base.BlobSource): Docs['InlineImage'] {
    const node = newImage(image, this.execution);
    return takesImages(this.place.node) ? this.insert(node) : nothing;
  }

  /**
   * A text of its own, also within another.
   * https://developers.google.com/apps-script/reference/document/position#insertText(String)
   */
  insertText(content: string): Docs['Text'] {
    const allowed =
      nearest(this.place.node, 'PARAGRAPH', 'LIST_ITEM') && !nearest(this.place.node, 'TABLE_OF_CONTENTS');
    return allowed ? this.insert(text(content)) : nothing;
  }

  private insert<T>(node: Node): T {
    this.execution.write();
    const opened = openPlace(this.execution.model, this.place);
    if (!opened) return nothing;
    insertNode(this.execution.model, opened.parent, opened.index, node);
    return this.execution.element<T>(node);
  }
}

/**
 * "This must be either a Text element or a container element like Paragraph"
 * (https://developers.google.com/apps-script/reference/document/document#newPosition(Element,Integer)).
 */
export function newPosition(
  execution: Execution,
  element: Docs['Element'],
  offset: number,
): Docs['Position'] {
  const node = nodeOf(element);
  if (node.type !== 'TEXT' && !isContainer(node)) {
    throw new Exception(`Elements of type ${node.type} are not supported for Position.`);
  }
  const length = node.type === 'TEXT' ? textOf(node as TextNode).length : node.children.length;
  if (offset < 0 || offset > length) {
    throw new Exception(`Index (${offset}) must be less than or equal to the content length (${length}).`);
  }
  return new Position(execution, {node, offset}) as unknown as Docs['Position'];
}
