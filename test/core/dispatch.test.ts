/** The server as a page sees it: one list of what is answered to each call, as the contract is one conversation. */
import fc from 'fast-check';
import {CONTRACT, type Failure, type Reply, type Start} from '../../src/shared/contract.ts';
import {createApi} from '../../src/core/api.ts';
import {createBank} from '../../src/core/bank/client.ts';
import {createDispatch} from '../../src/core/dispatch.ts';
import {framesOf} from '../../src/core/errors.ts';
import {open, openOnYourData} from '../../src/core/opening.ts';
import type {Written} from '../../src/core/bank/written.ts';
import type {HttpAnswer, HttpFault} from '../../src/core/ports.ts';
import {REMEMBERED} from '../../src/core/session/remembered.ts';
import {createSessions} from '../../src/core/session/session.ts';
import {deployment} from './deployment.ts';
import {answer, memoryEditor, memoryHttp, memoryPorts, memoryStores, type MemoryPorts} from './memory.ts';

const document = {
  DocumentID: 7,
  Name: 'Fjord',
  DocumentType: 'IMAGE',
  SubDocumentList: [{IsOriginal: true, Width: 3000, Height: 2000, FileExtension: 'jpg'}],
};
const credentials = {
  userName: 'anna@example.com',
  password: 'the password',
  remember: false,
  terms: deployment.termsVersion,
};

const build = '0123456789ab';

/** The version of the deployment that was in force when something was sealed, and now. */
type Settings = typeof deployment;

type Routes = Record<string, HttpAnswer | HttpFault | (() => HttpAnswer | HttpFault)>;

/** The whole server on a bank that works, but for what `routes` say. */
function server(routes: Routes = {}, more: Partial<MemoryPorts> = {}, settings: Settings = deployment) {
  const bank: Routes = {
    '/Login/Login': answer(200, {Token: 'the-raw-token'}),
    '/Login/WhoAmI': answer(200, {Name: 'Anna'}),
    '/Interface/GetInterfaces': answer(200, [{Id: 1, Name: 'Main'}]),
    '/Search2': answer(200, {NumberOfDocuments: 1, DocumentList: [document]}),
    '/Document/GetDocumentById': answer(200, document),
    '/Permalink/': answer(200, {url: 'https://v.imgi.no/abc'}),
    '/abc__': answer(200, 'a picture', {'content-type': 'image/jpeg'}),
  };
  const http = memoryHttp(({url}: Written) => {
    const path = url.replace(/^https:\/\/[^/]+/, '');
    const all = {...bank, ...routes};
    const found = all[Object.keys(all).find(start => path.startsWith(start)) ?? ''];
    return typeof found === 'function' ? found() : (found ?? answer(404));
  });
  const ports = memoryPorts({http, ...more});
  const client = createBank(ports, settings, () => 'no');
  // As in the host, every execution starts anew.
  const sessions = () => createSessions(ports, settings);
  const call = (method: unknown, args: unknown, caller: unknown): Reply<unknown> =>
    createDispatch(createApi(ports, client, settings), sessions(), ports.log, build)(method, args, caller);
  const rpc = (method: unknown, args: unknown, session: unknown) =>
    call(method, args, {session, build, contract: CONTRACT});
  const start = () => open(sessions(), client, ports.log, settings.openWithImages);
  const signIn = (more = {}) => {
    const {session} = start();
    const reply = rpc('signIn', {...credentials, ...more}, session);
    return reply.session ?? session;
  };
  return {ports, http, call, rpc, start, signIn, asked: () => http.rounds.flat()};
}

const image = {id: 7, alt: 'A fjord'};
const order = {
  images: [image],
  place: 'cursor',
  own: [],
  size: 'fit',
  sharpness: 'screen',
  crop: null,
  caption: false,
};

