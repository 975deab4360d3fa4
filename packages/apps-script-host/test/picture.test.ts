import sharp from 'sharp';
import {pictureFrom, readPicture} from '../src/picture.ts';
import {blobOf, bytesOf, padded, unfit} from './pictures.ts';

// https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource): "Images must be less than
// 50MB in size, cannot exceed 25 megapixels, and must be in either in PNG, JPEG, or GIF format."
describe('reading a picture', () => {
  it.each(['png', 'jpeg', 'gif'] as const)('finds the size of a %s in its bytes', async format => {
    const picture = readPicture(await bytesOf(321, 123, format), 'no');
    expect(picture).toMatchObject({width: 321, height: 123, contentType: `image/${format}`});
  });

  it.each(unfit)('refuses one that is %s', async (_, make) => {
    const bytes = await make();
    expect(() => readPicture(bytes, 'Invalid image data')).toThrow('Invalid image data');
  });

  it('takes exactly 25 megapixels', async () => {
    expect(readPicture(await bytesOf(5000, 5000), 'no')).toMatchObject({width: 5000, height: 5000});
  });

  it('takes one byte less than 50 MB', async () => {
    const bytes = padded(await bytesOf(10, 10), 50 * 1024 * 1024 - 1);
    expect(readPicture(bytes, 'no').width).toBe(10);
  });

  it('gives the same bytes the same id, and others another', async () => {
    const [one, again, other] = await Promise.all([bytesOf(10, 10), bytesOf(10, 10), bytesOf(10, 11)]);
    expect(readPicture(again, '').id).toBe(readPicture(one, '').id);
    expect(readPicture(other, '').id).not.toBe(readPicture(one, '').id);
  });

  it('fails with an exception of the host, as a script may catch it', () => {
    expect(() => readPicture(Buffer.alloc(0), 'no')).toThrow(expect.objectContaining({name: 'Exception'}));
  });

  it('takes whatever gives a blob, but not nothing', async () => {
    expect(pictureFrom(await blobOf(7, 8), 'no', true)).toMatchObject({width: 7, height: 8});
    expect(() => pictureFrom(null, 'no', true)).toThrow('Argument cannot be null: image');
  });
});

describe('a picture that is cut off', () => {
  const cutOff: Array<[string, () => Promise<Buffer>]> = [
    ['a JPEG in the middle of its scan', () => bytesOf(300, 300, 'jpeg')],
    ['a PNG in the middle of its data', () => bytesOf(300, 300, 'png')],
    ['a GIF in the middle of its data', () => bytesOf(300, 300, 'gif')],
    ['a JPEG whose EXIF thumbnail ends properly', withThumbnail],
  ];

  it.each(cutOff)('is refused: %s', async (_, whole) => {
    const bytes = await whole();
    expect(readPicture(bytes, 'no').width).toBe(300);
    for (const part of [0.5, 0.9, 0.99]) {
      expect(() => readPicture(bytes.subarray(0, Math.floor(bytes.length * part)), 'no')).toThrow('no');
    }
  });

  it('is none because something follows its end', async () => {
    const bytes = Buffer.concat([await withThumbnail(), Buffer.from([0, 0xff, 0xd9, 0, 7])]);
    expect(readPicture(bytes, 'no').width).toBe(300);
  });

  /** A JPEG with a whole JPEG in its first segment. */
  async function withThumbnail(): Promise<Buffer> {
    const [whole, thumbnail] = [await bytesOf(300, 300, 'jpeg'), await bytesOf(16, 16, 'jpeg')];
    const head = Buffer.from([0xff, 0xe1, 0, 0]);
    head.writeUInt16BE(thumbnail.length + 2, 2);
    return Buffer.concat([whole.subarray(0, 2), head, thumbnail, whole.subarray(2)]);
  }
});

// https://www.cipa.jp/std/documents/e/DC-008-2012_E.pdf, tag 274: from 5 on, rows of the file are columns of what is seen.
describe.each([1, 2, 3, 4, 5, 6, 7, 8])('a photograph with EXIF orientation %i', orientation => {
  const photograph = () =>
    sharp({create: {width: 40, height: 20, channels: 3, background: 'grey'}})
      .withMetadata({orientation})
      .jpeg()
      .toBuffer();
  const sides = (upright: boolean) =>
    photograph().then(bytes => {
      const {width, height} = readPicture(bytes, 'no', upright);
      return [width, height];
    });

  it('stands upright', async () => {
    expect(await sides(true)).toEqual(orientation < 5 ? [40, 20] : [20, 40]);
  });

  it('lies as it is in a host that does not turn it', async () => {
    expect(await sides(false)).toEqual([40, 20]);
  });
});
