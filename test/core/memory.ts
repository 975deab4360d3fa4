/** The core's host in memory: small, real, and under control. */
import type {Credits} from '../../src/shared/contract.ts';
import type {Size} from '../../src/shared/contract.ts';
import {createHmac, randomBytes} from 'node:crypto';
import type {
  Account,
  Clock,
  Editor,
  Hash,
  Http,
  HttpAnswer,
  HttpFault,
  Log,
  Picture,
  Ports,
  Random,
  Store,
  Stores,
  Target,
  Wish,
} from '../../src/core/ports.ts';
import {written, type Written} from '../../src/core/bank/written.ts';
import {loggedOf, type Entry} from '../../src/core/logged.ts';
import {deployment} from './deployment.ts';

export interface MemoryClock extends Clock {
  /** Milliseconds. */
  pass(ms: number): void;
}

export function memoryClock(start = Date.UTC(2026, 10, 21)): MemoryClock {
  let now = start;
  return {
    now: () => now,
    wait: ms => void (now += ms),
    pass: ms => void (now += ms),
  };
}

/** Takes anything, so that tests can put there what the core would not. */
export interface MemoryStore extends Store<Record<string, string>> {
  values: Map<string, string>;
}

export function memoryStore(values = new Map<string, string>()): MemoryStore {
  return {
    values,
    read: key => values.get(key) ?? null,
    write: (key, value) => void values.set(key, value),
    remove: key => void values.delete(key),
  };
}

export interface MemoryStores extends Stores {
  user: MemoryStore;
  script: MemoryStore;
  /** How often somebody had the script to itself. */
  locked: number;
}

export function memoryStores(script = memoryStore()): MemoryStores {
  const stores: MemoryStores = {
    user: memoryStore(),
    script,
    locked: 0,
    alone(work) {
      stores.locked++;
      return work();
    },
  };
  return stores;
}

export const systemRandom: Random = {bytes: length => new Uint8Array(randomBytes(length))};

export function memoryAccount(name: string): Account {
  return {mark: key => createHmac('sha256', key).update(name).digest('hex')};
}

export const memoryHash: Hash = {of: (text, key) => createHmac('sha256', key).update(text).digest('hex')};

export function memoryLog(): Log & {entries: Entry[]} {
  const entries: Entry[] = [];
  return {entries, error: entry => void entries.push(loggedOf(entry))};
}

/** Answers each request, as it goes out, by `respond`; keeps what was asked, round by round. */
export function memoryHttp(
  respond: (request: Written, round: number) => HttpAnswer | HttpFault,
): Http & {rounds: Written[][]} {
  const rounds: Written[][] = [];
  return {
    rounds,
    send(asked) {
      const requests = asked.map(request => written(request, deployment));
      rounds.push(requests);
      return requests.map(request => respond(request, rounds.length - 1));
    },
  };
}

export function answer(status: number, body: unknown = '', headers: Record<string, string> = {}): HttpAnswer {
  return {
    status,
    header: name => headers[name] ?? '',
    text: () => (typeof body === 'string' ? body : JSON.stringify(body)),
    picture: () => body as Picture,
  };
}

export interface MemoryEditor extends Editor {
  inserted: Array<{picture: Picture; box: Size} & Wish>;
  lists: Credits[];
}

/** A file with one place. The marks are `m1`, `m2` and so on. */
export function memoryEditor(more: Partial<Target> = {}): MemoryEditor {
  const inserted: MemoryEditor['inserted'] = [];
  const lists: Credits[] = [];
  const target: Target = {
    place: 'cursor',
    destructive: false,
    room: {width: 468, height: 648},
    insert: (picture, wish) => ({
      mark: `m${inserted.push({picture, box: wish.fit({width: 3, height: 2}).box, ...wish})}`,
      lacks: [],
    }),
    show: () => true,
    ...more,
  };
  return {
    name: 'docs',
    inserted,
    lists,
    where: () => ({targets: [target]}),
    after: mark => (Number(mark.slice(1)) <= inserted.length ? target : null),
    list: credits => (lists.push(credits), credits.place),
    next: () => ({targets: [target]}),
  };
}

export interface MemoryPorts extends Ports {
  stores: MemoryStores;
  clock: MemoryClock;
  log: ReturnType<typeof memoryLog>;
}

export function memoryPorts(more: Partial<MemoryPorts> = {}): MemoryPorts {
  return {
    editor: memoryEditor(),
    http: memoryHttp(() => 'unreachable'),
    stores: memoryStores(),
    account: memoryAccount('somebody'),
    hash: memoryHash,
    permissions: {missing: () => []},
    screen: {show: () => undefined},
    clock: memoryClock(),
    random: systemRandom,
    log: memoryLog(),
    ...more,
  };
}
