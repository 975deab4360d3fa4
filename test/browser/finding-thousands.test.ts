import type {Browser, CDPSession, Frame, Page} from 'playwright-core';
import {createControl} from '../../workbench/image-bank/control.ts';
import {startBrowser} from './chromium.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {startWorkbench, type RunningWorkbench} from './workbench.ts';

/** Opens the sidebar 300 px wide on ten thousand assets, signed in. */
async function open(browser: Browser, workbench: RunningWorkbench) {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(`${workbench.url}/docs`);
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('option').nth(7).waitFor();
  const frame = page.frames().find(each => each.url().includes('/content')) as Frame;
  await frame.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.tile img')].every(image => image.complete),
  );
  return {page, sidebar, frame};
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** The bank's pages that searches have asked for, in the order they were asked. */
async function pagesAsked(workbench: RunningWorkbench): Promise<number[]> {
  const requests = await createControl(workbench.bankUrl).requests();
  return requests.filter(({path}) => path === '/Search2').map(({body}) => (body as {Page: number}).Page);
}

describe('ten thousand assets', () => {
  let browser: Browser;
  let stopBrowser: () => Promise<void>;
  let workbench: RunningWorkbench | undefined;
  let page: Page | undefined;

  beforeAll(async () => {
    ({browser, stop: stopBrowser} = await startBrowser());
  });
  afterEach(async () => {
    await page?.close();
    await workbench?.stop();
    page = workbench = undefined;
  });
  afterAll(() => stopBrowser?.());

  it('never show an unloaded row, at two rows a second with 800 ms a call', async () => {
    workbench = await startWorkbench('--assets', '10000', '--latency', '800');
    const opened = await open(browser, workbench);
    ({page} = opened);
    const seen = await opened.frame.evaluate(
      () =>
        new Promise<{rows: number; frames: number; empty: string[]}>(resolve => {
          const box = document.querySelector('.images') as HTMLElement;
          const tile = document.querySelector('.tile') as HTMLElement;
          const speed = (2 * (tile.offsetHeight + 4)) / 1000;
          const empty: string[] = [];
          let frames = 0;
          const began = performance.now();
          const step = () => {
            const passed = performance.now() - began;
            box.scrollTop = passed * speed;
            frames++;
            const view = box.getBoundingClientRect();
            const points = Array.from({length: 9}, (_, i) => view.top + 10 + ((view.height - 20) * i) / 8);
            for (const y of points) {
              const found = [40, 140, 240].some(x => document.elementFromPoint(x, y)?.closest('.tile'));
              // Between two rows there is nothing; a hole is higher than the gap.
              const below = [40, 140, 240].some(x => document.elementFromPoint(x, y + 6)?.closest('.tile'));
              if (!found && !below)
                empty.push(`no row ${Math.round(y)} px down after ${Math.round(passed)} ms`);
            }
            for (const image of document.querySelectorAll<HTMLImageElement>('.tile img')) {
              const {top, bottom} = image.getBoundingClientRect();
              if (bottom > view.top && top < view.bottom && !image.complete) {
                empty.push(`no picture after ${Math.round(passed)} ms`);
              }
            }
            if (passed < 20_000) requestAnimationFrame(step);
            else resolve({rows: box.scrollTop / (tile.offsetHeight + 4), frames, empty});
          };
          requestAnimationFrame(step);
        }),
    );
    expect(seen.empty).toEqual([]);
    expect(seen.rows).toBeGreaterThan(38);
    const pages = await pagesAsked(workbench);
    expect(new Set(pages).size).toBe(pages.length);
  }, 120_000);

  it('are scrolled through to the very last, with few nodes, little memory and no page fetched twice', async () => {
    workbench = await startWorkbench('--assets', '10000');
    const opened = await open(browser, workbench);
    ({page} = opened);
    const {frame, sidebar} = opened;
    // Chrome gives the sidebar a process of its own where it isolates sites, else it shares the page's.
    const context = page.context();
    const session = await context.newCDPSession(frame).catch(() => context.newCDPSession(opened.page));
    const before = await heapOf(session);
    const most = await frame.evaluate(
      () =>
        new Promise<number>(resolve => {
          const box = document.querySelector('.images') as HTMLElement;
          let most = 0;
          const step = () => {
            most = Math.max(most, document.querySelectorAll('*').length);
            box.scrollTop = box.scrollHeight;
            if (document.querySelector('.end')) resolve(most);
            else requestAnimationFrame(step);
          };
          requestAnimationFrame(step);
        }),
    );
    const grown = (await heapOf(session)) - before;
    const pages = await pagesAsked(workbench);
    expect(most).toBeLessThanOrEqual(400);
    expect(grown).toBeLessThan(20_000_000);
    expect(pages).toEqual(Array.from({length: 250}, (_, i) => i));

    await sidebar.getByRole('option').first().focus();
    await page.keyboard.press('End');
    const answer = await fetch(`${workbench.bankUrl}/Search2`, {
      method: 'POST',
      headers: {token: 'demo-token-5f0c2a9e71b84d36', 'content-type': 'application/json'},
      body: JSON.stringify({Language: 'en', Page: 249, Pagesize: 40, DocumentType: ['IMAGE', 'VECTOR']}),
    });
    const {DocumentList} = (await answer.json()) as {DocumentList: Array<{Name: string}>};
    await sidebar.getByRole('option', {name: DocumentList.at(-1)!.Name, exact: true}).waitFor();
  }, 240_000);
});
