/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Box, Place, Size} from '../../shared/contract.ts';
import {sketchOf} from '../../shared/free-space.ts';
import {turned} from '../../shared/slide-layout.ts';
import type {Editor, Places, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {listOn} from './credits.ts';
import {around, sizeOf, viewed, type Element, type Image, type Presentation, type View} from './find.ts';
import {findMarked, isOwn} from './mark.ts';
import {background, behind, inPlaceOf, newSlides, onSlide, placeholders} from './place.ts';
import {newSlideIn, type Room} from './room.ts';
import {shownOn, shownWith, type Shown} from './shown.ts';
import {fillable, markIn, placeholderIn, standingAt, type Standing} from './stands.ts';

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: own => withHost(() => where(own)),
  after: (mark, place) => withHost(() => after(mark, place)),
  list: credits => withHost(() => listOn(credits)),
  next: (mark, own) => withHost(() => next(mark, own)),
};

function where(own: string[], view: (presentation: Presentation) => View = viewed): Places {
  const presentation = SlidesApp.getActivePresentation();
  const page = sizeOf(presentation);
  const {slide, instead, selected} = view(presentation);
  if (!slide) return elsewhere(presentation, page, instead);
  const [only, ...others] = selected;
  const shown = shownOn(presentation, page, slide);
  if (!only) return placesAt(shown, null, null, own);
  if (others.length > 0) return placesAt(shown, null, around(selected), own);
  const one = standingAt(only);
  return placesAt(shown, one, boxAround(one), own);
}

/** With an image selected that stands there, on whatever slide; what has no mark there is a background, with nothing selected. */
function next(mark: string, own: string[]): Places {
  const known = shownWith(mark);
  if (known) return placesAt(known.shown, known.image, boxAround(known.image), own);
  return where(own, presentation => showing(presentation, mark));
}

const boxAround = ({piece: {box, rotation}}: Standing): Box => turned(box, rotation);

/**
 * A selected image, a selected placeholder, an empty one, beside what is selected, else where the slide is free. An image
 * that this sidebar inserted is no selection of the person's: it stays, unless the person chooses otherwise.
 * @param only what alone is selected
 * @param selected around all that is
 */
function placesAt(shown: Shown, only: Standing | null, selected: Box | null, own: string[]): Places {
  const {presentation, page, slide, room} = shown;
  const image = only && hasImage(only) ? only : null;
  const chosen = only && !image ? placeholderIn(only) : null;
  const places = fillable(room.standing, chosen);
  // The placeholders that are empty, the one that is chosen before the others.
  const filling = places.length > 0 ? [placeholders(shown, places)] : [];
  const replacing = image ? [inPlaceOf(shown, image)] : [];
  const added = newSlides(presentation, page, slide, shown.next());
  const neighbour = chosen ? null : selected;
  const {box, tight} = room.free;
  const beside = neighbour && box ? [onSlide('beside', shown, neighbour)] : [];
  const there = box ? [onSlide('slide', shown)] : [];
  // On a full slide a new one is the safe choice.
  const [before, after] = tight ? [[added], []] : [[], [added]];
  const others = [...there, ...after, behind(shown), background(shown)];
  const isOwnImage = image !== null && isOwn(markIn(image), own);
  const first = isOwnImage
    ? [...filling, ...before, ...beside, ...replacing]
    : [...replacing, ...(image ? [] : filling), ...before, ...beside, ...(image ? filling : [])];
  return placesOn(page, [...first, ...others], room);
}

const hasImage = (one: Standing): one is Standing & {image: Image} => one.image !== null;

function showing(presentation: Presentation, mark: string): View {
  const element = findMarked(presentation, mark);
  if (!element) return {...viewed(presentation), selected: []};
  return {slide: element.getParentPage().asSlide(), instead: null, selected: [element]};
}

/** A layout, a master or nothing is shown: the first slide, or a new one where there is none. */
function elsewhere(presentation: Presentation, page: Size, refused: 'layout' | 'master' | null): Places {
  const [first] = presentation.getSlides();
  const shown = first ? shownOn(presentation, page, first) : null;
  const room = shown?.room;
  const added = newSlides(presentation, page, null, newSlideIn(presentation, page, null));
  const there = shown?.room.free.box ? [onSlide('firstSlide', shown)] : [];
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
  const shown = shownOn(presentation, page, slide);
  if (place === 'newSlides') return newSlides(presentation, page, slide, shown.next());
  if (place === 'placeholder') return placeholders(shown, fillable(shown.room.standing));
  const group = element.getParentGroup() as GoogleAppsScript.Slides.Group | null;
  return onSlide('slide', shown, around([(group ?? element) as Element]));
}

const found = (targets: Target[]): Places => ({targets: targets as Places['targets']});
