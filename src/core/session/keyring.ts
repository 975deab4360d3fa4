/** The keys of this script, kept in its properties, which the people who use it cannot read. */
import * as v from 'valibot';
import {base64url, fromBase64url} from '../bytes.ts';
import {once} from '../../shared/once.ts';
import type {Clock, Random, Stores} from '../ports.ts';
import {keyShape, type Keys} from './stored.ts';
import type {Key} from './vault.ts';

/**
 * The property's name. A deployer who deletes it (Project Settings › Script properties) makes everything sealed so
 * far unreadable at once: new keys are made at the next opening and everyone signs in again.
 */
export const KEYS = 'keys';

/** A key for sealing, and one of its own for the marks of accounts. */
export interface ScriptKey extends Key {
  /** 32 bytes. */
  mark: Uint8Array;
}

export interface Keyring {
  /** Seals. */
  current: ScriptKey;
  /** Open: the current one, and the previous one while something sealed with it may still be good. */
  all: ScriptKey[];
}

const DAY = 24 * 60 * 60 * 1000;
/** How long a key seals, in days. */
export const ROTATION = 90;

/** 64 random bytes hold more than a few different ones; what was never filled holds one. */
const isRandom = (bytes: Uint8Array) => new Set(bytes).size > 16;

const stored = once(() =>
  v.array(
    v.object({
      ...keyShape().entries,
      id: v.pipe(v.string(), v.regex(/^[\w-]{8}$/)),
      bytes: v.pipe(
        v.string(),
        v.transform(text => fromBase64url(text)),
        v.custom<Uint8Array>(bytes => bytes instanceof Uint8Array && bytes.length === 64 && isRandom(bytes)),
      ),
    }),
  ),
);
type Stored = v.InferOutput<ReturnType<typeof stored>>;

/**
 * Makes the keys when there are none, and a new one when the current one has served its time. The previous one stays
 * for `days`, the life of whatever it has sealed.
 */
export function keyring(
  {stores, random, clock}: {stores: Stores; random: Random; clock: Clock},
  days: number,
): Keyring {
  const kept = read(stores);
  const next = renewed(kept, random, clock.now(), days);
  if (next === kept) return asKeyring(kept);
  // Two people may open at the same moment: who comes second finds what the first one made.
  return stores.alone(() => {
    const found = read(stores);
    const keys = renewed(found, random, clock.now(), days);
    if (keys !== found) {
      stores.script.write(
        KEYS,
        JSON.stringify(keys.map(key => ({...key, bytes: base64url(key.bytes)}))) as Keys,
      );
    }
    return asKeyring(keys);
  });
}

/** The same list when it is good as it is. The first one is the current key. */
function renewed(keys: Stored, random: Random, now: number, days: number): Stored {
  const good = keys.filter(key => key.until === undefined || key.until > now);
  const [current] = good;
  // One that somebody has given an end, or made in times to come, is none to seal with.
  const age = current && current.until === undefined ? now - current.made : NaN;
  if (age >= -DAY && age <= ROTATION * DAY) return good.length === keys.length ? keys : good;
  const fresh = {id: base64url(random.bytes(6)), bytes: random.bytes(64), made: now};
  if (!isRandom(fresh.bytes)) throw new Error('a key that is not random');
  return current ? [fresh, {...current, until: now + days * DAY}] : [fresh];
}

function read(stores: Stores): Stored {
  const text = stores.script.read(KEYS);
  if (text === null) return [];
  try {
    const parsed = v.safeParse(stored(), JSON.parse(text));
    return parsed.success ? parsed.output : [];
  } catch {
    // Somebody has edited it: keys that cannot be read are keys that are gone.
    return [];
  }
}

function asKeyring(keys: Stored): Keyring {
  const all = keys.map(({id, bytes}) => ({id, seal: bytes.slice(0, 32), mark: bytes.slice(32)}));
  return {current: all[0]!, all};
}
