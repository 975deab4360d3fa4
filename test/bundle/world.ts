/** The shipped bundle in the strict host, with the local bank on the other side of real HTTP. */
import type {
  Args,
  Caller,
  EditorName,
  Fault,
  Method,
  Opening,
  Order,
  OrderedImage,
  Reply,
  Start,
  Value,
} from '../../src/shared/contract.ts';
import type {Messages} from '../../locales/messages.ts';
import type {Models} from '../../packages/apps-script-host/src/editors.ts';
import {createHost, type Host, type HostOptions} from '../../packages/apps-script-host/src/host.ts';
import {password} from '../../workbench/image-bank/accounts.ts';
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import {deployment} from '../core/deployment.ts';
import {brochure} from './brochure.ts';
import {built} from './built.ts';
import {deck} from './deck.ts';
import {asked, watched} from '../journal.ts';

export {password};
export type {Host, RunningBank};

export const demo = 'demo@imageshop.example';

/** One bank for a file of tests, as at its start before each of them. */
export function withBank(): {readonly bank: RunningBank} {
  const world: {bank: RunningBank} = {bank: undefined as never};
  beforeAll(async () => {
    world.bank = await startBank();
  });
  beforeEach(() => world.bank.control.reset());
  afterEach(async () => asked(await world.bank.control.requests()));
  afterAll(() => world.bank?.stop());
  return world;
}

const models: {[E in EditorName]: () => Models[E]} = {docs: brochure, slides: deck};

export function hostOn<E extends EditorName>(
  bankUrl: string,
  editor: E,
  options: Partial<HostOptions<E>> = {},
): Host<E> {
  const {api, cdn} = deployment.bank;
  const host = createHost<E>({
    editor,
    files: built(editor),
    hosts: {[api]: bankUrl, [cdn]: bankUrl},
    model: models[editor],
    ...options,
  });
  host.open();
  return options.files ? host : watched(host);
}

/** The sidebar as the server sees it: opened from the menu, keeping the ticket that replies bring. */
export interface Sidebar {
  html: string;
  opening: Opening<Messages>;
  /** As `google.script.run` would call it. */
  call<M extends Method>(method: M, args: Args<M>): Promise<Reply<Value<M>>>;
  ticket: string;
}

export async function openSidebar(host: Host<EditorName>, entryPoint = 'showSidebar'): Promise<Sidebar> {
  const entry = host.menu.find(one => one.kind === 'item' && one.functionName === entryPoint);
  if (entry?.kind !== 'item') throw new Error(`The menu has no entry for ${entryPoint}`);
  await host.choose(entry.label);
  return pageOf(host, entryPoint === 'showLarge' ? 'dialog' : 'sidebar');
}

/** What the script has shown last, as `openSidebar` gives it. */
export function pageOf(host: Host<EditorName>, what: 'sidebar' | 'dialog'): Sidebar {
  const {html} = host[what]!;
  const [, json] = /<script type="application\/json" id="opening">([\s\S]*?)<\/script>/.exec(html)!;
  const opening = JSON.parse(json!) as Opening<Messages>;
  const sidebar: Sidebar = {
    html,
    opening,
    ticket: opening.session,
    async call<M extends Method>(method: M, args: Args<M>) {
      const reply = (await host.run('rpc', [method, args, callerOf(sidebar)])) as Reply<Value<M>>;
      if (reply.session !== undefined) sidebar.ticket = reply.session;
      return reply;
    },
  };
  return sidebar;
}

/** The third argument of its calls; a page from before there were contracts sent the bare ticket. */
export const callerOf = ({ticket, opening: {build, contract}}: Sidebar): Caller | string =>
  contract === undefined ? ticket : {session: ticket, build, contract};

export const signIn = (
  sidebar: Sidebar,
  more: {userName?: string; password?: string; code?: string; remember?: boolean; terms?: string} = {},
) =>
  sidebar.call('signIn', {
    userName: demo,
    password,
    remember: false,
    terms: sidebar.opening.settings.terms.version,
    ...more,
  });

/** @throws when it is a failure */
export function valueOf<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new Error(`Failed: ${reply.code}`);
  return reply.value;
}

export function failureOf(reply: Reply<unknown>): Fault {
  if (reply.ok) throw new Error('It did not fail');
  const besides = ['ok', 'session', 'signedIn', 'sameAccount'];
  return Object.fromEntries(Object.entries(reply).filter(([name]) => !besides.includes(name))) as never;
}

/** Opens and signs in. */
export async function signedIn(
  host: Host<EditorName>,
  remember = false,
): Promise<{sidebar: Sidebar; start: Start}> {
  const sidebar = await openSidebar(host);
  return {sidebar, start: valueOf(await signIn(sidebar, {remember}))};
}

/** An order of these images as the sidebar makes it by itself, not knowing where they will go. */
export const orderFor = (...images: OrderedImage[]): Order => ({
  images,
  place: null,
  own: [],
  size: 'fit',
  sharpness: 'screen',
  crop: null,
  caption: false,
});

/** The order for the first image that a search finds. */
export async function orderOf(sidebar: Sidebar, text: string): Promise<Order> {
  const {assets} = valueOf(await sidebar.call('search', {text, page: 0}));
  const [asset] = assets;
  if (!asset) throw new Error(`Nothing found for ${text}`);
  return orderFor({id: asset.id, alt: asset.alt});
}

/** The order for the first images that the account sees, in the order the bank gives them. */
export async function orderOfFirst(sidebar: Sidebar, count: number): Promise<Order> {
  const {assets} = valueOf(await sidebar.call('search', {text: '', page: 0}));
  return orderFor(...assets.slice(0, count).map(({id}, at) => ({id, alt: `image ${at}`})));
}
