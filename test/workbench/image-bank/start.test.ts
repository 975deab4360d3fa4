import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {fileURLToPath} from 'node:url';
import {startBank} from '../../../workbench/image-bank/start.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const main = 'workbench/image-bank/main.ts';

/** The first line that a process prints. */
async function firstLine(child: ChildProcess): Promise<string> {
  let text = '';
  for await (const piece of child.stdout!) {
    text += piece;
    if (text.includes('\n')) break;
  }
  return text.split('\n')[0]!;
}

const answers = (url: string) =>
  fetch(`${url}/_bank/state`).then(
    ({ok}) => ok,
    () => false,
  );

describe('the local bank as a process of its own', () => {
  it('takes a free port, two of them different ones', async () => {
    const [one, two] = await Promise.all([startBank(), startBank({assets: 30})]);
    expect(one.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect(two.url).not.toBe(one.url);
    expect((await two.control.state()).documents).toBe(30);
    await Promise.all([one.stop(), two.stop()]);
  });

  it('is gone after stop, which can be asked for twice', async () => {
    const bank = await startBank();
    expect(await answers(bank.url)).toBe(true);
    await bank.stop();
    await bank.stop();
    expect(await answers(bank.url)).toBe(false);
  });

  it('waits before each answer when told to, so that requests of one round meet', async () => {
    const bank = await startBank({latency: 300});
    await Promise.all(['/a', '/b', '/c'].map(path => fetch(bank.url + path)));
    expect((await bank.control.requests()).map(({atOnce}) => atOnce)).toEqual([3, 3, 3]);
    await bank.stop();
  });

  it('run by hand prints one line with its address', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', '0', '--assets', '12'], {
      cwd: root,
    });
    const line = await firstLine(child);
    const url = /http:\S+$/.exec(line)![0];
    expect(line).toBe(`Image bank: ${url}`);
    expect(await (await fetch(`${url}/_bank/state`)).json()).toEqual({permalinks: 0, documents: 12});
    child.kill();
    await once(child, 'exit');
  });

  it.each([
    ['--port', 'eighty'],
    ['--assets', '-1'],
    ['--latency', '1.5'],
  ])('refuses %s %s', async (name, value) => {
    const child = spawn(process.execPath, ['--import', 'tsx', main, `${name}=${value}`], {cwd: root});
    const [code] = await once(child, 'exit');
    expect(code).toBe(2);
  });

  it('ends when the one that started it is killed', async () => {
    const script = `
      import {startBank} from './workbench/image-bank/start.ts';
      const bank = await startBank();
      console.log(bank.url);
      setInterval(() => {}, 1000);
    `;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
      cwd: root,
    });
    const url = await firstLine(parent);
    expect(await answers(url)).toBe(true);
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    // The bank has a moment to notice; the loop ends with the test's time if it never does.
    while (await answers(url));
    expect(await answers(url)).toBe(false);
  });

  it('says why when it cannot start', async () => {
    const bank = await startBank();
    const {port} = new URL(bank.url);
    const child = spawn(process.execPath, ['--import', 'tsx', main, '--port', port], {cwd: root});
    let text = '';
    child.stderr.on('data', piece => (text += piece));
    const [code] = await once(child, 'exit');
    expect(code).toBe(1);
    expect(text).toMatch(/EADDRINUSE/);
    await bank.stop();
  });
});
