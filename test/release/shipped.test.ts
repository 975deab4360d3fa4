import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {builtFiles, shippedPackages} from '../../build.mjs';
import {banner, noticesPage, shippedIn, type ShippedPackage} from '../../release/shipped.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const own = readFileSync(join(root, 'LICENSE'), 'utf8');

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'shipped-'));
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** A package that is installed, and a bundle that has something of it. */
function bundleWith(name: string, license: string | undefined, files: Record<string, string>) {
  const place = join(folder, 'node_modules', name);
  mkdirSync(place, {recursive: true});
  writeFileSync(join(place, 'package.json'), JSON.stringify({name, version: '1.0.0', license}));
  for (const [file, text] of Object.entries(files)) writeFileSync(join(place, file), text);
  return {outputs: {'out.js': {inputs: {[`node_modules/${name}/index.js`]: {bytesInOutput: 7}}}}};
}

test('every file that is installed holds the notices of all that is built into it, word for word', async () => {
  const files = await builtFiles('docs', root);
  const heads = Object.fromEntries(
    ['Code.js', 'Sidebar.html'].map(name => {
      const [head = ''] = /\/\*![^]*?\*\//.exec(files[name]!)!;
      return [name, head.replace(/^ \* ?/gm, '').replace(/\s+/g, ' ')];
    }),
  );
  const sides = await shippedPackages(root);
  expect(sides.map(({file, packages}) => [file, packages.map(({name}) => name)])).toEqual([
    ['Code.js', ['@noble/ciphers', 'valibot']],
    ['Sidebar.html', ['preact']],
  ]);
  for (const {file, packages} of sides) {
    for (const {name, version, notice} of [...packages, {name: 'Imageshop', version: '', notice: own}]) {
      expect(heads[file]).toContain(`${name} ${version}`.trim());
      const words = notice.replace(/[“”]/g, '"').replace(/\s+/g, ' ');
      for (const line of notice.split('\n').filter(one => one.startsWith('Copyright'))) {
        expect(heads[file]).toContain(line.trim());
      }
      expect(heads[file]).toContain(/Permission is hereby granted.+/.exec(words)![0].trim());
    }
  }
  // Once, however many packages have it.
  expect(files['Code.js']!.match(/Permission is hereby granted/g)).toHaveLength(1);
});

test('the page with the notices is what is installed (`npm run notices`)', async () => {
  const page = readFileSync(join(root, 'THIRD-PARTY-NOTICES.md'), 'utf8');
  expect(page).toBe(noticesPage(await shippedPackages(root)));
});

test.each([
  ['no file with its licence', 'MIT', {'README.md': 'hello'}],
  ['no licence', undefined, {LICENSE: 'words'}],
])('a package with %s is not shipped', (what, license, files) => {
  const made = bundleWith('unlicensed', license, files);
  expect(() => shippedIn(folder, made)).toThrow(`unlicensed 1.0.0 has ${what}, so it cannot be shipped`);
  rmSync(join(folder, 'node_modules'), {recursive: true});
});

test('a package of which nothing is left in the bundle needs no notice', () => {
  const outputs = {'out.js': {inputs: {'node_modules/gone/index.js': {bytesInOutput: 0}}}};
  expect(shippedIn(folder, {outputs})).toEqual([]);
});

test('other words than the usual ones stand by themselves', () => {
  const isc: ShippedPackage = {
    name: 'other',
    version: '2.0.0',
    license: 'ISC',
    notice: 'Copyright 2026 Somebody\n\nPermission to use, copy, modify.',
  };
  const text = banner([isc], own);
  expect(text).toContain(' * with code of other 2.0.0\n * Copyright 2026 Somebody\n');
  expect(text).toContain(' * Copyright 2026 Somebody Permission to use, copy, modify.\n');
});

test.each(['a */ b', 'a </script> b', 'a <!-- b'])('a licence that says %j is refused', notice => {
  expect(() => banner([{name: 'odd', version: '1.0.0', license: 'MIT', notice}], own)).toThrow(/would end/);
});
