import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import {render} from '../../audit/render.ts';
import {auditProject} from '../../audit/audit.ts';
import {project, withSources} from './planted.ts';

test('builds what is not built, prints tables for each editor, and ends with 1 and a sentence that names the promise', async () => {
  const unlisted = {'docs/privacy.md': (text: string) => text.replace(/^\| `log` \| `event`.*\n/m, '')};
  const {status, stdout, stderr} = await withSources([unlisted], root =>
    spawnSync(process.execPath, ['--import', 'tsx', join(project, 'audit/main.ts'), root], {
      cwd: project,
      encoding: 'utf8',
    }),
  );
  expect(stderr).toBe('');
  for (const title of ['dist/docs', 'dist/slides', 'Permissions', 'Hosts', 'What the host is used for']) {
    expect(stdout).toContain(title);
  }
  expect(stdout).toMatch(/^documents\.currentonly +yes +\S/m);
  expect(stdout).toMatch(/^Document\.getCursor +\* +where the image goes/m);
  expect(stdout).toMatch(/^user property remembered +envelope +\S/m);
  expect(stdout).toMatch(/^ {2}P12 {2}docs\/privacy\.md does not list `event`/m);
  expect(status).toBe(1);
});

test('where nothing is found, it says what that shows and what nobody can find', async () => {
  const told = render(await auditProject(project, []));
  expect(told).toContain('No breach found.');
  expect(told).toContain('What it cannot find is an author who means to deceive it');
});
