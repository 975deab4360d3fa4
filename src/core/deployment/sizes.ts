import * as v from 'valibot';
import {LONGEST_SIZE_NAME} from '../../shared/limits.ts';
import {field} from './field.ts';
import {text} from './texts.ts';

const who = 'organisations that keep their images in sizes of their own';

const size = (editor: string, example: string) =>
  field(text(new RegExp(`^(?:\\S(?:.{0,${LONGEST_SIZE_NAME - 2}}\\S)?)?$`)), {
    description: `The size that images get in ${editor}, by its name at the bank, letter for letter: those that have one of that name, unless the person chooses otherwise. Empty: as many pixels as the place needs.`,
    expected: `a name of at most ${LONGEST_SIZE_NAME} characters, or nothing at all`,
    examples: [example],
    who,
  });

/** Each by itself: what an organisation leaves out is as it is for all. */
export const sizeFields = {docs: size('Google Docs', 'Web'), slides: size('Google Slides', 'Presentation')};

export const sizes = v.optional(
  field(
    v.strictObject({
      docs: v.optional(sizeFields.docs, ''),
      slides: v.optional(sizeFields.slides, ''),
    }),
    {
      description:
        'The named sizes to insert in, of those that the bank keeps images in beside their originals.',
      expected: 'an object with docs and slides',
      examples: [{docs: 'Web', slides: 'Presentation'}],
      who,
    },
  ),
  {},
);
