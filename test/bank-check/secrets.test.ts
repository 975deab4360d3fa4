/** What is typed is seen by nobody, whatever keys are pressed. */
import {spawnSync} from 'node:child_process';
import {PassThrough} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {Cancelled, createPrompt, hiding} from '../../bank-check/secrets.ts';

/** A terminal shows what is typed unless it is raw. */
function terminal() {
  const raw: boolean[] = [];
  const input = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode: (on: boolean) => void raw.push(on),
  });
  return {input, raw};
}

it('Ctrl+Z does not give the terminal back in the middle of a token', () => {
  // In a process of its own, as it would stop this one.
  const script = `
    import {PassThrough} from 'node:stream';
    import {createPrompt} from './bank-check/secrets.ts';
    const raw = [];
    const input = Object.assign(new PassThrough(), {isTTY: true, setRawMode: on => raw.push(on)});
    const prompt = createPrompt(input, () => {});
    const asked = prompt.ask('Token');
    input.write('demo\\x1a-token\\r');
    console.log(await asked, raw);
    prompt.close();
    console.log(raw);`;
  const {stdout} = spawnSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    encoding: 'utf8',
    timeout: 30_000,
    killSignal: 'SIGKILL',
  });
  expect(stdout).toBe('demo-token [ true ]\n[ true, false ]\n');
});

it('Ctrl+C ends it, and the terminal is as it was', async () => {
  const {input, raw} = terminal();
  const asked = createPrompt(input, () => {}).ask('Token');
  input.write('demo\x03');
  await expect(asked).rejects.toThrow(Cancelled);
  expect(raw.at(-1)).toBe(false);
});

it.each([
  ['as it is', 'it is fjord-2026.', 'it is •.'],
  ['in capitals', 'FJORD-2026', '•'],
  ['with other signs in it', 'fjord_2026 fjord--2026', '• •'],
  ['without its signs', 'fjord2026', '•'],
  ['in base64', Buffer.from('fjord-2026').toString('base64'), '•=='],
  ['in hexadecimal digits', Buffer.from('fjord-2026').toString('hex'), '•'],
  ['not at all', 'fjord', 'fjord'],
])('a secret is hidden %s', (_, text, shown) => {
  expect(hiding(['fjord-2026'])(text)).toBe(shown);
});

it('a secret of signs alone hides itself and nothing else', () => {
  expect(hiding(['.*+?'])('one .*+? two')).toBe('one • two');
});
