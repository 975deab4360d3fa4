/** The languages of the bank's texts. */
import * as v from 'valibot';
import {anotherBank, field} from './field.ts';
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
