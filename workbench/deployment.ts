/**
 * The deployment that runs here, and where it was built: `--deployment FILE` and `--out DIR`, or the project's own. The
 * local bank is a process of its own and learns it by the environment.
 */
import {join, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {orRefuse} from '../build.mjs';
import {readDeployment} from '../deployment/read.ts';

export const root = fileURLToPath(new URL('..', import.meta.url));

const {values} = parseArgs({options: {deployment: {type: 'string'}, out: {type: 'string'}}, strict: false});
const given = (value: unknown) => (typeof value === 'string' ? resolve(value) : undefined);

const file = given(values.deployment) ?? process.env.IMAGESHOP_DEPLOYMENT ?? join(root, 'deployment.json');
process.env.IMAGESHOP_DEPLOYMENT = file;

export const deployment = await orRefuse(() => readDeployment(file));

/** With a folder for each editor. */
export const dist = given(values.out) ?? join(root, 'dist');
