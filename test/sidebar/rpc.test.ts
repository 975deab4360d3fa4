import {jest} from '@jest/globals';
import type {Runner} from '../../sidebar/google.ts';
import {createRpc} from '../../sidebar/rpc.ts';

interface Call {
  method: string;
  args: unknown;
  caller: unknown;
  succeed: (value: unknown) => void;
  fail: (error: unknown) => void;
}

/** `google.script.run` as its documentation describes it: each handler makes a new runner, calls answer later. */
function createRunner() {
  const calls: Call[] = [];
  const runner = (succeed: Call['succeed'], fail: Call['fail']): Runner => ({
    withSuccessHandler: handler => runner(handler, fail),
    withFailureHandler: handler => runner(succeed, handler),
    rpc: (method, args, caller) => void calls.push({method, args, caller, succeed, fail}),
  });
  return {
    run: runner(
      () => {},
      () => {},
    ),
    calls,
    last: () => calls[calls.length - 1] as Call,
  };
}

const opening = {session: 'ticket', build: '0123456789ab', contract: 1};
const query = {text: 'fjord', page: 0};

/** A call of that method which has ended, at some time without parts of a second. */
const ended = (method: string) => ({
  method,
  time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
});

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

describe('a call', () => {
  it('brings the method, the arguments, the ticket and which release the page is of', () => {
    const {run, last} = createRunner();
    void createRpc(run, opening, () => true)('search', query);
    expect(last()).toMatchObject({method: 'search', args: query, caller: opening});
  });

  it('hands over what a good reply holds', async () => {
    const {run, last} = createRunner();
    const answer = createRpc(run, opening, () => true)('signOut', {});
    last().succeed({ok: true, value: null});
    expect(await answer).toEqual({ok: true, value: null, call: ended('signOut')});
  });

  it('hands over the code and the wait of a failure', async () => {
    const {run, last} = createRunner();
    const answer = createRpc(run, opening, () => true)('search', query);
    last().succeed({ok: false, code: 'bank.busy', wait: 30});
    expect(await answer).toEqual({ok: false, fault: {code: 'bank.busy', wait: 30, call: ended('search')}});
  });

  it('hands over what else a failure brings, and nothing of the ticket', async () => {
    const {run, last} = createRunner();
    const answer = createRpc(
      run,
      opening,
      () => true,
    )('signIn', {apiToken: 'a', remember: false, terms: '1'});
    const brought = {wait: 5, signInUrl: 'https://www.imageshop.no/login'};
    last().succeed({ok: false, code: 'signIn.ssoOnly', ...brought, signedIn: true, session: 'renewed'});
    expect(await answer).toEqual({
      ok: false,
      fault: {code: 'signIn.ssoOnly', ...brought, call: ended('signIn')},
      signedIn: true,
    });
  });

  it.each([
    ['a good reply', {ok: true, value: null, session: 'renewed'}],
    ['a failure', {ok: false, code: 'bank.unreachable', session: 'renewed'}],
  ])('takes the renewed ticket from %s', async (_, reply) => {
    const {run, last} = createRunner();
    const rpc = createRpc(run, opening, () => true);
    const answer = rpc('signOut', {});
    last().succeed(reply);
    await answer;
    void rpc('search', query);
    expect(last().caller).toEqual({...opening, session: 'renewed'});
  });

  it.each([null, undefined, 'We’re sorry, a server error occurred', 7, {}, {ok: 'yes'}, []])(
    'is lost when %j comes back instead of a reply',
    async value => {
      const {run, last} = createRunner();
      const answer = createRpc(run, opening, () => true)('search', query);
      last().succeed(value);
      expect(await answer).toEqual({ok: false, fault: {code: 'page.lost', call: ended('search')}});
    },
  );

  it.each([new Error('PERMISSION_DENIED'), new Error('Authorization is required'), 'text', undefined])(
    'is lost when Google fails with %s, whatever it says',
    async error => {
      const {run, last} = createRunner();
      const answer = createRpc(run, opening, () => true)('search', query);
      last().fail(error);
      expect(await answer).toEqual({ok: false, fault: {code: 'page.lost', call: ended('search')}});
    },
  );

  it.each([
    ['search', query, 90],
    ['insert', {} as never, 390],
  ] as const)('is lost when %s stays without an answer', async (method, args, seconds) => {
    const {run, last} = createRunner();
    let answer: unknown = null;
    const rpc = createRpc(run, opening, () => true);
    void rpc(method, args).then(came => (answer = came));
    await jest.advanceTimersByTimeAsync(seconds * 1000 - 1);
    expect(answer).toBeNull();
    await jest.advanceTimersByTimeAsync(1);
    expect(answer).toEqual({ok: false, fault: {code: 'page.lost', call: ended(method)}});
    // What comes all the same is too late, but for its ticket.
    last().succeed({ok: true, value: null, session: 'renewed'});
    void rpc('search', query);
    expect(last().caller).toEqual({...opening, session: 'renewed'});
  });

  it('leaves no timer behind once it has its answer', async () => {
    const {run, last} = createRunner();
    const answer = createRpc(run, opening, () => true)('signOut', {});
    last().succeed({ok: true, value: null});
    await answer;
    expect(jest.getTimerCount()).toBe(0);
  });

  it('is a failure like any other when Google refuses to take it across', async () => {
    const refusing: Runner = {
      withSuccessHandler: () => refusing,
      withFailureHandler: () => refusing,
      rpc() {
        throw new TypeError('Failed due to illegal value in property: 0');
      },
    };
    expect(await createRpc(refusing, opening, () => true)('search', query)).toEqual({
      ok: false,
      fault: {code: 'request.invalid', call: ended('search')},
    });
  });

  it('is told apart from being offline, before it is sent', async () => {
    const {run, calls} = createRunner();
    expect(await createRpc(run, opening, () => false)('search', query)).toEqual({
      ok: false,
      fault: {code: 'page.offline', call: ended('search')},
    });
    expect(calls).toHaveLength(0);
  });

  it('is told apart from being offline, when the network goes on the way', async () => {
    const {run, last} = createRunner();
    let online = true;
    const answer = createRpc(run, opening, () => online)('search', query);
    online = false;
    last().fail(new Error('NetworkError'));
    expect(await answer).toEqual({ok: false, fault: {code: 'page.offline', call: ended('search')}});
  });
});
