import {pauseAfter, withGap} from '../../../sidebar/finding/rhythm.ts';

const typed = (...gaps: number[]) => gaps.reduce<number[]>(withGap, []);

it('waits 350 ms for whoever types fast, or has not typed yet', () => {
  expect(pauseAfter(typed())).toBe(350);
  expect(pauseAfter(typed(90, 120, 200, 110))).toBe(350);
});

it('waits longer than the gaps of whoever types slowly, but never more than 1.2 s', () => {
  expect(pauseAfter(typed(400))).toBe(600);
  expect(pauseAfter(typed(700, 800, 750))).toBe(1125);
  expect(pauseAfter(typed(1400, 1450, 1500))).toBe(1200);
});

it('takes no single hesitation for the rhythm, and none in which one thinks', () => {
  expect(pauseAfter(typed(100, 120, 1000, 90))).toBe(350);
  expect(pauseAfter(typed(100, 5000, 9000, 90))).toBe(350);
});

it('goes by the last eight gaps', () => {
  expect(pauseAfter(typed(900, 900, ...Array.from({length: 8}, () => 100)))).toBe(350);
});
