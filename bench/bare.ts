/**
 * One execution in a V8 that has never seen the code, with the few services that a search needs, which answer at once: what it
 * takes is the script's own time. Run as a thread; its data say what is called and what the bank answers.
 */
import {createHash, createHmac, randomUUID} from 'node:crypto';
import {setFlagsFromString} from 'node:v8';
import vm from 'node:vm';
import {parentPort, workerData} from 'node:worker_threads';

export interface Execution {
  code: string;
  /** Of `rpc`; absent: the script is only loaded, where there is nothing but the language. */
  call?: [method: string, args: object, caller: object];
  /** What the bank answers, by path. */
  answers: Record<string, string>;
  /** What is kept: it comes back as it is afterwards. */
  kept: {user: Record<string, string>; script: Record<string, string>};
}

export interface Executed {
  /** ms: until all of it stands, and from then until the reply. */
  loaded: number;
  called: number;
  reply: unknown;
  kept: Execution['kept'];
}

const signed = (bytes: Uint8Array) => [...Int8Array.from(bytes)];
const unsigned = (bytes: number[]) => Uint8Array.from(bytes);

/** Of Google's, as far as they are used here. */
function services({answers, kept}: Execution) {
  const store = (held: Record<string, string>) => ({
    getProperty: (key: string) => held[key] ?? null,
    setProperty: (key: string, value: string) => void (held[key] = value),
    deleteProperty: (key: string) => void delete held[key],
  });
  const answer = ({url}: {url: string}) => ({
    getResponseCode: () => 200,
    getAllHeaders: () => ({}),
    getContentText: () => answers[new URL(url).pathname] ?? '',
  });
  return {
    PropertiesService: {
      getUserProperties: () => store(kept.user),
      getScriptProperties: () => store(kept.script),
    },
    LockService: {getScriptLock: () => ({waitLock: () => undefined, releaseLock: () => undefined})},
    Session: {getTemporaryActiveUserKey: () => 'somebody', getActiveUserLocale: () => 'en'},
    Utilities: {
      DigestAlgorithm: {SHA_256: 'sha256'},
      getUuid: randomUUID,
      newBlob: (text: string) => ({getBytes: () => signed(Buffer.from(text))}),
      computeDigest: (_: string, text: string) => signed(createHash('sha256').update(text).digest()),
      computeHmacSha256Signature: (value: number[], key: number[]) =>
        signed(createHmac('sha256', unsigned(key)).update(unsigned(value)).digest()),
      base64EncodeWebSafe: (bytes: number[]) => Buffer.from(unsigned(bytes)).toString('base64url'),
    },
    UrlFetchApp: {fetchAll: (requests: Array<{url: string}>) => requests.map(answer)},
    console,
  };
}

function execute(execution: Execution): Executed {
  const {code, call, kept} = execution;
  const context = vm.createContext(call ? services(execution) : Object.create(null));
  // What the thread itself has left behind is cleared away first: it would be, at some moment of the script's.
  setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  const began = performance.now();
  new vm.Script(code, {filename: 'Code'}).runInContext(context);
  const loaded = performance.now();
  const reply = call && (context as unknown as {rpc(...args: unknown[]): unknown}).rpc(...call);
  const called = performance.now() - loaded;
  return {loaded: loaded - began, called, reply: JSON.parse(JSON.stringify(reply ?? null)) as unknown, kept};
}

parentPort!.postMessage(execute(workerData as Execution));
