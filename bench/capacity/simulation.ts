/**
 * One busy hour, played through: people come when they come, do one thing after the other, and think in between. Pure: the
 * same seed gives the same hour.
 */
import {costs} from './costs.ts';
import {day, session, thinking, type Deed} from './inputs.ts';

export interface Hour {
  /** Executions at once, in both scripts together: on average, and the most. */
  running: number;
  mostRunning: number;
  /** Requests to the bank in a second: on average, and in the busiest one. */
  requests: number;
  mostRequests: number;
}

const HOUR = 3600;
/** Seconds: some times as long as a session lasts. */
const WARM_UP = 900;

/** Mulberry32: fractions from 0 to 1 that follow from the seed. https://gist.github.com/tommyettinger/46a874533244883189143505d203312c */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param people who have the add-on
 * @returns of an hour that begins after a while: people who came before are then in the middle of what they do
 */
export function simulate(people: number, seed: number): Hour {
  const next = random(seed);
  const around = (mean: number) => -mean * Math.log(1 - next());
  const sessions = people * day.sessionsAPerson * day.inTheBusiestHour;
  const [from, to] = [WARM_UP, WARM_UP + HOUR];
  const begins: number[] = [];
  const ends: number[] = [];
  const requests = new Float64Array(HOUR);
  for (let came = around(HOUR / sessions); came < to; came += around(HOUR / sessions)) {
    let time = came;
    for (const deed of deedsOf(next)) {
      const {executions, fetches, seconds} = costs[deed];
      // What one deed asks for at once runs at once.
      for (let nth = 0; nth < executions; nth++) {
        begins.push(time);
        ends.push(time + around(seconds / executions));
      }
      const second = Math.floor(time) - from;
      if (second >= 0 && second < HOUR) requests[second]! += fetches;
      time += around(seconds) + around(thinking);
    }
  }
  const total = requests.reduce((sum, each) => sum + each, 0);
  return {
    ...atOnce(begins, ends, from, to),
    requests: total / HOUR,
    mostRequests: Math.max(...requests),
  };
}

/** What somebody does, in some order after the opening; what is done less than once by some and not by others. */
function deedsOf(next: () => number): Deed[] {
  const deeds = (Object.entries(session) as Array<[Deed, number]>).flatMap(([deed, mean]) => {
    const times = Math.floor(mean) + (next() < mean % 1 ? 1 : 0);
    return Array.from({length: times}, () => deed);
  });
  return deeds
    .map(deed => ({deed, order: deed === 'opening' ? -1 : next()}))
    .sort((a, b) => a.order - b.order)
    .map(({deed}) => deed);
}

function atOnce(
  begins: number[],
  ends: number[],
  from: number,
  to: number,
): Pick<Hour, 'running' | 'mostRunning'> {
  let busy = 0;
  begins.forEach((begin, at) => {
    busy += Math.max(0, Math.min(to, ends[at]!) - Math.max(from, begin));
  });
  const [up, down] = [Float64Array.from(begins).sort(), Float64Array.from(ends).sort()];
  let [now, most, ended] = [0, 0, 0];
  for (const begin of up) {
    while (ended < down.length && down[ended]! <= begin) {
      now--;
      ended++;
    }
    now++;
    if (begin >= from && begin < to) most = Math.max(most, now);
  }
  return {running: busy / (to - from), mostRunning: most};
}
