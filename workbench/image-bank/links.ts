/** Permalinks: minting them, reading a CDN address, and the size that it asks for. */
import {randomBytes} from 'node:crypto';
import {hosts} from './hosts.ts';
import type {BankDocument} from './documents.ts';
import type {Box} from './pictures.ts';

export interface Link {
  document: BankDocument;
  /** The part of the document it shows, in fractions of it. */
  area: Box;
  /** The size of the bare link in pixels; 0 follows from the other side. */
  width: number;
  height: number;
  /** How often the CDN was asked for it. */
  asked: number;
}

export interface Wish {
  width: number;
  height: number;
  mode: 'FITWIDTH' | 'FITHEIGHT' | 'NOPAD' | 'ZOOM';
}

export interface CdnAddress {
  token: string;
  wish: Wish;
  /** The ending of the cosmetic name in small letters; a bare link is a JPEG. */
  ending: string;
}

const modes = ['FITWIDTH', 'FITHEIGHT', 'NOPAD', 'ZOOM'];
const longestSide = 12_000;
const mostPixels = 100_000_000;

/** Reads `/<token>__w=1200_h=800_cropmode=NOPAD/name.jpg`. Null when it is none. */
export function readCdnPath(path: string): CdnAddress | null {
  const match = /^\/([A-Za-z0-9]+)(?:__([^/]*))?(?:\/([^/]*))?$/.exec(path);
  if (!match) return null;
  const [, token = '', options = '', name = ''] = match;
  // At most 128 characters, one full stop, ASCII.
  if (name && !/^(?=.{1,128}$)[!-~ ]*$/.test(decode(name))) return null;
  if (name && decode(name).split('.').length !== 2) return null;
  const wish: Wish = {width: 0, height: 0, mode: 'NOPAD'};
  for (const option of options.split('_').filter(Boolean)) {
    const [key, value = ''] = option.split('=');
    if (key === 'cropmode' && modes.includes(value)) wish.mode = value as Wish['mode'];
    else if (key === 'autocrop') wish.mode = value === 'true' ? 'ZOOM' : wish.mode;
    else if ((key === 'w' || key === 'h') && /^\d{1,5}$/.test(value)) {
      wish[key === 'w' ? 'width' : 'height'] = Number(value);
    } else return null;
  }
  return {token, wish, ending: /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase() ?? 'jpg'};
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '\u0000';
  }
}

export interface Drawn {
  width: number;
  height: number;
  /** What has another ratio is cut off. */
  cover: boolean;
}

/**
 * The size in pixels that a wish gives for a picture of `natural` size; larger than natural when more is asked for, as
 * the real CDN does. Null when that is nothing or too much.
 */
export function drawnSize(wish: Wish, natural: {width: number; height: number}): Drawn | null {
  let width: number;
  let height: number;
  let cover = false;
  if (wish.mode === 'ZOOM' && wish.width && wish.height) {
    ({width, height} = wish);
    cover = true;
  } else {
    const across = wish.width && wish.mode !== 'FITHEIGHT' ? wish.width / natural.width : Infinity;
    const down = wish.height && wish.mode !== 'FITWIDTH' ? wish.height / natural.height : Infinity;
    const scale = Math.min(across, down);
    width = Math.max(1, Math.round(natural.width * (scale === Infinity ? 1 : scale)));
    height = Math.max(1, Math.round(natural.height * (scale === Infinity ? 1 : scale)));
  }
  if (Math.max(width, height) > longestSide || width * height > mostPixels) return null;
  return {width, height, cover};
}

export function createLinks() {
  const links = new Map<string, Link>();
  return {
    reset: () => links.clear(),
    count: () => links.size,
    find: (token: string) => links.get(token),
    /**
     * Each call makes another public address, also for the same document and size; one for a token that the caller has
     * chosen is made once. Null: the token is another document's.
     */
    mint(link: Omit<Link, 'asked'>, chosen?: string): string | null {
      const token = chosen ?? randomBytes(6).toString('hex');
      const before = links.get(token);
      if (before && before.document !== link.document) return null;
      if (!before) links.set(token, {...link, asked: 0});
      return `https://${hosts.cdn}/${token}`;
    },
  };
}
