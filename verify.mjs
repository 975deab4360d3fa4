/**
 * `npm run verify -- docs|slides --version N`: whether what stands at Google is what the tag builds. Ends with 0 where it is, 1 where
 * it is not, 2 where nobody can say.
 */
import {join} from 'node:path';
import process from 'node:process';
import {given, orRefuse} from './build.mjs';
import {Refused} from './deploying/refused.ts';
import {verify} from './deploying/verify.ts';
import {readDeployment} from './deployment/read.ts';

const usage = 'npm run verify -- docs|slides --version N [--deployment FILE]';
const {values, positionals} = given(usage, {
  allowPositionals: true,
  options: {deployment: {type: 'string'}, version: {type: 'string', default: ''}},
});
const [editor] = positionals;
const version = Number(values.version);
const isAsked = positionals.length === 1 && Number.isInteger(version) && version > 0;
if (!isAsked || (editor !== 'docs' && editor !== 'slides')) {
  process.stderr.write(`${usage}\n`);
  process.exit(2);
}

const root = import.meta.dirname;
try {
  const {equal, said} = await orRefuse(() => {
    const deployment = readDeployment(values.deployment ?? join(root, 'deployment.json'));
    return verify({root, editor, deployment, version, err: text => process.stderr.write(text)});
  }, 2);
  process.stdout.write(`${said}\n`);
  process.exitCode = equal ? 0 : 1;
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
