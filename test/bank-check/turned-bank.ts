/**
 * A process in front of the local bank in which every turn of `turns.ts` is to be had, and several at once, below a path of
 * their names: `turned-bank.ts URL`. It is one because the check waits for its answers with the whole thread.
 */
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {turns, type Answer, type Asked, type Json, type Turn, type TurnName} from './turns.ts';

const bank = process.argv[2]!;

async function bodyOf(request: IncomingMessage): Promise<Json> {
  let text = '';
  for await (const piece of request) text += piece;
  return text === '' ? null : JSON.parse(text);
}

async function ask({method, path, query, body, token}: Asked, host: string): Promise<Answer> {
  const address = `${bank}${path}${query.size > 0 ? `?${query}` : ''}`;
  const answer = await fetch(address, {
    method,
    redirect: 'manual',
    headers: {
      'x-forwarded-host': host,
      ...(token && {token}),
      ...(body !== null && {'content-type': 'application/json'}),
    },
    ...(body !== null && {body: JSON.stringify(body)}),
  });
  return {
    status: answer.status,
    type: answer.headers.get('content-type') ?? '',
    body: Buffer.from(await answer.arrayBuffer()),
  };
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url!, 'http://127.0.0.1');
  const [, name = '', path = ''] = /^\/([^/]*)(\/.*)$/.exec(url.pathname) ?? [];
  const turned = decodeURIComponent(name)
    .split('+')
    .map(one => turns[one as TurnName] as Turn);
  const asked: Asked = {
    method: request.method!,
    path,
    query: url.searchParams,
    body: await bodyOf(request),
    token: String(request.headers.token ?? ''),
  };
  // Where it has sent the check itself.
  const host = String(request.headers['x-forwarded-host'] ?? '').replace('cdn.another.example', 'v.imgi.no');
  const answer = turned.reduce<(asked: Asked) => Promise<Answer>>(
    (real, turn) => one => turn(one, (otherwise = {}) => real({...one, ...otherwise})),
    one => ask(one, host),
  );
  const {status, type, body, location} = await answer(asked);
  response.writeHead(status, {'content-type': type, ...(location && {location})}).end(body);
});
server.listen(0, '127.0.0.1', () => {
  process.send!({url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`});
});
process.on('disconnect', () => process.exit(0));
