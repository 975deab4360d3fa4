/** The large view with the shipped bundle: a dialog over the file that goes on where the sidebar was, and back. */
import type {Carried, EditorName} from '../../src/shared/contract.ts';
import {CARRIED_AT_MOST} from '../../src/shared/limits.ts';
import {nothing} from './carried.ts';
import {
  failureOf,
  hostOn,
  openSidebar,
  orderOf,
  pageOf,
  signedIn,
  signIn,
  valueOf,
  withBank,
  type Host,
  type Sidebar,
} from './world.ts';

const world = withBank();
const editors: EditorName[] = ['docs', 'slides'];

const paths = async () => (await world.bank.control.requests()).map(({path}) => path.replace(/\?.*/, ''));
const fetches = (host: Host<EditorName>) => host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll');
const start = ({opening}: Sidebar) => {
  if (!opening.start || opening.start === 'ask') throw new Error('It came without images');
  return valueOf(opening.start);
};

describe.each(editors)('the large view in %s', editor => {
  const on = (options = {}) => hostOn(world.bank.url, editor, options);

  test('opens from the menu as a dialog, with all that its columns show, in one round', async () => {
    const host = on();
    await signedIn(host, true);
    const before = fetches(host).length;
    const large = await openSidebar(host, 'showLarge');
    expect(host.dialog).toMatchObject({title: 'Imageshop', width: 1600, height: 1000, modal: true});
    expect(host.sidebar).not.toBeNull();
    expect(large.opening.large).toBe(true);
    expect(large.opening.carried).toBeUndefined();
    expect(fetches(host)).toHaveLength(before + 1);
    const {page, categories} = start(large);
    expect(categories!.length).toBeGreaterThan(3);
    expect(page.looked).toBeGreaterThan(80);
    expect(new Set(page.assets.map(({id}) => id)).size).toBe(page.assets.length);
  });

  test('goes on where the sidebar was: one execution, one round, its images anew', async () => {
    const host = on();
    const {sidebar, start: begun} = await signedIn(host);
    const [first, second] = begun.page.assets;
    const before = {fetches: fetches(host).length, asked: (await paths()).length};
    const carried: Carried = {
      ...nothing,
      search: {text: '', kind: 'photo'},
      pages: 3,
      at: 45,
      tray: [first!, second!],
      cuts: [
        {
          id: first!.id,
          shape: '1:1',
          frame: {left: 0.1, top: 0, width: 0.5, height: 0.75, whole: 1.5},
          point: {x: 0.3, y: 0.5},
        },
      ],
      words: [{id: second!.id, alt: 'A <b>harbour</b>', decorative: false}],
      credits: ['Felice Beato'],
    };
    expect(valueOf(await sidebar.call('move', {to: 'large', carried}))).toBeNull();
    expect(fetches(host)).toHaveLength(before.fetches + 1);
    const asked = (await paths()).slice(before.asked).sort();
    expect(asked).toEqual([
      '/Category/GetCategoriesTreeGroups',
      '/Interface/GetInterfaces',
      ...['/Search2', '/Search2', '/Search2'],
    ]);
    const large = pageOf(host, 'dialog');
    expect(large.opening.carried).toEqual(carried);
    const {page, interfaces} = start(large);
    expect(page.assets.every(({kind}) => kind === 'photo')).toBe(true);
    expect(page.assets.length).toBeGreaterThan(45);
    expect(interfaces).toEqual(begun.interfaces);
    // Its own ticket, with nobody signing in again; and the sidebar's stays good.
    valueOf(await large.call('insert', await orderOf(large, 'NAG-01')));
    valueOf(await sidebar.call('search', {text: 'boats', page: 0}));

    valueOf(await large.call('move', {to: 'sidebar', carried}));
    const back = pageOf(host, 'sidebar');
    expect(back.opening).toMatchObject({carried, start: {ok: true}});
    expect(back.opening.large).toBeUndefined();
    expect(start(back).categories).toBeUndefined();
    valueOf(await back.call('place', {own: []}));
  });

  test('keeps to what the bank cannot filter', async () => {
    const host = on();
    const {sidebar} = await signedIn(host);
    const carried: Carried = {...nothing, search: {text: '', orientation: 'portrait'}, pages: 2};
    valueOf(await sidebar.call('move', {to: 'large', carried}));
    const {assets, looked} = start(pageOf(host, 'dialog')).page;
    expect(looked).toBeGreaterThan(40);
    expect(assets.length).toBeGreaterThan(0);
    expect(assets.every(({width, height, mayLie}) => width < height || mayLie || width === 0)).toBe(true);
  });

  test('works where Google shows one at a time: neither needs the other', async () => {
    const host = on({oneAtATime: true});
    const {sidebar} = await signedIn(host);
    valueOf(await sidebar.call('move', {to: 'large', carried: nothing}));
    expect(host.sidebar).toBeNull();
    const large = pageOf(host, 'dialog');
    valueOf(await large.call('insert', await orderOf(large, 'NAG-01')));
    valueOf(await large.call('move', {to: 'sidebar', carried: nothing}));
    expect(host.dialog).toBeNull();
    valueOf(await pageOf(host, 'sidebar').call('place', {own: []}));
  });

  test('is not opened where the bank does not answer, and the sidebar says why', async () => {
    const host = on();
    const {sidebar} = await signedIn(host);
    await world.bank.control.faults([{path: '/Search2', answer: 'drop'}]);
    const reply = await sidebar.call('move', {to: 'large', carried: nothing});
    expect(failureOf(reply)).toEqual({code: 'bank.unreachable'});
    expect(host.dialog).toBeNull();
  });

  test('opens without the categories where they do not come', async () => {
    const host = on();
    const {sidebar} = await signedIn(host);
    await world.bank.control.faults([{path: '/Category/*', answer: {status: 500}}]);
    valueOf(await sidebar.call('move', {to: 'large', carried: nothing}));
    expect(start(pageOf(host, 'dialog')).categories).toBeUndefined();
  });
});

