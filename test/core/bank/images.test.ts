/** What the client asks about single images: documents, links, pictures; one list of what each answer means. */
import {createHash} from 'node:crypto';
import type {Asset} from '../../../src/shared/contract.ts';
import {createBank} from '../../../src/core/bank/client.ts';
import {AddonError, waitOf} from '../../../src/core/errors.ts';
import type {Written} from '../../../src/core/bank/written.ts';
import type {HttpAnswer, HttpFault} from '../../../src/core/ports.ts';
import {deployment} from '../deployment.ts';
import {answer, memoryClock, memoryHttp} from '../memory.ts';

type Routes = Record<string, (request: Written, round: number) => HttpAnswer | HttpFault>;

/** A bank that answers by path; what it does not know is 404. */
function bankWith(routes: Routes, bulkPermalinks = false) {
  const http = memoryHttp((request, round) => {
    const path = request.url.replace(/^https:\/\/[^/]+/, '');
    const route = Object.keys(routes).find(start => path.startsWith(start));
    return route === undefined ? answer(404) : routes[route]!(request, round);
  });
  const clock = memoryClock();
  const own = {...deployment, bank: {...deployment.bank, bulkPermalinks}};
  return {bank: createBank({http, clock}, own, () => 'no'), http, clock};
}

const told = (value: unknown): unknown =>
  value instanceof AddonError
    ? waitOf(value) === undefined
      ? value.code
      : [value.code, waitOf(value)]
    : value;

const thrown = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return told(error);
  }
};

const document = (id: number) => ({
  DocumentID: id,
  Name: 'Fjord ved Ålesund',
  DocumentType: 'IMAGE',
  SubDocumentList: [{IsOriginal: true, Width: 3000, Height: 2000, FileExtension: 'jpg'}],
});
const idIn = (url: string) => Number(/documentid=(\d+)/i.exec(url)![1]);

describe('documents', () => {
  test('are asked for in one round, together with whether the session stands', () => {
    const {bank, http} = bankWith({
      '/Login/WhoAmI': () => answer(200, {}),
      '/Document/GetDocumentById': ({url}) => answer(200, document(idIn(url))),
    });
    expect(bank.assets('tok', [7, 8, 9]).assets).toMatchObject([{id: 7}, {id: 8}, {id: 9, width: 3000}]);
    expect(http.rounds).toHaveLength(1);
    expect(http.rounds[0]!.map(({url}) => url.replace(/.*\?/, ''))).toEqual([
      'https://api.imageshop.no/Login/WhoAmI',
      'language=no&DocumentID=7',
      'language=no&DocumentID=8',
      'language=no&DocumentID=9',
    ]);
    bank.assets('tok', [7], 'sv');
    expect(http.rounds[1]![1]!.url).toContain('language=sv');
  });

  test.each<[string, HttpAnswer, unknown]>([
    ['gone (null)', answer(200, 'null'), 'image.gone'],
    ['gone (404)', answer(404), 'image.gone'],
    ['not for this person', answer(403), 'image.gone'],
    ['another one', answer(200, document(9)), 'bank.unusable'],
    ['nothing that makes sense', answer(200, [1]), 'bank.unusable'],
    ['not to be had', answer(500), 'bank.unreachable'],
  ])('keep nobody from the others when one is %s', (_, found, code) => {
    const {bank} = bankWith({
      '/Login/WhoAmI': () => answer(200, {}),
      '/Document/GetDocumentById': ({url}) => (idIn(url) === 8 ? found : answer(200, document(idIn(url)))),
    });
    const [first, second, third] = bank.assets('tok', [7, 8, 10]).assets;
    expect(told(second)).toBe(code);
    expect([first, third]).toMatchObject([{id: 7}, {id: 10}]);
  });

  test('bring which of them somebody has agreed to, in the same round, where that counts', () => {
    const {bank, http} = bankWith({
      '/Login/WhoAmI': () => answer(200, {}),
      '/Document/GetDocumentById': ({url}) => answer(200, document(idIn(url))),
      '/Document/GetConsents': () =>
        answer(200, [
          {DocumentId: 8, Description: 'Press'},
          {DocumentId: 9, Description: ''},
          {Description: 'Of nothing'},
        ]),
    });
    const {assets, consented} = bank.assets('tok', [7, 8, 9], 'no', true);
    expect(assets).toMatchObject([{id: 7}, {id: 8}, {id: 9}]);
    expect(consented).toEqual(new Set([8]));
    expect(http.rounds).toHaveLength(1);
    expect(http.rounds[0]![4]!.url).toContain('documentIds=7%2C8%2C9');
    bank.assets('tok', [7]);
    expect(http.rounds[1]).toHaveLength(2);
  });

  test('of nobody: a session that has ended looks like images that are gone', () => {
    const {bank} = bankWith({
      '/Login/WhoAmI': () => answer(200, ''),
      '/Document/GetDocumentById': () => answer(200, 'null'),
    });
    expect(thrown(() => bank.assets('tok', [7]))).toBe('session.ended');
  });
});

