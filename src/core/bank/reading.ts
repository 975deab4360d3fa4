/**
 * How the fields of the bank's answers are read, by hand: nearly every execution reads forty documents with an engine that has
 * never run this, and there schemas of a library take several times as long (docs/performance.md). Whatever stands in a
 * field, each of these gives what its type says and throws nothing.
 */

import {once} from '../../shared/once.ts';

/** Of what the bank has to say of one thing. */
export type Fields<N extends string> = Readonly<Partial<Record<N, unknown>>>;

/**
 * Reads objects with these fields, whatever the case of their letters: calls and versions of the bank differ. Where one is
 * there in several spellings, ours counts. Null for what is no object.
 */
export function spelt<N extends string>(...names: N[]): (value: unknown) => Fields<N> | null {
  const ofNames = once(() => ({
    inSmall: new Map(names.map(name => [name.toLowerCase(), name])),
    // By spelling, as an answer says the same few names many times. Null: none of ours.
    spellings: new Map<string, N | null>(names.map(name => [name, name])),
  }));
  return value => {
    if (!isObject(value)) return null;
    const {inSmall, spellings} = ofNames();
    const found: Partial<Record<N, unknown>> = {};
    for (const key of Object.keys(value)) {
      let name = spellings.get(key);
      if (name === undefined) spellings.set(key, (name = inSmall.get(key.toLowerCase()) ?? null));
      if (name !== null && (key === name || !(name in found))) found[name] = value[key];
    }
    return found;
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is done something about in a text or in a line: in most there is nothing of it. */
const ODD = /[^ -~\u00a0-\u2027\u202f-\u2065\u206a-\uffff]/;
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
/** What is not seen, and ends or turns what stands behind it: controls, and turns of the direction of writing. */
const UNSEEN = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu;

/** At most `most` characters, no pair of surrogates cut in two; empty for what is no text and no number. */
export function text(value: unknown, most: number): string {
  const given = typeof value === 'number' ? String(value) : value;
  if (typeof given !== 'string') return '';
  const seen = ODD.test(given) ? given.replace(LINE_END, '\n').replace(UNSEEN, '') : given;
  if (seen.length <= most) return seen.trim();
  const tidy = seen.slice(0, most + 1).trim();
  return tidy.length > most ? tidy.slice(0, most).replace(/[\ud800-\udbff]$/, '') : tidy;
}

/** The same in one line. */
export function line(value: unknown, most: number): string {
  const given = text(value, most);
  return ODD.test(given) ? given.replace(/\s*[\t\n]\s*/g, ' ') : given;
}

/** A whole number from 0 on, also one that comes as a text; null for anything else. */
export function whole(value: unknown): number | null {
  const given = typeof value === 'string' && /^\s*\d{1,15}\s*$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(given) && (given as number) >= 0 ? (given as number) : null;
}

/** 0 where it is none. */
export const count = (value: unknown): number => whole(value) ?? 0;

/** Null where it is none. */
export const identifier = (value: unknown): number | null => whole(value) || null;

/** ISO, as the bank writes it, or empty. .NET's "never" (years 1 and 9999) is no date. */
export function date(value: unknown): string {
  const isDate =
    typeof value === 'string' &&
    value.length <= 40 &&
    /^(?!0001|9999)\d{4}-\d\d-\d\d(T[\d:.]+(Z|[+-]\d\d:?\d\d)?)?$/.test(value) &&
    !Number.isNaN(Date.parse(value));
  return isDate ? value : '';
}

/** What can be read of each of a list; nothing of what is no list. @param read null: it is not what it should be, and left out */
export function list<T>(value: unknown, read: (entry: unknown) => T | null): T[] {
  if (!Array.isArray(value)) return [];
  const found: T[] = [];
  for (const entry of value as unknown[]) {
    const one = read(entry);
    if (one !== null) found.push(one);
  }
  return found;
}
