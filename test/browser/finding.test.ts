/** Finding and looking, through the workbench: with the mouse, with the keyboard alone, at 300 px and at 200 % text. */
import type {BrowserContext, FrameLocator, Locator, Page} from 'playwright-core';
import {createCollection} from '../../workbench/image-bank/demo/collection.ts';
import type {BankControl} from '../../workbench/image-bank/control.ts';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1280, height: 900}}, '--assets', '1200');
let bank: BankControl;
let context: BrowserContext;
let page: Page;
let sidebar: FrameLocator;

beforeEach(() => {
  ({bank, context, page} = stage);
});

/** Opens a new file with its sidebar of 300 px and signs in. @param text size of the person's text, 1 is 100 % */
async function open({userName = demo.userName, text = 1} = {}): Promise<void> {
  await page.goto(stage.newFile('docs'));
  sidebar = await openSidebar(page);
  await sidebar.getByLabel('E-mail').waitFor();
  if (text !== 1) await root().evaluate((html, size) => (html.style.fontSize = size), `${text * 100}%`);
  await signIn(sidebar, {userName, password: demo.password});
  await search().waitFor();
}

const root = () => sidebar.locator('html');
const search = () => sidebar.getByRole('searchbox');
/** Two frames later, what was scrolled has been heard of and drawn. */
const drawn = () =>
  sidebar
    .locator('body')
    .evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))));
const images = () => sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option');
/** By its name, with its format behind it. */
const image = (name: string) => sidebar.getByRole('option', {name: new RegExp(`^${name}, [A-Z]+$`)});
/** The name in what is read of an option: no format, and nothing of its rights. */
const named = (label: string | null) => label!.replace(/, [A-Z]+(, Expire.*)?$/, '');
const nameOf = (code: string) =>
  createCollection(undefined, 0).find(document => document.code === code)!.name;
const button = (name: string | RegExp) =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
/** What is read out, and the line above the grid says too. */
const heard = (text: string | RegExp) =>
  sidebar.getByRole('status').filter({hasText: text}).first().waitFor();
