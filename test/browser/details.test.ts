/** One image, as it is looked at: what stands first, what can be copied, what leads to more like it, and in which size it goes in. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import type {BankControl} from '../../workbench/image-bank/control.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({
  viewport: {width: 1400, height: 900},
  permissions: ['clipboard-read', 'clipboard-write'],
});
let page: Page;
let bank: BankControl;
let sidebar: FrameLocator;
beforeEach(() => ({page, bank} = stage));

const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const search = () => sidebar.getByRole('searchbox');
const heard = (text: string | RegExp) =>
  sidebar.getByRole('status').filter({hasText: text}).first().waitFor();
/** What the bank was asked by this path. */
const asked = async (path: string) =>
  (await bank.requests()).filter(request => request.path.replace(/\?.*/, '') === path);
/** What was searched for last, once it has been answered. */
const lastSearch = async () => {
  await sidebar.locator('.images[aria-busy=false]').waitFor();
  return (await asked('/Search2')).at(-1)!.body;
};

async function open(editor: 'docs' | 'slides'): Promise<void> {
  await page.goto(stage.newFile(editor));
  if (editor === 'docs') await page.locator('.page .BODY_SECTION > p').nth(1).click();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
  await option(0).waitFor();
}

async function look(code: string): Promise<void> {
  await search().fill(code);
  await heard('1 image');
  await option(0).click();
  await sidebar.getByRole('heading', {level: 1}).waitFor();
}

test('whose it is stands first, the rest is folded; each thing is copied as text; ? tells the keys', async () => {
  await open('docs');
  // A sign by itself does something among the images alone.
  await search().press('?');
  await search().fill('');
  await option(0).focus();
  await page.keyboard.press('/');
  expect(await search().evaluate(field => field === document.activeElement)).toBe(true);
  await option(0).focus();
  await page.keyboard.press('?');
  await sidebar.getByRole('heading', {name: 'Keyboard shortcuts'}).waitFor();
  await page.keyboard.press('Escape');
  await sidebar.locator('.cover').waitFor({state: 'detached'});
  await sidebar.locator('[role=option]:focus').waitFor();

  await look('NAG-01');
  const names = () => sidebar.locator('.facts dt').allTextContents();
  expect(await names()).toEqual(['Photographer', 'Credits', 'Rights', 'Consents']);
  const heading = sidebar.getByRole('heading', {level: 1});
  await heading.press('/');
  await heading.press('?');
  expect(await sidebar.locator('.cover').count()).toBe(0);

  await sidebar.locator('.facts dt', {hasText: 'Credits'}).locator('+ dd').hover();
  await button('Copy: Credits').click();
  await heard('Copied as text: Credits');
  const types = await page.evaluate(async () =>
    (await navigator.clipboard.read()).flatMap(({types}) => types),
  );
  expect(types).toEqual(['text/plain']);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  expect(await copied()).toContain('Felice Beato');

  await button('More about the image').click();
  expect(await names()).toEqual(expect.arrayContaining(['Description', 'Original', 'Keywords', 'Code']));
  // With the keyboard alone, and of several things a list.
  await button('Copy: Keywords').focus();
  await page.keyboard.press('Enter');
  await heard('Copied as text: Keywords');
  expect(await copied()).toMatch(/^[^\n]+, [^\n]+$/);
  await button('Copy: Name').focus();
  await page.keyboard.press('Enter');
  expect(await copied()).toBe(await heading.textContent());
  // Whoever has unfolded it wants it of the next one too.
  await button('Back to images').click();
  await button('Clear search').click();
  await option(2).click();
  await sidebar.locator('.facts dt', {hasText: 'Code'}).waitFor();
});

