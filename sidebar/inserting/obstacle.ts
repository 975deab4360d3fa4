/** What keeps images from being inserted, as far as the sidebar can tell beforehand. Pure. */
import type {Asset, Policy} from '../../src/shared/contract.ts';
import {objection} from '../../src/shared/rights.ts';
import type {Library} from '../library.ts';
import {hasNoConsent} from '../looking/state.ts';
import {spotOf} from './place.ts';
import {asLast, lacksWords} from './state.ts';
import {widthFault} from './width.ts';

/** Why the button cannot be pressed, and for how many images that is so. */
export interface Obstacle {
  /**
   * `rights`, `publication`, `consent`: the person has something to confirm; `never`: nobody can; `words`: the
   * organisation wants alternative text; `width`: what is typed as one's own width is none, or too wide.
   */
  kind: 'rights' | 'publication' | 'consent' | 'never' | 'words' | 'width';
  count: number;
}

type Known = Pick<Library, 'insertion' | 'words' | 'allowed' | 'agreed' | 'consents'>;

/**
 * What stands in the way of all of them; where only some may not be used, the others go without them (`barredAmong`).
 * @param now milliseconds since 1970
 */
export function obstacleTo(library: Known, assets: Asset[], policy: Policy, now: number): Obstacle | null {
  const count = assets.length;
  const [first] = assets;
  if (!first) return null;
  const barred = barredAmong(library, assets, policy, now);
  if (barred.length === count) return {kind: bar(library, first, policy, now)!, count};
  const silent = assets.filter(asset => !barred.includes(asset) && lacksWords(library, asset));
  if (policy.altText === 'require' && silent.length > 0) return {kind: 'words', count: silent.length};
  const {insertion} = library;
  return widthFault(insertion, spotOf(insertion, count)) ? {kind: 'width', count} : null;
}

/** Those that may not be used as things stand. */
export function barredAmong(library: Known, assets: Asset[], policy: Policy, now: number): Asset[] {
  return assets.filter(asset => bar(library, asset, policy, now) !== null);
}

/**
 * Whether the person has to see an image's details before it can be inserted: something would be replaced, something is
 * to be confirmed, or nobody knows yet; or words are missing, which is asked once where they are not a rule.
 */
export function needsLook(library: Known, asset: Asset, policy: Policy, now: number): boolean {
  const {insertion} = library;
  const spot = spotOf(asLast(insertion));
  const silent = lacksWords(library, asset) && !insertion.asked[asset.id];
  return (
    spot?.destructive === true ||
    silent ||
    insertion.unsure[asset.id] === 'open' ||
    obstacleTo({...library, insertion: asLast(insertion)}, [asset], policy, now) !== null ||
    (policy.consent !== 'show' && !hasConsent(library, asset.id))
  );
}

/** One thing at a time, the one that nobody can confirm first. */
function bar(
  library: Known,
  asset: Asset,
  policy: Policy,
  now: number,
): 'rights' | 'publication' | 'consent' | 'never' | null {
  const against = objection(asset, now);
  const unagreed = policy.consent !== 'show' && hasNoConsent(library, asset.id);
  if ((against && !policy.insertExpired) || (unagreed && policy.consent === 'require')) return 'never';
  if (against && !library.allowed[asset.id]) {
    return against === 'image.rightsExpired' ? 'rights' : 'publication';
  }
  return unagreed && !library.agreed[asset.id] ? 'consent' : null;
}

/** It is on record, or the person has made sure of it. */
function hasConsent({consents, agreed}: Known, id: number): boolean {
  const known = consents[id];
  const isKnown = known !== undefined && known !== null && known !== 'asked' && 'value' in known;
  return isKnown && (known.value.length > 0 || Boolean(agreed[id]));
}
