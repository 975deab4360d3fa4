/** Letters that the Nordic languages write differently. */

/** Those that the one writes, in the letters of the other. */
const ways: Array<Record<string, string>> = [
  {æ: 'ä', ø: 'ö', Æ: 'Ä', Ø: 'Ö'},
  {ä: 'æ', ö: 'ø', Ä: 'Æ', Ö: 'Ø'},
  {å: 'aa', Å: 'Aa'},
  {aa: 'å', Aa: 'Å', AA: 'Å'},
];

/** The same words as they may be spelt in the bank; none where they hold no such letter. */
export function spellings(text: string): string[] {
  return ways
    .map(way => Object.entries(way).reduce((words, [from, to]) => words.replaceAll(from, to), text))
    .filter(one => one !== text);
}
