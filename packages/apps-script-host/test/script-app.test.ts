import {caught, outcome, project, scopes} from './project.ts';

const all = 'ScriptApp.AuthMode.FULL';

describe('getAuthorizationInfo', () => {
  const info = (args: string) => `function run() {
    const info = ScriptApp.getAuthorizationInfo(${args});
    return [String(info.getAuthorizationStatus()), info.getAuthorizationUrl(), info.getAuthorizedScopes()];
  }`;

  it('asks for nothing when everything is granted', async () => {
    expect(await project(info(all)).run('run', [])).toEqual(['NOT_REQUIRED', null, Object.values(scopes)]);
  });

  it('gives an address to grant what is missing', async () => {
    const host = project(info(all));
    host.withheld.add(scopes.fetch);
    // https://developers.google.com/apps-script/reference/script/authorization-info#getAuthorizationUrl()
    expect(await host.run('run', [])).toEqual([
      'REQUIRED',
      expect.stringMatching(/^https:/),
      [scopes.docs, scopes.ui],
    ]);
  });

  it('looks at the given scopes alone', async () => {
    const host = project(info(`${all}, ['${scopes.docs}']`));
    host.withheld.add(scopes.fetch);
    expect(await host.run('run', [])).toEqual(['NOT_REQUIRED', null, [scopes.docs]]);
    host.withheld.add(scopes.docs);
    expect(await host.run('run', [])).toEqual(['REQUIRED', expect.any(String), []]);
  });

  it('fails for a scope that the script does not ask for', async () => {
    // https://developers.google.com/apps-script/reference/script/script-app#getAuthorizationInfo(AuthMode,String)
    expect(await caught(`ScriptApp.getAuthorizationInfo(${all}, ['https://mail.google.com/']);`)).toMatch(
      /^Exception: /,
    );
  });

  it('no other mode asks the person for anything', async () => {
    const host = project(info('ScriptApp.AuthMode.LIMITED'));
    host.withheld.add(scopes.fetch);
    expect(((await host.run('run', [])) as string[])[0]).toBe('NOT_REQUIRED');
  });
});

// https://developers.google.com/apps-script/reference/script/script-app#requireScopes(AuthMode,String)
describe('requireScopes', () => {
  const required = (call: string) => `function run() {
    try { ScriptApp.${call}; } catch (error) {}
    PropertiesService.getUserProperties().setProperty('went', 'on');
    return 'went on';
  }`;

  it('does nothing when they are granted', async () => {
    expect(await project(required(`requireScopes(${all}, ['${scopes.ui}'])`)).run('run', [])).toBe('went on');
  });

  it.each([
    ['requireScopes', `requireScopes(${all}, ['${scopes.ui}'])`],
    ['requireAllScopes', `requireAllScopes(${all})`],
  ])('%s ends the execution to ask for what is missing, whatever the script catches', async (_name, call) => {
    const host = project(required(call));
    host.withheld.add(scopes.ui);
    await expect(host.run('run', [])).rejects.toThrow('Authorization is required to perform that action.');
    expect(host.stores.user.size).toBe(0);
    expect(host.prompted).toEqual([scopes.ui]);
  });
});

it('the scripts of the two editors have ids of their own', async () => {
  expect(await outcome('return ScriptApp.getScriptId();')).toBe('emulated-docs');
});
