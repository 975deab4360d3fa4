/** `npm run bench -- server`: the weight of what is shipped, and what its script takes where nothing of it is warm. */
import {readFileSync} from 'node:fs';
import {Worker} from 'node:worker_threads';
import {Bench} from 'tinybench';
import {callerOf} from '../test/bundle/world.ts';
import {built} from '../test/bundle/built.ts';
import {zipped} from './calls.ts';
import {rememberedStores, type Task} from './cold.ts';
import type {Figures} from './goals.ts';

/** How often each is done, each time in an engine of its own; the quickest counts, as a busy machine only adds. */
const TIMES = 11;

export function sizes(): Figures {
  const {'Code.js': code, 'Sidebar.html': page} = built('docs');
  return {
    'Code.js of Docs': Buffer.byteLength(code),
    'Code.js of Docs, gzip': zipped(code),
    'Sidebar.html, gzip': zipped(page),
  };
}

/** @param bankUrl of a local bank with at least forty images */
export async function server(bankUrl: string): Promise<Figures> {
  const {stores, sidebar} = await rememberedStores(bankUrl);
  const call = (method: string, args: object): Task => ({
    kind: 'call',
    bankUrl,
    method,
    args,
    caller: callerOf(sidebar),
    stores,
  });
  const tasks: Record<string, Task> = {
    'Code.js loaded in a bare V8': {kind: 'load', code: readFileSync('dist/docs/Code.js', 'utf8')},
    'a search of 40 images, outside bank and host': call('search', {text: '', page: 0}),
    'an opening, outside bank and host': {kind: 'opening', bankUrl, stores},
    'place, outside bank and host': call('place', {own: []}),
  };
  const bench = new Bench({iterations: TIMES, time: 0, warmup: false});
  for (const [name, task] of Object.entries(tasks)) {
    bench.add(name, async () => ({overriddenDuration: await cold(task)}));
  }
  await bench.run();
  return {
    ...sizes(),
    ...Object.fromEntries(bench.tasks.map(({name, result}) => [name, quickest(name, result)])),
  };
}

function quickest(name: string, result: Bench['tasks'][number]['result']): number {
  const cause = 'error' in result ? result.error : result.state;
  if (!('latency' in result)) throw new Error(`${name} was not measured`, {cause});
  return Math.round(result.latency.min * 10) / 10;
}

/** @returns ms */
function cold(task: Task): Promise<number> {
  return new Promise((resolve, reject) => {
    const file = new URL('./cold.ts', import.meta.url).href;
    // A thread does not take over the loader that reads TypeScript.
    const start = `import('tsx/esm/api').then(({register}) => (register(), import(${JSON.stringify(file)})))`;
    const worker = new Worker(start, {eval: true, workerData: task});
    worker.once('message', (ms: number) => {
      resolve(ms);
      void worker.terminate();
    });
    worker.once('error', reject);
  });
}
