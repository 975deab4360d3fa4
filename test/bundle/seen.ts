/** What of a file can be seen, and how it is pointed at, for tests of inserting. */
import type {EditorName} from '../../src/shared/contract.ts';
import {PT_PER_PX} from '../../src/shared/limits.ts';
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {activeTab, sectionOf, setCursor} from '../../packages/apps-script-host/src/document/model.ts';
import type {
  CellNode,
  ContainerNode,
  ImageNode,
  ParagraphNode,
} from '../../packages/apps-script-host/src/document/nodes.ts';
import {descendants} from '../../packages/apps-script-host/src/document/tree.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {allElements} from '../../packages/apps-script-host/src/slides/model.ts';
import {hostOn, type Host, type RunningBank} from './world.ts';

export interface Seen {
  alt: string | null;
  /** Points. */
  width: number;
  height: number;
  natural: {width: number; height: number};
}

export const inlineImages = (model: DocumentModel): ImageNode[] =>
  [...descendants(activeTab(model).root)].filter((node): node is ImageNode => node.type === 'INLINE_IMAGE');

function inDocument(model: DocumentModel): Seen[] {
  return inlineImages(model).map(({altDescription, width, height, picture}) => ({
    alt: altDescription,
    width: width * PT_PER_PX,
    height: height * PT_PER_PX,
    natural: picture,
  }));
}

function onSlides(model: PresentationModel): Seen[] {
  return model.slides.flatMap(({elements}) =>
    allElements(elements).flatMap(element =>
      element.type === 'IMAGE' ? [{alt: element.description, ...element.box, natural: element.picture}] : [],
    ),
  );
}

export const images = (host: Host<EditorName>): Seen[] =>
  'tabs' in host.editor ? inDocument(host.editor) : onSlides(host.editor);

/** Everything of the file that can be seen, for "as it was before". Letters that look alike are one run. */
export const snapshot = (model: object) =>
  JSON.stringify(model, (name, value: unknown) => {
    if (['id', 'parent', 'past', 'nextId', 'bytes', 'cursor', 'selection'].includes(name)) return undefined;
    return name === 'children' && Array.isArray(value) ? joined(value) : value;
  });

/** Texts beside each other as one, as people see them. */
function joined(nodes: Array<{type?: string; runs?: Array<{text: string}>}>): object[] {
  const result: Array<{type?: string; runs?: Array<{text: string}>}> = [];
  for (const node of nodes) {
    const last = result[result.length - 1];
    if (node.type === 'TEXT' && last?.type === 'TEXT') {
      result[result.length - 1] = {...last, runs: merged([...last.runs!, ...node.runs!])};
    } else result.push(node.type === 'TEXT' ? {...node, runs: merged(node.runs!)} : node);
  }
  return result;
}

function merged(runs: Array<{text: string}>): Array<{text: string}> {
  const result: Array<{text: string}> = [];
  for (const run of runs) {
    const last = result[result.length - 1];
    const style = (one: {text: string}) => JSON.stringify({...one, text: ''});
    if (last && style(last) === style(run)) last.text += run.text;
    else result.push({...run});
  }
  return result;
}

/** Paragraphs and list items of the body. */
export const paragraphs = (model: DocumentModel): ParagraphNode[] =>
  sectionOf(activeTab(model), 'BODY_SECTION')!.children.filter(
    (node): node is ParagraphNode => node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM',
  );

/** All nodes of a type that have children. */
export const all = (model: DocumentModel, type: ContainerNode['type']): ContainerNode[] =>
  [...descendants(activeTab(model).root)].filter((node): node is ContainerNode => node.type === type);

export const cells = (model: DocumentModel): CellNode[] => all(model, 'TABLE_CELL') as CellNode[];

/** Open, with a place for an image: the cursor in an empty paragraph, or the first slide. */
export function opened(editor: EditorName, bank: RunningBank, options: object = {}): Host<EditorName> {
  if (editor === 'slides') return hostOn(bank.url, 'slides', options);
  const host = hostOn(bank.url, 'docs', options);
  setCursor(host.editor, paragraphs(host.editor)[3]!, 0);
  return host;
}

export const ratioOf = ({width, height}: {width: number; height: number}) => width / height;
