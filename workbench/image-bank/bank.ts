/** The local bank as one HTTP application: journal, faults, and the right host's answers for each path. */
import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono, type Context, type Next} from 'hono';
import {setTimeout as wait} from 'node:timers/promises';
import {createSignIn} from './accounts.ts';
import {createCalls} from './calls.ts';
import type {BankState} from './control.ts';
import {createCollection} from './demo/collection.ts';
import {createFaults, faultyAnswer, type FaultRule} from './faults.ts';
import {createFiles} from './files.ts';
import {hostOf, hosts, signIn} from './hosts.ts';
import {createJournal} from './journal.ts';
import {createLinks} from './links.ts';
import {createPictures, mediaTypes, type Format} from './pictures.ts';
import {createThumbnails} from './thumbnails.ts';

export interface BankOptions {
  /** Rows of the collection; absent: the demo collection as it is. */
  assets?: number;
  /** Milliseconds before each answer. */
  latency?: number;
}

type Env = {Bindings: HttpBindings};

export function createBank({assets, latency = 0}: BankOptions = {}): Hono<Env> {
  const rows = createCollection(assets, Date.now());
  const people = createSignIn();
  const links = createLinks();
  const thumbnails = createThumbnails();
  const journal = createJournal();
  const faults = createFaults(journal);
  const bank = createCalls({rows, people, links, thumbnails});
  const files = createFiles({bank, links, thumbnails, pictures: createPictures()});

  /** What the bank would answer if nothing went wrong. */
  async function honest(c: Context<Env>): Promise<Response> {
    const host = hostOf(c.req.path);
    const meant = c.req.header('x-forwarded-host');
    if (meant && meant !== hosts[host]) return c.json({Message: 'No such resource on this host.'}, 404);
    if (host !== 'api') {
      const {header, authorization, query} = tokensOf(c);
      if (header || authorization || query) return c.json({Message: 'This host must not get a token.'}, 400);
      return files.fetch(c.req.raw);
    }
    return bank.calls.fetch(c.req.raw);
  }

  async function answer(c: Context<Env>): Promise<Response | null> {
    if (latency > 0) await wait(latency);
    const rule = await faults.take(c.req.path);
    if (!rule?.answer) return honest(c);
    let real: Promise<Response> | undefined;
    const effect = () => (real ??= honest(c));
    if (rule.afterEffect) await effect();
    return faultyAnswer(rule.answer, typeOf(c.req.path), effect);
  }

  const app = new Hono<Env>();
  app.route('/_bank', control());
  app.all('*', async c => {
    const record = journal.begin({
      method: c.req.method,
      host: c.req.header('x-forwarded-host') ?? '',
      path: people.withoutTokens(decodeQuery(c.req.url)),
      body: c.req.path === signIn.path ? null : await bodyOf(c),
      token: tokensOf(c),
    });
    let status = 0;
    let size = 0;
    try {
      const response = await answer(c);
      if (!response) {
        c.env.incoming.socket.destroy();
        return RESPONSE_ALREADY_SENT;
      }
      const bytes = await response.arrayBuffer();
      status = response.status;
      size = bytes.byteLength;
      const headers = new Headers(response.headers);
      // Pictures are read by the sidebar's page, which has another origin.
      headers.set('access-control-allow-origin', '*');
      headers.set('cross-origin-resource-policy', 'cross-origin');
      return new Response(size > 0 ? bytes : null, {status, headers});
    } finally {
      journal.end(record, status, size);
    }
  });
  return app;

  function control(): Hono {
    const routes = new Hono();
    // A page in a browser can send no JSON to another origin without being asked, and is never answered here.
    routes.use(async (c: Context, next: Next) => {
      if (c.req.method === 'POST' && c.req.header('content-type') !== 'application/json')
        return c.json(null, 415);
      return next();
    });
    routes.post('/reset', c => {
      people.reset();
      links.reset();
      journal.reset();
      faults.set([]);
      return c.json(null);
    });
    routes.get('/requests', c => c.json(journal.requests()));
    routes.post('/faults', async c => {
      faults.set(await c.req.json<FaultRule[]>());
      return c.json(null);
    });
    routes.post('/expire-tokens', c => {
      people.expireTokens();
      return c.json(null);
    });
    routes.get('/state', c => {
      const state: BankState = {permalinks: links.count(), documents: rows.length};
      return c.json(state);
    });
    return routes;
  }
}

function tokensOf(c: Context) {
  return {
    header: c.req.header('token') !== undefined,
    authorization: c.req.header('authorization') !== undefined,
    query: [...new URL(c.req.url).searchParams.keys()].some(name => /token|authorization/i.test(name)),
  };
}

/** Path and query as a person reads them. */
function decodeQuery(url: string): string {
  const {pathname, search} = new URL(url);
  return pathname + search;
}

/** JSON, or the text when it is none; null without a body. */
async function bodyOf(c: Context): Promise<unknown> {
  if (c.req.method !== 'POST') return null;
  const text = await c.req.raw.clone().text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** What the path's ending promises. */
function typeOf(path: string): string {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  if (Object.hasOwn(mediaTypes, ending)) return mediaTypes[ending as Format];
  return 'application/json; charset=utf-8';
}
