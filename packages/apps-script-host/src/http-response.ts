import {Blob, textFrom, toSigned} from './blob.ts';

type OfficialResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;
type OfficialBlob = GoogleAppsScript.Base.Blob;

/**
 * The first value of a header.
 * @param headers names and values in turn
 * @param name in small letters
 */
export function headerOf(headers: readonly string[], name: string): string | undefined {
  const at = headers.findIndex((each, index) => index % 2 === 0 && each.toLowerCase() === name);
  return at < 0 ? undefined : headers[at + 1];
}

export class HTTPResponse implements Pick<
  OfficialResponse,
  'getAllHeaders' | 'getBlob' | 'getContent' | 'getContentText' | 'getHeaders' | 'getResponseCode'
> {
  static readonly official = 'URL_Fetch.HTTPResponse';

  /** @param headers names and values in turn, spelled as they came */
  constructor(
    private readonly status: number,
    private readonly headers: readonly string[],
    private readonly body: Buffer,
    /** What its blob is called where no header says it. */
    private readonly name: string,
  ) {}

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getAllHeaders() */
  getAllHeaders(): object {
    const all: Record<string, string | string[]> = {};
    for (let index = 0; index < this.headers.length; index += 2) {
      const [name, value] = [this.headers[index] as string, this.headers[index + 1] as string];
      const before = all[name];
      all[name] = before === undefined ? value : [...(Array.isArray(before) ? before : [before]), value];
    }
    return all;
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getBlob() */
  getBlob(): OfficialBlob {
    const type = headerOf(this.headers, 'content-type')?.split(';')[0]?.trim() ?? null;
    const name =
      /filename="?([^";]+)/.exec(headerOf(this.headers, 'content-disposition') ?? '')?.[1] ?? this.name;
    return new Blob(this.body, type, name) as unknown as OfficialBlob;
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getContent() */
  getContent(): number[] {
    return toSigned(this.body);
  }

  /**
   * https://developers.google.com/apps-script/reference/url-fetch/http-response#getContentText()
   * https://developers.google.com/apps-script/reference/url-fetch/http-response#getContentText(String)
   */
  getContentText(charset?: string): string {
    const named = /charset="?([^";\s]+)/i.exec(headerOf(this.headers, 'content-type') ?? '')?.[1];
    return textFrom(this.body, charset ?? named ?? 'UTF-8');
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getHeaders() */
  getHeaders(): object {
    const last: Record<string, string> = {};
    for (let index = 0; index < this.headers.length; index += 2) {
      last[this.headers[index] as string] = this.headers[index + 1] as string;
    }
    return last;
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/http-response#getResponseCode() */
  getResponseCode(): number {
    return this.status;
  }
}
