/**
 * What an emulated presentation is made of: plain data. Sizes and places are in points, from the page's upper left
 * corner; `type` is the name in `SlidesApp.PageElementType`.
 */
import type {Picture} from '../picture.ts';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A place that a layout keeps for something. `parent` is the placeholder of the layout it comes from. */
export interface Placeholder {
  /** A name in `SlidesApp.PlaceholderType`. */
  type: string;
  index: number;
  parent: string | null;
}

export type LinkNode =
  | {type: 'URL'; url: string}
  | {type: 'SLIDE_ID'; slide: string}
  | {type: 'SLIDE_INDEX'; index: number}
  | {type: 'SLIDE_POSITION'; position: string};

interface Part {
  /** Given by the model; `''` while the element is on no page. Stays the same through undo. */
  id: string;
  /** Without its rotation. */
  box: Box;
  /** Clockwise about the centre, in degrees: 0 ≤ rotation < 360. */
  rotation: number;
  /** Alternative text. */
  title: string;
  description: string;
}

export interface Fill {
  /** As `#rrggbb`, or a name in `SlidesApp.ThemeColorType`. */
  color: string;
  /** From 0, nothing of it is seen, to 1. */
  alpha: number;
}

export interface TextStyle {
  bold?: boolean;
  italic?: boolean;
  /** Points. */
  fontSize?: number;
  /** As `#rrggbb`, or a name in `SlidesApp.ThemeColorType`. */
  color?: string;
  /** A name in `SlidesApp.ParagraphAlignment`. */
  alignment?: string;
}

export interface ShapeNode extends Part {
  type: 'SHAPE';
  /** A name in `SlidesApp.ShapeType`. */
  shapeType: string;
  text: string;
  /** It had text once, which leaves a newline. */
  emptied?: true;
  style: TextStyle;
  /** Absent: as its kind of shape has it; null: none. */
  fill?: Fill | null;
  link: LinkNode | null;
  placeholder: Placeholder | null;
}

export interface ImageNode extends Part {
  type: 'IMAGE';
  picture: Picture;
  /** How much of the picture is cut off at each side, as a part of its width or height. */
  crop: {left: number; top: number; right: number; bottom: number};
  link: LinkNode | null;
  placeholder: Placeholder | null;
}

export interface GroupNode extends Part {
  type: 'GROUP';
  children: ElementNode[];
}

export interface TableNode extends Part {
  type: 'TABLE';
  cells: string[][];
}

/** What a script may find on a page without reaching into it. */
export interface OtherNode extends Part {
  type: 'LINE' | 'VIDEO' | 'WORD_ART' | 'SHEETS_CHART';
  label: string;
}

export type ElementNode = ShapeNode | ImageNode | GroupNode | TableNode | OtherNode;

export type Background =
  {type: 'NONE'} | {type: 'SOLID'; color: string} | {type: 'PICTURE'; picture: Picture};

export interface PageNode {
  id: string;
  type: 'SLIDE' | 'LAYOUT' | 'MASTER' | 'NOTES';
  /** A layout's name as the person sees it, and in `SlidesApp.PredefinedLayout` where it is one of those. */
  name: string;
  predefined: string | null;
  /** What the page is based on: a slide's layout, a layout's master. */
  basis: string | null;
  /** From back to front. */
  elements: ElementNode[];
  /** Null where it is the one of the page that this page is based on. */
  background: Background | null;
  /** A slide's; null for other pages. */
  notes: PageNode | null;
  /** A master's: what the names in `SlidesApp.ThemeColorType` stand for, where it is not the plain theme's. */
  colors?: Record<string, string>;
}

const part = (box: Box): Part => ({id: '', box, rotation: 0, title: '', description: ''});

export const shape = (box: Box, options: Partial<ShapeNode> = {}): ShapeNode => ({
  ...part(box),
  type: 'SHAPE',
  shapeType: 'RECTANGLE',
  text: '',
  style: {},
  link: null,
  placeholder: null,
  ...options,
});

export const textBox = (box: Box, text: string, style: TextStyle = {}): ShapeNode =>
  shape(box, {shapeType: 'TEXT_BOX', text, style});

/** @param type a name in `SlidesApp.PlaceholderType` */
export const placeholder = (type: string, box: Box, index = 0): ShapeNode =>
  shape(box, {shapeType: 'TEXT_BOX', placeholder: {type, index, parent: null}});

export const image = (picture: Picture, box: Box, options: Partial<ImageNode> = {}): ImageNode => ({
  ...part(box),
  type: 'IMAGE',
  picture,
  crop: uncropped(),
  link: null,
  placeholder: null,
  ...options,
});

export const uncropped = (): ImageNode['crop'] => ({left: 0, top: 0, right: 0, bottom: 0});

export const group = (children: ElementNode[]): GroupNode => ({
  ...part(around(children)),
  type: 'GROUP',
  children,
});

export const table = (box: Box, cells: string[][]): TableNode => ({...part(box), type: 'TABLE', cells});

export const other = (type: OtherNode['type'], box: Box, label = ''): OtherNode => ({
  ...part(box),
  type,
  label,
});

export const page = (
  type: PageNode['type'],
  elements: ElementNode[],
  options: Partial<PageNode> = {},
): PageNode => ({
  id: '',
  type,
  name: '',
  predefined: null,
  basis: null,
  elements,
  background: null,
  notes: null,
  ...options,
});

/** English Metric Units to the point: https://developers.google.com/slides/api/guides/transform */
const EMU = 12_700;
/** What an element measures before its transform, in EMU: as in the examples of the Slides API. */
const BASE = 3_000_000;

/**
 * A box as it comes back: places in whole EMU, sides as a scale of four digits. Seen at the real service: 200 comes back as
 * 200.00787, which is 0.8467 of the base.
 */
export function kept({left, top, width, height}: Box): Box {
  const place = (points: number) => Math.round(points * EMU) / EMU;
  const side = (points: number) => ((Math.round((points * EMU * 1e4) / BASE) / 1e4) * BASE) / EMU;
  return {left: place(left), top: place(top), width: side(width), height: side(height)};
}

/** The smallest box around all of these. */
export function around(elements: ElementNode[]): Box {
  const boxes = elements.map(element => element.box);
  const left = Math.min(...boxes.map(box => box.left));
  const top = Math.min(...boxes.map(box => box.top));
  const right = Math.max(...boxes.map(box => box.left + box.width));
  const bottom = Math.max(...boxes.map(box => box.top + box.height));
  return {left, top, width: right - left, height: bottom - top};
}

/** "The image is scaled and centered with respect to the provided size", its ratio kept. */
export function fitted(picture: Picture, box: Box): Box {
  const scale = Math.min(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return {left: box.left + (box.width - width) / 2, top: box.top + (box.height - height) / 2, width, height};
}

/** What has to be cut off for the picture to fill the box with its ratio kept, the same at opposite sides. */
export function cropped(picture: Picture, box: Box): ImageNode['crop'] {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const x = (1 - box.width / (picture.width * scale)) / 2;
  const y = (1 - box.height / (picture.height * scale)) / 2;
  return {left: x, top: y, right: x, bottom: y};
}
