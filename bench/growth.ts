/** `npm run bench -- growth`: whether what something costs grows with the bank, the file or what was inserted before. */
import {insertNode} from '../packages/apps-script-host/src/document/model.ts';
import {activeTab, sectionOf} from '../packages/apps-script-host/src/document/model.ts';
import {image, paragraph} from '../packages/apps-script-host/src/document/nodes.ts';
import type {Models} from '../packages/apps-script-host/src/editors.ts';
import {readPicture} from '../packages/apps-script-host/src/picture.ts';
import {addElement, addSlide} from '../packages/apps-script-host/src/slides/model.ts';
import {image as imageOnSlide, textBox} from '../packages/apps-script-host/src/slides/nodes.ts';
import {bytesOf} from '../packages/apps-script-host/test/pictures.ts';
import type {EditorName, Order} from '../src/shared/contract.ts';
import {openSidebar, orderOfFirst, valueOf, type Host} from '../test/bundle/world.ts';
import {startBank} from '../workbench/image-bank/start.ts';
import {zipped} from './calls.ts';
import {counted} from './counts.ts';
import type {Figures} from './goals.ts';
import {begin, document, emptySlide, stateOf} from './scene.ts';

const picture = readPicture(await bytesOf(300, 200), 'before');

/** @param bankUrl of a local bank */
export async function growth(bankUrl: string): Promise<Figures> {
  const [docs, slides] = [
    await callsIn(bankUrl, 'docs', document),
    await callsIn(bankUrl, 'slides', emptySlide),
  ];
  const further = async (after: Promise<number>, before: number) => (await after) - before;
  return {
    ...(await replies()),
    ...(await ahead(bankUrl)),
    ...(await heavy()),
    'Docs, a thousand paragraphs more: further calls': await further(
      callsIn(bankUrl, 'docs', () => longer(1000)),
      docs,
    ),
    'Docs, a hundred images of the sidebar more: further calls': await further(
      callsIn(bankUrl, 'docs', () => illustrated(100), {own: marks(100)}),
      docs,
    ),
    'Slides, a hundred slides more: further calls': await further(
      callsIn(bankUrl, 'slides', () => deckOf(100, 0)),
      slides,
    ),
    'Slides, a hundred images of the sidebar more: further calls': await further(
      callsIn(bankUrl, 'slides', () => deckOf(100, 1), {own: marks(100)}),
      slides,
    ),
    'Slides, ten elements more on the slide: further calls': await further(
      callsIn(bankUrl, 'slides', filled),
      slides,
    ),
  };
}

/** Whether looking at the images after the one that is looked at costs anything more. */
async function ahead(bankUrl: string): Promise<Figures> {
  const {host, sidebar} = await begin(bankUrl, 'docs');
  const {assets} = valueOf(await sidebar.call('search', {text: '', page: 0}));
  const requests = async (images: number) => {
    const ids = assets.slice(0, images).map(({id}) => id);
    const {value, counts} = await counted(host, () => sidebar.call('place', {own: [], look: {ids}}));
    if (valueOf(value).looked?.length !== images) throw new Error('not all of them were looked at');
    return counts.requests;
  };
  const alone = await requests(1);
  return {'looking ahead at four more images: further requests': (await requests(5)) - alone};
}

/** How many pictures of 8 MB are held at once. */
async function heavy(): Promise<Figures> {
  const bank = await startBank({assets: 100});
  try {
    const {host, sidebar} = await begin(bank.url, 'docs');
    const order = await orderOfFirst(sidebar, 10);
    await bank.control.faults([{path: '*__w=*', answer: {picture: 'jpeg', heavy: 8_000_000}}]);
    const from = host.calls.length;
    if (valueOf(await sidebar.call('insert', order)).done.length !== 10) throw new Error('were not inserted');
    const held = host.calls
      .slice(from)
      .map(({exchanges = []}) => exchanges.filter(({url}) => url.includes('__w=')).length);
    return {'ten pictures of 8 MB: held at once': Math.max(...held)};
  } finally {
    await bank.stop();
  }
}

/** Of the bank. */
async function replies(): Promise<Figures> {
  const [few, many] = await Promise.all([100, 10_000].map(assets => sizes(assets)));
  const beside = (name: 'reply' | 'state') => Math.round((1000 * many![name]) / few![name]) / 1000;
  return {
    'search, the reply of 10,000 images beside that of 100, ×': beside('reply'),
    'opening, its state with 10,000 images beside 100, ×': beside('state'),
  };
}

async function sizes(assets: number): Promise<{reply: number; state: number}> {
  const bank = await startBank({assets});
  try {
    const {host, sidebar} = await begin(bank.url, 'docs');
    const reply = await sidebar.call('search', {text: '', page: 0});
    return {reply: zipped(JSON.stringify(reply)), state: zipped(stateOf(await openSidebar(host as Host)))};
  } finally {
    await bank.stop();
  }
}

/** Calls of the document for one image in such a file, with the place looked for before. */
async function callsIn<E extends EditorName>(
  bankUrl: string,
  editor: E,
  model: () => Models[E],
  more: Partial<Order> = {},
): Promise<number> {
  const {host, sidebar} = await begin(bankUrl, editor, model);
  const order = await orderOfFirst(sidebar, 1);
  const {value, counts} = await counted(host, async () => {
    const {spots, survey} = valueOf(await sidebar.call('place', {own: more.own ?? []}));
    const told = {place: spots[0].place, ...(survey && {survey})};
    return valueOf(await sidebar.call('insert', {...order, ...told, ...more}));
  });
  if (value.done.length !== 1) throw new Error(`was not inserted: ${JSON.stringify(value)}`);
  return counts.document;
}

/** Such as the sidebar keeps of what it has inserted; of images that are not there any more. */
const marks = (count: number) => Array.from({length: count}, (_, at) => `before-${at}`);

function longer(paragraphs: number) {
  const model = document();
  const body = sectionOf(activeTab(model), 'BODY_SECTION')!;
  for (let at = 0; at < paragraphs; at++)
    insertNode(model, body, body.children.length, paragraph('One more.'));
  return model;
}

function illustrated(images: number) {
  const model = document();
  const body = sectionOf(activeTab(model), 'BODY_SECTION')!;
  for (let at = 0; at < images; at++) {
    const line = paragraph();
    insertNode(model, body, body.children.length, line);
    insertNode(model, line, 0, image(picture));
  }
  return model;
}

/** Slides with some images each, before the empty one that is shown. */
function deckOf(slides: number, images: number) {
  const model = emptySlide();
  for (let at = 0; at < slides; at++) {
    const slide = addSlide(model, 0, null);
    for (let nth = 0; nth < images; nth++) {
      addElement(model, slide, imageOnSlide(picture, {left: 20, top: 20, width: 150, height: 100}));
    }
  }
  return model;
}

function filled() {
  const model = emptySlide();
  const slide = model.slides.at(-1)!;
  for (let at = 0; at < 10; at++) {
    addElement(model, slide, textBox({left: 20, top: 10 + 20 * at, width: 100, height: 18}, 'A line'));
  }
  return model;
}
