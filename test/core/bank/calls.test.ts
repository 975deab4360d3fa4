import {ask, askAll, json} from '../../../src/core/bank/calls.ts';
import {AddonError, waitOf} from '../../../src/core/errors.ts';
import type {BankRequest} from '../../../src/core/bank/endpoints.ts';
import type {HttpAnswer, HttpFault} from '../../../src/core/ports.ts';
import {answer, memoryClock, memoryHttp} from '../memory.ts';

/** @param once one that makes something */
const request = (language: string, once?: boolean): BankRequest =>
  once
    ? {endpoint: 'permalink', fields: {documentid: 7, width: 1, height: 0}, token: 'tok', seconds: 10}
    : {endpoint: 'categoryTree', fields: {language}, token: 'tok', seconds: 10};

/** A call answered by one after the other; the last one stays. */
function calling(answers: Array<HttpAnswer | HttpFault>, once?: boolean) {
  const clock = memoryClock();
  const start = clock.now();
  const http = memoryHttp((_, round) => answers[Math.min(round, answers.length - 1)]!);
  const call = {request: request('x', once), read: (given: HttpAnswer) => json(given, clock.now())};
  let result: unknown;
  try {
    result = ask({http, clock}, call);
  } catch (error) {
    if (!(error instanceof AddonError)) throw error;
    result = waitOf(error) === undefined ? error.code : [error.code, waitOf(error)];
  }
  return {result, rounds: http.rounds.length, waited: clock.now() - start};
}

const good = answer(200, {fine: true});

test.each<[string, HttpAnswer | HttpFault]>([
  ['no connection', 'unreachable'],
  ['500', answer(500)],
  ['502 with a page', answer(502, '<html>')],
  ['408', answer(408)],
  ['200 with a page', answer(200, '<!DOCTYPE html><p>Log in to the Wi-Fi')],
  ['200 with cut-off JSON', answer(200, '{"DocumentList":[{"Docu')],
])('asks again after %s, three times in all', (_, failing) => {
  expect(calling([failing, good])).toMatchObject({result: {fine: true}, rounds: 2});
  expect(calling([failing])).toMatchObject({result: 'bank.unreachable', rounds: 3});
});

test.each<[string, HttpAnswer | HttpFault, string]>([
  ['401', answer(401), 'session.ended'],
  ['403', answer(403), 'bank.refused'],
  ['400', answer(400), 'bank.unusable'],
  ['a redirect', answer(302, '', {location: 'https://evil.example/'}), 'bank.unusable'],
  ['51 MB', 'tooLarge', 'bank.unusable'],
  ['a used-up quota', 'quota', 'host.quota'],
  ['a missing permission', 'permission', 'host.permission'],
  ['too much at once', 'bandwidth', 'host.bandwidth'],
  ["an administrator's block", 'blocked', 'host.blocked'],
  ['a host that has failed too often', 'spent', 'host.unavailable'],
])('does not ask again after %s', (_, failing, code) => {
  expect(calling([failing, good])).toMatchObject({result: code, rounds: 1});
});

test('asks once more after a limit that passes, and three times what Google gives no reason for', () => {
  expect(calling(['busy', good])).toMatchObject({result: {fine: true}, rounds: 2, waited: 1000});
  expect(calling(['busy'])).toMatchObject({result: 'host.busy', rounds: 2});
  expect(calling(['unavailable', good])).toMatchObject({result: {fine: true}, rounds: 2});
  expect(calling(['unavailable'])).toMatchObject({result: 'host.unavailable', rounds: 3});
  expect(calling(['busy'], true)).toMatchObject({result: 'host.busy', rounds: 1});
});

test('takes 404, an empty body and null for nothing', () => {
  for (const nothing of [answer(404, '<html>'), answer(200, ''), answer(200, 'null'), answer(204)]) {
    expect(calling([nothing])).toMatchObject({result: null, rounds: 1});
  }
});

