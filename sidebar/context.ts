import {createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {EditorName, MissingPermission, Settings} from '../src/shared/contract.ts';
import type {Actions} from './actions.ts';
import type {Texts} from './messages.ts';

/** What every component may need. Only the rules among the settings ever change, with whoever signs in. */
export interface Shared {
  texts: Texts;
  actions: Actions;
  /** As they hold for who is signed in. */
  settings: Settings;
  editor: EditorName;
  /** Which build this page is of. */
  build: string;
  missing: MissingPermission[] | undefined;
}

export const Shared = createContext<Shared | null>(null);

export function useShared(): Shared {
  return useContext(Shared) as Shared;
}
