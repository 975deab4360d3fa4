/** `PropertiesService` and `LockService`: https://developers.google.com/apps-script/guides/properties */
import type {Store, Stores} from '../core/ports.ts';
import {isStorable} from '../core/session/storable.ts';
import type {Stored} from '../core/session/stored.ts';
import {withHost} from './failures.ts';
import {patiently} from './patience.ts';

/** Milliseconds to wait for another execution that makes the keys, which takes a moment. */
const LOCK_WAIT = 10_000;

export const stores: Stores = {
  user: store('user', () => PropertiesService.getUserProperties()),
  script: store('script', () => PropertiesService.getScriptProperties()),
  alone(work) {
    const lock = asked(() => {
      const found = LockService.getScriptLock();
      found.waitLock(LOCK_WAIT);
      return found;
    });
    try {
      return work();
    } finally {
      release(lock);
    }
  },
};

function store<S extends keyof Stored>(
  whose: S,
  properties: () => GoogleAppsScript.Properties.Properties,
): Store<Record<keyof Stored[S] & string, string>> {
  return {
    read: key => asked(() => properties().getProperty(key)),
    write(key, value) {
      if (!isStorable(whose, key, value)) throw new Error('what is to be stored is not what is declared');
      asked(() => void properties().setProperty(key, value));
    },
    remove: key => asked(() => void properties().deleteProperty(key)),
  };
}

/** The same however often it is done, so a limit that passes is waited for. */
function asked<T>(work: () => T): T {
  return patiently(() => withHost(work, 'store'));
}

function release(lock: GoogleAppsScript.Lock.Lock): void {
  try {
    lock.releaseLock();
  } catch {
    // It ends with the execution: https://developers.google.com/apps-script/reference/lock/lock#releaseLock()
  }
}
