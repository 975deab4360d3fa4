/**
 * Putting images on slides. Until the image stands, what fails is undone; what swaps the old image for the new one in one
 * step (`replace`, `replaceWithImage`, `setPictureFill`) cannot be, so all that follows such a step fails softly.
 */
import {AddonError} from '../../core/errors.ts';
import type {Picture} from '../../core/ports.ts';
import type {Box, ErrorCode, Lack, Size} from '../../shared/contract.ts';
import {PASSES} from '../../shared/limits.ts';
import {centred} from '../../shared/slide-layout.ts';
import {certain, meaningOf} from '../failures.ts';
import {look, making, quietly, undoing} from '../making.ts';
import {blobOf} from '../picture.ts';
import {sleep} from '../utilities.ts';
import {newest, remove, type SlideWish} from './made.ts';
import {canBeGrouped, captionOn, group, removeCaption} from './caption.ts';
import type {Image, Shape, Slide} from './find.ts';
import {keepingLink} from './link.ts';

/** An image that stands, or a slide whose background does. */
export interface Put<T> {
  made: T;
  caption?: Shape | null;
  /** Where it is, where that is known without reading it, with its words. */
  stands?: {box: Box; words: Box | null; back: boolean};
  lacks: Lack[];
}

/**
 * @param since what was put there before; how many images there are is asked again where this execution does not know
 * @param back behind all that stands on the slide
 * @throws AddonError; then the slide is as before, or it is `insert.unknown`
 */
export function insertOn(
  slide: Slide,
  picture: Picture,
  wish: SlideWish,
  since: {images?: number} = {},
  back = false,
): Put<Image> {
  const planned = wish.arranged.box;
  const before = since.images ?? look(() => slide.getImages()).length;
  delete since.images;
  let came: Size | null = null;
  const image = making(
    // The host keeps the picture's ratio in the box:
    // https://developers.google.com/apps-script/reference/slides/slide#insertImage(BlobSource,Number,Number,Number,Number)
    () => slide.insertImage(blobOf(picture), planned.left, planned.top, planned.width, planned.height),
    made => {
      // What has sides stands: nothing is told of an element that is not there.
      came = made && quietly(() => look(() => sizeIn(made)));
      if (came) return made;
      const now = slide.getImages();
      return now.length > before ? (made ?? now[now.length - 1] ?? null) : null;
    },
  );
  const done = undoing([image], remove, () => {
    const size = came ?? sizeIn(image);
    const {arranged = wish.arranged, uncut} = wish.fit(size);
    // Whole pixels leave a hair's breadth open where the slide's edges are to be met.
    const stretched = uncut || arranged.cut || arranged.box !== planned;
    if (stretched) stretch(image, arranged.box);
    if (uncut) image.replace(blobOf(picture), true);
    // A new image has no title.
    if (wish.title !== '') image.setTitle(wish.title);
    image.setDescription(wish.alt);
    if (wish.link !== '') image.setLinkUrl(wish.link);
    const caption = captionOn(slide, {...wish, arranged});
    if (caption) undoing([caption], remove, () => group(slide, image, caption));
    if (back) image.sendToBack();
    // What is grouped is counted with its group.
    else if (!caption) since.images = before + 1;
    const box = stretched ? arranged.box : centred(size, planned);
    return {arranged, caption, stands: {box, words: caption && arranged.caption, back}};
  });
  const {arranged, caption, stands} = done;
  return {made: image, caption, stands, lacks: note(slide, {...wish, arranged})};
}

function sizeIn(image: Image): Size {
  return {width: image.getWidth(), height: image.getHeight()};
}

/** What of another ratio is in it is out of shape until it is cut. */
function stretch(image: Image, {left, top, width, height}: Box): void {
  image.setLeft(left).setTop(top).setWidth(width).setHeight(height);
}

/**
 * Cut to its box by the host, where the bank has sent it whole: `replace` with cropping keeps the box. Of a part beside the
 * middle it has to be known whether the bank has cut it out, so that one came without the host's cropping.
 * https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
 */
function cutInPlace(image: Image, picture: Picture, wish: SlideWish): Lack[] {
  if (isCutAtOnce(wish)) return [];
  return softly('shape', () => {
    const {uncut} = wish.fit(sizeIn(image));
    if (uncut || wish.arranged.cut) stretch(image, wish.arranged.box);
    if (uncut) image.replace(blobOf(picture), true);
  });
}

function isCutAtOnce({arranged, part}: SlideWish): boolean {
  return arranged.cut && !part;
}

/**
 * The host's own replacing, which keeps place, order, rotation, group, animations and comments:
 * https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
 */
