/** What Google says when it fails, in whatever language, through the shipped bundle. */
import {languages} from '../../locales/catalogue.ts';
import type {ErrorCode} from '../../src/shared/contract.ts';
import {wordings, type Wording, type WordingName} from '../../packages/apps-script-host/src/wordings.ts';
import {images, snapshot} from './seen.ts';
import {
  failureOf,
  hostOn,
  openSidebar,
  orderOf,
  signedIn,
  valueOf,
  withBank,
  type Host,
  type Sidebar,
} from './world.ts';

const world = withBank();
const query = {text: '', page: 0};
const rounds = (host: Host) => host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll').length;

/** What each sentence means, where any call may say it; what is left out says nothing that is known. */
const anywhere: Partial<Record<WordingName, ErrorCode>> = {
  'quota.day': 'host.quota',
  'quota.unnamed': 'host.busy',
  'quota.shortTime': 'host.busy',
  'quota.computerTime': 'host.quota',
  'quota.perSecond': 'host.busy',
  'quota.simultaneous': 'host.busy',
  'quota.time': 'host.time',
  'permission.call': 'host.permission',
  'permission.manifest': 'host.manifest',
  'permission.authorization': 'host.permission',
  'permission.denied': 'host.noAccess',
  'store.full': 'host.storage',
  'store.value': 'host.argument',
  'access.denied': 'host.denied',
  'access.action': 'host.notAllowed',
  'access.document': 'host.noAccess',
  'manifest.host': 'host.manifest',
};

/** Of one kind of call alone. */
const only: Record<'bank' | 'document' | 'store', Partial<Record<WordingName, ErrorCode>>> = {
  bank: {'quota.bandwidth': 'host.bandwidth', 'admin.host': 'host.blocked'},
  document: {'image.invalid': 'insert.refused', 'image.corrupt': 'insert.refused'},
  store: {},
};

const names = Object.keys(wordings) as WordingName[];
const english = names.map(name => [name, 'en'] as const);
const others = names.flatMap(name =>
  Object.keys((wordings[name] as Wording).other ?? {}).map(language => [name, language] as const),
);
const said = [...english, ...others];

const expected = (name: WordingName, call: keyof typeof only): ErrorCode =>
  anywhere[name] ?? only[call][name] ?? 'host.unavailable';

async function ready(language = 'en', editor: 'docs' | 'slides' = 'docs') {
  const host = hostOn(world.bank.url, editor);
  const {sidebar} = await signedIn(host);
  host.exceptions = language;
  return {host, sidebar};
}

describe('what Google says', () => {
  test.each(said)('when the bank is asked: %s in %s', async (name, language) => {
    const {host, sidebar} = await ready(language);
    host.faults.add({call: 'UrlFetchApp.fetchAll', says: name, always: true});
    const before = rounds(host);
    expect(failureOf(await sidebar.call('search', query)).code).toBe(expected(name, 'bank'));
    expect(rounds(host) - before).toBeLessThanOrEqual(3);
  });

  test.each(said)('when the file is looked at: %s in %s', async (name, language) => {
    const {host, sidebar} = await ready(language);
    host.faults.add({call: 'DocumentApp.getActiveDocument', says: name, always: true});
    expect(failureOf(await sidebar.call('place', {own: []})).code).toBe(expected(name, 'document'));
  });

  test.each(said)('when something is stored: %s in %s', async (name, language) => {
    const {host, sidebar} = await ready(language);
    host.faults.add({call: 'Properties.deleteProperty', says: name, always: true});
    expect(failureOf(await sidebar.call('erase', {})).code).toBe(expected(name, 'store'));
  });

  test.each(['docs', 'slides'] as const)(
    'when an image is inserted in %s, in the editor too',
    async editor => {
      const {host, sidebar} = await ready('nb', editor);
      const order = await orderOf(sidebar, 'boats');
      const call = {docs: 'Position.insertInlineImage', slides: 'Slide.insertImage'}[editor];
      for (const message of [
        'Vi beklager, det oppstod en tjenerfeil: DEADLINE_EXCEEDED',
        'Ein Serverfehler ist aufgetreten. Bitte versuchen Sie es später erneut.',
        'Xyzzy plugh, frobnicate the quux.',
      ]) {
        const before = snapshot(host.editor);
        host.exceptions = 'en';
        host.faults.add({call, message});
        const {failed} = valueOf(await sidebar.call('insert', order));
        expect(failed).toMatchObject([{code: 'host.unavailable'}]);
        expect(snapshot(host.editor)).toBe(before);
        host.faults.clear();
      }
    },
  );
});

describe('an exception that nobody has noted', () => {
  test.each(['Xyzzy plugh frobnicate.', '(xx) urlfetch', 'Лорем ипсум https://api.imageshop.no/Search2'])(
    'is asked three times at most, and tried again by the person: %s',
    async message => {
      const {host, sidebar} = await ready();
      host.faults.add({call: 'UrlFetchApp.fetchAll', message, always: true});
      const before = rounds(host);
      expect(failureOf(await sidebar.call('search', query))).toEqual({code: 'host.unavailable'});
      expect(rounds(host) - before).toBe(3);
    },
  );

  test('is asked three times at most in an execution that asks for many things', async () => {
    const {host, sidebar} = await ready();
    const order = await orderOf(sidebar, 'boats');
    for (const asked of [() => sidebar.call('start', {}), () => sidebar.call('insert', order)]) {
      host.faults.add({call: 'UrlFetchApp.fetchAll', message: 'Xyzzy plugh.', always: true});
      const before = rounds(host);
      expect(JSON.stringify(await asked())).toContain('"host.unavailable"');
      expect(rounds(host) - before).toBeLessThanOrEqual(3);
      host.faults.clear();
    }
  });

  test('means a permission where one is missing', async () => {
    const {host, sidebar} = await ready();
    host.withheld.add('https://www.googleapis.com/auth/script.external_request');
    host.exceptions = 'fi';
    host.faults.add({call: 'UrlFetchApp.fetchAll', message: 'Xyzzy plugh.', always: true});
    expect(failureOf(await sidebar.call('search', query))).toEqual({code: 'host.permission'});
    host.faults.clear();
    host.withheld.clear();
    host.withheld.add('https://www.googleapis.com/auth/documents.currentonly');
    expect(failureOf(await sidebar.call('place', {own: []}))).toEqual({code: 'host.permission'});
  });

  test('at the opening, lets the sidebar ask for itself', async () => {
    const host = hostOn(world.bank.url, 'docs');
    await signedIn(host, true);
    host.faults.add({call: 'UrlFetchApp.fetchAll', message: 'Xyzzy plugh.', always: true});
    expect((await openSidebar(host)).opening.start).toBe('ask');
  });
});

