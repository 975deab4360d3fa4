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
    const values = one.documents.map(row => textOf(row, kind === 'newest' ? 'Created' : 'Name'));
    if (!failed(one) && new Set(values).size < 2) {
      const alike = 'no two images that would tell';
      return isGiven ? notTried(fact, alike) : holds(fact, alike);
    }
    const isSorted = !failed(one) && isInOrder(values, kind);
    if (isSorted && isGiven) return holds(fact, 'it does');
    if (isSorted) return holds(fact, `${name} does`, {path, value: name});
    if (!isGiven) return holds(fact, `${name} does not`);
    return differs(fact, failed(one) ? whatCame(one.came) : 'another order', {
      needed: true,
      settings: [{path, value: ''}],
    });
  });
}

function isInOrder(values: string[], kind: 'newest' | 'name'): boolean {
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

/** By words of names that tell something; none of them is shown. */
export function signFacts(
  asking: Asking,
  bank: Deployment['bank'],
  base: Search,
  documents: Row[],
): Finding[] {
  const names = documents.map(row => textOf(row, 'Name'));
  const totals = (texts: string[]) =>
    asking.find(texts.map(text => ({...base, text}))).map(({total}) => total ?? NaN);
  const quotes = beside(names).map(([one, two]) => {
    const [both = 0, turned = 0, quoted = 0] = totals([
      `${one} ${two}`,
      `"${two} ${one}"`,
      `"${one} ${two}"`,
    ]);
    // Turned round they stand together nowhere, though both are there.
    return both > 0 ? turned < both && quoted > 0 && quoted <= both : null;
  });
  const minus = apart(names).map(([one, two]) => {
    const [both = 0, alone = 0, without = 0] = totals([`${one} ${two}`, one, `${one} -${two}`]);
    return alone > both ? without === alone - both : null;
  });
  return [signFact('quotes', quotes, bank), signFact('minus', minus, bank)];
}

function signFact(sign: 'quotes' | 'minus', tried: Array<boolean | null>, bank: Deployment['bank']): Finding {
  const fact: FactName = `search.${sign}`;
  const told = tried.filter(one => one !== null);
  const path = ['bank', sign];
  if (told.length === 0 && bank[sign]) return notTried(fact, 'no image has a name that would tell');
  if (told.length === 0) return holds(fact, 'no image has a name that would tell');
  if (told.every(Boolean)) return holds(fact, 'it does', ...(bank[sign] ? [] : [{path, value: true}]));
  return bank[sign]
    ? differs(fact, 'it does not', {needed: true, settings: [{path, value: false}]})
    : holds(fact, 'it does not');
}

type Pair = [string, string];

/** Two words that follow each other in a name; two such pairs. */
function beside(names: string[]): Pair[] {
  return names
    .flatMap((name): Pair[] => {
      const [, one, two] = /^(\p{L}{4,}) (\p{L}{4,})/u.exec(name) ?? [];
      return one && two && one !== two ? [[one, two]] : [];
    })
    .slice(0, 2);
}

/** Two words of a name, the first of which many others have without the second; two such pairs. */
function apart(names: string[]): Pair[] {
  const all = names.map((name): string[] => name.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const without = ([one, two]: Pair) =>
    all.filter(words => words.includes(one) && !words.includes(two)).length;
  const pairs = all.flatMap(words =>
    words.flatMap(one => words.filter(two => two !== one).map((two): Pair => [one, two])),
  );
  return pairs
    .map(pair => ({pair, times: without(pair)}))
    .filter(({times}) => times > 0)
    .sort((a, b) => b.times - a.times)
    .slice(0, 2)
    .map(({pair}) => pair);
}
