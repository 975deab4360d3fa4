import {LinkType, SlidePosition, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import {pageById} from './model.ts';
import type {LinkNode, PageNode} from './nodes.ts';

type Official = GoogleAppsScript.Slides.Link;
type Slide = GoogleAppsScript.Slides.Slide;
type Position = GoogleAppsScript.Slides.SlidePosition;

export class Link implements Pick<
  Official,
  'getLinkType' | 'getLinkedSlide' | 'getSlideId' | 'getSlideIndex' | 'getSlidePosition' | 'getUrl'
> {
  static readonly official = 'Slides.Link';

  constructor(
    readonly execution: Execution,
    readonly link: LinkNode,
    /** Where the link stands: positions are counted from there. */
    readonly page: PageNode,
  ) {}

  /** https://developers.google.com/apps-script/reference/slides/link#getLinkType() */
  getLinkType(): GoogleAppsScript.Slides.LinkType {
    return LinkType[this.link.type];
  }

  /**
   * Null unless the link is a URL.
   * https://developers.google.com/apps-script/reference/slides/link#getUrl()
   */
  getUrl(): string {
    return this.link.type === 'URL' ? this.link.url : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/link#getSlideId() */
  getSlideId(): string {
    return this.link.type === 'SLIDE_ID' ? this.link.slide : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/link#getSlideIndex() */
  getSlideIndex(): number {
    return this.link.type === 'SLIDE_INDEX' ? this.link.index : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/link#getSlidePosition() */
  getSlidePosition(): Position {
    return this.link.type === 'SLIDE_POSITION'
      ? (valueOf(SlidePosition, this.link.position) as Position)
      : nothing;
  }

  /**
   * Null for a URL, and for a slide that does not exist.
   * https://developers.google.com/apps-script/reference/slides/link#getLinkedSlide()
   */
  getLinkedSlide(): Slide {
    const slide = this.linked();
    return slide ? this.execution.make<Slide>('Slide', slide.id) : nothing;
  }

  private linked(): PageNode | null | undefined {
    const {link} = this;
    const {model} = this.execution;
    const here = model.slides.indexOf(this.page);
    switch (link.type) {
      case 'URL':
        return null;
      case 'SLIDE_ID':
        return pageById(model, link.slide);
      case 'SLIDE_INDEX':
        return model.slides[link.index];
      case 'SLIDE_POSITION':
        if (link.position === 'FIRST_SLIDE') return model.slides[0];
        if (link.position === 'LAST_SLIDE') return model.slides.at(-1);
        return model.slides[link.position === 'NEXT_SLIDE' ? here + 1 : here - 1];
    }
  }
}

/** What the argument of `setLinkSlide` means: an index, a slide, or a position. */
export function slideLink(target: number | Slide | Position): LinkNode {
  if (typeof target === 'number') return {type: 'SLIDE_INDEX', index: target};
  if (typeof target === 'object' && 'getObjectId' in (target as object)) {
    return {type: 'SLIDE_ID', slide: (target as Slide).getObjectId()};
  }
  return {type: 'SLIDE_POSITION', position: String(target)};
}
