/** What each method of the contract does. */
import type {Args, Failure, Method, Value} from '../contract.ts';
import type {Bank} from './bank/client.ts';
import type {Deployment} from './deployment.ts';
import {AddonError} from './errors.ts';
import {fit, renditionFor} from './placement.ts';
import type {Ports} from './ports.ts';
import type {Visit} from './session.ts';

/** Arguments have been checked. What is thrown as an AddonError becomes a `Failure`. */
export type Api = {[M in Method]: (args: Args<M>, visit: Visit) => Value<M>};

export function createApi({editor}: Pick<Ports, 'editor'>, bank: Bank, deployment: Deployment): Api {
  return {
    start(_, visit) {
      const {start} = bank.start(visit.token());
      if (start instanceof AddonError) throw start;
      return start;
    },

    signIn({remember, terms, ...credentials}, visit) {
      if (terms !== deployment.termsVersion) throw new AddonError('signIn.terms');
      const token = bank.signIn(credentials);
      const {accepted, start} = bank.start(token.token);
      if (accepted) visit.signIn(token, terms, remember);
      if (start instanceof AddonError) throw start;
      return start;
    },

    signOut(_, visit) {
      visit.signOut();
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
      const permalink = brought ?? bank.permalink(token, id, pixels);
      try {
        spot.insert(bank.picture(permalink, asset, pixels), size, alt);
      } catch (error) {
        throw withLink(error, permalink);
      }
      return {place: spot.place, link: permalink};
    },
  };
}

/** The link exists whatever came after, so the next try can use it. */
function withLink(error: unknown, link: Failure['link']): unknown {
  if (error instanceof AddonError && error.code !== 'image.refused') error.link = link;
  return error;
}
