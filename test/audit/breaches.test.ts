/**
 * Breaches of every kind, planted in the sources, and what catches each: the compiler (a type), a lint rule, or the audit.
 * What the walls hold back as the code runs is in `test/bundle/walls.test.ts`.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import ts from 'typescript';
import type {Breach} from '../../audit/breach.ts';
import {auditProject} from '../../audit/audit.ts';
import {buildAll} from '../../build.mjs';
import {project, withSources, type Edits} from './planted.ts';

type By = 'type' | 'lint' | 'audit';
type Plant = [code: string, by: By, said: RegExp];

const body = 'DocumentApp.getActiveDocument().getActiveTab().asDocumentTab().getBody()';
const image = 'null! as GoogleAppsScript.Document.InlineImage';

/** Each a line of its own at the end of the file. */
const plants: Record<string, Plant[]> = {
  'src/apps-script/docs/editor.ts': [
    // The document's contents
    [`export const a1 = () => ${body}.getText();`, 'audit', /Document\.Body\.getText is none of what/],
    [`export const a2 = () => ${body}['getImages']();`, 'audit', /Document\.Body\.getImages is none of what/],
    [
      `export const a3 = () => { const {getTables} = ${body}; return getTables; };`,
      'audit',
      /Body\.getTables is none/,
    ],
    [
      "export const a4 = (part: string) => DocumentApp[`get${part}` as 'getUi']();",
      'audit',
      /picked by a name that is made up/,
    ],
    [`export const a5 = () => \`\${${body}}\`;`, 'audit', /a Body is made a text/],
    [`export const a6 = () => 'x' + ${body};`, 'audit', /a Body is made a text/],
    [`export const a7 = () => String(${body});`, 'audit', /a Body is given away/],
    [`export const a8 = () => JSON.stringify(${body});`, 'audit', /a Body is given away/],
    [`export const a9 = () => (${image}).getBlob();`, 'audit', /InlineImage\.getBlob is none/],
    ['export const a10 = () => DocumentApp.openById("x");', 'audit', /DocumentApp\.openById is none/],
    [
      'export const a11 = () => DocumentApp.getActiveDocument().getName();',
      'audit',
      /Document\.getName is none/,
    ],
    [
      'export const a12 = () => DocumentApp.getActiveDocument().getUrl();',
      'audit',
      /Document\.getUrl is none/,
    ],
    // An object of the host's laundered
    [
      `export const b1 = () => (${body} as never as {getText(): string}).getText();`,
      'lint',
      /taken everywhere/,
    ],
    [
      `export const b2 = () => (${body} as unknown as {getText(): string}).getText();`,
      'lint',
      /becomes unknown/,
    ],
    [`export const b3 = () => (${body} as any).getText();`, 'lint', /known as nothing/],
    [`export const b4 = () => { throw ${body}; };`, 'audit', /a Body is thrown/],
    [
      `export const b5 = () => new Map<string, unknown>().set('x', ${body});`,
      'audit',
      /a Body is given away/,
    ],
    [`export const b6 = (): unknown => ${body};`, 'audit', /a Body is given away/],
    [`export const b7 = () => ({...${body}});`, 'audit', /a Body is taken apart/],
    [
      `const r8 = (one: {getHeadingAttributes(h: unknown): unknown}) => one.getHeadingAttributes(1); export const b8 = () => r8(${body});`,
      'audit',
      /a Body is given away|called like a method of the host/,
    ],
    [
      `const r9 = <T extends {getListItems(): unknown}>(one: T) => one.getListItems(); export const b9 = () => r9(${body});`,
      'audit',
      /called like a method of the host/,
    ],
    [
      `const r10 = (one: Pick<GoogleAppsScript.Document.Body, 'getParagraphs'>) => one.getParagraphs(); export const b10 = () => r10(${body});`,
      'audit',
      /Body\.getParagraphs is none/,
    ],
    [
      `export const b11 = () => [${body}].map((one: {isAtDocumentEnd(): boolean}) => one.isAtDocumentEnd());`,
      'audit',
      /called like a method of the host/,
    ],
    [
      `export const b12 = () => Object.values({x: ${body}}).map(one => one.getText());`,
      'audit',
      /Body\.getText is none/,
    ],
    [
      "export const b13 = () => JSON.parse('{}').getText();",
      'audit',
      /get at getText of something of no known type/,
    ],
    [
      'export const b14 = () => { const app = DocumentApp; return app.getActiveDocument(); };',
      'audit',
      /DocumentApp is given another name/,
    ],
    ['export const b15 = () => [DocumentApp];', 'audit', /DocumentApp is given another name/],
    ['export const b16 = () => ({DocumentApp});', 'audit', /DocumentApp is given another name/],
    [
      `export const b17 = () => { const body = ${body}; return JSON.stringify({body}); };`,
      'audit',
      /an object of the host in it is given away/,
    ],
    [
      `export const b18 = (all: Record<string, unknown> = {}) => { const held = {body: ${body}}; all = held; return all; };`,
      'audit',
      /an object of the host in it is given away/,
    ],
    [
      `export const b19 = () => (<{getText(): string}>(<unknown>${body})).getText();`,
      'lint',
      /asserted with "as"/,
    ],
    // Sharing and emptying
    [
      'export const c1 = () => DocumentApp.getActiveDocument().addEditor("a@b.example");',
      'audit',
      /Document\.addEditor is none/,
    ],
    [`export const c2 = () => ${body}.clear();`, 'audit', /Body\.clear is none/],
    [`export const c3 = () => ${body}.setText('');`, 'audit', /Body\.setText is none/],
    [
      'export const c4 = () => DocumentApp.getActiveDocument().setName("x");',
      'audit',
      /Document\.setName is none/,
    ],
    // The link of an image
    [`export const d1 = () => (${image}).getLinkUrl();`, 'audit', /getLinkUrl is used outside of/],
    // The account
    [
      `export const e1 = () => (${image}).setAltDescription(Session.getTemporaryActiveUserKey());`,
      'audit',
      /Session is named outside of/,
    ],
    ['export const e2 = () => Session.getActiveUser().getEmail();', 'audit', /Session is named outside of/],
    // Code made of text
    ['export const f1 = () => new Function("return 1")();', 'lint', /Function|constructor/],
    ['export const f2 = () => eval("1");', 'lint', /eval/],
    ['export const f3 = () => (() => 0).constructor("return this")();', 'lint', /code made of text/],
    [
      'export const f4 = () => (globalThis as unknown as Record<string, {fetch(u: string): void}>)["Url" + "FetchApp"]!.fetch("x");',
      'lint',
      /globalThis/,
    ],
    ['export const f6 = () => (() => 0)[`constructor` as "call"];', 'lint', /code made of text/],
    ['export const f7 = () => Object.getPrototypeOf(() => 1);', 'lint', /code made of text/],
    [
      'declare const SpreadsheetApp2: {getActive(): void}; export const f5 = () => SpreadsheetApp2.getActive();',
      'audit',
      /declares a global by hand/,
    ],
  ],
  'src/apps-script/docs/link.ts': [
    [
      'export function g1(from: InlineImage): string { return from.getLinkUrl(); }',
      'audit',
      /hands something back from where the link/,
    ],
    // A link elsewhere than in a link
    [
      'export function g2(from: InlineImage, tell: (link: string) => void): void { tell(from.getLinkUrl()); }',
      'audit',
      /used for something else than the link/,
    ],
    [
      'export function g3(from: InlineImage, marks: string[]): void { const link = from.getLinkUrl(); marks.push(link); }',
      'audit',
      /used for something else than the link/,
    ],
    [
      'export function g4(from: InlineImage): void { throw new Error(from.getLinkUrl()); }',
      'audit',
      /used for something else than the link/,
    ],
    [
      'export function g5(from: InlineImage, to: InlineImage): void { to.setAltDescription(from.getLinkUrl()); }',
      'audit',
      /used for something else than the link/,
    ],
    [
      'export function g6(from: InlineImage, to: InlineImage): void { to.setAltDescription(`see ${from.getLinkUrl()}`); }',
      'audit',
      /used for something else than the link/,
    ],
  ],
  'src/apps-script/docs/put.ts': [
    // Google fetches
    [
      "export const h1 = (line: Line) => line.appendInlineImage('https://example.com/x.png');",
      'type',
      /not assignable/,
    ],
  ],
  'src/apps-script/http.ts': [
    [
      "export const i2 = (url: string): Request => ({url, method: 'get', muteHttpExceptions: true, timeoutSeconds: 1});",
      'type',
      /followRedirects/,
    ],
    [
      'export const i4 = (all: Request[]) => all.map(one => ({...one, validateHttpsCertificates: false}));',
      'lint',
      /Every request is encrypted/,
    ],
    [
      'export const i5 = (all: Request[]) => all.map(one => ({...one, followRedirects: true}));',
      'lint',
      /Every request is encrypted/,
    ],
    [
      "export const i6 = (one: Written): Written => ({...one, headers: {'X-Editor': 'docs'}});",
      'type',
      /does not exist/,
    ],
    [
      'export const i3 = (url: string) => UrlFetchApp.fetchAll([url]);',
      'audit',
      /fetchAll is called in more than one line/,
    ],
    [
      "export const i1 = () => UrlFetchApp.fetch('https://example.com');",
      'audit',
      /UrlFetchApp\.fetch is none/,
    ],
  ],
  'src/apps-script/stores.ts': [
    [
      "export const j1 = (text: string) => PropertiesService.getDocumentProperties().setProperty('x', text);",
      'audit',
      /getDocumentProperties is none/,
    ],
    ['export const j2 = () => LockService.getUserLock();', 'audit', /LockService\.getUserLock is none/],
  ],
  'src/apps-script/host.ts': [
    ['export const k1 = (token: string) => console.log(token);', 'audit', /console\.log is none/],
    // The compiler silenced
    ["export const k2 = 'x'; // @ts-ignore the types are behind", 'lint', /ban-ts-comment/],
  ],
  'src/apps-script/ui.ts': [
    [
      "export const s1 = (page: GoogleAppsScript.HTML.HtmlOutput) => page.append('<script>1</script>');",
      'audit',
      /HtmlOutput\.append is called in more than one line/,
    ],
  ],
  'src/apps-script/slides/put.ts': [
    [
      "export const t1 = (slide: Slide) => slide.insertImage('https://example.com/x.png');",
      'audit',
      /makes Google fetch an address/,
    ],
    [
      "export const t2 = (image: Image) => image.replace('https://example.com/x.png');",
      'audit',
      /makes Google fetch an address/,
    ],
    [
      "export const t3 = (slide: Slide) => slide.getBackground().setPictureFill('https://example.com/x.png');",
      'audit',
      /makes Google fetch an address/,
    ],
    [
      "export const t4 = (shape: Shape) => shape.replaceWithImage('https://example.com/x.png', true);",
      'audit',
      /makes Google fetch an address/,
    ],
    [
      'export const t5 = (shape: Shape) => shape.getText().asString();',
      'audit',
      /TextRange\.asString is none/,
    ],
    ['export const t6 = (image: Image) => image.getSourceUrl();', 'audit', /Image\.getSourceUrl is none/],
    ['export const t7 = (image: Image) => image.getContentUrl();', 'audit', /Image\.getContentUrl is none/],
    [
      "export const t8 = () => SlidesApp.getActivePresentation().addViewer('a@b.example');",
      'audit',
      /addViewer is none/,
    ],
  ],
  'src/main.ts': [
    // Services past their ports
    [
      "export const l1 = () => UrlFetchApp.fetchAll(['https://api.imageshop.no/x']);",
      'audit',
      /UrlFetchApp is named outside of .* past the Http port/,
    ],
    [
      "export const l2 = (text: string) => PropertiesService.getUserProperties().setProperty('remembered', text);",
      'audit',
      /past the Store port/,
    ],
    ['export const l3 = (token: string) => console.error(token);', 'audit', /past the Log port/],
    ['export const l4 = (token: string) => Logger.log(token);', 'audit', /Logger is none of the services/],
    [
      "export const l5 = () => ScriptApp.newTrigger('rpc').timeBased().everyMinutes(5).create();",
      'audit',
      /ScriptApp is named outside of/,
    ],
    [
      "export const l6 = () => MailApp.sendEmail('a@b.example', 'x', 'y');",
      'audit',
      /MailApp is none of the services/,
    ],
    [
      "export const l7 = () => CacheService.getUserCache()!.put('a', 'b');",
      'audit',
      /CacheService is none of the services/,
    ],
    [
      "export const l8 = () => HtmlService.createHtmlOutput('<script>1</script>');",
      'audit',
      /HtmlService is named outside of/,
    ],
    // What is not declared
    ["export const m1 = (name: string) => stores.user.write(name, 'x');", 'type', /not assignable/],
    ["export const m2 = (text: string) => stores.user.write('remembered', text);", 'type', /not assignable/],
    [
      "export const m3 = () => { const {write} = stores.user; write('recent', '1'); };",
      'type',
      /not assignable/,
    ],
    [
      "export const m4 = () => [['recent', 'x'] as const].forEach(pair => stores.user.write(...pair));",
      'type',
      /not assignable/,
    ],
    ["export const m5 = () => stores.user.write.call(stores.user, 'recent', 'x');", 'type', /not assignable/],
    [
      "export const m6 = (text: string) => stores.user.write('remembered', text as never);",
      'lint',
      /taken everywhere/,
    ],
    ["export const n1 = (text: string) => log.error({event: text, frames: ''});", 'type', /not assignable/],
    [
      "export const n2 = (password: string) => log.error({event: 'rpc', frames: '', password});",
      'type',
      /does not exist/,
    ],
    [
      "export const n3 = (code: string) => log.error({event: 'rpc', code, frames: ''});",
      'type',
      /not assignable/,
    ],
    [
      'export const n4 = (text: string) => { throw Object.assign(new Error(), {stack: text}); };',
      'lint',
      /where it is made/,
    ],
    [
      'export const n5 = (error: Error, text: string) => { error.message = text; };',
      'lint',
      /where it is made/,
    ],
    ['export const n6 = (password: string) => { throw {password}; };', 'lint', /Errors are thrown/],
    ["export const n7 = () => { throw 'hunter2'; };", 'lint', /Errors are thrown/],
    [
      "export const o1 = (url: string) => http.send([{method: 'get', url, headers: {}, seconds: 1}]);",
      'type',
      /./,
    ],
    [
      "export const o2 = (token: string) => http.send([{endpoint: 'whoAmI', fields: {more: 'x'}, token, seconds: 1}]);",
      'type',
      /not assignable/,
    ],
    [
      "export const o3 = (token: string) => http.send([{endpoint: 'picture', fields: {permalink: 'x', width: 1, height: 1, cropmode: 'x', name: 'x', ending: 'x'}, token, seconds: 1}]);",
      'type',
      /not assignable/,
    ],
    [
      "export const o4 = () => http.send([{endpoint: 'elsewhere', fields: {}, seconds: 1}]);",
      'type',
      /not assignable/,
    ],
    [
      'export function p1(event: {source: unknown}) { return event; }',
      'audit',
      /an entry point takes an event of no known type/,
    ],
    [
      'export function p2(): string { return locale(); }',
      'audit',
      /does something that does not go through outward/,
    ],
    [
      'export function p3(): string { const work = () => locale(); return outward(work) + locale(); }',
      'audit',
      /does something that does not go through outward/,
    ],
  ],
  'src/core/api.ts': [
    // The core knows no host.
    ['export const q1 = () => DocumentApp.getActiveDocument();', 'type', /Cannot find name 'DocumentApp'/],
    [
      'export const q2 = () => PropertiesService.getUserProperties();',
      'audit',
      /PropertiesService is named outside of/,
    ],
    ['export const q3 = (token: string) => console.error(token);', 'type', /Cannot find name 'console'/],
    ['export const q4 = () => setTimeout(() => 1, 1);', 'type', /Cannot find name 'setTimeout'/],
  ],
  'src/core/session/session.ts': [
    [
      "export const r2 = (key: Keyring, random: Ports['random'], password: string) => seal('remembered', key.current, random, {id: '', token: '', terms: '', since: 0, used: 0, until: null, password});",
      'type',
      /does not exist/,
    ],
    [
      "export const r1 = (text: string) => text as Sealed<'remembered'>;",
      'lint',
      /what the vault has sealed/,
    ],
  ],
};

