/**
 * Images beside each other: a table without borders, which grows by a row where one is full. Each cell has the image's line
 * and, where there is a caption, below it the paragraph that every cell comes with.
 */
import {columnsIn} from '../../shared/document-layout.ts';
import type {Picture, Wish} from '../../core/ports.ts';
import {look, making, undoing} from '../making.ts';
import {blobOf} from '../picture.ts';
import {around, indexIn, type Block, type Element, type InCell, type Line, type Way} from './find.ts';
import {dress, imageIn, imageStep, type Put} from './image.ts';
import {asCaption, imageLine, paragraphIn, type Gap, type Paragraph} from './paragraph.ts';
import {takeBack} from './take-back.ts';

type Table = GoogleAppsScript.Document.Table;
type Row = GoogleAppsScript.Document.TableRow;
type Cell = GoogleAppsScript.Document.TableCell;

/**
 * A table of one row, with its first image.
 * @param width of the table, pt
 * @throws AddonError; then nothing of it stands, though Docs may keep the line that it wants after a table
 */
export function inNewTable({block, index}: Gap, width: number, picture: Picture, wish: Wish): Put {
  const parent = block[0].element as Block;
  const before: Element | null = index > 0 ? look(() => parent.getChild(index - 1)) : null;
  if (before === null || look(() => isLine(before))) return tableAt(block, index, width, picture, wish);
  // Beside another table it would grow together with it.
  const line = paragraphIn(block, index, '');
  return undoing([line as Element], takeBack, () => tableAt(block, index + 1, width, picture, wish));
}

function tableAt(block: Way, index: number, width: number, picture: Picture, wish: Wish): Put {
  const columns = wish.columns!;
  const parent = block[0].element as Block;
  const before = look(() => parent.getNumChildren());
  const table = making(
    () => parent.insertTable(index, [Array.from({length: columns}, () => '')]),
    made => (parent.getNumChildren() > before ? (made ?? (parent.getChild(index) as Table)) : null),
  );
  const made: Element[] = [table as Element];
  return undoing(made, takeBack, () => {
    made.push(...linesAfter(block, index, before));
    const way: Way = [{element: made[0]!, type: DocumentApp.ElementType.TABLE, index}, ...block];
    table.setBorderWidth(0);
    columnsIn(width, columns).forEach((column, at) => table.setColumnWidth(at, column.width));
    prepare(rowOf(table, 0), width, wish);
    return inCell({kind: 'cell', way, row: 0, cell: 0, width}, picture, wish);
  });
}

/** Into a cell that is free, in a row that may have to be made for it. */
export function inCell(at: InCell, picture: Picture, wish: Wish): Put {
  const table = at.way[0].element as Table;
  if (at.row < look(() => table.getNumChildren())) return fill(at, rowOf(table, at.row), picture, wish);
  const row = making(
    () => table.appendTableRow(),
    made => (table.getNumChildren() > at.row ? (made ?? rowOf(table, at.row)) : null),
  );
  return undoing([row as Element], takeBack, () => {
    while (look(() => row.getNumCells()) < wish.columns!) appendCell(row);
    prepare(row, at.width, wish);
    return fill(at, row, picture, wish);
  });
}

/**
 * The cell after an image in a table that an order before this one has begun, or null where it is no such table any more.
 * @param image its way
 * @param width of the table, pt
 */
export function cellAfter(image: Way, width: number): InCell | null {
  const at = image.findIndex(({type}) => type === DocumentApp.ElementType.TABLE_CELL);
  if (at < 0) return null;
  const [cell, row, table] = [image.slice(at), image.slice(at + 1), image.slice(at + 2)] as Way[] as [
    Way,
    Way,
    Way,
  ];
  const rows = table[0].element as Table;
  const cells = row[0].element as Row;
  if (rows.getBorderWidth() !== 0 || indexIn(row) + 1 < rows.getNumChildren()) return null;
  if (!isOurs(cell[0].element as Cell, indexIn(cell), cells.getNumCells())) return null;
  const next = indexIn(cell) + 1;
  if (next >= cells.getNumCells()) return {kind: 'cell', way: table, row: indexIn(row) + 1, cell: 0, width};
  return isFree(cellOf(cells, next))
    ? {kind: 'cell', way: table, row: indexIn(row), cell: next, width}
    : null;
}

