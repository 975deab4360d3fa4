/** What the workbench’s page says when something around it is not as it should be. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import type {Browser, Page} from 'playwright-core';
import {startBank, type RunningBank} from '../../workbench/image-bank/start.ts';
import {startBrowser} from './chromium.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {startWorkbenchOn, type RunningWorkbench} from './workbench.ts';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise(resolve => server.once('listening', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise(resolve => server.close(resolve));
  return port;
}

describe('the workbench', () => {
  let browser: Browser;
  let stopBrowser: () => Promise<void>;
  let bank: RunningBank;
  let workbench: RunningWorkbench;
  let port: number;

  beforeAll(async () => {
    [bank, port] = await Promise.all([startBank({assets: 30}), freePort()]);
    workbench = await startWorkbenchOn(port, '--bank', bank.url);
    ({browser, stop: stopBrowser} = await startBrowser());
  });

  afterAll(async () => {
    await stopBrowser?.();
    await workbench?.stop();
    await bank?.stop();
  });

  /** A file that no other test has opened: its sidebar comes from this test's own menu click. */
  const newFile = (editor: 'docs' | 'slides', parameters = '') =>
    `${workbench.url}/${editor}?file=${crypto.randomUUID()}${parameters}`;

  it('serves on the port it is told', () => {
    expect(workbench.url).toBe(`http://localhost:${port}`);
  });

  it("sends the server's requests and the sidebar's thumbnails to another bank", async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(newFile('docs'));
    const sidebar = await openSidebar(page);
    await signIn(sidebar);
    const thumbnail = sidebar.locator('[role="option"] img').first();
    await thumbnail.waitFor();
    await thumbnail.evaluate((image: HTMLImageElement) => image.decode());
    expect(await thumbnail.getAttribute('src')).toMatch(/^https:\/\/magik\.imageshop\.no\//);

    const requests = await bank.control.requests();
    const asked = (path: RegExp) => requests.filter(request => path.test(request.path));
    expect(asked(/^\/Login\/Login/)).toHaveLength(1);
    expect(asked(/^\/Search2/)).not.toHaveLength(0);
    expect(asked(/\.jpg$/)).not.toHaveLength(0);
    // The API alone is sent the token.
    expect(requests.filter(({host, token}) => token.header && host !== 'api.imageshop.no')).toEqual([]);
    await page.close();
  });

  it('shows the sidebar as it was built, byte for byte', async () => {
    const page = await browser.newPage();
    await page.goto(newFile('docs'));
    const coming = page.waitForResponse(response => response.url().endsWith('/content'));
    await openSidebar(page);
    const shown = await (await coming).text();
    const built = readFileSync('dist/docs/Sidebar.html', 'utf8');
    const [before, after] = built.split('<head>') as [string, string];
    expect(shown.startsWith(before)).toBe(true);
    // Between the two stands what is seen first.
    const place = '<div id="app">';
    const [style, script] = after.trimEnd().split(`${place}</div>`) as [string, string];
    expect(shown).toContain(style + place);
    expect(shown).toContain(script.replace(/<\/body><\/html>$/, ''));
    await page.close();
  });

  it('says what an address may hold when it holds something else', async () => {
    const response = await fetch(`${workbench.url}/docs?bank=tired`);
    expect(response.status).toBe(200);
    const state = await fetch(`${workbench.url}/state?file=${encodeURIComponent('/docs?bank=tired')}`);
    expect(await state.text()).toMatch(/bank.*tired.*down, slow/);
  });

  it('runs a scenario from the address, with a bank of its own', async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(newFile('slides', '&bank=down&locale=nb'));
    const sidebar = await openSidebar(page);
    await sidebar.getByLabel('E-post').fill('demo@imageshop.example');
    await sidebar.getByLabel('Passord', {exact: true}).fill('fjord-2026');
    await sidebar.getByLabel(/Jeg godtar/).check();
    await sidebar.getByRole('button', {name: 'Logg inn', exact: true}).click();
    await sidebar.getByRole('alert').filter({hasText: 'Imageshop'}).waitFor();
    expect(await sidebar.getByLabel('E-post').inputValue()).toBe('demo@imageshop.example');
    await page.close();
  });

  describe('says what breaks in the frame', () => {
    /** A page whose frames may be hindered. */
    async function open(hinder: (page: Page, frames: string) => Promise<unknown>) {
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      await page.goto(newFile('docs'));
      const framesPort = await page.locator('#app').getAttribute('data-frames-port');
      await hinder(page, `http://localhost:${framesPort}`);
      await page.reload();
      return {page, framesPort, sidebar: await openSidebar(page)};
    }

    it('a browser without service workers, and the sidebar comes up', async () => {
      const {page, sidebar} = await open(page =>
        page.addInitScript(() => {
          delete (Navigator.prototype as {serviceWorker?: unknown}).serviceWorker;
        }),
      );
      await signIn(sidebar);
      await sidebar.getByRole('option').first().waitFor();
      expect(await page.locator('.remark').allTextContents()).toEqual([
        expect.stringMatching(/^Thumbnails stay empty.*an ordinary window shows them/),
      ]);
      await page.close();
    });

    it.each([
      ['refused', 'the browser refused the service worker'],
      ['never given', 'did not start'],
    ])('a service worker that is %s', async (kind, said) => {
      const {page, sidebar} = await open(async page => {
        await page.clock.install();
        await page.addInitScript(how => {
          navigator.serviceWorker.register = () =>
            how === 'refused'
              ? Promise.reject(new DOMException('denied', 'NotSupportedError'))
              : new Promise(() => undefined);
        }, kind);
      });
      if (kind !== 'refused') {
        await page.frameLocator('iframe[title="Imageshop"]').locator('body').waitFor({state: 'attached'});
        await page.clock.fastForward(10_000);
      }
      await sidebar.getByLabel('E-mail').waitFor();
      await page.locator('.remark').getByText(said).waitFor();
      await page.close();
    });

    it('a script that throws while it is loaded, until it is tried again', async () => {
      const {page, sidebar} = await open(page =>
        page.route('**/content', async route => {
          const answer = await route.fetch();
          const [before, after] = (await answer.text()).split('<script>/*!');
          const body = `${before}<script>throw new Error("torn");/*!${after}`;
          await route.fulfill({response: answer, body});
        }),
      );
      await page.getByRole('alert').getByText('The sidebar’s page has come up empty.').waitFor();
      await page.getByRole('alert').getByText('Error: torn').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', {name: 'Try again'}).click();
      await sidebar.getByLabel('E-mail').waitFor();
      expect(await page.locator('.trouble').count()).toBe(0);
      await page.close();
    });

    it.each([
      ['a frame that fails', '**/frame?*', 500],
      ['a page that is empty', '**/content', 200],
      ['a page that fails', '**/content', 500],
    ])('%s', async (_, address, status) => {
      const {page} = await open(page => page.route(address, route => route.fulfill({status, body: ''})));
      await page.getByRole('alert').getByText('The sidebar’s page has come up empty.').waitFor();
      await page.close();
    });

    it('nothing of the frame before it, once it is tried again', async () => {
      const {page, sidebar} = await open(async page => {
        await page.clock.install();
        await page.route('**/content', route => route.fulfill({status: 200, body: ''}));
      });
      await page.getByRole('alert').getByText('The sidebar’s page has come up empty.').waitFor();
      await page.unrouteAll();
      // The frame takes its time now.
      let go = () => {};
      const held = new Promise<void>(resolve => (go = resolve));
      const asked = page.waitForRequest('**/frame?*');
      await page.route('**/frame?*', async route => {
        await held;
        await route.continue();
      });
      await page.getByRole('button', {name: 'Try again'}).click();
      await asked;
      await page.clock.fastForward(2_000);
      expect(await page.locator('.trouble').count()).toBe(0);
      go();
      await sidebar.getByLabel('E-mail').waitFor();
      await page.close();
    });

    it('a script that throws later', async () => {
      const {page, sidebar} = await open(() => Promise.resolve());
      await sidebar.getByLabel('E-mail').waitFor();
      await sidebar.locator('body').evaluate(() => {
        setTimeout(() => {
          throw new Error('frayed');
        });
      });
      await page.getByRole('alert').getByText('Error: frayed').waitFor();
      expect(await sidebar.getByLabel('E-mail').isVisible()).toBe(true);
      await page.close();
    });

    it('a second port that is not forwarded, by its number', async () => {
      const {page, framesPort, sidebar} = await open((page, frames) =>
        page.route(`${frames}/**`, route => route.abort('connectionrefused')),
      );
      const trouble = page.getByRole('alert');
      await trouble.getByText(`The sidebar comes from a second port, ${framesPort}`).waitFor();
      expect(await trouble.textContent()).toContain(`forward its port ${framesPort} too`);
      await page.unrouteAll();
      await page.route(/run-id$/, route =>
        route.fulfill({body: 'another', headers: {'Access-Control-Allow-Origin': '*'}}),
      );
      await page.getByRole('button', {name: 'Try again'}).click();
      await trouble.getByText('something else than this workbench answers').waitFor();
      await page.unrouteAll();
      await page.getByRole('button', {name: 'Try again'}).click();
      await sidebar.getByLabel('E-mail').waitFor();
      await page.close();
    });

    it('a call that does not reach the workbench', async () => {
      const {page, sidebar} = await open(() => Promise.resolve());
      await page.route('**/run', route => route.abort('connectionrefused'));
      await signIn(sidebar);
      await page.getByRole('alert').getByText('did not reach the workbench').waitFor();
      await page.close();
    });

    it('a workbench that has stopped, and goes on when it is started again', async () => {
      const own = await freePort();
      let other = await startWorkbenchOn(own, '--bank', bank.url);
      const page = await browser.newPage({viewport: {width: 1280, height: 800}});
      await page.goto(`${other.url}/docs`);
      await openSidebar(page);
      const first = await page.locator('#app').getAttribute('data-run');
      await other.stop();
      const said = page.getByText('The workbench has stopped');
      await said.waitFor();
      await page.getByRole('button', {name: 'Extensions'}).click();
      await page.getByRole('menu', {name: 'Imageshop'}).getByRole('menuitem').first().click();
      other = await startWorkbenchOn(own, '--bank', bank.url);
      await page.locator(`#app:not([data-run="${first}"])`).waitFor();
      const sidebar = await openSidebar(page);
      await sidebar.getByLabel('E-mail').waitFor();
      expect(await said.count()).toBe(0);
      await page.close();
      await other.stop();
    });
  });

  it.each(['x', '!!', '', 'nb-x-y'])(
    'draws a file whose address asks for the language “%s”',
    async locale => {
      const page = await browser.newPage();
      await page.goto(newFile('docs', `&locale=${encodeURIComponent(locale)}`));
      await page.locator('.page').first().waitFor();
      await page.close();
    },
  );

  it.each(['main.js', 'events?*'])('says so where %s does not come', async name => {
    const page = await browser.newPage();
    await page.route(`**/${name}`, route => route.abort('connectionrefused'));
    await page.goto(newFile('docs'));
    await page.getByText(name === 'main.js' ? 'has not come up' : 'The workbench has stopped').waitFor();
    await page.close();
  });

  it('is used in more tabs than a browser has connections', async () => {
    const context = await browser.newContext();
    await context.addInitScript(() => {
      let hidden = false;
      Object.defineProperty(document, 'visibilityState', {get: () => (hidden ? 'hidden' : 'visible')});
      addEventListener('leave', () => {
        hidden = true;
        document.dispatchEvent(new Event('visibilitychange'));
      });
    });
    for (let tab = 0; tab < 8; tab++) {
      const page = await context.newPage();
      await page.goto(newFile('docs'));
      await page.locator('.page').first().waitFor();
      await page.evaluate(() => dispatchEvent(new Event('leave')));
    }
    await context.close();
  });

  it('closes the sidebar when the add-on asks for it', async () => {
    const page = await browser.newPage();
    await page.goto(newFile('docs').replace('localhost', '127.0.0.1'));
    const sidebar = await openSidebar(page);
    await sidebar
      .locator('body')
      .evaluate(() =>
        (window as unknown as {google: {script: {host: {close(): void}}}}).google.script.host.close(),
      );
    await page.locator('iframe[title="Imageshop"]').waitFor({state: 'detached'});
    await page.close();
  });
});
