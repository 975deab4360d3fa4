/** `PropertiesService` and `LockService`: https://developers.google.com/apps-script/guides/properties */
import type {Store, Stores} from '../core/ports.ts';
import {isDeclared, type Stored} from '../core/session/stored.ts';
import {withHost} from './failures.ts';

/** Milliseconds to wait for another execution that makes the keys, which takes a moment. */
const LOCK_WAIT = 10_000;

export const stores: Stores = {
  user: store('user', () => PropertiesService.getUserProperties()),
  script: store('script', () => PropertiesService.getScriptProperties()),
  alone: work =>
    withHost(() => {
      const lock = LockService.getScriptLock();
      lock.waitLock(LOCK_WAIT);
      try {
        return work();
      } finally {
        lock.releaseLock();
      }
    }),
};

function store<S extends keyof Stored>(
  whose: S,
  properties: () => GoogleAppsScript.Properties.Properties,
): Store<Record<keyof Stored[S] & string, string>> {
  return {
    read: key => withHost(() => properties().getProperty(key)),
    write(key, value) {
      if (!isDeclared(whose, key, value)) throw new Error('what is to be stored is not what is declared');
      withHost(() => void properties().setProperty(key, value));
    },
    remove: key => withHost(() => void properties().deleteProperty(key)),
  };
}
