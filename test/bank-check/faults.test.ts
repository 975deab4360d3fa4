/** A bank that is down, slow or lies is said to be so; what the person has given is shown nowhere. */
import {readdirSync} from 'node:fs';
import {Readable} from 'node:stream';
import {run} from '../../bank-check/run.ts';
import type {FaultAnswer} from '../../workbench/image-bank/faults.ts';
import {
  differing,
  factOf,
  jsonOf,
  password,
  ran,
  startWorld,
  token,
  userName,
  type Ran,
  type World,
} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld(50);
});
afterEach(() => world.bank.control.reset());
afterAll(() => world.stop());

const check = (...more: string[]) =>
  ran(['--bank', world.bank.url, '--token-file', world.tokenFile, '--json', ...more]);
const signIn = (bank: string, ...more: string[]) =>
  ran(['--bank', bank, '--sign-in', '--json', ...more], {typed: [userName, password, '246810']});

/** Encoded, in another letter case or cut by their signs, they would still be known. */
function expectNothingTold({out, err}: Ran) {
  const said = (out + err).toLowerCase();
  for (const secret of [token, userName, password]) {
    expect(said).not.toContain(secret.toLowerCase());
    expect(said).not.toContain(encodeURIComponent(secret).toLowerCase());
    expect(said).not.toContain(secret.replace(/\W/g, '_').toLowerCase());
    expect(said).not.toContain(Buffer.from(secret).toString('base64').toLowerCase());
  }
  expect(readdirSync(world.folder)).toEqual(['token']);
}

const kinds: Array<[string, FaultAnswer, string]> = [
  ['no connection', 'drop', 'no answer: the connection was refused or cut'],
  ['an HTML page', 'html', '200 with an HTML page'],
  ['JSON that is cut off', 'cut', '200 with JSON that is cut off, or none'],
  ['an error', {status: 500}, '500'],
  ['an error page', {status: 502, html: true}, '502 with an HTML page'],
  ['a refusal', {status: 403}, '403'],
  ['a wish to wait', {status: 503, retryAfter: 120}, '503'],
  [
    'a redirect',
    {redirect: 'https://elsewhere.example/x'},
    '302, a redirect to elsewhere.example, which is not followed',
  ],
];

it.each(kinds)('a bank of which comes %s is said to be that', async (_, answer, found) => {
  await world.bank.control.faults([{path: '*', answer}]);
  const all = await check('--mint', '417');
  expect(all.status).toBe(1);
  expect(differing(all)).toEqual(['bank.answers']);
  expect(factOf(all, 'bank.answers').found).toBe(found);
  expect(factOf(all, 'search.paging')).toMatchObject({result: 'not tried', found: 'what it needs differs'});
  expectNothingTold(all);
});

it.each<[string, FaultAnswer]>([
  ['nothing', 'empty'],
  ['401', {status: 401}],
])('%s means that the bank does not know the token', async (_, answer) => {
  await world.bank.control.faults([{path: '*', answer}]);
  const all = await check();
  expect(differing(all)).toEqual(['token.valid']);
  expect(all.status).toBe(1);
  expectNothingTold(all);
});

const after = ['/Interface/*', '/Search2', '/Category/*', '/Document/*', '/Permalink/*'];
const all: Array<[string, FaultAnswer]> = [
  ...kinds.map(([name, answer]): [string, FaultAnswer] => [name, answer]),
  ['nothing', 'empty'],
  ['wrong types', 'wrongTypes'],
  ['missing fields', 'missingFields'],
  ['null entries', 'nullEntries'],
  ['a list instead', {json: [[]]}],
  ['a text instead', {json: 'no'}],
];

it.each(all)('%s after a token that is good: said, and ended', async (_, answer) => {
  await world.bank.control.faults(after.map(path => ({path, answer})));
  const found = await check('--mint', '417');
  expect(factOf(found, 'token.valid').result).toBe('holds');
  expect(differing(found).length).toBeGreaterThan(0);
  expect(found.status).toBe(1);
  expectNothingTold(found);
});

