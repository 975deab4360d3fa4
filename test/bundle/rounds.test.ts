/** How often an insertion asks the bank, and how much at once: by count, in the shipped bundle. */
import {builtFiles} from '../../build.mjs';
import type {EditorName, Order} from '../../src/shared/contract.ts';
import type {HostOptions} from '../../packages/apps-script-host/src/host.ts';
import {deployment} from '../../workbench/deployment.ts';
import {opened} from './seen.ts';
import {orderFor, signedIn, valueOf, withBank, type Host, type Sidebar} from './world.ts';

const world = withBank();

async function ready(options: Partial<HostOptions<'docs'>> = {}) {
  const host = opened('docs', world.bank, options);
  const {sidebar} = await signedIn(host);
  return {host, sidebar};
}

/** The order for so many photographs as the sidebar makes it, which says what it knows of them. */
async function orderOfSeen(sidebar: Sidebar, count: number): Promise<Order> {
  const {assets} = valueOf(await sidebar.call('search', {text: '', kind: 'photo', usable: true, page: 0}));
  const sound = assets
    .filter(({code, format}) => !code.startsWith('ODD') && format === 'jpg')
    .slice(0, count);
  expect(sound).toHaveLength(count);
  return orderFor(
    ...sound.map(({id, width, height, kind, format, rightsUntil, publishedUntil}) => ({
      id,
      alt: `image ${id}`,
      seen: {width, height, kind, format, rightsUntil, publishedUntil},
    })),
  );
}

/** What goes on while `work` does: rounds at the bank, and the requests of each. */
async function rounds(host: Host<EditorName>, work: () => Promise<unknown>): Promise<number> {
  const count = () => host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll').length;
  const from = count();
  await work();
  return count() - from;
}

const insert = (sidebar: Sidebar, order: Order) => async () => {
  const {done, failed, open} = valueOf(await sidebar.call('insert', order));
  expect([done.length, failed, open]).toEqual([order.images.length, [], []]);
};

const minted = async () => (await world.bank.control.state()).permalinks;

const forbidding = async (policy: Partial<typeof deployment.policy>) => ({
  files: await builtFiles('docs', process.cwd(), {
    ...deployment,
    policy: {...deployment.policy, ...policy},
  }),
});

test.each([
  [1, 2],
  [10, 3],
  [25, 5],
  [30, 6],
])('%i images take %i rounds where no policy can forbid one', async (count, most) => {
  const {host, sidebar} = await ready();
  const order = await orderOfSeen(sidebar, count);
  expect(await rounds(host, insert(sidebar, order))).toBe(most);
  expect(await minted()).toBe(count);
});

test.each([
  [1, 1],
  [10, 2],
  [25, 4],
])('%i images whose links are known take %i', async (count, most) => {
  const {host, sidebar} = await ready();
  const order = await orderOfSeen(sidebar, count);
  const {done} = valueOf(await sidebar.call('insert', order));
  const images = order.images.map(image => ({...image, link: done.find(({id}) => id === image.id)!.link!}));
  const before = await world.bank.control.requests();
  expect(await rounds(host, insert(sidebar, {...order, images}))).toBe(most);
  expect((await world.bank.control.requests()).length - before.length).toBe(1 + 2 * count);
  expect(await minted()).toBe(count);
});

describe.each(['docs', 'slides'] as const)('with captions in %s', editor => {
  test.each([
    [1, 2, 1],
    [10, 3, 2],
  ])('%i images take %i rounds as well, and %i where their links are known', async (count, most, known) => {
    const host = opened(editor, world.bank);
    const {sidebar} = await signedIn(host);
    const {spots} = valueOf(await sidebar.call('place', {own: []}));
    const order = {...(await orderOfSeen(sidebar, count)), place: spots[0].place, caption: true};
    const first = await rounds(host, async () => {
      const {done} = valueOf(await sidebar.call('insert', order));
      expect(done).toHaveLength(count);
      order.images = order.images.map((image, at) => ({...image, link: done[at]!.link!}));
      order.own = done.map(({mark}) => mark!);
    });
    expect(first).toBe(most);
    expect(await rounds(host, insert(sidebar, {...order, place: null}))).toBe(known);
  });
});

describe('where a policy can forbid one', () => {
  test.each([{insertExpired: false}, {consent: 'ask'}, {consent: 'require'}] as const)(
    '%j: there is no link before the server has checked',
    async policy => {
      const {host, sidebar} = await ready(await forbidding(policy));
      const order = await orderOfSeen(sidebar, 1);
      // All that stands in for a consent or a right is the bank's word.
      await world.bank.control.faults([{path: '/Document/GetDocumentById', answer: {json: null}}]);
      const {failed} = valueOf(await sidebar.call('insert', order));
      expect(failed).toMatchObject([{code: 'image.gone'}]);
      expect(await minted()).toBe(0);
      await world.bank.control.faults([]);
      const agreed = {...order, images: order.images.map(one => ({...one, agreed: true as const}))};
      if (policy.consent !== 'require') expect(await rounds(host, insert(sidebar, agreed))).toBe(3);
    },
  );

  test('ten images take one round more', async () => {
    const {host, sidebar} = await ready(await forbidding({insertExpired: false}));
    expect(await rounds(host, insert(sidebar, await orderOfSeen(sidebar, 10)))).toBe(4);
  });
});

