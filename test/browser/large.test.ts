/** The large view as a person uses it: there with all that is in hand, insert, and back, or closed by its ×. */
import axe from 'axe-core';
import type {FrameLocator, Locator, Page, Request} from 'playwright-core';
import {largeView, openSidebar, signIn} from './sidebar.ts';
import {scrollThrough} from './scrolling.ts';
import {withWorkbench, type Stage} from './stage.ts';

const looks = {viewport: {width: 1500, height: 900}, reducedMotion: 'reduce'} as const;

let page: Page;
let sidebar: FrameLocator;
let large: FrameLocator;
/** The methods of the calls from either page, the oldest first. */
let called: string[];

async function open(stage: Stage, editor: 'docs' | 'slides', parameters = ''): Promise<void> {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  called = [];
  page.on('request', (request: Request) => {
    if (!request.url().endsWith('/run')) return;
    called.push((request.postDataJSON() as {args: [string]}).args[0]);
  });
  await page.goto(stage.newFile(editor, parameters));
  if (editor === 'docs') await page.locator('.page .BODY_SECTION > p').nth(3).click();
  sidebar = await openSidebar(page);
  large = largeView(page);
  await signIn(sidebar);
  await option(sidebar, 3).waitFor();
}

const option = (of: FrameLocator, nth: number): Locator =>
  of.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const button = (of: FrameLocator, name: string | RegExp): Locator =>
  of.getByRole('button', {name, exact: typeof name === 'string'});
const openLarge = () => button(sidebar, 'Open large');
const close = () => page.getByRole('dialog', {name: 'Imageshop'}).getByRole('button', {name: 'Close'});
const held = (of: FrameLocator) => of.locator(':focus');
const pictures = () => page.locator('.canvas img, .canvas image').count();

async function search(of: FrameLocator, text: string): Promise<void> {
  await of.getByRole('searchbox').fill(text);
  await page.keyboard.press('Enter');
  await of.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
}

