/** Signing in and staying signed in, through the shipped bundle: one list of all that may come of it. */
import {accounts} from '../../workbench/image-bank/accounts.ts';
import type {Opening, Reply, Waiting} from '../../src/shared/contract.ts';
import {deployment} from '../core/deployment.ts';
import {built} from './built.ts';
import {
  callerOf,
  demo,
  failureOf,
  hostOn,
  openSidebar,
  orderOf,
  password,
  signedIn,
  signIn,
  valueOf,
  withBank,
  type Host,
  type Sidebar,
} from './world.ts';
import {setCursor, sectionOf, activeTab} from '../../packages/apps-script-host/src/document/model.ts';
import type {ParagraphNode} from '../../packages/apps-script-host/src/document/nodes.ts';

const world = withBank();
const host = (options = {}): Host<'docs'> => hostOn(world.bank.url, 'docs', options);

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const everything = {text: '', page: 0};
const userProperties = (on: Host<'docs'>) => [...on.stores.user.keys()];

describe('opening', () => {
  test.each([
    ['nb', 'nb', 'Finn et bilde'],
    ['no', 'nb', 'Finn et bilde'],
    ['en_GB', 'en-GB', 'Find an image'],
    ['tlh', 'en-001', 'Find an image'],
  ])('speaks the language of the person: %s', async (locale, tag, label) => {
    const there = host({locale});
    expect(there.menu[0]).toEqual({kind: 'item', label, functionName: 'showSidebar'});
    expect(there.menu[1]).toMatchObject({kind: 'item', functionName: 'showLarge'});
    expect(there.menu[2]).toMatchObject({kind: 'item', functionName: 'showYourData'});
    expect(there.menu).toHaveLength(3);
    const {opening} = await openSidebar(there);
    expect(opening.locale).toBe(tag);
    expect(there.sidebar!.title).toBe('Imageshop');
  });

  test('asks neither the bank nor the document for somebody who is not remembered', async () => {
    const there = host();
    const {opening} = await openSidebar(there);
    expect(opening).toMatchObject({editor: 'docs', start: null, settings: {bankName: deployment.bank.name}});
    expect(opening).not.toHaveProperty('missing');
    expect(await world.bank.control.requests()).toEqual([]);
    expect(userProperties(there)).toEqual([]);
  });

  test('who is remembered sees the first images in one execution and one parallel round', async () => {
    const there = host();
    await signedIn(there, true);
    await world.bank.control.faults([{path: '*', together: 3}]);
    const from = (await world.bank.control.requests()).length;
    const {opening} = await openSidebar(there);
    expect(valueOf(opening.start as Reply<{page: {assets: unknown[]}}>).page.assets.length).toBeGreaterThan(
      20,
    );
    const asked = (await world.bank.control.requests()).slice(from);
    expect(asked.map(({path}) => path).sort()).toEqual([
      '/Interface/GetInterfaces',
      '/Login/WhoAmI',
      '/Search2',
    ]);
    expect(asked.map(({atOnce}) => atOnce)).toEqual([3, 3, 3]);
  });

  test('does not wait for a slow bank, and loads by itself afterwards', async () => {
    const there = host();
    await signedIn(there, true);
    await world.bank.control.faults([{path: '/Search2', slow: 4500, times: 1}]);
    const sidebar = await openSidebar(there);
    expect(sidebar.opening.start).toBe('ask');
    expect(valueOf(await sidebar.call('start', {})).interfaces).toHaveLength(2);
  });

  test('puts hostile texts of the bank into the page without harm', async () => {
    const there = host();
    await signedIn(there, true);
    const hostile = '</script><script>alert(1)</script><!-- `${x}` // /* \u2028 end';
    await world.bank.control.faults([
      {
        path: '/Search2',
        answer: {json: {NumberOfDocuments: 1, DocumentList: [{DocumentID: 1, Name: hostile}]}},
      },
    ]);
    const {html, opening} = await openSidebar(there);
    const name = hostile.replace(' \u2028', '');
    expect(opening.start).toMatchObject({value: {page: {assets: [{name}]}}});
    expect(html.slice(html.indexOf('id="opening"'))).not.toMatch(/<script>|<!--|`|\/\/|\u2028/);
    expect(html.match(/<\/script/g)).toHaveLength(2);
  });

  test('asks for what the sidebar itself needs, and says what else is missing', async () => {
    const there = host();
    there.withheld.add('https://www.googleapis.com/auth/script.external_request');
    const sidebar = await openSidebar(there);
    expect(sidebar.opening.missing).toEqual([
      {permission: 'bank', url: expect.stringMatching(/^https:/) as string},
    ]);
    expect(failureOf(await signIn(sidebar))).toEqual({code: 'host.permission'});

    there.withheld.clear();
    there.withheld.add('https://www.googleapis.com/auth/documents.currentonly');
    const second = await signedIn(there);
    expect(second.sidebar.opening.missing).toMatchObject([{permission: 'document'}]);
    const order = await orderOf(second.sidebar, 'boats');
    expect(failureOf(await second.sidebar.call('insert', order))).toEqual({code: 'host.permission'});

    there.withheld.add('https://www.googleapis.com/auth/script.container.ui');
    await expect(openSidebar(there)).rejects.toThrow();
    expect(there.prompted).toEqual(['https://www.googleapis.com/auth/script.container.ui']);
  });
});

describe('signing in', () => {
  test.each([
    ['a wrong password', {password: 'wrong'}, {code: 'signIn.wrong'}],
    ['an unknown name', {userName: 'nobody@example.com'}, {code: 'signIn.wrong'}],
    ['a code that is asked for', {userName: 'code@imageshop.example'}, {code: 'signIn.codeNeeded'}],
    ['a wrong code', {userName: 'code@imageshop.example', code: '000000'}, {code: 'signIn.codeWrong'}],
    [
      'an account that signs in elsewhere',
      {userName: 'sso@imageshop.example'},
      {code: 'signIn.ssoOnly', signInUrl: 'https://lysviksso.imageshop.org/sign-in'},
    ],
    [
      'an account without its second factor',
      {userName: 'no-code@imageshop.example'},
      {code: 'signIn.codeNotSetUp', signInUrl: 'https://www.imageshop.no/sign-in'},
    ],
    [
      'a privacy policy that is not accepted',
      {userName: 'policy@imageshop.example'},
      {code: 'signIn.policy', signInUrl: 'https://www.imageshop.no/sign-in'},
    ],
    ['a blocked account', {userName: 'blocked@imageshop.example'}, {code: 'signIn.blocked'}],
    ['a locked account', {userName: 'locked@imageshop.example'}, {code: 'signIn.locked'}],
    ['older terms', {terms: '2020-01-01'}, {code: 'signIn.terms'}],
  ])('says which it was: %s', async (_, details, failure) => {
    const there = host();
    const sidebar = await openSidebar(there);
    expect(failureOf(await signIn(sidebar, {remember: true, ...details}))).toEqual(failure);
    expect(userProperties(there)).toEqual([]);
    expect(failureOf(await sidebar.call('search', everything)).code).toBe('session.none');
  });

  test('takes the code as a second step', async () => {
    const sidebar = await openSidebar(host());
    const userName = 'code@imageshop.example';
    await signIn(sidebar, {userName});
    expect(valueOf(await signIn(sidebar, {userName, code: '246810'})).page.total).toBeGreaterThan(0);
  });

  test('tells how long to wait after too many tries', async () => {
    const sidebar = await openSidebar(host());
    for (let i = 0; i < 5; i++) await signIn(sidebar, {password: 'wrong'});
    const failure = failureOf(await signIn(sidebar));
    expect(failure).toEqual({code: 'signIn.tooMany', wait: expect.any(Number)});
    expect((failure as Waiting).wait).toBeGreaterThan(0);
  });

  test.each([
    ['not there', {status: 404}, 'signIn.notOffered'],
    ['not allowed', {status: 405}, 'signIn.notOffered'],
    ['of another shape', {json: {access_token: 'x'}}, 'signIn.notOffered'],
    ['empty', 'empty', 'signIn.notOffered'],
    ['a page', 'html', 'bank.unreachable'],
    ['broken off', 'drop', 'bank.unreachable'],
    ['a server error', {status: 500}, 'bank.unreachable'],
    ['a redirect', {redirect: 'https://evil.example/'}, 'signIn.notOffered'],
  ] as const)('asks once, and says when the answer is %s', async (_, answer, code) => {
    const sidebar = await openSidebar(host());
    await world.bank.control.faults([{path: '/Login/Login', answer}]);
    expect(failureOf(await signIn(sidebar)).code).toBe(code);
    expect(await world.bank.control.requests()).toHaveLength(1);
  });

  test('takes the token that an administrator has issued', async () => {
    const there = host();
    const sidebar = await openSidebar(there);
    const {apiToken} = accounts.find(({userName}) => userName === demo)!;
    const wish = {apiToken: ` ${apiToken} `, remember: true, terms: deployment.termsVersion};
    expect(valueOf(await sidebar.call('signIn', wish)).page.total).toBeGreaterThan(0);
    expect((await openSidebar(there)).opening.start).toMatchObject({ok: true});
    expect(failureOf(await sidebar.call('signIn', {...wish, apiToken: 'unknown'})).code).toBe('signIn.wrong');
  });

  test('an account without interfaces and images is an account all the same', async () => {
    const sidebar = await openSidebar(host());
    const start = valueOf(await signIn(sidebar, {userName: 'none@imageshop.example'}));
    expect(start).toMatchObject({interfaces: [], page: {total: 0, assets: [], next: null}});
  });
});

describe('searching', () => {
  test('finds, pages, and says when there is nothing', async () => {
    const {sidebar, start} = await signedIn(host());
    expect(start.page).toMatchObject({page: 0, next: 1, skipped: 0});
    const second = valueOf(await sidebar.call('search', {text: '', page: 1}));
    const seen = new Set(start.page.assets.map(({id}) => id));
    expect(second.assets.filter(({id}) => seen.has(id))).toEqual([]);
    expect(valueOf(await sidebar.call('search', {text: 'no such thing at all', page: 0}))).toEqual({
      total: 0,
      page: 0,
      next: null,
      looked: 0,
      assets: [],
      skipped: 0,
    });
  });

  test('keeps to the interface that was chosen', async () => {
    const {sidebar, start} = await signedIn(host());
    const [first, second] = start.interfaces;
    const total = async (interfaceId: number) =>
      valueOf(await sidebar.call('search', {text: '', interfaceId, page: 0})).total;
    expect(await total(first!.id)).not.toBe(await total(second!.id));
  });

  test.each([
    ['down', 'drop', 'bank.unreachable'],
    ['502', {status: 502, html: true}, 'bank.unreachable'],
    ['a page', 'html', 'bank.unreachable'],
    ['cut off', 'cut', 'bank.unreachable'],
    ['forbidden', {status: 403}, 'bank.refused'],
    ['of another shape', {json: [1, 2]}, 'bank.unusable'],
    ['busy', {status: 429, retryAfter: 60}, 'bank.busy'],
    ['empty', 'empty', 'session.ended'],
    ['401', {status: 401}, 'session.ended'],
  ] as const)('says what it means that the bank is %s', async (_, answer, code) => {
    const {sidebar} = await signedIn(host());
    await world.bank.control.faults([{path: '/Search2', answer}]);
    expect(failureOf(await sidebar.call('search', everything)).code).toBe(code);
  });

  test.each(['wrongTypes', 'missingFields', 'hugeFields', 'nullEntries'] as const)(
    'gives a page or a plain error for an answer with %s',
    async answer => {
      const {sidebar} = await signedIn(host());
      await world.bank.control.faults([{path: '/Search2', answer}]);
      const reply = await sidebar.call('search', everything);
      if (reply.ok) expect(JSON.stringify(reply.value).length).toBeLessThan(1_000_000);
      else expect(reply.code).toBe('bank.unusable');
    },
  );

  test('tries again when the bank fails in passing', async () => {
    const {sidebar} = await signedIn(host());
    await world.bank.control.faults([{path: '/Search2', answer: {status: 503}, times: 2}]);
    expect(valueOf(await sidebar.call('search', everything)).total).toBeGreaterThan(0);
  });

  test('asks singly again when one broken connection fails all', async () => {
    const there = host();
    await signedIn(there, true);
    await world.bank.control.faults([{path: '/Interface/*', answer: 'drop', times: 1}]);
    expect((await openSidebar(there)).opening.start).toMatchObject({ok: true});
  });

  test('says that the quota of the day is used up', async () => {
    const there = host();
    const {sidebar} = await signedIn(there);
    there.faults.add({
      call: 'UrlFetchApp.fetchAll',
      message: 'Service invoked too many times for one day: urlfetch.',
    });
    expect(failureOf(await sidebar.call('search', everything))).toEqual({code: 'host.quota'});
  });
});

describe('being remembered', () => {
  test('stores one sealed thing with the tick, and nothing without it', async () => {
    const there = host();
    await signedIn(there, false);
    expect(userProperties(there)).toEqual([]);
    await signedIn(there, true);
    expect(userProperties(there)).toEqual(['remembered']);
    expect([...there.stores.script.keys()]).toEqual(['keys']);
    expect(there.stores.document.size).toBe(0);
  });

  test('lasts 30 days from the last use', async () => {
    const there = host();
    await signedIn(there, true);
    there.clock.advance(29 * DAY);
    expect((await openSidebar(there)).opening.start).toMatchObject({ok: true});
    there.clock.advance(29 * DAY);
    expect((await openSidebar(there)).opening.start).toMatchObject({ok: true});
    there.clock.advance(30 * DAY);
    expect((await openSidebar(there)).opening.start).toEqual({ok: false, code: 'session.forgotten'});
    expect((await openSidebar(there)).opening.start).toBeNull();
    expect(userProperties(there)).toEqual([]);
  });

  test('is shown and erased without asking anybody', async () => {
    const there = host();
    const {sidebar} = await signedIn(there, true);
    const from = (await world.bank.control.requests()).length;
    const {remembered} = valueOf(await sidebar.call('yourData', {}));
    expect(remembered!.until - remembered!.used).toBe(30 * DAY);
    expect(remembered!.terms).toBe(deployment.termsVersion);
    valueOf(await sidebar.call('erase', {}));
    expect(valueOf(await sidebar.call('yourData', {})).remembered).toBeNull();
    expect(userProperties(there)).toEqual([]);
    expect(await world.bank.control.requests()).toHaveLength(from);
    expect(valueOf(await sidebar.call('search', everything)).total).toBeGreaterThan(0);
  });

  test('ends with signing out, also when the bank is down and in the other sidebars', async () => {
    const there = host();
    const {sidebar} = await signedIn(there, true);
    const other = await openSidebar(there);
    await world.bank.control.faults([{path: '*', answer: 'drop'}]);
    valueOf(await sidebar.call('signOut', {}));
    expect(userProperties(there)).toEqual([]);
    await world.bank.control.faults([]);
    for (const one of [sidebar, other]) {
      expect(failureOf(await one.call('search', everything)).code).toBe('session.none');
    }
  });

  test.each(['', 'garbage', '1.aaaaaaaa.AAAA', '{}', '0.old.format'])(
    'does not trust %j in the store',
    async stored => {
      const there = host();
      there.stores.user.set('remembered', stored);
      expect((await openSidebar(there)).opening.start).toEqual({ok: false, code: 'session.forgotten'});
      expect(userProperties(there)).toEqual([]);
    },
  );

  test.each(['', 'garbage', '[]', '[{"id":"x"}]'])('starts anew when the keys are %j', async keys => {
    const there = host();
    const {sidebar} = await signedIn(there, true);
    there.stores.script.set('keys', keys);
    expect(failureOf(await sidebar.call('search', everything)).code).toBe('session.invalid');
    expect(valueOf(await signIn(sidebar)).page.total).toBeGreaterThan(0);
  });

  test('signs in all the same when the store is full', async () => {
    const there = host();
    const sidebar = await openSidebar(there);
    there.faults.add({
      call: 'Properties.setProperty',
      message: 'You have exceeded the property storage quota.',
    });
    expect(valueOf(await signIn(sidebar, {remember: true})).notRemembered).toBe(true);
  });
});

test('newer terms ask whoever is remembered for nothing but the tick', async () => {
  const there = host();
  await signedIn(there, true);
  const files = built('docs');
  const newer = host({
    files: {...files, 'Code.js': files['Code.js'].replaceAll(deployment.termsVersion, '2027-01-01')},
  });
  for (const name of ['user', 'script'] as const) {
    for (const [key, value] of there.stores[name]) newer.stores[name].set(key, value);
  }
  const sidebar = await openSidebar(newer);
  expect(sidebar.opening.start).toEqual({ok: false, code: 'signIn.terms'});
  expect(failureOf(await sidebar.call('start', {}))).toEqual({code: 'signIn.terms'});
  expect(failureOf(await sidebar.call('acceptTerms', {terms: deployment.termsVersion})).code).toBe(
    'signIn.terms',
  );
  expect(valueOf(await sidebar.call('acceptTerms', {terms: '2027-01-01'})).page.total).toBeGreaterThan(0);
  expect((await openSidebar(newer)).opening.start).toMatchObject({ok: true});
});

describe('"Your data" in the menu', () => {
  const choose = (there: Host<'docs'>) => openSidebar(there, 'showYourData');

  test('asks nobody, and erases without asking anybody', async () => {
    const there = host();
    expect((await choose(there)).opening).toMatchObject({
      start: null,
      yourData: {editor: 'docs', remembered: null},
    });
    await signedIn(there, true);
    const from = (await world.bank.control.requests()).length;
    const sidebar = await choose(there);
    expect(sidebar.opening.yourData!.remembered!.terms).toBe(deployment.termsVersion);
    valueOf(await sidebar.call('erase', {}));
    expect(userProperties(there)).toEqual([]);
    expect(await world.bank.control.requests()).toHaveLength(from);
  });

  test('looking does not prolong what is remembered', async () => {
    const there = host();
    await signedIn(there, true);
    there.clock.advance(20 * DAY);
    await choose(there);
    there.clock.advance(10 * DAY);
    expect((await choose(there)).opening.yourData!.remembered).toBeNull();
  });

  test('opens without the permission to contact the bank', async () => {
    const there = host();
    there.withheld.add('https://www.googleapis.com/auth/script.external_request');
    expect((await choose(there)).opening).toMatchObject({
      yourData: {remembered: null},
      missing: [{permission: 'bank'}],
    });
  });
});

test('a permission can be granted while the sidebar is open', async () => {
  const there = host();
  there.withheld.add('https://www.googleapis.com/auth/script.external_request');
  const sidebar = await openSidebar(there);
  expect(valueOf(await sidebar.call('missing', {}))).toMatchObject([{permission: 'bank'}]);
  there.withheld.clear();
  expect(valueOf(await sidebar.call('missing', {}))).toEqual([]);
  expect(valueOf(await signIn(sidebar)).page.total).toBeGreaterThan(0);
});

describe('in the middle of work', () => {
  test('who signs in again is known again, and nobody else is', async () => {
    const there = host();
    await signedIn(there, true);
    // Remembered: this opening has never seen the name.
    const sidebar = await openSidebar(there);
    await world.bank.control.expireTokens();
    expect(failureOf(await sidebar.call('search', everything)).code).toBe('session.ended');
    expect(valueOf(await signIn(sidebar)).sameAccount).toBe(true);
    await world.bank.control.expireTokens();
    await sidebar.call('search', everything);
    const other = valueOf(await signIn(sidebar, {userName: 'single@imageshop.example'}));
    expect(other).not.toHaveProperty('sameAccount');
  });

  test.each([
    ['knows the token no more', () => world.bank.control.expireTokens()],
    [
      'refuses to show the image',
      () => world.bank.control.faults([{path: '/Document/GetDocumentById', answer: {status: 401}, times: 1}]),
    ],
    [
      'refuses to make its link',
      () => world.bank.control.faults([{path: '/Permalink/*', answer: {status: 401}, times: 1}]),
    ],
  ])('an insertion whose session ends, as the bank %s, is taken up again in place', async (_, end) => {
    const there = host();
    const {sidebar} = await signedIn(there, true);
    const order = await orderOf(sidebar, 'boats');
    await end();
    setCursor(
      there.editor,
      sectionOf(activeTab(there.editor), 'BODY_SECTION')!.children[3] as ParagraphNode,
      0,
    );
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'session.ended'});
    expect((await world.bank.control.state()).permalinks).toBe(0);
    expect(userProperties(there)).toEqual([]);
    expect(valueOf(await signIn(sidebar)).sameAccount).toBe(true);
    expect(valueOf(await sidebar.call('insert', order)).place).toBe('cursor');
  });

  test('a ticket of yesterday leads back to signing in', async () => {
    const there = host();
    const {sidebar} = await signedIn(there);
    there.clock.advance(12 * HOUR);
    expect(failureOf(await sidebar.call('search', everything)).code).toBe('session.invalid');
    expect(valueOf(await signIn(sidebar)).page.total).toBeGreaterThan(0);
  });

  test('work all day long keeps the session', async () => {
    const there = host();
    const {sidebar} = await signedIn(there);
    for (let hour = 0; hour < 20; hour += 4) {
      there.clock.advance(4 * HOUR);
      expect(valueOf(await sidebar.call('search', everything)).total).toBeGreaterThan(0);
    }
  });
});

describe('several Google accounts', () => {
  test.each(['search', 'signIn', 'signOut', 'yourData', 'erase'] as const)(
    'a %s that runs as another account touches nothing of it',
    async method => {
      const there = host();
      there.account = 'other@example.com';
      await signedIn(there, true);
      const stored = new Map(there.stores.user);
      there.account = 'person@example.com';
      const sidebar = await openSidebar(there);
      const from = (await world.bank.control.requests()).length;
      there.account = 'other@example.com';
      const reply =
        method === 'search'
          ? await sidebar.call(method, everything)
          : method === 'signIn'
            ? await signIn(sidebar, {remember: true})
            : await sidebar.call(method, {});
      expect(reply).toEqual({ok: false, code: 'session.otherAccount'});
      expect(there.stores.user).toEqual(stored);
      expect(await world.bank.control.requests()).toHaveLength(from);
    },
  );
});

describe('what comes from the page', () => {
  test.each(['toString', '__proto__', 'constructor', 'hasOwnProperty', 'nope', '', 7, null, {}])(
    'refuses %j as a method',
    async method => {
      const there = host();
      const {sidebar} = await signedIn(there);
      expect(await there.run('rpc', [method, {}, callerOf(sidebar)])).toEqual({
        ok: false,
        code: 'request.invalid',
      });
    },
  );

  test.each([
    [[]],
    [['search']],
    [['search', {text: '', page: 0}]],
    [['search', {text: '', page: '0'}, 'caller']],
    [['search', null, 'caller']],
    [['insert', {id: 1, alt: 'x', more: 1}, 'caller']],
    [['search', {text: '', page: 0}, 7]],
  ])('refuses %j', async args => {
    const there = host();
    const caller = callerOf(await openSidebar(there));
    const sent = args.map(arg => (arg === 'caller' ? caller : arg));
    expect(await there.run('rpc', sent)).toEqual({ok: false, code: 'request.invalid'});
  });

  test('nothing but the entry points can be called', () => {
    expect([...host().callable].sort()).toEqual([
      'onInstall',
      'onOpen',
      'rpc',
      'showLarge',
      'showSidebar',
      'showYourData',
    ]);
  });
});

test('an opening that fails says so in a sentence and nothing else', async () => {
  const there = host();
  const message = 'Service Documents failed while accessing document with id 1aBc.';
  there.faults.add({call: 'HtmlService.createHtmlOutputFromFile', message});
  const [entry] = there.menu;
  if (entry?.kind === 'item') await there.choose(entry.label);
  expect(there.sidebar).toBeNull();
  expect(there.alerts).toEqual(['Google could not do this just now. Try again.']);
  expect(JSON.stringify(there.logs)).not.toContain('1aBc');
});

test('installing shows the menu at once', () => {
  const there = hostOn(world.bank.url, 'slides');
  there.install();
  expect(there.menu).toHaveLength(3);
});

test('password, user name and token are in no property, log, page, reply or error', async () => {
  const there = host();
  const told: unknown[] = [];
  let sidebar: Sidebar = await openSidebar(there);
  const {apiToken} = accounts.find(({userName}) => userName === demo)!;
  const keep = async (reply: Promise<Reply<unknown>>) => void told.push(await reply);

  await keep(signIn(sidebar, {password: 'wrong-' + password}));
  await keep(signIn(sidebar, {remember: true}));
  await keep(sidebar.call('signIn', {apiToken: apiToken!, remember: true, terms: deployment.termsVersion}));
  await keep(sidebar.call('search', {text: 'a-secret-search', page: 0}));
  await keep(sidebar.call('yourData', {}));
  sidebar = await openSidebar(there, 'showYourData');
  told.push(sidebar.html);
  await keep(sidebar.call('missing', {}));
  await keep(sidebar.call('erase', {}));
  await keep(signIn(sidebar, {userName: 'code@imageshop.example'}));
  await keep(signIn(sidebar, {userName: 'code@imageshop.example', code: '246810', remember: true}));
  await keep(signIn(sidebar, {userName: 'sso@imageshop.example'}));
  sidebar = await openSidebar(there);
  for (const [call, message] of [
    ['UrlFetchApp.fetchAll', `Address unavailable: https://api.imageshop.no/${apiToken}`],
    ['Properties.getProperty', `${demo} ${password} ${apiToken}`],
    ['Session.getActiveUserLocale', `${demo} ${password} ${apiToken}`],
    ['Session.getTemporaryActiveUserKey', `${demo} ${password} ${apiToken}`],
  ] as const) {
    there.faults.add({call, message});
    await keep(sidebar.call('search', {text: 'a-secret-search', page: 0}));
  }
  await world.bank.control.faults([{path: '*', answer: {json: {Token: apiToken, Error: password}}}]);
  await keep(signIn(sidebar));
  await keep(sidebar.call('search', {text: 'a-secret-search', page: 0}));
  there.faults.add({call: 'HtmlService.createHtmlOutputFromFile', message: `${demo} ${apiToken}`});
  await openSidebar(there).catch((error: unknown) => told.push(String(error)));

  const opening: Opening<unknown> = sidebar.opening;
  const everywhere = JSON.stringify([
    told,
    opening,
    there.sidebar,
    there.logs,
    there.alerts,
    [...there.stores.user],
    [...there.stores.script],
    await world.bank.control.requests(),
  ]);
  expect(there.logs.length).toBeGreaterThan(0);
  for (const secret of [demo, 'code@imageshop.example', password, '246810', apiToken!, 'wrong-'])
    expect(everywhere).not.toContain(secret);
  expect(JSON.stringify([told, there.logs])).not.toContain('a-secret-search');
});

test('a fault of ours that a page of another build meets is logged with that build', async () => {
  const there = host();
  const {sidebar} = await signedIn(there);
  await world.bank.control.faults([{path: '/Search2', answer: {json: 'not what it should be'}}]);
  await there.run('rpc', [
    'search',
    {text: '', page: 0},
    {...(callerOf(sidebar) as object), build: '0123456789ab'},
  ]);
  expect(there.logs.map(({text}) => text)).toEqual([expect.stringContaining("page: '0123456789ab'")]);
});
