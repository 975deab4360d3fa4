import {
  allLanguages,
  consentMatters,
  inForceFor,
  organisationOf,
  rulesOf,
} from '../../src/core/organisations.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import {deployment} from './deployment.ts';

const lysvik = {
  name: 'Lysvik',
  interfaces: [7, 'Lysvik kommune'],
  contentLanguages: ['nn', 'en'],
  contentLanguage: 'nn',
  caption: {template: 'Bilete: {credits}', templates: {sv: 'Bild: {credits}'}},
  policy: {consent: 'require' as const},
  sizes: {slides: 'Skjerm'},
};
const nes = {name: 'Nes', interfaces: ['Nes'], caption: {byDefault: true}};
const shared: Deployment = {...deployment, sizes: {docs: 'Web', slides: ''}, organisations: [lysvik, nes]};

const interfaces = (...all: Array<[number, string]>) => all.map(([id, name]) => ({id, name}));

it.each<[string, Array<[number, string]>, string | null]>([
  ['no interface', [], null],
  [
    'others',
    [
      [8, 'Alt'],
      [70, 'Lysvik'],
    ],
    null,
  ],
  ['one by its number', [[7, 'Alt']], 'Lysvik'],
  ['one by its name', [[9, 'Lysvik kommune']], 'Lysvik'],
  [
    'a name that is written otherwise',
    [
      [9, 'lysvik kommune'],
      [10, 'NES'],
    ],
    null,
  ],
  ['a name that is the other’s number', [[9, '7']], null],
  [
    'both, in whichever order',
    [
      [9, 'Nes'],
      [7, 'Alt'],
    ],
    'Lysvik',
  ],
  [
    'the second among others',
    [
      [1, 'Alt'],
      [9, 'Nes'],
    ],
    'Nes',
  ],
])('who sees %s has the settings of theirs', (_, seen, name) => {
  expect(organisationOf(shared, interfaces(...seen))?.name ?? null).toBe(name);
});

test('what an organisation leaves out is as it is for all', () => {
  expect(inForceFor(shared, interfaces([7, 'Alt']))).toEqual({
    contentLanguage: 'nn',
    contentLanguages: ['nn', 'en'],
    caption: {
      template: 'Bilete: {credits}',
      templates: {en: 'Photo: {credits|photographer}', sv: 'Bild: {credits}'},
      byDefault: false,
    },
    policy: {insertExpired: true, consent: 'require', altText: 'suggest', linkInserted: false},
    sizes: {docs: 'Web', slides: 'Skjerm'},
    start: [],
  });
  const {contentLanguage, caption, policy} = inForceFor(shared, interfaces([1, 'Nes']));
  expect({contentLanguage, policy}).toEqual({contentLanguage: 'no', policy: deployment.policy});
  expect(caption).toEqual({...deployment.caption, byDefault: true});
  expect(inForceFor(shared, [])).toBe(shared);
});

test('the sidebar is told no more than it shows', () => {
  expect(rulesOf(inForceFor(shared, interfaces([7, 'Alt'])), 'en')).toEqual({
    contentLanguages: ['nn', 'en'],
    contentLanguage: 'en',
    caption: expect.objectContaining({template: 'Bilete: {credits}'}),
    policy: {insertExpired: true, consent: 'require', altText: 'suggest'},
    sizes: {docs: 'Web', slides: 'Skjerm'},
  });
  expect(rulesOf(deployment, 'en').sizes).toEqual({docs: '', slides: ''});
});

test('consents matter where they are anybody’s condition', () => {
  expect(consentMatters(deployment)).toBe(false);
  expect(consentMatters({...deployment, organisations: [nes]})).toBe(false);
  expect(consentMatters(shared)).toBe(true);
  expect(consentMatters({...deployment, policy: {...deployment.policy, consent: 'ask'}})).toBe(true);
});

test('a language of anybody’s is one of the bank’s, once', () => {
  expect(allLanguages({...shared, contentLanguages: ['no', 'en']})).toEqual(['no', 'en', 'nn']);
});
