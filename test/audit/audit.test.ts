import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {auditProject, checkShipped, editors, type Audit, type Shipped} from '../../audit/audit.ts';
import {callable, changes, reads, services} from '../../audit/permitted.ts';
import {builtFiles} from '../../build.mjs';
import {project, type Edits} from './planted.ts';

/** The tests of the emulated host, as text. */
const folder = join(project, 'packages/apps-script-host/test');
const hostTests = readdirSync(folder, {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.test.ts'))
  .map(file => readFileSync(join(folder, file), 'utf8'))
  .join('\n');

const inDist = (from: RegExp, to: string): Edits => ({
  'dist/docs/Code.js': text => text.replace(from, to),
});

/** A breach in what is shipped alone, as if somebody had changed it by hand. */
const byHand: Array<[what: string, edits: Edits, promise: string, said: RegExp]> = [
  [
    'a service under another name',
    inDist(/var imageshop_ = \(\(\) => \{/, '$&\n  const p = PropertiesService;'),
    'P7',
    /uses PropertiesService in a way that cannot be followed/,
  ],
  [
    'a service that nothing uses',
    inDist(/function utf8\((\w+)\) \{/, '$&\n    Logger.log($1);'),
    'P3',
    /names Logger, which is none/,
  ],
  [
    'a function that the page can call',
    {'dist/docs/Code.js': text => `${text}function everything() { return 1; }\n`},
    'P5',
    /lets the page call everything, which is no entry point/,
  ],
  [
    'a trigger',
    inDist(/^function rpc\(/m, 'function onEdit() {}\nfunction rpc('),
    'P9',
    /has onEdit, which runs without a click/,
  ],
  [
    'a further host',
    {
      'dist/docs/appsscript.json': text =>
        text.replace(/"https:\/\/v\.[^"]*"/, '$&, "https://api.example.com/"'),
    },
    'P11',
    /lets the server ask https:\/\/api\.example\.com\//,
  ],
  [
    'an address in a text',
    inDist(/function utf8\((\w+)\) \{/, '$&\n    $1 += "//cdn.example.com/x";'),
    'P11',
    /names cdn\.example\.com/,
  ],
  ['code that runs at load', inDist(/$/, '\nonOpen();\n'), 'P9', /does something at load/],
  [
    'a value that the audit has no rule for',
    inDist(/TICKET_LIFE = /, '$&1000 * '),
    'P1–P12',
    /dist\/docs\/Code\.js is not what the sources build \(from line \d+ on\)/,
  ],
  [
    'a page that shows another',
    {
      'dist/docs/Sidebar.html': text =>
        text.replace('<div id="app">', '<iframe src="//example.com"></iframe>$&'),
    },
    'P11',
    /holds more than one style and one script of its own/,
  ],
];

describe('the audit', () => {
  let audit: Audit;

  let built: Shipped;

  beforeAll(async () => {
    audit = await auditProject(project);
    built = await builtFiles('docs', project);
  });

  test('finds no breach in what is built for either editor', () => {
    expect(audit.breaches).toEqual([]);
    expect(audit.editors.map(({editor}) => editor)).toEqual(['docs', 'slides']);
  });

  test('permits nothing that no build uses', () => {
    const used = new Set(audit.editors.flatMap(({members}) => members.map(({name}) => name)));
    expect(Object.keys(reads).filter(name => !used.has(name))).toEqual([]);
    expect(services.filter(name => !used.has(name))).toEqual([]);
    expect(audit.editors[0]!.globals).toEqual(Object.keys(callable));
    expect(changes.filter(name => !used.has(name))).toEqual([]);
  });

  test('counts for an editor only what its build contains', () => {
    const [docs, slides] = audit.editors.map(({members}) => members.map(({name}) => name));
    expect(docs).toContain('Document.Position.insertInlineImage');
    expect(docs!.filter(name => name.startsWith('Slides.'))).toEqual([]);
    expect(slides).toContain('Slides.Slide.insertImage');
    expect(slides!.filter(name => name.startsWith('Document.'))).toEqual([]);
  });

  test.each(byHand)('finds in what is shipped: %s', (_, edits, promise, said) => {
    const {members} = audit.editors[0]!;
    const shipped = {...built};
    const [[file, edit]] = Object.entries(edits) as [[string, (text: string) => string]];
    const name = file.slice('dist/docs/'.length);
    shipped[name] = edit(built[name]!);
    expect(shipped[name]).not.toBe(built[name]);
    const {breaches} = checkShipped('docs', shipped, built, members, audit.deployment);
    expect(breaches).toContainEqual({promise, text: expect.stringMatching(said)});
    expect(breaches).toContainEqual({
      promise: 'P1–P12',
      text: expect.stringMatching(`^${file} is not what the sources build`),
    });
  });

  test.each(editors)('finds only what the emulated host has a test for, in the bundle for %s', editor => {
    const {members} = audit.editors.find(one => one.editor === editor)!;
    const untested = members
      .filter(({method}) => method)
      .map(({name}) => name)
      .filter(name => !new RegExp(`\\b${name.split('.').at(-1)}\\b['"]?[(\\],]`).test(hostTests));
    expect(untested).toEqual([]);
  });
});
