/** Docs: https://developers.google.com/apps-script/reference/document. Reads what placing needs, and no text. */
import type {Editor, Places} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {listAt} from './credits.ts';
import {
  active,
  afterLast,
  afterObstacle,
  atCursor,
  bodyEnd,
  obstacleIn,
  placeAfter,
  wayTo,
  type At,
  type InlineImage,
  type Way,
} from './find.ts';
import {boxOf, findMarked, isOwn, markOf} from './mark.ts';
import {captionUnder} from './paragraph.ts';
import {inPlaceOf, next, target, targetAfter} from './place.ts';

export function ui(): GoogleAppsScript.Base.Ui {
  return DocumentApp.getUi();
}

export const editor: Editor = {
  name: 'docs',
  where: own => withHost(() => where(own)),
  after: mark =>
    withHost(() => {
      const found = findMarked(mark);
      return found && targetAfter(found.image, found.captioned);
    }),
  list: credits => withHost(() => listAt(credits)),
  next: mark =>
    withHost(() => {
      const found = next(mark);
      return found && {targets: [found]};
    }),
};

/** A selected image, else after what is selected, else the cursor, else the end of the body. */
function where(own: string[]): Places {
  // There is none while something is selected, nor before the person has clicked in the text.
  const cursor = active().getCursor() as GoogleAppsScript.Document.Position | null;
  if (cursor) {
    const way = wayTo(cursor.getElement());
    return at('cursor', way, () => atCursor(way, cursor));
  }
  const selected = (active().getSelection() as GoogleAppsScript.Document.Range | null)?.getRangeElements();
  const last = selected?.[selected.length - 1];
  if (!last) return {targets: [target('end', bodyEnd())]};
  const way = wayTo(last.getElement());
  if (selected.length === 1 && way[0].type === DocumentApp.ElementType.INLINE_IMAGE) return atImage(way, own);
  return at('afterSelection', way, () => afterLast(way, last));
}

/** @param way to what the place is in or after */
function at(place: 'cursor' | 'afterSelection', way: Way, here: () => At): Places {
  const obstacle = obstacleIn(way);
  switch (obstacle?.kind) {
    case undefined:
      return {targets: [target(place, here())]};
    case 'footnote':
      return {targets: [target('end', bodyEnd())], refused: 'footnote'};
    case 'equation':
      return {targets: [target('afterEquation', afterObstacle(obstacle))], refused: 'equation'};
    case 'contents':
      return {targets: [target('afterContents', afterObstacle(obstacle))], refused: 'contents'};
  }
}

/** An image that this sidebar inserted stays, unless the person chooses otherwise. */
function atImage(image: Way, own: string[]): Places {
  const box = boxOf(image[0].element as InlineImage);
  const mark = markOf(image, box, false);
  const after = target('afterImage', placeAfter(image, false));
  const caption = own.includes(`${mark}c`) ? captionUnder(image) : null;
  const replacing = inPlaceOf(image, box, mark, after.room, caption);
  return {targets: isOwn(mark, own) ? [after, replacing] : [replacing, after]};
}
