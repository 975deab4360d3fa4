/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Box, Place, Survey} from '../../shared/contract.ts';
import {sketchOf} from '../../shared/free-space.ts';
import {turned} from '../../shared/slide-layout.ts';
import type {Editor, Places, Surveyed, Target} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {listOn} from './credits.ts';
import {around, sizeOf, viewed, type Element, type Image, type Presentation, type View} from './find.ts';
import {findMarked, isOwn} from './mark.ts';
import {background, behind, inPlaceOf, newSlides, onSlide, placeholders} from './place.ts';
import {newSlideIn} from './room.ts';
import {shownOn, shownWith, type Shown} from './shown.ts';
import {fillable, isToFill, markIn, standingAt, type Standing} from './stands.ts';
import {stillAs, surveyOf} from './survey.ts';

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: (own, surveyed) => withHost(() => where(own, viewed, surveyed)),
  after: (mark, place, survey) => withHost(() => after(mark, place, survey)),
  list: credits => withHost(() => listOn(credits)),
  next: (mark, own) => withHost(() => next(mark, own)),
};

function where(own: string[], view: (presentation: Presentation) => View, surveyed?: Surveyed): Places {
  const presentation = SlidesApp.getActivePresentation();
  const {slide, instead, selected} = view(presentation);
  if (!slide) return elsewhere(presentation, instead);
  const known = surveyed && stillAs(presentation, slide, surveyed);
  const target = known && spared(known, surveyed.place, selected);
  if (target) return found([target]);
  const shown = shownOn(presentation, slide, surveyed?.survey);
  const [only, ...others] = selected();
  if (!only) return placesAt(shown, null, null, own);
  if (others.length > 0) return placesAt(shown, null, around([only, ...others]), own);
  const one = standingAt(only);
  return placesAt(shown, one, boxAround(one), own);
}

/** With an image selected that stands there, on whatever slide; what has no mark there is a background, with nothing selected. */
function next(mark: string, own: string[]): Places {
  const known = shownWith(mark);
  if (known) return placesAt(known.shown, known.image, boxAround(known.image), own);
  return where(own, presentation => showing(presentation, mark));
}

/** What takes nothing away, and for which at most the box of what is selected counts. */
function spared(shown: Shown, place: Place | null, selected: View['selected']): Target | null {
  if (place === 'newSlides') return added(shown);
  if (place === 'behind') return behind(shown);
  if (place !== 'beside') return onSlide('slide', shown);
  const all = selected();
  return all.length > 0 ? onSlide('beside', shown, around(all)) : null;
}

const added = ({presentation, page, slide, next}: Shown): Target =>
  newSlides(presentation, page, slide, next());

const boxAround = ({piece: {box, rotation}}: Standing): Box => turned(box, rotation);

/**
 * A selected image, a selected placeholder, an empty one, beside what is selected, else where the slide is free. An image
 * that this sidebar inserted is no selection of the person's: it stays, unless the person chooses otherwise.
 * @param only what alone is selected
 * @param selected around all that is
 */
function placesAt(shown: Shown, only: Standing | null, selected: Box | null, own: string[]): Places {
  const {room} = shown;
  const image = only && hasImage(only) ? only : null;
  const chosen = only && !image && isToFill(only) ? only : null;
  const places = fillable(room.standing, chosen);
  // The placeholders that are empty, the one that is chosen before the others.
  const filling = places.length > 0 ? [placeholders(shown, places)] : [];
  const replacing = image ? [inPlaceOf(shown, image)] : [];
  const neighbour = chosen ? null : selected;
  const {box, tight} = room.free;
  const beside = neighbour && box ? [onSlide('beside', shown, neighbour)] : [];
  const there = box ? [onSlide('slide', shown)] : [];
  // On a full slide a new one is the safe choice.
  const [before, after] = tight ? [[added(shown)], []] : [[], [added(shown)]];
  const others = [...there, ...after, behind(shown), background(shown)];
  const isOwnImage = image !== null && isOwn(markIn(image), own);
  const first = isOwnImage
    ? [...filling, ...before, ...beside, ...replacing]
    : [...replacing, ...(image ? [] : filling), ...before, ...beside, ...(image ? filling : [])];
  const survey = surveyOf(shown);
  return {...placesOn(shown, [...first, ...others]), ...(survey && {survey})};
}

const hasImage = (one: Standing): one is Standing & {image: Image} => Boolean(one.image);

function showing(presentation: Presentation, mark: string): View {
  const element = findMarked(presentation, mark);
  if (!element) return {...viewed(presentation), selected: () => []};
  return {slide: element.getParentPage().asSlide(), instead: null, selected: () => [element]};
}

/** A layout, a master or nothing is shown: the first slide, or a new one where there is none. */
function elsewhere(presentation: Presentation, refused: 'layout' | 'master' | null): Places {
  const [first] = presentation.getSlides();
  const shown = first ? shownOn(presentation, first) : null;
  const page = shown?.page ?? sizeOf(presentation);
  const atEnd = newSlides(presentation, page, null, newSlideIn(presentation, page, null));
  const there = shown?.room.free.box ? [onSlide('firstSlide', shown)] : [];
  const targets = shown?.room.free.tight ? [atEnd, ...there] : [...there, atEnd];
  const places = shown ? placesOn(shown, targets) : found(targets);
  return refused ? {...places, refused} : places;
}

/** With what of the slide is to be drawn. It is full where the best place of an image is one of those for full slides. */
function placesOn({page, room: {free}}: Shown, targets: Target[]): Places {
  const slide = {page, taken: sketchOf(free.taken)};
  const crowded = free.crowded && !SURE.includes(targets[0]!.place);
  return {...found(targets), slide, ...(crowded && {crowded})};
}

/** What has a place of its own, however full the slide is. */
const SURE: Place[] = ['image', 'placeholder'];

/** After an image inserted before, or the next one of its kind. */
function after(mark: string, place: Place | null, survey?: Survey): Target | null {
  const presentation = SlidesApp.getActivePresentation();
  const element = findMarked(presentation, mark);
  if (!element) return null;
  const slide = element.getParentPage().asSlide();
  const shown = shownOn(presentation, slide, survey);
  if (place === 'newSlides') return added(shown);
  if (place === 'placeholder') return placeholders(shown, fillable(shown.room.standing));
  const group = element.getParentGroup() as GoogleAppsScript.Slides.Group | null;
  return onSlide('slide', shown, around([(group ?? element) as Element]));
}

const found = (targets: Target[]): Places => ({targets: targets as Places['targets']});
