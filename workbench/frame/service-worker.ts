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

/** Public host → the address of the bank in use. It comes in the address under which the worker is registered. */
const hosts = new Map(
  Object.entries(
    JSON.parse(new URL(location.href).searchParams.get('hosts') ?? '{}') as Record<string, string>,
  ),
);

worker.addEventListener('install', event => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', event => event.waitUntil(worker.clients.claim()));
worker.addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  const bank = url.protocol === 'https:' ? hosts.get(url.host) : undefined;
  if (bank !== undefined) event.respondWith(fromBank(url, bank));
});

/**
 * The page's policy looks at the address of an answer too. One that is made here has that of the request, in Firefox that of
 * this script: https://www.w3.org/TR/CSP3/#should-block-response
 */
async function fromBank({host, pathname, search}: URL, bank: string): Promise<Response> {
  const {status, headers, body} = await fetch(bank.replace(/\/$/, '') + pathname + search, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() =>
    // The local bank listens on the machine of the workbench, which may be another one than the browser's; and a bank
    // need not let a page's script read its pictures.
    fetch(new URL(`bank/${host}${pathname}${search}`, worker.registration.scope)),
  );
  return new Response(body, {status, headers});
}
