/** The shape of every method's arguments. The compiler keeps the table complete, and true to the contract. */
import * as v from 'valibot';
import type {Args, Method} from '../contract.ts';
import {TOKEN_LIMIT} from './bank/sign-in.ts';

const identifier = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const text = (most: number) => v.pipe(v.string(), v.maxLength(most));
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
  search: v.strictObject({
    text: text(500),
    interfaceId: v.exactOptional(identifier),
    page: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  insert: v.strictObject({
    id: identifier,
    alt: text(5000),
    link: v.exactOptional(text(500)),
  }),
};
