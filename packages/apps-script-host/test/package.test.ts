/** What is packed runs by itself: outside this project, in plain Node, with nothing but its own dependencies. */
import {execFileSync} from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';

const source = fileURLToPath(new URL('..', import.meta.url));
const modules = dirname(dirname(createRequire(import.meta.url).resolve('gas-types-detailed/package.json')));
const {dependencies} = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
  dependencies: Record<string, string>;
};
const example = /```js\n([\s\S]*?)```/.exec(readFileSync(join(source, 'README.md'), 'utf8'))![1]!;

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'apps-script-host ')));
  // Built and packed in a copy: nothing that others run at the same time is touched.
  const copy = join(folder, 'build/packages/apps-script-host');
  cpSync(source, copy, {
    recursive: true,
    filter: path => !['dist', 'test', 'node_modules'].includes(path.slice(source.length)),
  });
  cpSync(join(source, '../../tsconfig.json'), join(folder, 'build/tsconfig.json'));
  symlinkSync(modules, join(folder, 'build/node_modules'));
  const npm = process.env.npm_execpath;
  const pack = ['pack', '--pack-destination', folder, '--offline', '--silent'];
  if (npm) execFileSync(process.execPath, [npm, ...pack], {cwd: copy, stdio: 'pipe'});
  else execFileSync('npm', pack, {cwd: copy, stdio: 'pipe', shell: process.platform === 'win32'});
  execFileSync('tar', ['xf', 'apps-script-host-0.1.0.tgz'], {cwd: folder});
  rmSync(join(folder, 'build'), {recursive: true});

  const project = join(folder, 'project/node_modules');
  mkdirSync(join(project, '@types'), {recursive: true});
  cpSync(join(folder, 'package'), join(project, 'apps-script-host'), {recursive: true});
  for (const name of [...Object.keys(dependencies), '@types/node'])
    symlinkSync(join(modules, name), join(project, name));
}, 300_000);
afterAll(() => rmSync(folder, {recursive: true, force: true}));

it('runs its README’s example in an empty folder', () => {
  writeFileSync(join(folder, 'project/example.mjs'), example);
  const printed = execFileSync(process.execPath, ['example.mjs'], {
    cwd: join(folder, 'project'),
    encoding: 'utf8',
    env: {...process.env, NODE_OPTIONS: ''},
  });
  expect(printed.split('\n')).toEqual(
    expect.arrayContaining(['<p>Hello</p>', "{ word: 'yes' }", 'Exception: Service unavailable']),
  );
});

it('brings its types', () => {
  const project = join(folder, 'project');
  writeFileSync(join(project, 'example.mts'), `${example}\nexport const wrong: number = host.menu;\n`);
  const options = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2023'];
  const compile = () =>
    execFileSync(
      process.execPath,
      [join(modules, 'typescript/bin/tsc'), ...options, '--types', 'node', 'example.mts'],
      {cwd: project, encoding: 'utf8', stdio: 'pipe'},
    );
  let told = '';
  try {
    compile();
  } catch (error) {
    told = (error as {stdout: string}).stdout;
  }
  // The example's own sidebar may be null; beyond that only the planted mistake is one.
  expect(
    told
      .trim()
      .split('\n')
      .filter(line => line.startsWith('example.mts'))
      .map(line => line.replace(/\(.*?\)/, '')),
  ).toEqual([
    "example.mts: error TS18047: 'host.sidebar' is possibly 'null'.",
    expect.stringContaining("is not assignable to type 'number'"),
  ]);
});
