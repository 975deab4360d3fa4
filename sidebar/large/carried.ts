/** What goes along between the sidebar and the large view, and what another page makes of it. Pure. */
import type {Asset, Carried, Start, Where} from '../../src/shared/contract.ts';
import {CARRIED_AT_MOST, CARRIED_PAGES, LARGE_PAGES, PAGE_SIZE} from '../../src/shared/limits.ts';
import {isBehind} from '../finding/seen.ts';
import {cuttingOf} from '../inserting/cutting.ts';
import {forAnother, plain} from '../inserting/state.ts';
import {browse, libraryFrom, spokenBy, type Browse, type Details, type Library} from '../library.ts';
import {defined} from '../parts/defined.ts';

/** So many marks of images that were inserted go along, the newest. */
const MARKS = 200;

/**
 * @param looked the image that is looked at; null: none is
 * @param at the image that is in sight, an index into what was found
 */
export function carriedFrom(library: Library, looked: Asset | null, at: number, large: boolean): Carried {
  const {search, found, insertion, words, allowed, agreed, links, credits, picked} = library;
  const place = isBehind(library) ? 0 : at;
  const pages = Math.ceil((found.looked / PAGE_SIZE) * ((place + 1) / Math.max(1, found.assets.length)));
  const own = insertion.own.slice(-MARKS);
  const {sharpness, named, caption, notes, bareCaption, align, columns} = insertion.options;
  return light(
    defined<Carried>({
      search,
      language: spokenBy(library),
      pages: Math.min(CARRIED_PAGES, Math.max(large ? LARGE_PAGES : 1, pages)),
      at: place,
      looked: looked ?? undefined,
      tray: picked,
      cuts: idsOf(insertion.cuts).map(id => ({id, ...cuttingOf(insertion, {id})})),
      words: idsOf(words).map(id => ({id, ...words[id]!})),
      allowed: idsOf(allowed).filter(id => allowed[id]),
      agreed: idsOf(agreed).filter(id => agreed[id]),
      unsure: idsOf(insertion.unsure),
      own,
      captions: own.flatMap(mark => {
        const under = insertion.captions[mark];
        return under === undefined ? [] : [{mark, caption: under}];
      }),
      links: idsOf(links).map(id => ({id, link: links[id]!})),
      credits,
      habits: {sharpness, named, caption, notes, bareCaption, align, columns},
    }),
  );
}

/** Let go where it is too much: first what the bank tells anew, then the oldest, and of the tray the last at the very end. */
const LIGHTER: Array<(carried: Carried) => Carried> = [
  carried => ({...carried, tray: carried.tray.map(asset => ({...asset, description: '', keywords: []}))}),
  carried => ({...carried, links: carried.links.slice(-carried.tray.length)}),
  carried => ({...carried, credits: carried.credits.slice(-20), own: carried.own.slice(-20), captions: []}),
];

function light(carried: Carried): Carried {
  let less = carried;
  const fits = () => JSON.stringify(less).length <= CARRIED_AT_MOST;
  for (const lighter of LIGHTER) if (!fits()) less = lighter(less);
  while (!fits() && less.tray.length > 0) less = {...less, tray: less.tray.slice(0, -1)};
  return less;
}

/** The first state of a page that goes on. @param where an image would go, as far as it is known */
export function goneOn(start: Start, carried: Carried, where: Where | null = null): Browse | Details {
  const {
    search,
    at,
    looked,
    tray,
    cuts,
    words,
    allowed,
    agreed,
    unsure,
    own,
    captions,
    links,
    credits,
    habits,
  } = carried;
  const begun = libraryFrom(start, search);
  const {assets} = begun.found;
  const library: Library = {
    ...begun,
    active: Math.max(0, Math.min(at, assets.length - 1)),
    picked: tray,
    words: byId(words.map(({id, ...own}) => [id, own])),
    allowed: byId(allowed.map(id => [id, true])),
    agreed: byId(agreed.map(id => [id, true])),
    links: byId(links.map(({id, link}) => [id, link])),
    credits,
    insertion: {
      ...forAnother({...begun.insertion, options: {...plain, ...habits}}),
      own,
      where,
      captions: Object.fromEntries(captions.map(({mark, caption}) => [mark, caption])),
      unsure: byId(unsure.map(id => [id, 'open' as const])),
      cuts: byId(cuts.map(({id, ...cutting}) => [id, [cutting]])),
    },
  };
  const shown = looked && (assets.find(({id}) => id === looked.id) ?? looked);
  return shown ? {view: 'details', library, asset: shown} : browse(library, 'grid');
}

const idsOf = (by: Record<number, unknown>) => Object.keys(by).map(Number);
const byId = <T>(entries: Array<[id: number, value: T]>) => Object.fromEntries(entries) as Record<number, T>;
