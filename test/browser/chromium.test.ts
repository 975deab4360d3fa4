import {mkdtemp, readdir, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {execFile} from 'node:child_process';
import {promisify} from 'node:util';
import {chosenBrowser} from './chromium.ts';

const linux = {platform: 'linux', arch: 'x64'};

describe('the browser of the tests', () => {
  it('is the bundled one where that can run, whatever is installed', () => {
    expect(chosenBrowser('', linux)).toBe('bundled');
    expect(chosenBrowser('bundled', linux)).toBe('bundled');
  });

  it('is not the bundled one where that cannot run', () => {
    expect(() => chosenBrowser('bundled', {platform: 'darwin', arch: 'arm64'})).toThrow('Linux x64 alone');
  });

  it.each(['firefox', 'bundeled', '/no/such/browser', process.execPath])(
    'is never another one than BROWSER says: %s is refused',
    choice => {
      expect(() => chosenBrowser(choice, linux)).toThrow(
        `BROWSER takes "bundled" or the path of a Chrome or Chromium, not "${choice}".`,
      );
    },
  );

  const here = process.platform === 'linux' && process.arch === 'x64' ? it : it.skip;
  here(
    'shows text by its own fonts, whatever the temporary folder is called and holds, and leaves nothing in it',
    async () => {
      const folder = await mkdtemp(join(tmpdir(), "it's <hostile> & "));
      try {
        // A process of its own, since the temporary folder is read from the real environment.
        const {stdout} = await promisify(execFile)(
          process.execPath,
          ['--import', 'tsx', join(import.meta.dirname, 'font-of-text.ts')],
          {env: {...process.env, TMPDIR: folder, BROWSER: 'bundled'}},
        );
        expect(stdout.trim()).toBe('Open Sans');
        expect((await readdir(folder)).filter(name => !name.startsWith('tsx-'))).toEqual([]);
      } finally {
        await rm(folder, {recursive: true, force: true});
      }
    },
  );
});
