/** Drawings made for this collection: vectors, and pictures with a transparent ground. */
import type {Texts} from '../documents.ts';

export interface Drawing {
  code: string;
  /** A vector keeps its SVG as the original; the others are PNG files with transparency. */
  kind: 'vector' | 'png';
  /** Units of the SVG. */
  width: number;
  height: number;
  svg: string;
  name: Texts;
  about: Texts;
  tags: Texts;
  categories: number[];
}

const svg = (width: number, height: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${content}</svg>`;

const around = (count: number, content: (angle: number) => string) =>
  Array.from({length: count}, (_, index) => content((360 / count) * index)).join('');

const fjord = svg(
  900,
  600,
  `<defs><linearGradient id="s" x2="0" y2="1"><stop stop-color="#f7c59f"/><stop offset=".6" stop-color="#f4e3c8"/></linearGradient>
<linearGradient id="w" x2="0" y2="1"><stop stop-color="#3f7c93"/><stop offset="1" stop-color="#173f55"/></linearGradient></defs>
<path fill="url(#s)" d="M0 0h900v420H0z"/><circle cx="470" cy="300" r="62" fill="#f2704f"/>
<path fill="#a7b8b4" d="M0 330l120-90 90 60 110-130 120 150 90-60 130 90 110-150 130 140v100H0z"/>
<path fill="#5f8790" d="M0 350l90-120 130 150 120-60 110 90h60l120-110 110 50 160-170v260H0z"/>
<path fill="#2b5666" d="M0 260l150 170H0zM900 210L690 430h210z"/><path fill="url(#w)" d="M0 430h900v170H0z"/>
<path stroke="#f2a07b" stroke-width="5" stroke-linecap="round" d="M420 446h100M438 466h64M410 488h120M446 512h50"/>
<path fill="#f7efe2" d="M262 452l46-104v104zM314 452v-82l34 82z"/><path fill="#8f2d20" d="M244 460h124l-22 26h-80z"/>`,
);

const lights = svg(
  900,
  600,
  `<defs><linearGradient id="n" x2="0" y2="1"><stop stop-color="#0c1633"/><stop offset="1" stop-color="#1d3a5f"/></linearGradient>
<linearGradient id="g" x2="0" y2="1"><stop stop-color="#5ef2b0" stop-opacity="0"/><stop offset=".75" stop-color="#5ef2b0" stop-opacity=".75"/><stop offset="1" stop-color="#b8f5d8" stop-opacity="0"/></linearGradient>
<filter id="b" x="-20%" y="-20%" width="140%" height="140%"><feGaussianBlur stdDeviation="9"/></filter></defs>
<path fill="url(#n)" d="M0 0h900v600H0z"/>
${[
  [80, 90],
  [190, 50],
  [300, 130],
  [420, 40],
  [540, 90],
  [660, 50],
  [770, 120],
  [850, 60],
  [140, 200],
  [720, 210],
]
  .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="2.4" fill="#fff"/>`)
  .join('')}
<g filter="url(#b)"><path fill="url(#g)" d="M50 285C190 190 300 320 430 235S720 130 860 215C730 50 560 40 430 110S170 60 50 285z"/>
<path fill="url(#g)" opacity=".6" d="M110 370C260 290 360 400 500 330S720 270 820 320C720 180 600 200 500 250S240 210 110 370z"/></g>
<path fill="#0a1526" d="M0 470l110-80 120 70 100-110 140 130 110-60 120 60 80-70 120 80v110H0z"/>
<path fill="#14263d" d="M0 540h900v60H0z"/><path fill="#5b2a22" d="M610 500l34-26 34 26v40h-68z"/><path fill="#ffd46b" d="M634 510h20v18h-20z"/>`,
);

const lighthouse = svg(
  600,
  900,
  `<path fill="#bfe0ea" d="M0 0h600v900H0z"/><path fill="#fff3c4" d="M332 236L600 130v220zM268 236L0 130v220z"/>
<path fill="#fffaf0" d="M240 300h120l40 460H200z"/><path fill="#c8402f" d="M233 380h134l8 90H225zM217 560h166l8 90H209z"/>
<path fill="#27374a" d="M252 200h96v100h-96z"/><path fill="#ffd23f" d="M272 214h56v60h-56z"/><path fill="#c8402f" d="M244 200l56-60 56 60z"/>
<path fill="#27374a" d="M226 296h148v16H226zM280 690h40v70h-40z"/><path fill="#47525e" d="M60 800l120-60h240l120 60 60 100H0z"/>
<path fill="#2a7f9e" d="M0 820q50-24 100 0t100 0 100 0 100 0 100 0 100 0v80H0z"/>`,
);

const compass = svg(
  600,
  600,
  `<circle cx="300" cy="300" r="282" fill="#f8f3e6" stroke="#1f3a52" stroke-width="12"/><circle cx="300" cy="300" r="236" fill="none" stroke="#1f3a52" stroke-width="3"/>
${around(72, angle => `<path stroke="#1f3a52" stroke-width="3" d="M300 64v${angle % 45 === 0 ? 28 : 14}" transform="rotate(${angle} 300 300)"/>`)}
${around(4, angle => `<path fill="#8aa2b0" d="M300 120l34 180h-68z" transform="rotate(${angle + 45} 300 300)"/>`)}
${around(4, angle => `<g transform="rotate(${angle} 300 300)"><path fill="#c8402f" d="M300 70l-44 230h44z"/><path fill="#1f3a52" d="M300 70l44 230h-44z"/></g>`)}
<circle cx="300" cy="300" r="26" fill="#f8f3e6" stroke="#1f3a52" stroke-width="6"/>`,
);

const leaf =
  'M0 0C46-34 52-98 0-150C-52-98-46-34 0 0zM0-8V-136M0-40L24-64M0-40L-24-64M0-74L22-98M0-74L-22-98';
const foliage = svg(
  600,
  600,
  `<path fill="#123f3a" d="M0 0h600v600H0z"/>
${[0, 1, 2, 3]
  .flatMap(row =>
    [0, 1, 2, 3].map(
      column =>
        `<path d="${leaf}" transform="translate(${75 + column * 150} ${150 + row * 150}) rotate(${(row + column) % 2 ? 14 : -14})" fill="${['#e9b44c', '#e4572e', '#7fb69a', '#f3e9d2'][(row * 3 + column) % 4]}" stroke="#123f3a" stroke-width="4" stroke-linecap="round"/>`,
    ),
  )
  .join('')}`,
);

const sun = svg(
  600,
  600,
  `${around(16, angle => `<path fill="${angle % 45 === 0 ? '#f2704f' : '#f4a259'}" d="M300 20l34 150h-68z" transform="rotate(${angle} 300 300)"/>`)}
<circle cx="300" cy="300" r="128" fill="#ffd23f"/><circle cx="300" cy="300" r="128" fill="none" stroke="#fff" stroke-width="10" stroke-opacity=".7"/>`,
);

const wreath = svg(
  600,
  600,
  around(
    18,
    angle =>
      `<path d="${leaf}" transform="rotate(${angle} 300 300) translate(300 130) rotate(64) scale(.8)" fill="${angle % 40 === 0 ? '#2f7d5b' : '#5aa37f'}" stroke="#173f30" stroke-width="3" stroke-linecap="round"/>`,
  ),
);

const boat = svg(
  600,
  480,
  `<path fill="#1f3a52" d="M286 40h16v330h-16z"/><path fill="#e4572e" d="M310 60q170 120 170 290H310z"/><path fill="#f3c677" d="M278 90v260H120q30-150 158-260z"/>
<path fill="#1f3a52" d="M60 376h480q-40 84-110 84H170q-70 0-110-84z"/>`,
);

export const drawings: Drawing[] = [
  {
    code: 'VEC-01',
    kind: 'vector',
    width: 900,
    height: 600,
    svg: fjord,
    name: {en: 'Evening on the fjord', no: 'Kveld på fjorden', sv: 'Kväll på fjorden'},
    about: {
      en: 'Drawing: a sailing boat on a fjord, the sun going down between mountains.',
      no: 'Tegning: en seilbåt på en fjord, sola går ned mellom fjell.',
      sv: 'Teckning: en segelbåt på en fjord, solen går ner mellan berg.',
    },
    tags: {
      en: 'fjord, sunset, boat, illustration',
      no: 'fjord, solnedgang, båt, illustrasjon',
      sv: 'fjord, solnedgång, båt, illustration',
    },
    categories: [56011],
  },
  {
    code: 'VEC-02',
    kind: 'vector',
    width: 900,
    height: 600,
    svg: lights,
    name: {en: 'Northern lights', no: 'Nordlys', sv: 'Norrsken'},
    about: {
      en: 'Drawing: green northern lights over a cabin with a lit window.',
      no: 'Tegning: grønt nordlys over en hytte med lys i vinduet.',
      sv: 'Teckning: grönt norrsken över en stuga med ljus i fönstret.',
    },
    tags: {
      en: 'northern lights, night, cabin, illustration',
      no: 'nordlys, natt, hytte, illustrasjon',
      sv: 'norrsken, natt, stuga, illustration',
    },
    categories: [56011],
  },
  {
    code: 'VEC-03',
    kind: 'vector',
    width: 600,
    height: 900,
    svg: lighthouse,
    name: {en: 'Lighthouse', no: 'Fyr', sv: 'Fyr'},
    about: {
      en: 'Drawing: a white and red lighthouse on a skerry.',
      no: 'Tegning: et hvitt og rødt fyr på et skjær.',
      sv: 'Teckning: en vit och röd fyr på ett skär.',
    },
    tags: {
      en: 'lighthouse, coast, sea, illustration',
      no: 'fyr, kyst, hav, illustrasjon',
      sv: 'fyr, kust, hav, illustration',
    },
    categories: [56011],
  },
  {
    code: 'VEC-04',
    kind: 'vector',
    width: 600,
    height: 600,
    svg: compass,
    name: {en: 'Compass rose', no: 'Kompassrose', sv: 'Kompassros'},
    about: {
      en: 'Symbol: a compass rose in blue and red.',
      no: 'Symbol: en kompassrose i blått og rødt.',
      sv: 'Symbol: en kompassros i blått och rött.',
    },
    tags: {en: 'compass, direction, symbol', no: 'kompass, retning, symbol', sv: 'kompass, riktning, symbol'},
    categories: [56020],
  },
  {
    code: 'VEC-05',
    kind: 'vector',
    width: 600,
    height: 600,
    svg: foliage,
    name: {en: 'Foliage, pattern', no: 'Løvverk, mønster', sv: 'Lövverk, mönster'},
    about: {
      en: 'Pattern of leaves in four colours on a dark green ground.',
      no: 'Mønster av blader i fire farger på mørkegrønn bunn.',
      sv: 'Mönster av blad i fyra färger på mörkgrön botten.',
    },
    tags: {en: 'leaf, pattern, background', no: 'blad, mønster, bakgrunn', sv: 'blad, mönster, bakgrund'},
    categories: [56010],
  },
  {
    code: 'PNG-01',
    kind: 'png',
    width: 600,
    height: 600,
    svg: sun,
    name: {en: 'Sun, transparent', no: 'Sol, gjennomsiktig', sv: 'Sol, genomskinlig'},
    about: {
      en: 'A yellow sun with pointed rays on a transparent ground.',
      no: 'En gul sol med spisse stråler på gjennomsiktig bunn.',
      sv: 'En gul sol med spetsiga strålar på genomskinlig botten.',
    },
    tags: {en: 'sun, weather, symbol', no: 'sol, vær, symbol', sv: 'sol, väder, symbol'},
    categories: [56020],
  },
  {
    code: 'PNG-02',
    kind: 'png',
    width: 600,
    height: 600,
    svg: wreath,
    name: {en: 'Wreath, transparent', no: 'Krans, gjennomsiktig', sv: 'Krans, genomskinlig'},
    about: {
      en: 'A wreath of green leaves on a transparent ground.',
      no: 'En krans av grønne blader på gjennomsiktig bunn.',
      sv: 'En krans av gröna blad på genomskinlig botten.',
    },
    tags: {en: 'wreath, leaf, frame', no: 'krans, blad, ramme', sv: 'krans, blad, ram'},
    categories: [56020],
  },
  {
    code: 'PNG-03',
    kind: 'png',
    width: 600,
    height: 480,
    svg: boat,
    name: {en: 'Sailing boat, transparent', no: 'Seilbåt, gjennomsiktig', sv: 'Segelbåt, genomskinlig'},
    about: {
      en: 'A sailing boat with a red and a yellow sail on a transparent ground.',
      no: 'En seilbåt med ett rødt og ett gult seil på gjennomsiktig bunn.',
      sv: 'En segelbåt med ett rött och ett gult segel på genomskinlig botten.',
    },
    tags: {en: 'boat, sail, symbol', no: 'båt, seil, symbol', sv: 'båt, segel, symbol'},
    categories: [56020],
  },
];
