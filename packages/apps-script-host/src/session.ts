import {createHmac} from 'node:crypto';
import type {Clock} from './clock.ts';

export interface SessionOptions {
  account: string;
  scriptId: string;
  locale: string;
  timeZone: string;
  clock: Clock;
}

/** "rotates every 30 days": the reference does not say from when it counts. */
const rotation = 30 * 24 * 60 * 60 * 1000;

export class Session implements Pick<
  GoogleAppsScript.Base.Session,
  'getActiveUserLocale' | 'getScriptTimeZone' | 'getTemporaryActiveUserKey'
> {
  static readonly official = 'Base.Session';

  constructor(private readonly options: SessionOptions) {}

  /** https://developers.google.com/apps-script/reference/base/session#getActiveUserLocale() */
  getActiveUserLocale(): string {
    return this.options.locale;
  }

  /** https://developers.google.com/apps-script/reference/base/session#getScriptTimeZone() */
  getScriptTimeZone(): string {
    return this.options.timeZone;
  }

  /**
   * Another key for each account and script, and a new one every 30 days.
   * https://developers.google.com/apps-script/reference/base/session#getTemporaryActiveUserKey()
   */
  getTemporaryActiveUserKey(): string {
    const {account, scriptId, clock} = this.options;
    const period = Math.floor(clock.now() / rotation);
    return createHmac('sha256', scriptId).update(`${account} ${period}`).digest('base64');
  }
}
