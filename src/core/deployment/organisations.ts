/** What organisations that share one listing have otherwise than all the others. */
import * as v from 'valibot';
import {captionFields} from './caption.ts';
import {field, type About} from './field.ts';
import {languageFields} from './languages.ts';
import {policyFields} from './policy.ts';
import {sizeFields} from './sizes.ts';
import {shelves} from './start.ts';
import {quoted, text} from './texts.ts';

const who = 'organisations that share a listing and want it otherwise';

/** A general field as one of the organisation's own. @param place of the general one */
function own<S extends v.GenericSchema>(schema: S, place: string) {
  const about = v.getMetadata(schema) as unknown as About;
  return v.exactOptional(
    field(schema, {...about, description: `As \`${place}\`, for this organisation alone.`, who}),
  );
}

/** A number in quotes is meant as one, and would never be met. */
const interfaceName = text(/^(?!\d+$)\S(?:.*\S)?$/, input =>
  /^\d+$/.test(input) ? `is the number ${input} in quotes` : undefined,
);

const organisation = field(
  v.strictObject({
    name: field(text(/^(?=.{1,50}$)\S(?:.*\S)?$/), {
      description:
        'Whose these settings are, for who reads the file and for `npm run bank:check`. The sidebar never gets it.',
      expected: 'a name of 1 to 50 characters',
      examples: ['Lysvik kommune'],
      who,
    }),
    interfaces: field(
      v.pipe(
        v.array(
          v.union([
            v.pipe(
              v.number(),
              v.integer(({input}) => `is ${input}`),
              v.minValue(1, ({input}) => `is ${input}`),
            ),
            interfaceName,
          ]),
        ),
        v.minLength(1, 'is empty: nobody would get these settings'),
        v.check(
          input => new Set(input).size === input.length,
          ({input}) => `has ${JSON.stringify(twiceIn(input))} twice`,
        ),
      ),
      {
        description:
          'The interfaces of the bank that are the organisation’s alone. Whoever sees one of them gets these settings. By number, or by the name as the bank has it, letter for letter, capitals too.',
        expected: 'a list of interfaces, each by its number, or in quotes by its name',
        examples: [[57331, 'Lysvik kommune']],
        who,
      },
    ),
    contentLanguage: own(languageFields.contentLanguage, 'contentLanguage'),
    contentLanguages: own(languageFields.contentLanguages, 'contentLanguages'),
    caption: v.exactOptional(
      field(
        v.strictObject({
          template: own(captionFields.template, 'caption.template'),
          templates: own(captionFields.templates, 'caption.templates'),
          byDefault: own(captionFields.byDefault, 'caption.byDefault'),
        }),
        {
          description: 'The captions of this organisation, as far as they are other ones.',
          expected: 'an object with template, templates or byDefault, or several of them',
          examples: [{byDefault: true}],
          who,
        },
      ),
    ),
    policy: v.exactOptional(
      field(
        v.strictObject({
          insertExpired: own(policyFields.insertExpired, 'policy.insertExpired'),
          consent: own(policyFields.consent, 'policy.consent'),
          altText: own(policyFields.altText, 'policy.altText'),
          linkInserted: own(policyFields.linkInserted, 'policy.linkInserted'),
        }),
        {
          description: 'What this organisation lets be inserted, as far as it is otherwise.',
          expected: 'an object with insertExpired, consent, altText or linkInserted, or several of them',
          examples: [{consent: 'require'}],
          who,
        },
      ),
    ),
    sizes: v.exactOptional(
      field(
        v.strictObject({
          docs: own(sizeFields.docs, 'sizes.docs'),
          slides: own(sizeFields.slides, 'sizes.slides'),
        }),
        {
          description: 'The named sizes that this organisation inserts in, as far as they are other ones.',
          expected: 'an object with docs or slides, or both',
          examples: [{docs: 'Web'}],
          who,
        },
      ),
    ),
    start: own(shelves, 'start'),
  }),
  {
    description: 'One organisation: by which interfaces it is known, and what it has otherwise.',
    expected: 'an object with name and interfaces, and what is otherwise',
    examples: [],
    who,
  },
);

export const organisations = v.optional(
  field(v.array(organisation), {
    description:
      'Settings of single organisations that share this listing. The first one of whose interfaces a person sees counts; who sees none of them has the general settings.',
    expected: 'a list of objects, each with name and interfaces, and what is otherwise',
    examples: [
      [{name: 'Lysvik kommune', interfaces: [57331, 'Lysvik kommune'], policy: {consent: 'require'}}],
    ],
    who,
  }),
  [],
);

/** As much as contradictions can be seen in, whatever is wrong with the rest. */
const compared = v.object({
  organisations: v.array(
    v.object({
      name: v.optional(v.string()),
      interfaces: v.fallback(v.array(v.unknown()), []),
      contentLanguage: v.optional(v.string()),
      contentLanguages: v.optional(v.array(v.string())),
      policy: v.optional(v.object({linkInserted: v.optional(v.unknown())})),
    }),
  ),
  contentLanguage: v.optional(v.string(), 'no'),
  contentLanguages: v.optional(v.array(v.string()), []),
  links: v.fallback(v.object({image: v.optional(v.string(), '')}), {image: ''}),
});

/** `at`: seen from `organisations`. */
interface Contradiction {
  at: Array<string | number>;
  message: string;
}

/** What no organisation can have at once with another, or with what is general. @param value the whole file's, checked or not */
export function contradictionsIn(value: unknown): Contradiction[] {
  const {success, output: whole} = v.safeParse(compared, value);
  if (!success) return [];
  const list = whole.organisations;
  return list.flatMap((one, at) => {
    const before = list.slice(0, at);
    const found: Contradiction[] = [];
    const say = (message: string, ...keys: Contradiction['at']) => found.push({at: [at, ...keys], message});

    const named = before.findIndex(({name}) => name !== undefined && name === one.name);
    if (named >= 0) say(`is ${quoted(one.name!)}, as organisations[${named}] is called already`, 'name');
    one.interfaces.forEach((face, index) => {
      const other = before.findIndex(({interfaces}) => interfaces.includes(face));
      if (other < 0) return;
      const shown = typeof face === 'string' ? quoted(face) : JSON.stringify(face);
      say(`is ${shown}, which organisations[${other}] has already`, 'interfaces', index);
    });

    const {contentLanguage = whole.contentLanguage, contentLanguages = whole.contentLanguages} = one;
    if (!contentLanguages.includes(contentLanguage)) {
      if (one.contentLanguage === undefined)
        say(`lacks ${quoted(contentLanguage)}, the contentLanguage of all`, 'contentLanguages');
      else say(`is ${quoted(contentLanguage)}, which contentLanguages does not have`, 'contentLanguage');
    }
    if (one.policy?.linkInserted === true && whole.links.image === '')
      say('is true, and there is no links.image to lead to', 'policy', 'linkInserted');
    return found;
  });
}

function twiceIn(list: unknown[]): unknown {
  return list.find((one, at) => list.indexOf(one) < at);
}
