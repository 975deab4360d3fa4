import {Exception, NotEmulated} from '../exception.ts';
import {pictureFrom} from '../picture.ts';
import {PageBackground} from './background.ts';
import {ColorScheme} from './color.ts';
import {groupElements, placeholderOf} from './change.ts';
import {Image, noAddress} from './elements.ts';
import {PageType, valueOf} from './enums.ts';
import type {Classes, Execution} from './execution.ts';
import {nothing, refusal} from './execution.ts';
import {addElement, allElements, copyElement, nothingSelected} from './model.ts';
import type {Box, ElementNode, PageNode} from './nodes.ts';
import {fitted, kept, image, shape, textBox} from './nodes.ts';

type Slides = {
  ColorScheme: GoogleAppsScript.Slides.ColorScheme;
  Group: GoogleAppsScript.Slides.Group;
  Image: GoogleAppsScript.Slides.Image;
  Layout: GoogleAppsScript.Slides.Layout;
  Master: GoogleAppsScript.Slides.Master;
  Page: GoogleAppsScript.Slides.Page;
  PageBackground: GoogleAppsScript.Slides.PageBackground;
  PageElement: GoogleAppsScript.Slides.PageElement;
  PlaceholderType: GoogleAppsScript.Slides.PlaceholderType;
  Shape: GoogleAppsScript.Slides.Shape;
  Slide: GoogleAppsScript.Slides.Slide;
};

/** The members of every page, a notes page included. */
export type ReadMembers =
  | 'getGroups'
  | 'getImages'
  | 'getObjectId'
  | 'getPageElementById'
  | 'getPageElements'
  | 'getPlaceholder'
  | 'getPlaceholders'
  | 'getShapes';

export class ReadablePage {
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {}

  /** @throws Exception when it was removed; host-side */
  get node(): PageNode {
    return this.execution.page(this.id);
  }

