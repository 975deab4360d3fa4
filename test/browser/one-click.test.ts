/** Inserting from the grid with one click, and a button that stays in view and says why it cannot be pressed. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}, reducedMotion: 'reduce'});
let page: Page;
let sidebar: FrameLocator;
/** Methods that the server was asked for. */
let asked: string[];

async function open(editor: 'docs' | 'slides', point: () => Promise<void>): Promise<void> {
  ({page} = stage);
  page.setDefaultTimeout(30_000);
  asked = [];
  page.on('request', request => {
    if (request.method() !== 'POST' || !request.url().endsWith('/run')) return;
    asked.push(/"(search|place|insert|consents)"/.exec(request.postData() ?? '')?.[1] ?? '');
  });
  await page.goto(stage.newFile(editor));
  await point();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await option(3).waitFor();
}

const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const nameOf = async (nth: number) => (await option(nth).locator('.name').textContent())!;
const oneClick = (): Locator => sidebar.locator('.one-click button');
const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const said = (text: string | RegExp) => sidebar.getByRole('status').getByText(text).first().waitFor();
const focused = () => sidebar.locator(':focus');
const timesAsked = (method: string) => asked.filter(one => one === method).length;
const images = (): Locator => page.locator('.canvas img');
const shows = (count: number) =>
  page.waitForFunction(wanted => document.querySelectorAll('.canvas img').length === wanted, count);

async function press(nth: number, clickCount = 1): Promise<void> {
  await option(nth).hover();
  await sidebar.getByRole('button', {name: `: ${await nameOf(nth)}`}).click({clickCount});
}

it('goes from the grid to the document, names the place, and is never doubled', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await images().first().waitFor();
  const before = await images().count();
  // A pointer that passes asks for nothing.
  for (const nth of [0, 1, 2, 3, 1]) await option(nth).hover();
  expect(await oneClick().getAttribute('aria-label')).toBe(`Insert: ${await nameOf(1)}`);
  expect(timesAsked('place')).toBe(0);
  // The keyboard does, once.
  await option(0).focus();
  await page.mouse.move(10, 10);
  await button(`Insert at cursor: ${await nameOf(0)}`).waitFor();
  await page.keyboard.press('ArrowRight');
  await button(`Insert at cursor: ${await nameOf(1)}`).waitFor();
  expect(timesAsked('place')).toBe(1);
  await page.keyboard.press('Control+Enter');
  await said('The image is in your document.');
  await button(`Insert after the last image: ${await nameOf(1)}`).waitFor();
  expect(await focused().locator('.name').textContent()).toBe(await nameOf(1));
  // The button itself is the next stop.
  await page.keyboard.press('Tab');
  expect(await focused().getAttribute('aria-label')).toBe(`Insert after the last image: ${await nameOf(1)}`);
  await shows(before + 1);
  // A double click and further clicks while one is on its way: each image once.
  await press(0, 2);
  await press(2);
  await press(3);
  await shows(before + 4);
  await sidebar.locator('.under-way').first().waitFor({state: 'detached'});
  await shows(before + 4);
  expect(timesAsked('place')).toBe(1);
  expect(timesAsked('insert')).toBeLessThanOrEqual(4);
});

it('opens the details where an image would be replaced, also when it was selected meanwhile', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await images().first().waitFor();
  const before = await images().count();
  await option(0).focus();
  await button(`Insert at cursor: ${await nameOf(0)}`).waitFor();
  await images().first().click();
  const name = await nameOf(1);
  await press(1);
  await button('Replace selected image').waitFor();
  await sidebar.getByText(/^Something else is selected now/).waitFor();
  expect(await sidebar.getByRole('heading', {level: 1}).innerText()).toBe(name);
  expect(await images().count()).toBe(before);
  // Back among all images, it is known beforehand.
  await button('Back to images').click();
  await option(2).hover();
  await button(`Look first: ${await nameOf(2)}`).click();
  await button('Replace selected image').waitFor();
  expect(timesAsked('insert')).toBe(1);
});

it('fills one placeholder after the other in Slides', async () => {
  await open('slides', () => page.getByRole('button', {name: 'Slide 3', exact: true}).click());
  await option(0).focus();
  await button(`Fill placeholder: ${await nameOf(0)}`).waitFor();
  // There are two; then the slide is full, and the next one goes on a new one.
  for (const [nth, next] of [
    [0, 'Fill placeholder'],
    [1, 'Insert on a new slide'],
  ] as const) {
    const name = await nameOf(nth);
    await option(nth).focus();
    await page.keyboard.press('Meta+Enter');
    await button(`${next}: ${name}`).waitFor();
    await said('The image is on your slide.');
  }
  expect(timesAsked('place')).toBe(1);
});

