/**
 * The places in a document that take images, and how large an image may be there. The columns and margins of a section,
 * and whether a document has pages at all, cannot be read: what counts is the body's page less its margins.
 */
import type {Size} from '../../shared/contract.ts';
import type {Target} from '../../core/ports.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {withHost} from '../failures.ts';
import {look, quietly} from '../making.ts';
import {active, bodyOf, type At, type Line, type Way} from './find.ts';
import {markOf} from './mark.ts';
import {insertAt, replace, type Put} from './put.ts';

/** What Docs uses where a size is not set, in points: a US letter page, 1 inch margins, a list's step. */
const PAGE: Size = {width: 612, height: 792};
const MARGIN = 72;
const LIST_STEP = 36;
/** A cell's padding where none is set, in points. */
const PADDING = 5;
/** No image is made narrower than this to fit a place, in points. */
const NARROWEST = 18;

/** Inserts one after the other from a place on. */
export function target(place: Target['place'], start: At): Target {
  const first: Putting = (picture, wish) => insertAt(start, picture, wish);
  return {place, destructive: false, room: roomAt(start.way), ...from(first)};
}

/**
 * The first one replaces the image, the others follow it.
 * @param box px
 * @param after the place after it
 */
export function inPlaceOf(image: Way, box: Size, mark: string, after: Target): Target {
  return {
    ...after,
    place: 'image',
    destructive: true,
    width: box.width * PT_PER_PX,
    mark,
    ...from((picture, wish) => replace(image, picture, wish)),
  };
}

type Putting = (...[picture, wish]: Parameters<Target['insert']>) => Put;

function from(first: Putting): Pick<Target, 'insert' | 'show'> {
  let last: Put | null = null;
  return {
    insert: (picture, wish) =>
      withHost(() => {
        const put = last ? insertAt(last.next, picture, wish) : first(picture, wish);
        last = put;
        // It stands, whatever becomes of its mark.
        return {mark: quietly(() => look(() => markOf(put.image, put.box, put.captioned))), lacks: put.lacks};
      }),
    // The cursor is not worth a failure either.
    show: () => quietly(() => last !== null && behind(last)) ?? false,
  };
}

/** With the cursor behind it, and behind its caption. */
function behind({cursor: {element, offset}}: Put): true {
  active().setCursor(active().newPosition(element, offset));
  return true;
}

/** The column's width, less indents and what a table leaves of it; pt. */
function roomAt(way: Way): Size {
  const {ElementType} = DocumentApp;
  const section = way[way.length - 1]!;
  const isBody = section.type === ElementType.BODY_SECTION;
  const page = pageRoom(isBody ? (section.element as GoogleAppsScript.Document.Body) : bodyOf());
  return {
    width: Math.max(NARROWEST, widthIn(way, page.width)),
    height: Math.max(NARROWEST, page.height),
  };
}

/** The page between its margins; pt. */
function pageRoom(body: GoogleAppsScript.Document.Body): Size {
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

/** @param column the width between the page's margins */
function widthIn([{element, type}, ...more]: Way, column: number): number {
  const {ElementType} = DocumentApp;
  const [next] = more;
  if (!next) return column;
  const around = () => widthIn([next, ...more.slice(1)], column);
  switch (type) {
    case ElementType.PARAGRAPH: {
      const paragraph = element as GoogleAppsScript.Document.Paragraph;
      return around() - indents(paragraph, 0);
    }
    case ElementType.LIST_ITEM: {
      const item = element as GoogleAppsScript.Document.ListItem;
      return around() - indents(item, (item.getNestingLevel() + 1) * LIST_STEP);
    }
    case ElementType.TABLE_CELL: {
      const cell = element as GoogleAppsScript.Document.TableCell;
      const padding = (cell.getPaddingLeft() ?? PADDING) + (cell.getPaddingRight() ?? PADDING);
      // Null where nobody has dragged the column: the table then shares its width out evenly.
      const row = next.element as GoogleAppsScript.Document.TableRow;
      return (cell.getWidth() ?? around() / row.getNumCells()) - padding;
    }
    default:
      return around();
  }
}

function indents(paragraph: Line, usual: number): number {
  const start = (paragraph.getIndentStart() as number | null) ?? usual;
  const first = (paragraph.getIndentFirstLine() as number | null) ?? start;
  return Math.max(0, start, first) + Math.max(0, (paragraph.getIndentEnd() as number | null) ?? 0);
}
