/**
 * Paragraphs of our own: of an image that has a line for itself, and of its caption. All that shows of them is set here, since
 * a new paragraph takes after the one before it; nothing of that one is read.
 */
import type {Align} from '../../shared/contract.ts';
import type {Wish} from '../../core/ports.ts';
import {look, making, undoing} from '../making.ts';
import {around, indexIn, type At, type Block, type Element, type Line, type Way} from './find.ts';
import {takeBack} from './take-back.ts';

export type Paragraph = GoogleAppsScript.Document.Paragraph;

/** Of captions: size in pt, and a grey that can be read on white (5.7 : 1). */
const SIZE = 9;
const COLOUR = '#666666';
/** Spacing in pt: before images and captions alike, so that images beside each other begin at one height; after captions. */
const BEFORE = 4;
const AFTER = 10;

/** Where new paragraphs go. */
export interface Gap {
  block: Way;
  index: number;
  /** The line that the person has left empty for it, which then comes after it. */
  empty?: Element;
}

/** After the line where the place is, or before it where it is empty: then it stays below, to go on writing. */
export function gapAt(at: At): Gap {
  if (at.kind === 'block') return {block: at.way, index: at.index};
  if (at.kind === 'cell') return {block: around(at.way), index: indexIn(at.way) + 1};
  const [{element, type}] = at.way;
  const block = around(at.way);
  const index = indexIn(at.way);
  const isEmpty =
    type === DocumentApp.ElementType.PARAGRAPH && look(() => (element as Line).getNumChildren()) === 0;
  return isEmpty ? {block, index, empty: element} : {block, index: index + 1};
}

/** For an image, as wide as what it stands in. */
export function imageLine(
  block: Way,
  index: number,
  {align, caption}: Pick<Wish, 'align' | 'caption'>,
): Paragraph {
  const {Attribute} = DocumentApp;
  const line = paragraphIn(block, index, '');
  return undoing([line as Element], takeBack, () =>
    line.setAttributes({
      ...lineOf(align),
      [String(Attribute.SPACING_BEFORE)]: BEFORE,
      [String(Attribute.SPACING_AFTER)]: caption === '' ? BEFORE : 0,
    }),
  );
}

export function captionLine(block: Way, index: number, text: string, align: Align | undefined): Paragraph {
  const line = paragraphIn(block, index, text);
  return undoing([line as Element], takeBack, () => asCaption(line, align));
}

export function asCaption(line: Paragraph, align: Align | undefined): Paragraph {
  const {Attribute} = DocumentApp;
  return line.setAttributes({
    ...lineOf(align),
    ...letters(),
    [String(Attribute.SPACING_BEFORE)]: BEFORE,
    [String(Attribute.SPACING_AFTER)]: AFTER,
  });
}

/** A caption that says something else from now on; all else about it stays. */
export function reworded(caption: Paragraph, text: string): void {
  caption.setText(text);
  caption.setAttributes(letters());
}

function letters(): Record<string, unknown> {
  const {Attribute} = DocumentApp;
  return {
    [String(Attribute.FONT_SIZE)]: SIZE,
    [String(Attribute.FOREGROUND_COLOR)]: COLOUR,
    [String(Attribute.BOLD)]: false,
    [String(Attribute.ITALIC)]: false,
  };
}

/**
 * What an image got for a caption from this sidebar, as far as anything can tell: the paragraph after its own, with the
 * spacing that captions get here, and words alone in it. One that the person has taken away is thus not mistaken for what
 * followed it. Who writes on in a caption makes two of it, and nobody can tell which of them is the person's: then neither counts.
 * @param image that is marked as having one
 */
export function captionUnder(image: Way): Paragraph | null {
  const line = around(image);
  const [{element}] = around(line);
  const block = element as Block;
  const index = indexIn(line) + 1;
  const caption = captionAt(block, index);
  return caption && hasWordsAlone(caption) && !captionAt(block, index + 1) ? caption : null;
}

/** What is spaced as one. */
function captionAt(block: Block, index: number): Paragraph | null {
  if (index >= block.getNumChildren()) return null;
  const child = block.getChild(index);
  if (child.getType() !== DocumentApp.ElementType.PARAGRAPH) return null;
  const line = child as Paragraph;
  return line.getSpacingBefore() === BEFORE && line.getSpacingAfter() === AFTER ? line : null;
}

/** No image and no footnote of the person's. */
function hasWordsAlone(line: Paragraph): boolean {
  const count = line.getNumChildren();
  return count === 0 || (count === 1 && line.getChild(0).getType() === DocumentApp.ElementType.TEXT);
}

/** A new one, and no heading. */
export function paragraphIn([{element}]: Way, index: number, text: string): Paragraph {
  const block = element as Block;
  const before = block.getNumChildren();
  const line = making(
    () => block.insertParagraph(index, text),
    made => (block.getNumChildren() > before ? (made ?? (block.getChild(index) as Paragraph)) : null),
  );
  // First of all: what it sets, the rest goes over.
  return undoing([line as Element], takeBack, () => line.setHeading(DocumentApp.ParagraphHeading.NORMAL));
}

export function lineOf(align: Align | undefined): Record<string, unknown> {
  const {Attribute} = DocumentApp;
  return {
    [String(Attribute.HORIZONTAL_ALIGNMENT)]: alignmentOf(align),
    [String(Attribute.INDENT_START)]: 0,
    [String(Attribute.INDENT_FIRST_LINE)]: 0,
    [String(Attribute.INDENT_END)]: 0,
  };
}

function alignmentOf(align: Align | undefined): GoogleAppsScript.Document.HorizontalAlignment {
  const {HorizontalAlignment} = DocumentApp;
  switch (align) {
    case 'centre':
      return HorizontalAlignment.CENTER;
    case 'right':
      return HorizontalAlignment.RIGHT;
    default:
      return HorizontalAlignment.LEFT;
  }
}
