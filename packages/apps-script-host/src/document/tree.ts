/** Walking and changing the tree, without regard to what Docs allows where. */
import type {ContainerNode, Node, NodeOf, SectionNode, TextNode} from './nodes.ts';

export const isContainer = (node: Node): node is ContainerNode => 'children' in node;

export const childrenOf = (node: Node): Node[] => (isContainer(node) ? node.children : []);

export const indexIn = (node: Node): number => (node.parent ? childrenOf(node.parent).indexOf(node) : -1);

/** A node and everything in it, in reading order. A footnote's contents are in its tab, not in the footnote. */
export function* descendants(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* descendants(child);
}

export function insertAt(parent: ContainerNode, index: number, node: Node): void {
  (parent.children as Node[]).splice(index, 0, node);
  node.parent = parent;
}

export function takeOut(node: Node): void {
  const index = indexIn(node);
  if (index >= 0) (node.parent!.children as Node[]).splice(index, 1);
  node.parent = null;
}

/**
 * A deep copy in no parent, with the same ids; pictures are shared.
 * @param copies which copy was made of what
 */
export function copyOf<N extends Node>(node: N, copies: Map<Node, Node> = new Map()): N {
  const copy = copyNode(node, copies);
  for (const each of descendants(copy)) {
    // With a whole tab its footnotes' contents are copied too; a footnote that is copied alone brings its own.
    if (each.type === 'FOOTNOTE')
      each.contents = (copies.get(each.contents) ?? copyOf(each.contents)) as SectionNode;
  }
  return copy;
}

function copyNode<N extends Node>(node: N, copies: Map<Node, Node>): N {
  const copy = {...node, parent: null} as N;
  copies.set(node, copy);
  if (copy.type === 'TEXT') copy.runs = copy.runs.map(run => ({...run}));
  if (copy.type === 'TABLE') copy.columnWidths = [...copy.columnWidths];
  if (copy.type === 'TABLE_CELL') copy.padding = {...copy.padding};
  if (copy.type === 'PARAGRAPH' || copy.type === 'LIST_ITEM') {
    copy.positioned = copy.positioned.map(image => ({...image}));
    copy.list = copy.list && {...copy.list};
  }
  if (isContainer(copy)) {
    const children = (node as ContainerNode).children.map((child): Node => copyNode(child as Node, copies));
    for (const child of children) child.parent = copy;
    copy.children = children as never;
  }
  return copy;
}

export const textOf = (node: TextNode): string => node.runs.map(run => run.text).join('');

/** A node without the ids it had, ready to be inserted a second time. */
export function forgetIds(node: Node): void {
  for (const each of descendants(node)) {
    each.id = '';
    if (each.type === 'FOOTNOTE') forgetIds(each.contents);
  }
}

/** The nearest of `node` and its ancestors that is of one of these types. */
export function nearest<T extends Node['type']>(node: Node | null, ...types: T[]): NodeOf<T> | null {
  for (let each = node; each; each = each.parent) {
    if ((types as string[]).includes(each.type)) return each as NodeOf<T>;
  }
  return null;
}

/** Cuts a text in two at a character; the second half is in no parent yet. */
export function splitText(node: TextNode, offset: number): TextNode {
  const rest: TextNode = {type: 'TEXT', id: '', parent: null, runs: []};
  let at = 0;
  const kept = [];
  for (const run of node.runs) {
    const cut = Math.min(Math.max(offset - at, 0), run.text.length);
    if (cut > 0) kept.push({...run, text: run.text.slice(0, cut)});
    if (cut < run.text.length) rest.runs.push({...run, text: run.text.slice(cut)});
    at += run.text.length;
  }
  node.runs = kept;
  return rest;
}
