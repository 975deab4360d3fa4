/** `npm run bank:check` as a process: what it takes, what it says, how it ends. */
import {spawn} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {password, ran, root, startWorld, token, userName, type Ran, type World} from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterEach(() => world.bank.control.reset());
afterAll(() => world.stop());

const tsx = pathToFileURL(join(root, 'node_modules/tsx/dist/loader.mjs')).href;

/** In an empty folder, so that whatever it writes is seen. */
async function started(args: string[], typed: string[] = []): Promise<Ran & {files: string[]}> {
  const cwd = join(world.folder, 'empty');
  mkdirSync(cwd, {recursive: true});
  const own = ['--deployment', join(root, 'deployment.json')];
  const child = spawn(
    process.execPath,
    ['--import', tsx, join(root, 'bank-check/main.ts'), ...own, ...args],
    {cwd},
  );
  child.stdin.end(typed.map(line => `${line}\n`).join(''));
  let [out, err] = ['', ''];
  child.stdout.on('data', piece => (out += piece));
  child.stderr.on('data', piece => (err += piece));
  const status = await new Promise<number>(resolve => child.once('close', code => resolve(code ?? -1)));
  return {status, out, err, files: readdirSync(cwd)};
}

const silent = ({out, err}: Ran) => {
  for (const secret of [token, userName, password]) expect(out + err).not.toContain(secret);
};

it('a bank with odd documents in it is a good one, and the table says what is odd', async () => {
  const all = await started(['--bank', world.bank.url, '--token-file', world.tokenFile]);
  expect(all.out).toMatch(/^fact +expected +found/);
  expect(all.out).toMatch(/^token\.valid +WhoAmI answers with something +it does +✓$/m);
  expect(all.out).toMatch(/^thumbnails\.hosts .* thumbs\.example; without a thumbnail: 1 image +differs$/m);
  expect(all.out).toContain(
    '\nDifferent, and coped with: document.numbers, document.dates, thumbnails.hosts.\n',
  );
  expect(all).toMatchObject({status: 0, err: '', files: []});
  silent(all);
});

it('asks for name and password on the error stream, so that the other is JSON alone', async () => {
  const all = await started(['--bank', world.bank.url, '--sign-in', '--json'], [userName, password]);
  expect(all.err).toBe('User name: \nPassword: \n');
  expect(JSON.parse(all.out)).toMatchObject({bank: 'api.imageshop.no', good: true});
  expect(all).toMatchObject({status: 0, files: []});
  silent(all);
});

it('a number that is none is refused in a line', async () => {
  const all = await started(['--bank', world.bank.url, '--token-file', world.tokenFile, '--mint', '1e3']);
  expect(all.status).toBe(2);
  expect(all.err).toBe('--mint takes the number of an image in the bank (DocumentID).\n');
});

describe('what it does not take', () => {
  it.each([
    [['--token', token]],
    [[`--token=${token}`]],
    [['-token', token]],
    [['--password', password]],
    [[token]],
    [['--json', token]],
    [['--bank', `http://${token}.example`]],
    [['--bank', `https://someone:${password}@bank.example`]],
    [['--bank', token]],
    [['--bank', `https://:${password}@bank.example`]],
    [['--bank', `https://bank.example/?token=${token}`]],
    [['--mint', token]],
    [['--token-file', '/nowhere/at/all']],
    [['--token-file', '/']],
  ])('%j', async args => {
    const all = await ran(args);
    expect(all.status).toBe(2);
    expect(all.out).toBe('');
    expect(all.err).not.toBe('');
    silent(all);
  });

  it('a token that is none', async () => {
    const file = join(world.folder, 'two-lines');
    writeFileSync(file, `${token}\n${password}\n`);
    for (const all of [await ran(['--token-file', file]), await ran([], {typed: [`${token} ${password}`]})]) {
      expect(all.status).toBe(2);
      expect(all.err).toContain('This is no token');
      silent(all);
    }
  });

  it('a token file with nothing in it', async () => {
    const file = join(world.folder, 'nothing');
    writeFileSync(file, '\ufeff\n');
    const all = await ran(['--token-file', file]);
    expect(all).toMatchObject({status: 2, err: '--token-file: there is nothing in this file.\n'});
  });

  it('nothing, where it has to ask', async () => {
    const all = await ran([]);
    expect(all).toMatchObject({status: 2, out: '', err: 'Token: \nToken: nothing was given.\n'});
  });

  it('a deployment file with mistakes', async () => {
    const file = join(world.folder, 'deployment.json');
    writeFileSync(
      file,
      readFileSync(join(root, 'deployment.json'), 'utf8').replace('"v.imgi.no"', '"https://v.imgi.no"'),
    );
    const all = await ran(['--deployment', file, '--token-file', world.tokenFile]);
    expect(all.status).toBe(2);
    expect(all.err).toContain('bank.cdn has a scheme');
  });
});

it('a token file as editors and shells of all systems write it', async () => {
  const file = join(world.folder, 'written');
  const ways = [
    `${token}\r\n`,
    `\ufeff${token}\n`,
    ` ${token} \n\n`,
    Buffer.from(`\ufeff${token}\r\n`, 'utf16le'),
  ];
  for (const written of ways) {
    writeFileSync(file, written);
    expect(await ran(['--bank', world.bank.url, '--token-file', file, '--json'])).toMatchObject({
      status: 0,
      err: '',
    });
  }
});

it('an image to make a link for is named where none was given', async () => {
  const all = await ran(['--bank', world.bank.url, '--token-file', world.tokenFile]);
  const [, id] = /^picture\.jpg .* needs --mint DOCUMENT_ID, such as (\d+) +not tried$/m.exec(all.out) ?? [];
  const minted = await ran(['--bank', world.bank.url, '--token-file', world.tokenFile, '--mint', id!]);
  expect(minted.out).not.toMatch(/^(picture|permalink)\..*(differs|not tried)$/m);
  expect(minted.status).toBe(0);
});

it('the lines to change are those of the file that was given, as they stand in it', async () => {
  const file = join(world.folder, 'north.json');
  writeFileSync(
    file,
    readFileSync(join(root, 'deployment.json'), 'utf8').replace('"cdn": "v.imgi.no"', '"cdn": "old.example"'),
  );
  const bank = world.turned('honest');
  const all = await ran([
    '--deployment',
    file,
    '--bank',
    bank,
    '--token-file',
    world.tokenFile,
    '--mint',
    '417',
  ]);
  expect(all.out).toContain(
    ['  line 7', '  -     "cdn": "old.example",', '  +     "cdn": "v.imgi.no",'].join('\n'),
  );
  expect(all.out).toContain('Needed, and different: permalink.host.');
  expect(all.status).toBe(1);
});
