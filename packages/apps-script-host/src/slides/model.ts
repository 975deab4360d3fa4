/** The presentation that the emulated SlidesApp works on and the workbench page draws. Everything here is the host's side. */
import type {Picture} from '../picture.ts';
import type {ElementNode, PageNode, ShapeNode} from './nodes.ts';
import {page as makePage, shape} from './nodes.ts';

/** What the person has selected: replaced by another, never changed. `type` is the name in `SlidesApp.SelectionType`. */
export interface SelectionModel {
  type: 'NONE' | 'CURRENT_PAGE' | 'PAGE' | 'PAGE_ELEMENT' | 'TEXT' | 'TABLE_CELL';
  /** The page that is shown; null where none is. */
  page: string | null;
  /** The selected elements; with TEXT and TABLE_CELL the one that the text or the cells are in. */
  elements: string[];
  /** With PAGE: those selected in the filmstrip. */
  pages: string[];
  /** With TEXT: the characters, `end` exclusive; a cursor where both are the same. */
  text: {start: number; end: number} | null;
}

interface Content {
  masters: PageNode[];
  layouts: PageNode[];
  slides: PageNode[];
  selection: SelectionModel | null;
}

export interface PresentationModel extends Content {
  id: string;
  name: string;
  /** Points. */
  width: number;
  height: number;
  /** The person may look at the presentation but not change it. */
  readOnly: boolean;
  /** Pictures that lie on their side (EXIF orientation 5 to 8) stand upright once they are inserted. */
  upright: boolean;
  /** One entry for each step that can be undone, the oldest first. */
  past: Content[];
  nextId: number;
}

export interface PresentationSeed {
  name: string;
  /** Points; a new presentation in Slides is 720 × 405. */
  width?: number;
  height?: number;
  masters: Array<{page: PageNode; layouts: PageNode[]}>;
}

/** A new presentation without slides. `addSlide` makes them. */
export function createPresentationModel(seed: PresentationSeed): PresentationModel {
  const model: PresentationModel = {
    id: 'presentation-1',
    name: seed.name,
    width: seed.width ?? 720,
    height: seed.height ?? 405,
    readOnly: false,
    upright: true,
    masters: [],
    layouts: [],
    slides: [],
    selection: {...nothingSelected},
    past: [],
    nextId: 1,
  };
  for (const {page, layouts} of seed.masters) {
    nameParts(model, page);
    model.masters.push(page);
    for (const layout of layouts) {
      nameParts(model, layout);
      model.layouts.push({...layout, basis: page.id});
    }
  }
  return model;
}

export const nothingSelected: Readonly<SelectionModel> = {
  type: 'NONE',
  page: null,
  elements: [],
  pages: [],
  text: null,
};

function nameParts(model: PresentationModel, page: PageNode): void {
  page.id ||= `p${model.nextId++}`;
  for (const element of allElements(page.elements)) element.id ||= `e${model.nextId++}`;
}

/** The elements and, after each group, what is in it. */
export function allElements(elements: ElementNode[]): ElementNode[] {
  return elements.flatMap(each => (each.type === 'GROUP' ? [each, ...allElements(each.children)] : [each]));
}

export function allPages(model: Content): PageNode[] {
  const notes = model.slides.flatMap(slide => slide.notes ?? []);
  return [...model.slides, ...model.layouts, ...model.masters, ...notes];
}

export function pageById(model: Content, id: string | null): PageNode | null {
  return allPages(model).find(page => page.id === id) ?? null;
}

/** Where an element stands: its page, the list it is in (the page's or a group's) and its place there, 0 at the back. */
export interface Standing {
  page: PageNode;
  element: ElementNode;
  list: ElementNode[];
  index: number;
  group: ElementNode | null;
}

export function standingOf(model: Content, id: string): Standing | null {
  const look = (page: PageNode, list: ElementNode[], group: ElementNode | null): Standing | null => {
    for (const [index, element] of list.entries()) {
      if (element.id === id) return {page, element, list, index, group};
      const inside = element.type === 'GROUP' ? look(page, element.children, element) : null;
      if (inside) return inside;
    }
    return null;
  };
  for (const page of allPages(model)) {
    const found = look(page, page.elements, null);
    if (found) return found;
  }
  return null;
}

export function layoutOf(model: Content, slide: PageNode): PageNode | null {
  return model.layouts.find(layout => layout.id === slide.basis) ?? null;
}

/** The placeholders of a layout that a new slide takes over: those for its contents, not date, footer and number. */
const ownEachSlide = (element: ElementNode): element is ShapeNode =>
  element.type === 'SHAPE' &&
  element.placeholder !== null &&
  !['DATE_AND_TIME', 'FOOTER', 'SLIDE_NUMBER'].includes(element.placeholder.type);

