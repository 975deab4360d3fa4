/** The two commands as a person runs them, in a checkout of this project, against the stand-in for clasp's server. */
import {execFile, execFileSync, spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {basename, join} from 'node:path';
import {builtFiles} from '../../build.mjs';
import {projectFolder, startGoogle, type Google} from './google.ts';

/** What is deployed is a commit; where there is no git, nobody deploys. */
const withGit = spawnSync('git', ['--version']).status === 0 ? it : it.skip;

let google: Google;
let root: string;
beforeAll(async () => {
  google = await startGoogle();
  root = mkdtempSync(join(realpathSync(tmpdir()), 'checkout-'));
  const left = /^(node_modules|dist|\.git|bank-check\.json|\.tsbuildinfo|.+\.local\.json|.+\.png)$/;
  cpSync(projectFolder, root, {
    recursive: true,
    filter: path => path === projectFolder || !left.test(basename(path)),
  });
  symlinkSync(join(projectFolder, 'node_modules'), join(root, 'node_modules'));
  if (withGit === it.skip) return;
  git('init', '--quiet');
  writeFileSync(join(root, '.git/info/exclude'), 'node_modules\n');
  git('add', '--all');
  git(
    '-c',
    'user.name=Test',
    '-c',
    'user.email=test@example.com',
    'commit',
    '--quiet',
    '--message',
    'a release',
  );
});
afterAll(async () => {
  await google.stop();
  rmSync(root, {recursive: true, force: true});
});

const git = (...args: string[]) => execFileSync('git', args, {cwd: root, encoding: 'utf8'});

/** `node deploy.mjs …`, as npm runs it. */
const run = (script: string, ...args: string[]) =>
  new Promise<{code: number; said: string; warned: string}>(resolve => {
    const environment = {...process.env, ...google.environment};
    execFile(
      process.execPath,
      ['--import', 'tsx', script, ...args],
      {cwd: root, env: environment},
      (error, said, warned) => resolve({code: Number(error?.code ?? 0), said, warned}),
    );
  });

const write = (name: string, value: object) => writeFileSync(join(root, name), JSON.stringify(value));

withGit('asks for one thing after the other before anything is built, and says what to do', async () => {
  const next = async () => {
    const {code, said, warned} = await run('deploy.mjs', 'docs', '--deployment', 'confirmed.local.json');
    expect([code, said]).toEqual([1, '']);
    return warned.split('\n')[0];
  };
  const shipped = JSON.parse(readFileSync(join(root, 'deployment.json'), 'utf8'));
  const signIn = {...shipped.signIn, assumed: false};
  writeFileSync(join(root, '.git/info/exclude'), 'node_modules\n*.local.json\n');
  write('confirmed.local.json', {...shipped, $schema: undefined, assumed: [], signIn});
  expect(await next()).toMatch(/^There is no \.clasp\.local\.json\. Copy/);
  write('.clasp.local.json', {scriptId: google.scriptId, rootDir: 'dist/docs'});
  expect(await next()).toMatch(/^This commit has no tag\. Tag what is to be deployed/);
  git('tag', 'v9.9.9');
  writeFileSync(join(root, 'left.txt'), '');
  expect(await next()).toMatch(/^The working tree is not clean/);
  rmSync(join(root, 'left.txt'));
  expect(await next()).toMatch(/^There is no result of a bank check \(bank-check\.json\)\./);
});

withGit('a dry run builds, audits and says what would become a version; nothing is sent', async () => {
  const {code, said, warned} = await run('deploy.mjs', 'docs', '--assumed', '--dry-run');
  expect(warned).toMatch(/^WITHOUT A BANK CHECK/);
  expect([code, said]).toEqual([
    0,
    expect.stringMatching(
      /^v9\.9\.9, docs:\n( {2}[0-9a-f]{64} {2}\S+\n){3}Would become the version "v9\.9\.9 appsscript\.json [0-9a-f]{16} Code\.js .+" of the script project 1aStandIn\S+ Nothing was sent\.\n$/,
    ),
  ]);
  expect(google.asked).toEqual([]);
});

withGit('verifying what cannot be verified is neither equal nor not: it ends with 2', async () => {
  const {code, said, warned} = await run('verify.mjs', 'docs', '--version', '7', '--deployment', 'none.json');
  expect([code, said, warned.split('\n')[0]]).toEqual([
    2,
    '',
    'none.json: this file is not there; expected a deployment file, such as deployment.json',
  ]);
});

withGit('verifying says equal, or where the first difference is', async () => {
  const built = await builtFiles('docs', root);
  const types: Record<string, string> = {
    'appsscript.json': 'JSON',
    'Code.js': 'SERVER_JS',
    'Sidebar.html': 'HTML',
  };
  const files = Object.entries(built).map(([name, source]) => ({
    name: name.replace(/\.\w+$/, ''),
    type: types[name]!,
    source,
  }));
  const changed = files.map(file =>
    file.name === 'Code' ? {...file, source: `${file.source}// more`} : file,
  );
  google.versions.push(
    {versionNumber: 7, description: '', files},
    {versionNumber: 8, description: '', files: changed},
  );
  expect(await run('verify.mjs', 'docs', '--version', '7')).toEqual({
    code: 0,
    said: 'Equal: version 7 of docs at Google is what v9.9.9 builds.\n',
    warned: '',
  });
  const other = await run('verify.mjs', 'docs', '--version', '8');
  expect([other.code, other.said]).toEqual([
    1,
    expect.stringMatching(
      /^Not equal: .+ Code\.js differs: line \d+, column \d+: built "", at Google "\/\/ more"\n$/,
    ),
  ]);
});

it('the same sources make the same bytes in any folder', async () => {
  const elsewhere = mkdtempSync(join(realpathSync(tmpdir()), 'else where-'));
  try {
    for (const name of ['src', 'sidebar', 'locales', 'appsscript.json', 'deployment.json', 'tsconfig.json'])
      cpSync(join(projectFolder, name), join(elsewhere, name), {recursive: true});
    for (const name of ['@noble/ciphers', 'valibot', 'preact'])
      cpSync(join(projectFolder, 'node_modules', name), join(elsewhere, 'node_modules', name), {
        recursive: true,
      });
    for (const editor of ['docs', 'slides'] as const)
      expect(await builtFiles(editor, elsewhere)).toEqual(
        await builtFiles(editor, projectFolder.replace(/\/$/, '')),
      );
  } finally {
    rmSync(elsewhere, {recursive: true, force: true});
  }
});
