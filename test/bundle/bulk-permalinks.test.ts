/** Public links made in one call, by tokens of our own, in builds that have it switched on. */
import {builtFiles} from '../../build.mjs';
import type {EditorName, Inserted, Order} from '../../src/shared/contract.ts';
import {largest} from '../../src/shared/frame.ts';
import {deployment} from '../../workbench/deployment.ts';
import {images, opened} from './seen.ts';
import {
  failureOf,
  openSidebar,
  orderFor,
  orderOf,
  orderOfFirst,
  signedIn,
  signIn,
  valueOf,
  withBank,
} from './world.ts';

const world = withBank();
const CALL = '/Permalink/CreatePermaLinks';

const files = new Map<EditorName, Awaited<ReturnType<typeof builtFiles>>>();
beforeAll(async () => {
  const bank = {...deployment.bank, bulkPermalinks: true};
  for (const editor of ['docs', 'slides'] as const)
    files.set(editor, await builtFiles(editor, process.cwd(), {...deployment, bank}));
});

/** With an editor that has a place for an image, and someone signed in. */
async function ready(editor: EditorName) {
  const host = opened(editor, world.bank, {files: files.get(editor)});
  const {sidebar} = await signedIn(host);
  return {host, sidebar};
}

interface Row {
  documentid: number;
  permalinktoken: string;
}

/** The lists that were sent, call by call. */
async function sent(): Promise<Row[][]> {
  const requests = await world.bank.control.requests();
  return requests.filter(({path}) => path === CALL).map(({body}) => body as Row[]);
}
const singles = async () => {
  const requests = await world.bank.control.requests();
  return requests.filter(({path}) => /CreatePermaLink(FromDocumentId|2)/.test(path)).length;
};
const minted = async () => (await world.bank.control.state()).permalinks;
/** Beside what it has put there, where that is selected now. */
const beside = (order: Order, {done}: Inserted): Order => ({
  ...order,
  own: done.flatMap(({mark}) => mark ?? []),
});
const tokenOf = (link?: string) => link?.replace('https://v.imgi.no/', '');

