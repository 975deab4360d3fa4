import {rowOf, rowsIn, tileBeside, type Rows} from '../../src/shared/rows.ts';

/** Where a key leads from the active tile; `null` where it means nothing here. */
export function target(
  key: string,
  rows: Rows,
  active: number,
  height: number,
): number | 'open' | 'pick' | null {
  switch (key) {
    case 'ArrowRight':
      return active + 1;
    case 'ArrowLeft':
      return active - 1;
    case 'ArrowDown':
      return tileBeside(rows, active, 1);
    case 'ArrowUp':
      return tileBeside(rows, active, -1);
    case 'Home':
      return 0;
    case 'End':
      return rows.count - 1;
    case 'PageDown':
    case 'PageUp': {
      const top = rows.tops[rowOf(rows, active)] ?? 0;
      const [row] = rowsIn(rows, top + (key === 'PageDown' ? height : -height), 0);
      return rows.starts[row] ?? active;
    }
    case 'Enter':
      return 'open';
    case ' ':
      return 'pick';
    default:
      return null;
  }
}
