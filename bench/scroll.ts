/**
 * `npm run bench -- scroll`: all of ten thousand images scrolled through in the workbench, in the sidebar and in the large
 * view, and a bank that is slow to answer scrolled through at a reader's pace.
 */
import type {Browser, Frame, Page} from 'playwright-core';
import {startBrowser} from '../test/browser/chromium.ts';
import {openImages, pagesAsked, scrollThrough} from '../test/browser/scrolling.ts';
import {largeView} from '../test/browser/sidebar.ts';
import {startWorkbench} from '../test/browser/workbench.ts';
import type {Figures} from './goals.ts';
import {keepNames} from './stage.ts';

const ASSETS = 10_000;
/** px a second: two rows. */
const PACE = 230;
/** s */
const LASTS = 20;

export async function scroll(): Promise<Figures> {
  const {browser, stop} = await startBrowser();
  try {
    return {...(await through(browser)), ...(await atReadersPace(browser))};
  } finally {
    await stop();
  }
}

async function opened(browser: Browser, url: string): Promise<{page: Page; frame: Frame}> {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await keepNames(page);
  return {page, ...(await openImages(page, `${url}/docs`))};
}

async function through(browser: Browser): Promise<Figures> {
  const workbench = await startWorkbench('--assets', String(ASSETS));
  try {
    const {page, frame} = await opened(browser, workbench.url);
    const {nodes, grown} = await scrollThrough(page, frame);
    const pages = await pagesAsked(workbench.bankUrl);
    if (pages.length < ASSETS / 40) throw new Error(`the end was not reached: ${pages.length} pages`);
    return {
      '10,000 images scrolled through: most nodes at once': nodes,
      '10,000 images scrolled through in the large view: most nodes at once': await inLargeView(page),
      '10,000 images scrolled through: heap grown, MB': Math.round(grown / 1e5) / 10,
      '10,000 images scrolled through: pages fetched twice': pages.length - new Set(pages).size,
    };
  } finally {
    await workbench.stop();
  }
}

/** From the sidebar at its end, the search anew. */
async function inLargeView(page: Page): Promise<number> {
  await page.setViewportSize({width: 1500, height: 900});
  const sidebar = page.frameLocator('iframe[title="Imageshop"]').frameLocator('iframe[title="Sidebar"]');
  await sidebar.getByRole('button', {name: 'Open large'}).click();
  const large = largeView(page);
  await large.getByRole('option').nth(40).waitFor();
  const html = (await large.locator('html').elementHandle())!;
  const {nodes} = await scrollThrough(page, (await html.ownerFrame())!);
  return nodes;
}

async function atReadersPace(browser: Browser): Promise<Figures> {
  const workbench = await startWorkbench('--assets', '2000', '--latency', '800');
  try {
    const {frame} = await opened(browser, workbench.url);
    const missing = await frame.evaluate(scrollSlowly, {pace: PACE, lasts: LASTS});
    return {'two rows a second, 800 ms a call: rows without images': missing};
  } finally {
    await workbench.stop();
  }
}

/** In the page. @returns how many rows were missing at the lower edge when most were */
function scrollSlowly({pace, lasts}: {pace: number; lasts: number}): Promise<number> {
  return new Promise(resolve => {
    const box = document.querySelector('.images') as HTMLElement;
    const grid = document.querySelector('.grid') as HTMLElement;
    const began = performance.now();
    let most = 0;
    const step = () => {
      const seconds = (performance.now() - began) / 1000;
      box.scrollTop = pace * seconds;
      const empty = box.getBoundingClientRect().bottom - grid.getBoundingClientRect().bottom;
      most = Math.max(most, Math.ceil(empty / (pace / 2)));
      if (seconds >= lasts) resolve(most);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}
