import {guide, NotRun, reference, type Area, type Value} from '../../case.ts';
import {picture} from '../pictures.ts';
import {typeOf, type DocsHost, type Document, type Element} from './scratch.ts';

const page = (member: string) => reference(`document/${member}`);
const find = 'src/apps-script/docs/find.ts';
const put = 'src/apps-script/docs/put.ts';

/** What is selected, by kind, and which of its letters. */
function selected(document: Document): Value {
  const range = document.getSelection() as GoogleAppsScript.Document.Range | null;
  if (!range) return null;
  return range
    .getRangeElements()
    .map(each => [
      typeOf(each.getElement()),
      each.isPartial(),
      each.getStartOffset(),
      each.getEndOffsetInclusive(),
    ]);
}

/** The cursor, which a person was asked to put somewhere. */
function cursor(document: Document): GoogleAppsScript.Document.Position {
  const position = document.getCursor();
  if (!position) throw new NotRun('There is no cursor.');
  return position;
}

/** The kinds of an element and of all around it, from the inside. */
function kindsAround(element: Element): string[] {
  const kinds = [];
  for (let each = element as Element | null; each; each = each.getParent() as Element | null)
    kinds.push(String(each.getType()));
  return kinds;
}

/** What stands around the cursor, and whether an image may stand there; one that does goes again. */
function imageAtCursor(document: Document): Value {
  const position = cursor(document);
  const around = kindsAround(position.getElement());
  const image = position.insertInlineImage(picture('png')) as GoogleAppsScript.Document.InlineImage | null;
  image?.removeFromParent();
  return [
    around.find(kind => /_SECTION$|^TABLE_CELL$|^EQUATION$|^LIST_ITEM$/.test(kind)) ?? null,
    image !== null,
  ];
}

export const cursorArea: Area<DocsHost> = {
  name: 'cursor',
  emulated: 'document/document.ts',
  cases: [
    {
      name: 'the cursor is where a script has put it',
      source: page('document#setCursor(Position)'),
      claims: ['TEXT', 3],
      hangs: [find, put],
      run: ({document, paragraph}) => {
        document.setCursor(document.newPosition(paragraph('letters').getChild(0), 3));
        return [typeOf(cursor(document).getElement()), cursor(document).getOffset()];
      },
    },
    {
      name: 'an offset counts a letter beyond 16 bits twice',
      source: page('position#getOffset()'),
      claims: 3,
      open: 'whether units of UTF-16 or letters are counted',
      hangs: [find, put],
      run: ({document, paragraph}) => {
        document.setCursor(document.newPosition(paragraph('\u{1F600}a').getChild(0), 3));
        return cursor(document).getOffset();
      },
    },
    {
      name: 'in an empty paragraph the cursor stands in the paragraph',
      source: page('position#getElement()'),
      claims: ['PARAGRAPH', 0],
      hangs: [find],
      run: ({document, paragraph}) => {
        document.setCursor(document.newPosition(paragraph(), 0));
        return [typeOf(cursor(document).getElement()), cursor(document).getOffset()];
      },
    },
    {
      name: 'who selects has no cursor, who has a cursor selects nothing',
      source: page('document#getCursor()'),
      claims: [true, false, true],
      hangs: [find],
      run: ({document, paragraph}) => {
        const line = paragraph('letters');
        document.setSelection(document.newRange().addElement(line).build());
        const during = [document.getCursor() === null, document.getSelection() === null];
        document.setCursor(document.newPosition(line, 0));
        return [...during, document.getSelection() === null];
      },
    },
    {
      name: 'a whole element is selected from −1 to −1',
      source: page('range-element#getStartOffset()'),
      claims: [['PARAGRAPH', false, -1, -1]],
      emulated: 'document/range.ts',
      hangs: [find],
      run: ({document, paragraph}) => {
        document.setSelection(document.newRange().addElement(paragraph('letters')).build());
        return selected(document);
      },
    },
    {
      name: 'letters are selected from the first to the last, that one included',
      source: page('range-element#getEndOffsetInclusive()'),
      claims: [['TEXT', true, 1, 3]],
      emulated: 'document/range.ts',
      hangs: [find],
      run: ({document, paragraph}) => {
        const text = paragraph('letters').editAsText();
        document.setSelection(document.newRange().addElement(text, 1, 3).build());
        return selected(document);
      },
    },
    {
      name: 'an image is selected as such',
      source: page('document#getSelection()'),
      claims: [['INLINE_IMAGE', false, -1, -1]],
      hangs: [find, put],
      run: ({document, paragraph}) => {
        const image = paragraph().appendInlineImage(picture('png'));
        document.setSelection(document.newRange().addElement(image).build());
        return selected(document);
      },
    },
  ],
};

