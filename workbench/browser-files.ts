/** Builds what the workbench sends to the browser. */
import {build, type BuildOptions} from 'esbuild';
import {fileURLToPath} from 'node:url';

/**
 * @param entries files of this folder, such as `page/main.tsx`
 * @returns each built file's text by its name, such as `main.js`
 */
export async function browserFiles(
  entries: readonly string[],
  format: 'esm' | 'iife',
): Promise<Map<string, string>> {
  const options: BuildOptions = {
    entryPoints: entries.map(entry => fileURLToPath(new URL(entry, import.meta.url))),
    outdir: fileURLToPath(new URL('.', import.meta.url)),
    entryNames: '[name]',
    bundle: true,
    write: false,
    format,
    target: 'es2022',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  };
  const {outputFiles = []} = await build(options);
  return new Map(outputFiles.map(file => [file.path.replace(/^.*[\\/]/, ''), file.text]));
}
