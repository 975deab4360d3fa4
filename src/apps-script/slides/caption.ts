/** The words under an image: made in the theme's own colours, so that nothing has to be read for them to be readable. */
import {CAPTION_SIZE} from '../../shared/limits.ts';
import {look, undoing} from '../making.ts';
import type {Image, Shape, Slide} from './find.ts';
import {newest, remove, type SlideWish} from './made.ts';

/**
 * Null where there is to be none. The theme's text colour on its background colour can be read on whatever lies below:
 * https://developers.google.com/apps-script/reference/slides/theme-color-type
 */
export function captionOn(slide: Slide, {caption, arranged, bare}: SlideWish): Shape | null {
  const box = arranged.caption;
  if (caption === '' || !box) return null;
  const {ThemeColorType} = SlidesApp;
  const made = newest(
    () => slide.getShapes(),
    () => slide.insertTextBox(caption, box.left, box.top, box.width, box.height),
  );
  return undoing([made], remove, () => {
    made.getText().getTextStyle().setFontSize(CAPTION_SIZE).setForegroundColor(ThemeColorType.DARK1);
    if (!bare) made.getFill().setSolidFill(ThemeColorType.LIGHT1);
    return made;
  });
}

/** So that who moves the image moves its caption. */
export function group(slide: Slide, image: Image, caption: Shape): void {
  newest(
    () => slide.getGroups(),
    () => slide.group([image, caption].map(one => slide.getPageElementById(one.getObjectId())!)),
  );
}

/** Neither what is in a group nor a placeholder can be grouped with its caption. */
export function canBeGrouped(image: Image): boolean {
  return look(
    () => image.getParentGroup() === null && image.getPlaceholderType() === SlidesApp.PlaceholderType.NONE,
  );
}

/** What this sidebar has put under the old image; whatever else is there stays. */
export function removeCaption(slide: Slide, id: string): void {
  captionNamed(slide, id)?.remove();
}

/** Null where it is gone, on another slide by now, or nothing that can be a caption of this sidebar's: those are plain text boxes. */
export function captionNamed(slide: Slide, id: string): Shape | null {
  const there = slide.getPageElementById(id) as GoogleAppsScript.Slides.PageElement | null;
  if (there?.getPageElementType() !== SlidesApp.PageElementType.SHAPE) return null;
  const shape = there.asShape();
  const isPlain =
    shape.getShapeType() === SlidesApp.ShapeType.TEXT_BOX &&
    shape.getPlaceholderType() === SlidesApp.PlaceholderType.NONE;
  return isPlain ? shape : null;
}
