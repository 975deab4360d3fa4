/** Calls to the bank's API: what every one of them has in common, and when one is worth repeating. */
import type {ErrorCode} from '../../shared/contract.ts';
import {BUDGET, LONGEST_WAIT, PASSES} from '../../shared/limits.ts';
import {AddonError, waitOf} from '../errors.ts';
import type {Deployment} from '../deployment.ts';
import type {Languages} from '../language.ts';
import type {Clock, Http, HttpAnswer, HttpFault} from '../ports.ts';
import {endpoints, type BankRequest} from './endpoints.ts';

/** What it takes to ask the bank. */
export interface Line {
  http: Http;
  clock: Clock;
  deployment: Deployment;
  /** Of the bank's texts, when nobody has chosen one; asked when it is needed. @param of absent: the deployment's */
  language(of?: Languages): string;
}

/** One request and what its answer means. */
export interface Call<T> {
  request: BankRequest;
  /** @throws AddonError. One that says `bank.unreachable` or `bank.busy` may be asked again. */
  read(answer: HttpAnswer): T;
  /** What an answer of more than 50 MB means; `bank.unusable` when absent. */
  tooLarge?: ErrorCode;
}

/** In the order asked; what could not be had says why. */
export type Each<T> = Array<T | AddonError>;

/** Seconds. */
const LONGEST_BELIEVED = 60 * 60;
/** Of JSON, in characters: a page of forty images is a two-hundredth of it. */
const LONGEST_ANSWER = 10_000_000;
/** Lists and objects of JSON in one another. */
const DEEPEST = 50;

/** Before the second and the third try, in milliseconds. */
const PAUSES = [400, 1200];

/**
 * What is said to the bank for one thing, and what comes of it: yields requests, to be sent at once and answered in their
 * order, or a wait in milliseconds. So several can share their rounds.
 */
export type Talk<T> = Generator<BankRequest[] | number, T, Answers>;

type Answers = Array<HttpAnswer | HttpFault>;

/** Holds several talks at the same time: each round is one, in which all of them that have something to ask ask it. */
export function together<T extends readonly unknown[]>(
  {http, clock}: Pick<Line, 'http' | 'clock'>,
  talks: {[I in keyof T]: Talk<T[I]>},
): T {
  const all = (talks as ReadonlyArray<Talk<unknown>>).map(talk => ({talk, turn: talk.next()}));
  for (;;) {
    const open = all.flatMap(one => (one.turn.done ? [] : [{one, said: one.turn.value}]));
    if (open.length === 0) break;
    const asking = open.flatMap(({one, said}) => (typeof said === 'number' ? [] : [{one, said}]));
    if (asking.length > 0) {
      const answers = http.send(asking.flatMap(({said}) => said));
      for (const {one, said} of asking) one.turn = one.talk.next(answers.splice(0, said.length));
    } else {
      clock.wait(Math.max(...open.map(({said}) => said as number)));
      for (const {one} of open) one.turn = one.talk.next([]);
    }
  }
  return all.map(({turn}) => turn.value) as readonly unknown[] as T;
}

/**
 * Asks everything in one parallel round, then again, in further rounds, for what failed in passing. A request
 * declared as `once` is asked again only where the bank has said that it did nothing (429).
 * @param tries 1: no second round
 */
export function askAll<T extends readonly unknown[]>(
  line: Pick<Line, 'http' | 'clock'>,
  calls: {[I in keyof T]: Call<T[I]>},
  tries?: number,
): {[I in keyof T]: T[I] | AddonError} {
  const [results] = together(line, [asking<T>(line, calls, tries)]);
  return results;
}

/** As `askAll`, of which it is the talk. */
export function* asking<T extends readonly unknown[]>(
  {clock}: Pick<Line, 'clock'>,
  calls: {[I in keyof T]: Call<T[I]>},
  tries = 3,
): Talk<{[I in keyof T]: T[I] | AddonError}> {
  const start = clock.now();
  const list: Array<Call<unknown>> = [...calls];
  const results: unknown[] = list.map(() => undefined);
  let open = list.map((_, at) => at);
  for (let round = 0; open.length > 0; round++) {
    const answers = yield open.map(at => list[at]!.request);
    open.forEach((at, i) => (results[at] = readOne(list[at]!, answers[i]!)));
    open = open.filter((at, i) => answers[i] !== 'spent' && mayRepeat(list[at]!.request, results[at], round));
    if (open.length === 0 || round + 1 >= tries) break;
    const pause = Math.max(PAUSES[round] ?? 0, ...open.map(at => pauseFor(results[at] as AddonError)));
    if (clock.now() + pause - start > BUDGET) break;
    yield pause;
  }
  return results as {[I in keyof T]: T[I] | AddonError};
}

