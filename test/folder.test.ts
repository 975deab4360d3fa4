/** The folder that the project stands in may have any name; the few that the tools cannot read are said. */
import {spawnSync} from 'node:child_process';
import {copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'folder-')));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A project of that name, as far as npm gets before the tools. */
function npm(name: string, ...script: string[]) {
  const project = join(folder, name);
  mkdirSync(project, {recursive: true});
  for (const file of ['package.json', 'folder.cjs']) copyFileSync(file, join(project, file));
  const {status, stderr} = spawnSync('npm', ['run', '--silent', ...script], {cwd: project, encoding: 'utf8'});
  return {project, status, stderr};
}

const onlyElsewhere = process.platform === 'win32' ? test.skip.each : test.each;

onlyElsewhere([
  ['start', 'a?b'],
  ['build', 'a?b'],
  ['jest', 'a?b'],
  ['deploy', 'a?b'],
  ['build', 'a\\b'],
  ['build', 'a:b'],
  ['build', 'a*b'],
])(
  'npm run %s in a folder called %s says in one sentence that it has to have another name',
  (script, name) => {
    const {project, status, stderr} = npm(name, script);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `This folder's path, ${project}, has a "${name[1]}" in it, which the tools cannot read: rename or move it, for example to ${join(folder, 'a-b')}.\n`,
    );
  },
);

test.each(['a%20b', 'a#b', 'fjærø', "a'b", 'a & b', '[x]', '$HOME', 'a!b'])(
  'nothing is said of a folder called %s',
  name => {
    expect(npm(name, 'prebuild')).toMatchObject({status: 0, stderr: ''});
  },
);
