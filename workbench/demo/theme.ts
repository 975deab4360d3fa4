/** The presentation of a municipality that does not exist, before it has a slide: its layouts, and how slides are added. */
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {addSlide, createPresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import type {Box, ElementNode, PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {page, placeholder} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {themes, type Theme, type ThemeName} from './themes.ts';

interface Blank {
  model: PresentationModel;
  /** Adds a slide of this layout at the end, with texts in its placeholders, one after the other. */
  add(layout: string, ...texts: string[]): PageNode;
  /** Where something goes whose place is meant on the plain theme's contents. */
  place(box: Box): Box;
}

/** A part of a box, from the left: `count` columns with gaps of their own. */
function columns({left, top, width, height}: Box, count: number, gap: number): Box[] {
  const wide = (width - gap * (count - 1)) / count;
  return Array.from({length: count}, (_, at) => ({left: left + at * (wide + gap), top, width: wide, height}));
}

function layoutsOf({width, height, title, body, number, titleSlide, blank}: Theme): PageNode[] {
  const layout = (name: string, predefined: string | null, elements: ElementNode[]): PageNode =>
    page('LAYOUT', [...elements, placeholder('SLIDE_NUMBER', number)], {name, predefined});
  const [left, right] = columns(body, 2, 24);
  const middle = (top: number, high: number): Box => ({left: 36, top, width: width - 72, height: high});
  return [
    layout('Title slide', 'TITLE', [
      ...(titleSlide?.() ?? []),
      placeholder('CENTERED_TITLE', middle(height / 2 - 94.5, 96)),
      placeholder('SUBTITLE', middle(height / 2 + 13.5, 60)),
    ]),
    layout('Title and body', 'TITLE_AND_BODY', [placeholder('TITLE', title), placeholder('BODY', body)]),
    layout('Title and two columns', 'TITLE_AND_TWO_COLUMNS', [
      placeholder('TITLE', title),
      placeholder('BODY', left!, 1),
      placeholder('BODY', right!, 2),
    ]),
    layout('Title only', 'TITLE_ONLY', [placeholder('TITLE', title)]),
    layout('Picture and text', null, [
      placeholder('TITLE', title),
      placeholder('PICTURE', left!),
      placeholder('BODY', right!),
    ]),
    layout('Three pictures', null, [
      placeholder('TITLE', title),
      ...columns(body, 3, 12).map((box, index) => placeholder('PICTURE', box, index)),
    ]),
    layout('Blank', 'BLANK', blank?.() ?? []),
  ];
}

export function blankPresentation(name: ThemeName = 'plain'): Blank {
  const theme: Theme = themes[name];
  const {width, height, title, body, number, background, colors} = theme;
  const decoration = theme.master?.() ?? [];
  const master = page(
    'MASTER',
    [
      ...decoration,
      placeholder('TITLE', title),
      placeholder('BODY', body),
      placeholder('SLIDE_NUMBER', number),
    ],
    {name: 'Lysvik', background: {type: 'SOLID', color: background}, ...(colors && {colors})},
  );
  const model = createPresentationModel({
    name: 'Velkommen til Lysvik',
    width,
    height,
    masters: [{page: master, layouts: layoutsOf(theme)}],
  });
  const add = (layout: string, ...texts: string[]): PageNode => {
    const slide = addSlide(
      model,
      model.slides.length,
      model.layouts.find(each => each.name === layout)!,
    );
    const shapes = slide.elements.filter(
      each => each.type === 'SHAPE' && each.placeholder?.type !== 'PICTURE',
    );
    texts.forEach((text, index) => Object.assign(shapes[index]!, {text}));
    return slide;
  };
  return {model, add, place: box => placed(box, body)};
}

function placed({left, top, width, height}: Box, body: Box): Box {
  const meant = themes.plain.body;
  const [x, y] = [body.width / meant.width, body.height / meant.height];
  return {
    left: body.left + (left - meant.left) * x,
    top: body.top + (top - meant.top) * y,
    width: width * x,
    height: height * y,
  };
}
