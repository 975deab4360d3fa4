import {createPresentationModel} from '../../src/slides/model.ts';
import {addSlide} from '../../src/slides/model.ts';
import type {PresentationModel} from '../../src/slides/model.ts';
import type {ElementNode, PageNode} from '../../src/slides/nodes.ts';
import {page, placeholder} from '../../src/slides/nodes.ts';
import {SlidesApp} from '../../src/slides/slides-app.ts';
import {noUi} from '../document/open.ts';

export const left = {left: 36, top: 96, width: 312, height: 272};
export const right = {left: 372, top: 96, width: 312, height: 272};

/** A presentation of 720 × 405 points with a blank layout, one with pictures, and as many blank slides as are asked for. */
export function presentation(slides = 1): PresentationModel {
  const master = page('MASTER', [placeholder('TITLE', left)], {
    background: {type: 'SOLID', color: '#ffffff'},
  });
  const layouts = [
    page('LAYOUT', [placeholder('SLIDE_NUMBER', {left: 660, top: 372, width: 36, height: 24})], {
      name: 'Blank',
      predefined: 'BLANK',
    }),
    page(
      'LAYOUT',
      [placeholder('TITLE', left), placeholder('PICTURE', left, 1), placeholder('PICTURE', right)],
      {
        name: 'Pictures',
      },
    ),
  ];
  const model = createPresentationModel({name: 'Test', masters: [{page: master, layouts}]});
  for (let count = 0; count < slides; count++) addSlide(model, count, model.layouts[0]!);
  return model;
}

/** The presentation as a script sees it in a new execution. */
export const run = (model: PresentationModel): GoogleAppsScript.Slides.Presentation =>
  new SlidesApp(model, noUi).getActivePresentation();

/** The elements of a page in short, from back to front. */
export const kinds = (of: PageNode): unknown[] => of.elements.map(kind);

const kind = (element: ElementNode): unknown =>
  element.type === 'GROUP' ? element.children.map(kind) : element.type;

/** Left, top, width and height in points, to a tenth: what comes back is rounded to the units of the service. */
export const boxOf = (element: {
  getLeft(): number;
  getTop(): number;
  getWidth(): number;
  getHeight(): number;
}): number[] =>
  [element.getLeft(), element.getTop(), element.getWidth(), element.getHeight()].map(
    side => Math.round(side * 10) / 10,
  );
