/** Signed addresses of thumbnails. They end after some weeks, and with the process that signed them. */
import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto';
import {thumbnailSizes, type BankDocument, type ThumbnailSize} from './documents.ts';
import {hosts} from './hosts.ts';

const day = 24 * 60 * 60 * 1000;

export type ThumbnailAsked =
  {state: 'good'; id: number; size: ThumbnailSize} | {state: 'forged' | 'expired' | 'none'};

export function createThumbnails(now: () => number = Date.now) {
  const key = randomBytes(32);
  const sign = (text: string) => createHmac('sha256', key).update(text).digest('hex').slice(0, 32);

  return {
    /** The same all day, so that browsers can keep the picture. */
    address(document: BankDocument, size: ThumbnailSize): string {
      const until = (Math.floor(now() / day) + 21) * day;
      const path = `${document.id}/${size}/${until}`;
      return `https://${hosts.thumbnails}/thumb/${path}/${sign(path)}.jpg`;
    },

    /** @param path what stands after the host */
    read(path: string): ThumbnailAsked {
      const match = /^\/thumb\/((\d{1,9})\/([a-z]+)\/(\d{1,15}))\/([0-9a-f]{32})\.jpg$/.exec(path);
      if (!match) return {state: 'none'};
      const [, signed = '', id, size = '', until, signature = ''] = match;
      if (!timingSafeEqual(Buffer.from(sign(signed)), Buffer.from(signature))) return {state: 'forged'};
      if (!Object.hasOwn(thumbnailSizes, size)) return {state: 'none'};
      if (Number(until) < now()) return {state: 'expired'};
      return {state: 'good', id: Number(id), size: size as ThumbnailSize};
    },
  };
}
