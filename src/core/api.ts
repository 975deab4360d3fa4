/** What each method of the contract does. */
import type {Args, Method, Start, Value} from '../contract.ts';
import type {Bank} from './bank/client.ts';
import {isToken} from './bank/sign-in.ts';
import type {Deployment} from './deployment.ts';
import {AddonError} from './errors.ts';
import {fit, renditionFor} from './placement.ts';
import type {Ports} from './ports.ts';
import {rememberedUntil, type Token, type Visit} from './session.ts';

/** Arguments have been checked. What is thrown as an AddonError becomes a `Failure`. */
export type Api = {[M in Method]: (args: Args<M>, visit: Visit) => Value<M>};

export function createApi({editor}: Pick<Ports, 'editor'>, bank: Bank, deployment: Deployment): Api {
  return {
    start(_, visit) {
      const {start} = bank.start(visit.token());
      if (start instanceof AddonError) throw start;
      return start;
    },

    signIn(wish, visit) {
      const {remember, terms} = wish;
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      const token = 'apiToken' in wish ? pasted(wish.apiToken) : bank.signIn(wish);
      const {accepted, start} = bank.start(token.token);
      if (!accepted && isEnded(start)) throw new AddonError('signIn.wrong');
      const asWished = !accepted || visit.signIn(token, terms, remember);
      if (!(start instanceof AddonError)) return asWished ? start : {...start, notRemembered: true};
      // A one-time code cannot be used again, so a sign-in that has succeeded stands.
      if (accepted && !isEnded(start)) start.signedIn = true;
      throw start;
    },

    acceptTerms({terms}, visit) {
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      visit.acceptTerms();
      const {start} = bank.start(visit.token());
      if (start instanceof AddonError) throw start;
      return start;
    },

    signOut(_, visit) {
      visit.signOut();
      return null;
    },

    yourData(_, visit) {
      const kept = visit.remembered();
      const until = kept && rememberedUntil(kept, deployment.rememberDays);
      return {
        editor: editor.name,
        remembered: kept && {since: kept.since, used: kept.used, until: until!, terms: kept.terms},
      };
    },

    erase(_, visit) {
      visit.forget();
      return null;
    },

    search: (query, visit) => bank.search(visit.token(), query),

    insert({id, alt, link}, visit) {
      const token = visit.token();
      const brought = link === undefined ? null : bank.knownPermalink(link);
      if (link !== undefined && brought === null) throw new AddonError('request.invalid');
      // A link is public: none is made before there is a place for the image.
      const spot = editor.spot();
      const asset = bank.asset(token, id);
      const size = fit(asset, spot.room);
      const pixels = renditionFor(size, asset);
      const insert = (permalink: string) => {
        try {
          spot.insert(bank.picture(permalink, asset, pixels), size, alt);
          return {place: spot.place, link: permalink};
        } catch (error) {
          throw withLink(error, permalink);
        }
      };
      if (brought === null) return insert(bank.permalink(token, id, pixels));
      try {
        return insert(brought);
      } catch (error) {
        // The bank has taken the link back; nothing was inserted.
        if (!(error instanceof AddonError) || error.code !== 'image.refused') throw error;
        return insert(bank.permalink(token, id, pixels));
      }
    },
  };
}

/** The link exists whatever came after, so the next try can use it; unless it is the link that is refused. */
function withLink(error: unknown, link: string): unknown {
  if (error instanceof AddonError && error.code !== 'image.refused') error.link = link;
  return error;
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
