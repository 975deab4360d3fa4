/**
 * `npm run marketplace -- [--language nb] [--drawings]`: makes anew what the listing and the help pages show: drawings, texts
 * to copy, and the pictures of the sidebar, of one language or all. `--drawings` opens no browser.
 */
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import sharp from 'sharp';
import {given} from '../build.mjs';
import {startBrowser} from '../test/browser/chromium.ts';
import {startWorkbench} from '../test/browser/workbench.ts';
import {dataFlow, drawings} from './data-flow.ts';
import {banner, icon} from './drawings.ts';
import {folderOf, languages, listingText, readListing} from './listing.ts';
import {helpPictures, screenshots} from './pictures.ts';

const {values} = given('npm run marketplace -- [--language LANGUAGE] [--drawings]', {
  options: {language: {type: 'string'}, drawings: {type: 'boolean', default: false}},
} as const);
const wanted = languages.filter(one => values.language === undefined || one === values.language);
if (wanted.length === 0) {
  process.stderr.write(`There is no listing in ${values.language}: ${languages.join(', ')}.\n`);
  process.exit(2);
}
const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Drawn anew at each size, not made smaller from one. */
async function draw(svg: string, width: number, name: string): Promise<void> {
  const [, , across] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)!.map(Number);
  const {width: own} = await sharp(Buffer.from(svg)).metadata();
  const density = (72 * width) / (own ?? across!);
  await sharp(Buffer.from(svg), {density}).resize(width).png({compressionLevel: 9}).toFile(here(name));
}

mkdirSync(here('icons'), {recursive: true});
for (const [file, words] of Object.entries(drawings)) writeFileSync(here(`../${file}`), dataFlow(words));
writeFileSync(here('icons/icon.svg'), icon());
writeFileSync(here('icons/banner.svg'), banner());
for (const size of [32, 48, 96, 128]) await draw(icon(), size, `icons/icon-${size}.png`);
// Google rounds it by itself.
await draw(icon(0), 120, 'icons/consent-logo-120.png');
await draw(banner(), 220, 'icons/banner-220x140.png');
for (const language of wanted) writeFileSync(`${folderOf(language)}listing.txt`, listingText(language));

if (!values.drawings) {
  const workbench = await startWorkbench();
  const {browser, stop} = await startBrowser();
  try {
    for (const language of wanted) {
      const listing = readListing(language);
      const captions = listing.screenshots.map(({caption}) => caption);
      const pictures = await screenshots(browser, workbench.url, language, captions);
      for (const [at, picture] of pictures.entries()) {
        await save(picture, `${folderOf(language)}${listing.screenshots[at]!.file}`);
      }
      if (!['en', 'nb', 'sv'].includes(language)) continue;
      const shown = await helpPictures(browser, workbench.url, language);
      for (const [name, picture] of Object.entries(shown)) {
        await save(picture, here(`../docs/help/${language}/${name}.png`));
      }
    }
  } finally {
    await stop();
    await workbench.stop();
  }
}

/** In 256 colours of its own: a quarter of the bytes, and nothing that an eye would miss. */
async function save(picture: Buffer, file: string): Promise<void> {
  await sharp(picture).png({palette: true, quality: 90, effort: 8}).toFile(file);
}
