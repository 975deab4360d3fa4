import {PlaceholderType, ShapeType} from '../../src/slides/enums.ts';
import {addElement, addSlide} from '../../src/slides/model.ts';
import {placeholder, table} from '../../src/slides/nodes.ts';
import {blobFrom, blobOf, bytesOf, unfit} from '../pictures.ts';
import {boxOf, kinds, left, presentation, run} from './open.ts';

const refusal = 'The image you are trying to use is invalid or corrupt.';

/** Cut off at both sides alike, and as exactly as sides are kept. */
const cropped = (x: number, y: number) => {
  const about = (part: number): unknown => expect.closeTo(part, 3);
  return {left: about(x), top: about(y), right: about(x), bottom: about(y)};
};

async function withImage() {
  const model = presentation();
  const image = run(model)
    .getSlides()[0]!
    .insertImage(await blobOf(200, 100), 10, 20, 100, 50);
  return {model, image};
}

// https://developers.google.com/apps-script/reference/slides/image
describe('Image', () => {
  // "In order to maintain the image's aspect ratio, the image is scaled and centered with respect to the size of the
  // existing image." https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource)
  it('replace scales the new one into the box of the old one', async () => {
    const {model, image} = await withImage();
    const same = image.replace(await blobOf(100, 100));
    expect(boxOf(same)).toEqual([35, 20, 50, 50]);
    expect(same.getObjectId()).toBe(image.getObjectId());
    expect(model.slides[0]!.elements).toHaveLength(1);
  });

  // "If true, crops the image to fit the existing image's size."
  // https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
  it('replace with crop keeps the box and cuts off what is over, the same at both sides', async () => {
    const {model, image} = await withImage();
    expect(boxOf(image.replace(await blobOf(100, 100), true))).toEqual([10, 20, 100, 50]);
    expect(model.slides[0]!.elements[0]).toMatchObject({crop: cropped(0, 0.25)});
    image.replace(await blobOf(400, 100), true);
    expect(model.slides[0]!.elements[0]).toMatchObject({crop: cropped(0.25, 0)});
    image.replace(await blobOf(200, 100));
    expect(model.slides[0]!.elements[0]).toMatchObject({crop: cropped(0, 0)});
  });

  it('replace keeps order, rotation and alternative text', async () => {
    const {model, image} = await withImage();
    image.setRotation(30).setTitle('Fjord').setDescription('En fjord');
    run(model).getSlides()[0]!.insertTextBox('foran');
    image.replace(await blobOf(100, 100), true);
    expect([image.getRotation(), image.getTitle(), image.getDescription()]).toEqual([
      30,
      'Fjord',
      'En fjord',
    ]);
    expect(kinds(model.slides[0]!)).toEqual(['IMAGE', 'SHAPE']);
  });

  it('replace does not let anyone depend on the link that the old one had', async () => {
    const {image} = await withImage();
    image.setLinkUrl('https://lysvik.example/');
    image.replace(await blobOf(100, 100), true);
    expect(image.getLink()).toBeNull();
  });

  it.each(unfit)('replace refuses an image that is %s, and the old one stands', async (_, make) => {
    const {model, image} = await withImage();
    const before = structuredClone(model.slides[0]!.elements);
    const blob = blobFrom(await make());
    expect(() => image.replace(blob, true)).toThrow(refusal);
    expect(structuredClone(model.slides[0]!.elements)).toEqual(before);
  });

  it('gives its bytes back, and no address', async () => {
    const {image} = await withImage();
    const blob = image.getBlob() as unknown as {bytes: Buffer};
    expect(blob.bytes.equals(await bytesOf(200, 100))).toBe(true);
    expect(image.getSourceUrl()).toBeNull();
  });

  it('is not made from an address', async () => {
    const {image} = await withImage();
    expect(() => image.replace('https://v.imgi.no/x.jpg')).toThrow('NotEmulated');
  });
});

