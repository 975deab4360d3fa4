/**
 * `npm run screenshot`: takes the README's picture of what the workbench shows. `npm run screenshot -- FOLDER [WORD]` takes
 * the gallery instead: every state of `gallery.ts` (those whose name holds WORD) in both editors, light and dark. With
 * LANGUAGES=all, or some of them such as `nb,fi`, it takes the ten main states in these, the sidebar alone.
 */
import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import type {Browser} from 'playwright-core';
import {createControl} from '../../workbench/image-bank/control.ts';
import {startBrowser} from './chromium.ts';
import {languages} from '../../locales/catalogue.ts';
import {mainStates, newSidebar, states, type Editor, type Scene} from './gallery.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {startWorkbench, type RunningWorkbench} from './workbench.ts';

const [folder, word = ''] = process.argv.slice(2);
const workbench = await startWorkbench();
const {browser, stop} = await startBrowser();
try {
  const {LANGUAGES} = process.env;
  if (folder && LANGUAGES) await takeLanguages(browser, workbench, folder, word, LANGUAGES);
  else if (folder) await takeGallery(browser, workbench, folder, word);
  else await takePicture(browser, workbench);
} finally {
  await stop();
  await workbench.stop();
}

async function takePicture(browser: Browser, {url}: RunningWorkbench): Promise<void> {
  const page = await browser.newPage({viewport: {width: 1280, height: 800}});
  await page.goto(`${url}/docs`);
  await page.locator('.page .BODY_SECTION p').nth(1).click();
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(7).waitFor();
  await page.waitForLoadState('networkidle');
  await page.screenshot({path: 'docs/sidebar-in-docs.png'});
}

/** One picture each: `docs, images, light.png`. */
async function takeGallery(browser: Browser, workbench: RunningWorkbench, folder: string, word: string) {
  mkdirSync(folder, {recursive: true});
  for (const editor of ['docs', 'slides'] satisfies Editor[]) {
    for (const {name, reach} of states.filter(state => state.name.includes(word))) {
      await inState(browser, workbench, editor, 'en', reach, `${editor}, ${name}`, async ({page}) => {
        for (const colorScheme of ['light', 'dark'] as const) {
          await page.emulateMedia({colorScheme});
          await page.screenshot({path: join(folder, `${editor}, ${name}, ${colorScheme}.png`)});
        }
      });
    }
  }
}

/** One picture each: `details, fi.png`. */
async function takeLanguages(
  browser: Browser,
  workbench: RunningWorkbench,
  folder: string,
  word: string,
  wanted: string,
) {
  mkdirSync(folder, {recursive: true});
  const all = wanted === 'all' ? Object.keys(languages) : wanted.split(',');
  for (const language of all) {
    for (const {name, reach} of states.filter(
      one => mainStates.includes(one.name) && one.name.includes(word),
    )) {
      await inState(
        browser,
        workbench,
        'docs',
        language,
        reach,
        `${name}, ${language}`,
        async ({page, sidebar}) => {
          // As high as nothing is scrolled out of sight.
          await page.setViewportSize({width: 960, height: 1500});
          await settled({page, sidebar} as Scene);
          await sidebar.locator('html').screenshot({path: join(folder, `${name}, ${language}.png`)});
        },
      );
    }
  }
}

/** Reaches a state on a page of its own; where it cannot be reached, that is said. */
async function inState(
  browser: Browser,
  {url, bankUrl}: RunningWorkbench,
  editor: Editor,
  language: string,
  reach: (scene: Scene) => Promise<void>,
  label: string,
  take: (scene: Scene) => Promise<void>,
) {
  const bank = createControl(bankUrl);
  await bank.reset();
  const page = await browser.newPage({viewport: {width: 960, height: 700}, reducedMotion: 'reduce'});
  const scene = {editor, page, bank} as Scene;
  scene.open = async (parameters = '') => {
    const file = `${url}/${editor}?file=${crypto.randomUUID()}${parameters}`;
    scene.sidebar = await newSidebar(page, file, language);
    await scene.sidebar.locator('main').waitFor();
  };
  try {
    await reach(scene);
    await settled(scene);
    await take(scene);
    console.log(label);
  } catch (error) {
    console.error(`${label}: not reached\n${error}`);
    process.exitCode = 1;
  }
  await page.close();
}

/** All images have come or failed, and two frames are drawn after it. */
async function settled({page, sidebar}: Scene): Promise<void> {
  for (const place of [page.locator('body'), sidebar.locator('body')]) {
    await place.evaluate(async body => {
      const images = [...body.querySelectorAll('img')];
      await Promise.all(images.map(image => image.decode().catch(() => {})));
      await new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
  }
}
