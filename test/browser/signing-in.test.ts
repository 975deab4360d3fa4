/** Every way in and out that a person sees, in one signed-in browser after the other. */
import type {FrameLocator, Page} from 'playwright-core';
import {accounts} from '../../workbench/image-bank/accounts.ts';
import type {Steering} from '../../workbench/steer.ts';
import {demo, openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

const code = {userName: 'code@imageshop.example', password: demo.password};
const {apiToken = ''} = accounts.find(({userName}) => userName === demo.userName)!;

afterEach(async () => {
  // Nothing of the person is left in the browser, whatever the test did.
  for (const frame of page.frames()) {
    expect(await frame.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie])).toEqual(
      [0, 0, ''],
    );
  }
});

const stage = withWorkbench({viewport: {width: 1400, height: 900}});
const {bank, workbench} = stage;
let page: Page;
beforeEach(() => {
  ({page} = stage);
});

/** A new file, with its own store, in which the person has clicked into the text. */
async function openFile(parameters = ''): Promise<FrameLocator> {
  await page.goto(stage.newFile('docs', parameters));
  await page.locator('.page .BODY_SECTION p').nth(1).click();
  return openSidebar(page);
}

/** Signs in to be remembered, in the sidebar of a new file. */
async function signInRemembered(): Promise<void> {
  const sidebar = await openFile();
  await sidebar.getByLabel('Remember me on this account').check();
  await signIn(sidebar);
  await images(sidebar).first().waitFor();
}

async function fromMenu(entry: string): Promise<FrameLocator> {
  await page.getByRole('button', {name: 'Extensions'}).click();
  await page.getByRole('menuitem', {name: entry, exact: true}).click();
  return page.frameLocator('iframe[title="Imageshop"]').frameLocator('iframe[title="Sidebar"]');
}

async function closeSidebar() {
  await page.getByRole('button', {name: 'Close'}).first().click();
  await page.locator('aside.sidebar').waitFor({state: 'detached'});
}

async function steer(order: Steering) {
  const {pathname, search} = new URL(page.url());
  const file = encodeURIComponent(pathname + search);
  const response = await page.request.post(`${workbench.url}/host?file=${file}`, {data: order});
  expect(response.ok()).toBe(true);
}

/** What the server asked the bank; the browser's thumbnails are no part of it. */
const calls = async () =>
  (await bank.requests()).filter(({path}) => !path.startsWith('/thumb/')).map(({path}) => path);

const images = (sidebar: FrameLocator) => sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option');
const submit = (sidebar: FrameLocator) => sidebar.getByRole('button', {name: 'Sign in', exact: true});

describe('with e-mail and password', () => {
  it('names what is missing, from the top, and sends nothing', async () => {
    const sidebar = await openFile();
    await submit(sidebar).click();
    await sidebar.getByText('Enter your e-mail address.').waitFor();
    await sidebar.getByText('Enter your password.').waitFor();
    await sidebar.getByText(/^Accept the terms/).waitFor();
    await sidebar.locator('[name=userName]:focus').waitFor();
    expect(await calls()).toEqual([]);
  });

  it('keeps the e-mail address and the ticks after a wrong password, and takes Enter', async () => {
    const sidebar = await openFile();
    await signIn(sidebar, {...demo, password: 'fjord-2025'});
    await sidebar.getByText('The e-mail address or the password is not right.').waitFor();
    expect(await sidebar.getByLabel('E-mail').inputValue()).toBe(demo.userName);
    expect(await sidebar.getByLabel(/I accept/).isChecked()).toBe(true);
    const password = sidebar.getByLabel('Password', {exact: true});
    expect(await password.inputValue()).toBe('');
    expect(await password.getAttribute('aria-invalid')).toBe('true');
    await sidebar.locator('[name=password]:focus').waitFor();
    await password.fill(demo.password);
    await password.press('Enter');
    await images(sidebar).first().waitFor();
  });

  it('shows the password on request', async () => {
    const sidebar = await openFile();
    const password = sidebar.getByLabel('Password', {exact: true});
    await password.fill('fjord');
    await sidebar.getByRole('button', {name: 'Show password'}).first().click();
    expect(await password.getAttribute('type')).toBe('text');
    await sidebar.getByRole('button', {name: 'Hide password'}).first().click();
    expect(await password.getAttribute('type')).toBe('password');
  });

  it('counts down the wait that the bank asks for, asks nothing meanwhile, and says when it is over', async () => {
    await page.clock.install();
    const sidebar = await openFile();
    await bank.faults([{path: '/Login/Login', answer: {status: 429, retryAfter: 30}, times: 1}]);
    await signIn(sidebar);
    await sidebar.getByText('too many attempts').waitFor();
    await sidebar.getByRole('status').getByText('Best tried again in 30 seconds.').waitFor();
    await page.clock.runFor(12_000);
    await sidebar.getByText('Best tried again in 18 seconds.').waitFor();
    expect(await calls()).toEqual(['/Login/Login']);
    await page.clock.runFor(18_000);
    await sidebar.getByRole('status').getByText('You can try again now.').waitFor();
    expect(await sidebar.getByLabel('Password', {exact: true}).inputValue()).toBe(demo.password);
    await submit(sidebar).click();
    await images(sidebar).first().waitFor();
  });

  it('lets the person try before the wait is over, which is at most an hour', async () => {
    const sidebar = await openFile();
    const never = 'Fri, 31 Dec 9999 23:59:59 GMT';
    await bank.faults([{path: '/Login/Login', answer: {status: 429, retryAfter: never}, times: 1}]);
    await signIn(sidebar);
    await sidebar.getByRole('status').getByText('Best tried again in 60 minutes.').waitFor();
    await submit(sidebar).click();
    await images(sidebar).first().waitFor();
  });

  it('says that an account is locked, and that the bank cannot be reached', async () => {
    const sidebar = await openFile();
    await signIn(sidebar, {...demo, userName: 'locked@imageshop.example'});
    await sidebar.getByText('This account is locked.').waitFor();
    const told = await sidebar.getByLabel('For support').inputValue();
    expect(told).toContain('method: signIn\ncode: signIn.locked\n');
    expect(told).not.toContain('@');
    await bank.faults([{path: '*', answer: 'drop'}]);
    await submit(sidebar).click();
    await sidebar.getByText('Imageshop cannot be reached right now.').waitFor();
    expect(await sidebar.getByLabel('Password', {exact: true}).inputValue()).toBe(demo.password);
  });
});

