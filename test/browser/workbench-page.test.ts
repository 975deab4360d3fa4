/** What the workbench's own page draws: nothing overlaps, nothing asks for scrolling sideways, accounts are at hand. */
import type {Browser, BrowserContext, Page} from 'playwright-core';
import sharp from 'sharp';
import {createDocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  footnote,
  heading,
  image,
  listItem,
  paragraph,
  section,
  table,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {viewDocument} from '../../packages/apps-script-host/src/document/view.ts';
import {readPicture} from '../../packages/apps-script-host/src/picture.ts';
import {signInCases} from '../../workbench/demo/accounts.ts';
import type {EditorView} from '../../workbench/page/view.ts';
import {startBrowser} from './chromium.ts';
import {openSidebar} from './sidebar.ts';
import {startWorkbench, type RunningWorkbench} from './workbench.ts';

let workbench: RunningWorkbench;
let browser: Browser;
let stopBrowser: () => Promise<void>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  workbench = await startWorkbench();
  ({browser, stop: stopBrowser} = await startBrowser());
});
afterAll(async () => {
  await stopBrowser?.();
  await workbench?.stop();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(() => context.close());

const sizes = [
  {width: 1600, height: 1000},
  {width: 1024, height: 700},
  {width: 640, height: 600},
];

/** What the person would see lie over something else or hang out of where it belongs. */
const faults = () =>
  page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) =>
      `${element.tagName}.${element.className} “${(element.textContent ?? '').slice(0, 20)}”`;
    const apart = (elements: Element[]) => {
      for (const [at, one] of elements.entries()) {
        const a = one.getBoundingClientRect();
        for (const other of elements.slice(at + 1)) {
          const b = other.getBoundingClientRect();
          const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (across > 1 && down > 1) found.push(`${name(one)} overlaps ${name(other)}`);
        }
      }
    };
    const inside = (part: DOMRect, whole: Element, what: string) => {
      const {left, right, top, bottom} = whole.getBoundingClientRect();
      if (part.left < left - 1 || part.right > right + 1 || part.top < top - 1 || part.bottom > bottom + 1) {
        found.push(`${what} hangs out of ${name(whole)}`);
      }
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)];

    apart(all('#app > *'));
    apart(all('.page > *'));
    apart(all('.page section'));
    for (const parent of all('.page section, .page td, .page .list-item')) apart([...parent.children]);
    for (const block of all('.page section, .page section > *')) {
      inside(block.getBoundingClientRect(), document.querySelector('.page')!, name(block));
    }
    apart(all('.stage .element'));
    for (const element of all('.stage .element')) {
      inside(element.getBoundingClientRect(), document.querySelector('.stage .slide')!, name(element));
    }
    const texts = document.createTreeWalker(
      document.querySelector('.page, .stage .slide')!,
      NodeFilter.SHOW_TEXT,
    );
    while (texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(texts.currentNode);
      const whole = texts.currentNode.parentElement!.closest('td, .element, .page')!;
      for (const rect of range.getClientRects()) inside(rect, whole, `“${texts.currentNode.textContent}”`);
    }
    const wide = all('html, .canvas, .accounts .list, .calls .list').filter(
      element => element.scrollWidth > element.clientWidth,
    );
    return [...found, ...wide.map(element => `${name(element)} scrolls sideways`)];
  });

const open = async (address: string) => {
  await page.goto(workbench.url + address);
  await page.locator('.page, .stage .slide').first().waitFor();
};
/** The window has its new size, and what hangs on it was drawn. */
const resize = async (size: {width: number; height: number}) => {
  await page.setViewportSize(size);
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
};

const word = 'Kommunestyremøtesaksdokumentbehandlingsoversiktsskjema'.repeat(3);
const long = 'Turistkontoret hjelper deg gjerne. '.repeat(30);

async function crowded() {
  const bytes = await sharp({create: {width: 1600, height: 500, channels: 3, background: '#468'}})
    .png()
    .toBuffer();
  const picture = readPicture(bytes, '');
  const model = createDocumentModel({
    name: word,
    tabs: [
      {
        title: word,
        sections: [
          section('BODY_SECTION', [
            heading('TITLE', long),
            heading('HEADING1', word),
            paragraph([long, footnote(long), word, footnote(word)]),
            paragraph([
              image(picture, {width: 300, height: 94}),
              'beside',
              image(picture, {width: 600, height: 188}),
            ]),
            paragraph('float', {
              positioned: [
                {id: 'f', picture, width: 300, height: 94, left: 20, top: 0, layout: 'WRAP_TEXT'},
                {id: 'g', picture, width: 300, height: 94, left: 20, top: 0, layout: 'BREAK_BOTH'},
              ],
            }),
            listItem(long),
            listItem(word, {level: 3}),
            table([
              [word, long, 'a', 'b'],
              ['a', word, 'b', long],
            ]),
            table([[word, 'b']], [40, 400]),
          ]),
          section('HEADER_SECTION', [paragraph(long), paragraph([image(picture, {width: 300, height: 94})])]),
          section('FOOTER_SECTION', [paragraph(long), paragraph(word)]),
        ],
      },
    ],
  });
  return {document: viewDocument(model), bytes};
}

it.each(['/docs', '/slides'])(
  'nothing overlaps in %s, at any size of the window, with lists open',
  async address => {
    await open(address);
    for (const size of sizes) {
      await resize(size);
      expect(await faults()).toEqual([]);
    }
    await page.getByRole('button', {name: 'Accounts of the local bank'}).click();
    await page.getByRole('button', {name: /of Google’s services/}).click();
    await resize(sizes[1]!);
    expect(await faults()).toEqual([]);
    await openSidebar(page);
    await page.locator('.sidebar').waitFor();
    await resize(sizes[1]!);
    expect(await faults()).toEqual([]);
  },
);

