/** All calls of the bank’s client but those about single images: one list of what each answer means. */
import type {Page} from '../../../src/shared/contract.ts';
import {createBank} from '../../../src/core/bank/client.ts';
import {AddonError, waitOf} from '../../../src/core/errors.ts';
import type {Written} from '../../../src/core/bank/written.ts';
import type {HttpAnswer, HttpFault} from '../../../src/core/ports.ts';
import {deployment} from '../deployment.ts';
import {answer, memoryClock, memoryHttp} from '../memory.ts';

type Routes = Record<string, (request: Written, round: number) => HttpAnswer | HttpFault>;

/** A bank that answers by path; what it does not know is 404. */
function bankWith(routes: Routes, language = 'no') {
  const clock = memoryClock();
  const http = memoryHttp((request, round) => {
    const path = request.url.replace(/^https:\/\/[^/]+/, '');
    const route = Object.keys(routes).find(start => path.startsWith(start));
    return route === undefined ? answer(404) : routes[route]!(request, round);
  });
  return {
    bank: createBank({http, clock}, deployment, () => language),
    http,
    clock,
    asked: () => http.rounds.flat(),
  };
}

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    if (error instanceof AddonError) {
      return waitOf(error) === undefined ? error.code : [error.code, waitOf(error)];
    }
    throw error;
  }
  return undefined;
};

const document = {
  DocumentID: 7,
  Name: 'Fjord ved Ålesund',
  DocumentType: 'IMAGE',
  SubDocumentList: [
    {IsOriginal: true, Width: 3000, Height: 2000, FileExtension: 'jpg'},
    {IsOriginal: false, Width: 1200, Height: 800, FileExtension: 'jpg'},
  ],
};
const welcome: Routes = {
  '/Login/WhoAmI': () => answer(200, {Name: 'Anna'}),
  '/Interface/GetInterfaces': () => answer(200, [{Id: 1, Name: 'Main'}]),
  '/Search2': () => answer(200, {NumberOfDocuments: 1, DocumentList: [document]}),
};
const credentials = {userName: 'anna@example.com', password: 'secret'};

