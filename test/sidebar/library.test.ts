/** What holds for who is signed in, where their organisation has rules of its own. */
import {jest} from '@jest/globals';
import {browse, spokenBy} from '../../sidebar/library.ts';
import {opened} from '../../sidebar/state.ts';
import type {Args, Rules} from '../../src/shared/contract.ts';
import {asset, page, start} from './assets.ts';
import {library} from './states.ts';
import {createSidebar} from './without-screen.ts';

const rules: Rules = {
  contentLanguages: ['nn', 'sv'],
  contentLanguage: 'nn',
  caption: {template: 'Bilete: {credits}', templates: {}, byDefault: true},
  policy: {insertExpired: false, consent: 'require', altText: 'require'},
  sizes: {docs: '', slides: ''},
};
const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};
const ruled = () => createSidebar(opened({ok: true, value: start({rules})}));

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

test('the language is the one that was chosen, else the organisation’s, else the server’s own choice', () => {
  expect(spokenBy(library())).toBeUndefined();
  expect(spokenBy(library({rules}))).toBe('nn');
  expect(spokenBy(library({rules, search: {text: '', language: 'sv'}}))).toBe('sv');
});

test('every call that depends on a language brings it', async () => {
  const {actions, answer, asked} = ruled();
  actions.filter({text: 'fjord'});
  expect(asked('search')).toEqual([{text: 'fjord', page: 0, language: 'nn'}]);
  await answer(page([10], {next: 1}));
  void actions.more();
  expect(asked('search')).toEqual([{text: 'fjord', page: 1, language: 'nn'}]);
  await answer(page([11], {page: 1}));
  actions.needCategories();
  expect(asked('categories')).toEqual([{language: 'nn'}]);
  actions.needConsents(2);
  expect(asked('consents')).toEqual([{id: 2, language: 'nn'}]);
  actions.insertAll([asset(1)]);
  expect((asked('insert') as Array<Args<'insert'>>)[0]!.language).toBe('nn');
});

test('what was found before is looked at again in it, too', async () => {
  const {actions, answer, asked} = ruled();
  actions.filter({text: 'fjord'});
  await answer(page([10]));
  await jest.advanceTimersByTimeAsync(6 * 60 * 1000);
  actions.filter({text: ''});
  expect(asked('search')).toEqual([{text: '', page: 0, language: 'nn'}]);
});

test('words are asked for, and captions are there, as the organisation has it', () => {
  const {actions, asked, library} = ruled();
  const silent = asset(9, {alt: ''});
  actions.insertAll([silent]);
  actions.insertAll([silent]);
  expect(asked('insert')).toEqual([]);
  expect(library().run).toBeNull();
  actions.insertAll([asset(1)]);
  expect((asked('insert') as Array<Args<'insert'>>)[0]!.caption).toBe(true);
});

describe('signed in again after a lost session', () => {
  const lost = async (sidebar: ReturnType<typeof createSidebar>) => {
    void sidebar.actions.more();
    await sidebar.fail({code: 'session.ended'});
    void sidebar.actions.signIn(credentials);
  };

  test('the same account has its rules as they are now', async () => {
    const sidebar = ruled();
    await lost(sidebar);
    await sidebar.answer(start({sameAccount: true}));
    expect(sidebar.library().rules).toBeNull();
  });

  test('another one has none of the first one’s, and no language that it lacks', async () => {
    const sidebar = ruled();
    sidebar.actions.filter({language: 'sv'});
    await sidebar.answer(page([1], {next: 1}));
    await lost(sidebar);
    const others = {...rules, contentLanguages: ['no'], contentLanguage: 'no'};
    await sidebar.answer(start({rules: others}));
    expect(sidebar.library().rules).toEqual(others);
    expect(sidebar.library().search).toEqual({text: ''});
  });

  test('nobody’s are left behind signing out', async () => {
    const {actions, answer, state} = ruled();
    void actions.signOut();
    await answer(null);
    expect(JSON.stringify(state())).not.toContain('Bilete');
  });
});

test('a library has no rules but those that came', () => {
  expect(browse(library(), null).library.rules).toBeNull();
});
