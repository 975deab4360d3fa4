/** `UrlFetchApp`: https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app */
import type {Http, HttpAnswer, HttpFault, HttpRequest, Picture} from '../core/ports.ts';
import {meaningOf, messageOf} from './failures.ts';

type Response = GoogleAppsScript.URL_Fetch.HTTPResponse;
/** `timeoutSeconds` is documented, but in no type package. */
type Request = GoogleAppsScript.URL_Fetch.URLFetchRequest & {timeoutSeconds: number};

export const http: Http = {
  send(requests) {
    try {
      return UrlFetchApp.fetchAll(requests.map(toRequest)).map(toAnswer);
    } catch (error) {
      const fault = toFault(error);
      // One request's failure can throw for all of them. What makes something at the bank may have made it.
      if (requests.length === 1 || fault === 'quota' || fault === 'permission')
        return requests.map(() => fault);
      return requests.map(request => (request.once ? fault : single(request)));
    }
  },
};

function single(request: HttpRequest): HttpAnswer | HttpFault {
  try {
    return toAnswer(UrlFetchApp.fetchAll([toRequest(request)])[0]!);
  } catch (error) {
    return toFault(error);
  }
}

function toRequest({method, url, headers, body, seconds}: HttpRequest): Request {
  if (!url.startsWith('https://')) throw new Error('not https');
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

/** The text names the address, so it goes no further than here. */
function toFault(error: unknown): HttpFault {
  const code = meaningOf(error);
  if (code === 'host.quota') return 'quota';
  if (code === 'host.permission') return 'permission';
  return /too large|limit exceeded|exceeds? the (maximum|limit)/i.test(messageOf(error))
    ? 'tooLarge'
    : 'unreachable';
}
