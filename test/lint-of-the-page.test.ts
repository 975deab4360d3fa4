/** Each of these stands in no source of the sidebar, and this shows that it could not. */
import * as parser from '@typescript-eslint/parser';
import {Linter} from 'eslint';
import {restrictedGlobals, restrictedSyntax} from '../borders/page.mjs';

function messages(code: string): string[] {
  return new Linter()
    .verify(
      code,
      {
        files: ['**/*.tsx'],
        languageOptions: {parser, parserOptions: {ecmaFeatures: {jsx: true}}},
        rules: {
          'no-restricted-globals': ['error', ...restrictedGlobals],
          'no-restricted-syntax': ['error', ...restrictedSyntax],
        },
      } as Linter.Config,
      'planted.tsx',
    )
    .map(({message}) => message);
}

const planted = {
  'the page has no network of its own': [
    "fetch('https://x.example/')",
    'new XMLHttpRequest()',
    "new WebSocket('wss://x.example/')",
    "new EventSource('https://x.example/')",
    'new RTCPeerConnection()',
    "navigator.sendBeacon('https://x.example/')",
    "navigator['sendBeacon']('https://x.example/')",
    'navigator[`sendBeacon`]()',
    'const {sendBeacon} = navigator',
    "new Worker('x.js')",
    "new SharedWorker('x.js')",
    "navigator.serviceWorker.register('x.js')",
    "new Image().src = 'https://x.example/'",
    "document.fonts.add(new FontFace('x', 'url(https://x.example/)'))",
    "google.script.run.rpc('search')",
  ],
  'nothing is stored in the browser': [
    'localStorage.name = 1',
    'sessionStorage.clear()',
    "indexedDB.open('x')",
    "caches.open('x')",
    "document.cookie = 'x'",
    "document['cookie'] = 'x'",
    'const {cookie} = document',
    'cookieStore.set({})',
    "new BroadcastChannel('x')",
    "name = 'x'",
  ],
  'nobody is led away': [
    "location = 'https://x.example/'",
    "location.href = 'https://x.example/'",
    "location.assign('https://x.example/')",
    "open('https://x.example/')",
    'navigation.navigate("https://x.example/")',
    'link.click()',
    'form.submit()',
    'form.requestSubmit()',
    'const a = <a ping="https://x.example/" />',
    'history.pushState({}, "", "x")',
    'const x = <a href={url}>x</a>',
    'const x = <a href={url} target="_blank" rel="noopener">x</a>',
    'const x = <a href={url} download="x">x</a>',
  ],
  'around the page are not ours': [
    'parent.fetch("https://x.example/")',
    'top.location = "https://x.example/"',
    'window.open("https://x.example/")',
    'self.fetch("x")',
    'globalThis.fetch("x")',
    'frames[0]',
    'opener.close()',
    'document.defaultView.fetch("x")',
    'frame.contentWindow.fetch("x")',
    'element.ownerDocument.defaultView',
    'element.getRootNode().cookie',
    "postMessage('x', '*')",
  ],
  'no text becomes code': [
    "eval('1')",
    "new Function('1')",
    "(() => {}).constructor('1')",
    "(() => {})['constructor']('1')",
    "import('https://x.example/')",
    'trustedTypes.createPolicy("x", {})',
    'const x = <Link href="javascript:void 0">x</Link>',
    'use(`javascript:${code}`)',
  ],
  'no style loads': [
    'const x = <div style={{backgroundImage: `url(${thumbnail})`}} />',
    "element.style.setProperty('background', 'url(' + thumbnail + ')')",
    'const x = <div style={{content: "image-set(\'x.png\' 1x)"}} />',
  ],
  'no text becomes markup': [
    "element.innerHTML = '<p>'",
    "element['innerHTML'] = '<p>'",
    "element.outerHTML = '<p>'",
    "element.insertAdjacentHTML('beforeend', '<p>')",
    'const p = <p dangerouslySetInnerHTML={{__html: "<p>"}} />',
    "document.write('<p>')",
    "document.writeln('<p>')",
    "range.createContextualFragment('<p>')",
    "frame.srcdoc = '<p>'",
    "new DOMParser().parseFromString('<p>', 'text/html')",
    "document.createElement('iframe')",
    "element.setAttribute('onclick', 'x')",
    "document.execCommand('insertHTML', false, '<p>')",
  ],
  'waiting is': [
    'setTimeout(ask, 1)',
    'setInterval(ask, 1)',
    'requestAnimationFrame(ask)',
    'requestIdleCallback(ask)',
    'scheduler.postTask(ask)',
    'new MessageChannel()',
    'element.animate([], 1).onfinish = ask',
    'const p = <p onAnimationIteration={ask} />',
  ],
  'named as it is': [
    "document.location = 'https://x.example/'",
    "document['coo' + 'kie']",
    "navigator['send' + 'Beacon']",
    'google[member]',
  ],
  'title is a fixed text': ['document.title = text', 'use(document.title)', 'document.title += text'],
  'the document keeps its name': ['const d = document', 'd = document'],
  'no element that loads': [
    'const x = <script src="https://x.example/" />',
    'const x = <iframe src="https://x.example/" />',
    'const x = <object data="https://x.example/" />',
    'const x = <embed src="https://x.example/" />',
    'const x = <base href="https://x.example/" />',
    'const x = <link rel="prefetch" href="https://x.example/" />',
    'const x = <meta http-equiv="refresh" content="0;url=https://x.example/" />',
    'const x = <style>{text}</style>',
    'const x = <video src="https://x.example/" />',
    'const x = <input type="image" src={address} />',
    "const Tag = 'iframe'; use(<Tag src={address} />)",
  ],
  'no attribute loads': [
    'const x = <form action="https://x.example/" />',
    'const x = <img srcset="https://x.example/ 2x" />',
    'const x = <table background="https://x.example/" />',
    'image.src = address',
    'link.href = address',
    'element.style.cssText = text',
  ],
  'written as they are drawn': ["import {h} from 'preact'", "import {createElement as make} from 'preact'"],
};

test.each(Object.entries(planted).flatMap(([why, list]) => list.map(code => [code, why])))(
  'the lint refuses “%s”, as %s',
  (code, why) => {
    expect(messages(code).map(message => message.toLowerCase())).toContainEqual(expect.stringContaining(why));
  },
);

test.each([
  'const x = <form onSubmit={event => event.preventDefault()} />',
  'const name = asset.name; use(name)',
  'function close(open: boolean) { return open; } close(true)',
  "document.title = 'Imageshop'",
  "document.getElementById('app')",
  "document.execCommand('copy')",
  'const x = <Icon name="image" action={go} />',
  'const x = <a href={url} target="_blank" rel="noopener noreferrer">x</a>',
  "const x = <a href={'data:application/json,' + text} download='x.json'>x</a>",
  'const x = <input type="search" data-kind="script" />',
  'createRpc(google.script.run, opening)',
  'google.script.host.close()',
  'counts[key + 1] = {src: asset.thumbnail, data}',
  "matchMedia('(prefers-reduced-motion)')",
  "list.current?.querySelector('button')?.focus()",
])('and lets “%s” be', code => {
  expect(messages(code)).toEqual([]);
});
