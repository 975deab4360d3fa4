import {
  guide,
  NotRun,
  numberless,
  reference,
  refuses,
  tenths,
  wordsOf,
  type Area,
  type Value,
} from '../../case.ts';
import {picture} from '../pictures.ts';
import {kindsIn, typeOf, type DocsHost} from './scratch.ts';

type Section = GoogleAppsScript.Document.HeaderSection | GoogleAppsScript.Document.FooterSection;

const page = (member: string) => reference(`document/${member}`);
const lastKept = 'https://github.com/brucemcpherson/gas-fakes/issues/51';
const find = 'src/apps-script/docs/find.ts';
const place = 'src/apps-script/docs/place.ts';
const put = 'src/apps-script/docs/put.ts';
const paragraphs = 'src/apps-script/docs/paragraph.ts';
const tables = 'src/apps-script/docs/table.ts';
const credits = 'src/apps-script/docs/credits.ts';
const numbered = 'https://github.com/brucemcpherson/gas-fakes';

/** The attributes of these names. */
const attributes = (all: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(all).map(([name, value]) => [
      String(DocumentApp.Attribute[name as keyof typeof DocumentApp.Attribute]),
      value,
    ]),
  );

/** A list item, and a table at the end: what then stands in a header or footer, which goes again. */
function filled(section: Section): Value {
  try {
    section.insertListItem(0, 'item');
    section.insertTable(section.getNumChildren(), [['a']]);
    return kindsIn(section as never);
  } finally {
    section.removeFromParent();
  }
}

/**
 * How many more there are with a table behind all others, and of which kinds; the empty line that then stands last takes the
 * place of the one that stood last before.
 */
function atTheEnd(body: GoogleAppsScript.Document.Body): Value {
  const before = body.getNumChildren();
  const last = body.getChild(before - 1);
  if (typeOf(last) !== 'PARAGRAPH' || last.asParagraph().getNumChildren() > 0)
    throw new NotRun('The last line of the file is not empty.');
  const made = body.insertTable(before, [['a']]);
  const found = [body.getNumChildren() - before, kindsIn(body as never).slice(before)];
  made.removeFromParent();
  if (body.getNumChildren() > before) last.removeFromParent();
  return found;
}

export const bodyArea: Area<DocsHost> = {
  name: 'body',
  emulated: 'document/sections.ts',
  cases: [
    {
      name: 'the page is wider and higher than its margins',
      source: page('body#getPageWidth()'),
      claims: true,
      hangs: [place],
      run: ({body}) =>
        body.getPageWidth() > body.getMarginLeft() + body.getMarginRight() &&
        body.getPageHeight() > body.getMarginTop() + body.getMarginBottom(),
    },
    {
      name: 'the page is measured in points',
      source: page('body#getPageWidth()'),
      // A4 or Letter, upright.
      claims: true,
      hangs: [place, 'src/shared/placement.ts'],
      run: ({body}) => body.getPageWidth() > 590 && body.getPageWidth() < 615,
    },
    {
      name: 'the page is as high in points as a sheet is',
      source: page('body#getPageHeight()'),
      // A4 or Letter, upright.
      claims: true,
      hangs: [place, 'src/shared/placement.ts'],
      run: ({body}) => body.getPageHeight() > 780 && body.getPageHeight() < 850,
    },
    {
      name: 'the margins of a new file are an inch, in points',
      source: page('body#getMarginLeft()'),
      claims: [72, 72, 72, 72],
      open: 'what a new file is set up with; an organisation’s default may differ',
      hangs: [place, 'src/shared/placement.ts'],
      run: ({body}) =>
        tenths([body.getMarginTop(), body.getMarginRight(), body.getMarginBottom(), body.getMarginLeft()]),
    },
    {
      name: 'the body of the active tab is the body of the document',
      source: page('document#getActiveTab()'),
      claims: [true, 'BODY_SECTION'],
      emulated: 'document/document.ts',
      hangs: [find],
      run: ({document, body, paragraph}) => {
        paragraph('here');
        const tab = document.getActiveTab().asDocumentTab().getBody();
        return [tab.getNumChildren() === body.getNumChildren(), typeOf(tab)];
      },
    },
    {
      name: 'a file without a header has none',
      source: page('document-tab#getHeader()'),
      claims: null,
      emulated: 'document/document.ts',
      hangs: [find, 'src/apps-script/docs/mark.ts'],
      run: ({document}) => typeOf(document.getActiveTab().asDocumentTab().getHeader() as never),
    },
    {
      name: 'a header takes paragraphs and images, and is no body',
      source: page('header-section#appendImage(BlobSource)'),
      claims: ['HEADER_SECTION', ['PARAGRAPH', 'PARAGRAPH']],
      hangs: [find, put],
      run: ({document}) => {
        const header = document.addHeader();
        try {
          header.insertParagraph(0, 'Header');
          return [typeOf(header), kindsIn(header as never)];
        } finally {
          header.removeFromParent();
        }
      },
    },
    {
      name: 'a footer takes paragraphs, and is no body',
      source: page('footer-section#insertParagraph(Integer,String)'),
      claims: ['FOOTER_SECTION', ['PARAGRAPH', 'PARAGRAPH'], 'PARAGRAPH'],
      hangs: [find, put],
      run: ({document}) => {
        document.addFooter();
        const footer = document.getActiveTab().asDocumentTab().getFooter();
        try {
          footer.insertParagraph(0, 'Footer');
          return [typeOf(footer), kindsIn(footer as never), typeOf(footer.getChild(0))];
        } finally {
          footer.removeFromParent();
        }
      },
    },
    {
      name: 'a header takes list items and tables, and a paragraph follows a table at its end',
      source: page('header-section#insertTable(Integer,String)'),
      claims: ['LIST_ITEM', 'PARAGRAPH', 'TABLE', 'PARAGRAPH'],
      open: 'whether a paragraph follows by itself',
      emulated: 'document/blocks.ts',
      hangs: [tables, credits],
      run: ({document}) => filled(document.addHeader()),
    },
    {
      name: 'a footer takes list items and tables, and a paragraph follows a table at its end',
      source: page('footer-section#insertTable(Integer,String)'),
      claims: ['LIST_ITEM', 'PARAGRAPH', 'TABLE', 'PARAGRAPH'],
      open: 'whether a paragraph follows by itself',
      emulated: 'document/blocks.ts',
      hangs: [tables, credits],
      run: ({document}) => filled(document.addFooter()),
    },
  ],
};

