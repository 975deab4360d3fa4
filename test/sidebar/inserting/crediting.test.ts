import {jest} from '@jest/globals';
import type {Inserted} from '../../../src/shared/contract.ts';
import {asset} from '../assets.ts';
import {createSidebar} from '../without-screen.ts';

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

const inserted = (...ids: number[]): Inserted => ({
  place: 'cursor',
  done: ids.map(id => ({id})),
  failed: [],
  open: [],
});
const line = (id: number) => `Boats ${id} – Felice Beato`;

/** These are in the file, and the page with their credits is open. */
async function opened(...ids: number[]) {
  const sidebar = createSidebar();
  sidebar.actions.insertAll(ids.map(id => asset(id)));
  await sidebar.answer(inserted(...ids));
  sidebar.actions.showCredits();
  return sidebar;
}

it('remembers what stands in the file, once each and in its order, and nothing else', async () => {
  const {actions, answer, library} = createSidebar();
  actions.insertAll([asset(2), asset(1), asset(3)]);
  await answer({...inserted(2, 1), failed: [{id: 3, code: 'image.refused'}]});
  expect(library().credits).toEqual([line(2), line(1)]);
  actions.insertAll([asset(1)]);
  await answer(inserted(1));
  expect(library().credits).toEqual([line(2), line(1)]);
});

it('puts them into the file, once at a time, and says where they are', async () => {
  const {actions, answer, asked, library} = await opened(1, 2);
  void actions.insertCredits('Credits', 'cursor');
  void actions.insertCredits('Credits', 'end');
  expect(asked('insertCredits')).toEqual([{title: 'Credits', lines: [line(1), line(2)], place: 'cursor'}]);
  expect(library().crediting).toEqual({busy: true, place: null, fault: null});
  await answer({place: 'end'});
  expect(library().crediting).toEqual({busy: false, place: 'end', fault: null});
  actions.closeCredits();
  expect(library().crediting).toBeNull();
});

it('says why they are not there, and that nobody knows where the answer was lost', async () => {
  const {actions, fail, library} = await opened(1);
  void actions.insertCredits('Credits', 'cursor');
  await fail({code: 'place.notAllowed'});
  expect(library().crediting?.fault).toEqual({code: 'place.notAllowed'});
  void actions.insertCredits('Credits', 'cursor');
  await fail({code: 'page.lost'});
  expect(library().crediting?.fault).toEqual({code: 'insert.unknown'});
});

it('keeps them through a session that was lost, and forgets them with a sign-out', async () => {
  const {actions, fail, state, library} = await opened(1);
  void actions.insertCredits('Credits', 'cursor');
  await fail({code: 'session.ended'});
  expect(state().view).toBe('signIn');
  expect(library().credits).toEqual([line(1)]);
  const other = await opened(1);
  void other.actions.signOut();
  await other.answer(null);
  expect(JSON.stringify(other.state())).not.toContain('Felice Beato');
});
