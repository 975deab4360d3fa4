/** The tray: the images that are chosen to go in together, in the order in which they go in. Pure. */
import type {Asset, ErrorCode, Policy} from '../../src/shared/contract.ts';
import {IMAGES_AT_MOST} from '../../src/shared/limits.ts';
import {rightsOf} from '../../src/shared/rights.ts';
import {lacksWords, type Inserting} from './state.ts';

export function has(tray: Asset[], {id}: {id: number}): boolean {
  return tray.some(one => one.id === id);
}

/** With those that are not in it yet, behind the others, as far as there is room. */
export function withImages(tray: Asset[], assets: Asset[]): Asset[] {
  const fresh = assets.filter((asset, at) => !has(tray, asset) && !has(assets.slice(0, at), asset));
  return fresh.length === 0 ? tray : [...tray, ...fresh].slice(0, IMAGES_AT_MOST);
}

export function without(tray: Asset[], gone: Array<{id: number}>): Asset[] {
  return tray.filter(({id}) => !gone.some(one => one.id === id));
}

/** @param to how many stand before it then; beyond either end counts as the end */
export function moved(tray: Asset[], id: number, to: number): Asset[] {
  const asset = tray.find(one => one.id === id);
  if (!asset) return tray;
  const others = without(tray, [asset]);
  const at = Math.max(0, Math.min(others.length, to));
  return at === tray.indexOf(asset) ? tray : [...others.slice(0, at), asset, ...others.slice(at)];
}

/** What no further try changes: the bank does not give it, it may not be used, or Google does not take it. */
const FINAL: ReadonlySet<ErrorCode> = new Set([
  'image.gone',
  'image.refused',
  'image.wrongKind',
  'image.rightsExpired',
  'image.noConsent',
  'image.notPublished',
  'insert.refused',
] as const);

/** Whether what failed for this reason leaves the tray. */
export function isFinal({code}: {code: string}): boolean {
  return FINAL.has(code as ErrorCode);
}

/** What is to be known of an image before it goes in, the gravest first; null: nothing. */
export type Caution = 'mayNot' | 'expired' | 'mustDescribe' | 'describe' | 'unsure' | null;

/** @param now milliseconds since 1970 */
export function cautionOf(
  state: Pick<Inserting, 'words' | 'allowed' | 'insertion'>,
  asset: Asset,
  policy: Policy,
  now: number,
): Caution {
  if (rightsOf(asset, now) === 'expired') {
    if (!policy.insertExpired) return 'mayNot';
    if (!state.allowed[asset.id]) return 'expired';
  }
  if (state.insertion.unsure[asset.id]) return 'unsure';
  if (!lacksWords(state, asset)) return null;
  return policy.altText === 'require' ? 'mustDescribe' : 'describe';
}

/** Red says that it cannot go in as it is, amber that one should look first. */
export function toneOf(caution: Caution): 'bad' | 'warn' | null {
  if (caution === null) return null;
  return caution === 'mayNot' || caution === 'mustDescribe' ? 'bad' : 'warn';
}
