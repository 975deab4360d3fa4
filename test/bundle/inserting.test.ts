/** What Docs and Slides share of inserting: both editors pass all of it. */
import type {ErrorCode, Inserted, Reply} from '../../src/shared/contract.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import {hostOf} from '../../workbench/image-bank/hosts.ts';
import {images, opened, ratioOf, snapshot} from './seen.ts';
import {failureOf, orderFor, orderOf, orderOfFirst, signedIn, valueOf, withBank} from './world.ts';

const world = withBank();

const link = expect.stringMatching(/^https:\/\/v\.imgi\.no\/\w+$/) as string;

/** What became of the images, by code. */
function outcome(reply: Reply<Inserted>): {done: number; failed: ErrorCode[]; open: number} {
  const {done, failed, open} = valueOf(reply);
  return {done: done.length, failed: failed.map(({code}) => code), open: open.length};
}
const nothing = (code: ErrorCode) => ({done: 0, failed: [code], open: 0});

/** Paths that were asked for since, without queries, as rounds: what was under way at once is sorted. */
async function pathsSince(from: number): Promise<string[]> {
  const requests = await world.bank.control.requests();
  return requests.slice(from).map(({path}) => path.replace(/\?.*/, '').replace(/^\/\w+__.*/, '/picture'));
}
const asked = async () => (await world.bank.control.requests()).length;

