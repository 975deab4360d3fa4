import * as v from 'valibot';
import {FIELDS, PLACE} from '../../shared/caption.ts';
import {atWill, field, flag, on} from './field.ts';
import {language, text, unknownPlaceholder} from './texts.ts';

const template = text(
  new RegExp(`^(?:[^{}\\r\\n]*${PLACE})+[^{}\\r\\n]*$`),
  input => unknownPlace(input) ?? (input.includes('{') ? undefined : 'says nothing of the image'),
);

function unknownPlace(input: string): string | undefined {
  return unknownPlaceholder(input.replace(new RegExp(PLACE, 'g'), ''), []);
}

const expected = `a line with ${FIELDS.map(one => `{${one}}`).join(', ')} or several of them in it`;

/** Each by itself: without a default, since what an organisation leaves out is as it is for all. */
export const captionFields = {
  template: field(template, {
    description:
      '`{photographer}`, `{credits}`, `{rights}`, `{name}`, `{description}`, `{code}` and `{rightsUntil}` stand for what the bank says; `{credits|photographer}` for the first of them that is not empty; `{ / rights}` for a field with words of its own, which are there only with it. Parts are separated by ` · `, ` / `, ` | ` or a dash between blanks; one whose field is empty is left out. A word that the credits begin with already does not come twice.',
    expected: expected,
    examples: ['Foto: {credits|photographer}'],
    who: 'organisations that write their captions otherwise',
  }),
  templates: field(v.record(language, template), {
    description:
      'Templates for texts in other languages of the bank; for those that are not named, `template` is taken.',
    expected: `an object with languages, each with ${expected}`,
    examples: [{en: 'Photo: {credits|photographer}'}],
    who: 'organisations with texts in several languages',
  }),
  byDefault: field(flag, {
    description: 'Whether images come with a caption unless the person says otherwise.',
    ...on(false),
    who: atWill,
  }),
};

export const caption = v.optional(
  field(
    v.strictObject({
      template: v.optional(captionFields.template, 'Foto: {credits|photographer}'),
      templates: v.optional(captionFields.templates, {}),
      byDefault: v.optional(captionFields.byDefault, false),
    }),
    {
      description: 'The captions of inserted images.',
      expected: 'an object with template, templates and byDefault',
      examples: [{template: 'Foto: {credits|photographer}', byDefault: false}],
      who: atWill,
    },
  ),
  {},
);
