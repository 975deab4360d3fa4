/**
 * One execution in a V8 that has never seen the code, as each is at Google. Run as a process of its own; what to do comes as
 * a message.
 */
import {Session} from 'node:inspector/promises';
import process from 'node:process';
import {createHost} from '../packages/apps-script-host/src/host.ts';
import type {Host} from '../packages/apps-script-host/src/host.ts';
import {deployment} from '../test/core/deployment.ts';
import {built} from '../test/bundle/built.ts';
import {begin, document, standingClock} from './scene.ts';

export type Task =
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
  const host = hostFor(task);
  if (task.kind === 'opening') return inScript(() => host.choose((host.menu[0] as {label: string}).label));
  return inScript(() => host.run('rpc', [task.method, task.args, task.caller]));
}

/** Microseconds between two looks of the profiler. */
const LOOKS = 100;

/** What runs in the script itself, by a profile: neither in the emulated host, nor while the bank is waited for. */
async function inScript(work: () => Promise<unknown>): Promise<number> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', {interval: LOOKS});
  await session.post('Profiler.start');
  const reply = await work();
  const {profile} = await session.post('Profiler.stop');
  if ((reply as {ok?: boolean} | undefined)?.ok === false)
    throw new Error(`failed: ${JSON.stringify(reply)}`);
  const own = new Set(profile.nodes.flatMap(({id, callFrame}) => (callFrame.url === 'Code' ? [id] : [])));
  const {samples = [], timeDeltas = []} = profile;
  return samples.reduce((sum, id, at) => sum + (own.has(id) ? timeDeltas[at]! : 0), 0) / 1000;
}

function hostFor({bankUrl, stores}: Task): Host {
  const {api, cdn} = deployment.bank;
  const host: Host<'docs'> = createHost({
    editor: 'docs',
    files: built('docs'),
    hosts: {[api]: bankUrl, [cdn]: bankUrl},
    model: document,
    // What was remembered was so at its beginning.
    clock: standingClock(),
  });
  host.open();
  for (const [key, value] of stores.user) host.stores.user.set(key, value);
  for (const [key, value] of stores.script) host.stores.script.set(key, value);
  return host as Host;
}

process.once('message', task => {
  void measured(task as Task).then(ms => {
    process.send!(ms);
    process.disconnect();
  });
});
