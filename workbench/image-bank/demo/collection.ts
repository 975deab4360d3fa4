/** The demo collection in its default order: what looks best first, what is odd last. */
import type {BankDocument, Texts} from '../documents.ts';
import type {Detail} from './detail.ts';
import {drawings, type Drawing} from './drawings.ts';
import {landscapes} from './landscapes.ts';
import {oddDocuments} from './odd.ts';
import {photographs, type Photograph, type PhotographName} from './photographs.ts';
import {studies} from './studies.ts';

const museum = 'The J. Paul Getty Museum, Los Angeles';
const rights = 'CC0 1.0. Digital image courtesy of the Getty’s Open Content Program.';

const map = (make: (language: keyof Texts) => string): Texts => ({
  no: make('no'),
  sv: make('sv'),
  en: make('en'),
});

const days = (count: number, now: number) =>
  new Date(now + count * 24 * 60 * 60 * 1000).toISOString().slice(0, 19);

/** Everything about a photograph that its details share. */
function common(photograph: Photograph, of: PhotographName) {
  return {
    type: 'IMAGE' as const,
    extension: 'jpg' as const,
    credits: `${photograph.maker}. ${museum}${photograph.gift ? `, ${photograph.gift}` : ''}`,
    author: photograph.maker,
    rights,
    interfaces: [57331],
    source: {photograph: of},
  };
}

function whole(of: PhotographName, index: number): BankDocument {
  const photograph: Photograph = photographs[of];
  const {source, ...shared} = common(photograph, of);
  const {width, height} = photograph;
  const scale = 6000 / Math.max(width, height);
  return {
    ...shared,
    id: 10_482_200 + index,
    code: `${photograph.code}-01`,
    picture: {source, box: [0, 0, width, height]},
    width: Math.round(width * scale),
    height: Math.round(height * scale),
    name: photograph.title,
    description: map(
      language =>
        `${photograph.about[language]} ${photograph.maker}, ${photograph.made[language]}, ${photograph.technique[language]}. ${photograph.inventory}. ${photograph.page}`,
    ),
    alt: photograph.about,
    tags: photograph.tags,
    categories: photograph.categories,
    created: `2026-03-0${index + 1}T09:12:40`,
  };
}

const suffix: Texts = {en: 'detail', no: 'utsnitt', sv: 'detalj'};

function detail({of, box, wide, name, about, tags, categories}: Detail, index: number): BankDocument {
  const photograph: Photograph = photographs[of];
  const {source, ...shared} = common(photograph, of);
  const text = map(
    language =>
      `${about[language]} ${suffix[language]}: ${photograph.title[language]}, ${photograph.maker}, ${photograph.made[language]}.`,
  );
  return {
    ...shared,
    id: 10_482_300 + index * 7,
    code: `${photograph.code}-${String(index + 2).padStart(2, '0')}`,
    picture: {source, box},
    width: wide,
    height: Math.round((wide * box[3]) / box[2]),
    name: map(language => `${name[language]}, ${suffix[language]}`),
    description: text,
    ...(index % 2 === 0 && {alt: about}),
    tags: map(language => `${tags[language]}, ${photograph.tags[language]}`),
    categories,
    created: `2026-04-${String((index % 28) + 1).padStart(2, '0')}T14:03:05`,
  };
}

function drawing(
  {code, kind, svg, width, height, name, about, tags, categories}: Drawing,
  index: number,
): BankDocument {
  const scale = kind === 'vector' ? 1 : 4;
  return {
    id: 417 + index,
    code,
    type: kind === 'vector' ? 'VECTOR' : 'IMAGE',
    picture: {source: {svg, width, height}, box: [0, 0, width, height]},
    width: width * scale,
    height: height * scale,
    extension: kind === 'vector' ? 'svg' : 'png',
    name,
    description: about,
    alt: about,
    tags,
    credits: 'Imageshop demo collection',
    author: '',
    rights: 'CC0 1.0',
    interfaces: [57340],
    categories,
    created: '2025-11-18T08:00:00',
  };
}

/** Photographs printed in a colour, as documents of their own. */
const tones: Array<{of: PhotographName; tint: string; name: Texts}> = [
  {of: 'acanthus-mollis', tint: '#3b6e9c', name: {en: 'toned blue', no: 'blåtonet', sv: 'blåtonad'}},
  {of: 'allium-oreophilum', tint: '#a8475a', name: {en: 'toned red', no: 'rødtonet', sv: 'rödtonad'}},
  {
    of: 'french-alpine-landscape',
    tint: '#2d8fa8',
    name: {en: 'toned teal', no: 'petroltonet', sv: 'petroltonad'},
  },
];

