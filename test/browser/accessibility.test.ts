/**
 * Every view and state of the sidebar, as it is shipped, held to WCAG 2.2 AA: by axe and by what `measures.ts` measures, in
 * light, dark and forced colours, at 300 px with text of the usual and of twice the size and spaced out, and in a window as
 * low as one that is enlarged four times. Each walk is in another language, and the main views are walked through in three.
 */
import axe from 'axe-core';
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {inLanguage} from './in-language.ts';
import {alike, cut, faint, moving, sideways, unseenFocus} from './measures.ts';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
// The size of targets is among the tags, but not looked at unless asked for.
const all = {runOnly: {type: 'tag', values: tags}, rules: {'target-size': {enabled: true}}} as const;
/** The rules that depend on colours. */
const coloured = {runOnly: ['color-contrast', 'link-in-text-block']};

const usual = {width: 1400, height: 900};
/** The contrast of what is scrolled out of sight is not looked at, so all of it is in sight. */
const tall = {width: 1400, height: 2400};
/** What a window of 1280 × 1024 px that is enlarged four times leaves of it, and the head of Google's panel above it. */
const low = {width: 1400, height: 256 + 110};
/** px; the other one is what a dialog has. */
const widths = [300, 640];

// Colours are measured as they are in the end, not on the way there.
const stage = withWorkbench({viewport: usual, reducedMotion: 'reduce'});
const {bank} = stage;
let page: Page;
let sidebar: FrameLocator;
/** All that is wrong, so that one run tells of every state. */
let problems: string[];

beforeEach(() => {
  problems = [];
  ({page} = stage);
  page.setDefaultTimeout(20_000);
});
afterEach(() => {
  expect(problems).toEqual([]);
});

/** A new file with its sidebar. What is in it is found by its English names, whatever it speaks. */
async function open(editor: 'docs' | 'slides', language: string, parameters = ''): Promise<void> {
  await page.goto(stage.newFile(editor, `&locale=${language}${parameters}`));
  sidebar = inLanguage(await openSidebar(page), language);
}

const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const search = (): Locator => sidebar.getByRole('searchbox');

async function look(code: string): Promise<void> {
  await search().fill(code);
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await option(0).click();
  await sidebar.getByLabel('Alternative text').waitFor();
}

/**
 * Holds what is shown now to the rules.
 * @param state as a failure names it
 * @param there what shows that the state is reached: a text, or a place
 */
async function holds(state: string, there: string | Locator): Promise<void> {
  await (typeof there === 'string' ? sidebar.getByText(there).first() : there).waitFor();
  // What was found before stays, dimmed, until the answer is there.
  await sidebar.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
  const found = (where: string, lines: string[]) =>
    problems.push(...lines.map(one => `${state}, ${where}: ${one}`));
  await page.setViewportSize(tall);
  found('light', [...(await violations(all)), ...(await measured(faint, cut, moving))]);
  await page.emulateMedia({colorScheme: 'dark'});
  found('dark', [...(await violations(coloured)), ...(await measured(faint))]);
  await page.emulateMedia({colorScheme: 'light', forcedColors: 'active'});
  found('forced colours', [...(await violations(coloured)), ...(await measured(faint, alike))]);
  await page.emulateMedia({forcedColors: 'none'});
  await page.setViewportSize(low);
  found('in a low window', await measured(sideways, unseenFocus));
  await page.setViewportSize(usual);
  found('as usual', await measured(sideways));
  found('letters twice as large', await measured(twiceAsLarge, sideways, asBefore));
  found('spaced out', await measured(spacedOut, sideways, cut, asBefore));
}

