/** What docs/languages.md says of the words of each language, read from its tables. */
import {readFileSync} from 'node:fs';

/** The ways in which a term may appear, by language: of English the words as they are, else beginnings or parts of words. */
export type Term = Record<string, readonly string[]>;

export interface Manners {
  /** The opening and the closing one. */
  quotes: readonly [string, string];
  /** Whether a space that does not break stands before `…`. */
  spaced: boolean;
}

const page = readFileSync('docs/languages.md', 'utf8');

/** The table whose first head is this: its other heads, and its rows. */
function table(first: string): {heads: string[]; rows: string[][]} {
  const lines = page.split('\n');
  const at = lines.findIndex(line => line.startsWith(`| ${first} |`));
  if (at < 0) throw new Error(`docs/languages.md has no table that begins with: ${first}`);
  const rest = lines.slice(at);
  const end = rest.findIndex(line => !line.startsWith('|'));
  const [heads = [], , ...rows] = rest.slice(0, end).map(line =>
    line
      .slice(1, -1)
      .split('|')
      .map(cell => cell.trim()),
  );
  return {heads, rows};
}

/** `kuva (kuv, kuvan)` → `kuva`, `kuv`, `kuvan` */
const forms = (cell: string) =>
  cell
    .split(/[(),]/)
    .map(form => form.trim())
    .filter(form => form !== '');

/** The terms, in the order of the page. */
export const glossary: Term[] = readGlossary();

function readGlossary(): Term[] {
  const {heads, rows} = table('English');
  return rows.map(cells =>
    Object.fromEntries(cells.map((cell, at) => [at === 0 ? 'en' : heads[at]!, forms(cell)])),
  );
}

/** The words that no text of a language has, by language. */
export const avoided: Record<string, string[]> = Object.fromEntries(
  table('language | not').rows.map(([language, words]) => [language!, forms(words!)]),
);

/** By language. */
export const manners: Record<string, Manners> = Object.fromEntries(
  table('language | address').rows.map(([language, , quotes, before]) => {
    const [opening = '', closing = ''] = quotes!.split(' ');
    return [language!, {quotes: [opening, closing], spaced: before !== 'nothing'}];
  }),
);
