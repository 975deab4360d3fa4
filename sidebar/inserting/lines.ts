/** How images stand in the lines of a document. On slides nothing of this is there to choose. Pure. */
import type {Align, Columns, Order, Spot} from '../../src/shared/contract.ts';
import {meant, type Meant} from '../../src/shared/document-layout.ts';
import type {Insertion} from './state.ts';

/** Several stand beside each other where a table can stand. */
export function columnsOf({options}: Insertion, spot: Spot | null, count: number): Columns | undefined {
  return count > 1 && spot?.table !== undefined ? (options.columns ?? undefined) : undefined;
}

/** What takes another image's place stands where that stood. */
export function alignOf({options}: Insertion, spot: Spot | null): Align | undefined {
  return spot?.place === 'image' ? undefined : (options.align ?? undefined);
}

/** @param size as it is wished for */
export function meantAt(insertion: Insertion, spot: Spot, size: Order['size'], count: number): Meant {
  const [align, columns] = [alignOf(insertion, spot), columnsOf(insertion, spot, count)];
  return meant(
    spot,
    {size, ...(align && {align}), ...(columns && {columns})},
    insertion.options.caption === true,
  );
}
