/** The presentation as the workbench page draws it: plain JSON, pictures by their id. */
import {colorsOf} from './color.ts';
import type {PresentationModel, SelectionModel} from './model.ts';
import {pageById} from './model.ts';
import type {Background, ElementNode, GroupNode, ImageNode, PageNode} from './nodes.ts';

export type ElementView =
  | Exclude<ElementNode, ImageNode | GroupNode>
  | (Omit<ImageNode, 'picture'> & {
      /** Of the bytes; `pictureById` has them. */
      picture: string;
    })
  | (Omit<GroupNode, 'children'> & {children: ElementView[]});

export type BackgroundView = Exclude<Background, {type: 'PICTURE'}> | {type: 'PICTURE'; picture: string};

export interface PageView {
  id: string;
  type: PageNode['type'];
  name: string;
  basis: string | null;
  /** What is seen: the page's own or the one it inherits. */
  background: BackgroundView;
  /** From back to front. */
  elements: ElementView[];
  /** The speaker's notes; empty for other pages than slides. */
  notes: string;
  /** A master's: what the theme's colours are called. */
  colors: Record<string, string>;
}

export interface PresentationView {
  name: string;
  /** Points. */
  width: number;
  height: number;
  readOnly: boolean;
  canUndo: boolean;
  masters: PageView[];
  layouts: PageView[];
  slides: PageView[];
  selection: SelectionModel | null;
}

export function viewPresentation(model: PresentationModel): PresentationView {
  const pages = (list: PageNode[]) => list.map(page => viewPage(model, page));
  return {
    name: model.name,
    width: model.width,
    height: model.height,
    readOnly: model.readOnly,
    canUndo: model.past.length > 0,
    masters: pages(model.masters),
    layouts: pages(model.layouts),
    slides: pages(model.slides),
    selection: model.selection,
  };
}

function viewPage(model: PresentationModel, page: PageNode): PageView {
  const {id, type, name, basis} = page;
  const notes =
    page.notes?.elements.map(element => (element.type === 'SHAPE' ? element.text : '')).join('\n') ?? '';
  const background = viewBackground(model, page);
  const colors = colorsOf(page);
  return {id, type, name, basis, background, elements: page.elements.map(viewElement), notes, colors};
}

function viewBackground(model: PresentationModel, page: PageNode | null): BackgroundView {
  if (!page) return {type: 'NONE'};
  if (!page.background) return viewBackground(model, pageById(model, page.basis));
  return page.background.type === 'PICTURE'
    ? {type: 'PICTURE', picture: page.background.picture.id}
    : page.background;
}

function viewElement(element: ElementNode): ElementView {
  if (element.type === 'IMAGE') return {...element, picture: element.picture.id};
  if (element.type === 'GROUP') return {...element, children: element.children.map(viewElement)};
  return element;
}
