/** Searching and looking with the shipped bundle, on the local bank. */
import type {Asset, Page, Query} from '../../src/shared/contract.ts';
import {failureOf, hostOn, signedIn, signIn, openSidebar, valueOf, withBank, type Sidebar} from './world.ts';

const world = withBank();
const host = (locale = 'en') => hostOn(world.bank.url, 'docs', {locale});

const photographs = 57331;
const graphics = 57340;

/** All that a search finds, from its first page to its last. */
async function all(sidebar: Sidebar, query: Omit<Query, 'page'>): Promise<{assets: Asset[]; pages: Page[]}> {
  const pages: Page[] = [];
  for (let next: number | null = 0; next !== null; next = pages.at(-1)!.next) {
    pages.push(valueOf(await sidebar.call('search', {...query, page: next})));
  }
  return {assets: pages.flatMap(({assets}) => assets), pages};
}
const codes = (assets: Asset[]) => assets.map(({code}) => code).sort();
const searches = async () =>
  (await world.bank.control.requests())
    .filter(({path}) => path === '/Search2')
    .map(({body}) => body as {Page: number});

describe('searching', () => {
  test('finds an image by its code, and by its number', async () => {
    const {sidebar} = await signedIn(host());
    const [asset] = valueOf(await sidebar.call('search', {text: 'NAG-01', page: 0})).assets;
    expect(asset!.code).toBe('NAG-01');
    const byNumber = valueOf(await sidebar.call('search', {text: String(asset!.id), page: 0}));
    expect(codes(byNumber.assets)).toEqual(['NAG-01']);
  });

  test('keeps to kinds and categories, as the bank filters them', async () => {
    const {sidebar} = await signedIn(host());
    const vectors = await all(sidebar, {text: '', kind: 'vector'});
    expect(vectors.assets.length).toBeGreaterThan(2);
    expect(vectors.assets.every(({kind}) => kind === 'vector')).toBe(true);
    const photos = await all(sidebar, {text: '', kind: 'photo'});
    expect(photos.assets.every(({kind}) => kind === 'photo')).toBe(true);
    const nagasaki = await all(sidebar, {text: '', categoryIds: [55422]});
    expect(codes(nagasaki.assets)).toContain('NAG-01');
    expect(codes(nagasaki.assets).some(code => code.startsWith('ALP'))).toBe(false);
  });

  test.each([{orientation: 'portrait'}, {orientation: 'square'}, {usable: true}] as const)(
    'keeps to %j, which the bank does not know, and misses nothing',
    async filter => {
      const {sidebar} = await signedIn(host());
      const everything = await all(sidebar, {text: ''});
      const before = (await searches()).length;
      const found = await all(sidebar, {text: '', ...filter});

      const ratio = ({width, height}: Asset) => (width > 0 && height > 0 ? width / height : null);
      const over = ({rightsUntil, publishedUntil}: Asset) =>
        [rightsUntil, publishedUntil].some(date => date !== '' && Date.parse(date) < Date.now());
      const fits = (asset: Asset) => {
        if ('usable' in filter) return !over(asset);
        const is = ratio(asset);
        if (is === null) return true;
        if (asset.mayLie && filter.orientation === 'portrait' && Math.abs(is - 1) > 0.05) return true;
        return filter.orientation === 'portrait' ? is < 1 / 1.05 : is <= 1.05 && is >= 1 / 1.05;
      };
      // The bank repeats one of its rows.
      const unique = (assets: Asset[]) => [...new Set(codes(assets))];
      expect(unique(found.assets)).toEqual(unique(everything.assets.filter(fits)));
      expect(found.assets.length).toBeLessThan(everything.assets.length);

      const asked = (await searches()).slice(before).map(({Page: page}) => page);
      expect(asked).toEqual([...new Set(asked)]);
      const sum = (pages: Page[]) => pages.reduce((looked, page) => looked + page.looked, 0);
      expect(sum(found.pages)).toBe(sum(everything.pages));
    },
  );

  test('answers in the person’s language where the bank has it, and in another on request', async () => {
    const {sidebar, start} = await signedIn(host('sv'));
    expect(sidebar.opening.settings).toMatchObject({
      contentLanguage: 'sv',
      contentLanguages: ['no', 'en', 'sv', 'nb', 'nn', 'da'],
    });
    const name = async (language?: string) =>
      valueOf(await sidebar.call('search', {text: 'ALP-10', page: 0, ...(language && {language})})).assets[0]!
        .name;
    const names = await Promise.all([name(), name('sv'), name('no'), name('en')]);
    expect(names[0]).toBe(names[1]);
    expect(new Set(names).size).toBe(3);
    expect(start.page.assets.length).toBeGreaterThan(0);
    expect((await openSidebar(host('fi'))).opening.settings.contentLanguage).toBe('no');
    expect(failureOf(await sidebar.call('search', {text: '', page: 0, language: 'fi'})).code).toBe(
      'request.invalid',
    );
  });

  test('shows every image whatever stands in its fields, and counts what cannot be shown', async () => {
    const {sidebar} = await signedIn(host());
    const {assets, pages} = await all(sidebar, {text: ''});
    const {documents} = await world.bank.control.state();
    const skipped = pages.reduce((sum, page) => sum + page.skipped, 0);
    expect(skipped).toBeGreaterThan(0);
    // Those that are neither shown nor counted are no images, which the search leaves out, and rows that stand twice.
    expect(pages[0]!.total - skipped - assets.length).toBeLessThanOrEqual(1);
    expect(documents).toBeGreaterThanOrEqual(pages[0]!.total);
  });

  test.each(['wrongTypes', 'missingFields', 'hugeFields', 'nullEntries'] as const)(
    'gives a page or a plain failure when the bank sends %s',
    async answer => {
      const {sidebar} = await signedIn(host());
      await world.bank.control.faults([{path: '/*', answer}]);
      const reply = await sidebar.call('search', {text: '', page: 0});
      if (reply.ok) expect(reply.value.assets.length + reply.value.skipped).toBeLessThanOrEqual(40);
      else expect(failureOf(reply).code).toMatch(/^bank\./);
      for (const each of [
        await sidebar.call('categories', {}),
        await sidebar.call('consents', {id: 10_482_200}),
      ]) {
        if (!each.ok) expect(each.code).toMatch(/^bank\./);
      }
    },
  );
});

