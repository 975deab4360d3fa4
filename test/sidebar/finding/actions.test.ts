import {jest} from '@jest/globals';
import type {Library} from '../../../sidebar/library.ts';
import {opened} from '../../../sidebar/state.ts';
import type {Args, Page} from '../../../src/shared/contract.ts';
import {page, start} from '../assets.ts';
import {createSidebar, type Call} from '../without-screen.ts';

const pause = () => jest.advanceTimersByTimeAsync(350);
const found = (ids: number[], more: Partial<Page> = {}) => page(ids, more);
const shown = (library: Library) => library.found.assets.map(({id}) => id);

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

describe('searching as one types', () => {
  it('asks once for ten letters', async () => {
    const {actions, asked} = createSidebar();
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) {
      actions.type('fjordlands'.slice(0, n));
      await jest.advanceTimersByTimeAsync(100);
    }
    await pause();
    expect(asked('search')).toEqual([{text: 'fjordlands', page: 0}]);
  });

  it('asks at most twice for ten letters of whoever types one each 400 ms, and once for the next ten', async () => {
    const {actions, asked} = createSidebar();
    const typing = async (word: string) => {
      for (let n = 1; n <= word.length; n++) {
        actions.type(word.slice(0, n));
        await jest.advanceTimersByTimeAsync(400);
      }
      await jest.advanceTimersByTimeAsync(1000);
    };
    await typing('fjordlands');
    expect(asked('search').map(args => (args as Args<'search'>).text)).toEqual(['f', 'fjordlands']);
    await jest.advanceTimersByTimeAsync(20_000);
    await typing('lighthouse');
    expect(asked('search').map(args => (args as Args<'search'>).text)).toEqual([
      'f',
      'fjordlands',
      'lighthouse',
    ]);
  });

  it('does not ask again for what is shown or on its way', async () => {
    const {actions, calls} = createSidebar();
    actions.type('fjord');
    await pause();
    actions.type('fjord ');
    await pause();
    actions.type('');
    actions.type('fjord');
    await pause();
    expect(calls).toHaveLength(1);
  });

  it('shows the answer to the latest search, whichever comes last', async () => {
    const {actions, calls, library} = createSidebar();
    actions.type('fjord');
    await pause();
    actions.type('boats');
    await pause();
    const [fjord, boats] = calls as [Call, Call];
    boats.answer({ok: true, value: found([20]) as never});
    fjord.answer({ok: true, value: found([10]) as never});
    await pause();
    expect(shown(library())).toEqual([20]);
  });

  it('goes back to a search seen before without a call', async () => {
    const {actions, answer, calls, library} = createSidebar();
    actions.type('fjord');
    await pause();
    await answer(found([10], {next: 1}));
    void actions.more();
    await answer(found([11], {page: 1}));
    actions.type('');
    await pause();
    expect(shown(library())).toEqual([1, 2, 3]);
    actions.type('fjord');
    await pause();
    expect(shown(library())).toEqual([10, 11]);
    expect(calls).toHaveLength(0);
  });

  it('leads back to what was found before a search that has failed or has not come', async () => {
    const {actions, answer, calls, library} = createSidebar();
    actions.goBack();
    actions.type('fjord');
    await pause();
    await answer(found([10]));
    actions.type('a bridge');
    await pause();
    calls.shift()!.answer({ok: false, fault: {code: 'bank.unreachable'}} as never);
    await pause();
    actions.goBack();
    expect([library().search.text, shown(library()), library().fetching.kind]).toEqual([
      'fjord',
      [10],
      'idle',
    ]);
    actions.type('northern lights');
    await pause();
    actions.goBack();
    await answer(found([20]));
    expect([library().search.text, shown(library())]).toEqual(['fjord', [10]]);
    actions.goBack();
    expect(library().search.text).toBe('');
  });

  it('shows what was seen more than five minutes ago at once and looks again quietly', async () => {
    const {actions, answer, asked, library} = createSidebar();
    actions.type('fjord');
    await pause();
    await answer(found([10]));
    await jest.advanceTimersByTimeAsync(5 * 60_000);
    actions.type('');
    await pause();
    expect(shown(library())).toEqual([1, 2, 3]);
    expect(library().fetching).toEqual({kind: 'idle'});
    expect(asked('search')).toEqual([{text: '', page: 0}]);
    await answer(found([5, 1]));
    expect(shown(library())).toEqual([5, 1]);
  });

  it('asks for nothing while nothing is done', async () => {
    const {calls} = createSidebar();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(calls).toHaveLength(0);
  });
});

