/** `POST /Search2`: which rows of the collection match, and the page that is asked for. */
import {languageOf, type BankDocument, type Language} from './documents.ts';

export interface SearchQuery {
  InterfaceIds?: number[];
  Language?: string;
  Querystring?: string;
  CategoryIds?: number[];
  Page?: number;
  /** 0 means all. */
  Pagesize?: number;
  DocumentType?: string[];
  SortBy?: string;
  SortDirection?: string;
}

const documentTypes = ['ALL', 'IMAGE', 'VECTOR', 'VIDEO', 'AUDIO', 'DOCUMENT', 'OTHER'];

const isIds = (value: unknown) => Array.isArray(value) && value.every(Number.isSafeInteger);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;

/** What a bank can do besides, which nobody knows of the real one. */
export interface Abilities {
  /** What `SortBy` may say besides `DEFAULT`, by what it does. */
  sortBy: {newest: string; name: string; relevance: string};
  /** Words in quotation marks are one. */
  quotes: boolean;
  /** A minus before a word leaves out what has it. */
  minus: boolean;
}

/** What is wrong with a body, or null. Stricter than the real bank seems to be, so that slips are seen here. */
export function wrongIn(body: unknown, {sortBy}: Abilities): string | null {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return 'body';
  const query = body as Record<string, unknown>;
  const rules: Record<string, (value: unknown) => boolean> = {
    InterfaceIds: isIds,
    CategoryIds: isIds,
    Language: value => typeof value === 'string',
    Querystring: value => typeof value === 'string',
    Page: isCount,
    Pagesize: isCount,
    DocumentType: value =>
      Array.isArray(value) && value.every(type => documentTypes.includes(type as string)),
    SortBy: value => value === 'DEFAULT' || (!!value && Object.values(sortBy).includes(value as string)),
    SortDirection: value => value === 'ASC' || value === 'DESC',
  };
  for (const [name, value] of Object.entries(query)) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (!rule || (value !== undefined && !rule(value))) return name;
  }
  return null;
}

export interface Found {
  total: number;
  documents: BankDocument[];
}

/**
 * @param rows the collection in its default order; a document may stand in it twice, as it does in the real one
 * @param under a category and all below it
 */
export function createSearch(
  rows: BankDocument[],
  under: (category: number) => number[],
  abilities: () => Abilities,
) {
  const texts: Record<Language, Map<BankDocument, string>> = {no: new Map(), sv: new Map(), en: new Map()};

  function searchable(document: BankDocument, language: Language): string {
    let text = texts[language].get(document);
    if (text === undefined) {
      text = [
        document.name[language],
        document.description[language],
        document.tags[language],
        document.code,
        document.credits,
        document.author,
        String(document.id),
      ]
        .join('\n')
        .toLowerCase();
      texts[language].set(document, text);
    }
    return text;
  }

  /** @param visible the interfaces that the account may see */
  return (query: SearchQuery, visible: number[]): Found => {
    const language = languageOf(query.Language);
    const {sortBy, ...signs} = abilities();
    const words = wordsOf(query.Querystring ?? '', signs);
    const types = query.DocumentType ?? [];
    const anyType = types.length === 0 || types.includes('ALL');
    const asked = query.InterfaceIds ?? [];
    const interfaces = asked.length === 0 ? visible : asked.filter(id => visible.includes(id));
    // Any of the categories will do: whether the real bank wants all of them is not known.
    const categories = new Set((query.CategoryIds ?? []).flatMap(under));
    const anyCategory = (query.CategoryIds ?? []).length === 0;
    const hits = rows.filter(
      document =>
        document.interfaces.some(id => interfaces.includes(id)) &&
        (anyType || types.includes(document.type)) &&
        (anyCategory || document.categories.some(id => categories.has(id))) &&
        words.every(({word, out}) => searchable(document, language).includes(word) !== out),
    );
    const by = query.SortBy;
    if (by && by === sortBy.newest) hits.sort((a, b) => (a.created < b.created ? 1 : -1));
    // As `SortDirection` has it: turned round below, it begins with A.
    if (by && by === sortBy.name)
      hits.sort((a, b) => b.name[language].localeCompare(a.name[language], language));
    if (query.SortDirection === 'ASC') hits.reverse();
    const size = query.Pagesize || hits.length;
    const start = (query.Page ?? 0) * size;
    return {total: hits.length, documents: hits.slice(start, start + size)};
  };
}

/** What has to be there, and what must not. */
function wordsOf(text: string, {quotes, minus}: Pick<Abilities, 'quotes' | 'minus'>) {
  const pattern = quotes ? /-?"[^"]+"|\S+/g : /\S+/g;
  return (text.toLowerCase().match(pattern) ?? []).map(found => {
    const out = minus && found.startsWith('-') && found.length > 1;
    const word = out ? found.slice(1) : found;
    return {out, word: quotes ? word.replaceAll('"', '') : word};
  });
}
