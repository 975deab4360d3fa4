/**
 * All that is kept, declared: every key of both stores, every field in them, and every field of what is sealed. Stores
 * and vault take nothing else, and the page about privacy is printed from it.
 */
import * as v from 'valibot';
import type {Complete, Declared, FieldsOf} from '../declared.ts';
import {once} from '../../shared/once.ts';

/** Of a name there is a keyed hash alone (HMAC-SHA256, in base64 or hexadecimal digits). */
const hashed = () => v.nullable(v.pipe(v.string(), v.regex(/^[\w-]{43,64}=?$/)));

/** What envelopes hold; times in milliseconds since 1970. By what they are for. The vault seals these fields and leaves out any other. */
export const contents = {
  ticket: once(() =>
    v.object({
      mark: v.string(),
      editor: v.picklist(['docs', 'slides']),
      time: v.number(),
      signIn: v.nullable(
        v.object({
          token: v.string(),
          terms: v.string(),
          until: v.nullable(v.number()),
          kept: v.nullable(v.string()),
        }),
      ),
      holder: v.nullable(v.object({said: hashed(), name: hashed()})),
      seed: v.exactOptional(v.string()),
    }),
  ),
  remembered: once(() =>
    v.object({
      id: v.string(),
      token: v.string(),
      terms: v.string(),
      since: v.number(),
      used: v.number(),
      until: v.nullable(v.number()),
    }),
  ),
};

/** What an envelope is for. One sealed for the one is not accepted as the other. */
export type Context = keyof typeof contents;
export type Content<C extends Context> = v.InferOutput<ReturnType<(typeof contents)[C]>>;
export type SignIn = NonNullable<Content<'ticket'>['signIn']>;
export type Holder = NonNullable<Content<'ticket'>['holder']>;
export type Remembered = Content<'remembered'>;

/** A key of the script's: `bytes` in base64url; when it was made and until when it opens, in milliseconds since 1970. */
export const keyShape = once(() =>
  v.object({
    id: v.string(),
    bytes: v.string(),
    made: v.number(),
    until: v.optional(v.number()),
  }),
);
export type StoredKey = v.InferOutput<ReturnType<typeof keyShape>>;

/** An envelope. Only the vault makes one. */
export type Sealed<C extends Context = Context> = string & {readonly sealedAs: C};
/** The list of `StoredKey`s as JSON. Only the keyring makes one. */
export type Keys = string & {readonly sealedAs: 'keys'};

/** What each store takes, by key. */
export interface Stored {
  user: {remembered: Sealed<'remembered'>};
  script: {keys: Keys};
}

type Property = {[S in keyof Stored]: `${S} property ${keyof Stored[S] & string}`}[keyof Stored];

export const properties = [
  {
    place: 'user property remembered',
    fields: ['envelope'],
    purpose:
      '*Remember me*: opens the sidebar signed in. Encrypted and authenticated (XChaCha20-Poly1305); only with the tick',
    lifetime:
      '`rememberDays` (30) from the last use, which is noted once an hour at most, less if the bank ends the token sooner; erased at once at sign-out, by *Your data › Erase*, or when the bank no longer accepts it',
  },
  {
    place: 'script property keys',
    fields: ['id', 'bytes', 'made', 'until'],
    purpose: 'The keys that seal tickets and remembered tokens, and their age. Nothing about a person',
    lifetime: 'A key seals for 90 days and opens `rememberDays` longer',
  },
] as const satisfies Array<Declared<'envelope' | FieldsOf<StoredKey>> & {place: Property}>;

const AS_ENVELOPE = 'As the envelope';

export const inRemembered = [
  {
    place: 'envelope remembered',
    fields: ['id'],
    purpose:
      "Tells whether an open sidebar's sign-in is still the one that is remembered, so that signing out in one ends the others",
    lifetime: AS_ENVELOPE,
  },
  {
    place: 'envelope remembered',
    fields: ['token'],
    purpose: 'Signs in to the bank instead of a password',
    lifetime: AS_ENVELOPE,
  },
  {
    place: 'envelope remembered',
    fields: ['terms'],
    purpose: 'The version of terms and privacy policy that was accepted: a newer one asks again',
    lifetime: AS_ENVELOPE,
  },
  {
    place: 'envelope remembered',
    fields: ['since', 'used', 'until'],
    purpose:
      'When it began, when it was last used, when the bank ends it: shown under *Your data* and used to end it',
    lifetime: AS_ENVELOPE,
  },
] as const satisfies Array<Declared<FieldsOf<Remembered>>>;

const AS_TICKET = 'Until the sidebar closes; 12 hours at most';

export const inTicket = [
  {
    place: 'envelope ticket',
    fields: ['mark'],
    purpose:
      "A keyed hash of Google's temporary key of the account: a call that runs as another Google account is recognised and refused",
    lifetime: AS_TICKET,
  },
  {
    place: 'envelope ticket',
    fields: ['editor'],
    purpose: 'A ticket of the one editor is not accepted by the other',
    lifetime: AS_TICKET,
  },
  {
    place: 'envelope ticket',
    fields: ['time'],
    purpose: 'Ends the ticket, and renews it hourly',
    lifetime: AS_TICKET,
  },
  {
    place: 'envelope ticket',
    fields: ['signIn.token'],
    purpose: 'Signs each call to the bank; absent until someone has signed in',
    lifetime: 'Until the sidebar closes or signs out; 12 hours at most',
  },
  {
    place: 'envelope ticket',
    fields: ['signIn.terms', 'signIn.until'],
    purpose: 'The accepted version of the terms, and when the bank ends the token',
    lifetime: AS_TICKET,
  },
  {
    place: 'envelope ticket',
    fields: ['signIn.kept'],
    purpose: 'Which remembered envelope the sign-in belongs to, or none',
    lifetime: AS_TICKET,
  },
  {
    place: 'envelope ticket',
    fields: ['holder.said', 'holder.name'],
    purpose:
      'Keyed hashes of what the bank says of the account and of the name that was signed in with: after a lost session they tell whether the same person has come back, so that no name has to be kept',
    lifetime: 'Until the sidebar closes or signs out',
  },
  {
    place: 'envelope ticket',
    fields: ['seed'],
    purpose:
      'A random value, only where `bank.bulkPermalinks` is on: the tokens of the public links that this sidebar asks for follow from it, so that a repeat makes none twice. Nothing about a person',
    lifetime: 'Until the sidebar closes or someone else signs in; 12 hours at most',
  },
] as const satisfies Array<Declared<FieldsOf<Content<'ticket'>>>>;

type Holds<T extends true> = T;

/** Does not compile when a key or a field is not declared above. */
export type AllDeclared = [
  Holds<[Exclude<Property, (typeof properties)[number]['place']>] extends [never] ? true : false>,
  Holds<Complete<StoredKey, typeof properties>>,
  Holds<Complete<Remembered, typeof inRemembered>>,
  Holds<Complete<Content<'ticket'>, typeof inTicket>>,
];
