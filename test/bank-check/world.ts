/** The check as people run it, against the local bank and against one that is turned. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {run} from '../../bank-check/run.ts';
import type {FactName} from '../../bank-check/facts.ts';
import {accounts, password} from '../../workbench/image-bank/accounts.ts';
import {forked, startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import type {TurnName} from './turns.ts';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const token = accounts.find(({name}) => name === 'demo')!.apiToken!;
export const userName = 'demo@imageshop.example';
export {password};

export interface Fact {
  fact: FactName;
  expected: string;
  found: string;
  result: 'holds' | 'differs' | 'not tried';
  needed: boolean;
}
export interface Json {
  good: boolean;
  facts: Fact[];
  deployment: {file: string; changes: Array<{line: number; from: string[]; to: string[]}>};
}
export interface Ran {
  status: number;
  out: string;
  err: string;
}

export interface World {
  bank: RunningBank;
  /** Where the bank is turned so, in all of these ways at once. */
  turned(...names: TurnName[]): string;
  tokenFile: string;
  folder: string;
  stop(): Promise<void>;
}

/** @param assets rows of the collection; with 50 there are two pages, and nothing odd in them */
export async function startWorld(assets?: number): Promise<World> {
  const bank = await startBank(assets === undefined ? {} : {assets});
  const turned = await forked(new URL('./turned-bank.ts', import.meta.url), [bank.url]);
  const folder = mkdtempSync(join(tmpdir(), 'bank-check-'));
  const tokenFile = join(folder, 'token');
  writeFileSync(tokenFile, `${token}\n`);
  return {
    bank,
    turned: (...names) => `${turned.url}/${encodeURIComponent(names.join('+'))}`,
    tokenFile,
    folder,
    async stop() {
      rmSync(folder, {recursive: true});
      await turned.stop();
      await bank.stop();
    },
  };
}

/** @param typed line by line, when it is asked; `longest` in seconds */
export async function ran(
  args: string[],
  {typed = [] as string[], longest = 10, now = () => Date.now()} = {},
): Promise<Ran> {
  let [out, err] = ['', ''];
  const status = await run(args, {
    input: Readable.from(typed.map(line => `${line}\n`)),
    out: text => void (out += text),
    err: text => void (err += text),
    // Nobody waits here for a bank to get better.
    clock: {now, wait: () => {}},
    longest,
  });
  return {status, out, err};
}

export function jsonOf({out}: Ran): Json {
  return JSON.parse(out) as Json;
}

export function factOf(ran: Ran, name: FactName): Fact {
  return jsonOf(ran).facts.find(({fact}) => fact === name)!;
}

export function differing(ran: Ran): FactName[] {
  return jsonOf(ran)
    .facts.filter(({result}) => result === 'differs')
    .map(({fact}) => fact);
}

/** What `deployment.json` is to say instead, line by line. */
export function changedLines(ran: Ran): string {
  return jsonOf(ran)
    .deployment.changes.flatMap(({to}) => to)
    .join('\n');
}
