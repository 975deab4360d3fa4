/**
 * Renditions, and how they are asked for. The CDN resizes on demand: `<permalink>__w=1200_h=800_cropmode=NOPAD/name.jpg`; `NOPAD`
 * keeps the whole image, `ZOOM` cuts it around its middle. The ending of the cosmetic name picks the format.
 */
import type {Asset} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import type {Size} from '../ports.ts';
import type {RequestOf} from './endpoints.ts';

export type Ending = 'jpg' | 'png';

/** What may be transparent: JPEG would put a colour behind it. */
const TRANSPARENT = ['png', 'gif', 'webp', 'avif', 'svg', 'eps', 'ai'];

/** The endings to ask for, the best first. That the CDN makes `.png` is not known for certain. */
export function endingsFor(asset: Pick<Asset, 'kind' | 'format'>): Ending[] {
  return asset.kind === 'vector' || TRANSPARENT.includes(asset.format) ? ['png', 'jpg'] : ['jpg'];
}

/** In px: the whole image inside this box, or exactly this box, cropped. */
export interface Rendition extends Size {
  cropped: boolean;
}

/** @param address as `permalinkOf` returns it */
export function renditionRequest(
  address: string,
  {width, height, cropped}: Rendition,
  name: string,
  ending: Ending,
): RequestOf<'picture'> {
  const permalink = address.replace(/^.*\//, '');
  const cropmode = cropped ? 'ZOOM' : 'NOPAD';
  const fields = {permalink, width, height, cropmode, name: fileName(name), ending};
  return {endpoint: 'picture', fields, seconds: TIMEOUT};
}

/** At most 128 characters with the ending, ASCII, no full stop. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '');
  return plain || 'image';
}