it.each(['/docs?file=small', '/slides?file=small'])(
  'the sidebar keeps its room in %s in a small window, whatever is open beside it',
  async address => {
    await page.setViewportSize({width: 700, height: 500});
    await open(address);
    await openSidebar(page);
    await page.locator('.sidebar iframe').waitFor();
    const accounts = page.getByRole('button', {name: 'Accounts of the local bank'});
    const calls = page.getByRole('button', {name: /of Google’s services/});
    for (const panel of [accounts, calls]) {
      await panel.click();
      await resize({width: 700, height: 500});
      expect(await faults()).toEqual([]);
      const {width, height, y} = (await page.locator('.sidebar iframe').boundingBox())!;
      expect(width).toBe(300);
      expect(height).toBeGreaterThanOrEqual(360);
      expect(y + height).toBeLessThanOrEqual(500);
      expect((await page.locator('.canvas').boundingBox())!.height).toBeGreaterThan(80);
    }
    // Lower than all of it together: the page scrolls.
    await resize({width: 700, height: 300});
    expect((await page.locator('.sidebar iframe').boundingBox())!.height).toBeGreaterThanOrEqual(360);
    await page.mouse.move(50, 150);
    await page.locator('.header').hover();
    await page.mouse.wheel(0, 1000);
    await page.waitForFunction(() => scrollY > 0);
  },
);

it('nothing overlaps on any slide', async () => {
  await open('/slides?file=each');
  await resize(sizes[1]!);
  const strip = page.getByRole('list', {name: 'Slides'}).getByRole('button');
  for (let nth = 0; nth < (await strip.count()); nth++) {
    await strip.nth(nth).click();
    await page.locator(`.strip li:nth-child(${nth + 1})[aria-current]`).waitFor();
    await resize(sizes[1]!);
    expect(await faults()).toEqual([]);
  }
});

it('nothing overlaps in a document of long words, long footnotes, wide images and a high header', async () => {
  const {document, bytes} = await crowded();
  await page.route('**/state?*', async route => {
    const view = (await (await route.fetch()).json()) as EditorView;
    await route.fulfill({json: {...view, document}});
  });
  await page.route('**/picture/*', route => route.fulfill({body: bytes, contentType: 'image/png'}));
  await open('/docs?file=crowded');
  await page.locator('.page .FOOTNOTE_SECTION').nth(1).waitFor();
  for (const size of sizes) {
    await resize(size);
    expect(await faults()).toEqual([]);
  }
  expect(await page.locator('.page .FOOTNOTE_SECTION > sup').allInnerTexts()).toEqual(['1', '2']);
});

it('fills in the sign-in form with the account that the address names, its code too, and sends nothing', async () => {
  await page.setViewportSize({width: 1280, height: 800});
  await open('/docs?account=code');
  const sidebar = await openSidebar(page);
  const email = sidebar.getByLabel('E-mail');
  await email.waitFor();
  expect(await email.inputValue()).toBe('code@imageshop.example');
  expect(await sidebar.getByLabel('Password', {exact: true}).inputValue()).toBe('fjord-2026');
  await sidebar.getByLabel(/I accept/).check();
  await sidebar.getByRole('button', {name: 'Sign in', exact: true}).click();
  await sidebar.locator('input[autocomplete="one-time-code"]').waitFor();
  expect(await sidebar.locator('input[autocomplete="one-time-code"]').inputValue()).toBe('246810');
  await sidebar.getByRole('button', {name: 'Sign in', exact: true}).click();
  await sidebar.getByRole('option').first().waitFor();
});

it('leaves the form empty where the address names no account', async () => {
  await open('/docs?file=nobody');
  const sidebar = await openSidebar(page);
  await sidebar.getByLabel('E-mail').waitFor();
  expect(await sidebar.getByLabel('E-mail').inputValue()).toBe('');
});

it('lists every account, each one click from being used, by the keyboard too', async () => {
  await open('/slides?locale=nb');
  await page.getByRole('button', {name: 'Accounts of the local bank'}).focus();
  await page.keyboard.press('Enter');
  const list = page.getByRole('region', {name: 'Accounts of the local bank'});
  for (const {name, about} of signInCases) {
    await list.getByRole('link', {name: `Use the account ${name}`, exact: true}).waitFor();
    await list.getByText(about, {exact: true}).waitFor();
  }
  await list.getByRole('link', {name: 'Use the account sso', exact: true}).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/slides?locale=nb&account=sso');
  await page
    .getByRole('region', {name: 'Accounts', exact: true})
    .getByText('sso@imageshop.example')
    .waitFor();
});

it('says in the page what the address says in vain, and opens the file with the rest', async () => {
  await open('/docs?account=nobody&colour=red&locale=nb');
  const said = page.locator('.not-understood li');
  expect(await said.allInnerTexts()).toEqual([
    expect.stringContaining('An address knows no “colour”. It knows account, bank'),
    expect.stringContaining(
      '“account” knows no “nobody”. It may be: demo, code, sso, no-code, policy, locked',
    ),
  ]);
  const sidebar = await openSidebar(page);
  await sidebar.getByLabel('E-post').waitFor();
});

it('says at an address that is no file where the files are', async () => {
  const response = await page.goto(`${workbench.url}/sheets`);
  expect(response!.status()).toBe(404);
  await page.getByText('There is nothing at /sheets.').waitFor();
  await page.getByRole('link', {name: 'The presentation'}).click();
  await page.locator('.stage .slide').waitFor();
});
