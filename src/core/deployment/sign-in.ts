import * as v from 'valibot';
import {aHost, aName, anotherBank, confirmed, field, flag, on} from './field.ts';
import {different, DOTS, host, listOf, name, notOfAPath, text} from './texts.ts';

export const signIn = field(
  v.strictObject({
    assumed: v.optional(
      field(flag, {
        description:
          'True until the bank has confirmed the call that is described here. Deploying refuses it while it is, unless told `--assumed`.',
        ...on(true),
        who: confirmed,
      }),
      true,
    ),
    path: field(text(new RegExp(`^(?:/(?!${DOTS})[\\w.~-]+)+/?$`), notOfAPath), {
      description: 'The path of the call on the API host: a POST with a JSON body.',
      expected:
        'a path of letters, digits, `_`, `-`, `.` and `~` between single slashes, without a host, a query or a fragment',
      examples: ['/Login/Login'],
      who: anotherBank,
    }),
    ssoDomains: v.optional(
      field(listOf(host), {
        description:
          'The domains below which organisations have sign-in pages of their own. The bank may send people to any host below them, never a request.',
        expected: `a list of domains, each of them ${aHost}`,
        examples: [['imageshop.org']],
        who: anotherBank,
      }),
      [],
    ),
    fields: field(
      v.pipe(
        v.strictObject({
          userName: field(name, {
            description: 'The name of the body’s field for the user name.',
            expected: aName,
            examples: ['UserName'],
            who: anotherBank,
          }),
          password: field(name, {
            description: 'The name of the body’s field for the password.',
            expected: aName,
            examples: ['Password'],
            who: anotherBank,
          }),
          code: field(name, {
            description: 'The name of the body’s field for the one-time code.',
            expected: aName,
            examples: ['Code'],
            who: anotherBank,
          }),
        }),
        different(),
      ),
      {
        description: 'The names of the body’s fields.',
        expected: 'an object with three different names: userName, password and code',
        examples: [{userName: 'UserName', password: 'Password', code: 'Code'}],
        who: anotherBank,
      },
    ),
    answer: field(
      v.pipe(
        v.strictObject({
          token: field(name, {
            description: 'The name of the answer’s field that holds the token.',
            expected: aName,
            examples: ['Token'],
            who: anotherBank,
          }),
          expires: field(name, {
            description: 'The name of the answer’s field that says until when the token is good.',
            expected: aName,
            examples: ['ExpiresAt'],
            who: anotherBank,
          }),
          error: field(name, {
            description: 'The name of the answer’s field that says why not.',
            expected: aName,
            examples: ['Error'],
            who: anotherBank,
          }),
          signInUrl: field(name, {
            description:
              'The name of the answer’s field with the page on which people without a password sign in.',
            expected: aName,
            examples: ['SignInUrl'],
            who: anotherBank,
          }),
        }),
        different(),
      ),
      {
        description: 'The names of the answer’s fields.',
        expected: 'an object with four different names: token, expires, error and signInUrl',
        examples: [{token: 'Token', expires: 'ExpiresAt', error: 'Error', signInUrl: 'SignInUrl'}],
        who: anotherBank,
      },
    ),
  }),
  {
    description: 'The call that turns a user name and a password into a token.',
    expected: 'an object with assumed, path, fields and answer, and ssoDomains as you like',
    examples: [
      {
        assumed: true,
        path: '/Login/Login',
        fields: {userName: 'UserName', password: 'Password', code: 'Code'},
        answer: {token: 'Token', expires: 'ExpiresAt', error: 'Error', signInUrl: 'SignInUrl'},
      },
    ],
    who: anotherBank,
  },
);
