import {PageBackgroundType, PageType, PlaceholderType, ShapeType} from '../../src/slides/enums.ts';
import {addSlide} from '../../src/slides/model.ts';
import {blobFrom, blobOf, bytesOf, unfit} from '../pictures.ts';
import {boxOf, kinds, presentation, run} from './open.ts';

const refusal = 'The image you are trying to use is invalid or corrupt.';

// https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource,Number,Number,Number,Number)
describe('insertImage', () => {
  // "In order to maintain the image's aspect ratio, the image is scaled and centered with respect to the provided size."
  it.each([
    [
      [200, 100],
      [0, 25, 100, 50],
    ],
    [
      [100, 200],
      [25, 0, 50, 100],
    ],
    [
      [10, 10],
      [0, 0, 100, 100],
    ],
  ] as const)('keeps the ratio of %j inside the box', async ([width, height], expected) => {
    const slide = run(presentation()).getSlides()[0]!;
    expect(boxOf(slide.insertImage(await blobOf(width, height), 0, 0, 100, 100))).toEqual(expected);
  });

  it('goes to the upper left corner without a box', async () => {
    const slide = run(presentation()).getSlides()[0]!;
    expect(boxOf(slide.insertImage(await blobOf(100, 200)))).toEqual([0, 0, 75, 150]);
  });

  it('stands in front of everything else', async () => {
    const model = presentation();
    const slide = run(model).getSlides()[0]!;
    slide.insertTextBox('bak');
    slide.insertImage(await blobOf(10, 10));
    expect(kinds(model.slides[0]!)).toEqual(['SHAPE', 'IMAGE']);
  });

  it('copies an image of the presentation, box and all', async () => {
    const model = presentation(2);
    const [first, second] = run(model).getSlides();
    const image = first!.insertImage(await blobOf(10, 10), 5, 6, 70, 70);
    const copy = second!.insertImage(image);
    expect(boxOf(copy)).toEqual([5, 6, 70, 70]);
    expect(copy.getObjectId()).not.toBe(image.getObjectId());
    expect(kinds(model.slides[0]!)).toEqual(['IMAGE']);
  });

  it.each([
    [0, 10, 'width'],
    [10, 0, 'height'],
    [NaN, 10, 'width'],
  ])('refuses a box of %d × %d', async (width, height, name) => {
    const model = presentation();
    const blob = await blobOf(10, 10);
    expect(() => run(model).getSlides()[0]!.insertImage(blob, 0, 0, width, height)).toThrow(
      `Invalid argument: ${name}`,
    );
    expect(kinds(model.slides[0]!)).toEqual([]);
  });

  it.each(unfit)('refuses an image that is %s, and the slide stays as it was', async (_, make) => {
    const model = presentation();
    const blob = blobFrom(await make());
    expect(() => run(model).getSlides()[0]!.insertImage(blob, 0, 0, 10, 10)).toThrow(refusal);
    expect(kinds(model.slides[0]!)).toEqual([]);
  });

  it('is not given an address', () => {
    expect(() => run(presentation()).getSlides()[0]!.insertImage('https://v.imgi.no/x.jpg')).toThrow(
      'NotEmulated',
    );
  });
});