/** A token as it is chosen for a link. */
const chosen = (what: string) => createHash('sha256').update(what).digest('hex').slice(0, 32);

describe('permalinks', () => {
  test('are made once each, in one round, in the width that is needed', () => {
    const {bank, http} = bankWith({
      '/Permalink/': ({url}) => answer(200, {url: `https://v.imgi.no/abc${idIn(url)}`}),
    });
    const wishes = [
      {id: 7, width: 1248, height: 832},
      {id: 8, width: 600, height: 400},
    ];
    expect(bank.permalinks('tok', wishes, chosen)).toEqual([
      'https://v.imgi.no/abc7',
      'https://v.imgi.no/abc8',
    ]);
    expect(http.rounds).toMatchObject([
      [
        {
          url: 'https://api.imageshop.no/Permalink/CreatePermaLinkFromDocumentId?documentid=7&width=1248&height=0',
          headers: {token: 'tok'},
          once: true,
        },
        {once: true},
      ],
    ]);
  });

  test.each<[string, HttpAnswer | HttpFault, string]>([
    ['is refused', answer(200, {url: 'Access denied'}), 'image.refused'],
    ['is forbidden', answer(403), 'image.refused'],
    ['is on another host', answer(200, {url: 'https://evil.example/abc'}), 'image.refused'],
    ['is nothing', answer(200, 'null'), 'image.refused'],
    ['may have been made', answer(502), 'bank.unreachable'],
    ['is too late', answer(401), 'session.ended'],
  ])('one %s, and is not asked for again', (_, given, code) => {
    const {bank, http} = bankWith({'/Permalink/': () => given});
    expect(bank.permalinks('tok', [{id: 7, width: 1, height: 1}], chosen).map(told)).toEqual([code]);
    expect(http.rounds).toHaveLength(1);
  });

  test('of a part are asked for with its corners, in pixels of the original, and once', () => {
    const {bank, http} = bankWith({'/Permalink/': () => answer(200, {url: 'https://v.imgi.no/part'})});
    const part = {
      box: {left: 0, top: 749.6, width: 4000, height: 2250},
      of: {width: 4000, height: 2999},
    };
    expect(bank.permalinks('tok', [{id: 7, width: 1920, height: 1080, part}], chosen)).toEqual([
      'https://v.imgi.no/part',
    ]);
    const request = http.rounds[0]![0]!;
    expect(request).toMatchObject({
      url: 'https://api.imageshop.no/Permalink/CreatePermaLink2',
      method: 'post',
      headers: {token: 'tok'},
      once: true,
    });
    expect(JSON.parse(request.body!)).toEqual({
      language: expect.any(String) as string,
      documentid: 7,
      cropmode: 'ZOOM',
      width: 1920,
      height: 1080,
      x1: 0,
      y1: 750,
      x2: 4000,
      // Rounded, and never outside.
      y2: 2999,
      previewwidth: 4000,
      previewheight: 2999,
    });
  });

  test('none are asked for where none are missing', () => {
    const {bank, http} = bankWith({});
    expect(bank.permalinks('tok', [], chosen)).toEqual([]);
    expect(http.rounds).toHaveLength(0);
  });
});

