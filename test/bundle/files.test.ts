import {readdirSync} from 'node:fs';
import vm from 'node:vm';
import type {EditorName} from '../../src/shared/contract.ts';
import {deployment} from '../core/deployment.ts';
import {built} from './built.ts';

const editors: EditorName[] = ['docs', 'slides'];
const entryPoints = ['onOpen', 'onInstall', 'showSidebar', 'showLarge', 'showYourData', 'rpc'];

/** A V8 with ECMAScript alone: what the host does not have either. */
function load(code: string) {
  const context = vm.createContext(Object.create(null) as object);
  const before = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  vm.runInContext(code, context);
  const after = vm.runInContext('Object.getOwnPropertyNames(globalThis)', context) as string[];
  return {context, added: after.filter(name => !before.includes(name))};
}

describe.each(editors)('the files for %s', editor => {
  const {'Code.js': code, 'Sidebar.html': sidebar, 'appsscript.json': manifest} = built(editor);

  test('are exactly those that are pushed', () => {
    expect(readdirSync(`dist/${editor}`).sort()).toEqual(['Code.js', 'Sidebar.html', 'appsscript.json']);
  });

  test('load without calling any service, and add nothing but the entry points', () => {
    const {context, added} = load(code);
    expect(added.sort()).toEqual([...entryPoints, 'imageshop_'].sort());
    const inside = vm.runInContext('Object.keys(imageshop_)', context) as string[];
    expect([...inside].sort()).toEqual([...entryPoints].sort());
  });

  test('make nothing of bytes and read no catalogue as they load: the ciphers and the texts wait for who needs them', () => {
    const context = vm.createContext(Object.create(null) as object);
    vm.runInContext('Uint8Array = Uint16Array = Uint32Array = JSON = undefined', context);
    expect(() => vm.runInContext(code, context)).not.toThrow();
    expect(code).toContain('JSON.parse(');
  });

  test("name no service of the other editor's", () => {
    const [own, other] = editor === 'docs' ? ['DocumentApp', 'SlidesApp'] : ['SlidesApp', 'DocumentApp'];
    expect(code).toContain(own);
    expect(code).not.toContain(other);
    expect(code).not.toContain(editor === 'docs' ? 'presentations.currentonly' : 'documents.currentonly');
  });

  test('ask for three permissions and two hosts', () => {
    const {oauthScopes, urlFetchWhitelist, addOns} = JSON.parse(manifest) as Record<string, unknown>;
    expect(oauthScopes).toEqual([
      `https://www.googleapis.com/auth/${editor === 'docs' ? 'documents' : 'presentations'}.currentonly`,
      'https://www.googleapis.com/auth/script.container.ui',
      'https://www.googleapis.com/auth/script.external_request',
    ]);
    expect(urlFetchWhitelist).toEqual([`https://${deployment.bank.api}/`, `https://${deployment.bank.cdn}/`]);
    expect(addOns).toBeUndefined();
  });

  test('hold nothing in the page that HtmlService would damage', () => {
    const [, script] = /<script>([\s\S]*)<\/script>/.exec(sidebar)!;
    expect(script).not.toContain('`');
    expect(script).not.toMatch(/<\/script|<!--/i);
    expect(() => new vm.Script(script!)).not.toThrow();
  });

  test('load nothing from anywhere', () => {
    expect(sidebar).not.toMatch(/<link|<meta|@import|url\(["']?(?!data:|#)|<(script|img|iframe)[^>]+src=/i);
  });
});

test('both editors have the same page', () => {
  expect(built('docs')['Sidebar.html']).toBe(built('slides')['Sidebar.html']);
});
