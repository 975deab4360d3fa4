import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {editors} from '../../audit/audit.ts';
import {hostUse} from '../../audit/host-use.ts';
import {readSources} from '../../audit/program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The tests of the emulated host, as text. */
const tests = readdirSync(join(root, 'packages/apps-script-host/test'), {recursive: true, encoding: 'utf8'})
  .filter(file => file.endsWith('.test.ts'))
  .map(file => readFileSync(join(root, 'packages/apps-script-host/test', file), 'utf8'))
  .join('\n');

test.each(editors)(
  'every host method that the bundle for %s uses has a test of the emulated host',
  editor => {
    const sources = readSources(root);
    const untested = hostUse(sources, editor)
      .members.filter(({method}) => method)
      .map(({name}) => name)
      .filter(name => !new RegExp(`\\b${name.split('.').at(-1)}\\b['"]?[(\\],]`).test(tests));
    expect(untested).toEqual([]);
  },
);
