import sharp from 'sharp';
import {startBank, type RunningBank} from '../../../workbench/image-bank/start.ts';
import {createClient, type Client} from './client.ts';

let bank: RunningBank;
let client: Client;
let token: string;
/** Document numbers by code. */
let ids: Map<string, number>;

interface Row {
  DocumentID: number;
  Code: string;
}

beforeAll(async () => {
  bank = await startBank();
  client = createClient(bank.url);
  token = await client.token();
  const rows: Row[] = (await client.search(token)).json.DocumentList;
  ids = new Map(rows.map(row => [row.Code, row.DocumentID]));
});
afterAll(() => bank.stop());

const get = async (path: string) => (await client.send(path, {headers: {token}})).json;

describe('GetDocumentById', () => {
  it('gives the document as the search does', async () => {
    const [row] = (await client.search(token, {Querystring: 'NAG-01'})).json.DocumentList;
    expect(await get(`/Document/GetDocumentById?language=en&DocumentID=${row.DocumentID}`)).toEqual(row);
  });

  it('gives the texts in the language asked for', async () => {
    const path = `/Document/GetDocumentById?DocumentID=${ids.get('NAG-01')}`;
    expect((await get(`${path}&language=no`)).Name).toBe('Båter på elva, Nagasaki');
    expect((await get(`${path}&language=sv`)).Name).toBe('Båtar på floden, Nagasaki');
  });

  it.each([
    '?language=no&DocumentID=99999999',
    '?language=no&DocumentID=x',
    '?language=no',
    '?documentid=417',
  ])('answers 200 with null to %s', async query => {
    const answer = await client.send(`/Document/GetDocumentById${query}`, {headers: {token}});
    expect([answer.status, answer.json]).toEqual([200, null]);
  });
});

describe('a document', () => {
  it('names public hosts only', async () => {
    const {text} = await client.search(token, {Pagesize: 20});
    expect(text).toContain('https://magik.imageshop.no/thumb/');
    expect(text).not.toContain('127.0.0.1');
  });

  it('lists its original and smaller versions of the same ratio', async () => {
    const {SubDocumentList} = await get(
      `/Document/GetDocumentById?language=en&DocumentID=${ids.get('ALP-01')}`,
    );
    expect(SubDocumentList[0]).toMatchObject({IsOriginal: true, Width: 6000, FileExtension: 'jpg'});
    for (const {Width, Height, IsOriginal} of SubDocumentList.slice(1)) {
      expect(IsOriginal).toBe(false);
      expect(Width / Height).toBeCloseTo(SubDocumentList[0].Width / SubDocumentList[0].Height, 2);
    }
  });
});

describe('consents', () => {
  it('are given for several documents in one call, in the language asked for', async () => {
    const asked = [ids.get('NAG-04'), ids.get('VEC-03'), ids.get('NAG-01'), 99999999].join(',');
    const list = await get(`/Document/GetConsents?interfaceId=0&documentIds=${asked}&language=en`);
    expect(list).toEqual([
      {
        DocumentId: ids.get('NAG-04'),
        Description: 'No consent needed',
        AdditionalInfo: 'The portrait dates from about 1865.',
      },
      {DocumentId: ids.get('VEC-03'), Description: 'Illustrator agrees', AdditionalInfo: 'Print and web.'},
      {DocumentId: ids.get('VEC-03'), Description: 'Colours may be changed', AdditionalInfo: ''},
    ]);
    const [norwegian] = await get(`/Document/GetConsents?interfaceId=0&documentIds=${asked}&language=no`);
    expect(norwegian.Description).toBe('Samtykke er ikke nødvendig');
  });
});