describe('the categories', () => {
  test('are those of the interface, in the language that is asked for', async () => {
    const {sidebar} = await signedIn(host());
    const tree = async (query: object) =>
      valueOf(await sidebar.call('categories', query)).map(({name, depth}) => '  '.repeat(depth) + name);
    expect(await tree({interfaceId: graphics})).toEqual([
      'Graphics',
      '  Illustrations',
      '    Landscapes',
      '  Symbols',
    ]);
    expect((await tree({interfaceId: photographs, language: 'no'})).slice(0, 3)).toEqual([
      'Steder',
      '  Japan',
      '    Nagasaki',
    ]);
    const everything = await tree({});
    expect(everything).toContain('Graphics');
    expect(everything).toContain('Places');
  });

  test('come from the older call where the bank does not know the newer', async () => {
    const {sidebar} = await signedIn(host());
    const newer = valueOf(await sidebar.call('categories', {}));
    await world.bank.control.faults([{path: '/Category/GetCategoriesTreeGroups', answer: {status: 404}}]);
    // How many images each holds, only the newer call tells.
    const bare = newer.map(({id, name, depth}) => ({id, name, depth}));
    expect(newer.every(({count}) => count !== undefined)).toBe(true);
    expect(valueOf(await sidebar.call('categories', {}))).toEqual(bare);
  });

  test('are none for an account that sees nothing', async () => {
    const sidebar = await openSidebar(host());
    await signIn(sidebar, {userName: 'none@imageshop.example'});
    expect(valueOf(await sidebar.call('categories', {}))).toEqual([]);
  });

  test('end with the session', async () => {
    const {sidebar} = await signedIn(host());
    await world.bank.control.expireTokens();
    expect(failureOf(await sidebar.call('categories', {})).code).toBe('session.ended');
  });
});

describe('consents', () => {
  test('are those of the image, in the language that is asked for', async () => {
    const {sidebar} = await signedIn(host());
    const [asset] = valueOf(await sidebar.call('search', {text: 'VEC-03', page: 0})).assets;
    expect(valueOf(await sidebar.call('consents', {id: asset!.id}))).toEqual([
      {description: 'Illustrator agrees', more: 'Print and web.'},
      {description: 'Colours may be changed', more: ''},
    ]);
    expect(valueOf(await sidebar.call('consents', {id: asset!.id, language: 'sv'}))[0]!.more).toBe(
      'Tryck och webb.',
    );
  });

  test('are none for most, and for an image that does not exist', async () => {
    const {sidebar, start} = await signedIn(host());
    expect(valueOf(await sidebar.call('consents', {id: start.page.assets[0]!.id}))).toEqual([]);
    expect(valueOf(await sidebar.call('consents', {id: 1}))).toEqual([]);
  });

  test('come along with the place, for the image that is looked at and the next ones, in one execution and one request', async () => {
    const there = host();
    const {sidebar} = await signedIn(there);
    const [vector] = valueOf(await sidebar.call('search', {text: 'VEC-03', page: 0})).assets;
    const [boats] = valueOf(await sidebar.call('search', {text: 'NAG-01', page: 0})).assets;
    const from = (await world.bank.control.requests()).length;
    const ids = [boats!.id, vector!.id];
    const {spots, looked} = valueOf(await sidebar.call('place', {own: [], look: {ids}}));
    expect(spots.length).toBeGreaterThan(0);
    expect(looked).toMatchObject([
      {id: boats!.id, consents: []},
      {id: vector!.id, consents: [{description: 'Illustrator agrees'}, {}]},
    ]);
    const paths = (await world.bank.control.requests()).slice(from).map(({path}) => path);
    expect(paths).toEqual([expect.stringMatching(/^\/Document\/GetConsents\?/)]);
  });

  test('that cannot be had keep nobody from the place', async () => {
    const {sidebar} = await signedIn(host());
    await world.bank.control.faults([{path: '/Document/GetConsents', answer: {status: 403}}]);
    const where = valueOf(await sidebar.call('place', {own: [], look: {ids: [1]}}));
    expect(where).not.toHaveProperty('looked');
    expect(where.spots.length).toBeGreaterThan(0);
  });
});
