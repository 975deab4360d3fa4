/**
 * What opening, searching and inserting cost at Google and at the bank is no more than it was. `bench/at-most.json` holds
 * what it was: whoever makes it less writes the smaller figure there. Times are the bench's matter alone.
 */
import {calls} from '../../bench/calls.ts';
import {goals, type Figures, type Part} from '../../bench/goals.ts';
import {growth} from '../../bench/growth.ts';
import {insert} from '../../bench/insert.ts';
import {sizes} from '../../bench/server.ts';
import atMost from '../../bench/at-most.json' with {type: 'json'};
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';

/** A build differs by a little from the one before. */
const SLACK = 1.02;

let bank: RunningBank;
beforeAll(async () => {
  bank = await startBank({assets: 400});
});
afterAll(() => bank?.stop());

/** The figures that are more than they were, or that nobody has written down. */
function beyond(figures: Figures): string[] {
  return Object.entries(figures).flatMap(([name, now]) => {
    const most = (atMost as Figures)[name];
    if (most === undefined) return [`${name}: ${now}, and bench/at-most.json has none`];
    const limit = goals[name]!.kind === 'bytes' ? most * SLACK : most;
    return now <= limit ? [] : [`${name}: ${now}, and was ${most}`];
  });
}

const measured: Array<[Part, () => Promise<Figures> | Figures]> = [
  ['calls', () => calls(bank.url)],
  ['insert', () => insert(bank.url)],
  ['growth', () => growth(bank.url)],
  ['server', () => sizes()],
];

test.each(measured)('%s: no more calls, rounds, requests or bytes than before', async (part, measure) => {
  const figures = await measure();
  expect(beyond(figures)).toEqual([]);
  const counts = Object.keys(goals).filter(
    name => goals[name]!.part === part && goals[name]!.kind !== 'time',
  );
  expect(Object.keys(figures).sort()).toEqual(counts.sort());
});
