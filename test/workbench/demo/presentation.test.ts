import {allElements, allPages} from '../../../packages/apps-script-host/src/slides/model.ts';
import {demoPresentation} from '../../../workbench/demo/presentation.ts';

it('the demo presentation has every kind of slide that an image may meet', () => {
  const model = demoPresentation();
  const elements = model.slides.flatMap(slide => allElements(slide.elements));
  const places = elements.flatMap(each =>
    'placeholder' in each && each.placeholder ? [each.placeholder.type] : [],
  );
  expect(new Set(places)).toEqual(new Set(['CENTERED_TITLE', 'SUBTITLE', 'TITLE', 'PICTURE', 'BODY']));
  expect(new Set(elements.map(each => each.type))).toEqual(new Set(['SHAPE', 'TABLE', 'LINE', 'IMAGE']));
  const ids = allPages(model).flatMap(page => [page.id, ...allElements(page.elements).map(each => each.id)]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).not.toContain('');
});

it('has filled and empty placeholders for pictures, and pictures that stand free, so that Fill and Replace can be tried at once', () => {
  const elements = demoPresentation().slides.flatMap(slide => slide.elements);
  const inPlaces = elements.filter(
    each => (each.type === 'SHAPE' || each.type === 'IMAGE') && each.placeholder?.type === 'PICTURE',
  );
  expect(inPlaces.map(each => each.type).sort()).toEqual(['IMAGE', 'IMAGE', 'SHAPE', 'SHAPE', 'SHAPE']);
  const pictures = elements.flatMap(each => (each.type === 'IMAGE' ? [each] : []));
  expect(pictures.filter(each => each.placeholder === null)).toHaveLength(2);
  for (const {box, crop, description, picture} of pictures) {
    const shown =
      (picture.width * (1 - crop.left - crop.right)) / (picture.height * (1 - crop.top - crop.bottom));
    expect(box.width / box.height).toBeCloseTo(shown, 2);
    expect(description).toMatch(/\.$/);
  }
});
