/** Searching that forgives, sorts and says what is new, with the shipped bundle. */
import {builtFiles} from '../../build.mjs';
import type {Query} from '../../src/shared/contract.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import {deployment} from '../core/deployment.ts';
import {hostOn, openSidebar, signedIn, signIn, valueOf, withBank} from './world.ts';

const world = withBank();

const sortBy = {newest: 'CREATED', name: 'NAME', relevance: ''};
const sorting = {bank: {...deployment.bank, sortBy}};
const linked = (image: string) => ({links: {...deployment.links, image}});

async function sidebarWith(more: Partial<Deployment> = {}) {
  const files = await builtFiles('docs', process.cwd(), {...deployment, ...more});
  const host = hostOn(world.bank.url, 'docs', {files, locale: 'en'} as object);
  const {sidebar} = await signedIn(host);
  const find = async (query: Partial<Query>) => {
    const [before, begun] = [(await world.bank.control.requests()).length, host.calls.length];
    const page = valueOf(await sidebar.call('search', {text: '', page: 0, ...query}));
    const requests = (await world.bank.control.requests()).slice(before);
    const rounds = host.calls.slice(begun).filter(({name}) => name === 'UrlFetchApp.fetchAll').length;
    return {page, rounds, requests};
  };
  return {host, sidebar, find};
}

const codes = (page: {assets: Array<{code: string}>}) => page.assets.map(({code}) => code);

describe('what was pasted finds its image', () => {
  test('an address of the bank by the image’s number, whatever else the search is limited to', async () => {
    const {find} = await sidebarWith(linked('https://bank.example.com/images/{id}/view'));
    const {page} = await find({text: 'NAG-01'});
    const {id} = page.assets[0]!;
    const pasted = await find({
      text: ` https://bank.example.com/images/${id}/view?from=mail `,
      kind: 'vector',
    });
    expect(codes(pasted.page)).toEqual(['NAG-01']);
    expect(pasted.page).toMatchObject({total: 1, next: null});
    expect(pasted.rounds).toBe(1);
    for (const text of [
      `bank.example.com/images/${id}/view`,
      `<HTTP://bank.example.com/images/${id}/view>`,
    ]) {
      expect(codes((await find({text})).page)).toEqual(['NAG-01']);
    }
    expect((await find({text: 'https://bank.example.com/images/1/view'})).page).toMatchObject({
      total: 0,
      assets: [],
    });
  });

  test('and by its code', async () => {
    const {find} = await sidebarWith(linked('https://bank.example.com/?c={code}'));
    const {page} = await find({text: 'https://bank.example.com/?c=ALP%2D10'});
    expect(codes(page)[0]).toBe('ALP-10');
    expect(page.by).toBe('ALP-10');
  });

  test('a file by its name without the ending, in the same execution', async () => {
    const {find} = await sidebarWith();
    const {page, rounds} = await find({text: 'NAG-01.jpg'});
    expect(codes(page)[0]).toBe('NAG-01');
    expect(page.by).toBe('NAG-01');
    expect(rounds).toBe(2);
  });

  test.each([
    'C:\\Users\\Kari\\Pictures\\NAG-01.JPG',
    '"C:\\Users\\Kari Nordmann\\NAG-01.jpg"',
    '/home/kari/NAG-01.jpeg',
    'file:///Users/kari/Mine%20bilder/NAG%2D01.jpg',
    ' NAG-01 (2).jpg ',
  ])('however it was copied: %s', async text => {
    const {find} = await sidebarWith();
    const {page, rounds} = await find({text});
    expect([codes(page)[0], page.by, rounds]).toEqual(['NAG-01', 'NAG-01', 2]);
  });

  test('letters that a Mac keeps apart from their marks are the same letters', async () => {
    const {find} = await sidebarWith();
    const words = 'Blåbær';
    const {page} = await find({text: words});
    expect(page.total).toBeGreaterThan(0);
    expect((await find({text: words.normalize('NFD')})).page.total).toBe(page.total);
  });
});

