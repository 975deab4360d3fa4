/** The REST calls of the bank's API host. */
import {Hono, type Context} from 'hono';
import {createHmac, randomBytes} from 'node:crypto';
import {accounts, type Account} from './accounts.ts';
import {interfaces, node, trees, under} from './demo/categories.ts';
import {languageOf, toWire, type BankDocument} from './documents.ts';
import {hosts, signIn} from './hosts.ts';
import type {createLinks} from './links.ts';
import type {Box} from './pictures.ts';
import {createSearch, wrongIn, type Abilities, type SearchQuery} from './search.ts';
import type {createSignIn} from './sign-in.ts';
import type {createThumbnails} from './thumbnails.ts';

interface Parts {
  rows: BankDocument[];
  abilities: () => Abilities;
  people: ReturnType<typeof createSignIn>;
  links: ReturnType<typeof createLinks>;
  thumbnails: ReturnType<typeof createThumbnails>;
}

type Env = {Variables: {account: Account}};

/** What the calls know of the bank. */
interface Known extends Pick<Parts, 'links' | 'thumbnails' | 'abilities'> {
  search: ReturnType<typeof createSearch>;
  byId: Map<number, BankDocument>;
  /** Signs addresses of the storage. */
  storageKey: Buffer;
}

export function createCalls({rows, people, links, thumbnails, abilities}: Parts) {
  const known: Known = {
    links,
    thumbnails,
    abilities,
    search: createSearch(rows, under, abilities),
    byId: new Map(rows.map(document => [document.id, document])),
    storageKey: randomBytes(32),
  };
  const calls = new Hono<Env>();
  answerSignIn(calls, people);
  askForToken(calls, people);
  answerAccount(calls);
  answerSearch(calls, known);
  answerCategories(calls, known);
  answerDocuments(calls, known);
  answerDownload(calls, known);
  answerPermalinks(calls, known);
  return {
    calls,
    /** The document that a signed storage address names. */
    stored: (path: string) => stored(known, path),
    byId: known.byId,
  };
}

function answerSignIn(calls: Hono<Env>, people: Parts['people']): void {
  calls.post(signIn.path, async c => {
    const body: unknown = await c.req.json().catch(() => null);
    const answer = people.signIn(body);
    if (answer.wait !== undefined) c.header('Retry-After', String(answer.wait));
    if (!answer.body) return c.json({Message: 'No such resource on this host.'}, answer.status as 404);
    return c.json(answer.body, answer.status as 200);
  });
}

/** No other call is answered without one that is good. */
function askForToken(calls: Hono<Env>, people: Parts['people']): void {
  calls.use(async (c, next) => {
    const token = c.req.header('token');
    if (!token) return c.json({Message: 'Authorization has been denied for this request.'}, 401);
    const account = people.account(token);
    if (account) {
      c.set('account', account);
      return next();
    }
    // The real bank says 200 to this call even when the token is no good: with nothing, or with null.
    if (c.req.path === '/Login/WhoAmI') {
      return people.state(token) === 'expired' ? c.body('') : c.json(null);
    }
    return c.json({Message: 'Authorization has been denied for this request.'}, 401);
  });
}

function answerAccount(calls: Hono<Env>): void {
  calls.get('/Login/WhoAmI', c => {
    const id = 1200 + accounts.indexOf(c.var.account);
    return c.json({UserID: id, Interfaces: c.var.account.interfaces.length});
  });

  calls.get('/Login/CanUpload', c => c.json(c.var.account.canUpload));

  calls.get('/Interface/GetInterfaces', c =>
    c.json([...namesFor(c.var.account)].map(([Id, Name]) => ({Id, Name}))),
  );
}

function answerSearch(calls: Hono<Env>, {search, thumbnails, abilities}: Known): void {
  calls.post('/Search2', async c => {
    const body: unknown = await c.req.json().catch(() => undefined);
    const wrong = wrongIn(body, abilities());
    if (wrong) return badRequest(c, wrong);
    const query = body as SearchQuery;
    const {account} = c.var;
    const {total, documents} = search(query, account.interfaces);
    const names = namesFor(account);
    const language = languageOf(query.Language);
    return c.json({
      NumberOfDocuments: total,
      DocumentList: documents.map(document => toWire(document, language, names, thumbnails.address)),
    });
  });
}

function answerCategories(calls: Hono<Env>, {search}: Known): void {
  calls.get('/Category/GetCategoriesTreeGroups', c => {
    const asked = c.req.query('interfacename');
    if (asked === undefined || !/^\d+$/.test(asked)) return badRequest(c, 'interfacename');
    const language = languageOf(c.req.query('language'));
    const {account} = c.var;
    // What the bank's own pages show as images.
    const pictures = {DocumentType: ['IMAGE', 'VECTOR'], Pagesize: 1};
    const within = (InterfaceIds: number[]) => (id: number) =>
      search({...pictures, InterfaceIds, CategoryIds: [id]}, account.interfaces).total;
    return c.json(
      [...namesFor(account)]
        .filter(([id]) => asked === '0' || id === Number(asked))
        .map(([id, name]) => ({
          id,
          name,
          categoryroots: (trees.get(id) ?? []).map(root => ({Root: node(root, language, within([id]))})),
        })),
    );
  });

  calls.get('/Category/GetCategoriesTree', c => {
    const language = languageOf(c.req.query('language'));
    const roots = c.var.account.interfaces.flatMap(id => trees.get(id) ?? []);
    return c.json({Root: {Children: roots.map(root => node(root, language))}});
  });
}

