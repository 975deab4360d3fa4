/**
 * The sizes that an organisation keeps its images in, by name. One that is chosen stands for the original in all that is
 * reckoned: nothing is enlarged beyond its pixels, and exactly those are fetched. Pure; the sidebar reckons the same.
 */
import type {Asset, NamedSize} from './contract.ts';

/** @param name absent or empty: none is wished */
export function sizeNamed({sizes}: Pick<Asset, 'sizes'>, name: string | undefined): NamedSize | undefined {
  return name ? sizes?.find(one => one.name === name) : undefined;
}

/** The image as if that size were its original; itself where there is none. */
export function inSize(asset: Asset, size: NamedSize | undefined): Asset {
  if (!size) return asset;
  const {width, height, bytes} = size;
  return {...asset, width, height, bytes};
}
