/**
 * Putting images into a document. What fails halfway is undone; a call that threw may have had its effect all the same,
 * which the number of siblings tells, and where even that cannot be had, it is said that nobody knows.
 */
import {AddonError} from '../../core/errors.ts';
import type {Picture, Wish} from '../../core/ports.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {certain} from '../failures.ts';
import {blobOf, making, undoing} from '../making.ts';
import {
  blockOf,
  endOf,
  inLine,
  lineOf,
  type At,
  type Block,
  type Element,
  type Line,
  type Position,
} from './find.ts';

type InlineImage = GoogleAppsScript.Document.InlineImage;

export interface Put {
  image: InlineImage;
  /** Its caption is the next paragraph. */
  captioned: boolean;
  next: At;
}

/** @throws AddonError `insert.unknown`, `place.notAllowed`, or what the host says; then the document is as before */
export function insertAt(at: At, picture: Picture, wish: Wish): Put {
  if (at.kind === 'block') return inParagraph(at.block, at.index, picture, wish);
  if (wish.caption !== '') {
    const line = lineOf(at.position.getElement());
    const block = blockOf(line);
    return inParagraph(block, block.getChildIndex(line) + 1, picture, wish);
  }
  const line = lineOf(at.position.getElement());
  const image = imageAt(line, at.position, blobOf(picture));
  return undoing([image], takeBack, () => {
    dress(image, wish);
    return finished(image, null);
  });
}

/** The new image first, with the old one's link; only when it stands is the old one removed. */
export function replace(old: InlineImage, picture: Picture, wish: Wish): Put {
  const line = lineOf(old);
  const index = line.getChildIndex(old) + 1;
  const image = added(line, () => line.insertInlineImage(index, blobOf(picture)), index).asInlineImage();
  const made: Element[] = [image];
  return undoing(made, takeBack, () => {
    dress(image, wish);
    const link = old.getLinkUrl() as string | null;
    if (link) image.setLinkUrl(link);
    let caption: Line | null = null;
    if (wish.caption !== '') {
      const block = blockOf(line);
      caption = paragraphIn(block, block.getChildIndex(line) + 1, wish.caption);
      made.unshift(caption);
    }
    remove(old);
    return finished(image, caption);
  });
}

/** A new paragraph for the image, and one for its caption; those that are there stay as they are. */
function inParagraph(block: Block, index: number, picture: Picture, wish: Wish): Put {
  const line = paragraphIn(block, index, '');
  const made: Element[] = [line];
  return undoing(made, takeBack, () => {
    const image = added(line, () => line.appendInlineImage(blobOf(picture)), 0).asInlineImage();
    dress(image, wish);
    const caption = wish.caption === '' ? null : paragraphIn(block, index + 1, wish.caption);
    if (caption) made.unshift(caption);
    const put = finished(image, caption);
    // What follows gets paragraphs of its own too.
    return {...put, next: {kind: 'block', block, index: index + (caption ? 2 : 1)}};
  });
}

function paragraphIn(block: Block, index: number, text: string): GoogleAppsScript.Document.Paragraph {
  const line = added(block, () => block.insertParagraph(index, text), index).asParagraph();
  // A new paragraph may take after the one before it, a heading perhaps.
  return undoing([line], takeBack, () => line.setHeading(DocumentApp.ParagraphHeading.NORMAL));
}

/**
 * The picture's own ratio counts, whatever the bank said of its size. Sides are whole pixels: the width goes down, so that
 * nothing outgrows its column, and the height follows it.
 */
function dress(image: InlineImage, {box, alt}: Wish): void {
  const ratio = image.getWidth() / image.getHeight();
  const most = {width: box.width / PT_PER_PX, height: box.height / PT_PER_PX};
  const down = (px: number) => Math.max(1, Math.floor(px + 1e-6));
  // The bank has rounded the sides of its picture too; that costs the width nothing.
  const width = down(Math.min(most.width, (most.height + 1) * ratio));
  image.setWidth(width);
  image.setHeight(Math.max(1, Math.min(Math.round(width / ratio), down(most.height))));
  image.setAltDescription(alt);
}

/** With the cursor behind it, and behind its caption. */
function finished(image: InlineImage, caption: Line | null): Put {
  const line = lineOf(image);
  const next = caption ? endOf(caption) : inLine(line, line.getChildIndex(image) + 1);
  try {
    if (next.kind === 'line') DocumentApp.getActiveDocument().setCursor(next.position);
  } catch {
    // The image stands. To call it failed for the cursor's sake would make people insert it twice.
  }
  return {image, captioned: caption !== null, next};
}

/** @throws AddonError `place.notAllowed` where the host takes no image */
function imageAt(line: Line, position: Position, blob: GoogleAppsScript.Base.Blob): InlineImage {
  const element = position.getElement();
  const offset = position.getOffset();
  const isText = element.getType() === DocumentApp.ElementType.TEXT;
  // In the middle of a text the image comes after its first half.
  const index = isText ? line.getChildIndex(element) + (offset > 0 ? 1 : 0) : offset;
  const image = added(line, () => position.insertInlineImage(blob), index) as Element | null;
  if (!image) throw new AddonError('place.notAllowed');
  return image.asInlineImage();
}

/** What a call has added as a child. @throws AddonError as `making` */
function added(parent: Line | Block, add: () => Element, index: number): Element {
  const before = parent.getNumChildren();
  return making(add, () => (parent.getNumChildren() === before ? null : parent.getChild(index)));
}

/** Removes an element. @throws AddonError `insert.unknown`; otherwise what the call threw, and it is still there */
function remove(element: Element): void {
  const parent = element.getParent();
  const before = parent.getNumChildren();
  try {
    element.removeFromParent();
  } catch (error) {
    certain(() => {
      if (parent.getNumChildren() === before) throw error;
    }, error);
  }
}

/** Docs keeps what stands last in a section or a cell: such a paragraph stays, empty. */
function takeBack(element: Element): void {
  const parent = element.getParent();
  const isLast =
    element.getType() === DocumentApp.ElementType.PARAGRAPH &&
    parent.getChildIndex(element) === parent.getNumChildren() - 1;
  if (!isLast) return remove(element);
  const line = element.asParagraph();
  while (line.getNumChildren() > 0) remove(line.getChild(line.getNumChildren() - 1));
}
