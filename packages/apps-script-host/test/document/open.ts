import {DocumentApp} from '../../src/document/document-app.ts';
import type {DocumentModel} from '../../src/document/model.ts';
import {createDocumentModel} from '../../src/document/model.ts';
import type {BlockNode, Node, NodeOf, SectionNode} from '../../src/document/nodes.ts';
import {section} from '../../src/document/nodes.ts';
import {viewDocument} from '../../src/document/view.ts';

export const noUi = (): GoogleAppsScript.Base.Ui => {
  throw new Error('This test has no user interface');
};

/** A document of one tab with these blocks in its body. */
export function documentOf(blocks: BlockNode[], ...more: SectionNode[]): DocumentModel {
  return createDocumentModel({
    name: 'Test',
    tabs: [{title: 'Tab 1', sections: [section('BODY_SECTION', blocks), ...more]}],
  });
}

/** The document as a script sees it in a new execution. */
export const run = (model: DocumentModel): GoogleAppsScript.Document.Document =>
  new DocumentApp(model, noUi).getActiveDocument();

/** A section of the active tab in short: each block's type with what is in it. */
export function outline(model: DocumentModel, type: SectionNode['type'] = 'BODY_SECTION'): unknown[] {
  const found = viewDocument(model).tab.sections.find(each => each.type === type);
  return (found?.children ?? []).map(short);
}

type Viewed = {
  type: string;
  children?: Viewed[];
  runs?: Array<{text: string}>;
  width?: number;
  height?: number;
};

function short(node: object): unknown {
  const {type, children, runs, width, height} = node as Viewed;
  if (runs) return runs.map(run => run.text).join('|');
  if (type === 'INLINE_IMAGE') return `${width}×${height}`;
  return children ? {[type]: children.map(short)} : type;
}

/** Nodes of the first tab by type, in reading order. */
export function nodes<T extends Node['type']>(model: DocumentModel, type: T): Array<NodeOf<T>> {
  const found: Node[] = [];
  const walk = (node: Node) => {
    if (node.type === type) found.push(node);
    if ('children' in node) node.children.forEach(walk);
  };
  walk(model.tabs[0]!.root);
  return found as Array<NodeOf<T>>;
}
