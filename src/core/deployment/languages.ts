/** The languages of the bank's texts. */
import * as v from 'valibot';
import {anotherBank, atWill, field} from './field.ts';
import {language, listOf} from './texts.ts';

/** Each by itself: without a default, since what an organisation leaves out is as it is for all. */
export const languageFields = {
  contentLanguage: field(language, {
    description: 'The language of the bank’s texts where the person’s is not among `contentLanguages`.',
    expected: 'one of contentLanguages: the two or three small letters of a language',
    examples: ['no'],
    who: 'organisations whose texts are in another language',
  }),
  contentLanguages: field(v.pipe(listOf(language), v.minLength(1, 'is empty')), {
    description: 'The languages that the bank has texts in, as it names them.',
    expected: 'a list of languages, each by its two or three small letters',
    examples: [['no', 'en']],
    who: anotherBank,
  }),
};

/** The language of the sidebar's own texts, where Google does not say enough. */
export const norwegian = field(
  v.picklist(['nb', 'nn'], ({input}) => `is ${JSON.stringify(input) ?? 'nothing'}`),
  {
    description:
      'The Norwegian that the sidebar speaks to who has Norwegian (`no`, `nb`) or a Sámi language in Google: bokmål or nynorsk. Whoever has chosen nynorsk there gets it either way.',
    expected: '"nb" or "nn"',
    examples: ['nn'],
    who: atWill,
  },
);
