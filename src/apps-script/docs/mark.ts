/**
 * Marks of images: how many siblings stand before each of the elements that an image is in, and its box in px, nothing
 * else. `b.5.0:624x416` is the first child of the body's sixth; `c` at the end: its caption is the next paragraph.
 */
import type {Element, Position} from './find.ts';

type InlineImage = GoogleAppsScript.Document.InlineImage;
type Container = GoogleAppsScript.Document.ContainerElement;

const SHAPE = /^([bhf])((?:\.\d{1,6}){2,20}):(\d{1,6}x\d{1,6})(c?)$/;

export function markOf(image: InlineImage, captioned: boolean): string {
  return `${pathTo(image)}:${boxOf(image)}${captioned ? 'c' : ''}`;
}

/**
 * Whether it is one of the images marked. Its paragraph may have moved meanwhile; an image of the same box beside as many
 * siblings is taken for it, since replacing is what nobody should do by mistake.
 */
export function isOwn(mark: string, own: string[]): boolean {
  const kept = (text: string) => /(\.\d+:\d+x\d+)c?$/.exec(text)?.[1];
  return own.some(one => kept(one) === kept(mark));
}

/** The image that was marked: where it stood, or before the cursor, which an insertion leaves behind its image. */
export function findMarked(mark: string): {image: InlineImage; captioned: boolean} | null {
  const [, section, path, box, captioned] = SHAPE.exec(mark) ?? [];
  if (!section || !path) return null;
  const indices = path.slice(1).split('.').map(Number);
  const image = [descend(section, indices), captioned ? null : beforeCursor()].find(
    (one): one is InlineImage => one !== null && boxOf(one) === box,
  );
  return image ? {image, captioned: captioned !== ''} : null;
}

function boxOf(image: InlineImage): string {
  return `${image.getWidth()}x${image.getHeight()}`;
}

function pathTo(element: Element): string {
  switch (element.getType()) {
    case DocumentApp.ElementType.HEADER_SECTION:
      return 'h';
    case DocumentApp.ElementType.FOOTER_SECTION:
      return 'f';
    case DocumentApp.ElementType.BODY_SECTION:
      return 'b';
    default: {
      const parent = element.getParent();
      return `${pathTo(parent)}.${parent.getChildIndex(element)}`;
    }
  }
}

function descend(section: string, indices: number[]): InlineImage | null {
  const tab = DocumentApp.getActiveDocument().getActiveTab().asDocumentTab();
  const from = section === 'h' ? tab.getHeader() : section === 'f' ? tab.getFooter() : tab.getBody();
  let element = from as Element | null;
  for (const index of indices) {
    if (!element || !holdsOthers(element)) return null;
    const container = element as Container;
    element = index < container.getNumChildren() ? container.getChild(index) : null;
  }
  return asImage(element);
}

function beforeCursor(): InlineImage | null {
  const cursor = DocumentApp.getActiveDocument().getCursor() as Position | null;
  if (!cursor) return null;
  const element = cursor.getElement();
  const offset = cursor.getOffset();
  if (holdsOthers(element)) return offset > 0 ? asImage((element as Container).getChild(offset - 1)) : null;
  return offset === 0 ? asImage(element.getPreviousSibling() as Element | null) : null;
}

function asImage(element: Element | null): InlineImage | null {
  return element?.getType() === DocumentApp.ElementType.INLINE_IMAGE ? element.asInlineImage() : null;
}

function holdsOthers(element: Element): boolean {
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
  return containers.includes(element.getType());
}
