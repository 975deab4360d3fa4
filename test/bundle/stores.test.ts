/** How often an opening goes to the stores, each time some tens of milliseconds at Google: by count, in the shipped bundle. */
import {hostOn, openSidebar, signedIn, valueOf, withBank, type Host} from './world.ts';

const world = withBank();
const host = (options = {}): Host<'docs'> => hostOn(world.bank.url, 'docs', options);

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;

/** What is asked of the stores while `work` goes on. */
async function during(there: Host<'docs'>, work: () => Promise<unknown>): Promise<string[]> {
  const from = there.calls.length;
  await work();
  return there.calls
    .slice(from)
    .map(({name}) => name)
    .filter(name => /^Properties\.|^Lock\./.test(name));
}

test('an opening reads each store once, signed in or not', async () => {
  const there = host();
  const get = 'Properties.getProperty';
  // The first of all makes the keys.
  await openSidebar(there);
  expect(await during(there, () => openSidebar(there))).toEqual([get, get]);
  await signedIn(there, true);
  expect(await during(there, () => openSidebar(there))).toEqual([get, get]);
});

test('that somebody remembered was here is noted once an hour, which ends it no later than is said', async () => {
  const begun = Date.now();
  let passed = 0;
  const clock = {now: () => begun + passed, advance: () => undefined};
  const there = host({clock});
  await signedIn(there, true);
  const writes = async () =>
    (await during(there, () => openSidebar(there))).filter(name => name !== 'Properties.getProperty');
  passed = 50 * MINUTE;
  expect(await writes()).toEqual([]);
  passed = 70 * MINUTE;
  expect(await writes()).toEqual(['Properties.setProperty']);
  expect(await writes()).toEqual([]);
  const sidebar = await openSidebar(there, 'showYourData');
  const {remembered} = valueOf(await sidebar.call('yourData', {}));
  expect(remembered).toMatchObject({used: begun + passed, until: begun + passed + 30 * DAY});
  passed += 30 * DAY;
  expect((await openSidebar(there)).opening.start).toEqual({ok: false, code: 'session.forgotten'});
});