const focused = () => sidebar.locator(':focus');
/** Presses Tab until the place has the focus. */
async function tabTo(place: Locator): Promise<void> {
  for (let i = 0; i < 60; i++) {
    if (await place.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there');
}

const asked = async (path: string) =>
  (await bank.requests()).filter(request => request.path.replace(/\?.*/, '') === path);
const searches = async () =>
  (await asked('/Search2')).map(({body}) => body as {Querystring: string; Page: number});

describe('searching as one types', () => {
  it('asks once a pause, announces the hits, and goes back to what was seen without asking', async () => {
    await open();
    await heard('1,198 images');
    await search().pressSequentially('nagasaki');
    await heard(/^\d+ images$/);
    await image('Boats in River, Nagasaki').waitFor();
    expect((await searches()).map(({Querystring}) => Querystring)).toEqual(['', 'nagasaki']);
    const hits = await sidebar.getByRole('status').first().textContent();

    await button('Clear search').click();
    await heard('1,198 images');
    await search().fill('nagasaki');
    await heard(hits!);
    expect(await searches()).toHaveLength(2);
  });

  it('finds an image by its code', async () => {
    await open();
    await search().fill('ALP-10');
    await image(nameOf('ALP-10').en).waitFor();
  });

  it('says what was searched when nothing is found, and drops filters one by one', async () => {
    await open();
    await button('Filters').click();
    await sidebar.getByLabel('Type').selectOption('Vectors');
    await sidebar.getByLabel('Only what may be used now').check();
    await search().fill('no such thing');
    await sidebar.getByRole('heading', {name: 'No images found for “no such thing”'}).waitFor();
    const offers = sidebar.locator('.trouble');
    // Without the words there is something; without one of the filters there still is not.
    await offers.getByRole('button', {name: /without “no such thing”$/}).waitFor();
    expect(await offers.getByRole('button', {name: /without/}).count()).toBe(1);
    await button('Remove Vectors').click();
    await button('Remove Vectors').waitFor({state: 'detached'});
    await offers.getByRole('button', {name: 'Show all images'}).click();
    await heard('1,198 images');
    expect(await button(/^Remove/).count()).toBe(0);
  });
});

describe('interfaces', () => {
  it('are 1,000 at most, and it is said that there may be more', async () => {
    const many = Array.from({length: 1200}, (_, at) => ({Id: at + 1, Name: `Interface ${at + 1}`}));
    await bank.faults([{path: '/Interface/GetInterfaces', answer: {json: many}}]);
    await open();
    await button('Filters').click();
    await sidebar.getByText('No more than 1,000 can be listed.').waitFor();
    expect(await sidebar.getByLabel('Collection').locator('option').count()).toBe(1001);
    await bank.faults([]);
  });

  it('are chosen where there are several, each with its own categories', async () => {
    await open();
    await button('Filters').click();
    await sidebar.getByRole('treeitem', {name: 'Places'}).waitFor();
    await sidebar.getByLabel('Collection').selectOption('Graphics');
    await sidebar.getByRole('treeitem', {name: 'Places'}).waitFor({state: 'detached'});
    await sidebar.getByRole('treeitem', {name: 'Graphics'}).waitFor();
    expect((await asked('/Category/GetCategoriesTreeGroups')).map(({path}) => path)).toEqual([
      '/Category/GetCategoriesTreeGroups?interfacename=0&language=en',
      '/Category/GetCategoriesTreeGroups?interfacename=57340&language=en',
    ]);
    await button('Remove Graphics').click();
    await sidebar.getByRole('treeitem', {name: 'Places'}).waitFor();
  });

  it('are hidden where there is one', async () => {
    await open({userName: 'single@imageshop.example'});
    await button('Filters').click();
    await sidebar.getByLabel('Type').waitFor();
    expect(await sidebar.getByLabel('Collection').count()).toBe(0);
  });

  it('are explained where there is none', async () => {
    await open({userName: 'none@imageshop.example'});
    await sidebar.getByRole('heading', {name: 'No collections'}).waitFor();
    await sidebar.getByText('Ask your Imageshop administrator.').waitFor();
  });
});

describe('filters', () => {
  it('are set with the mouse, stand as chips, and go one by one or all at once', async () => {
    await open();
    await button('Filters').click();
    await sidebar.getByLabel('Type').selectOption('Photos');
    await sidebar.getByLabel('Shape').selectOption('Portrait');
    await sidebar.getByLabel('Only what may be used now').check();
    await sidebar.getByRole('treeitem', {name: 'Nature'}).click();
    await sidebar.getByRole('treeitem', {name: 'Places'}).locator('.twisty').click();
    await sidebar.getByRole('treeitem', {name: 'Japan'}).click();
    await sidebar.getByText('Shows what is in any of these categories.').waitFor();
    const chips = sidebar.locator('.bar').getByRole('button', {name: /^Remove/});
    expect(await chips.allTextContents()).toEqual(['Japan', 'Nature', 'Photos', 'Portrait', 'Usable now']);
    await heard(/ among the first | images$/);
    expect((await asked('/Search2')).at(-1)!.body).toMatchObject({
      CategoryIds: [55410, 55500],
      DocumentType: ['IMAGE'],
    });
    await button('Filters').click();
    await images().first().waitFor();
    // Of these nobody can tell how they lie.
    const untold = ['ODD-26', 'ODD-27', 'TWO-26', 'TWO-27'].map(code => nameOf(code).en);
    for (const image of await images().all()) {
      if (untold.includes(named(await image.getAttribute('aria-label')))) continue;
      const {width, height} = (await image.boundingBox())!;
      // Images of unknown size are shown as squares.
      expect(width).toBeLessThanOrEqual(height);
    }
    await button('Remove Portrait').click();
    expect(await chips.allTextContents()).toEqual(['Japan', 'Nature', 'Photos', 'Usable now']);
    expect(await focused().getAttribute('aria-label')).toBe('Remove Usable now');
    await button('Clear all').click();
    expect(await chips.count()).toBe(0);
    expect(await focused().textContent()).toBe('Filters');
    await heard('1,198 images');
  });

  it('are set with the keyboard alone', async () => {
    await open();
    await heard('1,198 images');
    await tabTo(button('Filters'));
    await page.keyboard.press('Enter');
    await tabTo(sidebar.getByLabel('Shape'));
    await page.keyboard.type('Lan');
    await tabTo(sidebar.getByLabel('Only what may be used now'));
    await page.keyboard.press('Space');
    await tabTo(sidebar.getByLabel('Find a category'));
    await sidebar.getByRole('treeitem', {name: 'Places'}).waitFor();
    await page.keyboard.press('ArrowDown');
    expect(await focused().textContent()).toMatch(/^Places \d+$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await focused().textContent()).toMatch(/^Japan \d+$/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    expect(await focused().getAttribute('aria-checked')).toBe('true');
    expect(await focused().getAttribute('aria-level')).toBe('3');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    expect(await focused().getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('n');
    expect(await focused().textContent()).toMatch(/^Nature \d+$/);
    await page.keyboard.press('End');
    expect(await focused().textContent()).toMatch(/^Graphics \d+$/);
    await page.keyboard.press('Escape');
    expect(await focused().textContent()).toBe('Filters');
    expect(await sidebar.getByLabel('Shape').count()).toBe(0);
    await button('Remove Nagasaki').waitFor();
    await button('Remove Usable now').waitFor();
    // Past "Clear all" to the last chip, and to the one before it.
    for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab', 'Enter']) await page.keyboard.press(key);
    await button('Remove Landscape').waitFor({state: 'detached'});
    expect(await focused().getAttribute('aria-label')).toBe('Remove Usable now');
  });

  it('find a category by typing, at any depth, whatever accents are typed', async () => {
    await open();
    await button('Filters').click();
    await sidebar.getByLabel('Language of the texts').selectOption('Norwegian');
    await sidebar.getByRole('treeitem', {name: 'Steder'}).waitFor();
    await sidebar.getByLabel('Find a category').fill('lok');
    await sidebar.getByText('No category with that name').waitFor();
    await sidebar.getByLabel('Find a category').fill('AKANTUS');
    await sidebar.getByRole('treeitem', {name: 'Natur › Planter › Akantus'}).click();
    await button('Remove Akantus').waitFor();
    await button('Remove Norwegian').click();
    await button('Remove Acanthus').waitFor();
  });

  it('look through four pages of the bank at most, say how far they have looked, and look further', async () => {
    await open();
    await button('Filters').click();
    const before = (await searches()).length;
    await sidebar.getByLabel('Shape').selectOption('Square');
    await heard(/^\d+ images among the first 160 of 1,198$/);
    expect((await searches()).slice(before).map(({Page: number}) => number)).toEqual([0, 1, 2, 3]);
    await button('Filters').click();
    for (let said = ''; !/^\d+ images$/.test(said);) {
      const now = sidebar.locator('.count p');
      said = (await now.textContent())!.replace(/ · .*/, '');
      if (!said.includes('among')) continue;
      await button('Look further').click();
      await now.filter({hasNotText: said}).waitFor();
      // Goes on by itself as long as it finds enough.
      await button('Look further').or(sidebar.locator('.end')).waitFor();
    }
    const pages = (await searches()).slice(before).map(({Page: number}) => number);
    expect(pages.sort((a, b) => a - b)).toEqual(Array.from({length: 30}, (_, i) => i));
  });

  it('outlast details and signing in again', async () => {
    await open();
    await search().fill('river');
    await button('Filters').click();
    await sidebar.getByLabel('Type').selectOption('Photos');
    await sidebar.getByRole('treeitem', {name: 'Places'}).click();
    await button('Remove Places').waitFor();
    await images().nth(1).click();
    await button('Back to images').click();
    await button('Remove Places').waitFor();
    await images().nth(1).waitFor();
    await bank.expireTokens();
    await button('Remove Photos').click();
    await sidebar.getByText('has ended your session').waitFor();
    await signIn(sidebar);
    await button('Remove Places').waitFor();
    expect(await search().inputValue()).toBe('river');
    expect(await button('Remove Photos').count()).toBe(0);
    await expectLast({Querystring: 'river', CategoryIds: [55400], DocumentType: ['IMAGE', 'VECTOR']});
  });

  it('ask in another language of the bank, and nothing else in that language', async () => {
    await open();
    await search().fill('ALP-10');
    await image(nameOf('ALP-10').en).waitFor();
    await button('Filters').click();
    await sidebar.getByLabel('Language of the texts').selectOption('Swedish');
    await image(nameOf('ALP-10').sv).waitFor();
    await button('Remove Swedish').waitFor();
  });

  it('mark what the bank has written with its language, wherever it shows, and nothing of ours', async () => {
    await open();
    await search().fill('ALP-10');
    await image(nameOf('ALP-10').en).waitFor();
    expect(await image(nameOf('ALP-10').en).getAttribute('lang')).toBe('en');
    await button('Filters').click();
    await sidebar.getByLabel('Language of the texts').selectOption('Swedish');
    await image(nameOf('ALP-10').sv).click();
    const languageOf = (place: Locator) =>
      place.evaluate(element => element.closest<HTMLElement>('[lang]')!.lang);
    await button('More about the image').click();
    const facts = sidebar.locator('.facts');
    const theirs = [
      sidebar.getByRole('heading', {level: 1}),
      sidebar.locator('.preview img').last(),
      sidebar.getByRole('textbox', {name: 'Alternative text'}),
      facts.locator('dt', {hasText: 'Keywords'}).locator('+ dd .chip span').first(),
    ];
    expect(await Promise.all(theirs.map(languageOf))).toEqual(theirs.map(() => 'sv'));
    const ours = [facts.locator('dt').first(), button(/^Search for/).first(), button(/^Insert/)];
    expect(await Promise.all(ours.map(languageOf))).toEqual(ours.map(() => 'en'));
  });
});

async function expectLast(body: object) {
  await images().first().waitFor();
  expect((await asked('/Search2')).at(-1)!.body).toMatchObject(body);
}

describe('the grid', () => {
  it('chooses several with Ctrl and Shift, or with Space and Shift and arrow keys', async () => {
    await open();
    await images()
      .nth(0)
      .click({modifiers: ['Control']});
    await images()
      .nth(3)
      .click({modifiers: ['Shift']});
    await button('Insert 4 at the end').waitFor();
    await images()
      .nth(1)
      .click({modifiers: ['Control']});
    await button('Insert 3 at the end').waitFor();
    await sidebar.locator('.tray').getByRole('button', {name: 'Clear'}).click();

    await tabTo(images().nth(1));
    await page.keyboard.press('Home');
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await button('Insert 3 at the end').waitFor();
  });

  it('shows a page that fails at its place, keeps the rest, and tries again', async () => {
    await open();
    await images().nth(5).waitFor();
    await bank.faults([{path: '/Search2', answer: {status: 500}}]);
    await sidebar.locator('.images').evaluate(box => (box.scrollTop = box.scrollHeight));
    await sidebar.getByText('Imageshop cannot be reached right now.').waitFor();
    expect(await images().count()).toBeGreaterThan(3);
    await bank.faults([]);
    await button('Try again').click();
    await sidebar.getByText('cannot be reached').waitFor({state: 'detached'});
    await images().nth(5).waitFor();
  });

  it('shows a quiet stand-in for a thumbnail that does not come', async () => {
    await bank.faults([{path: '/thumb/*', answer: {status: 404}}]);
    await open();
    await images().first().waitFor();
    await sidebar.locator('.tile .icon').first().waitFor();
    await sidebar.locator('.tile img').first().waitFor({state: 'detached'});
  });

  it('says when rights have ended or end soon', async () => {
    await open();
    await search().fill('NAG-05');
    await sidebar
      .getByRole('option', {name: /, Expired$/})
      .first()
      .waitFor();
    await search().fill('AIR-26');
    await sidebar
      .getByRole('option', {name: /, Expires soon$/})
      .first()
      .waitFor();
  });
});

describe('details', () => {
  it('tell what the bank knows, and the consents, fetched here alone', async () => {
    await open();
    await search().fill('VEC-03');
    await heard('1 image');
    expect(await asked('/Document/GetConsents')).toHaveLength(0);
    await images().first().click();
    await sidebar.getByText('Illustrator agrees – Print and web.').waitFor();
    await button('More about the image').click();
    for (const fact of ['VEC-03', 'CC0 1.0', 'Graphics', 'November 18, 2025']) {
      await sidebar.locator('.facts').getByText(fact, {exact: true}).first().waitFor();
    }
    await button('Back to images').click();
    await images().first().click();
    await sidebar.getByText('Illustrator agrees – Print and web.').waitFor();
    expect(await asked('/Document/GetConsents')).toHaveLength(1);
  });

  it('go on with buttons and arrow keys, and come back to the place in the grid', async () => {
    await open();
    await images().nth(5).waitFor();
    await sidebar.locator('.images').evaluate(box => (box.scrollTop = 700));
    await drawn();
    const name = await images().nth(4).getAttribute('aria-label');
    await images().nth(4).focus();
    await drawn();
    const top = await sidebar.locator('.images').evaluate(box => box.scrollTop);
    await page.keyboard.press('Enter');
    const heading = sidebar.getByRole('heading', {level: 1});
    expect(await heading.textContent()).toBe(named(name));
    await page.keyboard.press('ArrowRight');
    const next = await heading.textContent();
    expect(next).not.toBe(name);
    await button('Previous image').click();
    expect(await heading.textContent()).toBe(named(name));
    await page.keyboard.press('Escape');
    await images().first().waitFor();
    expect(await focused().getAttribute('aria-label')).toBe(name);
    await drawn();
    expect(Math.abs((await sidebar.locator('.images').evaluate(box => box.scrollTop)) - top)).toBeLessThan(
      120,
    );
  });

  it('search for a keyword that is clicked', async () => {
    await open();
    await search().fill('NAG-01');
    await image(nameOf('NAG-01').en).click();
    await button('More about the image').click();
    await button('Search for “village”').click();
    expect(await search().inputValue()).toBe('village');
    await heard(/^\d+ images$/);
  });
});

describe('odd data', () => {
  it('is shown as text, and what cannot be shown is counted', async () => {
    const alerts: string[] = [];
    page.on('dialog', dialog => {
      alerts.push(dialog.message());
      void dialog.dismiss();
    });
    await open();
    await search().fill('ODD');
    await heard(/^\d+ images$/);
    await sidebar.getByText(/images? could not be shown/).waitFor();
    for (const name of [/<img src=x onerror=/, /^Untitled image/, /Size unknown/]) {
      await sidebar.getByRole('option', {name}).first().click();
      await sidebar.getByRole('heading', {level: 1}).waitFor();
      await sidebar.getByText('None recorded').waitFor();
      await button('Back to images').click();
    }
    expect(alerts).toEqual([]);
    expect(await sidebar.locator('.grid b, .grid script').count()).toBe(0);
  });
});

describe('a bank or network that does not answer', () => {
  it('says that one is offline, and searches once one is back', async () => {
    await open();
    await images().first().waitFor();
    await context.setOffline(true);
    await search().fill('boats');
    await sidebar.getByText('You are offline.').waitFor();
    await context.setOffline(false);
    await button('Try again').click();
    await heard(/^\d+ images$/);
  });

  it('says how long the bank asks to wait, and lets the person try before', async () => {
    await open();
    await bank.faults([{path: '/Search2', answer: {status: 429, retryAfter: 30}}]);
    await search().fill('boats');
    await sidebar.getByText('Imageshop has too much to do right now.').waitFor();
    await sidebar
      .getByText(/Best tried again in \d+ seconds/)
      .first()
      .waitFor();
    await bank.faults([]);
    await button('Try again').click();
    await heard(/^\d+ images$/);
  });
});

describe('at 200 % text', () => {
  it('everything can be reached, and nothing scrolls sideways', async () => {
    await open({text: 2});
    const fits = async () => {
      for (const place of ['html', '.bar', '.filters', '.images', '.details']) {
        const wide = await sidebar
          .locator(place)
          .evaluateAll(all => all.filter(each => each.scrollWidth > each.clientWidth + 1).length);
        expect([place, wide]).toEqual([place, 0]);
      }
    };
    await images().first().waitFor();
    await fits();
    // The longest of all languages.
    const cut = await sidebar.getByRole('searchbox').evaluate((input: HTMLInputElement) => {
      const pen = document.createElement('canvas').getContext('2d')!;
      const {fontSize, fontFamily} = getComputedStyle(input, '::placeholder');
      const {paddingLeft, paddingRight} = getComputedStyle(input);
      pen.font = `${fontSize} ${fontFamily}`;
      const room = input.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      return pen.measureText('Søg efter billeder').width - room;
    });
    expect(cut).toBeLessThan(0);
    await button('Filters').click();
    await sidebar.getByRole('treeitem', {name: 'Nature'}).click();
    await sidebar.getByLabel('Type').selectOption('Photos');
    await sidebar.getByLabel('Shape').selectOption('Portrait');
    await sidebar.getByLabel('Only what may be used now').check();
    await button('Remove Usable now').waitFor();
    await fits();
    await button('Filters').click();
    // What a search that is still on its way takes out of the grid has no next image.
    await sidebar.locator('.images[aria-busy=false]').waitFor();
    await images().first().click();
    await button('Next image').waitFor();
    await button('More about the image').click();
    await fits();
    await sidebar.locator('.facts').getByText('Code').scrollIntoViewIfNeeded();
    await button(/^(Insert|Replace|Fill)/)
      .first()
      .waitFor();
  });
});
