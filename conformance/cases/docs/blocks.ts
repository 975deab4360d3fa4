import {guide, numberless, reference, refuses, wordsOf, type Area} from '../../case.ts';
import {kindsIn, typeOf, type DocsHost} from './scratch.ts';

const page = (member: string) => reference(`document/${member}`);
const lastKept = 'https://github.com/brucemcpherson/gas-fakes/issues/51';
const find = 'src/apps-script/docs/find.ts';
const place = 'src/apps-script/docs/place.ts';
const put = 'src/apps-script/docs/put.ts';

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
      hangs: [put],
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
      name: 'a paragraph made before a heading is none',
      source: page('body#insertParagraph(Integer,String)'),
      claims: 'Normal',
      open: true,
      hangs: [put],
      run: ({body, paragraph}) => {
        paragraph('above').setHeading(DocumentApp.ParagraphHeading.HEADING1);
        const heading = body.insertParagraph(1, 'below').getHeading();
        return heading === DocumentApp.ParagraphHeading.NORMAL ? 'Normal' : String(heading);
      },
    },
    {
      name: 'a heading can be made a plain paragraph',
      source: page('paragraph#setHeading(ParagraphHeading)'),
      claims: [true, true],
      emulated: 'document/paragraph.ts',
      hangs: [put],
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
      open: true,
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
      open: true,
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
  ],
};
