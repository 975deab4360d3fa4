import {createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {EditorName, MissingPermission, Settings} from '../src/shared/contract.ts';
import type {Actions} from './actions.ts';
import type {Texts} from './messages.ts';

/** What every component may need. Only the rules among the settings and the language of the bank's texts ever change, with whoever signs in and with the filter. */
export interface Shared {
  texts: Texts;
  actions: Actions;
  /** As they hold for who is signed in. */
  settings: Settings;
  /** Of the bank's own texts, as the `lang` of what shows them: without it they are read out by the rules of another language. */
  contentLanguage: string;
  editor: EditorName;
  /** The page is the large view: a dialog, and not the sidebar. */
  large: boolean;
  /** Which build this page is of. */
  build: string;
  missing: MissingPermission[] | undefined;
  /** How large the grid was when it was measured last. */
  grid: {current: GridSize};
}

/** Of the grid and of what shows of it, and how far down it begins, px; 0 until they are measured. */
export interface GridSize {
  width: number;
  height: number;
  top: number;
}

export const Shared = createContext<Shared | null>(null);

export function useShared(): Shared {
  return useContext(Shared) as Shared;
}
