import {blobOf} from '../picture.ts';
import {PositionedLayout, valueOf} from './enums.ts';
import {pixels} from './inline-image.ts';
import type {Execution} from './execution.ts';
import type {ParagraphNode, PositionedImageNode} from './nodes.ts';

type Official = GoogleAppsScript.Document.PositionedImage;

/** An image with a fixed place beside a paragraph. It has neither alternative text nor a link. */
export class PositionedImage implements Pick<
  Official,
  | 'getBlob'
  | 'getHeight'
  | 'getId'
  | 'getLayout'
  | 'getLeftOffset'
  | 'getParagraph'
  | 'getTopOffset'
  | 'getWidth'
  | 'setHeight'
  | 'setLayout'
  | 'setLeftOffset'
  | 'setTopOffset'
  | 'setWidth'
> {
  static readonly official = 'Document.PositionedImage';

  constructor(
    readonly execution: Execution,
    readonly paragraph: ParagraphNode,
    readonly image: PositionedImageNode,
  ) {}

  private set(change: Partial<PositionedImageNode>): Official {
    this.execution.write();
    Object.assign(this.image, change);
    return this as unknown as Official;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getId() */
  getId(): string {
    return this.image.id;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getBlob() */
  getBlob(): GoogleAppsScript.Base.Blob {
    return blobOf(this.image.picture);
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getParagraph() */
  getParagraph(): GoogleAppsScript.Document.Paragraph {
    return this.execution.element(this.paragraph);
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getLayout() */
  getLayout(): GoogleAppsScript.Document.PositionedLayout {
    return valueOf(PositionedLayout, this.image.layout) as GoogleAppsScript.Document.PositionedLayout;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#setLayout(PositionedLayout) */
  setLayout(layout: GoogleAppsScript.Document.PositionedLayout): Official {
    return this.set({layout: String(layout)});
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getWidth() */
  getWidth(): number {
    return this.image.width;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getHeight() */
  getHeight(): number {
    return this.image.height;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#setWidth(Integer) */
  setWidth(width: number): Official {
    return this.set({width: pixels(width)});
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#setHeight(Integer) */
  setHeight(height: number): Official {
    return this.set({height: pixels(height)});
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getLeftOffset() */
  getLeftOffset(): number {
    return this.image.left;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#getTopOffset() */
  getTopOffset(): number {
    return this.image.top;
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#setLeftOffset(Number) */
  setLeftOffset(left: number): Official {
    return this.set({left});
  }

  /** https://developers.google.com/apps-script/reference/document/positioned-image#setTopOffset(Number) */
  setTopOffset(top: number): Official {
    return this.set({top});
  }
}