describe('a page', () => {
  it('makes text boxes and shapes, with a place or without', () => {
    const model = presentation();
    const slide = run(model).getSlides()[0]!;
    const caption = slide.insertTextBox('Foto', 1, 2, 30, 40);
    expect(boxOf(caption)).toEqual([1, 2, 30, 40]);
    expect(caption.getText().asString()).toBe('Foto\n');
    const free = slide.insertShape(ShapeType.RECTANGLE);
    expect([free.getLeft(), free.getTop()]).toEqual([0, 0]);
    expect(slide.getShapes()).toHaveLength(2);
  });

  it('lists its elements by kind, those in groups apart, and finds each by its id', async () => {
    const slide = run(presentation()).getSlides()[0]!;
    const image = slide.insertImage(await blobOf(10, 10));
    const box = slide.insertTextBox('x');
    const group = slide.group([image, box] as never);
    expect(
      [slide.getImages(), slide.getShapes(), slide.getGroups(), slide.getPageElements()].map(
        list => list.length,
      ),
    ).toEqual([0, 0, 1, 1]);
    expect(slide.getPageElementById(image.getObjectId()).getParentGroup().getObjectId()).toBe(
      group.getObjectId(),
    );
    expect(slide.getPageElementById('none')).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/slides/slide#getPlaceholder(PlaceholderType)
  it('gives the placeholder of the lowest index, or the one that is asked for, or null', () => {
    const model = presentation(0);
    addSlide(model, 0, model.layouts[1]!);
    const slide = run(model).getSlides()[0]!;
    const index = (place: GoogleAppsScript.Slides.PageElement) => place.asShape().getPlaceholderIndex();
    expect(slide.getPlaceholders()).toHaveLength(3);
    expect(index(slide.getPlaceholder(PlaceholderType.PICTURE))).toBe(0);
    expect(index(slide.getPlaceholder(PlaceholderType.PICTURE, 1))).toBe(1);
    expect(slide.getPlaceholder(PlaceholderType.PICTURE, 2)).toBeNull();
    expect(slide.getPlaceholder(PlaceholderType.BODY)).toBeNull();
  });

  it('is a slide, a layout or a master, and casts to nothing else', () => {
    const model = presentation();
    const presented = run(model);
    const layout = presented.getSlides()[0]!.getLayout();
    expect([
      presented.getSlides()[0]!.getPageType(),
      layout.getPageType(),
      presented.getMasters()[0]!.getPageType(),
    ]).toEqual([PageType.SLIDE, PageType.LAYOUT, PageType.MASTER]);
    layout.selectAsCurrentPage();
    const current = presented.getSelection().getCurrentPage();
    expect(current.asLayout().getLayoutName()).toBe('Blank');
    expect(() => current.asSlide()).toThrow('not of type SLIDE');
    expect(() => current.asMaster()).toThrow('not of type MASTER');
  });

  it('a layout and a master take images too', async () => {
    const model = presentation();
    const presented = run(model);
    presented.getLayouts()[0]!.insertImage(await blobOf(10, 10));
    presented.getMasters()[0]!.insertImage(await blobOf(10, 10));
    expect([kinds(model.layouts[0]!), kinds(model.masters[0]!)]).toEqual([
      ['SHAPE', 'IMAGE'],
      ['SHAPE', 'IMAGE'],
    ]);
    expect(presented.getMasters()[0]!.getLayouts()).toHaveLength(2);
    expect(presented.getLayouts()[0]!.getMaster().getObjectId()).toBe(model.masters[0]!.id);
  });
});

describe('Slide', () => {
  it('duplicates itself after itself, with new ids throughout', async () => {
    const model = presentation(2);
    const [first] = run(model).getSlides();
    const image = first!.insertImage(await blobOf(10, 10));
    const copy = first!.duplicate();
    expect(
      run(model)
        .getSlides()
        .map(slide => slide.getObjectId())[1],
    ).toBe(copy.getObjectId());
    expect(copy.getImages()[0]!.getObjectId()).not.toBe(image.getObjectId());
    expect(copy.getNotesPage().getObjectId()).not.toBe(first!.getNotesPage().getObjectId());
  });

  it('moves, and can be removed', () => {
    const model = presentation(3);
    const ids = model.slides.map(slide => slide.id);
    const [first] = run(model).getSlides();
    first!.move(2);
    expect(model.slides.map(slide => slide.id)).toEqual([ids[1], ids[0], ids[2]]);
    first!.move(0);
    expect(model.slides.map(slide => slide.id)).toEqual(ids);
    first!.remove();
    expect(model.slides.map(slide => slide.id)).toEqual(ids.slice(1));
    expect(() => first!.getPageElements()).toThrow(`The object (${ids[0]}) could not be found.`);
  });

  it('has a layout, or null', () => {
    const model = presentation();
    expect(run(model).getSlides()[0]!.getLayout().getLayoutName()).toBe('Blank');
    model.slides[0]!.basis = null;
    expect(run(model).getSlides()[0]!.getLayout()).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/slides/notes-page#getSpeakerNotesShape()
  it('has notes that take text, not images', () => {
    const model = presentation();
    const notes = run(model).getSlides()[0]!.getNotesPage();
    expect(notes.getSpeakerNotesShape().getText().isEmpty()).toBe(true);
    notes.getSpeakerNotesShape().getText().appendText('Foto: Kari');
    expect(run(model).getSlides()[0]!.getNotesPage().getSpeakerNotesShape().getText().asString()).toBe(
      'Foto: Kari\n',
    );
    for (const member of ['insertImage', 'insertTextBox', 'getBackground'])
      expect(member in notes).toBe(false);
  });
});

// https://developers.google.com/apps-script/reference/slides/page-background
describe('PageBackground', () => {
  it('setPictureFill stretches the image over the page, whatever its ratio', async () => {
    const model = presentation();
    const background = run(model).getSlides()[0]!.getBackground();
    expect([background.getType(), background.getPictureFill(), background.isVisible()]).toEqual([
      PageBackgroundType.SOLID,
      null,
      true,
    ]);
    background.setPictureFill(await blobOf(10, 100));
    expect(background.getType()).toBe(PageBackgroundType.PICTURE);
    const fill = background.getPictureFill();
    expect((fill.getBlob() as unknown as {bytes: Buffer}).bytes.equals(await bytesOf(10, 100))).toBe(true);
    expect(fill.getSourceUrl()).toBeNull();
    expect(kinds(model.slides[0]!)).toEqual([]);
  });

  it('is inherited from the layout and the master until the slide has its own', async () => {
    const model = presentation(2);
    const [first, second] = run(model).getSlides();
    first!
      .getLayout()
      .getBackground()
      .setPictureFill(await blobOf(10, 10));
    expect(second!.getBackground().getType()).toBe(PageBackgroundType.PICTURE);
    second!.getBackground().setTransparent();
    expect([first!.getBackground().getType(), second!.getBackground().getType()]).toEqual([
      PageBackgroundType.PICTURE,
      PageBackgroundType.NONE,
    ]);
    expect(second!.getBackground().isVisible()).toBe(false);
  });

  it.each(unfit)('refuses an image that is %s, and the old background stands', async (_, make) => {
    const background = run(presentation()).getSlides()[0]!.getBackground();
    const blob = blobFrom(await make());
    expect(() => background.setPictureFill(blob)).toThrow(refusal);
    expect(background.getType()).toBe(PageBackgroundType.SOLID);
  });
});
