import {jest} from '@jest/globals';
import type {Page} from '../../../src/shared/contract.ts';
import type {Library} from '../../../sidebar/state.ts';
import {opened} from '../../../sidebar/update.ts';
import {asset, page, start} from '../assets.ts';
import {createSidebar, type Call} from '../without-screen.ts';

const pause = () => jest.advanceTimersByTimeAsync(350);
const found = (ids: number[], more: Partial<Page> = {}) => page(ids, more);
const shown = (library: Library) => library.found.assets.map(({id}) => id);
const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};

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

describe('consents', () => {
  it('are asked for once for an image', async () => {
    const {actions, answer, asked, calls, library} = createSidebar();
    actions.needConsents(2);
    actions.needConsents(2);
    expect(asked('consents')).toEqual([{id: 2}]);
    await answer([{description: 'Model release', more: ''}]);
    actions.needConsents(2);
    expect(library().consents[2]).toEqual({value: [{description: 'Model release', more: ''}]});
    expect(calls).toHaveLength(0);
  });

  it('are asked for again after the session was lost on the way', async () => {
    const {actions, answer, asked, fail, state} = createSidebar();
    actions.open(1);
    // The place, which is not what this is about.
    await answer({spots: []});
    actions.needConsents(2);
    await fail({code: 'session.ended'});
    expect(state().view).toBe('signIn');
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(state().view).toBe('details');
    actions.needConsents(2);
    expect(asked('consents')).toHaveLength(1);
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

describe('a session lost on the way', () => {
  it('in a search: sign in, and it is searched', async () => {
    const {actions, answer, asked, fail, library} = createSidebar();
    actions.type('fjord');
    await pause();
    await fail({code: 'session.ended'});
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(asked('search')).toEqual([{text: 'fjord', page: 0}]);
    expect(library().search.text).toBe('fjord');
  });

  it('at a further page: sign in, and it comes', async () => {
    const {actions, answer, asked, fail} = createSidebar();
    void actions.more();
    await fail({code: 'session.none'});
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(asked('search')).toEqual([{text: '', page: 1}]);
  });

  it('signed in as someone else: nothing the first one wished is carried out, the search is asked anew', async () => {
    const {actions, answer, asked, fail} = createSidebar(opened(null));
    void actions.signIn(credentials);
    await answer(start());
    actions.type('fjord');
    await pause();
    await answer(found([10]));
    actions.insertAll([asset(10)]);
    await fail({code: 'session.ended'});
    void actions.signIn({...credentials, userName: 'ola@example.com'});
    await answer(start());
    expect(asked('insert')).toEqual([]);
    expect(asked('search')).toEqual([{text: 'fjord', page: 0}]);
  });

  it('is not signed in again for another Google account: that needs another opening', async () => {
    const {actions, fail, library, state} = createSidebar();
    void actions.more();
    await fail({code: 'session.otherAccount'});
    expect(state().view).toBe('browse');
    expect(library().fetching).toMatchObject({kind: 'failed', fault: {code: 'session.otherAccount'}});
  });
});

describe('signing in another way', () => {
  it('sends the token', async () => {
    const {actions, answer, asked, state} = createSidebar(opened(null));
    const pasted = {apiToken: 'abc', remember: true, terms: '1'};
    void actions.signIn(pasted);
    expect(asked('signIn')).toEqual([pasted]);
    await answer(start());
    expect(state().view).toBe('browse');
  });

  it('shows nothing of before to whoever comes next: whose a token is cannot be told', async () => {
    const {actions, answer, asked, fail} = createSidebar(opened(null));
    void actions.signIn({apiToken: 'abc', remember: true, terms: '1'});
    await answer(start());
    actions.insertAll([asset(1)]);
    await fail({code: 'session.ended'});
    void actions.signIn({apiToken: 'def', remember: true, terms: '1'});
    await answer(start());
    expect(asked('insert')).toEqual([]);
  });

  it('asks for the first images where signing in worked without them', async () => {
    const {actions, calls, answer, state} = createSidebar(opened(null));
    void actions.signIn(credentials);
    calls.shift()?.answer({ok: false, fault: {code: 'bank.busy'}, signedIn: true});
    await jest.advanceTimersByTimeAsync(0);
    expect(state()).toMatchObject({view: 'starting', fault: {code: 'bank.busy'}});
    actions.tryAgain();
    await answer(start());
    expect(state().view).toBe('browse');
  });
});

describe('one’s data', () => {
  const remembered = {since: 1, used: 2, until: 3, terms: '1'};

  it('are shown, erased, and shown again as they are then', async () => {
    const {actions, answer, asked, state} = createSidebar(opened(null));
    void actions.showData();
    await answer({editor: 'docs', remembered});
    expect(state()).toMatchObject({view: 'data', data: {remembered}});
    void actions.erase();
    expect(asked('erase')).toEqual([{}]);
    await answer(null);
    await answer({editor: 'docs', remembered: null});
    expect(state()).toMatchObject({view: 'data', data: {remembered: null}});
  });

  it('stay where erasing failed, and it says why', async () => {
    const {actions, answer, fail, state} = createSidebar();
    void actions.showData();
    await answer({editor: 'docs', remembered});
    void actions.erase();
    await fail({code: 'page.lost'});
    expect(state()).toMatchObject({view: 'data', fault: {code: 'page.lost'}});
  });
});

describe('signing in and out', () => {
  it('sends the credentials once, however often the button is pressed', () => {
    const {actions, asked} = createSidebar(opened(null));
    void actions.signIn(credentials);
    void actions.signIn(credentials);
    expect(asked('signIn')).toEqual([credentials]);
  });

  it('says why it failed', async () => {
    const {actions, fail, state} = createSidebar(opened(null));
    void actions.signIn(credentials);
    await fail({code: 'signIn.tooMany', wait: 30});
    expect(state()).toMatchObject({view: 'signIn', busy: false, fault: {code: 'signIn.tooMany', wait: 30}});
  });

  it('forgets the searches of whoever signs out', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.type('fjord');
    await pause();
    await answer(found([10]));
    void actions.signOut();
    await answer(null);
    void actions.signIn(credentials);
    await answer(start());
    actions.type('fjord');
    await pause();
    expect(asked('search')).toEqual([{text: 'fjord', page: 0}]);
  });

  it('stays signed in where signing out failed, and says so', async () => {
    const {actions, fail, library} = createSidebar();
    void actions.signOut();
    await fail({code: 'page.lost'});
    expect(library().notice).toEqual({kind: 'failed', fault: {code: 'page.lost'}});
  });

  it('asks for the first images when the opening came without them, and again on request', async () => {
    const {actions, answer, fail, state} = createSidebar({view: 'starting', fault: null, search: null});
    void actions.start();
    await fail({code: 'bank.busy'});
    expect(state()).toMatchObject({view: 'starting', fault: {code: 'bank.busy'}});
    actions.tryAgain();
    await answer(start());
    expect(state().view).toBe('browse');
  });
});
