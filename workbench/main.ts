/** `npm start`: the local image bank and the workbench, until Ctrl+C. */
import {given} from '../build.mjs';
import {startBank} from './image-bank/start.ts';
import {portsFrom, startWorkbench} from './server.ts';
import {assumedIn} from '../deployment/read.ts';
import {deployment} from './deployment.ts';

const usage =
  'npm start -- [--bank URL] [--assets N] [--latency MS] [--bank-latency MS] [--deployment FILE] [--out DIR]';
const {values} = given(usage, {
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

function number(name: string, text: string, most = Infinity): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 0 || value > most) {
    const range = most === Infinity ? '' : ` up to ${most}`;
    console.error(`${name} takes a whole number${range}, not "${text}"`);
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

const latency = number('--latency', values.latency);
/** Where no port is asked for, the next free one will do. */
const usual = 8080;
const port = process.env.PORT ? number('PORT', process.env.PORT, 65535) : null;

const localBank =
  values.bank === undefined
    ? await startBank({
        assets: values.assets === undefined ? undefined : number('--assets', values.assets),
        latency: number('--bank-latency', values['bank-latency']),
      })
    : null;
const bankUrl = localBank?.url ?? address('--bank', values.bank!);
const workbench = await startWorkbench({
  ports: port === null ? portsFrom(usual) : [port],
  bankUrl,
  localBank: localBank !== null,
  latency,
}).catch((error: NodeJS.ErrnoException) => {
  const why = {
    EADDRINUSE: `${port === null ? `Every port from ${usual} on` : `Port ${port}`} is in use`,
    EACCES: `Port ${port} is not for everyone to take`,
  }[error.code ?? ''];
  if (why === undefined) throw error;
  console.error(`${why}. PORT=N npm start takes port N; without PORT it is the next free one.`);
  process.exit(1);
});

console.log(`Document:     ${workbench.url}/docs`);
console.log(`Presentation: ${workbench.url}/slides`);
console.log(`Sidebar:      ${workbench.framesUrl} (where you forward the port above, forward this one too)`);
console.log(`Image bank:   ${bankUrl}`);
if (port === null && !workbench.url.endsWith(`:${usual}`))
  console.log(`Port ${usual} is in use, so this is the next free one.`);
if (localBank) console.log('Sign in with: demo@imageshop.example and the password fjord-2026');
const assumed = assumedIn(deployment);
if (assumed.length > 0) console.log(`Assumed:      ${assumed.join(', ')} (docs/deployment.md)`);

// Nothing has to be put away, so that no signal is caught: a process that waits for the bank with its whole thread
// could not answer one. The bank ends when this process does.

// npm hands a signal on to its shell alone, which ends without telling.
const parent = process.ppid;
setInterval(() => {
  if (process.ppid !== parent) process.exit(0);
}, 500).unref();
