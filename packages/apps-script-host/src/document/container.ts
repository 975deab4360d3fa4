import {Exception} from '../exception.ts';
import {Element, insertChecked, nodeOf, removeChecked} from './element.ts';
import type {Execution} from './execution.ts';
import {image} from './nodes.ts';
import type {ContainerNode, ImageNode, Node} from './nodes.ts';
import {pictureFrom} from '../picture.ts';
import {wording} from '../wordings.ts';
import {childrenOf, descendants, nearest, textOf} from './tree.ts';

type AnyElement = GoogleAppsScript.Document.Element;

/** The members that every element has that holds others. */
export type ContainerMembers = 'getChild' | 'getChildIndex' | 'getNumChildren' | 'getText';

export class ContainerElement<Official, N extends ContainerNode = ContainerNode>
  extends Element<Official, N>
  implements Pick<GoogleAppsScript.Document.ContainerElement, ContainerMembers>
{
  static override readonly official: string = 'Document.ContainerElement';

  /** https://developers.google.com/apps-script/reference/document/container-element#getNumChildren() */
  getNumChildren(): number {
    return childrenOf(this.node).length;
  }

  /** https://developers.google.com/apps-script/reference/document/container-element#getChild(Integer) */
  getChild(childIndex: number): AnyElement {
    return this.execution.element(childAt(this.node, childIndex));
  }

  /**
   * Throws for an element that stands deeper: a paragraph in a table's cell is no child of the body.
   * https://developers.google.com/apps-script/reference/document/container-element#getChildIndex(Element)
   */
  getChildIndex(child: AnyElement): number {
    return ownIndex(this.node, child);
  }

  /** https://developers.google.com/apps-script/reference/document/container-element#getText() */
  getText(): string {
    return contentOf(this.node);
  }

  /** `removeChild` of those that have it. */
  protected remove(child: AnyElement): Official {
    ownIndex(this.node, child);
    this.execution.write();
    removeChecked(this.execution, nodeOf(child));
    return this.self;
  }

  /** Inserts something new, or something that a script passed. */
  protected place<T>(index: number, node: Node): T {
    this.execution.write();
    insertChecked(this.execution, this.node, index, node);
    return this.execution.element<T>(node);
  }

  protected get end(): number {
    return childrenOf(this.node).length;
  }
}

function childAt(node: Node, index: number): Node {
  const children = childrenOf(node);
  const child = children[index];
  if (!child) {
    throw new Exception(
      `Child index (${index}) must be less than the number of child elements (${children.length}).`,
    );
  }
  return child;
}

function ownIndex(node: Node, child: AnyElement): number {
  const index = childrenOf(node).indexOf(nodeOf(child));
  if (index < 0) throw new Exception('Element does not contain the specified child element.');
  return index;
}

/** Text as a script reads it: paragraphs on lines of their own. */
function contentOf(node: Node): string {
  if (node.type === 'TEXT') return textOf(node);
  const inLine = node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM' || node.type.startsWith('EQUATION');
  return childrenOf(node)
    .map(contentOf)
    .join(inLine ? '' : '\n');
}

/** Everything of one type in a section, at any depth, in reading order. */
export function inside<T>(execution: Execution, node: Node, ...types: Array<Node['type']>): T[] {
  const found = [];
  for (const each of descendants(node)) if (types.includes(each.type)) found.push(execution.element<T>(each));
  return found;
}

/**
 * A new image element in its natural size: one pixel of the image is one pixel of the document.
 * @throws Exception for what Docs does not take
 */
export function newImage(source: GoogleAppsScript.Base.BlobSource, {model}: Execution): ImageNode {
  return image(pictureFrom(source, wording('image.invalid'), model.upright));
}

/** An image argument: the bytes of a new one, or an element that a script has copied or taken out. */
export function imageFrom(
  argument: GoogleAppsScript.Base.BlobSource | GoogleAppsScript.Document.InlineImage,
  execution: Execution,
): ImageNode {
  if (argument instanceof Element) return nodeOf(argument) as ImageNode;
  return newImage(argument as GoogleAppsScript.Base.BlobSource, execution);
}

/**
 * Whether a paragraph's place lets images in. Footnotes and equations do not; a table of contents is the host's own.
 * https://developers.google.com/apps-script/reference/document/footnote-section has no method for images, unlike
 * https://developers.google.com/apps-script/reference/document/header-section#appendImage(BlobSource).
 */
export function takesImages(node: Node): boolean {
  return (
    nearest(node, 'PARAGRAPH', 'LIST_ITEM') !== null &&
    nearest(node, 'EQUATION', 'EQUATION_FUNCTION', 'FOOTNOTE_SECTION', 'TABLE_OF_CONTENTS') === null
  );
}
