/** What each event makes of the sidebar: a table of events. */
import {signIn} from '../../sidebar/access/sign-in.ts';
import type {SignIn, State} from '../../sidebar/access/state.ts';
import type {Fault} from '../../sidebar/fault.ts';
import {libraryFrom, type Library} from '../../sidebar/library.ts';
import {libraryOf, opened, update, type Event} from '../../sidebar/state.ts';
import type {Reply, Start} from '../../src/shared/contract.ts';
import {newRun} from '../../sidebar/inserting/state.ts';
import {asset, page, start} from './assets.ts';
import {after, asked, browse, details, fault, frozen, libraryAfter} from './states.ts';

const ended: Fault = {code: 'session.ended'};
const run = newRun([asset(1), asset(2)]);

describe('the opening', () => {
  it.each<[string, Reply<Start> | 'ask' | null, Partial<State>]>([
    ['nobody is signed in', null, {view: 'signIn', why: null}],
    ['it brings the first images', {ok: true, value: start()}, {view: 'browse'}],
    ['nobody is signed in on the ticket', {ok: false, code: 'session.none'}, {view: 'signIn', why: null}],
    ['the bank ended the session', {ok: false, code: 'session.ended'}, {view: 'signIn', why: ended}],
    [
      'the accepted terms are no longer in force',
      {ok: false, code: 'signIn.terms'},
      {view: 'signIn', step: 'terms'},
    ],
    ['the bank was not quick enough', 'ask', {view: 'starting', fault: null, search: null}],
    [
      'the bank asks to wait',
      {ok: false, code: 'bank.busy', wait: 9},
      {view: 'starting', fault: {code: 'bank.busy', wait: 9}},
    ],
    [
      'it ran as another Google account',
      {ok: false, code: 'session.otherAccount'},
      {view: 'starting', fault: {code: 'session.otherAccount'}},
    ],
  ])('when %s', (_, reply, state) => {
    expect(opened(reply)).toMatchObject(state);
  });

  it('keeps of a failure that it was the opening, and when', () => {
    const call = {method: 'opening', time: '2026-01-01T00:00:00Z'} as const;
    const fault = {code: 'bank.busy', wait: 9, call};
    expect(opened({ok: false, code: 'bank.busy', wait: 9}, undefined, call)).toMatchObject({fault});
  });

  it('shows the images it brings as what an empty search finds', () => {
    const {found} = libraryOf(opened({ok: true, value: start()})) as Library;
    expect(found.assets.map(({id}) => id)).toEqual([1, 2, 3]);
    expect(found).toMatchObject({search: {text: ''}, total: 6, looked: 3, next: 1});
  });
});

describe('starting', () => {
  const starting: State = {view: 'starting', fault: null, search: null};
  it.each<[string, State, Event, Partial<State>]>([
    ['shows the images', starting, {type: 'started', start: start()}, {view: 'browse'}],
    ['shows why not', starting, {type: 'startFailed', fault}, {view: 'starting', fault, search: null}],
    [
      'asks anew',
      {view: 'starting', fault, search: null},
      {type: 'startAsked'},
      {view: 'starting', fault: null, search: null},
    ],
    [
      'leads to signing in when the session is lost',
      starting,
      {type: 'sessionLost', fault: ended, wish: null},
      {view: 'signIn', why: ended, kept: null},
    ],
  ])('%s', (_, state, event, next) => {
    expect(update(frozen(state), event)).toMatchObject(next);
  });
});

