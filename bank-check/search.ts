/** How the bank searches, pages and sorts. */
import {PAGE_SIZE} from '../src/shared/limits.ts';
import {stemOf} from '../src/core/bank/pasted.ts';
import {AddonError} from '../src/core/errors.ts';
import type {Interface} from '../src/shared/contract.ts';
import {identifierOf, type Asking, type Found, type Search} from './asking.ts';
import {count, field, jsonOf, rowsIn, whatCame, type Row} from './came.ts';
import {differs, holds, notTried, type Finding} from './facts.ts';
import {orderFacts, signFacts} from './orders.ts';

export interface Searched {
  findings: Finding[];
  /** What every further search has to say, so that anything is found. */
  base: Search;
  /** How many images there are, by the bank's count. */
  total: number;
  /** Of the first pages. */
  documents: Row[];
}

export function searchFacts(asking: Asking, interfaces: Interface[]): Searched {
  const own = interfaces.slice(0, 2);
  const [all, ...each] = asking.find([{}, ...own.map(({id}) => ({interfaceId: id}))]);
  const everything = everythingFact(all!, each, own);
  const isWhole = everything.result !== 'differs';
  const base: Search = isWhole || !own[0] ? {} : {interfaceId: own[0].id};
  const first = isWhole ? all! : each.find(({documents}) => documents.length > 0);
  if (!first || failed(first) || first.documents.length === 0) {
    const told = all!.total ?? 0;
    const lost =
      told > 0 ? differs('search.everything', `no image among ${told} in DocumentList`) : everything;
    return {findings: [isWhole ? lost : everything], base, total: 0, documents: []};
  }
  const total = first.total ?? first.documents.length;
  const [again, next, afterNext, ascending, photos, vectors] = asking.find([
    base,
    {...base, page: 1},
    {...base, page: 2},
    {...base, otherwise: {SortDirection: 'ASC'}},
    {...base, kind: 'photo'},
    {...base, kind: 'vector'},
  ]);
  return {
    findings: [
      everything,
      interfaceFact(all!, each, own),
      totalFact(first),
      pageSizeFact(first, total),
      pagingFact([first, next!, afterNext!], total),
      orderFact(first, again!),
      directionFact(first, ascending!, total),
      kindsFact([first, next!], photos!, vectors!),
      ...wordFacts(asking, base, first, total),
      ...orderFacts(asking, asking.line.deployment.bank, base),
      ...signFacts(asking, asking.line.deployment.bank, base, first.documents),
    ],
    base,
    total,
    documents: [...first.documents, ...(total > PAGE_SIZE ? next!.documents : [])],
  };
}

const failed = ({read}: Found) => read instanceof AddonError;
const idsOf = ({documents}: Found) => documents.map(identifierOf);
const same = (one: Found, other: Found) => JSON.stringify(idsOf(one)) === JSON.stringify(idsOf(other));

/** Null where the document names none. */
function interfacesOf(row: Row): unknown[] | null {
  const list = field(row, 'InterfaceList');
  return Array.isArray(list) && list.length > 0
    ? rowsIn(list).map(one => Number(field(one, 'InterfaceID')))
    : null;
}

/** How many of them do not belong to it. */
function foreign({documents}: Found, {id}: Interface): number {
  return documents.filter(row => interfacesOf(row)?.includes(id) === false).length;
}

function everythingFact(all: Found, each: Found[], own: Interface[]): Finding {
  if (failed(all)) return differs('search.everything', whatCame(all.came));
  const sum = all.total ?? all.documents.length;
  const short = each.some(one => (one.total ?? 0) > sum);
  // As many as one interface has, though another has what is not in that one.
  const lacking = each.some(
    (one, at) =>
      one.total === sum &&
      foreign(one, own[at]!) === 0 &&
      each.some((other, index) => index !== at && foreign(other, own[at]!) > 0),
  );
  const found = count(sum, 'image');
  return short || lacking
    ? differs('search.everything', `${found}, though the interfaces have more`)
    : holds('search.everything', found);
}

