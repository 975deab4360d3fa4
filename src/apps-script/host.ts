/** The small services that both editors share: account, clock, randomness, log. */
import type {Account, Clock, Hash, Log, Random} from '../core/ports.ts';
import {withHost} from './failures.ts';
import {patiently} from './patience.ts';

export const account: Account = {
  /**
   * The temporary key differs by account and script and changes every 30 days:
   * https://developers.google.com/apps-script/reference/base/session#getTemporaryActiveUserKey()
   */
  mark: key => asked(() => keyed(Session.getTemporaryActiveUserKey(), key)),
};

/** As Google names the person's language. Empty where it does not say: then there are texts all the same. */
export function locale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return '';
  }
}

export const hash: Hash = {of: (text, key) => asked(() => keyed(text, key))};

export const clock: Clock = {
  now: () => Date.now(),
  wait: ms => withHost(() => Utilities.sleep(ms), 'account'),
};

export const random: Random = {
  /**
   * The host's only good randomness are UUIDs, 122 bits each; three of them make more than the 256 bits of one digest.
   * https://developers.google.com/apps-script/reference/utilities/utilities#getUuid()
   */
  bytes: length =>
    asked(() => {
      const bytes = new Uint8Array(length);
      for (let at = 0; at < length; at += 32) {
        const uuids = [Utilities.getUuid(), Utilities.getUuid(), Utilities.getUuid()].join();
        const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, uuids);
        // The digest's bytes are signed; a Uint8Array takes them modulo 256.
        bytes.set(Uint8Array.from(digest).subarray(0, Math.min(32, length - at)), at);
      }
      return bytes;
    }),
};

export const log: Log = {
  error(event, fields) {
    try {
      console.error({event, ...fields});
    } catch {
      // What is being logged has to reach the person all the same.
    }
  },
};

/** The same however often it is done, so a limit that passes is waited for. */
function asked<T>(work: () => T): T {
  return patiently(() => withHost(work, 'account'));
}

/** HMAC-SHA256: https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(Byte,Byte) */
function keyed(text: string, key: Uint8Array): string {
  const bytes = Utilities.newBlob(text).getBytes();
  return Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature(bytes, signed(key)));
}

/** Bytes as the host takes them: https://developers.google.com/apps-script/reference/utilities/utilities */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, byte => (byte << 24) >> 24);
}
