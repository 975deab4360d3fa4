/** Inserting in Slides as a person does it: click in the presentation, choose in the sidebar, look at the slide. */
import type {FrameLocator, Page} from 'playwright-core';
import type {
  ElementView,
  PageView,
  PresentationView,
} from '../../packages/apps-script-host/src/slides/view.ts';
import type {EditorView} from '../../workbench/page/view.ts';
import {openSidebar, signIn} from './sidebar.ts';
import {withWorkbench} from './stage.ts';

type ImageView = Extract<ElementView, {type: 'IMAGE'}>;

const stage = withWorkbench({viewport: {width: 1400, height: 900}});

interface Scene {
  page: Page;
  sidebar: FrameLocator;
  /** Calls of the server since the last look. */
  executions(): number;
  presentation(): Promise<PresentationView>;
  /** The button at the foot, once it says this. */
  button(name: string): ReturnType<FrameLocator['getByRole']>;
}

/** The slide without a placeholder or an image. */
const blank = 7;

/** Signed in, with this slide shown, counted from 1. */
async function scene(slide: number): Promise<Scene> {
  const {page, workbench} = stage;
  const address = stage.newFile('slides');
  await page.goto(address);
  await page.getByRole('button', {name: `Slide ${slide}`, exact: true}).click();
  const file = address.slice(workbench.url.length);
  let calls = 0;
  page.on('request', request => {
    if (request.method() === 'POST' && request.url().endsWith('/run')) calls++;
  });
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option').first().waitFor();
  return {
    page,
    sidebar,
    executions() {
      const before = calls;
      calls = 0;
      return before;
    },
    async presentation() {
      const answer = await page.request.get(`${workbench.url}/state?file=${encodeURIComponent(file)}`);
      return ((await answer.json()) as EditorView).presentation!;
    },
    button: name => sidebar.getByRole('button', {name, exact: true}),
  };
}

const shown = ({slides, selection}: PresentationView): PageView =>
  slides.find(({id}) => id === selection!.page)!;
const imagesOn = ({elements}: PageView): ImageView[] =>
  elements.filter((element): element is ImageView => element.type === 'IMAGE');

async function look(sidebar: FrameLocator, text: string, name: RegExp) {
  await sidebar.getByRole('searchbox').fill(text);
  await sidebar.getByRole('status').getByText('1 image', {exact: true}).waitFor();
  await sidebar.getByRole('option', {name}).click();
}

async function pick(sidebar: FrameLocator, count: number) {
  const options = sidebar.getByRole('listbox', {name: 'Images'}).getByRole('option');
  for (let nth = 0; nth < count; nth++) await options.nth(nth).click({modifiers: ['Control']});
}

const options = (sidebar: FrameLocator) => sidebar.getByRole('button', {name: /^Size and shape/}).click();
const done = (sidebar: FrameLocator, text: string) => sidebar.getByRole('status').getByText(text).waitFor();

it('fills the placeholder of the slide that is shown, and says so on the button', async () => {
  const {page, sidebar, button, presentation, executions} = await scene(3);
  executions();
  await look(sidebar, 'NAG-01', /Boats in River/);
  await button('Fill placeholder').click();
  await done(sidebar, 'The image is on your slide.');
  const slide = shown(await presentation());
  const [image] = imagesOn(slide);
  expect(image).toMatchObject({
    placeholder: {type: 'PICTURE', index: 0},
    box: {left: 36, top: 96, width: 208, height: 272},
  });
  // The search, the consents of what is looked at, the place and the insertion.
  expect(executions()).toBeLessThanOrEqual(4);
  // For whoever comes back to the sidebar the next one goes into the next placeholder, not over this one.
  await page.locator('.stage .element img').first().click();
  await sidebar.getByLabel('Alternative text').click();
  await button('Fill placeholder').waitFor();
});

