/** What the page shows of an open file, and what a person's click there changes. */
import type {Host} from '../packages/apps-script-host/src/host.ts';
import type {MenuEntry} from '../packages/apps-script-host/src/ui.ts';
import * as documents from '../packages/apps-script-host/src/document/model.ts';
import type {ContainerNode, TextNode} from '../packages/apps-script-host/src/document/nodes.ts';
import {viewDocument} from '../packages/apps-script-host/src/document/view.ts';
import type {Picture} from '../packages/apps-script-host/src/picture.ts';
import * as presentations from '../packages/apps-script-host/src/slides/model.ts';
import {viewPresentation} from '../packages/apps-script-host/src/slides/view.ts';
import type {OpenFile} from './files.ts';
import type {Action, EditorView} from './page/view.ts';

type DocumentModel = documents.DocumentModel;
type PresentationModel = presentations.PresentationModel;

const isDocument = (model: DocumentModel | PresentationModel): model is DocumentModel => 'tabs' in model;

/** How many calls the page lists. */
const listed = 100;

export function view({id, editor, host, opening, scenario, localBank}: OpenFile): EditorView {
  const model: DocumentModel | PresentationModel = host.editor;
  return {
    file: id,
    editor,
    menu: items(host.menu),
    sidebar:
      opening.sidebar > 0 && host.sidebar ? {title: host.sidebar.title, opening: opening.sidebar} : null,
    dialog: opening.dialog > 0 && host.dialog ? dialogOf(host.dialog, opening.dialog) : null,
    notUnderstood: scenario.notUnderstood,
    account: scenario.account,
    localBank,
    document: isDocument(model) ? viewDocument(model) : null,
    presentation: isDocument(model) ? null : viewPresentation(model),
    calls: host.calls
      .map(({name, ms, failure, exchanges}, index) => ({
        number: index + 1,
        name,
        ms,
        failure: failure ?? '',
        exchanges: exchanges ?? [],
      }))
      .slice(-listed)
      .reverse(),
  };
}

/** Which size a dialog has that says none is not documented. */
function dialogOf({title, width, height, modal}: NonNullable<Host['dialog']>, opening: number) {
  return {title, opening, width: width ?? 500, height: height ?? 350, modal};
}

function items(entries: Host['menu']): string[] {
  return entries.flatMap((entry: MenuEntry) =>
    entry.kind === 'item' ? [entry.label] : entry.kind === 'menu' ? items(entry.entries) : [],
  );
}

export function picture({host}: OpenFile, id: string): Picture | null {
  const model: DocumentModel | PresentationModel = host.editor;
  return isDocument(model) ? documents.pictureById(model, id) : presentations.pictureById(model, id);
}

/** @throws when the click fits neither the editor nor what is in the file */
export function act({host}: OpenFile, action: Action): void {
  const model: DocumentModel | PresentationModel = host.editor;
  if (isDocument(model)) actInDocument(model, action);
  else actInPresentation(model, action);
}

function actInDocument(model: DocumentModel, action: Action): void {
  const node = (id: string) => {
    const found = documents.nodeById(model, id);
    if (!found) throw new Error(`The document has no ${id}`);
    return found;
  };
  switch (action.type) {
    case 'cursor':
      return documents.setCursor(model, node(action.node) as TextNode | ContainerNode, action.offset);
    case 'select':
      return documents.select(
        model,
        action.ids.map(id => ({node: node(id), part: action.part ?? null})),
      );
    case 'tab':
      return documents.openTab(model, action.tab);
    case 'undo':
      return void documents.undo(model);
    default:
      throw new Error(`A document knows no ${action.type}`);
  }
}

function actInPresentation(model: PresentationModel, action: Action): void {
  switch (action.type) {
    case 'select':
      return presentations.selectElements(model, action.ids);
    case 'slide':
      return presentations.showPage(model, action.slide);
    case 'addSlide':
      return addSlide(model, action.layout);
    case 'undo':
      return void presentations.undo(model);
    default:
      throw new Error(`A presentation knows no ${action.type}`);
  }
}

/** After the slide that is shown, as the editor does; then the new one is shown. */
function addSlide(model: PresentationModel, layoutId: string): void {
  const layout = model.layouts.find(({id}) => id === layoutId);
  if (!layout) throw new Error(`The presentation has no layout ${layoutId}`);
  presentations.beginStep(model);
  const index = model.slides.findIndex(({id}) => id === model.selection?.page) + 1;
  const slide = presentations.addSlide(model, index, layout);
  presentations.showPage(model, slide.id);
}
