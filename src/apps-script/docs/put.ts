/**
 * Putting images into a document. Nothing old goes before the new image has been seen to stand, and what fails until then
 * is undone; once the old one is out, nothing is undone any more.
 */
import {AddonError} from '../../core/errors.ts';
import type {Picture, Wish} from '../../core/ports.ts';
import {certain} from '../failures.ts';
import {look, quietly, undoing, undone} from '../making.ts';
import {blobOf} from '../picture.ts';
import {
  around,
  indexIn,
  type At,
  type Block,
  type Element,
  type InLine,
  type InlineImage,
  type Line,
  type Step,
  type Way,
} from './find.ts';
import {dress, imageAt, imageIn, imageStep, type Put} from './image.ts';
import {copyLink} from './link.ts';
import {captionLine, gapAt, imageLine, reworded, type Gap, type Paragraph} from './paragraph.ts';
import {inCell, inNewTable} from './table.ts';
import {removeOne, takeBack} from './take-back.ts';

/**
 * @param table how wide a table is there, pt
 * @throws AddonError `insert.unknown`, `insert.noEffect`, `place.notAllowed`, or what the host says; then the document is
 * as before
 */
export function insertAt(at: At, picture: Picture, wish: Wish, table?: number): Put {
  if (at.kind === 'cell') return inCell(at, picture, wish);
  if (wish.columns !== undefined && table !== undefined) return inNewTable(gapAt(at), table, picture, wish);
  // Neither belongs to a line that somebody else's words stand in.
  const isAlone = at.kind === 'block' || wish.caption !== '' || wish.align !== undefined;
  return isAlone ? inParagraph(gapAt(at), picture, wish) : inLine(at, picture, wish);
}

/**
 * The new image first, with the old one's link; only when all of it stands is the old one removed.
 * @param caption of the old one, which goes with it or says something else from now on; null: none that is known
 */
export function replace(old: Way, picture: Picture, wish: Wish, caption: Paragraph | null): Put {
  const [{element}] = old;
  const line = around(old);
  const index = indexIn(old);
  const put = inLine({kind: 'line', way: line, index: index + 1}, picture, wish);
  const before = undoing(put.made, takeBack, () => {
    copyLink(element as InlineImage, put.image[0].element as InlineImage);
    if (wish.caption !== '' && !put.captioned && !caption) addCaption(put, line, indexIn(line) + 1, wish);
    return (line[0].element as Line).getNumChildren();
  });
  try {
    element.removeFromParent();
  } catch (error) {
    // Where nobody can tell whether it went, the new one stays in any case.
    const stands = certain(() => look(() => (line[0].element as Line).getNumChildren() === before), null);
    if (stands) throw undone(put.made, takeBack, error);
  }
  const moved = put.image[1] === line[0] ? movedUp(put, index) : withoutEmpty(line, put);
  return caption ? withCaption(moved, caption, wish) : moved;
}

/** The old caption is the new one's from now on. Where the image got one on its way already, or none is wished for, it goes. */
function withCaption(put: Put, old: Paragraph, wish: Wish): Put {
  if (put.captioned || wish.caption === '') {
    const isGone = quietly(() => (takeBack(old), true));
    return isGone ? put : {...put, lacks: [...put.lacks, 'oldCaption']};
  }
  const reword = () => (reworded(old, wish.caption), true);
  // Done twice it is the same.
  if (!(quietly(reword) ?? quietly(reword))) return {...put, lacks: [...put.lacks, 'caption']};
  return {...put, captioned: true, cursor: () => ({element: old, offset: 1})};
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
    cursor: () => ({element: line[0].element, offset: index}),
  };
}

function afterLine(line: Way, picture: Picture, wish: Wish): Put {
  return inParagraph(gapAt({kind: 'line', way: line, index: 0}), picture, wish);
}

/** A new paragraph for the image, and one for its caption; those that are there stay as they are. */
function inParagraph({block, index, empty}: Gap, picture: Picture, wish: Wish): Put {
  const line = imageLine(block, index, wish);
  const made: Element[] = [line];
  return undoing(made, takeBack, () => {
    const image = imageIn(line, blobOf(picture));
    const dressed = dress(image, wish);
    const {PARAGRAPH} = DocumentApp.ElementType;
    const way: Way = [imageStep(image, 0), {element: line, type: PARAGRAPH, index}, ...block];
    const put: Put = {image: way, ...dressed, captioned: false, made, ...behind(around(way), 1)};
    if (wish.caption !== '') addCaption(put, around(way), index + 1, wish);
    // What follows gets paragraphs of its own too.
    put.next = {kind: 'block', way: block, index: index + (put.captioned ? 2 : 1)};
    if (empty) put.cursor = () => ({element: empty, offset: 0});
    return put;
  });
}

/** A paragraph after the image's. */
function addCaption(put: Put, line: Way, index: number, {caption: text, align}: Wish): void {
  const block = around(line);
  const caption = captionLine(block, index, text, align);
  put.made.unshift(caption);
  put.captioned = true;
  put.next = {kind: 'block', way: block, index: index + 1};
  // All its text is one child.
  put.cursor = () => ({element: caption, offset: 1});
}
