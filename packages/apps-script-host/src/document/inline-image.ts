import {NotEmulated} from '../exception.ts';
import {blobOf} from '../picture.ts';
import type {ElementMembers} from './element.ts';
import {Element} from './element.ts';
import {nothing} from './execution.ts';
import type {ImageNode} from './nodes.ts';

type Official = GoogleAppsScript.Document.InlineImage;

export class InlineImage
  extends Element<Official, ImageNode>
  implements
    Pick<
      Official,
      | ElementMembers
      | 'getAltDescription'
      | 'getAltTitle'
      | 'getBlob'
      | 'getHeight'
      | 'getLinkUrl'
      | 'getWidth'
      | 'setAltDescription'
      | 'setAltTitle'
      | 'setHeight'
      | 'setLinkUrl'
      | 'setWidth'
    >
{
  static override readonly official = 'Document.InlineImage';

  private set(change: Partial<ImageNode>): Official {
    this.execution.write();
    Object.assign(this.node, change);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#getBlob() */
  getBlob(): GoogleAppsScript.Base.Blob {
    return blobOf(this.node.picture);
  }

  /**
   * Pixels.
   * https://developers.google.com/apps-script/reference/document/inline-image#getWidth()
   */
  getWidth(): number {
    return this.node.width;
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#getHeight() */
  getHeight(): number {
    return this.node.height;
  }

  /**
   * The height stays as it is.
   * https://developers.google.com/apps-script/reference/document/inline-image#setWidth(Integer)
   */
  setWidth(width: number): Official {
    return this.set({width: pixels(width)});
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#setHeight(Integer) */
  setHeight(height: number): Official {
    return this.set({height: pixels(height)});
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#getAltTitle() */
  getAltTitle(): string {
    return this.node.altTitle ?? nothing;
  }

  /**
   * Null makes it the empty string.
   * https://developers.google.com/apps-script/reference/document/inline-image#setAltTitle(String)
   */
  setAltTitle(title: string): Official {
    return this.set({altTitle: title ?? ''});
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#getAltDescription() */
  getAltDescription(): string {
    return this.node.altDescription ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#setAltDescription(String) */
  setAltDescription(description: string): Official {
    return this.set({altDescription: description ?? ''});
  }

  /** https://developers.google.com/apps-script/reference/document/inline-image#getLinkUrl() */
  getLinkUrl(): string {
    return this.node.link ?? nothing;
  }

  /**
   * Null or the empty string makes a link with an empty address, shown as "Invalid link"; it does not take one away.
   * https://developers.google.com/apps-script/reference/document/inline-image#setLinkUrl(String)
   */
  setLinkUrl(url: string): Official {
    return this.set({link: url ?? ''});
  }
}

/** The parameter is an Integer; what becomes of a fraction, or of a size that is none, is not documented. */
export function pixels(size: number): number {
  if (!Number.isInteger(size) || size < 1) throw new NotEmulated(`an image size of ${size} pixels`);
  return size;
}
