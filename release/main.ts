/**
 * `npm run release -- [--tag vVERSION] [--deployment FILE] [--out DIR] [--assumed]`: builds both editors and lays what a
 * release consists of into a folder: a zip of both builds, its bill of materials, the hashes of all, and the notes. Without
 * a tag it is a rehearsal of what is not released yet.
 */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {builtFiles, given, orRefuse, shippedPackages} from '../build.mjs';
import {readDeployment, requireConfirmed} from '../deployment/read.ts';
import {notesOf} from './notes.ts';
import {billOfMaterials} from './sbom.ts';
import {zip} from './zip.ts';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const read = (name: string) => readFileSync(join(root, name), 'utf8');

const {values} = given('npm run release -- [--tag vVERSION] [--deployment FILE] [--out DIR] [--assumed]', {
  options: {
    tag: {type: 'string'},
    deployment: {type: 'string'},
    out: {type: 'string'},
    assumed: {type: 'boolean', default: false},
  },
} as const);

const {version: current} = JSON.parse(read('package.json')) as {version: string};
if (values.tag !== undefined && values.tag !== `v${current}`) {
  fail(`The tag ${values.tag} is not of the version in package.json, which is ${current}.`);
}
const version = values.tag === undefined ? `${current}-unreleased` : current;
let notes = '';
try {
  notes = notesOf(read('CHANGELOG.md'), values.tag === undefined ? 'Unreleased' : current);
} catch (error) {
  fail((error as Error).message);
}

await orRefuse(async () => {
  const deployment = readDeployment(values.deployment ?? join(root, 'deployment.json'));
  requireConfirmed(deployment, values.assumed);
  const files: Array<{name: string; data: string}> = [];
  for (const editor of ['docs', 'slides'] as const) {
    const built = await builtFiles(editor, root, deployment);
    files.push(...Object.entries(built).map(([name, data]) => ({name: `${editor}/${name}`, data})));
  }
  const texts = ['LICENSE', 'THIRD-PARTY-NOTICES.md'].map(name => ({name, data: read(name)}));
  const packed = {name: `imageshop-${version}.zip`, data: zip([...files, ...texts])};
  const bill = {
    name: `imageshop-${version}.cdx.json`,
    data: billOfMaterials(version, await shippedPackages(root), JSON.parse(read('package-lock.json'))),
  };
  const hashes = [packed, bill, ...files].map(({name, data}) => `${sha256(data)}  ${name}\n`).join('');
  const out = resolve(values.out ?? join(root, 'dist/release'));
  rmSync(out, {recursive: true, force: true});
  mkdirSync(out, {recursive: true});
  for (const {name, data} of [
    packed,
    bill,
    {name: 'SHA256SUMS', data: hashes},
    {name: 'NOTES.md', data: notes},
  ]) {
    writeFileSync(join(out, name), data);
  }
  process.stdout.write(`${out}\n${hashes}`);
});

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
