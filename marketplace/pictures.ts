/**
 * Pictures of the real sidebar in the workbench, with the local bank's photographs. What is pressed is found by what it is,
 * not by what it says, so that every language goes the same way.
 */
import type {Browser, FrameLocator, Page} from 'playwright-core';
import {catalogueFor} from '../locales/catalogue.ts';
import type {Messages} from '../locales/messages.ts';
import {demo} from '../test/browser/sidebar.ts';

/** What the workbench has around the file, which no editor has. */
const around = '.header, .notes, .calls, .tabs { display: none !important; }';

const SHOT = {width: 1184, height: 640};

type Editor = 'docs' | 'slides';
type Go = (page: Page, sidebar: FrameLocator, language: string) => Promise<void>;

/** A file opened by somebody who speaks `language`, with the sidebar open and nobody signed in. */
async function opened(browser: Browser, url: string, editor: Editor, language: string, help = false) {
  // For a help page the sidebar is what matters, so its letters are large.
  const context = await browser.newContext({
    viewport: help ? {width: 1000, height: 620} : SHOT,
    deviceScaleFactor: 1,
    colorScheme: 'light',
    reducedMotion: 'reduce',
  });
  // A machine may have much else to do.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(`${url}/${editor}?locale=${language}&file=${crypto.randomUUID()}`);
  // The empty line under the first paragraph; a slide with empty placeholders.
  const place =
    editor === 'docs' ? page.locator('.page .BODY_SECTION p').nth(2) : page.locator('.strip li').nth(2);
  await place.click();
  await page.getByRole('button', {name: 'Extensions'}).click();
  await page.getByRole('menu', {name: 'Imageshop'}).getByRole('menuitem').first().click();
  const sidebar = page.frameLocator('iframe[title="Imageshop"]').frameLocator('iframe[title="Sidebar"]');
  await sidebar.locator('input[name=userName]').waitFor();
  await page.addStyleTag({content: around});
  return {page, sidebar};
}

async function signedIn(sidebar: FrameLocator): Promise<void> {
  await sidebar.locator('input[name=userName]').fill(demo.userName);
  await sidebar.locator('input[name=password]').fill(demo.password);
  for (const tick of await sidebar.locator('input[type=checkbox]').all()) await tick.check();
  await sidebar.locator('form .button.primary').click();
  await sidebar.locator('.tile').nth(7).waitFor();
}

/** Once all that is to be seen has come; the pointer is nowhere. */
async function shot(page: Page, sidebar: FrameLocator): Promise<Buffer> {
  await page.mouse.move(0, 0);
  for (const images of [page.locator('img'), sidebar.locator('.tile img, .preview img')]) {
    await images.evaluateAll(all =>
      Promise.all(
        (all as HTMLImageElement[])
          .filter(one => one.getBoundingClientRect().top < innerHeight)
          // One that does not come has a tile that says so.
          .map(one => one.decode().catch(() => undefined)),
      ),
    );
  }
  return page.screenshot({animations: 'disabled', caret: 'hide'});
}

const insert = (sidebar: FrameLocator) => sidebar.locator('.foot .button.primary').last();

/** Once the place is known, as the button then says; before that it inserts as it does where nothing is to be filled. */
async function known(
  sidebar: FrameLocator,
  language: string,
  says: (texts: Messages['insert']) => string,
): Promise<void> {
  const [words = ''] = says(catalogueFor(language, 'nb').messages.insert)
    .split(/\{\w+\}/)
    .sort((a, b) => b.length - a.length);
  await insert(sidebar).filter({hasText: words.trim()}).waitFor();
}