test('opens, signs in, searches and inserts', () => {
  const editor = memoryEditor();
  const {rpc, start, http} = server({}, {editor});
  const opening = start();
  expect(opening.start).toBeNull();
  const signedIn = rpc('signIn', credentials, opening.session);
  expect(signedIn).toMatchObject({ok: true, value: {interfaces: [{id: 1}], page: {assets: [{id: 7}]}}});
  const session = signedIn.session!;
  expect(rpc('search', {text: 'fjord', page: 0}, session)).toMatchObject({ok: true, value: {total: 1}});
  expect(rpc('insert', order, session)).toEqual({
    ok: true,
    value: {
      place: 'cursor',
      done: [{id: 7, link: 'https://v.imgi.no/abc', mark: 'm1'}],
      failed: [],
      open: [],
      next: {spots: [{place: 'cursor', destructive: false, room: {width: 468, height: 648}}]},
    },
  });
  expect(editor.inserted).toMatchObject([
    {picture: 'a picture', box: {width: 468, height: 312}, alt: 'A fjord', caption: ''},
  ]);
  expect(http.rounds.flat().pop()!.url).toContain('__w=1248_h=832_cropmode=NOPAD/');
});

test('who is remembered sees images at once, asked in one round of at most 3 seconds', () => {
  const {start, signIn, http} = server();
  signIn({remember: true});
  const before = http.rounds.length;
  expect(start().start).toMatchObject({ok: true, value: {page: {total: 1}}});
  expect(http.rounds.length - before).toBe(1);
  for (const {seconds} of http.rounds[before]!) expect(seconds).toBe(3);
});

test('a bank that is down does not keep the sidebar from opening, nor is it asked twice', () => {
  let down = false;
  const {start, signIn, rpc, http} = server({'/Search2': () => (down ? 'unreachable' : answer(200, {}))});
  signIn({remember: true});
  down = true;
  const before = http.rounds.length;
  const opening = start();
  expect(opening.start).toBe('ask');
  expect(http.rounds.length - before).toBe(1);
  down = false;
  expect(rpc('start', {}, opening.session)).toMatchObject({ok: true});
});

test('"Your data" opens without asking anybody, and the sidebar can go on from there', () => {
  const {signIn, ports, http, rpc} = server();
  const page = () => openOnYourData(createSessions(ports, deployment), 'docs', deployment.rememberDays);
  expect(page()).toMatchObject({start: null, yourData: {editor: 'docs', remembered: null}});
  signIn({remember: true});
  const before = http.rounds.length;
  const opening = page();
  expect(opening.yourData.remembered!.terms).toBe(deployment.termsVersion);
  expect(http.rounds).toHaveLength(before);
  expect(opening.start).toBe('ask');
  expect(rpc('start', {}, opening.session)).toMatchObject({ok: true});
});

test('a remembered token that the bank no longer accepts is forgotten at the opening', () => {
  let ended = false;
  const {start, signIn, ports, rpc} = server({'/Login/WhoAmI': () => answer(ended ? 401 : 200, 'true')});
  signIn({remember: true});
  ended = true;
  const opening = start();
  expect(opening.start).toEqual({ok: false, code: 'session.ended'});
  expect(ports.stores.user.values.size).toBe(0);
  expect(rpc('search', {text: '', page: 0}, opening.session)).toEqual({ok: false, code: 'session.none'});
});

describe('signing in again', () => {
  test('the person that was remembered is known, though no name was ever seen', () => {
    let ended = false;
    const {start, signIn, rpc} = server({'/Search2': () => answer(ended ? 401 : 200, {})});
    signIn({remember: true});
    const {session} = start();
    ended = true;
    const lost = rpc('search', {text: 'fjord', page: 0}, session);
    expect(lost).toMatchObject({code: 'session.ended'});
    ended = false;
    expect(rpc('signIn', credentials, lost.session!)).toMatchObject({value: {sameAccount: true}});
  });

  test('somebody else is not taken for the same', () => {
    const {signIn, rpc} = server();
    const reply = rpc('signIn', {...credentials, userName: 'ola@example.com'}, signIn());
    expect(reply).toMatchObject({ok: true});
    expect((reply as {value: Start}).value).not.toHaveProperty('sameAccount');
  });

  test('says it too where there is nothing to show yet', () => {
    let down = false;
    const {signIn, rpc} = server({'/Search2': () => (down ? answer(403) : answer(200, {}))});
    const session = signIn();
    down = true;
    expect(rpc('signIn', credentials, session)).toMatchObject({
      code: 'bank.refused',
      signedIn: true,
      sameAccount: true,
    });
  });
});

