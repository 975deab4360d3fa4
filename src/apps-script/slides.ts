/** Slides: https://developers.google.com/apps-script/reference/slides. Reads what placing needs, and no text. */
import type {Editor, Picture, Size, Target, Wish} from '../core/ports.ts';
import {withHost} from './failures.ts';

type Presentation = GoogleAppsScript.Slides.Presentation;
type Slide = GoogleAppsScript.Slides.Slide;

/** What inserting needs; nothing of it reaches further than the open presentation. */
export const SCOPE = 'https://www.googleapis.com/auth/presentations.currentonly';

/** How much of the slide's width and height an image takes at most. */
const SHARE = 0.8;

export function ui(): GoogleAppsScript.Base.Ui {
  return SlidesApp.getUi();
}

export const editor: Editor = {
  name: 'slides',
  where: () => ({targets: [withHost(onSlide)]}),
  after: () => withHost(onSlide),
};

function onSlide(): Target {
  const presentation = SlidesApp.getActivePresentation();
  const page: Size = {width: presentation.getPageWidth(), height: presentation.getPageHeight()};
  const slide = currentSlide(presentation);
  return {
    place: 'slide',
    destructive: false,
    room: {width: page.width * SHARE, height: page.height * SHARE},
    insert: (picture, wish) =>
      withHost(() => {
        if (slide) return insert(slide, page, picture, wish);
        const added = presentation.appendSlide();
        try {
          return insert(added, page, picture, wish);
        } catch (error) {
          added.remove();
          throw error;
        }
      }),
  };
}

/** The slide the person is on, else the first; null when the presentation has none. */
function currentSlide(presentation: Presentation): Slide | null {
  const selection = presentation.getSelection() as GoogleAppsScript.Slides.Selection | null;
  const page = selection?.getCurrentPage() as GoogleAppsScript.Slides.Page | null | undefined;
  // A layout or a master is a page too, and an image there would be on many slides.
  if (page && page.getPageType() === SlidesApp.PageType.SLIDE) return page.asSlide();
  return presentation.getSlides()[0] ?? null;
}

/** Centred. The host keeps the picture's own ratio inside the box. */
function insert(slide: Slide, page: Size, picture: Picture, {box, alt}: Wish): string {
  const blob = picture as unknown as GoogleAppsScript.Base.Blob;
  const image = slide.insertImage(
    blob,
    (page.width - box.width) / 2,
    (page.height - box.height) / 2,
    box.width,
    box.height,
  );
  try {
    image.setLeft((page.width - image.getWidth()) / 2).setTop((page.height - image.getHeight()) / 2);
    image.setDescription(alt);
    return image.getObjectId();
  } catch (error) {
    image.remove();
    throw error;
  }
}
