/**
 * What lies under a slide: its size, and what layout and master show there. It is the same as long as an execution lasts, and
 * is read where a place is told to the page, which brings it along with its order (`Survey`): nobody changes a theme between
 * choosing a place and inserting there, and whoever does covers no text of the slide with it.
 */
import type {Size, Survey} from '../../shared/contract.ts';
import {once} from '../../shared/once.ts';
import {emptiest, layoutOf, sizeOf} from './find.ts';
import type {Layout, Presentation, Slide} from './find.ts';
import {madeFrom, newSlideIn, roomOf, type LayoutRoom, type NewSlide} from './room.ts';

export interface Ground {
  page: Size;
  layout: LayoutRoom | null;
  next(): NewSlide;
}

/** By the slide's mark. */
const grounds = new Map<string, Ground>();

/** @param survey counts where it is of this slide */
export function groundOf(presentation: Presentation, slide: Slide, id: string, survey?: Survey): Ground {
  const ground =
    grounds.get(id) ??
    (survey?.slide === id ? toldBy(presentation, slide, survey) : readUnder(presentation, slide));
  grounds.set(id, ground);
  return ground;
}

function readUnder(presentation: Presentation, slide: Slide): Ground {
  const page = sizeOf(presentation);
  const layout = layoutOf(slide);
  const room = layout && roomOf(page, layout);
  return {page, layout: room, next: once(() => newSlideIn(presentation, page, room))};
}

function toldBy(presentation: Presentation, slide: Slide, {page, theme, other}: Survey): Ground {
  const layout = theme ? {theme, layout: once(() => layoutOf(slide))} : null;
  const room = other && {theme: other.theme, layout: once(() => layoutNamed(presentation, other.layout))};
  return {
    page,
    layout,
    next: once(() => (room ? madeFrom(page, room) : newSlideIn(presentation, page, layout))),
  };
}

/** Where it is gone, the one that would be in its place. */
function layoutNamed(presentation: Presentation, id: string): Layout | null {
  return presentation.getLayouts().find(layout => layout.getObjectId() === id) ?? emptiest(presentation);
}
