/** Every case of an editor, those of the dialog's page included. */
import type {Area, EditorName} from '../case.ts';
import {areasOf} from '../cases.ts';
import {pageAreas} from '../page/cases.ts';

export const editors: readonly EditorName[] = ['docs', 'slides'];

/** Cases of a page wait for answers; nothing here runs one. */
export const allAreas = (editor: EditorName): Area[] => [
  ...areasOf(editor),
  ...(pageAreas(editor) as unknown as Area[]),
];

/** The file that claims it, from the project's folder. */
export const emulationFile = (emulated: string): string =>
  emulated.startsWith('workbench/') ? emulated : `packages/apps-script-host/src/${emulated}`;