export const blocksArea: Area<DocsHost> = {
  name: 'blocks',
  emulated: 'document/blocks.ts',
  cases: [
    {
      name: 'a paragraph that is inserted is one child more',
      source: page('body#insertParagraph(Integer,String)'),
      claims: [1, 0],
      hangs: [paragraphs],
      run: ({body, paragraph}) => {
        const before = body.getNumChildren();
        const made = paragraph('here');
        return [body.getNumChildren() - before, body.getChildIndex(made)];
      },
    },
    {
      name: 'a paragraph that is inserted as the second stands second',
      source: page('body#insertParagraph(Integer,String)'),
      claims: 1,
      hangs: [put],
      run: ({body, paragraph}) => {
        paragraph('first');
        return body.getChildIndex(body.insertParagraph(1, 'second'));
      },
    },
    {
      name: 'a place beyond the last child is refused',
      source: page('body#insertParagraph(Integer,String)'),
      claims: 'Child index (#) must be less than or equal to the number of child elements (#).',
      worded: true,
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({body}) => numberless(wordsOf(() => body.insertParagraph(9999, ''))),
    },
    {
      name: 'a paragraph without text has no children',
      source: guide('docs'),
      claims: 0,
      emulated: 'document/nodes.ts',
      hangs: [find, put],
      run: ({paragraph}) => paragraph('').getNumChildren(),
    },
    {
      name: 'the text of a paragraph is one child',
      source: guide('docs'),
      claims: ['TEXT'],
      emulated: 'document/nodes.ts',
      hangs: [find, put],
      run: ({paragraph}) => kindsIn(paragraph('some text') as never),
    },
    {
      name: 'a paragraph made behind a heading is one, too',
      source: page('body#insertParagraph(Integer,String)'),
      claims: 'HEADING1',
      open: 'whether it is a heading, or normal text',
      hangs: [paragraphs],
      run: ({body, paragraph}) => {
        paragraph('above').setHeading(DocumentApp.ParagraphHeading.HEADING1);
        return String(body.insertParagraph(1, 'below').getHeading());
      },
    },
    {
      name: 'a heading can be made a plain paragraph',
      source: page('paragraph#setHeading(ParagraphHeading)'),
      claims: [true, true],
      emulated: 'document/paragraph.ts',
      hangs: [paragraphs],
      run: ({paragraph}) => {
        const {HEADING1, NORMAL} = DocumentApp.ParagraphHeading;
        const made = paragraph('text').setHeading(HEADING1);
        return [made.getHeading() === HEADING1, made.setHeading(NORMAL).getHeading() === NORMAL];
      },
    },
    {
      name: 'indents that were never set are null',
      source: page('paragraph#getIndentStart()'),
      claims: [null, null, null],
      emulated: 'document/paragraph.ts',
      hangs: [place],
      run: ({paragraph}) => {
        const made = paragraph('text');
        return [made.getIndentStart(), made.getIndentEnd(), made.getIndentFirstLine()];
      },
    },
    {
      name: 'an indent is in points',
      source: page('paragraph#setIndentStart(Number)'),
      claims: 36,
      emulated: 'document/paragraph.ts',
      hangs: [place],
      run: ({paragraph}) => paragraph('text').setIndentStart(36).getIndentStart(),
    },
    {
      name: 'the last paragraph of the body cannot be removed',
      source: lastKept,
      claims: "Can't remove the last paragraph in a document section.",
      worded: true,
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({body, paragraph}) => {
        paragraph('above');
        return wordsOf(() => body.getChild(body.getNumChildren() - 1).removeFromParent());
      },
    },
    {
      name: 'any other paragraph can',
      source: page('element#removeFromParent()'),
      claims: [null, null],
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({paragraph}) => {
        const made = paragraph('here');
        return [wordsOf(() => made.removeFromParent()), typeOf(made.getParent() as never)];
      },
    },
    {
      name: 'the first child has nothing before it, and the body around it',
      source: page('element#getPreviousSibling()'),
      claims: [null, 'BODY_SECTION'],
      emulated: 'document/element.ts',
      hangs: [find],
      run: ({paragraph}) => {
        const made = paragraph('here');
        return [typeOf(made.getPreviousSibling() as never), typeOf(made.getParent())];
      },
    },
    {
      name: 'a new paragraph takes alignment and spacing from the one before it',
      source: page('body#insertParagraph(Integer,String)'),
      claims: ['CENTER', 7],
      open: 'whether it takes them over, or begins with the style’s own',
      hangs: [paragraphs],
      run: ({body, paragraph}) => {
        paragraph('above').setAttributes(
          attributes({
            HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.CENTER,
            SPACING_BEFORE: 7,
          }),
        );
        const made = body.insertParagraph(1, 'below');
        return [made.getAlignment() && String(made.getAlignment()), made.getSpacingBefore()];
      },
    },
    {
      name: 'letters in a new paragraph are not bold because those before it are',
      source: page('body#insertParagraph(Integer,String)'),
      claims: true,
      open: 'whether the style of letters is taken over, too',
      hangs: [paragraphs],
      run: ({body, paragraph}) => {
        paragraph('above').editAsText().setBold(true);
        // Never set, or no.
        return body.insertParagraph(1, 'below').editAsText().isBold() !== true;
      },
    },
    {
      name: 'a paragraph made behind a list item is in no list, and keeps its indent',
      source: page('body#insertParagraph(Integer,String)'),
      claims: ['PARAGRAPH', true],
      open: 'whether the indent stays where the list ends',
      hangs: [paragraphs, place],
      run: ({body}) => {
        const item = body.insertListItem(0, 'item');
        const made = body.insertParagraph(1, 'below');
        return [typeOf(made), made.getIndentStart() === item.getIndentStart()];
      },
    },
    {
      name: 'spacing that was never set is null',
      source: page('paragraph#getSpacingBefore()'),
      claims: [null, null],
      open: 'whether it is null, or the number that the style gives',
      emulated: 'document/paragraph.ts',
      hangs: [paragraphs],
      run: ({paragraph}) => {
        const made = paragraph('text');
        return [made.getSpacingBefore(), made.getSpacingAfter()];
      },
    },
    {
      name: 'spacing comes back as it was set',
      source: page('paragraph#setAttributes(Object)'),
      claims: [4, 10],
      open: 'whether it is rounded',
      emulated: 'document/paragraph.ts',
      hangs: [paragraphs],
      run: ({paragraph}) => {
        const made = paragraph('text').setAttributes(attributes({SPACING_BEFORE: 4, SPACING_AFTER: 10}));
        return [made.getSpacingBefore(), made.getSpacingAfter()];
      },
    },
    {
      name: 'attributes set where a paragraph stands in its line, and indents of 0 stay 0',
      source: page('paragraph#setAttributes(Object)'),
      claims: ['RIGHT', 0, 0, 0],
      emulated: 'document/attributes.ts',
      hangs: [paragraphs],
      run: ({paragraph}) => {
        const made = paragraph('text').setAttributes(
          attributes({
            HORIZONTAL_ALIGNMENT: DocumentApp.HorizontalAlignment.RIGHT,
            INDENT_START: 0,
            INDENT_FIRST_LINE: 0,
            INDENT_END: 0,
          }),
        );
        return [
          String(made.getAlignment()),
          made.getIndentStart(),
          made.getIndentFirstLine(),
          made.getIndentEnd(),
        ];
      },
    },
    {
      name: 'attributes of a paragraph reach the letters in it',
      source: page('paragraph#setAttributes(Object)'),
      claims: [true, true],
      open: 'whether they do, or count for letters that come later alone',
      emulated: 'document/paragraph.ts',
      hangs: [paragraphs, tables],
      run: ({paragraph}) => {
        const made = paragraph('text').setAttributes(
          attributes({BOLD: true, ITALIC: true, FONT_SIZE: 9, FOREGROUND_COLOR: '#666666'}),
        );
        return [made.editAsText().isBold(), made.editAsText().isItalic()];
      },
    },
    {
      name: 'a text that is appended stands behind the image',
      source: page('paragraph#appendText(String)'),
      claims: ['INLINE_IMAGE', 'TEXT'],
      emulated: 'document/paragraph.ts',
      hangs: [tables],
      run: ({paragraph}) => {
        const line = paragraph();
        line.appendInlineImage(picture('png'));
        line.appendText('Photo');
        return kindsIn(line as never);
      },
    },
    {
      name: 'a text that is set takes the place of what was there, and the spacing stays',
      source: page('paragraph#setText(String)'),
      claims: [['TEXT'], 3, 4],
      open: 'whether what the paragraph was set to survives',
      emulated: 'document/paragraph.ts',
      hangs: [paragraphs],
      run: ({paragraph}) => {
        const made = paragraph('before').setAttributes(attributes({SPACING_BEFORE: 4}));
        made.setText('new');
        return [kindsIn(made as never), made.editAsText().getText().length, made.getSpacingBefore()];
      },
    },
  ],
};

