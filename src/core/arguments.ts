/** The shape of every method's arguments. The compiler keeps the table complete, and true to the contract. */
import * as v from 'valibot';
import type {Args, Method} from '../contract.ts';
import {TOKEN_LIMIT} from './bank/sign-in.ts';

const identifier = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
/** A language as the bank names it; which ones it has is the deployment's to say. */
const language = v.exactOptional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/)));
const nothing = v.strictObject({}) as v.GenericSchema<unknown, Record<string, never>>;
const tick = {remember: v.boolean(), terms: text(100)};

export const shapes: {[M in Method]: v.GenericSchema<unknown, Args<M>>} = {
  start: nothing,
  signIn: v.union([
    v.strictObject({
      userName: v.pipe(text(320), v.minLength(1)),
      password: v.pipe(text(1000), v.minLength(1)),
      code: v.exactOptional(v.pipe(text(20), v.minLength(1))),
      ...tick,
    }),
    v.strictObject({apiToken: v.pipe(text(TOKEN_LIMIT), v.minLength(1)), ...tick}),
  ]),
  acceptTerms: v.strictObject({terms: tick.terms}),
  signOut: nothing,
  yourData: nothing,
  erase: nothing,
  missing: nothing,
  search: v.strictObject({
    text: text(500),
    interfaceId: v.exactOptional(identifier),
    categoryIds: v.exactOptional(v.pipe(v.array(identifier), v.minLength(1), v.maxLength(100))),
    kind: v.exactOptional(v.picklist(['photo', 'vector'])),
    orientation: v.exactOptional(v.picklist(['landscape', 'portrait', 'square'])),
    usable: v.exactOptional(v.literal(true)),
    language,
    page: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  categories: v.strictObject({interfaceId: v.exactOptional(identifier), language}),
  consents: v.strictObject({id: identifier, language}),
  insert: v.strictObject({
    id: identifier,
    alt: text(5000),
    link: v.exactOptional(text(500)),
  }),
};
