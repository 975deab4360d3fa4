/**
 * The product's `Http` port on Node's fetch. It sends what `endpoints.ts` declares and nothing else, follows no redirect,
 * and keeps what came, so that the facts can be read from it.
 */
import {createSyncFn} from 'synckit';
import {fileURLToPath} from 'node:url';
import {endpoints, type BankRequest, type EndpointName} from '../src/core/bank/endpoints.ts';
import {written} from '../src/core/bank/written.ts';
import type {Deployment} from '../src/core/deployment.ts';
import type {Clock, Http, HttpAnswer, Picture} from '../src/core/ports.ts';

/** Why nothing came. */
export type Fault = 'name' | 'tls' | 'timeout' | 'tooLarge' | 'connection';

interface WireRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
  /** ms */
  timeout: number;
  /** Bytes. */
  largest: number;
}
type WireOutcome = {status: number; headers: Array<[string, string]>; body: Uint8Array} | {fault: Fault};

/** What came of one request. */
export interface Came extends HttpAnswer {
  /** 0: nothing came. */
  status: number;
  fault: Fault | null;
  body: Uint8Array;
}

/** The time is over: nothing more is asked, and what was under way is not waited for. */
export class Over extends Error {}

export interface Recorded extends Http {
  /** When the time is over, in milliseconds since 1970; `send` then throws `Over`. */
  until: number;
  /** What came of a request; the last time, where it was sent again. */
  of(request: BankRequest): Came | undefined;
  /** What came last of those requests. */
  last(endpoint: EndpointName): Came | undefined;
  /** How many were sent. */
  readonly sent: number;
  /** How many of them were refused because there were too many (429). */
  readonly tooMany: number;
}

/** As Apps Script's own: https://developers.google.com/apps-script/guides/services/quotas */
const LARGEST = 50 * 1024 * 1024;

let worker: ((requests: WireRequest[]) => WireOutcome[]) | undefined;

/** Blocks until all answers are here. */
function exchange(requests: WireRequest[]): WireOutcome[] {
  worker ??= createSyncFn<(requests: WireRequest[]) => WireOutcome[]>(
    fileURLToPath(new URL('./fetch-worker.mjs', import.meta.url)),
  );
  return worker(requests);
}

/**
 * @param bank where the requests for all of the bank's hosts go; null: to those hosts
 * @param longest how long an answer may take at most, in seconds, whatever the request says
 */
export function createHttp(
  deployment: Pick<Deployment, 'bank' | 'signIn'>,
  bank: string | null,
  longest: number,
  clock: Pick<Clock, 'now'>,
): Recorded {
  const byRequest = new WeakMap<BankRequest, Came>();
  const byEndpoint = new Map<EndpointName, Came>();
  let sent = 0;
  let tooMany = 0;

  function wire(request: BankRequest, left: number): WireRequest {
    const {method, url, headers, body, seconds} = written(request, deployment);
    const {host, pathname, search} = new URL(url);
    const mapped = bank !== null && new URL(bank).host !== host;
    return {
      method,
      url: mapped ? `${bank.replace(/\/$/, '')}${pathname}${search}` : url,
      headers: {
        ...headers,
        ...(body !== undefined && {'content-type': 'application/json'}),
        // A bank that serves all its hosts at one address learns which one was meant.
        ...(mapped && {'x-forwarded-host': host}),
      },
      ...(body !== undefined && {body}),
      timeout: Math.min(seconds * 1000, longest * 1000, left),
      largest: LARGEST,
    };
  }

  return {
    until: Infinity,
    send(requests) {
      const left = this.until - clock.now();
      if (left <= 0) throw new Over();
      const wired = requests.map(request => wire(request, left));
      const cames = exchange(wired).map(cameOf);
      // Nobody knows whether these would have come in the time that they have.
      if (cames.some(({fault}, at) => fault === 'timeout' && wired[at]!.timeout === left)) throw new Over();
      return requests.map((request, at) => {
        const came = cames[at]!;
        byRequest.set(request, came);
        byEndpoint.set(request.endpoint, came);
        sent++;
        if (came.status === 429) tooMany++;
        if (came.fault === 'tooLarge') return 'tooLarge';
        return came.fault ? 'unreachable' : came;
      });
    },
    of: request => byRequest.get(request),
    last: endpoint => byEndpoint.get(endpoint),
    get sent() {
      return sent;
    },
    get tooMany() {
      return tooMany;
    },
  };
}

/** The host that a call is declared for. */
export function hostOf(endpoint: EndpointName, {bank}: Pick<Deployment, 'bank'>): string {
  return bank[endpoints[endpoint].host];
}

function cameOf(outcome: WireOutcome): Came {
  const {status, headers, body} =
    'fault' in outcome ? {status: 0, headers: [], body: new Uint8Array()} : outcome;
  const values = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]));
  return {
    status,
    fault: 'fault' in outcome ? outcome.fault : null,
    body,
    header: name => values.get(name) ?? '',
    text: () => Buffer.from(body).toString('utf8'),
    // What is checked of a picture is read from what came; the client passes it through and never looks into it.
    picture: () => body as unknown as Picture,
  };
}
