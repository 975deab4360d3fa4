import vm from 'node:vm';
import type {Clock} from './clock.ts';
import {Exception, ExecutionEnded, NotEmulated} from './exception.ts';
import type {Faults} from './faults.ts';
import {createMembrane, hostError, hostFile} from './membrane.ts';
import type {Call} from './membrane.ts';
import {refusal} from './permissions.ts';
import type {Permissions} from './permissions.ts';
import type {Exchange} from './url-fetch.ts';

/** One use of a service. */
export interface ServiceCall {
  /** `Class.method` */
  name: string;
  ms: number;
  /** What it threw. */
  failure?: string;
  /** What UrlFetchApp sent and got. */
  exchanges?: Exchange[];
}

/** A project's code, ready to be loaded afresh for every execution. */
export interface Program {
  /** By file name, in the order in which they run. */
  scripts: ReadonlyMap<string, vm.Script>;
  /** The functions declared at the top level. */
  functions: string[];
}

/** What a service may do to the execution that it serves. */
export interface Running {
  /** Lets time pass. */
  wait(ms: number): void;
  /** Adds to the record of the call that is being made. */
  exchanged(exchange: Exchange): void;
}

export interface ExecutionOptions {
  program: Program;
  permissions: Permissions;
  /** By global name; made anew for each execution. */
  services(running: Running): Record<string, object>;
  faults: Faults;
  /** Runs a call and takes its effect on the file back. */
  undone(proceed: () => unknown): unknown;
  /** What the script is told in place of a service's English sentence. */
  told(message: string): string;
  clock: Clock;
  /** In ms. */
  limit: number;
  /** Gets every call as it ends. */
  record(call: ServiceCall): void;
}

/** How an execution failed, in the words that reach whoever started it: for what the script threw, `Name: message`. */
export class ScriptFailure extends Error {
  override name = 'ScriptError';
}

const outOfTime = 'Exceeded maximum execution time';

/**
 * A world of its own, whose global is a plain object of the engine's. Node's other kind, which mirrors an object of the
 * host's, looks each global up by hooks of its own, and what those do with accessors that throw, with declarations over
 * accessors and with frozen names differs from the language, and from one version of Node to the next. Answers of promises arrive before an evaluation ends, never later. `eval` and `new Function` are
 * refused, which the real host does not: with them a script could `import()`, and Node would answer that with an error
 * of its own, through which everything can be reached.
 */
function createWorld(): vm.Context {
  return vm.createContext(vm.constants.DONT_CONTEXTIFY, {
    codeGeneration: {strings: false, wasm: false},
    microtaskMode: 'afterEvaluate',
  });
}

/**
 * @param code by file name
 * @throws SyntaxError as V8 has it, when the code is none; NotEmulated for `import()`
 */
export function loadProgram(code: Readonly<Record<string, string>>): Program {
  const scripts = new Map<string, vm.Script>();
  // Function declarations are there before the first statement runs, and nothing else is.
  const world = createWorld();
  const global = vm.runInContext('globalThis', world) as object;
  const before = new Set(Reflect.ownKeys(global));
  for (const [filename, text] of Object.entries(code)) {
    if (/\bimport\s*(\/\*((?!\*\/)[\s\S])*\*\/\s*|\/\/.*\n\s*)*\(/.test(text)) {
      throw new NotEmulated('import()');
    }
    try {
      new vm.Script(`throw 'stop';\n${text}\n`, {filename}).runInContext(world);
    } catch (error) {
      if (error !== 'stop') throw error;
    }
    scripts.set(filename, new vm.Script(text, {filename}));
  }
  const functions = Reflect.ownKeys(global).filter(
    (name): name is string =>
      typeof name === 'string' && !before.has(name) && typeof Reflect.get(global, name) === 'function',
  );
  return {scripts, functions};
}

/** The membrane gives this name to the call and takes it back as it begins: a call then has an evaluation's time limit. */
const entry = new vm.Script('this.__entry()', {filename: hostFile});

/**
 * Loads the code into fresh globals, calls one of its functions and throws the globals away.
 *
 * @param args host values, as a trigger or the bridge gives them
 * @returns a copy of what the function returned
 * @throws ScriptFailure what the script threw, or why it was ended
 * @throws NotEmulated, or a fault of the emulator, whatever the script caught
 */
export function execute(options: ExecutionOptions, functionName: string, args: unknown[]): unknown {
  const {clock, faults, limit, permissions, program} = options;
  const started = clock.now();
  let alarm: Error | null = null;
  let over: ExecutionEnded | null = null;
  let current: ServiceCall | null = null;

  const around = (call: Call, proceed: () => unknown): unknown => {
    if (alarm) throw new ExecutionEnded(alarm.message);
    if (over) throw over;
    const began = performance.now();
    const entered: ServiceCall = {name: call.name, ms: 0};
    current = entered;
    try {
      const refused = refusal(permissions, call);
      if (refused) throw new Exception(refused);
      const value = faults.run(call.name, proceed, options.undone);
      if (clock.now() - started > limit) throw new ExecutionEnded(outOfTime);
      return value;
    } catch (error) {
      if (error instanceof Exception) error.message = options.told(error.message);
      entered.failure = (error as Error).message;
      if (error instanceof ExecutionEnded) over = error;
      throw error;
    } finally {
      entered.ms = performance.now() - began;
      options.record(entered);
    }
  };

  const world = createWorld();
  const membrane = createMembrane(world, {
    services: options.services({
      wait: ms => clock.advance(ms),
      exchanged: exchange => ((current as ServiceCall).exchanges ??= []).push(exchange),
    }),
    around,
    now: () => clock.now(),
    alarm: error => (alarm ??= error),
    inScript: file => program.scripts.has(file),
  });

  let value: unknown;
  try {
    // Without displayErrors, Node leaves the stacks alone.
    const bounds = {timeout: Math.max(1, Math.ceil(limit)), displayErrors: false};
    for (const script of program.scripts.values()) script.runInContext(world, bounds);
    const globals = vm.runInContext('globalThis', world) as Record<string, unknown>;
    membrane.enter(globals[functionName], args);
    value = membrane.toHost(entry.runInContext(world, bounds));
  } catch (error) {
    if (error instanceof NotEmulated) alarm ??= error;
    if (!alarm && !over) throw failureOf(error);
  }
  if (alarm) throw alarm as Error;
  if (over) throw new ScriptFailure((over as ExecutionEnded).message);
  return value;
}

function failureOf(error: unknown): ScriptFailure {
  if (typeof error !== 'object' || error === null) return new ScriptFailure(String(error));
  if (Reflect.get(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return new ScriptFailure(outOfTime);
  const {name, message, stack} = hostError(error);
  const failure = new ScriptFailure(`${name}: ${message}`);
  failure.stack = stack;
  return failure;
}
