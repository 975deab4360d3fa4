/** docs/image-bank.md names every fact that is checked, and no other; what it says of a setting is one. */
import {readFileSync} from 'node:fs';
import {factNames} from '../../bank-check/facts.ts';
import {places} from '../../src/core/deployment.ts';

const page = readFileSync(new URL('../../docs/image-bank.md', import.meta.url), 'utf8');
const [, section = ''] = page.split('## Every fact that is checked\n');
const rows = section
  .split('\n## ')[0]!
  .split('\n# ')[0]!
  .split('\n')
  .filter(line => line.startsWith('| `'))
  .map(line => line.split(' | ').map(cell => cell.replace(/^\| | \|$/g, '').trim()));

it('the table has a row for every fact, in the order of the check', () => {
  expect(rows.map(([name]) => name)).toEqual(factNames.map(name => `\`${name}\``));
});

it('every fact has a word on how sure it is, and a source', () => {
  for (const [, , sure, source] of rows) {
    expect(sure).toMatch(/^(certain|likely|assumed)\b/);
    expect(source).not.toBe('');
    // What is certain somebody has shown.
    expect(source === 'none').toBe(/^assumed/.test(sure!) && !/has the/.test(source!));
  }
});

it('every setting that is named is one of deployment.json', () => {
  const named = rows.flatMap(([, , , , setting = '']) =>
    [...setting.matchAll(/`([\w.]+)`/g)].map(([, name]) => name!),
  );
  expect(named.length).toBeGreaterThan(5);
  for (const name of named) expect(['signIn.assumed', ...places]).toContain(name);
});

it('what the page says elsewhere is proved by facts that there are', () => {
  const elsewhere = [...page.matchAll(/`([a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*)`/g)]
    .map(([, name]) => name!)
    .filter(name => factNames.some(fact => fact.split('.')[0] === name.split('.')[0]));
  for (const name of elsewhere) expect([...factNames, ...places]).toContain(name);
});