/** A new slide with the layout's placeholders, empty, and an empty notes page. */
export function addSlide(model: PresentationModel, index: number, layout: PageNode | null): PageNode {
  const elements = (layout?.elements ?? [])
    .filter(ownEachSlide)
    .map(({id, box, shapeType, placeholder}) =>
      shape({...box}, {shapeType, placeholder: {...placeholder!, parent: id}}),
    );
  const notes = makePage('NOTES', [
    shape(
      {left: 68, top: 343, width: 404, height: 324},
      {placeholder: {type: 'BODY', index: 1, parent: null}},
    ),
  ]);
  const slide = makePage('SLIDE', elements, {basis: layout?.id ?? null, notes});
  nameParts(model, slide);
  nameParts(model, notes);
  model.slides.splice(index, 0, slide);
  return slide;
}

/** The person deletes a slide and sees the next one, or none when it was the last. */
export function removeSlide(model: PresentationModel, id: string): void {
  const index = model.slides.findIndex(slide => slide.id === id);
  if (index < 0) return;
  model.slides.splice(index, 1);
  showPage(model, (model.slides[index] ?? model.slides.at(-1))?.id ?? null);
}

/** Puts an element in front of all others of the page. */
export function addElement(model: PresentationModel, page: PageNode, element: ElementNode): void {
  page.elements.push(element);
  nameParts(model, page);
}

/** The person looks at a page, or at none; nothing on it is selected. */
export function showPage(model: PresentationModel, page: string | null): void {
  model.selection = {...nothingSelected, type: page ? 'CURRENT_PAGE' : 'NONE', page};
}

/** The person selects elements of one page, or clicks in a shape's text. */
export function selectElements(
  model: PresentationModel,
  ids: string[],
  text?: {start: number; end: number},
): void {
  const page = ids[0] ? (standingOf(model, ids[0])?.page.id ?? null) : (model.selection?.page ?? null);
  if (ids.length === 0) return showPage(model, page);
  const type = text ? 'TEXT' : 'PAGE_ELEMENT';
  model.selection = {...nothingSelected, type, page, elements: [...ids], text: text ?? null};
}

/** The person selects slides in the filmstrip; the first of them is shown. */
export function selectPages(model: PresentationModel, ids: string[]): void {
  model.selection = {...nothingSelected, type: 'PAGE', page: ids[0] ?? null, pages: [...ids]};
}

/** Remembers the presentation as it is, so that what follows is one step for `undo`. */
export function beginStep(model: PresentationModel): void {
  model.past.push(snapshot(model));
  if (model.past.length > 100) model.past.shift();
}

/** @returns whether there was something to undo. */
export function undo(model: PresentationModel): boolean {
  const before = model.past.pop();
  if (!before) return false;
  Object.assign(model, before);
  return true;
}

/** Runs a call that is to have no effect, although it answers as if it had. */
export function undone(model: PresentationModel, work: () => unknown): unknown {
  const before = snapshot(model);
  const value = work();
  Object.assign(model, before);
  return value;
}

function snapshot(model: PresentationModel): Content {
  return {
    masters: model.masters.map(copyPage),
    layouts: model.layouts.map(copyPage),
    slides: model.slides.map(copyPage),
    selection: model.selection,
  };
}

/** With the same ids; pictures are shared. */
export function copyPage(page: PageNode): PageNode {
  return {
    ...page,
    elements: page.elements.map(copyElement),
    background: page.background && {...page.background},
    notes: page.notes && copyPage(page.notes),
  };
}

/** With the same ids; the picture is shared. */
export function copyElement<E extends ElementNode>(element: E): E {
  const copy = {...element, box: {...element.box}};
  if (copy.type === 'GROUP') copy.children = copy.children.map(copyElement);
  if (copy.type === 'TABLE') copy.cells = copy.cells.map(row => [...row]);
  if (copy.type === 'SHAPE') {
    copy.style = {...copy.style};
    if (copy.fill) copy.fill = {...copy.fill};
  }
  if (copy.type === 'IMAGE') copy.crop = {...copy.crop};
  if (copy.type === 'SHAPE' || copy.type === 'IMAGE') {
    copy.link = copy.link && {...copy.link};
    copy.placeholder = copy.placeholder && {...copy.placeholder};
  }
  return copy;
}

export function pictureById(model: PresentationModel, id: string): Picture | null {
  for (const page of allPages(model)) {
    if (page.background?.type === 'PICTURE' && page.background.picture.id === id)
      return page.background.picture;
    for (const element of allElements(page.elements)) {
      if (element.type === 'IMAGE' && element.picture.id === id) return element.picture;
    }
  }
  return null;
}
