/** What makes an alternative text of little use, as far as a rule can tell. Imported by both sides. */

/** A longer one is heard at a stretch and cannot be gone back in: https://www.w3.org/WAI/tutorials/images/tips/ */
export const LONG_ALT = 250;

export type Flaw = 'fileName' | 'sign' | 'long' | 'caption';

/** The end of a file's name, and what cameras, telephones and scanners call their pictures. */
const FILE_NAME = [
  /\.(jpe?g|png|gif|tiff?|webp|avif|heic|svg|eps|ai|psd|bmp|dng|cr2|nef|pdf)$/i,
  /^(img|imgp|dscn?|dscf|pxl|mvi|gopr|p|image|photo|picture|scan|screenshot|bilde|bilete|bild|billede|kuva|foto)[-_ ]?\(?\d+\)?([-_ ]\d+)*$/i,
  /^(?=\S*\d)\S+_\S*$/,
  /^[\d\s._-]{6,}$/,
];

/** What each of them has: most texts have none of it, and are looked at once instead of four times. */
const LIKE_A_FILE = /\d|\.[A-Za-z]{2,4}$|^[^A-Za-z]/;

const NORWEGIAN = /^((et|eit) )?(bilde|bilete|foto|fotografi) a?v |^(bildet|biletet) (viser|syner) /;

/**
 * By the language of the bank's texts, how texts begin that say they are about a picture, in small letters. A screen reader
 * has said so already. What kind of picture it is may matter, a drawing or a map, so that is no flaw.
 */
const SIGNS: Readonly<Record<string, RegExp>> = {
  en: /^((an?|the) )?(image|picture|photo|photograph) of |^(the|this) (image|picture|photo) shows /,
  no: NORWEGIAN,
  nb: NORWEGIAN,
  nn: NORWEGIAN,
  sv: /^((en|ett) )?(bild|foto|fotografi) (av|på) |^bilden (visar|föreställer) /,
  da: /^(et )?(billede|foto|fotografi) af |^billedet viser /,
  fi: /^(valo)?kuva |^(valo)?kuvassa /,
  de: /^(ein )?(bild|foto|fotografie) (von|vom|der|des|eine[rs]) |^(das|dieses) (bild|foto) zeigt /,
  is: /^(ljós)?mynd (af|sem) |^myndin sýnir /,
};

/** What names a file and tells nobody what an image shows. */
export function isFileName(words: string): boolean {
  const trimmed = words.trim();
  return LIKE_A_FILE.test(trimmed) && FILE_NAME.some(name => name.test(trimmed));
}

/**
 * @param alt as it would be inserted
 * @param caption that stands beside it; empty: there is none
 * @param language of the bank's texts, as the bank names it
 * @returns the gravest first
 */
export function flawsOf(alt: string, caption: string, language: string): Flaw[] {
  const words = alt.trim();
  const flaws: Array<Flaw | false> = [
    isFileName(words) && 'fileName',
    Boolean(SIGNS[language]?.test(words.toLowerCase().replace(/\s+/g, ' '))) && 'sign',
    [...words].length > LONG_ALT && 'long',
    isSaidTwice(words, caption) && 'caption',
  ];
  return flaws.filter(flaw => flaw !== false);
}

/** One holds all the words of the other, in a row. */
function isSaidTwice(alt: string, caption: string): boolean {
  const [one, other] = [spoken(alt), spoken(caption)];
  return one.trim() !== '' && other.trim() !== '' && (one.includes(other) || other.includes(one));
}

/** What is heard of it: words in small letters, with a blank around each. */
function spoken(text: string): string {
  return ` ${(text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')} `;
}
