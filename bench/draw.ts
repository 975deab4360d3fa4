/**
 * `npm run bench:draw`: writes what is known without measuring times into docs/performance.md and docs/capacity.md, between
 * two marks in each. A test holds them to it.
 */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import atMost from './at-most.json' with {type: 'json'};
import {capacityTables} from './capacity/tables.ts';
import {goals, type Figures} from './goals.ts';
import {written} from './table.ts';

const [begin, end] = ['<!-- drawn by `npm run bench:draw` -->', '<!-- end of the drawing -->'];

/** Counts and bytes beside their goals, as rows of Markdown. */
function countsTable(): string {
  const rows = Object.entries(atMost as Figures).map(([name, most]) => {
    const {goal} = goals[name]!;
    const met = goal === null ? '' : most <= goal ? '✓' : '✗';
    return `| ${name} | ${written(name, goal)} | ${written(name, most)} | ${met} |`;
  });
  return [
    '<!-- prettier-ignore -->',
    '| measure | goal | at most | |',
    '| --- | --: | --: | --- |',
    ...rows,
  ].join('\n');
}

/** Each page as it has to be, by its path. */
export function drawn(): Record<string, string> {
  const pages: Record<string, () => string> = {
    'docs/performance.md': countsTable,
    'docs/capacity.md': capacityTables,
  };
  return Object.fromEntries(
    Object.entries(pages).map(([path, draw]) => {
      const text = readFileSync(join(import.meta.dirname, '..', path), 'utf8');
      const [from, to] = [text.indexOf(begin), text.indexOf(end)];
      if (from < 0 || to < from) throw new Error(`${path} has no place for the drawing: ${begin} … ${end}`);
      return [path, `${text.slice(0, from)}${begin}\n\n${draw()}\n\n${text.slice(to)}`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [path, text] of Object.entries(drawn()))
    writeFileSync(join(import.meta.dirname, '..', path), text);
}
