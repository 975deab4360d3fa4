import * as v from 'valibot';
import {FIELDS} from '../../shared/caption.ts';
import {atWill, field, flag, on} from './field.ts';
import {text, unknownPlaceholder} from './texts.ts';

export const caption = v.optional(
  field(
    v.strictObject({
      template: v.optional(
        field(
          text(
            new RegExp(`^(?:[^{}\\r\\n]*\\{(?:${FIELDS.join('|')})\\})+[^{}\\r\\n]*$`),
            input =>
              unknownPlaceholder(input, FIELDS) ??
              (input.includes('{') ? undefined : 'says nothing of the image'),
          ),
          {
            description:
              '`{credits}`, `{rights}`, `{name}`, `{description}` and `{code}` stand for what the bank says. Parts are separated by ` · `, ` / `, ` | ` or a dash between blanks; one whose field is empty is left out.',
            expected: `a line with ${FIELDS.map(one => `{${one}}`).join(', ')} or several of them in it`,
            examples: ['Foto: {credits}'],
            who: 'organisations that write their captions otherwise',
          },
        ),
        'Foto: {credits}',
      ),
      byDefault: v.optional(
        field(flag, {
          description: 'Whether images come with a caption unless the person says otherwise.',
          ...on(false),
          who: atWill,
        }),
        false,
      ),
    }),
    {
      description: 'The captions of inserted images.',
      expected: 'an object with template and byDefault',
      examples: [{template: 'Foto: {credits}', byDefault: false}],
      who: atWill,
    },
  ),
  {},
);
