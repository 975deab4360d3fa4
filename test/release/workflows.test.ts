import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {shippedPackages} from '../../build.mjs';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const folder = '.github/workflows';
const workflows = readdirSync(folder).map(name => [name, readFileSync(join(folder, name), 'utf8')] as const);

test.each(workflows)('%s runs no action but one known by its hash, with its version beside it', (_, text) => {
  const uses = [...text.matchAll(/uses: *(.+)/g)].map(([, what]) => what!);
  expect(uses).not.toEqual([]);
  for (const what of uses.filter(one => !one.startsWith('./'))) {
    expect(what).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  }
});

test.each(workflows)('%s may no more than it says, and leaves no key in the checkout', (_, text) => {
  expect(text).toMatch(/^permissions:( \{\}|\n {2}contents: read\n)/m);
  expect(text).not.toMatch(/secrets\.|pull_request_target|write-all/);
  const checkouts = text.match(/actions\/checkout@/g) ?? [];
  expect(text.match(/persist-credentials: false/g) ?? []).toHaveLength(checkouts.length);
});

test('what runs the code of packages cannot write, and what writes runs none', () => {
  for (const [name, text] of workflows) {
    expect([name, /: *write\b/.test(text.split('\n  publish:\n')[0]!)]).toEqual([name, false]);
  }
  const text = readFileSync(join(folder, 'release.yml'), 'utf8');
  const [, build = '', publish = ''] = /\n {2}build:\n([^]*)\n {2}publish:\n([^]*)/.exec(text)!;
  expect(build).toContain('npm ci');
  expect(build).not.toContain('write');
  expect(publish).toContain('contents: write');
  expect(publish).not.toMatch(/npm|node|checkout/);
});

test('the tested versions of Node begin with the oldest that package.json allows', () => {
  const {engines} = JSON.parse(readFileSync('package.json', 'utf8')) as {engines: {node: string}};
  const [, first] = /node: \['([\d.]+)'/.exec(readFileSync(join(folder, 'test.yml'), 'utf8'))!;
  expect(engines.node).toBe(`>=${first}.0`);
});

test('a release is built with a version of Node that is tested', () => {
  const [, tested = ''] = /node: \[([^\]]+)\]/.exec(readFileSync(join(folder, 'test.yml'), 'utf8'))!;
  expect(tested.split(', ')).toContain(`'${readFileSync('.nvmrc', 'utf8').trim()}'`);
});

test('a package that is built in is not updated along with others', async () => {
  const updates = readFileSync('.github/dependabot.yml', 'utf8');
  const excluded = /exclude-patterns: \[(.+)\]/
    .exec(updates)![1]!
    .split(', ')
    .map(one => one.replace(/'/g, ''));
  const shipped = (await shippedPackages(root)).flatMap(({packages}) => packages.map(({name}) => name));
  const alone = (name: string) => excluded.some(one => one === name || one === `${name.split('/')[0]}/*`);
  expect(shipped.filter(name => !alone(name))).toEqual([]);
});