/** The ways to the five pictures, in the order of the listing. */
const ways: Array<{editor: Editor; go: Go}> = [
  {editor: 'docs', go: (_, sidebar) => signedIn(sidebar)},
  {
    editor: 'docs',
    async go(_, sidebar, language) {
      await signedIn(sidebar);
      await sidebar.locator('.tile').nth(0).click();
      await sidebar.locator('.facts').evaluate(facts => facts.scrollIntoView());
      const {fetching} = catalogueFor(language, 'nb').messages.details;
      await sidebar.getByText(fetching).waitFor({state: 'detached'});
      await known(sidebar, language, ({to}) => to.cursor);
    },
  },
  {
    editor: 'docs',
    async go(page, sidebar, language) {
      await signedIn(sidebar);
      await sidebar.locator('.tile').nth(0).click();
      await known(sidebar, language, ({to}) => to.cursor);
      const before = await page.locator('.page img').count();
      await insert(sidebar).click();
      await page.locator('.page img').nth(before).waitFor();
      await sidebar.locator('.notice').first().waitFor();
      await page.locator('.canvas').evaluate(canvas => (canvas.scrollTop = 0));
    },
  },
  {
    editor: 'slides',
    async go(_, sidebar, language) {
      await signedIn(sidebar);
      for (const at of [0, 3])
        await sidebar
          .locator('.tile')
          .nth(at)
          .click({modifiers: ['Control']});
      await known(sidebar, language, ({severalTo}) => severalTo.placeholder);
      await insert(sidebar).click();
      await sidebar.locator('.notice').first().waitFor();
    },
  },
  {
    editor: 'docs',
    async go(_, sidebar, language) {
      await signedIn(sidebar);
      await sidebar.locator('.more button').first().click();
      const {title} = catalogueFor(language, 'nb').messages.data;
      await sidebar.locator('.sheet').getByRole('button', {name: title}).click();
      await sidebar.locator('.data').getByRole('heading', {name: title}).waitFor();
    },
  },
];

/** Each of the listing's five, framed, with its caption above: PNG, 1280 × 800. */
export async function screenshots(
  browser: Browser,
  url: string,
  language: string,
  captions: string[],
): Promise<Buffer[]> {
  const all: Buffer[] = [];
  for (const [at, {editor, go}] of ways.entries()) {
    const {page, sidebar} = await opened(browser, url, editor, language);
    await go(page, sidebar, language);
    all.push(await framed(browser, language, captions[at]!, await shot(page, sidebar)));
    await page.context().close();
  }
  return all;
}

async function framed(browser: Browser, language: string, caption: string, picture: Buffer): Promise<Buffer> {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  await page.setContent(`<!DOCTYPE html><html lang="${language}"><style>
body { margin: 0; height: 800px; overflow: hidden; background: #0b5d57; color: #fff; font-family: sans-serif; }
p { display: grid; place-items: center; height: 128px; margin: 0; font-size: 38px; }
img { display: block; width: ${SHOT.width}px; height: ${SHOT.height}px; margin: 0 auto; border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 40%); }
</style><p></p><img alt="" src="data:image/png;base64,${picture.toString('base64')}"></html>`);
  await page.locator('p').evaluate((p, text) => (p.textContent = text), caption);
  const done = await page.screenshot();
  await page.close();
  return done;
}

/** What the help pages show, by the picture's name. */
export async function helpPictures(
  browser: Browser,
  url: string,
  language: string,
): Promise<Record<string, Buffer>> {
  const taken: Record<string, Buffer> = {};
  const take = async (name: string, editor: Editor, go: Go) => {
    const {page, sidebar} = await opened(browser, url, editor, language, true);
    await go(page, sidebar, language);
    taken[name] = await shot(page, sidebar);
    await page.context().close();
  };
  await take('signing-in', 'docs', async () => {});
  await take('find', 'docs', ways[0]!.go);
  await take('rights', 'docs', ways[1]!.go);
  await take('slides', 'slides', async (_, sidebar) => {
    await signedIn(sidebar);
    await sidebar.locator('.tile').nth(3).click();
    await known(sidebar, language, ({to}) => to.placeholder);
  });
  return taken;
}
