/** Several images as one order: chosen across searches, put in order with the mouse and the keyboard, each with its words. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
let page: Page;
let sidebar: FrameLocator;

async function open(editor: 'docs' | 'slides'): Promise<void> {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  await page.goto(stage.newFile(editor));
  if (editor === 'docs') await page.locator('.page .BODY_SECTION > p').nth(3).click();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await option(3).waitFor();
}

const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const strip = (): Locator => sidebar.getByRole('listbox', {name: 'Chosen images'}).getByRole('option');
const line = (nth: number): Locator => sidebar.locator('.tray-page [data-line]').nth(nth);
const namesOf = (places: Locator) =>
  places.evaluateAll(all =>
    all.map(one => one.getAttribute('aria-label') ?? one.querySelector('b')!.textContent),
  );
const toggle = (): Locator => button(/^\d+ of 50 Chosen images$/);
const inserts = (): Locator => sidebar.locator('.foot .primary');
const held = () => sidebar.locator(':focus');

async function find(code: string): Promise<void> {
  await sidebar.getByRole('searchbox').fill(code);
  await page.keyboard.press('Enter');
  await sidebar.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
}

/** From the middle of the one place to beyond the middle of the other. */
async function drag(from: Locator, to: Locator, along: 'x' | 'y'): Promise<void> {
  const [start, end] = [(await from.boundingBox())!, (await to.boundingBox())!];
  const x = (box: typeof start) => box.x + box.width * (along === 'x' ? 0.7 : 0.2);
  const y = (box: typeof start) => box.y + box.height * (along === 'y' ? 0.7 : 0.5);
  await page.mouse.move(x(start), y(start));
  await page.mouse.down();
  await page.mouse.move(x(end), y(end), {steps: 8});
}

it('Docs, with the mouse: across searches, in the order it was dragged into, one with words of its own, undone when cleared', async () => {
  await open('docs');
  for (const nth of [0, 1]) await option(nth).locator('.mark').click();
  await find('NAG-02');
  await option(0).locator('.mark').click();
  await sidebar.getByText('3 of 50').waitFor();
  const chosen = await namesOf(strip());
  expect(chosen).toHaveLength(3);

  await drag(strip().nth(0), strip().nth(2), 'x');
  await page.mouse.up();
  const [first, second, third] = chosen as [string, string, string];
  expect(await namesOf(strip())).toEqual([second, third, first]);
  // Escape while one is dragged puts it back; and the click that ends it opens nothing.
  await drag(strip().nth(2), strip().nth(0), 'x');
  await page.keyboard.press('Escape');
  await page.mouse.up();
  expect(await namesOf(strip())).toEqual([second, third, first]);
  expect(await toggle().getAttribute('aria-expanded')).toBe('false');

  await toggle().click();
  await drag(line(2), line(0), 'y');
  await page.mouse.move(1, 1, {steps: 1});
  await page.mouse.up();
  expect(await namesOf(sidebar.locator('.tray-page [data-line]'))).toEqual([first, second, third]);
  await button(`Move ${first} back`).click();
  expect(await held().getAttribute('aria-label')).toBe(`Move ${first} back`);
  await button(`Remove ${third}`).click();
  await line(1).click();
  await sidebar.getByLabel('Alternative text').fill('mine');
  // The way to what is one image's own, and back to where one was.
  await button('Details and crop').click();
  expect(await sidebar.getByLabel('Alternative text').inputValue()).toBe('mine');
  await button('Back to images').click();
  await sidebar.getByLabel('Alternative text').waitFor();

  await button('Clear').click();
  await button('Undo').click();
  expect(await namesOf(strip())).toEqual([second, first]);
  await inserts().click();
  await sidebar.getByText('2 images are in place.').first().waitFor();
  await page.getByAltText('mine').waitFor();
  const alts = await page
    .locator('.page .BODY_SECTION > p')
    .nth(3)
    .locator('img')
    .evaluateAll(all => all.map(image => (image as HTMLImageElement).alt));
  expect(alts).toHaveLength(2);
  expect(alts[1]).toBe('mine');
  // Good news are done with when one goes on.
  await sidebar.locator('.notice').waitFor();
  await sidebar.getByRole('searchbox').press('ArrowRight');
  await sidebar.locator('.notice').waitFor({state: 'detached'});
});

it('Slides, with the keyboard alone, down to what is asked for and what is inserted', async () => {
  await open('slides');
  await option(0).focus();
  for (const key of ['Space', 'Shift+ArrowRight', 'Shift+ArrowRight']) await page.keyboard.press(key);
  await sidebar.getByText('3 of 50').waitFor();
  const [first, second, third] = (await namesOf(strip())) as [string, string, string];
  await strip().nth(2).focus();
  await page.keyboard.press('Alt+ArrowLeft');
  await page.keyboard.press('Alt+ArrowLeft');
  expect(await namesOf(strip())).toEqual([third, first, second]);
  expect(await held().getAttribute('aria-label')).toBe(third);
  await sidebar
    .getByRole('status')
    .getByText(/: now 1 of 3\.$/)
    .waitFor();
  await page.keyboard.press('End');
  await page.keyboard.press('Delete');
  expect(await held().getAttribute('aria-label')).toBe(first);
  await page.keyboard.press('Enter');
  await line(1).and(sidebar.locator('[aria-expanded=true]:focus')).waitFor();
  await page.keyboard.press('Tab');
  expect(await held().getAttribute('aria-label')).toBe(`Move ${first} forward`);
  await page.keyboard.press('Enter');
  await line(0).filter({hasText: first}).waitFor();
  await sidebar.getByLabel('Alternative text').fill('');
  await sidebar.getByText('No alternative text.').waitFor();
  await page.keyboard.press('Escape');
  expect(await held().getAttribute('id')).toBe('tray-toggle');
  // What is missing is asked for where it belongs, with the keyboard in the field.
  await inserts().focus();
  await page.keyboard.press('Enter');
  await sidebar.locator('textarea:focus').waitFor();
  await page.keyboard.type('said now');
  await inserts().focus();
  await page.keyboard.press('Enter');
  await sidebar.getByText('2 images are in place.').first().waitFor();
  await page.locator('.canvas').getByAltText('said now').first().waitFor();
});

