/**
 * Walls that hold as the shipped code runs: breaches are planted in the sources, built like what is shipped, and run in
 * the strict host against the local bank. That types and lint rules would have refused them is left aside.
 */
import {readShipped, type Shipped} from '../../audit/audit.ts';
import {withCopy} from '../audit/planted.ts';
import {deployment} from '../core/deployment.ts';
import {accounts} from '../../workbench/image-bank/accounts.ts';
import {demo, hostOn, openSidebar, valueOf, withBank} from './world.ts';

const world = withBank();

/** Code that a search for the words runs with `token`, `ports` and `AddonError` at hand; what it returns is the reply's value. */
const planted: Record<'log' | 'error' | 'reply' | 'store' | 'request', Record<string, string>> = {
  log: {
    'the token as an event': "ports.log.error({event: token, frames: ''})",
    'the token as a code': "ports.log.error({event: 'rpc', code: token, frames: ''})",
    'the token as a method': "ports.log.error({event: 'rpc', method: token, frames: ''})",
    'the token as a stack': "ports.log.error({event: 'rpc', frames: 'Error: ' + token})",
    'the token as a build': "ports.log.error({event: 'rpc', frames: '', page: token})",
    'the token in a field of its own': "ports.log.error({event: 'rpc', frames: '', token})",
  },
  error: {
    'the token as a message': 'throw new Error(token)',
    'the token as a name': "throw Object.assign(new Error('x'), {name: token})",
    'the token as a code of an error': 'throw new AddonError(token)',
    'the token beside a code': "throw new AddonError({code: 'bank.busy', wait: 1, token})",
    'the token in an address beside a code':
      "throw new AddonError({code: 'signIn.ssoOnly', signInUrl: 'https://example.com/?t=' + token})",
    'a plain object': 'throw {token}',
    'a text': 'throw token',
  },
  reply: {
    'the token in a field': 'return {assets: [], total: 0, token}',
    'the token in a text': "return {assets: [], total: 0, title: 'x' + token + 'y'}",
    'the token as a key': 'return {assets: [], total: 0, [token]: 1}',
  },
  store: {
    'plain text under a permitted key': "ports.stores.user.write('remembered', token)",
    'something that looks like an envelope':
      "ports.stores.user.write('remembered', '1.aaaaaaaa.' + (token + token + token + token).replace(/\\W/g, '_'))",
    'another key': "ports.stores.user.write('recent', token)",
    'another key by call': "ports.stores.user.write.call(null, 'recent', token)",
    'a key of every object': "ports.stores.user.write('constructor', token)",
    'a further field in the keys':
      "ports.stores.script.write('keys', JSON.stringify([{id: 'aaaaaaaa', bytes: 'x', made: 1, token}]))",
  },
  request: {
    'a field that is not declared':
      "ports.http.send([{endpoint: 'whoAmI', fields: {more: token}, token, seconds: 1}])",
    'a call that is not declared':
      "ports.http.send([{endpoint: 'elsewhere', fields: {}, token, seconds: 1}])",
    'a call of every object': "ports.http.send([{endpoint: 'constructor', fields: {}, token, seconds: 1}])",
    'an object as a value':
      "ports.http.send([{endpoint: 'permalink', fields: {documentid: {token}, width: 1, height: 0}, token, seconds: 1}])",
    'the token to another host than the API':
      "ports.http.send([{endpoint: 'picture', fields: {permalink: 'x', width: 1, height: 1, cropmode: 'x', name: 'x', ending: 'jpg'}, token, seconds: 1}])",
  },
};

const all = Object.values(planted).flatMap(Object.entries);
const token = accounts.find(({userName}) => userName === demo)!.apiToken!;
let files: Shipped;

beforeAll(async () => {
  const cases = all.map(([what, code]) => `    case ${JSON.stringify(what)}: ${code}; return undefined;`);
  const api = (text: string) =>
    `${text.replace(
      'search: (query, visit) =>',
      'search: (query, visit) => (plant as any)(query.text, ports, visit.token()) ??',
    )}\nfunction plant(what: string, ports: any, token: any): any {\n  switch (what) {\n${cases.join('\n')}\n  }\n}\n`;
  const opening = (text: string) =>
    text.replace(
      "guarded({session: visit.ticket() ?? '', start}",
      "guarded({session: visit.ticket() ?? '', start, ...(visit.signedIn() && {token: visit.token()})}",
    );
  files = await withCopy(
    root => readShipped(root, 'docs'),
    [{'src/core/api.ts': api, 'src/core/opening.ts': opening}],
  );
});

async function run(what: string) {
  const there = hostOn(world.bank.url, 'docs', {files: files as never});
  const sidebar = await openSidebar(there);
  const terms = deployment.termsVersion;
  valueOf(await sidebar.call('signIn', {apiToken: token, remember: false, terms}));
  const asked = (await world.bank.control.requests()).length;
  const reply = await sidebar.call('search', {text: what, page: 0});
  const requests = (await world.bank.control.requests()).slice(asked);
  const stores = [...there.stores.user, ...there.stores.script, ...there.stores.document];
  return {
    reply,
    requests,
    logs: there.logs,
    stores,
    told: JSON.stringify([reply, there.logs, stores, requests]),
  };
}

test('the plants are in a bundle that runs', async () => {
  const {reply, requests} = await run('boats');
  expect(reply.ok).toBe(true);
  expect(requests).toHaveLength(1);
});

test.each(Object.keys(planted.log))('the log takes nothing but what is declared: %s', async what => {
  const {told, logs} = await run(what);
  expect(JSON.stringify(logs)).toContain('undeclared');
  expect(told).not.toContain(token);
});

test.each(Object.keys(planted.error))('what is thrown becomes a code: %s', async what => {
  const {told, reply} = await run(what);
  expect(reply).toMatchObject({ok: false, code: expect.stringMatching(/^(server\.failed|bank\.busy)$/)});
  expect(told).not.toContain(token);
});

test.each(Object.keys(planted.reply))('the token is in no reply: %s', async what => {
  const {told, reply} = await run(what);
  expect(reply).toMatchObject({ok: false, code: 'server.failed'});
  expect(told).not.toContain(token);
});

test.each(Object.keys(planted.store))('nothing is stored but what is declared: %s', async what => {
  const {told, reply, stores} = await run(what);
  expect(reply).toMatchObject({ok: false, code: 'server.failed'});
  expect(stores.map(([key]) => key)).toEqual(['keys']);
  expect(told).not.toContain(token);
});

test.each(Object.keys(planted.request))('nothing is asked but what is declared: %s', async what => {
  const {told, reply, requests} = await run(what);
  expect(reply).toMatchObject({ok: false, code: 'server.failed'});
  expect(requests).toEqual([]);
  expect(told).not.toContain(token);
});

test('the token is in no opening: whoever is remembered is told that it failed', async () => {
  const there = hostOn(world.bank.url, 'docs', {files: files as never});
  const sidebar = await openSidebar(there);
  const terms = deployment.termsVersion;
  valueOf(await sidebar.call('signIn', {apiToken: token, remember: true, terms}));
  const {html} = there.sidebar!;
  const entry = there.menu.find(one => one.kind === 'item' && one.functionName === 'showSidebar');
  await there.choose((entry as {label: string}).label);
  expect(there.alerts).toHaveLength(1);
  expect(there.sidebar!.html).toBe(html);
  expect(JSON.stringify([there.logs, there.alerts, there.sidebar])).not.toContain(token);
});
