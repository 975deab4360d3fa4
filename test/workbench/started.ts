/** The workbench as `npm start` starts it, in a process of its own. */
import {spawn, type ChildProcess} from 'node:child_process';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const running: ChildProcess[] = [];

/** @param port what `PORT` says */
export function start(port: string | undefined, ...options: string[]): ChildProcess {
  const env = {...process.env, PORT: port};
  const child = spawn(process.execPath, ['--import', 'tsx', 'workbench/main.ts', ...options], {
    cwd: root,
    env,
  });
  running.push(child);
  return child;
}

/** What it prints at its start: each address by its name. */
export async function addresses(child: ChildProcess): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for await (const line of createInterface(child.stdout!)) {
    const [, name, url] = /^([\w ]+): +(http\S+)/.exec(line) ?? [];
    if (name && url) found[name] = url;
    if (name === 'Image bank') break;
  }
  return found;
}

/** Ends all that `start` started. */
export function endAll(): void {
  for (const child of running.splice(0)) child.kill('SIGKILL');
}
