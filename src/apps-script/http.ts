/** `UrlFetchApp`: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
import {written, type Written} from '../core/bank/written.ts';
import type {Http, HttpAnswer, HttpFault} from '../core/ports.ts';
import {codeOf, messageOf, withHost} from './failures.ts';
import {pictureOf} from './picture.ts';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
/** `timeoutSeconds` is documented, but in no type package. */
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest & {
  timeoutSeconds: number;
  followRedirects: false;
  muteHttpExceptions: true;
};

/** Exceptions in a row whose reason nobody knows, after which nothing more is asked in this execution. */
const MOST = 3;

/** An execution ends after six minutes, and what it had not told by then is lost: so long after its beginning nothing more is asked, ms. */
const LAST = 4 * 60 * 1000;

/** @param deployment whose hosts, and whose sign-in call */
export function createHttp(deployment: Parameters<typeof written>[1]): Http {
  const started = Date.now();
  let unknown = 0;
  /** Set once nothing more is asked: what would come of it is known, or makes it worse. */
  let over: HttpFault | null = null;

  function fetched(requests: Request[]): HttpAnswer[] | Thrown {
    const begun = Date.now();
    if (begun - started > LAST) over ??= 'spent';
    if (over) return {fault: over, final: true};
    try {
      const answers = UrlFetchApp.fetchAll(requests).map(toAnswer);
      unknown = 0;
      return answers;
    } catch (error) {
      const fault = toFault(error);
      if (fault === 'quota' || fault === 'bandwidth') over = fault;
      else if (fault === 'unavailable' && ++unknown >= MOST) over = 'spent';
      // Who has waited that long does not wait once more for each request.
      const late =
        Date.now() - begun >= 1000 * Math.min(...requests.map(({timeoutSeconds}) => timeoutSeconds));
      const final = late || isTimeout(error) || !mayBeOnesOwn(fault);
      return {fault: over ?? fault, final};
    }
  }

  return {
    send(requests) {
      const asked = requests.map(request => written(request, deployment));
      const made = asked.map(toRequest);
      const all = fetched(made);
      if (Array.isArray(all)) return all;
      if (made.length === 1 || all.final) return made.map(() => all.fault);
      // One request's failure can throw for all of them. What makes something at the bank may have made it.
      return made.map((request, at) => {
        if (asked[at]!.once) return all.fault;
        const one = fetched([request]);
        return Array.isArray(one) ? one[0]! : one.fault;
      });
    },
  };
}

interface Thrown {
  fault: HttpFault;
  /** The same would come of each request by itself. */
  final: boolean;
}

function mayBeOnesOwn(fault: HttpFault): boolean {
  return fault === 'unreachable' || fault === 'unavailable' || fault === 'tooLarge';
}

function toRequest({method, url, headers, body, seconds}: Written): Request {
  return {
    url,
    method,
    headers,
    followRedirects: false,
    muteHttpExceptions: true,
    timeoutSeconds: seconds,
    ...(body === undefined ? {} : {contentType: 'application/json', payload: body}),
  };
}

function toAnswer(response: Response): HttpAnswer {
  return {
    status: response.getResponseCode(),
    header(name) {
      const headers = withHost(() => response.getAllHeaders(), 'bank') as Record<string, string | string[]>;
      const found = Object.keys(headers).find(one => one.toLowerCase() === name);
      const values = found === undefined ? '' : headers[found]!;
      return String(Array.isArray(values) ? (values[values.length - 1] ?? '') : values);
    },
    text: () => withHost(() => response.getContentText('UTF-8'), 'bank'),
    picture: type =>
      withHost(() => {
        const blob = response.getBlob();
        if (type !== undefined) blob.setContentType(type);
        return pictureOf(blob);
      }, 'bank'),
  };
}

function isTimeout(error: unknown): boolean {
  return /time(d )?-?out/i.test(messageOf(error));
}

/** The text names the address, so it goes no further than here. */
function toFault(error: unknown): HttpFault {
  const code = codeOf(error, 'bank');
  if (code === null) throw error;
  if (code === 'bank.unreachable') return 'unreachable';
  if (code === 'bank.unusable') return 'tooLarge';
  return code.slice('host.'.length) as HttpFault;
}
