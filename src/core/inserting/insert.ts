/**
 * The way of an order, the same in both editors: find the place, ask the bank for everything in parallel rounds, insert
 * in the order chosen, and say of every image what became of it.
 */
import type {Asset, Box, ErrorCode, Failed, Inserted, Order} from '../../shared/contract.ts';
import type {Bank} from '../bank/client.ts';
import type {Rendition} from '../bank/renditions.ts';
import {captionOf} from '../../shared/caption.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError, framesOf} from '../errors.ts';
import {BUDGET} from '../../shared/limits.ts';
import {boxFor, croppedSize, renditionFor} from '../../shared/placement.ts';
import type {Arranged, Picture, Ports, Size} from '../ports.ts';
import {objection} from '../../shared/rights.ts';
import {exactly} from '../../shared/slide-layout.ts';
import {aim} from './aim.ts';
import {arrange, cutTo, partFor} from './arrange.ts';

/** Public links made in one round. A person who stops leaves no more than these unused. */
const LINKS = 10;
/** Pictures held in memory at once: so many, and so many bytes by estimate. */
const PICTURES = 5;
const BYTES = 30e6;

interface Item {
  id: number;
  alt: string;
  caption: string;
  asset: Asset;
  /** px, after cropping. */
  size: Size;
  /** On a slide. */
  arranged?: Arranged;
  /** Of the original, px: the bank cuts it out, since the CDN cuts around the middle alone. */
  part?: Box;
  rendition: Rendition;
  /** The public link, when there is one; `brought`: by the sidebar, so that the bank may have taken it back since. */
  link: string | null;
  brought: boolean;
}

