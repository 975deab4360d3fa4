/** What is stored about a person, for that person to see. */
import type {EditorName, YourData} from '../../shared/contract.ts';
import {rememberedUntil} from './remembered.ts';
import type {Visit} from './visit.ts';

/** @param days that a remembered sign-in lives */
export function yourData(visit: Visit, editor: EditorName, days: number): YourData {
  const kept = visit.remembered();
  if (!kept) return {editor, remembered: null};
  const {since, used, terms} = kept;
  return {editor, remembered: {since, used, until: rememberedUntil(kept, days), terms}};
}