describe('the category tree', () => {
  interface Node {
    CategoryID: number;
    CategoryName: string;
    Children?: Node[];
  }
  const depth = (node: Node): number => 1 + Math.max(0, ...(node.Children ?? []).map(depth));

  it('in groups: one for each interface, three levels, no Children on a leaf', async () => {
    const groups = await get('/Category/GetCategoriesTreeGroups?interfacename=0&language=en');
    expect(groups.map(({id, name}: {id: number; name: string}) => [id, name])).toEqual([
      [57331, 'Photographs'],
      [57340, 'Graphics'],
    ]);
    const [places] = groups[0].categoryroots;
    expect(places.Root).toMatchObject({CategoryID: 55400, CategoryName: 'Places'});
    expect(depth(places.Root)).toBe(3);
    const nagasaki = places.Root.Children[0].Children[0];
    expect(nagasaki).toEqual({
      CategoryID: 55422,
      CategoryName: 'Nagasaki',
      NumberOfDocuments: expect.any(Number),
    });
  });

  it('in groups: of one interface, in the language asked for', async () => {
    const groups = await get('/Category/GetCategoriesTreeGroups?interfacename=57340&language=no');
    expect(groups).toHaveLength(1);
    expect(groups[0].categoryroots[0].Root.CategoryName).toBe('Grafikk');
  });

  it('the older call: one root without a name above all of them', async () => {
    const {Root} = await get('/Category/GetCategoriesTree?language=sv');
    expect(Object.keys(Root)).toEqual(['Children']);
    expect(Root.Children.map((node: Node) => node.CategoryName)).toEqual([
      'Platser',
      'Natur',
      'Transport',
      'Grafik',
    ]);
  });

  it('has a document in every category without children', async () => {
    const {Root} = await get('/Category/GetCategoriesTree?language=en');
    const leaves = (node: Node): Node[] => (node.Children ? node.Children.flatMap(leaves) : [node]);
    for (const leaf of (Root.Children as Node[]).flatMap(leaves)) {
      const {json} = await client.search(token, {CategoryIds: [leaf.CategoryID], Pagesize: 1});
      expect([leaf.CategoryName, json.NumberOfDocuments]).not.toEqual([leaf.CategoryName, 0]);
    }
  });

  it('refuses to guess the interface', async () => {
    const answer = await client.send('/Category/GetCategoriesTreeGroups', {headers: {token}});
    expect(answer.status).toBe(400);
  });
});

describe('permalinks', () => {
  it('are new each time and counted', async () => {
    const before = (await bank.control.state()).permalinks;
    const first = await client.link(token, ids.get('NAG-01')!);
    const second = await client.link(token, ids.get('NAG-01')!);
    expect(first).toMatch(/^https:\/\/v\.imgi\.no\/[0-9a-z]+$/);
    expect(second).not.toBe(first);
    expect((await bank.control.state()).permalinks).toBe(before + 2);
  });

  it('of a refused or missing document are “Access denied”, with 200', async () => {
    const denied = ids.get('ODD-03')!;
    for (const id of [denied, 99999999]) {
      const path = `/Permalink/CreatePermaLinkFromDocumentId?documentid=${id}&width=0&height=0`;
      const answer = await client.send(path, {headers: {token}});
      expect([answer.status, answer.json]).toEqual([200, {url: 'Access denied'}]);
    }
  });

  it('made with a size show that size when nothing else is asked', async () => {
    const path = `/Permalink/CreatePermaLinkFromDocumentId?documentid=${ids.get('NAG-01')}`;
    const {url} = await get(`${path}&width=300&height=0`);
    const {width, height} = await sharp((await client.fetch(url)).bytes).metadata();
    expect([width, height]).toEqual([300, 240]);
  });

  it('refuse a size that is none', async () => {
    const path = '/Permalink/CreatePermaLinkFromDocumentId?documentid=417&width=wide&height=0';
    expect((await client.send(path, {headers: {token}})).status).toBe(400);
  });
});

describe('permalinks to a part', () => {
  const part = (corners: object, more: object = {}) => ({
    language: 'en',
    documentid: ids.get('VEC-03'),
    cropmode: 'ZOOM',
    width: 120,
    height: 60,
    previewwidth: 300,
    previewheight: 450,
    ...corners,
    ...more,
  });
  const mint = (body: object) => client.post('/Permalink/CreatePermaLink2', body, {token});

  it('show the corners of the preview, in the size asked for', async () => {
    // The lowest twentieth of the lighthouse is sea, the upper left corner is sky.
    const cases: Array<[object, [number, number, number]]> = [
      [{x1: 0, y1: 430, x2: 300, y2: 450}, [42, 127, 158]],
      [{x1: 0, y1: 0, x2: 100, y2: 50}, [191, 224, 234]],
    ];
    for (const [corners, colour] of cases) {
      const {url} = (await mint(part(corners))).json;
      const {bytes} = await client.fetch(`${url}__w=120_h=60_cropmode=ZOOM/a.png`);
      const picture = sharp(bytes);
      const {width, height} = await picture.metadata();
      expect([width, height]).toEqual([120, 60]);
      const {channels} = await picture.stats();
      channels
        .slice(0, 3)
        .forEach(({mean}, index) => expect(Math.abs(mean - colour[index]!)).toBeLessThan(3));
      const bare = await sharp((await client.fetch(url)).bytes).metadata();
      expect([bare.width, bare.height]).toEqual([120, 60]);
    }
  });

  it.each([
    ['outside the preview', {x1: 0, y1: 0, x2: 301, y2: 450}],
    ['the wrong way round', {x1: 200, y1: 0, x2: 100, y2: 450}],
    ['missing', {x1: 0, y1: 0}],
  ])('refuse corners %s', async (_, corners) => {
    expect((await mint(part(corners))).status).toBe(400);
  });

  it('of a refused document are “Access denied”', async () => {
    const body = part({x1: 0, y1: 0, x2: 10, y2: 10}, {documentid: ids.get('ODD-03')});
    expect((await mint(body)).json).toEqual({url: 'Access denied'});
  });
});

