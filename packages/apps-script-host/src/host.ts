/// <reference types="google-apps-script" preserve="true" />
/** The emulated Apps Script host: one file, open in its editor, with one add-on installed. */
import {setTimeout as pass} from 'node:timers/promises';
import {createClock} from './clock.ts';
import type {Clock} from './clock.ts';
import {crossing} from './crossing.ts';
import type {EditorName, Models} from './editors.ts';
import {InstallEvent, OpenEvent} from './events.ts';
import {Exception} from './exception.ts';
import {loadProgram, ScriptFailure} from './execution.ts';
import type {ServiceCall} from './execution.ts';
import {BRIDGE, createFaults} from './faults.ts';
import type {Faults} from './faults.ts';
import {mustExist, start} from './installation.ts';
import type {Installation} from './installation.ts';
import type {HeldElsewhere} from './lock.ts';
import type {LogEntry} from './logger.ts';
import {readProject} from './project.ts';
import type {ProjectFiles} from './project.ts';
import type {Store} from './properties.ts';
import {createQueue} from './queue.ts';
import type {Quotas} from './quotas.ts';
import type {Outside} from './services.ts';
import {fresh, storesIn, withheldIn} from './state.ts';
import type {Beginning} from './state.ts';
import {functionOf} from './ui.ts';
import type {MenuEntry, Screen} from './ui.ts';
import {translated} from './wordings.ts';

export interface HostOptions<E extends EditorName> extends Beginning<E>, Outside {
  files: ProjectFiles;
  /** Milliseconds that really pass before each `google.script.run` begins. */
  latency?: number;
  clock?: Clock;
}

export interface Host<E extends EditorName = EditorName> {
  /** The document or presentation. */
  readonly editor: Models[E];
  /** What `onOpen` built. */
  readonly menu: readonly MenuEntry[];
  /** The one shown last. */
  readonly sidebar: Screen['sidebar'];
  /** The one shown last, modal or not. */
  readonly dialog: Screen['dialog'];
  readonly alerts: readonly string[];
  /** The functions that the page may call. */
  readonly callable: readonly string[];
  /** Every call of a service, the oldest first. */
  readonly calls: readonly ServiceCall[];
  readonly logs: readonly LogEntry[];
  readonly faults: Faults;
  readonly clock: Clock;
  readonly quotas: Quotas;
  /** Locks that other executions hold. */
  readonly locks: HeldElsewhere;
  /** The stores of the account that runs, to be read, filled and damaged. */
  readonly stores: {user: Store; script: Store; document: Store};
  /** Whose rights and stores the next execution has. Another one than the page's is what several accounts cause. */
  account: string;
  locale: string;
  /**
   * The language in which services word their exceptions: the person's, at Google. English here unless it is set, so
   * that a failure can be read.
   */
  exceptions: string;
  /** Executions of this account elsewhere. */
  otherExecutions: number;
  /** Scopes that the person who runs has unticked. */
  readonly withheld: Set<string>;
  /** The scopes that `requireScopes` last asked for. */
  readonly prompted: readonly string[];

  /**
   * The person opens the file: `onOpen` runs as a simple trigger.
   * @throws ScriptFailure which the real host only logs: there is no menu then
   */
  open(): void;
  /** The person installs the add-on in this file. @throws ScriptFailure */
  install(): void;
  /** A click in the menu, by label. @throws ScriptFailure what Google shows in a dialog */
  choose(label: string): Promise<void>;
  /**
   * `google.script.run`.
   * @throws TypeError when something cannot cross
   * @throws ScriptFailure what reaches the page's failure handler
   */
  run(name: string, args: readonly unknown[]): Promise<unknown>;
  /** Back to how it began: a new file, empty stores, no faults. */
  reset(): void;
}

/** Calls of `google.script.run` that run at once. https://developers.google.com/apps-script/guides/html/reference/run */
const callsAtOnce = 10;