test('says what the person has still not granted', () => {
  const missing = [{permission: 'bank' as const, url: 'https://script.google.com/auth'}];
  const {rpc, start} = server({}, {permissions: {missing: () => missing}});
  expect(rpc('missing', {}, start().session)).toEqual({ok: true, value: missing});
});

describe('signing in', () => {
  test('needs the current terms', () => {
    const {rpc, start, http} = server();
    expect(rpc('signIn', {...credentials, terms: 'older'}, start().session)).toEqual({
      ok: false,
      code: 'signIn.terms',
    });
    expect(http.rounds).toHaveLength(0);
  });

  test('leaves nobody signed in when the details are wrong', () => {
    const {rpc, start, ports} = server({'/Login/Login': answer(401, {Error: 'BadCredentials'})});
    const {session} = start();
    expect(rpc('signIn', {...credentials, remember: true}, session)).toEqual({
      ok: false,
      code: 'signIn.wrong',
    });
    expect(rpc('start', {}, session)).toEqual({ok: false, code: 'session.none'});
    expect(ports.stores.user.values.size).toBe(0);
  });

  test('tells how long to wait after too many tries', () => {
    const {rpc, start} = server({'/Login/Login': answer(429, '', {'retry-after': '30'})});
    expect(rpc('signIn', credentials, start().session)).toEqual({
      ok: false,
      code: 'signIn.tooMany',
      wait: 30,
    });
  });

  test('says when it cannot be remembered', () => {
    const stores = memoryStores();
    stores.user.write = () => {
      throw new Error('full');
    };
    const {rpc, start} = server({}, {stores});
    expect(rpc('signIn', {...credentials, remember: true}, start().session)).toMatchObject({
      ok: true,
      value: {notRemembered: true},
    });
  });

  test('stands when only the images cannot be had', () => {
    let down = true;
    const {rpc, start} = server({'/Search2': () => answer(down ? 500 : 200, {})});
    const reply = rpc('signIn', credentials, start().session);
    expect(reply).toMatchObject({ok: false, code: 'bank.unreachable', signedIn: true});
    down = false;
    expect(rpc('start', {}, reply.session)).toMatchObject({ok: true});
  });
});

describe('signing in with a pasted token', () => {
  const pasted = {apiToken: '  an-api-token\n', remember: false, terms: deployment.termsVersion};

  test('asks the bank who it is, and uses it as it is', () => {
    const {rpc, start, asked} = server();
    const reply = rpc('signIn', pasted, start().session);
    expect(reply).toMatchObject({ok: true, value: {page: {total: 1}}});
    rpc('search', {text: '', page: 0}, reply.session);
    expect(new Set(asked().map(({headers}) => headers['token']))).toEqual(new Set(['an-api-token']));
    expect(asked().some(({url}) => url.includes('/Login/Login'))).toBe(false);
  });

  test.each([answer(401), answer(200, ''), answer(200, 'null')])(
    'says when the bank does not know it: %#',
    who => {
      const {rpc, start} = server({'/Login/WhoAmI': who});
      const {session} = start();
      expect(rpc('signIn', pasted, session)).toEqual({ok: false, code: 'signIn.wrong'});
      expect(rpc('start', {}, session)).toEqual({ok: false, code: 'session.none'});
    },
  );

  test.each(['two words', 'é', 'a\r\nHost: evil.example'])('sends nothing of %j', apiToken => {
    const {rpc, start, http} = server();
    expect(rpc('signIn', {...pasted, apiToken}, start().session)).toEqual({ok: false, code: 'signIn.wrong'});
    expect(http.rounds).toHaveLength(0);
  });

  test('cannot be mixed with a password', () => {
    const {rpc, start} = server();
    const both = {...credentials, ...pasted};
    expect(rpc('signIn', both, start().session)).toEqual({ok: false, code: 'request.invalid'});
  });
});

