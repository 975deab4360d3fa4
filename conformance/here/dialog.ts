/** Runs the suite as a person does: in its dialog, in a browser, with a hand where one is asked for. */
import {createAdaptorServer} from '@hono/node-server';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import type {Browser} from 'playwright-core';
import type {Host} from '../../packages/apps-script-host/src/host.ts';
import type {Files, OpenFile} from '../../workbench/files.ts';
import type {Run} from '../../workbench/run.ts';
import {sidebarFrames} from '../../workbench/sidebar-frames.ts';
import type {Recorded} from '../shown.ts';
import {doByHand} from './hands.ts';

async function serve(host: Host): Promise<{url: string; stop(): void}> {
  const file = {id: 1, host, hosts: {}, changed: () => undefined} as unknown as OpenFile;
  const files = {byId: () => file} as unknown as Files;
  const run: Run = {id: 'conformance', framesPort: 0, underWay: new Set()};
  const server = createAdaptorServer({fetch: (await sidebarFrames(files, run)).fetch});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {url: `http://127.0.0.1:${port}/1/dialog/frame`, stop: () => void server.close()};
}

/**
 * @param host with the dialog shown
 * @param address one that redirects; empty: none
 * @returns what *Copy as JSON* gives
 */
export async function runInDialog(browser: Browser, host: Host, address: string): Promise<Recorded> {
  const {url, stop} = await serve(host);
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const dialog = page.frameLocator('iframe[title=Sidebar]');
    await dialog.locator('#address').fill(address);
    await dialog.getByRole('button', {name: 'Run the cases'}).click();
    const [done, copy] = [
      dialog.getByRole('button', {name: 'Done'}),
      dialog.getByRole('button', {name: 'Copy'}),
    ];
    const {editor, areas} = JSON.parse((await dialog.locator('#opening').textContent()) ?? '') as {
      editor: 'docs' | 'slides';
      areas: Array<{cases: Array<{name: string; hand?: string}>}>;
    };
    for (const {name, hand} of areas.flatMap(({cases}) => cases)) {
      if (!hand) continue;
      await dialog.locator('#what', {hasText: hand}).waitFor();
      doByHand(host, editor, name);
      await done.click();
    }
    await copy.click();
    const told = (await dialog.locator('#told').textContent()) ?? '';
    if (!told.includes(' same, ')) throw new Error(told);
    return JSON.parse(await dialog.locator('#json').inputValue()) as Recorded;
  } finally {
    await page.close();
    stop();
  }
}
