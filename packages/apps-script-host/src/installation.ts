/** One script project, installed in one file: how its functions are started. */
import type {EditorName} from './editors.ts';
import {editors} from './editors.ts';
import {execute, ScriptFailure} from './execution.ts';
import type {Program} from './execution.ts';
import type {Faults} from './faults.ts';
import type {Mode} from './permissions.ts';
import type {Queue} from './queue.ts';
import {servicesOf} from './services.ts';
import type {Surroundings} from './services.ts';
import {withheldIn} from './state.ts';
import {translated, wording} from './wordings.ts';

export interface Installation<E extends EditorName> extends Surroundings<E> {
  program: Program;
  faults: Faults;
  queue: Queue;
}

/** https://developers.google.com/apps-script/guides/services/quotas: in ms, and how many of one account at once. */
const limits = {trigger: 30_000, other: 6 * 60_000, atOnce: 30};

/** @throws ScriptFailure, or what `execute` throws; logged in either case */
export function start<E extends EditorName>(
  installation: Installation<E>,
  mode: Mode,
  name: string,
  args: unknown[],
): unknown {
  const {clock, editor, faults, program, project, queue, state} = installation;
  const asked = project.manifest.oauthScopes;
  const withheld = withheldIn(state);
  const permissions = {mode, asked, granted: new Set(asked.filter(scope => !withheld.has(scope)))};
  const {calls, logs} = state;
  try {
    if (Math.max(1, queue.running()) + state.otherExecutions > limits.atOnce) {
      throw new ScriptFailure(translated(wording('quota.simultaneous'), state.exceptions));
    }
    return execute(
      {
        program,
        permissions,
        services: running => servicesOf(installation, running, permissions),
        faults,
        undone: proceed => editors[editor].undone(state.model, proceed),
        told: message => translated(message, state.exceptions),
        clock,
        limit: mode === 'FULL' ? limits.other : limits.trigger,
        record: call => calls.push(call),
      },
      name,
      args,
    );
  } catch (error) {
    // As exceptionLogging does, with the stack.
    logs.push({level: 'error', text: (error as Error).stack || (error as Error).message});
    throw error;
  }
}

/** @throws ScriptFailure */
export function mustExist(name: string, among: readonly string[]): void {
  if (!among.includes(name)) throw new ScriptFailure(`Script function not found: ${name}`);
}
