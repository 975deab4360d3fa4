/**
 * Builds `dist/docs/` and `dist/slides/`, each exactly `appsscript.json`, `Code.js` and `Sidebar.html`: what clasp
 * pushes. Importing it builds nothing.
 */
import {build} from 'esbuild';
import {realpathSync} from 'node:fs';
import {mkdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** Every function that a menu, a trigger or the sidebar may call. All other code stays inside the bundle's closure. */
export const entryPoints = ['onOpen', 'onInstall', 'showSidebar', 'showYourData', 'rpc'];

const editors = {
  docs: {scope: 'https://www.googleapis.com/auth/documents.currentonly'},
  slides: {scope: 'https://www.googleapis.com/auth/presentations.currentonly'},
};

// Apps Script's V8 has no `#private` and no `static x =`; HtmlService damages template literals that hold `//`.
// https://developers.google.com/apps-script/guides/v8-runtime
const common = {bundle: true, write: false, target: 'es2019', legalComments: 'none', logLevel: 'warning'};

/**
 * @param {keyof typeof editors} editor
 * @param {string} root
 */
async function server(editor, root) {
  const result = await build({
    ...common,
    absWorkingDir: root,
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

/** @param {string} root */
async function sidebar(root) {
  // Google's editors support the two latest versions of each browser: https://support.google.com/docs/answer/2375082
  const target = ['chrome109', 'firefox115', 'safari16'];
  const options = {
    ...common,
    absWorkingDir: root,
    minify: true,
    platform: 'browser',
    charset: 'ascii',
    target,
  };
  const [script, style] = await Promise.all([
    build({
      ...options,
      entryPoints: ['sidebar/main.tsx'],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      supported: {'template-literal': false},
    }),
    build({...options, entryPoints: ['sidebar/styles.css']}),
  ]);
  // The server appends the opening's state after this, so the script waits for the whole document.
  return [
    '<!DOCTYPE html>',
    `<html><head><style>${style.outputFiles[0].text.trim()}</style></head>`,
    `<body><div id="app"></div><script>${script.outputFiles[0].text.trim()}</script></body></html>`,
    '',
  ].join('\n');
}

/**
 * @param {keyof typeof editors} editor
 * @param {string} root
 */
async function manifest(editor, root) {
  const [shared, deployment] = await Promise.all(
    ['appsscript.json', 'deployment.json'].map(async file =>
      JSON.parse(await readFile(join(root, file), 'utf8')),
    ),
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

/**
 * What an editor's sources build, without writing it: each file's text by its name.
 * @param {keyof typeof editors} editor
 * @param {string} root the project's folder, absolute
 * @returns {Promise<Record<string, string>>}
 */
export async function builtFiles(editor, root) {
  const [appsscript, code, page] = await Promise.all([
    manifest(editor, root),
    server(editor, root),
    sidebar(root),
  ]);
  return {'appsscript.json': appsscript, 'Code.js': code, 'Sidebar.html': page};
}

/**
 * Builds every editor's folder anew.
 * @param {string} root the project's folder, absolute
 */
export async function buildAll(root) {
  for (const editor of /** @type {const} */ (['docs', 'slides'])) {
    const files = Object.entries(await builtFiles(editor, root));
    const folder = join(root, 'dist', editor);
    await rm(folder, {recursive: true, force: true});
    await mkdir(folder, {recursive: true});
    await Promise.all(files.map(([name, text]) => writeFile(join(folder, name), text)));
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  await buildAll(import.meta.dirname);
}
