import type {Category} from '../../src/shared/contract.ts';

/** A line of the category tree as it is shown. */
export interface Branch {
  category: Category;
  /** Whether there are categories below it. */
  below: boolean;
  /** Where it lies, in words; only among the finds of a search, which stand without their parents. */
  path: string;
  /** Its position among all: a category may stand in several places. */
  at: number;
}

/**
 * What shows of a tree: the roots and what lies below opened ones; or, with a text, all whose names hold it.
 * @param open the positions in `categories` of those that are opened
 */
export function branches(categories: Category[], open: ReadonlySet<number>, text: string): Branch[] {
  const wanted = fold(text.trim());
  const shown: Branch[] = [];
  const above: string[] = [];
  let depthShown = 0;
  categories.forEach((category, at) => {
    const {depth, name} = category;
    above.length = depth;
    const path = wanted ? above.join(' › ') : '';
    above.push(name);
    depthShown = Math.min(depthShown, depth);
    const below = (categories[at + 1]?.depth ?? 0) > depth;
    if (wanted ? !fold(name).includes(wanted) : depth > depthShown) return;
    shown.push({category, below: below && !wanted, path, at});
    if (below && open.has(at)) depthShown = depth + 1;
  });
  return wanted ? shown.sort((a, b) => rank(a, wanted) - rank(b, wanted)) : shown;
}

/** Names that begin with it come first, then those of which a word does. */
function rank({category: {name}}: Branch, wanted: string): number {
  const folded = ' ' + fold(name);
  return folded.startsWith(' ' + wanted) ? 0 : folded.includes(' ' + wanted) ? 1 : 2;
}

/**
 * The ways from the top to each of some categories; one that lies on the way to another is not told by itself, nor one that
 * the tree does not have.
 */
export function pathsTo(categories: Category[], ids: number[]): Category[][] {
  const path: Category[] = [];
  const paths: Category[][] = [];
  for (const category of categories) {
    path.length = category.depth;
    path.push(category);
    if (ids.includes(category.id)) paths.push([...path]);
  }
  return paths.filter(
    one => !paths.some(other => other.length > one.length && other[one.length - 1] === one[one.length - 1]),
  );
}

/** The positions of what has to be opened for the chosen ones to be seen. */
export function above(categories: Category[], chosen: number[]): Set<number> {
  const open = new Set<number>();
  const path: number[] = [];
  categories.forEach(({id, depth}, at) => {
    path.length = depth;
    if (chosen.includes(id)) path.forEach(one => open.add(one));
    path.push(at);
  });
  return open;
}

/** Without case and accents, as people type. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