export function replaceImage(slide: Slide, image: Image, picture: Picture, wish: SlideWish): Put<Image> {
  const lacks: Lack[] = [];
  keepingLink(
    image,
    () => {
      repeatable(() => image.replace(blobOf(picture), isCutAtOnce(wish)));
      lacks.push(...cutInPlace(image, picture, wish));
      lacks.push(...softly('alt', () => describe(image, wish)));
    },
    restore => lacks.push(...(restore ? softly('link', restore) : linked(image, wish))),
  );
  let caption: Shape | null = null;
  lacks.push(
    ...softly('caption', () => {
      if (wish.oldCaption !== undefined) removeCaption(slide, wish.oldCaption);
      caption ??= captionOn(slide, wish);
      if (caption && canBeGrouped(image)) group(slide, image, caption);
    }),
  );
  return {made: image, caption, lacks: [...lacks, ...note(slide, wish)]};
}

/** A placeholder cannot be grouped, so a caption stands under it by itself. */
export function fillPlaceholder(slide: Slide, shape: Shape, picture: Picture, wish: SlideWish): Put<Image> {
  const before = look(() => slide.getImages().map(one => one.getObjectId()));
  const image = making(
    () => shape.replaceWithImage(blobOf(picture), isCutAtOnce(wish)),
    // It takes the place of the shape among the others.
    made => made ?? slide.getImages().find(one => !before.includes(one.getObjectId())) ?? null,
  );
  const lacks = cutInPlace(image, picture, wish);
  lacks.push(...softly('alt', () => describe(image, wish)));
  lacks.push(...linked(image, wish));
  let caption: Shape | null = null;
  lacks.push(...softly('caption', () => void (caption ??= captionOn(slide, wish))));
  return {made: image, caption, lacks: [...lacks, ...note(slide, wish)]};
}

/**
 * A background is stretched to the slide, and nothing can be read of it, so the picture is tried as an image first:
 * https://developers.google.com/apps-script/reference/slides/page-background#setPictureFill(BlobSource)
 * @throws AddonError `image.notCut` where it has not the slide's ratio
 */
export function setBackground(slide: Slide, picture: Picture, wish: SlideWish): Put<Slide> {
  const {left, top, width, height} = wish.arranged.box;
  const tried = newest(
    () => slide.getImages(),
    () => slide.insertImage(blobOf(picture), left, top, width, height),
  );
  const {uncut} = undoing([tried], remove, () => wish.fit(look(() => sizeIn(tried))));
  certain(() => remove(tried), null);
  if (uncut) throw new AddonError('image.notCut');
  repeatable(() => slide.getBackground().setPictureFill(blobOf(picture)));
  return {made: slide, lacks: note(slide, wish)};
}

/** What a service decides before it does anything. */
const REFUSALS: ReadonlyArray<ErrorCode | null> = [
  'insert.refused',
  'host.permission',
  'host.manifest',
  'host.readOnly',
  'host.noAccess',
  'host.denied',
  'host.notAllowed',
];

/**
 * What is the same however often it is done: whatever it throws may come after its effect, so it is done once more. What
 * is refused twice for the same reason has not been done; of all else nobody can tell.
 */
function repeatable(work: () => void): void {
  let first: ErrorCode | null;
  try {
    return work();
  } catch (error) {
    first = meaningOf(error);
    if (first === null) throw error;
  }
  if (first === 'host.busy') sleep(PASSES);
  try {
    work();
  } catch (error) {
    if (REFUSALS.includes(first) && meaningOf(error) === first) throw error;
    throw new AddonError('insert.unknown');
  }
}

/** After what cannot be taken back: what fails twice is missing, or nobody knows, and that is said of an image that stands. */
function softly(what: Lack, work: () => void): Lack[] {
  try {
    // Where it is not known what the first time has left, there is no second.
    work();
  } catch (error) {
    if (error instanceof AddonError && error.code === 'insert.unknown') return [what];
    try {
      work();
    } catch {
      return [what];
    }
  }
  return [];
}

/** Alternative text; a decorative image has none, and what replaces another image never keeps that one's. */
function describe(image: Image, {title, alt}: SlideWish): void {
  image.setTitle(title);
  image.setDescription(alt);
}

function linked(image: Image, {link}: SlideWish): Lack[] {
  return link === '' ? [] : softly('link', () => void image.setLinkUrl(link));
}

/**
 * After what is there already, which is not read; the last thing that is done, since nothing could take it back. Not asked
 * twice, as it might stand twice.
 */
function note(slide: Slide, {caption, arranged}: SlideWish): Lack[] {
  if (!arranged.notes) return [];
  try {
    const text = look(() => slide.getNotesPage().getSpeakerNotesShape().getText());
    text.appendParagraph(caption);
    return [];
  } catch {
    return ['notes'];
  }
}
