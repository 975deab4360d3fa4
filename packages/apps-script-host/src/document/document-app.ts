import {Document} from './document.ts';
import {Body, DocumentElement, FooterSection, FootnoteSection, HeaderSection} from './sections.ts';
import * as enums from './enums.ts';
import type {ElementClass} from './execution.ts';
import {Execution} from './execution.ts';
import {InlineImage} from './inline-image.ts';
import * as leaves from './leaves.ts';
import type {DocumentModel} from './model.ts';
import type {NodeType} from './nodes.ts';
import {ListItem, Paragraph} from './paragraph.ts';
import {Table, TableCell, TableOfContents, TableRow} from './table.ts';
import {Text} from './text.ts';

type Official = GoogleAppsScript.Document.DocumentApp;

const classes = new Map<NodeType, unknown>([
  ['BODY_SECTION', Body],
  ['DATE', leaves.DateElement],
  ['DOCUMENT', DocumentElement],
  ['EQUATION', leaves.Equation],
  ['EQUATION_FUNCTION', leaves.EquationFunction],
  ['EQUATION_FUNCTION_ARGUMENT_SEPARATOR', leaves.EquationFunctionArgumentSeparator],
  ['EQUATION_SYMBOL', leaves.EquationSymbol],
  ['FOOTER_SECTION', FooterSection],
  ['FOOTNOTE', leaves.Footnote],
  ['FOOTNOTE_SECTION', FootnoteSection],
  ['HEADER_SECTION', HeaderSection],
  ['HORIZONTAL_RULE', leaves.HorizontalRule],
  ['INLINE_DRAWING', leaves.InlineDrawing],
  ['INLINE_IMAGE', InlineImage],
  ['LIST_ITEM', ListItem],
  ['PAGE_BREAK', leaves.PageBreak],
  ['PARAGRAPH', Paragraph],
  ['PERSON', leaves.Person],
  ['RICH_LINK', leaves.RichLink],
  ['TABLE', Table],
  ['TABLE_CELL', TableCell],
  ['TABLE_OF_CONTENTS', TableOfContents],
  ['TABLE_ROW', TableRow],
  ['TEXT', Text],
  ['UNSUPPORTED', leaves.UnsupportedElement],
]) as ReadonlyMap<NodeType, ElementClass>;

/** The Docs service, bound to the document that is open. One is made for every execution. */
export class DocumentApp implements Pick<
  Official,
  | 'Attribute'
  | 'ElementType'
  | 'GlyphType'
  | 'HorizontalAlignment'
  | 'ParagraphHeading'
  | 'PositionedLayout'
  | 'getActiveDocument'
  | 'getUi'
> {
  static readonly official = 'Document.DocumentApp';

  readonly Attribute = enums.Attribute;
  readonly ElementType = enums.ElementType;
  readonly GlyphType = enums.GlyphType;
  readonly HorizontalAlignment = enums.HorizontalAlignment;
  readonly ParagraphHeading = enums.ParagraphHeading;
  /** https://developers.google.com/apps-script/reference/document/document-app has it, the official types do not. */
  readonly TabType = enums.TabType;
  readonly PositionedLayout = enums.PositionedLayout;

  readonly execution: Execution;

  constructor(
    model: DocumentModel,
    private readonly ui: () => GoogleAppsScript.Base.Ui,
  ) {
    this.execution = new Execution(model, classes);
  }

  /** https://developers.google.com/apps-script/reference/document/document-app#getActiveDocument() */
  getActiveDocument(): GoogleAppsScript.Document.Document {
    return new Document(this.execution) as unknown as GoogleAppsScript.Document.Document;
  }

  /** https://developers.google.com/apps-script/reference/document/document-app#getUi() */
  getUi(): GoogleAppsScript.Base.Ui {
    return this.ui();
  }
}
