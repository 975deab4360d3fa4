/**
 * The way of an order, the same in both editors: find the place, ask the bank for everything in parallel rounds, insert
 * in the order chosen, and say of every image what became of it.
 */
import type {Asset, Inserted, Lack, Order, Size} from '../../shared/contract.ts';
import {captionOf, templateFor} from '../../shared/caption.ts';
import {mayGoOn} from '../../shared/going-on.ts';
import {BUDGET} from '../../shared/limits.ts';
import {meant} from '../../shared/document-layout.ts';
import {boxFor} from '../../shared/placement.ts';
import {WHOLE} from '../../shared/slide-layout.ts';
import {sure} from '../bank/calls.ts';
import type {Bank} from '../bank/client.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError, framesOf} from '../errors.ts';
import {consentMatters, inForceFor} from '../organisations.ts';
import type {Fetched} from '../bank/pictures.ts';
import type {Fit, Ports, Target} from '../ports.ts';
import {aim, toWhere} from './aim.ts';
import {arrivalOf, isLike} from './arrived.ts';
import {aheadOf, taken, type Ahead} from './ahead.ts';
import {batchAfter, batchOf, begun, isOver, pacedBy, toLink, unlinked, type Pace} from './batches.ts';
import {failedWith, lastingLink, type Item} from './item.ts';
import {broughtLinks, linked, linking, type Asker} from './links.ts';
import {jpegOf, picturesOf, wantedOf, type Had} from './pictures.ts';
import {planOf, spotOf} from './plan.ts';

/** An insertion as far as it has come. */
interface Insertion {
  bank: Bank;
  asker: Asker;
  order: Order;
  target: Target;
  log: Ports['log'];
  clock: Ports['clock'];
  /** When it began, ms since 1970. */
  start: number;
  /** What came with the documents. */
  had: Had;
  pace: Pace;
  result: Inserted;
}

/** @throws AddonError for what keeps all of it, before anything is inserted */
export function insert(
  {editor, clock, log}: Pick<Ports, 'editor' | 'clock' | 'log'>,
  bank: Bank,
  deployment: Deployment,
  asker: Asker,
  asked: Order,
): Inserted {
  const start = clock.now();
  const links = broughtLinks(bank, asked);
  // The last one would be all that is seen of them.
  const isAlone = asked.place !== null && WHOLE.includes(asked.place);
  if (isAlone && asked.images.length > 1) throw new AddonError('request.invalid');
  // A link is public: none is made before there is a place for the image.
  const target = aim(editor, asked);
  const order = sized(asked, target);
  const ahead = aheadOf(order, links, target, deployment, start);
  const {assets, consented, rules, came} = foundOf(bank, asker, order, deployment, ahead);
  const template = templateFor(rules.caption, order.language ?? bank.language());
  const words = (asset: Asset) => captionOf(asset, template);
  const plan = planOf(order, assets, consented, links, target, rules, words, clock.now());
  const {items, failed, had} = taken(ahead, came, plan);
  const result: Inserted = {place: target.place, done: [], failed, open: []};
  const insertion: Insertion = {bank, asker, order, target, log, clock, start, had, pace: begun, result};
  let open = items;
  for (let ended = false; open.length > 0 && !ended;) {
    // The sidebar sends what is open again, and can stop in between.
    if (clock.now() - start >= BUDGET && result.done.length + result.failed.length > 0) break;
    ended = round(insertion, open);
    open = open.filter(item => !isOver(result, item));
  }
  const shown = result.done.length > 0 && target.show();
  result.open = open.map(item => stillOpen(item, target));
  return shown && open.length === 0 ? {...result, ...nextOf(editor, insertion)} : result;
}

/** Whoever could not see the place has not chosen against the size that it has by itself: a placeholder is filled. */
function sized(order: Order, {place}: Target): Order {
  const isUnseen = order.place === null && order.size === 'fit';
  return isUnseen && place === 'placeholder' ? {...order, size: 'fill'} : order;
}

