/** What stands at Google against what is built here. */
import type {Files} from './clasp.ts';

/**
 * Where the two differ first; null: nowhere. Manifests are compared as what they say, everything else letter for letter.
 * @param built here
 * @param pulled from Google
 */
export function firstDifference(built: Files, pulled: Files): string | null {
  for (const name of Object.keys(built)) {
    const there = pulled[name];
    if (there === undefined) return `${name} is built here and is not at Google.`;
    const same = name.endsWith('.json') ? saidAlike(built[name]!, there) : built[name] === there;
    if (!same) return `${name} differs: ${place(built[name]!, there)}`;
  }
  const strange = Object.keys(pulled).find(name => !(name in built));
  return strange === undefined ? null : `${strange} is at Google and is not built here.`;
}

function saidAlike(one: string, other: string): boolean {
  try {
    return sorted(JSON.parse(one)) === sorted(JSON.parse(other));
  } catch {
    return false;
  }
}

/** A manifest with its fields in order. The order of its lists says something. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );

/** Letters of each side that are shown. */
const SHOWN = 60;

function place(built: string, pulled: string): string {
  let at = 0;
  while (at < built.length && built[at] === pulled[at]) at++;
  const line = built.slice(0, at).split('\n').length;
  const column = at - built.lastIndexOf('\n', at - 1);
  const shown = (text: string) => JSON.stringify(text.slice(at, at + SHOWN));
  return `line ${line}, column ${column}: built ${shown(built)}, at Google ${shown(pulled)}`;
}
