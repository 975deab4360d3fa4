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
    expect(pictureFrom(await blobOf(7, 8), 'no')).toMatchObject({width: 7, height: 8});
    expect(() => pictureFrom(null, 'no')).toThrow('Argument cannot be null: image');
  });
});
