import {objection} from '../../src/shared/rights.ts';

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
  ['soon', 'never', null],
])('rights until %j, published until %j: %j', (rightsUntil, publishedUntil, expected) => {
  expect(objection({rightsUntil, publishedUntil}, now)).toBe(expected);
});

test('a day lasts until it has ended everywhere', () => {
  const rights = {rightsUntil: '2026-11-20', publishedUntil: ''};
  expect(objection(rights, now - 1)).toBeNull();
  expect(objection(rights, now)).toBe('image.rightsExpired');
});
