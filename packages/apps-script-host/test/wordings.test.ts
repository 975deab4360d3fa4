import {translated, wording, wordings} from '../src/wordings.ts';
import type {WordingName} from '../src/wordings.ts';
import {outcome, project} from './project.ts';

const names = Object.keys(wordings) as WordingName[];

it.each(names)('%s has nothing open in English', name => {
  expect(wording(name)).not.toMatch(/[{}]/);
});

describe('in another language', () => {
  it('a sentence that was seen stands, with its parts', () => {
    expect(translated(wording('quota.day', {service: 'urlfetch'}), 'nl')).toBe(
      'Service is te vaak aangeroepen voor één dag: urlfetch.',
    );
    expect(translated(wording('server.error'), 'no')).toBe(
      'Vi beklager, det oppstod en tjenerfeil: DEADLINE_EXCEEDED',
    );
  });

  it('nothing of a sentence that nobody has noted stays but what no language translates', () => {
    expect(translated(wording('permission.call'), 'sv-SE')).toBe(
      '(sv) UrlFetchApp.fetch https://www.googleapis.com/auth/script.external_request',
    );
    expect(translated('An argument is wrong.', 'fi')).toBe('(fi)');
  });

  it('English stays as it is', () => {
    for (const name of names) expect(translated(wording(name), 'en')).toBe(wording(name));
  });

  it.each(['en-GB', 'en_GB'])('British English is English, but where it was seen to differ: %s', language => {
    expect(translated(wording('permission.authorization'), language)).toMatch(/^Authorisation /);
    for (const name of names.filter(each => each !== 'permission.authorization')) {
      expect(translated(wording(name), language)).toBe(wording(name));
    }
  });
});

describe('a host whose person has another language', () => {
  const code =
    'function run() { try { DocumentApp.getActiveDocument().getBody().getChild(99); } catch (error) { return String(error); } }';

  it('words the exceptions of its services in it, and the record too', async () => {
    const host = project(code, {exceptions: 'nb'});
    expect(await host.run('run', [])).toBe('Exception: (nb)');
    expect(host.calls.at(-1)?.failure).toBe('(nb)');
    host.exceptions = 'en';
    expect(await host.run('run', [])).toContain('Child index (99)');
  });

  it('words what is made to fail in it', async () => {
    const host = project(code, {exceptions: 'de'});
    host.faults.add({call: 'Document.getBody', says: 'server.error'});
    expect(await host.run('run', [])).toContain('Ein Serverfehler ist aufgetreten');
  });

  it('leaves errors of the script alone', async () => {
    expect(await outcome('try { null.x; } catch (error) { return error.name; }', {exceptions: 'nb'})).toBe(
      'TypeError',
    );
  });
});
