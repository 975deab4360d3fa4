/** Marks of images are the identifiers that Slides gives them; of a background, its slide's. */
import type {Element, Image, Layout, Presentation, Slide} from './find.ts';

export type Marked = Pick<Image | Slide | Layout, 'getObjectId'>;

export function markOf(marked: Marked): string {
  return marked.getObjectId();
}

export function isOwn(mark: string, own: string[]): boolean {
  return own.includes(mark);
}

/** The image that was marked, wherever it stands now. */
export function findMarked(presentation: Presentation, mark: string): Element | null {
  return presentation.getPageElementById(mark) as Element | null;
}