describe('the large view', () => {
  const stage = withWorkbench(looks);

  it('Docs, with the keyboard: the search, its place and the tray go along, and come back with what was done', async () => {
    await open(stage, 'docs');
    await search(sidebar, 'a');
    await option(sidebar, 0).locator('.mark').click();
    await option(sidebar, 1).locator('.mark').click();
    await sidebar.locator('.images').evaluate(box => (box.scrollTop = 500));
    const name = await sidebar.locator('.tray [role=option]').first().getAttribute('aria-label');
    await sidebar.getByText('2 of 50').waitFor();
    called = [];
    await openLarge().focus();
    await page.keyboard.press('Enter');
    await option(large, 0).waitFor();
    expect(await large.getByRole('searchbox').inputValue()).toBe('a');
    expect(await large.locator('.tray [role=option]').first().getAttribute('aria-label')).toBe(name);
    // The keyboard is on the image that was in sight.
    await held(large).and(large.locator('.tile')).waitFor();
    expect(Number(await held(large).getAttribute('data-index'))).toBeGreaterThan(5);
    await large.getByRole('treeitem').first().waitFor();
    expect(called).toEqual(['move']);

    await page.keyboard.press('Enter');
    const pane = large.locator('aside.beside');
    await pane.getByRole('heading', {level: 1}).and(held(large)).waitFor();
    await large.locator('.tile[aria-current="true"][tabindex="0"]').waitFor();
    const [first] = await pane.getByRole('heading', {level: 1}).allTextContents();
    await page.keyboard.press('ArrowRight');
    await pane.getByRole('heading', {level: 1}).filter({hasNotText: first!}).waitFor();
    const box = (await large.locator('.preview').boundingBox())!;
    expect(box.height).toBeGreaterThan(340);
    await page.keyboard.press('Escape');
    await pane.waitFor({state: 'detached'});
    await held(large).and(large.locator('.tile')).waitFor();

    const before = await pictures();
    await large.locator('main .foot .primary').click();
    const said = large.locator('main > .notice.good');
    await said.waitFor();
    expect(await said.innerText()).toContain('2 images');
    expect(await pictures()).toBe(before + 2);
    // It stays for more, and goes when it is told to.
    await option(large, 0).waitFor();
    called = [];
    await button(large, 'Back to the sidebar').click();
    await page.getByRole('dialog', {name: 'Imageshop'}).waitFor({state: 'detached'});
    await option(sidebar, 0).waitFor();
    expect(await sidebar.getByRole('searchbox').inputValue()).toBe('a');
    expect(await sidebar.locator('.tray').count()).toBe(0);
    await button(sidebar, 'More').click();
    await sidebar.locator('.more .sheet button').first().waitFor();
    expect(await sidebar.locator('.more .sheet button').count()).toBe(4);
    expect(called).toEqual(['move']);
  });

  it.each(['docs', 'slides'] as const)(
    '%s: after an insertion, closed by its ×, the sidebar is as it was, and replaces nothing at the first click',
    async editor => {
      await open(stage, editor);
      await search(sidebar, 'NAG-02');
      await option(sidebar, 0).click();
      await sidebar.getByLabel('Alternative text').waitFor();
      await button(sidebar, 'Back to images').click();
      await openLarge().click();
      await option(large, 0).click();
      await large.locator('.beside .primary').click();
      await large
        .locator('main > .notice')
        .getByText(/inserted/i)
        .first()
        .waitFor();
      const stands = await pictures();
      await close().click();
      await page.getByRole('dialog', {name: 'Imageshop'}).waitFor({state: 'detached'});
      expect(await sidebar.getByRole('searchbox').inputValue()).toBe('NAG-02');
      if (editor === 'docs') await page.locator('.canvas img').last().click();
      await option(sidebar, 0).click();
      // What was inserted is selected, and this page does not know it as its own.
      const replaces = button(sidebar, 'Replace selected image');
      await replaces.click();
      await sidebar.locator('.notice.bad, .notice.warn').waitFor();
      expect(await pictures()).toBe(stands);
      await replaces.click();
      await sidebar.locator('.notice.good').waitFor();
      expect(await pictures()).toBe(stands);
    },
  );

  it('Docs, after an insertion, closed by its ×, one more goes in beside it', async () => {
    await open(stage, 'docs');
    const before = await pictures();
    await openLarge().click();
    await option(large, 0).click();
    await large.locator('.beside .primary').click();
    await large.locator('main > .notice.good').waitFor();
    await close().click();
    await page.getByRole('dialog', {name: 'Imageshop'}).waitFor({state: 'detached'});
    await option(sidebar, 0).click();
    await sidebar.locator('.foot .primary').click();
    await sidebar.locator('.notice.good').waitFor();
    expect(await pictures()).toBe(before + 2);
  });

  it.each(['docs', 'slides'] as const)(
    '%s: after a sign-out, closed by its ×, nobody is signed in in the sidebar either',
    async editor => {
      await open(stage, editor);
      await openLarge().click();
      await option(large, 0).waitFor();
      await button(large, 'More').click();
      await button(large, 'Sign out').click();
      await large.getByLabel('E-mail').waitFor();
      await close().click();
      await sidebar.getByLabel('E-mail').waitFor();
    },
  );

  it('needs no sidebar under it: from the menu, and where Google shows one at a time', async () => {
    await open(stage, 'slides', '&alone=1');
    await openLarge().click();
    await option(large, 0).waitFor();
    expect(await page.locator('.sidebar').count()).toBe(0);
    await button(large, 'Back to the sidebar').click();
    await option(sidebar, 0).waitFor();
    expect(await page.getByRole('dialog').count()).toBe(0);
    await page.getByRole('button', {name: 'Extensions'}).click();
    await page.getByRole('menuitem', {name: 'Find images in a large view'}).click();
    await large.getByLabel('E-mail').waitFor();
    await signIn(large);
    await large.getByRole('treeitem').first().waitFor();
  });

  it.each([1600, 1400, 900, 420, 300])(
    'has nothing that axe finds, and scrolls nowhere sideways, %i px wide',
    async width => {
      await open(stage, 'slides');
      await openLarge().click();
      await option(large, 3).locator('.mark').click();
      await option(large, 5).click();
      // As wide as this, whatever its dialog needs around it.
      await page.setViewportSize({width: Math.max(400, width + 80), height: 900});
      await page.locator('.page-frame').evaluate((frame, width) => (frame.style.width = `${width}px`), width);
      const html = (await large.locator('html').elementHandle())!;
      const frame = (await html.ownerFrame())!;
      await frame.waitForFunction(width => innerWidth <= width, width);
      await large.getByLabel('Alternative text').waitFor();
      await frame.evaluate(axe.source);
      const problems: string[] = [];
      for (const media of [
        {colorScheme: 'light'},
        {colorScheme: 'dark'},
        {forcedColors: 'active'},
      ] as const) {
        await page.emulateMedia({colorScheme: 'light', forcedColors: 'none', ...media});
        const {violations} = await frame.evaluate(() =>
          (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations']}),
        );
        problems.push(
          ...violations.flatMap(({id, nodes}) => nodes.map(({html}) => `${id} ${html.slice(0, 160)}`)),
        );
      }
      expect(problems).toEqual([]);
      expect(
        await frame.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );
});

describe('more than a thousand images', () => {
  const stage = withWorkbench(looks, '--assets', '1200');

  it('are scrolled through in the large view with few nodes', async () => {
    await open(stage, 'docs');
    await openLarge().click();
    await option(large, 40).waitFor();
    const html = (await large.locator('html').elementHandle())!;
    const {nodes, grown} = await scrollThrough(page, (await html.ownerFrame())!);
    // As many as with ten thousand: `npm run bench -- scroll`.
    expect(nodes).toBeLessThanOrEqual(650);
    expect(grown).toBeLessThan(20_000_000);
  }, 120_000);
});
