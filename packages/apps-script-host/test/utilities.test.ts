import {createHash, createHmac} from 'node:crypto';
import {caught, outcome} from './project.ts';

const signed = (bytes: Uint8Array) => Array.from(new Int8Array(bytes));

describe('Utilities', () => {
  it('gives a new UUID each time', async () => {
    const [a, b] = await outcome<string[]>('return [Utilities.getUuid(), Utilities.getUuid()];');
    expect(a).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(a).not.toBe(b);
  });

  it('digests texts and bytes, into signed bytes', async () => {
    const algorithm = 'Utilities.DigestAlgorithm.SHA_256';
    expect(await outcome(`return Utilities.computeDigest(${algorithm}, 'abc');`)).toEqual(
      signed(createHash('sha256').update('abc').digest()),
    );
    expect(await outcome(`return Utilities.computeDigest(${algorithm}, [-1, 0, 1]);`)).toEqual(
      signed(
        createHash('sha256')
          .update(Buffer.of(255, 0, 1))
          .digest(),
      ),
    );
  });

  it('signs value with key, in that order', async () => {
    // https://developers.google.com/apps-script/reference/utilities/utilities#computeHmacSha256Signature(String,String)
    expect(await outcome("return Utilities.computeHmacSha256Signature('value', 'key');")).toEqual(
      signed(createHmac('sha256', 'key').update('value').digest()),
    );
    expect(await outcome('return Utilities.computeHmacSha256Signature([1], [-2]);')).toEqual(
      signed(createHmac('sha256', Buffer.of(254)).update(Buffer.of(1)).digest()),
    );
  });

  it('loses what is not ASCII where no charset is given', async () => {
    const digest = (args: string) =>
      outcome(`return Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_1, ${args});`);
    expect(await digest("'å'")).toEqual(await digest("'?'"));
    expect(await digest("'å', Utilities.Charset.UTF_8")).toEqual(
      signed(createHash('sha1').update('å').digest()),
    );
  });

  it('writes and reads base64, plain and for the web', async () => {
    expect(
      await outcome(
        "return [Utilities.base64Encode([-5, -1]), Utilities.base64EncodeWebSafe([-5, -1]), Utilities.base64Encode('å', Utilities.Charset.UTF_8)];",
      ),
    ).toEqual(['+/8=', '-_8=', 'w6U=']);
    expect(
      await outcome("return [Utilities.base64Decode('+/8='), Utilities.base64DecodeWebSafe('-_8=')];"),
    ).toEqual([
      [-5, -1],
      [-5, -1],
    ]);
    expect(await caught("Utilities.base64Decode('-_8=');")).toMatch(/^Exception: /);
  });

  it('sleeps at most five minutes, and nobody has to wait', async () => {
    // https://developers.google.com/apps-script/reference/utilities/utilities#sleep(Integer)
    const started = performance.now();
    expect(await caught('Utilities.sleep(300000);')).toBe('nothing was thrown');
    expect(performance.now() - started).toBeLessThan(60_000);
    expect(await caught('Utilities.sleep(300001);')).toMatch(/^Exception: /);
    expect(await caught('Utilities.sleep(-1);')).toMatch(/^Exception: /);
  });
});

describe('blobs', () => {
  it('of a text are its UTF-8 bytes, signed', async () => {
    expect(
      await outcome(
        "const blob = Utilities.newBlob('å'); return [blob.getBytes(), blob.getContentType(), blob.getName()];",
      ),
    ).toEqual([[-61, -91], 'text/plain', null]);
  });

  it('of bytes have no type unless one is given', async () => {
    expect(
      await outcome(
        "return [Utilities.newBlob([1]).getContentType(), Utilities.newBlob([1], 'image/png', 'a.png').getName()];",
      ),
    ).toEqual([null, 'a.png']);
  });

  it('can be changed, chained and copied', async () => {
    expect(
      await outcome(`
        const blob = Utilities.newBlob('a', 'text/plain', 'a.txt');
        const copy = blob.copyBlob();
        blob.setDataFromString('bå').setName('b.PNG').setContentTypeFromExtension();
        return [blob.getDataAsString(), blob.getContentType(), blob.setName('b').setContentTypeFromExtension().getContentType(),
          blob.setBytes([104, 105]).getDataAsString(), copy.getDataAsString(), copy.getName(), blob.isGoogleType(), blob.getBlob().getName()];`),
    ).toEqual(['bå', 'image/png', null, 'hi', 'a', 'a.txt', false, 'b']);
  });

  it('have the type that they are given, and give themselves back', async () => {
    expect(
      await outcome(`
        const blob = Utilities.newBlob([1], 'application/octet-stream');
        const same = blob.setContentType('image/png');
        return [same === blob, blob.getContentType(), blob.setContentType(null).getContentType()];`),
    ).toEqual([true, 'image/png', null]);
  });

  it('are read in the charset that is named', async () => {
    expect(await outcome("return Utilities.newBlob([-27]).getDataAsString('ISO-8859-1');")).toBe('å');
    expect(await outcome("return Utilities.newBlob([-126, -96]).getDataAsString('Shift_JIS');")).toBe('あ');
    expect(await caught("Utilities.newBlob('x').getDataAsString('KLINGON');")).toBe(
      'Exception: Invalid argument: KLINGON',
    );
  });
});
