/** Inserting, as it goes on in time: reading the place, sending orders, carrying on with what is open. */
import type {Asset, Inserted} from '../../src/shared/contract.ts';
import {lacksWords, mostAtOnce, orderOf} from './state.ts';
import {endOf, rightsOf} from '../parts/rights.ts';
import type {Answer, Rpc} from '../rpc.ts';
import {endsSession, libraryOf} from '../state.ts';
import type {Event, Fault, State} from '../state.ts';
import type {Store} from '../store.ts';

/** @param caption whether images have captions unless the person says otherwise */
export function createInserting(
  store: Store<State, Event>,
  rpc: Rpc,
  focusEditor: () => void,
  caption: boolean,
) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  let asking = false;
  /** The person has not been away from the sidebar since the place was read. */
  let fresh = false;

  /** Reads where an image would go, when there is one to insert and it may have changed. Never while a run is under way. */
  async function read() {
    const state = store.state();
    const now = library();
    const wanted = state.view === 'details' || (state.view === 'browse' && now && now.picked.length > 0);
    if (!now || !wanted || now.run || asking || fresh) return;
    asking = true;
    fresh = true;
    const answer = await rpc('place', {own: now.insertion.own});
    asking = false;
    // What is not known is not said on the button; the order finds it out.
    if (!library()?.run) send({type: 'placeCame', where: answer.ok ? answer.value : null});
  }

  /** The person has gone to the file, where anything may happen. */
  function left() {
    fresh = false;
  }

  /** While a run is under way there is no other. */
  async function insertAll(assets: Asset[]) {
    const now = library();
    if (!now || now.run || assets.length === 0) return;
    const silent = assets.filter(asset => lacksWords(now, asset) && !now.insertion.asked[asset.id]);
    if (silent.length > 0) return send({type: 'wordsAsked', ids: silent.map(({id}) => id)});
    send({type: 'runBegun', assets});
    const barred = assets.filter(
      asset => rightsOf(asset, Date.now()) === 'expired' && !now.allowed[asset.id],
    );
    for (const asset of barred) send({type: 'insertFailed', assets: [asset], fault: {code: reasonOf(asset)}});
    const lost = await work(assets.filter(asset => !barred.includes(asset)));
    if (lost) return;
    fresh = false;
    const run = library()?.run;
    send({type: 'runEnded'});
    if (run && run.failed.length === 0) focusEditor();
  }

  /** @returns whether the session was lost */
  async function work(assets: Asset[]): Promise<boolean> {
    let open = assets;
    let after: string | null = null;
    let left: Inserted['open'] = [];
    while (open.length > 0 && !library()?.run?.stopped) {
      const now = library();
      if (!now) return true;
      const batch = open.slice(0, mostAtOnce(now.insertion));
      const order = orderOf(now, batch, after, caption, left, assets.length);
      const answer: Answer<Inserted> = await rpc('insert', order);
      if (!answer.ok) {
        if (endsSession(answer.fault)) {
          send({type: 'sessionLost', fault: answer.fault, wish: {kind: 'insert', assets: open}});
          return true;
        }
        failed(batch, answer.fault);
        return false;
      }
      const {done, failed: why, open: rest}: Inserted = answer.value;
      send({type: 'answered', inserted: answer.value});
      for (const {id, ...fault} of why) {
        send({type: 'insertFailed', assets: batch.filter(asset => asset.id === id), fault});
      }
      after = done[done.length - 1]?.mark ?? after;
      left = rest;
      open = [...batch.filter(({id}) => rest.some(one => one.id === id)), ...open.slice(batch.length)];
      if (why.some(fault => !isAboutImage(fault)) || done.length + why.length === 0) return false;
    }
    return false;
  }

  /** Whether an order that was lost on the way has had its effect, nobody knows. */
  function failed(assets: Asset[], fault: Fault) {
    const unsure = fault.code === 'page.lost';
    send({type: 'insertFailed', assets, fault: unsure ? {code: 'insert.unknown'} : fault});
    if (!fault.where) return;
    fresh = true;
    send({type: 'placeCame', where: fault.where});
  }

  return {readPlace: () => void read(), left, insertAll: (assets: Asset[]) => void insertAll(assets)};
}

function reasonOf({rightsUntil, publishedUntil}: Asset): 'image.rightsExpired' | 'image.notPublished' {
  return endOf(rightsUntil) <= endOf(publishedUntil) ? 'image.rightsExpired' : 'image.notPublished';
}

/** The next image may fare better. What fails for any other reason fails for all. */
function isAboutImage({code}: Fault): boolean {
  return code.startsWith('image.') || code.startsWith('bank.') || code === 'insert.refused';
}
