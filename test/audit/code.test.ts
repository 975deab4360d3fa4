import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {checkCode, type Expected} from '../../audit/code.ts';
import {hostUse} from '../../audit/host-use.ts';
import {liveNodes} from '../../audit/live.ts';
import {readSources} from '../../audit/program.ts';
import {builtFiles, entryPoints} from '../../build.mjs';
import {project} from './planted.ts';

let expected: Expected;
let built: string;

beforeAll(async () => {
  const sources = readSources(project);
  const files = await builtFiles('docs', project);
  built = files['Code.js']!;
  expected = {
    sources,
    members: hostUse(sources, liveNodes(sources, 'docs')).members,
    entryPoints,
    deployment: JSON.parse(readFileSync(join(project, 'deployment.json'), 'utf8')),
    scopes: JSON.parse(files['appsscript.json']!).oauthScopes,
  };
});

/** Inside an existing function. */
const inside = (code: string) => (text: string) => text.replace(/function utf8\((\w+)\) \{/, `$&\n${code}\n`);
/** Inside the closure, outside of every function. */
const inClosure = (code: string) => (text: string) =>
  text.replace('var imageshop_ = (() => {', `$&\n${code}\n`);
const atTheEnd = (code: string) => (text: string) => text + code;

type Edit = (text: string) => string;

const planted: Array<[code: string, where: (code: string) => Edit, promise: string, said: RegExp]> = [
  ['globalThis["Url" + "FetchApp"].fetch(text);', inside, 'P12', /names globalThis/],
  ['this["Url" + "FetchApp"];', inClosure, 'P12', /uses "this" where it is the script’s own global object/],
  ['this["Url" + "FetchApp"];', inside, 'P12', /picks a member of "this"/],
  ['eval(text);', inside, 'P12', /names eval/],
  ['new Function("return this")();', inside, 'P12', /names Function/],
  ['(() => 0).constructor("return this")();', inside, 'P12', /through "constructor"/],
  ['Reflect.get(text, "a");', inside, 'P12', /names Reflect/],
  ['import("https://example.com/x.js");', inside, 'P12', /loads code with "import\(\)"/],
  ['no "use strict"', () => text => text.replace('"use strict";', ''), 'P12', /is not in strict mode/],
  ['function {', atTheEnd, 'P12', /cannot be read/],
  ['SpreadsheetApp["getActive"]();', inside, 'P12', /names SpreadsheetApp/],
  ['DocumentApp["getActiveDocument"]();', inside, 'P6', /DocumentApp in a way that cannot be followed/],
  ['const p = PropertiesService;', inside, 'P7', /PropertiesService in a way that cannot be followed/],
  ['utf8(UrlFetchApp);', inside, 'P11', /UrlFetchApp in a way that cannot be followed/],
  ['const {getUi, ...rest} = DocumentApp;', inside, 'P6', /DocumentApp in a way that cannot be followed/],
  ['const {openById} = DocumentApp;', inside, 'P6', /DocumentApp\.openById/],
  ['DocumentApp.openById(text);', inside, 'P6', /DocumentApp\.openById/],
  ['Session.getActiveUser();', inside, 'P5', /Session\.getActiveUser/],
  ['ScriptApp.newTrigger("rpc");', inside, 'P9', /ScriptApp\.newTrigger/],
  ['console.log(text);', inside, 'P3', /console\.log/],
  ['Logger.log(text);', inside, 'P3', /names Logger/],
  ['text.getText();', inside, 'P6', /uses getText, a method of the host/],
  ['const {getText} = text;', inside, 'P6', /uses getText, a method of the host/],
  ['text["getText"]();', inside, 'P6', /uses getText, a method of the host/],
  ['const way = "getText"; text[way]();', inside, 'P6', /spells out getText/],
  ['text.setProperty("recent", text);', inside, 'P7', /stores "recent"/],
  ['text.write(text, "x");', inside, 'P7', /under a name that is made up as it runs/],
  ['"https://example.com/in";', inside, 'P11', /names example\.com/],
  ['"//cdn.example.com/x";', inside, 'P11', /names cdn\.example\.com/],
  ['"203.0.113.7";', inside, 'P11', /names 203\.0\.113\.7/],
  ['"http:" + text;', inside, 'P2', /is not encrypted/],
  ['"https://www.googleapis.com/auth/drive";', inside, 'P11', /names www\.googleapis\.com/],
  [
    'redirects followed at times',
    () => text => text.replace(/followRedirects: (false|!1)/, '$&, followRedirects: text'),
    'P2',
    /redirects/,
  ],
  ['redirects followed', () => text => text.replace(/followRedirects: (false|!1),/, ''), 'P2', /redirects/],
  ['function onEdit() {}', atTheEnd, 'P9', /has onEdit, which runs without a click/],
  ['function doGet() {}', atTheEnd, 'P5', /lets the page call doGet/],
  ['onOpen();', atTheEnd, 'P9', /does something at load/],
];

test('what the sources build is what they account for', () => {
  expect(checkCode(built, expected)).toEqual({globals: entryPoints, breaches: []});
});

test('finds an entry point that the build has and nobody has allowed', () => {
  const text = `${built}function everything() {}`;
  const {breaches} = checkCode(text, {...expected, entryPoints: [...entryPoints, 'everything']});
  expect(breaches).toEqual([
    {
      promise: 'P5',
      text: 'Code.js lets the page call everything, which is none of what audit/permitted.ts allows',
    },
  ]);
});

test.each(planted)('finds what was planted: %s', (code, where, promise, said) => {
  const text = where(code)(built);
  expect(text).not.toBe(built);
  expect(checkCode(text, expected).breaches).toContainEqual({promise, text: expect.stringMatching(said)});
});