test('one click leads to more like it, by what they have in common, as a search that is seen and changed', async () => {
  await open('slides');
  await look('NAG-01');
  expect(await asked('/Category/GetCategoriesTreeGroups')).toEqual([]);
  await button('Categories').focus();
  await page.keyboard.press('Enter');
  await button('Everything in Places').and(sidebar.locator(':focus')).waitFor();
  await button('Everything in Nagasaki').waitFor();
  const crumbs = sidebar.getByRole('navigation', {name: 'Categories'});
  expect(await crumbs.getByRole('button').allTextContents()).toEqual(
    expect.arrayContaining(['Places', 'Japan', 'Nagasaki']),
  );

  await button('Everything in Japan').click();
  await button('Remove Japan').waitFor();
  expect(await search().inputValue()).toBe('');
  expect(await lastSearch()).toMatchObject({Querystring: '', CategoryIds: [55410]});
  // The tree is asked for once, whoever needs it first.
  expect(await asked('/Category/GetCategoriesTreeGroups')).toHaveLength(1);

  await option(0).click();
  await button(/^Photographer: /).click();
  expect(await lastSearch()).toMatchObject({Querystring: await search().inputValue()});
  expect(await lastSearch()).not.toHaveProperty('CategoryIds');
  await heard(/^\d+ images$/);

  await option(0).click();
  await button(/^Keywords: /).click();
  expect((await search().inputValue()).split(' ').length).toBeGreaterThan(1);
  await heard(/^\d+ images?$/);

  await option(0).click();
  const before = (await asked('/Search2')).length;
  const day = (await button(/^Added on /).textContent())!;
  await button(day).click();
  await button(`Remove ${day}`).waitFor();
  // What was found before stands until it has come.
  await sidebar.locator('.images[aria-busy="false"]').waitFor();
  await option(0).waitFor();
  // The bank knows no days: a few pages of it are looked through, and no more.
  const pages = (await asked('/Search2')).length - before;
  expect([pages > 0, pages <= 4]).toEqual([true, true]);
  await button(`Remove ${day}`).click();
  await option(5).waitFor();
});

test.each(['docs', 'slides'] as const)(
  'in %s the organisation’s sizes are offered by name, with pixels and weight, and inserted in those pixels',
  async editor => {
    await open(editor);
    await look('NAG-01');
    await button('Size and shape').click();
    const web = sidebar.getByRole('radio', {name: /^Web · [\d,]+ × [\d,]+ px · [\d.]+ kB/});
    const [width, height] = (await web.evaluate(input => input.parentElement!.textContent))!
      .match(/[\d,]+(?= ×)|[\d,]+(?= px)/g)!
      .map(text => Number(text.replace(',', '')));
    await web.check();
    expect(await sidebar.getByRole('radio', {name: 'Screen'}).isChecked()).toBe(false);
    await sidebar.locator('.foot .primary').click();
    await sidebar.locator('.notice').waitFor();
    const [picture] = (await bank.requests()).filter(({path}) => path.includes('__w='));
    expect(picture!.path).toContain(`__w=${width}_h=${height}_cropmode=NOPAD/`);
    // For the next image too: it is a habit.
    await button('Back to images').click();
    await button('Clear search').click();
    await option(1).click();
    await button('Size and shape').click();
    expect(await sidebar.getByRole('radio', {name: /^Web · /}).isChecked()).toBe(true);
    await sidebar.getByRole('radio', {name: 'Screen'}).check();
    expect(await sidebar.getByRole('radio', {name: /^Web · /}).isChecked()).toBe(false);
  },
);

test('categories are found by typing, counted where the bank counts, several at once, and it says what that means', async () => {
  await open('docs');
  await button('Filters').click();
  const field = sidebar.getByRole('textbox', {name: 'Find a category'});
  await field.fill('al');
  const lines = sidebar.getByRole('treeitem');
  // Those that begin with it come first.
  expect((await lines.first().textContent())!).toMatch(/^Nature › Plants › Allium \d+$/);
  await field.press('Enter');
  await button('Remove Allium').waitFor();
  await field.fill('boats');
  await field.press('Enter');
  await button('Remove Boats').waitFor();
  expect(await lastSearch()).toMatchObject({CategoryIds: [55512, 55610]});
  await sidebar.getByText('Shows what is in any of these categories.').waitFor();
  const counted: number[] = [];
  for (const name of ['Allium', 'Boats']) {
    await field.fill(name);
    counted.push(Number(/\d+$/.exec((await lines.first().textContent())!)![0]));
  }
  expect(counted.map(count => count > 0)).toEqual([true, true]);
});
