/** What each method of the contract does. `createApi` is long because it is a table: one entry a method, and most are a line. */
import type {Args, Look, Looked, Method, Start, Value, Where} from '../shared/contract.ts';
import type {Bank} from './bank/client.ts';
import {isToken, type Token} from './bank/sign-in.ts';
import type {Deployment} from './deployment.ts';
import {AddonError} from './errors.ts';
import {toWhere} from './inserting/aim.ts';
import {insert} from './inserting/insert.ts';
import {allLanguages} from './organisations.ts';
import {goOn, signedOut} from './opening.ts';
import type {Editor, Ports} from './ports.ts';
import type {Visit} from './session/visit.ts';
import {yourData} from './session/your-data.ts';

/** Arguments have been checked. What is thrown as an AddonError becomes a `Failure`. */
export type Api = {[M in Method]: (args: Args<M>, visit: Visit) => Value<M>};

export function createApi(
  ports: Pick<Ports, 'editor' | 'permissions' | 'screen' | 'clock' | 'log'>,
  bank: Bank,
  deployment: Deployment,
): Api {
  const {editor, permissions, screen} = ports;
  const languages = allLanguages(deployment);

  /** @throws AddonError `request.invalid` for a language that the bank has for nobody */
  function spoken<Q extends {language?: string}>(query: Q): Q {
    const {language} = query;
    const known = language === undefined || languages.includes(language);
    if (!known) throw new AddonError('request.invalid');
    return query;
  }

  /** The place is worth having without it, and whoever asks for it alone is told why there is none. */
  function lookedAt(look: Look, visit: Visit): {looked?: Looked[]} {
    try {
      return {looked: bank.looked(visit.token(), look)};
    } catch (error) {
      if (error instanceof AddonError) return {};
      throw error;
    }
  }

  return {
    start(_, visit) {
      const found = bank.start(visit.token());
      visit.use();
      return begun(found, visit);
    },

    signIn(wish, visit) {
      const {remember, terms} = wish;
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      const token = 'apiToken' in wish ? pasted(wish.apiToken) : bank.signIn(wish);
      const {holder, start} = bank.start(token.token);
      if (holder === null) throw isEnded(start) ? new AddonError('signIn.wrong') : start;
      const asWished = visit.signIn(token, terms, remember);
      const same = visit.meet(holder, 'userName' in wish ? wish.userName : undefined);
      const sameAccount = same ? {sameAccount: true as const} : {};
      if (!(start instanceof AddonError)) {
        return {...start, ...sameAccount, ...(asWished ? {} : {notRemembered: true})};
      }
      // A one-time code cannot be used again, so a sign-in that has succeeded stands.
      if (!isEnded(start)) Object.assign(start, sameAccount).signedIn = true;
      throw start;
    },

    acceptTerms({terms}, visit) {
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      visit.acceptTerms();
      return begun(bank.start(visit.token()), visit);
    },

    signOut({large}, visit) {
      visit.signOut();
      if (large) screen.show('sidebar', signedOut(visit));
      return null;
    },

    move({to, carried}, visit) {
      const {search, language} = carried;
      spoken(search);
      spoken({language} as {language?: string});
      screen.show(to, {...goOn(visit, bank, carried, to === 'large'), ...placeFor(editor, carried.own)});
      return null;
    },

    yourData: (_, visit) => yourData(visit, editor.name, deployment.rememberDays),

    erase(_, visit) {
      visit.forget();
      return null;
    },

    missing: () => permissions.missing(),

    search: (query, visit) => bank.search(visit.token(), spoken(query)),
    categories: (query, visit) => bank.categories(visit.token(), spoken(query)),
    consents: (query, visit) => bank.consents(visit.token(), spoken(query)),

    place({own, look}, visit) {
      const where = toWhere(editor.where(own));
      return look ? {...where, ...lookedAt(spoken(look), visit)} : where;
    },
    insert(order, visit) {
      const asker = {token: visit.token(), linkToken: visit.linkToken};
      return insert(ports, bank, deployment, asker, spoken(order));
    },

    insertCredits(credits, visit) {
      // They are of images that only somebody who is signed in has seen.
      visit.token();
      return {place: editor.list(credits)};
    },
  };
}

/** So that the page need not ask for it; where it cannot be had now, it asks, and says why. */
function placeFor(editor: Editor, own: string[]): {where?: Where} {
  try {
    return {where: toWhere(editor.where(own))};
  } catch (error) {
    if (error instanceof AddonError) return {};
    throw error;
  }
}

/** What a person who was signed in already sees first. @throws AddonError what kept it */
function begun({holder, start}: ReturnType<Bank['start']>, visit: Visit): Start {
  if (holder !== null) visit.meet(holder);
  if (start instanceof AddonError) throw start;
  return start;
}

/** @throws AddonError `signIn.wrong` when it cannot be a token of any bank */
function pasted(text: string): Token {
  const token = text.trim();
  if (!isToken(token)) throw new AddonError('signIn.wrong');
  return {token, until: null};
}

function isEnded(start: Start | AddonError): boolean {
  return start instanceof AddonError && start.code === 'session.ended';
}