describe.each(['docs', 'slides'] as const)('inserting in %s', editor => {
  /** A file with a place for an image, and someone signed in. */
  async function ready(options: object = {}) {
    const host = opened(editor, world.bank, options);
    const {sidebar} = await signedIn(host);
    return {host, sidebar};
  }

  describe('one image', () => {
    test('stands in the file, sharp, in its ratio and with its alternative text', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const {alt} = order.images[0]!;
      const before = images(host).length;
      const {done, place} = valueOf(await sidebar.call('insert', order));
      expect(images(host)).toHaveLength(before + 1);
      const image = images(host).find(one => one.alt === alt)!;
      expect(alt).not.toBe('');
      expect(ratioOf(image)).toBeCloseTo(ratioOf(image.natural), 1);
      expect(image.natural.width).toBeGreaterThanOrEqual(Math.floor((image.width / PT_PER_PX) * 2) - 1);
      expect(image.natural.width).toBeLessThanOrEqual(Math.ceil((image.width / PT_PER_PX) * 2) + 2);
      expect(done).toEqual([{id: order.images[0]!.id, link, mark: expect.any(String) as string}]);
      expect(place).toBe(editor === 'docs' ? 'cursor' : 'slide');
    });

    // Whether Google turns such a picture is not known.
    test.each([
      ['Google turns it', true],
      ['Google leaves it', false],
    ])('is not stretched when it lies on its side and %s', async (_, turnsPictures) => {
      const {host, sidebar} = await ready({turnsPictures});
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.faults([{path: '*.jpg', answer: {picture: 'sideways'}}]);
      expect(outcome(await sidebar.call('insert', order))).toEqual({done: 1, failed: [], open: 0});
      const image = images(host).find(one => one.alt === order.images[0]!.alt)!;
      expect(ratioOf(image.natural)).toBeCloseTo(turnsPictures ? 2 / 3 : 3 / 2, 2);
      expect(ratioOf(image)).toBeCloseTo(ratioOf(image.natural), 1);
    });

    test('takes one execution, and asks the bank in rounds', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const from = await asked();
      const calls = host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll').length;
      valueOf(await sidebar.call('insert', order));
      const paths = await pathsSince(from);
      // The first two at once; their order is the network's.
      expect(paths.slice(0, 2).sort()).toEqual(['/Document/GetDocumentById', '/Login/WhoAmI']);
      expect(paths.slice(2)).toEqual(['/Permalink/CreatePermaLinkFromDocumentId', '/picture']);
      expect(host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll').length - calls).toBe(3);
    });

    test('brings the token to the bank alone', async () => {
      const {sidebar} = await ready();
      valueOf(await sidebar.call('insert', await orderOf(sidebar, 'boats')));
      for (const {path, token} of await world.bank.control.requests()) {
        const withToken = hostOf(path.replace(/\?.*/, '')) === 'api' && path !== '/Login/Login';
        expect({path, ...token}).toEqual({path, header: withToken, authorization: false, query: false});
      }
    });

    test('gets one public link, however often and in whatever shape it is inserted', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const before = images(host).length;
      const [first] = valueOf(await sidebar.call('insert', order)).done;
      const images2 = [{...order.images[0]!, link: first!.link}];
      const second = await sidebar.call('insert', {
        ...order,
        images: images2,
        own: [first!.mark!],
        crop: '1:1',
        size: 200,
      });
      expect(valueOf(second).done[0]!.link).toBe(first!.link);
      expect((await world.bank.control.state()).permalinks).toBe(1);
      expect(images(host)).toHaveLength(before + 2);
    });

    test('gets a new link where the bank has taken the old one back', async () => {
      const {sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const stale = 'https://v.imgi.no/taken1back';
      await world.bank.control.faults([{path: '/taken1back*', answer: {status: 403}}]);
      const reply = await sidebar.call('insert', {...order, images: [{...order.images[0]!, link: stale}]});
      expect(valueOf(reply).done).toMatchObject([{link}]);
      expect(valueOf(reply).done[0]!.link).not.toBe(stale);
    });

    test('keeps transparency', async () => {
      const {host, sidebar} = await ready();
      const {assets} = valueOf(await sidebar.call('search', {text: '', page: 0}));
      const vector = assets.find(({kind}) => kind === 'vector')!;
      valueOf(await sidebar.call('insert', orderFor({id: vector.id, alt: 'v'})));
      const image = images(host).find(({alt}) => alt === 'v')!;
      expect((image.natural as {contentType?: string}).contentType).toBe('image/png');
    });

    test('may be decorative', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const described = () => images(host).filter(({alt}) => alt).length;
      const before = described();
      valueOf(await sidebar.call('insert', {...order, images: [{...order.images[0]!, alt: ''}]}));
      expect(described()).toBe(before);
    });

    test.each(['ODD-02', 'ODD-04', 'ODD-05', 'ODD-13', 'ODD-14', 'ODD-16', 'ODD-17', 'ODD-18'])(
      '%s is inserted all the same, in its ratio',
      async code => {
        const {host, sidebar} = await ready();
        const before = images(host).length;
        const {images: given, ...order} = await orderOf(sidebar, code);
        valueOf(await sidebar.call('insert', {...order, images: [{...given[0]!, alt: code}]}));
        const image = images(host).find(({alt}) => alt === code)!;
        expect(images(host)).toHaveLength(before + 1);
        const slack = 0.02 * image.width + 1;
        expect(Math.abs(image.height * ratioOf(image.natural) - image.width)).toBeLessThan(slack);
        expect(image.natural.width * image.natural.height).toBeLessThanOrEqual(25e6);
      },
    );
  });

  describe('its size and shape', () => {
    test('may be a width of the person’s own', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      valueOf(await sidebar.call('insert', {...order, size: 120}));
      const image = images(host).find(({alt}) => alt === order.images[0]!.alt)!;
      expect(Math.abs(image.width - 120)).toBeLessThan(1);
      expect(image.natural.width).toBe(320);
    });

    test('is fit for print with 300 pixels to the inch', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      valueOf(await sidebar.call('insert', {...order, size: 144, sharpness: 'print'}));
      expect(images(host).find(({alt}) => alt === order.images[0]!.alt)!.natural.width).toBe(600);
    });

    test.each([
      ['1:1', 1],
      ['4:3', 4 / 3],
      ['3:2', 3 / 2],
      ['16:9', 16 / 9],
      ['9:16', 9 / 16],
    ] as const)('is cut to %s by the bank', async (crop, ratio) => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      valueOf(await sidebar.call('insert', {...order, crop}));
      const image = images(host).find(({alt}) => alt === order.images[0]!.alt)!;
      expect(Math.abs(image.natural.width - image.natural.height * ratio)).toBeLessThan(2);
      expect(Math.abs(image.width - image.height * ratio)).toBeLessThan(2);
    });
  });

  describe('rights', () => {
    const order = async (sidebar: Parameters<typeof orderOf>[0], code: string, confirmed: boolean) => {
      const made = await orderOf(sidebar, code);
      const [image] = made.images as [{id: number; alt: string}];
      return {...made, images: [confirmed ? {...image, confirmed: true as const} : image]};
    };

    test.each([
      ['NAG-05', 'image.rightsExpired'],
      ['ALP-13', 'image.notPublished'],
    ] as const)('%s is refused before it gets a public link', async (code, reason) => {
      const {host, sidebar} = await ready();
      const before = snapshot(host.editor);
      expect(outcome(await sidebar.call('insert', await order(sidebar, code, false)))).toEqual(
        nothing(reason),
      );
      expect(snapshot(host.editor)).toBe(before);
      expect((await world.bank.control.state()).permalinks).toBe(0);
    });

    test.each(['NAG-05', 'ALP-13'])('%s is inserted for who has confirmed it', async code => {
      const {sidebar} = await ready();
      const reply = await sidebar.call('insert', await order(sidebar, code, true));
      expect(outcome(reply)).toEqual({done: 1, failed: [], open: 0});
    });
  });

  describe('what the bank does wrong', () => {
    test.each([
      ['a JPEG that ends in the middle', {picture: 'damaged'}],
      ['26 megapixels', {picture: 'huge'}],
      ['WebP under the name of a JPEG', {picture: 'webp', as: 'image/jpeg'}],
      ['a text under the name of a JPEG', {picture: 'text'}],
    ] as const)('leaves the file as it was when the host refuses %s', async (_, answer) => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.faults([{path: '*.jpg', answer}]);
      const before = snapshot(host.editor);
      const {failed} = valueOf(await sidebar.call('insert', order));
      expect(failed).toEqual([{id: order.images[0]!.id, code: 'insert.refused', link}]);
      expect(snapshot(host.editor)).toBe(before);
    });

    const put = editor === 'docs' ? 'Position.insertInlineImage' : 'Slide.insertImage';

    test('keeps the other images from nothing, in whatever language Google says that it takes one not', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 3);
      host.faults.add({call: put, nth: 2, message: 'Ugyldige bildedata'});
      expect(outcome(await sidebar.call('insert', order))).toEqual({
        done: 2,
        failed: ['host.unavailable'],
        open: 0,
      });
      expect(images(host)).toHaveLength(2);
    });

    test('is said after the second one where Google takes none', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 4);
      host.faults.add({call: put, always: true, message: 'Tjenesten svarer ikke'});
      expect(outcome(await sidebar.call('insert', order))).toEqual({
        done: 0,
        failed: ['host.unavailable', 'host.unavailable'],
        open: 2,
      });
    });

    test.each([
      ['truly WebP', {picture: 'webp'}, 'image.wrongKind'],
      ['TIFF', {picture: 'tiff'}, 'image.wrongKind'],
      ['SVG', {picture: 'svg'}, 'image.wrongKind'],
      ['51 MB', {bytes: 51 * 1024 * 1024}, 'image.wrongKind'],
      ['elsewhere', {redirect: 'https://evil.example/x.jpg'}, 'image.notMade'],
      ['forbidden', {status: 403}, 'image.refused'],
      ['a page', 'html', 'image.notMade'],
      ['nothing', 'drop', 'bank.unreachable'],
    ] as const)('leaves the file as it was when the picture is %s', async (_, answer, code) => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.faults([{path: '*.jpg', answer}]);
      const before = snapshot(host.editor);
      expect(outcome(await sidebar.call('insert', order))).toEqual(nothing(code));
      expect(snapshot(host.editor)).toBe(before);
    });

    test.each([
      ['ODD-01', 'image.notReady'],
      ['ODD-03', 'image.refused'],
      ['ODD-20', 'image.wrongKind'],
    ] as const)('%s cannot be had, and why is said', async (code, reason) => {
      const {host, sidebar} = await ready();
      const before = snapshot(host.editor);
      expect(outcome(await sidebar.call('insert', await orderOf(sidebar, code)))).toEqual(nothing(reason));
      expect(snapshot(host.editor)).toBe(before);
    });

    test.each([
      ['on a host that is not the bank’s', {json: {url: 'https://evil.example/abc'}}, 'image.refused'],
      ['refused', {json: {url: 'Access denied'}}, 'image.refused'],
      ['lost on the way', 'drop', 'bank.unreachable'],
    ] as const)('a public link %s is not used, and not asked for again', async (_, answer, code) => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.faults([{path: '/Permalink/*', answer, afterEffect: true}]);
      const before = snapshot(host.editor);
      expect(outcome(await sidebar.call('insert', order))).toEqual(nothing(code));
      expect(snapshot(host.editor)).toBe(before);
      const paths = (await world.bank.control.requests()).map(({path}) => path);
      expect(paths.filter(path => path.startsWith('/Permalink/'))).toHaveLength(1);
    });

    test('a session that ends is said, and nothing is inserted', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      await world.bank.control.expireTokens();
      const before = snapshot(host.editor);
      expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'session.ended'});
      expect(snapshot(host.editor)).toBe(before);
    });

    test('makes no public link of an image that is gone', async () => {
      const {sidebar} = await ready();
      const reply = await sidebar.call('insert', orderFor({id: 99_999_999, alt: ''}));
      expect(outcome(reply)).toEqual(nothing('image.gone'));
      expect((await world.bank.control.state()).permalinks).toBe(0);
    });
  });

  describe('what Google does wrong', () => {
    const put = {docs: 'Position.insertInlineImage', slides: 'Slide.insertImage'}[editor];
    const describeIt = {docs: 'InlineImage.setAltDescription', slides: 'Image.setDescription'}[editor];
    const message = 'Service unavailable: Docs';

    test.each([put, describeIt])(
      'before the effect of %s: the file is as it was, and the next try works',
      async call => {
        const {host, sidebar} = await ready();
        const order = await orderOf(sidebar, 'boats');
        const before = snapshot(host.editor);
        const count = images(host).length;
        host.faults.add({call, message});
        expect(outcome(await sidebar.call('insert', order))).toEqual(nothing('host.unavailable'));
        expect(snapshot(host.editor)).toBe(before);
        expect(outcome(await sidebar.call('insert', order)).done).toBe(1);
        expect(images(host)).toHaveLength(count + 1);
      },
    );

    test('after the effect: the image is in once, or nobody knows and that is said', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOf(sidebar, 'boats');
      const count = images(host).length;
      host.faults.add({call: put, message, after: true});
      const {done, failed} = outcome(await sidebar.call('insert', order));
      expect([done, ...failed]).toEqual(done === 1 ? [1] : [0, 'insert.unknown']);
      expect(images(host).length - count).toBeLessThanOrEqual(1);
    });

    test('a file that may only be read stays as it is, and the rest is not tried', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 2);
      host.editor.readOnly = true;
      const before = snapshot(host.editor);
      expect(outcome(await sidebar.call('insert', order))).toEqual({
        done: 0,
        failed: ['host.readOnly'],
        open: 1,
      });
      expect(snapshot(host.editor)).toBe(before);
    });
  });

  describe('several images', () => {
    test('10 are one execution, asked for in parallel rounds, and stand in the order chosen', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 10);
      const before = images(host).length;
      await world.bank.control.faults([
        // Each is held until the whole round is under way.
        {path: '/Document/GetDocumentById', together: 10},
        {path: '/Permalink/*', together: 10},
        {path: '*__w=*', times: 2, together: 2},
        {path: '*__w=*', together: 8},
      ]);
      const rounds = () => host.calls.filter(({name}) => name === 'UrlFetchApp.fetchAll').length;
      const from = rounds();
      const requests = await asked();
      expect(outcome(await sidebar.call('insert', order))).toEqual({done: 10, failed: [], open: 0});
      expect(images(host)).toHaveLength(before + 10);
      const alts = images(host).flatMap(({alt}) => (alt?.startsWith('image ') ? [alt] : []));
      expect(alts).toEqual(order.images.map(({alt}) => alt));
      expect(rounds() - from).toBe(4);
      const made = (await world.bank.control.requests()).slice(requests);
      expect(made).toHaveLength(1 + 10 + 10 + 10);
      expect(Math.max(...made.map(({atOnce}) => atOnce))).toBeGreaterThanOrEqual(10);
      expect((await world.bank.control.state()).permalinks).toBe(10);
    });

    test('no more bytes come than the ideal renditions have', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 10);
      const requests = await asked();
      valueOf(await sidebar.call('insert', order));
      const pictures = (await world.bank.control.requests())
        .slice(requests)
        .filter(({path}) => path.includes('__w='));
      expect(pictures).toHaveLength(10);
      const placed = images(host).filter(({alt}) => alt?.startsWith('image '));
      let ideal = 0;
      for (const [nth, {path}] of pictures.entries()) {
        expect(path).toMatch(/__w=\d+_h=\d+/);
        // Twice the CSS pixels that it is placed at.
        const [width, height] = [placed[nth]!.width, placed[nth]!.height].map(pt =>
          Math.ceil((pt / PT_PER_PX) * 2),
        );
        const address = path.replace(/__w=\d+_h=\d+/, `__w=${width}_h=${height}`);
        ideal += (await (await fetch(`${world.bank.url}${address}`)).arrayBuffer()).byteLength;
      }
      const came = pictures.reduce((sum, {bytes}) => sum + bytes, 0);
      expect(came).toBeGreaterThan(30_000);
      expect(came).toBeLessThanOrEqual(1.2 * ideal);
    });

    test('one that fails does not keep the others', async () => {
      const {host, sidebar} = await ready();
      const order = await orderOfFirst(sidebar, 3);
      const denied = await orderOf(sidebar, 'ODD-03');
      const [a, b, c] = order.images as [
        (typeof order.images)[0],
        (typeof order.images)[0],
        (typeof order.images)[0],
      ];
      const reply = await sidebar.call('insert', {...order, images: [a!, denied.images[0]!, b!, c!]});
      expect(valueOf(reply)).toMatchObject({
        done: [{id: a!.id}, {id: b!.id}, {id: c!.id}],
        failed: [{id: denied.images[0]!.id, code: 'image.refused'}],
        open: [],
      });
      const alts = images(host).flatMap(({alt}) => (alt?.startsWith('image ') ? [alt] : []));
      expect(alts).toEqual(['image 0', 'image 1', 'image 2']);
    });

    test('a slow bank takes several executions, each image once and after the one before', async () => {
      const begun = Date.now();
      // Ten times as fast as the others, so that nobody waits.
      const clock = {now: () => begun + (Date.now() - begun) * 10, advance: () => undefined};
      const {host, sidebar} = await ready({clock});
      const order = await orderOfFirst(sidebar, 10);
      await world.bank.control.faults([{path: '*', slow: 300}]);
      let open = order.images;
      let after: string | undefined;
      let executions = 0;
      while (open.length > 0 && executions < 10) {
        const reply = valueOf(
          await sidebar.call('insert', {...order, images: open, ...(after === undefined ? {} : {after})}),
        );
        expect(reply.done.length).toBeGreaterThan(0);
        after = reply.done[reply.done.length - 1]!.mark!;
        open = reply.open.map(({id, ...more}) => ({...open.find(one => one.id === id)!, ...more}));
        executions++;
      }
      expect(executions).toBeGreaterThan(1);
      const alts = images(host).flatMap(({alt}) => (alt?.startsWith('image ') ? [alt] : []));
      expect(alts).toEqual(order.images.map(({alt}) => alt));
      expect((await world.bank.control.state()).permalinks).toBe(10);
    });
  });

  test.each([
    ['an empty order', {images: []}],
    [
      'one image twice',
      {
        images: [
          {id: 1, alt: ''},
          {id: 1, alt: ''},
        ],
      },
    ],
    ['a place that does not exist', {place: 'moon'}],
    ['a width of nothing', {size: 0}],
    ['a ratio nobody offers', {crop: '2:1'}],
    ['a mark that is none', {own: ['<script>']}],
    ['a foreign link', {images: [{id: 1, alt: '', link: 'https://evil.example/abc'}]}],
  ])('refuses %s', async (_, wrong) => {
    const {host, sidebar} = await ready();
    const before = snapshot(host.editor);
    const order = {...orderFor({id: 1, alt: ''}), ...wrong} as never;
    expect(failureOf(await sidebar.call('insert', order))).toEqual({code: 'request.invalid'});
    expect(snapshot(host.editor)).toBe(before);
  });
});
