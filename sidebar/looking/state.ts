/** What is known of an image only once it is looked at. Pure. */
import type {Consent} from '../../src/shared/contract.ts';
import type {PartUpdates} from '../events.ts';
import type {Loaded} from '../loaded.ts';

export interface Looking {
  /** By image, once it was looked at. */
  consents: Record<number, Loaded<Consent[]> | null>;
  /** What is not needed of each image is shown all the same. */
  unfolded: boolean;
}

/** Whether the bank has been asked and knows of nobody who has agreed. */
export function hasNoConsent({consents}: Pick<Looking, 'consents'>, id: number): boolean {
  const known = consents[id];
  return known !== null && typeof known === 'object' && 'value' in known && known.value.length === 0;
}

export type LookingEvent =
  | {type: 'consentsCame'; id: number; consents: Loaded<Consent[]> | null}
  | {type: 'unfolded'; unfolded: boolean};

export const looking: PartUpdates<Looking, LookingEvent> = {
  consentsCame: (state, {id, consents}) => ({...state, consents: {...state.consents, [id]: consents}}),
  unfolded: (state, {unfolded}) => ({...state, unfolded}),
};