/** In both widths and in all colours; what does not depend on colours is looked at once in each width. */
async function holdsInBoth(state: string, there: string | Locator): Promise<void> {
  await (typeof there === 'string' ? sidebar.getByText(there).first() : there).waitFor();
  await sidebar.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
  await page.setViewportSize(tall);
  for (const width of widths) {
    await widen(width);
    const found = (colours: string, lines: string[]) =>
      problems.push(...lines.map(one => `${state}, ${width} px, ${colours}: ${one}`));
    await page.emulateMedia({colorScheme: 'light', forcedColors: 'none'});
    found('light', [...(await violations(all)), ...(await measured(faint, sideways, cut))]);
    await page.emulateMedia({colorScheme: 'dark'});
    found('dark', [...(await violations(coloured)), ...(await measured(faint))]);
    await page.emulateMedia({colorScheme: 'light', forcedColors: 'active'});
    found('forced colours', [...(await violations(coloured)), ...(await measured(faint, alike))]);
  }
  await page.emulateMedia({colorScheme: 'light', forcedColors: 'none'});
  await widen(widths[0]!);
  await page.setViewportSize(usual);
}

/** Gives the sidebar's frame another width, px. */
async function widen(width: number): Promise<void> {
  await page.locator('.sidebar').evaluate((panel, width) => {
    panel.style.width = `${width}px`;
    panel.querySelector('iframe')!.style.width = `${width}px`;
  }, width);
  await drawn();
}

/** In the sidebar's own frame, so that what holds for whole pages is looked at too. */
async function violations(options: axe.RunOptions): Promise<string[]> {
  const html = (await sidebar.locator('html').elementHandle())!;
  const frame = (await html.ownerFrame())!;
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source);
  const found = await frame.evaluate(
    options => (window as unknown as {axe: typeof axe}).axe.run(document, options),
    options,
  );
  return found.violations.flatMap(({id, help, nodes}) =>
    nodes.map(({html, any}) => `${id} (${help}) ${html.slice(0, 160)} ${any[0]?.message ?? ''}`),
  );
}

/** What is measured in the page, one after the other. */
async function measured(...measures: Array<() => string[]>): Promise<string[]> {
  const lines: string[] = [];
  for (const measure of measures) {
    // Whatever is laid out by script has seen the change by then.
    await drawn();
    lines.push(...(await sidebar.locator('html').evaluate(measure)));
  }
  return lines;
}

const drawn = () =>
  sidebar
    .locator('html')
    .evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));

function twiceAsLarge(): string[] {
  document.documentElement.style.fontSize = '200%';
  return [];
}

/** As WCAG 1.4.12 wants it to be bearable. */
function spacedOut(): string[] {
  const sheet = document.createElement('style');
  sheet.id = 'spaced-out';
  sheet.textContent = `* {line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important;}
    p {margin-bottom: 2em !important;}`;
  document.head.append(sheet);
  return [];
}

function asBefore(): string[] {
  document.documentElement.style.fontSize = '';
  document.getElementById('spaced-out')?.remove();
  return [];
}

it('signing in', async () => {
  await open('docs', 'fi', '&without=document');
  const submit = button('Sign in');
  await holds('sign-in, below what is not allowed', 'Imageshop cannot insert images');
  await open('docs', 'fi');
  await holds('sign-in', submit);
  await submit.click();
  await holds('sign-in, nothing filled in', 'Enter your password.');
  await signIn(sidebar, {...demo, password: 'wrong'});
  await holds('sign-in, wrong password', sidebar.locator('[name=password][aria-invalid=true]'));
  await bank.faults([{path: '/Login/Login', answer: {status: 429, retryAfter: 3000}, times: 1}]);
  await signIn(sidebar);
  await holds('sign-in, too many attempts', 'Best tried again in');
  await open('docs', 'fi');
  await signIn(sidebar, {...demo, userName: 'code@imageshop.example'});
  await holds('one-time code', sidebar.getByLabel('One-time code'));
  await sidebar.getByLabel('One-time code').fill('000000');
  await submit.click();
  await holds('one-time code, wrong', sidebar.locator('[name=code][aria-invalid=true]'));
  await open('docs', 'fi');
  await signIn(sidebar, {...demo, userName: 'sso@imageshop.example'});
  await holds('API token, for single sign-on', 'Your organisation uses single sign-on');
  await sidebar.locator('[name=apiToken]').fill('no-such-token');
  await submit.click();
  await holds('API token, wrong', sidebar.locator('[name=apiToken][aria-invalid=true]'));
});

