import {spawnSync} from 'node:child_process';
import {rmSync} from 'node:fs';
import {join} from 'node:path';
import {project, withCopy, type Edits} from './planted.ts';

/** What `npm run audit:privileges` runs, on a copy of the project. */
function run(shipped: Edits[] = [], prepare: (root: string) => void = () => {}) {
  return withCopy(
    root => {
      prepare(root);
      return spawnSync(process.execPath, ['--import', 'tsx', join(project, 'audit/main.ts'), root], {
        cwd: project,
        encoding: 'utf8',
      });
    },
    [],
    shipped,
  );
}

test('builds what is not built, prints tables for each editor, and ends well', async () => {
  const {status, stdout, stderr} = await run([], root => rmSync(join(root, 'dist'), {recursive: true}));
  expect(stderr).toBe('');
  for (const title of ['dist/docs', 'dist/slides', 'Permissions', 'Hosts', 'What the host is used for']) {
    expect(stdout).toContain(title);
  }
  expect(stdout).toMatch(/^documents\.currentonly +yes +\S/m);
  expect(stdout).toMatch(/^Document\.getCursor +\* +where the image goes/m);
  expect(stdout).toMatch(/^user property remembered +envelope +\S/m);
  expect(stdout).toContain('No breach');
  expect(status).toBe(0);
});

test('ends with 1 and a sentence that names the promise, when somebody has changed what is shipped', async () => {
  const {status, stdout} = await run([{'dist/slides/Code.js': 'function onEdit() {}'}]);
  expect(stdout).toMatch(/^ {2}P9 {2}slides: Code\.js has onEdit, which runs without a click/m);
  expect(status).toBe(1);
});
