import * as v from 'valibot';
import {aHost, aName, anotherBank, field, flag, on, proved} from './field.ts';
import {host, listOf, readable, text} from './texts.ts';

const sortName = (what: string, example: string) =>
  v.optional(
    field(text(/^[\w.-]{0,40}$/), {
      description: `The value of \`SortBy\` with which the bank puts ${what} first. Empty: none is known.`,
      expected: `${aName}, or nothing at all`,
      examples: [example],
      who: proved,
    }),
    '',
  );

export const bank = field(
  v.strictObject({
    name: field(v.pipe(text(/^(?=.{1,50}$)\S(?:.*\S)?$/), readable()), {
      description: 'The bank as people know it. Shown in the sidebar.',
      expected: 'a name of 1 to 50 characters with a letter or a digit among them',
      examples: ['Imageshop'],
      who: anotherBank,
    }),
    api: field(host, {
      description:
        'The host of the web API. The only one that ever gets the token of the person who is signed in.',
      expected: aHost,
      examples: ['api.imageshop.no'],
      who: anotherBank,
    }),
    cdn: field(host, {
      description: 'The host of public links, from which an image that is inserted is fetched.',
      expected: aHost,
      examples: ['v.imgi.no'],
      who: anotherBank,
    }),
    thumbnails: field(v.pipe(listOf(host), v.minLength(1, 'is empty')), {
      description: 'The hosts from which the browser shows thumbnails. The script never asks them.',
      expected: `a list of hosts, each of them ${aHost}`,
      examples: [['magik.imageshop.no']],
      who: anotherBank,
    }),
    bulkPermalinks: v.optional(
      field(flag, {
        description:
          'Whether the public links of an order are made in one call, by tokens of our own, so that a repeat makes nothing twice. `npm run bank:check -- --mint` says whether the bank takes it; images of a bank that refuses it get their links one by one.',
        ...on(true),
        who: anotherBank,
      }),
      false,
    ),
    sortBy: v.optional(
      field(
        v.strictObject({
          newest: sortName('the newest (`SortDirection` DESC)', 'CREATED'),
          name: sortName('the first by name (`SortDirection` ASC)', 'NAME'),
          relevance: sortName('what fits best (`SortDirection` DESC)', 'RELEVANCE'),
        }),
        {
          description:
            'How the bank sorts. `npm run bank:check` says whether it does. By age and by name the add-on sorts what was looked at where the bank does not, and says so.',
          expected: 'an object with newest, name and relevance',
          examples: [{newest: 'CREATED', name: 'NAME', relevance: ''}],
          who: proved,
        },
      ),
      {},
    ),
    quotes: v.optional(
      field(flag, {
        description:
          'Whether the bank takes words in quotation marks as one. `npm run bank:check` says whether it does; only then the sidebar tells people of it.',
        ...on(true),
        who: proved,
      }),
      false,
    ),
    minus: v.optional(
      field(flag, {
        description:
          'Whether the bank leaves out what has a word with a minus before it. `npm run bank:check` says whether it does; only then the sidebar tells people of it.',
        ...on(true),
        who: proved,
      }),
      false,
    ),
  }),
  {
    description: 'The image bank and its public hosts.',
    expected: 'an object with name, api, cdn and thumbnails',
    examples: [
      {name: 'Imageshop', api: 'api.imageshop.no', cdn: 'v.imgi.no', thumbnails: ['magik.imageshop.no']},
    ],
    who: anotherBank,
  },
);
