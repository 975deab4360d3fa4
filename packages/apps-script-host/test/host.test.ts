import {createClock} from '../src/clock.ts';
import {createHost} from '../src/host.ts';
import {caught, manifest, outcome, project} from './project.ts';

const minute = 60_000;

describe('an execution', () => {
  it('starts with fresh globals', async () => {
    const host = project(
      'let count = 0; var shared = []; function run() { shared.push(1); return [++count, shared.length]; }',
    );
    expect(await host.run('run', [])).toEqual([1, 1]);
    expect(await host.run('run', [])).toEqual([1, 1]);
  });

  it('ends after 6 minutes, whatever the script catches', async () => {
    // https://developers.google.com/apps-script/guides/services/quotas
    const host = project(`function run() {
      Utilities.sleep(5 * 60000);
      try { Utilities.sleep(2 * 60000); } catch (error) {}
      PropertiesService.getUserProperties().setProperty('late', 'yes');
    }`);
    await expect(host.run('run', [])).rejects.toMatchObject({
      message: 'Exceeded maximum execution time',
      name: 'ScriptError',
    });
    expect(host.stores.user.size).toBe(0);
  });

  it('of a simple trigger ends after 30 seconds', () => {
    // https://developers.google.com/apps-script/guides/triggers#restrictions
    const sleeping = (ms: number) => () =>
      project(`function onOpen() { Utilities.sleep(${ms}); Logger.log('awake'); }`).open();
    expect(sleeping(29_000)).not.toThrow();
    expect(sleeping(31_000)).toThrow('Exceeded maximum execution time');
  });

  it('installing has the 6 minutes', () => {
    expect(() => project('function onInstall() { Utilities.sleep(60000); }').install()).not.toThrow();
  });

  it('runs where fewer than 30 others of the account do', async () => {
    // https://developers.google.com/apps-script/guides/services/quotas
    const host = project('function run() { return 1; }');
    host.otherExecutions = 29;
    expect(await host.run('run', [])).toBe(1);
    host.otherExecutions = 30;
    await expect(host.run('run', [])).rejects.toThrow(
      'There are too many scripts running simultaneously for this Google user account.',
    );
  });
});

describe('the life of a file', () => {
  const code = `
    function onOpen(e) {
      Logger.log('%s', e.authMode);
      DocumentApp.getUi().createAddonMenu().addItem('Open', 'show').addItem('Lost', 'nowhere').addToUi();
    }
    function onInstall(e) { Logger.log('installed %s', e.authMode); onOpen(e); }
    function show() { DocumentApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar')); }`;
  const open = () => {
    const host = project(code, {sidebar: 'page'});
    host.open();
    return host;
  };

  it('opens in mode NONE before the add-on is used in it, in LIMITED after', async () => {
    const host = open();
    await host.choose('Open');
    host.open();
    expect(host.logs.map(({text}) => text)).toEqual(['NONE', 'LIMITED']);
  });

  it('installing runs onInstall in mode FULL', () => {
    const host = project(code);
    host.install();
    expect(host.logs.map(({text}) => text)).toEqual(['installed FULL', 'FULL']);
    expect(host.menu).toHaveLength(2);
  });

  it('a click in the menu runs the function in mode FULL', async () => {
    const host = open();
    await host.choose('Open');
    expect(host.sidebar).toEqual({title: '', html: 'page'});
  });

  it('a click on an entry without a function says so', async () => {
    const host = open();
    await expect(host.choose('Lost')).rejects.toThrow('Script function not found: nowhere');
    await expect(host.choose('Never added')).rejects.toThrow('no entry');
  });

  it('opening again closes the sidebar', async () => {
    const host = open();
    await host.choose('Open');
    host.open();
    expect(host.sidebar).toBeNull();
  });

  it('what a trigger’s event has beside the mode is not emulated', () => {
    expect(() => project('function onOpen(e) { e.source; }').open()).toThrow(
      'NotEmulated: DocsOnOpen.source',
    );
  });

  it('reset makes everything as new', async () => {
    const host = open();
    await host.choose('Open');
    host.stores.user.set('a', '1');
    host.account = 'other@example.com';
    host.faults.add({call: 'DocumentApp.getUi', message: 'no', always: true});
    const before = host.editor;
    host.reset();
    host.open();
    expect([host.sidebar, host.stores.user.size, host.account]).toEqual([null, 0, 'person@example.com']);
    expect(host.logs.map(({text}) => text)).toEqual(['NONE']);
    expect(host.editor).not.toBe(before);
    expect(host.editor).toEqual(before);
  });
});

