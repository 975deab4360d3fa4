/**
 * Sends the sidebar's requests for the bank's public hosts to the bank in use. The page, its addresses and the
 * bank's answers stay as they are; the real host needs nothing of this.
 */

/** The few members used here; the DOM's types do not know service workers. */
interface Worker {
  skipWaiting(): Promise<void>;
  clients: {claim(): Promise<void>};
  registration: {scope: string};
  addEventListener(
    type: 'install' | 'activate',
    listener: (event: {waitUntil(p: Promise<void>): void}) => void,
  ): void;
  addEventListener(
    type: 'fetch',
    listener: (event: {request: Request; respondWith(p: Promise<Response>): void}) => void,
  ): void;
}

const worker = self as unknown as Worker;

/** The bank's public hosts. They come in the address under which the worker is registered. */
const hosts = new Set(new URL(location.href).searchParams.getAll('host'));

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (url.protocol !== 'https:' || !hosts.has(url.host)) return;
  event.respondWith(fromBank(`bank/${url.host}${url.pathname}${url.search}`));
});

/**
 * By the workbench, as the local bank listens on its machine, which may be another one than the browser's. What the
 * page's policy is held against once more is the address of the answer, and one made here has that of the request:
 * https://www.w3.org/TR/CSP3/#should-block-response
 */
async function fromBank(path: string): Promise<Response> {
  const {status, headers, body} = await fetch(new URL(path, worker.registration.scope));
  return new Response(body, {status, headers});
}
