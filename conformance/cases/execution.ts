/// <reference path="../../src/apps-script/undeclared.d.ts" />
/** What a script finds when it runs: the language, the mode, the person, what was granted. */
import {guide, NotRun, reference, refuses, wordsOf, type Area, type Value} from '../case.ts';

const main = 'src/main.ts';
const ports = 'src/apps-script/host.ts';
const scopes = 'src/apps-script/scopes.ts';
const container = 'https://www.googleapis.com/auth/script.container.ui';

/** What `onOpen` has left, in a property of the person's own: only a later execution can tell of it. */
export const LEFT_AT_OPENING = 'conformance: what onOpen may do';

export const languageArea: Area = {
  name: 'language',
  emulated: 'language.ts',
  cases: [
    {
      name: 'nothing is there of what browsers add to the language',
      source: guide('v8-runtime'),
      claims: [],
      hangs: ['src/core/bytes.ts', 'src/core/bank/written.ts', 'build.mjs'],
      run: () => {
        const all = globalThis as unknown as Record<string, unknown>;
        const names = [
          'crypto',
          'TextEncoder',
          'TextDecoder',
          'URL',
          'URLSearchParams',
          'fetch',
          'setTimeout',
          'atob',
        ];
        return [...names, 'btoa', 'Blob', 'File', 'performance'].filter(name => all[name] !== undefined);
      },
    },
    {
      name: 'optional chaining and ?? run as they are',
      source: 'https://lochiwei.gitbook.io/web/js/grammar/op/logical/nullish-coalescing',
      claims: 'otherwise',
      hangs: ['build.mjs'],
      run: () => (JSON.parse('{}') as {a?: {b?: string}}).a?.b ?? 'otherwise',
    },
    {
      name: 'typed arrays and 64-bit integers are there',
      source: guide('v8-runtime'),
      claims: ['18446744073709551615', 255],
      hangs: ['src/core/session/vault.ts'],
      run: () => [String(BigInt.asUintN(64, BigInt(-1))), new Uint8Array([-1])[0] as number],
    },
    {
      name: 'what a service throws is called Exception',
      source: guide('support/troubleshooting'),
      claims: 'Exception',
      emulated: 'exception.ts',
      hangs: ['src/apps-script/failures.ts'],
      run: () => {
        try {
          Utilities.base64Decode('no base64!');
        } catch (error) {
          return (error as Error).name;
        }
        return null;
      },
    },
    {
      name: 'a stack names the functions it went through',
      source: guide('v8-runtime'),
      claims: true,
      emulated: 'execution.ts',
      hangs: ['src/core/errors.ts'],
      run: () => {
        const frame = function aFunctionOfTheCases() {
          return new Error('here').stack ?? '';
        };
        return frame().includes('aFunctionOfTheCases');
      },
    },
  ],
};

export const sessionArea: Area = {
  name: 'session',
  emulated: 'session.ts',
  cases: [
    {
      name: 'the person’s temporary key is a text, the same all through an execution',
      source: reference('base/session#getTemporaryActiveUserKey()'),
      claims: true,
      hangs: [ports, 'src/core/session/session.ts'],
      run: () => {
        const key = Session.getTemporaryActiveUserKey();
        return typeof key === 'string' && key !== '' && key === Session.getTemporaryActiveUserKey();
      },
    },
    {
      name: 'the person’s language is a code, perhaps with a region',
      source: reference('base/session#getActiveUserLocale()'),
      claims: true,
      hangs: [ports, 'src/core/language.ts'],
      run: () => /^[a-z]{2,3}([-_]\w+)*$/.test(Session.getActiveUserLocale()),
    },
    {
      name: 'the script’s time zone is the manifest’s',
      source: 'https://developers.google.com/apps-script/manifest',
      claims: 'Etc/UTC',
      hangs: ['appsscript.json'],
      run: () => Session.getScriptTimeZone(),
    },
  ],
};

export const permissionsArea: Area = {
  name: 'permissions',
  emulated: 'script-app.ts',
  cases: [
    {
      name: 'with everything granted, nothing is required',
      source: reference('script/authorization-info#getAuthorizationStatus()'),
      claims: 'NOT_REQUIRED',
      hangs: [scopes, 'src/apps-script/failures.ts'],
      run: () => String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationStatus()),
    },
    {
      name: 'with everything granted, there is no address to grant more',
      source: reference('script/authorization-info#getAuthorizationUrl()'),
      claims: null,
      hangs: [scopes],
      run: () =>
        ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL).getAuthorizationUrl() as string | null,
    },
    {
      name: 'single scopes can be asked about',
      source: reference('script/script-app#getAuthorizationInfo(AuthMode,String)'),
      claims: 'NOT_REQUIRED',
      hangs: [scopes],
      run: () =>
        String(ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, [container]).getAuthorizationStatus()),
    },
    {
      name: 'a scope that the manifest lacks cannot be asked about',
      source: reference('script/script-app#getAuthorizationInfo(AuthMode,String)'),
      claims: true,
      hangs: [scopes],
      run: () =>
        refuses(() =>
          ScriptApp.getAuthorizationInfo(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive']),
        ),
    },
    {
      name: 'requiring what is granted lets the script go on',
      source: reference('script/script-app#requireScopes(AuthMode,String)'),
      claims: null,
      hangs: ['src/apps-script/ui.ts', scopes],
      run: () => wordsOf(() => ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, [container])),
    },
    {
      name: 'requiring a scope that the manifest lacks is refused',
      source: reference('script/script-app#requireScopes(AuthMode,String)'),
      claims: true,
      hangs: [scopes],
      run: () =>
        refuses(() =>
          ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, ['https://www.googleapis.com/auth/drive']),
        ),
    },
    {
      name: 'a member whose scope the manifest lacks is refused',
      source: guide('support/troubleshooting'),
      claims:
        'Specified permissions are not sufficient to call Session.getActiveUser. Required permissions: https://www.googleapis.com/auth/userinfo.email',
      worded: true,
      emulated: 'permissions.ts',
      hangs: ['src/apps-script/failures.ts'],
      run: () => wordsOf(() => Session.getActiveUser()),
    },
    {
      name: 'onOpen may build its menu, look at the file and at properties, and nothing more',
      source: 'https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle',
      claims: {mode: 'LIMITED', locale: true, file: true, properties: true, fetch: false, sidebar: false},
      emulated: 'permissions.ts',
      hangs: [main, 'src/apps-script/ui.ts'],
      run: () => {
        const store = PropertiesService.getUserProperties();
        const left = store.getProperty(LEFT_AT_OPENING);
        store.deleteProperty(LEFT_AT_OPENING);
        if (left === null) throw new NotRun('Load the file anew, then run the cases again.');
        return JSON.parse(left) as Value;
      },
    },
  ],
};
