/** What a bank could do otherwise, each by a name: what it answers in place of what the local bank would. */
import sharp, {type Sharp} from 'sharp';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  /** JSON, or null. */
  body: Json | null;
  token: string;
}

export interface Answer {
  status: number;
  type: string;
  body: Buffer;
  location?: string;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- What a bank says is of no type that could be relied on.
export type Json = any;

/** @param real asks the local bank, otherwise than it was asked where that is given */
export type Turn = (asked: Asked, real: (otherwise?: Partial<Asked>) => Promise<Answer>) => Promise<Answer>;

const json = (value: Json, status = 200): Answer => ({
  status,
  type: 'application/json',
  body: Buffer.from(JSON.stringify(value)),
});
const valueOf = ({body}: Answer): Json => JSON.parse(body.toString('utf8') || 'null') as Json;

/** Changes what is answered to those paths. */
const answers =
  (path: RegExp, change: (value: Json, asked: Asked) => Json): Turn =>
  async (asked, real) => {
    const answer = await real();
    return path.test(asked.path) && answer.status === 200 ? json(change(valueOf(answer), asked)) : answer;
  };

/** Changes what those paths are asked. */
const asks =
  (path: RegExp, change: (asked: Asked) => Partial<Asked>): Turn =>
  (asked, real) =>
    real(path.test(asked.path) ? change(asked) : {});

/** Answers so where it concerns. */
const instead =
  (concerns: (asked: Asked) => boolean, answer: Answer): Turn =>
  async (asked, real) =>
    concerns(asked) ? answer : real();

const SEARCH = /^\/Search2$/;
const DOCUMENTS = /^\/(Search2|Document\/GetDocumentById)$/;

const search = (change: (body: Json) => Json) =>
  asks(SEARCH, ({body}) => ({body: {...body, ...change(body)}}));

/** Changes each document. */
const documents = (change: (document: Json) => Json) =>
  answers(DOCUMENTS, value =>
    value?.DocumentList ? {...value, DocumentList: value.DocumentList.map(change)} : value && change(value),
  );

const small = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);
const renamed = (value: Json, name: (key: string) => string): Json => {
  if (Array.isArray(value)) return value.map(one => renamed(one, name));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [name(key), renamed(one, name)]));
};

const nowhere = (concerns: (asked: Asked) => boolean, status = 404) =>
  instead(concerns, {status, type: 'text/html', body: Buffer.from('<!DOCTYPE html><h1>No</h1>')});

const picture = async (answer: Answer, change: (image: Sharp) => Sharp): Promise<Answer> => {
  if (answer.type !== 'image/jpeg') return answer;
  return {...answer, body: await change(sharp(answer.body)).jpeg().toBuffer()};
};

const dotted = (date: string | null) => date && date.slice(0, 10).split('-').reverse().join('.');
const moved = (address: string) => address.replace('magik.imageshop.no', 'thumbs.another.example');

const BULK = /CreatePermaLinks$/;

let turn = 0;
/** Tokens that have been chosen. */
const taken = new Set<string>();

