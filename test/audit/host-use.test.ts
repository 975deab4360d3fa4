import {hostUse, type HostUse} from '../../audit/host-use.ts';
import {liveNodes} from '../../audit/live.ts';
import {readSources} from '../../audit/program.ts';
import {withSources} from './planted.ts';

/** Each a line of its own at the end of `src/apps-script/docs/editor.ts`, all of whose exports are in the bundle for Docs. */
const document = 'DocumentApp.getActiveDocument()';
const body = `${document}.getActiveTab().asDocumentTab().getBody()`;

/** Ways in which an object of the host gets out of sight. */
const escapes: Array<[code: string, said: RegExp]> = [
  [`export const a1 = (${document} as any).getBody();`, /a Document is given away/],
  [`export const a2: any = ${document};`, /a Document is given away/],
  [`export const a3 = JSON.stringify(${document});`, /a Document is given away/],
  [
    `export const a4 = JSON.stringify({document: ${document}});`,
    /something that holds an object of the host/,
  ],
  [`export const a5 = String(${body});`, /a Body is given away/],
  [`export const a6 = [${body}].map((one: any) => one.getText());`, /a Body is given away/],
  [`export const a7 = (() => ${body} as unknown)();`, /a Body is given away/],
  [`export const a8 = {...${body}};`, /is taken apart/],
  [
    'export const a9 = (part: string) => DocumentApp[`get${part}` as "getUi"]();',
    /picked by a name that is made up/,
  ],
  ['export const b1 = [DocumentApp];', /DocumentApp is given another name/],
  ['export const b2 = {PropertiesService};', /PropertiesService is given another name/],
  ['export const b3 = JSON.parse("{}").getText();', /get at getText of something of no known type/],
  [
    'declare const SpreadsheetApp2: {getActive(): void}; export const b4 = () => SpreadsheetApp2.getActive();',
    /declares a global by hand/,
  ],
  [
    `export const b5 = (${body} as unknown as Record<string, () => string>)['getText'];`,
    /a Body is given away/,
  ],
];

/** Ways to come to a member that are seen through. */
const members: Array<[code: string, name: string]> = [
  [`export const c1 = ${body}.getText();`, 'Document.Body.getText'],
  [`export const c2 = ${body}['getImages']();`, 'Document.Body.getImages'],
  [`export const c3 = () => { const {getTables} = ${body}; return getTables; };`, 'Document.Body.getTables'],
  [
    `const r4 = (one: {getHeadingAttributes(h: unknown): unknown}) => one.getHeadingAttributes(1); export const c4 = r4(${body});`,
    'Document.Body.getHeadingAttributes',
  ],
  [
    `const r5 = <T extends {getListItems(): unknown}>(one: T) => one.getListItems(); export const c5 = r5(${body});`,
    'Document.Body.getListItems',
  ],
  [
    `const r6 = (one: Pick<GoogleAppsScript.Document.Body, 'getParagraphs'>) => one.getParagraphs(); export const c6 = r6(${body});`,
    'Document.Body.getParagraphs',
  ],
  [
    `interface Sheet7 {page: {getLinkUrl(): string}} const r7 = (one: Sheet7) => one.page.getLinkUrl(); export const c7 = r7({page: ${body}});`,
    'Document.Body.getLinkUrl',
  ],
  [
    `const r8 = (make: () => {getForegroundColor(): string}) => make().getForegroundColor(); export const c8 = r8(() => ${body}.editAsText());`,
    'Document.Text.getForegroundColor',
  ],
  [
    `export const c9 = [${body}].map((one: {isAtDocumentEnd(): boolean}) => one.isAtDocumentEnd());`,
    'Document.Body.isAtDocumentEnd',
  ],
];

let found: HostUse;
let first: number;

beforeAll(async () => {
  const lines = [...escapes, ...members].map(([code]) => code);
  await withSources([{'src/apps-script/docs/editor.ts': lines.join('\n')}], root => {
    const sources = readSources(root);
    const text = sources.program.getSourceFile(`${root}/src/apps-script/docs/editor.ts`)!.text.split('\n');
    first = text.indexOf(lines[0]!) + 1;
    found = hostUse(sources, liveNodes(sources, 'docs'));
  });
});

test.each(escapes.map(([code, said], index) => ({code, said, index})))(
  'loses sight of: $code',
  ({said, index}) => {
    const place = `src/apps-script/docs/editor.ts:${first + index}: `;
    expect(found.breaches.filter(({text}) => text.startsWith(place))).toContainEqual(
      expect.objectContaining({text: expect.stringMatching(said)}),
    );
  },
);

test.each(members)('sees through: %s', (_, name) => {
  expect(found.members.map(member => member.name)).toContain(name);
});

test('knows the scopes of a method, and the service that one is called on', () => {
  expect(found.members).toContainEqual(
    expect.objectContaining({
      name: 'URL_Fetch.UrlFetchApp.fetchAll',
      service: 'UrlFetchApp',
      scopes: ['https://www.googleapis.com/auth/script.external_request'],
    }),
  );
});

test('leaves out what only the other editor’s build contains', async () => {
  const code = 'export const theirs = () => SlidesApp.getActivePresentation().getName();';
  await withSources([{'src/apps-script/slides/editor.ts': code}], root => {
    const sources = readSources(root);
    const names = (['docs', 'slides'] as const).map(editor =>
      hostUse(sources, liveNodes(sources, editor)).members.map(({name}) => name),
    );
    expect(names[0]).not.toContain('Slides.Presentation.getName');
    expect(names[1]).toContain('Slides.Presentation.getName');
  });
});
