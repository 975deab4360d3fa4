/** What can go wrong with a bank, on demand. */
import {setTimeout as wait} from 'node:timers/promises';
import sharp from 'sharp';
import type {Journal} from './journal.ts';

/** Waits and what comes instead of the real answer; a rule with only waits leaves the answer as it is. */
export interface FaultRule {
  /** A path without its query; `*` stands for any run of characters: `/Search2`, `/Document/*`, `*.png`. */
  path: string;
  /** How many requests it concerns; absent: all of them, until the next rules or `reset`. */
  times?: number;
  /** Milliseconds to wait first. */
  slow?: number;
  /** Held until so many requests are under way at once (or 5 s have passed): parallel rounds can be proved with it. */
  together?: number;
  answer?: FaultAnswer;
  /** The request has its effect before it is answered wrongly: a permalink is made although nobody hears of it. */
  afterEffect?: boolean;
}

export type FaultAnswer =
  /** The connection ends without an answer. */
  | 'drop'
  /** 200 with an HTML page. */
  | 'html'
  /** 200 with nothing. */
  | 'empty'
  /** The real JSON, cut off in the middle. */
  | 'cut'
  /** The real JSON with texts for numbers, numbers for texts, objects for lists. */
  | 'wrongTypes'
  /** The real JSON, of each object only the first field. */
  | 'missingFields'
  /** The real JSON with texts of 1 MB. */
  | 'hugeFields'
  /** In every list of the real JSON each second entry is null. */
  | 'nullEntries'
  | {status: number; retryAfter?: number | string; html?: boolean; json?: unknown}
  | {json: unknown}
  | {redirect: string}
  /** So many bytes, as what the path's ending says. */
  | {bytes: number}
  /**
   * Another picture than asked for. `as` is the media type that is claimed; absent: the true one (of `text`: JPEG).
   * `huge` is a JPEG of 26 megapixels, `damaged` one that ends in the middle, `sideways` one of 1200×800 that its EXIF
   * orientation (6) turns upright, as a phone stores it. `heavy`: with so many bytes behind its end, which no reader minds.
   */
  | {
      picture: 'webp' | 'tiff' | 'svg' | 'gif' | 'jpeg' | 'png' | 'text' | 'damaged' | 'huge' | 'sideways';
      as?: string;
      heavy?: number;
    };

const togetherLimit = 5000;

const page =
  '<!DOCTYPE html><html><head><title>Service</title></head><body><h1>The service is being looked after</h1></body></html>';

/** `effect` gives the real answer; it is asked at most once. Null: drop the connection. */
export async function faultyAnswer(
  answer: FaultAnswer,
  type: string,
  effect: () => Promise<Response>,
): Promise<Response | null> {
  const html = (status: number, headers: Record<string, string> = {}) =>
    new Response(page, {status, headers: {...headers, 'content-type': 'text/html; charset=utf-8'}});
  const json = (value: unknown, status = 200, headers: Record<string, string> = {}) =>
    new Response(JSON.stringify(value), {
      status,
      headers: {...headers, 'content-type': 'application/json; charset=utf-8'},
    });
  const changed = async (change: (value: unknown) => unknown) => json(change(await (await effect()).json()));

  switch (answer) {
    case 'drop':
      return null;
    case 'html':
      return html(200);
    case 'empty':
      return new Response('', {status: 200, headers: {'content-type': type}});
    case 'cut': {
      const real = await effect();
      const text = await real.text();
      return new Response(text.slice(0, Math.floor(text.length / 2)), {status: 200, headers: real.headers});
    }
    case 'wrongTypes':
      return changed(wrongTypes);
    case 'missingFields':
      return changed(missingFields);
    case 'hugeFields':
      return changed(hugeFields);
    case 'nullEntries':
      return changed(nullEntries);
  }
  if ('status' in answer) {
    const headers: Record<string, string> =
      answer.retryAfter === undefined ? {} : {'retry-after': String(answer.retryAfter)};
    if (answer.html) return html(answer.status, headers);
    return json(answer.json ?? {Message: 'Refused by a rule of the local bank'}, answer.status, headers);
  }
  if ('redirect' in answer) return new Response(null, {status: 302, headers: {location: answer.redirect}});
  if ('bytes' in answer) {
    return new Response(new Uint8Array(answer.bytes).fill(0x20), {
      status: 200,
      headers: {'content-type': type},
    });
  }
  if ('picture' in answer) {
    const {bytes, mediaType} = await oddPicture(answer.picture);
    const file = Buffer.concat([bytes, Buffer.alloc(answer.heavy ?? 0)]);
    return new Response(new Uint8Array(file), {
      status: 200,
      headers: {'content-type': answer.as ?? mediaType, 'content-length': String(file.length)},
    });
  }
  return json(answer.json);
}

