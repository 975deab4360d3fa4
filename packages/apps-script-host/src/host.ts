/// <reference types="google-apps-script" preserve="true" />
/** The emulated Apps Script host: one file, open in its editor, with one add-on installed. */
import {setTimeout as pass} from 'node:timers/promises';
import {createClock} from './clock.ts';
import type {Clock} from './clock.ts';
import {crossing} from './crossing.ts';
import {editors} from './editors.ts';
import type {EditorName, Models} from './editors.ts';
import {InstallEvent, OpenEvent} from './events.ts';
import {Exception} from './exception.ts';
import {execute, loadProgram, ScriptFailure} from './execution.ts';
import type {Running, ServiceCall} from './execution.ts';
import {BRIDGE, createFaults} from './faults.ts';
import type {Faults} from './faults.ts';
import {HtmlService} from './html.ts';
import {LockService} from './lock.ts';
import type {HeldElsewhere} from './lock.ts';
import {Console, Logger} from './logger.ts';
import type {LogEntry} from './logger.ts';
import type {Mode, Permissions} from './permissions.ts';
import {readProject} from './project.ts';
import type {ProjectFiles} from './project.ts';
import {PropertiesService} from './properties.ts';
import type {Store} from './properties.ts';
import {createQueue} from './queue.ts';
import {createQuotas} from './quotas.ts';
import type {Quotas} from './quotas.ts';
import {ScriptApp} from './script-app.ts';
import {Session} from './session.ts';
import {Ui} from './ui.ts';
import type {MenuEntry, Screen} from './ui.ts';
import {UrlFetchApp} from './url-fetch.ts';
import {Utilities} from './utilities.ts';
import {translated, wording} from './wordings.ts';

export interface HostOptions<E extends EditorName> {
  editor: E;
  files: ProjectFiles;
  /** Public host name → address that its requests go to. A host that is not in it is asked itself. */
  hosts?: Readonly<Record<string, string>>;
  /** As `Session.getActiveUserLocale` gives it. */
  locale?: string;
  account?: string;
  /** The language in which services word their exceptions, as `Host.exceptions`. */
  exceptions?: string;
  /** Milliseconds that really pass before each `google.script.run` begins. */
  latency?: number;
  clock?: Clock;
  /** Makes the document or presentation; without it, an empty one. */
  model?: () => Models[E];
  /** Whether pictures that lie on their side (EXIF orientation 5 to 8) are turned; they are unless it is false. */
  turnsPictures?: boolean;
  /** Whether UrlFetchApp's `timeoutSeconds` has an effect. */
  honoursTimeout?: boolean;
}

