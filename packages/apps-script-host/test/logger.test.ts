import {project} from './project.ts';

async function logged(body: string) {
  const host = project(`function run() { ${body} }`);
  await host.run('run', []);
  return host.logs;
}

describe('the log', () => {
  it('keeps what Logger and console write, with its level', async () => {
    expect(
      await logged(
        "Logger.log('a'); console.log('b'); console.info('c'); console.warn('d'); console.error('e');",
      ),
    ).toEqual([
      {level: 'info', text: 'a'},
      {level: 'debug', text: 'b'},
      {level: 'info', text: 'c'},
      {level: 'warn', text: 'd'},
      {level: 'error', text: 'e'},
    ]);
  });

  it('fills the places in a format', async () => {
    // https://developers.google.com/apps-script/reference/base/logger#log(String,Object...)
    expect((await logged("console.log('%s of %d', 'one', 2, 'three');"))[0]!.text).toBe('one of 2 three');
  });

  it('shows objects, errors, enumeration values and services', async () => {
    const [object, error, value, service] = await logged(
      "console.log({a: [1]}); console.log(new TypeError('no')); console.log(ScriptApp.AuthMode.FULL); console.log(UrlFetchApp);",
    );
    expect(object!.text).toBe('{ a: [ 1 ] }');
    expect(error!.text).toMatch(/^TypeError: no\n {4}at run \(Code:1:/);
    expect(value!.text).toBe('FULL');
    expect(service!.text).toBe('UrlFetchApp');
  });

  it('gets every exception that nobody caught, with its stack', async () => {
    const host = project('function run() { throw new Error("boom"); }');
    await expect(host.run('run', [])).rejects.toThrow();
    expect(host.logs).toEqual([{level: 'error', text: 'Error: boom\n    at run (Code:1:24)'}]);
  });

  it('can be read back and cleared within one execution', async () => {
    const host = project(
      "function run() { const before = Logger.getLog(); Logger.log('a'); const one = Logger.getLog(); Logger.clear(); return [before, one, Logger.getLog()]; }",
    );
    await host.run('run', []);
    expect(await host.run('run', [])).toEqual(['', 'a\n', '']);
  });
});
