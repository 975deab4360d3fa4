/** The start page, what is new, searching that forgives and the way back, in the sidebar of both editors. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import axe from 'axe-core';
import type {FrameLocator} from 'playwright-core';
import {buildAll} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import {largeView, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'shelves-'));
const file = join(folder, 'shelves.json');
const out = join(folder, 'dist');

beforeAll(async () => {
  const start = [
    {title: 'Vectors', titles: {en: 'Drawings'}, kind: 'vector'},
    {title: 'Nothing', words: 'nothing is called this'},
    {title: 'Photographs', kind: 'photo', sort: 'name'},
  ];
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8')) as object;
  writeFileSync(file, JSON.stringify({...shipped, start}));
  await buildAll(process.cwd(), {deployment: readDeployment(file), out});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const stage = withWorkbench({viewport: {width: 1280, height: 900}}, '--deployment', file, '--out', out);
let sidebar: FrameLocator;

const button = (name: string | RegExp) =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const search = () => sidebar.getByRole('searchbox');
const heard = (text: string | RegExp) =>
  sidebar.getByRole('status').filter({hasText: text}).first().waitFor();
const asked = async () => (await stage.bank.requests()).filter(({path}) => path === '/Search2').length;

async function clean(): Promise<void> {
  const frame = sidebar.locator('html');
  await frame.evaluate(axe.source);
  const found = await frame.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof axe}).axe.run(document);
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
  });
  expect(found).toEqual([]);
}

test.each(['docs', 'slides'] as const)(
  '%s: from shelf to image and back, asking no more than it takes',
  async editor => {
    const {page} = stage;
    await page.goto(stage.newFile(editor));
    sidebar = await openSidebar(page);
    await signIn(sidebar);
    await button('Drawings').waitFor();
    await sidebar.getByRole('heading', {name: 'All images'}).waitFor();
    expect(await button('Nothing').count()).toBe(0);
    await clean();
    // All, and three shelves; nothing more for opening one, nor for going back.
    expect(await asked()).toBe(4);
    await button('Drawings').click();
    await button('Remove Vectors').waitFor();
    expect(await sidebar.getByRole('option').count()).toBeGreaterThan(2);
    await page.keyboard.press('Alt+ArrowLeft');
    await button('Drawings').waitFor();
    // The keyboard is on the image that both show, and goes on from there.
    await sidebar.locator('.grid .tile:focus[tabindex="0"]').waitFor();
    await sidebar.locator('.shelf .tile').first().click();
    await sidebar.getByLabel('Alternative text').waitFor();
    await sidebar.locator('#looked-at:focus').waitFor();
    await page.keyboard.press('Alt+ArrowLeft');
    await button('Previous search').click();
    await button('Photographs').waitFor();
    expect(await asked()).toBe(4);

    // Nothing found: one execution says which filter is to blame, and a click takes it away.
    await button('Drawings').click();
    await search().fill('nagasaki');
    await button(/^\d+ images without “Vectors”$/).waitFor();
    expect(await asked()).toBe(7);
    await clean();
    await button(/without “Vectors”$/).click();
    await heard(/^\d+ images$/);
    expect(await sidebar.locator('.name mark').first().textContent()).toMatch(/^nagasaki$/i);
    // In its details too, wherever the words stand.
    await sidebar
      .getByRole('option', {name: /Nagasaki/})
      .first()
      .click();
    await button('More about the image').click();
    expect(await sidebar.locator('h1 mark').textContent()).toMatch(/^nagasaki$/i);
    await sidebar.locator('.facts .chip mark').first().waitFor();
    await clean();
    await button('Back to images').click();

    // Another spelling, by a click.
    await search().fill('fjørd');
    await button('Search for “fjörd”').click();
    await sidebar.getByRole('heading', {name: 'No images found for “fjörd”'}).waitFor();

    await button('Show all images').click();
    await button('Filters').click();
    await sidebar.getByLabel('Order').selectOption('By name');
    await button('Remove By name').waitFor();
    await sidebar.getByLabel('Added').selectOption('Since a date');
    await sidebar.getByLabel('Added since').fill('2000-01-01');
    await button('Remove Since 1 January 2000').or(button('Remove Since January 1, 2000')).waitFor();
    await clean();

    // Opened large where nothing but shelves is in sight; and left by the keyboard.
    await button('Clear all').click();
    await button('Filters').click();
    await page.setViewportSize({width: 1280, height: 420});
    await button('Drawings').waitFor();
    await button('Open large').click();
    const large = largeView(page);
    await large.locator('.tile[role=option]:focus').waitFor();
    await large.getByRole('button', {name: 'Drawings'}).waitFor();
    await page.keyboard.press('Escape');
    await large.locator('[name=search]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', {name: 'Imageshop'}).waitFor({state: 'detached'});
    await button('Drawings').waitFor();
  },
);
