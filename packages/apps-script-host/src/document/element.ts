import {Exception} from '../exception.ts';
import {wording} from '../wordings.ts';
import {ElementType, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import {insertNode, removeNode} from './model.ts';
import type {ContainerNode, Node, NodeType} from './nodes.ts';
import {childrenOf, copyOf, forgetIds, indexIn, nearest} from './tree.ts';

type Docs = typeof GoogleAppsScript.Document;
type Container = GoogleAppsScript.Document.ContainerElement;
type AnyElement = GoogleAppsScript.Document.Element;

/** The members that every element has. */
export type ElementMembers =
  | 'copy'
  | 'getNextSibling'
  | 'getParent'
  | 'getPreviousSibling'
  | 'getType'
  | 'isAtDocumentEnd'
  | 'removeFromParent'
  | 'asBody'
  | 'asEquation'
  | 'asEquationFunction'
  | 'asEquationFunctionArgumentSeparator'
  | 'asEquationSymbol'
  | 'asFooterSection'
  | 'asFootnote'
  | 'asFootnoteSection'
  | 'asHeaderSection'
  | 'asHorizontalRule'
  | 'asInlineDrawing'
  | 'asInlineImage'
  | 'asListItem'
  | 'asPageBreak'
  | 'asParagraph'
  | 'asTable'
  | 'asTableCell'
  | 'asTableOfContents'
  | 'asTableRow'
  | 'asText';

/** @typeParam Official the interface that the subclass emulates */
export class Element<Official, N extends Node> implements Pick<
  AnyElement,
  Exclude<ElementMembers, 'copy' | 'removeFromParent'>
> {
  static readonly official: string = 'Document.Element';

  constructor(
    readonly execution: Execution,
    readonly node: N,
  ) {}

  /** This object as the official types see it. */
  protected get self(): Official {
    return this as unknown as Official;
  }

  /** https://developers.google.com/apps-script/reference/document/element#copy() */
  copy(): Official {
    const copy = copyOf<Node>(this.node);
    forgetIds(copy);
    return this.execution.element<Official>(copy);
  }

  /** https://developers.google.com/apps-script/reference/document/element#getType() */
  getType(): GoogleAppsScript.Document.ElementType {
    return valueOf<Docs['ElementType']>(ElementType, this.node.type) as GoogleAppsScript.Document.ElementType;
  }

  /** https://developers.google.com/apps-script/reference/document/element#getParent() */
  getParent(): Container {
    return this.node.parent ? this.execution.element<Container>(this.node.parent) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/element#getNextSibling() */
  getNextSibling(): AnyElement {
    return this.sibling(1);
  }

  /** https://developers.google.com/apps-script/reference/document/element#getPreviousSibling() */
  getPreviousSibling(): AnyElement {
    return this.sibling(-1);
  }

  private sibling(step: 1 | -1): AnyElement {
    const sibling = this.node.parent && childrenOf(this.node.parent)[indexIn(this.node) + step];
    return sibling ? this.execution.element(sibling) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/element#isAtDocumentEnd() */
  isAtDocumentEnd(): boolean {
    for (let node: Node = this.node; node.parent && node.type !== 'BODY_SECTION'; node = node.parent) {
      if (childrenOf(node.parent).at(-1) !== node) return false;
    }
    return nearest(this.node, 'BODY_SECTION') !== null;
  }

  /** https://developers.google.com/apps-script/reference/document/element#removeFromParent() */
  removeFromParent(): Official {
    this.execution.write();
    removeChecked(this.execution, this.node);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/element#asBody() */
  asBody(): GoogleAppsScript.Document.Body {
    return this.as('BODY_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asEquation() */
  asEquation(): GoogleAppsScript.Document.Equation {
    return this.as('EQUATION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asEquationFunction() */
  asEquationFunction(): GoogleAppsScript.Document.EquationFunction {
    return this.as('EQUATION_FUNCTION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asEquationFunctionArgumentSeparator() */
  asEquationFunctionArgumentSeparator(): GoogleAppsScript.Document.EquationFunctionArgumentSeparator {
    return this.as('EQUATION_FUNCTION_ARGUMENT_SEPARATOR');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asEquationSymbol() */
  asEquationSymbol(): GoogleAppsScript.Document.EquationSymbol {
    return this.as('EQUATION_SYMBOL');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asFooterSection() */
  asFooterSection(): GoogleAppsScript.Document.FooterSection {
    return this.as('FOOTER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asFootnote() */
  asFootnote(): GoogleAppsScript.Document.Footnote {
    return this.as('FOOTNOTE');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asFootnoteSection() */
  asFootnoteSection(): GoogleAppsScript.Document.FootnoteSection {
    return this.as('FOOTNOTE_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asHeaderSection() */
  asHeaderSection(): GoogleAppsScript.Document.HeaderSection {
    return this.as('HEADER_SECTION');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asHorizontalRule() */
  asHorizontalRule(): GoogleAppsScript.Document.HorizontalRule {
    return this.as('HORIZONTAL_RULE');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asInlineDrawing() */
  asInlineDrawing(): GoogleAppsScript.Document.InlineDrawing {
    return this.as('INLINE_DRAWING');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asInlineImage() */
  asInlineImage(): GoogleAppsScript.Document.InlineImage {
    return this.as('INLINE_IMAGE');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asListItem() */
  asListItem(): GoogleAppsScript.Document.ListItem {
    return this.as('LIST_ITEM');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asPageBreak() */
  asPageBreak(): GoogleAppsScript.Document.PageBreak {
    return this.as('PAGE_BREAK');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asParagraph() */
  asParagraph(): GoogleAppsScript.Document.Paragraph {
    return this.as('PARAGRAPH');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asTable() */
  asTable(): GoogleAppsScript.Document.Table {
    return this.as('TABLE');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asTableCell() */
  asTableCell(): GoogleAppsScript.Document.TableCell {
    return this.as('TABLE_CELL');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asTableOfContents() */
  asTableOfContents(): GoogleAppsScript.Document.TableOfContents {
    return this.as('TABLE_OF_CONTENTS');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asTableRow() */
  asTableRow(): GoogleAppsScript.Document.TableRow {
    return this.as('TABLE_ROW');
  }

  /** https://developers.google.com/apps-script/reference/document/element#asText() */
  asText(): GoogleAppsScript.Document.Text {
    return this.as('TEXT');
  }

  /** The reference names no sentence for a wrong cast; that it fails is what matters. */
  private as<T>(type: NodeType): T {
    if (this.node.type !== type) throw new Exception(`${this.node.type} can't be cast to ${type}.`);
    return this as unknown as T;
  }
}

/** The node behind an element that a script passed. */
export function nodeOf(element: unknown): Node {
  // No page documents the sentence.
  if (element === null) throw new Exception('Argument cannot be null: element');
  if (!(element instanceof Element)) throw new Error('Not an element of this host');
  return element.node as Node;
}

/**
 * @throws Exception for what stands last in a section or a cell, whatever stands before it: seen at the real service,
 * https://github.com/brucemcpherson/gas-fakes/issues/51, and in its tests, which say so of a body with several paragraphs
 */
export function removeChecked(execution: Execution, node: Node): void {
  const parent = node.parent;
  if (parent && (parent.type === 'TABLE_CELL' || parent.type.endsWith('_SECTION'))) {
    if (childrenOf(parent).at(-1) === node) throw new Exception(wording('paragraph.last'));
  }
  removeNode(execution.model, node);
}

/**
 * Inserts an element that a script has made with `copy()` or taken out.
 * @throws Exception when it still stands somewhere, or when there is no such place
 */
export function insertChecked(execution: Execution, parent: ContainerNode, index: number, node: Node): void {
  if (node.parent) throw new Exception('Element must be detached.');
  const length = childrenOf(parent).length;
  if (index < 0 || index > length) {
    throw new Exception(
      `Child index (${index}) must be less than or equal to the number of child elements (${length}).`,
    );
  }
  insertNode(execution.model, parent, index, node);
}
