import {jest} from '@jest/globals';
import {asset} from '../assets.ts';
import {createSidebar} from '../without-screen.ts';

beforeEach(() => {
  jest.useFakeTimers();
  // What is in sight is read from the page.
  Object.assign(globalThis, {document: {querySelector: () => null, querySelectorAll: () => []}});
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'document');
});

const room = {width: 468, height: 648};
const image = {place: 'image' as const, destructive: true, room, mark: 'p1'};

test('the sidebar hands over with one call, and knows no place any more', async () => {
  const {actions, asked, answer, library, closed} = createSidebar();
  actions.pick(0, false);
  await answer({spots: [image]});
  actions.handOver('large');
  actions.handOver('large');
  expect(asked('move')).toMatchObject([{to: 'large', carried: {tray: [{id: 1}]}}]);
  await answer(null);
  expect(library().insertion).toMatchObject({where: null, stale: true});
  expect(library().picked).toHaveLength(1);
  expect(closed).not.toHaveBeenCalled();
});

test('what comes back to the front replaces nothing at the first click, though it has read the place', async () => {
  const {actions, asked, answer, calls, library} = createSidebar();
  actions.handOver('large');
  await answer(null);
  actions.pick(0, false);
  await answer({spots: [image]});
  expect(library().insertion.where).toEqual({spots: [image]});
  actions.insertAll(library().picked);
  expect(asked('insert')).toMatchObject([{place: null}]);
  expect(asked('insert')[0]).not.toHaveProperty('mark');
  calls.shift()!.answer({
    ok: false,
    fault: {code: 'place.changed', where: {spots: [image]}},
  } as never);
  await jest.advanceTimersByTimeAsync(0);
  expect(library().notice).toMatchObject({kind: 'ran', failed: [{fault: {code: 'place.changed'}}]});
  actions.insertAll(library().picked);
  expect(asked('insert')).toMatchObject([{place: 'image', mark: 'p1'}]);
});

test('the large view is left by a key, but not with what is chosen in it; the sidebar stays', () => {
  const dialog = createSidebar(undefined, {}, true);
  dialog.actions.pick(0, false);
  dialog.actions.leave();
  expect(dialog.closed).not.toHaveBeenCalled();
  dialog.actions.unpick();
  dialog.actions.leave();
  expect(dialog.closed).toHaveBeenCalledTimes(1);
  expect(dialog.asked('move')).toEqual([]);
  const sidebar = createSidebar();
  sidebar.actions.leave();
  expect(sidebar.closed).not.toHaveBeenCalled();
});

test('the large view goes once the sidebar is shown', async () => {
  const {actions, answer, closed} = createSidebar();
  actions.handOver('sidebar');
  expect(closed).not.toHaveBeenCalled();
  await answer(null);
  expect(closed).toHaveBeenCalledTimes(1);
});

test('where it is not shown the page stays, says why, and lets it be tried again', async () => {
  const {actions, calls, asked, library, closed} = createSidebar();
  actions.handOver('sidebar');
  calls.shift()!.answer({ok: false, fault: {code: 'host.unavailable'}} as never);
  await jest.advanceTimersByTimeAsync(0);
  expect(library().notice).toEqual({kind: 'failed', fault: {code: 'host.unavailable'}});
  expect(closed).not.toHaveBeenCalled();
  actions.handOver('sidebar');
  expect(asked('move')).toHaveLength(1);
});

test('a session that has ended is signed in again, with all that is in hand', async () => {
  const {actions, calls, state, library} = createSidebar();
  actions.pick(1, false);
  actions.handOver('large');
  calls.pop()!.answer({ok: false, fault: {code: 'session.ended'}} as never);
  await jest.advanceTimersByTimeAsync(0);
  expect(state().view).toBe('signIn');
  expect(library().picked).toHaveLength(1);
});

test('nothing moves while something is on its way into the file', () => {
  const {actions, asked} = createSidebar();
  actions.insertAll([asset(1)]);
  actions.handOver('large');
  expect(asked('move')).toEqual([]);
});

test('signing out over a sidebar says so, and else it does not', () => {
  const over = createSidebar(undefined, {}, true);
  void over.actions.signOut();
  const alone = createSidebar();
  void alone.actions.signOut();
  expect([over.asked('signOut'), alone.asked('signOut')]).toEqual([[{large: true}], [{}]]);
});
