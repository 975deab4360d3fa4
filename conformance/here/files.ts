/** What the suite runs in here: a new file of either editor, in the emulated host. */
import {createHost, type Host} from '../../packages/apps-script-host/src/host.ts';
import {
  addSlide,
  createPresentationModel,
  showPage,
} from '../../packages/apps-script-host/src/slides/model.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {page, placeholder} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {PageNode} from '../../packages/apps-script-host/src/slides/nodes.ts';
import type {EditorName} from '../case.ts';

/** The layouts of a new presentation that the cases use. */
function newPresentation(): PresentationModel {
  const number = () => placeholder('SLIDE_NUMBER', {left: 667, top: 367, width: 43, height: 31});
  const title = {left: 24.5, top: 35, width: 671, height: 45};
  const body = {left: 24.5, top: 90.75, width: 671, height: 269};
  const layout = (name: string, predefined: string, elements: PageNode['elements']) =>
    page('LAYOUT', [...elements, number()], {name, predefined});
  const master = page('MASTER', [placeholder('TITLE', title), placeholder('BODY', body), number()]);
  const layouts = [
    layout('Title slide', 'TITLE', [
      placeholder('CENTERED_TITLE', {left: 24.6, top: 58.6, width: 671, height: 162}),
    ]),
    layout('Title and body', 'TITLE_AND_BODY', [placeholder('TITLE', title), placeholder('BODY', body)]),
    layout('Blank', 'BLANK', []),
  ];
  const model = createPresentationModel({name: 'Untitled presentation', masters: [{page: master, layouts}]});
  showPage(model, addSlide(model, 0, model.layouts[0]!).id);
  return model;
}

/**
 * A file in which the suite was used before, with its dialog shown.
 * @param files the suite's, as built
 * @param hosts where requests for the bank's public hosts go
 * @param more of the host's options
 */
export async function openSuite(
  editor: EditorName,
  files: Record<string, string>,
  hosts: Record<string, string>,
  more: {turnsPictures?: boolean} = {},
): Promise<Host> {
  const shared = {...more, files, hosts};
  const host: Host =
    editor === 'docs'
      ? createHost({...shared, editor: 'docs'})
      : createHost({...shared, editor: 'slides', model: newPresentation});
  const menu = 'Run the conformance cases';
  host.open();
  await host.choose(menu);
  // Only now may `onOpen` do what it may in a file that knows the script.
  host.open();
  await host.choose(menu);
  return host;
}
