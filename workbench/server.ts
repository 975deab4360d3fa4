/**
 * The workbench's web servers: the editor's page on one port, the sidebar's frames on another port of the same host
 * name. That is another origin, as with the real host, but the same site: a browser that blocks third-party cookies
 * gives the frames a service worker all the same.
 */
import {createAdaptorServer, type ServerType} from '@hono/node-server';
import type {Hono} from 'hono';
import {randomUUID} from 'node:crypto';
import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {editorPage} from './editor-page.ts';
import {createFiles, type FilesOptions} from './files.ts';
import type {Run} from './run.ts';
import {sidebarFrames} from './sidebar-frames.ts';

/** How many ports are tried, one after the other, before any is taken. */
const tries = 20;

/** Ports that may be taken beginning with this one; any free one for 0. */
export const portsFrom = (port: number): number[] =>
  port === 0 ? [0] : Array.from({length: tries}, (_, index) => port + index).filter(each => each <= 65535);

const inUse = (error: unknown) => (error as NodeJS.ErrnoException).code === 'EADDRINUSE';

async function listenAt(app: Hono, port: number, hostname: string): Promise<ServerType> {
  const server = createAdaptorServer({fetch: app.fetch});
  server.listen(port, hostname);
  await once(server, 'listening');
  return server;
}

/**
 * Loopback only: what runs here is for the person at this machine. Browsers take `localhost` for either address, so
 * that a port is free when it is free on both.
 */
async function listen(app: Hono, port: number): Promise<{port: number; close(): void}> {
  const server = await listenAt(app, port, '127.0.0.1');
  const {port: taken} = server.address() as AddressInfo;
  const servers = [server];
  try {
    servers.push(await listenAt(app, taken, '::1'));
  } catch (error) {
    // A machine without IPv6 has nothing that could answer there.
    if (inUse(error)) {
      server.close();
      throw error;
    }
  }
  return {port: taken, close: () => servers.forEach(each => each.close())};
}

/** @throws the last port's error when none of `ports` is free */
async function listenOnFirst(app: Hono, ports: readonly number[]) {
  let last: unknown;
  for (const port of ports) {
    try {
      return await listen(app, port);
    } catch (error) {
      if (!inUse(error)) throw error;
      last = error;
    }
  }
  throw last;
}

/**
 * Serves until the process ends.
 * @param options `ports`: the first free one is the page's, 0 is any that is free; the next free one after it is the
 *   frames'
 */
export async function startWorkbench({
  ports,
  ...options
}: FilesOptions & {ports: readonly number[]}): Promise<{url: string; framesUrl: string}> {
  const files = createFiles(options);
  const run: Run = {id: randomUUID(), framesPort: 0, underWay: new Set()};
  const [page, frames] = await Promise.all([editorPage(files, run), sidebarFrames(files, run)]);
  let last: unknown;
  for (const port of ports) {
    // The frames first: a page that is already open asks as soon as its port answers.
    const after = port === 0 ? [] : portsFrom(port + 1);
    const framesServer = await listenOnFirst(frames, [...after, 0]);
    run.framesPort = framesServer.port;
    try {
      const {port: taken} = await listen(page, port);
      return {url: `http://localhost:${taken}`, framesUrl: `http://localhost:${run.framesPort}`};
    } catch (error) {
      framesServer.close();
      if (!inUse(error)) throw error;
      last = error;
    }
  }
  throw last;
}
