/** Whether what is deployed is what a tag says. */
import {execFileSync} from 'node:child_process';
import {Refused} from './refused.ts';

const git = (root: string, ...args: string[]): string =>
  execFileSync('git', args, {cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe']}).trim();

/**
 * The tag of the commit that is checked out.
 * @throws Refused where something has changed since, or there is no tag
 */
export function tagOf(root: string): string {
  let changed: string;
  try {
    changed = git(root, 'status', '--porcelain');
  } catch {
    throw new Refused('This folder is no git checkout, so nobody could say later what was deployed.');
  }
  if (changed !== '')
    throw new Refused(
      `The working tree is not clean: commit or put away what has changed, then tag it.\n${changed}`,
    );
  const tag = releaseTag(git(root, 'tag', '--points-at', 'HEAD').split('\n').filter(Boolean));
  if (!tag) throw new Refused('This commit has no tag. Tag what is to be deployed: git tag v1.2.3');
  return tag;
}

/**
 * Of several tags on one commit the highest version, whenever it was made: what is deployed once more gets the same
 * description. Any other tag only where there is no version.
 */
export function releaseTag(tags: readonly string[]): string | undefined {
  const sorted = [...tags].sort((a, b) => b.localeCompare(a, 'en', {numeric: true}));
  return sorted.find(tag => /^v\d/.test(tag)) ?? sorted[0];
}
