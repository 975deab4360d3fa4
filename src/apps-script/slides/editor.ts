/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Place, Size} from '../../shared/contract.ts';
import type {Editor, Places, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {around, isEmpty, isImage, pictureShapes, placeholderIn, sizeOf, viewed} from './find.ts';
import type {Element, Presentation, View} from './find.ts';
import {findMarked, isOwn, markOf} from './mark.ts';
import {background, inPlaceOf, newSlides, onSlide, placeholders} from './place.ts';

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: own => withHost(() => where(own)),
  after: (mark, place) => withHost(() => after(mark, place)),
  next: (mark, own) => withHost(() => where(own, presentation => showing(presentation, mark))),
};

/**
 * A selected image, a selected placeholder, an empty one, beside what is selected, else the middle of the slide. An image
 * that this sidebar inserted is no selection of the person's: it stays, unless the person chooses otherwise.
 */
function where(own: string[], view: (presentation: Presentation) => View = viewed): Places {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const {slide, instead, selected} = view(presentation);
  if (!slide) return elsewhere(presentation, page, instead);
  const [only] = selected.length === 1 ? selected : [];
  const image = only && isImage(only) ? only.asImage() : null;
  const chosen = only && !image ? placeholderIn(only) : null;
  const empty = pictureShapes(slide).filter(isEmpty);
  const shapes = chosen
    ? [chosen, ...empty.filter(shape => shape.getObjectId() !== chosen.getObjectId())]
    : empty;
  const filling = shapes.length > 0 ? [placeholders(presentation, page, slide, shapes)] : [];
  const others = [
    onSlide('slide', page, slide),
    newSlides(presentation, page, slide),
    background(page, slide),
  ];
  if (image) {
    const replacing = inPlaceOf(page, slide, image);
    const beside = onSlide('beside', page, slide, around([only!]));
    return found(
      isOwn(markOf(image), own)
        ? [...filling, beside, replacing, ...others]
        : [replacing, beside, ...filling, ...others],
    );
  }
  const beside = selected.length > 0 && !chosen ? [onSlide('beside', page, slide, around(selected))] : [];
  return found([...filling, ...beside, ...others]);
}

/** With an image selected, on whatever slide it stands; what has no mark there is a background, with nothing selected. */
function showing(presentation: Presentation, mark: string): View {
  const element = findMarked(presentation, mark);
  if (!element) return {...viewed(presentation), selected: []};
  return {slide: element.getParentPage().asSlide(), instead: null, selected: [element]};
}

/** A layout, a master or nothing is shown: the first slide, or a new one where there is none. */
function elsewhere(presentation: Presentation, page: Size, refused: 'layout' | 'master' | null): Places {
  const [first] = presentation.getSlides();
  const added = newSlides(presentation, page, null);
  const targets: Places['targets'] = first ? [onSlide('firstSlide', page, first), added] : [added];
  return refused ? {targets, refused} : {targets};
}

/** After an image inserted before, or the next one of its kind. */
function after(mark: string, place: Place | null): Target | null {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const element = findMarked(presentation, mark);
  if (!element) return null;
  const slide = element.getParentPage().asSlide();
  if (place === 'newSlides') return newSlides(presentation, page, slide);
  if (place === 'placeholder') {
    return placeholders(presentation, page, slide, pictureShapes(slide).filter(isEmpty));
  }
  const group = element.getParentGroup() as GoogleAppsScript.Slides.Group | null;
  return onSlide('slide', page, slide, around([(group ?? element) as Element]));
}

const found = (targets: Target[]): Places => ({targets: targets as Places['targets']});
