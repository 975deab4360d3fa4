/** `UrlFetchApp`: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
import {written, type Written} from '../core/bank/written.ts';
import type {Http, HttpAnswer, HttpFault, Picture} from '../core/ports.ts';
import {meaningOf, messageOf} from './failures.ts';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
/** `timeoutSeconds` is documented, but in no type package. */
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest & {timeoutSeconds: number};

/** @param deployment whose hosts, and whose sign-in call */
export function createHttp(deployment: Parameters<typeof written>[1]): Http {
  return {
    send(requests) {
      const asked = requests.map(request => written(request, deployment));
      const made = asked.map(toRequest);
      try {
        return UrlFetchApp.fetchAll(made).map(toAnswer);
      } catch (error) {
        const fault = toFault(error);
        const final = fault === 'quota' || fault === 'permission' || isTimeout(error);
        if (made.length === 1 || final) return made.map(() => fault);
        // One request's failure can throw for all of them. What makes something at the bank may have made it.
        return made.map((request, at) => (asked[at]!.once ? fault : single(request)));
      }
    },
  };
}

function single(request: Request): HttpAnswer | HttpFault {
  try {
    return toAnswer(UrlFetchApp.fetchAll([request])[0]!);
  } catch (error) {
    return toFault(error);
  }
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
      const headers = response.getAllHeaders() as Record<string, string | string[]>;
      const found = Object.keys(headers).find(one => one.toLowerCase() === name);
      const values = found === undefined ? '' : headers[found]!;
      return String(Array.isArray(values) ? (values[values.length - 1] ?? '') : values);
    },
    text: () => response.getContentText('UTF-8'),
    picture: () => response.getBlob() as unknown as Picture,
  };
}

/** Who has waited that long does not wait once more for each request. */
function isTimeout(error: unknown): boolean {
  return /time(d )?-?out/i.test(messageOf(error));
}

/** The text names the address, so it goes no further than here. */
function toFault(error: unknown): HttpFault {
  const code = meaningOf(error);
  if (code === 'host.quota') return 'quota';
  if (code === 'host.permission') return 'permission';
  return /too large|(size|limit) exceeded|exceeds? the (maximum|limit)/i.test(messageOf(error))
    ? 'tooLarge'
    : 'unreachable';
}
