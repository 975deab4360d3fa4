import {readFileSync} from 'node:fs';
import sharp from 'sharp';
import {dataFlow, drawings} from '../../marketplace/data-flow.ts';
import {banner, icon} from '../../marketplace/drawings.ts';

test.each([
  ['icon-32.png', 32, 32],
  ['icon-48.png', 48, 48],
  ['icon-96.png', 96, 96],
  ['icon-128.png', 128, 128],
  ['consent-logo-120.png', 120, 120],
  ['banner-220x140.png', 220, 140],
])('%s has the size that Google asks for', async (file, width, height) => {
  expect(await sharp(`marketplace/icons/${file}`).metadata()).toMatchObject({format: 'png', width, height});
});

const drawn: Array<[file: string, drawn: string]> = [
  ['marketplace/icons/icon.svg', icon()],
  ['marketplace/icons/banner.svg', banner()],
  ...Object.entries(drawings).map(([file, words]): [string, string] => [file, dataFlow(words)]),
];

test.each(drawn)('%s is drawn from its source (`npm run marketplace -- --drawings`)', (file, drawn) => {
  expect(readFileSync(file, 'utf8')).toBe(drawn);
  expect(drawn).not.toMatch(/<(image|script|a) |href=|@import|url\((?!#)/);
});

test.each([
  ['a light', '#ffffff'],
  ['a dark', '#1f1f1f'],
])('the smallest icon can be told from %s ground, and its picture from its own', async (_, ground) => {
  const {data} = await sharp('marketplace/icons/icon-32.png')
    .flatten({background: ground})
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  const at = (x: number, y: number) => [...data.subarray((y * 32 + x) * 3, (y * 32 + x) * 3 + 3)];
  const around = [1, 3, 5].map(position => parseInt(ground.slice(position, position + 2), 16));
  expect(contrast(at(2, 16), around)).toBeGreaterThan(2);
  expect(contrast(at(16, 5), at(2, 16))).toBeGreaterThan(4.5);
});

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: number[], b: number[]): number {
  const [low = 0, high = 0] = [a, b].map(luminance).sort((one, other) => one - other);
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map(value => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