  private wrap<T>(name: keyof Classes, elements: ElementNode[]): T[] {
    return elements.map(element => this.execution.make<T>(name, element.id));
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getObjectId() */
  getObjectId(): string {
    return this.id;
  }

  /**
   * From back to front; what is in a group is not among them.
   * https://developers.google.com/apps-script/reference/slides/page#getPageElements()
   */
  getPageElements(): Array<Slides['PageElement']> {
    return this.wrap('PageElement', this.node.elements);
  }

  /**
   * Null when none has this id.
   * https://developers.google.com/apps-script/reference/slides/page#getPageElementById(String)
   */
  getPageElementById(id: string): Slides['PageElement'] {
    const there = allElements(this.node.elements).some(element => element.id === id);
    return there ? this.execution.make('PageElement', id) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getShapes() */
  getShapes(): Array<Slides['Shape']> {
    return this.wrap('Shape', this.ofType('SHAPE'));
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getImages() */
  getImages(): Array<Slides['Image']> {
    return this.wrap('Image', this.ofType('IMAGE'));
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getGroups() */
  getGroups(): Array<Slides['Group']> {
    return this.wrap('Group', this.ofType('GROUP'));
  }

  private ofType(type: ElementNode['type']): ElementNode[] {
    return this.node.elements.filter(element => element.type === type);
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getPlaceholders() */
  getPlaceholders(): Array<Slides['PageElement']> {
    return this.wrap('PageElement', this.node.elements.filter(placeholderOf));
  }

  /**
   * Of several of a type the one with the lowest index; null where there is none.
   * https://developers.google.com/apps-script/reference/slides/page#getPlaceholder(PlaceholderType)
   * https://developers.google.com/apps-script/reference/slides/page#getPlaceholder(PlaceholderType,Integer)
   */
  getPlaceholder(
    placeholderType: Slides['PlaceholderType'],
    placeholderIndex?: number,
  ): Slides['PageElement'] {
    const index = (element: ElementNode) => placeholderOf(element)!.index;
    const [found] = this.node.elements
      .filter(element => placeholderOf(element)?.type === String(placeholderType))
      .filter(element => placeholderIndex === undefined || index(element) === placeholderIndex)
      .sort((a, b) => index(a) - index(b));
    return found ? this.execution.make('PageElement', found.id) : nothing;
  }
}

/** The members of every page that can be changed: slides, layouts and masters. */
export type PageMembers =
  | ReadMembers
  | 'getBackground'
  | 'getColorScheme'
  | 'getPageType'
  | 'group'
  | 'insertImage'
  | 'insertShape'
  | 'insertTextBox'
  | 'remove'
  | 'selectAsCurrentPage';

export class AnyPage extends ReadablePage {
  /** https://developers.google.com/apps-script/reference/slides/page#getPageType() */
  getPageType(): GoogleAppsScript.Slides.PageType {
    return valueOf(PageType, this.node.type) as GoogleAppsScript.Slides.PageType;
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getBackground() */
  getBackground(): Slides['PageBackground'] {
    const {id} = this.node;
    return new PageBackground(this.execution, id) as unknown as Slides['PageBackground'];
  }

  /** https://developers.google.com/apps-script/reference/slides/page#getColorScheme() */
  getColorScheme(): Slides['ColorScheme'] {
    return new ColorScheme(this.execution, this.node.id) as unknown as Slides['ColorScheme'];
  }

  /** https://developers.google.com/apps-script/reference/slides/page#selectAsCurrentPage() */
  selectAsCurrentPage(): void {
    this.execution.select({...nothingSelected, type: 'CURRENT_PAGE', page: this.node.id});
  }

  /** https://developers.google.com/apps-script/reference/slides/page#remove() */
  remove(): void {
    const {slides} = this.execution.model;
    const {node} = this;
    if (node.type !== 'SLIDE') throw new NotEmulated('Page.remove of a layout or master');
    this.execution.write();
    slides.splice(slides.indexOf(node), 1);
  }

  private add<T>(name: keyof Classes, element: ElementNode): T {
    this.execution.write();
    addElement(this.execution.model, this.node, element);
    return this.execution.make<T>(name, element.id);
  }

  /**
   * With a place and size the image is scaled and centred in them. Without, it goes to the upper left corner "with a
   * default size", of which the reference says no more; here it is its pixels at 96 to the inch.
   * https://developers.google.com/apps-script/reference/slides/page#insertImage(BlobSource)
   * https://developers.google.com/apps-script/reference/slides/page#insertImage(BlobSource,Number,Number,Number,Number)
   * https://developers.google.com/apps-script/reference/slides/page#insertImage(Image)
   */
  insertImage(
    source: GoogleAppsScript.Base.BlobSource | Slides['Image'] | string,
    ...at: number[]
  ): Slides['Image'] {
    noAddress(source, 'Page.insertImage');
    if (source instanceof Image) {
      const copy = {...copyElement((source as unknown as Image).node), id: ''};
      return this.add('Image', copy);
    }
    this.execution.write();
    const picture = pictureFrom(source, refusal, this.execution.model.upright);
    const box = boxFrom(at);
    const size = {left: 0, top: 0, width: picture.width * 0.75, height: picture.height * 0.75};
    return this.add('Image', image(picture, kept(box ? fitted(picture, box) : size)));
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/page#insertTextBox(String)
   * https://developers.google.com/apps-script/reference/slides/page#insertTextBox(String,Number,Number,Number,Number)
   */
  insertTextBox(text: string, ...at: number[]): Slides['Shape'] {
    return this.add('Shape', textBox(kept(boxFrom(at) ?? defaultBox()), text));
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/page#insertShape(ShapeType)
   * https://developers.google.com/apps-script/reference/slides/page#insertShape(ShapeType,Number,Number,Number,Number)
   */
  insertShape(type: unknown, ...at: number[]): Slides['Shape'] {
    if (typeof type === 'object' && type !== null && 'getObjectId' in type) {
      throw new NotEmulated('Page.insertShape(Shape)');
    }
    return this.add('Shape', shape(kept(boxFrom(at) ?? defaultBox()), {shapeType: String(type)}));
  }

  /** https://developers.google.com/apps-script/reference/slides/page#group(PageElement) */
  group(pageElements: Array<Slides['PageElement']>): Slides['Group'] {
    this.execution.write();
    const ids = pageElements.map(element => element.getObjectId());
    return this.execution.make('Group', groupElements(this.execution.model, this.node, ids).id);
  }
}

/** @throws Exception for a width or height that is none */
function boxFrom([left, top, width, height]: number[]): Box | null {
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  if (!(width > 0)) throw new Exception('Invalid argument: width');
  if (!(height > 0)) throw new Exception('Invalid argument: height');
  return {left, top, width, height};
}

/** "With a default size at the top left corner of the page": 3,000,000 EMU, as in the Slides API's examples. */
const defaultBox = (): Box => ({left: 0, top: 0, width: 236.22, height: 236.22});

/** Any page before it is known what it is. */
export class Page
  extends AnyPage
  implements Pick<Slides['Page'], PageMembers | 'asLayout' | 'asMaster' | 'asSlide'>
{
  static readonly official = 'Slides.Page';

  /** https://developers.google.com/apps-script/reference/slides/page#asSlide() */
  asSlide(): Slides['Slide'] {
    return this.as('SLIDE', 'Slide');
  }

  /** https://developers.google.com/apps-script/reference/slides/page#asLayout() */
  asLayout(): Slides['Layout'] {
    return this.as('LAYOUT', 'Layout');
  }

  /** https://developers.google.com/apps-script/reference/slides/page#asMaster() */
  asMaster(): Slides['Master'] {
    return this.as('MASTER', 'Master');
  }

  /** The reference names no sentence for a wrong cast; that it fails is what matters. */
  private as<T>(type: PageNode['type'], name: keyof Classes): T {
    if (this.node.type !== type) throw new Exception(`The page is not of type ${type}.`);
    return this.execution.make<T>(name, this.id);
  }
}
