/** Prints how wide the browser draws a few words, in px: nothing is drawn where it finds no font. */
import {startBrowser} from './chromium.ts';

const {browser, stop} = await startBrowser();
try {
  const page = await browser.newPage();
  await page.setContent('<span>Boats on the river</span>');
  console.log((await page.locator('span').boundingBox())!.width);
} finally {
  await stop();
}
