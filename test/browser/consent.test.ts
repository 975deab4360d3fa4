/** Where a deployment asks about consent: what is not recorded is said, and inserted once the person has ticked that it is given. */
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {FrameLocator, Page} from 'playwright-core';
import {buildAll} from '../../build.mjs';
import {readDeployment} from '../../deployment/read.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const folder = mkdtempSync(join(tmpdir(), 'consent-'));
const file = join(folder, 'asking.json');
const out = join(folder, 'dist');

beforeAll(async () => {
  const shipped = JSON.parse(readFileSync('deployment.json', 'utf8')) as {policy?: object};
  writeFileSync(file, JSON.stringify({...shipped, policy: {...shipped.policy, consent: 'ask'}}));
  await buildAll(process.cwd(), {deployment: readDeployment(file), out});
});
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const stage = withWorkbench({viewport: {width: 1400, height: 900}}, '--deployment', file, '--out', out);
let page: Page;
let sidebar: FrameLocator;

beforeEach(async () => {
  ({page} = stage);
  await page.goto(stage.newFile('docs'));
  await page.locator('.page .BODY_SECTION p').nth(1).click();
  sidebar = await openSidebar(page);
  await signIn(sidebar);
});

async function look(code: string): Promise<void> {
  await sidebar.getByRole('searchbox').fill(code);
  await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
  await sidebar.getByRole('option').first().click();
  await sidebar.getByLabel('Alternative text').fill('It has been put here');
}

const unrecorded = () => sidebar.getByText(/has no consent on record for this image/).first();
const agreed = () => sidebar.getByRole('checkbox', {name: 'I have made sure that those shown agree'});
const anyway = () => sidebar.getByRole('checkbox', {name: 'I have made sure that I may use it anyway'});
const insert = () => sidebar.getByRole('button', {name: 'Insert at cursor'});
const isAsleep = async () => (await insert().getAttribute('aria-disabled')) === 'true';
const links = async () => (await stage.bank.state()).permalinks;
const inserted = () => page.locator('.canvas').getByAltText('It has been put here').waitFor();

test('an image without a recorded consent is inserted after the tick, and no sooner', async () => {
  await look('NAG-01');
  await unrecorded().waitFor();
  expect(await agreed().isChecked()).toBe(false);
  expect(await isAsleep()).toBe(true);
  await insert().dispatchEvent('click');

  await agreed().check();
  expect(await isAsleep()).toBe(false);
  await agreed().uncheck();
  expect(await isAsleep()).toBe(true);
  await insert().dispatchEvent('click');
  expect(await links()).toBe(0);

  await agreed().check();
  await insert().click();
  await inserted();
  expect(await links()).toBe(1);
});

test('the keyboard is enough for it', async () => {
  await look('NAG-01');
  await unrecorded().waitFor();
  const isHere = (what: ReturnType<typeof agreed>) =>
    what.evaluate(element => element === element.ownerDocument.activeElement);
  /** Tab after Tab, or back, until it has the focus. */
  const goTo = async (what: ReturnType<typeof agreed>, key: 'Tab' | 'Shift+Tab') => {
    for (let steps = 0; steps < 30 && !(await isHere(what)); steps++) await page.keyboard.press(key);
    expect(await isHere(what)).toBe(true);
  };
  await goTo(insert(), 'Tab');
  await page.keyboard.press('Enter');
  expect(await links()).toBe(0);
  await goTo(agreed(), 'Shift+Tab');
  await page.keyboard.press('Space');
  expect(await agreed().isChecked()).toBe(true);
  await goTo(insert(), 'Tab');
  await page.keyboard.press('Enter');
  await inserted();
  expect(await links()).toBe(1);
});

test('rights that have ended and a consent that is missing are two things to be sure of', async () => {
  await look('NAG-05');
  await unrecorded().waitFor();
  await anyway().check();
  expect(await agreed().isChecked()).toBe(false);
  expect(await isAsleep()).toBe(true);
  await agreed().check();
  expect(await isAsleep()).toBe(false);
  await anyway().uncheck();
  expect(await isAsleep()).toBe(true);
  await anyway().check();
  await insert().click();
  await inserted();
});

test('nothing is to be ticked where a consent is recorded', async () => {
  await look('NAG-04');
  await sidebar.getByText('No consent needed').waitFor();
  expect(await agreed().count()).toBe(0);
  await insert().click();
  await inserted();
});
