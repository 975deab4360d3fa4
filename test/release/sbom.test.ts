import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {shippedPackages} from '../../build.mjs';
import {billOfMaterials} from '../../release/sbom.ts';

const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

test('names each package that is shipped, with its version, licence, hash and file', async () => {
  const {bomFormat, specVersion, metadata, components, dependencies} = JSON.parse(
    billOfMaterials('1.2.0', await shippedPackages(root), lock),
  );
  expect([bomFormat, specVersion, metadata.component.version]).toEqual(['CycloneDX', '1.6', '1.2.0']);
  const manifest = (name: string) => JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'));
  expect(components.map(({name, version, licenses}: never) => [name, version, licenses])).toEqual(
    ['@noble/ciphers', 'valibot', 'preact'].map(name => [
      name,
      manifest(name).version,
      [{license: {id: manifest(name).license}}],
    ]),
  );
  expect(components[0].purl).toBe(`pkg:npm/%40noble/ciphers@${manifest('@noble/ciphers').version}`);
  expect(components[0].hashes[0].content).toMatch(/^[0-9a-f]{128}$/);
  expect(components[2].properties).toEqual([{name: 'imageshop:builtInto', value: 'Sidebar.html'}]);
  expect(dependencies[0].dependsOn).toEqual(components.map((one: {purl: string}) => one.purl));
});

test('says nothing of a package whose hash nobody holds', async () => {
  const sides = await shippedPackages(root);
  expect(() => billOfMaterials('1.2.0', sides, {packages: {}})).toThrow(
    /package-lock\.json does not hold @noble\/ciphers .+ with its hash/,
  );
});