export const tablesArea: Area<DocsHost> = {
  name: 'tables',
  emulated: 'document/table.ts',
  cases: [
    {
      name: 'a table has rows, a row has cells, a cell has a paragraph',
      source: guide('docs'),
      claims: ['TABLE', ['TABLE_ROW'], ['TABLE_CELL', 'TABLE_CELL'], ['PARAGRAPH']],
      hangs: [find],
      run: ({table}) => {
        const made = table([['a', 'b']]);
        const row = made.getRow(0);
        return [
          typeOf(made),
          kindsIn(made as never),
          kindsIn(row as never),
          kindsIn(row.getCell(0) as never),
        ];
      },
    },
    {
      name: 'a row counts its cells',
      source: page('table-row#getNumCells()'),
      claims: 3,
      hangs: [place],
      run: ({table}) =>
        table([['a', 'b', 'c']])
          .getRow(0)
          .getNumCells(),
    },
    {
      name: 'the width of a cell is null where nobody has set it',
      source: page('table-cell#getWidth()'),
      claims: null,
      hangs: [place],
      run: ({table}) =>
        table([['a']])
          .getCell(0, 0)
          .getWidth() as number | null,
    },
    {
      name: 'the width of a cell is in points once it is set',
      source: page('table-cell#setWidth(Number)'),
      claims: 100,
      hangs: [place],
      run: ({table}) =>
        table([['a', 'b']])
          .getCell(0, 0)
          .setWidth(100)
          .getWidth(),
    },
    {
      name: 'a new cell has a padding of 5 points',
      source: page('table-cell#getPaddingLeft()'),
      claims: [5, 5],
      open: 'which number it is, or whether it is null until it is set',
      hangs: [place],
      run: ({table}) => {
        const cell = table([['a']]).getCell(0, 0);
        return [cell.getPaddingLeft(), cell.getPaddingRight()];
      },
    },
    {
      name: 'what stands in a cell is no child of the body',
      source: page('container-element#getChildIndex(Element)'),
      claims: 'Element does not contain the specified child element.',
      worded: true,
      emulated: 'document/container.ts',
      hangs: [find],
      run: ({body, table}) => {
        const inside = table([['a']])
          .getCell(0, 0)
          .getChild(0);
        return wordsOf(() => body.getChildIndex(inside));
      },
    },
    {
      name: 'the only paragraph of a cell cannot be removed',
      source: lastKept,
      claims: true,
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({table}) =>
        refuses(() =>
          table([['a']])
            .getCell(0, 0)
            .getChild(0)
            .removeFromParent(),
        ),
    },
    {
      name: 'the first paragraph of two in a cell can',
      source: page('element#removeFromParent()'),
      claims: [null, 1],
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({table}) => {
        const cell = table([['a']]).getCell(0, 0);
        const first = cell.insertParagraph(0, 'first');
        return [wordsOf(() => first.removeFromParent()), cell.getNumChildren()];
      },
    },
    {
      name: 'a table at the end of the body is followed by one paragraph more',
      source: page('body#insertTable(Integer,String)'),
      claims: [2, ['TABLE', 'PARAGRAPH']],
      open: 'whether a paragraph follows by itself',
      emulated: 'document/blocks.ts',
      hangs: [tables],
      run: ({body}) => atTheEnd(body),
    },
    {
      name: 'a table before a paragraph is one child more',
      source: page('body#insertTable(Integer,String)'),
      claims: 1,
      emulated: 'document/blocks.ts',
      hangs: [tables],
      run: ({body, table}) => {
        const before = body.getNumChildren();
        table([['a']]);
        return body.getNumChildren() - before;
      },
    },
    {
      name: 'two tables beside each other stay two',
      source: page('body#insertTable(Integer,String)'),
      claims: [['TABLE', 'TABLE'], 1],
      open: 'whether they stay two, are joined, or get a paragraph between them',
      emulated: 'document/blocks.ts',
      hangs: [tables],
      run: ({body, table}) => {
        const first = table([['a']]);
        body.insertTable(1, [['b']]);
        return [kindsIn(body as never).slice(0, 2), first.getNumRows()];
      },
    },
    {
      name: 'a cell takes list items and tables, and a paragraph follows a table at its end',
      source: page('table-cell#insertTable(Integer,String)'),
      claims: ['LIST_ITEM', 'PARAGRAPH', 'TABLE', 'PARAGRAPH'],
      open: 'whether a paragraph follows by itself',
      emulated: 'document/blocks.ts',
      hangs: [tables, credits],
      run: ({table}) => {
        const cell = table([['a']]).getCell(0, 0);
        cell.insertListItem(0, 'item');
        cell.insertTable(2, [['b']]);
        return kindsIn(cell as never);
      },
    },
    {
      name: 'a row that is appended has no cells',
      source: page('table#appendTableRow()'),
      claims: [2, 0],
      open: 'whether it is empty, or has as many cells as the others',
      hangs: [tables],
      run: ({table}) => {
        const made = table([['a', 'b']]);
        const row = made.appendTableRow();
        return [made.getNumRows(), row.getNumCells()];
      },
    },
    {
      name: 'a cell that is appended has an empty paragraph',
      source: page('table-row#appendTableCell(String)'),
      claims: [1, ['PARAGRAPH'], []],
      open: 'whether it has a paragraph, and a text in it',
      hangs: [tables],
      run: ({table}) => {
        const row = table([['a', 'b']]).appendTableRow();
        const cell = row.appendTableCell('');
        return [row.getNumCells(), kindsIn(cell as never), kindsIn(cell.getChild(0).asParagraph() as never)];
      },
    },
    {
      name: 'a table has no border width of its own until it gets one, and 0 is one',
      source: page('table#setBorderWidth(Number)'),
      claims: [null, 0],
      open: 'whether it is null, or the number that it is drawn with',
      hangs: [tables],
      run: ({table}) => {
        const made = table([['a']]);
        const before = made.getBorderWidth() as number | null;
        return [before, made.setBorderWidth(0).getBorderWidth()];
      },
    },
    {
      name: 'a column’s width is in points, and the one of its cells',
      source: page('table#setColumnWidth(Integer,Number)'),
      claims: [100, 120, 120],
      hangs: [tables, place],
      run: ({table}) => {
        const made = table([['a', 'b']])
          .setColumnWidth(0, 100)
          .setColumnWidth(1, 120);
        return [made.getColumnWidth(0), made.getColumnWidth(1), made.getCell(0, 1).getWidth()];
      },
    },
    {
      name: 'attributes set the padding of a cell, side by side',
      source: page('table-cell#setAttributes(Object)'),
      claims: [0, 6, 0, 2],
      emulated: 'document/attributes.ts',
      hangs: [tables],
      run: ({table}) => {
        const cell = table([['a']]).getCell(0, 0);
        cell.setAttributes(
          attributes({PADDING_LEFT: 0, PADDING_RIGHT: 6, PADDING_TOP: 0, PADDING_BOTTOM: 2}),
        );
        return [cell.getPaddingLeft(), cell.getPaddingRight(), cell.getPaddingTop(), cell.getPaddingBottom()];
      },
    },
  ],
};

