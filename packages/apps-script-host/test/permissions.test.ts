import {caught, outcome, project, scopes} from './project.ts';

/** What `onOpen` met, in a file where the add-on was used before or not. */
function onOpening(body: string, used: boolean, loadTime = ''): string[] {
  const host = project(`
    const met = [];
    const attempt = work => { try { work(); met.push('ok'); } catch (error) { met.push(error.message); } };
    ${loadTime}
    function onOpen() { ${body} Logger.log(met.join('\\n')); }
    function onInstall() {}`);
  if (used) host.install();
  host.open();
  return host.logs.at(-1)!.text.split('\n');
}
const attempts = (...calls: string[]) => calls.map(call => `attempt(() => ${call});`).join(' ');
const refused = (call: string, needed = '') =>
  `You do not have permission to call ${call}${needed && `. Required permissions: ${needed}`}`;

const eitherDocs = `(${scopes.docs} || https://www.googleapis.com/auth/documents)`;
const free = [
  'Logger.log("x")',
  'console.log("x")',
  'Utilities.newBlob("x").getBytes()',
  'Session.getActiveUserLocale()',
  'DocumentApp.getUi().createAddonMenu().addItem("a", "b").addSeparator().addToUi()',
  'ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()',
];

// https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle
describe('mode NONE, when the add-on was not used in the file', () => {
  it('allows menus, the locale, Utilities and the log', () => {
    expect(onOpening(attempts(...free), false)).toEqual(free.map(() => 'ok'));
  });

  it('forbids properties, document, fetch, sidebar and what knows the person', () => {
    expect(
      onOpening(
        attempts(
          'PropertiesService.getUserProperties()',
          'DocumentApp.getActiveDocument()',
          'UrlFetchApp.fetch("https://api.example.com/")',
          'DocumentApp.getUi().showSidebar(null)',
          'DocumentApp.getUi().alert("x")',
          'HtmlService.createHtmlOutput("")',
          'Session.getTemporaryActiveUserKey()',
          'LockService.getUserLock()',
        ),
        false,
      ),
    ).toEqual([
      refused('PropertiesService.getUserProperties'),
      refused('DocumentApp.getActiveDocument', eitherDocs),
      refused('UrlFetchApp.fetch', scopes.fetch),
      refused('Ui.showSidebar', scopes.ui),
      refused('Ui.alert'),
      refused('HtmlService.createHtmlOutput'),
      refused('Session.getTemporaryActiveUserKey'),
      refused('LockService.getUserLock'),
    ]);
  });

  it('holds for code at load time too', () => {
    expect(onOpening('', false, attempts('PropertiesService.getScriptProperties()'))).toEqual([
      refused('PropertiesService.getScriptProperties'),
    ]);
  });

  it('a service call at load time that is not caught takes the menu with it', () => {
    const host = project(
      'const all = PropertiesService.getUserProperties(); function onOpen() { DocumentApp.getUi().createAddonMenu().addItem("a", "b").addToUi(); }',
    );
    expect(() => host.open()).toThrow(
      'Exception: You do not have permission to call PropertiesService.getUserProperties',
    );
    expect(host.menu).toEqual([]);
  });
});

describe('mode LIMITED, when the add-on was used in the file before', () => {
  it('allows the document and properties as well', () => {
    const more = [
      'DocumentApp.getActiveDocument().getBody()',
      'PropertiesService.getUserProperties().getKeys()',
    ];
    expect(onOpening(attempts(...free, ...more), true)).toEqual([...free, ...more].map(() => 'ok'));
  });

  it('forbids fetch, sidebar, dialogs and what knows the person', () => {
    expect(
      onOpening(
        attempts(
          'UrlFetchApp.fetch("https://api.example.com/")',
          'DocumentApp.getUi().showSidebar(null)',
          'DocumentApp.getUi().alert("x")',
          'Session.getTemporaryActiveUserKey()',
        ),
        true,
      ),
    ).toEqual([
      refused('UrlFetchApp.fetch', scopes.fetch),
      refused('Ui.showSidebar', scopes.ui),
      refused('Ui.alert'),
      refused('Session.getTemporaryActiveUserKey'),
    ]);
  });

  it('needs nobody’s consent', () => {
    const host = project(
      'function onOpen() { DocumentApp.getActiveDocument().getBody(); } function onInstall() {}',
    );
    host.install();
    Object.values(scopes).forEach(scope => host.withheld.add(scope));
    expect(() => host.open()).not.toThrow();
  });
});

describe('scopes', () => {
  it('a scope that the manifest lacks makes every method that needs it fail', async () => {
    // The words as scripts in the wild report them.
    expect(
      await caught('UrlFetchApp.fetch("https://api.example.com/");', {
        manifest: {oauthScopes: [scopes.docs]},
      }),
    ).toBe(
      `Exception: Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${scopes.fetch}`,
    );
    expect(await caught('DocumentApp.getActiveDocument();', {manifest: {oauthScopes: [scopes.ui]}})).toBe(
      `Exception: Specified permissions are not sufficient to call DocumentApp.getActiveDocument. Required permissions: ${eitherDocs}`,
    );
  });

  it('any one of a method’s scopes is enough', async () => {
    const wider = {oauthScopes: ['https://www.googleapis.com/auth/documents']};
    expect(await caught('DocumentApp.getActiveDocument();', {manifest: wider})).toBe('nothing was thrown');
  });

  it('what needs no scope works without any', async () => {
    const none = {manifest: {oauthScopes: []}};
    expect(
      await outcome(
        'PropertiesService.getUserProperties().setProperty("a", "b"); return Session.getTemporaryActiveUserKey().length > 20;',
        none,
      ),
    ).toBe(true);
  });

  it('methods outside the add-on’s scopes are out of reach', async () => {
    expect(await caught('Session.getActiveUser();')).toMatch(
      /^Exception: Specified permissions are not sufficient to call Session.getActiveUser\./,
    );
    expect(await caught('DocumentApp.openById("x");')).toMatch(/^Exception: Specified permissions/);
  });

  it('a scope that the person unticked is missing at run time, for that person only', async () => {
    const host = project('function run() { DocumentApp.getActiveDocument(); return 1; }');
    host.withheld.add(scopes.docs);
    await expect(host.run('run', [])).rejects.toThrow(
      `Exception: ${refused('DocumentApp.getActiveDocument', eitherDocs)}`,
    );
    host.account = 'someone.else@example.com';
    expect(await host.run('run', [])).toBe(1);
  });
});
