/**
 * Putting images into a document. Nothing old goes before the new image has been seen to stand, and what fails until then
 * is undone; once the old one is out, nothing is undone any more.
 */
import type {Lack, Size} from '../../shared/contract.ts';
import {AddonError} from '../../core/errors.ts';
import type {Picture, Wish} from '../../core/ports.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {certain} from '../failures.ts';
import {look, making, quietly, undoing, undone} from '../making.ts';
import {blobOf} from '../picture.ts';
import {
  active,
  around,
  indexIn,
  type At,
  type Block,
  type Container,
  type Element,
  type InLine,
  type InlineImage,
  type Line,
  type Step,
  type Way,
} from './find.ts';
import {copyLink} from './link.ts';

type Paragraph = GoogleAppsScript.Document.Paragraph;

/** An image that stands. */
export interface Put {
  image: Way;
  /** px */
  box: Size;
  /** What is missing of it. */
  lacks: Lack[];
  /** Its caption is the next paragraph. */
  captioned: boolean;
  next: At;
  /** Behind all of it. */
  cursor: {element: Element; offset: number};
  /** What it takes to take it back, in this order. */
  made: Element[];
}

/**
 * @throws AddonError `insert.unknown`, `insert.noEffect`, `place.notAllowed`, or what the host says; then the document is
 * as before
 */
export function insertAt(at: At, picture: Picture, wish: Wish): Put {
  if (at.kind === 'block') return inParagraph(at.way, at.index, picture, wish);
  if (wish.caption !== '') return afterLine(at.way, picture, wish);
  return inLine(at, picture, wish);
}

/** The new image first, with the old one's link; only when all of it stands is the old one removed. */
export function replace(old: Way, picture: Picture, wish: Wish): Put {
  const [{element}] = old;
  const line = around(old);
  const index = indexIn(old);
  const put = inLine({kind: 'line', way: line, index: index + 1}, picture, wish);
  const before = undoing(put.made, takeBack, () => {
    copyLink(element as InlineImage, put.image[0].element as InlineImage);
    if (wish.caption !== '' && !put.captioned) addCaption(put, line, indexIn(line) + 1, wish.caption);
    return (line[0].element as Line).getNumChildren();
  });
  try {
    element.removeFromParent();
  } catch (error) {
    // Where nobody can tell whether it went, the new one stays in any case.
    const stands = certain(() => look(() => (line[0].element as Line).getNumChildren() === before), null);
    if (stands) throw undone(put.made, takeBack, error);
  }
  return put.image[1] === line[0] ? movedUp(put, index) : withoutEmpty(line, put);
}

/** The image stands after the line of the old one. Where that one stood alone in it, nobody would want the line any more. */
function withoutEmpty(line: Way, put: Put): Put {
  const [{element}, {element: parent}] = line as [Step, Step];
  const gone = quietly(() => {
    if (look(() => (element as Line).getNumChildren()) > 0) return false;
    const block = parent as Block;
    removeOne(
      block,
      look(() => block.getNumChildren()),
      () => element,
    );
    return true;
  });
  if (!gone) return put;
  const [image, paragraph, ...block] = put.image as [Step, Step, ...Way];
  const {next} = put;
  return {
    ...put,
    image: [image, {...paragraph, index: paragraph.index! - 1}, ...block],
    next: next.kind === 'block' ? {...next, index: next.index - 1} : next,
  };
}

/** The image stands where the old one stood. */
function movedUp(put: Put, index: number): Put {
  const [{element, type}, ...more] = put.image;
  const image: Way = [{element, type, index}, ...more];
  if (put.captioned) return {...put, image};
  return {...put, image, ...behind(around(image), index + 1)};
}

/** Where that does nothing, as list items were seen to do, it gets a paragraph of its own. */
function inLine(at: InLine, picture: Picture, wish: Wish): Put {
  let stands: {image: InlineImage; count: number};
  try {
    stands = imageAt(at, blobOf(picture));
  } catch (error) {
    if (!(error instanceof AddonError && error.code === 'insert.noEffect')) throw error;
    return afterLine(at.way, picture, wish);
  }
  const {image, count} = stands;
  const way: Way = [imageStep(image, at.index), ...at.way];
  const dressed = undoing([image as Element], takeBack, () => dress(image, wish));
  return {image: way, ...dressed, captioned: false, made: [image], ...behind(at.way, at.index + 1, count)};
}

function behind(line: Way, index: number, count?: number): Pick<Put, 'next' | 'cursor'> {
  return {
    next: {kind: 'line', way: line, index, ...(count === undefined ? {} : {count})},
    cursor: {element: line[0].element, offset: index},
  };
}

function afterLine(line: Way, picture: Picture, wish: Wish): Put {
  return inParagraph(around(line), indexIn(line) + 1, picture, wish);
}

