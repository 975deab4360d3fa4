import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {sentAndStored, type Data} from '../../audit/data.ts';
import {liveNodes} from '../../audit/live.ts';
import {readSources} from '../../audit/program.ts';
import {declaredRequests} from '../../audit/requests.ts';
import {project, withSources} from './planted.ts';

const head = 'headers: {}, seconds: 1';
const key = 'Parameters<typeof seal>[1]';

/** What stores and vault do not take. Each a line of its own at the end of `src/main.ts`. */
const refused = [
  "export const a1 = (name: string) => stores.user.write(name, 'x');",
  "export const a2 = () => stores.script.write('remembered', JSON.stringify({a: 1}));",
  "export const a3 = (text: string) => stores.user.write('remembered', text);",
  "export const a4 = () => { const {write} = stores.user; write('recent', JSON.stringify({a: 1})); };",
  "export const a6 = () => [['recent', 'x'] as const].forEach(pair => stores.user.write(...pair));",
  "export const a7 = (token: string) => stores.user.write('remembered', JSON.stringify({token}));",
  `export const b1 = (k: ${key}, text: string) => seal('ticket', k, random, text);`,
  `export const b2 = (k: ${key}) => { const close = seal; return close('ticket', k, random, '{}'); };`,
  `export const k3 = (k: ${key}) => seal('remembered', k, random, {delta: [{epsilon: 1}]});`,
  `export const l1 = (k: ${key}, userName: string) => seal('remembered', k, random, {userName});`,
  `export const l2 = (k: ${key}, locale: string) => seal('ticket', k, random, {locale});`,
];

/** The same, that the audit finds; which promise it breaks, and what is said of it. */
const breaking: Array<[code: string, promise: string, said: RegExp]> = [
  [
    "export const b3 = (text: string) => stores.user.write('remembered', text as Sealed<'remembered'>);",
    'P4',
    /passed off as sealed/,
  ],
  ['export const c1 = (text: string) => log.error(text, {});', 'P3', /no fixed name/],
  [
    "export const c2 = (fields: Record<string, string>) => log.error('x', fields);",
    'P3',
    /nobody can tell what is written to the log/,
  ],
  ['export const c3 = log.error;', 'P12', /Log\.error is handed over/],
  ...[
    `export const d1 = () => http.send([{method: 'get', url: 'http://api.imageshop.no/x', ${head}}]);`,
    `export const d2 = () => http.send([{method: 'get', url: 'https://example.com/x', ${head}}]);`,
    `export const d3 = (url: string) => http.send([{method: 'get', url, ${head}}]);`,
    `export const d4 = (path: string) => http.send([{method: 'get', url: \`https://\${deployment.bank.api}\${path}\`, ${head}}]);`,
    `export const d5 = () => { const one = {method: 'get' as const, url: 'https://example.com/y', ${head}}; return http.send([one]); };`,
    'export const d6 = (text: string) => http.send(JSON.parse(text));',
    'export const d7 = (text: string) => http.send([JSON.parse(text)]);',
    'export const d8 = (one: object) => http.send([one as BankRequest]);',
    'export const d9 = (all: object[]) => http.send(all as BankRequest[]);',
    `const e0 = (url: string): BankRequest => ({method: 'get', url, ${head}}); export const e1 = () => http.send([e0('https://example.com/z')]);`,
    `const f0 = (url: string): BankRequest => ({method: 'get', url, ${head}}); export const f1 = (all: string[]) => http.send(all.map(f0));`,
    "export const i1 = (token: string) => http.send([{endpoint: 'picture', fields: {}, token, seconds: 1}]);",
    "export const i2 = (Password: string) => http.send([{endpoint: 'consents', fields: {Password}, token: '', seconds: 1}]);",
  ].map((code): [string, string, RegExp] => [code, 'P12', /asks something that is not declared/]),
  ["export const j1 = (text: string) => new Error('no ' + text);", 'P3', /the text of an error/],
  [
    'export const j2 = (text: string) => { const words = `no ${text}`; throw new TypeError(words); };',
    'P3',
    /the text of an error/,
  ],
];

/** What is kept, and must not be, wherever `docs/privacy.md` says of it what it likes. */
const kept: Array<[code: string, promise: string, text: string]> = [
  ["export const l3 = (password: number) => log.error('l', {password});", 'P3', 'password is kept in: log'],
];

