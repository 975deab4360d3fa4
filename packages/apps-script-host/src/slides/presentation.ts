import {Exception, NotEmulated} from '../exception.ts';
import type {Execution} from './execution.ts';
import {nothing} from './execution.ts';
import {addSlide, layoutOf, pageById, standingOf} from './model.ts';
import type {PageNode} from './nodes.ts';
import {Selection} from './selection.ts';

type Slides = {
  Layout: GoogleAppsScript.Slides.Layout;
  Master: GoogleAppsScript.Slides.Master;
  PageElement: GoogleAppsScript.Slides.PageElement;
  Presentation: GoogleAppsScript.Slides.Presentation;
  Selection: GoogleAppsScript.Slides.Selection;
  Slide: GoogleAppsScript.Slides.Slide;
};

export class Presentation implements Pick<
  Slides['Presentation'],
  | 'appendSlide'
  | 'getId'
  | 'getLayouts'
  | 'getMasters'
  | 'getName'
  | 'getPageElementById'
  | 'getPageHeight'
  | 'getPageWidth'
  | 'getSelection'
  | 'getSlideById'
  | 'getSlides'
  | 'insertSlide'
  | 'saveAndClose'
> {
  static readonly official = 'Slides.Presentation';

  constructor(readonly execution: Execution) {}

  private get model() {
    return this.execution.model;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getId() */
  getId(): string {
    return this.model.id;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getName() */
  getName(): string {
    return this.model.name;
  }

  /**
   * Points.
   * https://developers.google.com/apps-script/reference/slides/presentation#getPageWidth()
   */
  getPageWidth(): number {
    return this.model.width;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getPageHeight() */
  getPageHeight(): number {
    return this.model.height;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getSlides() */
  getSlides(): Array<Slides['Slide']> {
    return this.model.slides.map(({id}) => this.execution.make('Slide', id));
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getLayouts() */
  getLayouts(): Array<Slides['Layout']> {
    return this.model.layouts.map(({id}) => this.execution.make('Layout', id));
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getMasters() */
  getMasters(): Array<Slides['Master']> {
    return this.model.masters.map(({id}) => this.execution.make('Master', id));
  }

  /**
   * Null when there is none.
   * https://developers.google.com/apps-script/reference/slides/presentation#getSlideById(String)
   */
  getSlideById(id: string): Slides['Slide'] {
    return this.model.slides.some(slide => slide.id === id) ? this.execution.make('Slide', id) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#getPageElementById(String) */
  getPageElementById(id: string): Slides['PageElement'] {
    return standingOf(this.model, id) ? this.execution.make('PageElement', id) : nothing;
  }

  /**
   * Null "if there is no valid user selection".
   * https://developers.google.com/apps-script/reference/slides/presentation#getSelection()
   */
  getSelection(): Slides['Selection'] {
    if (!this.execution.selection()) return nothing;
    return new Selection(this.execution) as unknown as Slides['Selection'];
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/presentation#appendSlide()
   * https://developers.google.com/apps-script/reference/slides/presentation#appendSlide(Layout)
   * https://developers.google.com/apps-script/reference/slides/presentation#appendSlide(PredefinedLayout)
   */
  appendSlide(layout?: unknown): Slides['Slide'] {
    return this.insertSlide(this.model.slides.length, layout);
  }

  /**
   * https://developers.google.com/apps-script/reference/slides/presentation#insertSlide(Integer)
   * https://developers.google.com/apps-script/reference/slides/presentation#insertSlide(Integer,Layout)
   * https://developers.google.com/apps-script/reference/slides/presentation#insertSlide(Integer,PredefinedLayout)
   */
  insertSlide(insertionIndex: number, layout?: unknown): Slides['Slide'] {
    const {slides} = this.model;
    if (insertionIndex < 0 || insertionIndex > slides.length)
      throw new Exception('Invalid argument: insertionIndex');
    this.execution.write();
    const basis = this.layout(insertionIndex, layout);
    return this.execution.make('Slide', addSlide(this.model, insertionIndex, basis).id);
  }

  private layout(index: number, wanted: unknown): PageNode {
    if (typeof wanted === 'object' && wanted !== null && 'getObjectId' in wanted) {
      const page = this.execution.page((wanted as Slides['Layout']).getObjectId());
      if (page.type !== 'LAYOUT') throw new NotEmulated('Presentation.insertSlide(Integer,Slide)');
      return page;
    }
    const name = wanted === undefined ? 'BLANK' : String(wanted);
    const master = this.currentMaster(index);
    const found = this.model.layouts.find(each => each.basis === master?.id && each.predefined === name);
    // No page documents the sentence.
    if (!found) throw new Exception(`The predefined layout (${name}) is not present in the current master.`);
    return found;
  }

  /** The master of the slide before, of the first slide when it is to be the first, or the first master. */
  private currentMaster(index: number): PageNode | null {
    const {slides, masters} = this.model;
    const neighbour = slides[Math.max(index - 1, 0)];
    const layout = neighbour && layoutOf(this.model, neighbour);
    return (layout && pageById(this.model, layout.basis)) ?? masters[0] ?? null;
  }

  /** https://developers.google.com/apps-script/reference/slides/presentation#saveAndClose() */
  saveAndClose(): void {
    this.execution.close();
  }
}
