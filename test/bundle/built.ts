import {readFileSync} from 'node:fs';
import type {EditorName} from '../../src/shared/contract.ts';

const read = (editor: EditorName, file: string) => readFileSync(`dist/${editor}/${file}`, 'utf8');

/** What `npm run build` made: what is pushed to Apps Script. */
export function built(editor: EditorName) {
  return {
    'Code.js': read(editor, 'Code.js'),
    'Sidebar.html': read(editor, 'Sidebar.html'),
    'appsscript.json': read(editor, 'appsscript.json'),
  };
}
