/** A sidebar that was open when a release came: what it says, and how it is left. */
import type {FrameLocator, Page, Route} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1200, height: 900}});

const sentence = 'Imageshop has been updated. Open it again from the menu.';

/** From here on the calls reach a server of another contract. */
async function release(page: Page) {
  await page.route('**/run', async (route: Route) => {
    const {name, args} = route.request().postDataJSON() as {name: string; args: [string, object, object]};
    const [method, given, caller] = args;
    await route.continue({postData: JSON.stringify({name, args: [method, given, {...caller, contract: 0}]})});
  });
}

/** From here on a server answers that knew no contracts. */
async function rollBack(page: Page) {
  await page.route('**/run', route => route.fulfill({json: {value: {ok: false, code: 'request.invalid'}}}));
}

async function opened(): Promise<{page: Page; sidebar: FrameLocator}> {
  const {page} = stage;
  await page.goto(stage.newFile('docs'));
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('option').first().waitFor();
  return {page, sidebar};
}

test.each([
  ['a newer server', release],
  ['an older server', rollBack],
])(
  '%s: a search says that Imageshop has been updated, and the button closes the sidebar',
  async (_, replace) => {
    const {page, sidebar} = await opened();
    await replace(page);
    await sidebar.getByRole('searchbox').fill('boats');
    await sidebar.getByText(sentence).waitFor();
    expect(await sidebar.getByRole('button', {name: 'Try again'}).count()).toBe(0);
    await sidebar.getByRole('button', {name: 'Close', exact: true}).click();
    await page.locator('iframe[title="Imageshop"]').waitFor({state: 'detached'});
  },
);

test('signing out says so too, and leaves everything as it is', async () => {
  const {page, sidebar} = await opened();
  await release(page);
  await sidebar.getByRole('button', {name: 'More'}).click();
  await sidebar.getByRole('button', {name: 'Sign out'}).click();
  await sidebar.getByText(sentence).waitFor();
  expect(await sidebar.getByRole('option').count()).toBeGreaterThan(0);
});