it('replaces the selected image and fills its box', async () => {
  const first = await scene(blank);
  await look(first.sidebar, 'NAG-01', /Boats in River/);
  await first.button('Insert on slide').click();
  await done(first.sidebar, 'The image is on your slide.');
  const {page, presentation} = first;
  const [old] = imagesOn(shown(await presentation()));
  // Whoever opens the sidebar anew means the image that is selected.
  const sidebar = await openSidebar(page);
  await signIn(sidebar);
  await page.locator('.stage .element img').last().click();
  await look(sidebar, 'NAG-02', /./);
  const button = sidebar.getByRole('button', {name: 'Replace selected image', exact: true});
  await button.waitFor();
  await options(sidebar);
  await sidebar.getByRole('radio', {name: 'Fill and cut'}).check();
  await button.click();
  await done(sidebar, 'The image is on your slide.');
  const [now, ...more] = imagesOn(shown(await presentation()));
  expect(more).toEqual([]);
  expect(now).toMatchObject({id: old!.id, box: old!.box});
  expect(now!.picture).not.toBe(old!.picture);
});

it('makes the image the background, with the frame of the slide on the preview', async () => {
  const {sidebar, button, presentation} = await scene(1);
  await look(sidebar, 'NAG-01', /Boats in River/);
  await button('Insert on slide').waitFor();
  await options(sidebar);
  await sidebar.getByRole('radio', {name: 'As background'}).check();
  const {width, height} = (await sidebar.getByRole('group', {name: /^Frame/}).boundingBox())!;
  expect(width / height).toBeCloseTo(16 / 9, 1);
  await button('Use as background').click();
  await done(sidebar, 'The image is on your slide.');
  const slide = shown(await presentation());
  expect(slide.background.type).toBe('PICTURE');
  expect(imagesOn(slide)).toEqual([]);
});

it('puts six images into a tidy grid', async () => {
  const {sidebar, button, presentation, executions} = await scene(blank);
  await pick(sidebar, 6);
  await button('Insert 6 in a grid').waitFor();
  executions();
  await button('Insert 6 in a grid').click();
  await done(sidebar, '6 images are in place.');
  expect(executions()).toBeLessThanOrEqual(2);
  const {width, height, ...rest} = await presentation();
  const boxes = imagesOn(shown({width, height, ...rest})).map(({box}) => box);
  expect(boxes).toHaveLength(6);
  for (const [at, a] of boxes.entries()) {
    expect(Math.min(a.left, a.top, width - a.left - a.width, height - a.top - a.height)).toBeGreaterThan(0);
    for (const b of boxes.slice(at + 1)) {
      const apart =
        a.left + a.width <= b.left ||
        b.left + b.width <= a.left ||
        a.top + a.height <= b.top ||
        b.top + b.height <= a.top;
      expect(apart).toBe(true);
    }
  }
});

it('makes a slide for each of five images', async () => {
  const {sidebar, button, presentation} = await scene(2);
  const before = (await presentation()).slides.length;
  await pick(sidebar, 5);
  await button('Fill placeholders with 5 images').waitFor();
  await options(sidebar);
  await sidebar.getByRole('radio', {name: 'Insert 5, one per new slide'}).check();
  await button('Insert 5, one per new slide').click();
  await done(sidebar, '5 images are in place.');
  const {slides} = await presentation();
  expect(slides).toHaveLength(before + 5);
  for (const slide of slides.slice(2, 7)) {
    expect(imagesOn(slide)).toMatchObject([{placeholder: {type: 'PICTURE'}}]);
  }
});

it('works by the keyboard alone, at 200 % text, without scrolling sideways', async () => {
  const {page, sidebar, button, presentation} = await scene(blank);
  await look(sidebar, 'NAG-01', /Boats in River/);
  await button('Insert on slide').waitFor();
  await sidebar.locator('html').evaluate(element => {
    element.style.fontSize = '200%';
  });
  await sidebar.getByRole('button', {name: /^Size and shape/}).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  // From what is free of the slide past new slides and behind everything to the background.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await button('Use as background').waitFor();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowLeft');
  await button('Insert on slide').waitFor();
  const sideways = await sidebar
    .locator('html')
    .evaluate(element => element.scrollWidth - element.clientWidth);
  expect(sideways).toBeLessThanOrEqual(0);
  await button('Insert on slide').focus();
  await page.keyboard.press('Enter');
  await done(sidebar, 'The image is on your slide.');
  expect(imagesOn(shown(await presentation()))).toHaveLength(1);
});

