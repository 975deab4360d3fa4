import {NotEmulated} from '../exception.ts';
import {blobOf, pictureFrom} from '../picture.ts';
import {PlaceholderType, ShapeType, valueOf} from './enums.ts';
import {nothing, refusal} from './execution.ts';
import {Fill} from './fill.ts';
import {addElement, standingOf} from './model.ts';
import type {GroupNode, ImageNode, Placeholder, ShapeNode, TableNode} from './nodes.ts';
import {cropped, fitted, image, kept, uncropped} from './nodes.ts';
import type {ElementMembers} from './element.ts';
import {AnyElement} from './element.ts';
import type {LinkMembers} from './linked-element.ts';
import {LinkedElement} from './linked-element.ts';
import {TextRange} from './text-range.ts';
import {dissolve} from './change.ts';

type Slides = {
  Group: GoogleAppsScript.Slides.Group;
  Image: GoogleAppsScript.Slides.Image;
  PageElement: GoogleAppsScript.Slides.PageElement;
  PlaceholderType: GoogleAppsScript.Slides.PlaceholderType;
  Shape: GoogleAppsScript.Slides.Shape;
  Table: GoogleAppsScript.Slides.Table;
  TextRange: GoogleAppsScript.Slides.TextRange;
};
type BlobSource = GoogleAppsScript.Base.BlobSource;

/** Slides fetches an address itself, which must be public. The add-on always passes bytes. */
export function noAddress(source: unknown, member: string): asserts source is BlobSource {
  if (typeof source === 'string') throw new NotEmulated(`${member}(String)`);
}

/** What can be a placeholder: shapes, and the images that have filled one. */
class PlacedElement<Official, N extends ShapeNode | ImageNode> extends LinkedElement<Official, N> {
  private get placeholder(): Placeholder | null {
    return this.node.placeholder;
  }

  /**
   * NONE where it is no placeholder.
   * https://developers.google.com/apps-script/reference/slides/shape#getPlaceholderType()
   */
  getPlaceholderType(): Slides['PlaceholderType'] {
    return valueOf(PlaceholderType, this.placeholder?.type ?? 'NONE') as Slides['PlaceholderType'];
  }

  /** https://developers.google.com/apps-script/reference/slides/shape#getPlaceholderIndex() */
  getPlaceholderIndex(): number {
    return this.placeholder?.index ?? nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/shape#getParentPlaceholder() */
  getParentPlaceholder(): Slides['PageElement'] {
    const parent = this.placeholder?.parent;
    const there = parent ? standingOf(this.execution.model, parent) : null;
    return there ? this.execution.make('PageElement', there.element.id) : nothing;
  }
}

export class Shape
  extends PlacedElement<Slides['Shape'], ShapeNode>
  implements
    Pick<
      Slides['Shape'],
      | ElementMembers
      | LinkMembers
      | 'getFill'
      | 'getParentPlaceholder'
      | 'getPlaceholderIndex'
      | 'getPlaceholderType'
      | 'getShapeType'
      | 'getText'
      | 'replaceWithImage'
    >
{
  static readonly official = 'Slides.Shape';

  /** https://developers.google.com/apps-script/reference/slides/shape#getShapeType() */
  getShapeType(): GoogleAppsScript.Slides.ShapeType {
    return valueOf(ShapeType, this.node.shapeType) as GoogleAppsScript.Slides.ShapeType;
  }

  /** https://developers.google.com/apps-script/reference/slides/shape#getFill() */
  getFill(): GoogleAppsScript.Slides.Fill {
    return new Fill(this.execution, this.node.id) as unknown as GoogleAppsScript.Slides.Fill;
  }

  /** https://developers.google.com/apps-script/reference/slides/shape#getText() */
  getText(): Slides['TextRange'] {
    return new TextRange(this.execution, this.node.id) as unknown as Slides['TextRange'];
  }

  /**
   * The image stands in the shape's place and order; it fills the placeholder that the shape was. With `crop` it has the
   * shape's box, otherwise it is scaled and centred in it. It is a new element: what the shape had of alternative text
   * and links is gone with it.
   * https://developers.google.com/apps-script/reference/slides/shape#replaceWithImage(BlobSource)
   * https://developers.google.com/apps-script/reference/slides/shape#replaceWithImage(BlobSource,Boolean)
   */
  replaceWithImage(source: BlobSource | string, crop = false): Slides['Image'] {
    noAddress(source, 'Shape.replaceWithImage');
    this.execution.write();
    const picture = pictureFrom(source, refusal, this.execution.model.upright);
    const {page, list, index} = this.standing;
    const {box, rotation, placeholder} = this.node;
    const made = image(picture, crop ? {...box} : kept(fitted(picture, box)), {
      crop: crop ? cropped(picture, box) : uncropped(),
      rotation,
      placeholder,
    });
    addElement(this.execution.model, page, made);
    page.elements.pop();
    list.splice(index, 1, made);
    return this.execution.make('Image', made.id);
  }
}

export class Image
  extends PlacedElement<Slides['Image'], ImageNode>
  implements Pick<Slides['Image'], ElementMembers | LinkMembers | 'getBlob' | 'getSourceUrl' | 'replace'>
{
  static readonly official = 'Slides.Image';

  /** https://developers.google.com/apps-script/reference/slides/image#getBlob() */
  getBlob(): GoogleAppsScript.Base.Blob {
    return blobOf(this.node.picture);
  }

  /**
   * Null, because every image here was inserted as bytes.
   * https://developers.google.com/apps-script/reference/slides/image#getSourceUrl()
   */
  getSourceUrl(): string {
    return nothing;
  }

  /**
   * With `crop` the new image has the old one's box, otherwise it is scaled and centred in it. It stays the same element:
   * id, order, rotation and alternative text remain. Whether the link does is not documented, so it is taken away here:
   * nobody may depend on it.
   * https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource)
   * https://developers.google.com/apps-script/reference/slides/image#replace(BlobSource,Boolean)
   */
  replace(source: BlobSource | string, crop = false): Slides['Image'] {
    noAddress(source, 'Image.replace');
    const picture = pictureFrom(source, refusal, this.execution.model.upright);
    return this.change(node => {
      const {box} = node;
      node.picture = picture;
      node.crop = crop ? cropped(picture, box) : uncropped();
      if (!crop) node.box = kept(fitted(picture, box));
      node.link = null;
    });
  }
}

export class Group
  extends AnyElement<Slides['Group'], GroupNode>
  implements Pick<Slides['Group'], ElementMembers | 'getChildren' | 'ungroup'>
{
  static readonly official = 'Slides.Group';

  /** https://developers.google.com/apps-script/reference/slides/group#getChildren() */
  getChildren(): Array<Slides['PageElement']> {
    return this.node.children.map(({id}) => this.execution.make('PageElement', id));
  }

  /** https://developers.google.com/apps-script/reference/slides/group#ungroup() */
  ungroup(): void {
    if (this.standing.group) throw new NotEmulated('Group.ungroup inside another group');
    this.execution.write();
    dissolve(this.execution.model, this.node);
  }
}

export class Table
  extends AnyElement<Slides['Table'], TableNode>
  implements Pick<Slides['Table'], ElementMembers | 'getNumColumns' | 'getNumRows'>
{
  static readonly official = 'Slides.Table';

  /** https://developers.google.com/apps-script/reference/slides/table#getNumRows() */
  getNumRows(): number {
    return this.node.cells.length;
  }

  /** https://developers.google.com/apps-script/reference/slides/table#getNumColumns() */
  getNumColumns(): number {
    return this.node.cells[0]?.length ?? 0;
  }
}
