import {jest} from '@jest/globals';
import type {Inserted, Where} from '../../../src/shared/contract.ts';
import {asset, start} from '../assets.ts';
import {opened} from '../../../sidebar/state.ts';
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
    expect(asked('place')).toMatchObject([{own: []}]);
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
    expect(asked('place')).toMatchObject([{own: ['m1']}]);
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

describe('the place, for who stays in the sidebar', () => {
  it('is told by the answer to an insertion, and not asked for until the person has been away', async () => {
    const {actions, answer, asked, library} = createSidebar();
    actions.open(0);
    await answer(cursor);
    actions.insertAll([asset(1)]);
    await answer({...inserted(1), next: cursor});
    expect(library().insertion).toMatchObject({where: cursor, last: true, place: null});
    actions.open(1);
    actions.readPlace();
    expect(asked('place')).toEqual([]);
    actions.left();
    expect(library().insertion).toMatchObject({where: cursor, last: false});
    actions.readPlace();
    expect(asked('place')).toMatchObject([{own: ['m1']}]);
  });

  it('is taken for an old one where the person went to the file while it was found', async () => {
    const {actions, answer, asked, library} = createSidebar();
    actions.open(0);
    await answer(cursor);
    actions.insertAll([asset(1)]);
    actions.left();
    await answer({...inserted(1), next: cursor});
    expect(library().insertion).toMatchObject({where: cursor, last: false});
    actions.readPlace();
    expect(asked('place')).toHaveLength(1);
  });

  it('is asked again at most once in five seconds of clicks and keys, with an image chosen, and never otherwise', async () => {
    const {actions, answer, asked} = createSidebar();
    let calls = 0;
    const busy = async (times: number, ms: number) => {
      for (let i = 0; i < times; i++) {
        actions.touched();
        calls += asked('place').length;
        await answer(cursor);
        await jest.advanceTimersByTimeAsync(ms);
      }
      const counted = calls;
      calls = 0;
      return counted;
    };
    expect(await busy(10, 10_000)).toBe(0);
    actions.open(0);
    await answer(cursor);
    expect(await busy(49, 100)).toBe(0);
    expect(await busy(100, 100)).toBe(2);
    // Nobody does anything.
    await jest.advanceTimersByTimeAsync(600_000);
    expect(asked('place')).toEqual([]);
    actions.close();
    expect(await busy(10, 10_000)).toBe(0);
  });

  it('counts no answer to a question from before an insertion', async () => {
    const {actions, answer, calls, library} = createSidebar();
    actions.open(0);
    const question = calls.shift()!;
    actions.insertAll([asset(1)]);
    await answer({...inserted(1), next: cursor});
    question.answer({ok: true, value: image as never});
    await jest.advanceTimersByTimeAsync(0);
    expect(library().insertion.where).toEqual(cursor);
  });

  it('is asked for by the keyboard on an image among all, once', async () => {
    const {actions, answer, asked} = createSidebar();
    actions.aim();
    expect(asked('place')).toHaveLength(1);
    await answer(cursor);
    for (let i = 0; i < 5; i++) {
      await jest.advanceTimersByTimeAsync(10_000);
      actions.aim();
    }
    expect(asked('place')).toEqual([]);
  });
});

