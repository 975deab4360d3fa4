import type {State} from '../../../sidebar/access/state.ts';
import type {Library} from '../../../sidebar/library.ts';
import {update, type Event} from '../../../sidebar/state.ts';
import type {Start} from '../../../src/shared/contract.ts';
import {page} from '../assets.ts';
import {asked, browse, fault, frozen, library, libraryAfter} from '../states.ts';

describe('searching', () => {
  it('shows what is typed at once and what was found before until the answer comes', () => {
    const next = libraryAfter(
      frozen(browse()),
      {type: 'searchSet', search: {text: 'fjord'}},
      {type: 'pageAsked', search: {text: 'fjord'}, page: 0, number: 1},
    );
    expect(next.search).toEqual({text: 'fjord'});
    expect(next.found.assets).toHaveLength(3);
  });

  it('begins at the top with the answer', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(0), scroll: 900, active: 2})), {
      type: 'pageCame',
      number: 1,
      page: page([8, 9]),
    });
    expect(next).toMatchObject({scroll: 0, active: 0, fetching: {kind: 'idle'}});
    expect(next.found).toMatchObject({search: {text: 'fjord'}, looked: 2, total: 2});
  });

  it.each<[string, Event]>([
    ['answer', {type: 'pageCame', number: 1, page: page([9])}],
    ['failure', {type: 'pageFailed', number: 1, fault}],
  ])('drops a late %s', (_, event) => {
    const state = browse({fetching: asked(0, 2)});
    expect(update(frozen(state), event)).toBe(state);
  });

  it('adds further pages without moving anything', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(1), scroll: 900, active: 2})), {
      type: 'pageCame',
      number: 1,
      page: page([4, 5], {page: 1, total: 6, next: 2, skipped: 1}),
    });
    expect(next).toMatchObject({scroll: 900, active: 2});
    expect(next.found.assets.map(({id}) => id)).toEqual([1, 2, 3, 4, 5]);
    expect(next.found).toMatchObject({looked: 5, skipped: 1, next: 2, dry: false});
  });

  it('shows an image once that the bank gives twice', () => {
    const next = libraryAfter(frozen(browse({fetching: asked(1)})), {
      type: 'pageCame',
      number: 1,
      page: page([3, 4, 4, 1], {page: 1}),
    });
    expect(next.found.assets.map(({id}) => id)).toEqual([1, 2, 3, 4]);
  });

  it('stops going on by itself at a page that brings nothing new', () => {
    const dry = (next: number | null) =>
      libraryAfter(frozen(browse({fetching: asked(1)})), {
        type: 'pageCame',
        number: 1,
        page: page([1, 2], {page: 1, next}),
      }).found.dry;
    expect(dry(2)).toBe(true);
    expect(dry(null)).toBe(false);
  });

  it.each([0, 1])('remembers which page failed (%i), to ask for it again', page => {
    const next = libraryAfter(frozen(browse({fetching: asked(page)})), {
      type: 'pageFailed',
      number: 1,
      fault,
    });
    expect(next.fetching).toEqual({kind: 'failed', search: {text: 'fjord'}, page, fault});
    expect(next.found.assets).toHaveLength(3);
  });

  it('forgets the categories with the interface and the language they belong to', () => {
    const categories = {value: [{id: 5, name: 'Nature', depth: 0}]};
    const state = frozen(browse({search: {text: '', interfaceId: 1}, categories}));
    const set = (search: Library['search']) => libraryAfter(state, {type: 'searchSet', search}).categories;
    expect(set({text: 'fjord', interfaceId: 1, kind: 'photo'})).toBe(categories);
    expect(set({text: ''})).toBeNull();
    expect(set({text: '', interfaceId: 1, language: 'sv'})).toBeNull();
  });

  it('keeps what was consented to by image', () => {
    const consents = {value: [{description: 'Model release', more: ''}]};
    const next = libraryAfter(
      frozen(browse()),
      {type: 'consentsCame', id: 1, consents: 'asked'},
      {type: 'consentsCame', id: 2, consents: {fault}},
      {type: 'consentsCame', id: 1, consents},
    );
    expect(next.consents).toEqual({1: consents, 2: {fault}});
  });

  it('forgets the consents with the language they were told in', () => {
    const consents = {1: {value: [{description: 'Model release', more: ''}]}};
    const state = frozen(browse({search: {text: '', language: 'sv'}, consents}));
    const set = (search: Library['search']) => libraryAfter(state, {type: 'searchSet', search}).consents;
    expect(set({text: 'fjord', language: 'sv'})).toBe(consents);
    expect(set({text: ''})).toEqual({});
  });

  it('goes on by itself where filters let enough through, and not where they let next to nothing', () => {
    const dry = (found: number, looked: number) =>
      libraryAfter(frozen(browse({fetching: asked(1)})), {
        type: 'pageCame',
        number: 1,
        page: page(
          Array.from({length: found}, (_, i) => i + 10),
          {page: 1, next: 5, looked},
        ),
      }).found.dry;
    expect(dry(20, 160)).toBe(false);
    expect(dry(19, 160)).toBe(true);
    expect(dry(20, 40)).toBe(false);
    expect(dry(0, 160)).toBe(true);
  });

  it('from memory drops the call that is on its way', () => {
    const {found} = library();
    const next = libraryAfter(
      frozen(browse({fetching: asked(0)})),
      {type: 'recalled', found},
      {type: 'pageCame', number: 1, page: page([9])},
    );
    expect(next.found).toBe(found);
  });

  it('is refreshed quietly while the grid is at its beginning', () => {
    const state = frozen(browse());
    const {found} = state.library;
    const refreshed = (state: State, page: Start['page']) =>
      libraryAfter(state, {type: 'refreshed', found, page}).found.assets.map(({id}) => id);
    expect(refreshed(state, page([9, 1, 2]))).toEqual([9, 1, 2]);
    expect(refreshed({...state, library: {...state.library, scroll: 5}}, page([9]))).toEqual([1, 2, 3]);
    expect(refreshed({...state, library: {...state.library, active: 1}}, page([9]))).toEqual([1, 2, 3]);
  });

  it('keeps all pages when the refreshed first one says nothing new', () => {
    const state = frozen(browse());
    const same = page([1, 2], {total: 6, next: 1});
    expect(update(state, {type: 'refreshed', found: state.library.found, page: same})).toBe(state);
  });
});
