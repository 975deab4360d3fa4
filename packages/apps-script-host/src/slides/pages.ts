import {nothing} from './execution.ts';
import {copyPage, layoutOf, pageById} from './model.ts';
import type {PageMembers, ReadMembers} from './page.ts';
import {AnyPage, ReadablePage} from './page.ts';
import {allElements} from './model.ts';
import type {PageNode} from './nodes.ts';

type Slides = {
  Layout: GoogleAppsScript.Slides.Layout;
  Master: GoogleAppsScript.Slides.Master;
  NotesPage: GoogleAppsScript.Slides.NotesPage;
  Shape: GoogleAppsScript.Slides.Shape;
  Slide: GoogleAppsScript.Slides.Slide;
};

export class Slide
  extends AnyPage
  implements Pick<Slides['Slide'], PageMembers | 'duplicate' | 'getLayout' | 'getNotesPage' | 'move'>
{
  static readonly official = 'Slides.Slide';

  /**
   * Null for a slide that is based on no layout.
   * https://developers.google.com/apps-script/reference/slides/slide#getLayout()
   */
  getLayout(): Slides['Layout'] {
    const layout = layoutOf(this.execution.model, this.node);
    return layout ? this.execution.make('Layout', layout.id) : nothing;
  }

  /** https://developers.google.com/apps-script/reference/slides/slide#getNotesPage() */
  getNotesPage(): Slides['NotesPage'] {
    return this.execution.make('NotesPage', this.node.notes!.id);
  }

  /**
   * The copy stands after this slide.
   * https://developers.google.com/apps-script/reference/slides/slide#duplicate()
   */
  duplicate(): Slides['Slide'] {
    this.execution.write();
    const {model} = this.execution;
    const copy = copyPage(this.node);
    const rename = (page: PageNode) => {
      page.id = `p${model.nextId++}`;
      for (const element of allElements(page.elements)) element.id = `e${model.nextId++}`;
      if (page.notes) rename(page.notes);
    };
    rename(copy);
    model.slides.splice(model.slides.indexOf(this.node) + 1, 0, copy);
    return this.execution.make('Slide', copy.id);
  }

  /** https://developers.google.com/apps-script/reference/slides/slide#move(Integer) */
  move(index: number): void {
    this.execution.write();
    const {slides} = this.execution.model;
    const {node} = this;
    const from = slides.indexOf(node);
    slides.splice(from, 1);
    slides.splice(index > from ? index - 1 : index, 0, node);
  }
}

export class Layout
  extends AnyPage
  implements Pick<Slides['Layout'], PageMembers | 'getLayoutName' | 'getMaster'>
{
  static readonly official = 'Slides.Layout';

  /** https://developers.google.com/apps-script/reference/slides/layout#getLayoutName() */
  getLayoutName(): string {
    return this.node.name;
  }

  /** https://developers.google.com/apps-script/reference/slides/layout#getMaster() */
  getMaster(): Slides['Master'] {
    const master = pageById(this.execution.model, this.node.basis);
    return master ? this.execution.make('Master', master.id) : nothing;
  }
}

export class Master extends AnyPage implements Pick<Slides['Master'], PageMembers | 'getLayouts'> {
  static readonly official = 'Slides.Master';

  /** https://developers.google.com/apps-script/reference/slides/master#getLayouts() */
  getLayouts(): Array<Slides['Layout']> {
    const {id} = this.node;
    const layouts = this.execution.model.layouts.filter(layout => layout.basis === id);
    return layouts.map(layout => this.execution.make('Layout', layout.id));
  }
}

/** The speaker's notes: text, no images can be inserted. */
export class NotesPage
  extends ReadablePage
  implements Pick<Slides['NotesPage'], ReadMembers | 'getSpeakerNotesShape'>
{
  static readonly official = 'Slides.NotesPage';

  /** https://developers.google.com/apps-script/reference/slides/notes-page#getSpeakerNotesShape() */
  getSpeakerNotesShape(): Slides['Shape'] {
    const body = this.node.elements.find(
      element => element.type === 'SHAPE' && element.placeholder?.type === 'BODY',
    );
    return body ? this.execution.make('Shape', body.id) : nothing;
  }
}
