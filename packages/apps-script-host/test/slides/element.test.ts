import {addElement, addSlide} from '../../src/slides/model.ts';
import {other} from '../../src/slides/nodes.ts';
import {PageElementType, PlaceholderType, SlidePosition} from '../../src/slides/enums.ts';
import {blobOf} from '../pictures.ts';
import {boxOf, kinds, left, presentation, run} from './open.ts';

function three() {
  const model = presentation();
  const slide = run(model).getSlides()[0]!;
  const [a, b, c] = ['a', 'b', 'c'].map(text => slide.insertTextBox(text, 10, 20, 100, 50));
  const order = () => model.slides[0]!.elements.map(element => (element as {text: string}).text).join('');
  return {model, slide, a: a!, b: b!, c: c!, order};
}

// https://developers.google.com/apps-script/reference/slides/page-element
describe('a page element', () => {
  // Seen at the real service: a width of 200 comes back as 200.00787.
  it('rounds its sides to the units of the service', () => {
    const {a} = three();
    expect(a.setWidth(200).getWidth()).toBeCloseTo(200.00787, 5);
    expect(a.setLeft(1.23456789).getLeft()).toBeCloseTo(Math.round(1.23456789 * 12_700) / 12_700, 9);
    expect(a.getWidth()).toBeCloseTo(200.00787, 5);
  });

  it('has a box in points, one side at a time', () => {
    const {a} = three();
    a.setLeft(1).setTop(2).setWidth(3);
    expect(boxOf(a)).toEqual([1, 2, 3, 50]);
    a.setHeight(4);
    expect(boxOf(a)).toEqual([1, 2, 3, 4]);
  });

  // "The rotation angle in degrees between 0 (inclusive) and 360 (exclusive)."
  // https://developers.google.com/apps-script/reference/slides/page-element#getRotation()
  it('turns by an angle between 0 and 360', () => {
    const {a} = three();
    expect(a.getRotation()).toBe(0);
    expect([
      a.setRotation(-90).getRotation(),
      a.setRotation(360).getRotation(),
      a.setRotation(45.5).getRotation(),
    ]).toEqual([270, 0, 45.5]);
  });

  it('has a title and a description, empty at first', () => {
    const {a} = three();
    expect([a.getTitle(), a.getDescription()]).toEqual(['', '']);
    a.setTitle('Fjord').setDescription('En fjord');
    expect([a.getTitle(), a.getDescription()]).toEqual(['Fjord', 'En fjord']);
  });

  it('goes forward and backward, to the front and to the back', () => {
    const {a, c, order} = three();
    expect(order()).toBe('abc');
    a.bringForward();
    expect(order()).toBe('bac');
    a.bringToFront();
    expect(order()).toBe('bca');
    a.bringForward();
    expect(order()).toBe('bca');
    a.sendBackward();
    expect(order()).toBe('bac');
    c.sendToBack();
    expect(order()).toBe('cba');
    c.sendBackward();
    expect(order()).toBe('cba');
  });

  // "The duplicate page element is placed on the same page at the same position as the original."
  it('duplicates itself, in front, under a name of its own', () => {
    const {a, order, model} = three();
    const copy = a.duplicate().asShape();
    expect(order()).toBe('abca');
    expect([copy.getLeft(), copy.getTop()]).toEqual([10, 20]);
    expect(copy.getObjectId()).not.toBe(a.getObjectId());
    copy.setLeft(99);
    expect(a.getLeft()).toBe(10);
    expect(new Set(model.slides[0]!.elements.map(each => each.id)).size).toBe(4);
  });

  it('is gone once it was removed', () => {
    const {a, order} = three();
    a.remove();
    expect(order()).toBe('bc');
    expect(() => a.getLeft()).toThrow('could not be found');
    expect(() => a.remove()).toThrow('could not be found');
  });

  // "If a placeholder PageElement is removed on a master or layout, any empty inheriting placeholders are also removed."
  // https://developers.google.com/apps-script/reference/slides/page-element#remove()
  it('takes empty heirs along when it is a placeholder of a layout', () => {
    const model = presentation(0);
    const [empty, full] = [addSlide(model, 0, model.layouts[1]!), addSlide(model, 1, model.layouts[1]!)];
    Object.assign(full.elements[0]!, {text: 'Havna'});
    run(model).getLayouts()[1]!.getPlaceholder(PlaceholderType.TITLE).remove();
    expect([kinds(empty).length, kinds(full).length]).toEqual([2, 3]);
  });

  it.each(['LINE', 'VIDEO', 'WORD_ART', 'SHEETS_CHART'] as const)(
    'can be a %s, which is told and moved',
    type => {
      const model = presentation();
      addElement(model, model.slides[0]!, other(type, {...left, height: 0}));
      const [element] = run(model).getSlides()[0]!.getPageElements();
      expect(element!.getPageElementType()).toBe(PageElementType[type]);
      expect(element!.setLeft(1).setWidth(10).getLeft()).toBe(1);
      expect(boxOf(element!).slice(2)).toEqual([10, 0]);
      expect(() => element!.asImage()).toThrow('not of type IMAGE');
    },
  );
});

// https://developers.google.com/apps-script/reference/slides/link
describe('Link', () => {
  async function linked() {
    const model = presentation(3);
    const presented = run(model);
    const image = presented.getSlides()[1]!.insertImage(await blobOf(10, 10));
    return {slides: presented.getSlides(), image};
  }
  const facts = (link: GoogleAppsScript.Slides.Link) => [
    String(link.getLinkType()),
    link.getUrl(),
    link.getSlideId(),
    link.getSlideIndex(),
    link.getSlidePosition() && String(link.getSlidePosition()),
  ];

  it('is null until there is one, and after it was removed', async () => {
    const {image} = await linked();
    expect(image.getLink()).toBeNull();
    image.setLinkUrl('https://lysvik.example/');
    expect(facts(image.getLink())).toEqual(['URL', 'https://lysvik.example/', null, null, null]);
    expect(image.getLink().getLinkedSlide()).toBeNull();
    image.removeLink();
    expect(image.getLink()).toBeNull();
  });

  // "A Link to the given non-empty URL string."
  it('takes no empty address', async () => {
    const {image} = await linked();
    expect(() => image.setLinkUrl('')).toThrow('Invalid argument: url');
  });

  it('leads to a slide by itself, by its index or by where it stands', async () => {
    const {slides, image} = await linked();
    const ids = slides.map(slide => slide.getObjectId());
    expect(facts(image.setLinkSlide(slides[2]!))).toEqual(['SLIDE_ID', null, ids[2], null, null]);
    expect(image.getLink().getLinkedSlide().getObjectId()).toBe(ids[2]);
    expect(facts(image.setLinkSlide(0))).toEqual(['SLIDE_INDEX', null, null, 0, null]);
    expect(image.getLink().getLinkedSlide().getObjectId()).toBe(ids[0]);
    expect(image.setLinkSlide(9).getLinkedSlide()).toBeNull();
    const led = (position: GoogleAppsScript.Slides.SlidePosition) =>
      image.setLinkSlide(position).getLinkedSlide().getObjectId();
    expect(facts(image.setLinkSlide(SlidePosition.NEXT_SLIDE))[4]).toBe('NEXT_SLIDE');
    expect(
      [
        SlidePosition.FIRST_SLIDE,
        SlidePosition.PREVIOUS_SLIDE,
        SlidePosition.NEXT_SLIDE,
        SlidePosition.LAST_SLIDE,
      ].map(led),
    ).toEqual([ids[0], ids[0], ids[2], ids[2]]);
  });
});
