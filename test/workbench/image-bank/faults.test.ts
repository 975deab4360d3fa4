import {jest} from '@jest/globals';
import sharp from 'sharp';
import {createFaults, type FaultAnswer, type FaultRule} from '../../../workbench/image-bank/faults.ts';
import {createJournal} from '../../../workbench/image-bank/journal.ts';
import {startBank, type RunningBank} from '../../../workbench/image-bank/start.ts';
import {createClient, type Client} from './client.ts';

let bank: RunningBank;
let client: Client;
/** Issued by an administrator, so it outlives a reset. */
const token = 'demo-token-5f0c2a9e71b84d36';

beforeAll(async () => {
  bank = await startBank();
  client = createClient(bank.url);
});
beforeEach(() => bank.control.reset());
afterAll(() => bank.stop());

const search = () => client.search(token, {Pagesize: 4});
const searchAnswers = (answer: FaultAnswer) => bank.control.faults([{path: '/Search2', answer}]);

describe('a rule', () => {
  it('concerns its path alone', async () => {
    await searchAnswers({status: 500});
    expect((await search()).status).toBe(500);
    expect((await client.send('/Interface/GetInterfaces', {headers: {token}})).status).toBe(200);
  });

  it('can stand for any path of a kind', async () => {
    await bank.control.faults([{path: '/Inter*', answer: {status: 503}}]);
    expect((await client.send('/Interface/GetInterfaces', {headers: {token}})).status).toBe(503);
    expect((await search()).status).toBe(200);
  });

  it('takes the rest of the path literally', async () => {
    await bank.control.faults([{path: '/Search.', answer: {status: 500}}]);
    expect((await search()).status).toBe(200);
  });

  it('holds for as many requests as it says, then the next one counts', async () => {
    await bank.control.faults([
      {path: '/Search2', times: 2, answer: {status: 500}},
      {path: '/Search2', times: 1, answer: {status: 502}},
    ]);
    const found: number[] = [];
    for (let count = 0; count < 4; count++) found.push((await search()).status);
    expect(found).toEqual([500, 500, 502, 200]);
  });

  it('ends with the next rules, and with a reset', async () => {
    await searchAnswers({status: 500});
    await bank.control.faults([]);
    expect((await search()).status).toBe(200);
    await searchAnswers({status: 500});
    await bank.control.reset();
    expect((await search()).status).toBe(200);
  });
});