// https://developers.google.com/apps-script/reference/slides/shape
describe('Shape', () => {
  const filled = () => {
    const model = presentation(0);
    const slide = addSlide(model, 0, model.layouts[1]!);
    return {model, slide};
  };

  // https://developers.google.com/apps-script/reference/slides/shape#getPlaceholderType()
  it('knows what placeholder it is, of which of the layout, or that it is none', () => {
    const {model} = filled();
    const slide = run(model).getSlides()[0]!;
    const picture = slide.getPlaceholder(PlaceholderType.PICTURE, 1).asShape();
    expect([picture.getPlaceholderType(), picture.getPlaceholderIndex()]).toEqual([
      PlaceholderType.PICTURE,
      1,
    ]);
    expect(picture.getParentPlaceholder().getObjectId()).toBe(
      slide.getLayout().getPlaceholder(PlaceholderType.PICTURE, 1).getObjectId(),
    );
    const free = slide.insertTextBox('fri');
    expect([free.getPlaceholderType(), free.getPlaceholderIndex(), free.getParentPlaceholder()]).toEqual([
      PlaceholderType.NONE,
      null,
      null,
    ]);
    expect([free.getShapeType(), slide.insertShape(ShapeType.ELLIPSE).getShapeType()]).toEqual([
      ShapeType.TEXT_BOX,
      ShapeType.ELLIPSE,
    ]);
  });

  // https://developers.google.com/apps-script/reference/slides/shape#replaceWithImage(BlobSource,Boolean)
  it('replaceWithImage puts an image in its place, order and placeholder', async () => {
    const {model, slide} = filled();
    const shape = run(model).getSlides()[0]!.getPlaceholder(PlaceholderType.PICTURE, 1).asShape();
    shape.setTitle('gammel').setRotation(15);
    const image = shape.replaceWithImage(await blobOf(100, 100), true);
    expect(boxOf(image)).toEqual([left.left, left.top, left.width, left.height]);
    expect(kinds(slide)).toEqual(['SHAPE', 'IMAGE', 'SHAPE']);
    expect(slide.elements[1]).toMatchObject({
      placeholder: {type: 'PICTURE', index: 1},
      title: '',
      rotation: 15,
    });
    // In newer declarations than the ones that the compiler knows.
    const placed = image as unknown as Pick<GoogleAppsScript.Slides.Shape, 'getPlaceholderType'>;
    expect(placed.getPlaceholderType()).toBe(PlaceholderType.PICTURE);
  });

  it('replaceWithImage without crop scales and centres', async () => {
    const {model} = filled();
    const shape = run(model).getSlides()[0]!.getPlaceholder(PlaceholderType.PICTURE).asShape();
    expect(boxOf(shape.replaceWithImage(await blobOf(100, 100)))).toEqual([392, 96, 272, 272]);
  });

  it('is gone once it was replaced', async () => {
    const {model} = filled();
    const shape = run(model).getSlides()[0]!.getPlaceholder(PlaceholderType.PICTURE).asShape();
    const id = shape.getObjectId();
    shape.replaceWithImage(await blobOf(100, 100));
    expect(() => shape.getText()).toThrow(`The object (${id}) could not be found.`);
    expect(() => shape.setLeft(0)).toThrow('could not be found');
  });

  it.each(unfit)(
    'replaceWithImage refuses an image that is %s, and the placeholder stands',
    async (_, make) => {
      const {model, slide} = filled();
      const blob = blobFrom(await make());
      const shape = run(model).getSlides()[0]!.getPlaceholder(PlaceholderType.PICTURE).asShape();
      expect(() => shape.replaceWithImage(blob, true)).toThrow(refusal);
      expect(kinds(slide)).toEqual(['SHAPE', 'SHAPE', 'SHAPE']);
      expect(shape.getText().isEmpty()).toBe(true);
    },
  );
});

