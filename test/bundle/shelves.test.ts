/** The start page with the shipped bundle: searches with a name, asked for with everything else. */
import {builtFiles} from '../../build.mjs';
import type {EditorName, Reply, Start} from '../../src/shared/contract.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import {deployment} from '../core/deployment.ts';
import {nothing} from './carried.ts';
import {hostOn, openSidebar, pageOf, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();

const shelves: Deployment['start'] = [
  {title: 'Vectors', titles: {nb: 'Vektorer'}, kind: 'vector'},
  {title: 'For slides', titles: {}, editors: ['slides'], words: 'alps'},
  {title: 'Nothing', titles: {}, words: 'nothing is called this'},
  {title: 'Japan', titles: {}, words: 'nagasaki', interface: 57331, categories: [55422]},
];

async function hostWith(
  start: Deployment['start'],
  more: Partial<Deployment> = {},
  editor: EditorName = 'docs',
) {
  const files = await builtFiles(editor, process.cwd(), {...deployment, ...more, start});
  return hostOn(world.bank.url, editor, {files} as object);
}

function never(): never {
  throw new Error('There is none');
}

test.each<[EditorName, string[]]>([
  ['docs', ['Vectors', 'Japan']],
  ['slides', ['Vectors', 'For slides', 'Japan']],
])(
  '%s: they come with the opening, in its one round; whoever is empty is left out',
  async (editor, titles) => {
    const host = await hostWith(shelves, {}, editor);
    await signedIn(host, true);
    const [before, begun] = [(await world.bank.control.requests()).length, host.calls.length];
    const count = editor === 'docs' ? 6 : 7;
    // Each waits until all are there: they are asked for at once, or the opening would give up.
    await world.bank.control.faults([{path: '/Search2', together: count - 2}]);
    const {opening} = await openSidebar(host);
    const {shelves: shown, page} = valueOf(opening.start as Reply<Start>);
    expect(shown!.map(({title}) => title)).toEqual(titles);
    expect(shown![0]).toMatchObject({titles: {nb: 'Vektorer'}, search: {text: '', kind: 'vector'}});
    expect(shown!.at(-1)!.search).toEqual({text: 'nagasaki', interfaceId: 57331, categoryIds: [55422]});
    expect(shown!.every(({page: {assets}}) => assets.length > 0 && assets.length <= 8)).toBe(true);
    expect(page.assets.length).toBeGreaterThan(30);
    expect((await world.bank.control.requests()).slice(before)).toHaveLength(count);
    const rounds = host.calls.slice(begun).filter(({name}) => name === 'UrlFetchApp.fetchAll');
    expect(rounds).toHaveLength(1);
  },
);

test('what stands on one is where its search begins', async () => {
  const host = await hostWith(shelves);
  const {sidebar, start} = await signedIn(host);
  const [{search, page} = never()] = start.shelves!;
  expect(page.next).toBe(page.total > 8 ? 0 : null);
  const {assets} = valueOf(await sidebar.call('search', {...search, page: 0}));
  expect(assets.slice(0, page.assets.length)).toEqual(page.assets);
});

test('they stand in the large view as well, asked for in its round, and in the sidebar after it', async () => {
  const host = await hostWith(shelves);
  const {sidebar, start} = await signedIn(host);
  const carried = {...nothing, search: {text: 'boat'}};
  const begun = host.calls.length;
  const shelvesOf = (what: 'dialog' | 'sidebar') =>
    valueOf(pageOf(host, what).opening.start as Reply<Start>).shelves;
  valueOf(await sidebar.call('move', {to: 'large', carried}));
  expect(shelvesOf('dialog')).toEqual(start.shelves);
  valueOf(await pageOf(host, 'dialog').call('move', {to: 'sidebar', carried}));
  expect(shelvesOf('sidebar')).toEqual(start.shelves);
  const rounds = host.calls.slice(begun).filter(({name}) => name === 'UrlFetchApp.fetchAll');
  expect(rounds).toHaveLength(2);
});

test('an organisation’s own, too', async () => {
  const own = [{title: 'Theirs', titles: {}, kind: 'vector' as const}];
  const host = await hostWith(shelves, {
    organisations: [{name: 'Theirs alone', interfaces: [57331], start: own}],
  } as Partial<Deployment>);
  const {sidebar} = await signedIn(host);
  valueOf(await sidebar.call('move', {to: 'large', carried: nothing}));
  const {shelves: shown} = valueOf(pageOf(host, 'dialog').opening.start as Reply<Start>);
  expect(shown!.map(({title}) => title)).toEqual(['Theirs']);
});

test('without any, the opening asks for no more than the first images', async () => {
  const {start} = await signedIn(await hostWith([]));
  expect(start.shelves).toBeUndefined();
  expect((await world.bank.control.requests()).filter(({path}) => path === '/Search2')).toHaveLength(1);
});
