/**
 * Renditions, and how they are asked for. The CDN resizes on demand: `<permalink>__w=1200_h=800_cropmode=NOPAD/name.jpg`; `NOPAD`
 * keeps the whole image, `ZOOM` cuts it around its middle. The ending of the cosmetic name picks the format.
 */
import type {Asset} from '../../shared/contract.ts';
import {isLikelyTransparent} from '../../shared/formats.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import type {Size} from '../ports.ts';
import type {RequestOf} from './endpoints.ts';

export type Ending = 'jpg' | 'png';

export const mediaTypes: Record<Ending, string> = {jpg: 'image/jpeg', png: 'image/png'};

/** The ending to ask for first; after `png` comes `jpg`. That the CDN makes `.png` is not known for certain. */
export function endingFor(asset: Pick<Asset, 'kind' | 'format'>, transparent: boolean): Ending {
  return transparent || isLikelyTransparent(asset) ? 'png' : 'jpg';
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

/** Letters that are no others with a mark. */
const LETTERS: Record<string, string> = {
  æ: 'ae',
  ø: 'o',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
};

function unmarked(letter: string): string {
  const small = letter.toLowerCase();
  const plain = LETTERS[small] ?? letter;
  return small === letter ? plain : plain.charAt(0).toUpperCase() + plain.slice(1);
}

/** At most 128 characters with the ending, ASCII, no full stop. */
function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[æøœßłđðþħı]/gi, unmarked)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 100)
    .replace(/^-+|-+$/g, '');
  return plain || 'image';
}
