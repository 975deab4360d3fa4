import type {FrameLocator, Page} from 'playwright-core';

export const demo = {userName: 'demo@imageshop.example', password: 'fjord-2026'};

/** Opens the add-on from the menu and gives its page inside the two frames. */
export async function openSidebar(page: Page): Promise<FrameLocator> {
  await page.getByRole('button', {name: 'Extensions'}).click();
  await page.getByRole('menu', {name: 'Imageshop'}).getByRole('menuitem').first().click();
  return page.frameLocator('iframe[title="Imageshop"]').frameLocator('iframe[title="Sidebar"]');
}

export async function signIn(sidebar: FrameLocator, {userName, password} = demo): Promise<void> {
  await sidebar.getByLabel('E-mail').fill(userName);
  await sidebar.getByLabel('Password', {exact: true}).fill(password);
  await sidebar.getByLabel(/I accept/).check();
  await sidebar.getByRole('button', {name: 'Sign in', exact: true}).click();
}

/** The large view's page inside its two frames. */
export function largeView(page: Page): FrameLocator {
  return page.frameLocator('iframe[title="Imageshop, dialog"]').frameLocator('iframe[title="Sidebar"]');
}
