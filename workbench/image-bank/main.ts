/** Runs the local image bank as a process of its own: `tsx workbench/image-bank/main.ts --port 0 --assets N --latency MS`. */
import {serve} from '@hono/node-server';
import {parseArgs} from 'node:util';
import {createBank} from './bank.ts';

const {values} = parseArgs({
  options: {
    port: {type: 'string', default: '0'},
    assets: {type: 'string'},
    latency: {type: 'string', default: '0'},
  },
});

function count(name: string, text: string): number {
  if (!/^\d+$/.test(text)) {
    console.error(`--${name} wants a whole number, not "${text}"`);
    process.exit(2);
  }
  return Number(text);
}

const bank = createBank({
  latency: count('latency', values.latency),
  ...(values.assets !== undefined && {assets: count('assets', values.assets)}),
});

const server = serve(
  // Only this machine may ask.
  {fetch: bank.fetch, port: count('port', values.port), hostname: '127.0.0.1'},
  ({port}) => {
    const url = `http://127.0.0.1:${port}`;
    console.log(`Image bank: ${url}`);
    process.send?.({url});
  },
);
// The emulated UrlFetchApp holds its whole process while it waits, so a caller may not notice for a while that a
// connection it keeps was closed, and would ask on it: Node's own five seconds are too few for 51 MB on a busy machine.
if ('keepAliveTimeout' in server) server.keepAliveTimeout = 120_000;
server.on('error', error => {
  console.error(error.message);
  process.exit(1);
});

// The channel closes when whoever started it stops, however that happens.
process.on('disconnect', () => process.exit(0));
// It may have closed already, while this file was being loaded.
if (process.connected === false) process.exit(0);
