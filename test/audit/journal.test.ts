import {compared, type Journal} from '../../audit/journal.ts';
import {readDeclared, readRequests} from '../../audit/declared.ts';
import {changes, reads, services} from '../../audit/permitted.ts';
import {deployment} from '../core/deployment.ts';
import {project} from './planted.ts';

const tables = readDeclared(project);
const requests = readRequests(project);

/** What does all that is declared, and nothing else. */
const whole = (): Journal => ({
  calls: [...Object.keys(reads), ...changes, ...services].map(name => name.split('.').slice(-2).join('.')),
  requests: requests.map(({name, method, host, path, fields, token}) => ({
    method,
    host,
    path:
      name === 'picture'
        ? '/x__w=1_h=0_cropmode=FITWIDTH/name.jpg'
        : path.source.slice(1, -1).replaceAll('\\', ''),
    fields,
    headers: token ? ['token', 'accept'] : [],
    token,
  })),
  stored: ['user property remembered', 'script property keys'],
  logged: ['event', 'method', 'code', 'page', 'frames'],
  page: deployment.bank.thumbnails.map(host => `image ${host}`),
});

const differing = (more: Partial<Journal>) =>
  compared(
    [whole(), {calls: [], requests: [], stored: [], logged: [], page: [], ...more}],
    tables,
    requests,
    deployment.bank.thumbnails,
  );
const asked = (name: string) => whole().requests[requests.findIndex(one => one.name === name)]!;

test('nothing is said of a journal of what is declared', () => {
  expect(compared([whole()], tables, requests, deployment.bank.thumbnails)).toEqual([]);
});

test.each<[string, Partial<Journal>, RegExp]>([
  ['a method that nobody permits', {calls: ['Body.getText']}, /getText was called, and is not permitted/],
  [
    'a field more',
    {requests: [{...asked('search'), fields: ['Password']}]},
    /search with Password, which is not declared/,
  ],
  [
    'another path',
    {requests: [{...asked('whoAmI'), path: '/Login/Else'}]},
    /get .*\/Login\/Else with the token, which is not declared/,
  ],
  ['another host', {requests: [{...asked('whoAmI'), host: 'example.com'}]}, /get example\.com/],
  [
    'the token with a picture',
    {requests: [{...asked('picture'), token: true}]},
    /with the token, which is not declared/,
  ],
  [
    'a call that has to be signed and is not',
    {requests: [{...asked('whoAmI'), token: false}]},
    /WhoAmI, which is not declared/,
  ],
  [
    'another header',
    {requests: [{...asked('whoAmI'), headers: ['x-editor']}]},
    /asked: a header x-editor, which is not declared/,
  ],
  ['another key', {stored: ['user property recent']}, /user property recent was written/],
  ['the document’s store', {stored: ['document property x']}, /document property x was written/],
  ['a script of the page’s', {page: ['script example.com']}, /the page asked for: script example\.com/],
  ['another field in the log', {logged: ['password']}, /password was logged/],
])('says what was done and is not declared: %s', (_, more, said) => {
  expect(differing(more)).toEqual([expect.stringMatching(said)]);
});

test('says what is declared and was never done', () => {
  const said = compared(
    [{calls: [], requests: [], stored: [], logged: [], page: []}],
    tables,
    requests,
    deployment.bank.thumbnails,
  );
  expect(said).toContain('no test has seen the bank asked: search');
  expect(said).toContain('getCursor is permitted, and no test has seen it called');
  expect(said).toContain('user property remembered is declared, and no test has seen it written');
  expect(said).toContain('frames is declared for the log, and no test has seen it there');
});
