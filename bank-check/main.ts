/** `npm run bank:check`: the contract of the image bank, fact by fact, against a real bank. */
import process from 'node:process';
import {framesOf} from '../src/core/errors.ts';
import {TIMEOUT} from '../src/shared/limits.ts';
import {run} from './run.ts';

/** Until something wakes it, which nothing does. */
const still = new Int32Array(new SharedArrayBuffer(4));

try {
  process.exitCode = await run(process.argv.slice(2), {
    input: process.stdin,
    out: text => process.stdout.write(text),
    err: text => process.stderr.write(text),
    clock: {now: () => Date.now(), wait: ms => void Atomics.wait(still, 0, 0, ms)},
    longest: TIMEOUT,
  });
} catch (error) {
  // Where alone: the message of an error may quote what it stumbled over.
  process.stderr.write(`The check itself has failed: ${framesOf(error)}\n`);
  process.exitCode = 3;
}
