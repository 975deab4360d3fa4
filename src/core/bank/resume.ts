/**
 * What a page goes on with that was left elsewhere: so many pages of its search, and the shelves of its start page, in one
 * parallel round; in a second the shelves, where an organisation has its own.
 */
import type {Carried, Interface, Page, Shelf, Start} from '../../shared/contract.ts';
import {INTERFACES_AT_MOST, TIMEOUT} from '../../shared/limits.ts';
import type {Deployment} from '../deployment.ts';
import {inForceFor, rulesOf} from '../organisations.ts';
import {askAll, sure, type Call, type Each, type Line} from './calls.ts';
import {categoriesIn, groupsCall} from './categories.ts';
import {joined} from './filters.ts';
import {searchCall, unbroken, wishOf} from './search.ts';
import {shelfCalls, shown} from './shelves.ts';
import {interfacesCall} from './start.ts';

/**
 * @param large the categories come along, as they show at once
 * @throws AddonError `session.ended`, `bank.*`
 */
export function resume(
  line: Line,
  token: string,
  {search, language, pages}: Pick<Carried, 'search' | 'language' | 'pages'>,
  large: boolean,
): Start {
  const query = {...search, ...(language !== undefined && {language})};
  const shelving = ({start}: Pick<Deployment, 'start'>) =>
    shelfCalls(line, token, start, language ?? line.language(), TIMEOUT);
  const general = shelving(line.deployment);
  const calls: Array<Call<unknown>> = [
    interfacesCall(line, token),
    ...(large ? [groupsCall(line, token, query)] : []),
    ...general,
    ...Array.from({length: pages}, (_, page) => searchCall(line, token, {...query, page})),
  ];
  const came = askAll(line, calls);
  const found = came.slice(-pages) as Each<Page>;
  const wish = wishOf(line, query);
  const page = wish.sorted(joined([wish.of(sure(found[0]!)), ...unbroken(found.slice(1), wish.of)]));
  const all = sure(came[0] as Interface[]);
  const inForce = inForceFor(line.deployment, all);
  const categories = large ? categoriesIn(came[1]) : undefined;
  const shelves =
    inForce.start === line.deployment.start
      ? (came.slice(-pages - general.length, -pages) as Each<Shelf | null>)
      : askAll<Array<Shelf | null>>(line, shelving(inForce));
  return {
    interfaces: all.slice(0, INTERFACES_AT_MOST),
    page,
    ...(inForce !== line.deployment && {rules: rulesOf(inForce, line.language(inForce))}),
    ...(categories && {categories}),
    ...shown(shelves),
  };
}
