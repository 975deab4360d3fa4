/**
 * What is in a document, as far as placing needs it: of what kind, and what comes after what. Nothing here reads contents
 * or changes anything.
 */

export type Element = GoogleAppsScript.Document.Element;
export type Position = GoogleAppsScript.Document.Position;
/** What images stand in. */
export type Line = GoogleAppsScript.Document.Paragraph | GoogleAppsScript.Document.ListItem;
/** What paragraphs stand in. */
export type Block =
  | GoogleAppsScript.Document.Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection
  | GoogleAppsScript.Document.TableCell;

/** Where the next image goes: into a line, or as a new paragraph. */
export type At = {kind: 'line'; position: Position} | {kind: 'block'; block: Block; index: number};

/** What takes no images, and where it stands. */
export interface Obstacle {
  kind: 'footnote' | 'equation' | 'contents';
  element: Element;
}

/** The paragraph or list item around an element, or itself. */
export function lineOf(element: Element): Line {
  switch (element.getType()) {
    case DocumentApp.ElementType.LIST_ITEM:
      return element.asListItem();
    case DocumentApp.ElementType.PARAGRAPH:
      return element.asParagraph();
    default:
      return lineOf(element.getParent());
  }
}

/** What a paragraph or a table stands in. */
export function blockOf(element: Element): Block {
  const parent: Element = element.getParent();
  switch (parent.getType()) {
    case DocumentApp.ElementType.TABLE_CELL:
      return parent.asTableCell();
    case DocumentApp.ElementType.HEADER_SECTION:
      return parent.asHeaderSection();
    case DocumentApp.ElementType.FOOTER_SECTION:
      return parent.asFooterSection();
    default:
      return parent.asBody();
  }
}

/**
 * The outermost of what around an element takes no images. A footnote has no method for them
 * (https://developers.google.com/apps-script/reference/document/footnote-section); an equation and a table of contents
 * answer `insertInlineImage` with null.
 */
export function obstacleAt(element: Element | null): Obstacle | null {
  if (!element) return null;
  const outer = obstacleAt(element.getParent() as Element | null);
  if (outer) return outer;
  switch (element.getType()) {
    case DocumentApp.ElementType.FOOTNOTE_SECTION:
      return {kind: 'footnote', element};
    case DocumentApp.ElementType.EQUATION:
      return {kind: 'equation', element};
    case DocumentApp.ElementType.TABLE_OF_CONTENTS:
      return {kind: 'contents', element};
    default:
      return null;
  }
}

/** @param obstacle that is no footnote: what is outside one is not to be found from inside */
export function afterObstacle({kind, element}: Obstacle): At {
  return kind === 'equation' ? inLineAfter(element) : paragraphAfter(element);
}

/** After an image that stands in a line; with its caption it is a paragraph of its own. */
export function placeAfter(image: Element, captioned: boolean): At {
  if (!captioned) return inLineAfter(image);
  const line = lineOf(image);
  const block = blockOf(line);
  const index = block.getChildIndex(line) + 2;
  return {kind: 'block', block, index: Math.min(index, block.getNumChildren())};
}

/** After the last part of a selection. */
export function afterLast(last: GoogleAppsScript.Document.RangeElement): At {
  const element = last.getElement();
  if (element.getType() === DocumentApp.ElementType.TEXT && last.isPartial()) {
    return inLine(element, last.getEndOffsetInclusive() + 1);
  }
  return after(element);
}

function after(element: Element): At {
  switch (element.getType()) {
    case DocumentApp.ElementType.PARAGRAPH:
    case DocumentApp.ElementType.LIST_ITEM:
      return endOf(lineOf(element));
    case DocumentApp.ElementType.TABLE:
      return paragraphAfter(element);
    case DocumentApp.ElementType.TABLE_ROW: {
      const row = element.asTableRow();
      return after(row.getChild(row.getNumChildren() - 1));
    }
    case DocumentApp.ElementType.TABLE_CELL:
      return lastIn(element.asTableCell());
    case DocumentApp.ElementType.BODY_SECTION:
    case DocumentApp.ElementType.HEADER_SECTION:
    case DocumentApp.ElementType.FOOTER_SECTION:
      return lastIn(element as unknown as Block);
    default:
      return inLineAfter(element);
  }
}

/** The end of the body: its last paragraph where nothing stands in it, else a new one. */
export function bodyEnd(): At {
  const block = DocumentApp.getActiveDocument().getActiveTab().asDocumentTab().getBody();
  const count = block.getNumChildren();
  const last: Element | null = count > 0 ? block.getChild(count - 1) : null;
  if (last?.getType() === DocumentApp.ElementType.PARAGRAPH && last.asParagraph().getNumChildren() === 0) {
    return endOf(last.asParagraph());
  }
  return {kind: 'block', block, index: count};
}

/** The end of what stands last in a cell or a section. */
function lastIn(block: Block): At {
  const count = block.getNumChildren();
  const last: Element | null = count > 0 ? block.getChild(count - 1) : null;
  const type = last?.getType();
  const isLine = type === DocumentApp.ElementType.PARAGRAPH || type === DocumentApp.ElementType.LIST_ITEM;
  return last && isLine ? endOf(lineOf(last)) : {kind: 'block', block, index: count};
}

function inLineAfter(element: Element): At {
  const parent = element.getParent();
  return inLine(parent, parent.getChildIndex(element) + 1);
}

function paragraphAfter(element: Element): At {
  const block = blockOf(element);
  return {kind: 'block', block, index: block.getChildIndex(element) + 1};
}

export function endOf(line: Line): At {
  return inLine(line, line.getNumChildren());
}

export function inLine(element: Element, offset: number): At {
  return {kind: 'line', position: DocumentApp.getActiveDocument().newPosition(element, offset)};
}