function answerDocuments(calls: Hono<Env>, known: Known): void {
  calls.get('/Document/GetDocumentById', c => {
    const document = find(known, c.req.query('DocumentID'), c.var.account);
    if (!document) return c.json(null);
    const language = languageOf(c.req.query('language'));
    return c.json(toWire(document, language, namesFor(c.var.account), known.thumbnails.address));
  });

  calls.get('/Document/GetConsents', c => {
    const language = languageOf(c.req.query('language'));
    const ids = (c.req.query('documentIds') ?? '').split(',').filter(Boolean);
    return c.json(
      ids.flatMap(id => {
        const document = find(known, id, c.var.account);
        return (document?.consents ?? []).map(consent => ({
          DocumentId: document!.id,
          Description: consent.description[language],
          AdditionalInfo: consent.more[language],
        }));
      }),
    );
  });
}

function answerDownload(calls: Hono<Env>, known: Known): void {
  calls.post('/Download', async c => {
    const body = ((await c.req.json().catch(() => null)) ?? {}) as Record<string, unknown>;
    if (body.Quality !== 'OriginalFile') return badRequest(c, 'Quality');
    const document = find(known, body.DocumentId, c.var.account);
    if (!document) return c.json(null);
    const signature = signatureOf(known, String(document.id));
    const name = `${document.code}.${document.extension}`;
    return c.json({Url: `https://${hosts.storage}/storage/${signature}/${document.id}/${name}`});
  });
}

function answerPermalinks(calls: Hono<Env>, known: Known): void {
  calls.get('/Permalink/CreatePermaLinkFromDocumentId', c => {
    const width = side(c.req.query('width') ?? 0);
    const height = side(c.req.query('height') ?? 0);
    if (Number.isNaN(width) || Number.isNaN(height)) return badRequest(c, 'width, height');
    const id = c.req.query('documentid');
    return c.json({url: linkFor(known, {id, area: [0, 0, 1, 1], width, height}, c.var.account)});
  });

  calls.post('/Permalink/CreatePermaLink2', async c => {
    const wish = wishIn(await c.req.json().catch(() => null));
    if (typeof wish === 'string') return badRequest(c, wish);
    return c.json({url: linkFor(known, wish, c.var.account)});
  });

  calls.post('/Permalink/CreatePermaLinks', async c => {
    const body: unknown = await c.req.json().catch(() => null);
    if (!Array.isArray(body)) return badRequest(c, 'a list');
    const wishes = body.map(wishIn);
    const wrong = wishes.find(wish => typeof wish === 'string');
    if (wrong !== undefined) return badRequest(c, wrong);
    // All or none: a token that is missing or could be guessed is no public address.
    const tokens = body.map(({permalinktoken}: Record<string, unknown>) => permalinktoken);
    if (!tokens.every(token => typeof token === 'string' && /^[A-Za-z0-9]{22,128}$/.test(token)))
      return badRequest(c, 'permalinktoken');
    return c.json(
      (wishes as Wanted[]).map((wish, at) => {
        const permalinktoken = tokens[at] as string;
        return {permalinktoken, url: linkFor(known, wish, c.var.account, permalinktoken)};
      }),
    );
  });
}

/** A link that is asked for by the corners of what it shows. */
interface Wanted {
  id: unknown;
  area: Box;
  width: number;
  height: number;
}

/** What is wrong with it, where something is. */
function wishIn(body: unknown): Wanted | string {
  const wish = (body ?? {}) as Record<string, unknown>;
  const [width, height] = [side(wish.width ?? 0), side(wish.height ?? 0)];
  if (Number.isNaN(width) || Number.isNaN(height)) return 'width, height';
  const area = areaOf(wish);
  return area ? {id: wish.documentid, area, width, height} : 'x1, y1, x2, y2, previewwidth, previewheight';
}

const DENIED = 'Access denied';

function linkFor(known: Known, {id, ...size}: Wanted, account: Account, chosen?: string): string {
  const document = find(known, id, account);
  if (!document || document.link === 'denied') return DENIED;
  return known.links.mint({document, ...size}, chosen) ?? DENIED;
}

function stored(known: Known, path: string): BankDocument | null {
  const match = /^\/storage\/([0-9a-f]{24})\/(\d+)\//.exec(path);
  const [, signature = '', id = ''] = match ?? [];
  return signatureOf(known, id) === signature ? (known.byId.get(Number(id)) ?? null) : null;
}

const signatureOf = ({storageKey}: Known, id: string) =>
  createHmac('sha256', storageKey).update(id).digest('hex').slice(0, 24);

const namesFor = (account: Account) =>
  new Map([...interfaces].filter(([id]) => account.interfaces.includes(id)));

/** What the account may not see does not exist for it. */
function find({byId}: Known, id: unknown, account: Account): BankDocument | null {
  const document = byId.get(Number(id));
  return document?.interfaces.some(each => account.interfaces.includes(each)) ? document : null;
}

const badRequest = (c: Context, what: string) => c.json({Message: `The request is invalid: ${what}`}, 400);

/** A size in pixels from a query or body; 0 follows from the other side. */
const side = (value: unknown) =>
  Number.isSafeInteger(Number(value)) && Number(value) >= 0 ? Number(value) : NaN;

/** The corners of a crop, in units of the preview, as fractions. */
function areaOf(body: Record<string, unknown>): Box | null {
  const names = ['x1', 'y1', 'x2', 'y2', 'previewwidth', 'previewheight'];
  const numbers = names.map(name => body[name]);
  if (!numbers.every(value => typeof value === 'number' && Number.isFinite(value))) return null;
  const [x1, y1, x2, y2, across, down] = numbers as [number, number, number, number, number, number];
  const inside = x1 >= 0 && y1 >= 0 && x1 < x2 && y1 < y2 && x2 <= across && y2 <= down;
  return inside ? [x1 / across, y1 / down, (x2 - x1) / across, (y2 - y1) / down] : null;
}
