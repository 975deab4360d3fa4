import {project} from './project.ts';

// https://developers.google.com/apps-script/reference/lock/lock
const code = `
  function attempt(ms) { const lock = LockService.getUserLock(); return [lock.hasLock(), lock.tryLock(ms), lock.hasLock()]; }
  function wait(ms) { const lock = LockService.getScriptLock(); lock.waitLock(ms); lock.releaseLock(); return lock.hasLock(); }`;

describe('a lock', () => {
  it('is got at once when nobody holds it, and let go', async () => {
    const host = project(code);
    expect(await host.run('attempt', [0])).toEqual([false, true, true]);
    expect(await host.run('wait', [0])).toBe(false);
  });

  it('is got as soon as another execution lets it go', async () => {
    const host = project(code);
    const before = host.clock.now();
    host.locks.set('user', before + 5000);
    expect(await host.run('attempt', [10_000])).toEqual([false, true, true]);
    expect(host.clock.now() - before).toBeGreaterThanOrEqual(5000);
    expect(host.clock.now() - before).toBeLessThan(10_000);
  });

  it('is not got when the other holds it for longer', async () => {
    const host = project(code);
    host.locks.set('user', host.clock.now() + 60_000).set('script', host.clock.now() + 60_000);
    expect(await host.run('attempt', [1000])).toEqual([false, false, false]);
    await expect(host.run('wait', [1000])).rejects.toThrow(
      'Exception: Lock timeout: another process was holding the lock for too long.',
    );
  });
});