/** @throws SyntaxError, or Error about the files or the manifest, when Google would not take the project */
export function createHost<E extends EditorName>(options: HostOptions<E>): Host<E> {
  const project = readProject(options.files);
  const program = loadProgram(project.code);
  const clock = options.clock ?? createClock();
  const installed: Installation<E> = {
    editor: options.editor,
    project,
    outside: options,
    program,
    clock,
    faults: createFaults(),
    queue: createQueue(callsAtOnce),
    state: fresh(options, clock),
  };
  const callable = program.functions.filter(name => !name.endsWith('_'));
  /** Runs after the latency, when a place is free. */
  const soon = <T>(work: () => T): Promise<T> =>
    installed.queue.run(async () => {
      await pass(options.latency ?? 0);
      return work();
    });
  const own = {
    callable,
    clock,
    faults: installed.faults,
    open: () => open(installed),
    install: () => install(installed),
    choose: (label: string) => soon(() => choose(installed, label)),
    async run(name: string, args: readonly unknown[]) {
      const given = args.map((arg, index) => crossing(arg, String(index)));
      return soon(() => {
        mustExist(name, callable);
        return answered(bridged(installed, () => start(installed, 'FULL', name, given)));
      });
    },
    reset() {
      installed.state = fresh(options, clock);
      installed.faults.clear();
    },
  };
  return joined(joined(own, seen(installed)), changeable(installed));
}

/** Both in one object, accessors as such: a copy of what they give would be one of before a reset. */
function joined<A extends object, B extends object>(one: A, other: B): A & B {
  return Object.defineProperties(one, Object.getOwnPropertyDescriptors(other)) as A & B;
}

/** What can be looked at. */
function seen<E extends EditorName>(installed: Installation<E>) {
  return {
    get editor() {
      return installed.state.model;
    },
    get menu() {
      return installed.state.screen.menu;
    },
    get sidebar() {
      return installed.state.screen.sidebar;
    },
    get dialog() {
      return installed.state.screen.dialog;
    },
    get alerts() {
      return installed.state.screen.alerts;
    },
    get calls() {
      return installed.state.calls;
    },
    get logs() {
      return installed.state.logs;
    },
    get quotas() {
      return installed.state.quotas;
    },
    get locks() {
      return installed.state.locks;
    },
    get stores() {
      return storesIn(installed.state);
    },
    get withheld() {
      return withheldIn(installed.state);
    },
    get prompted() {
      return installed.state.prompted;
    },
  };
}

/** What can be set, too. */
function changeable(installed: Installation<EditorName>) {
  return {
    get account() {
      return installed.state.account;
    },
    set account(account) {
      installed.state.account = account;
    },
    get locale() {
      return installed.state.locale;
    },
    set locale(locale) {
      installed.state.locale = locale;
    },
    get exceptions() {
      return installed.state.exceptions;
    },
    set exceptions(language) {
      installed.state.exceptions = language;
    },
    get otherExecutions() {
      return installed.state.otherExecutions;
    },
    set otherExecutions(count) {
      installed.state.otherExecutions = count;
    },
  };
}

function open(installed: Installation<EditorName>): void {
  Object.assign(installed.state.screen, {menu: [], sidebar: null, dialog: null});
  const mode = installed.state.used ? 'LIMITED' : 'NONE';
  if (installed.program.functions.includes('onOpen')) start(installed, mode, 'onOpen', [new OpenEvent(mode)]);
}

function install(installed: Installation<EditorName>): void {
  installed.state.used = true;
  if (installed.program.functions.includes('onInstall'))
    start(installed, 'FULL', 'onInstall', [new InstallEvent('FULL')]);
}

function choose(installed: Installation<EditorName>, label: string): void {
  const name = functionOf(label, installed.state.screen.menu);
  if (!name) throw new Error(`The menu has no entry "${label}"`);
  mustExist(name, installed.program.functions);
  installed.state.used = true;
  start(installed, 'FULL', name, []);
}

/** The bridge itself can be made to fail, as it does for several accounts: the page then hears the plain words. */
function bridged({faults, state}: Installation<EditorName>, work: () => unknown): unknown {
  try {
    return faults.run(BRIDGE, work);
  } catch (error) {
    throw error instanceof Exception ? new ScriptFailure(translated(error.message, state.exceptions)) : error;
  }
}

/** What the page gets of what a function has returned. @throws ScriptFailure */
function answered(value: unknown): unknown {
  try {
    return crossing(value, '0') ?? null;
  } catch (cause) {
    // What the page hears of it is not documented, so it is what other callers of a script hear.
    const text = 'The script completed but the returned value is not a supported return type.';
    throw new ScriptFailure(text, {cause});
  }
}
