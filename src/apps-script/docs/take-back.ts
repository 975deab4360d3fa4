/** Taking away what was made. */
import {look} from '../making.ts';
import type {Container, Element} from './find.ts';

/** Docs keeps what stands last in a section or a cell: such a paragraph stays, empty. @returns whether it does */
export function takeBack(element: Element): boolean {
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

export function emptied(line: Container): void {
  const all = look(() => line.getNumChildren());
  for (let count = all; count > 0; count--) removeOne(line, count, () => line.getChild(count - 1));
}

/** What throws may have had its effect all the same; where it has not, it is done once more. @param count of children */
export function removeOne(
  parent: Pick<Container, 'getNumChildren'>,
  count: number,
  child: () => Element,
): void {
  try {
    child().removeFromParent();
  } catch {
    if (look(() => parent.getNumChildren()) === count) child().removeFromParent();
  }
}
