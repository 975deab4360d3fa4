import {caught, outcome, project} from './project.ts';

const store = 'const store = PropertiesService.getUserProperties();';

describe('a property store', () => {
  it('keeps, lists and forgets texts', async () => {
    expect(
      await outcome(`${store}
        store.setProperty('a', '1').setProperties({b: '2', c: '3'}).deleteProperty('b');
        return [store.getProperty('a'), store.getProperty('b'), store.getKeys(), store.getProperties()];`),
    ).toEqual(['1', null, ['a', 'c'], {a: '1', c: '3'}]);
  });

  it('can replace all or forget all', async () => {
    expect(
      await outcome(`${store}
        store.setProperty('a', '1').setProperties({b: '2'}, true);
        const left = store.getKeys();
        return [left, store.deleteAllProperties().getKeys()];`),
    ).toEqual([['b'], []]);
  });

  it('outlives the execution', async () => {
    const host = project(`function put() { PropertiesService.getScriptProperties().setProperty('a', '1'); }
      function get() { return PropertiesService.getScriptProperties().getProperty('a'); }`);
    await host.run('put', []);
    expect(await host.run('get', [])).toBe('1');
  });

  it('belongs to the account, to the script or to the document', async () => {
    const host = project(`
      const all = () => [PropertiesService.getUserProperties(), PropertiesService.getScriptProperties(), PropertiesService.getDocumentProperties()];
      function put(text) { all().forEach(each => each.setProperty('of', text)); }
      function get() { return all().map(each => each.getProperty('of')); }`);
    await host.run('put', ['first']);
    host.account = 'second@example.com';
    expect(await host.run('get', [])).toEqual([null, 'first', 'first']);
    await host.run('put', ['second']);
    host.account = 'person@example.com';
    expect(await host.run('get', [])).toEqual(['first', 'second', 'second']);
  });

  // https://developers.google.com/apps-script/guides/services/quotas; the words as scripts in the wild report them.
  it('takes values of 9 KB, in bytes, and no more', async () => {
    expect(await caught(`${store} store.setProperty('a', 'x'.repeat(9 * 1024));`)).toBe('nothing was thrown');
    expect(await caught(`${store} store.setProperty('a', 'x'.repeat(9 * 1024 + 1));`)).toBe(
      'Exception: Argument too large: value',
    );
    expect(await caught(`${store} store.setProperty('a', 'å'.repeat(5 * 1024));`)).toBe(
      'Exception: Argument too large: value',
    );
  });

  it('takes 500 KB in all, and keeps what was there when it is full', async () => {
    const host = project(`function run(at) {
      const store = PropertiesService.getUserProperties();
      for (let i = 0; i < 100; i++) store.setProperty('key' + i, 'x'.repeat(9 * 1024));
    }`);
    await expect(host.run('run', [])).rejects.toThrow(
      'You have exceeded the property storage quota. Please remove some properties and try again.',
    );
    expect(host.stores.user.size).toBe(55);
  });

  it('takes nothing of several values when one is too large', async () => {
    const host = project(
      "function run() { PropertiesService.getUserProperties().setProperties({a: '1', b: 'x'.repeat(10000)}); }",
    );
    await expect(host.run('run', [])).rejects.toThrow('Argument too large: value');
    expect(host.stores.user.size).toBe(0);
  });

  it('can be filled and damaged from outside', async () => {
    const host = project(
      "function run() { return PropertiesService.getUserProperties().getProperty('token'); }",
    );
    host.stores.user.set('token', 'not what was written');
    expect(await host.run('run', [])).toBe('not what was written');
  });

  it('has a number of readings and writings a day', async () => {
    const host = project('function run() { PropertiesService.getUserProperties().getKeys(); return 1; }');
    host.quotas.exhaust('person@example.com', 'properties');
    await expect(host.run('run', [])).rejects.toThrow(
      'Exception: Service invoked too many times for one day: properties.',
    );
    host.clock.advance(24 * 60 * 60 * 1000);
    expect(await host.run('run', [])).toBe(1);
  });
});

it('numbers are kept as texts, other values are refused', async () => {
  const body = `
    const store = PropertiesService.getUserProperties();
    store.setProperty('one', 5);
    store.setProperties({two: 2.5});
    return [store.getProperty('one'), store.getProperty('two')];`;
  expect(await outcome(body)).toEqual(['5', '2.5']);
  expect(await caught('PropertiesService.getUserProperties().setProperties({a: {}});')).toBe(
    'Exception: Invalid argument: a',
  );
});
