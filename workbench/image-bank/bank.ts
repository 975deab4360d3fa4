/** The local bank as one HTTP application: journal, faults, and the right host's answers for each path. */
import type {HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono, type Context, type Next} from 'hono';
import {setTimeout as wait} from 'node:timers/promises';
import {createAbilities} from './abilities.ts';
import {createCalls} from './calls.ts';
import type {BankState} from './control.ts';
import {createCollection} from './demo/collection.ts';
import {createFaults, faultyAnswer, type FaultRule} from './faults.ts';
import {createFiles} from './files.ts';
import {hostOf, hosts, signIn} from './hosts.ts';
import {createJournal} from './journal.ts';
import {createLinks} from './links.ts';
import {createPictures, mediaTypes, type Format} from './pictures.ts';
import type {Abilities} from './search.ts';
import {createSignIn} from './sign-in.ts';
import {createThumbnails} from './thumbnails.ts';

export interface BankOptions {
  /** Rows of the collection; absent: the demo collection as it is. */
  assets?: number;
  /** Milliseconds before each answer. */
  latency?: number;
}

type Env = {Bindings: HttpBindings};

interface Workings {
  rows: readonly unknown[];
  people: ReturnType<typeof createSignIn>;
  links: ReturnType<typeof createLinks>;
  journal: ReturnType<typeof createJournal>;
  faults: ReturnType<typeof createFaults>;
  abilities: ReturnType<typeof createAbilities>;
}

export function createBank({assets, latency = 0}: BankOptions = {}): Hono<Env> {
  const rows = createCollection(assets, Date.now());
  const people = createSignIn();
  const links = createLinks();
  const thumbnails = createThumbnails();
  const journal = createJournal();
  const faults = createFaults(journal);
  const abilities = createAbilities();
  const bank = createCalls({rows, people, links, thumbnails, abilities: abilities.now});
  const files = createFiles({bank, links, thumbnails, pictures: createPictures()});

  async function answer(c: Context<Env>): Promise<Response | null> {
    if (latency > 0) await wait(latency);
    const rule = await faults.take(c.req.path);
    if (!rule?.answer) return honest(c, {bank, files});
    let real: Promise<Response> | undefined;
    const effect = () => (real ??= honest(c, {bank, files}));
    if (rule.afterEffect) await effect();
    return faultyAnswer(rule.answer, typeOf(c.req.path), effect);
  }

  const app = new Hono<Env>();
  app.route('/_bank', control({rows, people, links, journal, faults, abilities}));
  app.all('*', async c => {
    const record = journal.begin({
      method: c.req.method,
      host: c.req.header('x-forwarded-host') ?? '',
      path: people.withoutTokens(withoutSecrets(c.req.url)),
      body: await bodyOf(c, people),
      headers: [...c.req.raw.headers.keys()],
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
      return new Response(size > 0 ? bytes : null, {status, headers: response.headers});
    } finally {
      journal.end(record, status, size);
    }
  });
  return app;
}

interface Answering {
  bank: ReturnType<typeof createCalls>;
  files: ReturnType<typeof createFiles>;
}

/** What the bank would answer if nothing went wrong. */
async function honest(c: Context<Env>, {bank, files}: Answering): Promise<Response> {
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

/** What the workbench and tests ask of the bank itself, below `/_bank`. */
function control({rows, people, links, journal, faults, abilities}: Workings): Hono {
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
    abilities.set({});
    return c.json(null);
  });
  routes.get('/requests', c => c.json(journal.requests()));
  routes.post('/faults', async c => {
    faults.set(await c.req.json<FaultRule[]>());
    return c.json(null);
  });
  routes.post('/abilities', async c => {
    abilities.set(await c.req.json<Partial<Abilities>>());
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

/** A request's JSON, or its text when it is none; null without a body and for everything about signing in. */
async function bodyOf(c: Context<Env>, people: Workings['people']): Promise<unknown> {
  if (c.req.method !== 'POST' || c.req.path === signIn.path || c.req.path.startsWith('/Login/')) return null;
  const text = people.withoutTokens(await c.req.raw.clone().text());
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function tokensOf(c: Context) {
  return {
    header: c.req.header('token') !== undefined,
    authorization: c.req.header('authorization') !== undefined,
    query: [...new URL(c.req.url).searchParams.keys()].some(name => secretNames.test(name)),
  };
}

const secretNames = /token|authorization|password|privatekey/i;

/** Path and query; what a parameter of a telling name holds is left out. */
function withoutSecrets(address: string): string {
  const {pathname, search, searchParams} = new URL(address);
  const names = [...searchParams.keys()].filter(name => secretNames.test(name));
  if (names.length === 0) return pathname + search;
  for (const name of names) searchParams.set(name, '•');
  return `${pathname}?${searchParams}`;
}

/** What the path's ending promises. */
function typeOf(path: string): string {
  const ending = /\.([a-z]+)$/.exec(path)?.[1] ?? '';
  if (Object.hasOwn(mediaTypes, ending)) return mediaTypes[ending as Format];
  return 'application/json; charset=utf-8';
}
