import type {ContainerMembers} from './container.ts';
import {ContainerElement} from './container.ts';
import type {ElementMembers} from './element.ts';
import {Element} from './element.ts';
import type {EquationNode, FootnoteNode, LeafNode} from './nodes.ts';

type Docs = {
  Date: GoogleAppsScript.Document.Date;
  Equation: GoogleAppsScript.Document.Equation;
  EquationFunction: GoogleAppsScript.Document.EquationFunction;
  EquationFunctionArgumentSeparator: GoogleAppsScript.Document.EquationFunctionArgumentSeparator;
  EquationSymbol: GoogleAppsScript.Document.EquationSymbol;
  Footnote: GoogleAppsScript.Document.Footnote;
  FootnoteSection: GoogleAppsScript.Document.FootnoteSection;
  HorizontalRule: GoogleAppsScript.Document.HorizontalRule;
  InlineDrawing: GoogleAppsScript.Document.InlineDrawing;
  PageBreak: GoogleAppsScript.Document.PageBreak;
  Person: GoogleAppsScript.Document.Person;
  RichLink: GoogleAppsScript.Document.RichLink;
  UnsupportedElement: GoogleAppsScript.Document.UnsupportedElement;
};

export class Footnote
  extends Element<Docs['Footnote'], FootnoteNode>
  implements Pick<Docs['Footnote'], ElementMembers | 'getFootnoteContents'>
{
  static override readonly official = 'Document.Footnote';

  /** https://developers.google.com/apps-script/reference/document/footnote#getFootnoteContents() */
  getFootnoteContents(): Docs['FootnoteSection'] {
    return this.execution.element(this.node.contents);
  }
}

/** Images are not among what it holds. */
export class Equation
  extends ContainerElement<Docs['Equation'], EquationNode>
  implements Pick<Docs['Equation'], ElementMembers | ContainerMembers>
{
  static override readonly official = 'Document.Equation';
}

export class EquationFunction
  extends ContainerElement<Docs['EquationFunction'], EquationNode>
  implements Pick<Docs['EquationFunction'], ElementMembers | ContainerMembers | 'getCode'>
{
  static override readonly official = 'Document.EquationFunction';

  /** https://developers.google.com/apps-script/reference/document/equation-function#getCode() */
  getCode(): string {
    return this.node.code;
  }
}

export class EquationFunctionArgumentSeparator
  extends Element<Docs['EquationFunctionArgumentSeparator'], LeafNode>
  implements Pick<Docs['EquationFunctionArgumentSeparator'], ElementMembers>
{
  static override readonly official = 'Document.EquationFunctionArgumentSeparator';
}

export class EquationSymbol
  extends Element<Docs['EquationSymbol'], LeafNode>
  implements Pick<Docs['EquationSymbol'], ElementMembers | 'getCode'>
{
  static override readonly official = 'Document.EquationSymbol';

  /** https://developers.google.com/apps-script/reference/document/equation-symbol#getCode() */
  getCode(): string {
    return this.node.label;
  }
}

export class HorizontalRule
  extends Element<Docs['HorizontalRule'], LeafNode>
  implements Pick<Docs['HorizontalRule'], ElementMembers>
{
  static override readonly official = 'Document.HorizontalRule';
}

export class PageBreak
  extends Element<Docs['PageBreak'], LeafNode>
  implements Pick<Docs['PageBreak'], ElementMembers>
{
  static override readonly official = 'Document.PageBreak';
}

export class InlineDrawing
  extends Element<Docs['InlineDrawing'], LeafNode>
  implements Pick<Docs['InlineDrawing'], ElementMembers>
{
  static override readonly official = 'Document.InlineDrawing';
}

export class DateElement
  extends Element<Docs['Date'], LeafNode>
  implements Pick<Docs['Date'], ElementMembers>
{
  static override readonly official = 'Document.Date';
}

export class Person
  extends Element<Docs['Person'], LeafNode>
  implements Pick<Docs['Person'], ElementMembers>
{
  static override readonly official = 'Document.Person';
}

export class RichLink
  extends Element<Docs['RichLink'], LeafNode>
  implements Pick<Docs['RichLink'], ElementMembers>
{
  static override readonly official = 'Document.RichLink';
}

/** "A region that is unknown or cannot be affected by a script, such as a page number." */
export class UnsupportedElement
  extends Element<Docs['UnsupportedElement'], LeafNode>
  implements Pick<Docs['UnsupportedElement'], ElementMembers>
{
  static override readonly official = 'Document.UnsupportedElement';
}
