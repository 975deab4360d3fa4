import * as v from 'valibot';
import {atWill, field, flag, on} from './field.ts';
import {choice} from './texts.ts';

const choices = (...names: string[]) => names.map(name => `"${name}"`).join(' or ');

/** Each by itself: without a default, since what an organisation leaves out is as it is for all. */
export const policyFields = {
  insertExpired: field(flag, {
    description:
      'Whether an image past its rights or its publication may be inserted once the person has confirmed it.',
    ...on(true),
    who: atWill,
  }),
  consent: field(choice(['show', 'ask', 'require']), {
    description:
      'What becomes of an image for which the bank has recorded no consent, which is never taken for one: `show` tells so, `ask` inserts it once the person has confirmed it, `require` never. Consents are a module of the bank’s own.',
    expected: choices('show', 'ask', 'require'),
    examples: ['show'],
    who: 'organisations that record consents in the bank',
  }),
  altText: field(choice(['suggest', 'require']), {
    description:
      'What becomes of an image without alternative text that is not marked as decorative: `suggest` asks for it once, `require` inserts nothing without.',
    expected: choices('suggest', 'require'),
    examples: ['suggest'],
    who: atWill,
  }),
  linkInserted: field(flag, {
    description:
      'Whether an inserted image links to its page in the bank, `links.image`. One that replaces another keeps that one’s link.',
    ...on(false),
    who: 'who knows this page of their bank',
  }),
};

export const policy = v.optional(
  field(
    v.strictObject({
      insertExpired: v.optional(policyFields.insertExpired, true),
      consent: v.optional(policyFields.consent, 'show'),
      altText: v.optional(policyFields.altText, 'suggest'),
      linkInserted: v.optional(policyFields.linkInserted, false),
    }),
    {
      description: 'What may be inserted, and with what.',
      expected: 'an object with insertExpired, consent, altText and linkInserted',
      examples: [{insertExpired: true, consent: 'show', altText: 'suggest', linkInserted: false}],
      who: atWill,
    },
  ),
  {},
);
