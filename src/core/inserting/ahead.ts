/**
 * What is asked for in one round with the documents, by what the page says of its images. It decides nothing: what the
 * documents say otherwise is dropped and asked for again.
 */
import type {Asset, Failed, Order, Seen} from '../../shared/contract.ts';
import type {Came} from '../bank/client.ts';
import {endingFor} from '../bank/renditions.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import {nothingForbids} from '../organisations.ts';
import type {Target} from '../ports.ts';
import {isLike} from './arrived.ts';
import {batchOf, begun, toLink} from './batches.ts';
import {failedWith, type Item} from './item.ts';
import {planOf, type Plan} from './plan.ts';
import type {Had} from './pictures.ts';

export interface Ahead {
  /** To make public links for: none where a policy could keep the image from being inserted. */
  link: Item[];
  /** To fetch: such as had their links before. */
  fetch: Item[];
}

/**
 * @param links those that the order brought
 * @param now milliseconds since 1970
 */
export function aheadOf(
  order: Order,
  links: Array<string | null>,
  target: Target,
  deployment: Deployment,
  now: number,
): Ahead {
  const seen = order.images.flatMap(image => (image.seen ? [toAsset(image.id, image.seen)] : []));
  if (seen.length < order.images.length) return {link: [], fetch: []};
  // What a caption says nobody knows yet. Without any an image has the most room, so none needs more pixels.
  const {items} = planOf(order, seen, null, links, target, deployment, () => '', now);
  return {
    link: nothingForbids(deployment) ? toLink(items).filter(({part}) => !part) : [],
    fetch: batchOf(items, begun).filter(({link}) => link !== null),
  };
}

/**
 * Gives what came ahead to the images as the documents have them.
 * @param plan by the documents
 */
export function taken(
  {link, fetch}: Ahead,
  came: Came,
  plan: Plan,
): {items: Item[]; failed: Failed[]; had: Had} {
  const failed = [...plan.failed];
  const had: Had = new Map();
  const items = plan.items.filter(item => {
    const made = came.permalinks[link.findIndex(({id}) => id === item.id)];
    // The next call meets the end of the session by itself.
    const isEnded = made instanceof AddonError && made.code === 'session.ended';
    if (made === undefined || isEnded || item.part) return true;
    if (typeof made === 'string') Object.assign(item, {link: made, brought: false});
    else failed.push(failedWith(made, item.id, null));
    return typeof made === 'string';
  });
  fetch.forEach((one, at) => {
    const item = items.find(({id}) => id === one.id);
    if (item && serves(one, item)) had.set(item.id, came.pictures[at]!);
  });
  // What a link was made for and is refused keeps it for the next try.
  return {items, failed: failed.map(one => withLink(one, link, came)), had};
}

function withLink(one: Failed, link: Item[], came: Came): Failed {
  const made = came.permalinks[link.findIndex(({id}) => id === one.id)];
  return typeof made === 'string' && one.code !== 'image.refused' ? {...one, link: made} : one;
}

/**
 * Whether what is fetched for one is what the other needs: the same, or of the same shape and larger, where a caption leaves
 * it less room. To fetch that one anew would cost more than its pixels do.
 */
function serves(came: Item, item: Item): boolean {
  const [a, b] = [came.rendition, item.rendition];
  const isSame = a.width === b.width && a.height === b.height;
  const isLarger = a.width >= b.width && a.height >= b.height && isLike(a, b) && item.caption !== '';
  const fits = a.cropped === b.cropped && (isSame || (isLarger && !item.arranged?.cut));
  return fits && !item.part && endingFor(came.asset, false) === endingFor(item.asset, false);
}

function toAsset(id: number, seen: Seen): Asset {
  const texts = {code: '', name: '', description: '', alt: '', photographer: '', credits: '', rights: ''};
  const rest = {keywords: [], thumbnail: '', preview: '', bytes: 0, created: '', interfaceIds: []};
  return {id, ...texts, ...rest, ...seen};
}
