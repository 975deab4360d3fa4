/** All facts in the order in which one leads to the next. */
import {accountFacts} from './account.ts';
import type {Asking} from './asking.ts';
import {categoryFacts} from './categories.ts';
import {documentFacts} from './documents.ts';
import {differs, factNames, holds, notTried, type FactName, type Finding} from './facts.ts';
import {pictureFacts} from './pictures.ts';
import {searchFacts} from './search.ts';

export interface Limits {
  /** The image that a public link is made for; null: none is made. */
  mint: number | null;
  /** Nothing new is begun after that, in milliseconds since 1970. */
  until: number;
  /** What is known already. */
  before: Finding[];
}

export function check(asking: Asking, {mint, until, before}: Limits): Finding[] {
  const found = [...before];
  const isLate = () => asking.clock.now() > until;
  const account = accountFacts(asking);
  found.push(...account.findings);
  if (account.known && !isLate()) {
    const {findings, base, total, documents} = searchFacts(asking, account.interfaces);
    found.push(...findings);
    if (documents.length > 0 && !isLate()) found.push(...documentFacts(asking, base, documents));
    if (documents.length > 0 && !isLate()) found.push(...categoryFacts(asking, base, total));
    if (mint !== null && !isLate()) found.push(...pictureFacts(asking, mint));
  }
  const {sent, tooMany} = asking.http;
  found.push(
    tooMany > 0
      ? differs('bank.patience', `${tooMany} of ${sent} refused`)
      : holds('bank.patience', `${sent} were answered`),
  );
  if (isLate()) return completed(found, {mint, why: 'the minute was over'});
  return completed(found, {mint, why: 'what it needs differs'});
}

/** Every fact, in its order; what was not found was not tried. */
export function completed(found: Finding[], {mint, why}: {mint: number | null; why: string}): Finding[] {
  const reason = (fact: FactName) => {
    if (fact === 'sign-in.call') return 'needs --sign-in';
    if (mint === null && /^(permalink|picture)\./.test(fact)) return 'needs --mint DOCUMENT_ID';
    return why;
  };
  return factNames.map(fact => found.find(one => one.fact === fact) ?? notTried(fact, reason(fact)));
}
