/**
 * The states of the sidebar that are looked at one by one, each reached as a person reaches it. A new one is a line here:
 * its name, which is the picture's, and what leads there.
 */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import type {BankControl} from '../../workbench/image-bank/control.ts';
import {inLanguage} from './in-language.ts';
import {demo, largeView, openSidebar, signIn} from './sidebar.ts';

export type Editor = 'docs' | 'slides';

export interface Scene {
  editor: Editor;
  page: Page;
  sidebar: FrameLocator;
  bank: BankControl;
  /** A new file, with its sidebar opened. @param parameters of the file's address, each with its `&` */
  open(parameters?: string): Promise<void>;
}

/** Leads to the state. Signed in and with the first images on the screen, unless it is told to begin before. */
type Way = (scene: Scene) => Promise<void>;

const button = ({sidebar}: Scene, name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = ({sidebar}: Scene, nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
/** Of the tray's image of this number, from 0, the line that opens it. */
const line = ({sidebar}: Scene, nth: number): Locator => sidebar.locator('.tray-page [data-line]').nth(nth);

async function signedIn(scene: Scene): Promise<void> {
  await scene.open();
  if (scene.editor === 'docs') await scene.page.locator('.page .BODY_SECTION > p').nth(1).click();
  await signIn(scene.sidebar);
  await option(scene, 0).waitFor();
}

async function search(scene: Scene, text: string): Promise<void> {
  await scene.sidebar.getByRole('searchbox').fill(text);
  await scene.sidebar.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
}

async function look(scene: Scene, code: string): Promise<void> {
  await search(scene, code);
  await scene.sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await option(scene, 0).click();
  await scene.sidebar.getByLabel('Alternative text').waitFor();
}

async function choose(scene: Scene, count: number): Promise<void> {
  for (let nth = 0; nth < count; nth++) await option(scene, nth).locator('.mark').click();
  await insert(scene).waitFor();
}

/** The primary button, whatever place it names. */
const insert = ({sidebar}: Scene): Locator => sidebar.locator('.foot .primary');

async function insertAll(scene: Scene): Promise<void> {
  await insert(scene).click();
  await scene.sidebar.locator('.notice').waitFor();
}

async function tray(scene: Scene, count: number): Promise<void> {
  await choose(scene, count);
  await scene.sidebar.locator('#tray-toggle').click();
  await line(scene, 0).waitFor();
}

/** Those that begin before anybody is signed in. */
const before: Record<string, Way> = {
  'sign-in': scene => scene.open(),
  async 'sign-in, wrong password'(scene) {
    await scene.open();
    await signIn(scene.sidebar, {...demo, password: 'wrong'});
    await scene.sidebar.locator('[name=password][aria-invalid=true]').waitFor();
  },
  async 'opening failed'(scene) {
    await scene.bank.faults([{path: '/Search2', answer: {status: 500}}]);
    await scene.open();
    await signIn(scene.sidebar);
    await button(scene, 'Try again').waitFor();
  },
  async 'permission missing'(scene) {
    await scene.open('&without=bank');
    await scene.sidebar.getByText('Imageshop needs your permission').waitFor();
  },
  async 'your data'(scene) {
    await scene.open();
    await scene.sidebar.getByLabel('Remember me on this account').check();
    await signIn(scene.sidebar);
    await option(scene, 0).waitFor();
    await button(scene, 'More').click();
    await button(scene, 'Your data').click();
    await button(scene, 'Erase').waitFor();
  },
};

const after: Record<string, Way> = {
  images: scene => option(scene, 3).waitFor(),
  async 'image pointed at'(scene) {
    await option(scene, 1).hover();
  },
  async menu(scene) {
    await button(scene, 'More').click();
  },
  async filters(scene) {
    await button(scene, 'Filters').click();
    await scene.sidebar.getByLabel('Type').selectOption('photo');
    await scene.sidebar.getByRole('treeitem').nth(1).click();
    await scene.sidebar.locator('.images[aria-busy=true]').waitFor({state: 'detached'});
  },
  async 'nothing found'(scene) {
    await search(scene, 'no such thing');
    await button(scene, 'Show all images').waitFor();
  },
  async 'nothing found, which filter is to blame'(scene) {
    await button(scene, 'Filters').click();
    await scene.sidebar.getByLabel('Type').selectOption('vector');
    await button(scene, 'Filters').click();
    await search(scene, 'nagasaki');
    await button(scene, /without “Vectors”$/).waitFor();
  },
  async 'results with filters'(scene) {
    await button(scene, 'Filters').click();
    await scene.sidebar.getByLabel('Order').selectOption('name');
    await scene.sidebar.getByLabel('Type').selectOption('photo');
    for (const nth of [0, 1]) await scene.sidebar.getByRole('treeitem').nth(nth).click();
    await button(scene, 'Filters').click();
    await search(scene, 'river');
  },
  async 'session ended'(scene) {
    await scene.bank.expireTokens();
    await scene.sidebar.getByRole('searchbox').fill('river');
    await scene.sidebar.getByText('has ended your session').waitFor();
  },
  details: scene => look(scene, 'NAG-01'),
  async 'details, more about the image'(scene) {
    await look(scene, 'NAG-01');
    await button(scene, 'More about the image').click();
    await button(scene, 'Categories').click();
    await scene.sidebar.locator('.crumbs').first().scrollIntoViewIfNeeded();
  },
  async 'keyboard shortcuts'(scene) {
    await option(scene, 0).focus();
    await scene.page.keyboard.press('?');
    await scene.sidebar.getByRole('heading', {name: 'Keyboard shortcuts'}).waitFor();
  },
  async 'details, rights ended'(scene) {
    await look(scene, 'NAG-05');
    await scene.sidebar.getByText('The rights to this image expired on').waitFor();
  },
  async 'details, size and shape'(scene) {
    await look(scene, 'NAG-01');
    await button(scene, /^Size and shape/).click();
  },
  async 'details, named sizes'(scene) {
    await look(scene, 'NAG-01');
    await button(scene, /^Size and shape/).click();
    await scene.sidebar.getByRole('radio', {name: /^Web · /}).scrollIntoViewIfNeeded();
  },
  async 'large view'(scene) {
    await scene.page.setViewportSize({width: 1500, height: 900});
    await button(scene, 'Open large').click();
    scene.sidebar = largeView(scene.page);
    await choose(scene, 3);
    await option(scene, 5).click();
    await scene.sidebar.getByLabel('Alternative text').waitFor();
  },
  async 'details, a frame of its own'(scene) {
    await look(scene, 'NAG-01');
    await scene.sidebar.getByRole('radio', {name: 'Free'}).check();
    await button(scene, 'Smaller frame').click();
  },
  async 'credits of what was inserted'(scene) {
    await choose(scene, 2);
    await insertAll(scene);
    await button(scene, 'Credits for what you inserted').click();
    await button(scene, 'Copy').waitFor();
  },
  async inserted(scene) {
    await look(scene, 'NAG-01');
    await insertAll(scene);
  },
  async 'not inserted'(scene) {
    await look(scene, 'NAG-01');
    await scene.bank.faults([{path: '/Document/GetDocumentById', answer: {status: 500}}]);
    await insertAll(scene);
  },
  async 'not inserted, for support'(scene) {
    await look(scene, 'NAG-01');
    await scene.bank.faults([{path: '/Document/GetDocumentById', answer: {status: 500}}]);
    await insertAll(scene);
    await scene.sidebar.getByText('For support', {exact: true}).click();
  },
  'tray, some': scene => choose(scene, 4),
  'tray, many': scene => choose(scene, 12),
  async 'tray, shown whole'(scene) {
    await choose(scene, 3);
    await search(scene, 'NAG-05');
    await scene.sidebar.getByText('1 image', {exact: true}).first().waitFor();
    await choose(scene, 1);
    await scene.sidebar.locator('#tray-toggle').click();
    await line(scene, 1).click();
    await scene.sidebar.getByLabel('Alternative text').waitFor();
  },
  async 'tray, cleared'(scene) {
    await choose(scene, 3);
    await button(scene, 'Clear').click();
  },
  async 'tray, words asked for'(scene) {
    await tray(scene, 3);
    await line(scene, 1).click();
    await scene.sidebar.getByLabel('Alternative text').fill('');
    await insert(scene).click();
    await scene.sidebar.getByText('1 image has no alternative text.').waitFor();
  },
  async 'tray, some not inserted'(scene) {
    await choose(scene, 4);
    await scene.bank.faults([
      {path: '/Permalink/*', times: 1, answer: {json: {url: 'Access denied'}}},
      {path: '/Document/GetDocumentById', times: 1, answer: {status: 500}},
    ]);
    await insertAll(scene);
  },
};

export const states: Array<{name: string; reach: Way}> = [
  ...Object.entries(before).map(([name, reach]) => ({name, reach})),
  ...Object.entries(after).map(([name, reach]) => ({
    name,
    async reach(scene: Scene) {
      await signedIn(scene);
      await reach(scene);
    },
  })),
];

/** Where most people are most of the time. */
export const mainStates = [
  'sign-in',
  'images',
  'filters',
  'nothing found',
  'details',
  'details, size and shape',
  'inserted',
  'not inserted',
  'tray, shown whole',
  'your data',
];

/** The sidebar of a page, newly opened; what is in it is found by its English names. */
export async function newSidebar(page: Page, url: string, language: string): Promise<FrameLocator> {
  await page.goto(`${url}&locale=${language}`);
  return inLanguage(await openSidebar(page), language);
}
