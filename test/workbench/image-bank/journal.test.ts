import {password} from '../../../workbench/image-bank/accounts.ts';
import {startBank, type RunningBank} from '../../../workbench/image-bank/start.ts';
import {createClient, type Client} from './client.ts';

let bank: RunningBank;
let client: Client;

beforeAll(async () => {
  bank = await startBank();
  client = createClient(bank.url);
});
beforeEach(() => bank.control.reset());
afterAll(() => bank.stop());

const none = {header: false, authorization: false, query: false};

it('holds every request with host, status, size and whether a token came along', async () => {
  const token = await client.token();
  await client.send('/Interface/GetInterfaces', {headers: {token, 'x-forwarded-host': 'api.imageshop.no'}});
  const search = await client.search(token, {Querystring: 'sampans', Pagesize: 5});
  await client.send('/nosuchlink/a.jpg');
  const requests = await bank.control.requests();
  expect(requests).toEqual([
    expect.objectContaining({method: 'POST', path: '/Login/Login', host: '', status: 200, token: none}),
    expect.objectContaining({
      method: 'GET',
      host: 'api.imageshop.no',
      path: '/Interface/GetInterfaces',
      status: 200,
      token: {...none, header: true},
    }),
    expect.objectContaining({
      path: '/Search2',
      bytes: search.bytes.length,
      body: expect.objectContaining({Querystring: 'sampans', Pagesize: 5}),
    }),
    expect.objectContaining({path: '/nosuchlink/a.jpg', status: 404, token: none}),
  ]);
});

it('keeps the query of a path', async () => {
  const token = await client.token();
  await client.link(token, 10482200);
  const last = (await bank.control.requests()).at(-1)!;
  expect(last.path).toBe('/Permalink/CreatePermaLinkFromDocumentId?documentid=10482200&width=0&height=0');
});

it('never holds a password, a user name or a token, wherever it was put', async () => {
  const token = await client.token();
  await client.signIn('code', password, '246810');
  await client.post('/Login/Other', {UserName: 'demo@imageshop.example', Password: password});
  await client.send(`/Interface/GetInterfaces?token=${token}`);
  await client.send('/Interface/GetInterfaces?Token=a-made-up-one', {headers: {authorization: token}});
  await client.send(`/${token}/a.jpg`, {headers: {token}});
  await client.post('/Download', {token}, {token});
  const requests = await bank.control.requests();
  expect(requests).toHaveLength(7);
  const text = JSON.stringify(requests);
  for (const secret of [token, password, 'demo@', 'code@', '246810', 'a-made-up-one']) {
    expect(text).not.toContain(secret);
  }
  expect(requests[3]!.token).toEqual({...none, query: true});
  expect(requests[4]!.token).toEqual({header: false, authorization: true, query: true});
  expect(requests[5]!.token).toEqual({...none, header: true});
});

it('counts requests one after the other as one at a time', async () => {
  const token = await client.token();
  await client.search(token);
  await client.search(token);
  expect((await bank.control.requests()).map(({atOnce}) => atOnce)).toEqual([1, 1, 1]);
});

it('holds a dropped connection with no status', async () => {
  await bank.control.faults([{path: '/Interface/*', answer: 'drop'}]);
  await expect(client.send('/Interface/GetInterfaces')).rejects.toThrow();
  expect(await bank.control.requests()).toEqual([expect.objectContaining({status: 0, bytes: 0})]);
});

it('does not list what steers the bank', async () => {
  await bank.control.state();
  await bank.control.faults([]);
  expect(await bank.control.requests()).toEqual([]);
});

it('starts anew with a reset, which also forgets tokens and permalinks', async () => {
  const token = await client.token();
  const link = await client.link(token, 10482200);
  expect((await bank.control.state()).permalinks).toBe(1);
  await bank.control.reset();
  expect(await bank.control.requests()).toEqual([]);
  expect((await bank.control.state()).permalinks).toBe(0);
  expect((await client.send('/Interface/GetInterfaces', {headers: {token}})).status).toBe(401);
  expect((await client.fetch(`${link}__w=10/a.jpg`)).status).toBe(404);
});

it('cannot be steered by a page of a browser, which may send no JSON elsewhere unasked', async () => {
  const answer = await client.send('/_bank/reset', {method: 'POST', body: '{}'});
  expect(answer.status).toBe(415);
});
