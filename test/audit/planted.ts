/** Copies of the project in which a breach is planted. */
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {auditProject, type Audit} from '../../audit/audit.ts';
import type {EditorName} from '../../src/shared/contract.ts';
import type {Breach} from '../../audit/breach.ts';
import {buildAll} from '../../build.mjs';

export const project = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');

/** Changes to files by their path: what is added at the end, or a function of the whole text. */
export type Edits = Record<string, string | ((text: string) => string)>;

/** All that the audit looks at, and where the packages are. */
const parts = [
  'appsscript.json',
  'audit/libraries.json',
  'deployment.json',
  'docs/privacy.md',
  'locales',
  'package.json',
  'sidebar',
  'src',
  'tsconfig.json',
];

/** Runs `work` on a copy of the sources, edited and not built, and throws it away. */
export async function withSources<T>(edits: Edits[], work: (root: string) => T | Promise<T>): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'audit-')));
  try {
    for (const part of parts) {
      mkdirSync(dirname(join(root, part)), {recursive: true});
      cpSync(join(project, part), join(root, part), {recursive: true});
    }
    symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'), 'junction');
    for (const one of edits) edit(root, one);
    return await work(root);
  } finally {
    rmSync(root, {recursive: true, force: true});
  }
}

/**
 * The same with a `dist/`.
 * @param sources edits of what is built
 * @param shipped edits of `dist/` afterwards
 */
export function withCopy<T>(
  work: (root: string) => T | Promise<T>,
  sources: Edits[] = [],
  shipped: Edits[] = [],
): Promise<T> {
  return withSources(sources, async root => {
    await buildAll(root);
    for (const one of shipped) edit(root, one);
    return work(root);
  });
}

/** What the audit finds in a copy. */
export async function breachesOf(
  sources: Edits[],
  shipped: Edits[] = [],
  editors: EditorName[] = ['docs'],
): Promise<Breach[]> {
  const {breaches} = await withCopy<Audit>(root => auditProject(root, editors), sources, shipped);
  return breaches;
}

export function edit(root: string, edits: Edits): void {
  for (const [path, change] of Object.entries(edits)) {
    const file = join(root, path);
    const before = readFileSync(file, 'utf8');
    const after = typeof change === 'string' ? `${before}\n${change}\n` : change(before);
    if (after === before) throw new Error(`the edit of ${path} changes nothing`);
    writeFileSync(file, after);
  }
}
