/** What a host holds from its beginning, or its last reset, to the next. */
import type {Clock} from './clock.ts';
import {editors} from './editors.ts';
import type {EditorName, Models} from './editors.ts';
import type {ServiceCall} from './execution.ts';
import type {HeldElsewhere} from './lock.ts';
import type {LogEntry} from './logger.ts';
import type {Store} from './properties.ts';
import {createQuotas} from './quotas.ts';
import type {Quotas} from './quotas.ts';
import type {Screen} from './ui.ts';

/** How a host is at its beginning. */
export interface Beginning<E extends EditorName> {
  editor: E;
  /** As `Session.getActiveUserLocale` gives it. */
  locale?: string;
  account?: string;
  /** The language in which services word their exceptions, as `Host.exceptions`. */
  exceptions?: string;
  /** Makes the document or presentation; without it, an empty one. */
  model?: () => Models[E];
  /** Whether pictures that lie on their side (EXIF orientation 5 to 8) are turned; they are unless it is false. */
  turnsPictures?: boolean;
}

export interface State<E extends EditorName> {
  account: string;
  locale: string;
  exceptions: string;
  otherExecutions: number;
  /** Whether the person has used the add-on in this file. */
  used: boolean;
  model: Models[E];
  screen: Screen;
  calls: ServiceCall[];
  logs: LogEntry[];
  /** By account. */
  users: Map<string, Store>;
  script: Store;
  document: Store;
  /** By account. */
  withheld: Map<string, Set<string>>;
  prompted: string[];
  locks: HeldElsewhere;
  quotas: Quotas;
}

export function fresh<E extends EditorName>(beginning: Beginning<E>, clock: Clock): State<E> {
  const make = beginning.model ?? editors[beginning.editor].empty;
  return {
    account: beginning.account ?? 'person@example.com',
    locale: beginning.locale ?? 'en',
    exceptions: beginning.exceptions ?? 'en',
    otherExecutions: 0,
    used: false,
    model: {...make(), upright: beginning.turnsPictures ?? true} as Models[E],
    screen: {menu: [], sidebar: null, dialog: null, alerts: []},
    calls: [],
    logs: [],
    users: new Map(),
    script: new Map(),
    document: new Map(),
    withheld: new Map(),
    prompted: [],
    locks: new Map(),
    quotas: createQuotas(clock),
  };
}

/** The scopes that the account that runs has unticked. */
export function withheldIn({withheld, account}: State<EditorName>): Set<string> {
  return own(withheld, account, () => new Set());
}

/** The stores that the account that runs sees. */
export function storesIn({users, account, script, document}: State<EditorName>) {
  return {user: own(users, account, () => new Map()), script, document};
}

/** `Map.get`, with what is not there yet put in. */
function own<V>(map: Map<string, V>, key: string, made: () => V): V {
  if (!map.has(key)) map.set(key, made());
  return map.get(key) as V;
}
