/**
 * What answers here for the bank's public hosts: nothing of a bank, only what any web server has. In a thread of its own,
 * as the emulated UrlFetchApp blocks the one that asks.
 */
import {once} from 'node:events';
import {createServer} from 'node:http';
import {URL} from 'node:url';
import {parentPort, Worker, workerData} from 'node:worker_threads';

/** Tells the thread that it is this one's. */
const own = 'conformance: web';

/** Of the page that redirects, to a host off the manifest's list. */
export const REDIRECTING = 'conformance/redirect';

/** @returns {Promise<{url: string, stop(): Promise<unknown>}>} */
export async function startWeb() {
  const worker = new Worker(new URL(import.meta.url), {workerData: own});
  const [port] = await once(worker, 'message');
  return {url: `http://127.0.0.1:${port}`, stop: () => worker.terminate()};
}

function serve() {
  const server = createServer((request, response) => {
    const away = request.url === `/${REDIRECTING}`;
    if (away) response.writeHead(302, {Location: 'https://www.example.com/'});
    else response.writeHead(404, {'Content-Type': 'text/plain; charset=utf-8'});
    response.end('Nothing is here.');
  });
  server.listen(0, '127.0.0.1', () => parentPort?.postMessage(server.address().port));
}

if (workerData === own) serve();