test.each([
  ['https://www.imageshop.no/sign-in', 'https://www.imageshop.no/sign-in'],
  ['http://www.imageshop.no/sign-in', undefined],
  ['https://evil.example/sign-in', undefined],
  ['javascript:alert(1)', undefined],
  [7, undefined],
])('an account that signs in elsewhere is sent to %j as %j', (SignInUrl, signInUrl) => {
  const {rpc, start} = server({'/Login/Login': answer(403, {Error: 'SsoOnly', SignInUrl})});
  expect(rpc('signIn', credentials, start().session)).toEqual({
    ok: false,
    code: 'signIn.ssoOnly',
    ...(signInUrl && {signInUrl}),
  });
});

test('an answer to a sign-in is read no deeper than any other', () => {
  const deep = answer(200, `{"Token":"the-raw-token","More":${'['.repeat(50)}${']'.repeat(50)}}`);
  const {rpc, start} = server({'/Login/Login': deep});
  expect(rpc('signIn', credentials, start().session)).toMatchObject({ok: false, code: 'bank.unusable'});
});

test('arguments of more than 256 KB are refused before they are looked at', () => {
  const {rpc, signIn} = server();
  const session = signIn();
  let looked = 0;
  const counted = (text: string) => {
    const query = {
      page: 0,
      get text() {
        looked++;
        return 'x';
      },
    };
    return Object.defineProperty(query, 'toJSON', {value: () => ({text}), enumerable: false});
  };
  const light = 256 * 1024 - '{"text":""}'.length;
  expect(rpc('search', counted('x'.repeat(light)), session)).toMatchObject({ok: true});
  expect(looked).toBeGreaterThan(0);
  looked = 0;
  expect(rpc('search', counted('x'.repeat(light + 1)), session)).toEqual({
    ok: false,
    code: 'request.invalid',
  });
  expect(looked).toBe(0);
  expect(rpc('search', undefined, session)).toEqual({ok: false, code: 'request.invalid'});
});

test('an order of the most images with the longest alternative texts is none of these', () => {
  const {rpc, signIn} = server();
  const images = Array.from({length: 50}, (_, at) => ({id: at + 1, alt: 'ø'.repeat(4000)}));
  const own = Array.from({length: 1000}, (_, at) => `b.${at}.0:624x416`);
  expect(rpc('insert', {...order, images, own}, signIn())).not.toMatchObject({code: 'request.invalid'});
});

describe('new terms', () => {
  const renewed = {...deployment, termsVersion: 'newer'};

  test('are asked for at the opening, before the bank is, and nothing else has to be given again', () => {
    const before = server();
    before.signIn({remember: true});
    const {rpc, start, http} = server({}, before.ports, {...renewed});
    const opening = start();
    expect(opening.start).toEqual({ok: false, code: 'signIn.terms'});
    expect(http.rounds).toHaveLength(0);
    expect(rpc('search', {text: '', page: 0}, opening.session)).toEqual({ok: false, code: 'signIn.terms'});
    expect(rpc('acceptTerms', {terms: deployment.termsVersion}, opening.session)).toEqual({
      ok: false,
      code: 'signIn.terms',
    });
    const accepted = rpc('acceptTerms', {terms: 'newer'}, opening.session);
    expect(accepted).toMatchObject({ok: true, value: {page: {total: 1}}});
    expect(rpc('search', {text: '', page: 0}, accepted.session)).toMatchObject({ok: true});
    expect(start().start).toMatchObject({ok: true});
  });

  test('are asked for in the middle of work too', () => {
    const before = server();
    const session = before.signIn();
    const {rpc} = server({}, before.ports, renewed);
    expect(rpc('search', {text: '', page: 0}, session)).toEqual({ok: false, code: 'signIn.terms'});
  });

  test('cannot be accepted by nobody', () => {
    const {rpc, start} = server();
    const reply = rpc('acceptTerms', {terms: deployment.termsVersion}, start().session);
    expect(reply).toEqual({ok: false, code: 'session.none'});
  });
});

