/** All of `UrlFetchApp`, one member of the reference after the other. */
import {startAnswers} from './answers.ts';
import {caught, outcome, project} from './project.ts';
import type {Options} from './project.ts';

let answers: Awaited<ReturnType<typeof startAnswers>>;
beforeAll(async () => {
  answers = await startAnswers();
});
afterAll(() => answers.stop());

const wide = {urlFetchWhitelist: ['https://api.example.com/', 'https://cdn.example.com/']};
const options = (more: Options = {}): Options => ({
  manifest: wide,
  hosts: {'api.example.com': answers.url, 'cdn.example.com': `${answers.url}/`},
  ...more,
});
const api = 'https://api.example.com';

interface Echo {
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string;
}
const echo = async (params: string): Promise<Echo> =>
  JSON.parse(
    await outcome<string>(
      `return UrlFetchApp.fetch('${api}/echo?a=b%20c', ${params}).getContentText();`,
      options(),
    ),
  );
const failing = (call: string, more: Options = {}) => caught(`UrlFetchApp.${call};`, options(more));

describe('requests', () => {
  it('go out over HTTP to the address that the host stands for, path and query untouched', async () => {
    const {method, url, headers} = await echo('{}');
    expect([method, url]).toEqual(['GET', '/echo?a=b%20c']);
    expect(headers['user-agent']).toContain('Google-Apps-Script');
  });

  it('go to the host itself when it stands for no other', async () => {
    const text = await outcome(`return UrlFetchApp.fetch('${answers.url}/echo').getResponseCode();`, {
      manifest: {urlFetchWhitelist: undefined},
    });
    expect(text).toBe(200);
  });

  it('carry headers, method and a text', async () => {
    const sent = await echo(
      "{method: 'POST', headers: {token: 'abc'}, contentType: 'application/json', payload: '{\"a\":\"å\"}'}",
    );
    expect(sent).toMatchObject({method: 'POST', headers: {token: 'abc', 'content-type': 'application/json'}});
    expect(Buffer.from(sent.body, 'latin1').toString()).toBe('{"a":"å"}');
  });

  // https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetch(String,Object)
  it('send a plain object as a form', async () => {
    const sent = await echo("{method: 'post', payload: {name: 'Bob Smith', age: 3}}");
    expect(sent.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(sent.body).toBe('name=Bob+Smith&age=3');
  });

  it('send a blob with its content type', async () => {
    const sent = await echo("{method: 'put', payload: Utilities.newBlob([-1, 0], 'image/png')}");
    expect(sent).toMatchObject({method: 'PUT', body: '\xff\0', headers: {'content-type': 'image/png'}});
  });

  it.each([
    [
      'a URL over 2,082 characters',
      `fetch('${api}/' + 'x'.repeat(2082))`,
      'Limit Exceeded: URLFetch URL Length.',
    ],
    ['no URL', "fetch('')", 'Attribute provided with no value: url'],
    ['a URL that is none', "fetch('ftp://api.example.com/')", 'Invalid argument: ftp://api.example.com/'],
    [
      'a method that is not offered',
      `fetch('${api}/echo', {method: 'trace'})`,
      'Attribute provided with invalid value: method',
    ],
    [
      'the host as a header',
      `fetch('${api}/echo', {headers: {Host: 'x'}})`,
      'Attribute provided with invalid value: Header:Host',
    ],
    [
      'the length as a header',
      `fetch('${api}/echo', {headers: {'Content-Length': '1'}})`,
      'Attribute provided with invalid value: Header:Content-Length',
    ],
    [
      'a header without a value',
      `fetch('${api}/echo', {headers: {token: null}})`,
      'Attribute provided with invalid value: Header:null',
    ],
    [
      'a header with a line break',
      `fetch('${api}/echo', {headers: {token: 'a\\nb: c'}})`,
      'Attribute provided with invalid value: Header:token',
    ],
    [
      'over 100 headers',
      `fetch('${api}/echo', {headers: Object.fromEntries(Array.from({length: 101}, (_, i) => ['h' + i, '']))})`,
      'Limit Exceeded: URLFetch Header Size.',
    ],
    [
      'over 8 KB of headers',
      `fetch('${api}/echo', {headers: {token: 'x'.repeat(8188)}})`,
      'Limit Exceeded: URLFetch Header Size.',
    ],
    [
      'over 50 MB to send',
      `fetch('${api}/echo', {method: 'post', payload: 'x'.repeat(50 * 1024 * 1024 + 1)})`,
      'Limit Exceeded: URLFetch POST Size.',
    ],
  ])('are refused with %s', async (_what, call, message) => {
    expect(await failing(call)).toBe(`Exception: ${message}`);
  });

  it('with an option that nobody knows are a mistake', async () => {
    const host = project(
      `function run() { UrlFetchApp.fetch('${api}/echo', {muteHttpException: true}); }`,
      options(),
    );
    await expect(host.run('run', [])).rejects.toThrow(
      'NotEmulated: the option muteHttpException of UrlFetchApp.fetch',
    );
  });
});

describe('the manifest’s list', () => {
  const refusal = (url: string) =>
    `Exception: Request to ${url} failed because the URL has not been whitelisted in the script manifest.`;

  it('is held against the public address, not against where it leads', async () => {
    expect(await failing("fetch('https://other.example.com/echo')")).toBe(
      refusal('https://other.example.com/echo'),
    );
    expect(await failing(`fetch('${answers.url}/echo')`)).toBe(refusal(`${answers.url}/echo`));
  });

  it('lets nothing through without TLS', async () => {
    expect(await failing("fetch('http://api.example.com/echo')")).toBe(
      refusal('http://api.example.com/echo'),
    );
    // An address without a scheme is taken as http.
    expect(await failing("fetch('api.example.com/echo')")).toBe(refusal('http://api.example.com/echo'));
  });

  it('stops all of fetchAll before anything is sent', async () => {
    const host = project(
      `function run() { UrlFetchApp.fetchAll(['${api}/echo', 'https://other.example.com/']); }`,
      options(),
    );
    await expect(host.run('run', [])).rejects.toThrow('whitelisted');
    expect(host.calls.at(-1)).toMatchObject({
      name: 'UrlFetchApp.fetchAll',
      failure: expect.stringContaining('whitelisted'),
    });
    expect(host.calls.at(-1)!.exchanges).toBeUndefined();
  });
});

describe('answers', () => {
  const value = (expression: string, path: string) =>
    outcome(
      `const answer = UrlFetchApp.fetch('${api}${path}', {muteHttpExceptions: true}); return ${expression};`,
      options(),
    );

  it('have their status, and their headers spelled as they came', async () => {
    expect(await value('answer.getResponseCode()', '/status?code=204')).toBe(204);
    expect(await value('answer.getAllHeaders()', '/headers')).toMatchObject({
      'X-Odd-Case': 'one',
      'Set-Cookie': ['a=1', 'b=2'],
    });
    expect(await value('answer.getHeaders()', '/headers')).toMatchObject({
      'X-Odd-Case': 'one',
      'Set-Cookie': 'b=2',
    });
  });

  it('are unpacked', async () => {
    expect(await value('answer.getContentText()', '/gzip')).toBe('unpacked');
  });

  it('are bytes, signed, or a blob with type and name', async () => {
    expect(await value('answer.getContent()', '/bytes')).toEqual([0, 127, -128, -1]);
    expect(
      await value(
        '[answer.getBlob().getContentType(), answer.getBlob().getName(), answer.getBlob().getBytes()]',
        '/bytes',
      ),
    ).toEqual(['image/png', 'a.png', [0, 127, -128, -1]]);
    // Seen at the real service: never without a name.
    expect(await value('answer.getBlob().getName()', '/latin')).toBe('latin');
  });

  it('are read in the charset that they name, or that the script names', async () => {
    expect(await value('answer.getContentText()', '/latin')).toBe('blå');
    expect(await value('answer.getContentText("UTF-8")', '/latin')).toBe('bl\ufffd');
  });

  it('with an error status throw, with the host alone and what the server said', async () => {
    // https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app#fetch(String,Object), muteHttpExceptions
    expect(await failing(`fetch('${api}/status?code=404&text=gone')`)).toBe(
      'Exception: Request failed for https://api.example.com returned code 404. Truncated server response: gone ' +
        '(use muteHttpExceptions option to examine full response)',
    );
    expect(await value('answer.getResponseCode()', '/status?code=500')).toBe(500);
  });

  it('may have 50 MB and no more', async () => {
    expect(await value('answer.getResponseCode()', `/size?bytes=${50 * 1024 * 1024}`)).toBe(200);
    expect(await failing(`fetch('${api}/size?bytes=${50 * 1024 * 1024 + 1}')`)).toContain(
      'URLFetch response size exceeded',
    );
  });
});

describe('redirects', () => {
  const redirect = (code: number, to: string) => `${api}/redirect?code=${code}&to=${encodeURIComponent(to)}`;
  const followed = async (code: number, params: string, to = 'https://cdn.example.com/echo'): Promise<Echo> =>
    JSON.parse(
      await outcome<string>(
        `return UrlFetchApp.fetch('${redirect(code, to)}', ${params}).getContentText();`,
        options(),
      ),
    );

  it('are followed, with every header', async () => {
    expect(await followed(302, '{headers: {token: "abc"}}')).toMatchObject({
      url: '/echo',
      headers: {token: 'abc'},
    });
  });

  it('make a get of a post, but for 307 and 308', async () => {
    const post = "{method: 'post', payload: 'x', contentType: 'text/plain'}";
    expect(await followed(303, post)).toMatchObject({method: 'GET', body: ''});
    expect(await followed(307, post)).toMatchObject({method: 'POST', body: 'x'});
  });

  it('are given back as they are when the script wants that', async () => {
    expect(
      await outcome(
        `const answer = UrlFetchApp.fetch('${redirect(302, '/echo')}', {followRedirects: false}); return [answer.getResponseCode(), answer.getHeaders().Location];`,
        options(),
      ),
    ).toEqual([302, '/echo']);
  });

  it('do not lead off the manifest’s list', async () => {
    expect(await failing(`fetch('${redirect(302, 'https://other.example.com/')}')`)).toContain(
      'has not been whitelisted',
    );
  });

  it('end when they go in circles', async () => {
    expect(
      await failing(
        `fetch('${redirect(302, `${api}/redirect?code=302&to=${encodeURIComponent('?code=302')}`)}', {muteHttpExceptions: true})`,
      ),
    ).toBe('nothing was thrown');
    const circle = `${api}/redirect?code=302&to=`;
    expect(await failing(`fetch('${circle}')`)).toMatch(/^Exception: Address unavailable/);
  });
});

describe('transport errors throw, muted or not, with the whole address', () => {
  const muted = '{muteHttpExceptions: true}';

  it('nobody listens', async () => {
    const hosts = {'api.example.com': 'http://127.0.0.1:1'};
    expect(await failing(`fetch('${api}/a?b=c', ${muted})`, {hosts})).toBe(
      `Exception: Address unavailable: ${api}/a?b=c`,
    );
  });

  it('the answer is cut off', async () => {
    expect(await failing(`fetch('${api}/cut', ${muted})`)).toBe(`Exception: Address unavailable: ${api}/cut`);
  });

  it('there is no such name', async () => {
    const hosts = {'api.example.com': 'http://no-such-name.invalid'};
    expect(await failing(`fetch('${api}/', ${muted})`, {hosts})).toBe(`Exception: DNS error: ${api}/`);
  });

  it('the time is up, where timeoutSeconds has an effect', async () => {
    expect(await failing(`fetch('${api}/never', {timeoutSeconds: 0.2})`)).toBe(
      `Exception: Timeout: ${api}/never`,
    );
  });

  it('timeoutSeconds has none where the host is told so', async () => {
    expect(await failing(`fetch('${api}/together', {timeoutSeconds: 0.01})`, {honoursTimeout: false})).toBe(
      'nothing was thrown',
    );
  });
});

describe('fetchAll', () => {
  it('sends all at once and answers in the same order', async () => {
    const requests = Array.from({length: 4}, () => `'${api}/together'`).join(', ');
    const seen = await outcome<string[]>(
      `return UrlFetchApp.fetchAll([${requests}, {url: '${api}/status?code=200&text=last'}]).map(each => each.getContentText());`,
      options(),
    );
    expect(seen[4]).toBe('last');
    expect(Math.max(...seen.slice(0, 4).map(Number))).toBe(4);
  });

  it('throws for all when one fails on the way, after all were sent', async () => {
    const host = project(
      `function run() { UrlFetchApp.fetchAll(['${api}/echo', '${api}/cut', '${api}/echo']); }`,
      options(),
    );
    await expect(host.run('run', [])).rejects.toThrow(`Exception: Address unavailable: ${api}/cut`);
    expect(host.calls[0]!.exchanges!.map(({status}) => status)).toEqual([200, 0, 200]);
  });

  it('throws for all when one has an error status that is not muted', async () => {
    expect(await failing(`fetchAll(['${api}/echo', '${api}/status?code=500'])`)).toContain(
      'returned code 500',
    );
    expect(
      await failing(`fetchAll(['${api}/echo', {url: '${api}/status?code=500', muteHttpExceptions: true}])`),
    ).toBe('nothing was thrown');
  });
});

it('has a number of calls a day, each request of fetchAll one', async () => {
  // https://developers.google.com/apps-script/guides/services/quotas
  const host = project(
    `function run() { return UrlFetchApp.fetchAll(['${api}/echo', '${api}/echo']).length; }`,
    options(),
  );
  host.quotas.use('person@example.com', 'urlfetch', 19_999);
  await expect(host.run('run', [])).rejects.toThrow(
    'Exception: Service invoked too many times for one day: urlfetch.',
  );
  host.account = 'other@example.com';
  expect(await host.run('run', [])).toBe(2);
});

it('tells what it exchanged', async () => {
  const host = project(
    `function run() { UrlFetchApp.fetch('${api}/status?code=200&text=12345'); }`,
    options(),
  );
  await host.run('run', []);
  expect(host.calls).toEqual([
    {
      name: 'UrlFetchApp.fetch',
      ms: expect.any(Number),
      exchanges: [{method: 'GET', url: `${api}/status?code=200&text=12345`, status: 200, bytes: 5}],
    },
  ]);
});
