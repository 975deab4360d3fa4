/**
 * The law of insertion on scenes that nobody has thought of: what stood in the file stands, in its order, under no image and
 * no words; what is said to stand does; nothing is stretched.
 */
import fc from 'fast-check';
import type {EditorName, Inserted, Order, Reply} from '../../src/shared/contract.ts';
import {readPicture, type Picture} from '../../packages/apps-script-host/src/picture.ts';
import {bytesOf} from '../../packages/apps-script-host/test/pictures.ts';
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import {callerOf, hostOn, openSidebar, orderFor, signIn, valueOf, type Host} from './world.ts';

/** As many as take some seconds, and the same ones each time. */
export const scenes = {numRuns: 25, seed: 16};

/** A bank for all of them, and the picture of the images that stand there before. */
export function withScenes(): {readonly bank: RunningBank; readonly old: Picture} {
  const world = {} as {bank: RunningBank; old: Picture};
  beforeAll(async () => {
    world.bank = await startBank();
    world.old = readPicture(await bytesOf(300, 200), 'no');
  });
  afterAll(() => world.bank?.stop());
  return world;
}

/** Signed in once for all scenes, with links that are known, so that each asks the bank for less. */
export async function stageOn<E extends EditorName>(bank: RunningBank, editor: E) {
  const host = hostOn(bank.url, editor);
  const sidebar = await openSidebar(host as Host<EditorName>);
  valueOf(await signIn(sidebar));
  const {assets} = valueOf(await sidebar.call('search', {text: 'NAG', usable: true, page: 0}));
  const credited = assets.filter(({credits}) => credits !== '').slice(0, 4);
  const keys = [...host.stores.script];
  const first = orderFor(...credited.map(({id}) => ({id, alt: ''})));
  const links = valueOf(await sidebar.call('insert', first)).done.map(({link}) => link!);
  return {
    call: async <T>(method: string, args: object): Promise<Reply<T>> =>
      (await host.run('rpc', [method, args, callerOf(sidebar)])) as Reply<T>,
    /** A file that a scene can be set in. */
    begin() {
      host.reset();
      for (const [key, value] of keys) host.stores.script.set(key, value);
      return host.editor;
    },
    orderOf: (count: number): Order =>
      orderFor(...credited.slice(0, count).map(({id}, at) => ({id, alt: `new ${at}`, link: links[at]!}))),
  };
}

/** What is wished for; `nth` of the places. */
export const wish = fc.record({
  count: fc.integer({min: 1, max: 4}),
  caption: fc.constantFrom(true, true, false),
  notes: fc.constantFrom(false, false, true),
  size: fc.constantFrom('fit', 'fit', 'fill', 'half', 90) as fc.Arbitrary<Order['size']>,
  crop: fc.constantFrom(null, null, '1:1', '9:16') as fc.Arbitrary<Order['crop']>,
  nth: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 4, 5),
});

/** What is said to stand does, once; all else is neither there nor lost. @param alts of the images of the file */
export function expectSaid(reply: Reply<Inserted>, order: Order, alts: Array<string | null>): void {
  for (const [at, {id}] of order.images.entries()) {
    const standing = alts.filter(alt => alt === `new ${at}`).length;
    const isDone = reply.ok && reply.value.done.some(one => one.id === id);
    expect([at, standing]).toEqual([at, isDone ? 1 : 0]);
  }
  if (!reply.ok) expect(['place.changed', 'place.notAllowed']).toContain(reply.code);
  if (reply.ok) expect(reply.value.failed).toEqual([]);
}