/**
 * Pictures of the next ones, which are then inserted, and in the same round the links of those after them.
 * @returns whether it is over
 * @throws AddonError or what the host threw, unless something stands already: that has to be told
 */
function round(insertion: Insertion, open: Item[]): boolean {
  const {result, pace} = insertion;
  const left = (items: Item[]) => items.filter(item => !isOver(result, item));
  try {
    const batch = batchOf(open, pace);
    if (unlinked(batch).length > 0 && linkAll(insertion, toLink(open))) return true;
    return putAll(insertion, left(batch), unlinked(batchAfter(batch, open, pace)));
  } catch (error) {
    if (result.done.length === 0) throw error;
    const [first] = left(open);
    if (first) result.failed.push(failedWith(known(insertion, error), first.id, lastingLink(first)));
    return true;
  }
}

/** What cannot be told is left out: the images stand, and the sidebar asks when somebody wants the next one. */
function nextOf(editor: Ports['editor'], insertion: Insertion): Pick<Inserted, 'next'> {
  const {order, result} = insertion;
  const marks = result.done.flatMap(({mark}) => mark ?? []);
  const mark = result.done[result.done.length - 1]?.mark;
  if (mark === undefined) return {};
  try {
    const places = editor.next(mark, [...order.own, ...marks]);
    return places ? {next: toWhere(places)} : {};
  } catch (error) {
    known(insertion, error);
    return {};
  }
}

function known({log}: Insertion, error: unknown): AddonError {
  if (error instanceof AddonError) return error;
  log.error({event: 'insert', code: 'server.failed', frames: framesOf(error)});
  return new AddonError('server.failed');
}

/**
 * The images, and what holds for this person: their organisation's settings, where those are anybody's own.
 * @throws AddonError what is about all of them, and nothing has been done yet: `session.ended`; `bank.*` where it cannot be
 *   told whose settings hold, or what was consented to where that counts
 */
function foundOf(bank: Bank, asker: Asker, order: Order, deployment: Deployment, {link, fetch}: Ahead) {
  const {images, language} = order;
  const ids = images.map(({id}) => id);
  const isShared = deployment.organisations.length > 0;
  const came = bank.round({
    assets: [asker.token, ids, language, consentMatters(deployment), isShared],
    ...(link.length > 0 && {permalinks: linking(asker, link)}),
    pictures: fetch.map(item => wantedOf(item, order.transparent === true)),
  });
  const {assets, consented, interfaces} = came.assets!;
  const lost = assets.find(asset => asset instanceof AddonError && asset.code === 'session.ended');
  if (lost) throw lost;
  const inForce = interfaces ? inForceFor(deployment, interfaces) : deployment;
  const rules = {...inForce, links: deployment.links};
  // Another organisation's matter.
  if (rules.policy.consent === 'show') return {assets, consented: null, rules, came};
  return {assets, consented: consented && sure(consented), rules, came};
}

/** @returns whether it is over, because the session is */
function linkAll(insertion: Insertion, items: Item[]): boolean {
  if (items.length === 0) return false;
  const {bank, asker} = insertion;
  return takeLinks(insertion, items, bank.permalinks(...linking(asker, items)));
}

/** @returns as `linkAll` */
function takeLinks({result}: Insertion, items: Item[], made: ReturnType<Bank['permalinks']>): boolean {
  const {failed, lost} = linked(items, made);
  result.failed.push(...failed);
  // What is in the file already has to be told; the next call meets the end of the session by itself.
  if (lost && result.done.length === 0) throw lost;
  return lost !== null;
}

/**
 * @param next whose links are made meanwhile
 * @returns whether it is over, because none of the next would fare better
 */
