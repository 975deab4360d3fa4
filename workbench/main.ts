/** `npm start`: the local image bank and the workbench, until Ctrl+C. */
import {parseArgs} from 'node:util';
import {startBank} from './image-bank/start.ts';
import {startWorkbench} from './server.ts';
import {assumedIn} from '../deployment/read.ts';
import {deployment} from './deployment.ts';

const {values} = parseArgs({
  options: {
    bank: {type: 'string'},
    assets: {type: 'string'},
    latency: {type: 'string', default: '0'},
    'bank-latency': {type: 'string', default: '0'},
    // Read by deployment.ts.
    deployment: {type: 'string'},
    out: {type: 'string'},
  },
});

function number(name: string, text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0) {
    console.error(`${name} takes a whole number, not "${text}"`);
    process.exit(2);
  }
  return value;
}

function address(name: string, text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    console.error(`${name} takes an http or https address, not "${text}"`);
    process.exit(2);
  }
  return new URL(text).href;
}

const port = number('PORT', process.env.PORT ?? '8080');
const latency = number('--latency', values.latency);

const localBank =
  values.bank === undefined
    ? await startBank({
        assets: values.assets === undefined ? undefined : number('--assets', values.assets),
        latency: number('--bank-latency', values['bank-latency']),
      })
    : null;
const bankUrl = localBank?.url ?? address('--bank', values.bank!);
const workbench = await startWorkbench({port, bankUrl, localBank: localBank !== null, latency}).catch(
  async (error: NodeJS.ErrnoException) => {
    await localBank?.stop();
    if (error.code !== 'EADDRINUSE') throw error;
    console.error(`Port ${port} is in use. PORT=${port + 1} npm start takes another.`);
    process.exit(1);
  },
);

console.log(`Document:     ${workbench.url}/docs`);
console.log(`Presentation: ${workbench.url}/slides`);
console.log(`Image bank:   ${bankUrl}`);
if (localBank) console.log('Sign in with: demo@imageshop.example and the password fjord-2026');
const assumed = assumedIn(deployment);
if (assumed.length > 0) console.log(`Assumed:      ${assumed.join(', ')} (docs/deployment.md)`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, async () => {
    await Promise.all([workbench.stop(), localBank?.stop()]);
    process.exit(0);
  });
}
