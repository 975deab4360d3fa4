/** What an original's format says of how its pictures are asked for. */
import type {Asset} from './contract.ts';

/** These may be transparent, and often are: a JPEG would put a colour behind it. */
const LIKELY = ['png', 'gif', 'webp', 'avif', 'svg', 'eps', 'ai', 'psd'];
const JPEG = ['jpg', 'jpeg', 'jpe', 'jfif'];

type Kind = Pick<Asset, 'kind' | 'format'>;

/** Whether a PNG is asked for unless the person says otherwise. */
export function isLikelyTransparent({kind, format}: Kind): boolean {
  return kind === 'vector' || LIKELY.includes(format);
}

export function isJpeg({format}: Kind): boolean {
  return JPEG.includes(format);
}

/** Whether only the person can say if a PNG is worth its weight: a JPEG is never transparent. */
export function mayBeTransparent(asset: Kind): boolean {
  return !isJpeg(asset) && !isLikelyTransparent(asset);
}
