/** A document's lines, as a person fills them: how wide, beside each other, aligned, and with the credits at the end. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
let page: Page;
let sidebar: FrameLocator;

async function open(editor: 'docs' | 'slides' = 'docs', parameters = ''): Promise<void> {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  await page.goto(stage.newFile(editor, parameters));
  sidebar = await openSidebar(page);
}

const option = (nth: number): Locator => sidebar.getByRole('option').nth(nth);
const line = (nth: number): Locator => page.locator('.page .BODY_SECTION > p').nth(nth);
const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const radio = (name: string): Locator => sidebar.getByRole('radio', {name, exact: true});
const width = (): Locator => sidebar.getByLabel('Width', {exact: true});

async function look(code: string): Promise<void> {
  await sidebar.getByRole('searchbox').fill(code);
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await option(0).click();
  await sidebar.getByLabel('Alternative text').waitFor();
  await button(/^Size and shape/).click();
}

/** Pressing it comes to nothing. */
async function isBlocked(name: string, because: string): Promise<void> {
  await sidebar.getByRole('status').getByText(because).waitFor();
  expect(await width().getAttribute('aria-invalid')).toBe('true');
  expect(await button(name).getAttribute('aria-disabled')).toBe('true');
  await button(name).dispatchEvent('click');
  expect(await button(name).isVisible()).toBe(true);
}

it('a width that is none, or too much for the place, is said while it is typed, and nothing goes in until it is right', async () => {
  await open('docs', '&locale=en-GB');
  await line(3).click();
  await signIn(sidebar);
  await option(0).waitFor();
  await look('NAG-01');
  await button('Insert at cursor').waitFor();
  await radio('Own width').check();
  for (const [typed, because] of [
    ['wide', 'Enter a number above 0, such as 8.5.'],
    ['0', 'Enter a number above 0, such as 8.5.'],
    ['-4', 'Enter a number above 0, such as 8.5.'],
    ['40', 'There is room for 15.9 cm at most.'],
  ] as const) {
    await width().fill(typed);
    await isBlocked('Insert at cursor', because);
  }
  await width().fill('12,7');
  // The place changes: what was right is too much there.
  await page.locator('.page td').nth(5).click();
  await width().click();
  await isBlocked('Insert at cursor', 'There is room for 5 cm at most.');
  await width().fill('2.54');
  await sidebar.getByRole('status').getByText('There is room', {exact: false}).waitFor({state: 'detached'});
  await button('Insert at cursor').click();
  const image = page.locator('.page td').nth(5).locator('img');
  await image.waitFor();
  expect((await image.boundingBox())!.width).toBeCloseTo(96, 0);
});

it('an image is a share of the column, on a line of its own below a list item or a heading, and says so before', async () => {
  await open();
  await page.locator('.page .list-item p').nth(1).click();
  await signIn(sidebar);
  await option(0).waitFor();
  await look('NAG-01');
  await button('Insert at cursor').waitFor();
  await radio('A third').check();
  await radio('Right').check();
  await sidebar.getByText('It gets a line of its own', {exact: false}).waitFor();
  await sidebar.getByLabel('Caption').check();
  const items = await page.locator('.page .list-item').allInnerTexts();
  await button('Insert at cursor').click();
  const image = page.getByAltText(/^A high-masted boat/);
  await image.waitFor();
  const around = page.locator('.page p').filter({has: image});
  const [box, column] = [await image.boundingBox(), await line(0).boundingBox()];
  expect(box!.width).toBeCloseTo(column!.width / 3, -1);
  expect(box!.x + box!.width).toBeCloseTo(column!.x + column!.width, 0);
  expect(await page.locator('.page .list-item').allInnerTexts()).toEqual(items);
  const caption = around.locator('xpath=following-sibling::p[1]');
  expect(await caption.innerText()).toMatch(/^Photo: /);
  expect(await caption.evaluate(one => getComputedStyle(one).textAlign)).toBe('right');
  // Its caption goes with it only where that is ticked.
  await image.click();
  await sidebar.getByLabel('Alternative text').fill('second');
  await radio('Replace selected image').check();
  const along = sidebar.getByLabel('Also remove the caption of the old image, as it reads now');
  expect(await along.isChecked()).toBe(false);
  await along.check();
  await button('Replace selected image').click();
  await page.getByAltText('second').waitFor();
  await image.waitFor({state: 'detached'});
  const captions = page.locator('.page p').filter({hasText: /^Photo: /});
  expect(await captions.count()).toBe(1);
});

it('several stand side by side, with their credits as a list at the end; signing out forgets them', async () => {
  await open();
  await page.locator('.page td').nth(5).click();
  await signIn(sidebar);
  await option(3).waitFor();
  for (const nth of [0, 1, 2]) await option(nth).locator('.mark').click();
  await button(/^Size and shape/).click();
  await sidebar.getByText('a table cannot go in this place', {exact: false}).waitFor();
  await line(3).click();
  await radio('Print').check();
  await radio('Two side by side').check();
  await sidebar.getByLabel('Caption').check();
  const tables = await page.locator('.page table').count();
  await button('Insert 3 after the cursor').click();
  await sidebar.getByText('3 images are in place.').first().waitFor();
  await page.waitForFunction(count => document.querySelectorAll('.page table').length === count, tables + 1);
  const table = page.locator('.page table').first();
  expect(await table.locator('td').count()).toBe(4);
  expect(await table.locator('td img').count()).toBe(3);
  const boxes = await Promise.all([0, 1].map(nth => table.locator('td img').nth(nth).boundingBox()));
  expect(boxes[0]!.y).toBeCloseTo(boxes[1]!.y, 0);
  expect(
    await table
      .locator('td')
      .first()
      .evaluate(cell => getComputedStyle(cell).borderTopWidth),
  ).toBe('0px');
  await button('Credits for what you inserted').click();
  const credits = sidebar.getByRole('textbox', {name: 'Image credits'});
  const lines = (await credits.inputValue()).split('\n');
  expect(lines).toHaveLength(3);
  await button('Copy').click();
  await sidebar.getByText('Copied.').waitFor();
  await button('Insert as a list at the end').click();
  await sidebar.getByText('The list is at the end of your document.').waitFor();
  await page.locator('.page .list-item').filter({hasText: lines[2]!}).waitFor();
  await page.keyboard.press('Escape');
  await button('More').click();
  await button('Sign out').click();
  await signIn(sidebar);
  await option(0).waitFor();
  await button('More').click();
  await button('Sign out').waitFor();
  expect(await button('Image credits').count()).toBe(0);
});

it('in Slides the list stands on a last slide', async () => {
  await open('slides');
  await signIn(sidebar);
  await option(0).waitFor();
  const slides = page.getByRole('button', {name: /^Slide \d+$/});
  const count = await slides.count();
  await option(0).click();
  await sidebar.getByLabel('Alternative text').waitFor();
  await button(/^Insert|^Fill/).click();
  await button('Credits for what you inserted').click();
  await button('Insert on a new slide at the end').click();
  await sidebar.getByText('The list is on a new slide at the end.').waitFor();
  await slides.nth(count).click();
  await page.getByText('Boats in River, Nagasaki – ', {exact: false}).first().waitFor();
});
