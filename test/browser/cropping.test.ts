/** Cropping by eye: with the mouse, with the keyboard, with two fingers; and what is shown is what is inserted. */
import axe from 'axe-core';
import type {CDPSession, FrameLocator, Locator, Page} from 'playwright-core';
import sharp from 'sharp';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}, hasTouch: true, reducedMotion: 'reduce'});
let page: Page;
let sidebar: FrameLocator;

async function open(editor: 'docs' | 'slides', point: () => Promise<void>): Promise<void> {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  await page.goto(stage.newFile(editor));
  await point();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('option').first().waitFor();
}

async function look(code: string, name: RegExp): Promise<void> {
  await sidebar.getByRole('searchbox').fill(code);
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await sidebar.getByRole('option', {name}).click();
  await sidebar.getByLabel('Alternative text').waitFor();
}

const button = (name: string): Locator => sidebar.getByRole('button', {name, exact: true});
const shape = (name: string): Locator => sidebar.getByRole('radio', {name, exact: true});
const frame = (): Locator => sidebar.getByRole('group', {name: /^Frame/});
const mover = (): Locator => frame().getByRole('application');
const layer = (): Locator => sidebar.locator('.crop-layer');

/** In percent of the picture, as it is told. */
async function told(): Promise<{left: number; top: number; width: number; height: number}> {
  const name = (await frame().getAttribute('aria-label'))!;
  const [left, top, width, height] = name.match(/\d+/g)!.map(Number) as [number, number, number, number];
  return {left, top, width, height};
}

/** What is seen is where it is told to be. */
async function expectSeen(): Promise<void> {
  const [whole, part, words] = [(await layer().boundingBox())!, (await frame().boundingBox())!, await told()];
  expect(((part.x - whole.x) / whole.width) * 100).toBeCloseTo(words.left, -0.5);
  expect(((part.y - whole.y) / whole.height) * 100).toBeCloseTo(words.top, -0.5);
  expect((part.width / whole.width) * 100).toBeCloseTo(words.width, -0.5);
  expect((part.height / whole.height) * 100).toBeCloseTo(words.height, -0.5);
}

/** From a point of a box, in fractions of it, by so many px. */
async function drag(from: Locator, [x, y]: [number, number], [across, down]: [number, number]) {
  const box = (await from.boundingBox())!;
  const [left, top] = [box.x + x * box.width, box.y + y * box.height];
  await page.mouse.move(left, top);
  await page.mouse.down();
  await page.mouse.move(left + across / 2, top + down / 2);
  await page.mouse.move(left + across, top + down);
  await page.mouse.up();
}

const grey = async (png: Buffer, cut = 0) => {
  const {width, height} = await sharp(png).metadata();
  const inside = {left: cut, top: cut, width: width - 2 * cut, height: height - 2 * cut};
  return sharp(png).extract(inside).greyscale().resize(12, 12, {fit: 'fill'}).raw().toBuffer();
};
const difference = (a: Buffer, b: Buffer) =>
  a.reduce((sum, value, at) => sum + Math.abs(value - b[at]!), 0) / a.length;

