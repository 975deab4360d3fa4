import type {Branch} from './tree.ts';

/** What a key does in the tree: a number is the line it leads to. `nothing`: it means something, which does not apply here. */
export type Deed = number | 'toggle' | 'choose' | 'nothing';

/**
 * As https://www.w3.org/WAI/ARIA/apg/patterns/treeview/ describes it: arrow keys move, open and close, Space and Enter
 * choose, a letter leads to the next name that begins with it.
 *
 * @param here the line that has the keyboard
 * @param opened whether what lies below it shows
 * @param finds whether the lines are the finds of a search, which stand without their parents
 * @returns null: the key means nothing
 */
export function deedOf(
  key: string,
  rows: Branch[],
  here: number,
  opened: boolean,
  finds: boolean,
): Deed | null {
  const row = rows[here];
  if (!row) return null;
  switch (key) {
    case 'ArrowDown':
      return here + 1;
    case 'ArrowUp':
      return here - 1;
    case 'Home':
      return 0;
    case 'End':
      return rows.length - 1;
    case ' ':
    case 'Enter':
      return 'choose';
    case 'ArrowRight':
      return !row.below ? 'nothing' : opened ? here + 1 : 'toggle';
    case 'ArrowLeft':
      if (row.below && opened) return 'toggle';
      return finds ? 'nothing' : parentOf(rows, here);
    default:
      return key.length === 1 ? nextWith(rows, here, key) : null;
  }
}

/** The line it lies below; a root's is itself. */
function parentOf(rows: Branch[], here: number): number {
  const depth = rows[here]?.category.depth ?? 0;
  const above = [...rows.slice(0, here)].reverse();
  return here - 1 - above.findIndex(({category}) => category.depth < depth);
}

function nextWith(rows: Branch[], here: number, letter: string): Deed {
  const begins = ({category: {name}}: Branch) =>
    name.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  const found = [...rows.slice(here + 1), ...rows.slice(0, here + 1)].find(begins);
  return found ? rows.indexOf(found) : 'nothing';
}