describe('a sign-out in the large view', () => {
  test('shows the sidebar anew, with nobody signed in, and ends what was remembered', async () => {
    const host = hostOn(world.bank.url, 'docs');
    const {sidebar} = await signedIn(host, true);
    valueOf(await sidebar.call('move', {to: 'large', carried: nothing}));
    const large = pageOf(host, 'dialog');
    const before = host.sidebar;
    valueOf(await large.call('signOut', {large: true}));
    expect(host.sidebar).not.toBe(before);
    expect(pageOf(host, 'sidebar').opening.start).toBeNull();
    expect(host.stores.user.size).toBe(0);
    // Were the old one still there, it would notice at its next call.
    expect(failureOf(await sidebar.call('search', {text: '', page: 0}))).toEqual({code: 'session.none'});
    expect(failureOf(await large.call('search', {text: '', page: 0}))).toEqual({code: 'session.none'});
  });

  test('leaves the sidebar alone where none has opened it', async () => {
    const host = hostOn(world.bank.url, 'docs');
    const large = await openSidebar(host, 'showLarge');
    valueOf(await signIn(large));
    valueOf(await large.call('signOut', {}));
    expect(host.sidebar).toBeNull();
  });
});

describe('what goes along', () => {
  const moved = async (carried: unknown) => {
    const host = hostOn(world.bank.url, 'docs');
    const {sidebar} = await signedIn(host);
    return sidebar.call('move', {to: 'large', carried: carried as Carried});
  };

  test.each<[string, object]>([
    ['more than it may weigh', {credits: Array.from({length: 200}, () => 'x'.repeat(CARRIED_AT_MOST / 190))}],
    ['more pages than are fetched anew', {pages: 11}],
    ['what nobody carries', {token: 'x'}],
    ['an image that is none', {tray: [{id: 1}]}],
  ])('is refused where it is %s', async (_, more) => {
    expect(failureOf(await moved({...nothing, ...more}))).toEqual({code: 'request.invalid'});
  });

  test('does not go where nobody is signed in', async () => {
    const sidebar = await openSidebar(hostOn(world.bank.url, 'docs'));
    const reply = await sidebar.call('move', {to: 'large', carried: nothing});
    expect(failureOf(reply)).toEqual({code: 'session.none'});
  });
});
