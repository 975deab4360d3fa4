import {jest} from '@jest/globals';
import {createAccess} from '../../../sidebar/access/actions.ts';
import type {Data, State, Wish} from '../../../sidebar/access/state.ts';
import type {Answer, Rpc} from '../../../sidebar/rpc.ts';
import {opened, update} from '../../../sidebar/state.ts';
import {createStore} from '../../../sidebar/store.ts';
import type {Args, Method} from '../../../src/shared/contract.ts';
import {asset, start} from '../assets.ts';
import {after, browse, details} from '../states.ts';

const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};
const ended = {code: 'session.ended'} as const;
const remembered = {since: 1, used: 2, until: 3, terms: '1'};
const stored = {editor: 'docs', remembered} as const;

/** Access alone; every call is answered by the next of `answers`. */
function access(first: State, ...answers: Array<Answer<unknown>>) {
  const asked: Array<[Method, unknown]> = [];
  const rpc = (<M extends Method>(method: M, args: Args<M>) => {
    asked.push([method, args]);
    return Promise.resolve(answers.shift());
  }) as unknown as Rpc;
  const store = createStore(update, first);
  const images = {forget: jest.fn(), keep: jest.fn(), resume: jest.fn<(wishes: Wish[]) => void>()};
  return {...createAccess(store, rpc, images), images, asked, store, state: store.state};
}

const lost = (wish: Wish, place: State = browse()) => after(place, {type: 'sessionLost', fault: ended, wish});

describe('signing in again', () => {
  const insertion: Wish = {kind: 'insert', assets: [asset(2)]};

  it('as the same account leads back to where it was and carries out what was asked', async () => {
    const place = details({scroll: 700});
    const {images, signIn, state} = access(lost(insertion, place), {
      ok: true,
      value: start({sameAccount: true}),
    });
    await signIn(credentials);
    expect(state()).toMatchObject({view: 'details', asset: {id: 2}, library: {scroll: 700}});
    expect(images.resume).toHaveBeenCalledWith([insertion]);
    expect(images.forget).not.toHaveBeenCalled();
  });

  it('as the same account does so too where the first images did not come along', async () => {
    const {images, signIn, state} = access(lost(insertion), {
      ok: false,
      fault: {code: 'bank.busy'},
      signedIn: true,
      sameAccount: true,
    });
    await signIn(credentials);
    expect(state().view).toBe('browse');
    expect(images.resume).toHaveBeenCalledWith([insertion]);
  });

  it('as another account keeps what was searched for, shows nothing else of before and inserts nothing', async () => {
    const place = browse({search: {text: 'fjord', interfaceId: 1, kind: 'photo'}, scroll: 700});
    const {images, signIn, state} = access(lost(insertion, place), {ok: true, value: start()});
    await signIn(credentials);
    expect(state()).toMatchObject({
      view: 'browse',
      library: {
        search: {text: 'fjord', interfaceId: 1, kind: 'photo'},
        scroll: 0,
        notice: {kind: 'notInserted'},
      },
    });
    expect(images.resume).toHaveBeenCalledWith([]);
    expect(images.forget).toHaveBeenCalled();
  });

  it('as another account keeps what was searched for through a start that fails', async () => {
    const place = browse({search: {text: 'fjord'}});
    const {
      signIn,
      start: again,
      state,
    } = access(
      lost({kind: 'search'}, place),
      {ok: false, fault: {code: 'bank.busy'}, signedIn: true},
      {ok: false, fault: {code: 'bank.busy'}},
      {ok: true, value: start()},
    );
    await signIn(credentials);
    await again();
    expect(state()).toMatchObject({view: 'starting', fault: {code: 'bank.busy'}});
    await again();
    expect(state()).toMatchObject({view: 'browse', library: {search: {text: 'fjord'}}});
  });

  it('carries out what turned out to be lost while the sign-in was on its way, too', async () => {
    const {images, signIn, store} = access(lost(insertion), {ok: true, value: start({sameAccount: true})});
    const signing = signIn(credentials);
    store.send({type: 'sessionLost', fault: ended, wish: {kind: 'next'}});
    await signing;
    expect(images.resume).toHaveBeenCalledWith([insertion, {kind: 'next'}]);
  });
});

describe('new terms', () => {
  const first = opened({ok: false, code: 'signIn.terms'});

  it('are all that is asked for, and lead to the images', async () => {
    const {acceptTerms, asked, state} = access(first, {ok: true, value: start()});
    expect(first).toMatchObject({view: 'signIn', step: 'terms'});
    await acceptTerms('2');
    expect(asked).toEqual([['acceptTerms', {terms: '2'}]]);
    expect(state().view).toBe('browse');
  });

  it('are asked for when the images are asked for by the sidebar itself, too', async () => {
    const {start: begin, state} = access(opened('ask'), {
      ok: false,
      fault: {code: 'signIn.terms'},
    });
    await begin();
    expect(state()).toMatchObject({view: 'signIn', step: 'terms', why: null});
  });

  it('can be declined by signing out', async () => {
    const {signOut, state} = access(first, {ok: true, value: null});
    await signOut();
    expect(state()).toMatchObject({view: 'signIn', step: 'password', why: 'signedOut'});
  });

  it('that cannot be declined now stay, with the reason', async () => {
    const {signOut, state} = access(first, {ok: false, fault: {code: 'page.lost'}});
    await signOut();
    expect(state()).toMatchObject({view: 'signIn', step: 'terms', fault: {code: 'page.lost'}});
  });
});

