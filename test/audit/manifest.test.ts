import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {hostUse, type HostMember} from '../../audit/host-use.ts';
import {checkManifest} from '../../audit/manifest.ts';
import {readSources} from '../../audit/program.ts';
import {builtFiles} from '../../build.mjs';
import {project} from './planted.ts';

const deployment = JSON.parse(readFileSync(join(project, 'deployment.json'), 'utf8'));
let members: HostMember[];
let built: Record<string, unknown>;

beforeAll(async () => {
  const sources = readSources(project);
  members = hostUse(sources, 'docs').members;
  built = JSON.parse((await builtFiles('docs', project))['appsscript.json']!);
});

const check = (more: Record<string, unknown>) =>
  checkManifest(JSON.stringify({...built, ...more}), 'docs', members, deployment).breaches;
const withScope = (scope: string) => ({oauthScopes: [...(built['oauthScopes'] as string[]), scope]});
const withHost = (host: string) => ({urlFetchWhitelist: [...(built['urlFetchWhitelist'] as string[]), host]});

test('asks for the three scopes that are needed, and reaches the bank’s hosts alone', () => {
  expect(check({})).toEqual([]);
});

test('says for each scope what needs it', () => {
  const {needs} = checkManifest(JSON.stringify(built), 'docs', members, deployment);
  expect([...needs].map(([scope, by]) => [scope.split('/').pop(), by.length > 0])).toEqual([
    ['documents.currentonly', true],
    ['script.container.ui', true],
    ['script.external_request', true],
  ]);
});

test.each([
  ['https://www.googleapis.com/auth/presentations.currentonly', /beyond what docs may ask for/],
  ['https://www.googleapis.com/auth/documents', /beyond what docs may ask for/],
  ['https://www.googleapis.com/auth/userinfo.email', /which nothing needs/],
])('refuses a further scope: %s', (scope, said) => {
  expect(check(withScope(scope))).toContainEqual({promise: 'P5', text: expect.stringMatching(said)});
});

test('misses a scope that is needed', () => {
  const oauthScopes = (built['oauthScopes'] as string[]).slice(1);
  expect(check({oauthScopes})).toEqual([
    {
      promise: 'P5',
      text: expect.stringMatching(/does not ask for .*documents\.currentonly, which Document\./),
    },
  ]);
});

test.each([
  ['https://api.example.com/', 'P11', /none of the bank's hosts/],
  ['https://*.imageshop.no/', 'P11', /none of the bank's hosts/],
  [`http://${deployment.bank.api}/`, 'P2', /not encrypted/],
])('refuses a further host: %s', (host, promise, said) => {
  expect(check(withHost(host))).toContainEqual({promise, text: expect.stringMatching(said)});
});

test('refuses a manifest without a list of hosts, which lets the script reach every host', () => {
  expect(check({urlFetchWhitelist: undefined})).toContainEqual({
    promise: 'P11',
    text: expect.stringMatching('every host can be reached'),
  });
});

test.each([
  {dependencies: {enabledAdvancedServices: [{userSymbol: 'Drive', serviceId: 'drive', version: 'v3'}]}},
  {webapp: {access: 'ANYONE', executeAs: 'USER_DEPLOYING'}},
  {executionApi: {access: 'ANYONE'}},
  {addOns: {common: {}}},
  {exceptionLogging: 'NONE'},
])('refuses what the manifest is not to hold: %j', more => {
  expect(check(more)).toEqual([{promise: 'P5', text: expect.stringContaining(Object.keys(more)[0]!)}]);
});
