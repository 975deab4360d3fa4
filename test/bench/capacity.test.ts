/** The sums of docs/capacity.md, the simulation that has to bear them out, and the pages that tell of them. */
import {readFileSync} from 'node:fs';
import {random, simulate} from '../../bench/capacity/simulation.ts';
import {expectable, loadOf, ofASession, peopleAtOnce, sessionsADay} from '../../bench/capacity/sums.ts';
import {google} from '../../bench/capacity/inputs.ts';
import {drawn} from '../../bench/draw.ts';

test('the same seed gives the same hour, another one another', () => {
  expect(simulate(500, 7)).toEqual(simulate(500, 7));
  expect(simulate(500, 7)).not.toEqual(simulate(500, 8));
});

test('the fractions are spread evenly', () => {
  const next = random(1);
  const tenths = new Array<number>(10).fill(0);
  for (let nth = 0; nth < 10_000; nth++) tenths[Math.floor(next() * 10)]!++;
  expect(Math.min(...tenths)).toBeGreaterThan(900);
  expect(Math.max(...tenths)).toBeLessThan(1100);
});

test('what is summed is what is simulated', () => {
  const people = 20_000;
  const {running, requests} = loadOf(people);
  const hour = simulate(people, 3);
  expect(Math.abs(hour.running / running - 1)).toBeLessThan(0.05);
  expect(Math.abs(hour.requests / requests - 1)).toBeLessThan(0.05);
  expect(hour.mostRunning).toBeGreaterThan(hour.running);
});

test('so many as may be expected at once hardly ever become more than there may be', () => {
  expect(expectable(1000) + 3.5 * Math.sqrt(expectable(1000))).toBeCloseTo(1000);
});

test('a quota carries as many sessions as it says, and not one more', () => {
  const {fetches} = ofASession();
  const {sessions, gives} = sessionsADay('workspace');
  expect(gives).toBe('fetches');
  expect(sessions * fetches).toBeLessThanOrEqual(google.fetches.workspace);
  expect((sessions + 1) * fetches).toBeGreaterThan(google.fetches.workspace);
  expect(peopleAtOnce()).toBeGreaterThan(1000);
});

test('the pages say what was counted and summed: npm run bench:draw', () => {
  for (const [path, text] of Object.entries(drawn())) expect(readFileSync(path, 'utf8')).toBe(text);
});
