import {readFileSync} from 'node:fs';
import type {EditorName} from '../../src/shared/contract.ts';

const read = (editor: EditorName, file: string) => readFileSync(`dist/${editor}/${file}`, 'utf8');

/** What `npm run build` made: what is pushed to Apps Script. */
export function built(editor: EditorName) {
  return {
    code: read(editor, 'Code.js'),
    sidebar: read(editor, 'Sidebar.html'),
    manifest: read(editor, 'appsscript.json'),
  };
}
