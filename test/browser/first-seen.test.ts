/** The page before its script has run, and what becomes of it: the shipped page, as the shipped script makes it. */
import {chromium, type Browser, type Page} from 'playwright-core';
import {openStage, servePages, type Pages} from '../../bench/stage.ts';
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import {hostOn, openSidebar, signedIn, type Host} from '../bundle/world.ts';
import {shared} from './shared.ts';

let bank: RunningBank;
let browser: Browser;
let pages: Pages;
beforeAll(async () => {
  [bank, browser, pages] = await Promise.all([startBank(), chromium.connect(shared().browser), servePages()]);
});
afterAll(async () => {
  pages?.close();
  await browser?.close();
  await bank?.stop();
});

interface Seen {
  /** Each thing that stood there at first, and where. */
  first: Array<{element: Element; name: string; box: string}>;
  shift: number;
}

/** In the page: what stands there when all of it is read, and how much the layout shifts from then on. */
function watch(): void {
  const seen: Seen = {first: [], shift: 0};
  Object.assign(window, {seen});
  document.addEventListener('DOMContentLoaded', () => {
    // What is drawn while it is still being read, line by line, is no doing of the script's.
    new PerformanceObserver(list => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as {value: number}).value;
    }).observe({type: 'layout-shift'});
    seen.first = [
      ...document.querySelectorAll('h1, label, input, button, svg, .lead, .count, .tile, .images'),
    ].map(element => ({
      element,
      name: `${element.localName}.${element.getAttribute('class') ?? ''}`,
      box: JSON.stringify(element.getBoundingClientRect()),
    }));
  });
}

/** In the page. @returns what of it has gone or moved, by name */
function changed(): {count: number; shift: number; changed: string[]} {
  const {first, shift} = (window as unknown as {seen: Seen}).seen;
  const stays = ({element, box}: Seen['first'][number]) =>
    element.isConnected && JSON.stringify(element.getBoundingClientRect()) === box;
  return {count: first.length, shift, changed: first.filter(one => !stays(one)).map(({name}) => name)};
}

const drawn = (page: Page) =>
  page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

const people: Array<[who: string, locale: string, remembered: boolean]> = [
  ['someone who signs in', 'en', false],
  ['someone who signs in', 'de', false],
  ['someone who is remembered', 'en', true],
  ['someone who is remembered', 'fi', true],
];

test.each(people)(
  '%s (%s): what is seen first is taken over, and nothing moves',
  async (_, locale, remembered) => {
    const host = hostOn(bank.url, 'docs', {locale}) as Host;
    if (remembered) await signedIn(host, true);
    const {html} = await openSidebar(host);
    const stage = await openStage(browser, host, page => page.addInitScript(watch));
    const {page} = stage;
    try {
      await page.goto(pages.put(`${locale}-${remembered}`, html));
      await page.locator(remembered ? '[aria-posinset="1"]' : '[name="terms"]').waitFor();
      await drawn(page);
      const {count, ...after} = await page.evaluate(changed);
      expect(count).toBeGreaterThan(remembered ? 10 : 6);
      expect(after).toEqual({shift: 0, changed: []});
      expect(await page.locator('[inert]').count()).toBe(0);
      // The keyboard begins where it always has.
      if (remembered) await page.locator('[name="search"]:focus').waitFor();
    } finally {
      await stage.close();
    }
  },
);

test('none of it can be reached or read out before the script has taken it over', async () => {
  const {html} = await openSidebar(hostOn(bank.url, 'docs') as Host);
  const stage = await openStage(browser, null);
  const {page} = stage;
  try {
    await page.goto(pages.put('still', html.replace(/<script>[^]*<\/script>(?=<\/body>)/, '')));
    await page.getByText('E-mail').waitFor();
    await stage.session.send('Accessibility.enable');
    const {nodes} = await stage.session.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(({ignored}) => !ignored).map(({role}) => role!.value as string);
    // The document and its body.
    expect(heard).toEqual(['RootWebArea', 'generic']);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  } finally {
    await stage.close();
  }
});
