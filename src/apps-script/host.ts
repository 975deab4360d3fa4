/** The small services that both editors share: account, clock, randomness, log. */
import {loggedOf} from '../core/logged.ts';
import type {Account, Clock, Hash, Log, Random} from '../core/ports.ts';
import {withHost} from './failures.ts';
import {patiently} from './patience.ts';
import {hmac, randomBytes, sleep} from './utilities.ts';

export const account: Account = {
  /**
   * The temporary key differs by account and script and changes every 30 days:
   * https://developers.google.com/apps-script/reference/base/session#getTemporaryActiveUserKey()
   */
  mark: key => asked(() => hmac(Session.getTemporaryActiveUserKey(), key)),
};

/** As Google names the person's language. Empty where it does not say: then there are texts all the same. */
export function locale(): string {
  try {
    return Session.getActiveUserLocale();
  } catch {
    return '';
  }
}

export const hash: Hash = {of: (text, key) => asked(() => hmac(text, key))};

export const clock: Clock = {
  now: () => Date.now(),
  wait: ms => withHost(() => sleep(ms), 'account'),
};

export const random: Random = {bytes: length => asked(() => randomBytes(length))};

export const log: Log = {
  error(entry) {
    try {
      console.error(loggedOf(entry));
    } catch {
      // What is being logged has to reach the person all the same.
    }
  },
};

/** The same however often it is done, so a limit that passes is waited for. */
function asked<T>(work: () => T): T {
  return patiently(() => withHost(work, 'account'));
}
