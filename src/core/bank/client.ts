/** The bank, as the add-on uses it. Where a shape is an assumption, it is described in `deployment.json`. */
import type {
  Carried,
  Category,
  CategoryQuery,
  Consent,
  ConsentQuery,
  Credentials,
  Look,
  Looked,
  Page,
  Query,
  Start,
} from '../../shared/contract.ts';
import {permalinkOf} from './address.ts';
import {together, type Each, type Line, type Talk} from './calls.ts';
import {categories} from './categories.ts';
import {consents, looked} from './consents.ts';
import {assets, type Found} from './documents.ts';
import {find} from './find.ts';
import {permalinks, type LinkWanted} from './permalinks.ts';
import {pictures, type Fetched, type PictureWanted} from './pictures.ts';
import {resume} from './resume.ts';
import {signIn, type Token} from './sign-in.ts';
import {startOf, type Begun} from './start.ts';

export interface Bank {
  /** Of its texts, when nobody has chosen one. */
  language(): string;
  /** @throws AddonError `signIn.*`, `bank.*` */
  signIn(credentials: Pick<Credentials, 'userName' | 'password' | 'code'>): Token;
  /**
   * What a signed-in person sees first, asked in one parallel round.
   * @param seconds how long the bank may take; the host may ignore it
   * @param tries 1: one round, whatever happens
   * @param large the categories come along
   */
  start(token: string, seconds?: number, tries?: number, large?: boolean): Begun;
  /** What a page goes on with that was left elsewhere, in one parallel round. @throws AddonError `session.ended`, `bank.*` */
  resume(token: string, left: Pick<Carried, 'search' | 'language' | 'pages'>, large: boolean): Start;
  /**
   * One page of the bank's, or up to four where something is asked for that the bank cannot filter or sort. None is asked
   * for whose images are not used. Where nothing is found, one more round of at most four searches says why. @throws AddonError `session.ended`, `bank.*`
   */
  search(token: string, query: Query): Page;
  /** @throws AddonError `session.ended`, `bank.*` */
  categories(token: string, query: CategoryQuery): Category[];
  /** @throws AddonError `session.ended`, `bank.*` */
  consents(token: string, query: ConsentQuery): Consent[];
  /** The same of several images. @throws AddonError `session.ended`, `bank.*` */
  looked(token: string, look: Look): Looked[];
  /**
   * In one parallel round.
   * @param language of the texts; absent: the person's own
   * @param consents whether it counts for which of them consents are recorded
   * @param interfaces whether it counts which interfaces the token sees
   * @returns for each image it, or `image.gone`, `bank.*`
   * @throws AddonError `session.ended`, `bank.*` when the bank does not know the token or says nothing of it, or not all
   * that was asked of its interfaces
   */
  assets(token: string, ids: number[], language?: string, consents?: boolean, interfaces?: boolean): Found;
  /**
   * Makes a new public link for each image at every call, which is why none is asked for twice; with
   * `bank.bulkPermalinks` one call for all of them, which makes the same ones when it is repeated.
   * @param chosen the token of a link: the same for the same text, letters and digits, at least 128 bits
   * @returns for each image it, or `image.refused`, `session.ended`, `bank.*`
   */
  permalinks(token: string, wanted: LinkWanted[], chosen: (what: string) => string): Each<string>;
  /**
   * Several of these in one parallel round, and in as many more as the slowest of them takes.
   * @param wanted what each takes; absent: it is not asked for
   * @throws AddonError as `assets` does
   */
  round(wanted: Round): Came;
  /** The permalink in an address that was brought back; null when it is none. */
  knownPermalink(address: string): string | null;
  /** @returns for each rendition it, or `image.refused`, `image.notReady`, `image.notMade`, `image.wrongKind`, `bank.*` */
  pictures(wanted: PictureWanted[]): Each<Fetched>;
}

/** The arguments of `Bank`'s methods of these names. */
export interface Round {
  assets?: Parameters<Bank['assets']>;
  permalinks?: Parameters<Bank['permalinks']>;
  pictures?: PictureWanted[];
}

export interface Came {
  /** Null where it was not asked for. */
  assets: Found | null;
  permalinks: Each<string>;
  pictures: Each<Fetched>;
  /** The bank has asked to be asked less (429), whatever has come of it. */
  busy: boolean;
}

export function createBank(
  {http, clock}: Pick<Line, 'http' | 'clock'>,
  deployment: Line['deployment'],
  language: Line['language'],
): Bank {
  const line: Line = {http, clock, deployment, language};
  return {
    language,
    signIn: credentials => signIn(line, credentials),
    start: (token, ...how) => startOf(line, token, ...how),
    resume: (token, left, large) => resume(line, token, left, large),
    search: (token, query) => find(line, token, query),
    categories: (token, query) => categories(line, token, query),
    consents: (token, query) => consents(line, token, query),
    looked: (token, look) => looked(line, token, look),
    assets: (...wanted) => together<[Found]>(line, [assets(line, ...wanted)])[0],
    permalinks: (...wanted) => together<[Each<string>]>(line, [permalinks(line, ...wanted)])[0],
    knownPermalink: address => permalinkOf(deployment.bank.cdn, address),
    pictures: wanted => together<[Each<Fetched>]>(line, [pictures(line, wanted)])[0],
    round: wanted => roundOf(line, wanted),
  };
}

function roundOf(line: Line, wanted: Round): Came {
  let busy = false;
  const http: Line['http'] = {
    send(requests) {
      const answers = line.http.send(requests);
      busy ||= answers.some(answer => typeof answer !== 'string' && answer.status === 429);
      return answers;
    },
  };
  const [found, links, fetched] = together<[Found | null, Each<string>, Each<Fetched>]>(
    {http, clock: line.clock},
    [
      perhaps<Found | null>(wanted.assets && assets(line, ...wanted.assets), null),
      perhaps(wanted.permalinks && permalinks(line, ...wanted.permalinks), []),
      pictures(line, wanted.pictures ?? []),
    ],
  );
  return {assets: found, permalinks: links, pictures: fetched, busy};
}

/** @param none where there is nothing to say */
function* perhaps<T>(talk: Talk<T> | undefined, none: T): Talk<T> {
  return talk ? yield* talk : none;
}