it('asks for the one-time code as a second step, and not for the password again', async () => {
  const sidebar = await openFile();
  await signIn(sidebar, code);
  const field = sidebar.getByLabel('One-time code');
  await field.waitFor();
  expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
  await sidebar.locator('[name=code]:focus').waitFor();
  expect(await sidebar.getByLabel('Password', {exact: true}).isVisible()).toBe(false);
  await field.fill('000 000');
  await field.press('Enter');
  await sidebar.getByRole('alert').getByText('That code is not right or no longer valid.').waitFor();
  expect(await field.inputValue()).toBe('000 000');
  await sidebar.locator('[name=code]:focus').waitFor();
  await field.fill('246 810');
  await field.press('Enter');
  await images(sidebar).first().waitFor();
});

describe('with an API token', () => {
  it('on request; what was typed before stays', async () => {
    const sidebar = await openFile();
    await sidebar.getByLabel('E-mail').fill(demo.userName);
    await sidebar.getByRole('button', {name: 'Sign in another way'}).click();
    const token = sidebar.getByLabel('API token');
    await sidebar.locator('[name=apiToken]:focus').waitFor();
    await token.fill('no-such-token');
    await sidebar.getByRole('button', {name: 'Use e-mail and password'}).click();
    expect(await sidebar.getByLabel('E-mail').inputValue()).toBe(demo.userName);
    await sidebar.getByRole('button', {name: 'Sign in another way'}).click();
    expect(await token.inputValue()).toBe('no-such-token');
    await sidebar.getByLabel(/I accept/).check();
    await submit(sidebar).click();
    await sidebar.getByText('Imageshop does not know this key.').waitFor();
    await token.fill(` ${apiToken} `);
    await token.press('Enter');
    await images(sidebar).first().waitFor();
  });

  it('by itself for an account with single sign-on, with the bank’s own page to sign in on', async () => {
    const sidebar = await openFile();
    await signIn(sidebar, {...demo, userName: 'sso@imageshop.example'});
    await sidebar.getByLabel('API token').waitFor();
    await sidebar.getByRole('alert').getByText('Your organisation uses single sign-on').waitFor();
    const link = sidebar.getByRole('link', {name: 'Sign in to Imageshop on the web'});
    expect(await link.getAttribute('href')).toBe('https://lysviksso.imageshop.org/sign-in');
    expect(await link.getAttribute('target')).toBe('_blank');
  });

  it('by itself where the bank takes no password', async () => {
    const sidebar = await openFile();
    await bank.faults([{path: '/Login/Login', answer: {status: 404}}]);
    await signIn(sidebar);
    await sidebar.getByRole('alert').getByText('does not let you sign in with a password here').waitFor();
    await sidebar.getByLabel('API token').fill(apiToken);
    await submit(sidebar).click();
    await images(sidebar).first().waitFor();
  });
});

