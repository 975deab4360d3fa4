/**
 * Builds `dist/docs/` and `dist/slides/`, each exactly `appsscript.json`, `Code.js` and `Sidebar.html`: what clasp
 * pushes; as a command, `dist/conformance-docs/` and `dist/conformance-slides/`, too. Importing it builds nothing.
 */
import {build} from 'esbuild';
import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {caseFiles, caseNames} from './conformance/here/bundle.ts';
import {DeploymentRefused} from './deployment/check.ts';
import {policyScript} from './deployment/page-policy.ts';
import {assumedIn, readDeployment} from './deployment/read.ts';
import {cataloguesAsJson, packagesLazily} from './release/lazily.ts';
import {banner, shippedIn} from './release/shipped.ts';

/** @typedef {import('./src/core/deployment.ts').Deployment} Deployment */

/** Every function that a menu, a trigger or the sidebar may call. All other code stays inside the bundle's closure. */
export const entryPoints = ['onOpen', 'onInstall', 'showSidebar', 'showLarge', 'showYourData', 'rpc'];

const editors = {
  docs: {scope: 'https://www.googleapis.com/auth/documents.currentonly'},
  slides: {scope: 'https://www.googleapis.com/auth/presentations.currentonly'},
};

// Apps Script's V8 has no `#private` and no `static x =`; HtmlService damages template literals that hold `//`.
// https://developers.google.com/apps-script/guides/v8-runtime
const common = {bundle: true, write: false, metafile: true, legalComments: 'none', logLevel: 'warning'};

/** What is bundled: the script that runs at Google, and the page's. */
export const bundles = /** @type {const} */ ([
  {side: 'server', entry: 'src/main.ts', file: 'Code.js'},
  {side: 'page', entry: 'sidebar/main.tsx', file: 'Sidebar.html'},
]);

/** All that a build makes in an editor's folder. */
export const builtNames = ['appsscript.json', 'Code.js', 'Sidebar.html'];

/** @param {string[]} texts */
const hashOf = (...texts) => createHash('sha256').update(texts.join('\0')).digest('hex');

/**
 * @param {keyof typeof editors} editor
 * @param {string} root
 * @param {Deployment} deployment
 * @returns {Promise<{code: string, unnamed: string, metafile: import('esbuild').Metafile}>} `unnamed` stands in the code
 *   until it is known what all of it makes together
 */
async function server(editor, root, deployment) {
  // For editors of the file alone.
  const shipped = {...deployment, $schema: undefined};
  // No text of a deployment holds the hash of all of them.
  const unnamed = hashOf(JSON.stringify(shipped));
  const result = await build({
    ...common,
    absWorkingDir: root,
    // `?.` and `??` stay as they are: scripts in use have them, as in `e?.parameter?.page` of many a `doGet`, and so it was
    // tried at Google: https://lochiwei.gitbook.io/web/js/grammar/op/logical/nullish-coalescing
    target: 'es2020',
    entryPoints: [bundles[0].entry],
    format: 'iife',
    globalName: 'imageshop_',
    charset: 'ascii',
    define: {
      EDITOR: JSON.stringify(editor),
      DEPLOYMENT: JSON.stringify(shipped),
      BUILD: JSON.stringify(unnamed),
    },
    // Names stay readable: logged stack traces are all we learn of a failure.
    minifySyntax: true,
    plugins: [cataloguesAsJson, packagesLazily],
    footer: {
      js: entryPoints
        .map(name => `function ${name}() {\n  return imageshop_.${name}.apply(null, arguments);\n}`)
        .join('\n'),
    },
  });
  const {metafile} = result;
  return {code: (await notices(root, metafile)) + result.outputFiles[0].text, unnamed, metafile};
}

/**
 * @param {string} root
 * @param {Deployment} deployment
 */
async function sidebar(root, {bank, pagePolicy}) {
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
      entryPoints: [bundles[1].entry],
      format: 'iife',
      jsx: 'automatic',
      jsxImportSource: 'preact',
      supported: {'template-literal': false},
    }),
    build({...options, entryPoints: ['sidebar/styles.css']}),
  ]);
  const code = (await notices(root, script.metafile)) + script.outputFiles[0].text.trim();
  // Before the script the server puts what is seen first, so that a browser that stops reading to draw has something to
  // draw; behind it the opening's state, for which the script waits.
  const page = [
    '<!DOCTYPE html>',
    `<html><head>${pagePolicy ? policyScript(bank) : ''}<style>${style.outputFiles[0].text.trim()}</style></head>`,
    `<body><div id="app"></div><script>${code}</script></body></html>`,
    '',
  ].join('\n');
  return {page, metafiles: [script.metafile, style.metafile]};
}

/**
 * What the licences want to stand with the code: one comment, whatever `legalComments` has taken out.
 * @param {string} root
 * @param {import('esbuild').Metafile} metafile
 */
async function notices(root, metafile) {
  return banner(shippedIn(root, metafile), await readFile(join(import.meta.dirname, 'LICENSE'), 'utf8'));
}

/**
 * The packages of which something is built into each file.
 * @param {string} root the project's folder, absolute
 */
export function shippedPackages(root) {
  return Promise.all(
    bundles.map(async ({entry, file}) => {
      const {metafile} = await build({
        ...common,
        absWorkingDir: root,
        entryPoints: [entry],
        jsx: 'automatic',
        jsxImportSource: 'preact',
      });
      return {file, packages: shippedIn(root, metafile)};
    }),
  );
}

