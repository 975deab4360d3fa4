/** A field of `deployment.json`: what may stand there, with what people are told of it. */
import * as v from 'valibot';

/** What people are told of a field. */
export interface About {
  /** What it is for: sentences. */
  description: string;
  /** What has to stand there, as the rest of "expected …". */
  expected: string;
  examples: unknown[];
  /** Who needs to change it. */
  who: string;
}

export function field<S extends v.GenericSchema>(schema: S, about: About) {
  return v.pipe(schema, v.metadata({...about}));
}

export const flag = v.boolean();

export const anotherBank = 'who connects another bank';
export const confirmed = 'who has confirmed the call with the bank';
export const proved = 'who has proved it with `npm run bank:check`';
export const everyone = 'every organisation';
export const atWill = 'who wants it otherwise';
export const on = (value: boolean) => ({expected: 'true or false', examples: [value]});
export const aHost = 'a host name alone: small letters, no scheme, port or path';
export const aPage = 'the https address of a page, its host in small letters and without a port';
export const aName = 'a name of letters, digits, `_`, `.` and `-`';
