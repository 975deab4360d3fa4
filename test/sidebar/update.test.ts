import type {Reply, Start} from '../../src/contract.ts';
import {libraryOf} from '../../sidebar/state.ts';
import type {Browse, Details, Event, Fault, Library, SignIn, State} from '../../sidebar/state.ts';
import {libraryFrom, opened, signIn, update} from '../../sidebar/update.ts';
import {asset, page, start} from './assets.ts';

const fault: Fault = {code: 'bank.unreachable'};
const ended: Fault = {code: 'session.ended'};

const library = (more: Partial<Library> = {}): Library => ({...libraryFrom(start()), ...more});
const browse = (more: Partial<Library> = {}): Browse => ({
  view: 'browse',
  library: library(more),
  focus: null,
});
const details = (more: Partial<Library> = {}): Details => ({
  view: 'details',
  library: library({active: 1, ...more}),
  asset: asset(2),
});
const asked = (page: number, number = 1): Library['fetching'] => ({
  kind: 'asked',
  search: {text: 'fjord'},
  page,
  number,
});
const run = {assets: [asset(1), asset(2)], through: 0, place: null, failed: [], stopped: false};

/** The state after the events, one after the other. */
const after = (state: State, ...events: Event[]) => events.reduce(update, state);
const libraryAfter = (state: State, ...events: Event[]) => libraryOf(after(state, ...events)) as Library;

