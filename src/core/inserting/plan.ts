/**
 * From an order, what the bank says of its images and the place: which of them are inserted, how large and where, which
 * rendition that takes, and what is asked in which round. Pure.
 */
import type {Asset, Failed, Frame, Order, OrderedImage, Size} from '../../shared/contract.ts';
import {meant, type Meant} from '../../shared/document-layout.ts';
import {inRatio, isMiddle} from '../../shared/frame.ts';
import {boxFor, croppedSize, cutTo, pictureOf, renditionFor, type Density} from '../../shared/placement.ts';
import {inSize, sizeNamed} from '../../shared/named-sizes.ts';
import {pageOf} from '../../shared/page.ts';
import {objection} from '../../shared/rights.ts';
import {exactly} from '../../shared/slide-layout.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {Arranged, Target} from '../ports.ts';
import {arrange, rearrange, type Arrangeable} from './arrange.ts';
import {failedWith, type Item, type Part} from './item.ts';

/** What an order has become. */
export interface Plan {
  items: Item[];
  /** Those that are not inserted, and why. */
  failed: Failed[];
}

type Rules = Pick<Deployment, 'policy' | 'links'>;

/** An image that may be inserted, and where an execution before this one had planned it. */
interface Wanted extends Arrangeable {
  asset: Asset;
  density: Density;
  alt: string;
  page: string;
  link: string | null;
  frame: Frame | undefined;
}

/**
 * @param assets what the bank says of each image of the order, or why it says nothing
 * @param consented images that somebody has agreed to; null: it does not matter
 * @param links those that the order brought, as `Images.knownPermalink` gives them
 * @param captionOf what the caption of an image says, where there is to be one
 * @param now milliseconds since 1970
 */
export function planOf(
  order: Order,
  assets: Array<Asset | AddonError>,
  consented: ReadonlySet<number> | null,
  links: Array<string | null>,
  target: Target,
  rules: Rules,
  captionOf: (asset: Asset) => string,
  now: number,
): Plan {
  const failed: Failed[] = [];
  const wanted = order.images.flatMap((image, at): Wanted[] => {
    const known = assets[at]!;
    const refusal = known instanceof AddonError ? known : refusalOf(known, image, consented, rules, now);
    if (refusal) failed.push(failedWith(refusal, image.id, links[at]!));
    if (refusal || known instanceof AddonError) return [];
    const named = sizeNamed(known, order.named);
    const asset = inSize(known, named);
    const density = named ? 'all' : order.sharpness;
    const caption = order.caption ? captionOf(asset) : '';
    const page = rules.policy.linkInserted ? pageOf(rules.links.image, asset) : '';
    const {alt, frame} = image;
    const framed = frame && partOf(asset, frame).size;
    const link = links[at]!;
    return [{asset, density, original: asset, framed, caption, page, alt, at: image.at, link, frame}];
  });
  const {slide} = target;
  const arranged = slide && arrange(target, slide, wanted, order);
  const items = wanted.map((one, at): Item => {
    const item = itemOf(one, meant(spotOf(target, at), order, one.caption !== ''), arranged?.[at], order);
    return arranged
      ? {...item, arrange: size => rearrange(target, slide, arranged, one, at, size, order)}
      : item;
  });
  return {items, failed};
}

/** What of a place counts for the image at `at` of those that are inserted: what follows the first stands beside it. */
export function spotOf(target: Target, at: number): Pick<Target, 'room' | 'width' | 'line' | 'table'> {
  const {room, line, table} = target;
  if (at === 0) return target;
  return {room, ...(line === undefined ? {} : {line}), ...(table === undefined ? {} : {table})};
}

function refusalOf(
  asset: Asset,
  {alt, decorative, confirmed, agreed}: OrderedImage,
  consented: ReadonlySet<number> | null,
  {policy}: Rules,
  now: number,
): AddonError | null {
  const code = objection(asset, now);
  if (code && !(confirmed && policy.insertExpired)) return new AddonError(code);
  const isAgreed = !consented || consented.has(asset.id) || (agreed && policy.consent === 'ask');
  if (!isAgreed) return new AddonError('image.noConsent');
  const isSilent = alt.trim() === '' && !decorative;
  return isSilent && policy.altText === 'require' ? new AddonError('image.noWords') : null;
}

function itemOf(
  {asset, density, alt, caption, page, link, frame}: Wanted,
  {spot, size: wished}: Meant,
  place: Arranged | undefined,
  order: Order,
): Item {
  const ratio = place?.cut ? place.box.width / place.box.height : null;
  const framed = frame && partOf(asset, ratio === null ? frame : inRatio(frame, ratio));
  const size = framed ? framed.size : ratio === null ? croppedSize(asset, order.crop) : cutTo(asset, ratio);
  const box = place?.box ?? boxFor(size, spot, wished);
  const pixels = renditionFor(box, size, density);
  const rendition =
    ratio === null
      ? {...pixels, cropped: framed !== undefined || order.crop !== null}
      : {...exactly(pixels, ratio), cropped: true};
  const item = {id: asset.id, asset, alt, caption, page, size, rendition, ...(place && {arranged: place})};
  // The link of a part is made anew: one that was brought shows something else.
  return framed?.part
    ? {...item, part: framed.part, link: null, brought: false}
    : {...item, link, brought: link !== null};
}

/**
 * What a frame shows of an image.
 * @returns in px; `part` is what is asked of the bank, absent where it is the middle: the CDN cuts that itself
 */
function partOf(asset: Size, frame: Frame): {size: Size; part?: Part} {
  const of = pictureOf(asset, frame.whole);
  const size = {width: frame.width * of.width, height: frame.height * of.height};
  if (isMiddle(frame)) return {size};
  return {size, part: {box: {left: frame.left * of.width, top: frame.top * of.height, ...size}, of}};
}
