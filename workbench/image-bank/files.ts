/** What the CDN, the thumbnail host and the storage serve: pictures, to anyone, and never for a token. */
import {Hono, type Context} from 'hono';
import type {createCalls} from './calls.ts';
import {thumbnailSizes, type BankDocument} from './documents.ts';
import {drawnSize, readCdnPath, type createLinks} from './links.ts';
import {part, type Format, type Pictures, type Rendition} from './pictures.ts';
import type {createThumbnails} from './thumbnails.ts';

interface Parts {
  bank: ReturnType<typeof createCalls>;
  links: ReturnType<typeof createLinks>;
  thumbnails: ReturnType<typeof createThumbnails>;
  pictures: Pictures;
}

const formats: Record<string, Format> = {jpg: 'jpg', jpeg: 'jpg', png: 'png', webp: 'webp', svg: 'svg'};

const page = (c: Context, status: 400 | 403 | 404) =>
  c.html(`<!DOCTYPE html><html><body><h1>${status}</h1></body></html>`, status);

const send = (c: Context, {bytes, type}: Rendition, seconds: number) =>
  c.body(bytes, 200, {
    'content-type': type,
    'cache-control': `public, max-age=${seconds}`,
    // Any page may show them.
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });

export function createFiles(parts: Parts) {
  const files = new Hono();
  serveThumbnails(files, parts);
  serveOriginals(files, parts);
  serveLinks(files, parts);
  return files;
}

function serveThumbnails(files: Hono, {bank, thumbnails, pictures}: Parts): void {
  files.get('/thumb/*', async c => {
    const asked = thumbnails.read(c.req.path);
    if (asked.state === 'none') return page(c, 404);
    if (asked.state !== 'good') return page(c, 403);
    const document = bank.byId.get(asked.id);
    if (!document || document.link === 'never') return page(c, 404);
    const box = thumbnailSizes[asked.size];
    // Never larger than the original.
    const scale = Math.min(1, box / Math.max(document.width, document.height));
    const size = {
      width: Math.max(1, Math.round(document.width * scale)),
      height: Math.max(1, Math.round(document.height * scale)),
    };
    return send(c, await pictures.render(document.picture, size, 'jpg'), 86_400);
  });
}

function serveOriginals(files: Hono, {bank, pictures}: Parts): void {
  files.get('/storage/*', async c => {
    const document = bank.stored(c.req.path);
    const format = document && originalFormat(document);
    if (!document || !format) return page(c, 404);
    return send(c, await pictures.render(document.picture, document, format), 0);
  });
}

/** The CDN takes every other path. */
function serveLinks(files: Hono, {links, pictures}: Parts): void {
  files.get('*', async c => {
    const address = readCdnPath(c.req.path);
    if (!address) return page(c, 400);
    const link = links.find(address.token);
    if (!link) return page(c, 404);
    link.asked++;
    const {document} = link;
    if (document.link === 'never' || (document.link === 'late' && link.asked < 3)) return page(c, 404);
    const format = Object.hasOwn(formats, address.ending) ? formats[address.ending] : undefined;
    const drawn = 'svg' in document.picture.source && document.type === 'VECTOR';
    if (!format || (format === 'svg' && !drawn)) return page(c, 404);
    const [, , across, down] = link.area;
    const natural = {width: document.width * across, height: document.height * down};
    const {wish} = address;
    const bare = wish.width === 0 && wish.height === 0;
    const cropped = across < 1 || down < 1;
    const size = bare
      ? drawnSize({width: link.width, height: link.height, mode: cropped ? 'ZOOM' : 'NOPAD'}, natural)
      : drawnSize(document.link === 'uncut' ? {...wish, mode: 'NOPAD'} : wish, natural);
    if (!size) return page(c, 400);
    const kept = document.link === 'svgOnly' ? 'svg' : format;
    const rendition = await pictures.render(
      part(document.picture, link.area),
      {width: size.width, height: size.height},
      kept,
      size.cover,
    );
    return send(c, rendition, 31_536_000);
  });
}

/** Films and leaflets have no file here, only the picture that stands for them. */
function originalFormat({extension}: BankDocument): Format | null {
  return ['mp4', 'pdf', 'psd', 'heic'].includes(extension) ? null : (extension as Format);
}
