/**
 * `npm run deploy -- docs|slides`, without the process around it. What it has done is found again by the next run: the same
 * files are pushed once, and a version of the same tag and hashes is made once.
 */
import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {buildAll, builtNames} from '../build.mjs';
import type {Deployment} from '../src/core/deployment.ts';
import type {EditorName} from '../src/shared/contract.ts';
import {requireBankCheck} from './bank-check.ts';
import {pull, push, versionCalled, type Files} from './clasp.ts';
import {firstDifference} from './compare.ts';
import {projectOf, type ScriptProject} from './project.ts';
import {Refused} from './refused.ts';
import {tagOf} from './tree.ts';

export interface Order {
  root: string;
  editor: EditorName;
  deployment: Deployment;
  /** Whether the project's own deployment is another one than this. */
  other: boolean;
  assumed: boolean;
  /** What `npm run bank:check -- --json` printed. */
  bankCheck: string;
  dryRun: boolean;
  out(text: string): void;
  err(text: string): void;
}

/** @throws Refused with what to do next */
export async function deploy(order: Order): Promise<void> {
  const {root, editor, deployment, assumed, bankCheck, dryRun, out, err} = order;
  const project = projectOf(editor, root);
  const tag = tagOf(root);
  if (assumed)
    err(
      'WITHOUT A BANK CHECK, as --assumed was said: nobody has seen that the bank is as the deployment says.\n',
    );
  else requireBankCheck(bankCheck, deployment.bank.api);
  const files = await audited(order);
  const description = `${tag} ${hashes(files)}`;
  out(`${tag}, ${editor}:\n${describe(files)}`);
  if (dryRun)
    out(
      `Would become the version "${description}" of the script project ${project.scriptId}. Nothing was sent.\n`,
    );
  else await send({root, project, files, description, out, err});
}

/** Builds, and has what was built looked at. @throws Refused */
async function audited({root, editor, deployment, other}: Order): Promise<Files> {
  // The walls stand in the sources, whosever deployment is built of them.
  await buildAll(root);
  // It brings the compiler along, which nobody waits for who is refused before.
  const {auditProject} = await import('../audit/audit.ts');
  const {breaches} = await auditProject(root);
  if (breaches.length > 0)
    throw new Refused(
      `The audit has found ${breaches.length} breaches, so nothing is deployed. npm run audit:privileges tells them.`,
    );
  if (other) await buildAll(root, {deployment});
  const folder = join(root, 'dist', editor);
  return Object.fromEntries(builtNames.map(name => [name, readFileSync(join(folder, name), 'utf8')]));
}

/**
 * Pushes what stands in the project's folder of `root`, looks whether it stands at Google, and makes a version of it.
 * @throws Refused with what to do next; what was done until then, the next run finds
 */
export async function send({
  root,
  project,
  files,
  description,
  out,
  err,
}: Pick<Order, 'root' | 'out' | 'err'> & {
  project: ScriptProject;
  files: Files;
  description: string;
}): Promise<void> {
  await push(root, project.file, err);
  const difference = firstDifference(files, await pull(project.scriptId, null, err));
  if (difference !== null)
    throw new Refused(
      `What was pushed does not stand at Google: ${difference} Take out at script.google.com what is not built here, then again.`,
    );
  const {number, made} = await versionCalled(description, root, project.file, err);
  out(`${made ? 'Made' : 'Was there already:'} version ${number}. To type into the listing:\n`);
  out(`  script ID  ${project.scriptId}\n  version    ${number}\n`);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The beginning of each hash, in a line. */
const hashes = (files: Files): string =>
  Object.entries(files)
    .map(([name, text]) => `${name} ${sha256(text).slice(0, 16)}`)
    .join(' ');

const describe = (files: Files): string =>
  Object.entries(files)
    .map(([name, text]) => `  ${sha256(text)}  ${name}\n`)
    .join('');
