/** Inserting, as it goes on in time: reading the place, sending orders, carrying on with what is open. */
import type {Asset, Inserted, Place, Rules} from '../../src/shared/contract.ts';
import {endsSession, type Fault} from '../fault.ts';
import {mayGoOn} from '../../src/shared/going-on.ts';
import {endOf, rightsOf} from '../../src/shared/rights.ts';
import type {Answer, Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {orderOf} from './order.ts';
import {createPlaceReader} from './place-reader.ts';
import {mostAtOnce} from './place.ts';
import {lacksWords, type Options, type Words} from './state.ts';

type PlaceReader = ReturnType<typeof createPlaceReader>;

export function createInserting(
  store: SidebarStore,
  rpc: Rpc,
  focusEditor: () => void,
  general: Pick<Rules, 'caption' | 'policy'>,
) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  const place = createPlaceReader(store, rpc);

  const showTray = (opened: number | null) => send({type: 'trayShown', tray: {opened}});

  /** While a run is under way there is no other. */
  async function insertAll(assets: Asset[]) {
    const now = library();
    if (!now || now.run || assets.length === 0) return;
    const {caption, policy} = now.rules ?? general;
    const must = policy.altText === 'require';
    const silent = assets.filter(asset => lacksWords(now, asset) && (must || !now.insertion.asked[asset.id]));
    if (silent.length > 0) {
      send({type: 'wordsAsked', ids: silent.map(({id}) => id)});
      if (store.state().view === 'browse') showTray(silent[0]?.id ?? null);
      return;
    }
    const unsure = assets.filter(({id}) => now.insertion.unsure[id] === 'open');
    if (unsure.length > 0) return send({type: 'unsureAsked', ids: unsure.map(({id}) => id)});
    send({type: 'runBegun', assets});
    const barred = assets.filter(
      asset => rightsOf(asset, Date.now()) === 'expired' && !now.allowed[asset.id],
    );
    for (const asset of barred) send({type: 'insertFailed', assets: [asset], fault: {code: reasonOf(asset)}});
    const allowed = assets.filter(asset => !barred.includes(asset));
    const lost = await carryOut(store, rpc, place, allowed, caption.byDefault);
    if (lost) return;
    place.stale();
    const run = library()?.run;
    send({type: 'runEnded'});
    if (run && run.failed.length === 0) focusEditor();
  }

  return {
    insertAll: (assets: Asset[]) => void insertAll(assets),
    readPlace: place.read,
    /** The person has gone to the file. */
    left: place.stale,
    choosePlace: (place: Place) => send({type: 'placeChosen', place}),
    setOptions: (options: Partial<Options>) => send({type: 'optionSet', options}),
    stop: () => send({type: 'runStopped'}),
    pick(index: number, range: boolean) {
      send({type: 'picked', index, range});
      place.read();
    },
    unpick: () => send({type: 'unpicked'}),
    repick: (assets: Asset[]) => send({type: 'repicked', assets}),
    shift: (id: number, to: number) => send({type: 'shifted', id, to}),
    takeOut: (id: number) => send({type: 'takenOut', id}),
    showTray,
    closeTray: () => send({type: 'trayShown', tray: null}),
    word: (id: number, words: Words) => send({type: 'worded', id, words}),
    allow: (id: number, allowed: boolean) => send({type: 'allowed', id, allowed}),
    agree: (id: number, agreed: boolean) => send({type: 'agreed', id, agreed}),
  };
}

/**
 * Sends order after order until nothing is open any more, or nothing further can be hoped for.
 * @returns whether the session was lost
 */
async function carryOut(
  store: SidebarStore,
  rpc: Rpc,
  place: PlaceReader,
  assets: Asset[],
  caption: boolean,
): Promise<boolean> {
  const {send} = store;
  let open = assets;
  let after: string | null = null;
  let left: Inserted['open'] = [];
  while (open.length > 0) {
    const now = libraryOf(store.state());
    if (now?.run?.stopped) return false;
    if (!now) return true;
    const batch = open.slice(0, mostAtOnce(now.insertion));
    const order = orderOf(now, batch, after, caption, left, assets.length);
    const answer: Answer<Inserted> = await rpc('insert', order);
    if (!answer.ok) {
      const {fault} = answer;
      const lost = endsSession(fault);
      if (lost) send({type: 'sessionLost', fault, wish: {kind: 'insert', assets: open}});
      else orderFailed(store, place, batch, fault);
      return lost;
    }
    const {done, failed, open: rest}: Inserted = answer.value;
    send({type: 'answered', inserted: answer.value});
    for (const {id, ...fault} of failed) {
      send({type: 'insertFailed', assets: batch.filter(asset => asset.id === id), fault});
    }
    after = done[done.length - 1]?.mark ?? after;
    left = rest;
    open = [...batch.filter(({id}) => rest.some(one => one.id === id)), ...open.slice(batch.length)];
    if (!mayGoOn(failed) || done.length + failed.length === 0) return false;
  }
  return false;
}

/** Whether an order that was lost on the way has had its effect, nobody knows. */
function orderFailed({send}: SidebarStore, place: PlaceReader, assets: Asset[], fault: Fault) {
  const unsure = fault.code === 'page.lost';
  send({type: 'insertFailed', assets, fault: unsure ? {code: 'insert.unknown'} : fault});
  if (!('where' in fault) || !fault.where) return;
  place.told();
  send({type: 'placeCame', where: fault.where});
}

function reasonOf({rightsUntil, publishedUntil}: Asset): 'image.rightsExpired' | 'image.notPublished' {
  return endOf(rightsUntil) <= endOf(publishedUntil) ? 'image.rightsExpired' : 'image.notPublished';
}