describe('being remembered', () => {
  it('opens on the images the next time, until the person signs out', async () => {
    let sidebar = await openFile();
    expect(await sidebar.getByLabel('Remember me on this account').isChecked()).toBe(false);
    await sidebar.getByText('You stay signed in for 30 days').waitFor();
    await sidebar.getByLabel('Remember me on this account').check();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await closeSidebar();
    sidebar = await fromMenu('Find an image');
    await images(sidebar).first().waitFor();

    // The bank is not needed for it.
    await bank.faults([{path: '*', answer: 'drop'}]);
    await sidebar.getByRole('button', {name: 'More'}).click();
    await sidebar.getByRole('button', {name: 'Sign out'}).click();
    await sidebar.getByText('You are signed out, and nothing is remembered.').waitFor();
    await bank.faults([]);
    await closeSidebar();
    sidebar = await fromMenu('Find an image');
    await sidebar.getByLabel('E-mail').waitFor();
  });

  it('leaves, where the bank is down at the opening, the way to one’s data, to sign out and to try again', async () => {
    await signInRemembered();
    await closeSidebar();
    await bank.faults([{path: '*', answer: 'drop'}]);
    const sidebar = await fromMenu('Find an image');
    await sidebar.getByText('Imageshop cannot be reached right now.').waitFor();
    await sidebar.getByText('For support', {exact: true}).click();
    expect(await sidebar.getByLabel('For support').inputValue()).toMatch(
      /^build: [0-9a-f]{12}\neditor: docs\nmethod: start\ncode: bank\.unreachable\ntime: 20[\d-]{8}T[\d:]{8}Z$/,
    );
    await sidebar.getByRole('button', {name: 'Copy details for support'}).click();
    await sidebar.getByText('Copied.').waitFor();
    await sidebar.getByRole('button', {name: 'More'}).click();
    await sidebar.locator('.sheet').getByRole('button', {name: 'Sign out'}).waitFor();
    await page.keyboard.press('Escape');
    await sidebar.getByRole('button', {name: 'Your data'}).click();
    await sidebar.getByRole('heading', {name: 'Your data'}).waitFor();
    await sidebar.getByRole('button', {name: 'Back'}).click();
    await sidebar.getByRole('button', {name: 'Try again'}).waitFor();
    await sidebar.getByRole('button', {name: 'Sign out'}).click();
    await sidebar.getByText('You are signed out, and nothing is remembered.').waitFor();
  });

  it('ends with the sidebar without the tick', async () => {
    let sidebar = await openFile();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await closeSidebar();
    sidebar = await fromMenu('Find an image');
    await sidebar.getByLabel('E-mail').waitFor();
  });

  it('says so in plain words when the stored sign-in is damaged', async () => {
    await signInRemembered();
    await steer({stores: {user: {remembered: '1.damaged.envelope'}}});
    await closeSidebar();
    const sidebar = await fromMenu('Find an image');
    await sidebar.getByText('You are no longer remembered').waitFor();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
  });
});

describe('a session that the bank ends', () => {
  it('during an insertion: everything is still there after signing in again, and the image is inserted', async () => {
    // Remembered, so that this page has never seen the user name.
    await signInRemembered();
    await closeSidebar();
    const sidebar = await fromMenu('Find an image');
    await sidebar.getByRole('searchbox').fill('NAG-01');
    await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
    await images(sidebar).first().click();
    await sidebar.getByLabel('Alternative text').fill('Two boats, at last');
    await bank.faults([{path: '/Document/GetDocumentById', answer: {status: 401}, times: 1}]);
    await sidebar.getByRole('button', {name: 'Insert at cursor'}).click();
    await sidebar.getByText('Imageshop has ended your session.').waitFor();
    await sidebar.getByText('Then you carry on where you were.').waitFor();
    await sidebar.locator('[name=userName]:focus').waitFor();
    expect(await sidebar.getByLabel('Remember me on this account').isChecked()).toBe(true);
    await signIn(sidebar);
    await page.locator('.canvas').getByAltText('Two boats, at last').waitFor();
    expect(await sidebar.getByLabel('Alternative text').inputValue()).toBe('Two boats, at last');
    await sidebar.getByRole('button', {name: 'Back to images'}).click();
    expect(await sidebar.getByRole('searchbox').inputValue()).toBe('NAG-01');
  });

  it('with an empty answer to a search: it is searched after signing in again', async () => {
    const sidebar = await openFile();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await bank.faults([{path: '/Search2', answer: 'empty', times: 1}]);
    await sidebar.getByRole('searchbox').fill('NAG-01');
    await sidebar.getByText('Imageshop has ended your session.').waitFor();
    await signIn(sidebar);
    await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
    expect(await sidebar.getByRole('searchbox').inputValue()).toBe('NAG-01');
  });

  it('and somebody else who signs in: the search stays, the images are theirs, nothing is inserted', async () => {
    const sidebar = await openFile();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await sidebar.getByRole('searchbox').fill('NAG-01');
    await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
    await images(sidebar).first().click();
    // A token that has ended is none for the link either, which is asked for in the same round.
    const ended = {answer: {status: 401}, times: 1} as const;
    await bank.faults([
      {path: '/Document/GetDocumentById', ...ended},
      {path: '/Permalink/CreatePermaLinkFromDocumentId', ...ended},
    ]);
    await sidebar.getByRole('button', {name: 'Insert at cursor'}).click();
    await sidebar.getByText('Imageshop has ended your session.').waitFor();
    await signIn(sidebar, {...demo, userName: 'none@imageshop.example'});
    await sidebar.getByText('You may have signed in with another account').first().waitFor();
    expect(await sidebar.getByRole('searchbox').inputValue()).toBe('NAG-01');
    await sidebar.getByText('No collections').waitFor();
    expect((await bank.state()).permalinks).toBe(0);
  });
});