function interfaceFact(all: Found, each: Found[], own: Interface[]): Finding {
  if (own.length === 0) return notTried('search.interface', 'the token sees no interface');
  const wrong = each.find(failed);
  if (wrong) return differs('search.interface', whatCame(wrong.came));
  const others = each.reduce((sum, one, at) => sum + foreign(one, own[at]!), 0);
  if (others > 0) return differs('search.interface', `${count(others, 'image')} of other interfaces`);
  const short = each.some(({total, documents}, at) => {
    const naming = new Set(
      all.documents.filter(row => interfacesOf(row)?.includes(own[at]!.id)).map(identifierOf),
    );
    return (total ?? documents.length) < naming.size;
  });
  if (short) return differs('search.interface', 'less than the images that name it');
  const told = each.some(({documents}) => documents.some(row => interfacesOf(row) !== null));
  if (!told && own.length > 1 && each.every(({total}) => total === all.total))
    return differs('search.interface', 'as many in each as in all together');
  return holds('search.interface', each.map(({total, documents}) => total ?? documents.length).join(' and '));
}

function totalFact({came, read, total}: Found): Finding {
  const value = field(jsonOf(came), 'NumberOfDocuments');
  const isRead = !(read instanceof AddonError) && read.total === total;
  if (typeof value === 'number') return holds('search.total', 'a number');
  const found = total === null ? 'none' : 'a number as text';
  return differs('search.total', found, {needed: !isRead});
}

function pageSizeFact({documents}: Found, total: number): Finding {
  const wanted = Math.min(PAGE_SIZE, total);
  const found = `${documents.length} of ${total}`;
  const ids = documents.map(identifierOf).filter(id => id !== null);
  const distinct = new Set(ids).size;
  // A row or two may stand twice in the collection itself.
  if (ids.length - distinct > 2)
    return differs('search.page-size', `${count(distinct, 'image')} in ${documents.length} rows`);
  return documents.length === wanted
    ? holds('search.page-size', found)
    : differs('search.page-size', `${found}, so that paging would leave some out`);
}

function pagingFact([first, next, afterNext]: [Found, Found, Found], total: number): Finding {
  if (total <= PAGE_SIZE) return notTried('search.paging', `${count(total, 'image')}, which are on one page`);
  if (failed(next)) return differs('search.paging', whatCame(next.came));
  if (same(first, next)) {
    const why = same(next, afterNext) ? 'Page is ignored' : 'pages are counted from 1';
    return differs('search.paging', `page 1 is page 0 again: ${why}`);
  }
  const before = new Set(idsOf(first));
  const both = idsOf(next).filter(id => before.has(id)).length;
  const wanted = Math.min(PAGE_SIZE, total - PAGE_SIZE);
  const lacking = first.documents.length < PAGE_SIZE ? 0 : wanted - next.documents.length;
  if (lacking > 0)
    return differs('search.paging', `${next.documents.length} of ${wanted} on page 1`, {needed: lacking > 2});
  if (both === 0) return holds('search.paging', 'others on page 1');
  // A row or two may stand twice in the collection itself.
  return differs('search.paging', `${count(both, 'image')} of page 0 once more on page 1`, {
    needed: both > 2,
  });
}

function orderFact(first: Found, again: Found): Finding {
  if (failed(again)) return differs('search.order', whatCame(again.came));
  if (!same(first, again))
    return differs('search.order', 'another order each time, so that paging leaves some out');
  const created = first.documents.map(row => String(field(row, 'Created') ?? ''));
  const newest = created.every((date, at) => at === 0 || date <= created[at - 1]!);
  return holds('search.order', newest ? 'the same, the newest first' : 'the same, not by age');
}

function directionFact(first: Found, ascending: Found, total: number): Finding {
  if (failed(ascending)) return differs('search.direction', whatCame(ascending.came));
  if (total < 2) return notTried('search.direction', count(total, 'image'));
  const reversed =
    total > PAGE_SIZE
      ? !same(first, ascending)
      : JSON.stringify(idsOf(first).reverse()) === JSON.stringify(idsOf(ascending));
  return reversed
    ? holds('search.direction', 'it does')
    : differs('search.direction', same(first, ascending) ? 'SortDirection is ignored' : 'another order');
}

const typeOf = (row: Row) => String(field(row, 'DocumentType') ?? '').toUpperCase();