export interface Host<E extends EditorName = EditorName> {
  /** The document or presentation. */
  readonly editor: Models[E];
  /** What `onOpen` built. */
  readonly menu: readonly MenuEntry[];
  /** The one shown last. */
  readonly sidebar: Screen['sidebar'];
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
/** https://developers.google.com/apps-script/guides/services/quotas: in ms, and how many of one account at once. */
const limits = {trigger: 30_000, other: 6 * 60_000, atOnce: 30};

/** `Map.get`, with what is not there yet put in. */
function own<V>(map: Map<string, V>, key: string, fresh: () => V): V {
  if (!map.has(key)) map.set(key, fresh());
  return map.get(key) as V;
}

/** @throws SyntaxError, or Error about the files or the manifest, when Google would not take the project */
export function createHost<E extends EditorName>(options: HostOptions<E>): Host<E> {
  const {manifest, code, html} = readProject(options.files);
  const program = loadProgram(code);
  const callable = program.functions.filter(name => !name.endsWith('_'));
  const clock = options.clock ?? createClock();
  const scriptId = `emulated-${options.editor}`;
  const faults = createFaults();
  const editor = editors[options.editor];

  const fresh = () => ({
    account: options.account ?? 'person@example.com',
    locale: options.locale ?? 'en',
    exceptions: options.exceptions ?? 'en',
    otherExecutions: 0,
    used: false,
    model: {...(options.model ?? editor.empty)(), upright: options.turnsPictures ?? true} as Models[E],
    screen: {menu: [], sidebar: null, alerts: []} as Screen,
    calls: [] as ServiceCall[],
    logs: [] as LogEntry[],
    users: new Map<string, Store>(),
    script: new Map() as Store,
    document: new Map() as Store,
    withheld: new Map<string, Set<string>>(),
    prompted: [] as string[],
    locks: new Map() as HeldElsewhere,
    quotas: createQuotas(clock),
  });
  let state = fresh();
  const queue = createQueue(callsAtOnce);
  /** Runs after the latency, when a place is free. */
  const soon = <T>(work: () => T): Promise<T> =>
    queue.run(async () => {
      await pass(options.latency ?? 0);
      return work();
    });

  const withheld = () => own(state.withheld, state.account, () => new Set());
  const stores = () => ({
    user: own(state.users, state.account, () => new Map()),
    script: state.script,
    document: state.document,
  });

  function services({wait, exchanged}: Running, permissions: Permissions): Record<string, object> {
    const {account, locale, locks, logs, model, quotas, screen} = state;
    const ui = new Ui(screen) as unknown as GoogleAppsScript.Base.Ui;
    return {
      HtmlService: new HtmlService(html),
      LockService: new LockService(locks, clock),
      Logger: new Logger(logs),
      PropertiesService: new PropertiesService(stores(), () => quotas.use(account, 'properties', 1)),
      ScriptApp: new ScriptApp(permissions, scriptId, scopes => (state.prompted = scopes)),
      Session: new Session({account, scriptId, locale, timeZone: manifest.timeZone, clock}),
      UrlFetchApp: new UrlFetchApp({
        allowed: manifest.urlFetchWhitelist,
        hosts: options.hosts ?? {},
        honoursTimeout: options.honoursTimeout ?? true,
        use: calls => quotas.use(account, 'urlfetch', calls),
        record: exchanged,
      }),
      Utilities: new Utilities(wait),
      console: new Console(logs),
      [editor.service]: editor.create(model, () => ui),
    };
  }

  function start(mode: Mode, name: string, args: unknown[]): unknown {
    const granted = new Set(manifest.oauthScopes.filter(scope => !withheld().has(scope)));
    const permissions = {mode, asked: manifest.oauthScopes, granted};
    const {calls, logs} = state;
    try {
      if (Math.max(1, queue.running()) + state.otherExecutions > limits.atOnce) {
        throw new ScriptFailure(translated(wording('quota.simultaneous'), state.exceptions));
      }
      return execute(
        {
          program,
          permissions,
          services: each => services(each, permissions),
          faults,
          undone: proceed => editor.undone(state.model, proceed),
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

  function functionOf(label: string, entries: readonly MenuEntry[]): string | null {
    for (const entry of entries) {
      if (entry.kind === 'item' && entry.label === label) return entry.functionName;
      const inside = entry.kind === 'menu' ? functionOf(label, entry.entries) : null;
      if (inside) return inside;
    }
    return null;
  }

  /** The bridge itself can be made to fail, as it does for several accounts: the page then hears the plain words. */
  function bridged(work: () => unknown): unknown {
    try {
      return faults.run(BRIDGE, work);
    } catch (error) {
      throw error instanceof Exception
        ? new ScriptFailure(translated(error.message, state.exceptions))
        : error;
    }
  }

  /** @throws ScriptFailure */
  function mustExist(name: string, among: readonly string[]): void {
    if (!among.includes(name)) throw new ScriptFailure(`Script function not found: ${name}`);
  }

  return {
    callable,
    clock,
    faults,
    get editor() {
      return state.model;
    },
    get menu() {
      return state.screen.menu;
    },
    get sidebar() {
      return state.screen.sidebar;
    },
    get alerts() {
      return state.screen.alerts;
    },
    get calls() {
      return state.calls;
    },
    get logs() {
      return state.logs;
    },
    get quotas() {
      return state.quotas;
    },
    get locks() {
      return state.locks;
    },
    get stores() {
      return stores();
    },
    get withheld() {
      return withheld();
    },
    get prompted() {
      return state.prompted;
    },
    get account() {
      return state.account;
    },
    set account(account) {
      state.account = account;
    },
    get locale() {
      return state.locale;
    },
    set locale(locale) {
      state.locale = locale;
    },
    get exceptions() {
      return state.exceptions;
    },
    set exceptions(language) {
      state.exceptions = language;
    },
    get otherExecutions() {
      return state.otherExecutions;
    },
    set otherExecutions(count) {
      state.otherExecutions = count;
    },

    open() {
      Object.assign(state.screen, {menu: [], sidebar: null});
      const mode = state.used ? 'LIMITED' : 'NONE';
      if (program.functions.includes('onOpen')) start(mode, 'onOpen', [new OpenEvent(mode)]);
    },
    install() {
      state.used = true;
      if (program.functions.includes('onInstall')) start('FULL', 'onInstall', [new InstallEvent('FULL')]);
    },
    choose(label) {
      return soon(() => {
        const name = functionOf(label, state.screen.menu);
        if (!name) throw new Error(`The menu has no entry "${label}"`);
        mustExist(name, program.functions);
        state.used = true;
        start('FULL', name, []);
      });
    },
    async run(name, args) {
      const given = args.map((arg, index) => crossing(arg, String(index)));
      return soon(() => {
        mustExist(name, callable);
        const value = bridged(() => start('FULL', name, given));
        try {
          return crossing(value, '0') ?? null;
        } catch (cause) {
          // What the page hears of it is not documented, so it is what other callers of a script hear.
          const text = 'The script completed but the returned value is not a supported return type.';
          throw new ScriptFailure(text, {cause});
        }
      });
    },
    reset() {
      state = fresh();
      faults.clear();
    },
  };
}
