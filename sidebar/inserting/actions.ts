/** Inserting, as it goes on in time: reading the place, sending orders, carrying on with what is open. */
import type {Asset, EditorName, Inserted, Place, Rules} from '../../src/shared/contract.ts';
import {endsSession, type Code, type Fault} from '../fault.ts';
import {mayGoOn} from '../../src/shared/going-on.ts';
import {objection} from '../../src/shared/rights.ts';
import type {Library} from '../library.ts';
import {defined} from '../parts/defined.ts';
import type {Answer, Rpc} from '../rpc.ts';
import {libraryOf, type SidebarStore} from '../state.ts';
import {barredAmong, needsLook} from './obstacle.ts';
import {orderOf} from './order.ts';
import {createPlaceReader} from './place-reader.ts';
import {createCrediting} from './crediting.ts';
import {mostAtOnce, spotOf} from './place.ts';
import {asLast, inUsualSize, lacksWords, unsettled, type Cutting, type Options, type Words} from './state.ts';
import {widthFault} from './width.ts';

/** How the orders for some images ended: all are through; nothing further can be hoped for; the session is lost. */
type End = 'through' | 'over' | 'lost';

/** What the person has to see to before the image can go in after all: its details say it. */
const TO_LOOK_AT: Code[] = [
  'image.rightsExpired',
  'image.notPublished',
  'image.noConsent',
  'image.noWords',
  'place.changed',
  'place.notAllowed',
];

export function createInserting(
  store: SidebarStore,
  rpc: Rpc,
  focusEditor: () => void,
  general: Pick<Rules, 'caption' | 'policy' | 'sizes'>,
  editor: EditorName,
) {
  const {send} = store;
  const library = () => libraryOf(store.state());
  const place = createPlaceReader(store, rpc);

  const showTray = (opened: number | null) => send({type: 'trayShown', tray: {opened}});

  /** While a run is under way there is no other. */
  async function insertAll(assets: Asset[]) {
    const now = library();
    if (!now || now.run || assets.length === 0) return;
    // The button says what is wrong.
    if (widthFault(now.insertion, spotOf(now.insertion, assets.length))) return;
    const must = policyFor(now).altText === 'require';
    const silent = assets.filter(asset => lacksWords(now, asset) && (must || !now.insertion.asked[asset.id]));
    if (silent.length > 0) {
      send({type: 'wordsAsked', ids: silent.map(({id}) => id)});
      // In the large view details may stand beside the tray.
      if (store.state().view === 'browse' || assets === now.picked) showTray(silent[0]?.id ?? null);
      return;
    }
    const unsure = assets.filter(({id}) => now.insertion.unsure[id] === 'open');
    if (unsure.length > 0) return send({type: 'unsureAsked', ids: unsure.map(({id}) => id)});
    send({type: 'runBegun', assets});
    if (!(await carryOn(assets))) return;
    const run = end();
    if (run && run.failed.length === 0) focusEditor();
  }

  /** One click on an image among all: inserted as the last one was, or looked at where something is to be seen to first. */
  async function insertOne(index: number) {
    const now = library();
    const asset = now?.found.assets[index];
    if (!now || !asset || now.run?.stopped || now.run?.assets.some(({id}) => id === asset.id)) return;
    if (needsLook(now, asset, policyFor(now), Date.now())) return lookAt(index, lacksWords(now, asset));
    if (now.run) return send({type: 'runJoined', asset});
    send({type: 'runBegun', assets: [asset], one: true});
    if (!(await carryOn([asset]))) return;
    const failed = library()?.run?.failed ?? [];
    const [only] = failed;
    const at = library()?.found.assets.findIndex(({id}) => id === only?.asset.id) ?? -1;
    const isSeen = failed.length === 1 && only && TO_LOOK_AT.includes(only.fault.code) && at >= 0;
    if (isSeen && store.state().view === 'browse') send({type: 'opened', index: at});
    end();
  }

  function lookAt(index: number, silent: boolean) {
    send({type: 'opened', index});
    const asset = library()?.found.assets[index];
    if (silent && asset) send({type: 'wordsAsked', ids: [asset.id]});
    place.read();
  }

  function policyFor(now: Library) {
    return (now.rules ?? general).policy;
  }

  /** Sends what is to be inserted, and then what has joined it. @returns whether the session stands */
  async function carryOn(assets: Asset[]): Promise<boolean> {
    const {caption, sizes} = library()?.rules ?? general;
    const usual = {caption: caption.byDefault, named: sizes[editor]};
    let next = assets;
    for (let joined = false; next.length > 0; joined = true) {
      if (joined) send({type: 'runTurned'});
      const now = library();
      const barred = now ? barredAmong(now, next, policyFor(now), Date.now()) : [];
      for (const asset of barred) {
        const code = objection(asset, Date.now()) ?? 'image.noConsent';
        send({type: 'insertFailed', assets: [asset], fault: {code}});
      }
      const allowed = next.filter(asset => !barred.includes(asset));
      const how = await carryOut(store, rpc, allowed, usual, joined);
      if (how === 'lost') return false;
      const run = library()?.run;
      next = run && how === 'through' ? unsettled(run) : [];
    }
    return true;
  }

  /** @returns the run that is over */
  function end() {
    const run = library()?.run;
    send({type: 'runEnded'});
    place.changed(Boolean(run?.next));
    return run;
  }

  return {
    insertAll: (assets: Asset[]) => void insertAll(assets),
    insertOne: (index: number) => void insertOne(index),
    readPlace: place.read,
    /** The person does something in the sidebar. */
    touched: place.touched,
    aim: place.aim,
    /** The person has gone to the file. */
    left: place.left,
    choosePlace: (place: Place) => send({type: 'placeChosen', place}),
    setOptions: (options: Partial<Options>) => send({type: 'optionSet', options}),
    cut: (id: number, cutting: Cutting, on = false) => send({type: 'cut', id, cutting, on}),
    uncut: (id: number) => send({type: 'uncut', id}),
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
    ...createCrediting(store, rpc),
  };
}