/** Changes within a file: which promise each breaks, and what the audit says of it. */
const within: Array<[what: string, edits: Edits, promise: string, said: RegExp]> = [
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
    'a missing scope',
    {'appsscript.json': text => text.replace(/,\s*"https:[^"]*external_request"/, '')},
    'P5',
    /does not ask for .*external_request, which URL_Fetch\.UrlFetchApp\.fetch\w* needs/,
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

/** Which tsconfig a file is compiled by. */
const programOf = (file: string) => (file.startsWith('src/core/') ? 'src/core' : 'src');

interface Planted {
  file: string;
  code: string;
  by: By;
  said: RegExp;
  /** As the audit says it. */
  place?: string;
}

const all: Planted[] = Object.entries(plants).flatMap(([file, lines]) =>
  lines.map(([code, by, said]) => ({file, code, by, said})),
);

let breaches: Breach[];
/** By file: the complaints of compiler and linter, each with the text of its line. */
const complaints: Record<'type' | 'lint', Array<{file: string; line: string; text: string}>> = {
  type: [],
  lint: [],
};

beforeAll(async () => {
  const edits: Edits = Object.fromEntries(
    Object.entries(plants).map(([file, lines]) => [file, lines.map(([code]) => code).join('\n')]),
  );
  const imports =
    "import type {Sealed} from './stored.ts';\nimport type {Keyring} from './keyring.ts';\nimport {seal} from './vault.ts';\n";
  edits['src/core/session/session.ts'] = `${imports}${edits['src/core/session/session.ts'] as string}`;
  const changes = within.map(([, edit]) => edit);
  await withSources([...changes, edits], async root => {
    for (const folder of ['src', 'src/core']) {
      const config = ts.getParsedCommandLineOfConfigFile(
        join(root, folder, 'tsconfig.json'),
        {},
        {...ts.sys, onUnRecoverableConfigFileDiagnostic() {}},
      )!;
      const program = ts.createProgram(
        config.fileNames,
        config.options,
        ts.createCompilerHost(config.options),
      );
      for (const file of Object.keys(plants).filter(one => programOf(one) === folder)) {
        const source = program.getSourceFile(join(root, file))!;
        for (const {start, messageText} of program.getSemanticDiagnostics(source)) {
          const {line} = source.getLineAndCharacterOfPosition(start!);
          const text = ts.flattenDiagnosticMessageText(messageText, ' ');
          complaints.type.push({file, line: source.text.split('\n')[line]!, text});
        }
      }
    }
    const texts = Object.keys(plants).map(file => ({file, text: ts.sys.readFile(join(root, file))!}));
    const lint = spawnSync(process.execPath, [join(project, 'test/audit/lint.mjs')], {
      cwd: project,
      input: JSON.stringify(texts),
      encoding: 'utf8',
    });
    complaints.lint.push(...JSON.parse(lint.stdout));
    await buildAll(root);
    ({breaches} = await auditProject(root));
    for (const one of all) {
      const lines = ts.sys.readFile(join(root, one.file))!.split('\n');
      one.place = `${one.file}:${lines.indexOf(one.code) + 1}: `;
    }
  });
});

test.each(all)('$by catches: $code', one => {
  const {file, code, by, said, place} = one;
  const found =
    by === 'audit'
      ? breaches.filter(({text}) => text.includes(place!))
      : complaints[by].filter(each => each.file === file && each.line === code);
  expect(found.map(({text}) => text)).toContainEqual(expect.stringMatching(said));
});

test.each(within)('audit catches: %s', (_what, _edits, promise, said) => {
  expect(breaches).toContainEqual({promise, text: expect.stringMatching(said)});
});
