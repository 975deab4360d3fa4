/** What a signed-in person sees first, asked in one parallel round. */
import type {Interface, Page, Shelf, Start} from '../../shared/contract.ts';
import {INTERFACES_AT_MOST, LARGE_PAGES, TIMEOUT} from '../../shared/limits.ts';
import {AddonError} from '../errors.ts';
import {inForceFor, rulesOf} from '../organisations.ts';
import {askAll, json, sure, type Call, type Each, type Line} from './calls.ts';
import {categoriesIn, groupsCall} from './categories.ts';
import {joined} from './filters.ts';
import {searchCall, unbroken} from './search.ts';
import {shelfCalls, shown} from './shelves.ts';
import {toInterfaces} from './wire.ts';

/** What the bank says of who has a token; and what they see, or what kept it. */
export interface Begun {
  /** Empty where it names nobody, null where it does not know the token. */
  holder: string | null;
  start: Start | AddonError;
}

/**
 * @param seconds how long the bank may take; the host may ignore it
 * @param tries 1: one round, whatever happens
 * @param large the categories come along, as they show at once
 */
export function startOf(line: Line, token: string, seconds = TIMEOUT, tries = 3, large = false): Begun {
  const began = line.clock.now();
  const language = line.language();
  const pageCall = (page: number) => searchCall(line, token, {text: '', page}, seconds);
  const shelving = shelfCalls(line, token, line.deployment.start, language, seconds);
  const further = Array.from({length: large ? LARGE_PAGES - 1 : 0}, (_, at) => pageCall(at + 1));
  const [known, found, first, ...rest] = askAll<[string, Interface[], Page, ...unknown[]]>(
    line,
    [
      whoAmI(line, token, seconds),
      interfacesCall(line, token, seconds),
      pageCall(0),
      ...shelving,
      ...(large ? [groupsCall(line, token, {}, seconds), ...further] : []),
    ],
    tries,
  );
  const shelves = rest.splice(0, shelving.length) as Each<Shelf | null>;
  const categories = categoriesIn(rest.shift());
  const page = first instanceof AddonError ? first : joined([first, ...unbroken(rest as Each<Page>)]);
  const failed = [known, found, page].find(one => one instanceof AddonError);
  return {
    holder: typeof known === 'string' ? known : null,
    start: failed instanceof AddonError ? failed : own(sure(found), sure(page)),
  };

  /**
   * As their organisation has it. For whom another language or other shelves than were asked for hold, for them is asked once
   * more.
   */
  function own(all: Interface[], page: Page): Start | AddonError {
    const inForce = inForceFor(line.deployment, all);
    const interfaces = all.slice(0, INTERFACES_AT_MOST);
    const ready = {interfaces, page, ...(categories && {categories})};
    if (inForce === line.deployment) return {...ready, ...shown(shelves)};
    const spoken = line.language(inForce);
    const rules = rulesOf(inForce, spoken);
    const isOther = spoken !== language;
    if (!isOther && inForce.start === line.deployment.start) return {...ready, rules, ...shown(shelves)};
    // Whoever waits for one round alone waits no longer for two.
    const left = tries === 1 ? Math.floor(seconds - (line.clock.now() - began) / 1000) : seconds;
    // Without its shelves a start page is one still.
    if (left < 1) return isOther ? new AddonError('bank.unreachable') : {...ready, rules};
    const anew = isOther ? [searchCall(line, token, {text: '', page: 0, language: spoken}, left)] : [];
    const theirs = shelfCalls(line, token, inForce.start, spoken, left);
    const answers = askAll<Array<Page | Shelf | null>>(line, [...anew, ...theirs], tries);
    const again = isOther ? (answers.shift() as Page | AddonError) : page;
    if (again instanceof AddonError) return again;
    return {...(isOther ? {interfaces} : ready), page: again, rules, ...shown(answers as Each<Shelf | null>)};
  }
}

/** @param all see `toInterfaces` */
export function interfacesCall(
  {clock}: Line,
  token: string,
  seconds = TIMEOUT,
  all = false,
): Call<Interface[]> {
  return {
    request: {endpoint: 'interfaces', fields: {}, token, seconds},
    read: answer => toInterfaces(json(answer, clock.now()), all),
  };
}

/** A token that is not valid can be answered with 200 and nothing. What a valid one is answered with is not known. */
export function whoAmI({clock}: Line, token: string, seconds = TIMEOUT): Call<string> {
  return {
    request: {endpoint: 'whoAmI', fields: {}, token, seconds},
    read(answer) {
      const value = json(answer, clock.now());
      if (!value) throw new AddonError('session.ended');
      return typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value) : '';
    },
  };
}
