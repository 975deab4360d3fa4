/** An image in its line: put there, and dressed as was wished. */
import type {Lack, Size} from '../../shared/contract.ts';
import {AddonError} from '../../core/errors.ts';
import type {Wish} from '../../core/ports.ts';
import {PT_PER_PX} from '../../shared/limits.ts';
import {making} from '../making.ts';
import {active, type At, type Element, type InLine, type InlineImage, type Line, type Way} from './find.ts';

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
  cursor(): {element: Element; offset: number};
  /** What it takes to take it back, in this order. */
  made: Element[];
}

/**
 * The picture's own ratio counts, whatever the bank said of its size. Sides are whole pixels: the width goes down, so that
 * nothing outgrows its column, and the height follows it.
 * @returns the box in px
 */
export function dress(image: InlineImage, {fit, alt, link}: Wish): {box: Size; lacks: Lack[]} {
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
export function imageAt(
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
export function imageIn(line: Line, blob: GoogleAppsScript.Base.Blob): InlineImage {
  return making(
    () => line.appendInlineImage(blob),
    made => (line.getNumChildren() > 0 ? (made ?? (line.getChild(0) as InlineImage)) : null),
  );
}

export const imageStep = (element: InlineImage, index: number) => ({
  element: element as Element,
  type: DocumentApp.ElementType.INLINE_IMAGE,
  index,
});
