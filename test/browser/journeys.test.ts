/**
 * Finding from end to end, in both editors: what was pasted, an order of the bank's, a shelf to its end, and each with the
 * calls that it costs.
 */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {FrameLocator, Request} from 'playwright-core';
import {buildAll} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import type {Deployment} from '../../src/core/deployment.ts';
import {createCollection} from '../../workbench/image-bank/demo/collection.ts';
import {largeView, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench, type Stage} from './stage.ts';

const editors = ['docs', 'slides'] as const;
const boats = createCollection(undefined, 0).find(({code}) => code === 'NAG-01')!;

const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
const file = join(folder, 'able.json');
const out = join(folder, 'dist');

/** As many as there may be. */
const start = [
  {title: 'Photographs', kind: 'photo'},
  {title: 'Drawings', kind: 'vector'},
  {title: 'Nagasaki', words: 'nagasaki'},
  {title: 'Alps', words: 'alp'},
  {title: 'Flowers', words: 'allium'},
  {title: 'From above', words: 'airplane'},
];

beforeAll(async () => {
  const {bank, links, ...shipped} = JSON.parse(readFileSync('deployment.json', 'utf8')) as Deployment;
  const able = {
    ...shipped,
    bank: {...bank, sortBy: {newest: 'CREATED', name: 'NAME', relevance: 'RELEVANCE'}},
    links: {...links, image: 'https://bank.example.com/images/{id}'},
    start,
  };
  writeFileSync(file, JSON.stringify(able));
  await buildAll(process.cwd(), {deployment: readDeployment(file), out});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

let stage: Stage;
let sidebar: FrameLocator;
/** The methods of the page's calls, the oldest first. */
let called: string[];

const button = (name: string | RegExp) =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const search = () => sidebar.getByRole('searchbox');
const images = () => sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option');
const heard = (text: string | RegExp) =>
  sidebar.getByRole('status').filter({hasText: text}).first().waitFor();
/** What the bank was asked to search for, the oldest first. */
const searches = async () =>
  (await stage.bank.requests())
    .filter(({path}) => path === '/Search2')
    .map(({body}) => body as {Querystring: string; Page: number; SortBy: string; SortDirection: string});

async function open(editor: 'docs' | 'slides'): Promise<void> {
  const {page} = stage;
  called = [];
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/run')) return;
    const [method] = (request.postDataJSON() as {args: [string]}).args;
    // Once in a sitting, where the filters are shown.
    if (method !== 'categories') called.push(method);
  });
  await page.goto(stage.newFile(editor));
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await images().first().waitFor();
  called = [];
}