test('waits as long as the bank asks, and tells the person when that is long', () => {
  const busy = (wait: string) => answer(429, '', {'retry-after': wait});
  expect(calling([busy('2'), good])).toMatchObject({result: {fine: true}, rounds: 2, waited: 2000});
  expect(calling([busy('60'), good])).toMatchObject({result: ['bank.busy', 60], rounds: 1, waited: 0});
  expect(calling([answer(429), good])).toMatchObject({result: {fine: true}, rounds: 2});
  const soon = new Date(memoryClock().now() + 90_000).toUTCString();
  expect(calling([busy(soon)])).toMatchObject({result: ['bank.busy', 90]});
  expect(calling([answer(503, '', {'retry-after': '120'})])).toMatchObject({result: ['bank.busy', 120]});
});

test('believes no wait of more than an hour', () => {
  for (const long of ['3601', '99999999999', 'Fri, 31 Dec 9999 23:59:59 GMT']) {
    const busy = answer(429, '', {'retry-after': long});
    expect(calling([busy, good])).toMatchObject({result: ['bank.busy', 3600], rounds: 1});
  }
});

test.each([
  ['lists', '[', ']'],
  ['objects', '{"a":', '}'],
])('reads %s in one another fifty deep, and no deeper', (_, open, close) => {
  const nested = (depth: number) => answer(200, open.repeat(depth - 1) + '{}' + close.repeat(depth - 1));
  expect(calling([nested(50)]).result).toBeInstanceOf(Object);
  expect(calling([nested(51)])).toMatchObject({result: 'bank.unusable', rounds: 1});
  expect(calling([nested(200_000)])).toMatchObject({result: 'bank.unusable', rounds: 1});
});

test('takes brackets in a text for text', () => {
  const texts = ['['.repeat(60), `\\"${'{'.repeat(60)}`, `\\${'['.repeat(60)}`];
  expect(calling([answer(200, JSON.stringify(texts))]).result).toEqual(texts);
  // A text may end with backslashes: what stands behind it is none.
  const ended = `["\\\\",${'['.repeat(60)}${']'.repeat(60)}]`;
  expect(calling([answer(200, ended)]).result).toBe('bank.unusable');
});

test('reads no answer of more than ten million characters', () => {
  const long = (most: number) => answer(200, JSON.stringify('x'.repeat(most - 2)));
  expect(calling([long(10_000_000)]).result).toHaveLength(9_999_998);
  expect(calling([long(10_000_001)])).toMatchObject({result: 'bank.unusable', rounds: 1});
});

test('never repeats what makes something, unless the bank says that it did nothing', () => {
  expect(calling(['unreachable', good], true)).toMatchObject({result: 'bank.unreachable', rounds: 1});
  expect(calling([answer(500), good], true)).toMatchObject({result: 'bank.unreachable', rounds: 1});
  expect(calling([answer(200, '<html>'), good], true)).toMatchObject({result: 'bank.unreachable', rounds: 1});
  const busy = answer(429, '', {'retry-after': '1'});
  expect(calling([busy, good], true)).toMatchObject({result: {fine: true}, rounds: 2});
});

test('repeats of several requests only those that failed, in one round', () => {
  const clock = memoryClock();
  const http = memoryHttp(({url}, round) =>
    url.endsWith('=a') || round === 1 ? answer(200, url) : 'unreachable',
  );
  const call = (text: string) => ({request: request(text), read: (given: HttpAnswer) => given.text()});
  expect(askAll<[string, string, string]>({http, clock}, [call('a'), call('b'), call('c')])).toEqual(
    ['a', 'b', 'c'].map(text => `https://api.imageshop.no/Category/GetCategoriesTree?language=${text}`),
  );
  expect(http.rounds.map(round => round.map(({url}) => url.slice(-1)))).toEqual([
    ['a', 'b', 'c'],
    ['b', 'c'],
  ]);
});

test('gives up when the bank has been slow for too long', () => {
  const clock = memoryClock();
  const http = memoryHttp(() => {
    clock.pass(8000);
    return 'unreachable';
  });
  expect(() => ask({http, clock}, {request: request('x'), read: () => 1})).toThrow('bank.unreachable');
  expect(http.rounds).toHaveLength(1);
});

test('lets a fault of ours through', () => {
  const http = memoryHttp(() => good);
  const read = () => {
    throw new TypeError('a fault');
  };
  expect(() => ask({http, clock: memoryClock()}, {request: request('x'), read})).toThrow(TypeError);
});
