/** What "remember me" keeps in the account's own properties: one envelope, and nothing else. */
import type {Deployment} from '../deployment.ts';
import type {Ports} from '../ports.ts';
import type {Keyring} from './keyring.ts';
import type {Remembered} from './stored.ts';
import {seal, unseal} from './vault.ts';

/** The property, in the person's own store, that holds what is remembered. */
export const REMEMBERED = 'remembered';

const DAY = 24 * 60 * 60 * 1000;
/** A property holds 9 KB: https://developers.google.com/apps-script/guides/services/quotas */
const PROPERTY_LIMIT = 9 * 1024;

export interface Memory {
  read(): Remembered | null;
  /** Whether the store took it. */
  keep(kept: Remembered): boolean;
  erase(): void;
  /** Something was remembered, but it has had its time or cannot be read any more. */
  forgotten(): boolean;
  /** What was read is sealed with a key that seals no more. */
  aged(): boolean;
}

/** @param keys asked for when they are needed */
export function createMemory(
  {stores, clock, random}: Pick<Ports, 'stores' | 'clock' | 'random'>,
  {rememberDays}: Deployment,
  keys: () => Keyring,
): Memory {
  let forgotten = false;
  let aged = false;
  return {
    read() {
      const envelope = stores.user.read(REMEMBERED);
      if (envelope === null) return null;
      const found = unseal('remembered', keys().all, envelope);
      const kept = found?.content ?? null;
      aged = found !== null && found.key.id !== keys().current.id;
      if (kept && clock.now() < rememberedUntil(kept, rememberDays)) return kept;
      // What cannot be read any more, or has had its time, is not kept a moment longer.
      stores.user.remove(REMEMBERED);
      forgotten = true;
      return null;
    },
    keep(kept) {
      const envelope = seal('remembered', keys().current, random, kept);
      if (envelope.length > PROPERTY_LIMIT) return false;
      try {
        stores.user.write(REMEMBERED, envelope);
        return true;
      } catch {
        // Full, or its quota used up: the sign-in itself stands, and the reply says that it is not remembered.
        return false;
      }
    },
    erase: () => stores.user.remove(REMEMBERED),
    forgotten: () => forgotten,
    aged: () => aged,
  };
}

/** When what is remembered ends, in milliseconds since 1970: `days` after its last use, or when the bank says. */
export function rememberedUntil({used, until}: Remembered, days: number): number {
  return Math.min(used + days * DAY, until ?? Infinity);
}
