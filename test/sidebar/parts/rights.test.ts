import {endOf, rightsOf} from '../../../sidebar/parts/rights.ts';

const now = new Date(2026, 2, 10, 12).getTime();
const rights = (rightsUntil: string, publishedUntil = '') => rightsOf({rightsUntil, publishedUntil}, now);

describe('the rights to an image', () => {
  it.each([
    ['', 'fine'],
    ['soon', 'fine'],
    ['2027-01-01', 'fine'],
    ['2026-03-20', 'soon'],
    ['2026-03-09', 'expired'],
    ['2020-01-01T00:00:00', 'expired'],
  ])('until %j are %s', (until, expected) => {
    expect(rights(until)).toBe(expected);
    expect(rights('', until)).toBe(expected);
  });

  it('end with the earlier of the two dates', () => {
    expect(rights('2030-01-01', '2026-03-01')).toBe('expired');
    expect(rights('2026-03-20', '2030-01-01')).toBe('soon');
  });

  it('last to the end of a day that has no time', () => {
    expect(rights('2026-03-10')).toBe('soon');
    expect(endOf('2026-03-10')).toBe(new Date(2026, 2, 11).getTime());
  });
});
