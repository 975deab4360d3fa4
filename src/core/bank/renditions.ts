/**
 * Addresses of renditions. The CDN resizes on demand: `<permalink>__w=1200_h=800_cropmode=NOPAD/name.jpg`; the ending
 * of the cosmetic name picks the format.
 */
import type {Asset} from '../../contract.ts';
import type {Size} from '../ports.ts';

export type Ending = 'jpg' | 'png';

/** What may be transparent: JPEG would put a colour behind it. */
const TRANSPARENT = ['png', 'gif', 'webp', 'avif', 'svg', 'eps', 'ai'];

/** The endings to ask for, the best first. That the CDN makes `.png` is not known for certain. */
export function endingsFor(asset: Pick<Asset, 'kind' | 'format'>): Ending[] {
  return asset.kind === 'vector' || TRANSPARENT.includes(asset.format) ? ['png', 'jpg'] : ['jpg'];
}

/**
 * @param permalink as `permalinkOf` returns it
 * @param size px; the whole image inside this box
 */
export function renditionOf(permalink: string, size: Size, name: string, ending: Ending): string {
  return `${permalink}__w=${size.width}_h=${size.height}_cropmode=NOPAD/${fileName(name)}.${ending}`;
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
