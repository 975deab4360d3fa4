import {createClock} from '../src/clock.ts';
import {execute, loadProgram} from '../src/execution.ts';
import {createFaults} from '../src/faults.ts';

const run = (code: string, limit: number) =>
  execute(
    {
      program: loadProgram({Code: code}),
      permissions: {mode: 'FULL', asked: [], granted: new Set()},
      services: () => ({}),
      faults: createFaults(),
      undone: work => work(),
      told: message => message,
      clock: createClock(),
      limit,
      record: () => undefined,
    },
    'run',
    [],
  );

describe('a script that only computes', () => {
  it('ends when its time is up, whatever it catches', () => {
    expect(() => run('function run() { for (;;) try { for (;;); } catch (error) {} }', 100)).toThrow(
      'Exceeded maximum execution time',
    );
  });

  it('ends at load time too', () => {
    expect(() => run('for (;;); function run() {}', 100)).toThrow('Exceeded maximum execution time');
  });
});

it('what a script leaves to promises is done before the execution ends', () => {
  const done: unknown = run(
    'function run() { const seen = []; Promise.resolve().then(() => seen.push(1)); return seen; }',
    1000,
  );
  expect(done).toEqual([1]);
});

describe('the functions of a program', () => {
  it('are those declared at the top level, whatever the code does when it is loaded', () => {
    expect(
      loadProgram({
        Code: '"use strict"; throw 1; function a() {} async function b() {} function* c() {} { function d() {} }',
      }).functions,
    ).toEqual(['a', 'b', 'c']);
  });
});
