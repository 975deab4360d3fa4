/** How much room words take, about: which font a theme has is not read. Pure. */

import {once} from '../../shared/once.ts';

/** Of the size of the letters, as in Arial: narrow ones, wide ones, capitals and all others. */
const widths = once((): Array<[RegExp, number]> => [
  [/[ijlI.,:;'’|!()[\]]/u, 0.28],
  [/[ftr\s/-]/u, 0.31],
  [/[mwMW@%—]/u, 0.86],
  [/\p{Lu}/u, 0.69],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Extended_Pictographic}]/u, 1],
]);
const USUAL = 0.54;
/** Other fonts are wider. */
const SPARE = 1.03;

/** @returns in units of the letters' size */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += widths().find(([like]) => like.test(letter))?.[1] ?? USUAL;
  return width * SPARE;
}

/**
 * How many lines a text has that is broken between words, or in a word that is longer than a line.
 * @param across how wide a line is, in units of the letters' size
 */
export function linesOf(text: string, across: number): number {
  const blank = widthOf(' ');
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const width = widthOf(word);
    if (used > 0 && used + blank + width > across) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? blank : 0) + width;
    const broken = Math.ceil(used / across - 1e-9) - 1;
    if (broken > 0) {
      lines += broken;
      used -= broken * across;
    }
  }
  return lines;
}