describe('signing in', () => {
  const signIn = (given: HttpAnswer | HttpFault, code?: string) => {
    const there = bankWith({'/Login/Login': () => given});
    const more = code === undefined ? {} : {code};
    return {...there, result: codeOf(() => there.bank.signIn({...credentials, ...more}))};
  };

  test('sends what the deployment describes, once and without a token', () => {
    const {bank, asked} = bankWith({
      '/Login/Login': () => answer(200, {Token: 'abc', ExpiresAt: '2026-12-01T00:00:00Z'}),
    });
    expect(bank.signIn({...credentials, code: '123456'})).toEqual({
      token: 'abc',
      until: Date.UTC(2026, 11, 1),
    });
    expect(asked()).toEqual([
      {
        method: 'post',
        url: 'https://api.imageshop.no/Login/Login',
        headers: {Accept: 'application/json'},
        body: '{"UserName":"anna@example.com","Password":"secret","Code":"123456"}',
        seconds: 10,
        once: true,
      },
    ]);
  });

  test.each([
    60,
    12,
    '60',
    '0001-01-01T00:00:00',
    '9999-12-31T23:59:59',
    '2020-01-01T00:00:00Z',
    'soon',
    null,
    {},
  ])('does not believe an end that nobody can mean: %j', end => {
    const {bank} = bankWith({'/Login/Login': () => answer(200, {Token: 'abc', ExpiresAt: end})});
    expect(bank.signIn(credentials)).toEqual({token: 'abc', until: null});
  });

  test.each([
    ['https://api.imageshop.no/sign-in', true],
    ['https://lysviksso.imageshop.org/x?y=1', true],
    ['https://a.b.imageshop.org/', true],
    ['https://evilimageshop.org/', false],
    ['https://imageshop.org.evil.example/', false],
    ['https://lysviksso.imageshop.org@evil.example/', false],
    ['http://lysviksso.imageshop.org/', false],
    ['https://imageshop.org/', false],
    ['javascript:alert(1)', false],
    [7, false],
  ])('sends nobody to a page of another host: %j', (page, known) => {
    const {bank} = bankWith({'/Login/Login': () => answer(403, {Error: 'SsoOnly', SignInUrl: page})});
    let said: unknown;
    try {
      bank.signIn(credentials);
    } catch (error) {
      said = (error as AddonError).fault;
    }
    expect(said).toEqual({code: 'signIn.ssoOnly', ...(known && {signInUrl: page})});
  });

  test.each<[string, HttpAnswer | HttpFault, unknown]>([
    ['BadCredentials', answer(401, {Error: 'BadCredentials'}), 'signIn.wrong'],
    ['CodeRequired', answer(401, {Error: 'CodeRequired'}), 'signIn.codeNeeded'],
    ['BadCode', answer(401, {Error: 'BadCode'}), 'signIn.codeWrong'],
    ['SsoOnly', answer(403, {Error: 'SsoOnly', SignInUrl: 'https://evil.example/'}), 'signIn.ssoOnly'],
    ['CodeNotRegistered', answer(403, {Error: 'CodeNotRegistered'}), 'signIn.codeNotSetUp'],
    ['PolicyNotAccepted', answer(403, {Error: 'PolicyNotAccepted'}), 'signIn.policy'],
    ['Blocked', answer(403, {Error: 'Blocked'}), 'signIn.blocked'],
    ['423', answer(423, {Error: 'Locked'}), 'signIn.locked'],
    ['429 with a wait', answer(429, '', {'retry-after': '30'}), ['signIn.tooMany', 30]],
    ['429 without one', answer(429), 'signIn.tooMany'],
    ['another reason', answer(401, {Error: 'Moonphase'}), 'signIn.wrong'],
    ['a reason that is a name of Object', answer(401, {Error: 'constructor'}), 'signIn.wrong'],
    ['404', answer(404), 'signIn.notOffered'],
    ['405', answer(405), 'signIn.notOffered'],
    ['400', answer(400), 'signIn.notOffered'],
    ['401 of another shape', answer(401, '<html>'), 'signIn.notOffered'],
    ['401 with nothing', answer(401), 'signIn.notOffered'],
    ['200 with nothing', answer(200), 'signIn.notOffered'],
    ['200 of another shape', answer(200, {token: 'abc'}), 'signIn.notOffered'],
    ['a token that fits no header', answer(200, {Token: 'a\r\nb'}), 'signIn.notOffered'],
    ['a redirect', answer(302), 'signIn.notOffered'],
    ['a page', answer(200, '<html>'), 'bank.unreachable'],
    ['500', answer(500), 'bank.unreachable'],
    ['no connection', 'unreachable', 'bank.unreachable'],
  ])('says what %s means, after one try', (_, given, code) => {
    const {result, http} = signIn(given);
    expect(result).toEqual(code);
    expect(http.rounds).toHaveLength(1);
  });
});

