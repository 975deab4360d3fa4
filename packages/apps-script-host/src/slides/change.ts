/** Changes to pages that keep the rules of the reference. */
import {Exception} from '../exception.ts';
import type {PresentationModel, Standing} from './model.ts';
import {addElement, allElements, standingOf} from './model.ts';
import type {ElementNode, GroupNode, PageNode, Placeholder} from './nodes.ts';
import {group} from './nodes.ts';

/** Only shapes and images can be placeholders. */
export const placeholderOf = (element: ElementNode): Placeholder | null =>
  element.type === 'SHAPE' || element.type === 'IMAGE' ? element.placeholder : null;

/**
 * "If after a remove operation, a Group contains only one or no page elements, the group itself is also removed. If a
 * placeholder PageElement is removed on a master or layout, any empty inheriting placeholders are also removed."
 * https://developers.google.com/apps-script/reference/slides/page-element#remove()
 */
export function removeElement(model: PresentationModel, {page, element, list, index, group}: Standing): void {
  list.splice(index, 1);
  if (group?.type === 'GROUP' && group.children.length < 2) dissolve(model, group);
  if (page.type !== 'LAYOUT' && page.type !== 'MASTER') return;
  const gone = new Set(allElements([element]).map(each => each.id));
  for (const heir of [...model.layouts, ...model.slides]) {
    for (const each of [...heir.elements]) {
      const inherits = gone.has(placeholderOf(each)?.parent ?? '');
      if (inherits && each.type === 'SHAPE' && each.text === '')
        removeElement(model, standingOf(model, each.id)!);
    }
  }
}

/** What was in the group stands where the group stood. */
export function dissolve(model: PresentationModel, group: GroupNode): void {
  const {list, index} = standingOf(model, group.id)!;
  list.splice(index, 1, ...group.children);
}

/**
 * "There should be at least two page elements on the same page that are not already in another group. Some page
 * elements, such as Videos, Tables and placeholder Shapes cannot be grouped."
 * https://developers.google.com/apps-script/reference/slides/slide#group(PageElement)
 * @throws Exception; no page documents the sentence
 */
export function groupElements(model: PresentationModel, page: PageNode, ids: string[]): GroupNode {
  const standings = ids.map(id => standingOf(model, id));
  const fine = standings.every(
    standing =>
      standing?.page === page &&
      !standing.group &&
      !['VIDEO', 'TABLE'].includes(standing.element.type) &&
      !placeholderOf(standing.element),
  );
  if (!fine || new Set(ids).size < 2) throw new Exception('Invalid argument: pageElements');
  const members = page.elements.filter(element => ids.includes(element.id));
  const front = page.elements.lastIndexOf(members.at(-1)!);
  const made = group(members);
  addElement(model, page, made);
  page.elements.pop();
  page.elements.splice(front + 1, 0, made);
  page.elements = page.elements.filter(element => !members.includes(element));
  return made;
}
