import {isolated} from '../../src/shared/isolated.ts';

test.each(['דנה', 'by דנה', 'عكا 5', '𐤀'])('isolates what is written from right to left: %s', text => {
  expect(isolated(text)).toBe(`\u2068${text}\u2069`);
});

test.each(['', 'Kari', 'Ærø 5', '日本', '👩‍👩‍👧'])('leaves all else as it is: %s', text => {
  expect(isolated(text)).toBe(text);
});
