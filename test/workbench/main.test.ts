import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const running: ChildProcess[] = [];

function start(port: string | undefined, ...options: string[]): ChildProcess {
  const env = {...process.env, PORT: port};
  const child = spawn(process.execPath, ['--import', 'tsx', 'workbench/main.ts', ...options], {
    cwd: root,
    env,
  });
  running.push(child);
  return child;
}

/** What it prints at its start: each address by its name. */
async function addresses(child: ChildProcess): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const line of createInterface(child.stdout!)) {
    const [, name, url] = /^([\w ]+): +(http\S+)/.exec(line) ?? [];
    if (name && url) found[name] = url;
    if (name === 'Image bank') break;
  }
  return found;
}

async function errors(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of child.stderr!) text += piece;
  return text;
}

const answers = (url: string) =>
  fetch(url).then(
    () => true,
    () => false,
  );

/** Resolves when nothing answers any more. */
async function silent(url: string): Promise<void> {
  while (await answers(url));
}

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends both ports and the image bank', async signal => {
    const child = start('0');
    const {Document, Sidebar, 'Image bank': bank} = await addresses(child);
    expect(await Promise.all([Document!, Sidebar!, bank!].map(answers))).toEqual([true, true, true]);
    child.kill(signal);
    await once(child, 'exit');
    await Promise.all([Document!, Sidebar!, bank!].map(silent));
  });

  it('takes the next free ports beside another one, and serves the sidebar from a port of the same name', async () => {
    const [one, two] = [await addresses(start(undefined)), await addresses(start(undefined))];
    const ports = [one, two].flatMap(({Document, Sidebar}) =>
      [Document!, Sidebar!].map(url => new URL(url).port),
    );
    expect(new Set(ports).size).toBe(4);
    expect(new URL(two.Sidebar!).hostname).toBe('localhost');
    const shell = await (await fetch(two.Document!)).text();
    expect(shell).toContain(`data-frames-port="${new URL(two.Sidebar!).port}"`);
  });

  it.each(['127.0.0.1', '::1'])('says that the port it is told is in use at %s', async address => {
    const server = createServer().listen(0, address);
    await once(server, 'listening');
    const {port} = server.address() as AddressInfo;
    const child = start(String(port));
    const ended = once(child, 'exit');
    expect(await errors(child)).toBe(
      `Port ${port} is in use. PORT=N npm start takes port N; without PORT it is the next free one.\n`,
    );
    expect(await ended).toEqual([1, null]);
    server.close();
  });

  it('says that a port is none', async () => {
    expect(await errors(start('70000'))).toBe('PORT takes a whole number up to 65535, not "70000"\n');
  });

  it('hands on what a browser elsewhere asks of the bank, and nothing of another host', async () => {
    const {Document, Sidebar} = await addresses(start('0'));
    await fetch(Document!);
    const ask = async (path: string) => (await fetch(`${Sidebar}/1/bank/${path}`)).status;
    expect(await ask('magik.imageshop.no/_bank/state')).toBe(200);
    // The bank's own answer to a path that is none of its own.
    expect(await ask('magik.imageshop.no//127.0.0.1/a.jpg')).toBe(400);
    expect(await ask('elsewhere.example/a.jpg')).toBe(404);
  });
});