describe('where nothing is found', () => {
  test('one more round of four searches at most says which limit is to blame', async () => {
    const {find} = await sidebarWith();
    const {page, rounds, requests} = await find({
      text: 'nagasaki',
      kind: 'vector',
      categoryIds: [55422],
      interfaceId: 57331,
      usable: true,
      added: 7,
    });
    expect(page).toMatchObject({assets: [], next: null});
    expect(rounds).toBe(2);
    expect(requests.length).toBeLessThanOrEqual(5);
    const alone = await find({text: 'nagasaki', kind: 'vector'});
    const all = await find({text: 'nagasaki'});
    const vectors = await find({kind: 'vector'});
    expect(alone.page.without).toEqual([
      {limit: 'text', hits: vectors.page.total},
      {limit: 'kind', hits: all.page.total},
    ]);
    expect(alone.requests).toHaveLength(3);
  });

  test('nothing more is asked where there is one limit, or something was found', async () => {
    const {find} = await sidebarWith();
    expect((await find({text: 'no such thing'})).requests).toHaveLength(1);
    const {page, requests} = await find({text: 'nagasaki', kind: 'photo'});
    expect(requests).toHaveLength(1);
    expect(page.without).toBeUndefined();
  });

  test('a bank that fails then takes nothing away', async () => {
    const {find} = await sidebarWith();
    await world.bank.control.faults([
      {path: '/Search2', times: 1, slow: 1},
      {path: '/Search2', answer: {status: 500}},
    ]);
    const {page, requests} = await find({text: 'nagasaki', kind: 'vector'});
    expect(page).toMatchObject({total: 0, assets: []});
    expect(page.without).toBeUndefined();
    expect(requests).toHaveLength(3);
  });
});

describe('what is new, and sorting', () => {
  const sorts = async () =>
    (await world.bank.control.requests())
      .filter(({path}) => path === '/Search2')
      .map(({body}) => body as {SortBy: string; SortDirection: string; Page: number});
  const isFalling = (days: string[]) => days.every((day, at) => at === 0 || day <= days[at - 1]!);

  test('are the bank’s where it does so, and what is older is not even asked for', async () => {
    await world.bank.control.abilities({sortBy});
    const {sidebar, find} = await sidebarWith(sorting);
    expect(sidebar.opening.settings.sorts).toEqual(['newest', 'name']);
    const {page} = await find({sort: 'newest'});
    expect(isFalling(page.assets.map(({created}) => created))).toBe(true);
    expect(page.sortedHere).toBeUndefined();
    // The bank sorts one by a name that it does not tell.
    const byName = (await find({sort: 'name'})).page.assets.map(({name}) => name).filter(Boolean);
    expect(byName).toEqual([...byName].sort((a, b) => a.localeCompare(b, 'en')));
    expect((await sorts()).slice(-2)).toMatchObject([
      {SortBy: 'CREATED', SortDirection: 'DESC'},
      {SortBy: 'NAME', SortDirection: 'ASC'},
    ]);
    const day = page.assets[4]!.created.slice(0, 10);
    const since = await find({added: day});
    expect(since.requests).toHaveLength(1);
    expect(since.page.next).toBeNull();
    expect(since.page.assets.every(({created}) => created.slice(0, 10) >= day)).toBe(true);
    expect(since.page.assets.length).toBeGreaterThanOrEqual(5);
  });

  test('are done over what was looked at where it does not, which is said', async () => {
    const {sidebar, find} = await sidebarWith();
    expect(sidebar.opening.settings.sorts).toEqual([]);
    const {page, requests} = await find({sort: 'name'});
    expect(page.sortedHere).toBe(true);
    expect(page.looked).toBeGreaterThan(40);
    expect(requests.length).toBeLessThanOrEqual(4);
    expect((await sorts()).every(({SortBy}) => SortBy === 'DEFAULT')).toBe(true);
    const names = page.assets.map(({name}) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
    const all = (await find({sort: 'newest'})).page.assets;
    const [newest] = all;
    expect((await find({added: newest!.created.slice(0, 10)})).page.assets.map(({id}) => id)).toContain(
      newest!.id,
    );
    expect((await find({added: 7})).page.looked).toBe(page.looked);
  });

  test.each(['tomorrow', '2026-13-45', 8])('%j is no time since', async added => {
    const sidebar = await openSidebar(hostOn(world.bank.url, 'docs'));
    await signIn(sidebar);
    expect(await sidebar.call('search', {text: '', page: 0, added} as never)).toMatchObject({
      code: 'request.invalid',
    });
  });
});
