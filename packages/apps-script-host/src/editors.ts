/** The two editors that the host can be. */
import {demoDocument} from './document/demo.ts';
import {DocumentApp} from './document/document-app.ts';
import * as documents from './document/model.ts';
import type {DocumentModel} from './document/model.ts';
import {demoPresentation} from './slides/demo.ts';
import * as presentations from './slides/model.ts';
import type {PresentationModel} from './slides/model.ts';
import {SlidesApp} from './slides/slides-app.ts';

export interface Models {
  docs: DocumentModel;
  slides: PresentationModel;
}

export type EditorName = keyof Models;

interface Editor<Model> {
  /** The global that scripts know it by. */
  service: 'DocumentApp' | 'SlidesApp';
  demo(): Model;
  /** One is made for every execution. */
  create(model: Model, ui: () => GoogleAppsScript.Base.Ui): object;
  /** Runs something and takes what it did to the file back. */
  undone(model: Model, work: () => unknown): unknown;
}

export const editors: {[E in EditorName]: Editor<Models[E]>} = {
  docs: {
    service: 'DocumentApp',
    demo: demoDocument,
    create: (model, ui) => new DocumentApp(model, ui),
    undone: documents.undone,
  },
  slides: {
    service: 'SlidesApp',
    demo: demoPresentation,
    create: (model, ui) => new SlidesApp(model, ui),
    undone: presentations.undone,
  },
};
