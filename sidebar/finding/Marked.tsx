import {useMemo} from 'preact/hooks';

/** A text of the bank's with the words that were searched for marked in it. */
export function Marked({text, words}: {text: string; words: string}) {
  const pieces = useMemo(() => piecesOf(text, words), [text, words]);
  return <>{pieces.map((piece, at) => (at % 2 === 0 ? piece : <mark key={at}>{piece}</mark>))}</>;
}

/** A text in turns of what matches nothing and what matches, beginning with the former. One letter marks nothing. */
export function piecesOf(text: string, words: string): string[] {
  const wanted = words
    .normalize('NFC')
    .split(/[\s"“”„«»]+/)
    // What stands after a minus is what was not to be found.
    .filter(word => word.length > 1 && !word.startsWith('-'))
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'));
  return wanted.length === 0 ? [text] : text.split(new RegExp(`(${wanted.join('|')})`, 'giu'));
}
