import {jest} from '@jest/globals';
import type {Inserted, Where} from '../../../src/shared/contract.ts';
import {asset, start} from '../assets.ts';
import {createSidebar} from '../without-screen.ts';

const none: Inserted = {place: 'cursor', done: [], failed: [], open: []};
const inserted = (...ids: number[]): Inserted => ({
  ...none,
  done: ids.map(id => ({id, link: 'https://v.imgi.no/' + id, mark: 'm' + id})),
});
const credentials = {userName: 'kari@example.com', password: 'secret', remember: false, terms: '1'};
const room = {width: 468, height: 648};
const cursor: Where = {spots: [{place: 'cursor', destructive: false, room}]};
const image: Where = {spots: [{place: 'image', destructive: true, room, mark: 'b.1.0:3x2'}]};

beforeEach(() => jest.useFakeTimers({now: new Date('2026-01-01')}));
afterEach(() => jest.useRealTimers());

describe('the place', () => {
  it('is read when an image is opened or chosen, and when the person comes back, once each', async () => {
    const {actions, answer, asked, library} = createSidebar();
    actions.readPlace();
    expect(asked('place')).toEqual([]);
    actions.open(0);
    actions.readPlace();
    expect(asked('place')).toEqual([{own: []}]);
    await answer(cursor);
    expect(library().insertion.where).toEqual(cursor);
    // Nothing has happened in the file meanwhile.
    actions.open(1);
    actions.readPlace();
    expect(asked('place')).toEqual([]);
    actions.left();
    actions.readPlace();
    expect(asked('place')).toHaveLength(1);
    await answer(image);
    expect(library().insertion.where).toEqual(image);
    actions.close();
    actions.left();
    actions.pick(0, false);
    expect(asked('place')).toHaveLength(1);
  });

  it('is not read while an insertion runs, and after it when the person acts', async () => {
    const {actions, answer, asked, library} = createSidebar();
    actions.open(0);
    await answer(cursor);
    actions.insertAll([asset(1)]);
    actions.left();
    actions.readPlace();
    expect(asked('place')).toEqual([]);
    await answer(inserted(1));
    expect(library().insertion.where).toBeNull();
    expect(asked('place')).toEqual([]);
    actions.open(1);
    expect(asked('place')).toEqual([{own: ['m1']}]);
  });

  it('that cannot be read is left to the order', async () => {
    const {actions, asked, fail} = createSidebar();
    actions.open(0);
    await fail({code: 'host.unavailable'});
    actions.insertAll([asset(1)]);
    expect(asked('insert')).toMatchObject([{place: null}]);
  });

  it('that has changed is on the button, and the second click means it', async () => {
    const {actions, answer, asked, fail, library} = createSidebar();
    actions.open(0);
    await answer(cursor);
    actions.insertAll([asset(1)]);
    expect(asked('insert')).toMatchObject([{place: 'cursor'}]);
    await fail({code: 'place.changed', where: image});
    expect(library()).toMatchObject({run: null, insertion: {where: image}});
    expect(library().notice).toMatchObject({failed: [{fault: {code: 'place.changed'}}]});
    actions.insertAll([asset(1)]);
    expect(asked('insert')).toMatchObject([{place: 'image', mark: 'b.1.0:3x2'}]);
  });
});

