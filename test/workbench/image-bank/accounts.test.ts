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

const whoAmI = (token: string) => client.send('/Login/WhoAmI', {headers: {token}});
const interfaces = (token: string) => client.send('/Interface/GetInterfaces', {headers: {token}});

describe('signing in', () => {
  it('gives a token for the right e-mail and password, which is good for WhoAmI', async () => {
    const answer = await client.signIn('demo');
    expect(answer.status).toBe(200);
    expect(Object.keys(answer.json)).toEqual(['Token']);
    const who = await whoAmI(answer.json.Token);
    expect(who.status).toBe(200);
    expect(who.json).toBeTruthy();
  });

  it('gives another token each time', async () => {
    expect(await client.token()).not.toBe(await client.token());
  });

  it('does not mind capitals and blanks around the e-mail', async () => {
    const answer = await client.post('/Login/Login', {
      UserName: ' Demo@Imageshop.Example ',
      Password: password,
    });
    expect(answer.status).toBe(200);
  });

  it.each([
    ['a wrong password', 'demo', 'wrong', undefined, 401, {Error: 'BadCredentials'}],
    ['an unknown person', 'nobody', password, undefined, 401, {Error: 'BadCredentials'}],
    ['a missing one-time code', 'code', password, undefined, 401, {Error: 'CodeRequired'}],
    ['a wrong one-time code', 'code', password, '000000', 401, {Error: 'BadCode'}],
    ['a locked account', 'locked', password, undefined, 423, {Error: 'Locked'}],
    ['details that are never right', 'wrong', password, undefined, 401, {Error: 'BadCredentials'}],
    [
      'codes that are never right, none given',
      'wrong-code',
      password,
      undefined,
      401,
      {Error: 'CodeRequired'},
    ],
    ['codes that are never right', 'wrong-code', password, '000000', 401, {Error: 'BadCode'}],
    ['too many tries before', 'tries', password, undefined, 429, {Error: 'TooManyTries'}],
    ['no such call', 'no-call', password, undefined, 404, {Message: expect.any(String)}],
  ])('says what is wrong: %s', async (_, name, given, code, status, body) => {
    const answer = await client.signIn(name, given, code);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual(body);
  });

  it('says nothing of the code before the password is right', async () => {
    expect((await client.signIn('code', 'wrong')).json).toEqual({Error: 'BadCredentials'});
  });

  it('takes the one-time code together with the password', async () => {
    const answer = await client.signIn('code', password, '246810');
    expect(answer.status).toBe(200);
  });

  it('sends an account without a password to the page where it signs in', async () => {
    const answer = await client.signIn('sso');
    expect(answer.status).toBe(403);
    expect(answer.json).toEqual({Error: 'SsoOnly', SignInUrl: expect.stringMatching(/^https:\/\//)});
  });

  it.each([['not JSON'], ['null'], ['[]'], ['{"UserName":7,"Password":{}}']])(
    'treats %s as wrong details',
    async body => {
      const answer = await client.post('/Login/Login', body);
      expect(answer.status).toBe(401);
      expect(answer.json).toEqual({Error: 'BadCredentials'});
    },
  );

  it('makes one wait after five wrong tries, and only that one', async () => {
    for (let tries = 0; tries < 5; tries++) await client.signIn('demo', 'wrong');
    const answer = await client.signIn('demo');
    expect(answer.status).toBe(429);
    expect(Number(answer.header('retry-after'))).toBeGreaterThan(0);
    expect((await client.signIn('single')).status).toBe(200);
  });

  it('says how long to wait to an account that has tried too often', async () => {
    expect((await client.signIn('tries')).header('retry-after')).toBe('30');
  });

  it('forgets wrong tries once one was right', async () => {
    for (let tries = 0; tries < 4; tries++) await client.signIn('demo', 'wrong');
    await client.signIn('demo');
    for (let tries = 0; tries < 4; tries++) await client.signIn('demo', 'wrong');
    expect((await client.signIn('demo')).status).toBe(200);
  });
});

describe('tokens', () => {
  it('are demanded by every other call', async () => {
    for (const path of [
      '/Login/WhoAmI',
      '/Interface/GetInterfaces',
      '/Document/GetDocumentById?DocumentID=1',
    ]) {
      expect((await client.send(path)).status).toBe(401);
    }
  });

  it('issued by an administrator work as they are', async () => {
    expect((await whoAmI('demo-token-5f0c2a9e71b84d36')).json).toBeTruthy();
  });

  it('that nobody gave: WhoAmI answers 200 with null, the other calls 401', async () => {
    const who = await whoAmI('made-up');
    expect([who.status, who.json]).toEqual([200, null]);
    expect((await interfaces('made-up')).status).toBe(401);
  });

  it('that ended: WhoAmI answers 200 with nothing, the other calls 401', async () => {
    const token = await client.token();
    expect((await interfaces(token)).status).toBe(200);
    await bank.control.expireTokens();
    const who = await whoAmI(token);
    expect([who.status, who.text]).toEqual([200, '']);
    expect((await interfaces(token)).status).toBe(401);
    expect((await interfaces('demo-token-5f0c2a9e71b84d36')).status).toBe(401);
    expect((await interfaces(await client.token())).status).toBe(200);
  });

  it('of a limited life say until when', async () => {
    const {ExpiresAt} = (await client.signIn('expires')).json;
    const left = Date.parse(ExpiresAt) - Date.now();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThanOrEqual(60_000);
  });
});

describe('what an account may see', () => {
  it.each([
    ['demo', ['Photographs', 'Graphics'], true],
    ['single', ['Photographs'], false],
    ['none', [], false],
  ])('%s: its interfaces, and whether it may upload', async (name, names, upload) => {
    const headers = {token: await client.token(name)};
    const answer = await client.send('/Interface/GetInterfaces', {headers});
    expect(answer.json.map((each: {Name: string}) => each.Name)).toEqual(names);
    expect((await client.send('/Login/CanUpload', {headers})).json).toBe(upload);
  });

  it('is nothing for an account without an interface', async () => {
    const token = await client.token('none');
    expect((await client.search(token)).json).toEqual({NumberOfDocuments: 0, DocumentList: []});
  });

  it('leaves out the documents of other interfaces, in every call', async () => {
    const token = await client.token('single');
    const demo = await client.token('demo');
    const vector = (await client.search(demo, {DocumentType: ['VECTOR']})).json.DocumentList[0].DocumentID;
    expect((await client.search(token, {DocumentType: ['VECTOR']})).json.NumberOfDocuments).toBe(0);
    expect((await client.search(token, {InterfaceIds: [57340]})).json.NumberOfDocuments).toBe(0);
    const document = await client.send(`/Document/GetDocumentById?language=no&DocumentID=${vector}`, {
      headers: {token},
    });
    expect([document.status, document.json]).toEqual([200, null]);
    expect(await client.link(token, vector)).toBe('Access denied');
    expect(await client.link(demo, vector)).toMatch(/^https:\/\/v\.imgi\.no\//);
    const download = {DocumentId: vector, Quality: 'OriginalFile', DownloadAsAttachment: false};
    expect((await client.post('/Download', download, {token})).json).toBeNull();
  });

  it('names no interface that the account has not', async () => {
    const token = await client.token('single');
    const {DocumentList} = (await client.search(token)).json;
    const names = DocumentList.flatMap((document: {InterfaceList?: Array<{InterfaceName: string}>}) =>
      (document.InterfaceList ?? []).map(each => each.InterfaceName),
    );
    expect(new Set(names)).toEqual(new Set(['Photographs']));
  });
});
