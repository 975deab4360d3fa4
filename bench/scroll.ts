/** `npm run bench -- scroll`: all of ten thousand assets scrolled through in the browser, beside what it may cost. */
import {startBrowser} from '../test/browser/chromium.ts';
import {openImages, pagesAsked, scrollThrough} from '../test/browser/scrolling.ts';
import {startWorkbench} from '../test/browser/workbench.ts';

const assets = 10_000;
const workbench = await startWorkbench('--assets', String(assets));
const {browser, stop} = await startBrowser();
try {
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  const {frame} = await openImages(page, `${workbench.url}/docs`);
  const began = performance.now();
  const {nodes, grown} = await scrollThrough(page, frame);
  const seconds = (performance.now() - began) / 1000;
  const pages = await pagesAsked(workbench.bankUrl);
  const rows = [
    {measure: 'most nodes at once', is: nodes, goal: 400},
    {measure: 'heap grown, MB', is: Math.round(grown / 1e5) / 10, goal: 20},
    {measure: 'pages fetched twice', is: pages.length - new Set(pages).size, goal: 0},
  ];
  console.log(`${assets} assets, ${pages.length} pages of the bank, ${seconds.toFixed(0)} s`);
  console.table(rows);
  if (pages.length < assets / 40 || rows.some(({is, goal}) => is > goal)) process.exitCode = 1;
} finally {
  await stop();
  await workbench.stop();
}
