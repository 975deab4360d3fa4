/** What the product declares of itself, and the tables of `docs/privacy.md` that are printed from it. */
import {buildSync} from 'esbuild';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import type {Declared} from '../src/core/declared.ts';
import {STORED} from './paths.ts';

/** The tables that are printed: the name of each in the page's markers, the file and the export that declare its rows. */
export const tables = [
  {name: 'properties', file: STORED, rows: 'properties'},
  {name: 'remembered', file: STORED, rows: 'inRemembered'},
  {name: 'ticket', file: STORED, rows: 'inTicket'},
];

export interface DeclaredTable {
  name: string;
  rows: Declared[];
}

/** @param root the project's folder, absolute: its own declarations are read, not those of this audit */
export function readDeclarations(root: string): DeclaredTable[] {
  const files = [...new Set(tables.map(({file}) => file))];
  const exported = new Map(files.map(file => [file, run(join(root, file))]));
  return tables.map(({name, file, rows}) => {
    const found = exported.get(file)![rows];
    if (!found) throw new Error(`${file} declares no ${rows}`);
    return {name, rows: found};
  });
}

/** The keys under which something may be stored. */
export function keysOf(declared: DeclaredTable[]): string[] {
  const places = declared.flatMap(({rows}) => rows.map(({place}) => place));
  return places.flatMap(place => / property (.+)$/.exec(place)?.[1] ?? []);
}

/** The page with each table between its markers, `<!-- printed: NAME -->` and `<!-- end -->`, printed anew. */
export function withTables(page: string, declared: DeclaredTable[]): string {
  return declared.reduce((text, {name, rows}) => {
    const start = `<!-- printed: ${name} -->`;
    const from = text.indexOf(start);
    const to = text.indexOf('<!-- end -->', from);
    if (from < 0 || to < 0) throw new Error(`no ${start} … <!-- end --> in the page`);
    return `${text.slice(0, from + start.length)}\n\n${toTable(rows)}\n\n${text.slice(to)}`;
  }, page);
}

function toTable(rows: Declared[]): string {
  const quoted = (names: readonly string[]) => names.map(name => `\`${name}\``).join(', ');
  return [
    // It would be as wide as its longest cell.
    '<!-- prettier-ignore -->',
    '| Where | Fields | What for | How long |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({place, fields, purpose, lifetime}) =>
        `| ${quoted([place])} | ${quoted(fields)} | ${purpose} | ${lifetime} |`,
    ),
  ].join('\n');
}

/** What is constant of a file's exports, as data. */
function run(file: string): Record<string, Declared[] | undefined> {
  const {outputFiles} = buildSync({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'declared',
  });
  return JSON.parse(runInNewContext(`${outputFiles[0]!.text}; JSON.stringify(declared)`));
}
