/** The suite of the project's own deployment, as it is built. */
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {manifest} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import type {EditorName} from '../case.ts';
import {caseFiles} from './bundle.ts';
import {REDIRECTING} from './web.mjs';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const deployment = () => readDeployment(join(root, 'deployment.json'));

/** @throws DeploymentRefused */
export async function suiteFiles(editor: EditorName): Promise<Record<string, string>> {
  const whose = deployment();
  return caseFiles(editor, root, whose, await manifest(editor, root, whose));
}

/** The name that *Copy as JSON* tells. */
export const suiteName = (files: Record<string, string>): string =>
  /suite: "(\w{12})"/.exec(files['Code.js'] ?? '')![1] as string;

/** Where requests for the bank's public hosts go, and the page there that redirects. */
export function bankAt(url: string): {hosts: Record<string, string>; redirecting: string} {
  const {api, cdn} = deployment().bank;
  return {hosts: {[api]: url, [cdn]: url}, redirecting: `https://${api}/${REDIRECTING}`};
}
