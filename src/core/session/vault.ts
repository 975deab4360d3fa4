/**
 * Sealing: what is sealed here can be neither read nor changed without the key. XChaCha20-Poly1305
 * (https://datatracker.ietf.org/doc/html/draft-irtf-cfrg-xchacha), whose 24-byte nonce may be drawn at random.
 *
 * An envelope is `1.<key id>.<nonce and ciphertext in base64url>`; the 1 is its format.
 */
import {xchacha20poly1305} from '@noble/ciphers/chacha.js';
import * as v from 'valibot';
import {base64url, fromBase64url, fromUtf8, utf8} from '../bytes.ts';
import type {Random} from '../ports.ts';
import {contents, type Content, type Context, type Sealed} from './stored.ts';

export interface Key {
  /** Names the key inside an envelope; says nothing about it. */
  id: string;
  /** 32 bytes. */
  seal: Uint8Array;
}

type Cipher = ReturnType<typeof xchacha20poly1305>;

const FORMAT = '1';
const NONCE = 24;

/** Seals what is declared of the content, and leaves out what is not. */
export function seal<C extends Context>(
  context: C,
  key: Key,
  random: Random,
  content: Content<C>,
): Sealed<C> {
  const declared = v.safeParse(contents[context](), content);
  if (!declared.success) throw new Error('what is to be sealed is not what is declared');
  const text = JSON.stringify(declared.output);
  const nonce = random.bytes(NONCE);
  const sealed = xchacha20poly1305(key.seal, nonce, associated(context, key.id)).encrypt(utf8(text));
  const bytes = new Uint8Array(NONCE + sealed.length);
  bytes.set(nonce);
  bytes.set(sealed, NONCE);
  const envelope = [FORMAT, key.id, base64url(bytes)].join('.') as Sealed<C>;
  made[context].add(envelope);
  return envelope;
}

/** What was sealed in this execution, which is all that is ever stored. */
const made = {ticket: new Set<string>(), remembered: new Set<string>()};

export function isSealed(context: Context, text: string): boolean {
  return made[context].has(text);
}

/**
 * The content, and the key that had sealed it; null when the envelope is damaged, foreign, of another context, or of an
 * older shape.
 */
export function unseal<C extends Context, K extends Key>(
  context: C,
  keys: K[],
  envelope: string,
): {content: Content<C>; key: K} | null {
  const [format, id, body, ...rest] = envelope.split('.');
  const key = keys.find(one => one.id === id);
  const bytes = fromBase64url(body ?? '');
  if (format !== FORMAT || !key || rest.length > 0 || !bytes || bytes.length <= NONCE) return null;
  const cipher = xchacha20poly1305(key.seal, bytes.slice(0, NONCE), associated(context, key.id));
  const opened = decrypted(cipher, bytes.slice(NONCE));
  if (!opened) return null;
  const parsed = v.safeParse(contents[context](), JSON.parse(fromUtf8(opened)));
  return parsed.success ? {content: parsed.output as Content<C>, key} : null;
}

function decrypted(cipher: Cipher, bytes: Uint8Array): Uint8Array | null {
  try {
    return cipher.decrypt(bytes);
  } catch {
    // The one thing the cipher says of a wrong envelope is that it is wrong.
    return null;
  }
}

function associated(context: Context, id: string): Uint8Array {
  return utf8(['imageshop', FORMAT, context, id].join('.'));
}