describe('permalinks in one call', () => {
  const wishes = [
    {id: 7, width: 1248, height: 832},
    {id: 8, width: 600, height: 400},
  ];
  /** What they become, where the answer to their tokens is so; and what was asked. */
  function made(...answers: Array<HttpAnswer | HttpFault | ((tokens: string[]) => unknown)>) {
    const {bank, http} = bankWith(
      {
        '/Permalink/CreatePermaLinks': ({body}, round) => {
          const given = answers[Math.min(round, answers.length - 1)]!;
          const rows = JSON.parse(body!) as Array<{permalinktoken: string}>;
          return typeof given === 'function'
            ? answer(200, JSON.stringify(given(rows.map(({permalinktoken}) => permalinktoken))))
            : given;
        },
        '/Permalink/': ({url}) => answer(200, {url: `https://v.imgi.no/single${idIn(url)}`}),
      },
      true,
    );
    return {links: bank.permalinks('tok', wishes, chosen).map(told), rounds: http.rounds};
  }
  const own = (...tokens: string[]) => tokens.map(token => `https://v.imgi.no/${token}`);

  test('are asked for with all that the call takes, whole', () => {
    const {rounds} = made(tokens => own(...tokens));
    expect(rounds).toHaveLength(1);
    const [[request]] = rounds as [[Written]];
    expect(request).toMatchObject({
      url: 'https://api.imageshop.no/Permalink/CreatePermaLinks',
      method: 'post',
      headers: {token: 'tok'},
    });
    expect(request).not.toHaveProperty('once');
    const rows = JSON.parse(request.body!) as Array<{permalinktoken: string}>;
    expect(rows).toEqual(
      wishes.map(({id, ...size}, at) => ({
        language: 'no',
        documentid: id,
        ...size,
        cropmode: 'NOPAD',
        x1: 0,
        y1: 0,
        x2: 100,
        y2: 100,
        previewwidth: 100,
        previewheight: 100,
        permalinktoken: rows[at]!.permalinktoken,
      })),
    );
  });

  test.each<[string, (tokens: string[]) => unknown]>([
    ['a list of objects', tokens => own(...tokens).map(url => ({url}))],
    ['in other letters', tokens => own(...tokens).map(Url => ({Url}))],
    ['a list of addresses', tokens => own(...tokens)],
    ['in another order', tokens => own(...tokens).reverse()],
    ['tokens alone', tokens => tokens.map(permalinktoken => ({permalinktoken}))],
    ['an object that holds the list', tokens => ({Success: true, Links: own(...tokens).map(url => ({url}))})],
    ['with a size and a name', tokens => own(...tokens).map(url => ({url: `${url}__w=9/a.jpg`}))],
    ['nothing at all', () => null],
    ['that it is well', () => true],
    ['an object with nothing of them', () => ({Success: true})],
  ])('are read from %s', (_, say) => {
    const {links, rounds} = made(say);
    const rows = JSON.parse(rounds[0]![0]!.body!) as Array<{permalinktoken: string}>;
    expect(links).toEqual(own(...rows.map(({permalinktoken}) => permalinktoken)));
  });

  test('are those of the bank where it chooses other tokens', () => {
    const others = own('abc7', 'abc8');
    expect(made(() => others.map(url => ({url}))).links).toEqual(others);
  });

  test.each<[string, (tokens: string[]) => unknown]>([
    ['is refused', ([one]) => [...own(one!).map(url => ({url})), {url: 'Access denied'}]],
    ['is left out', ([one]) => own(one!)],
    ['is nothing', ([one]) => [...own(one!), null]],
    ['is on another host', ([one, two]) => [...own(one!), `https://evil.example/${two}`]],
    ['is a number', ([one]) => [{url: own(one!)[0]}, {url: 8}]],
  ])('fail by themselves: one %s', (_, say) => {
    expect(made(say).links).toEqual([
      expect.stringMatching(/^https:\/\/v\.imgi\.no\/\w{32}$/),
      'image.refused',
    ]);
  });

  test.each([
    ['false', false],
    ['a text', 'Access denied'],
    ['an empty list', []],
    ['one refusal', {url: 'Access denied'}],
  ])('are refused by %s', (_, said) => {
    expect(made(() => said).links).toEqual(['image.refused', 'image.refused']);
  });

  test.each<[string, HttpAnswer | HttpFault]>([
    ['no connection', 'unreachable'],
    ['502', answer(502)],
    ['429', answer(429)],
    ['a page', answer(200, '<html>')],
  ])('are asked for again after %s, by the same tokens', (_, failing) => {
    const {links, rounds} = made(failing, tokens => own(...tokens));
    expect(rounds).toHaveLength(2);
    expect(rounds[1]).toEqual(rounds[0]);
    expect(links).toHaveLength(2);
  });

  test.each<[HttpAnswer | HttpFault, unknown, number]>([
    ['unreachable', 'bank.unreachable', 3],
    [answer(500), 'bank.unreachable', 3],
    [answer(401), 'session.ended', 1],
    ['quota', 'host.quota', 1],
    ['tooLarge', 'bank.unusable', 1],
    [answer(409), 'bank.unusable', 1],
    [answer(429, '', {'retry-after': '60'}), ['bank.busy', 60], 1],
  ])('are all wanting after %j, and none is made otherwise', (given, code, rounds) => {
    const all = made(given);
    expect(all.links).toEqual([code, code]);
    expect(all.rounds).toHaveLength(rounds);
  });

  test.each([400, 403, 404, 405, 410, 302, 501])(
    'are made one by one where the call is answered %i',
    status => {
      const {links, rounds} = made(answer(status));
      expect(links).toEqual(['https://v.imgi.no/single7', 'https://v.imgi.no/single8']);
      expect(rounds.map(round => round.length)).toEqual([1, 2]);
    },
  );

  test('are not made otherwise where the repeat alone is refused', () => {
    const {links, rounds} = made('unreachable', answer(400));
    expect(links).toEqual(['bank.unusable', 'bank.unusable']);
    expect(rounds.map(round => round.length)).toEqual([1, 1]);
  });

  test('have a token for each image, part and link that was taken back, whatever the size', () => {
    const {bank, http} = bankWith({'/': () => answer(200, '')}, true);
    const whole = {id: 7, width: 10, height: 10};
    const part = (top: number) => ({box: {left: 0, top, width: 90, height: 40}, of: {width: 90, height: 90}});
    const different = [
      whole,
      {...whole, id: 8},
      {...whole, part: part(0)},
      {...whole, part: part(9)},
      {...whole, instead: 'https://v.imgi.no/a'},
      {...whole, instead: 'https://v.imgi.no/b'},
    ];
    const links = bank.permalinks('tok', different, chosen);
    expect(new Set(links).size).toBe(different.length);
    expect(bank.permalinks('tok', [{...whole, width: 900}], chosen)).toEqual([links[0]]);
    expect(http.rounds.map(round => round.length)).toEqual([1, 1]);
  });
});

