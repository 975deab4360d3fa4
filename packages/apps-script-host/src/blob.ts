import {Exception} from './exception.ts';

type OfficialBlob = GoogleAppsScript.Base.Blob;

/** What a file name's ending says. Only what an add-on for images and text meets. */
const typesByEnding: Record<string, string> = {
  bmp: 'image/bmp',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  pdf: 'application/pdf',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  webp: 'image/webp',
  zip: 'application/zip',
};

/** Apps Script's bytes are signed: −128…127. */
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

/** @param data numbers −128…127; the membrane has refused others. */
export function fromSigned(data: readonly number[]): Buffer {
  return Buffer.from(data.map(byte => byte & 0xff));
}

/**
 * Text as bytes and back. Apps Script's charset names are Java's; of those, what a script for the web meets.
 * @throws Exception for a charset that is not known
 */
function bufferEncoding(charset: string): BufferEncoding {
  switch (charset.toUpperCase()) {
    case 'UTF-8':
      return 'utf8';
    case 'US-ASCII':
      return 'ascii';
    case 'ISO-8859-1':
      return 'latin1';
    case 'UTF-16LE':
      return 'utf16le';
    default:
      throw new Exception(`Invalid argument: ${charset}`);
  }
}

/**
 * Bytes as text, in any charset that browsers know too.
 * @throws Exception for another one
 */
export function textFrom(bytes: Buffer, charset: string): string {
  try {
    return bytes.toString(bufferEncoding(charset));
  } catch (error) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      throw error;
    }
  }
}

/** A blob. On this side `bytes`, `contentType` and `name` may be read; the bytes are never changed in place. */
export class Blob implements Pick<
  OfficialBlob,
  | 'copyBlob'
  | 'getBlob'
  | 'getBytes'
  | 'getContentType'
  | 'getDataAsString'
  | 'getName'
  | 'isGoogleType'
  | 'setBytes'
  | 'setContentType'
  | 'setContentTypeFromExtension'
  | 'setDataFromString'
  | 'setName'
> {
  static readonly official = 'Base.Blob';

  private readonly self = this as unknown as OfficialBlob;

  constructor(
    public bytes: Buffer,
    public contentType: string | null = null,
    public name: string | null = null,
  ) {}

  /** https://developers.google.com/apps-script/reference/base/blob#copyBlob() */
  copyBlob(): OfficialBlob {
    return new Blob(this.bytes, this.contentType, this.name) as unknown as OfficialBlob;
  }

  /** https://developers.google.com/apps-script/reference/base/blob-source#getBlob() */
  getBlob(): OfficialBlob {
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getBytes() */
  getBytes(): number[] {
    return toSigned(this.bytes);
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getContentType() */
  getContentType(): string | null {
    return this.contentType;
  }

  /**
   * https://developers.google.com/apps-script/reference/base/blob#getDataAsString()
   * https://developers.google.com/apps-script/reference/base/blob#getDataAsString(String)
   */
  getDataAsString(charset = 'UTF-8'): string {
    return textFrom(this.bytes, charset);
  }

  /** https://developers.google.com/apps-script/reference/base/blob#getName() */
  getName(): string | null {
    return this.name;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#isGoogleType() */
  isGoogleType(): boolean {
    return false;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setBytes(Byte) */
  setBytes(data: number[]): OfficialBlob {
    this.bytes = fromSigned(data);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setContentType(String) */
  setContentType(contentType: string | null): OfficialBlob {
    this.contentType = contentType;
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setContentTypeFromExtension() */
  setContentTypeFromExtension(): OfficialBlob {
    const ending = /\.([^.]+)$/.exec(this.name ?? '')?.[1]?.toLowerCase() ?? '';
    this.contentType = typesByEnding[ending] ?? null;
    return this.self;
  }

  /**
   * https://developers.google.com/apps-script/reference/base/blob#setDataFromString(String)
   * https://developers.google.com/apps-script/reference/base/blob#setDataFromString(String,String)
   */
  setDataFromString(string: string, charset = 'UTF-8'): OfficialBlob {
    this.bytes = Buffer.from(string, bufferEncoding(charset));
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/base/blob#setName(String) */
  setName(name: string): OfficialBlob {
    this.name = name;
    return this.self;
  }
}
