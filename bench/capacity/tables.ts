/** The tables of docs/capacity.md. */
import {costs} from './costs.ts';
import {atOnce, day, google, people, seconds, session, thinking, type Deed} from './inputs.ts';
import {simulate} from './simulation.ts';
import {expectable, loadOf, mostPeople, ofASession, peopleAtOnce, sessionsADay} from './sums.ts';

const SEED = 2026;
const names: Record<Deed, string> = {
  opening: 'the opening, remembered',
  search: 'a search, or a further page',
  details: 'an image’s details',
  insertOne: 'one image inserted',
  insertTen: 'ten images inserted at once',
};
const whole = (figure: number) => Math.round(figure).toLocaleString('en');
const short = (figure: number) => (figure < 10 ? String(Math.round(figure * 10) / 10) : whole(figure));

function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`;
  const rule = line(head.map((_, column) => (column === 0 ? '---' : '--:')));
  return ['<!-- prettier-ignore -->', line(head), rule, ...rows.map(line)].join('\n');
}

function sessionTable(): string {
  const one = ofASession();
  const deeds = (Object.keys(session) as Deed[]).map(deed => {
    const {executions, fetches, storeOperations, seconds: running} = costs[deed];
    return [
      names[deed],
      String(session[deed]),
      ...[executions, fetches, storeOperations, running].map(short),
    ];
  });
  const all = [one.executions, one.fetches, one.storeOperations, one.seconds].map(
    figure => `**${short(figure)}**`,
  );
  return table(
    ['deed', 'times a session', 'executions', 'fetches', 'store operations', 'seconds that scripts run'],
    [...deeds, ['**a session**', '', ...all]],
  );
}

function personTable(): string {
  return table(
    ['account', 'fetches a day', 'store operations a day', 'sessions a day', 'what gives first'],
    (['consumer', 'workspace'] as const).map(account => {
      const {sessions, gives} = sessionsADay(account);
      const first = gives === 'fetches' ? 'fetches' : 'store operations';
      return [
        account,
        whole(google.fetches[account]),
        whole(google.storeOperations[account]),
        whole(sessions),
        first,
      ];
    }),
  );
}

function peopleTable(): string {
  return table(
    [
      'people',
      'sessions in the busiest hour',
      'executions at once, summed',
      'simulated',
      'the most, simulated',
      'requests a second on the bank, summed',
      'simulated',
      'in the busiest second, simulated',
      'executions at once when all open it together',
    ],
    people.map(count => {
      const load = loadOf(count);
      const hour = simulate(count, SEED);
      return [
        whole(count),
        whole(load.sessions),
        short(load.running),
        short(hour.running),
        whole(hour.mostRunning),
        short(load.requests),
        short(hour.requests),
        whole(hour.mostRequests),
        short(load.openings),
      ];
    }),
  );
}

export function capacityTables(): string {
  const {start, round, documentCall, storeOperation} = seconds;
  return [
    `A session, with ${thinking} s of thinking between deeds, where a script takes ${start} s to start, the bank ${round} s to answer, a call of the document ` +
      `${documentCall * 1000} ms and an access of a store ${storeOperation * 1000} ms:`,
    sessionTable(),
    'What one person can do in a day:',
    personTable(),
    `All people together, with ${day.sessionsAPerson} sessions a person and day, ${day.inTheBusiestHour * 100} % of them in the busiest hour; “together” is within ${atOnce / 60} minutes:`,
    peopleTable(),
    `One script runs ${whole(google.executionsOfAScript)} executions at once. So that it is hardly ever full, ${whole(expectable(google.executionsOfAScript))} may be ` +
      `expected: **${whole(peopleAtOnce())} people in the middle of a session** in one editor, or ${whole(mostPeople())} people who have the add-on, spread over both.`,
  ].join('\n\n');
}
