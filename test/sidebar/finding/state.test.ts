import type {Start} from '../../../src/shared/contract.ts';
import type {Event, Library, State} from '../../../sidebar/state.ts';
import {update} from '../../../sidebar/update.ts';
import {asset, page} from '../assets.ts';
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

describe('choosing several', () => {
  const ids = ({picked}: Library) => picked.map(({id}) => id);

  it('takes them in and out, in the order they were chosen', () => {
    const pick = (index: number): Event => ({type: 'picked', index, range: false});
    expect(ids(libraryAfter(frozen(browse()), pick(2), pick(0)))).toEqual([3, 1]);
    expect(ids(libraryAfter(frozen(browse()), pick(2), pick(0), pick(2)))).toEqual([1]);
  });

  it('takes in all between the active image and another one, in either direction', () => {
    expect(ids(libraryAfter(frozen(browse()), {type: 'picked', index: 2, range: true}))).toEqual([1, 2, 3]);
    expect(ids(libraryAfter(frozen(browse({active: 2})), {type: 'picked', index: 1, range: true}))).toEqual([
      2, 3,
    ]);
  });

  it('lasts through another search', () => {
    const next = libraryAfter(
      frozen(browse({fetching: asked(0)})),
      {type: 'picked', index: 0, range: false},
      {type: 'pageCame', number: 1, page: page([8])},
    );
    expect(ids(next)).toEqual([1]);
  });
});

describe('inserting', () => {
  const done = (id: number): Event => ({
    type: 'answered',
    inserted: {
      place: 'cursor',
      done: [{id, link: 'https://v.imgi.no/' + id, mark: 'm' + id}],
      failed: [],
      open: [],
    },
  });
  const begun: Event = {type: 'runBegun', assets: [asset(1), asset(2)]};
  const failed: Event = {
    type: 'insertFailed',
    assets: [asset(2)],
    fault: {code: 'image.refused', link: 'https://v.imgi.no/2'},
  };

  it('ends in a notice of what came of it', () => {
    const next = libraryAfter(frozen(browse({picked: [asset(1), asset(2)]})), begun, done(1), failed, {
      type: 'runEnded',
    });
    expect(next.run).toBeNull();
    expect(next.notice).toMatchObject({
      kind: 'ran',
      inserted: 1,
      left: 0,
      place: 'cursor',
      failed: [{asset: {id: 2}}],
    });
  });

  it('leaves chosen what was not inserted', () => {
    const next = libraryAfter(frozen(browse({picked: [asset(1), asset(2)]})), begun, done(1), failed, {
      type: 'runEnded',
    });
    expect(next.picked.map(({id}) => id)).toEqual([2]);
  });

  it('keeps the public link of each image, of a failed one too', () => {
    const next = libraryAfter(frozen(browse()), begun, done(1), failed);
    expect(next.links).toEqual({1: 'https://v.imgi.no/1', 2: 'https://v.imgi.no/2'});
  });

  it('keeps the public link of what is still open, and says how many were not tried', () => {
    const open: Event = {
      type: 'answered',
      inserted: {place: 'cursor', done: [], failed: [], open: [{id: 2, link: 'https://v.imgi.no/2'}]},
    };
    const next = libraryAfter(frozen(browse()), begun, done(1), open, {type: 'runEnded'});
    expect(next.links).toMatchObject({2: 'https://v.imgi.no/2'});
    expect(next.notice).toMatchObject({inserted: 1, left: 1});
  });

  it('is stopped after the one under way', () => {
    expect(libraryAfter(frozen(browse()), begun, {type: 'runStopped'}).run?.stopped).toBe(true);
  });

  it('clears the notice of the time before', () => {
    const notice = {kind: 'failed' as const, fault};
    expect(libraryAfter(frozen(browse({notice})), begun).notice).toBeNull();
    expect(libraryAfter(frozen(browse({notice})), {type: 'noticeClosed'}).notice).toBeNull();
  });
});
