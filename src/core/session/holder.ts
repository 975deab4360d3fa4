/**
 * Whose account at the bank was signed in last: keyed hashes of what the bank says of it and of the name that was signed
 * in with. They outlive the sign-in, so that the same person finds everything as it was after signing in again.
 */
import type {Hash} from '../ports.ts';
import type {Holder} from './stored.ts';

/**
 * @param said what the bank says of the account; empty where that names nobody
 * @param name what was signed in with, where it was a name
 * @returns who it is now, and whether that is known to be the one from before
 */
export function meet(
  before: Holder | null,
  said: string,
  name: string | undefined,
  hash: Hash,
  key: Uint8Array,
): {holder: Holder; same: boolean} {
  const hashed = (kind: string, text: string) => (text === '' ? null : hash.of(`${kind} ${text}`, key));
  const now = {said: hashed('said', said), name: hashed('name', name?.trim().toLowerCase() ?? '')};
  // Two names tell best; a token that was pasted or remembered has none.
  const same =
    before !== null &&
    (before.name !== null && now.name !== null
      ? before.name === now.name
      : before.said !== null && before.said === now.said);
  return {holder: same ? {said: now.said, name: now.name ?? before.name} : now, same};
}
