import type {Page} from 'playwright-core';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

/** The picture in the document or slide, as the page shows it: its alternative text and its pixels on screen. */
async function inserted(page: Page, alt: string) {
  const image = page.locator('.canvas').getByAltText(alt).last();
  await image.waitFor();
  return image.evaluate(async (element: HTMLImageElement) => {
    await element.decode();
    const {width, height} = element.getBoundingClientRect();
    return {
      natural: element.naturalWidth / element.naturalHeight,
      shown: width / height,
      naturalWidth: element.naturalWidth,
      width,
    };
  });
}

describe('the main job, in the browser', () => {
  const stage = withWorkbench({viewport: {width: 1400, height: 900}});

  const cases = [
    {editor: 'docs' as const, button: 'Insert at cursor', done: 'The image is in your document.'},
    {editor: 'slides' as const, button: 'Insert on slide', done: 'The image is on your slide.'},
  ];

  it.each(cases)(
    'signs in, searches and inserts an image with its alternative text ($editor)',
    async ({editor, button, done}) => {
      const {page, workbench} = stage;
      const asked: string[] = [];
      page.on('request', request => asked.push(new URL(request.url()).host));
      await page.goto(stage.newFile(editor));
      if (editor === 'docs') await page.locator('.page .BODY_SECTION p').nth(1).click();

      const sidebar = await openSidebar(page);
      await signIn(sidebar);
      await sidebar.getByRole('searchbox').fill('NAG-01');
      await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
      await sidebar.getByRole('option', {name: /Boats in River/}).click();
      const alt = sidebar.getByLabel('Alternative text');
      await alt.fill('Boats on the river at Nagasaki');
      await sidebar.getByRole('button', {name: button}).click();
      await sidebar.getByRole('status').getByText(done).waitFor();

      const image = await inserted(page, 'Boats on the river at Nagasaki');
      expect(image.shown).toBeCloseTo(image.natural, 1);
      expect(image.naturalWidth).toBeGreaterThanOrEqual(image.width);
      // Nothing but the workbench, and the bank's thumbnails by the public name that its answers give.
      const frame = page.frames().find(one => new URL(one.url()).pathname.endsWith('/content'))!;
      expect(new Set(asked)).toEqual(
        new Set([new URL(workbench.url).host, new URL(frame.url()).host, 'magik.imageshop.no']),
      );
    },
  );

  it('says in the sidebar that the details are wrong, and keeps the e-mail address', async () => {
    const {page} = stage;
    await page.goto(stage.newFile('docs'));
    const sidebar = await openSidebar(page);
    await signIn(sidebar, {userName: 'demo@imageshop.example', password: 'fjord-2025'});
    await sidebar.getByText('The e-mail address or the password is not right.').first().waitFor();
    expect(await sidebar.getByLabel('E-mail').inputValue()).toBe('demo@imageshop.example');
    expect(await sidebar.getByLabel('Password', {exact: true}).inputValue()).toBe('');
  });
});