describe('a bank that sorts, an address for each of its images, and six shelves', () => {
  const able = withWorkbench({viewport: {width: 1280, height: 900}}, '--deployment', file, '--out', out);
  beforeEach(() => void (stage = able));

  test.each(editors)('%s: what was pasted finds its image, in one call each', async editor => {
    await open(editor);
    await search().fill(`https://bank.example.com/images/${boats.id}?from=mail`);
    await heard('1 image');
    await sidebar.getByRole('option', {name: `${boats.name.en}, JPG`}).waitFor();
    expect(called).toEqual(['search']);
    await search().fill('NAG-01.jpg');
    await sidebar.getByText('Found by “NAG-01”').waitFor();
    expect(await images().first().getAttribute('aria-label')).toBe(`${boats.name.en}, JPG`);
    expect(called).toEqual(['search', 'search']);
    // What goes on goes on with it; and back costs nothing.
    await button('Previous search').click();
    await heard('1 image');
    expect(called).toEqual(['search', 'search']);
  });

  test.each(editors)(
    '%s: by age and by name the bank sorts, and so it does by what fits best',
    async editor => {
      await open(editor);
      await button('Filters').click();
      const order = sidebar.getByLabel('Order');
      expect(await order.locator('option').allTextContents()).toEqual([
        'As in Imageshop',
        'Newest first',
        'By name',
        'Best match first',
      ]);
      const first: Array<string | null> = [];
      for (const [chosen, asked] of [
        ['Newest first', {SortBy: 'CREATED', SortDirection: 'DESC'}],
        ['By name', {SortBy: 'NAME', SortDirection: 'ASC'}],
        ['Best match first', {SortBy: 'RELEVANCE', SortDirection: 'DESC'}],
      ] as const) {
        const before = (await searches()).length;
        await order.selectOption(chosen);
        await button(`Remove ${chosen}`).waitFor();
        await sidebar.locator('.images[aria-busy=false]').waitFor();
        expect((await searches()).slice(before)).toEqual([expect.objectContaining({...asked, Page: 0})]);
        expect(await sidebar.locator('.count p').textContent()).toMatch(/^[\d,]+ images( · |$)/);
        first.push(await images().first().getAttribute('aria-label'));
      }
      expect(first[0]).not.toBe(first[1]);
      expect(called).toEqual(['search', 'search', 'search']);
    },
  );

  test.each(editors)(
    '%s: a shelf opens and goes back without a call, and goes on to its further pages',
    async editor => {
      await open(editor);
      const opened = await searches();
      expect(opened).toHaveLength(1 + start.length);
      await button('Photographs').click();
      await button('Remove Photos').waitFor();
      const hits = await sidebar.locator('.count p').textContent();
      expect(called).toEqual([]);
      // To its very end: from its first page on, each page once.
      const box = sidebar.locator('.images');
      while (!(await sidebar.locator('.end').isVisible())) {
        await box.evaluate(one => (one.scrollTop = one.scrollHeight));
        await sidebar.locator('body').evaluate(() => new Promise(requestAnimationFrame));
      }
      const pages = (await searches()).slice(opened.length).map(({Page}) => Page);
      expect(pages.length).toBeGreaterThan(2);
      expect(pages).toEqual(pages.map((_, at) => at));
      expect(called).toEqual(pages.map(() => 'search'));
      expect(await sidebar.locator('.count p').textContent()).toContain(hits!.replace(/ · .*/, ''));
      called = [];
      await stage.page.keyboard.press('Alt+ArrowLeft');
      await button('Photographs').waitFor();
      expect(called).toEqual([]);
    },
  );

  test.each(editors)(
    '%s: at 300 × 500 px two rows of images are seen in full, under the shelves’ own',
    async editor => {
      await open(editor);
      await twoRows();
    },
  );

  test.each(editors)('%s: from the shelves to the large view and back, one call each', async editor => {
    await open(editor);
    await button('Open large').click();
    const large = largeView(stage.page);
    await large.getByRole('treeitem').first().waitFor();
    await large.getByRole('listbox', {name: 'Images'}).waitFor();
    expect(called).toEqual(['move']);
    await large.getByRole('button', {name: 'Back to the sidebar'}).click();
    await stage.page.getByRole('dialog').waitFor({state: 'detached'});
    await images().first().waitFor();
    expect(called).toEqual(['move', 'move']);
  });
});

describe('a bank that sorts nothing', () => {
  const shared = withWorkbench({viewport: {width: 1280, height: 900}}, '--assets', '400');
  beforeEach(() => void (stage = shared));

  test.each(editors)(
    '%s: what was looked at is sorted, which is said; and two rows are seen in full',
    async editor => {
      await open(editor);
      await twoRows();
      await button('Filters').click();
      const order = sidebar.getByLabel('Order');
      expect(await order.locator('option').allTextContents()).toEqual([
        'As in Imageshop',
        'Newest first',
        'By name',
      ]);
      for (const chosen of ['Newest first', 'By name']) {
        await order.selectOption(chosen);
        await heard(/^[\d,]+ images, the first 160 of [\d,]+ sorted$/);
      }
      expect(new Set((await searches()).map(({SortBy}) => SortBy))).toEqual(new Set(['DEFAULT']));
      expect(called).toEqual(['search', 'search']);
    },
  );
});

/** In a sidebar of 500 px, of which nothing is scrolled. */
async function twoRows(): Promise<void> {
  const {page} = stage;
  const root = sidebar.locator('html');
  const height = await root.evaluate(() => innerHeight);
  await page.setViewportSize({width: 1280, height: page.viewportSize()!.height - height + 500});
  const seen = await root.evaluate(async () => {
    await new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    const {top, bottom} = document.querySelector('.images')!.getBoundingClientRect();
    const whole = [...document.querySelectorAll('.tile')]
      .map(tile => tile.getBoundingClientRect())
      .filter(tile => tile.top >= top && tile.bottom <= bottom);
    return {size: [innerWidth, innerHeight], rows: new Set(whole.map(tile => Math.round(tile.top))).size};
  });
  expect(seen.size).toEqual([300, 500]);
  expect(seen.rows).toBeGreaterThanOrEqual(2);
  await page.setViewportSize({width: 1280, height: 900});
}