describe.each(['docs', 'slides'] as const)('in %s', editor => {
  test('three images get their links in one call, by tokens that nobody can guess', async () => {
    const {host, sidebar} = await ready(editor);
    const before = images(host).length;
    const order = await orderOfFirst(sidebar, 3);
    const {done} = valueOf(await sidebar.call('insert', order));
    expect(images(host)).toHaveLength(before + 3);
    const calls = await sent();
    expect(calls).toHaveLength(1);
    expect(calls[0]!.map(({documentid}) => documentid)).toEqual(order.images.map(({id}) => id));
    expect(calls[0]!.map(({permalinktoken}) => permalinktoken)).toEqual(done.map(({link}) => tokenOf(link)));
    for (const {permalinktoken} of calls[0]!) expect(permalinktoken).toMatch(/^[a-z0-9]{32}$/);
    expect(new Set(calls[0]!.map(({permalinktoken}) => permalinktoken)).size).toBe(3);
    expect([await minted(), await singles()]).toEqual([3, 0]);
  });

  test.each([
    ['the connection is cut', 'drop'],
    ['the answer is a page', 'html'],
    ['the answer is cut off', 'cut'],
    ['the answer is an error', {status: 500}],
  ] as const)('when %s after the bank has made them, the repeat makes none twice', async (_, answer) => {
    const {host, sidebar} = await ready(editor);
    const before = images(host).length;
    const order = await orderOfFirst(sidebar, 3);
    await world.bank.control.faults([{path: CALL, times: 1, answer, afterEffect: true}]);
    expect(valueOf(await sidebar.call('insert', order))).toMatchObject({failed: [], open: []});
    expect(images(host)).toHaveLength(before + 3);
    const calls = await sent();
    expect(calls).toHaveLength(2);
    expect(calls[1]).toEqual(calls[0]);
    expect(await minted()).toBe(3);
  });

  test('and neither does the person who tries again, nor another width', async () => {
    const {host, sidebar} = await ready(editor);
    const before = images(host).length;
    const order = await orderOfFirst(sidebar, 3);
    await world.bank.control.faults([{path: CALL, times: 3, answer: 'drop', afterEffect: true}]);
    const {failed} = valueOf(await sidebar.call('insert', order));
    expect(failed).toEqual(order.images.map(({id}) => ({id, code: 'bank.unreachable'})));
    expect(images(host)).toHaveLength(before);
    expect(await minted()).toBe(3);
    const again = valueOf(await sidebar.call('insert', {...order, size: 90}));
    expect(again.done.map(({link}) => tokenOf(link))).toEqual(
      (await sent())[0]!.map(({permalinktoken}) => permalinktoken),
    );
    expect(images(host)).toHaveLength(before + 3);
    expect(await minted()).toBe(3);
  });

  test('nor an order that was lost on its way back, after an hour and with another ticket', async () => {
    const {host, sidebar} = await ready(editor);
    const order = await orderOf(sidebar, 'boats');
    const {ticket} = sidebar;
    const first = beside(order, valueOf(await sidebar.call('insert', order)));
    sidebar.ticket = ticket;
    host.clock.advance(2 * 60 * 60 * 1000);
    const second = beside(order, valueOf(await sidebar.call('insert', first)));
    expect(sidebar.ticket).not.toBe(ticket);
    valueOf(await sidebar.call('insert', second));
    expect(await minted()).toBe(1);
  });

  test('a link that the bank has taken back is made anew, by another token', async () => {
    const {sidebar} = await ready(editor);
    const order = await orderOf(sidebar, 'boats');
    const made = valueOf(await sidebar.call('insert', order));
    const first = made.done[0]!.link!;
    const brought = {...beside(order, made), images: [{...order.images[0]!, link: first}]};
    await world.bank.control.faults([
      {path: `/${tokenOf(first)}__*`, answer: {status: 410}},
      {path: CALL, times: 3, answer: 'drop', afterEffect: true},
    ]);
    expect(valueOf(await sidebar.call('insert', brought)).failed).toMatchObject([{code: 'bank.unreachable'}]);
    // Whoever tries again brings what is known.
    const second = valueOf(await sidebar.call('insert', brought)).done[0]!.link!;
    expect(second).not.toBe(first);
    expect(await minted()).toBe(2);
  });

  test('one that the bank refuses keeps nobody from the others', async () => {
    const {sidebar} = await ready(editor);
    const order = await orderOfFirst(sidebar, 2);
    const [refused] = (await orderOf(sidebar, 'ODD-03')).images;
    const three = [order.images[0]!, refused!, order.images[1]!];
    const {done, failed} = valueOf(await sidebar.call('insert', {...order, images: three}));
    expect(done.map(({id}) => id)).toEqual(order.images.map(({id}) => id));
    expect(failed).toEqual([{id: refused!.id, code: 'image.refused'}]);
    expect(await sent()).toHaveLength(1);
  });

  test('one that is left out of the answer fails alone', async () => {
    const {sidebar} = await ready(editor);
    const order = await orderOfFirst(sidebar, 3);
    await world.bank.control.faults([{path: CALL, answer: 'nullEntries'}]);
    const {done, failed} = valueOf(await sidebar.call('insert', order));
    expect(done.map(({id}) => id)).toEqual([order.images[0]!.id, order.images[2]!.id]);
    expect(failed).toEqual([{id: order.images[1]!.id, code: 'image.refused'}]);
  });

  test.each([
    ['has no such call', {status: 404}],
    ['does not allow it', {status: 405}],
    ['forbids it', {status: 403}],
    ['finds it wrong', {status: 400}],
    ['has not built it', {status: 501}],
    ['leads elsewhere', {redirect: 'https://www.imageshop.no/'}],
  ] as const)('a bank that %s gives links one by one, and the person notices nothing', async (_, answer) => {
    const {sidebar} = await ready(editor);
    const order = await orderOfFirst(sidebar, 3);
    await world.bank.control.faults([{path: CALL, answer}]);
    expect(valueOf(await sidebar.call('insert', order))).toMatchObject({failed: [], open: []});
    expect([(await sent()).length, await singles(), await minted()]).toEqual([1, 3, 3]);
  });

  test('a session that has ended is said, and no link asked for otherwise', async () => {
    const {sidebar} = await ready(editor);
    const order = await orderOfFirst(sidebar, 3);
    await world.bank.control.faults([{path: CALL, answer: {status: 401}}]);
    expect(failureOf(await sidebar.call('insert', order)).code).toBe('session.ended');
    expect([await singles(), await minted()]).toEqual([0, 0]);
  });

  test('another opening, and another person on the same page, get links of their own', async () => {
    const {host, sidebar} = await ready(editor);
    const order = await orderOf(sidebar, 'boats');
    const first = beside(order, valueOf(await sidebar.call('insert', order)));
    const other = await openSidebar(host);
    valueOf(await signIn(other));
    const second = beside(order, valueOf(await other.call('insert', first)));
    expect(await minted()).toBe(2);
    valueOf(await sidebar.call('signOut', {}));
    valueOf(await signIn(sidebar, {userName: 'single@imageshop.example'}));
    valueOf(await sidebar.call('insert', second));
    expect(await minted()).toBe(3);
  });
});

test('links to parts of images are among them', async () => {
  const {sidebar} = await ready('slides');
  const {spots} = valueOf(await sidebar.call('place', {own: []}));
  const {place, mark} = spots.find(spot => spot.place === 'background')!;
  const [asset] = valueOf(await sidebar.call('search', {text: 'NAG-02', page: 0})).assets;
  const frame = largest(720 / 405, asset!.width / asset!.height, {x: 0, y: 0});
  const order: Order = {...orderFor({id: asset!.id, alt: '', frame}), place, mark: mark!, size: 'fill'};
  await world.bank.control.faults([{path: CALL, times: 1, answer: 'drop', afterEffect: true}]);
  const {done} = valueOf(await sidebar.call('insert', order));
  expect(done).toHaveLength(1);
  const calls = await sent();
  expect(calls[0]).toMatchObject([{cropmode: 'ZOOM', x1: 0, y1: 0}]);
  expect([await minted(), await singles()]).toEqual([1, 0]);
});

test('without the setting nothing is asked for so', async () => {
  const host = opened('docs', world.bank);
  const {sidebar} = await signedIn(host);
  valueOf(await sidebar.call('insert', await orderOfFirst(sidebar, 3)));
  expect([(await sent()).length, await singles()]).toEqual([0, 3]);
});
