/**
 * The places in a document that take images, and how large an image may be there. The columns and margins of a section,
 * and whether a document has pages at all, cannot be read: what counts is the body's page less its margins.
 */
import type {Size} from '../../shared/contract.ts';
import type {Target} from '../../core/ports.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {withHost} from '../failures.ts';
import {lineOf, type At, type Element} from './find.ts';
import {markOf} from './mark.ts';
import {insertAt, replace} from './put.ts';

type InlineImage = GoogleAppsScript.Document.InlineImage;

/** What Docs uses where a size is not set, in points: a US letter page, 1 inch margins, a list's step. */
const PAGE: Size = {width: 612, height: 792};
const MARGIN = 72;
const LIST_STEP = 36;
/** A cell's padding where none is set, in points. */
const PADDING = 5;
/** No image is made narrower than this to fit a place, in points. */
const NARROWEST = 18;

export function target(place: Target['place'], start: At): Target {
  return {place, destructive: false, room: roomOf(start), insert: inserter(start)};
}

/**
 * The first one replaces the image, the others follow it.
 * @param after the place after it
 */
export function inPlaceOf(image: InlineImage, mark: string, after: Target): Target {
  return {
    ...after,
    place: 'image',
    destructive: true,
    width: image.getWidth() * PT_PER_PX,
    mark,
    insert: instead(image),
  };
}

/** Inserts one after the other from a place on. */
function inserter(start: At): Target['insert'] {
  let at = start;
  return (picture, wish) =>
    withHost(() => {
      const {image, next, captioned} = insertAt(at, picture, wish);
      at = next;
      return markOf(image, captioned);
    });
}

function instead(old: InlineImage): Target['insert'] {
  let following: Target['insert'] | null = null;
  return (picture, wish) =>
    withHost(() => {
      if (following) return following(picture, wish);
      const {image, next, captioned} = replace(old, picture, wish);
      following = inserter(next);
      return markOf(image, captioned);
    });
}

function roomOf(at: At): Size {
  const page = pageRoom();
  return at.kind === 'line' ? roomAt(lineOf(at.position.getElement()), page) : roomAt(at.block, page);
}

/** The active tab's page between its margins; pt. */
function pageRoom(): Size {
  const body = DocumentApp.getActiveDocument().getActiveTab().asDocumentTab().getBody();
  return {
    width:
      (body.getPageWidth() ?? PAGE.width) -
      (body.getMarginLeft() ?? MARGIN) -
      (body.getMarginRight() ?? MARGIN),
    height:
      (body.getPageHeight() ?? PAGE.height) -
      (body.getMarginTop() ?? MARGIN) -
      (body.getMarginBottom() ?? MARGIN),
  };
}

/** The column's width, less indents and what a table leaves of it; pt. */
function roomAt(element: Element, page: Size): Size {
  return {
    width: Math.max(NARROWEST, widthIn(element, page.width)),
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
