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
    const where = name.endsWith('.json')
      ? otherwiseSaid(built[name]!, there)
      : otherwiseSpelt(built[name]!, there);
    if (where !== null) return `${name} differs${where}`;
  }
  const strange = Object.keys(pulled).find(name => !(name in built));
  return strange === undefined ? null : `${strange} is at Google and is not built here.`;
}

/** Letters of each side that are shown. */
const SHOWN = 60;

/** The order of a manifest's fields says nothing, that of its lists does. */
function otherwiseSaid(built: string, pulled: string): string | null {
  let pair: [unknown, unknown];
  try {
    pair = [JSON.parse(built), JSON.parse(pulled)];
  } catch {
    return otherwiseSpelt(built, pulled);
  }
  const found = firstField(...pair, '');
  if (found === null) return null;
  const [field, ...sides] = found;
  const [one, other] = sides.map(
    side => (JSON.stringify(side) as string | undefined)?.slice(0, SHOWN) ?? 'nothing',
  );
  return `${field === '' ? '' : ` in ${field}`}: built ${one}, at Google ${other}`;
}

/** The first field that differs, and what each side has there; undefined: nothing. */
function firstField(built: unknown, pulled: unknown, field: string): [string, unknown, unknown] | null {
  const areLists = Array.isArray(built);
  if (!isNested(built) || !isNested(pulled) || areLists !== Array.isArray(pulled))
    return built === pulled ? null : [field, built, pulled];
  for (const name of new Set([...Object.keys(built), ...Object.keys(pulled)])) {
    const path = areLists ? `${field}[${name}]` : field === '' ? name : `${field}.${name}`;
    const found = firstField(built[name], pulled[name], path);
    if (found) return found;
  }
  return null;
}

const isNested = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

function otherwiseSpelt(built: string, pulled: string): string | null {
  if (built === pulled) return null;
  let at = 0;
  while (at < built.length && built[at] === pulled[at]) at++;
  const line = built.slice(0, at).split('\n').length;
  const column = at - built.lastIndexOf('\n', at - 1);
  const shown = (text: string) => JSON.stringify(text.slice(at, at + SHOWN));
  return `: line ${line}, column ${column}: built ${shown(built)}, at Google ${shown(pulled)}`;
}
