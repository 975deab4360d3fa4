import fc from 'fast-check';
import {endpoints, type BankRequest} from '../../../src/core/bank/endpoints.ts';
import {written} from '../../../src/core/bank/written.ts';
import {deployment} from '../deployment.ts';

const consents = (fields = {}): BankRequest => ({
  endpoint: 'consents',
  fields: {interfaceId: 0, documentIds: 7, language: 'no', ...fields},
  token: 'tok',
  seconds: 10,
});
const credentials = {userName: 'anna', password: 'secret', code: undefined};
/** What no compiler has seen. */
const write = (request: unknown) => written(request as BankRequest, deployment);

test('the fields of a get are its query, in the order declared', () => {
  expect(write(consents())).toEqual({
    method: 'get',
    url: 'https://api.imageshop.no/Document/GetConsents?interfaceId=0&documentIds=7&language=no',
    headers: {Accept: 'application/json', token: 'tok'},
    seconds: 10,
  });
});

test('a query reads as URLSearchParams reads it', () => {
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), language => {
      const {url} = write(consents({language}));
      expect(new URLSearchParams(url.replace(/.*\?/, '')).get('language')).toBe(language);
    }),
  );
});

test('the fields of a post are its JSON, by the names that the deployment has for them', () => {
  const request = write({endpoint: 'signIn', fields: {...credentials, code: '123'}, seconds: 5});
  expect(request).toEqual({
    method: 'post',
    url: `https://api.imageshop.no${deployment.signIn.path}`,
    headers: {Accept: 'application/json'},
    body: '{"UserName":"anna","Password":"secret","Code":"123"}',
    seconds: 5,
    once: true,
  });
});

const links = (...records: unknown[]) => ({
  endpoint: 'permalinks',
  fields: records,
  token: 'tok',
  seconds: 5,
});

test('records of a list are its JSON, one after the other', () => {
  const request = write(links({permalinktoken: 'a', documentid: 7}, {documentid: 8, language: undefined}));
  expect(request).toEqual({
    method: 'post',
    url: 'https://api.imageshop.no/Permalink/CreatePermaLinks',
    headers: {Accept: 'application/json', token: 'tok'},
    body: '[{"documentid":7,"permalinktoken":"a"},{"documentid":8}]',
    seconds: 5,
  });
});

test('what is undefined is left out', () => {
  const {body} = write({endpoint: 'signIn', fields: credentials, seconds: 5});
  expect(body).toBe('{"UserName":"anna","Password":"secret"}');
  expect(write(consents({language: undefined})).url).toMatch(/\?interfaceId=0&documentIds=7$/);
});

test('a picture is asked of the CDN, with nothing in its headers', () => {
  const fields = {permalink: 'a_b', width: 1, height: 2, cropmode: 'ZOOM', name: 'x/y', ending: 'jpg'};
  expect(write({endpoint: 'picture', fields, seconds: 5})).toEqual({
    method: 'get',
    url: 'https://v.imgi.no/a_b__w=1_h=2_cropmode=ZOOM/x%2Fy.jpg',
    headers: {},
    seconds: 5,
  });
});

test('what is added to a request that is declared does not go out', () => {
  const more = {url: 'https://example.com/', headers: {cookie: 'x'}, body: '{"Password":"secret"}'};
  expect(write({...consents(), ...more})).toEqual(write(consents()));
});

test.each<[string, unknown]>([
  ['an address', {method: 'get', url: 'https://api.imageshop.no/x', headers: {}, seconds: 1}],
  ['an endpoint that is not declared', {...consents(), endpoint: '/Document/Delete'}],
  ['what every object has', {...consents(), endpoint: 'toString'}],
  ['a field that is not declared', consents({password: 'secret'})],
  [
    'a field that is not declared, of an endpoint without any',
    {endpoint: 'whoAmI', fields: {a: 1}, token: 't'},
  ],
  ['fields within a field', consents({language: {password: 'secret'}})],
  ['fields within the list of a field', consents({language: [{password: 'secret'}]})],
  ['a password beside a search', {...consents({Password: 'secret'}), endpoint: 'search'}],
  ['a list where one record is due', {...consents(), fields: [{language: 'no'}]}],
  ['an empty list where one record is due', {...consents(), fields: []}],
  ['one record where a list is due', {...links(), fields: {documentid: 7}}],
  ['a record of a list with a field that is not declared', links({documentid: 7}, {password: 'secret'})],
  ['a record of a list with fields within a field', links({documentid: {password: 'secret'}})],
  ['a list within a list', links([{documentid: 7}])],
  ['nothing where a record is due', links(null)],
  ['a text where a record is due', links('secret')],
  ['a token for the CDN', {endpoint: 'picture', fields: {}, token: 'tok', seconds: 1}],
  ['a token for the sign-in', {endpoint: 'signIn', fields: credentials, token: 'tok', seconds: 1}],
  ['no token where one is due', {...consents(), token: undefined}],
])('refuses %s, and says nothing of it', (_, request) => {
  expect(() => write(request)).toThrow(/^undeclared request$/);
});

test.each(Object.entries(endpoints))(
  '%s goes to one of the bank’s hosts, the token to the API alone',
  (_, one) => {
    const {host, path, fields} = one;
    expect(['api', 'cdn']).toContain(host);
    expect('token' in one && host !== 'api').toBe(false);
    expect(path.match(/\{\w+\}/g)?.map(hole => hole.slice(1, -1)) ?? []).toEqual(
      host === 'cdn' ? fields : [],
    );
  },
);
