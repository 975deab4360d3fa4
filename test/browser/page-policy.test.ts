/** The page's wall, in a real browser: what code that has got into the page can reach, and what its own journeys need. */
import {mkdir, rm, writeFile} from 'node:fs/promises';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Frame, FrameLocator, Page} from 'playwright-core';
import {buildAll, builtFiles} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import {plantedScript, ways, type Planted} from './planted.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench, type Stage} from './stage.ts';

const root = join(import.meta.dirname, '../..');
const looks = {viewport: {width: 1400, height: 900}};

async function listening(server: Server): Promise<string> {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A host that is none of the bank's: whatever reaches it is counted, by its path. */
const asked: string[] = [];
const note = ({url}: IncomingMessage) => {
  asked.push(decodeURIComponent(url!.slice(1)));
  foreign.emit('asked');
};
const foreign = createServer((request, response) => {
  note(request);
  response.writeHead(200, {'Access-Control-Allow-Origin': '*'}).end();
}).on('upgrade', (request, socket) => {
  note(request);
  socket.destroy();
});
/** The built page as HtmlService would hand it to the browser: without a header. */
let html = '';
const plain = createServer((_, response) =>
  response.writeHead(200, {'Content-Type': 'text/html; charset=utf-8'}).end(html),
);
let foreignUrl = '';
let plainUrl = '';

beforeAll(async () => {
  foreignUrl = await listening(foreign);
  plainUrl = await listening(plain);
});
beforeEach(() => void asked.splice(0));
afterAll(() => {
  for (const server of [foreign, plain]) {
    server.close();
    server.closeAllConnections();
  }
});

const deployment = {...readDeployment(join(root, 'deployment.json')), pagePolicy: true};

const withPlanted = (page: string) => page.replace('</body>', `${plantedScript(foreignUrl)}</body>`);

const told = (page: Frame | Page) => page.evaluate(() => (window as unknown as {planted: Planted}).planted);

/** Each way is refused by the browser, and nothing has come of any. */
async function expectNothing(page: Frame | Page): Promise<void> {
  await page
    .waitForFunction(
      names => names.every(name => name in (window as unknown as {planted: Planted}).planted.refused),
      ways.asking,
      {timeout: 20_000},
    )
    // Which one is not, the comparison says.
    .catch(() => undefined);
  const {refused, ran} = await told(page);
  expect(ways.asking.filter(name => !(name in refused))).toEqual([]);
  // Each would be stopped by another directive, a step later.
  expect(refused).toMatchObject({base: 'base-uri', form: 'form-action', 'markup that loads': 'TypeError'});
  expect(ran).toEqual([]);
  expect(asked).toEqual([]);
}

describe('code that has got into the page', () => {
  const stage = withWorkbench(looks);

  it('reaches a foreign host and makes code of text where no policy stands, in each of the ways that are tried', async () => {
    html = withPlanted('<!DOCTYPE html><html><head></head><body></body></html>');
    await stage.page.goto(plainUrl);
    while (ways.asking.some(name => !asked.includes(name))) await once(foreign, 'asked');
    expect(new Set((await told(stage.page)).ran)).toEqual(new Set(ways.running));
  });

  it('reaches none and makes none behind the policy that the page sets itself', async () => {
    html = withPlanted((await builtFiles('docs', root, deployment))['Sidebar.html']!);
    await stage.page.goto(plainUrl);
    await expectNothing(stage.page);
  });

  it('reaches none and makes none in the workbench, where the shipped page stands behind the same policy', async () => {
    const {page} = stage;
    await page.route('**/content', async route => {
      const answer = await route.fetch();
      await route.fulfill({response: answer, body: withPlanted(await answer.text())});
    });
    await page.goto(stage.newFile('docs'));
    const sidebar = await openSidebar(page);
    await sidebar.getByLabel('E-mail').waitFor();
    await expectNothing(page.frames().find(one => new URL(one.url()).pathname.endsWith('/content'))!);
    // Who works on the sidebar learns of it.
    await page.getByText('policy has refused').waitFor();
  });

  // No directive that browsers know stops it. What the sources may not name is the only wall there.
  it('can lead the page away all the same', async () => {
    html = (await builtFiles('docs', root, deployment))['Sidebar.html']!;
    await stage.page.goto(plainUrl);
    await stage.page.evaluate(url => void (location.href = `${url}/away`), foreignUrl);
    await stage.page.waitForURL(/away$/);
    expect(asked).toContain('away');
  });
});

async function journey({page, newFile}: Stage, editor: 'docs' | 'slides'): Promise<void> {
  const seen = async (image: ReturnType<FrameLocator['locator']>) =>
    image.evaluate((element: HTMLImageElement) => element.decode().then(() => element.naturalWidth));
  await page.goto(newFile(editor));
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('searchbox').fill('NAG-01');
  await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
  expect(await seen(sidebar.locator('[role="option"] img').first())).toBeGreaterThan(0);
  await sidebar.getByRole('option', {name: /Boats in River/}).click();
  expect(await seen(sidebar.locator('.details img').first())).toBeGreaterThan(0);
  await sidebar.getByLabel('Alternative text').fill('Boats on the river');
  await sidebar
    .getByRole('button', {name: editor === 'docs' ? /^Insert/ : 'Insert on slide'})
    .first()
    .click();
  await sidebar
    .getByRole('status')
    .getByText(/The image is (in|on) your/)
    .waitFor();
  await page.locator('.canvas').getByAltText('Boats on the river').last().waitFor();
  await sidebar.getByRole('button', {name: 'Back'}).click();
  await sidebar.getByRole('button', {name: 'More'}).click();
  await sidebar.getByRole('button', {name: 'Your data'}).click();
  await sidebar.getByText('Take a copy').click();
  const download = page.waitForEvent('download');
  await sidebar.getByRole('link', {name: 'Download'}).click();
  expect((await download).suggestedFilename()).toBe(`imageshop-${editor}.json`);
  await sidebar.getByRole('button', {name: 'Copy'}).click();
  await sidebar.getByText('Copied.').waitFor();
  // Here the workbench would say what the policy has refused.
  expect(await page.locator('.remark, .trouble, [role="alert"]').allTextContents()).toEqual([]);
}

describe('signing in, searching, looking, inserting and taking a copy of one’s data need nothing that it refuses', () => {
  describe('as it stands in the workbench', () => {
    const stage = withWorkbench(looks);
    it.each(['docs', 'slides'] as const)('%s', editor => journey(stage, editor));
  });

  describe('as the page sets it', () => {
    const folder = join(tmpdir(), `page-policy-${process.pid}`);
    const [file, out] = [join(folder, 'deployment.json'), join(folder, 'dist')];
    beforeAll(async () => {
      await mkdir(folder);
      await writeFile(file, JSON.stringify({...deployment, $schema: undefined}));
      await buildAll(root, {deployment, out});
    });
    afterAll(() => rm(folder, {recursive: true, force: true}));
    const stage = withWorkbench(looks, '--deployment', file, '--out', out);

    it.each(['docs', 'slides'] as const)('%s', async editor => {
      await journey(stage, editor);
      const page = stage.page.frames().find(one => new URL(one.url()).pathname.endsWith('/content'))!;
      expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').count()).toBe(1);
    });
  });
});

describe('the opening’s state in the page', () => {
  const stage = withWorkbench(looks);

  it('is shown as text, whatever the bank calls its collections', async () => {
    const {page, bank} = stage;
    const run = "document.title='broken'";
    const names = [
      `</script><script>${run}</script>`,
      `<!--<script>${run}//`,
      `--></SCRIPT ><img src=x onerror="${run}">`,
      `]]>'";${run};//`,
      `\`\${${run}}\`/*`,
    ];
    await page.goto(stage.newFile('docs'));
    const first = await openSidebar(page);
    await first.getByLabel('Remember me on this account').check();
    await signIn(first);
    await first.getByRole('option').first().waitFor();
    await page.getByRole('button', {name: 'Close'}).first().click();
    const json = names.map((Name, nth) => ({Id: nth + 1, Name}));
    await bank.faults([{path: '/Interface/GetInterfaces', answer: {json}}]);
    const sidebar = await openSidebar(page);
    await sidebar.getByRole('option').first().waitFor();
    await sidebar.getByRole('button', {name: 'Filters'}).click();
    const shown = await sidebar.getByLabel('Collection').locator('option').allTextContents();
    expect(shown.slice(1)).toEqual(names);
    expect(await sidebar.locator('html').evaluate(() => document.title)).toBe('Imageshop');
    // Two that bring `google.script`, the sidebar's own and the state.
    expect(await sidebar.locator('script').count()).toBe(4);
    expect(await page.locator('.remark, .trouble').count()).toBe(0);
  });
});
