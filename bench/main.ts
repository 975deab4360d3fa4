/**
 * `npm run bench [-- PART…] [--peers DIR] [--keep]`: measures what was built and prints it beside its goals.
 * docs/performance.md tells what is measured, and how.
 */
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import process from 'node:process';
import {given} from '../build.mjs';
import {startBank} from '../workbench/image-bank/start.ts';
import {parts, type Figures, type Part} from './goals.ts';
import {rowsOf, tableOf} from './table.ts';

const usage = `npm run bench -- [${parts.join('] [')}] [--peers DIR] [--keep]`;
const {values, positionals} = given(usage, {
  allowPositionals: true,
  options: {
    /** A folder with a folder for each page to be compared with; docs/performance.md says how to fill it. */
    peers: {type: 'string'},
    /** At a release: what is measured becomes the figures of the last one. */
    keep: {type: 'boolean', default: false},
  },
});
const isPart = (name: string): name is Part => (parts as readonly string[]).includes(name);
const wanted = positionals.length === 0 ? [...parts] : positionals.filter(isPart);
if (wanted.length < positionals.length) {
  console.error(`It is: ${usage}`);
  process.exit(2);
}

const results = join(import.meta.dirname, 'results.json');
const lastRelease = join(import.meta.dirname, 'last-release.json');
const last: Figures = existsSync(lastRelease)
  ? (JSON.parse(readFileSync(lastRelease, 'utf8')) as Figures)
  : {};

const measurements: Record<Part, (bankUrl: string) => Promise<Figures>> = {
  calls: async bankUrl => (await import('./calls.ts')).calls(bankUrl),
  insert: async bankUrl => (await import('./insert.ts')).insert(bankUrl),
  growth: async bankUrl => (await import('./growth.ts')).growth(bankUrl),
  async server(bankUrl) {
    const [{server}, {weights, weightLines}] = await Promise.all([
      import('./server.ts'),
      import('./weight.ts'),
    ]);
    const {page, server: code} = await weights(join(import.meta.dirname, '..'));
    console.log([...weightLines('Sidebar.html', page), ...weightLines('Code.js', code)].join('\n'));
    return server(bankUrl);
  },
  paint: async bankUrl => (await import('./paint.ts')).paint(bankUrl, values.peers),
  scroll: async () => (await import('./scroll.ts')).scroll(),
};

const figures: Figures = {};
const bank = await startBank({assets: 400});
try {
  for (const part of wanted) {
    const began = performance.now();
    Object.assign(figures, await measurements[part](bank.url));
    console.log(`${part}: ${Math.round((performance.now() - began) / 1000)} s`);
  }
} finally {
  await bank.stop();
}

const rows = rowsOf(figures, last);
console.log(tableOf(rows).join('\n'));
const missed = rows.filter(({met}) => met === false).length;
console.log(`${rows.length} measures, ${missed} of them beyond their goal`);
writeFileSync(results, JSON.stringify({node: process.version, figures}, null, 2) + '\n');
if (values.keep) writeFileSync(lastRelease, JSON.stringify({...last, ...figures}, null, 2) + '\n');