describe('what the page says of an image', () => {
  test('decides nothing: what has expired is refused, and by its own word it gets no link before', async () => {
    const {sidebar} = await ready();
    const [expired] = valueOf(await sidebar.call('search', {text: 'NAG-05', page: 0})).assets;
    const {id, width, height, kind, format, rightsUntil, publishedUntil} = expired!;
    const seen = {width, height, kind, format, rightsUntil, publishedUntil};
    const {failed} = valueOf(await sidebar.call('insert', orderFor({id, alt: '', seen})));
    expect(failed).toMatchObject([{id, code: 'image.rightsExpired'}]);
    expect(await minted()).toBe(0);
    const forged = {...seen, rightsUntil: ''};
    const lied = valueOf(await sidebar.call('insert', orderFor({id, alt: '', seen: forged})));
    expect(lied).toMatchObject({done: [], failed: [{id, code: 'image.rightsExpired'}]});
  });

  test('and is wrong costs a round, and no picture of the wrong size is inserted', async () => {
    const {host, sidebar} = await ready();
    const order = await orderOfSeen(sidebar, 1);
    const {done} = valueOf(await sidebar.call('insert', {...order, size: 'third'}));
    const [image] = order.images as [(typeof order.images)[0]];
    const wrong = {...image, link: done[0]!.link!, seen: {...image.seen!, width: 30, height: 20}};
    const from = (await world.bank.control.requests()).length;
    expect(await rounds(host, insert(sidebar, {...order, images: [wrong]}))).toBe(2);
    const paths = (await world.bank.control.requests()).slice(from).map(({path}) => path);
    expect(paths.filter(path => path.includes('__w='))).toHaveLength(2);
  });
});

describe('memory and pace', () => {
  /** Bytes of the pictures of each round. */
  async function batches(host: Host<EditorName>, work: () => Promise<unknown>): Promise<number[]> {
    const from = host.calls.length;
    await work();
    const groups: number[] = [];
    for (const {name, exchanges = []} of host.calls.slice(from)) {
      const pictures =
        name === 'UrlFetchApp.fetchAll' ? exchanges.filter(({url}) => url.includes('__w=')) : [];
      if (pictures.length > 0) groups.push(pictures.reduce((sum, {bytes}) => sum + bytes, 0));
    }
    return groups;
  }

  test('ten pictures of 8 MB are never held more than three at once', async () => {
    const {host, sidebar} = await ready();
    const order = await orderOfSeen(sidebar, 10);
    await world.bank.control.faults([{path: '*__w=*', answer: {picture: 'jpeg', heavy: 8_000_000}}]);
    const held = await batches(host, insert(sidebar, order));
    expect(Math.max(...held)).toBeLessThan(30e6);
    expect(Math.round(held[0]! / 8e6)).toBe(2);
    expect(held.reduce((sum, bytes) => sum + bytes)).toBeGreaterThan(80e6);
  });

  test('a bank that is busy gets smaller batches', async () => {
    const {host, sidebar} = await ready();
    const order = await orderOfSeen(sidebar, 10);
    await world.bank.control.faults([{path: '*__w=*', times: 1, answer: {status: 429, retryAfter: 0}}]);
    const from = host.calls.length;
    await insert(sidebar, order)();
    const counts = host.calls
      .slice(from)
      .filter(({name}) => name === 'UrlFetchApp.fetchAll')
      .map(({exchanges = []}) => exchanges.filter(({url}) => url.includes('__w=')).length)
      .filter(count => count > 0);
    expect(counts).toEqual([2, 1, 1, 4, 3]);
  });

  test('nothing more is asked once an execution could end before it is told', async () => {
    const begun = Date.now();
    let asked = () => 0;
    // Each round takes five minutes.
    const clock = {now: () => begun + asked() * 5 * 60_000, advance: () => undefined};
    const {host, sidebar} = await ready({clock});
    const {images, ...order} = await orderOfSeen(sidebar, 1);
    const from = host.calls.length;
    asked = () => host.calls.slice(from).filter(({name}) => name === 'UrlFetchApp.fetchAll').length;
    const unseen = images.map(({id, alt}) => ({id, alt}));
    const {failed} = valueOf(await sidebar.call('insert', {...order, images: unseen}));
    expect(failed).toMatchObject([{code: 'host.unavailable'}]);
    expect(await minted()).toBe(0);
  });
});
