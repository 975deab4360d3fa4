import type {ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {addresses, endAll, start} from './started.ts';

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

afterEach(endAll);

describe('npm start', () => {
  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s ends both ports and the image bank', async signal => {
    const child = start('0');
    const {Document, Sidebar, 'Image bank': bank} = await addresses(child);
    expect(await Promise.all([Document!, Sidebar!, bank!].map(answers))).toEqual([true, true, true]);
    child.kill(signal);
    await once(child, 'exit');
    await Promise.all([Document!, Sidebar!, bank!].map(silent));
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
});
