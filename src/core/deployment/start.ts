/** The start page: searches with a name. */
import * as v from 'valibot';
import {SORTS} from '../../shared/contract.ts';
import {IMAGES_ON_SHELF, SHELVES_AT_MOST} from '../../shared/limits.ts';
import {field} from './field.ts';
import {choice, listOf, text} from './texts.ts';

const who = 'organisations with a start page of their own';
const title = text(/^(?=.{1,40}$)\S(?:.*\S)?$/);
const number = v.pipe(
  v.number(),
  v.integer(({input}) => `is ${input}`),
  v.minValue(1, ({input}) => `is ${input}`),
);
const sidebarLanguages = ['da', 'de', 'en', 'fi', 'nb', 'nn', 'sv'] as const;

const shelf = field(
  v.strictObject({
    title: field(title, {
      description: 'What stands above the shelf.',
      expected: 'a text of 1 to 40 characters',
      examples: ['Logo'],
      who,
    }),
    titles: v.optional(
      field(v.record(choice(sidebarLanguages), title), {
        description:
          'The same by the language of the sidebar; in those that are not named, `title` stands there.',
        expected:
          'an object with some of da, de, en, fi, nb, nn and sv, each with a text of 1 to 40 characters',
        examples: [{nb: 'Nytt denne uken', en: 'New this week'}],
        who,
      }),
      {},
    ),
    editors: v.exactOptional(
      field(v.pipe(listOf(choice(['docs', 'slides'])), v.minLength(1, 'is empty')), {
        description: 'In which editors it is shown; absent: in both.',
        expected: 'a list of "docs" or "slides"',
        examples: [['slides']],
        who,
      }),
    ),
    words: v.exactOptional(
      field(text(/^.{1,200}$/), {
        description: 'What is searched for; absent: nothing in particular.',
        expected: 'words as one would type them, 200 characters at most',
        examples: ['logo'],
        who,
      }),
    ),
    interface: v.exactOptional(
      field(number, {
        description: 'The interface that is searched, by its number; absent: all that the person sees.',
        expected: 'a whole number from 1 on',
        examples: [57331],
        who,
      }),
    ),
    categories: v.exactOptional(
      field(v.pipe(v.array(number), v.minLength(1, 'is empty'), v.maxLength(100, 'has more than 100')), {
        description:
          'The categories to look in, by their numbers. What several of them mean is `anyCategory`.',
        expected: 'a list of whole numbers from 1 on',
        examples: [[55422]],
        who,
      }),
    ),
    kind: v.exactOptional(
      field(choice(['photo', 'vector']), {
        description: 'Photographs or vectors alone; absent: both.',
        expected: '"photo" or "vector"',
        examples: ['vector'],
        who,
      }),
    ),
    sort: v.exactOptional(
      field(choice(SORTS), {
        description:
          'In which order; absent: the bank’s own. What the bank does not do (`bank.sortBy`) is done over its first 40 images.',
        expected: '"newest", "name" or "relevance"',
        examples: ['newest'],
        who,
      }),
    ),
    added: v.exactOptional(
      field(
        v.picklist([7, 30, 90], ({input}) => `is ${JSON.stringify(input) ?? 'nothing'}`),
        {
          description:
            'Only what came into the bank in so many days. Looked for among its 40 newest images, or among its first 40 where the bank does not sort by age (`bank.sortBy`).',
          expected: '7, 30 or 90',
          examples: [7],
          who,
        },
      ),
    ),
  }),
  {
    description: 'One shelf: its title, and the search that fills it.',
    expected: 'an object with title, and the search',
    examples: [],
    who,
  },
);

/** By itself: without a default, since what an organisation leaves out is as it is for all. */
export const shelves = field(
  v.pipe(
    v.array(shelf),
    v.maxLength(SHELVES_AT_MOST, ({input}) => `has ${input.length}, and ${SHELVES_AT_MOST} find room`),
  ),
  {
    description: `What stands above the first images of all when the sidebar opens: searches with a name, each with its first ${IMAGES_ON_SHELF} images. One that finds nothing is not shown. They are asked for together with everything else at the opening.`,
    expected: `a list of at most ${SHELVES_AT_MOST} objects, each with title and the search`,
    examples: [
      [
        {title: 'New this week', titles: {nb: 'Nytt denne uken'}, sort: 'newest', added: 7},
        {title: 'Logo', categories: [55422], kind: 'vector'},
      ],
    ],
    who,
  },
);

export const start = v.optional(shelves, []);
