/** The document that the emulated DocumentApp works on and the workbench page draws. Everything here is the host's side. */
import type {Picture} from '../picture.ts';
import type {ContainerNode, Node, RootNode, SectionNode, TextNode} from './nodes.ts';
import {root} from './nodes.ts';
import {
  childrenOf,
  copyOf,
  descendants,
  indexIn,
  insertAt,
  nearest,
  splitText,
  takeOut,
  textOf,
} from './tree.ts';

/** Points. */
export interface PageSetup {
  width: number;
  height: number;
  margin: {top: number; right: number; bottom: number; left: number};
}

export interface TabModel {
  id: string;
  title: string;
  page: PageSetup;
  root: RootNode;
  children: TabModel[];
}

/** `offset` counts characters in a text, children in anything else. */
export interface Place {
  node: TextNode | ContainerNode;
  offset: number;
}

/** A whole element, or characters `start` to `end` (inclusive) of a text. */
export interface Selected {
  node: Node;
  part: {start: number; end: number} | null;
}

interface Content {
  tabs: TabModel[];
  activeTab: string;
  cursor: Place | null;
  selection: Selected[] | null;
}

export interface DocumentModel extends Content {
  id: string;
  name: string;
  /** Null where the document has none. */
  language: string | null;
  /** The person may look at the document but not change it. */
  readOnly: boolean;
  /** Pictures that lie on their side (EXIF orientation 5 to 8) stand upright once they are inserted. */
  upright: boolean;
  /** One entry for each step that can be undone, the oldest first. */
  past: Content[];
  nextId: number;
}

export interface TabSeed {
  title: string;
  /** A body and, where wanted, a header and a footer. Footnotes bring their own sections. */
  sections: SectionNode[];
  page?: PageSetup;
  children?: TabSeed[];
}

/** A4 with margins of an inch, as a new document has in Europe. */
export const a4 = (): PageSetup => ({
  width: 595.276,
  height: 841.89,
  margin: {top: 72, right: 72, bottom: 72, left: 72},
});

/** A new document, without a cursor: nobody has clicked in it yet. Its first tab is the active one. */
export function createDocumentModel(seed: {name: string; language?: string; tabs: TabSeed[]}): DocumentModel {
  const model: DocumentModel = {
    id: 'document-1',
    name: seed.name,
    language: seed.language ?? null,
    readOnly: false,
    upright: true,
    tabs: [],
    activeTab: 't.0',
    cursor: null,
    selection: null,
    past: [],
    nextId: 1,
  };
  let tabs = 0;
  const tab = ({title, sections, page, children}: TabSeed): TabModel => {
    const made = {id: `t.${tabs++}`, title, page: page ?? a4(), root: root([]), children: [] as TabModel[]};
    nameNodes(model, made.root);
    for (const section of sections) insertNode(model, made.root, made.root.children.length, section);
    made.children = (children ?? []).map(tab);
    return made;
  };
  model.tabs = seed.tabs.map(tab);
  return model;
}

function nameNodes(model: DocumentModel, node: Node): void {
  for (const each of descendants(node)) if (each.id === '') each.id = `n${model.nextId++}`;
}

export const newId = (model: DocumentModel, prefix: string): string => `${prefix}${model.nextId++}`;

export function allTabs(tabs: TabModel[]): TabModel[] {
  return tabs.flatMap(tab => [tab, ...allTabs(tab.children)]);
}

export function tabById(model: DocumentModel, id: string): TabModel | null {
  return allTabs(model.tabs).find(tab => tab.id === id) ?? null;
}

export function activeTab(model: DocumentModel): TabModel {
  return tabById(model, model.activeTab)!;
}

/** The tab that a node stands in, or null when it is in none (a copy, or something that was removed). */
export function tabOf(model: DocumentModel, node: Node): TabModel | null {
  let top: Node = node;
  while (top.parent) top = top.parent;
  return allTabs(model.tabs).find(tab => tab.root === top) ?? null;
}

export function sectionOf(tab: TabModel, type: SectionNode['type']): SectionNode | null {
  return tab.root.children.find(section => section.type === type) ?? null;
}

export function nodeById(model: DocumentModel, id: string): Node | null {
  for (const tab of allTabs(model.tabs)) {
    for (const node of descendants(tab.root)) if (node.id === id) return node;
  }
  return null;
}

/** Inserts a node that is in no document, and the sections of the footnotes in it. */
export function insertNode(model: DocumentModel, parent: ContainerNode, index: number, node: Node): void {
  insertAt(parent, index, node);
  nameNodes(model, node);
  const {cursor} = model;
  if (cursor?.node === parent && cursor.offset > index) cursor.offset++;
  const top = nearest(parent, 'DOCUMENT');
  if (!top) return;
  for (const each of descendants(node)) {
    if (each.type !== 'FOOTNOTE' || each.contents.parent) continue;
    insertAt(top, top.children.length, each.contents);
    nameNodes(model, each.contents);
  }
}