/** @throws AddonError for what keeps all of it, before anything is inserted */
export function insert(
  {editor, clock, log}: Pick<Ports, 'editor' | 'clock' | 'log'>,
  bank: Bank,
  deployment: Deployment,
  token: string,
  order: Order,
): Inserted {
  const start = clock.now();
  const links = order.images.map(({link}) => (link === undefined ? null : bank.knownPermalink(link)));
  if (links.some((link, at) => link === null && order.images[at]!.link !== undefined)) {
    throw new AddonError('request.invalid');
  }
  // The last one would be all that is seen of them.
  if (order.place === 'background' && order.images.length > 1) throw new AddonError('request.invalid');
  // A link is public: none is made before there is a place for the image.
  const target = aim(editor, order);
  const result: Inserted = {place: target.place, done: [], failed: [], open: []};
  const assets = bank.assets(
    token,
    order.images.map(({id}) => id),
    order.language,
  );
  // It is about all of them, and nothing has been done yet.
  const lost = assets.find(asset => asset instanceof AddonError && asset.code === 'session.ended');
  if (lost) throw lost;
  const wanted = order.images.flatMap((image, at) => {
    const asset = assets[at]!;
    const refusal = asset instanceof AddonError ? asset : refusalOf(asset, image.confirmed ?? false);
    if (refusal) result.failed.push(failed(image.id, refusal, links[at]!));
    if (refusal || asset instanceof AddonError) return [];
    const caption = order.caption ? captionOf(asset, deployment.caption.template) : '';
    return [{asset, original: asset, caption, alt: image.alt, at: image.at, link: links[at]!}];
  });
  const arranged = target.slide && arrange(target, target.slide, wanted, order);
  let open = wanted.map(({asset, caption, alt, link}, at): Item => {
    const place = arranged?.[at];
    const size = place?.cut ? cutTo(asset, place.box) : croppedSize(asset, order.crop);
    const box = place?.box ?? boxFor(size, at === 0 ? target : {room: target.room}, order.size);
    const pixels = renditionFor(box, size, order.sharpness);
    const rendition = place?.cut
      ? {...exactly(pixels, box.width / box.height), cropped: true}
      : {...pixels, cropped: order.crop !== null};
    const part = place?.cut ? partFor(asset, place.box, order.focus) : null;
    const item = {id: asset.id, asset, alt, caption, size, rendition, ...(place && {arranged: place})};
    // The link of a part shows that part alone: it is made anew, and nothing else is made of it.
    return part ? {...item, part, link: null, brought: false} : {...item, link, brought: link !== null};
  });

  for (let ended = false; open.length > 0 && !ended;) {
    if (clock.now() - start >= BUDGET && result.done.length + result.failed.length > 0) break;
    ended = linkAll(open.slice(0, LINKS));
    open = open.filter(isOpen);
    const batch = ended ? [] : batchOf(open);
    const pictures = picturesOf(batch);
    for (const [at, item] of batch.entries()) {
      const picture = pictures[at]!;
      if (picture instanceof AddonError)
        result.failed.push(failed(item.id, picture, item.part ? null : item.link));
      else ended = !put(item, picture);
      if (ended) break;
    }
    open = open.filter(isOpen);
  }
  result.open = open.map(({id, link, part, arranged}) => ({
    id,
    ...(link === null || part ? {} : {link}),
    ...(arranged && target.place !== 'placeholder' && target.place !== 'newSlides' ? {at: arranged.box} : {}),
  }));
  return result;

  function isOpen({id}: Item): boolean {
    return ![...result.done, ...result.failed].some(one => one.id === id);
  }

  function refusalOf(asset: Asset, confirmed: boolean): AddonError | null {
    const code = objection(asset, clock.now());
    return code && !(confirmed && deployment.insertExpired) ? new AddonError(code) : null;
  }

  /**
   * Makes the links that are missing.
   * @returns whether it is over, because the session is
   */
  function linkAll(items: Item[]): boolean {
    const missing = items.filter(({link}) => link === null);
    const made = bank.permalinks(
      token,
      missing.map(({id, rendition, asset, part}) => ({
        id,
        width: rendition.width,
        ...(part && {part: {box: part, of: asset, height: rendition.height}}),
      })),
    );
    const lost = made.find(link => link instanceof AddonError && link.code === 'session.ended');
    missing.forEach((item, at) => {
      const link = made[at]!;
      if (!(link instanceof AddonError)) item.link = link;
      else if (!lost) result.failed.push(failed(item.id, link, null));
    });
    // What is in the file already has to be told; the next call meets the end of the session by itself.
    if (lost && result.done.length === 0) throw lost;
    return lost !== undefined;
  }

  function picturesOf(items: Item[]): Array<Picture | AddonError> {
    const wanted = (item: Item) => ({permalink: item.link!, asset: item.asset, rendition: item.rendition});
    const pictures = bank.pictures(items.map(wanted));
    const refused = items.filter((item, at) => {
      const picture = pictures[at]!;
      return item.brought && picture instanceof AddonError && picture.code === 'image.refused';
    });
    if (refused.length === 0) return pictures;
    // The bank has taken these links back.
    for (const item of refused) Object.assign(item, {link: null, brought: false});
    linkAll(refused);
    const again = refused.filter(({link}) => link !== null);
    const second = bank.pictures(again.map(wanted));
    return items.map((item, at) => (again.includes(item) ? second[again.indexOf(item)]! : pictures[at]!));
  }

  /** @returns whether the next one may fare better */
  function put(item: Item, picture: Picture): boolean {
    const {id, alt, caption, link, arranged, part} = item;
    const title = alt === '' || alt === item.asset.name ? '' : item.asset.name;
    // What follows the first stands beside it, so nothing is kept for it.
    const spot = result.done.length === 0 ? target : {room: target.room};
    const box = arranged?.box ?? boxFor(item.size, spot, order.size);
    try {
      const mark = target.insert(picture, {box, alt, title, caption, ...(arranged && {arranged})});
      result.done.push({id, mark, ...(part ? {} : {link: link!})});
      return true;
    } catch (error) {
      const known = error instanceof AddonError;
      if (!known) log.error('insert', {code: 'server.failed', frames: framesOf(error)});
      result.failed.push(failed(id, known ? error : new AddonError('server.failed'), part ? null : link));
      return known && error.code === 'insert.refused';
    }
  }
}

/** The first ones whose pictures may be held at once; never none. */
function batchOf(items: Item[]): Item[] {
  let bytes = 0;
  const full = items.findIndex(({rendition: {width, height}, asset}, at) => {
    // A PNG of a photograph is several times a JPEG.
    bytes += width * height * (asset.format === 'jpg' || asset.format === 'jpeg' ? 0.4 : 2);
    return at > 0 && (at >= PICTURES || bytes > BYTES);
  });
  return full < 0 ? items : items.slice(0, full);
}

/** The link exists whatever came after, so the next try can use it; unless it is the link that is refused. */
function failed(
  id: number,
  {code, wait}: {code: ErrorCode; wait?: number | undefined},
  link: string | null,
): Failed {
  const kept = link !== null && code !== 'image.refused';
  return {id, code, ...(wait === undefined ? {} : {wait}), ...(kept ? {link} : {})};
}
