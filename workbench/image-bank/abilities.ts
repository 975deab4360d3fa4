/** What the bank can do besides what is known of the real one: what the deployment says of it, until somebody says otherwise. */
import {deployment} from '../deployment.ts';
import type {Abilities} from './search.ts';

export function createAbilities() {
  const {sortBy, quotes, minus} = deployment.bank;
  const own: Abilities = {sortBy, quotes, minus};
  let now = own;
  return {
    now: () => now,
    /** @param otherwise what is other than the deployment says */
    set(otherwise: Partial<Abilities>) {
      now = {...own, ...otherwise};
    },
  };
}