describe('your data', () => {
  const DAY = 24 * 60 * 60 * 1000;

  test('is what is stored, since when and until when, and asks nobody', () => {
    const {rpc, signIn, start, ports, http} = server();
    const since = ports.clock.now();
    signIn({remember: true});
    ports.clock.wait(DAY);
    const {session} = start();
    ports.clock.wait(DAY / 4);
    const before = http.rounds.length;
    expect(rpc('yourData', {}, session)).toEqual({
      ok: true,
      session: expect.any(String) as string,
      value: {
        editor: 'docs',
        remembered: {since, used: since + DAY, until: since + 31 * DAY, terms: deployment.termsVersion},
      },
    });
    expect(http.rounds).toHaveLength(before);
  });

  test('is nothing where nothing is stored, signed in or not', () => {
    const {rpc, signIn, start} = server();
    const nothing = {ok: true, value: {editor: 'docs', remembered: null}};
    expect(rpc('yourData', {}, start().session)).toEqual(nothing);
    expect(rpc('yourData', {}, signIn())).toEqual(nothing);
  });

  test('can be erased while this sidebar goes on', () => {
    const {rpc, signIn, start, ports, http} = server();
    const session = signIn({remember: true});
    const before = http.rounds.length;
    const reply = rpc('erase', {}, session);
    expect(reply).toMatchObject({ok: true, value: null});
    expect(ports.stores.user.values.size).toBe(0);
    expect(http.rounds).toHaveLength(before);
    expect(rpc('search', {text: '', page: 0}, reply.session)).toMatchObject({ok: true});
    expect(start().start).toBeNull();
  });

  test('erasing does not bring a sign-in back that was ended elsewhere', () => {
    const {rpc, signIn} = server();
    const session = signIn({remember: true});
    rpc('signOut', {}, session);
    const reply = rpc('erase', {}, session);
    expect(rpc('search', {text: '', page: 0}, reply.session)).toEqual({ok: false, code: 'session.none'});
  });

  test('can be seen and erased with a ticket that is too old', () => {
    const {rpc, signIn, ports} = server();
    const session = signIn({remember: true});
    ports.clock.wait(13 * 60 * 60 * 1000);
    expect(rpc('yourData', {}, session)).toMatchObject({ok: true, value: {remembered: {}}});
    expect(rpc('erase', {}, session)).toMatchObject({ok: true});
    expect(ports.stores.user.values.size).toBe(0);
  });
});

test('a deployment can open without asking the bank first', () => {
  const {signIn, start, http, rpc} = server({}, {}, {...deployment, openWithImages: false});
  signIn({remember: true});
  const before = http.rounds.length;
  const opening = start();
  expect(opening.start).toBe('ask');
  expect(http.rounds).toHaveLength(before);
  expect(rpc('start', {}, opening.session)).toMatchObject({ok: true});
});

test('signing out erases, whether or not the bank is there', () => {
  const {rpc, signIn, ports} = server();
  const session = signIn({remember: true});
  expect(ports.stores.user.values.has(REMEMBERED)).toBe(true);
  ports.http.send = () => {
    throw new Error('nobody may be asked');
  };
  const reply = rpc('signOut', {}, session);
  expect(reply).toMatchObject({ok: true, value: null});
  expect(ports.stores.user.values.size).toBe(0);
  expect(rpc('search', {text: '', page: 0}, reply.session)).toMatchObject({code: 'session.none'});
});

test('a session that ends during a search is said, forgotten, and leaves a ticket to sign in with', () => {
  let ended = false;
  const {rpc, signIn, ports} = server({'/Search2': () => (ended ? answer(401) : answer(200, {}))});
  const session = signIn({remember: true});
  ended = true;
  const reply = rpc('search', {text: '', page: 0}, session);
  expect(reply).toMatchObject({ok: false, code: 'session.ended'});
  expect(ports.stores.user.values.size).toBe(0);
  ended = false;
  expect(rpc('signIn', credentials, reply.session)).toMatchObject({ok: true});
});

test('says where an image would go, to whoever is signed in and without asking anybody', () => {
  const {rpc, signIn, http} = server();
  const session = signIn();
  const before = http.rounds.length;
  expect(rpc('place', {own: []}, session)).toEqual({
    ok: true,
    value: {spots: [{place: 'cursor', destructive: false, room: {width: 468, height: 648}}]},
  });
  expect(http.rounds).toHaveLength(before);
});

test.each(['https://evil.example/abc', 'http://v.imgi.no/abc', '', 'Access denied'])(
  'refuses the link %j before asking anybody',
  link => {
    const {rpc, signIn, http} = server();
    const session = signIn();
    const before = http.rounds.length;
    const brought = {...order, images: [{...image, link}]};
    expect(rpc('insert', brought, session)).toEqual({ok: false, code: 'request.invalid'});
    expect(http.rounds).toHaveLength(before);
  },
);

