/** The files that are measured in, and a sidebar on them: the shipped bundle in the emulated host, as tests have it. */
import {createClock} from '../packages/apps-script-host/src/clock.ts';
import {activeTab, sectionOf, setCursor} from '../packages/apps-script-host/src/document/model.ts';
import type {DocumentModel} from '../packages/apps-script-host/src/document/model.ts';
import type {ParagraphNode} from '../packages/apps-script-host/src/document/nodes.ts';
import type {Models} from '../packages/apps-script-host/src/editors.ts';
import {showPage} from '../packages/apps-script-host/src/slides/model.ts';
import type {PresentationModel} from '../packages/apps-script-host/src/slides/model.ts';
import type {EditorName} from '../src/shared/contract.ts';
import {brochure} from '../test/bundle/brochure.ts';
import {deck} from '../test/bundle/deck.ts';
import {hostOn, openSidebar, signIn, valueOf, type Host, type Sidebar} from '../test/bundle/world.ts';

/** Moves by waits alone, and begins at the same moment each time: how busy a machine is does not change what is done. */
export const standingClock = () => createClock(Date.UTC(2026, 0, 5, 9));

/** The cursor in an empty line of its own, in the middle of the text. */
export function document(): DocumentModel {
  const model = brochure();
  const body = sectionOf(activeTab(model), 'BODY_SECTION')!;
  setCursor(model, body.children[3] as ParagraphNode, 0);
  return model;
}

/** An empty slide is shown. */
export function emptySlide(): PresentationModel {
  const model = deck();
  const slide = model.slides.at(-1)!;
  slide.elements = [];
  showPage(model, slide.id);
  return model;
}

/** A slide with a title, a table and a line is shown. */
export function busySlide(): PresentationModel {
  const model = deck();
  showPage(model, model.slides.at(-2)!.id);
  return model;
}

const usual: {[E in EditorName]: () => Models[E]} = {docs: document, slides: emptySlide};

export interface Scene<E extends EditorName = EditorName> {
  host: Host<E>;
  sidebar: Sidebar;
}

/** Someone who is remembered, in a fresh file. */
export async function begin<E extends EditorName>(
  bankUrl: string,
  editor: E,
  model: () => Models[E] = usual[editor],
): Promise<Scene<E>> {
  const host = hostOn(bankUrl, editor, {model, clock: standingClock()});
  const sidebar = await openSidebar(host as Host);
  valueOf(await signIn(sidebar, {remember: true}));
  return {host, sidebar};
}

/** What is written into the page for it, as text. */
export function stateOf({html}: {html: string}): string {
  return /<script type="application\/json" id="opening">([\s\S]*?)<\/script>/.exec(html)![1]!;
}
