/** The link of an image that is replaced: copied inside the document, so it returns nothing. */
import type {InlineImage} from './find.ts';

export function copyLink(from: InlineImage, to: InlineImage): void {
  const link = from.getLinkUrl() as string | null;
  if (link) to.setLinkUrl(link);
}
