import {spawn} from 'node:child_process';
import {createInterface} from 'node:readline';

export interface RunningWorkbench {
  /** `http://localhost:<port>` */
  url: string;
  bankUrl: string;
  stop(): Promise<void>;
}

/** Starts the workbench as `npm start` does, on a free port; `dist/` has to be built. */
export const startWorkbench = (...options: string[]) => startWorkbenchOn(0, ...options);

/** @param port 0: any that is free */
export async function startWorkbenchOn(port: number, ...options: string[]): Promise<RunningWorkbench> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'workbench/main.ts', ...options], {
    env: {...process.env, PORT: String(port)},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A test that fails before it stops the workbench must not leave it running, or wait for it.
  const kill = () => child.kill();
  process.once('exit', kill);
  child.unref();
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  let url = '';
  let bankUrl = '';
  for await (const line of createInterface(child.stdout)) {
    url ||= /^Document: +(\S+)\/docs$/.exec(line)?.[1] ?? '';
    bankUrl ||= /^Image bank: +(\S+)$/.exec(line)?.[1] ?? '';
    if (url && bankUrl) break;
  }
  if (!url) throw new Error('The workbench ended before it said its address');
  return {
    url,
    bankUrl,
    async stop() {
      process.off('exit', kill);
      child.ref();
      child.kill('SIGTERM');
      await exited;
    },
  };
}