describe('inserting', () => {
  it('orders the image with the words that are in the field, and gives the editor the keyboard', async () => {
    const {actions, answer, focused, library, ordered} = createSidebar();
    actions.word(1, {alt: ' Two boats ', decorative: false});
    actions.insertAll([asset(1)]);
    expect(ordered()).toEqual([{id: 1, alt: 'Two boats'}]);
    await answer(inserted(1));
    expect(library().notice).toMatchObject({kind: 'ran', inserted: 1, place: 'cursor'});
    expect(focused).toHaveBeenCalledTimes(1);
  });

  it('gives a decorative image no words', () => {
    const {actions, ordered} = createSidebar();
    actions.word(1, {alt: 'Two boats', decorative: true});
    actions.insertAll([asset(1)]);
    expect(ordered()).toEqual([{id: 1, alt: ''}]);
  });

  it('asks once for words that are missing', () => {
    const {actions, library, ordered} = createSidebar();
    const silent = asset(9, {alt: ''});
    actions.insertAll([asset(1), silent]);
    expect(ordered()).toEqual([]);
    expect(library()).toMatchObject({run: null, insertion: {asked: {9: true}}});
    actions.insertAll([asset(1), silent]);
    expect(ordered().map(({id}) => id)).toEqual([1, 9]);
  });

  it('inserts nothing without words where the organisation wants them, however often it is pressed', () => {
    const {actions, ordered} = createSidebar(undefined, {altText: 'require'});
    const silent = asset(9, {alt: ''});
    actions.insertAll([asset(1), silent]);
    actions.insertAll([asset(1), silent]);
    expect(ordered()).toEqual([]);
    actions.word(9, {alt: '', decorative: true});
    actions.insertAll([asset(1), silent]);
    expect(ordered().map(({id}) => id)).toEqual([1, 9]);
  });

  it('inserts once, however often the button is pressed', () => {
    const {actions, calls} = createSidebar();
    actions.insertAll([asset(1)]);
    actions.insertAll([asset(1)]);
    expect(calls).toHaveLength(1);
  });

  it('brings the public link the image already has, of one whose insertion failed too', async () => {
    const {actions, answer, ordered} = createSidebar();
    actions.insertAll([asset(1), asset(2)]);
    await answer({
      ...inserted(1),
      failed: [{id: 2, code: 'insert.refused', link: 'https://v.imgi.no/2'}],
    });
    actions.insertAll([asset(1), asset(2)]);
    expect(ordered()).toMatchObject([{link: 'https://v.imgi.no/1'}, {link: 'https://v.imgi.no/2'}]);
  });

  it('says nothing to the server of an expired image until the person says that it may be used', async () => {
    const {actions, library, ordered} = createSidebar();
    const expired = asset(1, {rightsUntil: '2025-12-30'});
    const unpublished = asset(2, {publishedUntil: '2025-12-30'});
    actions.insertAll([expired, unpublished]);
    await jest.advanceTimersByTimeAsync(0);
    expect(ordered()).toEqual([]);
    expect(library().notice).toMatchObject({
      failed: [{fault: {code: 'image.rightsExpired'}}, {fault: {code: 'image.notPublished'}}],
    });
    actions.allow(1, true);
    actions.insertAll([expired]);
    expect(ordered()).toEqual([{id: 1, alt: expired.alt, confirmed: true}]);
  });

  it('takes an order that was lost on the way for one nobody knows of', async () => {
    const {actions, calls, fail, library} = createSidebar();
    actions.insertAll([asset(1)]);
    await fail({code: 'page.lost'});
    expect(calls).toHaveLength(0);
    expect(library().notice).toMatchObject({failed: [{fault: {code: 'insert.unknown'}}]});
  });

  it('asks before it inserts again what may be in the file already', async () => {
    const {actions, answer, fail, library, ordered} = createSidebar();
    actions.insertAll([asset(1)]);
    ordered();
    await fail({code: 'page.lost'});
    actions.insertAll([asset(1)]);
    expect(ordered()).toEqual([]);
    expect(library().insertion.unsure).toEqual({1: 'asked'});
    // The person has looked.
    actions.insertAll([asset(1)]);
    expect(ordered()).toMatchObject([{id: 1}]);
    await answer(inserted(1));
    expect(library().insertion.unsure).toEqual({});
  });

  it('says what is missing of an image that stands, and knows it without a mark', async () => {
    const {actions, answer, library} = createSidebar();
    actions.insertAll([asset(1), asset(2)]);
    await answer({
      ...none,
      done: [
        {id: 1, lacks: ['notes']},
        {id: 2, mark: 'm2', lacks: ['alt', 'notes']},
      ],
    });
    expect(library().notice).toMatchObject({inserted: 2, failed: [], lacks: ['notes', 'alt']});
    expect(library().insertion.own).toEqual(['m2']);
  });
});

