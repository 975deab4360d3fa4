/** `npm run screenshot`: takes the README's picture of what the workbench shows. */
import {startBrowser} from './chromium.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {startWorkbench} from './workbench.ts';

const workbench = await startWorkbench();
const {browser, stop} = await startBrowser();
try {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  await page.goto(`${workbench.url}/docs`);
  await page.locator('.page .BODY_SECTION p').nth(1).click();
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(7).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({path: 'docs/sidebar-in-docs.png'});
} finally {
  await stop();
  await workbench.stop();
}
