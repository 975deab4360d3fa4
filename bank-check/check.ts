/** All facts in the order in which one leads to the next. */
import {accountFacts} from './account.ts';
import {toAsset} from '../src/core/bank/wire.ts';
import type {Asking} from './asking.ts';
import {categoryFacts} from './categories.ts';
import {documentFacts} from './documents.ts';
import {differs, factNames, holds, notTried, OVER, type FactName, type Finding} from './facts.ts';
import {Over} from './http.ts';
import {goodToMint, pictureFacts} from './pictures.ts';
import {searchFacts} from './search.ts';

export interface Limits {
  /** The image that a public link is made for; null: none is made. */
  mint: number | null;
  /** What is known already. */
  before: Finding[];
}

export function check(asking: Asking, {mint, before}: Limits): Finding[] {
  const found = [...before];
  let suggested: number | null = null;
  let why = 'what it needs differs';
  try {
    for (const finding of asked()) found.push(finding);
  } catch (error) {
    if (!(error instanceof Over)) throw error;
    why = OVER;
  }
  const {sent, tooMany} = asking.http;
  found.push(
    tooMany > 0
      ? differs('bank.patience', `${tooMany} of ${sent} refused`)
      : holds('bank.patience', `${sent} were answered`),
  );
  return completed(found, {mint, suggested, why});

  function* asked(): Generator<Finding> {
    const {findings, known, interfaces} = accountFacts(asking);
    yield* findings;
    if (!known) return;
    const searched = searchFacts(asking, interfaces);
    const {base, total, documents} = searched;
    yield* searched.findings;
    suggested = goodToMint(documents.map(row => toAsset(row, asking.deployment)));
    if (documents.length > 0) {
      yield* documentFacts(asking, base, documents);
      yield* categoryFacts(asking, base, total);
    }
    if (mint !== null) yield* pictureFacts(asking, mint);
  }
}

/** Every fact, in its order; what was not found was not tried. @param suggested an image to make a link for */
export function completed(
  found: Finding[],
  {mint, suggested = null, why}: {mint: number | null; suggested?: number | null; why: string},
): Finding[] {
  const such = suggested === null ? '' : `, such as ${suggested}`;
  const reason = (fact: FactName) => {
    if (fact === 'sign-in.call') return 'needs --sign-in';
    if (mint === null && /^(permalink|picture)\./.test(fact)) return `needs --mint DOCUMENT_ID${such}`;
    return why;
  };
  return factNames.map(fact => found.find(one => one.fact === fact) ?? notTried(fact, reason(fact)));
}
