/** What the product declares of itself, and the tables of `docs/privacy.md` that are printed from it. */
import type {Declared} from '../src/core/declared.ts';
import {evaluated} from './evaluated.ts';
import {STORED} from './paths.ts';

/** The tables of what is stored: the name of each in the page's markers, and the export that declares its rows. */
const tables = {properties: 'properties', remembered: 'inRemembered', ticket: 'inTicket'};

export interface DeclaredTable {
  name: string;
  rows: Declared[];
}

/** @param root the project's folder, absolute: its own declarations are read, not those of this audit */
export function readDeclarations(root: string): DeclaredTable[] {
  const declared = evaluated(`export * from './${STORED}';`, root) as Record<string, Declared[] | undefined>;
  return Object.entries(tables).map(([name, exported]) => {
    const rows = declared[exported];
    if (!rows) throw new Error(`${STORED} declares no ${exported}`);
    return {name, rows};
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
    '| Where | Fields | What for | How long |',
    '| --- | --- | --- | --- |',
    ...rows.map(
      ({place, fields, purpose, lifetime}) =>
        `| ${quoted([place])} | ${quoted(fields)} | ${purpose} | ${lifetime} |`,
    ),
  ].join('\n');
}
