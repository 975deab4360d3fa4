/** The credits of images as lines of a list. Pure. */
import type {Asset, Size} from './contract.ts';
import {isolated} from './isolated.ts';
import {LONGEST_CREDIT} from './limits.ts';

type Credited = Pick<Asset, 'photographer' | 'credits' | 'name' | 'code'>;

/**
 * What is to be said of an image: who took it, the line that its organisation wants, its name. Nobody is named twice.
 * @returns one line, in the language of the bank's texts; its code where the bank knows nothing else
 */
export function creditOf({photographer, credits, name, code}: Credited): string {
  const taker = oneLine(photographer, SHARE);
  const line = oneLine(credits, 2 * SHARE);
  const title = oneLine(name, SHARE);
  const isNamed = line.toLowerCase().includes(taker.toLowerCase());
  const people = [isNamed ? '' : taker, line].filter(part => part !== '').join(' / ');
  const parts = [title, people].filter(part => part !== '').map(isolated);
  return parts.length > 0 ? parts.join(' – ') : oneLine(code, SHARE);
}

/** Characters of a part at most, so that all of them and what joins them make no more than a line may have. */
const SHARE = Math.floor(LONGEST_CREDIT / 4) - 5;

/** With another one at the end. What was said before is said once. @param most how many are kept, the newest */
export function withCredit(lines: string[], line: string, most: number): string[] {
  return line === '' || lines.includes(line) ? lines : [...lines, line].slice(-most);
}

/** What stands on one slide, in letters of so many points. */
export interface CreditPage {
  text: string;
  size: number;
}

/** Points: the sizes that are tried, the largest first; what a line takes of it, a letter on average, the box inside. */
const SIZES = [14, 12, 10];
const LINE = 1.25;
const LETTER = 0.55;
const INSET = 7.2;

/** @param area what a text box may cover of a slide, pt */
export function creditPages(title: string, lines: string[], area: Size): CreditPage[] {
  const head = [title, ''];
  const fits = (page: string[], size: number) => rowsOf(page, size, area) <= rowsIn(size, area);
  const one = SIZES.find(size => fits([...head, ...lines], size));
  if (one !== undefined) return [{text: [...head, ...lines].join('\n'), size: one}];
  const size = SIZES[SIZES.length - 1]!;
  const pages: string[][] = [];
  for (const line of lines) {
    const last = pages[pages.length - 1];
    if (last && fits([...last, line], size)) last.push(line);
    else pages.push([...head, line]);
  }
  return pages.map(page => ({text: page.join('\n'), size}));
}

function rowsIn(size: number, {height}: Size): number {
  return Math.max(1, Math.floor((height - 2 * INSET) / (size * LINE)));
}

function rowsOf(lines: string[], size: number, {width}: Size): number {
  const across = Math.max(1, Math.floor((width - 2 * INSET) / (size * LETTER)));
  return lines.reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / across)), 0);
}

/** Line ends, and what else would break a paragraph, become blanks. */
function oneLine(text: string, most: number): string {
  const tidy = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return tidy
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trim();
}