describe('the start', () => {
  test('is asked in one round with the token, and no more of the bank than it may show', () => {
    const {bank, http} = bankWith(welcome, 'en');
    expect(bank.start('tok')).toMatchObject({
      holder: JSON.stringify({Name: 'Anna'}),
      start: {interfaces: [{id: 1, name: 'Main'}], page: {total: 1, assets: [{id: 7}]}},
    });
    expect(http.rounds).toHaveLength(1);
    for (const {headers, url} of http.rounds[0]!) {
      expect(url).toMatch(/^https:\/\/api\.imageshop\.no\//);
      expect(headers).toEqual({Accept: 'application/json', token: 'tok'});
    }
    const body = JSON.parse(http.rounds[0]![2]!.body!) as object;
    expect(body).toEqual({
      Language: 'en',
      Querystring: '',
      Page: 0,
      Pagesize: 40,
      DocumentType: ['IMAGE', 'VECTOR'],
      SortBy: 'DEFAULT',
      SortDirection: 'DESC',
    });
  });

  test.each([answer(401), answer(200, ''), answer(200, 'null')])(
    'ends the session when the bank knows nobody: %#',
    who => {
      const {bank} = bankWith({...welcome, '/Login/WhoAmI': () => who});
      expect(bank.start('tok')).toMatchObject({holder: null, start: {code: 'session.ended'}});
    },
  );

  test('tells a known token from a bank that fails otherwise', () => {
    const {bank} = bankWith({...welcome, '/Search2': () => answer(500)});
    expect(bank.start('tok')).toMatchObject({
      holder: expect.stringContaining('Anna') as string,
      start: {code: 'bank.unreachable'},
    });
  });

  test('an answer that could be about anybody names nobody', () => {
    const {bank} = bankWith({...welcome, '/Login/WhoAmI': () => answer(200, 'true')});
    expect(bank.start('tok').holder).toBe('');
  });
});

test('searches where and what it is asked to', () => {
  const {bank, asked} = bankWith(welcome);
  bank.search('tok', {text: 'fjord', interfaceId: 57331, page: 3});
  expect(JSON.parse(asked()[0]!.body!)).toMatchObject({InterfaceIds: [57331], Querystring: 'fjord', Page: 3});
});

test('lets the bank filter what it can, in one call', () => {
  const {bank, asked} = bankWith(welcome);
  bank.search('tok', {text: '', categoryIds: [5, 6], kind: 'vector', language: 'sv', page: 0});
  bank.search('tok', {text: '', kind: 'photo', page: 0});
  expect(asked().map(({body}) => JSON.parse(body!) as object)).toMatchObject([
    {CategoryIds: [5, 6], DocumentType: ['VECTOR'], Language: 'sv'},
    {DocumentType: ['IMAGE'], Language: 'no'},
  ]);
});

describe('what the bank cannot filter', () => {
  /** 40 images a page, of which the first few are upright; all have numbers of their own. */
  const collection = (total: number, upright: (page: number) => number) =>
    bankWith({
      '/Search2': ({body}) => {
        const {Page: number} = JSON.parse(body!) as {Page: number};
        const count = Math.max(0, Math.min(40, total - number * 40));
        const size = (at: number) => (at < upright(number) ? {Width: 2, Height: 3} : {Width: 3, Height: 2});
        const documents = Array.from({length: count}, (_, at) => ({
          ...document,
          DocumentID: number * 40 + at + 1,
          SubDocumentList: [{IsOriginal: true, ...size(at)}, size(at)],
        }));
        return answer(200, {NumberOfDocuments: total, DocumentList: documents});
      },
    });
  const pagesIn = (rounds: Written[][]) =>
    rounds.map(round => round.map(({body}) => (JSON.parse(body!) as {Page: number}).Page));
  const upright = {text: '', orientation: 'portrait'} as const;

  test.each<[string, number, number, number[][], object]>([
    ['enough on the first page', 400, 20, [[0]], {next: 1, looked: 40}],
    ['nearly enough', 400, 12, [[0], [1]], {next: 2, looked: 80}],
    ['a few', 400, 3, [[0], [1, 2, 3]], {next: 4, looked: 160}],
    ['none', 400, 0, [[0], [1, 2, 3]], {next: 4, looked: 160}],
    ['none, and little to look through', 90, 0, [[0], [1, 2]], {next: null, looked: 90}],
    ['none, and nothing further', 40, 0, [[0]], {next: null, looked: 40}],
  ])('is filtered after fetching: %s', (_, total, each, asked, page) => {
    const {bank, http} = collection(total, () => each);
    const found = bank.search('tok', {...upright, page: 0});
    expect(pagesIn(http.rounds)).toEqual(asked);
    expect(found).toMatchObject({total, page: 0, ...page});
    expect(found.assets).toHaveLength(each * asked.flat().length);
  });

  test('is looked for to the end without a gap, and without asking for a page twice', () => {
    const {bank, asked} = collection(1000, page => page % 7);
    const found: number[] = [];
    let next: number | null = 0;
    let looked = 0;
    while (next !== null) {
      const page: Page = bank.search('tok', {...upright, page: next});
      found.push(...page.assets.map(({id}) => id));
      looked += page.looked;
      expect(page.page).toBe(next);
      next = page.next;
    }
    const pages = asked().map(({body}) => (JSON.parse(body!) as {Page: number}).Page);
    expect(pages).toEqual(Array.from({length: 25}, (_, page) => page));
    expect(looked).toBe(1000);
    expect(found).toEqual(
      Array.from({length: 1000}, (_, at) => at).flatMap(at =>
        at % 40 < Math.floor(at / 40) % 7 ? [at + 1] : [],
      ),
    );
  });

  test('goes on at the page that failed', () => {
    const {bank} = bankWith({
      '/Search2': ({body}) => {
        const {Page: number} = JSON.parse(body!) as {Page: number};
        if (number === 2) return answer(400);
        return answer(200, {NumberOfDocuments: 400, DocumentList: [{...document, DocumentID: number + 1}]});
      },
    });
    expect(bank.search('tok', {...upright, page: 0})).toMatchObject({next: 2, looked: 2, assets: []});
    expect(codeOf(() => bank.search('tok', {...upright, page: 2}))).toBe('bank.unusable');
  });

  test('ends with the session', () => {
    const {bank} = bankWith({
      '/Search2': ({body}) =>
        (JSON.parse(body!) as {Page: number}).Page === 0
          ? answer(200, {NumberOfDocuments: 400, DocumentList: [document]})
          : answer(401),
    });
    expect(codeOf(() => bank.search('tok', {...upright, page: 0}))).toBe('session.ended');
  });
});

describe('the categories', () => {
  const groups = [{id: 3, categoryroots: [{Root: {CategoryID: 5, CategoryName: 'Places'}}]}];
  const older = {Root: {Children: [{CategoryID: 6, CategoryName: 'Old'}]}};
  const places = [{id: 5, name: 'Places', depth: 0}];

  test('are asked for by interface and language', () => {
    const {bank, asked} = bankWith({'/Category/GetCategoriesTreeGroups': () => answer(200, groups)});
    expect(bank.categories('tok', {interfaceId: 3, language: 'sv'})).toEqual(places);
    expect(bank.categories('tok', {})).toEqual(places);
    expect(asked().map(({url}) => url.replace(/^.*\?/, ''))).toEqual([
      'interfacename=3&language=sv',
      'interfacename=0&language=no',
    ]);
  });

  test.each([answer(404), answer(405), answer(400), answer(200, 'null')])(
    'come from the older call where the bank has none other: %#',
    none => {
      const {bank, asked} = bankWith({
        '/Category/GetCategoriesTreeGroups': () => none,
        '/Category/GetCategoriesTree?': () => answer(200, older),
      });
      expect(bank.categories('tok', {language: 'en'})).toEqual([{id: 6, name: 'Old', depth: 0}]);
      expect(asked().at(-1)!.url).toMatch(/GetCategoriesTree\?language=en$/);
    },
  );

  test('are none where the bank has neither call', () => {
    expect(bankWith({}).bank.categories('tok', {})).toEqual([]);
  });

  test.each<[HttpAnswer | HttpFault, string]>([
    [answer(401), 'session.ended'],
    [answer(500), 'bank.unreachable'],
    ['unreachable', 'bank.unreachable'],
  ])('are not looked for elsewhere when the bank fails: %#', (given, code) => {
    const {bank, asked} = bankWith({'/Category/': () => given});
    expect(codeOf(() => bank.categories('tok', {}))).toBe(code);
    expect(asked().every(({url}) => url.includes('TreeGroups'))).toBe(true);
  });
});

test('asks what was consented to for one image', () => {
  const {bank, asked} = bankWith({
    '/Document/GetConsents': () => answer(200, [{DocumentId: 7, Description: 'Yes', AdditionalInfo: null}]),
  });
  expect(bank.consents('tok', {id: 7, language: 'en'})).toEqual([{description: 'Yes', more: ''}]);
  expect(asked()[0]!.url).toMatch(/GetConsents\?interfaceId=0&documentIds=7&language=en$/);
});

test('a search answered with nothing means that the session has ended', () => {
  const {bank} = bankWith({'/Search2': () => answer(200, 'null')});
  expect(codeOf(() => bank.search('tok', {text: '', page: 0}))).toBe('session.ended');
});
