/** The presentation of a municipality that does not exist, before it has a slide: its theme, and how slides are added. */
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {addSlide, createPresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {page, placeholder} from '../../packages/apps-script-host/src/slides/nodes.ts';

const title = {left: 36, top: 28, width: 648, height: 52};
const body = {left: 36, top: 96, width: 648, height: 272};
const leftHalf = {left: 36, top: 96, width: 312, height: 272};
const rightHalf = {left: 372, top: 96, width: 312, height: 272};
const number = () => placeholder('SLIDE_NUMBER', {left: 660, top: 372, width: 36, height: 24});

const layout = (name: string, predefined: string | null, elements: PageNode['elements']): PageNode =>
  page('LAYOUT', [...elements, number()], {name, predefined});

interface Blank {
  model: PresentationModel;
  /** Adds a slide of this layout at the end, with texts in its placeholders, one after the other. */
  add(layout: string, ...texts: string[]): PageNode;
}

export function blankPresentation(): Blank {
  const master = page('MASTER', [placeholder('TITLE', title), placeholder('BODY', body), number()], {
    name: 'Lysvik',
    background: {type: 'SOLID', color: '#ffffff'},
  });
  const layouts = [
    layout('Title slide', 'TITLE', [
      placeholder('CENTERED_TITLE', {left: 36, top: 108, width: 648, height: 96}),
      placeholder('SUBTITLE', {left: 36, top: 216, width: 648, height: 60}),
    ]),
    layout('Title and body', 'TITLE_AND_BODY', [placeholder('TITLE', title), placeholder('BODY', body)]),
    layout('Title and two columns', 'TITLE_AND_TWO_COLUMNS', [
      placeholder('TITLE', title),
      placeholder('BODY', leftHalf, 1),
      placeholder('BODY', rightHalf, 2),
    ]),
    layout('Title only', 'TITLE_ONLY', [placeholder('TITLE', title)]),
    layout('Picture and text', null, [
      placeholder('TITLE', title),
      placeholder('PICTURE', leftHalf),
      placeholder('BODY', rightHalf),
    ]),
    layout('Three pictures', null, [
      placeholder('TITLE', title),
      ...[0, 1, 2].map(index =>
        placeholder('PICTURE', {left: 36 + index * 220, top: 96, width: 208, height: 272}, index),
      ),
    ]),
    layout('Blank', 'BLANK', []),
  ];
  const model = createPresentationModel({name: 'Velkommen til Lysvik', masters: [{page: master, layouts}]});
  const add = (name: string, ...texts: string[]): PageNode => {
    const slide = addSlide(
      model,
      model.slides.length,
      model.layouts.find(each => each.name === name)!,
    );
    const shapes = slide.elements.filter(
      each => each.type === 'SHAPE' && each.placeholder?.type !== 'PICTURE',
    );
    texts.forEach((text, index) => Object.assign(shapes[index]!, {text}));
    return slide;
  };
  return {model, add};
}