it('permissions and your data', async () => {
  await open('docs', 'de', '&without=bank');
  await holds('contact to the bank not allowed', 'Imageshop needs your permission');
  await open('docs', 'de');
  await button('Your data').click();
  await sidebar.getByText('Take a copy').click();
  await holds('your data, none', 'Nothing is stored about you here.');
  await button('Back').click();
  await sidebar.getByLabel('Remember me on this account').check();
  await signIn(sidebar);
  await option(0).waitFor();
  await button('More').click();
  await holds('menu', button('Sign out'));
  await button('Your data').click();
  await sidebar.getByText('Take a copy').click();
  await holds('your data', button('Erase'));
  await button('Erase').click();
  await holds('your data, erased', 'It is erased.');
});

it('finding', async () => {
  await open('docs', 'nb');
  await signIn(sidebar);
  await option(3).waitFor();
  await holds('browse', option(3));
  await option(1).focus();
  await holds('browse, with the keyboard on an image', sidebar.locator('.tile:focus'));
  await page.keyboard.press('?');
  await holds('keyboard shortcuts', sidebar.getByRole('heading', {name: 'Keyboard shortcuts'}));
  await page.keyboard.press('Escape');
  await button('Filters').click();
  await sidebar.getByLabel('Type').selectOption('photo');
  for (const nth of [0, 1]) await sidebar.getByRole('treeitem').nth(nth).click();
  await holds('filters', 'Shows what is in any of these categories.');
  await sidebar.getByLabel('Find a category').fill('no such');
  await holds('filters, no such category', 'No category with that name');
  await button('Filters').click();
  await search().fill('no such thing');
  await holds('nothing found', button('Show all images'));
  await button('Show all images').click();
  await search().fill('NAG-05');
  await holds('browse, an image that has expired', sidebar.getByRole('option', {name: /, Expired$/}).first());
  await option(0).click();
  await holds('details, expired', 'The rights to this image expired on');
  await button('Back to images').click();
  await bank.faults([{path: '/Search2', answer: {status: 500}}]);
  await search().fill('boats');
  await holds('search failed', 'Imageshop cannot be reached right now.');
  await bank.faults([]);
  await open('docs', 'nb');
  await signIn(sidebar, {...demo, userName: 'none@imageshop.example'});
  await holds('no collections', 'No collections');
});

it('inserting in Docs', async () => {
  await open('docs', 'de');
  await page.locator('.page .BODY_SECTION > p').nth(3).click();
  await signIn(sidebar);
  await option(0).waitFor();
  await look('NAG-01');
  await holds('details', button('Insert at cursor'));
  await button('More about the image').click();
  await button('Categories').click();
  await sidebar.locator('.crumbs').first().waitFor();
  await button('Copy: Code').focus();
  await page.keyboard.press('Enter');
  await holds('details, unfolded, one thing of them copied', 'Copied as text');
  await sidebar.getByRole('radio', {name: 'Free'}).check();
  await holds('a frame of any shape', sidebar.getByLabel('Height %'));
  await button(/^Size and shape/).click();
  await sidebar.getByRole('radio', {name: 'Own width'}).check();
  await sidebar.getByLabel('Width', {exact: true}).fill('wide');
  await holds('insert options, a width that is none', sidebar.locator('.measure .error'));
  await sidebar.getByLabel('Width', {exact: true}).fill('3');
  await sidebar.getByRole('radio', {name: '1:1'}).check();
  await sidebar.getByLabel('Caption').check();
  await sidebar.getByLabel('Alternative text').fill('');
  await button('Insert at cursor').click();
  await holds('alternative text asked for', '1 image has no alternative text.');
  await sidebar.getByLabel('Decorative').check();
  await bank.faults([{path: '/Document/GetDocumentById', answer: {status: 500}}]);
  await button('Insert at cursor').click();
  await holds('not inserted', sidebar.locator('.notice.bad'));
  await bank.faults([]);
  await button('Insert at cursor').click();
  await holds('inserted', sidebar.locator('.notice:not(.bad)'));
  await button('Back to images').click();
  await search().fill('');
  await option(3).waitFor();
  for (const nth of [2, 0, 1]) await option(nth).locator('.mark').click();
  await holds('several chosen', button('Insert 3 after the cursor'));
  await sidebar.locator('#tray-toggle').click();
  await sidebar.locator('.tray-page [data-line]').first().click();
  await sidebar.getByLabel('Alternative text').fill('');
  await holds('the tray, shown whole', 'No alternative text.');
  await sidebar.getByLabel('Decorative').check();
  await sidebar.locator('#tray-toggle').click();
  await button('Clear').click();
  await holds('the tray, cleared', button('Undo'));
  await button('Undo').click();
  await bank.faults([{path: '/Permalink/*', times: 1, answer: {json: {url: 'Access denied'}}}]);
  await button('Insert 3 after the cursor').click();
  await holds('one of several not inserted', '1 image cannot be inserted and is no longer chosen:');
  for (const nth of [0, 1]) await option(nth).locator('.mark').click();
  await button(/^Size and shape/).click();
  await sidebar.getByRole('radio', {name: 'Two side by side'}).check();
  await holds('several chosen, side by side', sidebar.getByRole('radio', {name: 'Three side by side'}));
  await button('More').click();
  await button('Image credits').click();
  await button('Copy').click();
  await button('Insert as a list at the end').click();
  await holds('credits, inserted', 'The list is at the end of your document.');
});

