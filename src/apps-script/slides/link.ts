/** The link of an image that is replaced: it stays inside the presentation, so nothing here returns anything. */
import {look} from '../making.ts';
import type {Image, Slide} from './find.ts';

type Link = GoogleAppsScript.Slides.Link;

/**
 * Whether the host's own replacing keeps the link is not documented:
 * https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
 * @param swap what the link is to outlive
 * @param afterwards gets what gives the image its link back; null where it had none
 */
export function keepingLink(
  image: Image,
  swap: () => void,
  afterwards: (restore: (() => void) | null) => void,
): void {
  const link = look(() => image.getLink()) as Link | null;
  swap();
  afterwards(link && (() => restore(image, link)));
}

function restore(image: Image, link: Link): void {
  const {LinkType} = SlidesApp;
  switch (link.getLinkType()) {
    case LinkType.URL:
      image.setLinkUrl(link.getUrl()!);
      break;
    case LinkType.SLIDE_INDEX:
      image.setLinkSlide(link.getSlideIndex()!);
      break;
    case LinkType.SLIDE_POSITION:
      image.setLinkSlide(link.getSlidePosition()!);
      break;
    case LinkType.SLIDE_ID: {
      const slide = link.getLinkedSlide() as Slide | null;
      // Of a slide that is gone there is nothing to link to.
      if (slide) image.setLinkSlide(slide);
    }
  }
}