/** Fields that are seen, however they get there. */
const seen: Array<[code: string, place: string, fields: string[]]> = [
  ["export const k4 = () => log.error('k', {zeta: 1});", 'log', ['event', 'zeta']],
  [
    "export const k5 = () => { const more = {eta: 1, theta: 2}; const less: {eta: number} = {...more}; log.error('k5', less); };",
    'log',
    ['eta', 'theta'],
  ],
  [
    "const k6 = (less: {iota: number}) => log.error('k6', {...less}); export const k7 = () => k6({iota: 1, ...{kappa: 2}});",
    'log',
    ['iota', 'kappa'],
  ],
  [
    "export const k8 = () => { let less: {lambda: number} | null = null; less = {lambda: 1, ...{mu: {nu: 2}}}; log.error('k8', {inner: less} as never); };",
    'log',
    ['inner.lambda', 'inner.mu.nu'],
  ],
];

let found: Data;
let first: number;
/** The lines that do not compile. */
let complained: string[];

beforeAll(async () => {
  const lines = [...[...breaking, ...kept, ...seen].map(([code]) => code), ...refused];
  const imports =
    "import {seal} from './core/session/vault.ts';\nimport type {BankRequest} from './core/bank/endpoints.ts';\nimport type {Sealed} from './core/session/stored.ts';";
  const edits = {
    'src/main.ts': [...lines, imports].join('\n'),
    'src/core/session/stored.ts': (text: string) =>
      text
        .replace("['since', 'used', 'until']", "['since', 'used', 'until', 'userName']")
        .replace("fields: ['time']", "fields: ['time', 'locale']"),
  };
  await withSources([edits], root => {
    const sources = readSources(root);
    first = sources.main.text.split('\n').indexOf(lines[0]!) + 1;
    const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
    complained = sources.program
      .getSemanticDiagnostics(sources.main)
      .map(({start}) => sources.main.getLineAndCharacterOfPosition(start!).line)
      .map(line => sources.main.text.split('\n')[line]!);
    found = sentAndStored(sources, liveNodes(sources, 'docs'), deployment);
  });
});

test.each(breaking.map(([code, promise, said], index) => ({code, promise, said, index})))(
  'finds: $code',
  ({promise, said, index}) => {
    const place = `src/main.ts:${first + index}: `;
    expect(found.breaches.filter(({text}) => text.startsWith(place))).toContainEqual({
      promise,
      text: expect.stringMatching(said),
    });
  },
);

test.each(refused)('does not compile: %s', code => {
  expect(complained).toContain(code);
});

test.each([
  ['P3', 'userName is kept in: envelope remembered'],
  ['P8', 'locale is kept in: envelope ticket'],
])('refuses, although it is declared (%s): %s', (promise, text) => {
  expect(found.breaches).toContainEqual({promise, text});
});

test.each(kept)('refuses, whatever the document lists: %s', (_, promise, text) => {
  expect(found.breaches).toContainEqual({promise, text});
});

test.each(seen)('sees the fields of: %s', (_, place, fields) => {
  const names = found.fields.filter(one => one.place === place).map(({field}) => field);
  expect(names).toEqual(expect.arrayContaining(fields));
});

test('sees the fields of a request that is declared, and where they go', async () => {
  const declare = (text: string) =>
    text
      .replace('  whoAmI: get(', "  k1: post('/k1', 'alpha', 'beta'),\n  whoAmI: get(")
      .replace('  whoAmI: {},', "  k1: {alpha: {why: 'a'}, beta: {why: 'b'}},\n  whoAmI: {},");
  await withSources([{'src/core/bank/endpoints.ts': declare}], root => {
    const deployment = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
    const sent = declaredRequests(root, deployment).find(({place}) => place === 'bank /k1');
    expect(sent?.fields.map(({field}) => field)).toEqual(['alpha', 'beta']);
  });
});

test('knows the fields of the product itself', () => {
  const sources = readSources(project);
  const deployment = JSON.parse(readFileSync(join(project, 'deployment.json'), 'utf8'));
  const {fields, breaches} = sentAndStored(sources, liveNodes(sources, 'docs'), deployment);
  const at = (place: string) => fields.filter(one => one.place === place).map(({field}) => field);
  expect(breaches).toEqual([]);
  expect(at('user property remembered')).toEqual(['envelope']);
  expect(at('envelope remembered')).toEqual(['id', 'token', 'terms', 'since', 'used', 'until']);
  expect(at('bank /Login/Login')).toEqual(Object.values(deployment.signIn.fields));
  expect(at('bank headers')).toEqual(expect.arrayContaining(['token', 'Accept']));
});
