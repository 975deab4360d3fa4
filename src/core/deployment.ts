/**
 * What differs between one organisation's build and another's: every field of `deployment.json`, with all that a
 * person has to know of it. The build checks the file by this, and the types, `deployment/schema.json` and
 * `docs/deployment.md` are made from it. Apps Script gets the checked values alone: only types may be imported here
 * by what is shipped.
 */
import * as v from 'valibot';
import {bank} from './deployment/bank.ts';
import {caption} from './deployment/caption.ts';
import {anotherBank, atWill, everyone, field, flag, on} from './deployment/field.ts';
import {languageFields, norwegian} from './deployment/languages.ts';
import {links} from './deployment/links.ts';
import {contradictionsIn, organisations} from './deployment/organisations.ts';
import {policy} from './deployment/policy.ts';
import {signIn} from './deployment/sign-in.ts';
import {sizes} from './deployment/sizes.ts';
import {start} from './deployment/start.ts';
import {hostOf, listOf, quoted, text} from './deployment/texts.ts';

// The tools of deployment/ see no other file of the core.
export type {About} from './deployment/field.ts';
export {quoted} from './deployment/texts.ts';

const fields = {
  bank,
  signIn,
  links,
  termsVersion: field(text(/^[!-~]{1,40}$/), {
    description: 'Raised when terms or privacy policy change: everyone is then asked again.',
    expected: 'a text of 1 to 40 characters without blanks; a date is best',
    examples: ['2026-11-01'],
    who: everyone,
  }),
  rememberDays: v.optional(
    field(
      v.pipe(
        v.number(),
        v.integer(({input}) => `is ${input}`),
        v.minValue(1, ({input}) => `is ${input}`),
        // SECURITY.md and the privacy policy promise no more.
        v.maxValue(30, ({input}) => `is ${input}`),
      ),
      {
        description: 'Days from its last use that a remembered sign-in lives.',
        expected: 'a whole number of days from 1 to 30',
        examples: [30],
        who: atWill,
      },
    ),
    30,
  ),
  openWithImages: v.optional(
    field(flag, {
      description:
        'Whether the opening waits (3 s at most) for the first images of who is remembered. False: it opens without asking the bank first, for hosts that do not keep to a time limit.',
      ...on(true),
      who: atWill,
    }),
    true,
  ),
  pagePolicy: v.optional(
    field(flag, {
      description:
        'Whether the sidebar’s page sets itself a Content-Security-Policy before anything in it loads: pictures from `bank.thumbnails`, and nothing else from anywhere. The workbench always sets it. Nobody has tried yet whether `google.script.run` works with it at Google.',
      ...on(false),
      who: 'who has tried it at Google (below)',
    }),
    false,
  ),
  privacyContact: field(text(new RegExp(`^[\\w+-]+(?:\\.[\\w+-]+)*@${hostOf('A-Za-z')}$`)), {
    description: 'The e-mail address for questions about privacy. Shown under *Your data*.',
    expected: 'one e-mail address',
    examples: ['privacy@imageshop.org'],
    who: everyone,
  }),
  norwegian: v.optional(norwegian, 'nb'),
  contentLanguage: v.optional(languageFields.contentLanguage, 'no'),
  contentLanguages: v.optional(languageFields.contentLanguages, ['no', 'en', 'sv', 'nb', 'nn', 'da']),
  anyCategory: v.optional(
    field(flag, {
      description:
        'What the bank finds when several categories are asked for: what is in any of them, or (false) what is in all.',
      ...on(true),
      who: anotherBank,
    }),
    true,
  ),
  caption,
  policy,
  sizes,
  start,
  organisations,
};

/** The places that `assumed` may name: every field but the marks themselves. */
export const places = placesIn(fields).filter(place => place !== 'signIn.assumed');

export const deploymentSchema = field(
  v.pipe(
    v.strictObject({
      $schema: v.exactOptional(
        field(text(/\S/), {
          description:
            'Where `deployment/schema.json` is, seen from this file: an editor then completes and explains every field.',
          expected: 'a path or an address',
          examples: ['./deployment/schema.json'],
          who: 'who keeps the file in another folder',
        }),
      ),
      assumed: v.optional(
        field(
          listOf(
            v.picklist(
              places,
              ({input}) => `holds ${typeof input === 'string' ? quoted(input) : JSON.stringify(input)}`,
            ),
          ),
          {
            description:
              'Fields whose values nobody has proved to be right. Deploying refuses them, unless told `--assumed`. The sign-in call has a mark of its own, `signIn.assumed`.',
            expected: 'a list of fields by their places',
            examples: [['links.terms']],
            who: 'who has confirmed a value, or puts in one that is not',
          },
        ),
        [],
      ),
      ...fields,
    }),
    v.forward(
      v.partialCheck(
        [['contentLanguage'], ['contentLanguages']],
        ({contentLanguage, contentLanguages}) => contentLanguages.includes(contentLanguage),
        ({input}) => `is ${quoted(input.contentLanguage)}, which contentLanguages does not have`,
      ),
      ['contentLanguage'],
    ),
    v.forward(
      v.partialCheck(
        [['policy'], ['links', 'image']],
        ({policy, links}) => !policy.linkInserted || links.image !== '',
        'is true, and there is no links.image to lead to',
      ),
      ['policy', 'linkInserted'],
    ),
    v.rawCheck(({dataset, addIssue}) => {
      // What is wrong elsewhere keeps nobody from saying this too.
      for (const {at, message} of contradictionsIn(dataset.value)) {
        addIssue({message, path: pathTo(dataset.value as object, ['organisations', ...at])});
      }
    }),
  ),
  {
    description:
      'What differs between one organisation’s build and another’s. docs/deployment.md lists every field.',
    expected: 'one object, `{…}`',
    examples: [],
    who: everyone,
  },
);

/** What `deployment.json` says, checked and with its defaults filled in. */
export type Deployment = v.InferOutput<typeof deploymentSchema>;

/** As valibot writes where something is. */
function pathTo(value: object, keys: Array<string | number>): [v.IssuePathItem, ...v.IssuePathItem[]] {
  let input = value as never;
  return keys.map((key): v.IssuePathItem => {
    const item = {type: 'unknown', origin: 'value', input, key, value: input[key]} as const;
    input = item.value;
    return item;
  }) as [v.IssuePathItem, ...v.IssuePathItem[]];
}

/** `bank`, `bank.name` … */
function placesIn(entries: v.ObjectEntries, before = ''): string[] {
  return Object.entries(entries).flatMap(([key, schema]) => {
    const inner = 'wrapped' in schema ? (schema.wrapped as object) : schema;
    const below = 'entries' in inner ? placesIn(inner.entries as v.ObjectEntries, `${before}${key}.`) : [];
    return [before + key, ...below];
  });
}
