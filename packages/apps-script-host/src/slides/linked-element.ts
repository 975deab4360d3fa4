import {Exception} from '../exception.ts';
import {AnyElement} from './element.ts';
import {nothing} from './execution.ts';
import {Link, slideLink} from './link.ts';
import type {ElementNode, LinkNode} from './nodes.ts';

type Slides = {
  Link: GoogleAppsScript.Slides.Link;
  Slide: GoogleAppsScript.Slides.Slide;
};

export type LinkMembers = 'getLink' | 'removeLink' | 'setLinkSlide' | 'setLinkUrl';

/** What can carry a link: shapes and images. */
export class LinkedElement<Official, N extends ElementNode & {link: LinkNode | null}> extends AnyElement<
  Official,
  N
> {
  /**
   * Null where there is none.
   * https://developers.google.com/apps-script/reference/slides/image#getLink()
   */
  getLink(): Slides['Link'] {
    return this.wrap(this.node.link);
  }

  /** https://developers.google.com/apps-script/reference/slides/image#removeLink() */
  removeLink(): void {
    this.link(null);
  }

  /**
   * "A Link to the given non-empty URL string."
   * https://developers.google.com/apps-script/reference/slides/image#setLinkUrl(String)
   */
  setLinkUrl(url: string): Slides['Link'] {
    if (url === '') throw new Exception('Invalid argument: url');
    return this.link({type: 'URL', url});
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/image#setLinkSlide(Integer)
   * https://developers.google.com/apps-script/reference/slides/image#setLinkSlide(Slide)
   * https://developers.google.com/apps-script/reference/slides/image#setLinkSlide(SlidePosition)
   */
  setLinkSlide(target: number | Slides['Slide'] | GoogleAppsScript.Slides.SlidePosition): Slides['Link'] {
    return this.link(slideLink(target));
  }

  private link(link: LinkNode | null): Slides['Link'] {
    this.change(node => {
      node.link = link;
    });
    return this.wrap(link);
  }

  private wrap(link: LinkNode | null): Slides['Link'] {
    return link ? (new Link(this.execution, link, this.standing.page) as unknown as Slides['Link']) : nothing;
  }
}
