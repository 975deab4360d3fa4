import {PlaceholderType, PredefinedLayout} from '../../src/slides/enums.ts';
import {blobOf} from '../pictures.ts';
import {kinds, presentation, run} from './open.ts';

// https://developers.google.com/apps-script/reference/slides/presentation
describe('Presentation', () => {
  it('tells its size in points, whatever that is', () => {
    const model = presentation();
    expect([run(model).getPageWidth(), run(model).getPageHeight()]).toEqual([720, 405]);
    Object.assign(model, {width: 600, height: 800});
    expect([run(model).getPageWidth(), run(model).getPageHeight()]).toEqual([600, 800]);
  });

  it('has an id and a name, and finds slides and elements by theirs', () => {
    const model = presentation(2);
    const presented = run(model);
    expect([presented.getId(), presented.getName()]).toEqual([model.id, 'Test']);
    expect(presented.getSlideById(model.slides[1]!.id).getObjectId()).toBe(model.slides[1]!.id);
    expect([presented.getSlideById('none'), presented.getSlideById(model.layouts[0]!.id)]).toEqual([
      null,
      null,
    ]);
    expect(presented.getPageElementById('none')).toBeNull();
  });

  // "Using the PredefinedLayout.BLANK predefined layout based on the current master."
  // https://developers.google.com/apps-script/reference/slides/presentation#appendSlide()
  it('appends a blank slide, also to none', () => {
    const model = presentation(0);
    const slide = run(model).appendSlide();
    expect([slide.getLayout().getLayoutName(), slide.getPageElements().length]).toEqual(['Blank', 0]);
    run(model).appendSlide(PredefinedLayout.BLANK);
    expect(model.slides).toHaveLength(2);
  });

  it('inserts a slide at an index, with the empty placeholders of its layout', () => {
    const model = presentation(2);
    const presented = run(model);
    const slide = presented.insertSlide(1, presented.getLayouts()[1]!);
    expect(model.slides.map(each => each.id).indexOf(slide.getObjectId())).toBe(1);
    expect(slide.getPlaceholders().map(each => String(each.asShape().getPlaceholderType()))).toEqual([
      'TITLE',
      'PICTURE',
      'PICTURE',
    ]);
    expect(slide.getPlaceholder(PlaceholderType.TITLE).asShape().getText().isEmpty()).toBe(true);
    expect(() => presented.insertSlide(9)).toThrow('Invalid argument: insertionIndex');
    expect(() => presented.insertSlide(-1)).toThrow('Invalid argument: insertionIndex');
  });

  it('refuses a predefined layout that its master does not have', () => {
    const model = presentation(0);
    expect(() => run(model).appendSlide(PredefinedLayout.BIG_NUMBER)).toThrow('BIG_NUMBER');
    expect(model.slides).toEqual([]);
  });

  it('a read-only one can be looked at, and nothing else', async () => {
    const model = presentation();
    model.readOnly = true;
    const slide = run(model).getSlides()[0]!;
    const blob = await blobOf(10, 10);
    const refusal = 'You do not have permission to perform that action.';
    expect(() => slide.insertImage(blob)).toThrow(refusal);
    expect(() => slide.getBackground().setPictureFill(blob)).toThrow(refusal);
    expect(() => run(model).appendSlide()).toThrow(refusal);
    expect(kinds(model.slides[0]!)).toEqual([]);
  });

  // https://developers.google.com/apps-script/reference/slides/presentation#saveAndClose()
  it('a closed one cannot be edited in the same execution', () => {
    const model = presentation();
    const presented = run(model);
    presented.saveAndClose();
    expect(() => presented.appendSlide()).toThrow('closed');
    run(model).appendSlide();
    expect(model.slides).toHaveLength(2);
  });
});
