/**
 * Images in a document: on a line of their own, or beside each other in a table without borders. Sizes in pt. Pure, and
 * imported by the sidebar as well, which shows beforehand what the server will do.
 */
import type {Columns, Order, Spot} from './contract.ts';

/** Between two images that stand beside each other. */
export const GAP = 12;

/** How wide an image beside others is at most. @param width of the table */
export function cellWidth(width: number, columns: Columns): number {
  return (width - (columns - 1) * GAP) / columns;
}

/** A column of the table, and what of it stays free on both sides, so that the outer images are flush with the text. */
export interface Column {
  width: number;
  left: number;
  right: number;
}

/** @param width of the table */
export function columnsIn(width: number, columns: Columns): Column[] {
  const image = cellWidth(width, columns);
  return Array.from({length: columns}, (_, at) => {
    const left = at === 0 ? 0 : GAP / 2;
    const right = at === columns - 1 ? 0 : GAP / 2;
    return {width: image + left + right, left, right};
  });
}

/** What of a place counts for one image, and how large that is meant to be there. */
export interface Meant {
  spot: Pick<Spot, 'room' | 'width' | 'full'>;
  size: Order['size'];
}

/**
 * @param spot as the first image finds it, or one after it
 * @param isCaptioned a caption stands under it, so it has a line of its own
 */
export function meant(
  spot: Pick<Spot, 'room' | 'width' | 'full' | 'line' | 'table'>,
  {size, align, columns}: Pick<Order, 'size' | 'align' | 'columns'>,
  isCaptioned: boolean,
): Meant {
  const {room, line, table} = spot;
  if (columns !== undefined && table !== undefined) {
    return {spot: {room: {width: cellWidth(table, columns), height: room.height}}, size: 'fit'};
  }
  const isAlone = isCaptioned || align !== undefined;
  return {spot: isAlone && line !== undefined ? {...spot, room: {...room, width: line}} : spot, size};
}
