/** Ten minutes in every view in which nobody does anything: nothing is asked, and nothing wakes. */
import type {FrameLocator, Locator, Page} from 'playwright-core';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const TEN_MINUTES = 600_000;

/** What the sidebar's page waits for; in the page. */
interface Timers {
  /** Begun, and neither over nor called off. */
  alive: number;
  /** How many have been begun. */
  begun: number;
}

/** Counts what the page begins, on the emulated clock that is already there; in the page. */
function countTimers(): void {
  if (!location.pathname.endsWith('/content')) return;
  const alive = new Set<unknown>();
  let begun = 0;
  type Begin = (then: (...args: unknown[]) => void, ...rest: unknown[]) => unknown;
  const page = window as unknown as Record<string, unknown>;
  const count = (begin: string, end: string, again: boolean) => {
    const [set, clear] = [page[begin] as Begin, page[end] as (id: unknown) => void];
    page[begin] = (then: (...args: unknown[]) => void, ...rest: unknown[]) => {
      begun++;
      const id = set(
        (...args) => {
          if (!again) alive.delete(id);
          then(...args);
        },
        ...rest,
      );
      alive.add(id);
      return id;
    };
    page[end] = (id: unknown) => {
      alive.delete(id);
      clear(id);
    };
  };
  count('setTimeout', 'clearTimeout', false);
  count('setInterval', 'clearInterval', true);
  count('requestAnimationFrame', 'cancelAnimationFrame', false);
  count('requestIdleCallback', 'cancelIdleCallback', false);
  Object.defineProperty(window, 'timers', {get: (): Timers => ({alive: alive.size, begun})});
}

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
const {bank} = stage;
let page: Page;
let sidebar: FrameLocator;
/** What the frames ask of anyone: the sidebar's page, and for it the frame around. */
let asked: string[];
/** All that goes on, so that one run tells of every view. */
let goingOn: string[];

beforeEach(async () => {
  ({page} = stage);
  asked = [];
  goingOn = [];
  page.on('request', request => {
    if (request.frame() !== page.mainFrame()) asked.push(request.url());
  });
  await page.clock.install();
  await page.addInitScript(countTimers);
});
afterEach(() => {
  expect(goingOn).toEqual([]);
});

async function open(editor: 'docs' | 'slides', parameters = ''): Promise<void> {
  await page.goto(stage.newFile(editor, parameters));
  sidebar = await openSidebar(page);
}

const button = (name: string | RegExp): Locator =>
  sidebar.getByRole('button', {name, exact: typeof name === 'string'});
const option = (nth: number): Locator =>
  sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').nth(nth);
const search = (): Locator => sidebar.getByRole('searchbox');

function timers(): Promise<Timers> {
  const content = page.frames().find(frame => new URL(frame.url()).pathname.endsWith('/content'))!;
  return content.evaluate(() => (window as unknown as {timers: Timers}).timers);
}

/**
 * Lets ten minutes pass in a view.
 * @param there what shows that it is reached: a text, or a place
 * @param counts it waits for something that ends within
 */
async function idle(view: string, there: string | RegExp | Locator, counts = false): Promise<void> {
  await (
    typeof there === 'string' || there instanceof RegExp ? sidebar.getByText(there).first() : there
  ).waitFor();
  // Thumbnails come when they come.
  const content = page.frames().find(frame => new URL(frame.url()).pathname.endsWith('/content'))!;
  await content.waitForFunction(() => [...document.images].every(image => image.complete));
  // What brought it here, a pause in typing or a call under way, comes to its end. What does not is told below.
  const patience = Date.now() + 5_000;
  let before = await timers();
  while (!counts && before.alive > 0 && Date.now() < patience) before = await timers();
  asked = [];
  await page.clock.runFor(TEN_MINUTES);
  const {alive, begun} = await timers();
  if (alive > 0) goingOn.push(`${view}: ${alive} timers are left`);
  if (!counts && begun > before.begun) goingOn.push(`${view}: ${begun - before.begun} timers were begun`);
  if (asked.length > 0) goingOn.push(`${view}: asks for ${asked.join(' ')}`);
}