function toned({of, tint, name}: (typeof tones)[number], index: number): BankDocument {
  const document = whole(of, index);
  return {
    ...document,
    id: 10_482_700 + index,
    code: `${photographs[of].code}-T1`,
    picture: {...document.picture, tint},
    name: map(language => `${document.name[language]}, ${name[language]}`),
    interfaces: [57331, 57340],
  };
}

/** The first screens, by code; everything else follows in turn. */
const front =
  'NAG-01 ACA-01 VEC-01 ALP-01 ALL-01 DUST-01 AIR-01 ACA-T1 ALP-10 NAG-03 ALL-28 DUST-17 VEC-02 ' +
  'ACA-34 DUST-16 ALP-T1 ACA-38 AIR-25 VEC-03 NAG-06 ALL-T1 ALP-12 DUST-18 PNG-01 ALL-30 NAG-02 ' +
  'AIR-22';
const places = new Map(front.split(' ').map((code, place) => [code, place]));

/** Documents whose rights ended, end soon, or whose publication ended: days from today. */
const dates: Record<string, {rightsUntil?: number; publishedUntil?: number}> = {
  'NAG-05': {rightsUntil: -40},
  'DUST-21': {rightsUntil: -3},
  'ALL-33': {rightsUntil: -700},
  'AIR-26': {rightsUntil: 9},
  'ACA-37': {rightsUntil: 20},
  'NAG-09': {rightsUntil: 2},
  'ALP-13': {publishedUntil: -12},
  'ALL-32': {publishedUntil: -200},
  'ALP-01': {rightsUntil: 2000},
};

/** What the people and makers concerned agreed to, by code. */
const consents: Record<string, BankDocument['consents']> = {
  'NAG-04': [
    {
      description: {en: 'No consent needed', no: 'Samtykke er ikke nødvendig', sv: 'Samtycke behövs inte'},
      more: {
        en: 'The portrait dates from about 1865.',
        no: 'Portrettet er fra omkring 1865.',
        sv: 'Porträttet är från omkring 1865.',
      },
    },
  ],
  'VEC-03': [
    {
      description: {en: 'Illustrator agrees', no: 'Illustratøren samtykker', sv: 'Illustratören samtycker'},
      more: {en: 'Print and web.', no: 'Trykk og nett.', sv: 'Tryck och webb.'},
    },
    {
      description: {en: 'Colours may be changed', no: 'Fargene kan endres', sv: 'Färgerna får ändras'},
      more: {en: '', no: '', sv: ''},
    },
  ],
};

/** Further copies share the picture of what they copy, so that ten thousand of them cost nothing to draw. */
function copy(of: BankDocument, index: number, round: number): BankDocument {
  const text: Texts = {en: 'copy', no: 'kopi', sv: 'kopia'};
  return {
    ...of,
    id: 20_000_000 + index,
    code: `${of.code}-${round}`,
    name: map(language => `${of.name[language]}, ${text[language]} ${round}`),
  };
}

/**
 * @param size how many rows; without it those of the demo collection. One document stands in two rows.
 * @param now milliseconds since 1970, for dates that are near
 */
export function createCollection(size: number | undefined, now: number): BankDocument[] {
  const names = Object.keys(photographs) as PhotographName[];
  const fine = [
    ...names.map(whole),
    ...[...landscapes, ...studies].map(detail),
    ...drawings.map(drawing),
    ...tones.map(toned),
  ].map(document => {
    const {rightsUntil, publishedUntil} = dates[document.code] ?? {};
    return {
      ...document,
      ...(rightsUntil !== undefined && {rightsUntil: days(rightsUntil, now)}),
      ...(publishedUntil !== undefined && {publishedUntil: days(publishedUntil, now)}),
      ...(consents[document.code] && {consents: consents[document.code]}),
    };
  });
  const rank = ({code}: BankDocument) => places.get(code) ?? places.size;
  fine.sort((a, b) => rank(a) - rank(b));
  const twice = fine[fine.length - 4]!;
  const rows = [...fine, twice, ...oddDocuments(fine)];
  if (size === undefined) return rows;
  const plain = fine.filter(document => document.type === 'IMAGE');
  for (let index = 0; rows.length < size; index++) {
    rows.push(copy(plain[index % plain.length]!, index, Math.floor(index / plain.length) + 2));
  }
  return rows.slice(0, size);
}