export const turns = {
  honest: (_asked, real) => real(),
  'fields in small letters': documents(document => renamed(document, small)),
  'no photographer': documents(document => renamed(document, key => (key === 'AuthorName' ? 'Maker' : key))),
  'numbers as texts': documents(document => ({
    ...document,
    DocumentID: String(document.DocumentID),
    SubDocumentList: document.SubDocumentList.map((file: Json) => ({
      ...file,
      Width: String(file.Width),
      FileSize: String(file.FileSize),
    })),
  })),
  'count as text': answers(SEARCH, value => ({...value, NumberOfDocuments: String(value.NumberOfDocuments)})),
  'pages from 1': search(({Page}) => ({Page: Math.max(0, Page - 1)})),
  'page ignored': search(() => ({Page: 0})),
  'pages overlap': answers(SEARCH, (value, {body}) =>
    body.Page === 1
      ? {...value, DocumentList: value.DocumentList.slice(0, 1).concat(first)}
      : keep(value, body),
  ),
  'count without documents': answers(SEARCH, value => ({...value, DocumentList: []})),
  'documents by another name': answers(SEARCH, ({DocumentList, NumberOfDocuments}) => ({
    Documents: DocumentList,
    NumberOfDocuments,
  })),
  'one document again and again': answers(SEARCH, value => ({
    ...value,
    DocumentList: value.DocumentList.map(() => value.DocumentList[0]),
  })),
  'the first page alone': answers(SEARCH, (value, {body}) =>
    body.Page > 0 ? {...value, DocumentList: []} : value,
  ),
  'every other page': search(({Page}) => ({Page: Page * 2})),
  'pages of 25': search(({Page}) => ({Page, Pagesize: 25})),
  'another order each time': answers(SEARCH, value => {
    const list = value.DocumentList;
    const by = ++turn % Math.max(1, list.length);
    return {...value, DocumentList: [...list.slice(by), ...list.slice(0, by)]};
  }),
  'direction ignored': search(() => ({SortDirection: 'DESC'})),
  'interface asked for': instead(
    ({path, body}) => SEARCH.test(path) && !body.InterfaceIds,
    json({Message: 'InterfaceIds'}, 400),
  ),
  'first interface alone': search(({InterfaceIds}) => ({InterfaceIds: InterfaceIds ?? [57340]})),
  'interface ignored': search(() => ({InterfaceIds: undefined})),
  'nothing in an interface': instead(
    ({path, body}) => SEARCH.test(path) && body.InterfaceIds,
    json({NumberOfDocuments: 0, DocumentList: []}),
  ),
  'words ignored': search(({Querystring}) => (/\d/.test(Querystring) ? {} : {Querystring: ''})),
  'codes unknown': search(({Querystring}) => (/\d/.test(Querystring) ? {Querystring: 'qqqq'} : {})),
  'files told by other names': documents(document => ({...document, FileName: 'DSC_0001.jpg'})),
  'sorted the wrong way round': search(({SortBy, SortDirection}) =>
    SortBy === 'DEFAULT' ? {} : {SortDirection: SortDirection === 'ASC' ? 'DESC' : 'ASC'},
  ),
  'sorting ignored': search(() => ({SortBy: 'DEFAULT'})),
  'sorting refused': instead(
    ({path, body}) => SEARCH.test(path) && body.SortBy !== 'DEFAULT',
    json({Message: 'SortBy'}, 400),
  ),
  'all alike': documents(document => ({...document, Name: 'Image', Created: '2024-01-01T00:00:00'})),
  'quotes ignored': search(({Querystring}) => ({Querystring: Querystring.replaceAll('"', '')})),
  'quotes refused': instead(
    ({path, body}) => SEARCH.test(path) && body.Querystring.includes('"'),
    json({Message: 'Querystring'}, 400),
  ),
  'a minus is ignored': search(({Querystring}) => ({Querystring: Querystring.replace(/ -\S+/, '')})),
  'a minus is a space': search(({Querystring}) => ({Querystring: Querystring.replace(' -', ' ')})),
  'a minus leaves out all': instead(
    ({path, body}) => SEARCH.test(path) && / -\w/.test(body.Querystring),
    json({NumberOfDocuments: 0, DocumentList: []}),
  ),
  'kinds ignored': search(() => ({DocumentType: ['ALL']})),
  'vectors not found': instead(
    ({path, body}) => SEARCH.test(path) && body.DocumentType.join() === 'VECTOR',
    json({NumberOfDocuments: 0, DocumentList: []}),
  ),
  'vectors among photographs': search(({DocumentType}) => ({
    DocumentType: DocumentType.join() === 'IMAGE' ? ['IMAGE', 'VECTOR'] : DocumentType,
  })),
  'all of several categories': async (asked, real) => {
    const ids = asked.body?.CategoryIds ?? [];
    if (!SEARCH.test(asked.path) || ids.length < 2) return real();
    const each = await Promise.all(
      ids.map((id: number) => real({body: {...asked.body, CategoryIds: [id], Pagesize: 0}}).then(valueOf)),
    );
    const [one, ...others] = each.map(value => value.DocumentList as Json[]);
    const list = one!.filter(({DocumentID}) =>
      others.every(other => other.some(document => document.DocumentID === DocumentID)),
    );
    return json({NumberOfDocuments: list.length, DocumentList: list});
  },
  'first category alone': search(({CategoryIds}) => ({CategoryIds: CategoryIds?.slice(0, 1)})),
  'categories ignored': search(() => ({CategoryIds: undefined})),
  'categories without those below': instead(
    ({path, body}) =>
      SEARCH.test(path) &&
      [55400, 55410, 55430, 55500, 55510, 55600, 56000, 56010].includes(body.CategoryIds?.[0]),
    json({NumberOfDocuments: 0, DocumentList: []}),
  ),
  'other numbers of images': answers(/TreeGroups$/, value =>
    JSON.parse(JSON.stringify(value), (key, one: unknown) => (key === 'NumberOfDocuments' ? 999 : one)),
  ),
  'no tree at all': nowhere(({path}) => path.startsWith('/Category/')),
  'categories by other names': answers(/^\/Category\//, value =>
    renamed(value, key => ({CategoryID: 'Number', CategoryName: 'Title'})[key] ?? key),
  ),
  'older tree': nowhere(({path}) => path.endsWith('/GetCategoriesTreeGroups')),
  'categories spelled otherwise': answers(/^\/Category\//, value => renamed(value, key => key.toUpperCase())),
  'thumbnails elsewhere': documents(document =>
    Object.fromEntries(
      Object.entries(document).map(([key, value]) => [
        key,
        /Thumb/.test(key) ? moved(value as string) : value,
      ]),
    ),
  ),
  'languages refused': instead(
    ({path, body}) => SEARCH.test(path) && ['nb', 'nn'].includes(body.Language),
    json({Message: 'Language'}, 400),
  ),
  'nothing in a language': instead(
    ({path, body}) => SEARCH.test(path) && body.Language === 'da',
    json({NumberOfDocuments: 0, DocumentList: []}),
  ),
  'too often in a language': instead(
    ({path, body}) => SEARCH.test(path) && body.Language === 'da',
    json({Message: 'Too often'}, 429),
  ),
  'categories told by no document': documents(document => ({...document, CategoryList: undefined})),
  'no sizes': documents(document => ({...document, SubDocumentList: []})),
  'dates with dots': documents(document => ({
    ...document,
    RightsExpiration: dotted('2031-12-24T00:00:00'),
    PublishedUntil: dotted(document.PublishedUntil),
  })),
  'nothing is an error': instead(
    ({path, query}) => path.endsWith('/GetDocumentById') && query.get('DocumentID') === '99999989',
    json({Message: 'Not found'}, 500),
  ),
  'another image': asks(/GetDocumentById$/, ({query}) => {
    const other = new URLSearchParams(query);
    if (query.get('DocumentID') !== '99999989') other.set('DocumentID', '418');
    return {query: other};
  }),
  'consents refused': nowhere(({path}) => path.endsWith('/GetConsents'), 403),
  'consents of nobody': answers(/GetConsents$/, value => value.map(({Description}: Json) => ({Description}))),
  'consents spelled otherwise': answers(/GetConsents$/, value => renamed(value, small)),
  'every token good': instead(
    ({path, token}) => path === '/Login/WhoAmI' && !token.startsWith('demo-'),
    json({UserID: 1}),
  ),
  'bad tokens forbidden': instead(
    ({path, token}) => path === '/Login/WhoAmI' && !token.startsWith('demo-'),
    json({Message: 'Forbidden'}, 403),
  ),
  'interfaces without names': answers(/GetInterfaces$/, value => value.map(({Id}: Json) => ({Id}))),
  'interfaces spelled otherwise': answers(/GetInterfaces$/, value => renamed(value, small)),
  'sees nothing': answers(/^\/(Search2|Interface\/GetInterfaces)$/, value =>
    Array.isArray(value) ? [] : {NumberOfDocuments: 0, DocumentList: []},
  ),
  'token by another name': answers(/^\/Login\/Login$/, ({Token}) => ({
    state: 'welcome-to-the-bank',
    access_token: Token,
    valid_until: '2099-01-01T00:00:00Z',
  })),
  'end by another name': answers(/^\/Login\/Login$/, ({Token}) => ({
    Token,
    valid_until: '2099-01-01T00:00:00Z',
  })),
  'no such sign-in': nowhere(({path}) => path === '/Login/Login', 405),
  'links refused': answers(/^\/Permalink\//, () => ({url: 'Access denied'})),
  'links elsewhere': answers(/^\/Permalink\//, value => {
    const moved = ({url, ...rest}: Json) => ({...rest, url: url.replace('v.imgi.no', 'cdn.another.example')});
    return Array.isArray(value) ? value.map(moved) : moved(value);
  }),
  'several at once refused': nowhere(({path}) => BULK.test(path)),
  'several at once not allowed': nowhere(({path}) => BULK.test(path), 403),
  'several at once fail': nowhere(({path}) => BULK.test(path), 500),
  'the first of several alone': answers(BULK, value => value.slice(0, 1)),
  'other links at each repeat': answers(BULK, value =>
    value.map(() => ({url: `https://v.imgi.no/another${++turn}`})),
  ),
  'tokens of its own': answers(BULK, value =>
    value.map((_: Json, at: number) => ({url: `https://v.imgi.no/always${at}`})),
  ),
  'repeats refused': async (asked, real) => {
    if (!BULK.test(asked.path)) return real();
    const tokens: string[] = asked.body.map(({permalinktoken}: Json) => permalinktoken);
    const isRepeat = tokens.some(one => taken.has(one));
    for (const one of tokens) taken.add(one);
    return isRepeat ? json({Message: 'The token is taken'}, 409) : real();
  },
  'repeats denied': async (asked, real) => {
    if (!BULK.test(asked.path)) return real();
    const value = valueOf(await real());
    return json(
      value.map((row: Json) => {
        const isRepeat = taken.has(row.permalinktoken);
        taken.add(row.permalinktoken);
        return isRepeat ? {url: 'Access denied'} : row;
      }),
    );
  },
  'several at once said and not made': instead(({path}) => BULK.test(path), json(true)),
  'several at once answered with nothing': answers(BULK, () => null),
  'parts are the middle': asks(/CreatePermaLink2$/, ({body}) => ({
    body: {...body, x1: Number(body.previewwidth) / 4, x2: (Number(body.previewwidth) * 3) / 4},
  })),
  'parts are wholes': asks(/CreatePermaLink2$/, ({body}) => ({body: {...body, x2: body.previewwidth}})),
  'no png': nowhere(({path}) => path.endsWith('.png')),
  'no webp': nowhere(({path}) => path.endsWith('.webp')),
  'no jpg': nowhere(({path}) => path.endsWith('.jpg'), 500),
  'png is a jpeg': asks(/\.png$/, ({path}) => ({path: path.replace(/png$/, 'jpg')})),
  'never cut': asks(/cropmode=ZOOM/, ({path}) => ({path: path.replace('ZOOM', 'NOPAD')})),
  padded: async (asked, real) => {
    const answer = await real();
    const [, width, height] = /__w=(\d+)_h=(\d+)_cropmode=NOPAD\//.exec(asked.path) ?? [];
    if (!width) return answer;
    return picture(answer, image => image.resize(Number(width), Number(height), {fit: 'contain'}));
  },
  'no fit to a width': nowhere(({path}) => /FITWIDTH/.test(path), 400),
  'fits inside whatever is asked': asks(/cropmode=FITHEIGHT/, ({path}) => ({
    path: path.replace('FITHEIGHT', 'NOPAD'),
  })),
  'rounded down by one': async (asked, real) => {
    const answer = await real();
    if (!/__w=333_h=333_cropmode=NOPAD\/.*jpg$/.test(asked.path)) return answer;
    const {width, height} = await sharp(answer.body).metadata();
    return picture(answer, image => image.resize(width, height - 1, {fit: 'fill'}));
  },
  'orientation left in': async (_asked, real) =>
    picture(await real(), image => image.withMetadata({orientation: 6})),
  'never enlarged': asks(/__w=\d{3,}_h=\d{3,}_/, ({path}) => ({
    path: path.replace(/__w=940_h=640_/, '__w=600_h=400_'),
  })),
  /** Names the field with a token so that it says the password. */
  'tells by a name': async (asked, real) => {
    if (asked.path === '/Login/WhoAmI') return json({UserID: 1});
    if (asked.path !== '/Login/Login') return real();
    const {Password, UserName} = asked.body;
    return json({
      [Password.replace(/\W/g, '_')]: 'x'.repeat(20),
      [UserName.replace(/\W/g, '')]: '2099-01-01T00:00:00Z',
    });
  },
  'tells in base64': async (asked, real) => {
    if (asked.path === '/Login/WhoAmI') return json({UserID: 1});
    if (asked.path !== '/Login/Login') return real();
    const coded = (text: string) => Buffer.from(text).toString('base64url');
    return json({
      [coded(asked.body.Password)]: 'x'.repeat(20),
      [coded(asked.body.UserName)]: '2099-01-01T00:00:00Z',
    });
  },
  /** Puts what it was told wherever a bank can put something. */
  'tells on people': async (asked, real) => {
    const told = [asked.token, ...Object.values(asked.body ?? {})].filter(
      (one): one is string => typeof one === 'string' && one.length > 8,
    );
    const [secret = 'nobody'] = told;
    const host = secret.replace(/[^\w.-]/g, '.');
    if (asked.path === '/Login/Login') {
      const fields = Object.fromEntries(told.map(one => [one.replace(/\W/g, '_'), one]));
      return json({...fields, [asked.body?.Password ?? '']: 'x'.repeat(20), Error: told.join(' ')});
    }
    if (/GetCategories/.test(asked.path))
      return {...json({}), status: 302, location: `https://${host}/${secret}`};
    if (/\.jpg$/.test(asked.path)) return {...json(secret), status: 500};
    const answer = await real();
    if (/GetInterfaces$/.test(asked.path)) return json([{Id: 57331, Name: secret}, {[secret]: secret}]);
    if (BULK.test(asked.path)) return json([{url: `https://${host}.example/${secret}`}, secret]);
    if (/CreatePermaLink/.test(asked.path)) return json({url: `https://${host}.example/${secret}`});
    if (!DOCUMENTS.test(asked.path)) return answer;
    const value = valueOf(answer);
    const telling = (document: Json) => ({
      [secret]: secret,
      ...document,
      Name: secret,
      RightsExpiration: secret,
      ListThumbUrl: `https://${host}.example/${secret}`,
      DetailThumbUrl: `https://${host}.example/${secret}`,
      LargeThumbUrl: null,
      FullscreenThumbUrl: null,
    });
    return json(
      value?.DocumentList
        ? {...value, DocumentList: value.DocumentList.map(telling)}
        : value && telling(value),
    );
  },
} satisfies Record<string, Turn>;

/** Of the page that came before, which the next one repeats. */
let first: Json[] = [];
function keep(value: Json, body: Json): Json {
  if (body.Page === 0) first = value.DocumentList.slice(0, 9);
  return value;
}

export type TurnName = keyof typeof turns;