it('holds 50 images and no 51st, whatever they are called, within 300 px, and leaves two rows of images in sight', async () => {
  await open('docs');
  for (const code of ['ODD-08', 'ODD-09', 'ODD-10', 'ODD-06']) {
    await find(code);
    await option(0).locator('.mark').click();
  }
  await sidebar.getByRole('searchbox').fill('');
  await sidebar.getByText('120 images').first().waitFor();
  await option(0).focus();
  // As a tall window would have it, there would be more rows; this is what a laptop leaves.
  await page.setViewportSize({width: 1400, height: 498 + 120});
  const rows = () =>
    sidebar.locator('.images').evaluate(box => {
      const {top, bottom} = box.getBoundingClientRect();
      const tiles = [...box.querySelectorAll('.tile')].map(tile => tile.getBoundingClientRect());
      return new Set(tiles.filter(tile => tile.top >= top && tile.bottom <= bottom).map(tile => tile.top))
        .size;
    });
  expect(await sidebar.locator('html').evaluate(() => innerHeight)).toBeLessThanOrEqual(500);
  expect(await rows()).toBeGreaterThanOrEqual(2);
  const heights = await sidebar
    .locator('.tray, .foot')
    .evaluateAll(parts => parts.map(part => part.getBoundingClientRect().height));
  expect(heights).toHaveLength(2);
  expect(heights[0]! + heights[1]!).toBeLessThanOrEqual(96);
  for (let i = 0; i < 20 && (await toggle().innerText()).startsWith('50') === false; i++) {
    await page.keyboard.press('Shift+PageDown');
  }
  await sidebar.getByText('At most 50 images go in at once.', {exact: false}).first().waitFor();
  await sidebar.getByText('50 of 50').waitFor();
  await option(0).press('Escape');
  await strip().last().focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Alt+End');
  await page.keyboard.press('Enter');
  await line(49).waitFor();
  expect(await line(49).innerText()).toContain('<img src=x onerror="alert(1)">');
  const wide = await sidebar.locator('html').evaluate(root => {
    const places = [...root.querySelectorAll<HTMLElement>('body *')];
    return places
      .filter(place => place.getBoundingClientRect().right > 301 && !place.closest('.unseen'))
      .map(place => place.outerHTML.slice(0, 90));
  });
  expect(wide).toEqual([]);
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  await sidebar.getByText('49 of 50').waitFor();
  expect(await line(0).evaluate(element => element === document.activeElement)).toBe(true);
});

it('counts on the button only what may be used, as one image where one is left', async () => {
  await open('docs');
  await option(0).locator('.mark').click();
  await find('NAG-05');
  await option(0).locator('.mark').click();
  await sidebar.getByText('1 image may not be used and is left out.').first().waitFor();
  expect(await inserts().innerText()).toBe('Insert at cursor');
  await find('NAG-02');
  await option(0).locator('.mark').click();
  await sidebar.getByText('3 of 50').waitFor();
  expect(await inserts().innerText()).toBe('Insert 2 after the cursor');
  await inserts().click();
  await sidebar.getByText('2 images are in place.').first().waitFor();
});

it('lets no image, link or selection be dragged into the file, and says what to do', async () => {
  await open('docs');
  const images = await page.locator('.page img').count();
  expect(await sidebar.locator('img:not([draggable=false])').count()).toBe(0);
  await option(0).hover();
  await page.mouse.down();
  await page.mouse.move(300, 400, {steps: 6});
  await page.mouse.up();
  await sidebar.getByText('Images cannot be dragged into the file.', {exact: false}).first().waitFor();
  expect(await page.locator('.page img').count()).toBe(images);
  await option(0).click();
  await sidebar.getByLabel('Alternative text').waitFor();
  expect(await sidebar.locator('img:not([draggable=false])').count()).toBe(0);
  await sidebar.locator('.notice').waitFor({state: 'detached'});
  // What the browser would drag: an image by itself, what is marked with an image or a link in it, and plain text.
  const begun = await sidebar.locator('body').evaluate(body => {
    const starts = (place: string, html: string) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.setData('text/html', html);
      const event = new DragEvent('dragstart', {bubbles: true, cancelable: true, dataTransfer});
      return body.querySelector(place)!.dispatchEvent(event);
    };
    return {
      image: starts('.preview img', ''),
      marked: starts('h1', '<p>Boats <img src="https://example.org/t.jpg"></p>'),
      link: starts('h1', '<p><a href="https://example.org/">Boats</a></p>'),
      text: starts('h1', '<p>Boats</p>'),
    };
  });
  expect(begun).toEqual({image: false, marked: false, link: false, text: true});
  await sidebar.getByText('Images cannot be dragged into the file.', {exact: false}).first().waitFor();
});