/**
 * The text of an editor's `appsscript.json`.
 * @param {keyof typeof editors} editor
 * @param {string} root
 * @param {Deployment} deployment
 */
export async function manifest(editor, root, {bank}) {
  const shared = JSON.parse(await readFile(join(root, 'appsscript.json'), 'utf8'));
  return (
    JSON.stringify(
      {
        ...shared,
        oauthScopes: [editors[editor].scope, ...shared.oauthScopes],
        // Thumbnails are shown by the browser and never fetched by the server.
        urlFetchWhitelist: [bank.api, bank.cdn].map(host => `https://${host}/`),
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
 * @param {Deployment} deployment whose it is; the project's own unless another is given
 * @returns {Promise<Record<string, string>>}
 */
export async function builtFiles(editor, root, deployment = readDeployment(join(root, 'deployment.json'))) {
  const [appsscript, {code, unnamed}, {page}] = await Promise.all([
    manifest(editor, root, deployment),
    server(editor, root, deployment),
    sidebar(root, deployment),
  ]);
  return {
    'appsscript.json': appsscript,
    'Code.js': code.replaceAll(unnamed, hashOf(appsscript, code, page).slice(0, 12)),
    'Sidebar.html': page,
  };
}

/**
 * What of each source stands in the bundles, as esbuild has it: for who weighs them.
 * @param {keyof typeof editors} editor
 * @param {string} root the project's folder, absolute
 */
export async function composition(editor, root) {
  const deployment = readDeployment(join(root, 'deployment.json'));
  const [{metafile}, {metafiles}] = await Promise.all([
    server(editor, root, deployment),
    sidebar(root, deployment),
  ]);
  return {server: [metafile], page: metafiles.filter(one => one !== undefined)};
}

/**
 * Builds every editor's folder anew, or leaves them all as they are.
 * @param {string} root the project's folder, absolute
 * @param {{deployment?: Deployment, out?: string, conformance?: boolean}} options whose it is, and the folder that the
 *   editors' are made in: the project's own and `dist/` unless others are given; whether the conformance cases are built, too
 * @throws DeploymentRefused
 */
export async function buildAll(root, {deployment, out = join(root, 'dist'), conformance = false} = {}) {
  const whose = deployment ?? readDeployment(join(root, 'deployment.json'));
  const folders = await Promise.all(
    /** @type {const} */ (['docs', 'slides']).map(async editor => {
      const files = await builtFiles(editor, root, whose);
      const made = [{folder: join(out, editor), names: builtNames, files}];
      if (!conformance) return made;
      const cases = await caseFiles(editor, root, whose, files['appsscript.json']);
      return [...made, {folder: join(out, `conformance-${editor}`), names: caseNames, files: cases}];
    }),
  ).then(each => each.flat());
  for (const {folder, names} of folders) await requireOurs(folder, names);
  for (const {folder, files} of folders) {
    try {
      await rm(folder, {recursive: true, force: true});
      await mkdir(folder, {recursive: true});
      await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
    } catch (error) {
      throw unusable(folder, error);
    }
  }
}

/**
 * @param {string} folder
 * @param {unknown} error
 */
function unusable(folder, error) {
  const {code = String(error)} = /** @type {NodeJS.ErrnoException} */ (error);
  return new DeploymentRefused([
    `--out: ${folder} cannot be used (${code}); expected a folder, such as dist`,
  ]);
}

/**
 * A folder is emptied only where it holds nothing but a build: `--out .` would take the project's own `docs/`.
 * @param {string} folder
 * @param {string[]} ours what a build makes there
 */
async function requireOurs(folder, ours) {
  const names = await readdir(folder).catch(error => {
    if (error.code === 'ENOENT') return [];
    throw unusable(folder, error);
  });
  if (names.every(name => ours.includes(name))) return;
  throw new DeploymentRefused([
    `--out: ${folder} holds something else than a build, which would be lost; expected another folder, such as dist`,
  ]);
}

/**
 * What the command was given, or the end of the process with a line that says what it takes.
 * @template {import('node:util').ParseArgsConfig} C
 * @param {string} usage
 * @param {C} config
 */
export function given(usage, config) {
  try {
    return parseArgs(config);
  } catch (error) {
    const [said] = /** @type {Error} */ (error).message.split(/\. |\n/);
    process.stderr.write(`${said}. It is: ${usage}\n`);
    process.exit(2);
  }
}

/**
 * Runs `work`, and ends the process with plain lines where it refuses a deployment.
 * @template T
 * @param {() => T | Promise<T>} work
 * @param {number} status 1 where the command means nothing else by it
 */
export async function orRefuse(work, status = 1) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DeploymentRefused)) throw error;
    process.stderr.write(`${error.message}\nNothing was built. docs/deployment.md tells of every field.\n`);
    process.exit(status);
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = import.meta.dirname;
  const {values} = given('npm run build -- [--deployment FILE] [--out DIR]', {
    options: {deployment: {type: 'string'}, out: {type: 'string'}},
  });
  await orRefuse(async () => {
    const deployment = readDeployment(values.deployment ?? join(root, 'deployment.json'));
    await buildAll(root, {
      deployment,
      conformance: true,
      ...(values.out !== undefined && {out: resolve(values.out)}),
    });
    const assumed = assumedIn(deployment);
    if (assumed.length > 0) {
      process.stdout.write(
        `Assumed, confirmed by nobody: ${assumed.join(', ')}. Deploying refuses that without --assumed (docs/deployment.md).\n`,
      );
    }
  });
}