describe('signing in', () => {
  it.each<[string, SignIn, Event, Partial<State>]>([
    [
      'is busy once sent',
      {...signIn, fault, why: ended},
      {type: 'signInSent'},
      {busy: true, fault: null, why: null},
    ],
    [
      'shows a failure',
      {...signIn, busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.locked'}},
      {busy: false, fault: {code: 'signIn.locked'}, step: 'password'},
    ],
    [
      'asks for a code when the bank does',
      {...signIn, busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.codeNeeded'}},
      {busy: false, fault: null, step: 'code'},
    ],
    [
      'stays at the code when it is wrong',
      {...signIn, step: 'code', busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.codeWrong'}},
      {step: 'code', fault: {code: 'signIn.codeWrong'}},
    ],
    [
      'goes back to the password when that was wrong after all',
      {...signIn, step: 'code', busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.wrong'}},
      {step: 'password', fault: {code: 'signIn.wrong'}},
    ],
    [
      'leaves the code for another account',
      {...signIn, step: 'code', fault},
      {type: 'wayChosen', step: 'password'},
      {step: 'password', fault: null},
    ],
    [
      'takes a token instead',
      {...signIn, fault},
      {type: 'wayChosen', step: 'token'},
      {step: 'token', fault: null},
    ],
    [
      'opens the way with a token where the bank takes no password',
      {...signIn, busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.notOffered'}},
      {step: 'token', fault: {code: 'signIn.notOffered'}},
    ],
    [
      'stays at the token when the bank does not know it',
      {...signIn, step: 'token', busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.wrong'}},
      {step: 'token', fault: {code: 'signIn.wrong'}},
    ],
    [
      'asks for the password when the session ended while the terms were read',
      {...signIn, step: 'terms', busy: true},
      {type: 'signInFailed', fault: ended},
      {step: 'password', fault: ended},
    ],
    [
      'stays at the terms when they are newer than those on the screen',
      {...signIn, step: 'terms', busy: true},
      {type: 'signInFailed', fault: {code: 'signIn.terms'}},
      {step: 'terms', fault: {code: 'signIn.terms'}},
    ],
    [
      'leads to the images',
      {...signIn, busy: true},
      {type: 'signedIn', start: start(), same: true},
      {view: 'browse', focus: 'search'},
    ],
    [
      'leads to a page that asks for the images, where they did not come along',
      {...signIn, busy: true},
      {type: 'signedInOnly', fault, same: true},
      {view: 'starting', fault, search: null},
    ],
  ])('%s', (_, state, event, next) => {
    expect(update(frozen(state), event)).toMatchObject(next);
  });

  it('says that it could not be remembered', () => {
    const notice = libraryAfter(signIn, {
      type: 'signedIn',
      start: start({notRemembered: true}),
      same: true,
    }).notice;
    expect(notice).toEqual({kind: 'notRemembered'});
  });
});

describe('a session that is lost', () => {
  const lost: Event = {type: 'sessionLost', fault: ended, wish: {kind: 'next'}};
  const working = details({
    search: {text: 'fjord', interfaceId: 1},
    scroll: 480,
    picked: [asset(3)],
    words: {2: {alt: 'mine', decorative: false}},
    links: {2: 'https://v.imgi.no/x'},
    fetching: asked(1),
  });

  it('is signed in again in place, with everything as it was', () => {
    const state = after(
      frozen(working),
      lost,
      {type: 'signInSent'},
      {type: 'signedIn', start: start(), same: true},
    );
    expect(state).toEqual({...working, library: {...working.library, fetching: {kind: 'idle'}}});
  });

  it('keeps what was asked, once for each call that found it lost', () => {
    const insert = {kind: 'insert' as const, assets: [asset(2)]};
    const state = after(frozen(working), lost, {type: 'sessionLost', fault: ended, wish: insert}) as SignIn;
    expect(state.kept?.wishes).toEqual([{kind: 'next'}, insert]);
  });

  it('asks for the terms alone when only those are new', () => {
    const state = update(frozen(working), {
      type: 'sessionLost',
      fault: {code: 'signIn.terms'},
      wish: {kind: 'next'},
    });
    expect(state).toMatchObject({view: 'signIn', step: 'terms', why: null, kept: {wishes: [{kind: 'next'}]}});
  });

  it('frees the way for the insertion it interrupted', () => {
    const state = after(
      frozen(browse({run})),
      {type: 'sessionLost', fault: ended, wish: {kind: 'search'}},
      {type: 'sessionLost', fault: ended, wish: {kind: 'insert', assets: run.assets}},
    );
    expect(libraryOf(state)?.run).toBeNull();
  });

  it('still takes what comes of calls on their way', () => {
    const {links} = libraryAfter(frozen(browse({run})), lost, {
      type: 'answered',
      inserted: {
        place: 'cursor',
        done: [{id: 1, link: 'https://v.imgi.no/y', mark: 'm'}],
        failed: [],
        open: [],
      },
    });
    expect(links).toEqual({1: 'https://v.imgi.no/y'});
  });

  it('shows another account nothing of what the first one saw, but its own words', () => {
    const other = start({interfaces: [{id: 7, name: 'Theirs'}], page: page([70])});
    const state = after(frozen(working), lost, {type: 'signedIn', start: other, same: false});
    expect(state.view).toBe('browse');
    expect(libraryOf(state)).toEqual({...libraryFrom(other), search: {text: 'fjord'}});
  });

  it('keeps the interface for another account that has it too', () => {
    const next = libraryAfter(frozen(working), lost, {type: 'signedIn', start: start(), same: false});
    expect(next.search).toEqual({text: 'fjord', interfaceId: 1});
  });

  it('goes back to where it was even when the first images did not come along', () => {
    const state = after(frozen(working), lost, {type: 'signedInOnly', fault, same: true});
    expect(state.view).toBe('details');
  });
});

describe('signing out', () => {
  it('leaves nothing on the screen or behind it', () => {
    expect(update(frozen(details()), {type: 'signedOut'})).toEqual({...signIn, why: 'signedOut'});
  });

  it('drops what still comes', () => {
    const state = after(
      browse({fetching: asked(0)}),
      {type: 'signedOut'},
      {type: 'pageCame', number: 1, page: page([9])},
    );
    expect(state).toEqual({...signIn, why: 'signedOut'});
  });
});

describe('looking', () => {
  it('opens an image and goes back to its tile, scrolled as before', () => {
    const state = after(frozen(browse({scroll: 320})), {type: 'opened', index: 2});
    expect(state).toMatchObject({view: 'details', asset: {id: 3}, library: {active: 2, scroll: 320}});
    expect(update(state, {type: 'closed'})).toMatchObject({
      view: 'browse',
      focus: 'grid',
      library: {active: 2, scroll: 320},
    });
  });

  it('goes on to the next image without leaving', () => {
    expect(after(frozen(details()), {type: 'opened', index: 0})).toMatchObject({
      view: 'details',
      asset: {id: 1},
    });
  });

  it('opens nothing where nothing is', () => {
    const state = browse();
    expect(update(frozen(state), {type: 'opened', index: 99})).toBe(state);
  });

  it('stays with the image when another search comes in behind it', () => {
    const state = after(frozen(details({fetching: asked(0)})), {
      type: 'pageCame',
      number: 1,
      page: page([8]),
    });
    expect(state).toMatchObject({view: 'details', asset: {id: 2}});
  });
});

describe('the page about one’s data', () => {
  const data = {editor: 'docs' as const, remembered: null};
  const over = (under: State): State => update(frozen(under), {type: 'dataAsked'});

  it.each<[string, State]>([
    ['signing in', signIn],
    ['the images', browse()],
    ['an image', details()],
  ])('lies over %s and gives way to it again', (_, under) => {
    const state = after(over(under), {type: 'dataCame', data});
    expect(state).toMatchObject({view: 'data', data, fault: null});
    expect(update(state, {type: 'dataClosed'})).toBe(under);
  });

  it('says why nothing came, and asks anew', () => {
    const failed = after(over(signIn), {type: 'dataFailed', fault});
    expect(failed).toMatchObject({data: null, fault});
    expect(update(failed, {type: 'dataAsked'})).toEqual(over(signIn));
  });

  it('lets go on behind it what was on its way', () => {
    const state = after(over(browse({fetching: asked(0)})), {type: 'pageCame', number: 1, page: page([8])});
    expect(state.view).toBe('data');
    expect(libraryOf(state)?.found.assets).toHaveLength(1);
  });

  it('is gone when the person signs out', () => {
    expect(after(over(browse()), {type: 'signedOut'})).toEqual({...signIn, why: 'signedOut'});
  });
});

describe('what belongs to a view that is not there', () => {
  it.each<[State, Event]>([
    [signIn, {type: 'searchSet', search: {text: 'x'}}],
    [signIn, {type: 'opened', index: 0}],
    [signIn, {type: 'runEnded'}],
    [signIn, {type: 'closed'}],
    [browse(), {type: 'runEnded'}],
    [browse(), {type: 'signInSent'}],
    [browse(), {type: 'signInFailed', fault}],
    [browse(), {type: 'started', start: start()}],
    [browse(), {type: 'startFailed', fault}],
    [
      {view: 'starting', fault: null, search: null},
      {type: 'scrolled', top: 5},
    ],
    [browse(), {type: 'dataCame', data: {editor: 'docs', remembered: null}}],
    [browse(), {type: 'dataFailed', fault}],
    [browse(), {type: 'dataClosed'}],
    [browse(), {type: 'wayChosen', step: 'token'}],
  ])('leaves the state as it is', (state, event) => {
    expect(update(frozen(state), event)).toEqual(state);
  });
});
