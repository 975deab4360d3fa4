/** What of the images is asked for along with the place. Pure. */
import type {Asset, Look} from '../../src/shared/contract.ts';
import {LOOKED_AT_ONCE} from '../../src/shared/limits.ts';
import {spokenBy, type Library} from '../library.ts';
import {defined} from '../parts/defined.ts';

/** The image that is looked at and those after it, as far as their consents are not known; undefined where it needs none. */
export function lookFor(library: Library, asset: Asset): Look | undefined {
  const {assets} = library.found;
  const at = assets.findIndex(({id}) => id === asset.id);
  const next = at < 0 ? [] : assets.slice(at + 1, at + LOOKED_AT_ONCE);
  if (library.consents[asset.id]) return undefined;
  const ids = [asset, ...next].map(({id}) => id).filter(id => !library.consents[id]);
  return defined<Look>({ids, language: spokenBy(library)});
}
