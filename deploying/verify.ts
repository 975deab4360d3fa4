/** `npm run verify -- docs|slides`, without the process around it: what stands at Google is what the tag builds. */
import {builtFiles} from '../build.mjs';
import type {Deployment} from '../src/core/deployment.ts';
import type {EditorName} from '../src/shared/contract.ts';
import {pull} from './clasp.ts';
import {firstDifference} from './compare.ts';
import {projectOf} from './project.ts';
import {tagOf} from './tree.ts';

export interface Question {
  root: string;
  editor: EditorName;
  deployment: Deployment;
  /** The number that stands in the listing. */
  version: number;
  err(text: string): void;
}

/**
 * @returns a line that says whether they are equal, or where they differ first
 * @throws Refused with what to do next
 */
export async function verify({
  root,
  editor,
  deployment,
  version,
  err,
}: Question): Promise<{equal: boolean; said: string}> {
  const {scriptId} = projectOf(editor, root);
  const tag = tagOf(root);
  const difference = firstDifference(
    await builtFiles(editor, root, deployment),
    await pull(scriptId, version, err),
  );
  if (difference === null)
    return {equal: true, said: `Equal: version ${version} of ${editor} at Google is what ${tag} builds.`};
  return {
    equal: false,
    said: `Not equal: version ${version} of ${editor} at Google is not what ${tag} builds. ${difference}`,
  };
}
