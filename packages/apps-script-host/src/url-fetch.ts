import {createSyncFn} from 'synckit';
import {fileURLToPath} from 'node:url';
import {Blob} from './blob.ts';
import {Exception, NotEmulated} from './exception.ts';
import {headerOf, HTTPResponse} from './http-response.ts';
import {onList} from './manifest.ts';

type Official = GoogleAppsScript.URL_Fetch.UrlFetchApp;
type OfficialResponse = GoogleAppsScript.URL_Fetch.HTTPResponse;

/** https://developers.google.com/apps-script/guides/services/quotas */
const largest = 50 * 1024 * 1024;
const mostHeaders = 100;
const largestHeaders = 8 * 1024;
/** "The URL can have up to 2,082 characters": reference/url-fetch/url-fetch-app#fetch(String) */
const longestUrl = 2082;
const mostRedirects = 10;

/** One exchange on the wire, for the list of calls. */
export interface Exchange {
  method: string;
  url: string;
  /** 0 when no answer came. */
  status: number;
  /** Of the answer. */
  bytes: number;
}

export interface UrlFetchOptions {
  /** Of the manifest; undefined allows every address. */
  allowed: readonly string[] | undefined;
  /** Public host name → address that its requests go to. */
  hosts: Readonly<Record<string, string>>;
  /** Whether `timeoutSeconds` has an effect: one copy of the documentation has it, the reference does not. */
  honoursTimeout: boolean;
  /** Counts calls. @throws Exception when the day's are used up */
  use(calls: number): void;
  record(exchange: Exchange): void;
}

interface Prepared {
  method: string;
  url: URL;
  headers: Array<[string, string]>;
  body: Buffer | null;
  /** In ms. */
  timeout: number;
  follow: boolean;
  mute: boolean;
}

interface Wire {
  method: string;
  url: string;
  headers: Array<[string, string]>;
  body: Uint8Array | null;
  timeout: number;
  largest: number;
}

type Answer = {status: number; headers: string[]; body: Uint8Array};
type WireOutcome = Answer | {fault: 'address' | 'name' | 'timeout' | 'tooLarge' | 'tls'};

/** In the words that scripts in the wild report; the whole address stands in them. */
const faultTexts = {
  address: 'Address unavailable',
  name: 'DNS error',
  timeout: 'Timeout',
  tls: 'SSL Error',
  // No source gives the words for an answer over 50 MB; the size of a request is "URLFetch POST Size".
  tooLarge: 'URLFetch response size exceeded',
};

let worker: ((requests: Wire[]) => WireOutcome[]) | undefined;

/** Blocks until all answers are here. */
function exchange(requests: Wire[]): WireOutcome[] {
  worker ??= createSyncFn<(requests: Wire[]) => WireOutcome[]>(
    fileURLToPath(new URL('./fetch-worker.mjs', import.meta.url)),
  );
  return worker(requests);
}

const known = new Set([
  'url',
  'contentType',
  'headers',
  'method',
  'payload',
  'useIntranet',
  'validateHttpsCertificates',
  'followRedirects',
  'muteHttpExceptions',
  'escaping',
  'timeoutSeconds',
]);

/** The services' own headers, which a script may not set. */
const forbiddenHeaders = /^(host|content-length)$/i;

export class UrlFetchApp implements Pick<Official, 'fetch' | 'fetchAll'> {
  static readonly official = 'URL_Fetch.UrlFetchApp';

  constructor(private readonly options: UrlFetchOptions) {}

  /**
   * https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetch(String)
   * https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetch(String,Object)
   */
  fetch(url: string, params: object = {}): OfficialResponse {
    return this.send([this.prepare({...params, url})])[0] as OfficialResponse;
  }

  /** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetchAll(Object) */
  fetchAll(requests: Array<object | string>): OfficialResponse[] {
    return this.send(requests.map(each => this.prepare(typeof each === 'string' ? {url: each} : {...each})));
  }

  private prepare(given: Record<string, unknown>): Prepared {
    for (const name of Object.keys(given)) {
      if (!known.has(name)) throw new NotEmulated(`the option ${name} of UrlFetchApp.fetch`);
    }
    const url = addressOf(given.url);
    if (!onList(url, this.options.allowed)) {
      throw new Exception(
        `Request to ${url.href} failed because the URL has not been whitelisted in the script manifest.`,
      );
    }
    const method = given.method === undefined ? 'GET' : String(given.method).toUpperCase();
    if (!['GET', 'DELETE', 'PATCH', 'POST', 'PUT'].includes(method)) {
      throw new Exception('Attribute provided with invalid value: method');
    }
    const {body, contentType} = bodyOf(given.payload);
    if (body && method === 'GET') throw new NotEmulated('a payload in a get request of UrlFetchApp');
    if ((body?.length ?? 0) > largest) throw new Exception('Limit Exceeded: URLFetch POST Size.');
    const headers = headersOf(given.headers);
    const type = given.contentType ?? contentType;
    if (
      body &&
      typeof type === 'string' &&
      !headers.some(([name]) => name.toLowerCase() === 'content-type')
    ) {
      headers.push(['Content-Type', type]);
    }
    const seconds = this.options.honoursTimeout ? Number(given.timeoutSeconds ?? 360) : 360;
    return {
      method,
      url,
      headers,
      body,
      timeout: seconds * 1000,
      follow: given.followRedirects !== false,
      mute: given.muteHttpExceptions === true,
    };
  }