describe('google.script.run', () => {
  // https://developers.google.com/apps-script/guides/html/reference/run
  it('calls functions declared at the top level, but those ending in _', async () => {
    const host = project(`
      function open_() { return 1; }
      function open() { function inner() {} return 1; }
      var assigned = function () { return 1; };
      const arrow = () => 1;
      globalThis.planted = () => 1;`);
    expect(host.callable).toEqual(['open']);
    expect(await host.run('open', [])).toBe(1);
    for (const name of [
      'open_',
      'inner',
      'assigned',
      'arrow',
      'planted',
      'toString',
      'eval',
      'constructor',
      '__proto__',
    ]) {
      await expect(host.run(name, [])).rejects.toThrow(`Script function not found: ${name}`);
    }
  });

  it('passes copies of legal values, both ways', async () => {
    const host = project('function run(a, b) { a.list.push(b); return a; }');
    const given = {list: [undefined, 1]};
    expect(await host.run('run', [given, null])).toEqual({list: [null, 1, null]});
    expect(given.list).toHaveLength(2);
  });

  it('refuses arguments that may not cross, before anything runs', async () => {
    const host = project('function run() { Logger.log("ran"); }');
    await expect(host.run('run', [1, {when: new Date()}])).rejects.toThrow(
      'Failed due to illegal value in property: when',
    );
    expect(host.logs).toEqual([]);
  });

  it.each([
    ['a Date', 'new Date()'],
    ['a function', '() => 1'],
    ['a service', 'UrlFetchApp'],
    ['a blob', 'Utilities.newBlob("x")'],
    ['a Map', 'new Map()'],
    ['a typed array', 'new Uint8Array(2)'],
    ['a promise', 'Promise.resolve(1)'],
    ['a circle', '(() => { const circle = {}; circle.self = circle; return circle; })()'],
    ['an Error', 'new Error("x")'],
    ['a symbol', 'Symbol("x")'],
  ])('fails when the function returns %s', async (_what, value) => {
    for (const returned of [value, `{deep: [${value}]}`]) {
      await expect(outcome(`return ${returned};`)).rejects.toThrow(
        'The script completed but the returned value is not a supported return type.',
      );
    }
  });

  it('gives null for nothing', async () => {
    expect(await outcome('')).toBeNull();
  });

  it('tells the page the name and message of what was thrown, and no more', async () => {
    const failing = (body: string) => project(`function run() { ${body} }`).run('run', []);
    await expect(failing('throw new Error("boom");')).rejects.toMatchObject({
      name: 'ScriptError',
      message: 'Error: boom',
    });
    await expect(failing('null.x;')).rejects.toThrow(/^TypeError: Cannot read properties of null/);
    await expect(failing('Utilities.base64Decode("-");')).rejects.toThrow(/^Exception: /);
    await expect(failing('throw "words";')).rejects.toThrow(/^words$/);
    await expect(failing('throw {name: "Own", message: "kind"};')).rejects.toThrow(/^Own: kind$/);
  });

  it('lets ten run at once', async () => {
    // All wait out the latency together; an eleventh begins only when one of them is done.
    const host = project('function run(number) { Logger.log(number); }', {latency: 50});
    const all = Array.from({length: 11}, (_, number) => host.run('run', [number]));
    await Promise.race(all);
    const early = host.logs.length;
    await Promise.all(all);
    expect(early).toBeLessThanOrEqual(10);
    expect(host.logs).toHaveLength(11);
    expect(host.logs.at(-1)!.text).toBe('10');
  });

  it('runs as another account when several are signed in', async () => {
    const host = project(
      'function run() { return [Session.getTemporaryActiveUserKey(), PropertiesService.getUserProperties().getKeys()]; }',
    );
    host.stores.user.set('mine', '1');
    const [key, keys] = (await host.run('run', [])) as [string, string[]];
    host.account = 'default@example.com';
    const [other, none] = (await host.run('run', [])) as [string, string[]];
    expect(keys).toEqual(['mine']);
    expect(none).toEqual([]);
    expect(other).not.toBe(key);
  });
});

describe('what Google would not take', () => {
  const create = (code: string) => () =>
    createHost({editor: 'docs', files: {'Code.js': code, 'appsscript.json': manifest()}});

  it('code that does not parse', () => {
    expect(create('function (')).toThrow('Function statements require a function name');
  });

  it('nothing runs when the project is only read', () => {
    expect(create('throw new Error("at load time");')).not.toThrow();
  });
});

it('a failure at load time fails every call', async () => {
  await expect(project('throw new Error("early"); function run() {}').run('run', [])).rejects.toThrow(
    'Error: early',
  );
});

it('a clock that stands still moves only when something waits', async () => {
  const clock = createClock(Date.UTC(2026, 0, 1));
  const host = project('function run() { Utilities.sleep(1000); return new Date().toISOString(); }', {clock});
  expect(await host.run('run', [])).toBe('2026-01-01T00:00:01.000Z');
  clock.advance(minute);
  expect(await host.run('run', [])).toBe('2026-01-01T00:01:02.000Z');
});

it('counts every call of a service, with what it threw', async () => {
  const host = project(
    'function run() { Utilities.getUuid(); try { Utilities.sleep(-1); } catch (error) {} }',
  );
  await host.run('run', []);
  expect(host.calls).toEqual([
    {name: 'Utilities.getUuid', ms: expect.any(Number)},
    {name: 'Utilities.sleep', ms: expect.any(Number), failure: expect.any(String)},
  ]);
});

it('a fault of the emulator itself ends the execution loudly', async () => {
  const host = project(
    'function run() { try { DocumentApp.getActiveDocument().getBody(); } catch (error) {} return 1; }',
    {
      model: () => ({}) as never,
    },
  );
  await expect(host.run('run', [])).rejects.toThrow(TypeError);
});

it('Slides is the other editor', async () => {
  const host = createHost({
    editor: 'slides',
    files: {
      'Code.js':
        'function run() { return [typeof SlidesApp.getActivePresentation, SlidesApp.getActivePresentation().getSlides().length]; }',
      'appsscript.json': manifest({
        oauthScopes: ['https://www.googleapis.com/auth/presentations.currentonly'],
      }),
    },
  });
  expect(await host.run('run', [])).toEqual(['function', host.editor.slides.length]);
  // Docs is official there too, but its file is not open.
  expect(await caught('SlidesApp.getActivePresentation();')).toContain('Specified permissions');
});