test('a deployment can forbid what has expired, whoever confirms it', () => {
  const expired = {'/Document/GetDocumentById': answer(200, {...document, RightsExpiration: '2020-01-01'})};
  const confirmed = {...order, images: [{...image, confirmed: true}]};
  const allowed = server(expired);
  expect(allowed.rpc('insert', confirmed, allowed.signIn())).toMatchObject({value: {done: [{id: 7}]}});
  const {rpc, signIn, asked} = server(
    expired,
    {},
    {
      ...deployment,
      policy: {...deployment.policy, insertExpired: false},
    },
  );
  expect(rpc('insert', confirmed, signIn())).toMatchObject({
    value: {done: [], failed: [{id: 7, code: 'image.rightsExpired'}]},
  });
  expect(asked().some(({url}) => url.includes('/Permalink/'))).toBe(false);
});

test.each([
  ['show', [], false, 'done'],
  ['ask', [], false, 'image.noConsent'],
  ['ask', [], true, 'done'],
  ['ask', [{DocumentId: 7, Description: 'Press'}], false, 'done'],
  ['require', [], true, 'image.noConsent'],
  ['require', [{DocumentId: 7, Description: 'Press'}], false, 'done'],
] as const)(
  'where consent is to be a matter of %s and %j is recorded, agreed %s: %s',
  (consent, known, agreed, code) => {
    const {rpc, signIn, asked} = server(
      {'/Document/GetConsents': answer(200, known)},
      {},
      {...deployment, policy: {...deployment.policy, consent}},
    );
    const images = [{...image, ...(agreed && {agreed})}];
    const reply = rpc('insert', {...order, images}, signIn());
    expect(reply).toMatchObject({
      value: code === 'done' ? {done: [{id: 7}], failed: []} : {done: [], failed: [{id: 7, code}]},
    });
    expect(asked().some(({url}) => url.includes('/Permalink/'))).toBe(code === 'done');
  },
);

