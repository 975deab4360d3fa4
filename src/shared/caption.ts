/** Captions from a deployment's template. Imported by the sidebar as well, which shows the caption beforehand. */
import type {Asset, CaptionRules} from './contract.ts';
import {isolated} from './isolated.ts';

/** What a template may name in braces. */
export const FIELDS = [
  'photographer',
  'credits',
  'rights',
  'name',
  'description',
  'code',
  'rightsUntil',
] as const;

type Field = (typeof FIELDS)[number];
type Described = Pick<Asset, Field>;

const ONE = `\\b(?:${FIELDS.join('|')})\\b`;
const NAMED = `${ONE}(?: *\\| *${ONE})*`;
const WORDS = `(?:(?!${ONE})[^{}\\r\\n])*`;
/**
 * A place in a template, as a pattern: `{credits}`, `{credits|photographer}` for the first that is not empty, and
 * `{ / rights}` for words of its own, which are there only with the field.
 */
export const PLACE = `\\{${WORDS}${NAMED}${WORDS}\\}`;
const NAMES = new RegExp(NAMED);

/** Parts of a template stand between these; a part with a place that is empty is left out, with its separator. */
const SEPARATOR = /( [·/|–—] )(?![^{}]*\})/;

/** The template for texts in that language. */
export function templateFor({template, templates}: CaptionRules, language: string): string {
  return Object.prototype.hasOwnProperty.call(templates, language) ? templates[language]! : template;
}

/**
 * The caption of an image, or nothing when it would hold nothing of the image. What the bank says is text and stays text:
 * no markup means anything in it, and it never makes more than one paragraph.
 * @param template `Foto: {credits|photographer}{ / rights}`
 */
export function captionOf(asset: Described, template: string): string {
  const pieces = template.split(SEPARATOR);
  let caption = '';
  const labels: string[] = [];
  for (let at = 0; at < pieces.length; at += 2) {
    const part = filled(asset, pieces[at]!, labels);
    if (part !== '') caption += (caption === '' ? '' : (pieces[at - 1] ?? '')) + part;
  }
  return caption;
}

/**
 * A part of a template with its places. Nothing when all of them are empty, or one that has no words of its own is and no
 * other makes up for it.
 * @param labels what stands before the values so far; grows
 */
function filled(asset: Described, part: string, labels: string[]): string {
  const pieces = part.split(new RegExp(`(${PLACE})`));
  let text = '';
  /** What of the template stands behind the last value. */
  let label = '';
  const values: string[] = [];
  let isMissing = false;
  let isMadeUp = false;
  for (let at = 1; at < pieces.length; at += 2) {
    const place = pieces[at]!.slice(1, -1);
    const {0: names, index} = NAMES.exec(place)!;
    const [before, after] = [place.slice(0, index), place.slice(index + names.length)];
    const isPlain = before === '' && after === '';
    text += pieces[at - 1]!;
    label += pieces[at - 1]!;
    // What stands between two has no place before the first.
    const lead = values.length > 0 ? before : before.replace(/^[\s,;:.·/|–—-]+/u, '');
    const value = withoutLabel(valueOf(asset, names.split('|') as Field[]), label + lead, labels);
    // Whoever took it is often the one to be named.
    const isTold = !isPlain && values.includes(value.toLowerCase());
    if (value === '' || isTold) {
      isMissing ||= isPlain;
      continue;
    }
    text += lead + isolated(value) + after;
    labels.push(label + lead);
    label = after;
    values.push(value.toLowerCase());
    isMadeUp ||= !isPlain;
  }
  if (values.length === 0 || (isMissing && !isMadeUp)) return '';
  return oneLine(text + pieces[pieces.length - 1]!);
}

function valueOf(asset: Described, names: Field[]): string {
  const values = names
    .map(name => name.trim() as Field)
    .map(name => oneLine(name === 'rightsUntil' ? asset[name].slice(0, 10) : asset[name]));
  return values.find(value => value !== '') ?? '';
}

/**
 * Credits may begin with the very words or sign that stand before them, or have stood before another value: "Foto: Foto:
 * N. N.", "© © N. N.".
 */
function withoutLabel(value: string, before: string, labels: string[]): string {
  const [sign] = /[©®℗]\s*$/u.exec(before) ?? [];
  if (sign !== undefined) return value.startsWith(sign.trim()) ? value.slice(1).trim() : value;
  const [start, twice = ''] = /^(\p{L}[\p{L} ]*?)\s*(?::\s*|\.(?:\s+|$))/u.exec(value) ?? [''];
  const isSaid = [before, ...labels].some(one => {
    const [words = ''] = /\p{L}[\p{L} ]*(?=\s*[:.]?\s*$)/u.exec(one) ?? [];
    return ` ${words.trim()}`.toLowerCase().endsWith(` ${twice.toLowerCase()}`);
  });
  return twice !== '' && isSaid ? withoutLabel(value.slice(start.length), before, labels) : value;
}

/** Line ends, and what else would break a paragraph, become blanks. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