describe('filters', () => {
  it('are searched at once, together with the text', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.type('fjord');
    actions.filter({kind: 'photo', categoryIds: [3, 5]});
    expect(asked('search')).toEqual([{text: 'fjord', kind: 'photo', categoryIds: [3, 5], page: 0}]);
    await answer(found([10]));
    await pause();
    expect(asked('search')).toEqual([]);
  });

  it('are left out of the call once they are let go', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.filter({kind: 'photo', usable: true});
    await answer(found([10]));
    actions.filter({usable: undefined});
    expect(asked('search')).toEqual([{text: '', kind: 'photo', page: 0}]);
  });

  it('all go at once, but for the language', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.filter({kind: 'photo', interfaceId: 1, language: 'sv'});
    await answer(found([10]));
    actions.showAll();
    expect(asked('search')).toEqual([{text: '', language: 'sv', page: 0}]);
  });

  it('stay when a keyword is searched for', async () => {
    const {actions, answer, asked, state} = createSidebar();
    actions.filter({kind: 'photo'});
    await answer(found([10]));
    actions.open(0);
    actions.look('boats');
    expect(state().view).toBe('browse');
    expect(asked('search')).toEqual([{text: 'boats', kind: 'photo', page: 0}]);
  });

  it('go with further pages as they were when the search began', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.filter({orientation: 'portrait'});
    await answer(found([10], {next: 4, looked: 100, total: 900}));
    void actions.more();
    expect(asked('search')).toEqual([{text: '', orientation: 'portrait', page: 4}]);
  });
});

describe('categories', () => {
  const nature = [{id: 5, name: 'Nature', depth: 0}];

  it('are asked for once for an interface and a language', async () => {
    const {actions, answer, asked, calls, library} = createSidebar();
    actions.needCategories();
    actions.needCategories();
    expect(asked('categories')).toEqual([{}]);
    await answer(nature);
    actions.needCategories();
    expect(library().categories).toEqual({value: nature});
    expect(calls).toHaveLength(0);
  });

  it('that have come for an interface are there when somebody comes back to it', async () => {
    const {actions, answer, asked, library, calls} = createSidebar();
    actions.needCategories();
    await answer(nature);
    actions.filter({interfaceId: 1});
    expect(library().categories).toBeNull();
    actions.needCategories();
    expect(asked('categories')).toEqual([{interfaceId: 1}]);
    await calls.find(({method}) => method === 'categories')!.answer({ok: true, value: [] as never});
    await pause();
    expect(library().categories).toEqual({value: []});
    actions.filter({interfaceId: undefined});
    expect(library().categories).toEqual({value: nature});
    actions.needCategories();
    actions.filter({language: 'sv'});
    expect(library().categories).toBeNull();
    actions.filter({language: undefined, interfaceId: 1});
    expect(library().categories).toEqual({value: []});
  });

  it('of an interface that is no longer chosen are dropped', async () => {
    const {actions, calls, library} = createSidebar();
    actions.needCategories();
    actions.filter({interfaceId: 1});
    actions.needCategories();
    const [first, , second] = calls as [Call, Call, Call];
    expect(second.args).toEqual({interfaceId: 1});
    first.answer({ok: true, value: nature as never});
    await pause();
    expect(library().categories).toBe('asked');
  });

  it('say why they did not come, and can be asked for again', async () => {
    const {actions, asked, fail, library} = createSidebar();
    actions.needCategories();
    await fail({code: 'bank.unreachable'});
    expect(library().categories).toEqual({fault: {code: 'bank.unreachable'}});
    actions.forgetCategories();
    actions.needCategories();
    expect(asked('categories')).toHaveLength(1);
  });
});

describe('further pages', () => {
  it('are asked for one at a time', async () => {
    const {actions, asked} = createSidebar();
    void actions.more();
    void actions.more();
    expect(asked('search')).toEqual([{text: '', page: 1}]);
  });

  it('are asked for again at their place after a failure', async () => {
    const {actions, asked, fail, library} = createSidebar();
    void actions.more();
    await fail({code: 'bank.unreachable'});
    void actions.more();
    expect(asked('search')).toEqual([]);
    actions.tryAgain();
    expect(asked('search')).toEqual([{text: '', page: 1}]);
    expect(shown(library())).toEqual([1, 2, 3]);
  });

  it('are not asked for past the end', async () => {
    const {actions, calls} = createSidebar(opened({ok: true, value: start({page: found([1])})}));
    void actions.more();
    expect(calls).toHaveLength(0);
  });
});
