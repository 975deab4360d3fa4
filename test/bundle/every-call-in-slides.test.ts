/** The law of insertion in Slides, at every call of the host. */
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {
  addElement,
  removeSlide,
  selectElements,
  showPage,
} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import {fitted, group, image, textBox} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {Picture} from '../../packages/apps-script-host/src/picture.ts';
import {theirs, walkAll, type Kind} from './every-call.ts';

const slideOf = (model: PresentationModel, layout: string): PageNode =>
  model.slides.find(({basis}) => model.layouts.find(({id}) => id === basis)!.name === layout)!;
const show = (layout: string) => (model: PresentationModel) => showPage(model, slideOf(model, layout).id);

/** An image that stood on the blank slide before, selected. */
function selected(model: PresentationModel, picture: Picture) {
  const old = image(picture, fitted(picture, {left: 400, top: 60, width: 150, height: 200}), {
    rotation: 30,
    link: {type: 'URL', url: 'https://lysvik.example/'},
    title: 'Old title',
    description: 'old',
  });
  addElement(model, slideOf(model, 'Blank'), old);
  selectElements(model, [old.id]);
}

/** With a caption of this sidebar's under it, grouped. */
function captioned(model: PresentationModel, picture: Picture) {
  selected(model, picture);
  const page = slideOf(model, 'Blank');
  const old = page.elements.pop()!;
  const words = textBox({left: 400, top: 280, width: 150, height: 30}, 'Old words');
  addElement(model, page, group([old, {...words, id: 'old-words'}]));
  selectElements(model, [old.id]);
}

const caption = {caption: true};
const notes = {caption: true, notes: true} as const;
/** Beside the middle, which is all that the host can cut out. */
const frame = {left: 0, top: 0, width: 0.4, height: 0.4, whole: 1.5};
const replacing = {point: selected, place: 'image', replaces: true} as const;

const kinds: Array<Kind<PresentationModel>> = [
  {name: 'on the slide', point: show('Title only'), place: 'slide', worded: true, whole: true},
  {
    name: 'on a slide that nobody has read',
    point: show('Title only'),
    place: 'slide',
    unseen: true,
    whole: true,
  },
  {name: 'on the slide, with a caption', point: show('Blank'), place: 'slide', more: caption},
  {name: 'on the slide, with speaker notes', point: show('Blank'), place: 'slide', more: notes},
  {name: 'to fill the slide', point: show('Blank'), place: 'slide', more: {size: 'fill'}},
  {name: 'a part, on the slide', point: show('Blank'), place: 'slide', frame},
  {
    name: 'beside what is selected',
    point: model => selectElements(model, [slideOf(model, 'Blank').elements[0]!.id]),
    place: 'beside',
  },
  {name: 'beside the selected image', point: selected, place: 'beside'},
  {name: 'on the first slide', point: model => showPage(model, model.layouts[0]!.id), place: 'firstSlide'},
  {name: 'instead of the selected image, whole', ...replacing, more: {size: 'fit'}, worded: true},
  {name: 'instead of the selected image, to fill it', ...replacing, more: {size: 'fill'}},
  {name: 'instead of the selected image, a part of it to fill it', ...replacing, more: {size: 'fill'}, frame},
  {name: 'instead of the selected image, with a caption', ...replacing, more: caption},
  {
    name: 'instead of the selected image, with the old caption',
    ...replacing,
    whole: true,
    point: captioned,
    more: {...caption, oldCaption: 'old-words'},
  },
  {
    name: 'instead of the selected image, without its old caption',
    ...replacing,
    point: captioned,
    more: {oldCaption: 'old-words'},
  },
  {name: 'behind everything', point: show('Title only'), place: 'behind', more: {size: 'fill'}, worded: true},
  {name: 'beside the text of a full slide', point: show('Title slide'), place: 'slide', more: caption},
  {name: 'instead of the selected image, with speaker notes', ...replacing, more: notes},
  {name: 'several, the first instead of the selected image', ...replacing, count: 2, planned: true},
  {
    name: 'in a placeholder, whole',
    point: show('Picture and text'),
    place: 'placeholder',
    more: {size: 'fit'},
    worded: true,
  },
  {
    name: 'in a placeholder, to fill it',
    point: show('Picture and text'),
    place: 'placeholder',
    more: {size: 'fill'},
  },
  {
    name: 'in a placeholder, a part to fill it',
    point: show('Picture and text'),
    place: 'placeholder',
    more: {size: 'fill'},
    frame,
  },
  {
    name: 'in a placeholder, with a caption',
    point: show('Picture and text'),
    place: 'placeholder',
    more: caption,
  },
  {
    name: 'in a placeholder, with speaker notes',
    point: show('Picture and text'),
    place: 'placeholder',
    more: notes,
  },
  {
    name: 'in more than there are placeholders',
    point: show('Picture and text'),
    place: 'placeholder',
    count: 2,
    planned: true,
  },
  {name: 'on a new slide', point: show('Title only'), place: 'newSlides', worded: true},
  {name: 'on a new slide, with a caption', point: show('Title only'), place: 'newSlides', more: caption},
  {name: 'on new slides with placeholders', point: show('Picture and text'), place: 'newSlides', count: 2},
  {
    name: 'on a new slide where there is none',
    point(model) {
      for (const {id} of [...model.slides]) removeSlide(model, id);
    },
    place: 'newSlides',
  },
  {
    name: 'on a new slide where there is none, and no blank layout',
    point(model) {
      for (const {id} of [...model.slides]) removeSlide(model, id);
      model.layouts = model.layouts.filter(({predefined}) => predefined !== 'BLANK');
    },
    place: 'newSlides',
  },
  {name: 'as the background', point: show('Blank'), place: 'background', more: {size: 'fill'}, worded: true},
  {
    name: 'as the background, with speaker notes',
    point: show('Blank'),
    place: 'background',
    more: {size: 'fill', ...caption},
  },
  {name: 'several in a grid', point: show('Blank'), place: 'slide', count: 3, planned: true},
  {
    name: 'several in a grid, with captions',
    point: show('Blank'),
    place: 'slide',
    count: 2,
    planned: true,
    more: caption,
  },
  {
    name: 'several, while everything but the presentation fails',
    point: show('Blank'),
    place: 'slide',
    count: 6,
    planned: true,
    failing: theirs,
  },
];

walkAll('slides', kinds);
