/** What `dist/conformance-docs/` and `dist/conformance-slides/` are made of. */
import {build, type BuildOptions} from 'esbuild';
import {createHash} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import type {Deployment} from '../../src/core/deployment.ts';
import type {EditorName} from '../case.ts';

/** What the menu, a trigger and the dialog may call. */
const entryPoints = ['onOpen', 'onInstall', 'showCases', 'run', 'setStage', 'clearStage', 'probe'];

/** All that a build makes in an editor's folder. */
export const caseNames = ['appsscript.json', 'Code.js', 'Cases.html'];

/** A host that cannot exist, for the cases that need a dead one. */
const nowhere = 'https://conformance.invalid/';

const common = {
  bundle: true,
  write: false,
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'ascii',
} as const;

/**
 * @param appsscript the add-on's own manifest: the suite has the same scopes, and one host more
 * @returns each file's text by its name
 */
export async function caseFiles(
  editor: EditorName,
  root: string,
  {bank}: Pick<Deployment, 'bank'>,
  appsscript: string,
): Promise<Record<string, string>> {
  const manifest = JSON.parse(appsscript) as {urlFetchWhitelist: string[]};
  manifest.urlFetchWhitelist.push(nowhere);
  const [code, page] = await Promise.all([
    server(editor, root, {api: bank.api, cdn: bank.cdn}),
    dialog(root),
  ]);
  const suite = createHash('sha256').update(`${code}\0${page}`).digest('hex').slice(0, 12);
  return {
    'appsscript.json': `${JSON.stringify(manifest, null, 2)}\n`,
    'Code.js': code.replace('the-suite', suite),
    'Cases.html': page,
  };
}

const text = async (options: BuildOptions): Promise<string> =>
  (await build({...common, ...options, write: false})).outputFiles[0]!.text.trim();

const server = (editor: EditorName, root: string, bank: {api: string; cdn: string}): Promise<string> =>
  text({
    absWorkingDir: root,
    entryPoints: ['conformance/main.ts'],
    target: 'es2020',
    format: 'iife',
    globalName: 'conformance_',
    define: {EDITOR: JSON.stringify(editor), BANK: JSON.stringify(bank), SUITE: '"the-suite"'},
    footer: {
      js: [
        ...entryPoints.map(
          name => `function ${name}() {\n  return conformance_.${name}.apply(null, arguments);\n}`,
        ),
        // For the case about functions that pages cannot call.
        'function hidden_() {}',
      ].join('\n'),
    },
  });

async function dialog(root: string): Promise<string> {
  const options = {absWorkingDir: root, target: ['chrome109', 'firefox115', 'safari16']};
  const [html, style, script] = await Promise.all([
    readFile(join(root, 'conformance/page/page.html'), 'utf8'),
    text({...options, entryPoints: ['conformance/page/page.css'], minify: true}),
    text({
      ...options,
      entryPoints: ['conformance/page/page.ts'],
      format: 'iife',
      platform: 'browser',
      supported: {'template-literal': false},
    }),
  ]);
  return html.replace('{{style}}', () => style).replace('{{script}}', () => script);
}
