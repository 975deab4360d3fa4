/** The two editors that the host can be. */
import {DocumentApp} from './document/document-app.ts';
import * as documents from './document/model.ts';
import type {DocumentModel} from './document/model.ts';
import {section} from './document/nodes.ts';
import * as presentations from './slides/model.ts';
import type {PresentationModel} from './slides/model.ts';
import {page, placeholder} from './slides/nodes.ts';
import {SlidesApp} from './slides/slides-app.ts';

export interface Models {
  docs: DocumentModel;
  slides: PresentationModel;
}

export type EditorName = keyof Models;

interface Editor<Model> {
  /** The global that scripts know it by. */
  service: 'DocumentApp' | 'SlidesApp';
  /** A new file, as the editor makes one. */
  empty(): Model;
  /** One is made for every execution. */
  create(model: Model, ui: () => GoogleAppsScript.Base.Ui): object;
  /** Runs something and takes what it did to the file back. */
  undone(model: Model, work: () => unknown): unknown;
}

export const editors: {[E in EditorName]: Editor<Models[E]>} = {
  docs: {
    service: 'DocumentApp',
    empty: emptyDocument,
    create: (model, ui) => new DocumentApp(model, ui),
    undone: documents.undone,
  },
  slides: {
    service: 'SlidesApp',
    empty: emptyPresentation,
    create: (model, ui) => new SlidesApp(model, ui),
    undone: presentations.undone,
  },
};

/** One tab with an empty paragraph. */
function emptyDocument(): DocumentModel {
  return documents.createDocumentModel({
    name: 'Untitled document',
    tabs: [{title: 'Tab 1', sections: [section('BODY_SECTION', [])]}],
  });
}

/** One slide of the layout for titles, which is shown. */
function emptyPresentation(): PresentationModel {
  const title = {left: 36, top: 108, width: 648, height: 96};
  const master = page('MASTER', [placeholder('TITLE', title)], {
    background: {type: 'SOLID', color: '#ffffff'},
  });
  const layouts = [
    page('LAYOUT', [placeholder('CENTERED_TITLE', title)], {name: 'Title slide', predefined: 'TITLE'}),
    page('LAYOUT', [], {name: 'Blank', predefined: 'BLANK'}),
  ];
  const model = presentations.createPresentationModel({
    name: 'Untitled presentation',
    masters: [{page: master, layouts}],
  });
  presentations.showPage(model, presentations.addSlide(model, 0, model.layouts[0]!).id);
  return model;
}
