/** Scrolling through all that the bank has, with what it costs: for a test, and for `npm run bench -- scroll`. */
import type {CDPSession, Frame, Page} from 'playwright-core';
import {createControl} from '../../workbench/image-bank/control.ts';
import {openSidebar, signIn} from './sidebar.ts';

/** Opens the sidebar on the file of this address, signed in, with its first thumbnails. */
export async function openImages(page: Page, address: string) {
  await page.goto(address);
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('option').nth(7).waitFor();
  const frame = page.frames().find(each => each.url().includes('/content')) as Frame;
  await frame.waitForFunction(() =>
    [...document.querySelectorAll<HTMLImageElement>('.tile img')].every(image => image.complete),
  );
  return {sidebar, frame};
}

/** The bank's pages that searches have asked for, in the order they were asked. */
export async function pagesAsked(bankUrl: string): Promise<number[]> {
  const requests = await createControl(bankUrl).requests();
  return requests.filter(({path}) => path === '/Search2').map(({body}) => (body as {Page: number}).Page);
}

async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const {usedSize} = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/**
 * Scrolls to the very end.
 * @returns the most nodes that the page had at once, and the bytes that its heap has grown by
 */
export async function scrollThrough(page: Page, frame: Frame): Promise<{nodes: number; grown: number}> {
  // Chrome gives the sidebar a process of its own where it isolates sites, else it shares the page's.
  const context = page.context();
  const session = await context.newCDPSession(frame).catch(() => context.newCDPSession(page));
  const before = await heapOf(session);
  const nodes = await frame.evaluate(
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
  return {nodes, grown: (await heapOf(session)) - before};
}

/** The name of the last image of the bank's last page. */
export async function lastName(bankUrl: string, lastPage: number): Promise<string> {
  const answer = await fetch(`${bankUrl}/Search2`, {
    method: 'POST',
    headers: {token: 'demo-token-5f0c2a9e71b84d36', 'content-type': 'application/json'},
    body: JSON.stringify({
      Language: 'en',
      Page: lastPage,
      Pagesize: 40,
      DocumentType: ['IMAGE', 'VECTOR'],
    }),
  });
  const {DocumentList} = (await answer.json()) as {DocumentList: Array<{Name: string}>};
  return DocumentList.at(-1)!.Name;
}
