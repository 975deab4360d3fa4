/** docs/workbench.md names what the workbench takes, all of it and nothing else. */
import {readFileSync} from 'node:fs';
import {signInCases} from '../../workbench/demo/accounts.ts';
import {parameters} from '../../workbench/scenario.ts';

const page = readFileSync(new URL('../../docs/workbench.md', import.meta.url), 'utf8');

/** The rows of the table under a heading, as their cells. */
function rows(heading: string): string[][] {
  const [, section = ''] = page.split(`## ${heading}\n`);
  return section
    .split('\n## ')[0]!
    .split('\n')
    .filter(line => line.startsWith('| `') && !line.startsWith('| `account=`'))
    .map(line =>
      line
        .split('|')
        .map(cell => cell.trim())
        .slice(1, -1),
    );
}

it('every account, with its details and what happens', () => {
  const written = signInCases.map(({name, userName, code, apiToken, about}) => [
    `\`${name}\``,
    [`\`${userName}\``, code && `code \`${code}\``, apiToken && `API token \`${apiToken}\``]
      .filter(Boolean)
      .join(', '),
    about,
  ]);
  expect(rows('Accounts')).toEqual(written);
});

it('every parameter of a scenario', () => {
  expect(rows('Scenarios').map(([name]) => name)).toEqual(Object.keys(parameters).map(name => `\`${name}\``));
});

it.each(['bank', 'without', 'store'])('every word of %s', parameter => {
  const [, says = ''] = rows('Scenarios').find(([name]) => name === `\`${parameter}\``)!;
  const words = [...says.matchAll(/`(\w+)`/g)].map(match => match[1]);
  expect(words).toEqual(parameters[parameter]!.split(', '));
});