it('inserting in Slides', async () => {
  await open('slides', 'fi');
  await page.getByRole('button', {name: 'Slide 1', exact: true}).click();
  await signIn(sidebar);
  await option(0).waitFor();
  await look('NAG-01');
  await button(/^Size and shape/).click();
  await sidebar.getByRole('radio', {name: 'As background'}).check();
  await button('Larger frame').waitFor();
  await holds('insert options, background', button('Use as background'));
  await sidebar.getByRole('radio', {name: 'Beside the text'}).check();
  await sidebar.getByRole('radio', {name: 'Fill and cut'}).check();
  await sidebar.getByRole('radio', {name: 'Under the image'}).check();
  await holds('insert options, filling what is free', button('Insert on slide'));
  await button('Insert on slide').click();
  await holds('inserted', 'The image is on your slide.');
  await button('Back to images').click();
  await search().fill('');
  await option(5).waitFor();
  for (let nth = 0; nth < 5; nth++) await option(nth).locator('.mark').click();
  await button(/^Size and shape/).click();
  await holds('several chosen, with their options', sidebar.getByRole('radio', {name: 'On a new slide'}));
});

it.each(['nb', 'de', 'fi'])(
  'the main views, in both widths (%s)',
  async language => {
    await open('docs', language);
    await holdsInBoth('sign-in', button('Sign in'));
    await sidebar.getByLabel('Remember me on this account').check();
    await signIn(sidebar);
    await option(3).waitFor();
    await option(1).locator('.mark').click();
    await holdsInBoth('browse', option(3));
    await sidebar.locator('#tray-toggle').click();
    await sidebar.locator('.tray-page [data-line]').first().click();
    await holdsInBoth('the tray, shown whole', sidebar.getByLabel('Alternative text'));
    await button('Clear').click();
    await button('Filters').click();
    await sidebar.getByRole('treeitem').nth(1).click();
    await holdsInBoth('filters', sidebar.getByRole('treeitem').nth(1));
    await button('Filters').click();
    await search().fill('no such thing');
    await holdsInBoth('nothing found', button('Show all images'));
    await button('Show all images').click();
    await look('NAG-01');
    await sidebar.getByLabel('Alternative text').fill('IMG_0001.jpg');
    await holdsInBoth('details', button('Use the proposal again'));
    await button(/^Size and shape/).click();
    await holdsInBoth('size and shape', sidebar.getByRole('radio', {name: 'Own width'}));
    await bank.faults([{path: '/Document/GetDocumentById', answer: {status: 500}}]);
    await sidebar.locator('.foot .primary').click();
    await holdsInBoth('not inserted', sidebar.locator('.notice.bad'));
    await bank.faults([]);
    await sidebar.locator('.foot .primary').click();
    await holdsInBoth('inserted', sidebar.locator('.notice:not(.bad)'));
    await button('Back to images').click();
    await button('More').click();
    await button('Your data').click();
    await holdsInBoth('your data', button('Erase'));
  },
  120_000,
);