/**
 * Makes room inside a paragraph (or an equation) and says where: the container and the index. A text is cut in two at
 * the place; a cursor behind the cut stays between the same letters.
 */
export function openPlace(model: DocumentModel, place: Place): {parent: ContainerNode; index: number} | null {
  const {node, offset} = place;
  if (node.type !== 'TEXT') return {parent: node, index: offset};
  if (!node.parent) return null;
  const index = indexIn(node);
  if (offset <= 0) return {parent: node.parent, index};
  if (offset < textOf(node).length) {
    const rest = splitText(node, offset);
    insertNode(model, node.parent, index + 1, rest);
    const {cursor} = model;
    if (cursor?.node === node && cursor.offset > offset)
      model.cursor = {node: rest, offset: cursor.offset - offset};
  }
  return {parent: node.parent, index: index + 1};
}

/** Takes a node out. A cursor in it moves to where it stood; a selection loses what is gone. */
export function removeNode(model: DocumentModel, node: Node): void {
  const parent = node.parent;
  if (!parent) return;
  const index = childrenOf(parent).indexOf(node);
  const gone = new Set(descendants(node));
  for (const each of gone) if (each.type === 'FOOTNOTE' && each.contents.parent) takeOut(each.contents);
  takeOut(node);
  const {cursor} = model;
  if (cursor && gone.has(cursor.node)) model.cursor = {node: parent, offset: index};
  else if (cursor?.node === parent && cursor.offset > index) cursor.offset--;
  const left = model.selection?.filter(selected => !gone.has(selected.node));
  model.selection = left?.length ? left : null;
}

/** The person clicks: the cursor goes there, and nothing is selected any more. */
export function setCursor(model: DocumentModel, node: TextNode | ContainerNode, offset: number): void {
  model.cursor = {node, offset};
  model.selection = null;
  const tab = tabOf(model, node);
  if (tab) model.activeTab = tab.id;
}

/** The person selects: while something is selected there is no cursor. */
export function select(model: DocumentModel, selected: Array<{node: Node; part?: Selected['part']}>): void {
  model.selection = selected.length ? selected.map(({node, part}) => ({node, part: part ?? null})) : null;
  model.cursor = null;
  const tab = selected[0] && tabOf(model, selected[0].node);
  if (tab) model.activeTab = tab.id;
}

/** As before the first click in the text. */
export function clickOutside(model: DocumentModel): void {
  model.cursor = null;
  model.selection = null;
}

/** Cursor and selection belong to a tab; looking at another one leaves them behind. */
export function openTab(model: DocumentModel, id: string): void {
  if (model.activeTab === id) return;
  model.activeTab = id;
  clickOutside(model);
}

/** Remembers the document as it is, so that what follows is one step for `undo`. */
export function beginStep(model: DocumentModel): void {
  model.past.push(snapshot(model));
  if (model.past.length > 100) model.past.shift();
}

/** @returns whether there was something to undo. */
export function undo(model: DocumentModel): boolean {
  const before = model.past.pop();
  if (!before) return false;
  Object.assign(model, before);
  return true;
}

/**
 * Runs a call that is to have no effect, although it answers as if it had: what it has put into the document is taken
 * out again. A text that it has cut in two stays so, which nobody can see.
 */
export function undone(model: DocumentModel, work: () => unknown): unknown {
  const all = () => allTabs(model.tabs).flatMap(tab => [...descendants(tab.root)]);
  const before = new Set(all());
  const {cursor, selection} = model;
  const value = work();
  for (const node of all()) {
    const isNew = !before.has(node) && node.parent && before.has(node.parent);
    const isCutOff = node.type === 'TEXT' && node !== (value as {node?: Node} | null)?.node;
    if (isNew && !isCutOff) removeNode(model, node);
  }
  Object.assign(model, {cursor, selection});
  return value;
}

function snapshot(model: DocumentModel): Content {
  const copies = new Map<Node, Node>();
  const tab = (original: TabModel): TabModel => ({
    ...original,
    page: structuredClone(original.page),
    root: copyOf(original.root, copies),
    children: original.children.map(tab),
  });
  const tabs = model.tabs.map(tab);
  const copied = <N extends Node>(node: N): N => (copies.get(node) as N | undefined) ?? node;
  return {
    tabs,
    activeTab: model.activeTab,
    cursor: model.cursor && {...model.cursor, node: copied(model.cursor.node)},
    selection: model.selection?.map(({node, part}) => ({node: copied(node), part})) ?? null,
  };
}

/** Every picture in the document, whichever way it stands there. */
function* pictures(model: DocumentModel): Generator<Picture> {
  for (const tab of allTabs(model.tabs)) {
    for (const node of descendants(tab.root)) {
      if (node.type === 'INLINE_IMAGE') yield node.picture;
      if (node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM')
        yield* node.positioned.map(each => each.picture);
    }
  }
}

export function pictureById(model: DocumentModel, id: string): Picture | null {
  for (const picture of pictures(model)) if (picture.id === id) return picture;
  return null;
}
