/**
 * `npm run bench -- paint`: how soon something is seen and how much script that takes, in a browser whose processor is
 * slowed four times. Pages are opened in turn, and the quickest of each counts, as a busy machine only adds.
 */
import {existsSync, readdirSync} from 'node:fs';
import {join, resolve} from 'node:path';
import type {Browser} from 'playwright-core';
import {startBrowser} from '../test/browser/chromium.ts';
import {hostOn, openSidebar, type Host} from '../test/bundle/world.ts';
import type {Figures} from './goals.ts';
import {pageCalls} from './page-calls.ts';
import {begin} from './scene.ts';
import {openStage, servePages, type Stage} from './stage.ts';

const SLOWER = 4;
const TIMES = 7;

interface Opened {
  /** ms from the first byte to the first content that is seen. */
  paint: number;
  /** ms of script until what came with the page stands. */
  script: number;
  /** How much the layout shifted, as https://web.dev/articles/cls has it. */
  shift: number;
}

/**
 * @param bankUrl of a local bank with at least forty images
 * @param peers a folder with a folder for each page to be compared with
 */
export async function paint(bankUrl: string, peers?: string): Promise<Figures> {
  const {browser, stop} = await startBrowser();
  const pages = await servePages();
  try {
    const {host} = await begin(bankUrl, 'docs');
    const {html} = await openSidebar(host as Host);
    const stranger = await openSidebar(hostOn(bankUrl, 'docs') as Host);
    const addresses = {
      empty: pages.put('empty', '<!DOCTYPE html><html><body>Imageshop</body></html>'),
      pictures: pages.put('pictures', bare(html)),
      sidebar: pages.put('sidebar', html),
      signedOut: pages.put('signed-out', stranger.html),
      ...peersIn(peers, pages.folder),
    };
    const opened = await inTurn(browser, addresses);
    const beside = (name: string) => round(opened[name]!.paint / opened.empty!.paint);
    for (const [name, {paint, script}] of Object.entries(opened)) {
      console.log(`${name}: first paint ${round(paint)} ms (×${beside(name)}), script ${round(script)} ms`);
    }
    return {
      ...(await pageCalls(browser, bankUrl)),
      'an empty page, 4× slower: first paint': round(opened.empty!.paint),
      'forty bare pictures beside an empty page, first paint, ×': beside('pictures'),
      'first paint beside an empty page, ×': beside('sidebar'),
      'first paint beside an empty page, signed out, ×': beside('signedOut'),
      'script until the grid stands, 4× slower': round(opened.sidebar!.script),
      ...(await details(browser, host as Host, addresses.sidebar)),
      'shift of the layout while opening': opened.sidebar!.shift,
    };
  } finally {
    pages.close();
    await stop();
  }
}

const round = (figure: number) => Math.round(figure * 10) / 10;

/** The thumbnails of the opening, and nothing else. */
function bare(html: string): string {
  const addresses = [...html.matchAll(/"thumbnail":"([^"]+)"/g)].map(
    ([, address]) => JSON.parse(`"${address}"`) as string,
  );
  if (addresses.length < 40) throw new Error('the opening has brought no forty images');
  return `<!DOCTYPE html><html><body>${addresses.map(address => `<img width="90" height="60" src="${address.replaceAll('&', '&amp;')}">`).join('')}</body></html>`;
}

function peersIn(
  peers: string | undefined,
  put: (name: string, path: string) => string,
): Record<string, string> {
  if (peers === undefined) return {};
  const names = readdirSync(peers).filter(name => existsSync(join(peers, name, 'index.html')));
  return Object.fromEntries(names.map(name => [name, put(`peer-${name}`, resolve(peers, name))]));
}

async function inTurn(browser: Browser, addresses: Record<string, string>): Promise<Record<string, Opened>> {
  const best: Record<string, Opened> = {};
  for (let nth = 0; nth < TIMES; nth++) {
    for (const [name, address] of Object.entries(addresses)) {
      const one = await openedOnce(browser, address);
      const before = best[name] ?? one;
      best[name] = {
        paint: Math.min(one.paint, before.paint),
        script: Math.min(one.script, before.script),
        shift: Math.max(one.shift, before.shift),
      };
    }
  }
  return best;
}

async function openedOnce(browser: Browser, address: string): Promise<Opened> {
  const stage = await openStage(browser, null, async page => {
    await page.addInitScript(() => {
      const shifts = window as unknown as {shift: number};
      shifts.shift = 0;
      new PerformanceObserver(list => {
        for (const entry of list.getEntries()) shifts.shift += (entry as unknown as {value: number}).value;
      }).observe({type: 'layout-shift', buffered: true});
    });
  });
  try {
    await slowed(stage);
    await stage.page.goto(address, {waitUntil: 'load'});
    // A script that lets what is there be seen first begins a frame later.
    await twoFrames(stage);
    await twoFrames(stage);
    const script = await scriptTime(stage);
    await stage.page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
      null,
      {polling: 50, timeout: 20_000},
    );
    return {...(await stage.page.evaluate(seen)), script};
  } finally {
    await stage.close();
  }
}

/** In the page. */
function seen(): {paint: number; shift: number} {
  const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const [first] = performance.getEntriesByName('first-contentful-paint');
  const {shift} = window as unknown as {shift: number};
  return {paint: first!.startTime - navigation!.responseStart, shift};
}

async function slowed({session}: Stage): Promise<void> {
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', {rate: SLOWER});
}

/** Until what was to be drawn is drawn. */
async function twoFrames({page}: Stage): Promise<void> {
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** ms of script that this page has run so far. */
async function scriptTime({session}: Stage): Promise<number> {
  const {metrics} = await session.send('Performance.getMetrics');
  return metrics.find(({name}) => name === 'ScriptDuration')!.value * 1000;
}

/** An image's details, opened and closed again: what is asked meanwhile is answered. */
async function details(browser: Browser, host: Host, address: string): Promise<Figures> {
  let [open, back] = [Infinity, Infinity];
  for (let nth = 0; nth < TIMES; nth++) {
    const stage = await openStage(browser, host);
    try {
      await slowed(stage);
      await stage.page.goto(address, {waitUntil: 'load'});
      // Whoever clicks on an image has pointed at it before.
      await stage.page.hover('[role=option]');
      await twoFrames(stage);
      await stage.settled();
      open = Math.min(open, await scriptOf(stage, '[role=option]'));
      back = Math.min(back, await scriptOf(stage, '.back button, button.back'));
    } finally {
      await stage.close();
    }
  }
  return {'details open, script, 4× slower': round(open), 'details, back, script, 4× slower': round(back)};
}

/** ms of script that a click on the first of these takes, until all of it is answered and drawn. */
async function scriptOf(stage: Stage, selector: string): Promise<number> {
  const before = await scriptTime(stage);
  await stage.page.evaluate(of => document.querySelector<HTMLElement>(of)!.click(), selector);
  await twoFrames(stage);
  await stage.settled();
  await twoFrames(stage);
  return (await scriptTime(stage)) - before;
}
