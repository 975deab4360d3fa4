/** `Utilities`, and nothing else: https://developers.google.com/apps-script/reference/utilities/utilities */

/** @param ms milliseconds */
export function sleep(ms: number): void {
  Utilities.sleep(ms);
}

/**
 * The host's only good randomness are UUIDs, 122 bits each; three of them make more than the 256 bits of one digest.
 * https://developers.google.com/apps-script/reference/utilities/utilities#getUuid()
 */
export function randomBytes(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  for (let at = 0; at < length; at += 32) {
    const uuids = [Utilities.getUuid(), Utilities.getUuid(), Utilities.getUuid()].join();
    const digest = Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, uuids);
    // The digest's bytes are signed; a Uint8Array takes them modulo 256.
    bytes.set(Uint8Array.from(digest).subarray(0, Math.min(32, length - at)), at);
  }
  return bytes;
}

/** HMAC-SHA256: https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(Byte,Byte) */
export function hmac(text: string, key: Uint8Array): string {
  const bytes = Utilities.newBlob(text).getBytes();
  return Utilities.base64EncodeWebSafe(Utilities.computeHmacSha256Signature(bytes, signed(key)));
}

/** Bytes as the host takes them: https://developers.google.com/apps-script/reference/utilities/utilities */
function signed(bytes: Uint8Array): number[] {
  return Array.from(bytes, byte => (byte << 24) >> 24);
}
