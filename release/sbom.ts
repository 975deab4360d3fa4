/** A release's bill of materials in CycloneDX: https://cyclonedx.org/docs/1.6/json/ */
import {Buffer} from 'node:buffer';
import type {ShippedPackage} from './shipped.ts';

/** What `package-lock.json` says of a package, as far as it is read here. */
export interface Lock {
  packages: Record<string, {version?: string; integrity?: string; resolved?: string}>;
}

/**
 * @param version of the release
 * @param sides which file holds code of which packages
 * @param lock whose hashes are those of what was installed
 * @returns the document as text. No time and no serial number: the same release has the same one
 * @throws Error when the lock does not know a package that is shipped
 */
export function billOfMaterials(
  version: string,
  sides: Array<{file: string; packages: ShippedPackage[]}>,
  lock: Lock,
): string {
  const packages = [...new Map(sides.flatMap(side => side.packages.map(one => [one.name, one]))).values()];
  const own = `pkg:generic/imageshop@${version}`;
  const document = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': own,
        name: 'imageshop',
        version,
        licenses: [{license: {id: 'MIT'}}],
        purl: own,
      },
    },
    components: packages.map(one => component(one, sides, lock)),
    dependencies: [
      {ref: own, dependsOn: packages.map(purl)},
      ...packages.map(one => ({ref: purl(one), dependsOn: []})),
    ],
  };
  return JSON.stringify(document, null, 2) + '\n';
}

/** https://github.com/package-url/purl-spec: the scope's `@` is escaped. */
const purl = ({name, version}: ShippedPackage) => `pkg:npm/${name.replace('@', '%40')}@${version}`;

function component(
  one: ShippedPackage,
  sides: Array<{file: string; packages: ShippedPackage[]}>,
  {packages}: Lock,
) {
  const locked = packages[`node_modules/${one.name}`];
  const [, hash] = /^sha512-(.+)$/.exec(locked?.integrity ?? '') ?? [];
  if (locked?.version !== one.version || hash === undefined) {
    throw new Error(`package-lock.json does not hold ${one.name} ${one.version} with its hash`);
  }
  const files = sides.filter(side => side.packages.some(({name}) => name === one.name));
  return {
    type: 'library',
    'bom-ref': purl(one),
    name: one.name,
    version: one.version,
    scope: 'required',
    hashes: [{alg: 'SHA-512', content: Buffer.from(hash, 'base64').toString('hex')}],
    licenses: [{license: {id: one.license}}],
    purl: purl(one),
    properties: files.map(({file}) => ({name: 'imageshop:builtInto', value: file})),
  };
}
