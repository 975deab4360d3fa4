/**
 * Builds `dist/docs/` and `dist/slides/`, each exactly `appsscript.json`, `Code.js` and `Sidebar.html`: what clasp
 * pushes.
 */
import {build} from 'esbuild';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';

/** Every function that a menu, a trigger or the sidebar may call. All other code stays inside the bundle's closure. */
const entryPoints = ['onOpen', 'onInstall', 'showSidebar', 'rpc'];

const editors = {
  docs: {scope: 'https://www.googleapis.com/auth/documents.currentonly'},
  slides: {scope: 'https://www.googleapis.com/auth/presentations.currentonly'},
};

// Apps Script's V8 has no `#private` and no `static x =`; HtmlService damages template literals that hold `//`.
// https://developers.google.com/apps-script/guides/v8-runtime
const common = {bundle: true, write: false, target: 'es2019', legalComments: 'none', logLevel: 'warning'};

/** @param {keyof typeof editors} editor */
async function server(editor) {
  const result = await build({
    ...common,
    entryPoints: ['src/main.ts'],
    format: 'iife',
    globalName: 'imageshop_',
    charset: 'ascii',
    define: {EDITOR: JSON.stringify(editor)},
    // Names stay readable: logged stack traces are all we learn of a failure.
    minifySyntax: true,
    footer: {
      js: entryPoints
        .map(name => `function ${name}() {\n  return imageshop_.${name}.apply(null, arguments);\n}`)
        .join('\n'),
    },
  });
  return result.outputFiles[0].text;
}

async function sidebar() {
  const options = {...common, minify: true, platform: 'browser', charset: 'ascii'};
  const [script, style] = await Promise.all([
    build({
      ...options,
      entryPoints: ['sidebar/main.tsx'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      supported: {'template-literal': false},
    }),
    build({...options, entryPoints: ['sidebar/styles.css'], target: ['chrome109', 'firefox115', 'safari16']}),
  ]);
  // The server appends the opening's state after this, so the script waits for the whole document.
  return [
    '<!DOCTYPE html>',
    `<html><head><style>${style.outputFiles[0].text.trim()}</style></head>`,
    `<body><div id="app"></div><script>${script.outputFiles[0].text.trim()}</script></body></html>`,
    '',
  ].join('\n');
}

/** @param {keyof typeof editors} editor */
async function manifest(editor) {
  const [shared, deployment] = await Promise.all(
    ['appsscript.json', 'deployment.json'].map(async file => JSON.parse(await readFile(file, 'utf8'))),
  );
  return (
    JSON.stringify(
      {
        ...shared,
        oauthScopes: [editors[editor].scope, ...shared.oauthScopes],
        // Thumbnails are shown by the browser and never fetched by the server.
        urlFetchWhitelist: [deployment.bank.api, deployment.bank.cdn].map(host => `https://${host}/`),
      },
      null,
      2,
    ) + '\n'
  );
}

const page = await sidebar();
for (const editor of /** @type {const} */ (['docs', 'slides'])) {
  const folder = `dist/${editor}`;
  await rm(folder, {recursive: true, force: true});
  await mkdir(folder, {recursive: true});
  await Promise.all([
    writeFile(`${folder}/appsscript.json`, await manifest(editor)),
    writeFile(`${folder}/Code.js`, await server(editor)),
    writeFile(`${folder}/Sidebar.html`, page),
  ]);
}
