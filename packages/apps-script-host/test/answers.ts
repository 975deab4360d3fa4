/** A web server in a thread of its own, because the emulated UrlFetchApp blocks the one that the tests run in. */
import {Worker} from 'node:worker_threads';

const source = `
const {createServer} = require('node:http');
const {gzipSync} = require('node:zlib');
const {parentPort} = require('node:worker_threads');
let open = 0;
let most = 0;
const routes = {
  '/echo': (request, response, query, body) => response.setHeader('Content-Type', 'application/json').end(
    JSON.stringify({method: request.method, url: request.url, headers: request.headers, raw: request.rawHeaders, body: body.toString('latin1')})),
  '/status': (request, response, query) => { response.statusCode = Number(query.get('code')); response.end(query.get('text') || ''); },
  '/redirect': (request, response, query) => { response.statusCode = Number(query.get('code')); response.setHeader('Location', query.get('to')); response.end('moved'); },
  '/size': (request, response, query) => response.end(Buffer.alloc(Number(query.get('bytes')))),
  '/never': () => {},
  '/gzip': (request, response) => response.setHeader('Content-Encoding', 'gzip').end(gzipSync('unpacked')),
  '/headers': (request, response) => response.setHeader('X-Odd-Case', 'one').setHeader('Set-Cookie', ['a=1', 'b=2']).end(),
  '/cut': (request, response) => { response.setHeader('Content-Length', '100'); response.write('only this'); setTimeout(() => request.socket.destroy(), 20); },
  '/bytes': (request, response) => response.setHeader('Content-Type', 'image/png; q=1').setHeader('Content-Disposition', 'inline; filename="a.png"').end(Buffer.from([0, 127, 128, 255])),
  '/latin': (request, response) => response.setHeader('Content-Type', 'text/plain; charset=ISO-8859-1').end(Buffer.from('bl\\u00e5', 'latin1')),
  '/together': (request, response) => { most = Math.max(most, ++open); setTimeout(() => { open--; response.end(String(most)); }, 100); },
};
const server = createServer((request, response) => {
  const parts = [];
  request.on('data', part => parts.push(part));
  request.on('end', () => {
    const url = new URL(request.url, 'http://localhost');
    const route = routes[url.pathname];
    if (route) route(request, response, url.searchParams, Buffer.concat(parts));
    else { response.statusCode = 404; response.end('no such path'); }
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

export async function startAnswers(): Promise<{url: string; stop(): Promise<unknown>}> {
  const worker = new Worker(source, {eval: true});
  const port = await new Promise<number>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  return {url: `http://127.0.0.1:${port}`, stop: () => worker.terminate()};
}
