import {caught, outcome, project} from './project.ts';

/** Fails to compile in the script's world whatever is not there. */
const typeOf = (names: string[]) =>
  outcome<string[]>(`return [${names.map(name => `typeof ${name}`).join(', ')}];`);

describe('what a script can reach', () => {
  it('has nothing of a browser, of Node, or of shared memory', async () => {
    const names = [
      ...['process', 'require', 'module', 'global', 'Buffer', 'setTimeout', 'setInterval', 'queueMicrotask'],
      ...['window', 'document', 'fetch', 'URL', 'URLSearchParams', 'TextEncoder', 'TextDecoder', 'crypto'],
      ...['performance', 'atob', 'btoa', 'Blob', 'structuredClone', 'AbortController', 'navigator'],
      ...['WebAssembly', 'SharedArrayBuffer', 'Atomics', '__entry'],
    ];
    // https://developers.google.com/apps-script/guides/v8-runtime
    expect(await typeOf(names)).toEqual(names.map(() => 'undefined'));
  });

  it('has the language and the services', async () => {
    const names = ['Map', 'Proxy', 'BigInt', 'Intl', 'Uint8Array', 'WeakRef', 'escape'];
    expect(await typeOf([...names, 'DocumentApp', 'SpreadsheetApp', 'console'])).not.toContain('undefined');
  });

  it('gets no further through any constructor', async () => {
    const things = [
      'UrlFetchApp.fetch',
      'UrlFetchApp',
      'Object.getPrototypeOf(globalThis)',
      'Utilities.newBlob("x").getBytes()',
      'DocumentApp.ElementType.PARAGRAPH',
      'ScriptApp.AuthMode',
      'PropertiesService.getUserProperties().getProperties()',
      'new Date()',
      'Date',
      'Object.getOwnPropertyDescriptor(Object.getPrototypeOf(DocumentApp), "ElementType").get',
      '(() => { try { Utilities.newBlob(200) } catch (error) { return error } })()',
      '(() => { try { UrlFetchApp.fetch.call(1) } catch (error) { return error } })()',
      'arguments[0]',
    ];
    const host = project(`function run() {
      const seen = things => things.flatMap(thing => {
        const found = [];
        for (let each = thing; each !== null && each !== undefined; each = Object.getPrototypeOf(each)) {
          const make = each.constructor && each.constructor.constructor;
          if (typeof make !== 'function') continue;
          try {
            found.push(make('return typeof process')());
          } catch (error) {
            found.push(error instanceof EvalError ? 'refused' : 'refused by a stranger');
          }
        }
        return found;
      });
      return seen([${things.join(', ')}]);
    }`);
    const found = (await host.run('run', [{nested: [1]}])) as string[];
    expect(found.length).toBeGreaterThan(things.length);
    expect(new Set(found)).toEqual(new Set(['refused']));
  });

  it('cannot read the stack as objects', async () => {
    expect(
      await outcome(`
        try { Error.prepareStackTrace = (error, sites) => sites; } catch (error) {}
        const {stack} = new Error('x');
        return [typeof stack, stack];`),
    ).toEqual(['string', 'Error: x\n    at run (Code:3:25)']);
  });

  it('meets no stranger when the stack is full inside a service', async () => {
    const found = await outcome(`
      const found = [];
      function deeper() {
        try {
          Utilities.getUuid();
        } catch (error) {
          found.push(error instanceof RangeError);
          throw error;
        }
        deeper();
      }
      try { deeper(); } catch (error) { found.push(error instanceof RangeError); }
      return found;`);
    expect(new Set(found as boolean[])).toEqual(new Set([true]));
  });

  it('meets no stranger when the stack is full at the clock, or where a service is first named', async () => {
    const found = await outcome(`
      const found = [];
      const names = ['CalendarApp', 'CardService', 'Charts', 'DriveApp', 'FormApp', 'GmailApp', 'Jdbc', 'MailApp'];
      const touches = [() => Date.now(), () => new Date(), () => Date(), () => globalThis[names.pop()]];
      function deeper() {
        try {
          deeper();
        } finally {
          for (let at = 0; at < touches.length; at++) {
            try { touches[at](); } catch (error) { if (!(error instanceof RangeError)) found.push(String(error)); }
          }
        }
      }
      try { deeper(); } catch (error) { found.push(error instanceof RangeError); }
      return found;`);
    expect(found).toEqual([true]);
  });

  it.each([
    'import("node:fs")',
    'import /* a */ ("node:fs")',
    'import\n("node:fs")',
    'import // a\n("node:fs")',
  ])('cannot %j', code => {
    expect(() => project(`function run() { return ${code}; }`)).toThrow('NotEmulated: import()');
  });

  it.each(['eval("1")', 'new Function("return 1")', '(async () => {}).constructor("return 1")'])(
    'cannot make code: %s',
    async code => expect(await caught(`${code};`)).toMatch(/^EvalError: /),
  );

  it('gives objects of the script’s own world', async () => {
    expect(
      await outcome(`return [
        Utilities.newBlob('x').getBytes() instanceof Array,
        PropertiesService.getUserProperties().getProperties() instanceof Object,
        ScriptApp.AuthMode instanceof Object,
        UrlFetchApp.fetch instanceof Function,
        Object.getPrototypeOf(Object.getPrototypeOf(DocumentApp)) === Object.prototype,
      ];`),
    ).toEqual([true, true, true, true, true]);
  });

  it('throws errors that are Errors named Exception', async () => {
    expect(
      await outcome(`try { Utilities.newBlob(5); } catch (error) {
        return [error instanceof Error, error.name, Object.prototype.hasOwnProperty.call(error, 'message'), /run/.test(error.stack), /workbench|node:/.test(error.stack)];
      }`),
    ).toEqual([true, 'Exception', true, true, false]);
  });
});