export const listsArea: Area<DocsHost> = {
  name: 'lists',
  emulated: 'document/paragraph.ts',
  cases: [
    {
      name: 'a list item is a kind of its own',
      source: guide('docs'),
      claims: ['LIST_ITEM', 0],
      hangs: [find, place],
      run: ({body}) => {
        const item = body.insertListItem(0, 'item');
        return [typeOf(item), item.getNestingLevel()];
      },
    },
    {
      name: 'a list item is indented by half an inch',
      source: page('list-item#getIndentStart()'),
      claims: [36, 18],
      open: 'which number it is, or whether it is null until it is set',
      emulated: 'document/nodes.ts',
      hangs: [place],
      run: ({body}) => {
        const item = body.insertListItem(0, 'item');
        return [item.getIndentStart(), item.getIndentFirstLine()];
      },
    },
    {
      name: 'a list item’s indent at its end was never set',
      source: page('list-item#getIndentEnd()'),
      claims: null,
      hangs: [place],
      run: ({body}) => body.insertListItem(0, 'item').getIndentEnd() as number | null,
    },
    {
      name: 'a list that a script begins is numbered',
      source: numbered,
      claims: 'NUMBER',
      emulated: 'document/blocks.ts',
      hangs: [credits],
      run: ({body}) => String(body.insertListItem(0, 'item').getGlyphType()),
    },
    {
      name: 'an item after a plain paragraph begins a list of its own',
      source: page('body#insertListItem(Integer,String)'),
      claims: false,
      open: 'whether it goes on with the list above',
      emulated: 'document/blocks.ts',
      hangs: [credits],
      run: ({body}) => {
        const first = body.insertListItem(0, 'item');
        body.insertParagraph(1, 'between');
        return body.insertListItem(2, 'item').getListId() === first.getListId();
      },
    },
    {
      name: 'an item after another one joins its list',
      source: page('body#insertListItem(Integer,String)'),
      claims: true,
      open: 'whether it joins, or begins another list',
      emulated: 'document/blocks.ts',
      hangs: [credits],
      run: ({body}) => {
        const first = body.insertListItem(0, 'item');
        return body.insertListItem(1, 'item').getListId() === first.getListId();
      },
    },
    {
      name: 'a glyph that is set holds for the items of its list, and for no other list',
      source: page('list-item#setGlyphType(GlyphType)'),
      claims: ['BULLET', 'BULLET', 'NUMBER'],
      open: 'whether it holds for the item, its level or the list',
      hangs: [credits],
      run: ({body}) => {
        const items = [body.insertListItem(0, 'item'), body.insertListItem(1, 'item')];
        body.insertParagraph(2, 'between');
        items.push(body.insertListItem(3, 'item'));
        items[1]!.setGlyphType(DocumentApp.GlyphType.BULLET);
        return items.map(each => String(each.getGlyphType()));
      },
    },
    {
      name: 'attributes set the spacing of a list item, and leave its indent',
      source: page('list-item#setAttributes(Object)'),
      claims: [true, 0, 0],
      emulated: 'document/paragraph.ts',
      hangs: [credits],
      run: ({body}) => {
        const item = body.insertListItem(0, 'item');
        const before = item.getIndentStart();
        item.setAttributes(attributes({BOLD: false, ITALIC: false, SPACING_BEFORE: 0, SPACING_AFTER: 0}));
        return [item.getIndentStart() === before, item.getSpacingBefore(), item.getSpacingAfter()];
      },
    },
  ],
};
