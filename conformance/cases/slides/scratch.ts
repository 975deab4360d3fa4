/** Where the cases of Slides work: on slides of their own, which go again. */
import {cleared, type Host} from '../../case.ts';
import {picture} from '../pictures.ts';

export type Presentation = GoogleAppsScript.Slides.Presentation;
export type Slide = GoogleAppsScript.Slides.Slide;
export type Image = GoogleAppsScript.Slides.Image;
export type Shape = GoogleAppsScript.Slides.Shape;
export type PageElement = GoogleAppsScript.Slides.PageElement;

export interface SlidesHost extends Host {
  presentation: Presentation;
  /** A new slide at the end: blank, or with a title and a text. */
  slide(layout?: GoogleAppsScript.Slides.PredefinedLayout): Slide;
}

export function slidesHost(host: Host): SlidesHost {
  const presentation = SlidesApp.getActivePresentation();
  return {
    ...host,
    presentation,
    slide: (layout = SlidesApp.PredefinedLayout.BLANK) => presentation.appendSlide(layout),
  };
}

export const slideIds = (): string[] =>
  SlidesApp.getActivePresentation()
    .getSlides()
    .map(slide => slide.getObjectId());

/** Takes out what was not there before. */
export function clearSlides(standing: readonly string[]): void {
  for (const slide of SlidesApp.getActivePresentation().getSlides())
    if (!standing.includes(slide.getObjectId())) slide.remove();
}

/** Runs what makes slides, and leaves the presentation as it was. */
export function inScratch<T>(work: () => T): T {
  const standing = slideIds();
  try {
    return work();
  } finally {
    cleared(() => clearSlides(standing));
  }
}

/**
 * The slide that the cases by hand are done on: an image, a text; another image that has replaced one, cropped, and the
 * words for what is seen of it. It is shown.
 */
export function setStage(): void {
  const presentation = SlidesApp.getActivePresentation();
  const slide = presentation.appendSlide(SlidesApp.PredefinedLayout.BLANK);
  slide.insertImage(picture('png'), 40, 40, 200, 100);
  slide.insertTextBox('Letters', 40, 200, 200, 40);
  slide.insertImage(picture('png'), 420, 40, 200, 100).replace(picture('bands'), true);
  slide.insertTextBox('Green', 420, 200, 100, 40);
  slide.insertTextBox('Another', 540, 200, 100, 40);
  slide.selectAsCurrentPage();
}

export const boxOf = (element: PageElement | Image | Shape): number[] => [
  element.getLeft(),
  element.getTop(),
  element.getWidth(),
  element.getHeight(),
];
