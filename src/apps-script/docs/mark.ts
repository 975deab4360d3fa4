/**
 * Marks of images: how many siblings stand before each of the elements that an image is in, and its box in px, nothing
 * else. `b.5.0:624x416` is the first child of the body's sixth; `c` at the end: its caption is the next paragraph.
 */
import type {Size} from '../../shared/contract.ts';
import {
  active,
  around,
  indexIn,
  tabOf,
  wayTo,
  type Container,
  type Element,
  type InlineImage,
  type Position,
  type Way,
} from './find.ts';

const SHAPE = /^([bhf])((?:\.\d{1,6}){2,20}):(\d{1,6}x\d{1,6})(c?)$/;

/** @param box px */
export function markOf(image: Way, box: Size, captioned: boolean): string {
  return `${pathTo(image)}:${spelt(box)}${captioned ? 'c' : ''}`;
}

/**
 * Whether it is one of the images marked. It may have been resized by hand, and its paragraph may have moved: what stands
 * where one stood is taken for it, and so is one of the same shape and no larger that stands beside as many siblings.
 * Replacing is what nobody should do by mistake.
 */
export function isOwn(mark: string, own: string[]): boolean {
  const here = partsOf(mark);
  return own
    .map(partsOf)
    .some(one => one.path === here.path || (one.index === here.index && isFrom(one, here)));
}

/** Whether a box comes of another one when that is made smaller; both have whole sides. */
function isFrom(larger: Size, smaller: Size): boolean {
  const {width, height} = smaller;
  const slack = larger.width + larger.height;
  return width <= larger.width && Math.abs(larger.width * height - larger.height * width) <= slack;
}

function partsOf(mark: string): Size & {path: string; index: string} {
  const [, path = '', index = '', width, height] = /^(.+\.(\d+)):(\d+)x(\d+)c?$/.exec(mark) ?? [];
  return {path, index, width: Number(width), height: Number(height)};
}

/** The image that was marked: where it stood, or before the cursor, which an insertion leaves behind its image. */
export function findMarked(mark: string): {image: Way; captioned: boolean} | null {
  const [, section, path, box, captioned] = SHAPE.exec(mark) ?? [];
  if (!section || !path) return null;
  const indices = path.slice(1).split('.').map(Number);
  const image = [() => descend(section, indices), () => (captioned ? null : beforeCursor())]
    .map(find => find())
    .find((one): one is Way => one !== null && spelt(boxOf(one[0].element as InlineImage)) === box);
  return image ? {image, captioned: captioned !== ''} : null;
}

/** px */
export function boxOf(image: InlineImage): Size {
  return {width: image.getWidth(), height: image.getHeight()};
}

const spelt = ({width, height}: Size): string => `${width}x${height}`;

function pathTo(way: Way): string {
  const {ElementType} = DocumentApp;
  switch (way[0].type) {
    case ElementType.HEADER_SECTION:
      return 'h';
    case ElementType.FOOTER_SECTION:
      return 'f';
    case ElementType.BODY_SECTION:
      return 'b';
    default:
      return `${pathTo(around(way))}.${indexIn(way)}`;
  }
}

function descend(section: string, indices: number[]): Way | null {
  const tab = tabOf();
  const from = section === 'h' ? tab.getHeader() : section === 'f' ? tab.getFooter() : tab.getBody();
  const start = from as Element | null;
  if (!start) return null;
  let way: Way = [{element: start, type: start.getType()}];
  for (const index of indices) {
    const [{element, type}] = way;
    if (!holdsOthers(type)) return null;
    const container = element as Container;
    if (index >= container.getNumChildren()) return null;
    const child = container.getChild(index);
    way = [{element: child, type: child.getType(), index}, ...way];
  }
  return isImage(way) ? way : null;
}

function beforeCursor(): Way | null {
  const cursor = active().getCursor() as Position | null;
  if (!cursor) return null;
  const element = cursor.getElement();
  const offset = cursor.getOffset();
  const before = holdsOthers(element.getType())
    ? offset > 0
      ? (element as Container).getChild(offset - 1)
      : null
    : offset === 0
      ? (element.getPreviousSibling() as Element | null)
      : null;
  const way = before && wayTo(before);
  return way && isImage(way) ? way : null;
}

function isImage([{type}]: Way): boolean {
  return type === DocumentApp.ElementType.INLINE_IMAGE;
}

function holdsOthers(type: GoogleAppsScript.Document.ElementType): boolean {
  const {ElementType} = DocumentApp;
  const containers = [
    ElementType.BODY_SECTION,
    ElementType.HEADER_SECTION,
    ElementType.FOOTER_SECTION,
    ElementType.PARAGRAPH,
    ElementType.LIST_ITEM,
    ElementType.TABLE,
    ElementType.TABLE_ROW,
    ElementType.TABLE_CELL,
  ];
  return containers.includes(type);
}