describe('pictures', () => {
  const kind = (type: string, status = 200) => answer(status, `bytes of ${type}`, {'content-type': type});
  const asset = {name: 'Fjord ved Ålesund', kind: 'photo', format: 'jpg'} as Asset;
  const rendition = {width: 1248, height: 832, cropped: false};
  const fetching = (
    respond: (url: string, round: number) => HttpAnswer | HttpFault,
    ...more: Array<Partial<Asset> & {brought?: true; transparent?: true}>
  ) => {
    const {bank, http, clock} = bankWith({'/': ({url}, round) => respond(url, round)});
    const began = clock.now();
    const assets = (more.length > 0 ? more : [{}]).map(own => ({...asset, ...own}));
    const wanted = assets.map((own, at) => ({
      permalink: `https://v.imgi.no/abc${at}`,
      asset: own,
      rendition,
      brought: own.brought ?? false,
      transparent: own.transparent ?? false,
    }));
    const fetched = bank.pictures(wanted);
    const pictures = fetched.map(one => (one instanceof AddonError ? told(one) : one.picture));
    const opaque = fetched.map(one => !(one instanceof AddonError) && one.opaque);
    return {
      pictures,
      opaque,
      waited: clock.now() - began,
      requests: http.rounds.flat(),
      rounds: http.rounds.map(round => round.map(({url}) => url)),
    };
  };
  const endings = (rounds: string[][]) => rounds.map(round => round.map(url => url.slice(-4)));

  test('come from the CDN without the token, in the size that was asked for', () => {
    const {pictures, requests} = fetching(() => kind('image/jpeg; charset=binary'));
    expect(pictures).toEqual(['bytes of image/jpeg; charset=binary']);
    expect(requests).toEqual([
      {
        method: 'get',
        url: 'https://v.imgi.no/abc0__w=1248_h=832_cropmode=NOPAD/Fjord-ved-Alesund.jpg',
        headers: {},
        seconds: 10,
      },
    ]);
  });

  test('that are cropped are asked for in exactly their size', () => {
    const {bank, http} = bankWith({'/': () => kind('image/jpeg')});
    bank.pictures([
      {
        permalink: 'https://v.imgi.no/abc',
        asset,
        rendition: {width: 900, height: 900, cropped: true},
        brought: false,
        transparent: false,
      },
    ]);
    expect(http.rounds[0]![0]!.url).toContain('__w=900_h=900_cropmode=ZOOM/');
  });

  const own: Array<Partial<Asset>> = [
    {format: 'png'},
    {format: 'jpg'},
    {format: 'psd'},
    {kind: 'vector', format: 'svg'},
    {format: 'heic'},
  ];

  test('are PNG where they are likely to be transparent, or where it is wished for', () => {
    const {rounds, opaque} = fetching(() => kind('image/png'), ...own);
    expect(endings(rounds)).toEqual([['.png', '.jpg', '.png', '.png', '.jpg']]);
    expect(opaque).toEqual([false, false, false, false, false]);
    expect(endings(fetching(() => kind('image/png'), {format: 'heic', transparent: true}).rounds)).toEqual([
      ['.png'],
    ]);
  });

  test.each<[string, HttpAnswer | HttpFault]>([
    ['500', answer(500)],
    ['503', answer(503)],
    ['301', answer(301)],
    ['302', answer(302)],
    ['400', answer(400)],
    ['403', answer(403)],
    ['busy for a minute', answer(503, '', {'retry-after': '60'})],
    ['415', answer(415)],
    ['WebP', kind('image/webp')],
    ['a text', kind('text/plain')],
    ['a page', kind('text/html')],
    ['51 MB', 'tooLarge'],
    ['a connection that breaks', 'unreachable'],
  ])('are JPEG after one answer where the PNG is %s, and what is lost is told', (_, no) => {
    const {rounds, pictures, opaque, waited} = fetching(
      url => (url.endsWith('.png') ? no : kind('image/jpeg')),
      ...own,
    );
    expect(endings(rounds)).toEqual([
      ['.png', '.jpg', '.png', '.png', '.jpg'],
      ['.jpg', '.jpg', '.jpg'],
    ]);
    expect(pictures).toEqual(own.map(() => 'bytes of image/jpeg'));
    expect(opaque).toEqual([true, false, true, true, false]);
    expect(waited).toBe(0);
  });

  test.each([404, 410])(
    'are asked for as PNG once more where %i perhaps said only that it is not ready',
    status => {
      const never = fetching(url => (url.endsWith('.png') ? answer(status) : kind('image/jpeg')), {
        format: 'png',
      });
      expect(endings(never.rounds)).toEqual([['.png'], ['.jpg'], ['.png']]);
      expect([never.pictures, never.opaque]).toEqual([['bytes of image/jpeg'], [true]]);
      const late = fetching(
        (url, round) =>
          url.endsWith('.png') ? (round < 1 ? answer(404) : kind('image/png')) : kind('image/jpeg'),
        {format: 'png'},
      );
      expect([late.pictures, late.opaque]).toEqual([['bytes of image/png'], [false]]);
      const later = fetching((_, round) => (round < 3 ? answer(404) : kind('image/png')), {format: 'png'});
      expect(endings(later.rounds)).toEqual([['.png'], ['.jpg'], ['.jpg'], ['.jpg'], ['.png']]);
      expect(later.opaque).toEqual([false]);
    },
  );

  test('of a link that was brought are not waited for where there are none: a new link is needed', () => {
    const gone = fetching(() => answer(404), {brought: true}, {format: 'png', brought: true});
    expect(gone.pictures).toEqual(['image.refused', 'image.refused']);
    expect(endings(gone.rounds)).toEqual([['.jpg', '.png'], ['.jpg']]);
  });

  test.each([
    ['application/octet-stream', 'image/jpeg'],
    ['binary/octet-stream', 'image/jpeg'],
    ['', 'image/jpeg'],
    ['image/pjpeg', 'image/jpeg'],
    ['image/jpg', 'image/jpeg'],
    ['IMAGE/JPEG; x=y', 'image/jpeg'],
  ])('of the generic or old kind %j are what was asked for', type => {
    expect(fetching(() => kind(type)).pictures).toEqual([`bytes of ${type}`]);
  });

  test.each(['image/webp', 'image/svg+xml', 'image/tiff', 'text/plain', 'application/pdf'])(
    'of the kind %j are not inserted',
    type => expect(fetching(() => kind(type)).pictures).toEqual(['image.wrongKind']),
  );

  test('are waited for while they are being prepared, those alone', () => {
    const late = fetching(
      (url, round) => (url.includes('abc1') && round < 2 ? answer(404) : kind('image/jpeg')),
      {},
      {},
      {},
    );
    expect(late.pictures).toEqual(Array(3).fill('bytes of image/jpeg'));
    expect(late.rounds.map(round => round.length)).toEqual([3, 1, 1]);
    expect(fetching(() => answer(202)).pictures).toEqual(['image.notReady']);
    expect(fetching(() => answer(202)).rounds).toHaveLength(5);
    expect(fetching((_, round) => (round === 0 ? 'unreachable' : kind('image/jpeg'))).pictures).toEqual([
      'bytes of image/jpeg',
    ]);
  });

  test.each<[string, HttpAnswer]>([
    ['500', answer(500)],
    ['a page', kind('text/html')],
    ['elsewhere', answer(302)],
  ])('that cannot be made (%s) keep no other waiting', (_, no) => {
    const {pictures, rounds, waited} = fetching(
      url => (url.includes('abc1') ? no : kind('image/jpeg')),
      {},
      {},
      {},
    );
    expect(pictures).toEqual(['bytes of image/jpeg', 'image.notMade', 'bytes of image/jpeg']);
    expect(rounds).toHaveLength(1);
    expect(waited).toBe(0);
    // By itself, one gets a second try.
    expect(fetching((_, round) => (round === 0 ? no : kind('image/jpeg'))).pictures).toEqual([
      'bytes of image/jpeg',
    ]);
  });

  test.each<[string, HttpAnswer | HttpFault, unknown]>([
    ['forbidden', answer(403), 'image.refused'],
    // Nobody can have taken back a link that is new: it is waited for.
    ['gone', answer(410), 'image.notReady'],
    ['elsewhere', answer(302), 'image.notMade'],
    ['broken', answer(500), 'image.notMade'],
    ['51 MB', 'tooLarge', 'image.wrongKind'],
    ['behind a page', kind('text/html'), 'image.notMade'],
    ['unreachable', 'unreachable', 'bank.unreachable'],
    ['one too many', answer(429, '', {'retry-after': '60'}), ['bank.busy', 60]],
  ])('are not to be had: %s', (_, given, code) => {
    expect(fetching(() => given).pictures).toEqual([code]);
  });

  test.each([
    ['Blåbær øre', 'Blabaer-ore'],
    ['Straße in Łódź', 'Strasse-in-Lodz'],
    ['ÆRØ Þing', 'AeRO-Thing'],
  ])('%j is called %j', (name, plain) => {
    expect(fetching(() => kind('image/jpeg'), {name}).rounds[0]![0]).toMatch(new RegExp(`/${plain}\\.jpg$`));
  });

  test.each(['', '../../x', 'a.b.c', 'ÆØÅ', 'x'.repeat(5000), '日本', 'a/b?c#d'])(
    'get a plain name from %j',
    name => {
      const [[url]] = fetching(() => kind('image/jpeg'), {name}).rounds as [[string]];
      expect(url).toMatch(
        /^https:\/\/v\.imgi\.no\/abc0__w=1248_h=832_cropmode=NOPAD\/[A-Za-z0-9-]{1,100}\.jpg$/,
      );
    },
  );
});