// https://developers.google.com/apps-script/reference/slides/group
describe('Group', () => {
  async function grouped() {
    const model = presentation();
    const slide = run(model).getSlides()[0]!;
    const image = slide.insertImage(await blobOf(100, 100), 100, 100, 100, 100);
    const caption = slide.insertTextBox('Foto', 100, 210, 100, 20);
    const front = slide.insertTextBox('foran');
    const group = slide.group([image, caption] as never);
    return {model, slide, image, caption, front, group};
  }

  it('stands where its foremost member stood, around all of them', async () => {
    const {model, slide, group, image} = await grouped();
    expect(kinds(model.slides[0]!)).toEqual([['IMAGE', 'SHAPE'], 'SHAPE']);
    expect(boxOf(group)).toEqual([100, 100, 100, 130]);
    const [first] = slide.getPageElements();
    const parts = first!.asGroup().getChildren();
    expect(parts.map(each => String(each.getPageElementType()))).toEqual(['IMAGE', 'SHAPE']);
    expect(image.getParentGroup().getObjectId()).toBe(group.getObjectId());
    expect(image.getParentPage().getObjectId()).toBe(model.slides[0]!.id);
  });

  it('takes what is in it along when it moves or grows', async () => {
    const {group, image, caption} = await grouped();
    group.setLeft(0).setHeight(260);
    expect(boxOf(image)).toEqual([0, 100, 100, 200]);
    expect(boxOf(caption)).toEqual([0, 320, 100, 40]);
  });

  // "There should be at least two page elements on the same page that are not already in another group. Some page
  // elements, such as Videos, Tables and placeholder Shapes cannot be grouped."
  // https://developers.google.com/apps-script/reference/slides/slide#group(PageElement)
  it('is not made of one element, a placeholder, a table, a member of a group, or something on another page', async () => {
    const {model, slide, image, front} = await grouped();
    const page = model.slides[0]!;
    addElement(model, page, placeholder('PICTURE', left));
    addElement(model, page, table(left, [['a']]));
    const [, , place, grid] = slide.getPageElements();
    addSlide(model, 1, model.layouts[0]!);
    const elsewhere = run(model).getSlides()[1]!.insertTextBox('borte');
    const filled = place!.asShape().replaceWithImage(await blobOf(100, 100));
    for (const others of [[], [front], [filled], [grid], [image], [elsewhere]]) {
      expect(() => slide.group([front, ...others] as never)).toThrow('Invalid argument: pageElements');
    }
    expect(kinds(page)).toEqual([['IMAGE', 'SHAPE'], 'SHAPE', 'IMAGE', 'TABLE']);
  });

  it('has no alternative text of its own', async () => {
    const {group} = await grouped();
    expect(() => group.setTitle('x')).toThrow('not supported');
    expect(() => group.setDescription('x')).toThrow('not supported');
  });

  // "If after a remove operation, a Group contains only one or no page elements, the group itself is also removed."
  // https://developers.google.com/apps-script/reference/slides/page-element#remove()
  it('ends when one element is left, and when it is ungrouped', async () => {
    const {model, caption} = await grouped();
    caption.remove();
    expect(kinds(model.slides[0]!)).toEqual(['IMAGE', 'SHAPE']);
    const second = await grouped();
    second.group.ungroup();
    expect(kinds(second.model.slides[0]!)).toEqual(['IMAGE', 'SHAPE', 'SHAPE']);
  });

  // "The page element must not be in a group."
  // https://developers.google.com/apps-script/reference/slides/page-element#bringForward()
  it('keeps its members in their order', async () => {
    const {image} = await grouped();
    for (const move of ['bringForward', 'bringToFront', 'sendBackward', 'sendToBack'] as const) {
      expect(() => image[move]()).toThrow('must not be in a group');
    }
  });
});

describe('Table', () => {
  it('tells its size', () => {
    const model = presentation();
    addElement(model, model.slides[0]!, table(left, [['a', 'b', 'c']]));
    const [made] = run(model).getSlides()[0]!.getPageElements();
    expect([made!.asTable().getNumRows(), made!.asTable().getNumColumns()]).toEqual([1, 3]);
    expect(() => made!.asShape()).toThrow('not of type SHAPE');
  });
});
