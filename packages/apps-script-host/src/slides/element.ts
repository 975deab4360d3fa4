import {Exception} from '../exception.ts';
import {PageElementType, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import {addElement, allElements, copyElement, nothingSelected} from './model.ts';
import type {Box, ElementNode} from './nodes.ts';
import {kept} from './nodes.ts';
import {removeElement} from './change.ts';

type Slides = {
  Group: GoogleAppsScript.Slides.Group;
  Page: GoogleAppsScript.Slides.Page;
  PageElement: GoogleAppsScript.Slides.PageElement;
};

/** The members that everything on a page has. */
export type ElementMembers =
  | 'bringForward'
  | 'bringToFront'
  | 'duplicate'
  | 'getDescription'
  | 'getHeight'
  | 'getLeft'
  | 'getObjectId'
  | 'getPageElementType'
  | 'getParentGroup'
  | 'getParentPage'
  | 'getRotation'
  | 'getTitle'
  | 'getTop'
  | 'getWidth'
  | 'remove'
  | 'select'
  | 'sendBackward'
  | 'sendToBack'
  | 'setDescription'
  | 'setHeight'
  | 'setLeft'
  | 'setRotation'
  | 'setTitle'
  | 'setTop'
  | 'setWidth';

export class AnyElement<Official, N extends ElementNode = ElementNode> {
  constructor(
    readonly execution: Execution,
    readonly id: string,
  ) {}

  protected get self(): Official {
    return this as unknown as Official;
  }

  /** @throws Exception when it was removed */
  protected get standing() {
    return this.execution.standing(this.id);
  }

  /** What this stands for; host-side. */
  get node(): N {
    return this.standing.element as N;
  }

  protected change(change: (node: N) => void): Official {
    const {node} = this;
    this.execution.write();
    change(this.execution.standing(node.id).element as N);
    return this.self;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getObjectId() */
  getObjectId(): string {
    return this.id;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getPageElementType() */
  getPageElementType(): GoogleAppsScript.Slides.PageElementType {
    return valueOf(PageElementType, this.node.type) as GoogleAppsScript.Slides.PageElementType;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getParentPage() */
  getParentPage(): Slides['Page'] {
    return this.execution.make('Page', this.standing.page.id);
  }

  /**
   * Null when it is in no group.
   * https://developers.google.com/apps-script/reference/slides/page-element#getParentGroup()
   */
  getParentGroup(): Slides['Group'] {
    const {group} = this.standing;
    return group ? this.execution.make('Group', group.id) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getLeft() */
  getLeft(): number {
    return this.node.box.left;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getTop() */
  getTop(): number {
    return this.node.box.top;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getWidth() */
  getWidth(): number {
    return this.node.box.width;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getHeight() */
  getHeight(): number {
    return this.node.box.height;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#setLeft(Number) */
  setLeft(left: number): Official {
    return this.resize({left});
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#setTop(Number) */
  setTop(top: number): Official {
    return this.resize({top});
  }

  /**
   * The height stays as it is.
   * https://developers.google.com/apps-script/reference/slides/page-element#setWidth(Number)
   */
  setWidth(width: number): Official {
    return this.resize({width});
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#setHeight(Number) */
  setHeight(height: number): Official {
    return this.resize({height});
  }

  /** What is in a group moves and grows with it. */
  private resize(change: Partial<Box>): Official {
    return this.change(node => {
      const before = {...node.box};
      const rounded = kept({...before, ...change});
      const after = {...before, ...pick(rounded, Object.keys(change) as Array<keyof Box>)};
      // Something without a width, such as an upright line, does not grow with the others.
      const x = before.width ? after.width / before.width : 1;
      const y = before.height ? after.height / before.height : 1;
      for (const {box} of allElements([node])) {
        box.left = after.left + (box.left - before.left) * x;
        box.top = after.top + (box.top - before.top) * y;
        box.width *= x;
        box.height *= y;
      }
      node.box = after;
    });
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getRotation() */
  getRotation(): number {
    return this.node.rotation;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#setRotation(Number) */
  setRotation(angle: number): Official {
    return this.change(node => {
      node.rotation = ((angle % 360) + 360) % 360;
    });
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getTitle() */
  getTitle(): string {
    return this.node.title;
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#getDescription() */
  getDescription(): string {
    return this.node.description;
  }

  /**
   * "The method is not supported for Group elements."
   * https://developers.google.com/apps-script/reference/slides/page-element#setTitle(String)
   */
  setTitle(title: string): Official {
    return this.describe({title});
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#setDescription(String) */
  setDescription(description: string): Official {
    return this.describe({description});
  }

  private describe(change: {title: string} | {description: string}): Official {
    return this.change(node => {
      // No page documents the sentence.
      if (node.type === 'GROUP') throw new Exception('This operation is not supported for groups.');
      Object.assign(node, change);
    });
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#bringForward() */
  bringForward(): Official {
    return this.reorder(index => index + 1);
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#bringToFront() */
  bringToFront(): Official {
    return this.reorder((_, last) => last);
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#sendBackward() */
  sendBackward(): Official {
    return this.reorder(index => index - 1);
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#sendToBack() */
  sendToBack(): Official {
    return this.reorder(() => 0);
  }

  /** "The page element must not be in a group." */
  private reorder(target: (index: number, last: number) => number): Official {
    this.execution.write();
    const {list, index, element, group} = this.standing;
    if (group) throw new Exception('The page element must not be in a group.');
    const last = list.length - 1;
    list.splice(index, 1);
    list.splice(Math.min(Math.max(target(index, last), 0), last), 0, element);
    return this.self;
  }

  /**
   * On the same page, at the same place, in front.
   * https://developers.google.com/apps-script/reference/slides/page-element#duplicate()
   */
  duplicate(): Slides['PageElement'] {
    this.execution.write();
    const {page, element} = this.standing;
    const copy = copyElement(element);
    for (const each of allElements([copy])) each.id = '';
    addElement(this.execution.model, page, copy);
    return this.execution.make('PageElement', copy.id);
  }

  /** https://developers.google.com/apps-script/reference/slides/page-element#remove() */
  remove(): void {
    this.execution.write();
    removeElement(this.execution.model, this.standing);
  }

  /**
   * Shows its page. With false it is added to what is selected, which must be on the same page, the one that is shown.
   * https://developers.google.com/apps-script/reference/slides/page-element#select()
   * https://developers.google.com/apps-script/reference/slides/page-element#select(Boolean)
   */
  select(replace = true): void {
    const {page} = this.standing;
    const before = this.execution.selection();
    if (!replace && (before?.page !== page.id || before.pages.length > 1)) {
      // No page documents the sentence.
      throw new Exception('The page element must be on the current page.');
    }
    const elements = replace ? [] : (before?.elements.filter(id => id !== this.id) ?? []);
    this.execution.select({
      ...nothingSelected,
      type: 'PAGE_ELEMENT',
      page: page.id,
      elements: [...elements, this.id],
    });
  }
}

const pick = (box: Box, sides: Array<keyof Box>): Partial<Box> =>
  Object.fromEntries(sides.map(side => [side, box[side]]));
