import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const sheets = readdirSync('sidebar', {recursive: true, encoding: 'utf8'})
  .filter(name => name.endsWith('.css'))
  .map(name => [name, readFileSync(join('sidebar', name), 'utf8').replace(/\/\*[^]*?\*\//g, '')] as const);

/** Each rule's selectors and what it says, those within `@media` too. */
const rulesOf = (sheet: string) =>
  [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].map(([, selector, says]) => ({
    selector: selector!.trim(),
    says: says!,
  }));

test('there are style sheets', () => {
  expect(sheets.length).toBeGreaterThan(10);
});

test.each(sheets)('%s cuts no text', (_, sheet) => {
  expect(sheet).not.toMatch(/text-overflow|line-clamp|-webkit-box/);
  const cutting = rulesOf(sheet)
    .filter(
      ({says}) => /white-space:\s*nowrap/.test(says) && /overflow(-x|-inline)?:\s*(hidden|clip)/.test(says),
    )
    .map(({selector}) => selector);
  // For who hears it alone, where nothing is seen that could be cut.
  expect(cutting.filter(selector => selector !== '.unseen')).toEqual([]);
});