/** Whether it is spaced as the cells here are. */
function isOurs(cell: Cell, at: number, count: number): boolean {
  if (count !== 2 && count !== 3) return false;
  const {left, right} = columnsIn(0, count)[at]!;
  return cell.getPaddingLeft() === left && cell.getPaddingRight() === right;
}

function isFree(cell: Cell): boolean {
  return cell.getNumChildren() === 1 && (cell.getChild(0) as Line).getNumChildren() === 0;
}

function fill({way, row: at, cell: nth, width}: InCell, row: Row, picture: Picture, wish: Wish): Put {
  const {TABLE_CELL, TABLE_ROW, PARAGRAPH} = DocumentApp.ElementType;
  const cell = look(() => cellOf(row, nth));
  const cellWay: Way = [
    {element: cell as Element, type: TABLE_CELL, index: nth},
    {element: row as Element, type: TABLE_ROW, index: at},
    ...way,
  ];
  const own = look(() => cell.getChild(0) as Paragraph);
  const isCaptioned = wish.caption !== '';
  const line = isCaptioned ? imageLine(cellWay, 0, wish) : own;
  const made: Element[] = isCaptioned ? [line] : [];
  return undoing(made, takeBack, () => {
    const image = imageIn(line, blobOf(picture));
    if (!isCaptioned) made.unshift(image);
    const dressed = dress(image, wish);
    if (isCaptioned) made.unshift(captionIn(own, wish));
    const isLast = nth + 1 === wish.columns;
    return {
      image: [imageStep(image, 0), {element: line, type: PARAGRAPH, index: 0}, ...cellWay],
      ...dressed,
      captioned: isCaptioned,
      made,
      next: {kind: 'cell', way, row: isLast ? at + 1 : at, cell: isLast ? 0 : nth + 1, width},
      cursor: () => after(way),
    };
  });
}

/** The line after the table: nobody goes on writing in a cell. */
function after(table: Way): ReturnType<Put['cursor']> {
  const block = around(table)[0].element as Block;
  return {element: block.getChild(indexIn(table) + 1), offset: 0};
}

/** @returns the text, which goes where the rest fails; the cell keeps its paragraph */
function captionIn(line: Paragraph, {caption, align}: Wish): Element {
  const text = making(
    () => line.appendText(caption),
    made =>
      line.getNumChildren() > 0 ? (made ?? (line.getChild(0) as GoogleAppsScript.Document.Text)) : null,
  ) as Element;
  return undoing([text], takeBack, () => {
    asCaption(line, align);
    return text;
  });
}

/** What of the cells stays free, and how their paragraphs look. */
function prepare(row: Row, width: number, {columns, align}: Wish): void {
  const {Attribute} = DocumentApp;
  columnsIn(width, columns!).forEach(({left, right}, at) => {
    const cell = cellOf(row, at);
    cell.setAttributes({
      [String(Attribute.PADDING_LEFT)]: left,
      [String(Attribute.PADDING_RIGHT)]: right,
      [String(Attribute.PADDING_TOP)]: 0,
      [String(Attribute.PADDING_BOTTOM)]: 0,
    });
    asCaption(cell.getChild(0) as Paragraph, align);
  });
}

function appendCell(row: Row): void {
  const before = look(() => row.getNumCells());
  making(
    () => row.appendTableCell(''),
    made => (row.getNumCells() > before ? (made ?? cellOf(row, before)) : null),
  );
}

const rowOf = (table: Table, at: number): Row => table.getChild(at) as Row;
const cellOf = (row: Row, at: number): Cell => row.getChild(at) as Cell;

/**
 * A table never stands last, nor beside another one.
 * @param before how many there were in the block
 * @returns what was made for that, by Docs or here
 */
function linesAfter(block: Way, index: number, before: number): Element[] {
  const parent = block[0].element as Block;
  const count = look(() => parent.getNumChildren());
  const next: Element | null = index + 1 < count ? look(() => parent.getChild(index + 1)) : null;
  if (count > before + 1) return [next!];
  return next && look(() => isLine(next)) ? [] : [paragraphIn(block, index + 1, '')];
}

function isLine(element: Element): boolean {
  const {PARAGRAPH, LIST_ITEM} = DocumentApp.ElementType;
  const type = element.getType();
  return type === PARAGRAPH || type === LIST_ITEM;
}
