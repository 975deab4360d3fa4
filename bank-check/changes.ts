/** The lines of a deployment file that have to be others, so that it says what was found. */
import {applyEdits, findNodeAtLocation, modify, parseTree} from 'jsonc-parser';
import type {Setting} from './facts.ts';

export interface Change {
  /** Counted from 1, in the file as it is. */
  line: number;
  from: string[];
  to: string[];
}

/** @param text of the file */
export function changesTo(text: string, settings: Setting[]): Change[] {
  const changed = merged(settings).reduce(set, text);
  return lineChanges(text.split(/\r?\n/), changed.split(/\r?\n/));
}

/** One for each place. Of `assumed`, each takes something away. */
function merged(settings: Setting[]): Setting[] {
  const byPlace = new Map<string, Setting>();
  for (const setting of settings) {
    const place = setting.path.join('.');
    const before = byPlace.get(place);
    const both = place === 'assumed' && before ? (before.value as unknown[]) : null;
    byPlace.set(
      place,
      both ? {...setting, value: (setting.value as unknown[]).filter(one => both.includes(one))} : setting,
    );
  }
  return [...byPlace.values()];
}

/** Only the value changes, so that the file stays as its people write it. */
function set(text: string, {path, value}: Setting): string {
  const tree = parseTree(text);
  const node = tree && findNodeAtLocation(tree, path);
  if (node) return text.slice(0, node.offset) + written(value) + text.slice(node.offset + node.length);
  return applyEdits(text, modify(text, path, value, {formattingOptions: {insertSpaces: true, tabSize: 2}}));
}

function written(value: unknown): string {
  return Array.isArray(value)
    ? `[${value.map(one => JSON.stringify(one)).join(', ')}]`
    : JSON.stringify(value);
}

/** By the longest run of lines that stay. */
function lineChanges(before: string[], after: string[]): Change[] {
  const longest = before.map(() => after.map(() => 0));
  const at = (i: number, j: number) => longest[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i]![j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const changes: Change[] = [];
  let open: Change | null = null;
  for (let i = 0, j = 0; i < before.length || j < after.length;) {
    if (i < before.length && j < after.length && before[i] === after[j]) {
      open = null;
      i++;
      j++;
      continue;
    }
    if (!open) changes.push((open = {line: i + 1, from: [], to: []}));
    if (j >= after.length || (i < before.length && at(i + 1, j) >= at(i, j + 1)))
      open.from.push(before[i++]!);
    else open.to.push(after[j++]!);
  }
  return changes;
}
