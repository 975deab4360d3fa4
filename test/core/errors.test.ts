import {AddonError, outward, toFailure} from '../../src/core/errors.ts';

test('an error has a code of the list, whatever it is made with', () => {
  const error = new AddonError('hunter2' as never);
  expect([error.code, error.message, toFailure(error)]).toEqual([
    'server.failed',
    'server.failed',
    {ok: false, code: 'server.failed'},
  ]);
});

test('what else hangs on an error does not reach the sidebar', () => {
  const fault = {code: 'bank.busy', wait: 3, token: 'hunter2'} as const;
  const error = Object.assign(new AddonError(fault), {password: 'hunter2'});
  expect(toFailure(error)).toEqual({ok: false, code: 'bank.busy', wait: 3});
});

test('what leaves an entry point is a code, whatever was thrown', () => {
  const thrown = [new Error('hunter2'), 'hunter2', {password: 'hunter2'}].map(secret => {
    try {
      return outward(() => {
        throw secret;
      });
    } catch (error) {
      return error as AddonError;
    }
  });
  expect(thrown.map(({message}) => message)).toEqual(Array(3).fill('server.failed'));
  expect(JSON.stringify(thrown.map(error => [String(error.stack), {...error}]))).not.toContain('hunter2');
});
