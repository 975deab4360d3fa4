/** `npm run bench -- server`: the weight of what is shipped, and what its script takes where nothing of it is warm. */
import {transformSync} from 'esbuild';
import {fork} from 'node:child_process';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {Worker} from 'node:worker_threads';
import {Bench} from 'tinybench';
import {CONTRACT, type Page, type Reply} from '../src/shared/contract.ts';
import {PAGE_SIZE} from '../src/shared/limits.ts';
import {deployment} from '../test/core/deployment.ts';
import {callerOf} from '../test/bundle/world.ts';
import {built} from '../test/bundle/built.ts';
import {accounts} from '../workbench/image-bank/accounts.ts';
import type {Executed, Execution} from './bare.ts';
import {zipped} from './calls.ts';
import {rememberedStores, type Task} from './cold.ts';
import type {Figures} from './goals.ts';

/** How often each is done, each time in a thread or a process of its own; the quickest counts, as a busy machine only adds. */
const LOADS = 50;
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
    'an opening, within the script': {kind: 'opening', bankUrl, stores},
    'place, within the script': call('place', {own: []}),
  };
  const [loads, bench] = [LOADS, TIMES].map(
    iterations => new Bench({iterations, time: 0, warmup: false}),
  ) as [Bench, Bench];
  const search = await searching(bankUrl);
  const found = (await executed(search)).reply as Reply<Page>;
  if (!found.ok || found.value.assets.length !== PAGE_SIZE)
    throw new Error(`no page: ${JSON.stringify(found)}`);
  const alone = {...search, call: undefined};
  loads.add('Code.js loaded in a bare V8', async () => ({
    overriddenDuration: (await executed(alone)).loaded,
  }));
  loads.add('a search of 40 images, once it is loaded', async () => ({
    overriddenDuration: (await executed(search)).called,
  }));
  for (const [name, task] of Object.entries(tasks)) {
    bench.add(name, async () => ({overriddenDuration: await cold(task)}));
  }
  await loads.run();
  await bench.run();
  return {
    ...sizes(),
    ...Object.fromEntries(
      [...loads.tasks, ...bench.tasks].map(({name, result}) => [name, quickest(name, result)]),
    ),
  };
}

function quickest(name: string, result: Bench['tasks'][number]['result']): number {
  const cause = 'error' in result ? result.error : result.state;
  if (!('latency' in result)) throw new Error(`${name} was not measured`, {cause});
  return Math.round(result.latency.min * 10) / 10;
}

/** In a thread of its own. */
function executed(execution: Execution): Promise<Executed> {
  // Threads know no TypeScript.
  const worker = new Worker(bare, {eval: true, workerData: execution});
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

const bare = transformSync(readFileSync(new URL('./bare.ts', import.meta.url), 'utf8'), {
  loader: 'ts',
  format: 'cjs',
}).code;

const {apiToken} = accounts[0]!;

/** The search of somebody who has signed in with a token. */
export async function searching(bankUrl: string): Promise<Execution> {
  const code = built('docs')['Code.js'];
  const session = {build: '000000000000', contract: CONTRACT};
  const ask = async (path: string, body?: object) => {
    const headers = {token: apiToken!, 'content-type': 'application/json'};
    const sent = body && {method: 'POST', body: JSON.stringify(body)};
    return (await fetch(`${bankUrl}${path}`, {headers, ...sent})).text();
  };
  const found = {
    Language: 'no',
    Querystring: '',
    Page: 0,
    Pagesize: PAGE_SIZE,
    DocumentType: ['IMAGE', 'VECTOR'],
  };
  const answers = {
    '/Login/WhoAmI': await ask('/Login/WhoAmI'),
    '/Interface/GetInterfaces': await ask('/Interface/GetInterfaces'),
    '/Search2': await ask('/Search2', {...found, SortBy: 'DEFAULT', SortDirection: 'DESC'}),
  };
  // Whoever comes without a ticket is refused, and given one.
  let last: Executed = {loaded: 0, called: 0, reply: {session: ''}, kept: {user: {}, script: {}}};
  const call = async (method: string, args: object) => {
    const caller = {...session, session: (last.reply as Reply<unknown>).session!};
    last = await executed({code, call: [method, args, caller], answers, kept: last.kept});
  };
  await call('missing', {});
  await call('signIn', {apiToken, remember: false, terms: deployment.termsVersion});
  const caller = {...session, session: (last.reply as Reply<unknown>).session!};
  return {code, call: ['search', {text: '', page: 0}, caller], answers, kept: last.kept};
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
