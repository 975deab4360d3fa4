/** What the product declares of itself: what it stores, sends and logs. The walls in the shipped code let through nothing else. */
import {buildSync} from 'esbuild';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runInNewContext} from 'node:vm';
import type * as Endpoints from '../src/core/bank/endpoints.ts';
import type * as Written from '../src/core/bank/written.ts';
import type {Declared} from '../src/core/declared.ts';
import type {Deployment} from '../src/core/deployment.ts';
import type * as Logged from '../src/core/logged.ts';
import type * as Stored from '../src/core/session/stored.ts';
import type * as Support from '../src/shared/support.ts';

/** A table of `docs/privacy.md`. */
export interface DeclaredTable {
  /** In the page's markers. */
  name: string;
  rows: Declared[];
}

type Loaded = typeof Endpoints & typeof Written & typeof Logged & typeof Stored & typeof Support;

const MODULES = [
  'core/bank/endpoints',
  'core/bank/written',
  'core/logged',
  'core/session/stored',
  'shared/support',
];
const THAT_CALL = 'That one call';

/** A request as it may go out. */
export interface DeclaredRequest {
  name: string;
  method: string;
  host: string;
  path: RegExp;
  /** By the names that the bank has for them; without those that stand in the path. */
  fields: string[];
  token: boolean;
}

/** @param root the project's folder, absolute: its own declarations are read, not those of this audit */
export function readDeclared(root: string): DeclaredTable[] {
  const {loaded, deployment} = load(root);
  return [
    {name: 'properties', rows: [...loaded.properties]},
    {name: 'remembered', rows: [...loaded.inRemembered]},
    {name: 'ticket', rows: [...loaded.inTicket]},
    {name: 'requests', rows: requestRows(loaded, deployment)},
    {name: 'log', rows: [...loaded.inLog]},
    {name: 'support', rows: [...loaded.inSupport]},
  ];
}

/** @param root as above */
export function readRequests(root: string): DeclaredRequest[] {
  const {loaded, deployment} = load(root);
  return (Object.keys(loaded.endpoints) as Endpoints.EndpointName[]).map((name): DeclaredRequest => {
    const {method, host, path, fields, token = false, names} = loaded.named(name, deployment as never);
    const pattern = path
      .split(/\{\w+\}/)
      .map(part => part.replace(/[^\w]/g, '\\$&'))
      .join('[^/]+');
    return {
      name,
      method,
      host: deployment.bank[host],
      path: new RegExp(`^${pattern}$`),
      fields: fields.filter(field => !path.includes(`{${field}}`)).map(field => names?.[field] ?? field),
      token,
    };
  });
}

function load(root: string): {loaded: Loaded; deployment: Deployment} {
  const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
  const modules = MODULES.map(name => `export * from './src/${name}.ts';`);
  return {loaded: evaluated(modules.join('\n'), root), deployment};
}

/** Fields of one request that are there for the same reason stand together. */
function requestRows({endpoints, headerPurposes, purposes, named}: Loaded, deployment: object): Declared[] {
  const rows: Array<Declared & {fields: string[]}> = [];
  const add = (place: string, field: string, {why, until = THAT_CALL}: Endpoints.Purpose) => {
    const row = rows.find(one => one.place === place && one.purpose === why && one.lifetime === until);
    if (row) row.fields.push(field);
    else rows.push({place, fields: [field], purpose: why, lifetime: until});
  };
  for (const [field, purpose] of Object.entries(headerPurposes)) add('bank headers', field, purpose);
  for (const name of Object.keys(endpoints) as Endpoints.EndpointName[]) {
    const {host, path, fields, names} = named(name, deployment as never);
    const known = purposes[name] as Record<string, Endpoints.Purpose>;
    for (const field of fields) {
      add(`${host === 'api' ? 'bank' : host} ${path}`, names?.[field] ?? field, known[field]!);
    }
  }
  return rows;
}

/** What a module exports, evaluated apart from this process. */
function evaluated(contents: string, folder: string): Loaded {
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: folder, loader: 'ts'},
    bundle: true,
    format: 'iife',
    globalName: 'declared',
    write: false,
  });
  return runInNewContext(`${outputFiles[0]!.text}; declared`);
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
