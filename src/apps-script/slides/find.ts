/**
 * What is on a slide, as far as placing needs it: kinds, boxes, types of placeholders and whether one is empty. No text,
 * title, name or picture is read.
 */
import type {Box, Size} from '../../shared/contract.ts';
import {union} from '../../shared/boxes.ts';
import {turned} from '../../shared/slide-layout.ts';

export type Presentation = GoogleAppsScript.Slides.Presentation;
export type Image = GoogleAppsScript.Slides.Image;
export type Slide = GoogleAppsScript.Slides.Slide;
export type Shape = GoogleAppsScript.Slides.Shape;
export type Element = GoogleAppsScript.Slides.PageElement;
export type Master = GoogleAppsScript.Slides.Master;
type Page = GoogleAppsScript.Slides.Page;
export type Layout = GoogleAppsScript.Slides.Layout;

/** What the person sees and has selected. */
export interface View {
  /** Null where no slide is shown. */
  slide: Slide | null;
  instead: 'layout' | 'master' | null;
  selected(): Element[];
}

/**
 * The selection may be missing, and so may the page:
 * https://developers.google.com/apps-script/reference/slides/selection#getCurrentPage()
 */
export function viewed(presentation: Presentation): View {
  const selection = presentation.getSelection() as GoogleAppsScript.Slides.Selection | null;
  const page = selection?.getCurrentPage() as Page | null | undefined;
  switch (page?.getPageType()) {
    case SlidesApp.PageType.SLIDE:
      return {slide: page!.asSlide(), instead: null, selected: () => selectedIn(selection!)};
    case SlidesApp.PageType.LAYOUT:
      return {slide: null, instead: 'layout', selected: () => []};
    case SlidesApp.PageType.MASTER:
      return {slide: null, instead: 'master', selected: () => []};
    default:
      return {slide: null, instead: null, selected: () => []};
  }
}

function selectedIn(selection: GoogleAppsScript.Slides.Selection): Element[] {
  const range = selection.getPageElementRange() as GoogleAppsScript.Slides.PageElementRange | null;
  return range?.getPageElements() ?? [];
}

/** The smallest upright box around elements, rotated or not. */
export function around(elements: Element[]): Box {
  return union(elements.map(uprightBox));
}

/** Before it is rotated. */
export function boxOf(element: Pick<Element, 'getLeft' | 'getTop' | 'getWidth' | 'getHeight'>): Box {
  return {
    left: element.getLeft(),
    top: element.getTop(),
    // Some kinds have none: https://developers.google.com/apps-script/reference/slides/page-element#getWidth()
    width: (element.getWidth() as number | null) ?? 0,
    height: (element.getHeight() as number | null) ?? 0,
  };
}

function uprightBox(element: Element): Box {
  return turned(boxOf(element), element.getRotation());
}

export function layoutOf(slide: Slide): Layout | null {
  return slide.getLayout() as Layout | null;
}

/** The layout with the fewest placeholders, which stands in for the blank one: a theme need not have that. */
export function emptiest(presentation: Presentation): Layout | null {
  const layouts = presentation
    .getLayouts()
    .map(layout => ({layout, placeholders: layout.getPlaceholders().length}));
  const [first] = layouts.sort((a, b) => a.placeholders - b.placeholders);
  return first?.layout ?? null;
}

/** How many slides stand before it. */
export function indexOf(presentation: Presentation, slide: Slide): number {
  const id = slide.getObjectId();
  return presentation.getSlides().findIndex(one => one.getObjectId() === id);
}

export function sizeOf(presentation: Presentation): Size {
  return {width: presentation.getPageWidth(), height: presentation.getPageHeight()};
}
