/** What a person does for the cases by hand, done to the emulated file. By the case's name. */
import {createHash} from 'node:crypto';
import type {DocumentModel} from '../../packages/apps-script-host/src/document/model.ts';
import {
  activeTab,
  insertNode,
  sectionOf,
  select,
  setCursor,
} from '../../packages/apps-script-host/src/document/model.ts';
import type {ContainerNode, Node, TextNode} from '../../packages/apps-script-host/src/document/nodes.ts';
import {equation, footnote, leaf, section, text} from '../../packages/apps-script-host/src/document/nodes.ts';
import {descendants} from '../../packages/apps-script-host/src/document/tree.ts';
import type {Host} from '../../packages/apps-script-host/src/host.ts';
import type {PresentationModel} from '../../packages/apps-script-host/src/slides/model.ts';
import {selectElements, selectPages, showPage} from '../../packages/apps-script-host/src/slides/model.ts';

type Hand<Model> = (model: Model) => void;

/** The stage's parts stand in this order at the top of the body. */
const stagePart = (model: DocumentModel, at: number): Node =>
  sectionOf(activeTab(model), 'BODY_SECTION')!.children[at] as Node;
const first = <T extends Node>(node: Node, type: T['type']): T =>
  [...descendants(node)].find(each => each.type === type) as T;
const letters = (model: DocumentModel) => first<TextNode>(stagePart(model, 0), 'TEXT');
const cursorIn = (model: DocumentModel, node: Node) => {
  const inside = first<TextNode>(node, 'TEXT');
  setCursor(model, inside, inside.runs.map(run => run.text).join('').length);
};

/** Puts something behind “Letters”. */
function behindLetters(model: DocumentModel, node: Node): void {
  const line = stagePart(model, 0) as ContainerNode;
  insertNode(model, line, line.children.length, node);
}

export const docsHands: Record<string, Hand<DocumentModel>> = {
  'the cursor within a word is in its text, behind so many letters': model =>
    setCursor(model, letters(model), 3),
  'letters that a person selects are a part of the text': model =>
    select(model, [{node: letters(model), part: {start: 0, end: 2}}]),
  'an image that a person clicks is selected, whole': model =>
    select(model, [{node: first(stagePart(model, 1), 'INLINE_IMAGE')}]),
  'the cursor in a list item lets an image in': model => cursorIn(model, stagePart(model, 2)),
  'the cursor in a cell lets an image in': model => cursorIn(model, stagePart(model, 3)),
  'the cursor in a header lets an image in': model => {
    const {root} = activeTab(model);
    insertNode(model, root, root.children.length, section('HEADER_SECTION', []));
    setCursor(model, first<ContainerNode>(root.children.at(-1)!, 'PARAGRAPH'), 0);
  },
  'the cursor in a footnote lets none in: null': model => {
    const note = footnote('n');
    behindLetters(model, note);
    cursorIn(model, note.contents);
  },
  'the cursor in an equation lets none in: null': model => {
    const made = equation([text('x')]);
    behindLetters(model, made);
    cursorIn(model, made);
  },
  'a chip that is selected has a kind, and is a child like any other': model => {
    const chip = leaf('DATE', 'today');
    behindLetters(model, chip);
    select(model, [{node: chip}]);
  },
};

const stageOf = (model: PresentationModel) => model.slides.at(-1)!;
const elementOf = (model: PresentationModel, type: string) =>
  stageOf(model).elements.find(each => each.type === type)!.id;

/** Of the last image: as a person sees it. */
function middleIsShown(model: PresentationModel): boolean {
  const {crop} = stageOf(model).elements.findLast(each => each.type === 'IMAGE')!;
  return crop.top >= 1 / 3 && crop.bottom >= 1 / 3;
}

export const slidesHands: Record<string, Hand<PresentationModel>> = {
  'an image that a person clicks is selected as an element': model =>
    selectElements(model, [elementOf(model, 'IMAGE')]),
  'the cursor in a text selects text, and the shape around it': model =>
    selectElements(model, [elementOf(model, 'SHAPE')], {start: 1, end: 1}),
  'what replaces an image and is cropped loses as much above as below': model => {
    const word = middleIsShown(model) ? 'Green' : 'Another';
    const found = stageOf(model).elements.find(each => each.type === 'SHAPE' && each.text.startsWith(word));
    selectElements(model, [found!.id], {start: 1, end: 1});
  },
  'who clicks beside everything selects nothing on the page': model => showPage(model, stageOf(model).id),
  'a slide that is clicked in the filmstrip is selected as a page': model =>
    selectPages(model, [stageOf(model).id]),
  'a layout that is looked at is the current page, and no slide': model =>
    showPage(model, model.layouts[0]!.id),
};

/** @throws Error for a case that no hand here knows */
export function doByHand(host: Host, editor: 'docs' | 'slides', name: string): void {
  const hands = (editor === 'docs' ? docsHands : slidesHands) as Record<string, Hand<never> | undefined>;
  const hand = hands[name];
  if (!hand) throw new Error(`No hand here knows how to do: ${name}`);
  hand(host.editor as never);
}

/**
 * The file as it stands, in a few digits: to see that the cases leave nothing behind. Where the person is in it, and the
 * steps that can be undone, are no part of it.
 */
export function fingerprint(host: Host): string {
  // A document's nodes are named by the emulation alone: an empty last line is as good as another one.
  const left = ['parent', 'past', 'nextId', 'cursor', 'selection', ...('tabs' in host.editor ? ['id'] : [])];
  const text = JSON.stringify(host.editor, (key, value: unknown) => (left.includes(key) ? undefined : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