describe('permalinks in one call, by tokens of the caller', () => {
  const corners = {x1: 0, y1: 0, x2: 100, y2: 100, previewwidth: 100, previewheight: 100};
  const row = (code: string, permalinktoken: unknown, more: object = {}) => ({
    language: 'en',
    documentid: ids.get(code),
    width: 300,
    height: 240,
    cropmode: 'NOPAD',
    ...corners,
    permalinktoken,
    ...more,
  });
  const token32 = (letter: string) => letter.repeat(32);
  const mint = (body: unknown) => client.post('/Permalink/CreatePermaLinks', body as object, {token});
  const count = async () => (await bank.control.state()).permalinks;

  it('are made once, however often they are asked for', async () => {
    const before = await count();
    const rows = [row('NAG-01', token32('a')), row('VEC-03', token32('b'))];
    const made = ['a', 'b'].map(letter => ({
      permalinktoken: token32(letter),
      url: `https://v.imgi.no/${token32(letter)}`,
    }));
    expect((await mint(rows)).json).toEqual(made);
    expect((await mint(rows)).json).toEqual(made);
    expect(await count()).toBe(before + 2);
    const {width, height} = await sharp((await client.fetch(made[0]!.url)).bytes).metadata();
    expect([width, height]).toEqual([300, 240]);
  });

  it('are refused one by one: for a document without links, and by the token of another', async () => {
    const {json} = await mint([
      row('NAG-01', token32('c')),
      row('ODD-03', token32('d')),
      row('VEC-03', token32('c')),
    ]);
    expect(json).toEqual([
      {permalinktoken: token32('c'), url: `https://v.imgi.no/${token32('c')}`},
      {permalinktoken: token32('d'), url: 'Access denied'},
      {permalinktoken: token32('c'), url: 'Access denied'},
    ]);
  });

  it.each<[string, () => unknown]>([
    ['no list', () => row('NAG-01', token32('e'))],
    ['a row without a token', () => [row('NAG-01', token32('e')), row('NAG-01', undefined)]],
    ['a token that can be guessed', () => [row('NAG-01', token32('e')), row('NAG-01', '17')]],
    ['corners that are none', () => [row('NAG-01', token32('e'), {x2: 101})]],
    ['a row that is none', () => [row('NAG-01', token32('e')), null]],
  ])('are all refused for %s, and none is made', async (_, body) => {
    const before = await count();
    expect((await mint(body())).status).toBe(400);
    expect(await count()).toBe(before);
  });
});

describe('Download', () => {
  const download = (code: string) =>
    client.post(
      '/Download',
      {DocumentId: ids.get(code), Quality: 'OriginalFile', DownloadAsAttachment: false},
      {token},
    );

  it.each([
    ['ODD-17', 'jpeg', 160, 120],
    ['ODD-04', 'gif', 800, 560],
    ['PNG-01', 'png', 2400, 2400],
    ['VEC-04', 'svg', 600, 600],
  ])('leads to the original of %s, at a host that is on no list', async (code, format, width, height) => {
    const {Url} = (await download(code)).json;
    expect(new URL(Url).host).toBe('storage.imageshop.example');
    const file = await client.fetch(Url);
    expect(file.status).toBe(200);
    expect(await sharp(file.bytes).metadata()).toMatchObject({format, width, height});
  });

  it('gives nothing for a forged address, nor for a film that is not there', async () => {
    const {Url} = (await download('ODD-17')).json;
    expect((await client.fetch(Url.replace(/\/storage\/./, '/storage/!'))).status).toBe(404);
    expect((await client.fetch((await download('MOV-01')).json.Url)).status).toBe(404);
  });

  it('answers null for a document that does not exist', async () => {
    const body = {DocumentId: 99999999, Quality: 'OriginalFile', DownloadAsAttachment: false};
    expect((await client.post('/Download', body, {token})).json).toBeNull();
  });
});

it('knows no other call', async () => {
  for (const path of ['/Login/GetTemporaryToken', '/Document/Delete', '/Search2']) {
    expect((await client.send(path, {headers: {token}})).status).toBe(404);
  }
});
