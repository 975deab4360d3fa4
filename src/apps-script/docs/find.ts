/**
 * What is in a document, as far as placing needs it: of what kind, in what it stands, and what comes after what. Nothing
 * here reads contents or changes anything.
 */

export type Element = GoogleAppsScript.Document.Element;
export type InlineImage = GoogleAppsScript.Document.InlineImage;
export type Position = GoogleAppsScript.Document.Position;
/** What images stand in. */
export type Line = GoogleAppsScript.Document.Paragraph | GoogleAppsScript.Document.ListItem;
/** What paragraphs stand in. */
export type Block =
  | GoogleAppsScript.Document.Body
  | GoogleAppsScript.Document.HeaderSection
  | GoogleAppsScript.Document.FooterSection
  | GoogleAppsScript.Document.TableCell;
export type Container = GoogleAppsScript.Document.ContainerElement;
type Type = GoogleAppsScript.Document.ElementType;

/**
 * An element and what it stands in, from the inside out to its section: each is asked once. An element is of its own
 * class already; `asParagraph()` and its like are "for use with autocomplete":
 * https://developers.google.com/apps-script/reference/document/element#asParagraph()
 */
export type Way = [Step, ...Step[]];

export interface Step {
  element: Element;
  type: Type;
  /** How many siblings stand before it, once that is known. */
  index?: number;
  /** Of a line, once they are known; pt. */
  indents?: number;
}

/**
 * Where the next image goes: into a line, as a new paragraph, or into a cell of a table that was made for it. The way begins
 * at the line, the block or the table.
 */
export type At = InLine | {kind: 'block'; way: Way; index: number} | InCell;

export interface InCell {
  kind: 'cell';
  way: Way;
  /** May be one more than there are. */
  row: number;
  cell: number;
  /** Of the table, pt. */
  width: number;
}

export interface InLine {
  kind: 'line';
  way: Way;
  /** Before this child, once what is around it is cut in two. */
  index: number;
  /** Inside a text. */
  text?: {element: Element; offset: number};
  /** How many children the line has, where that is known. */
  count?: number;
  /** The same place, where the host has given it. */
  position?: Position;
}

/** What takes no images, and where it stands. */
export interface Obstacle {
  kind: 'footnote' | 'equation' | 'contents';
  way: Way;
}

export function wayTo(element: Element): Way {
  const type = element.getType();
  const step = {element, type};
  return isSection(type) ? [step] : [step, ...wayTo(element.getParent())];
}

/** How many siblings stand before what a way begins at. */
export function indexIn([step, around]: Way): number {
  return (step.index ??= (around!.element as Container).getChildIndex(step.element));
}

/** The way from what the first one stands in. */
export function around([, next, ...more]: Way): Way {
  return [next!, ...more];
}

/** The way from the paragraph or list item on; null where there is none around. */
export function lineIn(way: Way): Way | null {
  const at = way.findIndex(({type}) => isLine(type));
  return at < 0 ? null : (way.slice(at) as Way);
}

/**
 * The outermost of what around an element takes no images. A footnote has no method for them
 * (https://developers.google.com/apps-script/reference/document/footnote-section); an equation and a table of contents
 * answer `insertInlineImage` with null.
 */
export function obstacleIn(way: Way): Obstacle | null {
  const {ElementType} = DocumentApp;
  for (let at = way.length - 1; at >= 0; at--) {
    const from = way.slice(at) as Way;
    switch (from[0].type) {
      case ElementType.FOOTNOTE_SECTION:
        return {kind: 'footnote', way: from};
      case ElementType.EQUATION:
        return {kind: 'equation', way: from};
      case ElementType.TABLE_OF_CONTENTS:
        return {kind: 'contents', way: from};
    }
  }
  return null;
}

/** @param obstacle that is no footnote: what is outside one is not to be found from inside */
export function afterObstacle({kind, way}: Obstacle): At {
  return kind === 'equation' ? inLineAfter(way) : paragraphAfter(way);
}

/**
 * Where the cursor stands. It may stand in a block itself, between paragraphs, when a script has removed what it stood in.
 * @param way to what it stands in
 */
