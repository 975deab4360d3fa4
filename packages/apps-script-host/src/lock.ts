import type {Clock} from './clock.ts';
import {Exception} from './exception.ts';

type OfficialLock = GoogleAppsScript.Lock.Lock;

/** By a lock's name: until when another execution holds it, in milliseconds since 1970. Host side: fill it. */
export type HeldElsewhere = Map<'script' | 'document' | 'user', number>;

/**
 * A lock as one execution sees it. Executions never overlap here, so another one holds a lock only where the host's
 * side says so; waiting for it moves the clock.
 */
export class Lock implements Pick<OfficialLock, 'hasLock' | 'releaseLock' | 'tryLock' | 'waitLock'> {
  static readonly official = 'Lock.Lock';
  private held = false;

  constructor(
    private readonly name: 'script' | 'document' | 'user',
    private readonly elsewhere: HeldElsewhere,
    private readonly clock: Clock,
  ) {}

  /** https://developers.google.com/apps-script/reference/lock/lock#hasLock() */
  hasLock(): boolean {
    return this.held;
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#releaseLock() */
  releaseLock(): void {
    this.held = false;
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#tryLock(Integer) */
  tryLock(timeoutInMillis: number): boolean {
    const wait = Math.max(0, (this.elsewhere.get(this.name) ?? 0) - this.clock.now());
    this.clock.advance(Math.min(wait, Math.max(0, timeoutInMillis)));
    this.held = this.held || wait <= timeoutInMillis;
    return this.held;
  }

  /** https://developers.google.com/apps-script/reference/lock/lock#waitLock(Integer) */
  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new Exception('Lock timeout: another process was holding the lock for too long.');
    }
  }
}

export class LockService implements Pick<
  GoogleAppsScript.Lock.LockService,
  'getDocumentLock' | 'getScriptLock' | 'getUserLock'
> {
  static readonly official = 'Lock.LockService';

  constructor(
    private readonly elsewhere: HeldElsewhere,
    private readonly clock: Clock,
  ) {}

  /** https://developers.google.com/apps-script/reference/lock/lock-service#getDocumentLock() */
  getDocumentLock(): OfficialLock {
    return new Lock('document', this.elsewhere, this.clock);
  }

  /** https://developers.google.com/apps-script/reference/lock/lock-service#getScriptLock() */
  getScriptLock(): OfficialLock {
    return new Lock('script', this.elsewhere, this.clock);
  }

  /** https://developers.google.com/apps-script/reference/lock/lock-service#getUserLock() */
  getUserLock(): OfficialLock {
    return new Lock('user', this.elsewhere, this.clock);
  }
}