  private send(requests: Prepared[]): OfficialResponse[] {
    this.options.use(requests.length);
    const answers = this.answers(requests, 0);
    return requests.map(({mute, url}, index) => {
      const {status, headers, body} = answers[index] as Answer;
      const response = new HTTPResponse(status, headers, Buffer.from(body), nameIn(url));
      if (status >= 400 && !mute) {
        throw new Exception(
          `Request failed for ${url.origin} returned code ${status}. Truncated server response: ` +
            `${response.getContentText().slice(0, 200)} (use muteHttpExceptions option to examine full response)`,
        );
      }
      return response as unknown as OfficialResponse;
    });
  }

  /** One transport error throws for all of them, after all were sent. */
  private answers(requests: Prepared[], hops: number): Answer[] {
    const outcomes = exchange(requests.map(request => this.wire(request)));
    requests.forEach(({method, url}, index) => {
      const outcome = outcomes[index] as WireOutcome;
      const [status, bytes] = 'fault' in outcome ? [0, 0] : [outcome.status, outcome.body.length];
      this.options.record({method, url: url.href, status, bytes});
    });
    outcomes.forEach((outcome, index) => {
      if ('fault' in outcome) {
        throw new Exception(`${faultTexts[outcome.fault]}: ${(requests[index] as Prepared).url.href}`);
      }
    });
    return (outcomes as Answer[]).map((answer, index) => {
      const next = redirected(requests[index] as Prepared, answer);
      if (!next) return answer;
      if (hops === mostRedirects) throw new Exception(`Address unavailable: ${next.url.href}`);
      // Whether the list covers the targets of redirects is not documented; a script must not depend on either.
      if (!onList(next.url, this.options.allowed)) {
        throw new Exception(
          `Request to ${next.url.href} failed because the URL has not been whitelisted in the script manifest.`,
        );
      }
      return this.answers([next], hops + 1)[0] as Answer;
    });
  }

  private wire({method, url, headers, body, timeout}: Prepared): Wire {
    const base = this.options.hosts[url.hostname];
    const target = base ? new URL(`${base.replace(/\/$/, '')}${url.pathname}${url.search}`) : url;
    return {
      method,
      url: target.href,
      headers: [
        // https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app
        [
          'User-Agent',
          'Mozilla/5.0 (compatible; Google-Apps-Script; beanserver; +https://script.google.com)',
        ],
        ['Accept-Encoding', 'gzip, deflate, br'],
        // The bank in use serves all its public hosts at one address: this says which one was asked.
        ...(base ? [['X-Forwarded-Host', url.host] as [string, string]] : []),
        ...headers,
        ...(body ? [['Content-Length', String(body.length)] as [string, string]] : []),
      ],
      body,
      timeout,
      largest,
    };
  }
}

/** Without a scheme, an address is taken as http. */
function addressOf(given: unknown): URL {
  if (typeof given !== 'string' || given === '') throw new Exception('Attribute provided with no value: url');
  if (given.length > longestUrl) throw new Exception('Limit Exceeded: URLFetch URL Length.');
  const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(given) ? given : `http://${given}`;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Exception(`Invalid argument: ${given}`);
  return url;
}

function headersOf(given: unknown): Array<[string, string]> {
  const headers = Object.entries((given ?? {}) as Record<string, unknown>).map(
    ([name, value]): [string, string] => {
      if (value === null || value === undefined)
        throw new Exception('Attribute provided with invalid value: Header:null');
      if (
        forbiddenHeaders.test(name) ||
        !/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(name) ||
        /[\r\n\0]/.test(String(value))
      ) {
        throw new Exception(`Attribute provided with invalid value: Header:${name}`);
      }
      return [name, String(value)];
    },
  );
  const size = headers.reduce(
    (sum, [name, value]) => sum + Buffer.byteLength(name) + Buffer.byteLength(value),
    0,
  );
  if (headers.length > mostHeaders || size > largestHeaders) {
    // The limits are documented, their words are not.
    throw new Exception('Limit Exceeded: URLFetch Header Size.');
  }
  return headers;
}

/** A plain object is a form; a text is a form too unless its content type is given. */
function bodyOf(payload: unknown): {body: Buffer | null; contentType: string | null} {
  const form = 'application/x-www-form-urlencoded';
  if (payload === undefined || payload === null) return {body: null, contentType: null};
  if (payload instanceof Blob) return {body: payload.bytes, contentType: payload.contentType};
  if (typeof payload === 'string') return {body: Buffer.from(payload), contentType: form};
  if (Array.isArray(payload)) throw new NotEmulated('a payload of bytes of UrlFetchApp.fetch');
  const fields = Object.entries(payload as object).map(([name, value]): [string, string] => {
    if (typeof value === 'object') throw new NotEmulated('multipart/form-data of UrlFetchApp.fetch');
    return [name, String(value)];
  });
  return {body: Buffer.from(new URLSearchParams(fields).toString()), contentType: form};
}

/** The request that a redirect asks for, or null where the answer stands. */
function redirected(request: Prepared, {status, headers}: Answer): Prepared | null {
  if (!request.follow || ![301, 302, 303, 307, 308].includes(status)) return null;
  const location = headerOf(headers, 'location');
  if (location === undefined || !URL.canParse(location, request.url.href)) return null;
  const url = new URL(location, request.url);
  // All headers go along, tokens too: a script that must not give them away does not follow redirects.
  return status === 307 || status === 308 ? {...request, url} : {...request, url, method: 'GET', body: null};
}

/** Never empty at the real service (the tests of https://github.com/brucemcpherson/gas-fakes); what it is, is not documented. */
function nameIn(url: URL): string {
  return url.pathname.split('/').findLast(part => part !== '') ?? url.host;
}
