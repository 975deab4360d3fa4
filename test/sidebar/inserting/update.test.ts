import type {Library} from '../../../sidebar/library.ts';
import type {Event} from '../../../sidebar/state.ts';
import {asset, page} from '../assets.ts';
import {asked, browse, fault, frozen, libraryAfter} from '../states.ts';

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

  it('leaves chosen what can be tried again, and nothing that never can', () => {
    const fails = (code: 'bank.busy' | 'image.wrongKind'): Event => ({
      type: 'insertFailed',
      assets: [asset(2)],
      fault: {code},
    });
    const left = (event: Event) =>
      libraryAfter(frozen(browse({picked: [asset(1), asset(2)]})), begun, done(1), event, {type: 'runEnded'});
    expect(left(fails('bank.busy')).picked.map(({id}) => id)).toEqual([2]);
    expect(left(fails('image.wrongKind'))).toMatchObject({picked: [], notice: {failed: [{asset: {id: 2}}]}});
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