/** Freezes all of it, so that an update that changes what it was given throws. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('the opening', () => {
  it.each<[string, Reply<Start> | null, Partial<State>]>([
    ['nobody is signed in', null, {view: 'signIn', why: null}],
    ['it brings the first images', {ok: true, value: start()}, {view: 'browse'}],
    ['nobody is signed in on the ticket', {ok: false, code: 'session.none'}, {view: 'signIn', why: null}],
    ['the bank ended the session', {ok: false, code: 'session.ended'}, {view: 'signIn', why: ended}],
    [
      'the accepted terms are no longer in force',
      {ok: false, code: 'signIn.terms'},
      {view: 'signIn', step: 'terms'},
    ],
    ['the bank was not quick enough', {ok: false, code: 'bank.unreachable'}, {view: 'starting', fault: null}],
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

  it('shows the images it brings as what an empty search finds', () => {
    const {found} = libraryOf(opened({ok: true, value: start()})) as Library;
    expect(found.assets.map(({id}) => id)).toEqual([1, 2, 3]);
    expect(found).toMatchObject({search: {text: ''}, total: 6, looked: 3, next: 1});
  });
});

describe('starting', () => {
  const starting: State = {view: 'starting', fault: null};
  it.each<[string, State, Event, Partial<State>]>([
    ['shows the images', starting, {type: 'started', start: start()}, {view: 'browse'}],
    ['shows why not', starting, {type: 'startFailed', fault}, {view: 'starting', fault}],
    ['asks anew', {view: 'starting', fault}, {type: 'startAsked'}, {view: 'starting', fault: null}],
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
      {view: 'starting', fault},
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
      type: 'inserted',
      id: 1,
      inserted: {place: 'cursor', link: 'https://v.imgi.no/y'},
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

describe('searching', () => {
  it('shows what is typed at once and what was found before until the answer comes', () => {
    const next = libraryAfter(
      frozen(browse()),
      {type: 'typed', text: 'fjord'},
      {type: 'pageAsked', search: {text: 'fjord'}, page: 0, number: 1},
    );
    expect(next.search).toEqual({text: 'fjord'});
    expect(next.found.assets).toHaveLength(3);
  });

  it('begins at the top with the answer', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(0), scroll: 900, active: 2})), {
      type: 'pageCame',
      number: 1,
      page: page([8, 9]),
    });
    expect(next).toMatchObject({scroll: 0, active: 0, fetching: {kind: 'idle'}});
    expect(next.found).toMatchObject({search: {text: 'fjord'}, looked: 2, total: 2});
  });

  it.each<[string, Event]>([
    ['answer', {type: 'pageCame', number: 1, page: page([9])}],
    ['failure', {type: 'pageFailed', number: 1, fault}],
  ])('drops a late %s', (_, event) => {
    const state = browse({fetching: asked(0, 2)});
    expect(update(frozen(state), event)).toBe(state);
  });

  it('adds further pages without moving anything', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(1), scroll: 900, active: 2})), {
      type: 'pageCame',
      number: 1,
      page: page([4, 5], {page: 1, total: 6, next: 2, skipped: 1}),
    });
    expect(next).toMatchObject({scroll: 900, active: 2});
    expect(next.found.assets.map(({id}) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(next.found).toMatchObject({looked: 5, skipped: 1, next: 2, dry: false});
  });

  it('shows an image once that the bank gives twice', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(1)})), {
      type: 'pageCame',
      number: 1,
      page: page([3, 4, 4, 1], {page: 1}),
    });
    expect(next.found.assets.map(({id}) => id)).toEqual([1, 2, 3, 4]);
  });

  it('stops going on by itself at a page that brings nothing new', () => {
    const dry = (next: number | null) =>
      libraryAfter(frozen(browse({fetching: asked(1)})), {
        type: 'pageCame',
        number: 1,
        page: page([1, 2], {page: 1, next}),
      }).found.dry;
    expect(dry(2)).toBe(true);
    expect(dry(null)).toBe(false);
  });

  it.each([0, 1])('remembers which page failed (%i), to ask for it again', page => {
    const next = libraryAfter(frozen(browse({fetching: asked(page)})), {
      type: 'pageFailed',
      number: 1,
      fault,
    });
    expect(next.fetching).toEqual({kind: 'failed', search: {text: 'fjord'}, page, fault});
    expect(next.found.assets).toHaveLength(3);
  });

  it('chooses an interface and lets go of it', () => {
    const state = frozen(browse({search: {text: 'fjord'}}));
    expect(libraryAfter(state, {type: 'interfaceChosen', id: 1}).search).toEqual({
      text: 'fjord',
      interfaceId: 1,
    });
    expect(
      libraryAfter(state, {type: 'interfaceChosen', id: 1}, {type: 'interfaceChosen', id: null}).search,
    ).toEqual({text: 'fjord'});
  });

  it('from memory drops the call that is on its way', () => {
    const {found} = library();
    const next = libraryAfter(
      frozen(browse({fetching: asked(0)})),
      {type: 'recalled', found},
      {type: 'pageCame', number: 1, page: page([9])},
    );
    expect(next.found).toBe(found);
  });

  it('is refreshed quietly while the grid is at its beginning', () => {
    const state = frozen(browse());
    const {found} = state.library;
    const refreshed = (state: State, page: Start['page']) =>
      libraryAfter(state, {type: 'refreshed', found, page}).found.assets.map(({id}) => id);
    expect(refreshed(state, page([9, 1, 2]))).toEqual([9, 1, 2]);
    expect(refreshed({...state, library: {...state.library, scroll: 5}}, page([9]))).toEqual([1, 2, 3]);
    expect(refreshed({...state, library: {...state.library, active: 1}}, page([9]))).toEqual([1, 2, 3]);
  });

  it('keeps all pages when the refreshed first one says nothing new', () => {
    const state = frozen(browse());
    const same = page([1, 2], {total: 6, next: 1});
    expect(update(state, {type: 'refreshed', found: state.library.found, page: same})).toBe(state);
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

describe('choosing several', () => {
  const ids = ({picked}: Library) => picked.map(({id}) => id);

  it('takes them in and out, in the order they were chosen', () => {
    const pick = (index: number): Event => ({type: 'picked', index, range: false});
    expect(ids(libraryAfter(frozen(browse()), pick(2), pick(0)))).toEqual([3, 1]);
    expect(ids(libraryAfter(frozen(browse()), pick(2), pick(0), pick(2)))).toEqual([1]);
  });

  it('takes in all between the active image and another one, in either direction', () => {
    expect(ids(libraryAfter(frozen(browse()), {type: 'picked', index: 2, range: true}))).toEqual([1, 2, 3]);
    expect(ids(libraryAfter(frozen(browse({active: 2})), {type: 'picked', index: 1, range: true}))).toEqual([
      2, 3,
    ]);
  });

  it('lasts through another search', () => {
    const next = libraryAfter(
      frozen(browse({fetching: asked(0)})),
      {type: 'picked', index: 0, range: false},
      {type: 'pageCame', number: 1, page: page([8])},
    );
    expect(ids(next)).toEqual([1]);
  });
});

describe('inserting', () => {
  const done = (id: number): Event => ({
    type: 'inserted',
    id,
    inserted: {place: 'cursor', link: 'https://v.imgi.no/' + id},
  });
  const begun: Event = {type: 'runBegun', assets: [asset(1), asset(2)]};
  const failed: Event = {
    type: 'insertFailed',
    asset: asset(2),
    fault: {code: 'image.refused', link: 'https://v.imgi.no/2'},
  };

  it('ends in a notice of what came of it', () => {
    const next = libraryAfter(frozen(browse({picked: [asset(1), asset(2)]})), begun, done(1), failed, {
      type: 'runEnded',
    });
    expect(next.run).toBeNull();
    expect(next.notice).toMatchObject({
      kind: 'ran',
      inserted: 1,
      place: 'cursor',
      failed: [{asset: {id: 2}}],
    });
  });

  it('leaves chosen what was not inserted', () => {
    const next = libraryAfter(frozen(browse({picked: [asset(1), asset(2)]})), begun, done(1), failed, {
      type: 'runEnded',
    });
    expect(next.picked.map(({id}) => id)).toEqual([2]);
  });

  it('keeps the public link of each image, of a failed one too', () => {
    const next = libraryAfter(frozen(browse()), begun, done(1), failed);
    expect(next.links).toEqual({1: 'https://v.imgi.no/1', 2: 'https://v.imgi.no/2'});
  });

  it('is stopped after the one under way', () => {
    expect(libraryAfter(frozen(browse()), begun, {type: 'runStopped'}).run?.stopped).toBe(true);
  });

  it('clears the notice of the time before', () => {
    const notice = {kind: 'failed' as const, fault};
    expect(libraryAfter(frozen(browse({notice})), begun).notice).toBeNull();
    expect(libraryAfter(frozen(browse({notice})), {type: 'noticeClosed'}).notice).toBeNull();
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
    [signIn, {type: 'typed', text: 'x'}],
    [signIn, {type: 'opened', index: 0}],
    [signIn, {type: 'runEnded'}],
    [signIn, {type: 'closed'}],
    [browse(), {type: 'runEnded'}],
    [browse(), {type: 'signInSent'}],
    [browse(), {type: 'signInFailed', fault}],
    [browse(), {type: 'started', start: start()}],
    [browse(), {type: 'startFailed', fault}],
    [
      {view: 'starting', fault: null},
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
