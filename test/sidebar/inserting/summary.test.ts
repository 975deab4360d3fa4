import {newInsertion, plain, type Insertion} from '../../../sidebar/inserting/state.ts';
import {summaryOf} from '../../../sidebar/inserting/summary.ts';
import {actionText} from '../../../sidebar/inserting/texts.ts';
import {createTexts} from '../../../sidebar/messages.ts';
import {en} from '../../../locales/en.ts';
import {nb} from '../../../locales/nb.ts';
import type {Place, Where} from '../../../src/shared/contract.ts';
import {asset} from '../assets.ts';

const american = createTexts(en(), 'en-US', 'Lysvik');
const norwegian = createTexts(nb(), 'nb-NO', 'Lysvik');
const at = (place: Place, more: Partial<Insertion> = {}): Insertion => ({
  ...newInsertion,
  where: {spots: [{place, destructive: false, room: {width: 432, height: 648}}]} as Where,
  ...more,
});
const said = (
  texts: typeof american,
  ...more: Parameters<typeof summaryOf> extends [unknown, ...infer P] ? P : never
) => summaryOf(texts, ...more)?.text.replace(/\u00a0/g, ' ');

describe('the line under the button', () => {
  it('gives size, weight and sharpness in the person’s units', () => {
    expect(said(american, at('cursor'), [asset(1)])).toMatch(/^6\.0 × 4\.5 in, \d+ kB, sharp$/);
    expect(said(norwegian, at('cursor'), [asset(1)])).toMatch(/^15,2 × 11,4 cm, \d+ kB, skarpt$/);
    const own = at('cursor', {
      options: {...plain, size: 144},
      cuts: {1: [{shape: '1:1', frame: null, point: null}]},
    });
    expect(said(american, own, [asset(1)])).toMatch(/^2\.0 × 2\.0 in, /);
  });

  it('warns where the original has too few pixels, by how much', () => {
    const line = (width: number) => summaryOf(american, at('cursor'), [asset(1, {width, height: width})])!;
    expect(line(2000)).toMatchObject({text: expect.stringMatching(/sharp$/) as string, warn: false});
    expect(line(700)).toMatchObject({text: expect.stringMatching(/slightly blurred$/) as string, warn: true});
    const own = at('cursor', {options: {...plain, size: 432}});
    const few = summaryOf(american, own, [asset(1, {width: 300, height: 300})]);
    expect(few).toMatchObject({text: expect.stringMatching(/too few pixels$/) as string, warn: true});
  });

  it('gives of several what they weigh together, and names those that are not sharp', () => {
    const small = (id: number) => asset(id, {width: 500, height: 400});
    expect(said(american, at('cursor'), [asset(1), asset(2)])).toMatch(/^\S+ .B together, all sharp$/);
    expect(said(american, at('cursor'), [asset(1), small(2)])).toMatch(/1 has too few pixels: Boats 2$/);
    const many = [1, 2, 3, 4, 5].map(small);
    expect(said(american, at('cursor'), many)).toMatch(
      /5 have too few pixels: Boats 1, Boats 2, Boats 3 and 2 more$/,
    );
    expect(said(norwegian, at('cursor'), many)).toMatch(/Boats 3 og 2 til$/);
  });

  it('reckons with a named size as with an original of its pixels and its weight', () => {
    const sizes = [
      {name: 'Thumb', width: 300, height: 225, bytes: 20_000},
      {name: 'Web', width: 1600, height: 1200, bytes: 400_000},
    ];
    const line = (named: string, more: Partial<Insertion['options']> = {}, of = asset(1, {sizes})) =>
      said(american, at('cursor', {options: {...plain, named, ...more}}), [of]);
    expect(line('Web')).toBe('6.0 × 4.5 in, 400 kB, sharp');
    // Print asks for more than it has; but it was chosen instead.
    expect(line('Web', {sharpness: 'print'})).toBe('6.0 × 4.5 in, 400 kB, sharp');
    expect(line('Thumb')).toBe('3.1 × 2.3 in, 20 kB, slightly blurred');
    expect(line('Thumb', {size: 432})).toBe('6.0 × 4.5 in, 20 kB, too few pixels');
    expect(line('Poster')).toBe(line(''));
    const square = at('cursor', {
      options: {...plain, named: 'Web'},
      cuts: {1: [{shape: '1:1', frame: null, point: null}]},
    });
    expect(said(american, square, [asset(1, {sizes})])).toMatch(/, 300 kB, sharp$/);
  });

  it('says nothing that is not known', () => {
    expect(summaryOf(american, newInsertion, [asset(1)])).toBeNull();
    expect(summaryOf(american, at('cursor'), [asset(1), asset(2, {width: 0})])).toBeNull();
  });
});

describe('the button', () => {
  it('names the place, for one image and for several', () => {
    const where: Array<[Place, string, string]> = [
      ['cursor', 'Insert at cursor', 'Insert 4 after the cursor'],
      ['afterSelection', 'Insert after selection', 'Insert 4 after selection'],
      ['afterImage', 'Insert after selected image', 'Insert 4 after selected image'],
      ['end', 'Insert at the end', 'Insert 4 at the end'],
      ['slide', 'Insert on slide', 'Insert 4 in a grid'],
      ['beside', 'Insert beside selection', 'Insert 4 beside selection'],
    ];
    for (const [place, one, four] of where) {
      expect([actionText(american, at(place), 1), actionText(american, at(place), 4)]).toEqual([one, four]);
    }
    expect(actionText(american, newInsertion, 1)).toBe('Insert');
    expect(actionText(american, newInsertion, 4)).toBe('Insert 4 images');
  });

  it('names the last image while the person is where that insertion has left them', () => {
    expect(actionText(american, at('cursor', {last: true}), 1)).toBe('Insert after the last image');
    expect(actionText(american, at('cursor', {last: true}), 4)).toBe('Insert 4 after the last image');
    expect(actionText(norwegian, at('beside', {last: true}), 1)).toBe(
      'Sett inn ved siden av det siste bildet',
    );
    expect(actionText(american, at('placeholder', {last: true}), 1)).toBe('Fill placeholder');
  });
});
