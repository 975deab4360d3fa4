/**
 * `npm run deploy -- docs|slides`: checks, builds both editors, pushes one of them to its script project, and makes a version.
 */
import {join} from 'node:path';
import process from 'node:process';
import {given, orRefuse} from './build.mjs';
import {deploy} from './deploying/deploy.ts';
import {Refused} from './deploying/refused.ts';
import {readDeployment, requireConfirmed} from './deployment/read.ts';

const usage = 'npm run deploy -- docs|slides [--deployment FILE] [--assumed] [--bank-check FILE] [--dry-run]';
const {values, positionals} = given(usage, {
  allowPositionals: true,
  options: {
    deployment: {type: 'string'},
    assumed: {type: 'boolean', default: false},
    'bank-check': {type: 'string', default: 'bank-check.json'},
    'dry-run': {type: 'boolean', default: false},
  },
});
const [editor] = positionals;
if (positionals.length !== 1 || (editor !== 'docs' && editor !== 'slides')) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const root = import.meta.dirname;
try {
  await orRefuse(async () => {
    const deployment = readDeployment(values.deployment ?? join(root, 'deployment.json'));
    requireConfirmed(deployment, values.assumed);
    await deploy({
      root,
      editor,
      deployment,
      other: values.deployment !== undefined,
      assumed: values.assumed,
      bankCheck: values['bank-check'],
      dryRun: values['dry-run'],
      out: text => process.stdout.write(text),
      err: text => process.stderr.write(text),
    });
  });
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
