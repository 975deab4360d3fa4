import {Exception} from '../exception.ts';
import {wording} from '../wordings.ts';
import type {PresentationModel, SelectionModel, Standing} from './model.ts';
import {beginStep, nothingSelected, pageById, standingOf} from './model.ts';
import type {PageNode} from './nodes.ts';

/** What the reference's "or null" is where the official types leave it out. */
export const nothing = null as never;

/** The sentence for an image that Slides does not take. No page documents it. */
export const refusal = wording('image.corrupt');

/** The emulated classes by the name of their interface; each is made of the id of what it stands for. */
export type Classes = Record<
  | 'Group'
  | 'Image'
  | 'Layout'
  | 'Master'
  | 'NotesPage'
  | 'Page'
  | 'PageElement'
  | 'Shape'
  | 'Slide'
  | 'Table',
  new (execution: Execution, id: string) => object
>;

/** One run of a script on a presentation. All it changes is one step for the person's undo. */
export class Execution {
  private changed = false;
  private closed = false;
  private selected: Readonly<SelectionModel> | null;

  constructor(
    readonly model: PresentationModel,
    private readonly classes: Classes,
  ) {
    // "The selection is a snapshot of what it was when the script started."
    // https://developers.google.com/apps-script/guides/slides/selecting
    this.selected = model.selection;
  }

  /**
   * To be called before anything is changed.
   * @throws Exception when the presentation may not be changed (the sentence that Google's services say to someone who
   * may only look; no page documents it for Slides), or is closed
   * (https://developers.google.com/apps-script/reference/slides/presentation#saveAndClose())
   */
  write(): void {
    if (this.closed) throw new Exception('Presentation is closed, its contents cannot be updated.');
    if (this.model.readOnly) throw new Exception('You do not have permission to perform that action.');
    if (!this.changed) beginStep(this.model);
    this.changed = true;
  }

  close(): void {
    this.closed = true;
  }

  /**
   * A new wrapper, as the real host makes one each time. The official type is of the caller's choosing, because one
   * thing has several: an image is a page element too.
   */
  make<Official>(name: keyof Classes, id: string): Official {
    return new this.classes[name](this, id) as unknown as Official;
  }

  /** @throws Exception when it is not there any more */
  page(id: string): PageNode {
    const page = pageById(this.model, id);
    if (!page) throw new Exception(`The object (${id}) could not be found.`);
    return page;
  }

  /** @throws Exception when it is not there any more */
  standing(id: string): Standing {
    const standing = standingOf(this.model, id);
    if (!standing) throw new Exception(`The object (${id}) could not be found.`);
    return standing;
  }

  /**
   * "The current effective selection. As the script performs various changes to the presentation, the selection is
   * transformed to take them into account": what is gone is no longer selected.
   * https://developers.google.com/apps-script/reference/slides/presentation#getSelection()
   */
  selection(): SelectionModel | null {
    const {selected} = this;
    if (!selected) return null;
    const page = pageById(this.model, selected.page);
    if (!page) return selected.page === null ? selected : {...nothingSelected};
    const elements = selected.elements.filter(id => standingOf(this.model, id)?.page === page);
    const pages = selected.pages.filter(id => pageById(this.model, id));
    const empty = selected.elements.length > 0 && elements.length === 0;
    if (empty) return {...nothingSelected, type: 'CURRENT_PAGE', page: page.id};
    return {...selected, elements, pages};
  }

  /** The script selects: seen by itself at once, and by the person. */
  select(selection: SelectionModel): void {
    this.selected = selection;
    this.model.selection = selection;
  }
}