describe('an answer', () => {
  it.each([401, 403, 404, 423, 500, 502])('with the status %i', async status => {
    await searchAnswers({status});
    const answer = await search();
    expect([answer.status, answer.header('retry-after')]).toEqual([status, null]);
  });

  it('that asks to wait', async () => {
    await searchAnswers({status: 429, retryAfter: 17});
    const answer = await search();
    expect([answer.status, answer.header('retry-after')]).toEqual([429, '17']);
    const date = 'Wed, 21 Oct 2026 07:28:00 GMT';
    await searchAnswers({status: 503, retryAfter: date});
    expect((await search()).header('retry-after')).toBe(date);
  });

  it('that is an HTML page, with 200 and with 502', async () => {
    await searchAnswers('html');
    let answer = await search();
    expect([answer.status, answer.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(answer.text).toMatch(/^<!DOCTYPE html>/);
    await searchAnswers({status: 502, html: true});
    answer = await search();
    expect([answer.status, answer.type]).toEqual([502, 'text/html; charset=utf-8']);
  });

  it('that is nothing at all', async () => {
    await searchAnswers('empty');
    const answer = await search();
    expect([answer.status, answer.text]).toEqual([200, '']);
  });

  it('that is null', async () => {
    await searchAnswers({json: null});
    expect((await search()).json).toBeNull();
  });

  it('that is JSON of one’s own', async () => {
    await bank.control.faults([{path: '/Permalink/*', answer: {json: {url: 'https://evil.example/stolen'}}}]);
    expect(await client.link(token, 10482200)).toBe('https://evil.example/stolen');
  });

  it('that is cut off', async () => {
    await searchAnswers('cut');
    const {status, text} = await search();
    expect(status).toBe(200);
    expect(text).toMatch(/^{"NumberOfDocuments":/);
    expect(() => JSON.parse(text)).toThrow();
  });

  it('of the wrong types', async () => {
    await searchAnswers('wrongTypes');
    const {NumberOfDocuments, DocumentList} = (await search()).json;
    expect(NumberOfDocuments).toMatch(/pieces$/);
    expect(Array.isArray(DocumentList)).toBe(false);
    expect(typeof DocumentList[0].Name).toBe('number');
    expect(DocumentList[0].IsImage).toEqual([true]);
  });

  it('with fields missing', async () => {
    await searchAnswers('missingFields');
    const answer = (await search()).json;
    expect(Object.keys(answer)).toEqual(['DocumentList']);
    expect(answer.DocumentList.map(Object.keys)).toEqual(Array.from({length: 4}, () => ['DocumentID']));
  });

  it('with fields of a megabyte', async () => {
    await searchAnswers('hugeFields');
    const [first, second] = (await search()).json.DocumentList;
    expect(first.Description).toHaveLength(1024 * 1024);
    expect(second.Description.length).toBeLessThan(1000);
  });

  it('with null in its lists', async () => {
    await searchAnswers('nullEntries');
    const {DocumentList} = (await search()).json;
    expect(DocumentList.map((row: unknown) => row === null)).toEqual([false, true, false, true]);
  });

  it('that leads elsewhere', async () => {
    await searchAnswers({redirect: 'https://evil.example/'});
    const answer = await search();
    expect([answer.status, answer.header('location')]).toEqual([302, 'https://evil.example/']);
  });

  it('that is a connection dropped', async () => {
    await searchAnswers('drop');
    await expect(search()).rejects.toThrow();
    await bank.control.faults([]);
    expect((await search()).status).toBe(200);
  });

  it('of 51 MB', async () => {
    await bank.control.faults([{path: '*.jpg', answer: {bytes: 51_000_000}}]);
    const answer = await client.send('/0123456789ab__w=10/a.jpg');
    expect([answer.status, answer.type, answer.bytes.length]).toEqual([200, 'image/jpeg', 51_000_000]);
  });
});

describe('a picture', () => {
  const pictureAnswers = async (answer: FaultAnswer) => {
    await bank.control.faults([{path: '*.jpg', answer}]);
    return client.fetch(`${await client.link(token, 10482200)}__w=10/a.jpg`);
  };

  it.each([
    ['webp', 'image/webp', 'webp'],
    ['tiff', 'image/tiff', 'tiff'],
    ['svg', 'image/svg+xml', 'svg'],
    ['gif', 'image/gif', 'gif'],
    ['png', 'image/png', 'png'],
  ] as const)('that is a %s under the name of a JPEG', async (picture, type, format) => {
    const answer = await pictureAnswers({picture});
    expect([answer.type, (await sharp(answer.bytes).metadata()).format]).toEqual([type, format]);
  });

  it('that claims to be a JPEG and is none', async () => {
    const answer = await pictureAnswers({picture: 'webp', as: 'image/jpeg'});
    expect([answer.type, (await sharp(answer.bytes).metadata()).format]).toEqual(['image/jpeg', 'webp']);
  });

  it('that is none', async () => {
    const answer = await pictureAnswers({picture: 'text'});
    expect(answer.type).toBe('image/jpeg');
    await expect(sharp(answer.bytes).metadata()).rejects.toThrow();
  });

  it('that ends in the middle', async () => {
    const {bytes} = await pictureAnswers({picture: 'damaged'});
    await expect(sharp(bytes).raw().toBuffer()).rejects.toThrow();
  });

  it('of 26 megapixels', async () => {
    const {bytes} = await pictureAnswers({picture: 'huge'});
    const {width, height} = await sharp(bytes).metadata();
    expect(width * height).toBe(26_000_000);
  });
});

describe('the effect of a request', () => {
  const mint = async (rule: Omit<FaultRule, 'path'>) => {
    await bank.control.faults([{path: '/Permalink/*', ...rule}]);
    const path = '/Permalink/CreatePermaLinkFromDocumentId?documentid=10482200&width=0&height=0';
    await client.send(path, {headers: {token}}).catch(() => null);
    return (await bank.control.state()).permalinks;
  };

  it('does not happen when the bank refuses', async () => {
    expect(await mint({answer: {status: 500}})).toBe(0);
    expect(await mint({answer: 'drop'})).toBe(0);
  });

  it('happens where the rule says that only the answer is lost', async () => {
    expect(await mint({answer: 'drop', afterEffect: true})).toBe(1);
  });

  it('happens once when the real answer is changed', async () => {
    expect(await mint({answer: 'cut', afterEffect: true})).toBe(1);
  });
});

describe('waiting', () => {
  it('holds requests until enough of them are under way', async () => {
    await bank.control.faults([{path: '/Search2', together: 3}]);
    const answers = await Promise.all([search(), search(), search()]);
    expect(answers.map(({status}) => status)).toEqual([200, 200, 200]);
    const requests = await bank.control.requests();
    expect(requests.map(({atOnce}) => atOnce)).toEqual([3, 3, 3]);
  });

  it('lets a slow answer come after a quick one that was asked later', async () => {
    await bank.control.faults([{path: '/Search2', slow: 400, answer: {status: 504}}]);
    const order: string[] = [];
    const slow = search().then(({status}) => order.push(`search ${status}`));
    await client.send('/Interface/GetInterfaces', {headers: {token}});
    order.push('interfaces');
    await slow;
    expect(order).toEqual(['interfaces', 'search 504']);
  });

  it('together gives up when nobody else comes', async () => {
    jest.useFakeTimers();
    try {
      const journal = createJournal();
      const faults = createFaults(journal);
      faults.set([{path: '/Search2', together: 2}]);
      journal.begin({
        method: 'POST',
        host: '',
        path: '/Search2',
        body: null,
        headers: ['token'],
        token: {header: true, authorization: false, query: false},
      });
      const taken = faults.take('/Search2');
      await jest.advanceTimersByTimeAsync(5000);
      expect(await taken).toMatchObject({together: 2});
      expect(journal.requests()[0]!.atOnce).toBe(1);
    } finally {
      jest.useRealTimers();
    }
  });
});