it('a double click opens the details and keeps the focus there', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await option(1).dblclick();
  await sidebar.getByLabel('Alternative text').waitFor();
  expect(await focused().evaluate(element => element.tagName)).toBe('H1');
  expect(timesAsked('insert')).toBe(0);
});

it('says on the line of the button why it cannot be pressed, and leads to what mends it', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await sidebar.getByRole('searchbox').fill('NAG-05');
  await sidebar.locator('.badge').first().waitFor();
  await option(0).click();
  const insert = button('Insert at cursor');
  const line = () =>
    insert.evaluate(
      one => one.ownerDocument.getElementById(one.getAttribute('aria-describedby')!)!.textContent,
    );
  await insert.waitFor();
  expect(await insert.getAttribute('aria-disabled')).toBe('true');
  expect(await line()).toBe('Its rights have expired: first confirm that you may use it.');
  await insert.focus();
  await page.keyboard.press('Enter');
  expect(await focused().evaluate(element => (element as HTMLInputElement).type)).toBe('checkbox');
  await page.keyboard.press('Space');
  expect(await insert.getAttribute('aria-disabled')).toBe('false');
  expect(await line()).toMatch(/^\d\.\d × \d\.\d in, \d+.kB, (sharp|slightly blurred|too few pixels)$/);
});

it.each([
  [320, '100%'],
  [320, '200%'],
  [500, '200%'],
])(
  'stays in view %d px high with text at %s, and covers nothing that has the focus',
  async (height, size) => {
    await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
    const inner = await sidebar.locator('html').evaluate(() => innerHeight);
    await page.setViewportSize({width: 1400, height: 900 + height - inner});
    await sidebar.locator('html').evaluate((html, size) => (html.style.fontSize = size), size);
    await sidebar.getByRole('searchbox').fill('NAG-01');
    await sidebar.getByText('1 image', {exact: true}).first().waitFor();
    await option(0).click();
    await button('Insert at cursor').waitFor();
    expect(await hidden()).toEqual([]);
    await button('Size and shape').click();
    await sidebar.getByRole('radio', {name: '1:1'}).check();
    expect(await hidden()).toEqual([]);
    const covered: string[] = [];
    await button('Back to images').focus();
    for (let stop = 0; stop < 24; stop++) {
      await page.keyboard.press('Tab');
      covered.push(...(await hidden(':focus')), ...(await hidden()));
    }
    expect(covered).toEqual([]);
    // Esc leaves the options, and only then the image.
    await sidebar.getByRole('radio', {name: 'Full width'}).focus();
    await page.keyboard.press('Escape');
    expect(await focused().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Escape');
    await option(0).and(focused()).waitFor();
  },
);

it.each([320, 500])(
  'stays in view %d px high where a full slide is to choose of, with text at 200%',
  async height => {
    await open('slides', () => page.getByRole('button', {name: 'Slide 1', exact: true}).click());
    const inner = await sidebar.locator('html').evaluate(() => innerHeight);
    await page.setViewportSize({width: 1400, height: 900 + height - inner});
    await sidebar.locator('html').evaluate(html => (html.style.fontSize = '200%'));
    const choices = sidebar.locator('.slide-choices input');
    /** The button, and whatever the keyboard comes to, the choices among it. */
    const covered = async () => {
      const found = await hidden();
      await choices.first().focus();
      for (let stop = 0; stop < 4; stop++) {
        await page.keyboard.press('ArrowRight');
        found.push(...(await hidden(':focus')), ...(await hidden()));
      }
      return found;
    };
    await option(0).locator('.mark').click();
    await option(1).locator('.mark').click();
    await choices.first().waitFor();
    expect(await covered()).toEqual([]);
    await sidebar.locator('#tray-toggle').click();
    await sidebar.locator('.tray-page').waitFor();
    expect(await covered()).toEqual([]);
    await button('Size and shape').click();
    expect(await covered()).toEqual([]);
    await button('Size and shape').click();
    await button('Clear').click();
    await option(0).click();
    await choices.first().waitFor();
    expect(await covered()).toEqual([]);
  },
);

/** What of these is out of sight: nothing of its middle can be hit. */
async function hidden(selector = '.foot .primary'): Promise<string[]> {
  return sidebar.locator('html').evaluate((html, selector) => {
    return [...html.querySelectorAll<HTMLElement>(selector)]
      .filter(element => {
        // A choice's input lies under its words.
        const place = element.closest('label') ?? element;
        const {left, top, width, height} = place.getBoundingClientRect();
        const lines = [0.2, 0.5, 0.8].map(part =>
          document.elementFromPoint(left + width / 2, top + height * part),
        );
        return !lines.some(
          hit =>
            hit !== null &&
            (place.contains(hit) || hit.contains(place)) &&
            hit !== html &&
            hit !== document.body,
        );
      })
      .map(element => element.outerHTML.slice(0, 120));
  }, selector);
}
