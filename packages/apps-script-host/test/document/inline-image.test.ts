import {paragraph} from '../../src/document/nodes.ts';
import {blobOf, bytesOf} from '../pictures.ts';
import {documentOf, outline, run} from './open.ts';

async function placed() {
  const model = documentOf([paragraph('fjord')]);
  const image = run(model)
    .getBody()
    .getParagraphs()[0]!
    .appendInlineImage(await blobOf(40, 30));
  return {model, image};
}

// https://developers.google.com/apps-script/reference/document/inline-image
describe('InlineImage', () => {
  it('starts in its natural size, in pixels', async () => {
    const {image} = await placed();
    expect([image.getWidth(), image.getHeight()]).toEqual([40, 30]);
  });

  it('setWidth and setHeight each leave the other side as it is', async () => {
    const {image} = await placed();
    image.setWidth(20);
    expect([image.getWidth(), image.getHeight()]).toEqual([20, 30]);
    image.setHeight(15);
    expect([image.getWidth(), image.getHeight()]).toEqual([20, 15]);
  });

  it.each([10.5, 0, -1, NaN])('does not say what becomes of a side of %d pixels', async size => {
    const {image} = await placed();
    expect(() => image.setWidth(size)).toThrow('NotEmulated');
    expect(() => image.setHeight(size)).toThrow('NotEmulated');
  });

  it('has no alternative text until it gets one; null makes it the empty string', async () => {
    const {image} = await placed();
    expect([image.getAltTitle(), image.getAltDescription()]).toEqual([null, null]);
    image.setAltTitle('Fjord').setAltDescription('En båt på en fjord');
    expect([image.getAltTitle(), image.getAltDescription()]).toEqual(['Fjord', 'En båt på en fjord']);
    image.setAltTitle(null as never).setAltDescription(null as never);
    expect([image.getAltTitle(), image.getAltDescription()]).toEqual(['', '']);
  });

  // "When the given URL is null or an empty string, this method creates a link with an empty URL."
  it('an empty address makes a broken link, not none', async () => {
    const {image} = await placed();
    expect(image.getLinkUrl()).toBeNull();
    image.setLinkUrl('https://lysvik.example/');
    expect(image.getLinkUrl()).toBe('https://lysvik.example/');
    image.setLinkUrl(null as never);
    expect(image.getLinkUrl()).toBe('');
  });

  it('gives its bytes back', async () => {
    const {image} = await placed();
    const blob = image.getBlob() as unknown as {bytes: Buffer};
    expect(blob.bytes.equals(await bytesOf(40, 30))).toBe(true);
    expect(image.getBlob().getContentType()).toBe('image/png');
  });

  it('removeFromParent takes it out, and it can be put in again', async () => {
    const {model, image} = await placed();
    const parent = image.getParent().asParagraph();
    image.removeFromParent();
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
    expect(image.getParent()).toBeNull();
    parent.insertInlineImage(0, image);
    expect(outline(model)).toEqual([{PARAGRAPH: ['40×30', 'fjord']}]);
  });

  it('copy makes a detached one with the same looks', async () => {
    const {model, image} = await placed();
    image.setWidth(20).setAltTitle('Fjord');
    const copy = image.copy();
    expect([copy.getParent(), copy.getWidth(), copy.getAltTitle()]).toEqual([null, 20, 'Fjord']);
    image.getParent().asParagraph().appendInlineImage(copy);
    copy.setWidth(10);
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord', '20×30', '10×30']}]);
  });
});
