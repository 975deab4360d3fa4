import {readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import type {AddressInfo} from 'node:net';
import type {Browser} from 'playwright-core';
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

  it('serves on the port it is told', () => {
    expect(workbench.url).toBe(`http://localhost:${port}`);
  });

  it("sends the server's requests and the sidebar's thumbnails to another bank", async () => {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}});
    await page.goto(`${workbench.url}/docs`);
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
    await page.goto(`${workbench.url}/docs`);
    const coming = page.waitForResponse(response => response.url().endsWith('/content'));
    await openSidebar(page);
    const shown = await (await coming).text();
    const built = readFileSync('dist/docs/Sidebar.html', 'utf8');
    const [before, after] = built.split('<head>') as [string, string];
    expect(shown.startsWith(before)).toBe(true);
    expect(shown).toContain(after.trimEnd().replace(/<\/body><\/html>$/, ''));
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
    await page.goto(`${workbench.url}/slides?bank=down&locale=nb`);
    const sidebar = await openSidebar(page);
    await sidebar.getByLabel('E-post').fill('demo@imageshop.example');
    await sidebar.getByLabel('Passord', {exact: true}).fill('fjord-2026');
    await sidebar.getByLabel(/Jeg godtar/).check();
    await sidebar.getByRole('button', {name: 'Logg inn', exact: true}).click();
    await sidebar.getByRole('alert').filter({hasText: 'Imageshop'}).waitFor();
    expect(await sidebar.getByLabel('E-post').inputValue()).toBe('demo@imageshop.example');
    await page.close();
  });
});
