/** `npm run bench -- server`: the weight of what is shipped, and what its script takes where nothing of it is warm. */
import {fork} from 'node:child_process';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {Bench} from 'tinybench';
import {callerOf} from '../test/bundle/world.ts';
import {built} from '../test/bundle/built.ts';
import {zipped} from './calls.ts';
import {rememberedStores, type Task} from './cold.ts';
import type {Figures} from './goals.ts';

/** How often each is done, each time in a process of its own; the quickest counts, as a busy machine only adds. */
const TIMES = 9;

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
    'a search of 40 images, within the script': call('search', {text: '', page: 0}),
    'an opening, within the script': {kind: 'opening', bankUrl, stores},
    'place, within the script': call('place', {own: []}),
  };
  const bench = new Bench({iterations: TIMES, time: 0, warmup: false});
  bench.add('Code.js loaded in a bare V8', async () => ({overriddenDuration: await loaded()}));
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

// What the thread itself has left behind is cleared away first: it would be, at some moment of the script's.
const loading = `
  const {parentPort, workerData} = require('node:worker_threads');
  const vm = require('node:vm');
  require('node:v8').setFlagsFromString('--expose-gc');
  vm.runInNewContext('gc')();
  const context = vm.createContext(Object.create(null));
  const began = performance.now();
  new vm.Script(workerData).runInContext(context);
  parentPort.postMessage(performance.now() - began);`;

/** Compiled and run in a thread of its own, whose engine has never seen it. @returns ms */
function loaded(): Promise<number> {
  const worker = new Worker(loading, {eval: true, workerData: built('docs')['Code.js']});
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

/** @returns ms */
function cold(task: Task): Promise<number> {
  const child = fork(fileURLToPath(new URL('./cold.ts', import.meta.url)), {execArgv: ['--import', 'tsx']});
  child.send(task);
  return new Promise((resolve, reject) => {
    child.once('message', ms => resolve(ms as number));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`it ended with ${code} before it was measured`)));
  });
}
