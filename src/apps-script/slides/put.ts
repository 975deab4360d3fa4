/**
 * Putting images on slides. What fails halfway is undone, or said. A call that threw may have had its effect all the
 * same: what is new on the page tells, and nothing is made twice.
 */
import type {Arranged, Picture, Wish} from '../../core/ports.ts';
import {CAPTION_SIZE} from '../../shared/limits.ts';
import {certain, meaningOf} from '../failures.ts';
import {blobOf, making, undoing} from '../making.ts';
import type {Image, Shape, Slide} from './find.ts';

type Link = GoogleAppsScript.Slides.Link;

/** With what Slides needs of an order. */
export type SlideWish = Wish & {arranged: Arranged};

/** What can be found again and taken away. */
interface Made {
  getObjectId(): string;
  remove(): void;
}

/** @throws AddonError; then the slide is as before, or it is `insert.unknown` */
export function insertOn(slide: Slide, picture: Picture, wish: SlideWish): Image {
  const {box, cut} = wish.arranged;
  const image = made(
    () => slide.getImages(),
    // The host keeps the picture's ratio in the box:
    // https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource,Number,Number,Number,Number)
    () => slide.insertImage(blobOf(picture), box.left, box.top, box.width, box.height),
  );
  return undoing([image], remove, () => {
    // Whole pixels leave a hair's breadth open where the slide's edges are to be met.
    if (cut) image.setLeft(box.left).setTop(box.top).setWidth(box.width).setHeight(box.height);
    describe(image, wish);
    const caption = captionOn(slide, wish);
    return undoing(caption ? [caption] : [], remove, () => {
      if (caption) group(slide, image, caption);
      note(slide, wish);
      show(image);
      return image;
    });
  });
}

/**
 * The host's own replacing, which keeps place, order, rotation, group, animations and comments. Whether it keeps the link
 * is not documented: https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
 */
export function replaceImage(slide: Slide, image: Image, picture: Picture, wish: SlideWish): Image {
  const link = image.getLink() as Link | null;
  const {NONE} = SlidesApp.PlaceholderType;
  const free = image.getParentGroup() === null && image.getPlaceholderType() === NONE;
  const caption = captionOn(slide, wish);
  undoing(caption ? [caption] : [], remove, () =>
    repeatable(() => image.replace(blobOf(picture), wish.arranged.cut)),
  );
  settled(() => {
    describe(image, wish);
    if (link) restore(image, link);
  });
  settled(() => {
    if (caption && free && caption.getParentGroup() === null) group(slide, image, caption);
  });
  certain(() => note(slide, wish), null);
  show(image);
  return image;
}

/** A placeholder cannot be grouped, so a caption stands under it by itself. */
export function fillPlaceholder(slide: Slide, shape: Shape, picture: Picture, wish: SlideWish): Image {
  const caption = captionOn(slide, wish);
  const image = undoing(caption ? [caption] : [], remove, () =>
    made(
      () => slide.getImages(),
      () => shape.replaceWithImage(blobOf(picture), wish.arranged.cut),
    ),
  );
  settled(() => describe(image, wish));
  certain(() => note(slide, wish), null);
  show(image);
  return image;
}

/**
 * A background is stretched to the slide, so the picture has the slide's ratio already:
 * https://developers.google.com/apps-script/reference/slides/page-background#setPictureFill(BlobSource)
 */
export function setBackground(slide: Slide, picture: Picture, wish: SlideWish): void {
  repeatable(() => slide.getBackground().setPictureFill(blobOf(picture)));
  certain(() => note(slide, wish), null);
  showSlide(slide);
}

/** What a call has made: it is new among all of its kind. @throws AddonError as `making` */
export function made<T extends Made>(all: () => T[], make: () => T): T {
  const before = all().map(one => one.getObjectId());
  return making(make, () => all().find(one => !before.includes(one.getObjectId())) ?? null);
}

export function remove(one: Made): void {
  one.remove();
}

/**
 * What is the same however often it is done: a service that fails in passing is asked once more. When it fails again,
 * nobody can tell whether one of the two had its effect.
 */
function repeatable(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (meaningOf(error) !== 'host.unavailable') throw error;
    certain(work, null);
  }
}

/** As `repeatable`, after what cannot be taken back: the image stands, and that has to be said. */
function settled(work: () => void): void {
  try {
    work();
  } catch {
    certain(work, null);
  }
}

/** Alternative text; a decorative image has none, and what replaces another image never keeps that one's. */
function describe(image: Image, {title, alt}: SlideWish): void {
  image.setTitle(title);
  image.setDescription(alt);
}

function captionOn(slide: Slide, {caption, arranged}: SlideWish): Shape | null {
  const box = arranged.caption;
  if (caption === '' || !box) return null;
  const text = made(
    () => slide.getShapes(),
    () => slide.insertTextBox(caption, box.left, box.top, box.width, box.height),
  );
  return undoing([text], remove, () => {
    text.getText().getTextStyle().setFontSize(CAPTION_SIZE);
    return text;
  });
}

function group(slide: Slide, image: Image, caption: Shape): void {
  made(
    () => slide.getGroups(),
    () => slide.group([image, caption].map(one => slide.getPageElementById(one.getObjectId())!)),
  );
}

/**
 * After what is there already, which is not read. Not asked twice, as it would stand twice: where the image cannot be
 * taken back, a note that fails leaves it open what is there.
 */
function note(slide: Slide, {caption, arranged}: SlideWish): void {
  if (!arranged.notes) return;
  slide.getNotesPage().getSpeakerNotesShape().getText().appendParagraph(caption);
}

function restore(image: Image, link: Link): void {
  const {LinkType} = SlidesApp;
  switch (link.getLinkType()) {
    case LinkType.URL:
      image.setLinkUrl(link.getUrl()!);
      break;
    case LinkType.SLIDE_INDEX:
      image.setLinkSlide(link.getSlideIndex()!);
      break;
    case LinkType.SLIDE_POSITION:
      image.setLinkSlide(link.getSlidePosition()!);
      break;
    case LinkType.SLIDE_ID: {
      const slide = link.getLinkedSlide() as Slide | null;
      // Of a slide that is gone there is nothing to link to.
      if (slide) image.setLinkSlide(slide);
    }
  }
}

/** Shows its slide, too: https://developers.google.com/apps-script/reference/slides/image#select() */
function show(image: Image): void {
  try {
    image.select();
  } catch {
    // The image stands. To call it failed for the selection's sake would make people insert it twice.
  }
}

function showSlide(slide: Slide): void {
  try {
    slide.selectAsCurrentPage();
  } catch {
    // As above.
  }
}