function putAll(insertion: Insertion, items: Item[], next: Item[]): boolean {
  const {bank, asker, order, had, clock, start, result} = insertion;
  const since = clock.now();
  const came = picturesOf(bank, asker, items, next, had, order.transparent === true, refused =>
    linkAll(insertion, refused),
  );
  for (const [at, item] of items.entries()) {
    const picture = came.pictures[at]!;
    // No new link was to be had for it, which has been said.
    if (isOver(result, item)) continue;
    if (picture instanceof AddonError) result.failed.push(failedWith(picture, item.id, lastingLink(item)));
    else if (!put(insertion, item, picture)) return linksLast();
  }
  const [took, elapsed] = [clock.now() - since, clock.now() - start];
  if (items.length > 0) {
    insertion.pace = pacedBy(insertion.pace, {
      items,
      pictures: came.pictures,
      took,
      elapsed,
      busy: came.busy,
    });
  }
  return takeLinks(insertion, next, came.permalinks);

  /** What was made for those that are not tried any more is told all the same. */
  function linksLast(): true {
    next.forEach((item, at) => {
      const link = came.permalinks[at]!;
      if (!(link instanceof AddonError)) item.link = link;
    });
    return true;
  }
}

/** @returns whether the next one may fare better */
function put(insertion: Insertion, item: Item, fetched: Fetched): boolean {
  const {bank, order, result} = insertion;
  let failure = stand(insertion, item, fetched);
  if (failure?.code === 'insert.refused' && !failure.emptyLine && fetched.png) {
    const jpeg = jpegOf(bank, item, order.transparent === true);
    if (!(jpeg instanceof AddonError)) failure = stand(insertion, item, jpeg);
  }
  if (failure === null) return true;
  result.failed.push(failedWith(failure, item.id, lastingLink(item)));
  return mayGoOn(result.failed);
}

/** @returns why it does not stand; null where it does */
function stand(insertion: Insertion, item: Item, {picture, opaque}: Fetched): AddonError | null {
  const {target, order, result} = insertion;
  const {align, columns} = order;
  const {id, alt, caption, page, arranged} = item;
  const link = lastingLink(item);
  const title = alt === '' || alt === item.asset.name ? '' : item.asset.name;
  let uncut = false;
  const fit = (came: Size) => {
    const found = fitOf(insertion, item, came);
    uncut = found.uncut;
    return found;
  };
  try {
    const stands = target.insert(picture, {
      fit,
      alt,
      title,
      caption,
      link: page,
      ...(item.part && {part: true as const}),
      ...(align && {align}),
      ...(columns && target.table !== undefined && {columns}),
      ...(arranged && {arranged}),
      bare: order.bareCaption === true,
      ...(order.oldCaption !== undefined && {oldCaption: order.oldCaption}),
    });
    const {mark, caption: words} = stands;
    const lacks: Lack[] = [
      ...stands.lacks,
      ...(opaque ? (['transparency'] as const) : []),
      ...(columns && target.table === undefined ? (['table'] as const) : []),
    ];
    // The host has cut it then, and knows the middle alone.
    if (uncut && item.part && !lacks.includes('shape')) lacks.push('frame');
    result.done.push({
      id,
      ...(mark === null ? {} : {mark}),
      ...(words === undefined ? {} : {caption: words}),
      ...(link === null ? {} : {link}),
      ...(lacks.length === 0 ? {} : {lacks}),
    });
    return null;
  } catch (error) {
    return known(insertion, error);
  }
}

function fitOf({target, order, result}: Insertion, item: Item, came: Size): Fit {
  const {asset, arranged, size, rendition} = item;
  const cut = arranged?.cut ? arranged.box : rendition.cropped ? size : null;
  const arrival = arrivalOf(asset, cut, came);
  const {spot, size: wished} = meant(spotOf(target, result.done.length), order, item.caption !== '');
  const box = boxFor(arrival.size, spot, wished);
  if (!arranged) return {box, uncut: arrival.uncut};
  const asPlanned = arrival.uncut || isLike(arrival.size, cut ?? asset);
  return {box, arranged: asPlanned ? arranged : item.arrange!(arrival.size), uncut: arrival.uncut};
}

/** A place that only this execution could know of is not carried over. */
function stillOpen(item: Item, {place}: Target): Inserted['open'][number] {
  const {id, arranged} = item;
  const link = lastingLink(item);
  const kept = arranged && place !== 'placeholder' && place !== 'newSlides';
  return {id, ...(link === null ? {} : {link}), ...(kept ? {at: arranged.box} : {})};
}
