/**
 * The workbench's web server: the editor's page on `localhost`, the sidebar on `127.0.0.1` (another origin, as with
 * the real host), one port for both.
 */
import {serve} from '@hono/node-server';
import {Hono} from 'hono';
import type {AddressInfo} from 'node:net';
import {editorPage} from './editor-page.ts';
import {createFiles, type FilesOptions} from './files.ts';
import {sidebarFrames} from './sidebar-frames.ts';

/** @param options `port` 0: any that is free */
export async function startWorkbench(
  options: FilesOptions & {port: number},
): Promise<{url: string; stop(): Promise<void>}> {
  const files = createFiles(options);
  const [page, frames] = await Promise.all([editorPage(files), sidebarFrames(files)]);
  const app = new Hono();
  app.all('*', context => {
    const host = new URL(context.req.url).hostname;
    return (host === '127.0.0.1' ? frames : page).fetch(context.req.raw);
  });
  const server = await new Promise<ReturnType<typeof serve>>((resolve, reject) => {
    // Loopback only: what runs here is for the person at this machine.
    const starting = serve({fetch: app.fetch, port: options.port, hostname: '127.0.0.1'}, () =>
      resolve(starting),
    );
    starting.once('error', reject);
  });
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}`,
    async stop() {
      const closed = new Promise<void>(resolve => server.close(() => resolve()));
      if ('closeAllConnections' in server) server.closeAllConnections();
      await Promise.all([closed, files.stop()]);
    },
  };
}
