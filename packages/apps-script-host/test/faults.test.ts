import {project} from './project.ts';

const code =
  "function run(key) { try { PropertiesService.getUserProperties().setProperty(key, '1'); return 'ok'; } catch (error) { return String(error); } }";
const call = 'Properties.setProperty';
const message = 'Service unavailable: Properties';

describe('a call that is made to fail', () => {
  it('fails once, before its effect', async () => {
    const host = project(code);
    host.faults.add({call, message});
    expect(await host.run('run', ['a'])).toBe(`Exception: ${message}`);
    expect(host.stores.user.has('a')).toBe(false);
    expect(await host.run('run', ['a'])).toBe('ok');
  });

  it('fails after its effect', async () => {
    const host = project(code);
    host.faults.add({call, message, after: true});
    expect(await host.run('run', ['a'])).toBe(`Exception: ${message}`);
    expect(host.stores.user.has('a')).toBe(true);
  });

  it('fails always, until the faults are cleared', async () => {
    const host = project(code);
    host.faults.add({call, message, always: true});
    expect([await host.run('run', ['a']), await host.run('run', ['a'])]).toEqual([
      `Exception: ${message}`,
      `Exception: ${message}`,
    ]);
    host.faults.clear();
    expect(await host.run('run', ['a'])).toBe('ok');
  });

  it('several fail one after the other', async () => {
    const host = project(code);
    host.faults.add({call, message: 'first'});
    host.faults.add({call, message: 'second'});
    expect([
      await host.run('run', ['a']),
      await host.run('run', ['a']),
      await host.run('run', ['a']),
    ]).toEqual(['Exception: first', 'Exception: second', 'ok']);
  });

  it('fails the n-th time', async () => {
    const host = project(code);
    host.faults.add({call, message, nth: 3});
    const answers = [];
    for (const key of ['a', 'b', 'c', 'd']) answers.push(await host.run('run', [key]));
    expect(answers).toEqual(['ok', 'ok', `Exception: ${message}`, 'ok']);
  });

  it('fails whichever call it is, when any is meant', async () => {
    const host = project(code);
    host.faults.add({call: '*', message, nth: 2});
    expect(await host.run('run', ['a'])).toBe(`Exception: ${message}`);
    expect(host.calls.map(({name, failure}) => [name, failure])).toEqual([
      ['PropertiesService.getUserProperties', undefined],
      [call, message],
    ]);
  });

  it('says what the real services say, by name', async () => {
    const host = project(code);
    host.faults.add({call, says: 'store.full'});
    expect(await host.run('run', ['a'])).toBe(
      'Exception: You have exceeded the property storage quota. Please remove some properties and try again.',
    );
  });

  it('has to say something', () => {
    expect(() => project(code).faults.add({call})).toThrow('says nothing');
  });

  it('does not stand in for a permission that is missing', async () => {
    const host = project('function run() { DocumentApp.getActiveDocument(); }', {
      manifest: {oauthScopes: []},
    });
    host.faults.add({call: 'DocumentApp.getActiveDocument', message});
    await expect(host.run('run', [])).rejects.toThrow('Specified permissions');
  });
});

it('the bridge fails in plain words, before or after the execution', async () => {
  const host = project(code);
  const words = 'We’re sorry, a server error occurred. Please wait a bit and try again.';
  host.faults.add({call: 'google.script.run', message: words});
  await expect(host.run('run', ['a'])).rejects.toMatchObject({name: 'ScriptError', message: words});
  expect(host.stores.user.size).toBe(0);
  host.faults.add({call: 'google.script.run', message: words, after: true});
  await expect(host.run('run', ['a'])).rejects.toThrow(words);
  expect(host.stores.user.size).toBe(1);
});

describe('a call that has no effect and throws nothing', () => {
  const insert = (body: string) =>
    project(`function run() {
      const body = DocumentApp.getActiveDocument().getBody();
      const before = body.getText();
      ${body}
      return [before === body.getText(), body.getNumChildren()];
    }`);

  it.each([
    ['Body.appendParagraph', "body.appendParagraph('new');"],
    ['Body.insertTable', "body.insertTable(0, [['a']]);"],
    ['Paragraph.appendText', "body.getChild(0).asParagraph().appendText('new');"],
  ])('%s answers, and the document is as before', async (name, statement) => {
    const host = insert(statement);
    const [, count] = (await insert('').run('run', [])) as [boolean, number];
    host.faults.add({call: name, silent: true});
    expect(await host.run('run', [])).toEqual([true, count]);
    // Seen to fail: without the fault it has its effect.
    expect(await host.run('run', [])).not.toEqual([true, count]);
  });
});
