/** The drawing of where data go, in each language, for `docs/data-protection.md`. */

interface Words {
  title: string;
  browser: [name: string, holds: string[]];
  google: string;
  script: [name: string, holds: string[]];
  stores: [name: string, holds: string[]];
  file: [name: string, holds: string[]];
  log: [name: string, holds: string[]];
  bank: [name: string, holds: string[]];
  asks: string[];
  answers: string[];
  toBank: string[];
  fromBank: string[];
  toFile: string[];
  toStores: string[];
  toLog: string[];
  thumbnails: string[];
}

/** By the drawing's file, from the root. */
export const drawings: Record<string, Words> = {
  'docs/data-flow.svg': {
    title: 'Where data go',
    browser: [
      'The person’s browser',
      ['the sidebar or the large view;', 'its memory is gone', 'when it closes'],
    ],
    google: 'Google’s servers, under your organisation’s agreement',
    script: ['The add-on’s script', ['keeps nothing between', 'two calls']],
    stores: [
      'Property stores',
      ['the person’s: one sealed token,', 'only with Remember me', 'the script’s: the keys'],
    ],
    file: ['The open file', ['its contents are not read,', 'only boxes and the cursor']],
    log: ['The script’s log', ['of whoever owns the script']],
    bank: ['The image bank', ['under your organisation’s', 'agreement']],
    asks: ['user name, password, once;', 'search; which image, where'],
    answers: ['what was found;', 'the sealed ticket'],
    toBank: ['TLS, two hosts:', 'token, search, order'],
    fromBank: ['texts of images;', 'the picture'],
    toFile: ['image, caption,', 'alternative text'],
    toStores: ['sealed'],
    toLog: ['codes,', 'no names'],
    thumbnails: ['thumbnails: the network address of the browser, no token'],
  },
  'docs/data-flow.nb.svg': {
    title: 'Hvor opplysningene går',
    browser: ['Nettleseren', ['sidepanelet eller den store', 'visningen; minnet er borte', 'når de lukkes']],
    google: 'Googles tjenere, etter virksomhetens avtale',
    script: ['Skriptet til tillegget', ['beholder ingenting mellom', 'to kall']],
    stores: [
      'Egenskapslagre',
      ['personens: én forseglet nøkkel,', 'bare med Husk meg', 'skriptets: nøklene'],
    ],
    file: ['Den åpne filen', ['innholdet leses ikke, bare', 'bokser og markør']],
    log: ['Loggen til skriptet', ['hos den som eier skriptet']],
    bank: ['Bildebanken', ['etter virksomhetens', 'avtale']],
    asks: ['brukernavn, passord, én gang;', 'søk; hvilket bilde, hvor'],
    answers: ['det som ble funnet;', 'den forseglede billetten'],
    toBank: ['TLS, to adresser:', 'nøkkel, søk, bestilling'],
    fromBank: ['tekster om bilder;', 'bildet'],
    toFile: ['bilde, bildetekst,', 'alternativ tekst'],
    toStores: ['forseglet'],
    toLog: ['koder,', 'ingen navn'],
    thumbnails: ['miniatyrer: nettleserens nettverksadresse, ingen nøkkel'],
  },
  'docs/data-flow.sv.svg': {
    title: 'Vart uppgifterna går',
    browser: ['Webbläsaren', ['sidofältet eller den stora', 'vyn; minnet är borta', 'när de stängs']],
    google: 'Googles servrar, enligt verksamhetens avtal',
    script: ['Tilläggets skript', ['behåller inget mellan', 'två anrop']],
    stores: [
      'Egenskapslager',
      ['personens: en förseglad nyckel,', 'bara med Kom ihåg mig', 'skriptets: nycklarna'],
    ],
    file: ['Den öppna filen', ['innehållet läses inte, bara', 'rutor och markör']],
    log: ['Skriptets logg', ['hos den som äger skriptet']],
    bank: ['Bildbanken', ['enligt verksamhetens', 'avtal']],
    asks: ['användarnamn, lösenord, en gång;', 'sökning; vilken bild, var'],
    answers: ['det som hittades;', 'den förseglade biljetten'],
    toBank: ['TLS, två adresser:', 'nyckel, sökning, beställning'],
    fromBank: ['bildernas texter;', 'bilden'],
    toFile: ['bild, bildtext,', 'alternativtext'],
    toStores: ['förseglad'],
    toLog: ['koder,', 'inga namn'],
    thumbnails: ['miniatyrer: webbläsarens nätverksadress, ingen nyckel'],
  },
};

const LINE = 17;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

function lines(all: string[], x: number, y: number, anchor = 'middle', kind = 'label'): string {
  return all
    .map(
      (text, at) =>
        `<text class="${kind}" x="${x}" y="${y + at * LINE}" text-anchor="${anchor}">${escaped(text)}</text>`,
    )
    .join('\n');
}

function box([name, holds]: [string, string[]], x: number, y: number, width: number, height: number): string {
  const middle = x + width / 2;
  const top = y + height / 2 - (holds.length * LINE) / 2 + 5;
  return [
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="8"/>`,
    lines([name], middle, top, 'middle', 'name'),
    lines(holds, middle, top + LINE, 'middle', 'label'),
  ].join('\n');
}

const arrow = (path: string) => `<path class="arrow" d="${path}" marker-end="url(#end)"/>`;

/** The drawing as an SVG document; its colours stand on a ground of their own, light or dark around it. */
export function dataFlow(words: Words): string {
  const said = [words.browser, words.script, words.bank].map(([name]) => name).join(', ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1260 540" role="img" aria-label="${escaped(words.title)}: ${escaped(said)}">
<style>
.ground { fill: #fff; }
.zone { fill: #f1f5f4; stroke: #a9b8b5; stroke-dasharray: 6 4; }
.box { fill: #fff; stroke: #0b5d57; stroke-width: 1.5; }
.arrow { fill: none; stroke: #0b5d57; stroke-width: 1.5; }
text { fill: #1f2927; font: 13px sans-serif; }
.name { font-weight: bold; font-size: 14px; }
.zone-name { fill: #4a5a57; }
</style>
<defs><marker id="end" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0 8 4 0 8z" fill="#0b5d57"/></marker></defs>
<rect class="ground" width="1260" height="540"/>
<rect class="zone" x="440" y="16" width="420" height="444" rx="10"/>
${lines([words.google], 650, 40, 'middle', 'zone-name')}
${box(words.browser, 16, 200, 186, 100)}
${box(words.stores, 530, 60, 240, 90)}
${box(words.script, 540, 205, 220, 90)}
${box(words.file, 456, 370, 190, 70)}
${box(words.log, 662, 370, 186, 70)}
${box(words.bank, 1068, 200, 176, 100)}
${arrow('M202 232H536')}
${lines(words.asks, 320, 204)}
${arrow('M540 270H206')}
${lines(words.answers, 320, 290)}
${arrow('M650 205V154')}
${lines(words.toStores, 660, 184, 'start')}
${arrow('M560 295V366')}
${lines(words.toFile, 552, 328, 'end')}
${arrow('M740 295V366')}
${lines(words.toLog, 750, 328, 'start')}
${arrow('M760 232H1064')}
${lines(words.toBank, 964, 204)}
${arrow('M1068 270H764')}
${lines(words.fromBank, 964, 290)}
${arrow('M109 300V490H1156V304')}
${lines(words.thumbnails, 650, 512)}
</svg>
`;
}
