import {Exception} from './exception.ts';

export interface Fault {
  /** `Class.method`, or `google.script.run` for the bridge itself. */
  call: string;
  /** What the service says. */
  message: string;
  /** The call has its effect first. */
  after?: boolean;
  /** Not only the next time. */
  always?: boolean;
}

export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  /** Runs a call, with the fault that is due for it. */
  run(call: string, proceed: () => unknown): unknown;
}

export function createFaults(): Faults {
  let due: Fault[] = [];
  return {
    add(fault) {
      due.push(fault);
    },
    clear() {
      due = [];
    },
    run(call, proceed) {
      const fault = due.find(each => each.call === call);
      if (!fault) return proceed();
      if (!fault.always) due = due.filter(each => each !== fault);
      if (fault.after) proceed();
      throw new Exception(fault.message);
    },
  };
}
