/**
 * Sealing: what is sealed here can be neither read nor changed without the key. XChaCha20-Poly1305
 * (https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha), whose 24-byte nonce may be drawn at random.
 *
 * An envelope is `1.<key id>.<nonce and ciphertext in base64url>`; the 1 is its format.
 */
import {xchacha20poly1305} from '@noble/ciphers/chacha.js';
import {base64url, fromBase64url, fromUtf8, utf8} from '../bytes.ts';
import type {Random} from '../ports.ts';

/** What an envelope is for. One sealed for the one is not accepted as the other. */
export type Context = 'ticket' | 'remembered';

export interface Key {
  /** Names the key inside an envelope; says nothing about it. */
  id: string;
  /** 32 bytes. */
  seal: Uint8Array;
}

const FORMAT = '1';
const NONCE = 24;

export function seal(context: Context, key: Key, random: Random, text: string): string {
  const nonce = random.bytes(NONCE);
  const sealed = xchacha20poly1305(key.seal, nonce, associated(context, key.id)).encrypt(utf8(text));
  const bytes = new Uint8Array(NONCE + sealed.length);
  bytes.set(nonce);
  bytes.set(sealed, NONCE);
  return [FORMAT, key.id, base64url(bytes)].join('.');
}

/** The text, and the key that had sealed it; null when the envelope is damaged, foreign, or of another context. */
export function unseal<K extends Key>(
  context: Context,
  keys: K[],
  envelope: string,
): {text: string; key: K} | null {
  const [format, id, body, ...rest] = envelope.split('.');
  const key = keys.find(one => one.id === id);
  const bytes = fromBase64url(body ?? '');
  if (format !== FORMAT || !key || rest.length > 0 || !bytes || bytes.length <= NONCE) return null;
  const cipher = xchacha20poly1305(key.seal, bytes.slice(0, NONCE), associated(context, key.id));
  try {
    return {text: fromUtf8(cipher.decrypt(bytes.slice(NONCE))), key};
  } catch {
    // The one thing the cipher says of a wrong envelope is that it is wrong.
    return null;
  }
}

function associated(context: Context, id: string): Uint8Array {
  return utf8(['imageshop', FORMAT, context, id].join('.'));
}
