/** The cases that ask the bank's public hosts, without an account, and one that cannot exist. */
import {guide, NotRun, reference, refuses, wordsOf, type Area, type Host} from '../case.ts';

const page = (member: string) => reference(`url-fetch/${member}`);
const allowlist = 'https://developers.google.com/apps-script/manifest/allowlist-url';
const http = 'src/apps-script/http.ts';
const calls = 'src/core/bank/calls.ts';
const failures = 'src/apps-script/failures.ts';

/** Nobody can have it: https://www.rfc-editor.org/rfc/rfc6761#section-6.4. The suite's manifest lists it. */
const nowhere = 'https://conformance.invalid/';
/** What any web server has not. */
const missing = 'conformance/no-such-page';

const muted = {muteHttpExceptions: true, followRedirects: false};
const ask = (url: string, more: object = {}) => UrlFetchApp.fetch(url, {...muted, ...more});
const redirecting = ({address}: Host): string => {
  if (address === '') throw new NotRun('No address was named.');
  return address;
};

export const fetchArea: Area<Host> = {
  name: 'fetch',
  emulated: 'url-fetch.ts',
  cases: [
    {
      name: 'an answer of any status is an answer, where exceptions are muted',
      source: page('url-fetch-app#fetch(String,Object)'),
      claims: true,
      hangs: [http, calls],
      run: ({bank}) => ask(`https://${bank.api}/${missing}`).getResponseCode() >= 200,
    },
    {
      name: 'a status of 400 or more throws where they are not, and says which',
      source: page('url-fetch-app#fetch(String,Object)'),
      claims: true,
      worded: true,
      hangs: [http],
      run: ({bank}) => {
        const url = `https://${bank.api}/${missing}`;
        const status = ask(url).getResponseCode();
        if (status < 400) throw new NotRun(`The bank answers ${status} where nothing is.`);
        const words = wordsOf(() => UrlFetchApp.fetch(url)) ?? '';
        return words.startsWith(`Request failed for https://${bank.api} returned code ${status}.`);
      },
    },
    {
      name: 'several are asked at once, and answer in the order of their requests',
      source: page('url-fetch-app#fetchAll(Object)'),
      claims: true,
      hangs: [http, calls],
      run: ({bank}) => {
        const urls = [`https://${bank.api}/${missing}`, `https://${bank.cdn}/${missing}`];
        const answers = UrlFetchApp.fetchAll(urls.map(url => ({url, ...muted})));
        return (
          JSON.stringify(answers.map(each => each.getResponseCode())) ===
          JSON.stringify(urls.map(url => ask(url).getResponseCode()))
        );
      },
    },
    {
      name: 'a host that does not exist is a DNS error with the whole address',
      source: 'https://github.com/bradjasper/ImportJSON/issues/78',
      claims: `DNS error: ${nowhere}`,
      worded: true,
      hangs: [failures, http],
      run: () => wordsOf(() => ask(nowhere)),
    },
    {
      name: 'one dead host makes fetchAll throw for all',
      source: page('url-fetch-app#fetchAll(Object)'),
      claims: true,
      open: 'whether it throws, or answers for the others',
      hangs: [http, calls],
      run: ({bank}) =>
        refuses(() =>
          UrlFetchApp.fetchAll([
            {url: `https://${bank.api}/${missing}`, ...muted},
            {url: nowhere, ...muted},
          ]),
        ),
    },
    {
      name: 'an answer of 400 or more makes fetchAll throw where exceptions are not muted',
      source: page('url-fetch-app#fetchAll(Object)'),
      claims: true,
      hangs: [http],
      run: ({bank}) => {
        const url = `https://${bank.api}/${missing}`;
        const status = ask(url).getResponseCode();
        if (status < 400) throw new NotRun(`The bank answers ${status} where nothing is.`);
        return refuses(() => UrlFetchApp.fetchAll([{url, ...muted}, {url}]));
      },
    },
    {
      name: 'a time limit is taken by fetchAll, too, whether it is kept or not',
      source: page('url-fetch-app#fetchAll(Object)'),
      claims: null,
      hangs: [http, 'src/shared/limits.ts'],
      run: ({bank}) => {
        const limited = {url: `https://${bank.api}/${missing}`, ...muted, timeoutSeconds: 30};
        return wordsOf(() => UrlFetchApp.fetchAll([limited]));
      },
    },
    {
      name: 'one host off the manifest’s list makes fetchAll throw for all',
      source: allowlist,
      claims: true,
      emulated: 'manifest.ts',
      hangs: [http, 'build.mjs', 'SECURITY.md'],
      run: ({bank}) =>
        refuses(() =>
          UrlFetchApp.fetchAll([
            {url: `https://${bank.api}/${missing}`, ...muted},
            {url: 'https://example.com/', ...muted},
          ]),
        ),
    },
    {
      name: 'a host off the manifest’s list is refused',
      source: allowlist,
      claims:
        'Request to https://example.com/ failed because the URL has not been whitelisted in the script manifest.',
      worded: true,
      emulated: 'manifest.ts',
      hangs: ['build.mjs', failures],
      run: () => wordsOf(() => ask('https://example.com/')),
    },
    {
      name: 'a host of the list is refused without TLS',
      source: allowlist,
      claims: true,
      emulated: 'manifest.ts',
      hangs: ['build.mjs', 'SECURITY.md'],
      run: ({bank}) => refuses(() => ask(`http://${bank.api}/${missing}`)),
    },
    {
      name: 'a host is not on the list because its end is',
      source: allowlist,
      claims: true,
      emulated: 'manifest.ts',
      hangs: ['build.mjs', 'SECURITY.md'],
      run: () => refuses(() => ask('https://not.conformance.invalid/')),
    },
    {
      name: 'an address of more than 2,082 letters is refused',
      source: page('url-fetch-app#fetch(String)'),
      claims: true,
      hangs: ['src/core/bank/written.ts'],
      run: ({bank}) => refuses(() => ask(`https://${bank.api}/${'x'.repeat(2100)}`)),
    },
    {
      name: 'a script may not set the header Host',
      source: page('url-fetch-app#fetch(String,Object)'),
      claims: true,
      open: 'whether it is refused, ignored or sent',
      hangs: [http],
      run: ({bank}) => refuses(() => ask(`https://${bank.api}/${missing}`, {headers: {Host: 'example.com'}})),
    },
    {
      name: 'a time limit is taken, whether it is kept or not',
      source: page('url-fetch-app#fetch(String,Object)'),
      claims: null,
      hangs: [http, 'src/shared/limits.ts'],
      run: ({bank}) => wordsOf(() => ask(`https://${bank.api}/${missing}`, {timeoutSeconds: 30})),
    },
    {
      name: 'headers are spelled as they came',
      source: page('http-response#getAllHeaders()'),
      claims: 'Content-Type',
      open: 'whether names keep their case; a server may also send lower case itself',
      emulated: 'http-response.ts',
      hangs: [http, 'src/core/bank/wire.ts'],
      run: ({bank}) => {
        const headers = Object.keys(ask(`https://${bank.api}/${missing}`).getAllHeaders());
        return headers.find(name => name.toLowerCase() === 'content-type') ?? null;
      },
    },
    {
      name: 'a header that came once is a text, and no list',
      source: page('http-response#getAllHeaders()'),
      claims: 'string',
      emulated: 'http-response.ts',
      hangs: [http, 'src/core/bank/wire.ts'],
      run: ({bank}) => {
        const headers = ask(`https://${bank.api}/${missing}`).getAllHeaders() as Record<string, unknown>;
        const name = Object.keys(headers).find(each => each.toLowerCase() === 'content-type');
        return name === undefined ? null : typeof headers[name];
      },
    },
    {
      name: 'the text of an answer is that of its blob',
      source: page('http-response#getContentText()'),
      claims: true,
      emulated: 'http-response.ts',
      hangs: [http, 'src/core/bank/wire.ts'],
      run: ({bank}) => {
        const answer = ask(`https://${bank.api}/${missing}`);
        return answer.getContentText() === answer.getBlob().getDataAsString();
      },
    },
    {
      name: 'an answer’s blob has the type alone, without its charset',
      source: page('http-response#getBlob()'),
      claims: false,
      emulated: 'http-response.ts',
      hangs: ['src/apps-script/picture.ts', 'src/core/bank/pictures.ts'],
      run: ({bank}) =>
        ((ask(`https://${bank.api}/${missing}`).getBlob().getContentType() as string | null) ?? '').includes(
          ';',
        ),
    },
    {
      name: 'an answer’s blob has a name',
      source: 'https://github.com/brucemcpherson/gas-fakes',
      claims: true,
      emulated: 'http-response.ts',
      hangs: ['src/apps-script/picture.ts'],
      run: ({bank}) =>
        ((ask(`https://${bank.api}/${missing}`).getBlob().getName() as string | null) ?? '') !== '',
    },
    {
      name: 'a redirect that is not followed is an answer with its target',
      source: page('url-fetch-app#fetch(String,Object)'),
      claims: [true, true],
      asks: true,
      hangs: [http, 'src/core/bank/permalinks.ts'],
      run: host => {
        const answer = ask(redirecting(host));
        const names = Object.keys(answer.getAllHeaders()).map(name => name.toLowerCase());
        return [Math.floor(answer.getResponseCode() / 100) === 3, names.includes('location')];
      },
    },
    {
      name: 'of several, the one that redirects is not followed either, and its answer stands in its place',
      source: page('url-fetch-app#fetchAll(Object)'),
      claims: [false, true],
      asks: true,
      hangs: [http, calls, 'src/core/bank/permalinks.ts'],
      run: host => {
        const urls = [`https://${host.bank.api}/${missing}`, redirecting(host)];
        const answers = UrlFetchApp.fetchAll(urls.map(url => ({url, ...muted})));
        return answers.map(each => Math.floor(each.getResponseCode() / 100) === 3);
      },
    },
    {
      name: 'a redirect that is followed to a host off the list is refused',
      source: guide('services/quotas'),
      claims: true,
      open: 'whether the list covers the targets of redirects',
      asks: true,
      hangs: [http, 'SECURITY.md'],
      run: host => refuses(() => ask(redirecting(host), {followRedirects: true})),
    },
  ],
};
