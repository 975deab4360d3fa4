import {sameSearch, type Found} from '../../../sidebar/finding/found.ts';
import {createSeen} from '../../../sidebar/finding/seen.ts';
import {asset} from '../assets.ts';

const found = (text: string, size = 1): Found => ({
  search: {text},
  assets: Array.from({length: size}, (_, i) => asset(i)),
  total: size,
  skipped: 0,
  looked: size,
  next: null,
  dry: false,
  sortedHere: false,
  by: null,
  without: [],
});

describe('searches seen before', () => {
  it('are recalled with the time of their first page', () => {
    const seen = createSeen();
    seen.keep(found('fjord'), 5);
    seen.keep(found('fjord', 3), null);
    expect(seen.recall({text: ' fjord '})).toMatchObject({at: 5, found: {total: 3}});
    expect(seen.recall({text: 'boats'})).toBeUndefined();
  });

  it('are bounded in number, the longest unused goes first', () => {
    const seen = createSeen();
    for (let i = 0; i < 20; i++) seen.keep(found('search ' + i), i);
    seen.recall({text: 'search 0'});
    seen.keep(found('one more'), 20);
    expect(seen.recall({text: 'search 0'})).toBeDefined();
    expect(seen.recall({text: 'search 1'})).toBeUndefined();
    expect(seen.recall({text: 'search 2'})).toBeDefined();
  });

  it('are bounded in images, but the latest is always there', () => {
    const seen = createSeen();
    seen.keep(found('small', 10), 1);
    seen.keep(found('huge', 9000), 2);
    expect(seen.recall({text: 'small'})).toBeUndefined();
    expect(seen.recall({text: 'huge'})).toBeDefined();
  });

  it('are gone once cleared', () => {
    const seen = createSeen();
    seen.keep(found('fjord'), 5);
    seen.clear();
    expect(seen.recall({text: 'fjord'})).toBeUndefined();
  });
});

it('two searches are the same whatever the order and the spaces', () => {
  expect(sameSearch({text: 'a', interfaceId: 1}, {interfaceId: 1, text: ' a '})).toBe(true);
  expect(sameSearch({text: 'a', interfaceId: 1}, {text: 'a'})).toBe(false);
  expect(sameSearch({text: 'a'}, {text: 'b'})).toBe(false);
});
