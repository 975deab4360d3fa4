import {goals} from '../../bench/goals.ts';
import {rowsOf, tableOf} from '../../bench/table.ts';

const rounds = 'insert 1: rounds of the bank';
const weight = 'Sidebar.html, gzip';

test('a figure stands beside its goal and what the last release had', () => {
  const rows = rowsOf({[rounds]: goals[rounds]!.goal! + 1, [weight]: 1024}, {[rounds]: 7});
  expect(rows.map(({met}) => met)).toEqual([false, true]);
  const [head, first, second] = tableOf(rows);
  expect(head).toMatch(/measure +goal +today +last release$/);
  expect(first).toMatch(/^✗ {2}insert 1: rounds of the bank +2 +3 +7$/);
  expect(second).toMatch(/^✓ {2}Sidebar\.html, gzip +40\.0 KB +1\.0 KB +–$/);
});

test('what has no goal is neither met nor missed', () => {
  const [row] = rowsOf({'Code.js of Docs': 1}, {});
  expect(row!.met).toBeNull();
});

test('a figure that nobody has declared is refused', () => {
  expect(() => rowsOf({'no such thing': 1}, {})).toThrow('no such thing');
});
