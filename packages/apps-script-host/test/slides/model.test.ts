import {addSlide, pictureById, selectElements, undo} from '../../src/slides/model.ts';
import {viewPresentation} from '../../src/slides/view.ts';
import {blobOf} from '../pictures.ts';
import {kinds, presentation, run} from './open.ts';

describe('undo', () => {
  it('takes back everything that one execution has done, selection and all, in one step', async () => {
    const model = presentation();
    addSlide(model, 1, model.layouts[1]!);
    selectElements(model, [model.slides[1]!.elements[1]!.id]);
    const before = viewPresentation(model);
    const presented = run(model);
    const [first, second] = presented.getSlides();
    const image = first!.insertImage(await blobOf(10, 10)).setTitle('Fjord');
    first!.group([image, first!.insertTextBox('Foto')] as never).setLeft(0);
    first!.getBackground().setPictureFill(await blobOf(10, 10));
    second!
      .getPageElements()[1]!
      .asShape()
      .replaceWithImage(await blobOf(10, 10), true);
    second!.getNotesPage().getSpeakerNotesShape().getText().setText('Foto: Kari');
    presented.appendSlide().selectAsCurrentPage();
    expect(viewPresentation(model)).not.toEqual(before);
    expect(undo(model)).toBe(true);
    expect(viewPresentation(model)).toEqual(before);
    expect(undo(model)).toBe(false);
  });

  it('knows nothing of an execution that has only looked or selected', () => {
    const model = presentation();
    run(model).getSlides()[0]!.selectAsCurrentPage();
    expect(model.past).toEqual([]);
  });

  it('lets the rest of an execution go on', async () => {
    const model = presentation();
    run(model).appendSlide();
    undo(model);
    run(model)
      .getSlides()[0]!
      .insertImage(await blobOf(10, 10));
    expect(kinds(model.slides[0]!)).toEqual(['IMAGE']);
  });
});

describe('the view', () => {
  it('is plain JSON: pictures by id, backgrounds as they are seen', async () => {
    const model = presentation(2);
    const slide = run(model).getSlides()[0]!;
    slide.insertImage(await blobOf(40, 30), 0, 0, 40, 30).setDescription('En fjord');
    slide.getBackground().setPictureFill(await blobOf(16, 9));
    const view = viewPresentation(model);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const image = view.slides[0]!.elements.at(-1) as {picture: string};
    expect(image).toMatchObject({
      type: 'IMAGE',
      box: {width: expect.closeTo(40, 1) as number},
      description: 'En fjord',
    });
    expect(pictureById(model, image.picture)!.width).toBe(40);
    const background = view.slides[0]!.background as {picture: string};
    expect(pictureById(model, background.picture)!.width).toBe(16);
    expect(pictureById(model, 'none')).toBeNull();
    expect(view.slides[1]!.background).toEqual({type: 'SOLID', color: '#ffffff'});
  });
});
