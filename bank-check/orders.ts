/** Whether the bank sorts as the deployment says, and which signs it understands in what is typed. */
import type {Deployment} from '../src/core/deployment.ts';
import {AddonError} from '../src/core/errors.ts';
import type {Asking, Found, Search} from './asking.ts';
import {field, whatCame, type Row} from './came.ts';
import {differs, holds, notTried, type FactName, type Finding} from './facts.ts';

const failed = ({read}: Found) => read instanceof AddonError;
const textOf = (row: Row, name: string) => String(field(row, name) ?? '');

/** Tried where the deployment names none: a bank may know them. */
const GUESSES = {newest: 'CREATED', name: 'NAME'};

export function orderFacts(asking: Asking, {sortBy}: Deployment['bank'], base: Search): Finding[] {
  const kinds = ['newest', 'name'] as const;
  const found = asking.find(
    kinds.map(kind => ({
      ...base,
      otherwise: {SortBy: sortBy[kind] || GUESSES[kind], SortDirection: kind === 'name' ? 'ASC' : 'DESC'},
    })),
  );
  return kinds.map((kind, at) => {
    const fact: FactName = `search.${kind}`;
    const [one, name] = [found[at]!, sortBy[kind] || GUESSES[kind]];
    const isGiven = sortBy[kind] !== '';
    const path = ['bank', 'sortBy', kind];
    const isSorted = !failed(one) && one.documents.length > 1 && sorts(one.documents, kind);
    if (isSorted && isGiven) return holds(fact, 'it does');
    if (isSorted) return holds(fact, `${name} does`, {path, value: name});
    if (!isGiven) return holds(fact, `${name} does not`);
    return differs(fact, failed(one) ? whatCame(one.came) : 'another order', {
      needed: true,
      settings: [{path, value: ''}],
    });
  });
}

function sorts(rows: Row[], kind: 'newest' | 'name'): boolean {
  const values = rows.map(row => textOf(row, kind === 'newest' ? 'Created' : 'Name'));
  if (new Set(values).size < 2) return false;
  // Which letters are the same to the bank, nobody knows: it is enough that one way of comparing agrees.
  const ways = [
    (a: string, b: string) => a <= b,
    (a: string, b: string) => a.localeCompare(b, undefined, {sensitivity: 'base'}) <= 0,
    (a: string, b: string) => a.localeCompare(b, 'no', {sensitivity: 'base'}) <= 0,
  ];
  const pairs = values.slice(1).map((value, at): [string, string] => [values[at]!, value]);
  if (kind === 'newest') return pairs.every(([a, b]) => a >= b);
  return ways.some(fits => pairs.every(([a, b]) => fits(a, b)));
}

/** By the first name of two words that tell something; none of the words is shown. */
export function signFacts(
  asking: Asking,
  bank: Deployment['bank'],
  base: Search,
  documents: Row[],
): Finding[] {
  const pairs = documents
    .flatMap(row => {
      const [, one, two] = /^(\p{L}{4,}) (\p{L}{4,})/u.exec(textOf(row, 'Name')) ?? [];
      return one && two && one !== two ? [[one, two] as const] : [];
    })
    .slice(0, 2);
  const totals = (texts: string[]) =>
    asking.find(texts.map(text => ({...base, text}))).map(({total}) => total ?? NaN);
  const tried = pairs.map(([one, two]) => {
    const [both, turned, quoted, alone, without] = totals([
      `${one} ${two}`,
      `"${two} ${one}"`,
      `"${one} ${two}"`,
      one,
      `${one} -${two}`,
    ]) as [number, number, number, number, number];
    return {
      // Turned round they stand together nowhere, though both are there.
      quotes: both > 0 && turned < both ? quoted > 0 && quoted <= both : both > 0 ? false : null,
      minus: alone > both ? without === alone - both : null,
    };
  });
  return (['quotes', 'minus'] as const).map(sign => {
    const fact: FactName = `search.${sign}`;
    const told = tried.map(one => one[sign]).filter(one => one !== null);
    const path = ['bank', sign];
    if (told.length === 0 && bank[sign]) return notTried(fact, 'no image has a name that would tell');
    if (told.length === 0) return holds(fact, 'no image has a name that would tell');
    if (told.every(Boolean)) return holds(fact, 'it does', ...(bank[sign] ? [] : [{path, value: true}]));
    return bank[sign]
      ? differs(fact, 'it does not', {needed: true, settings: [{path, value: false}]})
      : holds(fact, 'it does not');
  });
}
