import {en} from '../../../locales/en.ts';
import {noteOnAlt} from '../../../sidebar/inserting/alt-notes.ts';
import {newInsertion, plain, type Options, type Words} from '../../../sidebar/inserting/state.ts';
import {createTexts} from '../../../sidebar/messages.ts';
import type {EditorName, Settings} from '../../../src/shared/contract.ts';
import {asset} from '../assets.ts';
import {library} from '../states.ts';

const texts = createTexts(en(), 'en', 'Lysvik');
const t = en().details;
const settings = {caption: {template: '{name}. {description}', templates: {}, byDefault: false}} as Settings;

/** Of an image that the bank has words for, unless `more` says otherwise. */
function note(
  words: Partial<Words> | null,
  more = {},
  options: Partial<Options> = {},
  editor: EditorName = 'docs',
) {
  const one = asset(1, more);
  const known = library({
    words: words ? {1: {alt: one.alt, decorative: false, ...words}} : {},
    insertion: {...newInsertion, options: {...plain, ...options}},
  });
  return noteOnAlt({texts, settings, contentLanguage: 'en', editor}, known, one);
}

it('says that what stands there is the bank’s proposal, its own words or its description', () => {
  const offered = {said: texts.say(t.altOffered), warn: false, changed: false};
  expect(note(null)).toEqual(offered);
  expect(note(null, {alt: 'Boats on a beach'})).toEqual(offered);
  expect(offered.said).toMatch(/^A proposal from Lysvik\./);
});

it('warns where the bank has no more than a name', () => {
  expect(note(null, {alt: 'Boats 1'})).toEqual({said: texts.say(t.altName), warn: true, changed: false});
  expect(note(null, {alt: 'Boats', name: 'Boats', description: 'Boats'}).warn).toBe(false);
});

it('says nothing of words that are the person’s own and fine, and leads back to the proposal', () => {
  expect(note({alt: 'The fishing fleet is home'})).toEqual({said: '', warn: false, changed: true});
  expect(note({alt: 'The fishing fleet is home'}, {alt: ''}).changed).toBe(false);
});

it('asks for what is missing', () => {
  expect(note({alt: ' '})).toEqual({said: t.altMissing, warn: true, changed: true});
  expect(note(null, {alt: ''})).toEqual({said: t.altMissing, warn: true, changed: false});
});

it('tells of decorative images what the editors can do with them, and holds nothing against their words', () => {
  expect(note({alt: 'IMG_1.jpg', decorative: true})).toEqual({
    said: t.decorativeHint,
    warn: false,
    changed: false,
  });
});

it('says all that is wrong with the words, the bank’s own too', () => {
  expect(note({alt: 'IMG_0001.JPG'}).said).toBe(t.altFlaw.fileName);
  expect(note(null, {alt: 'Image of a boat'})).toMatchObject({said: t.altFlaw.sign, warn: true});
  expect(note({alt: `Picture of ${'boats '.repeat(50)}`}).said).toBe(
    `${t.altFlaw.sign} ${texts.say(t.altFlaw.long, {most: '250'})}`,
  );
});

describe('beside a caption', () => {
  const same = {alt: 'Boats on a beach'};

  it('says that the same would be heard twice', () => {
    expect(note(same, {}, {caption: true}).said).toBe(t.altFlaw.caption);
    expect(note(same, {}, {caption: false}).said).toBe('');
    expect(note(same).said).toBe('');
  });

  it('but not where the caption goes into the speaker notes', () => {
    expect(note(same, {}, {caption: true, notes: true}, 'slides').said).toBe('');
    expect(note(same, {}, {caption: true, notes: true}, 'docs').said).toBe(t.altFlaw.caption);
  });
});
