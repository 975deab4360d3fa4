import sharp from 'sharp';
import {startBank, type RunningBank} from '../../../workbench/image-bank/start.ts';
import {createClient, type Client} from './client.ts';

let bank: RunningBank;
let client: Client;
let token: string;
let rows: Map<string, Row>;

interface Row {
  DocumentID: number;
  Code: string;
  ListThumbUrl: string;
  DetailThumbUrl: string;
  LargeThumbUrl: string;
  FullscreenThumbUrl: string;
  SubDocumentList: Array<{Width: number; Height: number}>;
}

beforeAll(async () => {
  bank = await startBank();
  client = createClient(bank.url);
  token = await client.token();
  const list: Row[] = (await client.search(token)).json.DocumentList;
  rows = new Map(list.map(row => [row.Code, row]));
});
afterAll(() => bank.stop());

const row = (code: string) => rows.get(code)!;
const link = (code: string) => client.link(token, row(code).DocumentID);
const measure = async (bytes: Uint8Array) => {
  const {format, width, height} = await sharp(bytes).metadata();
  return {format, width, height};
};

describe('a thumbnail', () => {
  it.each([
    ['ListThumbUrl', 250],
    ['DetailThumbUrl', 500],
    ['LargeThumbUrl', 1000],
    ['FullscreenThumbUrl', 1920],
  ] as const)('%s fits a box of %i px and shows the whole picture', async (name, box) => {
    for (const code of ['ALP-01', 'ACA-01']) {
      const answer = await client.fetch(row(code)[name]);
      expect([answer.status, answer.type]).toEqual([200, 'image/jpeg']);
      const {width, height} = await measure(answer.bytes);
      const [{Width, Height}] = row(code).SubDocumentList as [{Width: number; Height: number}];
      expect(Math.max(width, height)).toBe(box);
      expect(Math.abs(width / Width - height / Height)).toBeLessThan(1 / box);
    }
  });

  it('is never larger than the original', async () => {
    const {bytes} = await client.fetch(row('ODD-17').FullscreenThumbUrl);
    expect(await measure(bytes)).toMatchObject({width: 160, height: 120});
  });

  it('needs no token and may be shown by any page', async () => {
    const answer = await client.fetch(row('NAG-01').ListThumbUrl);
    expect(answer.header('access-control-allow-origin')).toBe('*');
    expect(answer.header('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('with a changed address is refused', async () => {
    const address = row('NAG-01').ListThumbUrl;
    for (const forged of [
      address.replace('/list/', '/large/'),
      address.replace(/\d+\/list/, `${row('VEC-01').DocumentID}/list`),
      address.replace(/\/(\d{13})\//, (_, until) => `/${Number(until) + 1}/`),
    ]) {
      expect(forged).not.toBe(address);
      expect((await client.fetch(forged)).status).toBe(403);
    }
  });

  it('of an image that is not prepared yet is missing', async () => {
    expect((await client.fetch(row('ODD-01').ListThumbUrl)).status).toBe(404);
  });
});

describe('the CDN', () => {
  // 6000 × 4799
  it.each([
    ['w alone', '__w=900/a.jpg', 900, 720],
    ['h alone', '__h=480/a.jpg', 600, 480],
    ['FITWIDTH, whatever the height', '__w=900_h=10_cropmode=FITWIDTH/a.jpg', 900, 720],
    ['FITHEIGHT, whatever the width', '__w=10_h=480_cropmode=FITHEIGHT/a.jpg', 600, 480],
    ['NOPAD in a wide box', '__w=1200_h=480_cropmode=NOPAD/a.jpg', 600, 480],
    ['NOPAD in a tall box', '__w=900_h=2000_cropmode=NOPAD/a.jpg', 900, 720],
    ['ZOOM, exactly', '__w=400_h=300_cropmode=ZOOM/a.jpg', 400, 300],
    ['autocrop, exactly', '__w=300_h=400_autocrop=true/a.jpg', 300, 400],
    ['more than the original: enlarged', '__w=6600/a.jpg', 6600, 5279],
  ])('resizes: %s', async (_, rest, width, height) => {
    const answer = await client.fetch((await link('NAG-01')) + rest);
    expect([answer.status, answer.type]).toEqual([200, 'image/jpeg']);
    expect(await measure(answer.bytes)).toEqual({format: 'jpeg', width, height});
  });

  it('cuts off at both ends for ZOOM and squeezes nothing', async () => {
    const {bytes} = await client.fetch(`${await link('VEC-03')}__w=300_h=150_cropmode=ZOOM/a.png`);
    const corner = sharp(bytes).extract({left: 0, top: 148, width: 1, height: 1});
    // Sky; squeezed, it would be the sea at the lighthouse's foot.
    expect([...(await corner.removeAlpha().raw().toBuffer())]).toEqual([191, 224, 234]);
  });

  it('gives the original’s size to a bare link', async () => {
    expect(await measure((await client.fetch(await link('VEC-01'))).bytes)).toMatchObject({
      width: 900,
      height: 600,
    });
  });

  it.each([
    ['.jpg', 'image/jpeg', 'jpeg'],
    ['.webp', 'image/webp', 'webp'],
    ['.png', 'image/png', 'png'],
    ['.JPG', 'image/jpeg', 'jpeg'],
  ])('lets the ending pick the format: %s', async (ending, type, format) => {
    const answer = await client.fetch(`${await link('NAG-01')}__w=80/name${ending}`);
    expect([answer.type, (await measure(answer.bytes)).format]).toEqual([type, format]);
  });

  it('keeps transparency in PNG and paints it white in JPEG', async () => {
    const url = await link('PNG-01');
    const corner = async (rest: string) => {
      const {bytes} = await client.fetch(url + rest);
      return [
        ...(await sharp(bytes)
          .ensureAlpha()
          .extract({left: 0, top: 0, width: 1, height: 1})
          .raw()
          .toBuffer()),
      ];
    };
    expect((await corner('__w=200/a.png'))[3]).toBe(0);
    expect(await corner('__w=200/a.jpg')).toEqual([255, 255, 255, 255]);
  });

  it('keeps a vector under .svg and draws it sharp under .png', async () => {
    const url = await link('VEC-04');
    const svg = await client.fetch(`${url}/a.svg`);
    expect(svg.type).toBe('image/svg+xml');
    expect(svg.text).toMatch(/^<svg /);
    const {bytes} = await client.fetch(`${url}__w=2400/a.png`);
    expect(await measure(bytes)).toEqual({format: 'png', width: 2400, height: 2400});
    // An edge enlarged from 600 px is a ramp of several pixels; a drawn one has at most one between.
    const line = await sharp(bytes)
      .extract({left: 0, top: 1200, width: 200, height: 1})
      .removeAlpha()
      .greyscale()
      .raw()
      .toBuffer();
    const between = [...line].filter(value => value > 70 && value < 220).length;
    expect(between).toBeLessThanOrEqual(1);
  });

  it.each([
    ['.gif, of a GIF too', 'ODD-04', '/a.gif'],
    ['.svg of a photograph', 'NAG-01', '/a.svg'],
    ['.svg of a drawing kept as PNG', 'PNG-01', '/a.svg'],
    ['.tif', 'NAG-01', '/a.tif'],
  ])('has no %s', async (_, code, rest) => {
    expect((await client.fetch((await link(code)) + rest)).status).toBe(404);
  });

  it('makes a still picture of a GIF', async () => {
    const {bytes} = await client.fetch(`${await link('ODD-04')}__w=100/a.jpg`);
    expect(await measure(bytes)).toEqual({format: 'jpeg', width: 100, height: 70});
  });

  it('gives a vector that cannot be drawn as it is, whatever the ending', async () => {
    const url = await link('ODD-20');
    for (const ending of ['png', 'jpg']) {
      expect((await client.fetch(`${url}__w=100/a.${ending}`)).type).toBe('image/svg+xml');
    }
  });

  it.each([
    ['a size that is no number', '__w=wide/a.jpg'],
    ['more pixels than it makes', '__w=60000/a.jpg'],
    ['an unknown option', '__q=80/a.jpg'],
    ['an unknown crop mode', '__w=10_h=10_cropmode=PAD/a.jpg'],
    ['a name with two full stops', '__w=10/a.b.jpg'],
    ['a name without an ending', '__w=10/name'],
    ['a name that is not ASCII', '__w=10/b%C3%A5t.jpg'],
    ['a name that is too long', `__w=10/${'a'.repeat(125)}.jpg`],
  ])('refuses %s', async (_, rest) => {
    expect((await client.fetch((await link('NAG-01')) + rest)).status).toBe(400);
  });

  it('knows no link that nobody made', async () => {
    expect((await client.send('/0123456789ab__w=10/a.jpg')).status).toBe(404);
  });

  it('has an image that is ready at the third try, and one that never is', async () => {
    const late = await link('ODD-02');
    const never = await link('ODD-01');
    const tries = async (url: string) => {
      const found: number[] = [];
      for (let count = 0; count < 4; count++) found.push((await client.fetch(`${url}__w=50/a.jpg`)).status);
      return found;
    };
    expect(await tries(late)).toEqual([404, 404, 200, 200]);
    expect(await tries(never)).toEqual([404, 404, 404, 404]);
  });

  it('makes originals of any size', async () => {
    const {bytes} = await client.fetch(await link('ODD-16'));
    expect(await measure(bytes)).toEqual({format: 'jpeg', width: 8000, height: 6000});
  });
});

describe('hosts that serve pictures', () => {
  it('refuse a token in every shape', async () => {
    const thumbnail = new URL(row('NAG-01').ListThumbUrl).pathname;
    const picture = `${new URL(await link('NAG-01')).pathname}__w=50/a.jpg`;
    for (const path of [thumbnail, picture]) {
      expect((await client.send(path)).status).toBe(200);
      expect((await client.send(path, {headers: {token}})).status).toBe(400);
      expect((await client.send(path, {headers: {authorization: `Bearer ${token}`}})).status).toBe(400);
      expect((await client.send(`${path}?token=${token}`)).status).toBe(400);
    }
  });
});

describe('with the public host named', () => {
  const forwarded = (host: string) => ({headers: {token, 'x-forwarded-host': host}});

  it('each host knows its own paths alone', async () => {
    expect((await client.send('/Interface/GetInterfaces', forwarded('api.imageshop.no'))).status).toBe(200);
    expect((await client.send('/Interface/GetInterfaces', forwarded('v.imgi.no'))).status).toBe(404);
    const picture = `${new URL(await link('NAG-01')).pathname}__w=50/a.jpg`;
    const asked = (host: string) => client.send(picture, {headers: {'x-forwarded-host': host}});
    expect((await asked('v.imgi.no')).status).toBe(200);
    expect((await asked('magik.imageshop.no')).status).toBe(404);
    expect((await asked('v.imgi.no.evil.example')).status).toBe(404);
  });
});
