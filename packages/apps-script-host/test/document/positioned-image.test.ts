import {paragraph} from '../../src/document/nodes.ts';
import {PositionedLayout} from '../../src/document/enums.ts';
import {viewDocument} from '../../src/document/view.ts';
import {blobFrom, blobOf, unfit} from '../pictures.ts';
import {documentOf, outline, run} from './open.ts';

// https://developers.google.com/apps-script/reference/document/positioned-image
describe('PositionedImage', () => {
  it('belongs to a paragraph without being among its children', async () => {
    const model = documentOf([paragraph('fjord')]);
    const owner = run(model).getBody().getParagraphs()[0]!;
    const image = owner.addPositionedImage(await blobOf(40, 30));
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
    expect([image.getWidth(), image.getHeight()]).toEqual([40, 30]);
    expect(image.getParagraph().getText()).toBe('fjord');
    expect(owner.getPositionedImages().map(each => each.getId())).toEqual([image.getId()]);
    expect(owner.getPositionedImage('none')).toBeNull();
  });

  it('has a size, a place and a layout, and neither alternative text nor a link', async () => {
    const model = documentOf([paragraph('fjord')]);
    const image = run(model)
      .getBody()
      .getParagraphs()[0]!
      .addPositionedImage(await blobOf(40, 30));
    image
      .setWidth(20)
      .setHeight(15)
      .setLeftOffset(7.5)
      .setTopOffset(3)
      .setLayout(PositionedLayout.BREAK_LEFT);
    const [seen] = (viewDocument(model).tab.sections[0]!.children[0] as {positioned: object[]}).positioned;
    expect(seen).toMatchObject({width: 20, height: 15, left: 7.5, top: 3, layout: 'BREAK_LEFT'});
    expect([image.getLeftOffset(), image.getTopOffset(), image.getLayout()]).toEqual([
      7.5,
      3,
      PositionedLayout.BREAK_LEFT,
    ]);
    for (const member of ['setAltTitle', 'setAltDescription', 'setLinkUrl'])
      expect(member in image).toBe(false);
  });

  it('can be removed, once', async () => {
    const model = documentOf([paragraph('fjord')]);
    const owner = run(model).getBody().getParagraphs()[0]!;
    const id = owner.addPositionedImage(await blobOf(40, 30)).getId();
    expect([owner.removePositionedImage(id), owner.removePositionedImage(id)]).toEqual([true, false]);
    expect(owner.getPositionedImages()).toEqual([]);
  });

  it.each(unfit)('is refused when it is %s', async (_, make) => {
    const owner = run(documentOf([paragraph('fjord')]))
      .getBody()
      .getParagraphs()[0]!;
    const blob = blobFrom(await make());
    expect(() => owner.addPositionedImage(blob)).toThrow('Invalid image data');
    expect(owner.getPositionedImages()).toEqual([]);
  });
});
