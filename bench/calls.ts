/** `npm run bench -- calls`: what opening, searching and looking for the place cost at Google and at the bank. */
import {gzipSync} from 'node:zlib';
import {hostOn, openSidebar, valueOf, type Host} from '../test/bundle/world.ts';
import {counted} from './counts.ts';
import type {Figures} from './goals.ts';
import {begin, stateOf} from './scene.ts';

const HOUR = 60 * 60 * 1000;
const times = (letter: string, stores: string) => stores.split(letter).length - 1;
export const zipped = (text: string) => gzipSync(text, {level: 9}).length;

/** @param bankUrl of a local bank with at least forty images */
export async function calls(bankUrl: string): Promise<Figures> {
  return {...(await openings(bankUrl)), ...(await searching(bankUrl)), ...(await places(bankUrl))};
}

async function openings(bankUrl: string): Promise<Figures> {
  const {host} = await begin(bankUrl, 'docs');
  // Google's services are asked anew by each.
  const opened = () => counted(host, () => openSidebar(host as Host));
  host.clock.advance(2 * HOUR);
  const remembered = await opened();
  const again = await opened();
  const stranger = hostOn(bankUrl, 'docs');
  // The script's first opening makes its keys.
  await openSidebar(stranger);
  const signedOut = await counted(stranger, () => openSidebar(stranger));
  const {counts, value} = remembered;
  if (value.opening.start === null || value.opening.start === 'ask') throw new Error('nobody is remembered');
  return {
    // Whether the page then asks for more, `paint` tells.
    'opening, remembered: executions': 1,
    'opening, remembered: rounds of the bank': counts.rounds,
    'opening, remembered: requests to the bank': counts.requests,
    'opening, remembered: calls of the document': counts.document,
    'opening, remembered: reads of the stores': times('g', counts.stores),
    'opening, remembered: writes of the stores': times('s', counts.stores),
    'opening, remembered, again within the hour: writes of the stores': times('s', again.counts.stores),
    'opening, signed out: reads of the stores': times('g', signedOut.counts.stores),
    'opening, signed out: writes of the stores': times('s', signedOut.counts.stores),
    'opening, remembered: its state, gzip': zipped(stateOf(value)),
  };
}

async function searching(bankUrl: string): Promise<Figures> {
  const {host, sidebar} = await begin(bankUrl, 'docs');
  const {value, counts} = await counted(host, () => sidebar.call('search', {text: '', page: 0}));
  const {assets} = valueOf(value);
  if (assets.length !== 40) throw new Error('a page is not forty images');
  const consents = await counted(host, () => sidebar.call('consents', {id: assets[0]!.id}));
  valueOf(consents.value);
  return {
    'search: rounds of the bank': counts.rounds,
    'search: reads of the stores': times('g', counts.stores),
    'search: writes of the stores': times('s', counts.stores),
    'search, 40 images: the reply, gzip': zipped(JSON.stringify(value)),
    'consents: rounds of the bank': consents.counts.rounds,
    'consents: requests to the bank': consents.counts.requests,
  };
}

async function places(bankUrl: string): Promise<Figures> {
  const [docs, slides] = [await begin(bankUrl, 'docs'), await begin(bankUrl, 'slides')];
  const place = async ({host, sidebar}: typeof docs | typeof slides) => {
    const {value, counts} = await counted(host, () => sidebar.call('place', {own: []}));
    valueOf(value);
    return counts.document;
  };
  return {
    'place in Docs: calls of the document': await place(docs),
    'place in Slides: calls of the document': await place(slides),
  };
}
