import {createContext} from 'preact';
import {useContext} from 'preact/hooks';
import type {EditorName, MissingPermission, Settings} from '../src/shared/contract.ts';
import type {Actions} from './actions.ts';
import type {Texts} from './messages.ts';

/** What every component may need and what never changes while the sidebar is open. */
export interface Shared {
  texts: Texts;
  actions: Actions;
  settings: Settings;
  editor: EditorName;
  missing: MissingPermission[] | undefined;
}

export const Shared = createContext<Shared | null>(null);

export function useShared(): Shared {
  return useContext(Shared) as Shared;
}