const noPictures: Array<[string, FaultAnswer]> = [
  ...kinds.map(([name, answer]): [string, FaultAnswer] => [name, answer]),
  ['nothing', 'empty'],
  ['a text', {picture: 'text', as: 'image/jpeg'}],
  ['a text that says so', {picture: 'text', as: 'text/plain'}],
  ['a drawing', {picture: 'svg'}],
];

it.each(noPictures)('%s of the pictures alone', async (_, answer) => {
  await world.bank.control.faults(['*.jpg', '*.png'].map(path => ({path, answer})));
  const found = await check('--mint', '417');
  expect(differing(found)).toEqual(['picture.first']);
  expectNothingTold(found);
});

/** Of these the token is left. */
const harmless = ['missing fields', 'null entries'];

it.each(all.filter(([name]) => !harmless.includes(name)))('%s of the sign-in call', async (_, answer) => {
  await world.bank.control.faults([{path: '/Login/Login', answer}]);
  const found = await signIn(world.bank.url);
  expect(factOf(found, 'sign-in.call').result).toBe('differs');
  expect(found.status).toBe(1);
  expectNothingTold(found);
});

it('a bank that puts what it was told wherever it can', async () => {
  const bank = world.turned('tells on people');
  for (const found of [
    await ran(['--bank', bank, '--token-file', world.tokenFile, '--json', '--mint', '417']),
    await ran(['--bank', bank, '--token-file', world.tokenFile, '--mint', '417']),
    await signIn(bank),
    await ran(['--bank', bank, '--sign-in'], {typed: [userName, password]}),
  ]) {
    expect(found.status).toBe(1);
    expectNothingTold(found);
  }
});

it.each(['tells by a name', 'tells in base64'] as const)('a bank that %s what it was told', async turn => {
  const found = await signIn(world.turned(turn));
  expect(factOf(found, 'sign-in.call').found).toBe('a token in •');
  expectNothingTold(found);
  expect(found.out).not.toContain('demo_imageshop_example');
  expect(found.out.toLowerCase()).not.toContain(Buffer.from(password).toString('base64url').toLowerCase());
});

it('a bank that does not answer in time is waited for once, and the minute ends it', async () => {
  await world.bank.control.faults([{path: '*', slow: 60_000}]);
  const found = await ran(['--bank', world.bank.url, '--token-file', world.tokenFile, '--json'], {
    longest: 0.2,
  });
  expect(factOf(found, 'bank.answers')).toMatchObject({result: 'differs', found: 'no answer in time'});
  expect(found.status).toBe(1);
});

it('what would begin after a minute is not tried', async () => {
  let now = Date.parse('2026-11-01T12:00:00Z');
  const found = await ran(
    ['--bank', world.bank.url, '--token-file', world.tokenFile, '--json', '--mint', '417'],
    // Each look at the clock takes a second.
    {now: () => (now += 1000)},
  );
  expect(factOf(found, 'token.valid').result).toBe('holds');
  expect(factOf(found, 'picture.jpg')).toMatchObject({result: 'not tried', found: 'the minute was over'});
  // Nobody has seen that all is well.
  expect(jsonOf(found).good).toBe(false);
  expect(found.status).toBe(1);
});

it('what is under way when the minute ends is not waited for, and not said to differ', async () => {
  await world.bank.control.faults([{path: '*', slow: 60_000}]);
  let looks = 0;
  const found = await ran(['--bank', world.bank.url, '--token-file', world.tokenFile], {
    now: () => (looks++ === 0 ? 0 : 59_800),
  });
  expect(found.out).toMatch(/^bank\.answers .* the minute was over +not tried$/m);
  expect(found.out).toContain('The bank is slow: the minute was over before everything was asked.');
  expect(found.status).toBe(1);
});