describe('the script’s globals are those of the language', () => {
  it('throws what an accessor of the script’s throws', async () => {
    expect(
      await outcome(`
        const seen = [];
        for (const property of [
          {get() { throw new TypeError('mine'); }},
          {get() { delete globalThis.own; throw new TypeError('mine'); }},
        ]) {
          Object.defineProperty(globalThis, 'own', {...property, configurable: true});
          try { seen.push(own); } catch (error) { seen.push(String(error)); }
        }
        return seen;`),
    ).toEqual(['TypeError: mine', 'TypeError: mine']);
  });

  it.each(['function Logger() {}', 'var Logger = () => 1;', 'let Logger = () => 1;', 'class Logger {}'])(
    'lets the script declare a service’s name: %s',
    async declaration => {
      const host = project(`${declaration} function run() { return typeof Logger; }`);
      expect(await host.run('run', [])).toBe('function');
    },
  );

  it('calls the function that was asked for, whatever else has a name of the host’s', async () => {
    const host = project(
      'const __entry = () => 1; function run() { return [2, typeof globalThis.__entry]; }',
    );
    expect(await host.run('run', [])).toEqual([2, 'undefined']);
  });
});

describe('official members', () => {
  it('answers an unknown member as V8 does', async () => {
    expect(await caught('DocumentApp.foo();')).toBe('TypeError: DocumentApp.foo is not a function');
    expect(await outcome('return typeof DocumentApp.foo;')).toBe('undefined');
  });

  it('names what is official but not emulated, whatever the script catches', async () => {
    const host = project(
      'function run() { try { CacheService.getUserCache(); } catch (error) {} return 1; }',
    );
    await expect(host.run('run', [])).rejects.toThrow('NotEmulated: CacheService.getUserCache');
  });

  it('names a property that is official but not emulated', async () => {
    const host = project('function run() { return typeof HtmlService.SandboxMode; }');
    await expect(host.run('run', [])).rejects.toThrow('NotEmulated: HtmlService.SandboxMode');
  });

  it('makes no more calls after something that is not emulated', async () => {
    const host = project(`function run() {
      try { CacheService.getUserCache(); } catch (error) {}
      PropertiesService.getUserProperties().setProperty('after', 'yes');
    }`);
    await expect(host.run('run', [])).rejects.toThrow('NotEmulated');
    expect(host.stores.user.size).toBe(0);
  });

  it('exposes nothing that the official interface does not have', async () => {
    expect(
      await outcome(
        "const blob = Utilities.newBlob('x', 'text/plain', 'a.txt'); return [typeof blob.bytes, typeof blob.contentType, typeof blob.name, typeof blob.self];",
      ),
    ).toEqual(['undefined', 'undefined', 'undefined', 'undefined']);
  });

  it('knows a stand-in again when it comes back as an argument', async () => {
    expect(
      await outcome("return HtmlService.createHtmlOutput('a').getBlob().copyBlob().getDataAsString();"),
    ).toBe('a');
    expect(
      await outcome(
        "const menu = DocumentApp.getUi().createMenu('in'); DocumentApp.getUi().createMenu('out').addSubMenu(menu).addToUi(); return 1;",
      ),
    ).toBe(1);
  });

  it('refuses a method on an object that is none of its kind', async () => {
    expect(await caught('const {fetch} = UrlFetchApp; fetch("https://api.example.com/");')).toBe(
      'TypeError: Illegal invocation',
    );
  });

  it('keeps the enumerations’ values the same throughout an execution, printing as their names', async () => {
    expect(
      await outcome(
        'const {AuthMode} = ScriptApp; return [AuthMode.FULL === ScriptApp.AuthMode.FULL, AuthMode.FULL === AuthMode.NONE, String(AuthMode.FULL)];',
      ),
    ).toEqual([true, false, 'FULL']);
  });

  it('prints objects as their classes', async () => {
    expect(await outcome('return [String(UrlFetchApp), `${Utilities.newBlob("x")}`];')).toEqual([
      'UrlFetchApp',
      'Blob',
    ]);
  });

  it('refuses an argument that would run the script when it is read', async () => {
    const host = project(
      "function run() { UrlFetchApp.fetch('https://api.example.com/', {get headers() { return {}; }}); }",
    );
    await expect(host.run('run', [])).rejects.toThrow('NotEmulated: an argument with a getter');
  });
});

it('gives the script the host’s clock', async () => {
  const host = project(`function run() {
    const before = Date.now();
    Utilities.sleep(90000);
    return [new Date().getTime() - before, new Date(5).getTime(), new Date(2020, 0).getFullYear(), typeof Date(), new Date().constructor === Date, Date.name, Date.length];
  }`);
  const [passed, ...rest] = (await host.run('run', [])) as unknown[];
  expect(passed).toBeGreaterThanOrEqual(90_000);
  expect(rest).toEqual([5, 2020, 'string', true, 'Date', 7]);
});