describe('several Google accounts', () => {
  const sentence = 'open Imageshop again from the menu.';

  it('a search that runs as another one shows nothing of it, and says what to do', async () => {
    const sidebar = await openFile();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    const before = await calls();
    await steer({account: 'other@example.com'});
    await sidebar.getByRole('searchbox').fill('boats');
    await sidebar.getByRole('alert').getByText(sentence).waitFor();
    expect(await calls()).toEqual(before);
    await steer({account: 'person@example.com'});
    await sidebar.getByRole('button', {name: 'Try again'}).click();
    await images(sidebar).first().waitFor();
    expect(await sidebar.getByRole('searchbox').inputValue()).toBe('boats');
  });

  it('a sign-in that runs as another one is not sent to the bank', async () => {
    const sidebar = await openFile();
    await steer({account: 'other@example.com'});
    await signIn(sidebar);
    await sidebar.getByRole('alert').getByText(sentence).waitFor();
    expect(await calls()).toEqual([]);
  });

  it('whatever Google itself says is not repeated', async () => {
    const sidebar = await openFile();
    await steer({faults: [{call: 'google.script.run', message: 'PERMISSION_DENIED: secret details'}]});
    await signIn(sidebar);
    await sidebar.getByRole('alert').getByText(sentence).waitFor();
    expect(await sidebar.getByText('secret details').count()).toBe(0);
  });
});

