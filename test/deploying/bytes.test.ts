/** The same commit makes the same bytes on every Node that is supported. */
import {execFile, spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {builtFiles, builtNames} from '../../build.mjs';
import {projectFolder} from './google.ts';

const run = promisify(execFile);
const root = projectFolder.replace(/\/$/, '');
const versions = ['20', '22', '24'];

/** How one of these is called, where this machine has it or can fetch it. npm keeps what it has fetched. */
function nodeOf(version: string): string[] | null {
  if (process.versions.node.startsWith(`${version}.`)) return [process.execPath];
  const npx = ['npx', '--yes', `node@${version}`];
  const {stdout} = spawnSync(npx[0]!, [...npx.slice(1), '--version'], {encoding: 'utf8', timeout: 50_000});
  return stdout?.startsWith(`v${version}.`) ? npx : null;
}

it.each(versions)('Node %s', async version => {
  const command = nodeOf(version);
  if (!command) {
    // Said, so that nobody takes it for proved.
    console.warn(`Not compared: this machine has no Node ${version} and cannot fetch one.`);
    return;
  }
  const out = mkdtempSync(join(realpathSync(tmpdir()), 'bytes-'));
  try {
    const [program, ...given] = command as [string, ...string[]];
    // Neither the language nor the time zone of a machine is in what is built.
    const env = {...process.env, LC_ALL: 'tr_TR.UTF-8', TZ: 'Asia/Kolkata'};
    await run(program, [...given, '--import', 'tsx', 'build.mjs', '--out', out], {cwd: root, env});
    for (const editor of ['docs', 'slides'] as const) {
      const built = builtNames.map(name => [name, readFileSync(join(out, editor, name), 'utf8')]);
      expect(Object.fromEntries(built)).toEqual(await builtFiles(editor, root));
    }
    expect(readdirSync(out).sort()).toEqual(['conformance-docs', 'conformance-slides', 'docs', 'slides']);
  } finally {
    rmSync(out, {recursive: true, force: true});
  }
});
