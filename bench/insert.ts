/** `npm run bench -- insert`: what insertions of some and of many images cost at Google and at the bank. */
import type {Models} from '../packages/apps-script-host/src/editors.ts';
import type {EditorName, Inserted, Order} from '../src/shared/contract.ts';
import {images} from '../test/bundle/seen.ts';
import {orderFor, valueOf, type Host, type Sidebar} from '../test/bundle/world.ts';
import {PT_PER_PX} from '../src/shared/limits.ts';
import {counted, type Counts} from './counts.ts';
import type {Figures} from './goals.ts';
import {begin, busySlide} from './scene.ts';

export interface Insertion {
  counts: Counts;
  inserted: Inserted;
  /** The same images once more, with the links that the first time made. */
  known: Counts;
}

/**
 * Inserts the first images of the bank into a fresh file.
 * @throws Error unless one execution does all of it
 */
export async function inserting<E extends EditorName>(
  bankUrl: string,
  editor: E,
  count: number,
  model?: () => Models[E],
  how: {unread?: true} = {},
): Promise<Insertion & {host: Host<E>}> {
  const {host, sidebar} = await begin(bankUrl, editor, model);
  const order = await orderOfUsable(sidebar, count, how);
  const {value, counts} = await counted(host, () => sidebar.call('insert', order));
  const inserted = valueOf(value);
  if (inserted.done.length !== count)
    throw new Error(`not all ${count} were inserted: ${JSON.stringify(inserted)}`);
  const links = new Map(inserted.done.map(({id, link}) => [id, link]));
  const linked = {...order, images: order.images.map(image => ({...image, link: links.get(image.id)!}))};
  const other = await begin(bankUrl, editor, model);
  const again = await counted(other.host, () => other.sidebar.call('insert', linked));
  if (valueOf(again.value).done.length !== count) throw new Error('not all were inserted by their links');
  return {host, counts, inserted, known: again.counts};
}

/**
 * Of images that need no confirmation, as the sidebar makes it: it has the place and knows what the search has told.
 * @param how `unread`: without what was read of the slide for that place
 */
async function orderOfUsable(sidebar: Sidebar, count: number, how: {unread?: true}): Promise<Order> {
  const {spots, survey} = valueOf(await sidebar.call('place', {own: []}));
  const {assets} = valueOf(await sidebar.call('search', {text: '', usable: true, page: 0}));
  const images = assets.slice(0, count).map((asset, at) => {
    const {id, width, height, kind, format, rightsUntil, publishedUntil} = asset;
    return {
      id,
      alt: `image ${at}`,
      seen: {width, height, kind, format, rightsUntil, publishedUntil},
    };
  });
  return {...orderFor(...images), place: spots[0].place, ...(survey && !how.unread && {survey})};
}

/** @param bankUrl of a local bank with at least forty images */
export async function insert(bankUrl: string): Promise<Figures> {
  const docs = new Map<number, Insertion & {host: Host<'docs'>}>();
  for (const count of [1, 10, 25, 30]) docs.set(count, await inserting(bankUrl, 'docs', count));
  const slides = new Map<number, Insertion>();
  for (const count of [1, 10, 25]) slides.set(count, await inserting(bankUrl, 'slides', count));
  const busy = await inserting(bankUrl, 'slides', 1, busySlide);
  const unread = await inserting(bankUrl, 'slides', 1, undefined, {unread: true});
  const inDocs = (count: number) => docs.get(count)!.counts;
  const inSlides = (count: number) => slides.get(count)!.counts;
  return {
    ...Object.fromEntries(
      [1, 10, 25, 30].map(count => [`insert ${count}: rounds of the bank`, inDocs(count).rounds]),
    ),
    'insert 1, its link known: rounds of the bank': docs.get(1)!.known.rounds,
    'insert 10, their links known: rounds of the bank': docs.get(10)!.known.rounds,
    'insert 25, their links known: rounds of the bank': docs.get(25)!.known.rounds,
    ...Object.fromEntries(
      [1, 10, 25].map(count => [`insert ${count}: requests to the bank`, inDocs(count).requests]),
    ),
    'Docs, the first image: calls of the document': inDocs(1).document,
    'Docs, each further one: calls of the document': (inDocs(25).document - inDocs(10).document) / 15,
    'Docs, 25 images: calls of the document': inDocs(25).document,
    'Slides, the first image: calls of the document': inSlides(1).document,
    'Slides, each further one: calls of the document': (inSlides(25).document - inSlides(10).document) / 15,
    'Slides, 10 images: calls of the document': inSlides(10).document,
    'Slides, 25 images: calls of the document': inSlides(25).document,
    'Slides, beside a title and texts, the first image: calls of the document': busy.counts.document,
    'Slides, the first image, nothing read before: calls of the document': unread.counts.document,
    'insert 1: bytes fetched beside the ideal rendition, ×': overweight(docs.get(1)!.host as Host),
  };
}

/** By pixels, for the same picture in the same format: two for each pixel of the screen would be ideal. */
function overweight(host: Host): number {
  const [image] = images(host);
  const {width, height, natural} = image!;
  const ideal = (4 * width * height) / PT_PER_PX ** 2;
  return Math.round((100 * natural.width * natural.height) / ideal) / 100;
}