describe('one click', () => {
  it('inserts with the options that were used last, where it goes by itself, and leaves the keyboard alone', async () => {
    const {actions, answer, asked, focused, library} = createSidebar();
    actions.open(0);
    await answer({spots: [image.spots[0], cursor.spots[0]]});
    actions.choosePlace('cursor');
    actions.setOptions({size: 200, sharpness: 'print'});
    actions.insertAll([asset(1)]);
    await answer({...inserted(1), next: cursor});
    actions.close();
    focused.mockClear();
    actions.insertOne(1);
    expect(asked('insert')).toMatchObject([
      {place: 'cursor', size: 200, sharpness: 'print', images: [{id: 2}]},
    ]);
    await answer({...inserted(2), next: cursor});
    expect(library().notice).toMatchObject({kind: 'ran', inserted: 1});
    expect(focused).not.toHaveBeenCalled();
  });

  it('more while one is on its way waits, is never doubled, and is told of together', async () => {
    const {actions, answer, asked, library, ordered} = createSidebar();
    actions.insertOne(0);
    actions.insertOne(0);
    actions.insertOne(1);
    actions.insertOne(1);
    actions.insertOne(2);
    expect(ordered().map(({id}) => id)).toEqual([1]);
    await answer({...inserted(1), next: cursor});
    // Where the next one goes by itself, wherever that is by now.
    expect(asked('insert')).toMatchObject([{place: 'cursor', own: ['m1']}]);
    expect(asked('insert')[0]).not.toHaveProperty('after');
    expect(ordered().map(({id}) => id)).toEqual([2, 3]);
    await answer({...inserted(3), failed: [{id: 2, code: 'image.refused'}]});
    expect(library()).toMatchObject({run: null, notice: {inserted: 2, left: 0, failed: [{asset: {id: 2}}]}});
    expect(asked('insert')).toEqual([]);
  });

  it('that fails says in which call and when, for whoever helps; what the page itself refuses has no call', async () => {
    const {actions, calls, fail, library} = createSidebar();
    const call = {method: 'insert', time: '2026-01-01T00:00:00Z'} as const;
    actions.insertAll([asset(1), asset(2, {rightsUntil: '2020-01-01'})]);
    const [order] = calls.splice(0);
    order!.answer({ok: true, value: {...none, failed: [{id: 1, code: 'image.gone'}]} as never, call});
    await jest.advanceTimersByTimeAsync(0);
    expect(library().notice).toMatchObject({
      failed: expect.arrayContaining([
        {asset: asset(1), fault: {code: 'image.gone', call}},
        {asset: asset(2, {rightsUntil: '2020-01-01'}), fault: {code: 'image.rightsExpired'}},
      ]),
    });
    actions.insertAll([asset(1)]);
    await fail({code: 'page.lost', call});
    expect(library().notice).toMatchObject({failed: [{fault: {code: 'insert.unknown', call}}]});
  });

  it('that waits in vain stays chosen', async () => {
    const {actions, asked, fail, library} = createSidebar();
    actions.insertOne(0);
    actions.insertOne(1);
    await fail({code: 'host.readOnly'});
    expect(asked('insert')).toEqual([]);
    expect(library()).toMatchObject({notice: {inserted: 0, left: 1}, picked: [{id: 2}]});
  });

  it('that was lost with the session is carried out after signing in again, with what waited', async () => {
    const {actions, answer, fail, ordered, state} = createSidebar();
    actions.insertOne(0);
    actions.insertOne(1);
    await fail({code: 'session.ended'});
    expect(state().view).toBe('signIn');
    void actions.signIn(credentials);
    await answer(start({sameAccount: true}));
    expect(ordered().map(({id}) => id)).toEqual([1, 2]);
  });

  it('opens the details where something would be replaced, by what is known or by what the server finds', async () => {
    const {actions, answer, asked, fail, library, state} = createSidebar();
    actions.aim();
    await answer(image);
    actions.insertOne(1);
    expect(asked('insert')).toEqual([]);
    expect(state()).toMatchObject({view: 'details', asset: {id: 2}});
    actions.close();
    actions.left();
    actions.aim();
    await answer(cursor);
    // Something was selected meanwhile.
    actions.insertOne(2);
    await fail({code: 'place.changed', where: image});
    expect(state()).toMatchObject({view: 'details', asset: {id: 3}});
    expect(library()).toMatchObject({
      insertion: {where: image},
      notice: {failed: [{fault: {code: 'place.changed'}}]},
    });
  });

  it('opens the details where alternative text is missing, with the question for it', async () => {
    const {actions, library, ordered, state} = createSidebar(
      opened({ok: true, value: start({page: {...start().page, assets: [asset(9, {alt: ''})]}})}),
    );
    actions.insertOne(0);
    expect(state()).toMatchObject({view: 'details', asset: {id: 9}});
    expect(library().insertion.asked).toEqual({9: true});
    expect(ordered()).toEqual([]);
    actions.close();
    actions.insertOne(0);
    expect(ordered()).toMatchObject([{id: 9, alt: ''}]);
  });

  it('does nothing for an image that is not there', () => {
    const {actions, calls} = createSidebar();
    actions.insertOne(99);
    expect(calls).toEqual([]);
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
    expect(ordered()).toEqual([{id: 1, alt: '', decorative: true}]);
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
    expect(library().run).toMatchObject({settled: [1]});
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

describe('the deployment’s named size', () => {
  const sized = () => {
    const sidebar = createSidebar(
      opened({
        ok: true,
        value: start({
          rules: {
            contentLanguages: ['en'],
            contentLanguage: 'en',
            caption: {template: '', templates: {}, byDefault: false},
            policy: {insertExpired: true, consent: 'show', altText: 'suggest'},
            sizes: {docs: 'Web', slides: 'Wide'},
          },
        }),
      }),
    );
    return {...sidebar, named: () => (sidebar.asked('insert').at(-1) as {named?: string}).named};
  };

  it('goes with each order until the person chooses another one, or none, which stays for the next image', () => {
    const {actions, library, named} = sized();
    const [first, second] = library().found.assets;
    actions.insertAll([first!]);
    expect(named()).toBe('Web');
    const other = sized();
    other.actions.setOptions({named: ''});
    other.actions.open(1);
    other.actions.insertAll([second!]);
    expect(other.named()).toBeUndefined();
    const third = sized();
    third.actions.setOptions({named: 'Print'});
    third.actions.insertOne(0);
    expect(third.named()).toBe('Print');
  });
});
