/**
 * `npm run deploy -- docs|slides [--deployment FILE] [--assumed]`: builds both editors, and pushes one of them to its script
 * project.
 */
import {spawnSync} from 'node:child_process';
import {join} from 'node:path';
import process from 'node:process';
import {fileURLToPath} from 'node:url';
import {buildAll, given, orRefuse} from './build.mjs';
import {readDeployment, requireConfirmed} from './deployment/read.ts';

const projects = {docs: '.clasp.json', slides: '.clasp.slides.json'};

const usage = 'npm run deploy -- docs|slides [--deployment FILE] [--assumed]';
const {values, positionals} = given(usage, {
  allowPositionals: true,
  options: {deployment: {type: 'string'}, assumed: {type: 'boolean', default: false}},
});
const [editor = ''] = positionals;
if (positionals.length !== 1 || !Object.hasOwn(projects, editor)) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const root = import.meta.dirname;
await orRefuse(async () => {
  const deployment = readDeployment(values.deployment ?? join(root, 'deployment.json'));
  requireConfirmed(deployment, values.assumed);
  await buildAll(root, {deployment});
});
// -f: clasp silently skips a push whose manifest has changed.
const clasp = fileURLToPath(import.meta.resolve('@google/clasp'));
const {status} = spawnSync(process.execPath, [clasp, '-P', projects[editor], 'push', '-f'], {
  cwd: root,
  stdio: 'inherit',
});
process.exitCode = status ?? 1;
