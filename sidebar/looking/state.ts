/** What is known of an image only once it is looked at. Pure. */
import type {Consent} from '../../src/shared/contract.ts';
import type {Finding, FindingEvent} from '../finding/state.ts';
import type {Loaded} from '../loaded.ts';

export interface Looking {
  /** By image, once it was looked at. */
  consents: Record<number, Loaded<Consent[]> | null>;
}

export type LookingEvent = {type: 'consentsCame'; id: number; consents: Loaded<Consent[]> | null};

export const nothingSeen: Looking = {consents: {}};

/** @param event a new search is told before it is set: consents are told in its language */
export function updateLooking<S extends Looking & Pick<Finding, 'search'>>(
  state: S,
  event: LookingEvent | Extract<FindingEvent, {type: 'searchSet'}>,
): S {
  switch (event.type) {
    case 'consentsCame':
      return {...state, consents: {...state.consents, [event.id]: event.consents}};
    case 'searchSet':
      return event.search.language === state.search.language ? state : {...state, consents: {}};
    default:
      return event satisfies never;
  }
}