function kindsFact(pages: Found[], photos: Found, vectors: Found): Finding {
  const wrong = [photos, vectors].find(failed);
  if (wrong) return differs('search.kinds', whatCame(wrong.came));
  const seen = pages.flatMap(({documents}) => documents);
  const of = (rows: Row[], type: string) =>
    new Set(rows.filter(row => typeOf(row) === type).map(identifierOf)).size;
  const others = seen.filter(row => !isImage(row)).length;
  if (others > 0) return differs('search.kinds', `${count(others, 'document')} of other kinds among images`);
  const kinds = [
    {what: 'photograph', type: 'IMAGE', other: 'VECTOR', others: 'vector', found: photos},
    {what: 'vector', type: 'VECTOR', other: 'IMAGE', others: 'photograph', found: vectors},
  ];
  for (const {what, other, others, found} of kinds) {
    const strange = of(found.documents, other);
    if (strange > 0) return differs('search.kinds', `${count(strange, others)} among ${what}s`);
  }
  for (const {what, type, found} of kinds) {
    const [all, known] = [found.total ?? found.documents.length, of(seen, type)];
    if (all < known) return differs('search.kinds', `${all} of ${known} ${what}s`);
  }
  return holds(
    'search.kinds',
    kinds.map(({what, found}) => count(found.total ?? found.documents.length, what)).join(' and '),
  );
}

const fileNameOf = (row: Row) => String(field(row, 'FileName') ?? '');

const isImage = (row: Row) => ['IMAGE', 'VECTOR', ''].includes(typeOf(row));

/** Words are tried until one tells something; none of them is shown. */
function wordFacts(asking: Asking, base: Search, first: Found, total: number): Finding[] {
  const words = first.documents
    .flatMap(row => {
      const word = /\p{L}{4,}/u.exec(String(field(row, 'Name') ?? ''))?.[0];
      return word ? [{word, id: identifierOf(row)}] : [];
    })
    .filter(({word}, at, list) => list.findIndex(one => one.word === word) === at)
    .slice(0, 3);
  const coded = first.documents.find(row => /^\S{3,}$/.test(String(field(row, 'Code') ?? '')));
  const code = coded && String(field(coded, 'Code'));
  const filed = first.documents.find(row => stemOf(fileNameOf(row)) !== null);
  const names = filed ? [fileNameOf(filed), stemOf(fileNameOf(filed))!] : [];
  const found = asking.find(
    [...words.map(({word}) => word), ...names, ...(code ? [code] : [])].map(text => ({...base, text})),
  );
  const byWord = found.slice(0, words.length);
  return [wordFact(), codeFact(), fileNameFact(found.slice(words.length, words.length + names.length))];

  function wordFact(): Finding {
    if (words.length === 0 || total < 2)
      return notTried('search.words', 'no image has a name with a word in it');
    const wrong = byWord.find(failed);
    if (wrong) return differs('search.words', whatCame(wrong.came));
    if (byWord.every(one => (one.total ?? 0) >= total) && words.length > 1)
      return differs('search.words', 'all images for every word: Querystring is ignored');
    const missing = byWord.filter(
      (one, at) => (one.total ?? 0) <= PAGE_SIZE && !idsOf(one).includes(words[at]!.id),
    ).length;
    return missing > 0
      ? differs('search.words', `${missing} of ${words.length} words do not find their image`)
      : holds('search.words', `${byWord.map(one => one.total ?? 0).join(', ')} of ${total}`);
  }

  function codeFact(): Finding {
    if (!coded) return notTried('search.code', 'no image has a code');
    const one = found.at(-1)!;
    if (failed(one)) return differs('search.code', whatCame(one.came));
    return finds(one, coded) ? holds('search.code', 'it does') : differs('search.code', 'it does not');
  }

  /** As the add-on does: first as it was pasted, then without the ending. */
  function fileNameFact(byName: Found[]): Finding {
    if (!filed) return notTried('search.file-name', 'no image tells the name of its file');
    const wrong = byName.find(failed);
    if (wrong) return differs('search.file-name', whatCame(wrong.came));
    const at = byName.findIndex(one => finds(one, filed));
    return at < 0
      ? differs('search.file-name', 'neither does')
      : holds('search.file-name', at === 0 ? 'as it is' : 'without its ending');
  }

  /** Among fewer than all. */
  function finds(one: Found, row: Row): boolean {
    return idsOf(one).includes(identifierOf(row)) && (one.total ?? 0) < Math.max(2, total);
  }
}
