/**
 * Everything that is ever asked of the bank, as data: the `Http` port takes nothing else, `npm run audit:privileges` reads
 * it, and docs/privacy.md says the same. What a field is for and how long it lives stands below; it is not shipped.
 */

export interface Endpoint {
  method: 'get' | 'post';
  /** `api` alone ever gets the token. */
  host: 'api' | 'cdn';
  /** With `{field}` in place of those fields that stand in it. */
  path: string;
  /** The others travel in the query of a get, and in the JSON of a post. */
  fields: readonly string[];
  /** It is signed with the person's own token. */
  token?: true;
  /** A post of several at once: each record holds the fields, and the JSON is the list of them. */
  list?: true;
  /** It makes something at the bank, or counts there: never repeated after a failure whose effect is not known. */
  once?: true;
}

/** Asked of the API, and signed. */
const asked =
  <M extends 'get' | 'post'>(method: M) =>
  <const F extends readonly string[]>(path: string, ...fields: F) =>
    ({method, host: 'api', path, fields, token: true}) as const;
const get = asked('get');
const post = asked('post');

const paging = ['Page', 'Pagesize', 'DocumentType', 'SortBy', 'SortDirection'] as const;
const cut = ['x1', 'y1', 'x2', 'y2', 'previewwidth', 'previewheight'] as const;

/** Of the sign-in, the names of call and fields are the deployment's; every try may count towards locking the account. */
export const endpoints = {
  signIn: {method: 'post', host: 'api', path: '', fields: ['userName', 'password', 'code'], once: true},
  whoAmI: get('/Login/WhoAmI'),
  interfaces: get('/Interface/GetInterfaces'),
  search: post('/Search2', 'InterfaceIds', 'Language', 'Querystring', 'CategoryIds', ...paging),
  categoryGroups: get('/Category/GetCategoriesTreeGroups', 'interfacename', 'language'),
  categoryTree: get('/Category/GetCategoriesTree', 'language'),
  consents: get('/Document/GetConsents', 'interfaceId', 'documentIds', 'language'),
  document: get('/Document/GetDocumentById', 'language', 'DocumentID'),
  permalink: {
    ...get('/Permalink/CreatePermaLinkFromDocumentId', 'documentid', 'width', 'height'),
    once: true,
  },
  permalinkOfPart: {
    ...post('/Permalink/CreatePermaLink2', 'language', 'documentid', 'cropmode', 'width', 'height', ...cut),
    once: true,
  },
  // Whose token the caller has chosen is made once, however often it is asked for: that is what it is for.
  permalinks: {
    ...post(
      '/Permalink/CreatePermaLinks',
      'language',
      'documentid',
      'width',
      'height',
      'cropmode',
      ...cut,
      'permalinktoken',
    ),
    list: true,
  },
  picture: {
    method: 'get',
    host: 'cdn',
    path: '/{permalink}__w={width}_h={height}_cropmode={cropmode}/{name}.{ending}',
    fields: ['permalink', 'width', 'height', 'cropmode', 'name', 'ending'],
  },
} as const satisfies Record<string, Endpoint>;

export type EndpointName = keyof typeof endpoints;

type FieldOf<N extends EndpointName> = (typeof endpoints)[N]['fields'][number];

type FieldsOf<N extends EndpointName> = [FieldOf<N>] extends [never]
  ? Record<string, never>
  : {[F in FieldOf<N>]: FieldValue};

/** Undefined is left out. */
export type FieldValue = string | number | ReadonlyArray<string | number> | undefined;

/** One request: every field that is declared for it and no other, and the token where it is signed. */
export type BankRequest = {[N in EndpointName]: RequestOf<N>}[EndpointName];

export type RequestOf<N extends EndpointName> = {
  endpoint: N;
  fields: (typeof endpoints)[N] extends {list: true} ? ReadonlyArray<FieldsOf<N>> : FieldsOf<N>;
  /** How long to wait, in seconds. The host may ignore it. */
  seconds: number;
} & ((typeof endpoints)[N] extends {token: true} ? {token: string} : {token?: never});

/** What a field is for, and how long it lives: where that is another time than the one call. */
export interface Purpose {
  why: string;
  until?: string;
}

const search = {why: 'The search'};
const fixed = {why: 'Fixed: how many images'};
const categories = {why: 'The categories to choose from'};
const older = {why: 'The same, from older banks'};
const consents = {
  why: 'What was agreed to for the image that is looked at and the next four; `interfaceId` is always 0',
};
const document = {why: 'The image that is to be inserted, as the bank knows it now'};
const stays = 'The link stays at the bank, as every one that it makes';
const link = {
  why: 'The public link through which the image is fetched. Made only when the person inserts the image',
  until: stays,
};
const part = {why: 'The same for a part of an image, cut as the person chose', until: stays};
const several = {
  why: 'The same for all images of an order at once, or for parts of them, where `bank.bulkPermalinks` is on',
  until: stays,
};
const picture = {
  why: "Fetching the image in the size and format that the place needs; the name is the image's own. No token goes with it",
};
const signIn = {why: "Signing in. The names of call and fields are the deployment's"};

/** Of the headers, which are the same for every request to the API. */
export const headerPurposes = {
  token: {why: 'Says whose account it is; the API host alone gets it'},
  Accept: {why: 'Asks for JSON'},
} satisfies Record<string, Purpose>;

/** The compiler keeps it complete. */
export const purposes: {[N in EndpointName]: {[F in FieldOf<N>]: Purpose}} = {
  signIn: {userName: signIn, password: signIn, code: signIn},
  whoAmI: {},
  interfaces: {},
  search: {
    Querystring: search,
    InterfaceIds: search,
    CategoryIds: search,
    DocumentType: search,
    Page: search,
    Language: {
      why: "The language of the bank's texts: the person's Google language where the bank has it, or the one that was chosen; not kept",
    },
    Pagesize: fixed,
    SortBy: search,
    SortDirection: search,
  },
  categoryGroups: {interfacename: categories, language: categories},
  categoryTree: {language: older},
  consents: {interfaceId: consents, documentIds: consents, language: consents},
  document: {DocumentID: document, language: document},
  permalink: {documentid: link, width: link, height: link},
  permalinkOfPart: {
    documentid: part,
    language: part,
    cropmode: part,
    width: part,
    height: part,
    x1: part,
    y1: part,
    x2: part,
    y2: part,
    previewwidth: part,
    previewheight: part,
  },
  permalinks: {
    language: several,
    documentid: several,
    width: several,
    height: several,
    cropmode: several,
    x1: several,
    y1: several,
    x2: several,
    y2: several,
    previewwidth: several,
    previewheight: several,
    permalinktoken: {
      why: 'The last part of the link, chosen here so that a repeat makes no second one. It follows from a secret value of the opening, and says nothing of the person, the file or the image',
      until: stays,
    },
  },
  picture: {
    permalink: picture,
    width: picture,
    height: picture,
    cropmode: picture,
    name: picture,
    ending: picture,
  },
};
