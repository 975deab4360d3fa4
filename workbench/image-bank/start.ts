/**
 * Starts the local bank as a process of its own, which it has to be: the emulated `UrlFetchApp` waits for its answers
 * with the whole thread. Works under tsx and under Jest.
 */
import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import type {BankOptions} from './bank.ts';
import {createControl, type BankControl} from './control.ts';

export type {BankControl};

export interface RunningBank {
  /** Its origin, without a slash at the end. */
  url: string;
  control: BankControl;
  /** Ends the process. It also ends when this one does. */
  stop(): Promise<void>;
}

export async function startBank({assets, latency}: BankOptions = {}): Promise<RunningBank> {
  const args = [
    ...(assets === undefined ? [] : ['--assets', String(assets)]),
    ...(latency === undefined ? [] : ['--latency', String(latency)]),
  ];
  const {url, stop} = await forked(new URL('./main.ts', import.meta.url), args);
  return {url, control: createControl(url), stop};
}

/** A server as a process of its own, which says its address once it listens, and ends when this one does. */
export async function forked(script: URL, args: string[]): Promise<{url: string; stop(): Promise<void>}> {
  const child = fork(fileURLToPath(script), args, {
    // Where tsx is found.
    cwd: fileURLToPath(new URL('../../', import.meta.url)),
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once('message', message => resolve((message as {url: string}).url));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The server ended with ${code} before it listened`)));
  });
  return {
    url,
    async stop() {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
