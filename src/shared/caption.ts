/** Captions from a deployment's template. Imported by the sidebar as well, which shows the caption beforehand. */
import type {Asset} from './contract.ts';

/** What a template may name in braces. */
export const FIELDS = ['credits', 'rights', 'name', 'description', 'code'] as const;

/** Parts of a template stand between these; a part with a field that is empty is left out, with its separator. */
const SEPARATOR = /( [·/|–—] )/;

/**
 * The caption of an image, or nothing when it would hold nothing of the image. What the bank says is text and stays text:
 * no markup means anything in it, and it never makes more than one paragraph.
 * @param template `Foto: {credits} / {rights}`
 */
export function captionOf(asset: Pick<Asset, (typeof FIELDS)[number]>, template: string): string {
  const pieces = template.split(SEPARATOR);
  let caption = '';
  for (let at = 0; at < pieces.length; at += 2) {
    const part = filled(asset, pieces[at]!);
    if (part !== '') caption += (caption === '' ? '' : (pieces[at - 1] ?? '')) + part;
  }
  return caption;
}

/** A part of a template with its fields, or nothing when one of them is empty or there is none. */
function filled(asset: Pick<Asset, (typeof FIELDS)[number]>, part: string): string {
  let missing = !part.includes('{');
  const text = part.replace(/\{(\w+)\}/g, (_, name: string) => {
    const field = FIELDS.find(one => one === name);
    const value = field === undefined ? '' : oneLine(asset[field]);
    missing ||= value === '';
    return value;
  });
  return missing ? '' : text.trim();
}

/** Line ends, and what else would break a paragraph, become blanks. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
