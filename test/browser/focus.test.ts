/** Where the keyboard is, after every step of what people do: never nowhere. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
let page: Page;
let sidebar: FrameLocator;

beforeEach(() => {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
});

const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const search = (): Locator => sidebar.getByRole('searchbox');

/** After what was done: waits for what it leads to, and for the keyboard to be there. */
async function isAt(place: Locator): Promise<void> {
  await place.and(sidebar.locator(':focus')).waitFor();
}

/** Presses the keys one by one, and looks after each that something has the keyboard. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await isSomewhere(key);
  }
}

async function isSomewhere(step: string): Promise<void> {
  const place = await sidebar.locator('body').evaluate(async body => {
    for (let i = 0; i < 2; i++) await new Promise(drawn => requestAnimationFrame(drawn));
    return document.hasFocus() && document.activeElement === body ? body.textContent!.slice(0, 200) : null;
  });
  if (place !== null) throw new Error(`Nothing has the keyboard after ${step}: ${place}`);
}

async function openRemembered(editor: 'docs' | 'slides'): Promise<void> {
  await page.goto(stage.newFile(editor));
  sidebar = await openSidebar(page);
  await sidebar.getByLabel('Remember me on this account').check();
  await signIn(sidebar);
  await isAt(search());
  await page.getByRole('button', {name: 'Close', exact: true}).first().click();
  sidebar = await openSidebar(page);
}

it.each(['docs', 'slides'] as const)(
  'is in the search field at the opening, and goes through all with keys (%s)',
  async editor => {
    await openRemembered(editor);
    await isAt(search());
    await press('ArrowDown');
    await isAt(option(0));
    await press('ArrowRight', 'Escape');
    await isAt(search());
    await press('ArrowDown');
    await isAt(option(1));
    // Details and back.
    await press('Enter');
    await isAt(sidebar.locator('h1[tabindex]'));
    await press('ArrowRight');
    await press('Escape');
    await isAt(option(2));
    // The tray: in, out, cleared and undone.
    await press('Space', 'Shift+ArrowRight');
    await isAt(option(3));
    await sidebar.locator('#tray-toggle').focus();
    await press('Enter', 'Escape');
    await isAt(sidebar.locator('#tray-toggle'));
    await press('Tab', 'Enter');
    await isAt(button('Undo'));
    await press('Enter');
    await sidebar.locator('.tray').waitFor();
    await isSomewhere('undoing');
    await sidebar.locator('.tray [role=option]').last().focus();
    await press('Delete', 'Delete');
    await isAt(option(3));
    // The last one taken out leads home, and so does a notice that is closed.
    await press('Space');
    await button('Clear').focus();
    await press('Enter');
    await button('Close').focus();
    await press('Enter');
    await isAt(option(3));
    // An insertion leads back to where it was begun.
    await press('Space');
    await sidebar.locator('.foot .primary').focus();
    await press('Enter');
    await sidebar.locator('.notice').waitFor();
    await sidebar.locator('.foot').waitFor({state: 'detached'});
    await search().focus();
    await press('ArrowDown');
    await isAt(option(3));
    // Filters and chips.
    await button('Filters').focus();
    await press('Enter');
    await sidebar.getByLabel('Type').focus();
    await press('Escape');
    await isAt(button('Filters'));
    // What lies over the images, and back. The menu begins with the credits of what was inserted.
    await button('More').focus();
    await press('Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    await isAt(sidebar.locator('h1', {hasText: 'Your data'}));
    await button('Erase').focus();
    await press('Enter');
    await sidebar.getByText('It is erased.').waitFor();
    await press('Escape');
    await isAt(button('More'));
    // A search that finds nothing, and all of it again.
    await search().fill('no such thing');
    await button('Show all images').focus();
    await press('Enter');
    await option(3).waitFor();
    await isSomewhere('showing all');
  },
);

it('is not lost where something fails: a page of images, an opening, a session, an insertion', async () => {
  await page.goto(stage.newFile('docs'));
  sidebar = await openSidebar(page);
  await stage.bank.faults([{path: '/Search2', answer: {status: 500}}]);
  await signIn(sidebar);
  await button('Try again').focus();
  await press('Enter');
  await button('Try again').waitFor();
  await isSomewhere('trying again in vain');
  await stage.bank.faults([]);
  await button('Try again').focus();
  await press('Enter');
  await isAt(search());
  await stage.bank.faults([{path: '/Search2', answer: {status: 500}}]);
  await search().fill('boats');
  await button('Try again').focus();
  await stage.bank.faults([]);
  await press('Enter');
  await option(0).waitFor();
  await isSomewhere('searching again');
  await search().focus();
  await press('ArrowDown', 'Enter');
  await stage.bank.faults([{path: '/Document/GetDocumentById', times: 1, answer: {status: 401}}]);
  await sidebar.locator('.foot .primary').focus();
  await press('Enter');
  await isAt(sidebar.locator('[name=userName]'));
  await signIn(sidebar, demo);
  await sidebar.locator('.notice').waitFor();
  await isSomewhere('carrying on');
  await button('Close').focus();
  await press('Enter');
  await isAt(sidebar.locator('h1[tabindex]'));
  await button('Back to images').focus();
  await press('Enter');
  await isAt(option(0));
  await button('More').focus();
  await press('Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
  await sidebar.getByText('You are signed out, and nothing is remembered.').waitFor();
  await isAt(sidebar.locator('[name=userName]'));
});
