import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {readDeclared, withTables} from '../../audit/declared.ts';
import {outdated, PRIVACY, readPrivacy, undocumented} from '../../audit/privacy.ts';
import {project} from './planted.ts';

const head = '| Where | Fields | What for | How long |\n| --- | --- | --- | --- |\n';
const markdown = `# Privacy
| Other | table |
| --- | --- |
| \`log\` | \`not this\` |

${head}| \`log\` | \`event\`, \`code\` | To find faults | 30 days |
| \`sidebar asks a\` \`sidebar asks b\` | \`terms\` | Which were accepted | One call |

Words between tables, with \`code\`.

${head}| \`bank /x\` | \`id\` | The image | |
`;

test('reads each field of each place, with purpose and lifetime', () => {
  expect(readPrivacy(markdown)).toEqual([
    {place: 'log', field: 'event', purpose: 'To find faults', lifetime: '30 days'},
    {place: 'log', field: 'code', purpose: 'To find faults', lifetime: '30 days'},
    {place: 'sidebar asks a', field: 'terms', purpose: 'Which were accepted', lifetime: 'One call'},
    {place: 'sidebar asks b', field: 'terms', purpose: 'Which were accepted', lifetime: 'One call'},
    {place: 'bank /x', field: 'id', purpose: 'The image', lifetime: ''},
  ]);
});

test('says what is done and not explained, once for each place', () => {
  const fields = ['event', 'user', 'query', 'user'].map(field => ({place: 'log', field}));
  expect(undocumented(readPrivacy(markdown), fields)).toEqual([
    {promise: 'P12', text: 'docs/privacy.md does not list `user`, `query` of `log`'},
  ]);
});

test('does not take a field for explained that has no purpose or no lifetime', () => {
  expect(undocumented(readPrivacy(markdown), [{place: 'bank /x', field: 'id'}])).toEqual([
    {promise: 'P12', text: 'docs/privacy.md gives no purpose or no lifetime for `id` of `bank /x`'},
  ]);
});

test('says what is explained and no longer done', () => {
  const done = readPrivacy(markdown).filter(({field}) => field !== 'code');
  expect(outdated(readPrivacy(markdown), done)).toEqual([
    {promise: 'P12', text: 'docs/privacy.md lists what nothing stores or sends any more: `code` of `log`'},
  ]);
});

test('the page is as `npm run privacy` prints it', () => {
  const page = readFileSync(join(project, PRIVACY), 'utf8');
  expect(page).toBe(withTables(page, readDeclared(project)));
});