export const docsHandsArea: Area<DocsHost> = {
  name: 'by hand in Docs',
  emulated: 'document/document.ts',
  cases: [
    {
      name: 'the cursor within a word is in its text, behind so many letters',
      hand: 'Put the cursor in the middle of “Letters”, behind the first three of them.',
      source: page('position#getOffset()'),
      claims: ['TEXT', 3],
      hangs: [find],
      run: ({document}) => [typeOf(cursor(document).getElement()), cursor(document).getOffset()],
    },
    {
      name: 'letters that a person selects are a part of the text',
      hand: 'Select the first three letters of “Letters”.',
      source: page('document#getSelection()'),
      claims: [['TEXT', true, 0, 2]],
      hangs: [find],
      run: ({document}) => selected(document),
    },
    {
      name: 'an image that a person clicks is selected, whole',
      hand: 'Click the image, so that it is selected.',
      source: page('document#getSelection()'),
      claims: [['INLINE_IMAGE', false, -1, -1]],
      hangs: [find, put],
      run: ({document}) => selected(document),
    },
    {
      name: 'the cursor in a list item lets an image in',
      hand: 'Put the cursor at the end of “Item”.',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['LIST_ITEM', true],
      open: 'whether an image is allowed there, or null comes back',
      emulated: 'document/position.ts',
      hangs: [put],
      run: ({document}) => imageAtCursor(document),
    },
    {
      name: 'the cursor in a cell lets an image in',
      hand: 'Put the cursor in the table, at the end of “Cell”.',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['TABLE_CELL', true],
      emulated: 'document/position.ts',
      hangs: [find, put],
      run: ({document}) => imageAtCursor(document),
    },
    {
      name: 'the cursor in a header lets an image in',
      hand: 'Choose Insert › Headers & footers › Header, and leave the cursor there.',
      source: reference('document/header-section#appendImage(BlobSource)'),
      claims: ['HEADER_SECTION', true],
      emulated: 'document/position.ts',
      hangs: [find, put],
      run: ({document}) => imageAtCursor(document),
    },
    {
      name: 'the cursor in a footnote lets none in: null',
      hand: 'Put the cursor behind “Letters”, choose Insert › Footnote, type a letter, and leave the cursor there.',
      source: reference('document/footnote-section'),
      claims: ['FOOTNOTE_SECTION', false],
      emulated: 'document/position.ts',
      hangs: [find, put],
      run: ({document}) => imageAtCursor(document),
    },
    {
      name: 'the cursor in an equation lets none in: null',
      hand: 'Put the cursor behind “Letters”, choose Insert › Equation, type a letter, and leave the cursor there.',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['EQUATION', false],
      emulated: 'document/position.ts',
      hangs: [find, put],
      run: ({document}) => imageAtCursor(document),
    },
    {
      name: 'a chip that is selected has a kind, and is a child like any other',
      hand: 'Put the cursor behind “Letters”, choose Insert › Smart chips › Date, take today, and select the chip with Shift and an arrow key.',
      source: guide('docs'),
      claims: ['DATE', true],
      emulated: 'document/leaves.ts',
      hangs: [find],
      run: ({document}) => {
        const range = document.getSelection() as GoogleAppsScript.Document.Range | null;
        const element = range?.getRangeElements()[0]?.getElement();
        if (!element) throw new NotRun('Nothing is selected.');
        return [typeOf(element), element.getParent().getChildIndex(element) >= 0];
      },
    },
  ],
};
