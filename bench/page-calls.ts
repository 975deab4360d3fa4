/** What the page asks the server for while people type, look and go on; part of `npm run bench -- paint`. */
import type {Browser} from 'playwright-core';
import type {Host} from '../test/bundle/world.ts';
import {openSidebar} from '../test/bundle/world.ts';
import type {Figures} from './goals.ts';
import {begin} from './scene.ts';
import {openStage, servePages} from './stage.ts';

const LETTERS = 'nagasakibo';

/** @param bankUrl of a local bank with at least forty images */
export async function pageCalls(browser: Browser, bankUrl: string): Promise<Figures> {
  const {host} = await begin(bankUrl, 'docs');
  const {html} = await openSidebar(host as Host);
  const pages = await servePages();
  // The page's clock moves by what is said here alone.
  const stage = await openStage(browser, host as Host, page => page.clock.install());
  const {page, asked} = stage;
  /** How many calls something has led to, once so many ms have passed. */
  const led = async (work: () => Promise<unknown>, ms: number) => {
    const from = asked.length;
    await work();
    await page.clock.runFor(ms);
    await stage.settled();
    await page.clock.runFor(ms);
    await stage.settled();
    return asked.length - from;
  };
  try {
    const opening = await led(() => page.goto(pages.put('sidebar', html)), 1000);
    const nodes = await page.evaluate(() => document.querySelectorAll('*').length);
    const option = page.getByRole('option');
    const details = await led(() => option.first().click(), 1000);
    const next = await led(() => page.keyboard.press('ArrowRight'), 1000);
    await led(() => page.keyboard.press('Escape'), 1000);
    const search = page.getByRole('searchbox');
    await search.focus();
    const from = asked.length;
    for (const letter of LETTERS) {
      await page.keyboard.press(letter);
      await page.clock.runFor(400);
      await stage.settled();
    }
    await led(() => Promise.resolve(), 5000);
    const typed = asked.length - from;
    const back = await led(() => search.fill(''), 5000);
    return {
      'calls of the sidebar at the opening': opening,
      'ten letters, one each 400 ms: calls': typed,
      'back to a search seen before: calls': back,
      'details, the first time: calls': details,
      'the next image by its arrow key: calls': next,
      'nodes with 40 thumbnails': nodes,
    };
  } finally {
    await stage.close();
    pages.close();
  }
}
