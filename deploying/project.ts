/** Which script project at Google is meant. Whose it is stands in a file of one's own, which git does not keep. */
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {EditorName} from '../src/shared/contract.ts';
import {Refused} from './refused.ts';

const files: Record<EditorName, {placeholder: string; own: string}> = {
  docs: {placeholder: '.clasp.json', own: '.clasp.local.json'},
  slides: {placeholder: '.clasp.slides.json', own: '.clasp.slides.local.json'},
};

export interface ScriptProject {
  /** The file that clasp reads, in the project's folder. */
  file: string;
  scriptId: string;
}

/** @throws Refused where there is no file of one's own, none with an identifier in it, or one that stands in another, too */
export function projectOf(editor: EditorName, root: string): ScriptProject {
  const {own, placeholder} = files[editor];
  const how = `Copy ${placeholder} to ${own}, which git ignores, and put the script ID of your ${editor} project into it (Project settings, at script.google.com).`;
  if (!existsSync(join(root, own))) throw new Refused(`There is no ${own}. ${how}`);
  const {scriptId, rootDir} = read(join(root, own), how);
  if (typeof scriptId !== 'string' || !/^[\w-]{20,}$/.test(scriptId) || scriptId.startsWith('the-script-id'))
    throw new Refused(`In ${own}, scriptId is no script ID. ${how}`);
  if (rootDir !== `dist/${editor}`)
    throw new Refused(`In ${own}, rootDir has to be "dist/${editor}", as in ${placeholder}.`);
  const other = alsoIn(root, scriptId).find(name => name !== own);
  if (other !== undefined)
    throw new Refused(
      `${own} and ${other} name the same script project: what is pushed from one would overwrite the other’s. Each needs a project of its own. ${how}`,
    );
  return {file: own, scriptId};
}

/** The files of one's own that name this project; one that cannot be read names none. */
const alsoIn = (root: string, scriptId: string): string[] =>
  readdirSync(root)
    .filter(name => /^\.clasp.*\.local\.json$/.test(name))
    .filter(name => {
      try {
        return read(join(root, name), '').scriptId === scriptId;
      } catch {
        return false;
      }
    });

function read(file: string, how: string): {scriptId?: unknown; rootDir?: unknown} {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as object;
  } catch {
    throw new Refused(`${file} is no JSON. ${how}`);
  }
}
