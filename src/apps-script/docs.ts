/** Docs: https://developers.google.com/apps-script/reference/document. Reads what placing needs, and no text. */
import {AddonError} from '../core/errors.ts';
import type {Editor, Picture, Size, Spot} from '../core/ports.ts';
import {withHost} from './failures.ts';

type Element = GoogleAppsScript.Document.Element;
type Position = GoogleAppsScript.Document.Position;
type InlineImage = GoogleAppsScript.Document.InlineImage;

/** What inserting needs; nothing of it reaches further than the open document. */
export const SCOPE = 'https://www.googleapis.com/auth/documents.currentonly';

/** Points of CSS pixels: pages and margins are in points, images in pixels. */
const PX_PER_PT = 96 / 72;
/** What Docs uses where a size is not set, in points: a US letter page, 1 inch margins, a list's step. */
const PAGE: Size = {width: 612, height: 792};
const MARGIN = 72;
const LIST_STEP = 36;
/** A cell's padding where none is set, in points. */
const PADDING = 5;
/** No image is made narrower than this to fit a place, in points. */
const NARROWEST = 18;

export function ui(): GoogleAppsScript.Base.Ui {
  return DocumentApp.getUi();
}

export const editor: Editor = {
  name: 'docs',
  spot: () => withHost(atCursor),
};

function atCursor(): Spot {
  const cursor = DocumentApp.getActiveDocument().getCursor();
  if (!cursor) throw new AddonError('place.noCursor');
  return {
    place: 'cursor',
    room: roomAt(cursor),
    insert: (picture, size, alt) => withHost(() => insert(cursor, picture, size, alt)),
  };
}

function insert(cursor: Position, picture: Picture, box: Size, alt: string): void {
  const image = cursor.insertInlineImage(
    picture as unknown as GoogleAppsScript.Base.Blob,
  ) as InlineImage | null;
  if (!image) throw new AddonError('place.notAllowed');
  try {
    // The picture's own ratio counts, whatever the bank said of its size.
    const natural = {width: image.getWidth(), height: image.getHeight()};
    const scale = Math.min(box.width / natural.width, box.height / natural.height) * PX_PER_PT;
    image.setWidth(Math.max(1, Math.round(natural.width * scale)));
    image.setHeight(Math.max(1, Math.round(natural.height * scale)));
    image.setAltDescription(alt);
    putCursorAfter(image);
  } catch (error) {
    image.removeFromParent();
    throw error;
  }
}

function putCursorAfter(image: InlineImage): void {
  const document = DocumentApp.getActiveDocument();
  const parent = image.getParent();
  const list = parent.getType() === DocumentApp.ElementType.LIST_ITEM;
  const after = (list ? parent.asListItem() : parent.asParagraph()).getChildIndex(image) + 1;
  document.setCursor(document.newPosition(parent, after));
}

/** The column's width, less the paragraph's indents, and the height between the page's margins; in points. */
function roomAt(cursor: Position): Size {
  const body = DocumentApp.getActiveDocument().getActiveTab().asDocumentTab().getBody();
  const page: Size = {
    width:
      (body.getPageWidth() ?? PAGE.width) -
      (body.getMarginLeft() ?? MARGIN) -
      (body.getMarginRight() ?? MARGIN),
    height:
      (body.getPageHeight() ?? PAGE.height) -
      (body.getMarginTop() ?? MARGIN) -
      (body.getMarginBottom() ?? MARGIN),
  };
  return {
    width: Math.max(NARROWEST, widthIn(cursor.getElement(), page.width)),
    height: Math.max(NARROWEST, page.height),
  };
}

/** @param column the width between the page's margins */
function widthIn(element: Element | null, column: number): number {
  if (!element) return column;
  const around = () => widthIn(element.getParent() as Element | null, column);
  switch (element.getType()) {
    case DocumentApp.ElementType.PARAGRAPH:
      return around() - indents(element.asParagraph(), 0);
    case DocumentApp.ElementType.LIST_ITEM: {
      const item = element.asListItem();
      return around() - indents(item, (item.getNestingLevel() + 1) * LIST_STEP);
    }
    case DocumentApp.ElementType.TABLE_CELL: {
      const cell = element.asTableCell();
      const padding = (cell.getPaddingLeft() ?? PADDING) + (cell.getPaddingRight() ?? PADDING);
      // Null where nobody has dragged the column: the table then shares its width out evenly.
      return (cell.getWidth() ?? around() / cell.getParentRow().getNumCells()) - padding;
    }
    case DocumentApp.ElementType.BODY_SECTION:
    case DocumentApp.ElementType.HEADER_SECTION:
    case DocumentApp.ElementType.FOOTER_SECTION:
    case DocumentApp.ElementType.FOOTNOTE_SECTION:
      return column;
    default:
      return around();
  }
}

function indents(
  paragraph: {getIndentStart(): number; getIndentEnd(): number; getIndentFirstLine(): number},
  usual: number,
): number {
  const start = (paragraph.getIndentStart() as number | null) ?? usual;
  const first = (paragraph.getIndentFirstLine() as number | null) ?? start;
  return Math.max(0, start, first) + Math.max(0, (paragraph.getIndentEnd() as number | null) ?? 0);
}
