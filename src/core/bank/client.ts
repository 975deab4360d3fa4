/** The bank, as the add-on uses it. Where a shape is an assumption, it is described in `deployment.json`. */
import type {
  Asset,
  Category,
  CategoryQuery,
  Consent,
  ConsentQuery,
  Credentials,
  Interface,
  Page,
  Query,
  Start,
} from '../../shared/contract.ts';
import {TIMEOUT} from '../../shared/limits.ts';
import type {Deployment} from '../deployment.ts';
import {AddonError} from '../errors.ts';
import type {HttpRequest, Ports} from '../ports.ts';
import type {Token} from '../session.ts';
import {queryOf} from './address.ts';
import {ask, askAll, json, sure, type Call} from './calls.ts';
import {filterOf, furtherPages, joined} from './filters.ts';
import {createImages, type Images} from './images.ts';
import {readSignIn} from './sign-in.ts';
import {toCategories, toConsents, toInterfaces, toPage} from './wire.ts';

export interface Bank extends Images {
  /** @throws AddonError `signIn.*`, `bank.*` */
  signIn(credentials: Pick<Credentials, 'userName' | 'password' | 'code'>): Token;
  /**
   * What a signed-in person sees first, asked in one parallel round.
   * @param seconds how long the bank may take; the host may ignore it
   * @param tries 1: one round, whatever happens
   * @returns the start, or what kept it; `holder` is what the bank says of who has the token, empty where that names
   *   nobody, null where it does not know the token
   */
  start(token: string, seconds?: number, tries?: number): {holder: string | null; start: Start | AddonError};
  /**
   * One page of the bank's, or up to four where something is asked for that the bank cannot filter. None is asked for
   * whose images are not used. @throws AddonError `session.ended`, `bank.*`
   */
  search(token: string, query: Query): Page;
  categories(token: string, query: CategoryQuery): Category[];
  consents(token: string, query: ConsentQuery): Consent[];
}

/** Images on a page of results. */
const PAGE_SIZE = 40;
/** What the bank calls the kinds. */
const TYPES: Record<Asset['kind'], string> = {photo: 'IMAGE', vector: 'VECTOR'};

/** @param language of the bank's texts, one of `deployment.contentLanguages`; asked when it is needed */
export function createBank(
  ports: Pick<Ports, 'http' | 'clock'>,
  deployment: Deployment,
  language: () => string,
): Bank {
  const {bank} = deployment;
  const {clock} = ports;

  /** Every call to the API carries the person's own token; no other host ever gets it. */
  const api = (token: string | null, path: string, body?: object): HttpRequest => ({
    method: body ? 'post' : 'get',
    url: `https://${bank.api}${path}`,
    headers: {Accept: 'application/json', ...(token === null ? {} : {token})},
    seconds: TIMEOUT,
    ...(body ? {body: JSON.stringify(body)} : {}),
  });

  const call = <T>(request: HttpRequest, read: (value: unknown) => T): Call<T> => ({
    request,
    read: answer => read(json(answer, clock.now())),
  });

  /** A token that is not valid can be answered with 200 and nothing. What a valid one is answered with is not known. */
  const whoAmI = (token: string): Call<string> =>
    call(api(token, '/Login/WhoAmI'), value => {
      if (!value) throw new AddonError('session.ended');
      return typeof value === 'object' || typeof value === 'string' ? JSON.stringify(value) : '';
    });

  const interfaces = (token: string): Call<Interface[]> =>
    call(api(token, '/Interface/GetInterfaces'), toInterfaces);

  const search = (token: string, query: Query): Call<Page> =>
    call(
      api(token, '/Search2', {
        // Left out: everything the token may see.
        ...(query.interfaceId === undefined ? {} : {InterfaceIds: [query.interfaceId]}),
        Language: query.language ?? language(),
        Querystring: query.text,
        // The one place where several categories are asked for: `deployment.anyCategory` says what they mean.
        ...(query.categoryIds === undefined ? {} : {CategoryIds: query.categoryIds}),
        Page: query.page,
        Pagesize: PAGE_SIZE,
        DocumentType: query.kind === undefined ? ['IMAGE', 'VECTOR'] : [TYPES[query.kind]],
        SortBy: 'DEFAULT',
        SortDirection: 'DESC',
      }),
      value => {
        if (value === null) throw new AddonError('session.ended');
        return toPage(value, query.page, PAGE_SIZE, deployment);
      },
    );

  return {
    signIn({userName, password, code}) {
      const {path, fields} = deployment.signIn;
      const body: Record<string, string> = {[fields.userName]: userName, [fields.password]: password};
      if (code !== undefined) body[fields.code] = code;
      return ask(
        ports,
        {
          // Never repeated by us: every try may count towards locking the account.
          request: {...api(null, path, body), once: true},
          read: answer => readSignIn(answer, deployment, clock.now()),
        },
        1,
      );
    },

    start(token, seconds = TIMEOUT, tries = 3) {
      const quick = <T>(one: Call<T>): Call<T> => ({...one, request: {...one.request, seconds}});
      const [known, found, page] = askAll<[string, Interface[], Page]>(
        ports,
        [quick(whoAmI(token)), quick(interfaces(token)), quick(search(token, {text: '', page: 0}))],
        tries,
      );
      const failed = [known, found, page].find(one => one instanceof AddonError);
      return {
        holder: typeof known === 'string' ? known : null,
        start: failed instanceof AddonError ? failed : {interfaces: sure(found), page: sure(page)},
      };
    },

    search(token, query) {
      const wanted = filterOf(query, clock.now());
      const first = ask(ports, search(token, query));
      if (!wanted) return first;
      const filtered = (page: Page): Page => ({...page, assets: page.assets.filter(wanted)});
      const left = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - first.page - 1);
      const count = first.next === null ? 0 : Math.min(left, furtherPages(filtered(first).assets.length));
      const pages = Array.from({length: count}, (_, at) => query.page + 1 + at);
      const further = askAll<Page[]>(
        ports,
        pages.map(page => search(token, {...query, page})),
      );
      const all: [Page, ...Page[]] = [filtered(first)];
      for (const page of further) {
        if (page instanceof AddonError) {
          if (page.code === 'session.ended') throw page;
          // It is asked for again as the next one; what comes after it waits, so that nothing is left out.
          break;
        }
        all.push(filtered(page));
        if (page.next === null) break;
      }
      return joined(all);
    },

    categories(token, query) {
      const fields = {interfacename: query.interfaceId ?? 0, language: query.language ?? language()};
      const groups = call(api(token, '/Category/GetCategoriesTreeGroups' + queryOf(fields)), value => value);
      const [answer] = askAll<[unknown]>(ports, [groups]);
      // Older banks do not know this call, or have nothing to say to it.
      const unknown = answer === null || (answer instanceof AddonError && answer.code === 'bank.unusable');
      if (!unknown) return toCategories(sure(answer));
      return ask(
        ports,
        call(api(token, '/Category/GetCategoriesTree' + queryOf({language: fields.language})), toCategories),
      );
    },

    consents(token, {id, language: asked}) {
      const fields = {interfaceId: 0, documentIds: id, language: asked ?? language()};
      const path = '/Document/GetConsents' + queryOf(fields);
      return ask(
        ports,
        call(api(token, path), value => toConsents(value, id)),
      );
    },

    ...createImages(ports, deployment, {request: api, whoAmI, language}, TIMEOUT),
  };
}
