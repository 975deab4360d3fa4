import {startBank, type RunningBank} from '../../../workbench/image-bank/start.ts';
import {createClient, type Client} from './client.ts';

let bank: RunningBank;
let client: Client;
let token: string;

beforeAll(async () => {
  bank = await startBank();
  client = createClient(bank.url);
  token = await client.token();
});
afterAll(() => bank.stop());

interface Row {
  DocumentID: number;
  Name: string;
  Code: string;
  DocumentType: string;
}

async function find(more: object): Promise<{total: number; rows: Row[]}> {
  const answer = await client.search(token, more);
  expect(answer.status).toBe(200);
  return {total: answer.json.NumberOfDocuments, rows: answer.json.DocumentList};
}

describe('a search', () => {
  it('without words lists everything, the best first', async () => {
    const {total, rows} = await find({});
    expect(total).toBe(rows.length);
    expect(total).toBeGreaterThan(60);
    expect(rows[0]!.Name).toBe('Boats in River, Nagasaki');
  });

  it('pages through all rows without a gap, counting from 0', async () => {
    const all = await find({Pagesize: 0});
    const pages: Row[] = [];
    for (let page = 0; page * 25 < all.total; page++) {
      const {rows, total} = await find({Page: page, Pagesize: 25});
      expect(total).toBe(all.total);
      expect(rows.length).toBe(Math.min(25, all.total - page * 25));
      pages.push(...rows);
    }
    expect(pages.map(row => row.DocumentID)).toEqual(all.rows.map(row => row.DocumentID));
    expect((await find({Page: 99, Pagesize: 25})).rows).toEqual([]);
  });

  it.each([
    ['a name', 'sampans', 'Sampans, detail'],
    ['a description, in capitals', 'HEADBAND', 'Boatman at rest, detail'],
    ['a keyword', 'threshold', 'Open door, detail'],
    ['a code', 'ACA-01', 'Acanthus mollis'],
    ['credits', 'Azari wings', 'Wings, detail'],
    ['several words in any order', 'river nagasaki beato', 'Boats in River, Nagasaki'],
    ['a document’s number', '10482200', 'Boats in River, Nagasaki'],
  ])('finds by %s', async (_, Querystring, name) => {
    const {rows} = await find({Querystring});
    expect(rows.map(row => row.Name)).toContain(name);
  });

  it('wants every word', async () => {
    expect(await find({Querystring: 'nagasaki acanthus'})).toEqual({total: 0, rows: []});
  });

  it('searches and answers in the language asked for, in Norwegian where there is none', async () => {
    expect((await find({Language: 'no', Querystring: 'snøfelt'})).rows[0]!.Name).toBe('Snøfelt, utsnitt');
    expect((await find({Language: 'sv', Querystring: 'snöfält'})).rows[0]!.Name).toBe('Snöfält, detalj');
    expect((await find({Language: 'da', Querystring: 'snøfelt'})).rows[0]!.Name).toBe('Snøfelt, utsnitt');
    expect((await find({Language: 'en', Querystring: 'snøfelt'})).total).toBe(0);
  });

  it('keeps to the document types asked for', async () => {
    const types = async (DocumentType?: string[]) =>
      new Set((await find({DocumentType})).rows.map(row => row.DocumentType));
    expect(await types(['VECTOR'])).toEqual(new Set(['VECTOR']));
    expect(await types(['IMAGE', 'VECTOR'])).toEqual(new Set(['IMAGE', 'VECTOR']));
    expect(await types(['ALL'])).toEqual(new Set(['IMAGE', 'VECTOR', 'VIDEO', 'DOCUMENT']));
    expect(await types()).toEqual(await types(['ALL']));
  });

  it('keeps to the interfaces asked for', async () => {
    const photographs = await find({InterfaceIds: [57331]});
    const graphics = await find({InterfaceIds: [57340]});
    const both = await find({InterfaceIds: [57331, 57340]});
    expect(graphics.rows.map(row => row.Code)).toContain('VEC-01');
    expect(photographs.rows.map(row => row.Code)).not.toContain('VEC-01');
    // Some stand in both.
    expect(photographs.total + graphics.total).toBeGreaterThan(both.total);
    expect(both.total).toBe((await find({InterfaceIds: []})).total);
  });

  it('finds what stands in a category or anywhere below it', async () => {
    const nature = await find({CategoryIds: [55500]});
    const acanthus = await find({CategoryIds: [55511]});
    expect(acanthus.total).toBeGreaterThan(3);
    expect(nature.total).toBeGreaterThan(acanthus.total);
    const both = await find({CategoryIds: [55511, 55512]});
    expect(both.total).toBe(acanthus.total + (await find({CategoryIds: [55512]})).total);
    expect((await find({CategoryIds: [1]})).total).toBe(0);
  });

  it('turns the order round on request', async () => {
    const down = await find({});
    const up = await find({SortDirection: 'ASC'});
    expect(up.rows.map(row => row.DocumentID)).toEqual(down.rows.map(row => row.DocumentID).reverse());
  });

  it('shows one document twice', async () => {
    const {rows} = await find({});
    const numbers = rows.map(row => row.DocumentID).filter(id => id !== null);
    expect(numbers.length - new Set(numbers).size).toBe(1);
  });

  it.each([
    ['not JSON', 'not JSON'],
    ['no object', '[]'],
    ['a page below 0', '{"Page":-1}'],
    ['a page that is a text', '{"Page":"0"}'],
    ['an unknown document type', '{"DocumentType":["PICTURE"]}'],
    ['an order nobody knows', '{"SortBy":"NAME"}'],
    ['a field nobody knows', '{"PageSize":10}'],
  ])('refuses %s', async (_, body) => {
    expect((await client.post('/Search2', body, {token})).status).toBe(400);
  });
});

it('grows to as many rows as asked for, all of them whole', async () => {
  const large = await startBank({assets: 10_000});
  try {
    const {search, token: newToken} = createClient(large.url);
    const demo = await newToken();
    const last = (await search(demo, {Page: 99, Pagesize: 100})).json;
    expect(last.NumberOfDocuments).toBe(10_000);
    expect(last.DocumentList).toHaveLength(100);
    expect(last.DocumentList[99].Name).toMatch(/, copy \d+$/);
    expect(String(last.DocumentList[99].DocumentID)).toHaveLength(8);
    const numbers = new Set<number>();
    for (let page = 0; page < 10; page++) {
      const {DocumentList} = (await search(demo, {Page: page, Pagesize: 1000})).json;
      for (const row of DocumentList) numbers.add(row.DocumentID);
    }
    // One stands twice, and two have no number.
    expect(numbers.size).toBe(9_998);
  } finally {
    await large.stop();
  }
});

it('can hold nothing at all', async () => {
  const empty = await startBank({assets: 0});
  try {
    const {search, token: newToken} = createClient(empty.url);
    expect((await search(await newToken())).json).toEqual({NumberOfDocuments: 0, DocumentList: []});
  } finally {
    await empty.stop();
  }
});
