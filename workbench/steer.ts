/** Changes what a running host is like, from a test in the browser. */
import type {Fault} from '../packages/apps-script-host/src/faults.ts';
import type {OpenFile} from './files.ts';

export interface Steering {
  /** The next calls run as this Google account. */
  account?: string;
  locale?: string;
  /** The scopes that the person who runs has unticked, in place of the earlier ones. */
  withheld?: string[];
  /** In place of the earlier ones. */
  faults?: Fault[];
  readOnly?: boolean;
  /** Replaces what the stores of the account hold under these names; null removes it. */
  stores?: Partial<Record<'user' | 'script', Record<string, string | null>>>;
  /** Milliseconds that pass on the host's clock. */
  pass?: number;
}

export function steer({host}: OpenFile, order: Steering): void {
  const {account, locale, withheld, faults, readOnly, stores, pass} = order;
  if (account !== undefined) host.account = account;
  if (locale !== undefined) host.locale = locale;
  if (readOnly !== undefined) host.editor.readOnly = readOnly;
  if (pass !== undefined) host.clock.advance(pass);
  if (withheld) {
    host.withheld.clear();
    for (const scope of withheld) host.withheld.add(scope);
  }
  if (faults) {
    host.faults.clear();
    for (const fault of faults) host.faults.add(fault);
  }
  for (const name of ['user', 'script'] as const) {
    for (const [key, value] of Object.entries(stores?.[name] ?? {})) {
      if (value === null) host.stores[name].delete(key);
      else host.stores[name].set(key, value);
    }
  }
}
