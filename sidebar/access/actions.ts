/** Signing in and out, as it goes on in time. */
import type {Args, Contract, MissingPermission, Start} from '../../src/shared/contract.ts';
import {endsSession} from '../fault.ts';
import type {Answer, Rpc} from '../rpc.ts';
import type {SidebarStore} from '../state.ts';
import type {State, Wish} from './state.ts';

/** What signing in and out needs of those who show images. */
interface Images {
  /** The searches seen so far are another account's, or nobody's. */
  forget(): void;
  /** New images have come with the sign-in. */
  keep(): void;
  /** Carries on with what was asked when the session was lost. */
  resume(wishes: Wish[]): void;
}

/**
 * Everything that takes time about signing in, being remembered and what is stored.
 * @param over the page lies over a sidebar, which is as signed in as it is
 */
export function createAccess(store: SidebarStore, rpc: Rpc, images: Images, over = false) {
  const {send} = store;
  const starting = createStarting(store, rpc, images);
  let remembered = wasRemembered(store.state());

  const choose = (step: 'password' | 'token') => send({type: 'wayChosen', step});

  const signIn = (credentials: Args<'signIn'>) =>
    enter(
      () => rpc('signIn', credentials),
      () => (remembered = credentials.remember),
    );

  const acceptTerms = (terms: string) => enter(() => rpc('acceptTerms', {terms}));

  async function enter(ask: () => Promise<Answer<Start>>, signedIn = () => {}) {
    const state = store.state();
    if (state.view !== 'signIn' || state.busy) return;
    send({type: 'signInSent'});
    const answer = await ask();
    if (!answer.ok && !answer.signedIn) return send({type: 'signInFailed', fault: answer.fault});
    signedIn();
    const after = store.state();
    const kept = after.view === 'signIn' ? after.kept : null;
    const same = Boolean(answer.ok ? answer.value.sameAccount : answer.sameAccount);
    if (!same) images.forget();
    if (answer.ok) send({type: 'signedIn', start: answer.value, same});
    else send({type: 'signedInOnly', fault: answer.fault, same});
    if (!same || !kept) images.keep();
    images.resume(same && kept ? kept.wishes : []);
  }

  async function signOut() {
    const answer = await askUnsigned(rpc, 'signOut', over ? {large: true} : {});
    if (!answer.ok) return send({type: 'failed', fault: answer.fault});
    images.forget();
    remembered = false;
    send({type: 'signedOut'});
  }

  const erased = () => (remembered = false);
  return {
    ...starting,
    choose,
    signIn,
    acceptTerms,
    signOut,
    /** What the tick says when a session has ended: as the person left it, in this opening or before. */
    remembers: () => remembered,
    ...createYourData(store, rpc, starting.begin, erased),
  };
}

/** An opening that finds somebody signed in, or whose sign-in has come to an end, is one of a person who is remembered. */
function wasRemembered(state: State): boolean {
  const main = state.view === 'data' ? state.under : state;
  return main.view !== 'signIn' || main.why !== null || main.step === 'terms';
}

/** The first images, which everybody asks for who is signed in. */
function createStarting(store: SidebarStore, rpc: Rpc, images: Images) {
  const {send} = store;
  let begun = false;

  /** Asks for the first images when the opening came without them; once. */
  function begin() {
    const state = store.state();
    if (state.view !== 'starting' || state.fault || begun) return;
    void start();
  }

  async function start() {
    begun = true;
    send({type: 'startAsked'});
    const answer = await rpc('start', {});
    if (answer.ok) {
      send({type: 'started', start: answer.value});
      images.keep();
      images.resume([]);
    } else if (endsSession(answer.fault) || answer.fault.code === 'signIn.terms') {
      send({type: 'sessionLost', fault: answer.fault, wish: null});
    } else send({type: 'startFailed', fault: answer.fault});
  }

  /** What is still not granted; the fault where nobody could be asked. */
  async function missing(): Promise<Answer<MissingPermission[]>> {
    const answer = await askUnsigned(rpc, 'missing');
    const state = store.state();
    if (answer.ok && answer.value.length === 0 && state.view === 'starting' && state.fault) void start();
    return answer;
  }

  return {begin, start, missing};
}

/**
 * @param begin what may have waited behind the page about one's data
 * @param erased is told when nothing is stored any more
 */
function createYourData({send}: SidebarStore, rpc: Rpc, begin: () => void, erased: () => void) {
  return {
    async showData() {
      send({type: 'dataAsked'});
      const answer = await askUnsigned(rpc, 'yourData');
      send(answer.ok ? {type: 'dataCame', data: answer.value} : {type: 'dataFailed', fault: answer.fault});
    },
    async erase() {
      const answer = await askUnsigned(rpc, 'erase');
      if (answer.ok) erased();
      send(answer.ok ? {type: 'dataErased'} : {type: 'dataFailed', fault: answer.fault});
    },
    closeData() {
      send({type: 'dataClosed'});
      begin();
    },
  };
}

/**
 * What needs nobody to be signed in. A ticket that proves nothing any more is answered with a new one, which is all
 * that these need.
 */
async function askUnsigned<M extends 'signOut' | 'yourData' | 'erase' | 'missing'>(
  rpc: Rpc,
  method: M,
  args: Args<M> = {},
): Promise<Answer<Contract[M]['value']>> {
  const answer = await rpc(method, args);
  return !answer.ok && answer.fault.code === 'session.invalid' ? rpc(method, args) : answer;
}
