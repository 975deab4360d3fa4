/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Place, Size} from '../../shared/contract.ts';
import {sketchOf} from '../../shared/free-space.ts';
import type {Editor, Places, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {listOn} from './credits.ts';
import {around, isImage, sizeOf, viewed} from './find.ts';
import type {Element, Presentation, Shape, Slide, View} from './find.ts';
import {findMarked, isOwn, markOf} from './mark.ts';
import {background, behind, inPlaceOf, newSlides, onSlide, placeholders} from './place.ts';
import {newSlideIn, roomOn, type NewSlide, type Room} from './room.ts';
import {fillable, placeholderIn} from './stands.ts';

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: own => withHost(() => where(own)),
  after: (mark, place) => withHost(() => after(mark, place)),
  list: credits => withHost(() => listOn(credits)),
  next: (mark, own) => withHost(() => where(own, presentation => showing(presentation, mark))),
};

/**
 * A selected image, a selected placeholder, an empty one, beside what is selected, else where the slide is free. An image
 * that this sidebar inserted is no selection of the person's: it stays, unless the person chooses otherwise.
 */
function where(own: string[], view: (presentation: Presentation) => View = viewed): Places {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const {slide, instead, selected} = view(presentation);
  if (!slide) return elsewhere(presentation, page, instead);
  const room = roomOn(page, slide);
  const [only] = selected.length === 1 ? selected : [];
  const image = only && isImage(only) ? only.asImage() : null;
  const chosen = only && !image ? placeholderIn(only) : null;
  const next = newSlideIn(presentation, page, room.layout);
  const filling = fillingOf(presentation, page, slide, room, chosen, next);
  const replacing = image ? [inPlaceOf(page, slide, image, room.free)] : [];
  const added = newSlides(presentation, page, slide, next);
  const neighbour = selected.length > 0 && !chosen ? around(selected) : null;
  const {box, tight} = room.free;
  const beside = neighbour && box ? [onSlide('beside', page, slide, room.free, neighbour)] : [];
  const there = box ? [onSlide('slide', page, slide, room.free)] : [];
  // On a full slide a new one is the safe choice.
  const [before, after] = tight ? [[added], []] : [[], [added]];
  const others = [...there, ...after, behind(page, slide), background(page, slide)];
  const isOwnImage = image !== null && isOwn(markOf(image), own);
  const first = isOwnImage
    ? [...filling, ...before, ...beside, ...replacing]
    : [...replacing, ...(image ? [] : filling), ...before, ...beside, ...(image ? filling : [])];
  return placesOn(page, [...first, ...others], room);
}

/** The placeholders that are empty, the one that is chosen before the others. */
function fillingOf(
  presentation: Presentation,
  page: Size,
  slide: Slide,
  room: Room,
  chosen: Shape | null,
  next: NewSlide,
): Target[] {
  const shapes = fillable(room.standing, chosen);
  return shapes.length > 0 ? [placeholders(presentation, page, slide, shapes, room, next)] : [];
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
  const room = first ? roomOn(page, first) : null;
  const added = newSlides(presentation, page, null, newSlideIn(presentation, page, null));
  const there = first && room?.free.box ? [onSlide('firstSlide', page, first, room.free)] : [];
  const targets = room?.free.tight ? [added, ...there] : [...there, added];
  const places = room ? placesOn(page, targets, room) : found(targets);
  return refused ? {...places, refused} : places;
}

/** With what of the slide is to be drawn. It is full where the best place of an image is one of those for full slides. */
function placesOn(page: Size, targets: Target[], {free}: Room): Places {
  const slide = {page, taken: sketchOf(free.taken)};
  const crowded = free.crowded && !SURE.includes(targets[0]!.place);
  return {...found(targets), slide, ...(crowded && {crowded})};
}

/** What has a place of its own, however full the slide is. */
const SURE: Place[] = ['image', 'placeholder'];

/** After an image inserted before, or the next one of its kind. */
function after(mark: string, place: Place | null): Target | null {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const element = findMarked(presentation, mark);
  if (!element) return null;
  const slide = element.getParentPage().asSlide();
  const room = roomOn(page, slide);
  if (place === 'newSlides' || place === 'placeholder') {
    const next = newSlideIn(presentation, page, room.layout);
    if (place === 'newSlides') return newSlides(presentation, page, slide, next);
    return placeholders(presentation, page, slide, fillable(room.standing), room, next);
  }
  const group = element.getParentGroup() as GoogleAppsScript.Slides.Group | null;
  return onSlide('slide', page, slide, room.free, around([(group ?? element) as Element]));
}

const found = (targets: Target[]): Places => ({targets: targets as Places['targets']});