it('the time that typing takes is nobody’s minute', async () => {
  let now = Date.parse('2026-11-01T12:00:00Z');
  let out = '';
  const typed = ['code@imageshop.example', password, '246810'];
  const status = await run(['--bank', world.bank.url, '--sign-in', '--json'], {
    input: Readable.from(typed.map(line => `${line}\n`)),
    out: text => void (out += text),
    err: text => void (now += text.endsWith(': ') ? 50_000 : 0),
    clock: {now: () => now, wait: () => {}},
    longest: 10,
  });
  expect(jsonOf({status, out, err: ''}).good).toBe(true);
  expect(status).toBe(0);
});

it('a password that is a word of the report leaves the report as it is', async () => {
  const found = await ran(['--bank', world.bank.url, '--sign-in', '--json'], {
    typed: ['wrong@imageshop.example', 'differs'],
  });
  expect(factOf(found, 'sign-in.call').result).toBe('differs');
});

it('a host that is not there', async () => {
  const found = await ran(['--bank', 'http://127.0.0.1:9', '--token-file', world.tokenFile, '--json']);
  expect(factOf(found, 'bank.answers').found).toBe('no answer: the connection was refused or cut');
  expect(found.status).toBe(1);
});

it.each([
  ['77', 'permalink.made', 'the token sees no image 77'],
  ['90417218', 'permalink.made', '90417218 is no image'],
  ['90417202', 'permalink.made', 'a text instead: no link is given for this image'],
  ['90417200', 'picture.first', '404 with an HTML page after'],
] as const)('a link to %s, which is not to be had', async (id, fact, found) => {
  const whole = await startWorld();
  try {
    const all = await ran([
      '--bank',
      whole.bank.url,
      '--token-file',
      whole.tokenFile,
      '--json',
      '--mint',
      id,
    ]);
    expect(factOf(all, fact)).toMatchObject({result: 'differs', found: expect.stringContaining(found)});
    expect(factOf(all, 'picture.jpg').result).toBe('not tried');
    expect(all.status).toBe(1);
  } finally {
    await whole.stop();
  }
});

it('a passing error is asked for again, as the add-on does', async () => {
  await world.bank.control.faults([{path: '/Search2', times: 2, answer: {status: 502}}]);
  expect(differing(await check())).toEqual([]);
});

it('429 is counted', async () => {
  await world.bank.control.faults([{path: '/Category/*', times: 1, answer: {status: 429, retryAfter: 1}}]);
  const found = await check();
  expect(differing(found)).toEqual(['bank.patience']);
  expect(factOf(found, 'bank.patience').found).toMatch(/^1 of \d+ refused$/);
  expect(found.status).toBe(0);
});

it('no token goes to the host of the pictures, and no link is made unasked', async () => {
  await check();
  expect((await world.bank.control.state()).permalinks).toBe(0);
  await check('--mint', '417');
  expect((await world.bank.control.state()).permalinks).toBe(5);
  const cdn = (await world.bank.control.requests()).filter(({host}) => host === 'v.imgi.no');
  expect(cdn.length).toBeGreaterThan(5);
  expect(cdn.every(({token: {header, query}}) => !header && !query)).toBe(true);
});

it.each([
  ['code', 'the bank wants a one-time code, and has it', 'holds'],
  ['sso', 'no password', 'differs'],
  ['locked', 'locked', 'differs'],
  ['wrong', 'wrong', 'differs'],
  ['wrong-code', 'wrong code', 'differs'],
  ['tries', 'too many tries', 'differs'],
  ['none', 'sees nothing', 'holds'],
])('signing in as %s: %s', async (account, _, result) => {
  const name = `${account}@imageshop.example`;
  const found = await ran(['--bank', world.bank.url, '--sign-in', '--json'], {
    typed: [name, password, '246810'],
  });
  expect(factOf(found, 'sign-in.call').result).toBe(result);
  expect(found.out + found.err).not.toContain(name);
  expect(jsonOf(found).good).toBe(account === 'code');
});
