/** This release beside the one before: open sidebars, tickets and what is remembered outlive both the way on and back. */
import {readFileSync} from 'node:fs';
import {CONTRACT} from '../../src/shared/contract.ts';
import type {Models} from '../../packages/apps-script-host/src/editors.ts';
import {conversationOf} from '../previous-release/conversation.ts';
import {previousFiles, release} from '../previous-release/release.ts';
import {inlineImages} from './seen.ts';
import {
  callerOf,
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
const today = () => hostOn(world.bank.url, 'docs');
const before = () => hostOn(world.bank.url, 'docs', {files: previousFiles()});

/** The same file and account with the other release's code: what is stored is what the first one left. */
function updated(from: Host<'docs'>, to: Host<'docs'>): Host<'docs'> {
  for (const store of ['user', 'script'] as const) {
    for (const [key, value] of from.stores[store]) to.stores[store].set(key, value);
  }
  return to;
}

const stored = (host: Host) => [...host.stores.user, ...host.stores.script];
const pictures = (host: {editor: Models['docs']}) => inlineImages(host.editor).length;

describe.each([
  ['this release opens what the one before has sealed', before, today],
  ['the release before opens what this one has sealed', today, before],
])('%s:', (_, sealing, opening) => {
  test('who was remembered is signed in', async () => {
    const first = sealing();
    await signedIn(first, true);
    const second = updated(first, opening());
    const {opening: opened, call} = await openSidebar(second);
    expect(opened.start).toMatchObject({ok: true});
    expect(valueOf(await call('yourData', {})).remembered).not.toBeNull();
  });

  test('a ticket of a sidebar that is open goes on', async () => {
    const first = sealing();
    const {sidebar} = await signedIn(first);
    const second = updated(first, opening());
    const fresh = await openSidebar(second);
    fresh.ticket = sidebar.ticket;
    expect(valueOf(await fresh.call('search', {text: 'boats', page: 0})).total).toBeGreaterThan(0);
  });
});

describe.each([
  ['a page of the release before, and this server', before, today],
  ['a page of this release, and the server before', today, before],
])('%s:', (_, opened, answering) => {
  /** A sidebar that someone has signed in and searched on, and whose server has been replaced since. */
  async function replaced() {
    const first = opened();
    const {sidebar} = await signedIn(first, true);
    const order = await orderOf(sidebar, 'boats');
    const server = updated(first, answering());
    const asked = (await world.bank.control.requests()).length;
    const call = (method: string, args: object) =>
      server.run('rpc', [method, args, callerOf(sidebar)]) as ReturnType<Sidebar['call']>;
    return {first, sidebar, order, server, call, asked};
  }

  if (release.contract === CONTRACT) {
    test('go on together: the contract is the same', async () => {
      const {order, server, call} = await replaced();
      valueOf(await call('insert', order));
      expect(pictures(server)).toBe(pictures(today()) + 1);
    });
    return;
  }

  test.each(['insert', 'signOut', 'erase', 'search', 'start', 'signIn', 'place'])(
    '%s is refused; nothing is inserted, stored, erased or asked, and no ticket taken away',
    async method => {
      const {sidebar, order, server, call, asked} = await replaced();
      const kept = stored(server);
      const images = pictures(server);
      const {signIn} = {
        signIn: {apiToken: 'x', remember: true, terms: sidebar.opening.settings.terms.version},
      };
      const args = {insert: order, search: {text: '', page: 0}, place: {own: []}, signIn}[method] ?? {};
      const reply = await call(method, args);
      expect(reply).not.toHaveProperty('session');
      expect(['sidebar.outdated', 'request.invalid']).toContain(failureOf(reply).code);
      expect(stored(server)).toEqual(kept);
      expect(pictures(server)).toBe(images);
      expect(await world.bank.control.requests()).toHaveLength(asked);
    },
  );

  test('the page has a sentence for it that says to open it again', async () => {
    const {sidebar, call} = await replaced();
    const {code} = failureOf(await call('search', {text: '', page: 0}));
    const {errors} = sidebar.opening.messages;
    expect(errors[code]).toMatch(/open (Imageshop|it) again from the menu\.$/i);
  });

  test('it goes on where the page is opened anew', async () => {
    const {server} = await replaced();
    expect((await openSidebar(server)).opening.start).toMatchObject({ok: true});
  });
});

test('what two releases agree on is the contract without its comments and what an opening brings', () => {
  const contract = readFileSync('src/shared/contract.ts', 'utf8');
  const changed = (from: string, to: string) => {
    expect(contract).toContain(from);
    return conversationOf(contract.replace(from, to));
  };
  const now = conversationOf(contract);
  expect(changed('/** The ticket. */', '/** Sealed. */')).toBe(now);
  expect(changed('bankName: string;', 'bankName: string; motto: string;')).toBe(now);
  expect(changed("  'session.none',", '')).not.toBe(now);
  expect(changed('text: string;', 'text?: string;')).not.toBe(now);
  expect(changed('export interface Caller extends Release {', '$& more: 1;')).not.toBe(now);
});

test('the contract has another number than the one before, or says the same', () => {
  const same = release.conversation === conversationOf(readFileSync('src/shared/contract.ts', 'utf8'));
  expect({same, raised: CONTRACT > release.contract}).not.toEqual({same: false, raised: false});
  expect(CONTRACT - release.contract).toBeLessThanOrEqual(1);
});
