/** What an answer was, in a few words that quote nothing of it: it may hold texts about persons. */
import type {Came} from './http.ts';

const faults: Record<NonNullable<Came['fault']>, string> = {
  name: 'no answer: there is no host of that name',
  tls: 'no answer: its certificate is not good',
  timeout: 'no answer in time',
  tooLarge: 'more than 50 MB',
  connection: 'no answer: the connection was refused or cut',
};

export function whatCame(came: Came | undefined): string {
  if (!came) return 'nothing was asked';
  if (came.fault) return faults[came.fault];
  const {status} = came;
  const page = /html/i.test(came.header('content-type')) || /^\s*<(!doctype|html)/i.test(came.text());
  if (status >= 300 && status < 400) {
    const to = hostIn(came.header('location'));
    return `${status}, a redirect${to ? ` to ${to}` : ''}, which is not followed`;
  }
  if (page) return `${status} with an HTML page`;
  if (status !== 200 && status !== 201) return `${status}`;
  const value = jsonOf(came);
  if (value === undefined) return `${status} with JSON that is cut off, or none`;
  return `${status} with ${kindOf(value)}`;
}

/** Of a JSON value. */
export function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return (
    {object: 'an object', string: 'a text', number: 'a number'}[typeof value as string] ?? 'true or false'
  );
}

/** Null where nothing came; undefined where it is no JSON. */
export function jsonOf(came: Came | undefined): unknown {
  const text = came?.text().trim() ?? '';
  if (text === '') return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** In small letters; empty where it is no https address that could be meant. */
export function hostIn(address: unknown): string {
  const host = typeof address === 'string' && /^https:\/\/([a-z0-9.-]{1,253})(?=[/?#]|$)/i.exec(address)?.[1];
  return host ? host.toLowerCase() : '';
}

export type Row = Record<string, unknown>;

export function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field by its name in whatever letter case. */
export function field(value: unknown, name: string): unknown {
  if (!isRow(value)) return undefined;
  const found = Object.keys(value).find(one => one.toLowerCase() === name.toLowerCase());
  return found === undefined ? undefined : value[found];
}

/** A number, though it may have come as a text; null where it is neither. */
export function numberIn(value: unknown): number | null {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : null;
}

export function rowsIn(value: unknown): Row[] {
  return Array.isArray(value) ? value.filter(isRow) : [];
}

export function count(number: number, what: string): string {
  return `${number} ${number === 1 ? what : `${what}s`}`;
}

/** Of those names, how each is spelled where it is not as documented, and which are nowhere. */
export function spelling(names: string[], rows: Row[]) {
  const otherwise: string[] = [];
  const missing: string[] = [];
  for (const name of names) {
    if (rows.some(row => name in row)) continue;
    const spelled = rows
      .flatMap(row => Object.keys(row))
      .find(key => key.toLowerCase() === name.toLowerCase());
    if (spelled) otherwise.push(spelled);
    else if (rows.length > 0) missing.push(name);
  }
  return {otherwise, missing};
}
