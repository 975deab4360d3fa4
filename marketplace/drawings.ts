/** The listing's own drawings: a picture that lies in a text. Each is an SVG document of its own. */

const GROUND = '#0b5d57';
const PAPER = '#ffffff';
const SKY = '#d7ece8';
const SUN = '#f0a830';
const HILL = '#2f8f83';
const NEAR = '#0b5d57';

/** A landscape in a box of 100 × 66, cut at its edges. */
function landscape(x: number, y: number, width: number, name: string): string {
  return [
    `<svg x="${x}" y="${y}" width="${width}" height="${width * 0.66}" viewBox="0 0 100 66">`,
    `<defs><clipPath id="${name}"><rect width="100" height="66" rx="5"/></clipPath></defs>`,
    `<g clip-path="url(#${name})">`,
    `<rect width="100" height="66" fill="${SKY}"/>`,
    `<circle cx="74" cy="20" r="11" fill="${SUN}"/>`,
    `<path d="M-4 66 32 20 74 66z" fill="${HILL}"/>`,
    `<path d="M34 66 68 36 104 66z" fill="${NEAR}"/>`,
    '</g></svg>',
  ].join('');
}

const line = (x: number, y: number, width: number, height: number, colour: string) =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${colour}"/>`;

const document = (width: number, height: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inner}</svg>\n`;

/** On its own ground, so that it reads on light and on dark. @param corner how round it is, of 128 */
export function icon(corner = 26): string {
  return document(
    128,
    128,
    [
      `<rect width="128" height="128" rx="${corner}" fill="${GROUND}"/>`,
      `<rect x="20" y="20" width="88" height="60" rx="6" fill="${PAPER}"/>`,
      landscape(24, 23.2, 80, 'picture'),
      line(20, 90, 88, 9, PAPER),
      line(20, 105, 56, 9, PAPER),
    ].join(''),
  );
}

/** 220 × 140: a page, and the images beside it. */
export function banner(): string {
  const tiles = [
    [150, 34, 22, '#8fc7bd'],
    [176, 34, 26, '#c9dfda'],
    [150, 58, 28, '#c9dfda'],
    [182, 58, 20, '#f3cf92'],
    [150, 82, 20, '#e4efec'],
    [174, 82, 28, '#8fc7bd'],
  ]
    .map(
      ([x, y, width, colour]) =>
        `<rect x="${x}" y="${y}" width="${width}" height="20" rx="3" fill="${colour}"/>`,
    )
    .join('');
  return document(
    220,
    140,
    [
      `<rect width="220" height="140" fill="${GROUND}"/>`,
      `<path d="M18 140V24a6 6 0 0 1 6-6h98a6 6 0 0 1 6 6v116z" fill="${PAPER}"/>`,
      line(32, 32, 52, 7, '#1f2927'),
      line(32, 48, 82, 4, '#b9c6c3'),
      line(32, 57, 70, 4, '#b9c6c3'),
      landscape(32, 68, 82, 'picture'),
      line(32, 129, 64, 4, '#b9c6c3'),
      '<path d="M140 140V24a6 6 0 0 1 6-6h60a6 6 0 0 1 6 6v116z" fill="#f4f8f7"/>',
      line(150, 23, 52, 6, '#d3dfdc'),
      tiles,
      `<path d="M146 106h-14m0 0 6-6m-6 6 6 6" fill="none" stroke="${SUN}" stroke-width="4" stroke-linecap="round" stroke-linejoin="round"/>`,
    ].join(''),
  );
}
