/** Docs: https://developers.google.com/apps-script/reference/document. Reads what placing needs, and no text. */
import type {Editor, Places} from '../../core/ports.ts';
import {withHost} from '../failures.ts';
import {afterLast, afterObstacle, bodyEnd, obstacleAt, placeAfter, type At} from './find.ts';
import {findMarked, isOwn, markOf} from './mark.ts';
import {inPlaceOf, target} from './place.ts';

type InlineImage = GoogleAppsScript.Document.InlineImage;

/** What inserting needs; nothing of it reaches further than the open document. */
export const SCOPE = 'https://www.googleapis.com/auth/documents.currentonly';

export function ui(): GoogleAppsScript.Base.Ui {
  return DocumentApp.getUi();
}

export const editor: Editor = {
  name: 'docs',
  where: own => withHost(() => where(own)),
  after: mark =>
    withHost(() => {
      const found = findMarked(mark);
      return found && target('afterImage', placeAfter(found.image, found.captioned));
    }),
};

/** A selected image, else after what is selected, else the cursor, else the end of the body. */
function where(own: string[]): Places {
  const document = DocumentApp.getActiveDocument();
  const selected = (document.getSelection() as GoogleAppsScript.Document.Range | null)?.getRangeElements();
  const last = selected?.[selected.length - 1];
  if (last) {
    const element = last.getElement();
    if (selected.length === 1 && element.getType() === DocumentApp.ElementType.INLINE_IMAGE) {
      return atImage(element.asInlineImage(), own);
    }
    return at('afterSelection', element, () => afterLast(last));
  }
  // No cursor before the person has clicked in the text.
  const cursor = document.getCursor() as GoogleAppsScript.Document.Position | null;
  if (!cursor) return {targets: [target('end', bodyEnd())]};
  return at('cursor', cursor.getElement(), () => ({kind: 'line', position: cursor}));
}

/** @param element that the place is in or after */
function at(
  place: 'cursor' | 'afterSelection',
  element: GoogleAppsScript.Document.Element,
  here: () => At,
): Places {
  const obstacle = obstacleAt(element);
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
function atImage(image: InlineImage, own: string[]): Places {
  const mark = markOf(image, false);
  const after = target('afterImage', placeAfter(image, false));
  const replacing = inPlaceOf(image, mark, after);
  return {targets: isOwn(mark, own) ? [after, replacing] : [replacing, after]};
}
