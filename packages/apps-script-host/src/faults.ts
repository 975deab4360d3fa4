import {Exception} from './exception.ts';
import {wording} from './wordings.ts';
import type {WordingName} from './wordings.ts';

export interface Fault {
  /** `Class.method`, `*` for any member of any service, or `google.script.run` for the bridge itself. */
  call: string;
  /** What the service says: a sentence, or */
  message?: string;
  /** the name of one that the real services are known to say. */
  says?: WordingName;
  /** The call has its effect first. */
  after?: boolean;
  /** Nothing happens and nothing is thrown, although the call answers as if it had worked. */
  silent?: boolean;
  /** Not the next such call but the n-th, counted from 1. */
  nth?: number;
  /** Not only once. */
  always?: boolean;
}

/** The bridge between page and script, which can fail like a call of a service. */
export const BRIDGE = 'google.script.run';

export interface Faults {
  /** @throws Error for a fault that says nothing and is not silent */
  add(fault: Fault): void;
  clear(): void;
  /**
   * Runs a call, with the fault that is due for it.
   * @param undone runs it and takes its effect back
   */
  run(call: string, proceed: () => unknown, undone?: (proceed: () => unknown) => unknown): unknown;
}

export function createFaults(): Faults {
  let due: Array<{fault: Fault; left: number}> = [];
  return {
    add(fault) {
      if (!fault.silent && fault.message === undefined && fault.says === undefined) {
        throw new Error(`The fault of ${fault.call} says nothing`);
      }
      due.push({fault, left: fault.nth ?? 1});
    },
    clear() {
      due = [];
    },
    run(call, proceed, undone = work => work()) {
      let struck: (typeof due)[number] | null = null;
      for (const each of due) {
        if (!meant(each.fault, call)) continue;
        // Where two are due at once, the later one waits for the next call.
        if (each.left === 1 && !struck) struck = each;
        else each.left = Math.max(1, each.left - 1);
      }
      if (!struck) return proceed();
      const {fault} = struck;
      if (!fault.always) due = due.filter(each => each !== struck);
      if (fault.silent) return undone(proceed);
      if (fault.after) proceed();
      throw new Exception(fault.message ?? wording(fault.says as WordingName));
    },
  };
}

function meant({call: named}: Fault, call: string): boolean {
  return named === '*' ? call !== BRIDGE : named === call;
}
