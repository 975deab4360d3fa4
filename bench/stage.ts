/**
 * The shipped page alone in a browser, without the editor around it: `google.script.run` is answered by the emulated
 * host, thumbnails by one small picture. What is measured is then the page's own.
 */
import {createServer} from 'node:http';
import {readFile} from 'node:fs/promises';
import type {AddressInfo} from 'node:net';
import {join, normalize} from 'node:path';
import type {Browser, BrowserContext, CDPSession, Page} from 'playwright-core';
import type {Host} from '../packages/apps-script-host/src/host.ts';
import {bytesOf} from '../packages/apps-script-host/test/pictures.ts';

export interface Stage {
  page: Page;
  /** Methods that the page has asked the server for, in their order. */
  asked: string[];
  /** Waits until everything that was asked is answered and drawn. */
  settled(): Promise<void>;
  session: CDPSession;
  close(): Promise<void>;
}

export interface Pages {
  /** The address of this page. */
  put(name: string, html: string): string;
  /** The address of a folder's `index.html`. */
  folder(name: string, path: string): string;
  close(): void;
}

const types: Record<string, string> = {
  html: 'text/html',
  js: 'text/javascript',
  css: 'text/css',
  svg: 'image/svg+xml',
};
const picture = await bytesOf(300, 200);

/** A server for pages that are held in memory, and for folders of peers. */
export async function servePages(): Promise<Pages> {
  const held = new Map<string, string>();
  const folders = new Map<string, string>();
  const server = createServer((request, response) => {
    const [, name = '', ...rest] = new URL(request.url!, 'http://localhost').pathname.split('/');
    const html = held.get(name);
    if (html !== undefined)
      return void response.setHeader('content-type', 'text/html; charset=utf-8').end(html);
    const folder = folders.get(name);
    // Nothing above the folder: `..` at the beginning stands for the folder itself.
    const path = join(folder ?? '', normalize(`/${rest.join('/') || 'index.html'}`));
    const type = types[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    readFile(folder === undefined ? '' : path).then(
      bytes => response.setHeader('content-type', type).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    put(name, html) {
      held.set(name, html);
      return `${origin}/${name}/`;
    },
    folder(name, path) {
      folders.set(name, path);
      return `${origin}/${name}/`;
    },
    close: () => server.close(),
  };
}

/** Of the editor's frame that the page finds; in the page. */
function bridge(): void {
  const page = window as unknown as {
    answer(name: string, args: unknown[]): Promise<unknown>;
    underWay: number;
  };
  page.underWay = 0;
  const runner = (success: (value: unknown) => void, failure: (error: unknown) => void): object => ({
    withSuccessHandler: (handler: typeof success) => runner(handler, failure),
    withFailureHandler: (handler: typeof failure) => runner(success, handler),
    rpc(...args: unknown[]) {
      page.underWay++;
      void page
        .answer('rpc', args)
        .then(success, failure)
        .finally(() => page.underWay--);
    },
  });
  const nothing = () => undefined;
  const script = {run: runner(nothing, nothing), host: {origin: location.origin, editor: {focus: nothing}}};
  Object.defineProperty(window, 'google', {value: {script}});
}

/** tsx has functions told their names by this, those that run in the page, too. */
export async function keepNames(page: Page): Promise<void> {
  await page.addInitScript({content: 'window.__name = named => named;'});
}

/**
 * @param host of the file; null: what is asked is never answered
 * @param prepare what happens to the page before anything is opened in it
 */
export async function openStage(
  browser: Browser,
  host: Host | null,
  prepare: (page: Page) => Promise<unknown> = () => Promise.resolve(),
): Promise<Stage> {
  const context: BrowserContext = await browser.newContext({viewport: {width: 300, height: 800}});
  const page = await context.newPage();
  const asked: string[] = [];
  await page.route(/^https:/, route =>
    route.fulfill({body: Buffer.from(picture), contentType: 'image/jpeg'}),
  );
  await page.exposeFunction('answer', async (name: string, args: unknown[]) => {
    asked.push(String(args[0]));
    return host ? host.run(name, args) : new Promise(() => undefined);
  });
  await keepNames(page);
  await page.addInitScript(bridge);
  await prepare(page);
  return {
    page,
    asked,
    session: await context.newCDPSession(page),
    async settled() {
      await page.waitForFunction(() => (window as unknown as {underWay: number}).underWay === 0);
    },
    close: () => context.close(),
  };
}
