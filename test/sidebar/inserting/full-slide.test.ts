/** Places on a slide that is full, and the captions that go with images. */
import {orderOf} from '../../../sidebar/inserting/order.ts';
import {choicesFor, isCell, oldCaptionOf, sizeOf, spotOf} from '../../../sidebar/inserting/place.ts';
import {forAnother, newInsertion, type Insertion} from '../../../sidebar/inserting/state.ts';
import type {Event} from '../../../sidebar/state.ts';
import type {Done, Spot, Where} from '../../../src/shared/contract.ts';
import {asset} from '../assets.ts';
import {browse, frozen, libraryAfter} from '../states.ts';

const page = {width: 720, height: 405};
const small = {width: 200, height: 90};
const spot = (place: Spot['place'], more: Partial<Spot> = {}): Spot => ({
  place,
  destructive: place === 'image' || place === 'background',
  room: page,
  full: page,
  ...more,
});
const beside = spot('beside', {room: small, full: small});
const free = spot('slide', {room: small, full: small});
const added = spot('newSlides', {room: {width: 312, height: 272}, full: {width: 312, height: 272}});
const behind = spot('behind');
const background = spot('background', {mark: 's1'});

const at = (...spots: [Spot, ...Spot[]]): Insertion => ({
  ...newInsertion,
  where: {spots, crowded: true, slide: {page, taken: []}},
});
const places = (spots: Spot[]) => spots.map(({place}) => place);

test('are shown to choose from where the slide is full, one of those that are free', () => {
  const full = at(added, free, behind, background);
  expect(places(choicesFor(full, 1))).toEqual(['newSlides', 'slide', 'behind', 'background']);
  expect(places(choicesFor(at(beside, added, free, behind), 1))).toEqual(['beside', 'newSlides', 'behind']);
  const {crowded, ...where} = full.where as Where;
  expect(crowded).toBe(true);
  expect(choicesFor({...full, where}, 1)).toEqual([]);
});

test('that take one image alone are not offered for several', () => {
  expect(places(choicesFor(at(added, free, behind, background), 3))).toEqual(['newSlides', 'slide']);
});

test('the first is chosen until the person chooses, and never covers text', () => {
  expect(spotOf(at(added, free, behind, background))).toBe(added);
  expect(spotOf({...at(added, free, behind, background), place: 'behind'})).toBe(behind);
});

test('what was chosen stays chosen while what there is to choose from is the same', () => {
  const came = (...spots: [Spot, ...Spot[]]): Event => ({type: 'placeCame', where: {spots, crowded: true}});
  const chosen: Event = {type: 'placeChosen', place: 'behind'};
  const first = came(free, added, behind);
  const moved = came({...free, at: {left: 1, top: 2, width: 200, height: 90}}, added, behind);
  const placeAfter = (...events: Event[]) => libraryAfter(frozen(browse()), ...events).insertion.place;
  expect(placeAfter(first, chosen, moved)).toBe('behind');
  expect(placeAfter(first, chosen, came(added, behind))).toBeNull();
});

test('what is behind everything and a placeholder of a new slide are filled; what is free is not', () => {
  expect(sizeOf(at(behind), behind)).toBe('fill');
  expect(sizeOf(at(added), added)).toBe('fill');
  expect(sizeOf(at(free), free)).toBe('fit');
  const {full, ...middle} = spot('newSlides');
  expect(full).toEqual(page);
  expect(sizeOf(at(middle), middle)).toBe('fit');
  expect([added, free, behind].map(isCell)).toEqual([true, false, false]);
});

describe('captions', () => {
  const answered = (...done: Done[]): Event => ({
    type: 'answered',
    inserted: {place: 'slide', done, failed: [], open: []},
  });
  const captionsAfter = (...events: Event[]) => libraryAfter(frozen(browse()), ...events).insertion.captions;

  test('are known by their image, until that is replaced', () => {
    const first = answered({id: 1, mark: 'e1', caption: 'e2'}, {id: 2, mark: 'e3'});
    expect(captionsAfter(first)).toEqual({e1: 'e2'});
    expect(captionsAfter(first, answered({id: 3, mark: 'e1', caption: 'e9'}))).toEqual({e1: 'e9'});
    expect(captionsAfter(first, answered({id: 3, mark: 'e1'}))).toEqual({});
  });

  test('go with their image and with no other', () => {
    const image = spot('image', {mark: 'e1'});
    const insertion = {...at(image, beside), captions: {e1: 'e2'}};
    const library = {...libraryAfter(browse()), insertion};
    expect(orderOf(library, [asset(1)], null, false)).toMatchObject({mark: 'e1', oldCaption: 'e2'});
    const elsewhere = {...library, insertion: {...insertion, place: 'beside' as const}};
    expect(orderOf(elsewhere, [asset(1)], null, false)).not.toHaveProperty('oldCaption');
    expect(oldCaptionOf(insertion, spot('image', {mark: 'e7'}))).toBeUndefined();
  });

  test('of a document go where the person says so: of that image alone, and once', () => {
    const image = spot('image', {mark: 'b.3.0:9x6', captioned: true});
    const library = libraryAfter(browse());
    const chosen = {...library.insertion, options: {...library.insertion.options, oldCaption: 'b.3.0:9x6'}};
    expect(oldCaptionOf(library.insertion, image)).toBeUndefined();
    expect(oldCaptionOf(chosen, image)).toBe('b.3.0:9x6c');
    expect(oldCaptionOf(chosen, {...image, mark: 'b.4.0:9x6'})).toBeUndefined();
    const event: Event = {type: 'optionSet', options: {oldCaption: 'b.3.0:9x6'}};
    const after = libraryAfter(frozen(browse()), event, answered({id: 1, mark: 'b.3.0:9x6c'}));
    expect(after.insertion.options.oldCaption).toBeNull();
  });

  test('without a colour stay so for the next image', () => {
    const insertion = {...at(free), options: {...newInsertion.options, bareCaption: true}};
    expect(forAnother(insertion).options.bareCaption).toBe(true);
    const library = {...libraryAfter(browse()), insertion};
    expect(orderOf(library, [asset(1)], null, true)).toMatchObject({bareCaption: true, caption: true});
    expect(orderOf({...library, insertion: at(free)}, [asset(1)], null, true)).not.toHaveProperty(
      'bareCaption',
    );
  });
});
