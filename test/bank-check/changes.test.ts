import {readFileSync} from 'node:fs';
import {changesTo} from '../../bank-check/changes.ts';
import {checkDeployment} from '../../deployment/check.ts';

const text = readFileSync('deployment.json', 'utf8');
const line = (part: string) => text.split('\n').findIndex(one => one.includes(part)) + 1;

it('a value is another on its line', () => {
  expect(changesTo(text, [{path: ['bank', 'cdn'], value: 'cdn.example'}])).toEqual([
    {line: line('"cdn"'), from: ['    "cdn": "v.imgi.no",'], to: ['    "cdn": "cdn.example",']},
  ]);
});

it('two values on one line make one change', () => {
  const changes = changesTo(text, [
    {path: ['signIn', 'answer', 'token'], value: 'access_token'},
    {path: ['signIn', 'answer', 'expires'], value: 'until'},
  ]);
  expect(changes).toHaveLength(1);
  expect(changes[0]!.to).toEqual([
    '    "answer": {"token": "access_token", "expires": "until", "error": "Error", "signInUrl": "SignInUrl"}',
  ]);
});

it('of what is assumed each finding takes its own away', () => {
  const [change] = changesTo(text, [
    {path: ['assumed'], value: ['links.terms']},
    {path: ['assumed'], value: ['anyCategory']},
  ]);
  expect(change!.to).toEqual(['  "assumed": [],']);
});

it('what the file leaves out is put in, and it is a deployment file still', () => {
  const {anyCategory, ...rest} = JSON.parse(text) as Record<string, unknown>;
  void anyCategory;
  const short = JSON.stringify({...rest, assumed: []}, null, 2);
  const [change] = changesTo(short, [{path: ['anyCategory'], value: false}]);
  const lines = short.split('\n');
  lines.splice(change!.line - 1, change!.from.length, ...change!.to);
  expect(checkDeployment(lines.join('\n'), 'short').anyCategory).toBe(false);
});

it('what is so already changes nothing', () => {
  expect(changesTo(text, [{path: ['anyCategory'], value: true}])).toEqual([]);
});