/** @throws AddonError */
export function ask<T>(ports: {http: Http; clock: Clock}, call: Call<T>, tries?: number): T {
  return sure(askAll<[T]>(ports, [call], tries)[0]);
}

/** @throws AddonError when that is what it is */
export function sure<T>(result: T | AddonError): T {
  if (result instanceof AddonError) throw result;
  return result;
}

/**
 * The JSON of an answer; null where the bank has nothing to say (an empty body, `null`, 404). An HTML page or cut-off
 * JSON comes from something between us and the bank, and goes away like a 5xx.
 * @param now milliseconds since 1970, for a `Retry-After` that is a date
 * @throws AddonError `session.ended`, `bank.*`
 */
export function json(answer: HttpAnswer, now: number): unknown {
  const {status} = answer;
  if (status === 404) return null;
  if (status === 401) throw new AddonError('session.ended');
  if (status === 403) throw new AddonError('bank.refused');
  refuseIfBusy(answer, now);
  refuseIfDown(answer);
  if (status < 200 || status >= 300) throw new AddonError('bank.unusable');
  return parsed(answer.text());
}

/** @throws AddonError `bank.busy` (429, or 503 with a wait) */
export function refuseIfBusy(answer: HttpAnswer, now: number): void {
  const {status} = answer;
  const wait = retryAfter(answer.header('retry-after'), now);
  if (status === 429 || (status === 503 && wait !== undefined))
    throw new AddonError({code: 'bank.busy', ...(wait !== undefined && {wait})});
}

/** @throws AddonError `bank.unreachable` (408, 5xx) */
export function refuseIfDown({status}: HttpAnswer): void {
  if (status === 408 || status >= 500) throw new AddonError('bank.unreachable');
}

/** @throws AddonError `bank.unreachable`; `bank.unusable` for more than makes sense */
export function parsed(text: string): unknown {
  if (text.length > LONGEST_ANSWER || !isFlat(text)) throw new AddonError('bank.unusable');
  if (text.trim() === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    // The parser's message quotes the text; it is left behind on purpose.
    throw new AddonError('bank.unreachable');
  }
}

/** Texts in JSON, one that is cut off too, and whatever else opens and closes nothing: nearly all of an answer. */
const BETWEEN = /"[^"\\]*(?:\\[^][^"\\]*)*"?|[^[\]{}"]+/g;

/** Whether nothing in JSON lies deeper than it may. Seen before it is parsed: what is deep enough breaks whatever walks it. */
function isFlat(text: string): boolean {
  let depth = 0;
  for (const sign of text.replace(BETWEEN, '')) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    if (depth > DEEPEST) return false;
  }
  return true;
}

function readOne(call: Call<unknown>, answer: HttpAnswer | HttpFault): unknown {
  if (answer === 'tooLarge' && call.tooLarge) return new AddonError(call.tooLarge);
  if (typeof answer === 'string') return new AddonError(codeOf(answer));
  try {
    return call.read(answer);
  } catch (error) {
    if (error instanceof AddonError) return error;
    throw error;
  }
}

function codeOf(fault: HttpFault): ErrorCode {
  switch (fault) {
    case 'unreachable':
      return 'bank.unreachable';
    case 'tooLarge':
      return 'bank.unusable';
    case 'spent':
      return 'host.unavailable';
    default:
      return `host.${fault}`;
  }
}

/** @param round how many have been before */
function mayRepeat({endpoint}: BankRequest, result: unknown, round: number): boolean {
  if (!(result instanceof AddonError)) return false;
  const {code} = result;
  if (code === 'bank.busy') return isShort(result);
  if ('once' in endpoints[endpoint]) return false;
  return code === 'bank.unreachable' || code === 'host.unavailable' || (code === 'host.busy' && round === 0);
}

/** Whether what is busy asks to wait no longer than a person would. */
export function isShort(failure: AddonError): boolean {
  return (waitOf(failure) ?? 1) <= LONGEST_WAIT;
}

/** Milliseconds that what failed asks to wait. */
export function pauseFor(failure: AddonError): number {
  return failure.code === 'host.busy' ? PASSES : (waitOf(failure) ?? 0) * 1000;
}

/** Seconds or a date (RFC 9110 § 10.2.3), in seconds. No longer wait than an hour is believed. */
function retryAfter(value: string, now: number): number | undefined {
  const seconds = /^\d+$/.test(value) ? Number(value) : Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isNaN(seconds) ? undefined : Math.min(Math.max(0, seconds), LONGEST_BELIEVED);
}
