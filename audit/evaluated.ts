import {buildSync} from 'esbuild';
import {runInNewContext} from 'node:vm';

/**
 * What a module exports, evaluated apart from this process.
 * @param contents of a TypeScript module
 * @param folder that its imports start from, absolute: the audited project's own, not the one this audit runs in
 */
export function evaluated(contents: string, folder: string): unknown {
  const {outputFiles} = buildSync({
    stdin: {contents, resolveDir: folder, loader: 'ts'},
    bundle: true,
    format: 'iife',
    globalName: 'declared',
    write: false,
  });
  return runInNewContext(`${outputFiles[0]!.text}; declared`);
}
