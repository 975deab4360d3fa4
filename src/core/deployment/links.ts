import * as v from 'valibot';
import {aPage, everyone, field} from './field.ts';
import {imageLinkOrNone, link, linkOrNone} from './texts.ts';

export const links = field(
  v.strictObject({
    terms: field(link, {
      description: 'The terms of use. Whoever signs in accepts them.',
      expected: aPage,
      examples: ['https://www.example.com/terms'],
      who: everyone,
    }),
    privacy: field(link, {
      description: 'The privacy policy. Whoever signs in accepts it.',
      expected: aPage,
      examples: ['https://www.imageshop.org/privacy'],
      who: everyone,
    }),
    account: v.optional(
      field(linkOrNone, {
        description: 'How one gets an account. Empty: no link is shown.',
        expected: `${aPage}, or nothing at all`,
        examples: ['https://www.imageshop.no/'],
        who: 'organisations that give out their accounts themselves',
      }),
      '',
    ),
    help: v.optional(
      field(linkOrNone, {
        description: 'Where people find help. Empty: no link is shown.',
        expected: `${aPage}, or nothing at all`,
        examples: ['https://helpdesk.imageshop.org'],
        who: 'organisations with a help desk of their own',
      }),
      '',
    ),
    image: v.optional(
      field(imageLinkOrNone, {
        description:
          'The page of an image in the bank, with `{id}` and `{code}` in place of its own. Empty: no link is shown.',
        expected: 'an https address with `{id}` or `{code}` in its path, or nothing at all',
        examples: ['https://bank.example.com/images/{id}'],
        who: 'who knows this page of their bank',
      }),
      '',
    ),
  }),
  {
    description:
      'Pages that the sidebar links to. The bank may also send people to the hosts named here, to sign in.',
    expected: 'an object with terms and privacy, and account, help and image as you like',
    examples: [{terms: 'https://www.example.com/terms', privacy: 'https://www.example.com/privacy'}],
    who: everyone,
  },
);
