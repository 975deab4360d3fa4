import fc from 'fast-check';
import {permalinkOf} from '../../../src/core/bank/address.ts';

const CDN = 'v.imgi.no';

test.each([
  ['https://v.imgi.no/9rDTLcqxOj', 'https://v.imgi.no/9rDTLcqxOj'],
  ['https://v.imgi.no/9rDTLcqxOj__w=1200_h=800_cropmode=NOPAD/name.jpg', 'https://v.imgi.no/9rDTLcqxOj'],
  ['https://v.imgi.no/a_b-c/name.jpg', 'https://v.imgi.no/a_b-c'],
  ['https://V.IMGI.NO/abc', 'https://v.imgi.no/abc'],
  ['Access denied', null],
  ['http://v.imgi.no/abc', null],
  ['https://v.imgi.no/', null],
  ['https://v.imgi.no/../x', null],
  ['https://v.imgi.no/a/b/c', null],
  ['https://v.imgi.no/abc?x=1', null],
  ['https://v.imgi.no.evil.example/abc', null],
  ['https://v.imgi.no:8443/abc', null],
  ['https://a@v.imgi.no/abc', null],
  ['https://evil.example/https://v.imgi.no/abc', null],
  ['', null],
])('reads the permalink in %j as %j', (address, permalink) => {
  expect(permalinkOf(CDN, address)).toBe(permalink);
});

test('whatever it takes for a permalink is one on the CDN', () => {
  const piece = fc.constantFrom(
    'https://',
    'v.imgi.no',
    '/',
    '.',
    '@',
    '\\',
    '?',
    '#',
    ':',
    '__',
    'abc',
    'evil.example',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(piece), pieces => {
      const permalink = permalinkOf(CDN, pieces.join(''));
      if (permalink !== null) {
        expect(new URL(permalink).host).toBe(CDN);
        expect(new URL(pieces.join('')).host).toBe(CDN);
      }
    }),
    {numRuns: 2000},
  );
});