it('nothing goes on while signing in', async () => {
  await open('docs');
  await idle('sign-in', button('Sign in'));
  await button('Sign in').click();
  await idle('sign-in, nothing filled in', 'Enter your password.');
  await signIn(sidebar, {...demo, password: 'wrong'});
  await idle('sign-in, wrong password', sidebar.locator('[name=password][aria-invalid=true]'));
  await bank.faults([{path: '/Login/Login', answer: {status: 429, retryAfter: 300}, times: 1}]);
  await signIn(sidebar);
  await idle('sign-in, a countdown', 'Best tried again in', true);
  await sidebar.getByText('You can try again now.').first().waitFor();
  await idle('sign-in, after the countdown', 'You can try again now.');
  await signIn(sidebar, {...demo, userName: 'code@imageshop.example'});
  await idle('one-time code', sidebar.getByLabel('One-time code'));
  await open('docs');
  await signIn(sidebar, {...demo, userName: 'sso@imageshop.example'});
  await idle('API token', 'Your organisation uses single sign-on');
  await open('docs', '&without=bank');
  await idle('contact to the bank not allowed', 'Imageshop needs your permission');
});

it('nothing goes on while looking at one’s data', async () => {
  await open('docs');
  await button('Your data').click();
  await idle('your data, none', 'Nothing is stored about you here.');
  await button('Back').click();
  await sidebar.getByLabel('Remember me on this account').check();
  await signIn(sidebar);
  await option(0).waitFor();
  await button('More').click();
  await idle('menu', button('Sign out'));
  await button('Your data').click();
  await sidebar.getByText('Take a copy').click();
  await idle('your data', button('Erase'));
  await button('Erase').click();
  await idle('your data, erased', 'It is erased.');
});

it('nothing goes on while finding', async () => {
  await open('docs');
  await signIn(sidebar);
  await idle('browse', option(3));
  await search().fill('boats');
  await idle('a search', /^\d+ images$/);
  await button('Filters').click();
  await sidebar.getByRole('treeitem', {name: 'Nature'}).click();
  await idle('filters', sidebar.getByRole('treeitem', {name: 'Places'}));
  await button('Filters').click();
  await search().fill('no such thing');
  await idle('nothing found', 'No images found');
  await button('Show all images').click();
  await option(3).waitFor();
  await bank.faults([{path: '/Search2', answer: {status: 500}}]);
  await search().fill('fjord');
  await idle('search failed', 'Imageshop cannot be reached right now.');
  await bank.faults([{path: '/Search2', answer: {status: 429, retryAfter: 300}}]);
  await button('Try again').click();
  await idle('search, a countdown', 'Best tried again in', true);
  await idle('search, after the countdown', 'You can try again now.');
  await bank.faults([]);
  await page.route('**/run', () => undefined);
  const call = page.waitForRequest('**/run');
  await search().fill('nagasaki');
  await call;
  await idle('a call that nobody answers', search(), true);
  await idle('a call that is lost', button('Try again'));
  await page.unrouteAll();
  await stage.context.setOffline(true);
  await button('Try again').click();
  await idle('offline', 'You are offline.');
  await stage.context.setOffline(false);
  await idle('online again', 'You are offline.');
});

it('nothing goes on while looking at an image and inserting it', async () => {
  await open('docs');
  await page.locator('.page .BODY_SECTION > p').nth(3).click();
  await signIn(sidebar);
  await option(3).waitFor();
  await search().fill('NAG-01');
  await sidebar.getByText('1 image', {exact: true}).first().waitFor();
  await option(0).click();
  await idle('details', button('Insert at cursor'));
  await button(/^Size and shape/).click();
  await idle('insert options', sidebar.getByRole('radio', {name: 'Own width'}));
  await sidebar.getByLabel('Alternative text').fill('');
  await button('Insert at cursor').click();
  await idle('alternative text asked for', '1 image has no alternative text.');
  await sidebar.getByLabel('Decorative').check();
  await bank.faults([{path: '/Document/GetDocumentById', answer: {status: 500}}]);
  await button('Insert at cursor').click();
  await idle('not inserted', sidebar.locator('.notice.bad'));
  await bank.faults([]);
  await button('Insert at cursor').click();
  await idle('inserted', sidebar.locator('.notice:not(.bad)'));
  await button('Back to images').click();
  await search().fill('');
  await option(3).waitFor();
  for (const nth of [2, 0]) await option(nth).locator('.mark').click();
  await idle('several chosen', button(/^Insert 2 /));
});

it('nothing goes on after an opening that failed, nor after a session that ended', async () => {
  await open('docs');
  await sidebar.getByLabel('Remember me on this account').check();
  await signIn(sidebar);
  await option(0).waitFor();
  await page.getByRole('button', {name: 'Close'}).first().click();
  await bank.faults([{path: '*', answer: 'drop'}]);
  sidebar = await openSidebar(page);
  await idle('opening failed', button('Try again'));
  await open('docs', '&account=expired');
  await signIn(sidebar);
  await idle('session ended', sidebar.getByLabel('Password', {exact: true}));
});