async function oddPicture(kind: string): Promise<{bytes: Uint8Array<ArrayBuffer>; mediaType: string}> {
  const plain = (width: number, height: number) =>
    sharp({create: {width, height, channels: 3, background: '#4a7a8c'}, limitInputPixels: false});
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><path d="M0 0h400v300H0z"/></svg>';
  const make = async (): Promise<[Uint8Array, string]> => {
    switch (kind) {
      case 'text':
        return [new TextEncoder().encode('This is no picture.'), 'image/jpeg'];
      case 'svg':
        return [new TextEncoder().encode(svg), 'image/svg+xml'];
      case 'huge':
        return [await plain(6500, 4000).jpeg({quality: 40}).toBuffer(), 'image/jpeg'];
      case 'sideways':
        return [await plain(1200, 800).withMetadata({orientation: 6}).jpeg().toBuffer(), 'image/jpeg'];
      case 'damaged':
        return [(await plain(1200, 900).jpeg().toBuffer()).subarray(0, 900), 'image/jpeg'];
      default:
        return [
          await plain(400, 300)
            .toFormat(kind as 'jpeg')
            .toBuffer(),
          `image/${kind}`,
        ];
    }
  };
  const [bytes, mediaType] = await make();
  return {bytes: new Uint8Array(bytes), mediaType};
}

function wrongTypes(value: unknown): unknown {
  if (Array.isArray(value))
    return Object.fromEntries(value.map((entry, index) => [index, wrongTypes(entry)]));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, wrongTypes(entry)]));
  }
  if (typeof value === 'number') return `${value} pieces`;
  if (typeof value === 'string') return value.length;
  return value === null ? {} : [value];
}

function missingFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(missingFields);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const lists = entries.filter(([, entry]) => Array.isArray(entry));
  // Lists of the answer itself stay, or nothing would be left to look at; a document loses its own.
  const kept = 'DocumentID' in value || lists.length === 0 ? entries.slice(0, 1) : lists;
  return Object.fromEntries(kept.map(([name, entry]) => [name, missingFields(entry)]));
}

function hugeFields(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => (index === 0 ? hugeFields(entry) : entry));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, hugeFields(entry, key)]));
  }
  const long = ['Name', 'Description', 'Tags', 'Credits'].includes(name);
  return long && typeof value === 'string' ? 'x'.repeat(1024 * 1024) : value;
}

function nullEntries(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((entry, index) => (index % 2 === 1 ? null : entry));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, nullEntries(entry)]));
}

export function createFaults(journal: Journal) {
  let rules: Array<{rule: FaultRule; pattern: RegExp; left: number}> = [];

  return {
    set(next: FaultRule[]) {
      rules = next.map(rule => ({
        rule,
        pattern: new RegExp(`^${rule.path.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*')}$`),
        left: rule.times ?? Infinity,
      }));
    },

    /** The first rule that concerns a path, which has then served once; its waits are over. */
    async take(path: string): Promise<FaultRule | null> {
      const found = rules.find(({pattern, left}) => left > 0 && pattern.test(path));
      if (!found) return null;
      found.left--;
      const {slow, together} = found.rule;
      if (slow) await wait(slow);
      if (together) await journal.together(together, togetherLimit);
      return found.rule;
    },
  };
}