describe('permissions that were not granted', () => {
  it('without contact to the bank nothing else is shown, and refusing asks for nothing by itself', async () => {
    let sidebar = await openFile('&without=bank');
    await sidebar.getByRole('heading', {name: 'Imageshop needs your permission'}).waitFor();
    await sidebar.getByText('Imageshop cannot sign in or search').waitFor();
    const link = sidebar.getByRole('link', {name: 'Allow this'});
    expect(await link.getAttribute('href')).toMatch(/^https:\/\/script\.google\.com\//);
    expect(await link.getAttribute('target')).toBe('_blank');
    await sidebar.getByRole('button', {name: 'Try again'}).click();
    await sidebar.getByText('It is still not allowed.').waitFor();
    await steer({withheld: []});
    await sidebar.getByRole('button', {name: 'Try again'}).click();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await closeSidebar();
    sidebar = await fromMenu('Find an image');
    await sidebar.getByLabel('E-mail').waitFor();
  });

  it('without the document all works but inserting, and it is said above', async () => {
    const sidebar = await openFile('&without=document');
    await sidebar.getByText('Imageshop cannot insert images').waitFor();
    await signIn(sidebar);
    await images(sidebar).first().waitFor();
    await steer({withheld: []});
    await sidebar.getByRole('button', {name: 'Try again'}).click();
    await sidebar.getByText('Imageshop cannot insert images').waitFor({state: 'detached'});
  });
});

describe('your data', () => {
  it('from the editor’s menu, signed out, without asking anybody', async () => {
    await openFile();
    await closeSidebar();
    const sidebar = await fromMenu('See what is stored about me');
    await sidebar.getByText('Nothing is stored about you here.').waitFor();
    await sidebar.getByText('This covers Imageshop in Google Docs.').waitFor();
    await sidebar.getByRole('link', {name: 'privacy@imageshop.org'}).waitFor();
    expect(await calls()).toEqual([]);
    await sidebar.getByRole('button', {name: 'Back'}).click();
    await sidebar.getByLabel('E-mail').waitFor();
  });

  it('leaves what is typed at sign-in as it is', async () => {
    const sidebar = await openFile();
    await sidebar.getByLabel('E-mail').fill(demo.userName);
    await sidebar.getByRole('button', {name: 'Your data'}).click();
    await sidebar.getByText('Nothing is stored about you here.').waitFor();
    await sidebar.locator('h1:focus', {hasText: 'Your data'}).waitFor();
    await sidebar.getByRole('button', {name: 'Back'}).click();
    await sidebar.getByRole('heading', {name: 'Your data'}).waitFor({state: 'detached'});
    expect(await sidebar.getByLabel('E-mail').inputValue()).toBe(demo.userName);
    await sidebar.locator('button:focus', {hasText: 'Your data'}).waitFor();
  });

  it('can be seen, copied, downloaded and erased', async () => {
    await signInRemembered();
    await closeSidebar();
    const before = await calls();
    let sidebar = await fromMenu('See what is stored about me');
    await sidebar.getByText('One thing is stored about you').waitFor();
    await sidebar.getByText('Take a copy').click();
    const text = await sidebar.getByLabel('What is stored, as JSON').inputValue();
    expect(JSON.parse(text)).toMatchObject({
      addOn: 'Imageshop for Google Docs',
      stored: {since: expect.stringMatching(/Z$/) as string, acceptedTerms: '2026-11-01'},
    });
    const download = page.waitForEvent('download');
    await sidebar.getByRole('link', {name: 'Download'}).click();
    expect((await download).suggestedFilename()).toBe('imageshop-docs.json');
    await sidebar.getByRole('button', {name: 'Copy'}).click();
    await sidebar.getByText('Copied.').waitFor();

    await sidebar.getByRole('button', {name: 'Erase'}).click();
    await sidebar.getByText('It is erased.').waitFor();
    await sidebar.getByText('Nothing is stored about you here.').waitFor();
    expect(await calls()).toEqual(before);
    // Whoever is signed in stays so while this sidebar is open.
    await sidebar.getByRole('button', {name: 'Back'}).click();
    await images(sidebar).first().waitFor();
    await closeSidebar();
    sidebar = await fromMenu('Find an image');
    await sidebar.getByLabel('E-mail').waitFor();
  });

  it('from the sidebar’s menu, and back to the images as they were', async () => {
    const sidebar = await openFile();
    await signIn(sidebar);
    await images(sidebar).nth(5).waitFor();
    await sidebar.getByRole('button', {name: 'More'}).click();
    await sidebar.getByRole('button', {name: 'Your data'}).click();
    await sidebar.getByText('Nothing is stored about you here.').waitFor();
    await sidebar.getByRole('button', {name: 'Back'}).click();
    await sidebar.getByRole('heading', {name: 'Your data'}).waitFor({state: 'detached'});
    expect(await images(sidebar).nth(5).isVisible()).toBe(true);
    await sidebar.locator('button[aria-label="More"]:focus').waitFor();
  });
});

it('nothing is cut off or scrolls sideways at 300 px and text of twice the size', async () => {
  const sidebar = await openFile('&without=document&locale=nb');
  const settles = async (what: string) => {
    await sidebar.getByText(what).first().waitFor();
    const wide = await sidebar.locator('html').evaluate(root => {
      root.style.fontSize = '200%';
      const all = [...root.querySelectorAll<HTMLElement>('body *:not(.unseen)')];
      return all
        .filter(
          one =>
            one.getBoundingClientRect().right > innerWidth + 1 && getComputedStyle(one).clipPath === 'none',
        )
        .map(one => one.outerHTML.slice(0, 80));
    });
    expect(wide).toEqual([]);
  };
  await settles('Logg inn i Imageshop');
  await sidebar.getByLabel('E-post').fill('sso@imageshop.example');
  await sidebar.getByLabel('Passord', {exact: true}).fill('x');
  await sidebar.getByRole('button', {name: 'Logg inn', exact: true}).click();
  await settles('Du må godta');
  await sidebar.getByLabel(/Jeg godtar/).check();
  await sidebar.getByRole('button', {name: 'Logg inn', exact: true}).click();
  await settles('felles pålogging');
  await sidebar.getByRole('button', {name: 'Dine data'}).click();
  await settles('Ingenting er lagret');
  await sidebar.getByText('Ta en kopi').click();
  await settles('Last ned');
  await page.goto(stage.newFile('docs', '&without=bank&locale=nb'));
  await fromMenu('Finn et bilde');
  await settles('Imageshop trenger din tillatelse');
});
