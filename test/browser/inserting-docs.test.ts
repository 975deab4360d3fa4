/** Inserting in a document, as a person does it: where, how large, with which words, and what happens when it fails. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
const {bank} = stage;
let page: Page;
let sidebar: FrameLocator;
/** Images that the document has from the start. */
let own: number;

beforeEach(async () => {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  await page.goto(stage.newFile('docs'));
  await images().first().waitFor();
  own = await images().count();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await option(0).waitFor();
});

const option = (nth: number): Locator => sidebar.getByRole('option').nth(nth);
const line = (nth: number): Locator => page.locator('.page .BODY_SECTION > p').nth(nth);
const images = (): Locator => page.locator('.page img');
/** So many more than at the start. The page draws the document anew a moment after the sidebar has heard of it. */
const shows = (count: number) =>
  page.waitForFunction(wanted => document.querySelectorAll('.page img').length === wanted, own + count);
const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const said = (text: string): Promise<void> => sidebar.getByRole('status').getByText(text).first().waitFor();

/** Finds one image by its code and opens it. */
async function look(code: string): Promise<void> {
  await sidebar.getByRole('searchbox').fill(code);
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await option(0).click();
  await sidebar.getByLabel('Alternative text').waitFor();
}

async function insert(name = 'Insert at cursor'): Promise<void> {
  await button(name).click();
  await said('The image is in your document.');
}

it('inserts at the cursor, in a width of one’s own, cut to a square, and says before what will come', async () => {
  await line(3).click();
  await look('NAG-01');
  await button('Insert at cursor').waitFor();
  await sidebar.getByRole('button', {name: 'Size and shape'}).click();
  await sidebar.getByRole('radio', {name: 'Own width'}).check();
  await sidebar.getByLabel('Width', {exact: true}).fill('2');
  await sidebar.getByRole('radio', {name: '1:1'}).check();
  await sidebar.getByText(/^2\.0 × 2\.0 in, \d+ kB, sharp$/).waitFor();
  const frame = await sidebar.getByRole('group', {name: /^Frame/}).boundingBox();
  expect(frame!.width / frame!.height).toBeCloseTo(1, 1);
  await insert();
  const box = await line(3).locator('img').boundingBox();
  expect(box!.width).toBeCloseTo(192, 0);
  expect(box!.height).toBeCloseTo(192, 0);
});

it('inserts into a cell, no wider than that', async () => {
  const cell = page.locator('.page td').nth(5);
  await cell.click();
  await look('NAG-01');
  await insert();
  const [image, around] = [await cell.locator('img').boundingBox(), await cell.boundingBox()];
  expect(image!.width).toBeLessThan(around!.width);
});

it('names the end of the document where nobody has clicked', async () => {
  await look('NAG-01');
  await insert('Insert at the end');
  await shows(1);
});

it('replaces the selected image once the button says so; what it has inserted itself it replaces only when told', async () => {
  await line(3).click();
  await look('NAG-01');
  await sidebar.getByLabel('Alternative text').fill('first');
  await insert();
  // Its own image: the next goes behind it.
  await page.getByAltText('first').click();
  await sidebar.getByLabel('Alternative text').fill('second');
  await button('Insert after selected image').waitFor();
  await insert('Insert after selected image');
  await shows(2);
  // The second choice.
  await page.getByAltText('first').click();
  await sidebar.getByLabel('Alternative text').fill('third');
  await button('Insert after selected image').waitFor();
  await sidebar.getByRole('button', {name: /^Size and shape/}).click();
  await sidebar.getByRole('radio', {name: 'Replace selected image'}).check();
  await insert('Replace selected image');
  await page.getByAltText('third').waitFor();
  await shows(2);
  await page.getByAltText('first').waitFor({state: 'detached'});
});

it('changes nothing when an image is selected meanwhile: the button says the new place and waits', async () => {
  await line(3).click();
  await look('NAG-01');
  await sidebar.getByLabel('Alternative text').fill('old');
  await insert();
  // Another sidebar knows nothing of that image.
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await option(0).waitFor();
  await line(2).click();
  await look('NAG-01');
  await button('Insert at cursor').waitFor();
  await page.getByAltText('old').click();
  // Without coming back to the sidebar first, as a very quick person does.
  await button('Insert at cursor').dispatchEvent('click');
  await sidebar.getByText('Something else is selected now.', {exact: false}).first().waitFor();
  await shows(1);
  await page.getByAltText('old').waitFor();
  await insert('Replace selected image');
  await shows(1);
  await page.getByAltText('old').waitFor({state: 'detached'});
});

it('puts a caption under it, as it showed before', async () => {
  await line(0).click();
  await look('NAG-01');
  await sidebar.getByRole('button', {name: /^Size and shape/}).click();
  await sidebar.getByLabel('Caption').check();
  const caption = await sidebar.getByText(/^Photo: /).innerText();
  await insert();
  await line(1).locator('img').waitFor();
  expect(await line(2).innerText()).toBe(caption);
});

it('asks for missing words once, with the keyboard in the field', async () => {
  await line(3).click();
  await look('NAG-01');
  const words = sidebar.getByLabel('Alternative text');
  await words.fill('');
  await button('Insert at cursor').click();
  await sidebar.getByText('1 image has no alternative text.', {exact: false}).waitFor();
  expect(await words.evaluate(field => field === document.activeElement)).toBe(true);
  await shows(0);
  await sidebar.getByLabel('Decorative').check();
  await insert();
  await shows(1);
});

it('lets an image whose rights have expired be inserted only by who confirms it', async () => {
  await line(3).click();
  await look('NAG-05');
  await sidebar.getByText('The rights to this image expired on', {exact: false}).waitFor();
  await button('Insert at cursor').dispatchEvent('click');
  expect(await button('Insert at cursor').getAttribute('aria-disabled')).toBe('true');
  expect((await bank.state()).permalinks).toBe(0);
  await sidebar.getByLabel('I have made sure').check();
  await insert();
  await shows(1);
});

it('inserts several, tells which failed and why, tries again what may yet go in and lets go of what never will', async () => {
  await line(3).click();
  await bank.faults([{path: '/Document/GetDocumentById', times: 1, answer: {status: 429, retryAfter: 60}}]);
  for (const nth of [2, 0, 1]) await option(nth).locator('.mark').click();
  await insertAll('Insert 3 after the cursor');
  await sidebar.getByText('1 image was not inserted:').waitFor();
  await sidebar.getByText('2 images are in place.').first().waitFor();
  await sidebar.getByText('1 of 50').waitFor();
  await shows(2);
  await button('Try these again').click();
  await said('The image is in your document.');
  await shows(3);
  await option(0).locator('.mark').click();
  await sidebar.getByRole('searchbox').fill('ODD-03');
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await sidebar.getByRole('option', {name: 'No link is given'}).waitFor();
  await option(0).locator('.mark').click();
  await insertAll(/^Insert 2 /);
  await sidebar.getByText('1 image cannot be inserted and is no longer chosen:').waitFor();
  await sidebar.getByText('does not hand out this image', {exact: false}).first().waitFor();
  await sidebar.locator('.tray').waitFor({state: 'detached'});
  await shows(4);
});

async function insertAll(name: string | RegExp): Promise<void> {
  await button(name).waitFor();
  await button(name).click();
}

it('inserts once for a double click', async () => {
  await line(3).click();
  await look('NAG-01');
  await button('Insert at cursor').dblclick();
  await said('The image is in your document.');
  await shows(1);
});
