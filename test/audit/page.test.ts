import {checkPage} from '../../audit/page.ts';
import {builtFiles} from '../../build.mjs';
import {deployment} from '../core/deployment.ts';
import {project} from './planted.ts';

let built: string;

beforeAll(async () => {
  built = (await builtFiles('docs', project))['Sidebar.html']!;
});

const inScript = (code: string) => (html: string) => html.replace('\n"use strict";', `$&${code};`);
const inStyle = (css: string) => (html: string) => html.replace('<style>', `$&${css}`);

const planted: Array<[what: string, edit: (html: string) => string, promise: string, said: RegExp]> = [
  ...(
    [
      ['localStorage.setItem("a", "b")', 'P7', /uses localStorage/],
      ['document.body.ownerDocument.defaultView.sessionStorage', 'P7', /uses sessionStorage/],
      ['document.cookie = "a=b"', 'P7', /uses (document\.)?cookie/],
      ['indexedDB.open("a")', 'P7', /uses indexedDB/],
      ['fetch("/x")', 'P11', /uses fetch/],
      ['new XMLHttpRequest()', 'P11', /uses XMLHttpRequest/],
      ['new WebSocket("wss:" + "//x")', 'P11', /uses WebSocket/],
      ['new EventSource("/x")', 'P11', /uses EventSource/],
      ['navigator.sendBeacon("/x")', 'P11', /uses navigator\.sendBeacon/],
      ['const n = navigator; n.onLine', 'P11', /gives navigator another name/],
      ['navigator["send" + "Beacon"]("/x")', 'P11', /gives navigator another name/],
      ['import("/x.js")', 'P11', /loads code with "import\(\)"/],
      ['window["fe" + "tch"]("/x")', 'P11', /uses window/],
      ['globalThis.x', 'P11', /uses globalThis/],
      ['eval("x")', 'P11', /uses eval/],
      ['new Function("x")', 'P11', /uses Function/],
      ['[].at.constructor("x")()', 'P11', /through "constructor"/],
      ['new Image().src = "x"', 'P11', /uses Image/],
      ['location.href = "x"', 'P11', /uses location/],
      ['google.script.history.push(null)', 'P11', /uses google\.script\.history/],
      ['document.createElement("script")', 'P11', /uses document\.createElement/],
      ['h("iframe", {})', 'P11', /makes an element that loads something: <iframe>/],
      ['({srcdoc: "x"})', 'P11', /gives an element "srcdoc"/],
      ['({dangerouslySetInnerHTML: 1})', 'P11', /gives an element "dangerouslySetInnerHTML"/],
      ['"https://cdn.example.com/x.png"', 'P11', /names cdn\.example\.com in its script/],
      ['"//cdn.example.com/x.png"', 'P11', /names cdn\.example\.com in its script/],
    ] as Array<[string, string, RegExp]>
  ).map(([code, promise, said]): (typeof planted)[number] => [code, inScript(code), promise, said]),
  ...[
    '@import "https://fonts.example.com/x.css";',
    '@font-face{font-family:X;src:local(X)}',
    'a{background:url(https://example.com/x.png)}',
    'a{background:url( "//example.com/x.png" )}',
    'a{background:u\\72l(/x.png)}',
    'a{background:image-set("/x.png" 1x)}',
  ].map((css): (typeof planted)[number] => [css, inStyle(css), 'P11', /loads/]),
  ...[
    '<script src="https://example.com/x.js"></script>',
    '<link rel="stylesheet" href="//example.com/x.css">',
    '<img src="x">',
    '<meta http-equiv="refresh" content="0;url=x">',
  ].map((html): (typeof planted)[number] => [
    html,
    page => page.replace('<div id="app">', `${html}$&`),
    'P11',
    /holds more than one style and one script of its own/,
  ]),
];

test('what the sources build leads nowhere', () => {
  expect(checkPage(built, deployment).breaches).toEqual([]);
});

test.each(planted)('finds what was planted: %s', (_, edit, promise, said) => {
  const html = edit(built);
  expect(html).not.toBe(built);
  expect(checkPage(html, deployment).breaches).toContainEqual({promise, text: expect.stringMatching(said)});
});

test('a page behind its policy has that first, and nothing else for one', async () => {
  const behind = {...deployment, pagePolicy: true};
  const html = (await builtFiles('docs', project, behind))['Sidebar.html']!;
  expect(checkPage(html, behind).breaches).toEqual([]);
  for (const other of [
    html.replace("default-src 'none'", 'default-src *'),
    html.replace('<head><script>', '<head> <script>'),
  ]) {
    expect(other).not.toBe(html);
    expect(checkPage(other, behind).breaches).not.toEqual([]);
  }
});
