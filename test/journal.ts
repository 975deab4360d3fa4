/**
 * What the shipped bundles did in the tests: the services' methods that were called, what was asked of the bank, what was
 * stored and logged, and what the page itself asked for. `npm test` gathers it from all files and `audit/journal.ts` compares it with what is declared.
 */
import {randomUUID} from 'node:crypto';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import type {BrowserContext} from 'playwright-core';
import type {Journal} from '../audit/journal.ts';
import type {Host} from '../packages/apps-script-host/src/host.ts';
import type {RequestRecord} from '../workbench/image-bank/journal.ts';

/** What Google sends along with every request. */
const googles = [
  'accept-encoding',
  'connection',
  'content-length',
  'content-type',
  'host',
  'user-agent',
  'x-forwarded-host',
];

/** The folder that each file of tests leaves its journal in; unset where nobody asks. */
const folder = process.env.TEST_JOURNAL;

const seen = {
  calls: new Set<string>(),
  requests: new Set<string>(),
  stored: new Set<string>(),
  logged: new Set<string>(),
  page: new Set<string>(),
};
let hosts: Host[] = [];

/** Notes down what this host does until the test's end. */
export function watched<H extends Host>(host: H): H {
  if (folder) hosts.push(host);
  return host;
}

/** What the bank was asked by a script: who says no host is the tests' own client. */
export function asked(requests: readonly RequestRecord[]): void {
  for (const {method, host, path, body, headers, token} of requests) {
    if (host === '') continue;
    const [plain = '', query = ''] = path.split('?');
    const records = Array.isArray(body) ? body : [body ?? {}];
    const fields = [
      ...new URLSearchParams(query).keys(),
      ...records.flatMap(one => Object.keys(one as object)),
    ];
    const request = {
      method: method.toLowerCase(),
      host,
      path: plain,
      fields: [...new Set(fields)],
      headers: headers.filter(name => !googles.includes(name)),
      token: token.header,
    };
    seen.requests.add(JSON.stringify(request));
  }
}

/** What the sidebar's page asks for by itself and gets, such as `image media.imgi.no`. */
export function watchedPage(context: BrowserContext): void {
  if (!folder) return;
  context.on('requestfinished', request => {
    if (request.serviceWorker() || request.isNavigationRequest()) return;
    if (!new URL(request.frame().url()).pathname.endsWith('/content')) return;
    seen.page.add(`${request.resourceType()} ${new URL(request.url()).hostname}`);
  });
}

if (folder) {
  afterEach(() => {
    for (const {calls, stores, logs} of hosts) {
      for (const {name} of calls) seen.calls.add(name);
      for (const [key] of stores.user) seen.stored.add(`user property ${key}`);
      for (const [key] of stores.script) seen.stored.add(`script property ${key}`);
      for (const [key] of stores.document) seen.stored.add(`document property ${key}`);
      for (const {text} of logs) {
        for (const [, field] of text.matchAll(/[{,]\s*(\w+): /g)) seen.logged.add(field!);
      }
    }
    hosts = [];
  });
  afterAll(() => {
    const journal: Journal = {
      calls: [...seen.calls],
      requests: [...seen.requests].map(text => JSON.parse(text)),
      stored: [...seen.stored],
      logged: [...seen.logged],
      page: [...seen.page],
    };
    writeFileSync(join(folder, `${randomUUID()}.json`), JSON.stringify(journal));
  });
}
