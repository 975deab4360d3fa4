/** Credits as a list: after the line where the person is, or at the end of the body. Nothing that stands there is changed. */
import type {Credits, CreditsPlace} from '../../shared/contract.ts';
import {AddonError} from '../../core/errors.ts';
import {look, making, undoing} from '../making.ts';
import {
  active,
  afterLast,
  afterObstacle,
  atCursor,
  bodyEnd,
  obstacleIn,
  wayTo,
  type At,
  type Block,
  type Element,
  type Position,
  type Way,
} from './find.ts';
import {gapAt, lineOf, paragraphIn} from './paragraph.ts';
import {takeBack} from './take-back.ts';

/** Between what stands before and the list, pt. */
const BEFORE = 12;

type ListItem = GoogleAppsScript.Document.ListItem;

/**
 * @returns where it stands
 * @throws AddonError `place.notAllowed` in a footnote, `request.invalid` for a place of the other editor, `insert.unknown`,
 * or what the host says; unless it is unknown, nothing of it stands then
 */
export function listAt({title, lines, place}: Credits): CreditsPlace {
  if (place === 'lastSlide') throw new AddonError('request.invalid');
  const here = place === 'cursor' ? hereAt() : null;
  const {block, index} = gapAt(here ?? bodyEnd());
  const parent = block[0].element as Block;
  /** The last one first: what stands last in a section cannot go, so that is always an empty line. */
  const made: Element[] = [];
  undoing(made, takeBack, () => {
    if (index >= look(() => parent.getNumChildren())) made.unshift(paragraphIn(block, index, ''));
    const head = paragraphIn(block, index, title);
    made.unshift(head);
    const {Attribute} = DocumentApp;
    const plain = {
      [String(Attribute.ITALIC)]: false,
      [String(Attribute.BOLD)]: false,
      [String(Attribute.SPACING_BEFORE)]: 0,
      [String(Attribute.SPACING_AFTER)]: 0,
    };
    head.setAttributes({
      ...lineOf(undefined),
      ...plain,
      [String(Attribute.BOLD)]: true,
      [String(Attribute.SPACING_BEFORE)]: BEFORE,
    });
    // Behind a line that is no item, a list of its own begins; it is numbered by itself.
    lines.forEach((text, at) => {
      const item = itemIn(parent, index + 1 + at, text);
      made.unshift(item);
      item.setAttributes(plain);
      item.setGlyphType(DocumentApp.GlyphType.BULLET);
    });
  });
  return here ? 'cursor' : 'end';
}

function itemIn(parent: Block, index: number, text: string): ListItem {
  const before = look(() => parent.getNumChildren());
  return making(
    () => parent.insertListItem(index, text),
    made => (parent.getNumChildren() > before ? (made ?? (parent.getChild(index) as ListItem)) : null),
  );
}

/** @returns null where the person has not clicked in the text */
function hereAt(): At | null {
  const cursor = active().getCursor() as Position | null;
  if (cursor) {
    const way = wayTo(cursor.getElement());
    return beyondObstacle(way) ?? atCursor(way, cursor);
  }
  const selected = (active().getSelection() as GoogleAppsScript.Document.Range | null)?.getRangeElements();
  const last = selected?.[selected.length - 1];
  if (!last) return null;
  const way = wayTo(last.getElement());
  return beyondObstacle(way) ?? afterLast(way, last);
}

function beyondObstacle(way: Way): At | null {
  const obstacle = obstacleIn(way);
  if (obstacle?.kind === 'footnote') throw new AddonError('place.notAllowed');
  return obstacle && afterObstacle(obstacle);
}