/** A new paragraph for the image, and one for its caption; those that are there stay as they are. */
function inParagraph(block: Way, index: number, picture: Picture, wish: Wish): Put {
  const line = paragraphIn(block, index, '');
  const made: Element[] = [line];
  return undoing(made, takeBack, () => {
    const image = imageIn(line, blobOf(picture));
    const dressed = dress(image, wish);
    const {PARAGRAPH} = DocumentApp.ElementType;
    const way: Way = [imageStep(image, 0), {element: line, type: PARAGRAPH, index}, ...block];
    const put: Put = {image: way, ...dressed, captioned: false, made, ...behind(around(way), 1)};
    if (wish.caption !== '') addCaption(put, around(way), index + 1, wish.caption);
    // What follows gets paragraphs of its own too.
    return {...put, next: {kind: 'block', way: block, index: index + (put.captioned ? 2 : 1)}};
  });
}

/** A paragraph after the image's. */
function addCaption(put: Put, line: Way, index: number, text: string): void {
  const block = around(line);
  const caption = paragraphIn(block, index, text);
  put.made.unshift(caption);
  put.captioned = true;
  put.next = {kind: 'block', way: block, index: index + 1};
  // All its text is one child.
  put.cursor = {element: caption, offset: 1};
}

function paragraphIn([{element}]: Way, index: number, text: string): Paragraph {
  const block = element as Block;
  const before = block.getNumChildren();
  const line = making(
    () => block.insertParagraph(index, text),
    made => (block.getNumChildren() > before ? (made ?? (block.getChild(index) as Paragraph)) : null),
  );
  // A new paragraph may take after the one before it, a heading perhaps.
  return undoing([line as Element], takeBack, () => line.setHeading(DocumentApp.ParagraphHeading.NORMAL));
}

/**
 * The picture's own ratio counts, whatever the bank said of its size. Sides are whole pixels: the width goes down, so that
 * nothing outgrows its column, and the height follows it.
 * @returns the box in px
 */
function dress(image: InlineImage, {fit, alt, link}: Wish): {box: Size; lacks: Lack[]} {
  const came = {width: image.getWidth(), height: image.getHeight()};
  const {box, uncut} = fit(came);
  const ratio = came.width / came.height;
  const most = {width: box.width / PT_PER_PX, height: box.height / PT_PER_PX};
  const down = (px: number) => Math.max(1, Math.floor(px + 1e-6));
  // The bank has rounded the sides of its picture too; that costs the width nothing.
  const width = down(Math.min(most.width, (most.height + 1) * ratio));
  const height = Math.max(1, Math.min(Math.round(width / ratio), down(most.height)));
  image.setWidth(width);
  image.setHeight(height);
  image.setAltDescription(alt);
  if (link !== '') image.setLinkUrl(link);
  return {box: {width, height}, lacks: uncut ? ['shape'] : []};
}

/**
 * @returns the image, and how many children its line has now
 * @throws AddonError `place.notAllowed` where the host takes no image
 */
function imageAt(
  {way, index, text, position, count}: InLine,
  blob: GoogleAppsScript.Base.Blob,
): {image: InlineImage; count: number} {
  const line = way[0].element as Line;
  const before = count ?? line.getNumChildren();
  let now = before;
  const place = position ?? active().newPosition(text?.element ?? line, text?.offset ?? index);
  const image = making(
    () => {
      const made = place.insertInlineImage(blob) as InlineImage | null;
      if (!made) throw new AddonError('place.notAllowed');
      return made;
    },
    made => {
      now = line.getNumChildren();
      if (now === before) return null;
      // One child more may be the other half of a text that was cut for nothing.
      if (made && (now > before + 1 || !text)) return made;
      const child = line.getChild(index);
      return child.getType() === DocumentApp.ElementType.INLINE_IMAGE ? (child as InlineImage) : null;
    },
  );
  return {image, count: now};
}

/** @param line a new one, in which nothing stands */
function imageIn(line: Line, blob: GoogleAppsScript.Base.Blob): InlineImage {
  return making(
    () => line.appendInlineImage(blob),
    made => (line.getNumChildren() > 0 ? (made ?? (line.getChild(0) as InlineImage)) : null),
  );
}

const imageStep = (element: InlineImage, index: number) => ({
  element: element as Element,
  type: DocumentApp.ElementType.INLINE_IMAGE,
  index,
});

/** Docs keeps what stands last in a section or a cell: such a paragraph stays, empty. @returns whether it does */
function takeBack(element: Element): boolean {
  const parent = look(() => element.getParent());
  const count = look(() => parent.getNumChildren());
  const isLast = look(
    () =>
      element.getType() === DocumentApp.ElementType.PARAGRAPH && parent.getChildIndex(element) === count - 1,
  );
  if (isLast) emptied(element as Container);
  else removeOne(parent, count, () => element);
  return isLast;
}

function emptied(line: Container): void {
  const all = look(() => line.getNumChildren());
  for (let count = all; count > 0; count--) removeOne(line, count, () => line.getChild(count - 1));
}

/** What throws may have had its effect all the same; where it has not, it is done once more. @param count of children */
function removeOne(parent: Pick<Container, 'getNumChildren'>, count: number, child: () => Element): void {
  try {
    child().removeFromParent();
  } catch {
    if (look(() => parent.getNumChildren()) === count) child().removeFromParent();
  }
}
