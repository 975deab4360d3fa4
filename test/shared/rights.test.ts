import {DAY, SOON} from '../../src/shared/limits.ts';
import {endOf, objection, rightsOf} from '../../src/shared/rights.ts';

const now = Date.UTC(2026, 10, 21, 12);

test.each([
  ['', '', null],
  ['2026-11-22', '', null],
  ['2026-11-21', '', null],
  // The 20th has not ended everywhere before noon of the 21st.
  ['2026-11-20', '', 'image.rightsExpired'],
  ['2026-11-19', '', 'image.rightsExpired'],
  ['2026-11-21T11:59:59Z', '', 'image.rightsExpired'],
  ['2026-11-21T12:00:01Z', '', null],
  ['', '2026-11-19', 'image.notPublished'],
  ['2027-01-01', '2026-11-19', 'image.notPublished'],
  ['2026-11-01', '2026-11-19', 'image.rightsExpired'],
  // Both have come: what ended first has made it unusable.
  ['2026-11-19', '2026-11-01', 'image.notPublished'],
  ['2026-11-19', '2026-11-19', 'image.rightsExpired'],
  ['soon', 'never', null],
])('rights until %j, published until %j: %j', (rightsUntil, publishedUntil, expected) => {
  expect(objection({rightsUntil, publishedUntil}, now)).toBe(expected);
});

test('a day lasts until it has ended everywhere', () => {
  const rights = {rightsUntil: '2026-11-20', publishedUntil: ''};
  expect(objection(rights, now - 1)).toBeNull();
  expect(objection(rights, now)).toBe('image.rightsExpired');
});

test.each([
  ['2026-11-20', now],
  ['2026-02-28', Date.UTC(2026, 2, 1, 12)],
  ['2026-12-31', Date.UTC(2027, 0, 1, 12)],
  // Where clocks change, days have 23 and 25 hours; that is no reason to end earlier.
  ['2026-03-29', Date.UTC(2026, 2, 30, 12)],
  ['2026-11-20T23:30:00Z', Date.UTC(2026, 10, 20, 23, 30)],
  ['2026-11-20T23:30:00.5+01:00', Date.UTC(2026, 10, 20, 22, 30, 0, 500)],
  ['2026-11-20T23:30:00+0100', Date.UTC(2026, 10, 20, 22, 30)],
  ['2026-11-20T23:30:00-12:00', Date.UTC(2026, 10, 21, 11, 30)],
  // Of no zone, so of the last one.
  ['2026-11-20T23:30:00', Date.UTC(2026, 10, 21, 11, 30)],
  ['2026-11-20T00:00:00', Date.UTC(2026, 10, 20, 12)],
])('%j ends at the same moment, whatever clock the computer goes by', (iso, end) => {
  expect(endOf(iso)).toBe(end);
});

test.each(['', 'soon', '2026-13-45', 'T', 'Z'])('%j is no end', iso => {
  expect(endOf(iso)).toBe(Infinity);
});

describe('the rights to an image', () => {
  const rights = (rightsUntil: string, publishedUntil = '') => rightsOf({rightsUntil, publishedUntil}, now);

  test.each([
    ['', 'fine'],
    ['soon', 'fine'],
    ['2027-10-01', 'fine'],
    ['2026-12-01', 'soon'],
    ['2026-11-21', 'soon'],
    ['2026-11-20', 'expired'],
    ['2020-01-01T00:00:00', 'expired'],
  ])('until %j are %s', (until, expected) => {
    expect(rights(until)).toBe(expected);
    expect(rights('', until)).toBe(expected);
  });

  test('end with the earlier of the two dates', () => {
    expect(rights('2030-01-01', '2026-11-01')).toBe('expired');
    expect(rights('2026-12-01', '2030-01-01')).toBe('soon');
  });

  test('end soon from thirty days before their end on', () => {
    const until = new Date(now + SOON).toISOString();
    expect(rightsOf({rightsUntil: until, publishedUntil: ''}, now - 1)).toBe('fine');
    expect(rightsOf({rightsUntil: until, publishedUntil: ''}, now)).toBe('soon');
    expect(SOON).toBe(30 * DAY);
  });
});
