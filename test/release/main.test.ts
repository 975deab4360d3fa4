import {spawn} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'release-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** As `npm run release -- …` does. */
async function release(...options: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', 'release/main.ts', ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let refused = '';
  child.stdout.on('data', text => (said += text));
  child.stderr.on('data', text => (refused += text));
  const code = await new Promise<number | null>(resolve => child.once('close', resolve));
  return {code, said, refused};
}

test('a release is a zip, its bill of materials, hashes and notes; made twice it is the same', async () => {
  const [first, second] = [join(folder, 'first'), join(folder, 'second')];
  for (const out of [first, second]) {
    expect(await release('--assumed', '--out', out)).toMatchObject({code: 0, refused: ''});
  }
  const names = [
    'NOTES.md',
    'SHA256SUMS',
    `imageshop-${version}-unreleased.cdx.json`,
    `imageshop-${version}-unreleased.zip`,
  ];
  expect(readdirSync(first).sort()).toEqual(names);
  for (const name of names) {
    expect(readFileSync(join(first, name)).equals(readFileSync(join(second, name)))).toBe(true);
  }
  const sums = readFileSync(join(first, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map(line => line.split('  '));
  expect(sums.map(([, name]) => name)).toEqual([
    names[3],
    names[2],
    ...['docs', 'slides'].flatMap(editor =>
      ['appsscript.json', 'Code.js', 'Sidebar.html'].map(name => `${editor}/${name}`),
    ),
  ]);
  const zip = readFileSync(join(first, names[3]!));
  expect(sums[0]![0]).toBe(createHash('sha256').update(zip).digest('hex'));
});

test.each([
  [['--tag', 'v9.9.9', '--assumed'], /^The tag v9\.9\.9 is not of the version in package\.json/],
  [[], /^signIn is assumed/],
  [['--everything'], /It is: npm run release/],
])('%j is refused in plain lines', async (options, said) => {
  const out = join(folder, 'refused');
  const {code, refused} = await release(...options, '--out', out);
  expect(code).not.toBe(0);
  expect(refused).toMatch(said);
  expect(readdirSync(folder)).not.toContain('refused');
});