describe('what needs nobody to be signed in', () => {
  it('is asked once more with the ticket that replaces one that proves nothing', async () => {
    const {signOut, asked, state} = access(
      browse(),
      {ok: false, fault: {code: 'session.invalid'}},
      {ok: true, value: null},
    );
    await signOut();
    expect(asked.map(([method]) => method)).toEqual(['signOut', 'signOut']);
    expect(state()).toMatchObject({view: 'signIn', why: 'signedOut'});
  });

  it('is not asked for ever', async () => {
    const {showData, asked, state} = access(
      browse(),
      {ok: false, fault: {code: 'session.invalid'}},
      {ok: false, fault: {code: 'session.invalid'}},
    );
    await showData();
    expect(asked).toHaveLength(2);
    expect(state()).toMatchObject({view: 'data', fault: {code: 'session.invalid'}});
  });

  it('shows nothing of another Google account', async () => {
    const {showData, state} = access(browse(), {ok: false, fault: {code: 'session.otherAccount'}});
    await showData();
    expect(state()).toMatchObject({view: 'data', data: null, fault: {code: 'session.otherAccount'}});
  });
});

describe('the remembered tick', () => {
  const came = {ok: true, value: start()} as const;
  const nothing = {ok: true, value: null} as const;

  it('is off where nobody was remembered, and on for who was when the sidebar opened', () => {
    expect(access(opened(null)).remembers()).toBe(false);
    expect(access(opened({ok: true, value: start()})).remembers()).toBe(true);
    expect(access(opened('ask')).remembers()).toBe(true);
    expect(access(opened({ok: false, code: 'session.ended'})).remembers()).toBe(true);
    expect(access(opened(null, stored)).remembers()).toBe(false);
  });

  it('stays as it was left at the last sign-in that worked', async () => {
    const {signIn, remembers} = access(opened(null), {ok: false, fault: {code: 'signIn.wrong'}}, came);
    await signIn({...credentials, remember: true});
    expect(remembers()).toBe(false);
    await signIn({...credentials, remember: true});
    expect(remembers()).toBe(true);
  });

  it('is off again after signing out and after erasing', async () => {
    const out = access(opened('ask'), nothing);
    await out.signOut();
    expect(out.remembers()).toBe(false);
    const erased = access(opened('ask', stored), nothing);
    await erased.erase();
    expect(erased.remembers()).toBe(false);
  });
});

describe('one’s data', () => {
  it('are erased with one call, and it is said', async () => {
    const {showData, erase, asked, state} = access(
      browse(),
      {ok: true, value: stored},
      {ok: true, value: null},
    );
    await showData();
    expect(state()).toMatchObject({view: 'data', data: stored, erased: false});
    await erase();
    expect(state()).toMatchObject({data: {editor: 'docs', remembered: null}, erased: true, fault: null});
    expect(asked.map(([method]) => method)).toEqual(['yourData', 'erase']);
  });

  it('opened from the menu ask nobody; the images are asked for when the page is closed, once', async () => {
    const first = opened('ask', stored);
    const {begin, closeData, showData, asked, state} = access(
      first,
      {ok: false, fault: {code: 'bank.busy'}},
      {ok: true, value: stored},
    );
    begin();
    expect(asked).toEqual([]);
    closeData();
    await Promise.resolve();
    expect(asked.map(([method]) => method)).toEqual(['start']);
    await showData();
    closeData();
    expect(asked.map(([method]) => method)).toEqual(['start', 'yourData']);
    expect(state()).toMatchObject({view: 'starting', fault: {code: 'bank.busy'}});
  });

  it('lie over what is on the screen, which is as it was afterwards', async () => {
    const place = details({scroll: 700});
    const {showData, closeData, state} = access(place, {ok: true, value: stored});
    await showData();
    expect((state() as Data).under).toBe(place);
    closeData();
    expect(state()).toBe(place);
  });
});

describe('missing permissions', () => {
  const bank = {permission: 'bank', url: 'https://script.google.com/auth'} as const;
  const first = opened({ok: false, code: 'host.permission'});

  it('that have been granted lead on to the images', async () => {
    const {missing, asked} = access(first, {ok: true, value: []}, {ok: true, value: start()});
    expect(await missing()).toEqual({ok: true, value: []});
    expect(asked.map(([method]) => method)).toEqual(['missing', 'start']);
  });

  it('that are still refused ask for nothing further', async () => {
    const {missing, asked, state} = access(first, {ok: true, value: [bank]});
    expect(await missing()).toEqual({ok: true, value: [bank]});
    expect(asked).toHaveLength(1);
    expect(state()).toBe(first);
  });
});
