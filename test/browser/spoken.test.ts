/** The whole way to an image, as somebody hears it who sees nothing and uses the keyboard alone. */
import type {FrameLocator, Page} from 'playwright-core';
import {demo, openSidebar} from './sidebar.ts';
import {listen, type Ears} from './spoken.ts';
import {withWorkbench} from './stage.ts';

const stage = withWorkbench({viewport: {width: 1400, height: 900}, reducedMotion: 'reduce'});
let page: Page;
let sidebar: FrameLocator;
let ears: Ears;
/** What was pressed, and below it what was said. */
let journey: string[];

async function press(key: string): Promise<void> {
  await page.keyboard.press(key);
  journey.push(`[${key}]`);
  await arrive();
}

/** What is said of where the keyboard is, where that is new. */
async function arrive(): Promise<void> {
  const said = await ears.focused();
  if (said) journey.push(said);
}

async function type(text: string): Promise<void> {
  // In one go, so that no pause of a busy machine's is taken for the person's.
  await page.keyboard.insertText(text);
  journey.push(`[types “${text}”]`);
}

/** Sends something off: what is said while it is under way is not looked at, but what live regions say. */
async function enter(): Promise<void> {
  await page.keyboard.press('Enter');
  journey.push('[Enter]');
}

async function hear(text: string | RegExp): Promise<void> {
  journey.push(
    ...(await ears.until(text).catch(error => {
      throw new Error(`${error.message}\n${journey.join('\n')}`);
    })),
  );
}

async function open(editor: 'docs' | 'slides') {
  ({page} = stage);
  page.setDefaultTimeout(20_000);
  journey = [];
  await page.goto(stage.newFile(editor));
  sidebar = await openSidebar(page);
  await sidebar.getByLabel('E-mail').waitFor();
  const frame = (await (await sidebar.locator('html').elementHandle())!.ownerFrame())!;
  ears = await listen(page, frame);
}

/** Tab until what has the keyboard is said to begin so; what lies between is left out of the journey. */
async function tabTo(beginning: string): Promise<void> {
  for (let i = 0; i < 40; i++) {
    await page.keyboard.press('Tab');
    const said = await ears.focused();
    if (!said.includes(beginning)) continue;
    journey.push('[Tab …]', said);
    return;
  }
  throw new Error(`Tab does not lead to “${beginning}”`);
}

it.each(['docs', 'slides'] as const)('is spoken from opening to inserted (%s)', async editor => {
  await open(editor);
  if (editor === 'docs') await page.locator('.page .BODY_SECTION > p').nth(1).click();
  await sidebar.locator('body').evaluate(() => window.focus());
  await press('Tab');
  await type(demo.userName);
  await press('Tab');
  await type('wrong');
  await press('Tab');
  await press('Tab');
  await press('Tab');
  await press('Space');
  await enter();
  await sidebar.locator('[name=password][aria-invalid=true]:focus').waitFor();
  journey.push(...(await ears.live()));
  await arrive();
  await type('wrong too');
  await enter();
  await hear(/not right/);
  await type(demo.password);
  await enter();
  await hear('120 images');
  await arrive();
  await type('river');
  await hear(/^politely: \d+ images?$/);
  // A single key means something among the images alone.
  await press('Tab');
  await press('/');
  await press('Shift+Tab');
  await press('ArrowDown');
  await press('/');
  await press('ArrowDown');
  await press('ArrowRight');
  await press('Space');
  await hear(/chosen/);
  await press('Space');
  await press('Enter');
  await tabTo('Alternative text');
  await page.keyboard.press('Control+a');
  await type('Image of boats');
  await hear(/Begin/);
  await page.keyboard.press('Control+a');
  await type('Boats');
  await press('Tab');
  await tabTo('Insert ');
  await enter();
  await hear(/The image is/);
  await arrive();
  const inSidebar = await sidebar.locator('body').evaluate(() => document.hasFocus());
  journey.push(`[is in ${inSidebar ? 'the sidebar' : 'the file'}]`);
  const [place, size, said] = {
    docs: ['at cursor', '6.3 × 8.9 in, 830 kB', 'in your document'],
    slides: ['on slide', '0.9 × 1.3 in, 17 kB', 'on your slide'],
  }[editor];
  expect(`\n${journey.join('\n')}\n`).toBe(`
[Tab]
E-mail, edit, required
[types “demo@imageshop.example”]
[Tab]
Password, edit, password, required
[types “wrong”]
[Tab]
Show password, button
[Tab]
Remember me on this account, check box, not checked, (You stay signed in for 30 days after you last used Imageshop, unless Imageshop ends it sooner. Only an encrypted token is stored.)
[Tab]
I accept the terms of use and the privacy policy, check box, not checked
[Space]
I accept the terms of use and the privacy policy, check box, checked
[Enter]
politely: Signing in…
Password, edit, password, wrong, required, (The e-mail address or the password is not right. Check both and try again.)
[types “wrong too”]
[Enter]
politely: Signing in…
at once: The e-mail address or the password is not right. Check both and try again.
[types “fjord-2026”]
[Enter]
politely: Signing in…
politely: 120 images
Search images, search edit
[types “river”]
politely: 22 images
[Tab]
Clear search, button
[/]
[Shift+Tab]
Search images, search edit, “river”
[ArrowDown]
Images, list; Boats in River, Nagasaki, JPG, item, 1 of 22
[/]
Search images, search edit, “river”
[ArrowDown]
Images, list; Boats in River, Nagasaki, JPG, item, 1 of 22
[ArrowRight]
Boat with a high mast, detail, JPG, item, 2 of 22
[Space]
Boat with a high mast, detail, JPG, item, selected, 2 of 22
politely: 1 of at most 50 chosen
[Space]
Boat with a high mast, detail, JPG, item, 2 of 22
[Enter]
Boat with a high mast, detail, heading 1
[Tab …]
Alternative text, edit, “A broad wooden boat with one high mast lies aground by the bank. detail: Boats in River, Nagasaki, Felice Beato, about 1865.”, (What does your reader need to know from this image? A proposal from Imageshop. Change it to what your reader needs to know here.)
[types “Image of boats”]
politely: Begin with what the image shows. Screen readers say by themselves that it is an image.
[types “Boats”]
[Tab]
Use the proposal again, button
[Tab …]
Insert ${place}, button, (${size}, sharp)
[Enter]
politely: Inserting…
politely: The image is ${said}.
[is in the file]
`);
});