describe('the way in', () => {
  const odd = fc.anything({withNullPrototype: true, withObjectString: true});

  test.each([
    'toString',
    '__proto__',
    'constructor',
    'hasOwnProperty',
    'valueOf',
    '',
    'Search',
    'open',
    7,
    null,
    undefined,
    {},
    ['search'],
  ])('knows no method %j', method => {
    const {rpc, signIn} = server();
    expect(rpc(method, {}, signIn())).toEqual({ok: false, code: 'request.invalid'});
  });

  const piece = {kind: 'other', box: {left: 0, top: 0, width: 9, height: 0}, rotation: 0} as const;
  const survey = {slide: 'p1', page: {width: 720, height: 405}, pieces: [piece]};

  test('takes what was read of a slide', () => {
    const theme = {
      layout: [{...piece, placeholder: {role: 'title', type: 'TITLE'} as const}],
      master: [piece],
    };
    const told = {...survey, theme, other: {layout: 'l1', theme}};
    const {rpc, signIn} = server();
    expect(rpc('insert', {...order, survey: told}, signIn())).not.toMatchObject({code: 'request.invalid'});
  });

  test.each<[string, unknown]>([
    ['search', undefined],
    ['search', null],
    ['search', []],
    ['search', {text: 'x'}],
    ['search', {text: 'x', page: -1}],
    ['search', {text: 'x', page: 0.5}],
    ['search', {text: 'x', page: Infinity}],
    ['search', {text: 7, page: 0}],
    ['search', {text: 'x', page: 0, interfaceId: null}],
    ['search', {text: 'x', page: 0, more: true}],
    ['search', {text: 'x'.repeat(501), page: 0}],
    ['search', {text: 'x', page: 0, categoryIds: []}],
    ['search', {text: 'x', page: 0, categoryIds: ['5']}],
    ['search', {text: 'x', page: 0, categoryIds: Array.from({length: 101}, (_, at) => at + 1)}],
    ['search', {text: 'x', page: 0, kind: 'video'}],
    ['search', {text: 'x', page: 0, orientation: 'round'}],
    ['search', {text: 'x', page: 0, usable: false}],
    ['search', {text: 'x', page: 0, language: 'xx'}],
    ['search', {text: 'x', page: 0, language: '../'}],
    ['categories', {interfaceId: 0}],
    ['categories', {language: 'tlh'}],
    ['categories', {text: 'x'}],
    ['consents', {}],
    ['consents', {id: [7]}],
    ['consents', {id: 7, language: 'NO'}],
    ['insert', {...order, images: []}],
    ['insert', {...order, images: [{id: '7', alt: ''}]}],
    ['insert', {...order, images: [{id: 0, alt: ''}]}],
    ['insert', {...order, images: [{id: 7}]}],
    ['insert', {...order, images: [{id: 7, alt: '', link: 7}]}],
    ['insert', {...order, images: [{id: 7, alt: {toString: 'x'}}]}],
    ['insert', {...order, images: [{id: 7, alt: '', confirmed: false}]}],
    ['insert', {...order, images: [image, image]}],
    ['insert', {...order, images: Array.from({length: 51}, (_, at) => ({id: at + 1, alt: ''}))}],
    ['insert', {...order, place: 'nowhere'}],
    ['insert', {...order, own: ['a b']}],
    ['insert', {...order, after: ''}],
    ['insert', {...order, survey: {}}],
    ['insert', {...order, survey: {...survey, slide: 'a b'}}],
    ['insert', {...order, survey: {...survey, page: {width: 0, height: 405}}}],
    ['insert', {...order, survey: {...survey, pieces: [{...piece, text: 'Theirs'}]}}],
    ['insert', {...order, survey: {...survey, pieces: [{...piece, rotation: Infinity}]}}],
    ['insert', {...order, survey: {...survey, pieces: [{...piece, box: {...piece.box, left: 1e5}}]}}],
    ['insert', {...order, survey: {...survey, pieces: Array.from({length: 101}, () => piece)}}],
    ['insert', {...order, survey: {...survey, theme: {layout: []}}}],
    ['insert', {...order, size: 0}],
    ['insert', {...order, size: NaN}],
    ['insert', {...order, size: 'huge'}],
    ['insert', {...order, sharpness: 'sharp'}],
    ['insert', {...order, crop: '2:1'}],
    ['insert', {...order, crop: undefined}],
    ['insert', {...order, caption: 'yes'}],
    ['insert', {...order, language: 'xx'}],
    ['place', {}],
    ['place', {own: [7]}],
    ['signIn', {...credentials, remember: 'yes'}],
    ['signIn', {...credentials, password: ''}],
    ['signIn', {userName: 'x', password: 'y'}],
    ['signOut', {everything: true}],
    ['start', 'x'],
  ])('refuses %s(%j)', (method, args) => {
    const {rpc, signIn, http} = server();
    const session = signIn();
    const before = http.rounds.length;
    expect(rpc(method, args, session)).toEqual({ok: false, code: 'request.invalid'});
    expect(http.rounds).toHaveLength(before);
  });

  test('answers anything at all with a reply', () => {
    const {rpc, signIn} = server();
    const session = signIn();
    const method = fc.oneof(fc.constantFrom('start', 'search', 'place', 'insert', 'signIn', 'signOut'), odd);
    fc.assert(
      fc.property(method, odd, fc.oneof(fc.constant(session), odd), (name, args, ticket) => {
        const reply = rpc(name, args, ticket);
        expect(typeof reply.ok).toBe('boolean');
        expect(JSON.parse(JSON.stringify(reply))).toEqual(reply);
      }),
      {numRuns: 300},
    );
  });

  test.each([undefined, null, 7, {}])('refuses %j as a ticket', session => {
    expect(server().rpc('start', {}, session)).toEqual({ok: false, code: 'request.invalid'});
  });

  test('a damaged ticket is answered with one to sign in with', () => {
    const {rpc, signIn} = server();
    const reply = rpc('start', {}, signIn().slice(0, -1)) as Failure;
    expect(reply.code).toBe('session.invalid');
    expect(rpc('signIn', credentials, reply.session)).toMatchObject({ok: true});
  });
});