export function atCursor(way: Way, position: Position): At {
  const [{element, type}] = way;
  const {ElementType} = DocumentApp;
  if (type === ElementType.TABLE || type === ElementType.TABLE_ROW) return after(way);
  const line = lineIn(way);
  const offset = position.getOffset();
  if (!line) return {kind: 'block', way, index: offset};
  if (line.length === way.length) return {kind: 'line', way: line, index: offset, position};
  // In the middle of a text the image comes after its first half.
  const index = indexIn(way) + (offset > 0 ? 1 : 0);
  return {kind: 'line', way: line, index, text: {element, offset}, position};
}

/** After an image that stands in a line; with its caption it is a paragraph of its own. */
export function placeAfter(image: Way, captioned: boolean): At {
  if (!captioned) return inLineAfter(image);
  const line = around(image);
  const way = around(line);
  const count = (way[0].element as Block).getNumChildren();
  return {kind: 'block', way, index: Math.min(indexIn(line) + 2, count)};
}

/** After the last part of a selection. @param way to its element */
export function afterLast(way: Way, last: GoogleAppsScript.Document.RangeElement): At {
  const [{element, type}] = way;
  if (type !== DocumentApp.ElementType.TEXT || !last.isPartial()) return after(way);
  const text = {element, offset: last.getEndOffsetInclusive() + 1};
  return {kind: 'line', way: around(way), index: indexIn(way) + 1, text};
}

function after(way: Way): At {
  const [{element, type}] = way;
  const {ElementType} = DocumentApp;
  switch (type) {
    case ElementType.PARAGRAPH:
    case ElementType.LIST_ITEM:
      return endOf(way);
    case ElementType.TABLE:
      return paragraphAfter(way);
    case ElementType.TABLE_ROW: {
      const row = element as GoogleAppsScript.Document.TableRow;
      const cell = row.getChild(row.getNumChildren() - 1);
      return lastIn([{element: cell, type: ElementType.TABLE_CELL}, ...way]);
    }
    case ElementType.TABLE_CELL:
    case ElementType.BODY_SECTION:
    case ElementType.HEADER_SECTION:
    case ElementType.FOOTER_SECTION:
      return lastIn(way);
    default:
      return inLineAfter(way);
  }
}

/** The end of the body: its last paragraph where nothing stands in it, else a new one. */
export function bodyEnd(): At {
  const end = lastIn([{element: bodyOf(), type: DocumentApp.ElementType.BODY_SECTION}]);
  if (end.kind !== 'line') return end;
  const {way, index} = end;
  if (index === 0 && way[0].type === DocumentApp.ElementType.PARAGRAPH) return end;
  return {kind: 'block', way: around(way), index: indexIn(way) + 1};
}

/** The end of what stands last in a cell or a section. */
function lastIn(way: Way): Exclude<At, InCell> {
  const block = way[0].element as Block;
  const count = block.getNumChildren();
  const last: Element | null = count > 0 ? block.getChild(count - 1) : null;
  const type = last?.getType();
  if (!last || !type || !isLine(type)) return {kind: 'block', way, index: count};
  return endOf([{element: last, type, index: count - 1}, ...way]);
}

function inLineAfter(way: Way): At {
  return {kind: 'line', way: around(way), index: indexIn(way) + 1};
}

function paragraphAfter(way: Way): At {
  return {kind: 'block', way: around(way), index: indexIn(way) + 1};
}

function endOf(way: Way): InLine {
  return {kind: 'line', way, index: (way[0].element as Line).getNumChildren()};
}

let document: GoogleAppsScript.Document.Document | undefined;

/** The open document; every execution begins with fresh globals, so it is asked for once in each. */
export function active(): GoogleAppsScript.Document.Document {
  return (document ??= DocumentApp.getActiveDocument());
}

export function tabOf(): GoogleAppsScript.Document.DocumentTab {
  return active().getActiveTab().asDocumentTab();
}

export function bodyOf(): GoogleAppsScript.Document.Body {
  return tabOf().getBody();
}

function isLine(type: Type): boolean {
  const {ElementType} = DocumentApp;
  return type === ElementType.PARAGRAPH || type === ElementType.LIST_ITEM;
}

function isSection(type: Type): boolean {
  const {ElementType} = DocumentApp;
  return [
    ElementType.BODY_SECTION,
    ElementType.HEADER_SECTION,
    ElementType.FOOTER_SECTION,
    ElementType.FOOTNOTE_SECTION,
  ].includes(type);
}