async function violations(): Promise<string[]> {
  const inner = page
    .frames()
    .find(one => one.name() !== '' && one.parentFrame()?.parentFrame() === page.mainFrame());
  const where = inner ?? page.frames().at(-1)!;
  await where.evaluate(axe.source);
  const found = await where.evaluate(() =>
    (globalThis as unknown as {axe: typeof axe}).axe.run(document, {resultTypes: ['violations']}),
  );
  return found.violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(' ')}`);
}

it('is drawn with the mouse, undone by a click, kept for its image, and what is shown is inserted', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await look('NAG-01', /Boats in River/);
  await shape('1:1').check();
  await expectSeen();
  expect(await told()).toMatchObject({top: 0, width: 80, height: 100});
  // A corner, and then the whole.
  await drag(frame(), [1, 1], [-90, -90]);
  const small = await told();
  expect(small.width).toBeLessThan(60);
  expect(small.width / small.height).toBeCloseTo(0.8, 1);
  await drag(frame(), [0.5, 0.5], [500, 20]);
  const moved = await told();
  expect(moved.left + moved.width).toBe(100);
  expect(moved).toMatchObject({width: small.width, height: small.height});
  await button('Undo').click();
  expect(await told()).toEqual(small);
  // Without dragging: a click lays it around what matters, buttons resize it.
  await button('Larger frame').click();
  expect((await told()).width).toBeGreaterThan(small.width);
  await button('Smaller frame').click();
  const {width, height} = (await layer().boundingBox())!;
  await layer().click({position: {x: width * 0.8, y: height * 0.7}});
  const laid = await told();
  expect(laid.left + laid.width / 2).toBeCloseTo(80, -1);
  await expectSeen();
  expect(await violations()).toEqual([]);

  await button('Back to images').click();
  await look('VEC-01', /Evening on the fjord/);
  expect(await frame().count()).toBe(0);
  await button('Back to images').click();
  await look('NAG-01', /Boats in River/);
  expect(await told()).toEqual(laid);

  const shown = await grey(await frame().screenshot(), 4);
  const elsewhere = await grey(await layer().screenshot());
  await button('Insert at cursor').click();
  await sidebar.getByRole('status').getByText('The image is in your document.').first().waitFor();
  const inserted = page.locator('.page .BODY_SECTION > p').nth(3).locator('img');
  const stands = await grey(await inserted.screenshot(), 4);
  expect(difference(stands, shown)).toBeLessThan(8);
  expect(difference(stands, elsewhere)).toBeGreaterThan(3 * difference(stands, shown));
});

it('is moved and resized with the keyboard, heard, and in figures', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await look('NAG-01', /Boats in River/);
  await shape('Free').check();
  expect(await told()).toEqual({left: 0, top: 0, width: 100, height: 100});
  await sidebar.getByRole('slider', {name: 'Right edge'}).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await sidebar.getByRole('slider', {name: 'Bottom edge'}).focus();
  await page.keyboard.press('Shift+ArrowUp');
  await page.keyboard.press('ArrowUp');
  expect(await told()).toEqual({left: 0, top: 0, width: 80, height: 89});
  await mover().focus();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('ArrowDown');
  expect(await told()).toEqual({left: 10, top: 1, width: 80, height: 89});
  await sidebar.getByRole('status').getByText('Left 10%, top 1%, width 80%, height 89%').waitFor();
  await page.keyboard.press('-');
  expect((await told()).width).toBe(76);
  // All of it was one step; the arrow keys have led to no other image.
  await page.keyboard.press('Control+z');
  expect(await told()).toEqual({left: 0, top: 0, width: 80, height: 89});
  await sidebar.getByRole('heading', {name: 'Boats in River, Nagasaki'}).waitFor();

  await sidebar.getByLabel('Width %').fill('50');
  await sidebar.getByLabel('Left %').fill('25');
  await sidebar.getByLabel('Top %').fill('many');
  await sidebar.getByLabel('Height %').fill('400');
  await sidebar.getByLabel('Height %').blur();
  expect(await told()).toEqual({left: 25, top: 0, width: 50, height: 100});
  await shape('16:9').check();
  const size = sidebar.getByRole('slider', {name: 'Size of the frame'});
  await size.focus();
  await page.keyboard.press('Shift+ArrowDown');
  expect(Number(await size.getAttribute('aria-valuenow'))).toBeLessThan(100);
  await expectSeen();
  await shape('Whole').check();
  expect(await frame().count()).toBe(0);
  await button('Undo').click();
  await frame().waitFor();

  await sidebar.locator('html').evaluate(element => (element.style.fontSize = '200%'));
  const sideways = await sidebar.locator('html').evaluate(one => one.scrollWidth - one.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  expect(await violations()).toEqual([]);
  for (const handle of await sidebar.getByRole('slider').all()) {
    const {width, height} = (await handle.boundingBox())!;
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
  }
});

it('has the place’s own shape from the start, follows two fingers, and the place where that changes', async () => {
  await open('slides', () => page.getByRole('button', {name: 'Slide 3', exact: true}).click());
  await look('NAG-01', /Boats in River/);
  await button('Fill placeholder').waitFor();
  const ratio = async () => {
    const {width, height} = (await frame().boundingBox())!;
    return width / height;
  };
  expect(await ratio()).toBeCloseTo(208 / 272, 1);
  const cdp = await stage.context.newCDPSession(page);
  const whole = (await layer().boundingBox())!;
  const at = (x: number, y: number) => ({x: whole.x + x * whole.width, y: whole.y + y * whole.height});
  await touch(cdp, [at(0.4, 0.5), at(0.6, 0.5)], [at(0.45, 0.5), at(0.55, 0.5)]);
  const pinched = await told();
  expect(pinched.height).toBeLessThan(60);
  expect(await ratio()).toBeCloseTo(208 / 272, 1);
  await touch(cdp, [at(0.5, 0.5)], [at(0.2, 0.4)]);
  const moved = await told();
  expect(moved.left).toBeLessThan(pinched.left - 20);
  expect(moved.width).toBe(pinched.width);

  // While a finger draws it, the place becomes another one.
  await sidebar.getByRole('button', {name: /^Size and shape/}).click();
  const start = at(0.2, 0.4);
  await cdp.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: [start]});
  await cdp.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: [at(0.3, 0.4)]});
  await sidebar.getByRole('radio', {name: 'Use as background'}).check();
  await button('Use as background').waitFor();
  await cdp.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
  expect(await ratio()).toBeCloseTo(16 / 9, 1);
  await expectSeen();
  await button('Back to the middle').click();
  expect(await told()).toMatchObject({left: 0, width: 100});
  await button('Use as background').click();
  await sidebar.getByRole('status').getByText('The image is on your slide.').first().waitFor();
});

it('says where there is nothing to lay a frame on, and can be taken hold of on the thinnest picture', async () => {
  await open('docs', () => page.locator('.page .BODY_SECTION > p').nth(3).click());
  await look('ODD-15', /Thumbnail elsewhere/);
  await shape('1:1').check();
  await sidebar.getByText('Without a preview, the middle of the image is kept.').waitFor();
  expect(await frame().count()).toBe(0);
  await button('Back to images').click();
  await look('ODD-18', /Very wide/);
  await shape('1:1').check();
  await drag(frame(), [0.5, 0.5], [-400, 0]);
  expect((await told()).left).toBe(0);
  const {width, height} = (await mover().boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
});

type Place = {x: number; y: number};

/** Fingers come down, move and go. */
async function touch(cdp: CDPSession, from: Place[], to: Place[]): Promise<void> {
  const points = (places: Place[]) => places.map((place, id) => ({...place, id}));
  await cdp.send('Input.dispatchTouchEvent', {type: 'touchStart', touchPoints: points(from)});
  for (const share of [0.3, 0.7, 1]) {
    const places = from.map((one, nth) => ({
      x: one.x + share * (to[nth]!.x - one.x),
      y: one.y + share * (to[nth]!.y - one.y),
    }));
    await cdp.send('Input.dispatchTouchEvent', {type: 'touchMove', touchPoints: points(places)});
  }
  await cdp.send('Input.dispatchTouchEvent', {type: 'touchEnd', touchPoints: []});
}