describe('a limit that passes in a moment', () => {
  const message =
    'Service invoked too many times in a short time: urlfetch. Try Utilities.sleep(1000) between calls.';

  test.each([
    ['the bank', 'UrlFetchApp.fetchAll', (to: Sidebar) => to.call('search', query)],
    ['the file', 'DocumentApp.getActiveDocument', (to: Sidebar) => to.call('place', {own: []})],
    ['the store', 'Properties.deleteProperty', (to: Sidebar) => to.call('erase', {})],
    ['the account', 'Session.getTemporaryActiveUserKey', (to: Sidebar) => to.call('search', query)],
  ])('is waited for, once: %s', async (_, call, ask) => {
    const {host, sidebar} = await ready();
    const begun = host.clock.now();
    host.faults.add({call, message});
    valueOf<unknown>(await ask(sidebar));
    expect(host.clock.now() - begun).toBeGreaterThanOrEqual(1000);
    host.faults.add({call, message, always: true});
    const before = host.calls.filter(({name}) => name === call).length;
    expect(failureOf(await ask(sidebar))).toEqual({code: 'host.busy'});
    expect(host.calls.filter(({name}) => name === call).length - before).toBe(2);
  });

  test.each(['docs', 'slides'] as const)('does not keep an image out of %s', async editor => {
    const {host, sidebar} = await ready('en', editor);
    const order = await orderOf(sidebar, 'boats');
    const count = images(host).length;
    const call = {docs: 'Position.insertInlineImage', slides: 'Slide.insertImage'}[editor];
    host.faults.add({call, message});
    expect(valueOf(await sidebar.call('insert', order)).done).toHaveLength(1);
    expect(images(host)).toHaveLength(count + 1);
  });
});

test.each(['quota.bandwidth', 'quota.day'] as const)('after %s nothing more is asked', async name => {
  const {host, sidebar} = await ready();
  const order = await orderOf(sidebar, 'boats');
  host.faults.add({call: 'UrlFetchApp.fetchAll', says: name});
  const before = rounds(host);
  await sidebar.call('insert', order);
  expect(rounds(host) - before).toBe(1);
});

describe('what goes wrong while opening', () => {
  const faults = [
    'DocumentApp.getUi',
    'Ui.showSidebar',
    'HtmlService.createHtmlOutputFromFile',
    'HtmlOutput.append',
    'ScriptApp.getAuthorizationInfo',
    'ScriptApp.requireScopes',
    'Properties.getProperty',
    'Lock.waitLock',
    'Session.getTemporaryActiveUserKey',
    'Utilities.getUuid',
  ];

  test.each(faults)('is said in a dialog, and never thrown: %s', async call => {
    const host = hostOn(world.bank.url, 'docs');
    host.faults.add({call, message: 'Xyzzy plugh.'});
    for (const entry of host.menu) {
      if (entry.kind === 'item') await host.choose(entry.label);
      break;
    }
    expect(host.alerts).toEqual([languages.en!().errors['host.unavailable']]);
    expect(JSON.stringify(host.logs)).not.toContain('Xyzzy');
  });

  test('opens in English when Google does not say the language', async () => {
    const host = hostOn(world.bank.url, 'docs', {locale: 'nb'});
    host.faults.add({call: 'Session.getActiveUserLocale', message: 'Xyzzy plugh.'});
    host.open();
    expect(host.menu.map(entry => (entry.kind === 'item' ? entry.label : ''))).toContain(
      languages.en!().menu.open,
    );
  });

  test.each(['Ui.createAddonMenu', 'Menu.addToUi', 'DocumentApp.getUi'])(
    'never throws where the menu cannot be made: %s',
    call => {
      const host = hostOn(world.bank.url, 'docs');
      host.faults.add({call, message: 'Xyzzy plugh.'});
      expect(() => host.open()).not.toThrow();
      host.faults.add({call, message: 'Xyzzy plugh.'});
      expect(() => host.install()).not.toThrow();
      expect(host.alerts.at(-1)).toBe(languages.en!().errors['host.unavailable']);
    },
  );

  test('does not throw where not even a dialog can be had', async () => {
    const host = hostOn(world.bank.url, 'docs');
    host.faults.add({call: 'Ui.showSidebar', message: 'Xyzzy plugh.', always: true});
    host.faults.add({call: 'Ui.alert', message: 'Xyzzy plugh.', always: true});
    const [entry] = host.menu;
    if (entry?.kind === 'item') await host.choose(entry.label);
    expect(host.sidebar).toBeNull();
  });
});

test('the page knows what an administrator has to allow', async () => {
  const {opening} = await openSidebar(hostOn(world.bank.url, 'slides'));
  expect(opening.settings.bankHosts).toEqual(['https://api.imageshop.no/', 'https://v.imgi.no/']);
});
