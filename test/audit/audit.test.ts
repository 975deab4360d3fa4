import {auditProject, type Audit} from '../../audit/audit.ts';
import {callable, changes, reads, services} from '../../audit/permitted.ts';
import type {Breach} from '../../audit/breach.ts';
import {breachesOf, project, type Edits} from './planted.ts';

const inDist = (from: RegExp, to: string): Edits => ({
  'dist/docs/Code.js': text => text.replace(from, to),
});

/** A breach in the sources, built into what is shipped: which promise it breaks, and what the audit says of it. */
const inSources: Array<[what: string, edits: Edits, promise: string, said: RegExp]> = [
  [
    'an added scope',
    {
      'appsscript.json': text =>
        text.replace('"oauthScopes": [', '"oauthScopes": ["https://mail.google.com/",'),
    },
    'P5',
    /asks for https:\/\/mail\.google\.com\/, which is beyond/,
  ],
  [
    'a scope that nothing needs',
    {
      'src/apps-script/http.ts': text =>
        text.replaceAll('UrlFetchApp.fetchAll', '((requests: object[]): Response[] => [])'),
    },
    'P5',
    /asks for .*script\.external_request, which nothing needs/,
  ],
  [
    'a missing scope',
    {'appsscript.json': text => text.replace(/,\s*"https:[^"]*external_request"/, '')},
    'P5',
    /does not ask for .*external_request, which URL_Fetch\.UrlFetchApp\.fetchAll needs/,
  ],
  [
    'a new field in what is sealed',
    {'src/core/session/stored.ts': text => text.replace("fields: ['time']", "fields: ['time', 'opened']")},
    'P12',
    /does not list .*`opened`.* of `envelope ticket`/,
  ],
  [
    'a sign-in whose password stands in an address',
    {
      'src/core/bank/endpoints.ts': text => text.replace("signIn: {method: 'post'", "signIn: {method: 'get'"),
    },
    'P2',
    /asked for signIn with \S+ in the address/,
  ],
  [
    'an event of Google’s, which holds the document',
    {'src/main.ts': text => text.replace('function onOpen()', 'function onOpen(_event?: any)')},
    'P6',
    /an entry point takes an event of no known type/,
  ],
  [
    'a font from a CDN',
    {'sidebar/styles.css': text => `@import url("https://fonts.example.com/css?family=Roboto");\n${text}`},
    'P11',
    /loads a style or a font: .*fonts\.example\.com/,
  ],
  [
    'something in the browser’s storage',
    {'sidebar/main.tsx': "localStorage.setItem('seen', '1');"},
    'P7',
    /uses localStorage/,
  ],
  ['a request of the browser’s own', {'sidebar/main.tsx': "void fetch('/collect');"}, 'P11', /uses fetch/],
  [
    'a field that the document does not explain',
    {'docs/privacy.md': text => text.replace(/^\| `log` \| `event`.*\n/m, '')},
    'P12',
    /does not list .*`event`.* of `log`/,
  ],
];

/** A breach in what is shipped alone, as if somebody had changed it by hand. */
const byHand: typeof inSources = [
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
    {'dist/docs/Code.js': 'function everything() { return 1; }'},
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

/** What would hide another plant, or be hidden by one. */
const apart = ['a scope that nothing needs', 'a value that the audit has no rule for'];

describe('the audit', () => {
  let audit: Audit;

  beforeAll(async () => {
    audit = await auditProject(project);
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

  const inCopies = finding(inSources, edits => breachesOf(edits));
  test.each(inSources)('finds in the sources: %s', async (what, _, promise, said) => {
    expect(await inCopies(what)).toContainEqual({promise, text: expect.stringMatching(said)});
  });

  const inShipped = finding(byHand, edits => breachesOf([], edits));
  test.each(byHand)('finds in what is shipped: %s', async (what, edits, promise, said) => {
    const breaches = await inShipped(what);
    expect(breaches).toContainEqual({promise, text: expect.stringMatching(said)});
    const [file] = Object.keys(edits);
    expect(breaches).toContainEqual({
      promise: 'P1–P12',
      text: expect.stringMatching(`^${file} is not what the sources build`),
    });
  });
});

/** One audit for all that can be planted side by side, and one for each that cannot. */
function finding(plants: typeof inSources, audited: (edits: Edits[]) => Promise<Breach[]>) {
  const shared = plants.filter(([what]) => !apart.includes(what)).map(([, edits]) => edits);
  let together: Promise<Breach[]> | undefined;
  return (what: string): Promise<Breach[]> => {
    const [, edits] = plants.find(([one]) => one === what)!;
    return apart.includes(what) ? audited([edits]) : (together ??= audited(shared));
  };
}