/** What holds unless the person chooses otherwise. */
interface Usual {
  caption: boolean;
  named: string;
}

/**
 * Sends order after order until nothing of these is open any more, or nothing further can be hoped for.
 * @param joined they came while others were on their way: they go where the next one goes by itself
 */
async function carryOut(
  store: SidebarStore,
  rpc: Rpc,
  assets: Asset[],
  usual: Usual,
  joined: boolean,
): Promise<End> {
  const {send} = store;
  let open = assets;
  let after: string | null = null;
  let left: Inserted['open'] = [];
  while (open.length > 0) {
    const now = libraryOf(store.state());
    if (now?.run?.stopped) return 'over';
    if (!now) return 'lost';
    const batch = open.slice(0, mostAtOnce(now.insertion));
    const wished = joined || now.run?.one ? asLast(now.insertion) : now.insertion;
    const meant = {...now, insertion: inUsualSize(wished, usual.named)};
    const order = orderOf(meant, batch, after, usual.caption, left, assets.length);
    const answer: Answer<Inserted> = await rpc('insert', order);
    if (!answer.ok) {
      const {fault} = answer;
      const lost = endsSession(fault);
      if (lost) {
        const waiting = libraryOf(store.state())?.run;
        send({
          type: 'sessionLost',
          fault,
          wish: {kind: 'insert', assets: waiting ? unsettled(waiting) : open},
        });
      } else orderFailed(store, batch, fault);
      return lost ? 'lost' : 'over';
    }
    const {done, failed, open: rest}: Inserted = answer.value;
    send({type: 'answered', inserted: answer.value});
    for (const {id, ...fault} of failed) {
      const told = defined<Fault>({...fault, call: answer.call});
      send({type: 'insertFailed', assets: batch.filter(asset => asset.id === id), fault: told});
    }
    after = done[done.length - 1]?.mark ?? after;
    left = rest;
    open = [...batch.filter(({id}) => rest.some(one => one.id === id)), ...open.slice(batch.length)];
    if (!mayGoOn(failed) || done.length + failed.length === 0) return 'over';
  }
  return 'through';
}

/** Whether an order that was lost on the way has had its effect, nobody knows. */
function orderFailed({send}: SidebarStore, assets: Asset[], fault: Fault) {
  const unsure = fault.code === 'page.lost';
  const unknown = defined<Fault>({code: 'insert.unknown', call: fault.call});
  send({type: 'insertFailed', assets, fault: unsure ? unknown : fault});
  if ('where' in fault && fault.where) send({type: 'placeCame', where: fault.where});
}
