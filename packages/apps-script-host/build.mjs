/** Makes `dist/`, what the package ships: JavaScript with its types, and what the official declarations say as data. */
import {execFileSync} from 'node:child_process';
import {copyFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {execPath} from 'node:process';

const folder = import.meta.dirname;
const compiler = dirname(createRequire(import.meta.url).resolve('typescript/package.json'));

rmSync(join(folder, 'dist'), {recursive: true, force: true});
execFileSync(execPath, [join(compiler, 'bin/tsc'), '-p', join(folder, 'tsconfig.build.json')], {
  stdio: 'inherit',
});
for (const file of ['realm.js', 'fetch-worker.mjs']) {
  copyFileSync(join(folder, 'src', file), join(folder, 'dist', file));
}
// From here on dist/official.js reads this file, and needs neither the declarations nor the compiler.
const {official} = await import('./dist/official.js');
writeFileSync(join(folder, 'dist/official.json'), JSON.stringify(official));
