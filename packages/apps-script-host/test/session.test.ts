import {createClock} from '../src/clock.ts';
import {Session} from '../src/session.ts';
import {outcome, project} from './project.ts';

const day = 24 * 60 * 60 * 1000;
const key = (account: string, scriptId: string, clock = createClock(0)) =>
  new Session({account, scriptId, locale: 'en', timeZone: 'Etc/UTC', clock}).getTemporaryActiveUserKey();

it('tells the person’s language, as it is when the script asks', async () => {
  const host = project('function run() { return Session.getActiveUserLocale(); }', {locale: 'nb'});
  expect(await host.run('run', [])).toBe('nb');
  host.locale = 'sv';
  expect(await host.run('run', [])).toBe('sv');
});

it('tells the script’s time zone', async () => {
  expect(await outcome('return Session.getScriptTimeZone();', {manifest: {timeZone: 'Europe/Oslo'}})).toBe(
    'Europe/Oslo',
  );
});

// https://developers.google.com/apps-script/reference/base/session#getTemporaryActiveUserKey()
describe('the temporary user key', () => {
  it('is the same for one account and script', () => {
    expect(key('a', 'script')).toBe(key('a', 'script'));
  });

  it('differs for another account and for another script', () => {
    expect(new Set([key('a', 'one'), key('b', 'one'), key('a', 'two')]).size).toBe(3);
  });

  it('rotates every 30 days', () => {
    const clock = createClock(0);
    const first = key('a', 'script', clock);
    clock.advance(29 * day);
    expect(key('a', 'script', clock)).toBe(first);
    clock.advance(day);
    expect(key('a', 'script', clock)).not.toBe(first);
  });
});
