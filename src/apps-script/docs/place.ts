/**
 * The places in a document that take images, and how large an image may be there. The columns and margins of a section,
 * and whether a document has pages at all, cannot be read: what counts is the body's page less its margins.
 */
import type {Size} from '../../shared/contract.ts';
import type {Target} from '../../core/ports.ts';
import {GAP} from '../../shared/document-layout.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {withHost} from '../failures.ts';
import {look, quietly} from '../making.ts';
import {active, around, bodyOf, placeAfter, type At, type Line, type Step, type Way} from './find.ts';
import {findMarked, markOf} from './mark.ts';
import type {Paragraph} from './paragraph.ts';
import type {Put} from './image.ts';
import {insertAt, replace} from './put.ts';
import {cellAfter} from './table.ts';

/** What Docs uses where a size is not set, in points: a US letter page, 1 inch margins, a list's step. */
const PAGE: Size = {width: 612, height: 792};
const MARGIN = 72;
const LIST_STEP = 36;
/** A cell's padding where none is set, in points. */
const PADDING = 5;
/** No image is made narrower than this to fit a place, in points. */
const NARROWEST = 18;
/** Three of those beside each other. */
const NARROWEST_TABLE = 3 * NARROWEST + 2 * GAP;

/** Inserts one after the other from a place on. */
export function target(place: Target['place'], start: At): Target {
  const {room, line, table} = roomsAt(start.way);
  const first: Putting = (picture, wish) => insertAt(start, picture, wish, table);
  return {
    place,
    destructive: false,
    room,
    ...(line === room.width ? {} : {line}),
    ...(table === undefined ? {} : {table}),
    ...from(first),
  };
}

/** After an image that an order before this one has inserted; beside it where it stands in a table made for that. */
export function targetAfter(image: Way, captioned: boolean): Target {
  const after = target('afterImage', placeAfter(image, captioned));
  const outside = tableAround(image);
  if (!outside) return after;
  const {table} = roomsAt(around(outside));
  const cell = table === undefined ? null : cellAfter(image, table);
  if (table === undefined || !cell) return after;
  return {
    ...after,
    table,
    ...from((picture, wish) =>
      wish.columns === undefined
        ? insertAt(placeAfter(image, captioned), picture, wish)
        : insertAt(cell, picture, wish),
    ),
  };
}

function tableAround(way: Way): Way | null {
  const at = way.findIndex(({type}) => type === DocumentApp.ElementType.TABLE);
  return at < 0 ? null : (way.slice(at) as Way);
}

/**
 * The first one replaces the image, the others follow it.
 * @param box px
 * @param room of the place after it
 * @param caption that it got from this sidebar
 */
export function inPlaceOf(
  image: Way,
  box: Size,
  mark: string,
  room: Size,
  caption: Paragraph | null,
): Target {
  return {
    place: 'image',
    destructive: true,
    room,
    width: box.width * PT_PER_PX,
    mark,
    ...(caption && {captioned: true}),
    // Whether it says what it said is not read, so it goes only where the person has said so.
    ...from((picture, wish) =>
      replace(image, picture, wish, wish.oldCaption === `${mark}c` ? caption : null),
    ),
  };
}

type Putting = (...[picture, wish]: Parameters<Target['insert']>) => Put;

/** What this execution has put there, by its mark. */
const known = new Map<string, Put>();

/** The place after an image, as the cursor that was set behind it leads to it; null: the image is not found. */
export function next(mark: string): Target | null {
  const put = known.get(mark);
  const found = put ? {image: put.image, captioned: put.captioned} : findMarked(mark);
  return found && target('cursor', placeAfter(found.image, found.captioned));
}

function from(first: Putting): Pick<Target, 'insert' | 'show'> {
  let last: Put | null = null;
  return {
    insert: (picture, wish) =>
      withHost(() => {
        const put = last ? insertAt(last.next, picture, wish) : first(picture, wish);
        last = put;
        // It stands, whatever becomes of its mark.
        const mark = quietly(() => look(() => markOf(put.image, put.box, put.captioned)));
        if (mark !== null) known.set(mark, put);
        return {mark, lacks: put.lacks};
      }),
    // The cursor is not worth a failure either.
    show: () => quietly(() => last !== null && behind(last)) ?? false,
  };
}

/** With the cursor behind it, and behind its caption. */
function behind({cursor}: Put): true {
  const {element, offset} = cursor();
  active().setCursor(active().newPosition(element, offset));
  return true;
}

/** How much room there is, in pt. */
interface Rooms {
  /** The column's width, less indents and what a table leaves of it. */
  room: Size;
  /** How wide a line of its own is, without indents; and a table, where one can stand. */
  line: number;
  table: number | undefined;
}

/** @param way from a line or a block on */
function roomsAt(way: Way): Rooms {
  const {ElementType} = DocumentApp;
  const section = way[way.length - 1]!;
  const isBody = section.type === ElementType.BODY_SECTION;
  const page = (pageSize ??= pageRoom(
    isBody ? (section.element as GoogleAppsScript.Document.Body) : bodyOf(),
  ));
  const isLine = way[0].type === ElementType.PARAGRAPH || way[0].type === ElementType.LIST_ITEM;
  const block = isLine ? around(way) : way;
  const atLeast = (width: number) => Math.max(NARROWEST, width);
  const line = widthIn(block, page.width);
  const width = isLine ? line - indentsOf(way[0]) : line;
  return {
    room: {width: atLeast(width), height: atLeast(page.height)},
    line: atLeast(line),
    // A table in a cell leaves no image any room.
    table: block.length === 1 && line >= NARROWEST_TABLE ? line : undefined,
  };
}

/** Read once in an execution. */
let pageSize: Size | undefined;

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
function widthIn([step, ...more]: Way, column: number): number {
  const {ElementType} = DocumentApp;
  const {element, type} = step;
  const [next] = more;
  if (!next) return column;
  const outside = () => widthIn([next, ...more.slice(1)], column);
  switch (type) {
    case ElementType.PARAGRAPH:
    case ElementType.LIST_ITEM:
      return outside() - indentsOf(step);
    case ElementType.TABLE_CELL: {
      const cell = element as GoogleAppsScript.Document.TableCell;
      const padding = (cell.getPaddingLeft() ?? PADDING) + (cell.getPaddingRight() ?? PADDING);
      // Null where nobody has dragged the column: the table then shares its width out evenly.
      const row = next.element as GoogleAppsScript.Document.TableRow;
      return (cell.getWidth() ?? outside() / row.getNumCells()) - padding;
    }
    default:
      return outside();
  }
}

function indentsOf(step: Step): number {
  return (step.indents ??= readIndents(step));
}

function readIndents({element, type}: Step): number {
  if (type !== DocumentApp.ElementType.LIST_ITEM) return indents(element as Line, 0);
  const item = element as GoogleAppsScript.Document.ListItem;
  return indents(item, (item.getNestingLevel() + 1) * LIST_STEP);
}

function indents(paragraph: Line, usual: number): number {
  const start = (paragraph.getIndentStart() as number | null) ?? usual;
  const first = (paragraph.getIndentFirstLine() as number | null) ?? start;
  return Math.max(0, start, first) + Math.max(0, (paragraph.getIndentEnd() as number | null) ?? 0);
}
