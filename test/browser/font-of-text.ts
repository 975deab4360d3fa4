/** Prints the fonts that the browser draws a few words with. */
import {startBrowser} from './chromium.ts';

const {browser, stop} = await startBrowser();
try {
  const page = await browser.newPage();
  await page.setContent('<span>Boats on the river</span>');
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const {root} = await session.send('DOM.getDocument');
  const {nodeId} = await session.send('DOM.querySelector', {nodeId: root.nodeId, selector: 'span'});
  const {fonts} = await session.send('CSS.getPlatformFontsForNode', {nodeId});
  console.log(fonts.map(({familyName}) => familyName).join());
} finally {
  await stop();
}
