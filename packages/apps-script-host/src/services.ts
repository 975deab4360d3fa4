/** The services of one execution, by the names that scripts know them by. */
import type {Clock} from './clock.ts';
import {editors} from './editors.ts';
import type {EditorName} from './editors.ts';
import type {Running} from './execution.ts';
import {HtmlService} from './html.ts';
import {LockService} from './lock.ts';
import {Console, Logger} from './logger.ts';
import type {Permissions} from './permissions.ts';
import type {Project} from './project.ts';
import {PropertiesService} from './properties.ts';
import {ScriptApp} from './script-app.ts';
import {Session} from './session.ts';
import {storesIn} from './state.ts';
import type {State} from './state.ts';
import {Ui} from './ui.ts';
import {UrlFetchApp} from './url-fetch.ts';
import {Utilities} from './utilities.ts';

/** How the host reaches what is outside of it. */
export interface Outside {
  /** Public host name → address that its requests go to. A host that is not in it is asked itself. */
  hosts?: Readonly<Record<string, string>>;
  /** Whether UrlFetchApp's `timeoutSeconds` has an effect. */
  honoursTimeout?: boolean;
  /** Whether a dialog closes the sidebar, and a sidebar the dialog; both stay unless it is true. */
  oneAtATime?: boolean;
}

export interface Surroundings<E extends EditorName> {
  editor: E;
  project: Project;
  outside: Outside;
  clock: Clock;
  state: State<E>;
}

export function servicesOf<E extends EditorName>(
  {editor, project, outside, clock, state}: Surroundings<E>,
  {wait, exchanged}: Running,
  permissions: Permissions,
): Record<string, object> {
  const {manifest, html} = project;
  const {account, locale, locks, logs, model, quotas, screen} = state;
  const scriptId = `emulated-${editor}`;
  const ui = new Ui(screen, outside.oneAtATime) as unknown as GoogleAppsScript.Base.Ui;
  return {
    HtmlService: new HtmlService(html),
    LockService: new LockService(locks, clock),
    Logger: new Logger(logs),
    PropertiesService: new PropertiesService(storesIn(state), () => quotas.use(account, 'properties', 1)),
    ScriptApp: new ScriptApp(permissions, scriptId, scopes => (state.prompted = scopes)),
    Session: new Session({account, scriptId, locale, timeZone: manifest.timeZone, clock}),
    UrlFetchApp: new UrlFetchApp({
      allowed: manifest.urlFetchWhitelist,
      hosts: outside.hosts ?? {},
      honoursTimeout: outside.honoursTimeout ?? true,
      use: calls => quotas.use(account, 'urlfetch', calls),
      record: exchanged,
    }),
    Utilities: new Utilities(wait),
    console: new Console(logs),
    [editors[editor].service]: editors[editor].create(model, () => ui),
  };
}