it('shows the choices on a full slide as pictures of it, by keyboard and in forced colours', async () => {
  const {page, sidebar, button, presentation} = await scene(1);
  await look(sidebar, 'NAG-01', /Boats in River/);
  const choices = sidebar.getByRole('group', {name: 'This slide is nearly full. Choose a place:'});
  const radios = choices.getByRole('radio');
  await radios.first().waitFor();
  const names = ['Beside the text', 'On a new slide', 'Behind everything', 'As background'];
  for (const name of names) await choices.getByRole('radio', {name, exact: true}).waitFor();
  expect(await radios.count()).toBe(names.length);
  // What is safe is chosen; the button says it.
  expect(await radios.first().isChecked()).toBe(true);
  await button('Insert on slide').waitFor();
  // As many boxes as there are texts and the slide's number, in each but the new one.
  const taken = choices.locator('label').locator('.taken');
  expect(await taken.count()).toBe(9);
  await page.emulateMedia({forcedColors: 'active'});
  const outlines = await choices
    .locator('label > span')
    .evaluateAll(all => all.map(one => getComputedStyle(one).outlineStyle));
  expect(outlines).toEqual(['solid', 'none', 'none', 'none']);
  await page.emulateMedia({forcedColors: 'none'});
  await radios.first().focus();
  for (const name of ['Insert on a new slide', 'Insert behind everything']) {
    await page.keyboard.press('ArrowRight');
    await button(name).waitFor();
  }
  const before = shown(await presentation()).elements;
  await button('Insert behind everything').click();
  await done(sidebar, 'The image is on your slide.');
  const {elements} = shown(await presentation());
  expect(elements.slice(1)).toEqual(before);
  expect(elements[0]).toMatchObject({type: 'IMAGE', box: {left: 0, top: 0, width: 720, height: 405}});
});

it('waits for a second click where the placeholder is gone and the slide is full', async () => {
  const {page, sidebar, button, presentation} = await scene(1);
  await page.getByRole('combobox', {name: 'New slide'}).selectOption('Picture and text');
  await look(sidebar, 'NAG-01', /Boats in River/);
  await button('Fill placeholder').waitFor();
  // The slide goes, and with it its placeholder; the title slide is shown again.
  await page.getByRole('button', {name: 'Undo'}).click();
  await button('Fill placeholder').click();
  await sidebar.getByRole('alert').waitFor();
  await button('Insert on slide').waitFor();
  expect(imagesOn(shown(await presentation()))).toEqual([]);
  await button('Insert on slide').click();
  await done(sidebar, 'The image is on your slide.');
  const {elements} = shown(await presentation());
  const [image] = elements.filter(({type}) => type === 'IMAGE');
  const [words] = elements.filter(({type}) => type === 'SHAPE').slice(-1);
  expect(image!.box.top).toBeGreaterThanOrEqual(words!.box.top + words!.box.height);
});

it('takes along the caption that it put under an image, and says so', async () => {
  const {page, sidebar, button, presentation} = await scene(blank);
  await look(sidebar, 'NAG-01', /Boats in River/);
  await options(sidebar);
  await sidebar.getByRole('radio', {name: 'Under the image'}).check();
  await sidebar.getByRole('checkbox', {name: 'Colour behind the words'}).uncheck();
  await button('Insert on slide').click();
  await done(sidebar, 'The image is on your slide.');
  await sidebar.getByRole('button', {name: 'Back to images'}).click();
  await page.locator('.stage .element img').last().click();
  await look(sidebar, 'NAG-02', /./);
  await sidebar.getByRole('radio', {name: 'Instead of the image'}).check();
  await options(sidebar);
  await sidebar.getByText('The caption of the old image is removed with it.').waitFor();
  await button('Replace selected image').click();
  await done(sidebar, 'The image is on your slide.');
  const {elements} = shown(await presentation());
  const groups = elements.filter(({type}) => type === 'GROUP');
  expect(groups).toMatchObject([{children: [{type: 'IMAGE'}, {type: 'SHAPE'}]}]);
  expect(elements.map(({type}) => type)).toEqual(['SHAPE', 'SHAPE', 'GROUP']);
});
