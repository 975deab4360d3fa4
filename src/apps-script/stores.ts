/** `PropertiesService` and `LockService`: https://developers.google.com/apps-script/guides/properties */
import type {Store, Stores} from '../core/ports.ts';
import {withHost} from './failures.ts';

/** Milliseconds to wait for another execution that makes the keys, which takes a moment. */
const LOCK_WAIT = 10_000;

export const stores: Stores = {
  user: store(() => PropertiesService.getUserProperties()),
  script: store(() => PropertiesService.getScriptProperties()),
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

function store(properties: () => GoogleAppsScript.Properties.Properties): Store {
  return {
    read: key => withHost(() => properties().getProperty(key)),
    write: (key, value) => withHost(() => void properties().setProperty(key, value)),
    remove: key => withHost(() => void properties().deleteProperty(key)),
  };
}
