/**
 * One execution in a V8 that has never seen the code, as each is at Google: a thread of its own has an engine of its own.
 * Run as a worker; what to do comes as `workerData`.
 */
import vm from 'node:vm';
import {isMainThread, parentPort, workerData} from 'node:worker_threads';
import {createHost} from '../packages/apps-script-host/src/host.ts';
import type {Host} from '../packages/apps-script-host/src/host.ts';
import {deployment} from '../test/core/deployment.ts';
import {built} from '../test/bundle/built.ts';
import {begin, document} from './scene.ts';

export type Task =
  | {kind: 'load'; code: string}
  | {kind: 'call'; bankUrl: string; method: string; args: object; caller: unknown; stores: Stores}
  | {kind: 'opening'; bankUrl: string; stores: Stores};

export interface Stores {
  user: Array<[string, string]>;
  script: Array<[string, string]>;
}

/** What a remembered person's sidebar calls with. */
export async function rememberedStores(bankUrl: string) {
  const {host, sidebar} = await begin(bankUrl, 'docs');
  const stores: Stores = {user: [...host.stores.user], script: [...host.stores.script]};
  return {stores, sidebar};
}

/** Milliseconds. */
async function measured(task: Task): Promise<number> {
  if (task.kind === 'load') return load(task.code);
  // The emulated host itself warms up on a script that does nothing, which also tells what the host takes.
  const idle = hostFor(
    'function onOpen() { DocumentApp.getUi().createAddonMenu().addItem("Open", "rpc").addToUi(); }\nfunction rpc() { return null; }',
    task,
  );
  const nothing: number[] = [];
  for (let nth = 0; nth < 5; nth++) nothing.push(await outside(idle, () => idle.run('rpc', [])));
  const host = hostFor(built('docs')['Code.js'], task);
  const work =
    task.kind === 'opening'
      ? () => host.choose((host.menu[0] as {label: string}).label)
      : () => host.run('rpc', [task.method, task.args, task.caller]);
  return (await outside(host, work)) - Math.min(...nothing);
}

function load(code: string): number {
  const context = vm.createContext(Object.create(null) as object);
  const began = performance.now();
  new vm.Script(code, {filename: 'Code.js'}).runInContext(context);
  return performance.now() - began;
}

/** What it takes but for the calls of the host, and so of the bank. */
async function outside(host: Host, work: () => Promise<unknown>): Promise<number> {
  const from = host.calls.length;
  const began = performance.now();
  await work();
  const all = performance.now() - began;
  return all - host.calls.slice(from).reduce((sum, {ms}) => sum + ms, 0);
}

function hostFor(code: string, {bankUrl, stores}: Exclude<Task, {kind: 'load'}>): Host {
  const {api, cdn} = deployment.bank;
  const host: Host<'docs'> = createHost({
    editor: 'docs',
    files: {...built('docs'), 'Code.js': code},
    hosts: {[api]: bankUrl, [cdn]: bankUrl},
    model: document,
  });
  host.open();
  for (const [key, value] of stores.user) host.stores.user.set(key, value);
  for (const [key, value] of stores.script) host.stores.script.set(key, value);
  return host as Host;
}

if (!isMainThread && parentPort) parentPort.postMessage(await measured(workerData as Task));
