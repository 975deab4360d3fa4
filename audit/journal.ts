/**
 * `node --import tsx audit/journal.ts FOLDER`: compares what the shipped bundles did in the tests with what is declared
 * and permitted, both ways: nothing was done that is not, and all that is was seen to be done.
 */
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {readDeployment} from '../deployment/read.ts';
import {readDeclared, readRequests, type DeclaredRequest, type DeclaredTable} from './declared.ts';
import {changes, reads, services} from './permitted.ts';

/** Of one file of tests. */
export interface Journal {
  /** `Class.method` */
  calls: string[];
  requests: Asked[];
  /** `user property remembered` */
  stored: string[];
  /** Names of fields. */
  logged: string[];
  /** What the sidebar's page asked for by itself: of what kind, and of whom. */
  page: string[];
}

interface Asked {
  method: string;
  host: string;
  /** As it went out, without its query. */
  path: string;
  fields: string[];
  /** Names in small letters, of those that Google does not send by itself. */
  headers: string[];
  /** Whether the token came along. */
  token: boolean;
}

/** @returns what is wrong, in sentences */
export function compared(
  journals: Journal[],
  tables: DeclaredTable[],
  endpoints: DeclaredRequest[],
  thumbnails: string[],
): string[] {
  const rows = tables.flatMap(table => table.rows);
  const fieldsOf = (place: string) => rows.filter(row => row.place === place).flatMap(({fields}) => fields);
  const stores = rows.flatMap(({place}) => (/ property /.test(place) ? [place] : []));
  const permitted = [...Object.keys(reads), ...changes, ...services].map(name =>
    name.slice(name.indexOf('.') + 1),
  );
  const calls = [...new Set(journals.flatMap(journal => journal.calls))];
  const may = (call: string) =>
    [call, ...outer.map(name => `${name}.${methodOf(call)}`)].some(name => permitted.includes(name));
  const stored = new Set(journals.flatMap(journal => journal.stored));
  const logged = new Set(journals.flatMap(journal => journal.logged));

  const page = new Set(journals.flatMap(journal => journal.page));
  const pictures = thumbnails.map(host => `image ${host}`);

  const used = new Map<string, Set<string>>();
  const strange = new Set<string>();
  const headers = new Set<string>();
  for (const {method, host, path, fields, token, ...more} of journals.flatMap(journal => journal.requests)) {
    more.headers.forEach(name => headers.add(name));
    const endpoint = endpoints.find(
      one => one.method === method && one.host === host && one.path.test(path) && one.token === token,
    );
    if (!endpoint) strange.add(`${method} ${host}${path}${token ? ' with the token' : ''}`);
    else {
      const seen = used.get(endpoint.name) ?? new Set();
      used.set(endpoint.name, seen);
      for (const field of fields) {
        if (endpoint.fields.includes(field)) seen.add(field);
        else strange.add(`${endpoint.name} with ${field}`);
      }
    }
  }
  const known = fieldsOf('bank headers').map(name => name.toLowerCase());
  over(headers, known).forEach(name => strange.add(`a header ${name}`));
  const missing = endpoints.flatMap(({name, fields}) => {
    const seen = used.get(name);
    // The local bank keeps nothing of what somebody signs in with.
    if (name === 'signIn' && seen) return [];
    return seen ? fields.filter(field => !seen.has(field)).map(field => `${name} with ${field}`) : [name];
  });
  return [
    ...calls.filter(call => !may(call)).map(call => `${call} was called, and is not permitted`),
    ...over(permitted.map(methodOf), calls.map(methodOf)).map(
      name => `${name} is permitted, and no test has seen it called`,
    ),
    ...[...strange].map(what => `the bank was asked: ${what}, which is not declared`),
    ...over(known, headers).map(name => `no test has seen the bank asked with a header ${name}`),
    ...missing.map(what => `no test has seen the bank asked: ${what}`),
    ...over(stored, stores).map(place => `${place} was written, and is not declared`),
    ...over(stores, stored).map(place => `${place} is declared, and no test has seen it written`),
    ...over(page, pictures).map(
      what => `the page asked for: ${what}, and nothing but thumbnails is declared`,
    ),
    ...(pictures.some(one => page.has(one)) ? [] : ['no test has seen the page ask for a thumbnail']),
    ...over(logged, fieldsOf('log')).map(field => `${field} was logged, and is not declared`),
    ...over(fieldsOf('log'), logged).map(
      field => `${field} is declared for the log, and no test has seen it there`,
    ),
  ];
}

/** Of elements and pages: what one is of in the sources, while it is of its own class as it runs. */
const outer = ['Element', 'ContainerElement', 'PageElement', 'Page'];

function methodOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

function over(some: Iterable<string>, others: Iterable<string>): string[] {
  const known = new Set(others);
  return [...new Set(some)].filter(one => !known.has(one)).sort();
}

const [folder] = process.argv.slice(2);
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!folder) throw new Error('It is: node --import tsx audit/journal.ts FOLDER');
  const root = fileURLToPath(new URL('..', import.meta.url));
  const journals = readdirSync(folder).map((name): Journal =>
    JSON.parse(readFileSync(join(folder, name), 'utf8')),
  );
  const wrong = compared(
    journals,
    readDeclared(root),
    readRequests(root),
    readDeployment(join(root, 'deployment.json')).bank.thumbnails,
  );
  for (const sentence of wrong) console.log(sentence);
  console.log(
    `journal of ${journals.length} files of tests: ${wrong.length === 0 ? 'as declared, both ways' : `${wrong.length} differ`}`,
  );
  process.exitCode = wrong.length === 0 ? 0 : 1;
}
