import {createHash, createHmac, randomUUID} from 'node:crypto';
import {Blob, fromSigned, toSigned} from './blob.ts';
import {enumeration} from './enumeration.ts';
import {Exception, NotEmulated} from './exception.ts';

type Official = GoogleAppsScript.Utilities.Utilities;
type Charset = GoogleAppsScript.Utilities.Charset;

const charsets = enumeration<typeof GoogleAppsScript.Utilities.Charset>('Utilities.Charset');
const digests = enumeration<typeof GoogleAppsScript.Utilities.DigestAlgorithm>('Utilities.DigestAlgorithm');

const digestNames = new Map<unknown, string>([
  [digests.MD5, 'md5'],
  [digests.SHA_1, 'sha1'],
  [digests.SHA_256, 'sha256'],
  [digests.SHA_384, 'sha384'],
  [digests.SHA_512, 'sha512'],
]);

/** The reference names no default charset. US-ASCII is the one that shows at once where one was forgotten. */
function bytesOf(data: string | number[], charset?: Charset): Buffer {
  if (typeof data !== 'string') return fromSigned(data);
  return charset === charsets.UTF_8
    ? Buffer.from(data)
    : Buffer.from(data.replace(/[^\0-\x7f]/gu, '?'), 'latin1');
}

export class Utilities implements Pick<
  Official,
  | 'Charset'
  | 'DigestAlgorithm'
  | 'base64Decode'
  | 'base64DecodeWebSafe'
  | 'base64Encode'
  | 'base64EncodeWebSafe'
  | 'computeDigest'
  | 'computeHmacSha256Signature'
  | 'getUuid'
  | 'newBlob'
  | 'sleep'
> {
  static readonly official = 'Utilities.Utilities';

  readonly Charset = charsets;
  readonly DigestAlgorithm = digests;

  /** @param wait passes so many milliseconds */
  constructor(private readonly wait: (ms: number) => void) {}

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64Decode(String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64Decode(String,Charset)
   */
  base64Decode(encoded: string): number[] {
    return decoded(encoded, /^[A-Za-z0-9+/]*={0,2}$/);
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64DecodeWebSafe(String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64DecodeWebSafe(String,Charset)
   */
  base64DecodeWebSafe(encoded: string): number[] {
    return decoded(encoded, /^[A-Za-z0-9_-]*={0,2}$/);
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64Encode(Byte)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64Encode(String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64Encode(String,Charset)
   */
  base64Encode(data: string | number[], charset?: Charset): string {
    return bytesOf(data, charset).toString('base64');
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64EncodeWebSafe(Byte)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64EncodeWebSafe(String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#base64EncodeWebSafe(String,Charset)
   */
  base64EncodeWebSafe(data: string | number[], charset?: Charset): string {
    // Unlike Node's base64url, this keeps the padding.
    return bytesOf(data, charset).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,Byte)
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeDigest(DigestAlgorithm,String,Charset)
   */
  computeDigest(
    algorithm: GoogleAppsScript.Utilities.DigestAlgorithm,
    value: string | number[],
    charset?: Charset,
  ): number[] {
    const name = digestNames.get(algorithm);
    if (!name) throw new NotEmulated(`Utilities.computeDigest with ${String(algorithm)}`);
    return toSigned(createHash(name).update(bytesOf(value, charset)).digest());
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(Byte,Byte)
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(String,String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(String,String,Charset)
   */
  computeHmacSha256Signature(value: string | number[], key: string | number[], charset?: Charset): number[] {
    const secret = bytesOf(key, charset);
    // Java's SecretKeySpec takes no empty key.
    if (secret.length === 0) throw new Exception('Invalid argument: key');
    return toSigned(createHmac('sha256', secret).update(bytesOf(value, charset)).digest());
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#getUuid() */
  getUuid(): string {
    return randomUUID();
  }

  /**
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(Byte)
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(Byte,String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(Byte,String,String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(String,String)
   * https://developers.google.com/apps-script/reference/utilities/utilities#newBlob(String,String,String)
   */
  newBlob(data: string | number[], contentType?: string, name?: string): GoogleAppsScript.Base.Blob {
    const text = typeof data === 'string';
    const bytes = text ? Buffer.from(data) : fromSigned(data);
    const blob = new Blob(bytes, contentType ?? (text ? 'text/plain' : null), name ?? null);
    return blob as unknown as GoogleAppsScript.Base.Blob;
  }

  /** https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer) */
  sleep(milliseconds: number): void {
    // "The maximum allowed value is 300000 (or 5 minutes)."
    if (milliseconds < 0 || milliseconds > 300_000) throw new Exception('Invalid argument: sleep');
    this.wait(milliseconds);
  }
}

function decoded(encoded: string, alphabet: RegExp): number[] {
  if (!alphabet.test(encoded)) throw new Exception('Could not decode string.');
  return toSigned(Buffer.from(encoded, 'base64'));
}