describe('a page of another release', () => {
  test.each([0, CONTRACT + 1, CONTRACT + 0.5, -1])(
    'is told to be opened anew where it speaks contract %j, and nothing is done for it',
    contract => {
      const editor = memoryEditor();
      const {call, signIn, ports, http} = server({}, {editor});
      const session = signIn({remember: true});
      const before = [http.rounds.length, ...ports.stores.user.values];
      for (const [method, args] of [
        ['insert', order],
        ['signOut', {}],
        ['erase', {}],
        ['a method to come', {of: 'its own'}],
        ['search', {text: 'x', page: 0, more: true}],
      ] as const) {
        expect(call(method, args, {session, build, contract})).toEqual({
          ok: false,
          code: 'sidebar.outdated',
        });
      }
      expect([http.rounds.length, ...ports.stores.user.values]).toEqual(before);
      expect(editor.inserted).toEqual([]);
    },
  );

  test('goes on where it speaks this contract, with more in its release than is known here', () => {
    const {call, signIn} = server();
    const caller = {session: signIn(), build: 'fedcba987654', contract: CONTRACT, more: 1};
    expect(call('search', {text: 'fjord', page: 0}, caller)).toMatchObject({ok: true});
  });

  test.each([
    'the bare ticket of a page from before there were contracts',
    {session: 'ticket'},
    {session: 'ticket', build, contract: String(CONTRACT)},
    {session: 'ticket', build: 'anna@example.com', contract: CONTRACT},
    {session: 7, build, contract: CONTRACT},
    {},
    [],
  ])('is not understood where it says %j of itself', caller => {
    expect(server().call('start', {}, caller)).toEqual({ok: false, code: 'request.invalid'});
  });

  test('is named in the log when something fails for it', () => {
    const editor = memoryEditor();
    editor.where = () => {
      throw new TypeError();
    };
    const {call, signIn, ports} = server({}, {editor});
    call('place', {own: []}, {session: signIn(), build: 'fedcba987654', contract: CONTRACT});
    expect(ports.log.entries).toMatchObject([{event: 'rpc', method: 'place', page: 'fedcba987654'}]);
  });
});

test('a fault of ours is logged by method, code and stack alone, and the reply says no more', () => {
  const editor = memoryEditor();
  editor.where = () => {
    const error = new TypeError('anna@example.com typed "the password" into the-raw-token');
    // Google names the file alone, where Node names the folder that the tests lie in, blanks and all.
    error.stack = error.stack!.replace(/\(.*:(\d+:\d+)\)$/gm, '(Code:$1)');
    throw error;
  };
  const {rpc, signIn, ports} = server({}, {editor});
  const reply = rpc('insert', order, signIn());
  expect(reply).toEqual({ok: false, code: 'server.failed'});
  expect(ports.log.entries).toEqual([
    {
      event: 'rpc',
      method: 'insert',
      code: 'server.failed',
      frames: expect.stringMatching(/insert:\d+:\d+/) as string,
    },
  ]);
  const told = JSON.stringify([reply, ports.log.entries]);
  expect(told).not.toMatch(/anna|password|raw-token/);
});

test('a stack gives its frames and nothing of its message', () => {
  const error = new Error('first line\n    at secret (Code:1:2)');
  error.stack =
    'Error: a secret\n  at who knows what is here\n    at insert (Code:12:3)\n    at Code:4:5\nmore secret';
  expect(framesOf(error)).toBe('insert:12:3 < :4:5');
  expect(framesOf('text')).toBe('');
});

test('neither password, user name nor token is in a reply, a log or a store', () => {
  const {rpc, start, ports} = server();
  const replies: unknown[] = [];
  const opening = start();
  const reply = rpc('signIn', {...credentials, remember: true}, opening.session) as Reply<Start>;
  replies.push(opening, reply, start());
  replies.push(rpc('search', {text: 'fjord', page: 0}, reply.session));
  replies.push(rpc('insert', order, reply.session));
  const everything = JSON.stringify([
    replies,
    ports.log.entries,
    [...ports.stores.user.values],
    [...ports.stores.script.values],
  ]);
  expect(everything).not.toMatch(/anna@example|the password|the-raw-token/);
});
