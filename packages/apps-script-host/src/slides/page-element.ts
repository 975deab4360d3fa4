import {Exception} from '../exception.ts';
import type {ElementMembers} from './element.ts';
import {AnyElement} from './element.ts';
import type {Classes} from './execution.ts';
import type {ElementNode} from './nodes.ts';

type Slides = {
  Group: GoogleAppsScript.Slides.Group;
  Image: GoogleAppsScript.Slides.Image;
  PageElement: GoogleAppsScript.Slides.PageElement;
  Shape: GoogleAppsScript.Slides.Shape;
  Table: GoogleAppsScript.Slides.Table;
};

/** Anything on a page before it is known what it is. */
export class PageElement
  extends AnyElement<Slides['PageElement']>
  implements Pick<Slides['PageElement'], ElementMembers | 'asGroup' | 'asImage' | 'asShape' | 'asTable'>
{
  static readonly official = 'Slides.PageElement';

  /** https://developers.google.com/apps-script/reference/slides/page-element#asShape() */
  asShape(): Slides['Shape'] {
    return this.as('SHAPE', 'Shape');
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#asImage() */
  asImage(): Slides['Image'] {
    return this.as('IMAGE', 'Image');
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#asGroup() */
  asGroup(): Slides['Group'] {
    return this.as('GROUP', 'Group');
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#asTable() */
  asTable(): Slides['Table'] {
    return this.as('TABLE', 'Table');
  }

  /** The reference names no sentence for a wrong cast; that it fails is what matters. */
  private as<T>(type: ElementNode['type'], name: keyof Classes): T {
    if (this.node.type !== type) throw new Exception(`The page element is not of type ${type}.`);
    return this.execution.make<T>(name, this.id);
  }
}