describe('inserting several', () => {
  it('is one order, and what fails does not keep the rest', async () => {
    const {actions, answer, asked, focused, library} = createSidebar();
    actions.insertAll([asset(1), asset(2), asset(3)]);
    expect(asked('insert')).toHaveLength(1);
    await answer({...inserted(2, 3), failed: [{id: 1, code: 'image.refused'}]});
    expect(library().notice).toMatchObject({inserted: 2, left: 0, failed: [{asset: {id: 1}}]});
    expect(focused).not.toHaveBeenCalled();
  });

  it('sends what is open after the last one inserted', async () => {
    const {actions, answer, asked, library, ordered} = createSidebar();
    actions.insertAll([asset(1), asset(2), asset(3)]);
    await answer({...inserted(1), open: [{id: 2, link: 'https://v.imgi.no/2'}, {id: 3}]});
    expect(library().run).toMatchObject({through: 1});
    expect(asked('insert')).toMatchObject([{after: 'm1', own: ['m1']}]);
    expect(ordered()).toMatchObject([{id: 2, link: 'https://v.imgi.no/2'}, {id: 3}]);
    await answer(inserted(2, 3));
    expect(library().notice).toMatchObject({inserted: 3, left: 0, failed: []});
  });

  it('sends no more than 20 at once', async () => {
    const {actions, answer, ordered} = createSidebar();
    const many = Array.from({length: 45}, (_, at) => asset(at + 1));
    actions.insertAll(many);
    const sizes = [];
    while (ordered().length > 0) {
      sizes.push(ordered().length);
      await answer(inserted(...ordered().map(({id}) => id)));
    }
    expect(sizes).toEqual([20, 20, 5]);
  });

  it('stops after the order under way, and keeps the rest chosen', async () => {
    const {actions, answer, calls, library} = createSidebar();
    actions.pick(0, false);
    actions.pick(1, false);
    await answer(cursor);
    actions.insertAll(library().picked);
    actions.stop();
    await answer({...inserted(1), open: [{id: 2}]});
    expect(calls).toHaveLength(0);
    expect(library().notice).toMatchObject({inserted: 1, left: 1, failed: []});
    expect(library().picked).toMatchObject([{id: 2}]);
  });

  it.each(['insert.unknown', 'host.readOnly', 'host.quota'] as const)(
    'does not go on after %s',
    async code => {
      const {actions, answer, calls, library} = createSidebar();
      actions.insertAll([asset(1), asset(2)]);
      await answer({...none, failed: [{id: 1, code}], open: [{id: 2}]});
      expect(calls).toHaveLength(0);
      expect(library().notice).toMatchObject({inserted: 0, left: 1, failed: [{fault: {code}}]});
    },
  );

  it('does not ask for ever where nothing comes of it', async () => {
    const {actions, answer, calls, library} = createSidebar();
    actions.insertAll([asset(1)]);
    await answer({...none, open: [{id: 1}]});
    expect(calls).toHaveLength(0);
    expect(library().notice).toMatchObject({inserted: 0, left: 1});
  });

  it('carries on after signing in again when the session is lost on the way', async () => {
    const {actions, answer, fail, ordered, state} = createSidebar();
    actions.insertAll([asset(1), asset(2)]);
    await answer({...inserted(1), open: [{id: 2}]});
    await fail({code: 'session.ended'});
    expect(state()).toMatchObject({view: 'signIn', why: {code: 'session.ended'}});
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(state().view).toBe('browse');
    expect(ordered()).toMatchObject([{id: 2}]);
  });
});
