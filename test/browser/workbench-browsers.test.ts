import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium, type BrowserContext, type LaunchOptions, type Page} from 'playwright-core';
import {bundled, installed} from './chromium.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {startWorkbench, type RunningWorkbench} from './workbench.ts';

/** What a browser's settings say of third-party cookies. Without it, each browser has a default of its own. */
const cookies = {
  allowed: {block_third_party_cookies: false, cookie_controls_mode: 0},
  blocked: {block_third_party_cookies: true, cookie_controls_mode: 1},
};

const args = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'];
const viewport = {width: 1400, height: 900};

/** Whether a frame of another site may have a service worker: what blocking third-party cookies takes away. */
async function thirdPartyWorker(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}/docs`);
  const framesPort = await page.locator('#app').getAttribute('data-frames-port');
  const foreign = `http://127.0.0.1:${framesPort}/run-id`;
  await page.evaluate(src => {
    document.body.append(Object.assign(document.createElement('iframe'), {src, title: 'foreign'}));
  }, foreign);
  const outcome = await page
    .frameLocator('iframe[title="foreign"]')
    .locator('body')
    .evaluate(() =>
      navigator.serviceWorker.register('/service-worker.js', {scope: '/foreign/'}).then(
        registration => registration.unregister().then(() => 'given'),
        (error: Error) => error.name,
      ),
    );
  await page.close();
  return outcome;
}

async function insertImage(page: Page, editor: 'docs' | 'slides'): Promise<void> {
  if (editor === 'docs') await page.locator('.page .BODY_SECTION p').nth(1).click();
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('searchbox').fill('NAG-01');
  await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
  const thumbnail = sidebar.locator('[role="option"] img').first();
  await thumbnail.evaluate((image: HTMLImageElement) => image.decode());
  await sidebar.getByRole('option', {name: /Boats in River/}).click();
  await sidebar.getByLabel('Alternative text').fill('Boats on the river');
  await sidebar
    .getByRole('button', {name: editor === 'docs' ? 'Insert at cursor' : 'Insert on slide'})
    .click();
  const image = page.locator('.canvas').getByAltText('Boats on the river').last();
  await image.evaluate((element: HTMLImageElement) => element.decode());
  expect(await page.locator('.remark, .trouble').count()).toBe(0);
}

/** Both are tried, whichever the other tests run in. */
const browsers = [
  {
    browser: 'the installed Chromium',
    settings: true,
    find: () => Promise.resolve(installed() ? {executablePath: installed()} : undefined),
  },
  {
    browser: 'the bundled Chromium',
    // A shell without a screen, which keeps no settings and blocks nothing.
    settings: false,
    find: (folder: string) =>
      process.platform === 'linux' && process.arch === 'x64' ? bundled(folder) : Promise.resolve(undefined),
  },
];

describe.each(browsers)('the workbench in $browser', ({browser: name, settings, find}) => {
  let workbench: RunningWorkbench;
  let folder: string;
  let executable: LaunchOptions | undefined;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'imageshop-browser-'));
    executable = await find(folder);
    if (executable === undefined) {
      console.log(`Skipped: ${name} is not on this machine.`);
      return;
    }
    workbench = await startWorkbench();
  });

  afterAll(async () => {
    await workbench?.stop();
    await rm(folder, {recursive: true, force: true});
  });

  async function profile(setting: keyof typeof cookies): Promise<BrowserContext> {
    const directory = await mkdtemp(join(folder, 'profile-'));
    await mkdir(join(directory, 'Default'));
    await writeFile(join(directory, 'Default', 'Preferences'), JSON.stringify({profile: cookies[setting]}));
    return chromium.launchPersistentContext(directory, {...executable, args, viewport});
  }

  it('inserts an image in both editors where third-party cookies are blocked', async () => {
    if (!executable) return;
    if (!settings) {
      console.log(`Skipped: ${name} cannot block third-party cookies.`);
      return;
    }
    const context = await profile('blocked');
    try {
      expect(await thirdPartyWorker(context, workbench.url)).toBe('NotSupportedError');
      for (const editor of ['docs', 'slides'] as const) {
        const page = await context.newPage();
        await page.goto(`${workbench.url}/${editor}?locale=en`);
        await insertImage(page, editor);
      }
    } finally {
      await context.close();
    }
  });

  it('inserts an image where they are allowed, opened by either name of this machine', async () => {
    if (!executable) return;
    const context = await profile('allowed');
    try {
      expect(await thirdPartyWorker(context, workbench.url)).toBe('given');
      const page = await context.newPage();
      await page.goto(`${workbench.url.replace('localhost', '127.0.0.1')}/docs?latency=1`);
      await insertImage(page, 'docs');
      expect(await openedFrom(page)).toBe(new URL(page.url()).origin);
    } finally {
      await context.close();
    }
  });

  it('inserts an image in an incognito context', async () => {
    if (!executable) return;
    const started = await chromium.launch({...executable, args});
    try {
      const context = await started.newContext({viewport});
      const page = await context.newPage();
      await page.goto(`${workbench.url}/docs?latency=2`);
      await insertImage(page, 'docs');
    } finally {
      await started.close();
    }
  });
});

/** What the sidebar takes for the editor's origin. */
function openedFrom(page: Page): Promise<string> {
  const sidebar = page.frameLocator('iframe[title="Imageshop"]').frameLocator('iframe[title="Sidebar"]');
  return sidebar
    .locator('body')
    .evaluate(
      () => (window as unknown as {google: {script: {host: {origin: string}}}}).google.script.host.origin,
    );
}
