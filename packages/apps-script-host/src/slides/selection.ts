import {SelectionType, valueOf} from './enums.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import type {SelectionModel} from './model.ts';
import {nothingSelected, pageById} from './model.ts';
import {TextRange} from './text-range.ts';

type Slides = {
  Page: GoogleAppsScript.Slides.Page;
  PageElement: GoogleAppsScript.Slides.PageElement;
  PageElementRange: GoogleAppsScript.Slides.PageElementRange;
  PageRange: GoogleAppsScript.Slides.PageRange;
  Selection: GoogleAppsScript.Slides.Selection;
  TextRange: GoogleAppsScript.Slides.TextRange;
};

/** Follows what the script does: see `Execution.selection`. */
export class Selection implements Pick<
  Slides['Selection'],
  'getCurrentPage' | 'getPageElementRange' | 'getPageRange' | 'getSelectionType' | 'getTextRange'
> {
  static readonly official = 'Slides.Selection';

  constructor(readonly execution: Execution) {}

  private get selected(): SelectionModel {
    return this.execution.selection() ?? nothingSelected;
  }

  /** https://developers.google.com/apps-script/reference/slides/selection#getSelectionType() */
  getSelectionType(): GoogleAppsScript.Slides.SelectionType {
    return valueOf(SelectionType, this.selected.type) as GoogleAppsScript.Slides.SelectionType;
  }

  /**
   * A slide, a layout or a master; null where no page is shown.
   * https://developers.google.com/apps-script/reference/slides/selection#getCurrentPage()
   */
  getCurrentPage(): Slides['Page'] {
    const page = pageById(this.execution.model, this.selected.page);
    return page ? this.execution.make('Page', page.id) : nothing;
  }

  /**
   * Null where no element is selected. With a text, the shape that the text is in.
   * https://developers.google.com/apps-script/reference/slides/selection#getPageElementRange()
   */
  getPageElementRange(): Slides['PageElementRange'] {
    const {elements} = this.selected;
    if (elements.length === 0) return nothing;
    return new PageElementRange(this.execution, elements) as unknown as Slides['PageElementRange'];
  }

  /**
   * Null unless pages are selected in the filmstrip.
   * https://developers.google.com/apps-script/reference/slides/selection#getPageRange()
   */
  getPageRange(): Slides['PageRange'] {
    const {type, pages} = this.selected;
    if (type !== 'PAGE') return nothing;
    return new PageRange(this.execution, pages) as unknown as Slides['PageRange'];
  }

  /** https://developers.google.com/apps-script/reference/slides/selection#getTextRange() */
  getTextRange(): Slides['TextRange'] {
    const {type, elements, text} = this.selected;
    if (type !== 'TEXT') return nothing;
    return new TextRange(this.execution, elements[0]!, text) as unknown as Slides['TextRange'];
  }
}

export class PageElementRange implements Pick<Slides['PageElementRange'], 'getPageElements'> {
  static readonly official = 'Slides.PageElementRange';

  constructor(
    readonly execution: Execution,
    readonly elements: readonly string[],
  ) {}

  /** https://developers.google.com/apps-script/reference/slides/page-element-range#getPageElements() */
  getPageElements(): Array<Slides['PageElement']> {
    return this.elements.map(id => this.execution.make('PageElement', id));
  }
}

export class PageRange implements Pick<Slides['PageRange'], 'getPages'> {
  static readonly official = 'Slides.PageRange';

  constructor(
    readonly execution: Execution,
    readonly pages: readonly string[],
  ) {}

  /** https://developers.google.com/apps-script/reference/slides/page-range#getPages() */
  getPages(): Array<Slides['Page']> {
    return this.pages.map(id => this.execution.make('Page', id));
  }
}
