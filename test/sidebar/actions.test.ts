import {jest} from '@jest/globals';
import {opened} from '../../sidebar/state.ts';
import type {Page} from '../../src/shared/contract.ts';
import {asset, page, start} from './assets.ts';
import {createSidebar} from './without-screen.ts';

const pause = () => jest.advanceTimersByTimeAsync(350);
const found = (ids: number[], more: Partial<Page> = {}) => page(ids, more);
const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

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
