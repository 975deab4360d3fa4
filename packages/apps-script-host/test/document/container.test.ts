import {cell, equation, leaf, listItem, paragraph, section, table, text} from '../../src/document/nodes.ts';
import {blobOf} from '../pictures.ts';
import {documentOf, run} from './open.ts';

const noChild = 'Element does not contain the specified child element.';

// https://developers.google.com/apps-script/reference/document/container-element
describe('ContainerElement', () => {
  it('getChildIndex finds a child by what it stands for, not by the object in hand', () => {
    const body = run(documentOf([paragraph('fjord'), paragraph('havn')])).getBody();
    expect(body.getChildIndex(body.getChild(1))).toBe(1);
    expect(body.getChildIndex(body.getParagraphs()[0]!)).toBe(0);
  });

  // https://developers.google.com/apps-script/reference/document/body#getChildIndex(Element)
  it('getChildIndex of a body throws for what is nested in a table, and for what is detached', async () => {
    const body = run(documentOf([table([[cell([paragraph('celle')])]]), paragraph()])).getBody();
    const nested = body.getParagraphs()[0]!;
    expect(nested.getText()).toBe('celle');
    expect(() => body.getChildIndex(nested)).toThrow(noChild);
    expect(() => body.getChildIndex(nested.copy())).toThrow(noChild);
    const image = nested.appendInlineImage(await blobOf(4, 3));
    expect(() => body.getChildIndex(image)).toThrow(noChild);
    // Walking up gets there.
    const cellOf = nested.getParent().asTableCell();
    expect(cellOf.getChildIndex(nested)).toBe(0);
    expect(body.getChildIndex(cellOf.getParentTable())).toBe(0);
  });

  it('getChild and getNumChildren know their bounds', () => {
    const body = run(documentOf([paragraph('fjord')])).getBody();
    expect(body.getNumChildren()).toBe(1);
    expect(() => body.getChild(1)).toThrow(
      'Child index (1) must be less than the number of child elements (1).',
    );
    expect(() => body.getChild(-1)).toThrow('Child index (-1)');
  });

  it('removeChild takes children only', () => {
    const body = run(
      documentOf([table([[cell([paragraph('celle')])]]), paragraph(), paragraph('havn')]),
    ).getBody();
    expect(() => body.removeChild(body.getParagraphs()[0]!)).toThrow(noChild);
    body.removeChild(body.getChild(1));
    expect(body.getNumChildren()).toBe(2);
  });

  it('getText reads paragraphs as lines and leaves out what is no text', () => {
    const body = run(
      documentOf([
        paragraph(['d', leaf('PAGE_BREAK'), equation([text('x')])]),
        table([['a', 'b']]),
        paragraph('havn'),
      ]),
    ).getBody();
    expect(body.getText()).toBe('dx\na\nb\nhavn');
  });
});

describe('Element', () => {
  it('getType says what it is, and only that cast succeeds', () => {
    const body = run(documentOf([paragraph('fjord')])).getBody();
    const child = body.getChild(0);
    expect(String(child.getType())).toBe('PARAGRAPH');
    expect(child.asParagraph().getText()).toBe('fjord');
    expect(() => child.asListItem()).toThrow("PARAGRAPH can't be cast to LIST_ITEM.");
    expect(() => child.asTable()).toThrow('TABLE');
  });

  // https://developers.google.com/apps-script/reference/document/element#asBody() and its neighbours
  it('each of the places an image may stand in is cast to what it is, and to nothing else', async () => {
    const model = documentOf(
      [paragraph('fjord'), listItem('havn'), table([[cell([paragraph('celle')])]]), paragraph()],
      section('HEADER_SECTION', [paragraph()]),
      section('FOOTER_SECTION', [paragraph()]),
    );
    const tab = run(model).getActiveTab().asDocumentTab();
    const body = tab.getBody();
    const row = body.getTables()[0]!.getRow(0);
    const image = body.getParagraphs()[0]!.appendInlineImage(await blobOf(4, 3));
    type Element = GoogleAppsScript.Document.Element;
    const casts: Array<[where: unknown, type: string, cast: (element: Element) => unknown]> = [
      [body, 'BODY_SECTION', element => element.asBody()],
      [tab.getHeader(), 'HEADER_SECTION', element => element.asHeaderSection()],
      [tab.getFooter(), 'FOOTER_SECTION', element => element.asFooterSection()],
      [body.getListItems()[0], 'LIST_ITEM', element => element.asListItem()],
      [row, 'TABLE_ROW', element => element.asTableRow()],
      [row.getCell(0), 'TABLE_CELL', element => element.asTableCell()],
      [image, 'INLINE_IMAGE', element => element.asInlineImage()],
    ];
    for (const [where, type, cast] of casts) {
      const element = where as Element;
      expect(String((cast(element) as Element).getType())).toBe(type);
      for (const [, other, wrong] of casts) {
        if (other !== type) expect(() => wrong(element)).toThrow(`${type} can't be cast to ${other}.`);
      }
    }
  });

  it('siblings and parents end with null', () => {
    const body = run(documentOf([paragraph('fjord'), paragraph('havn')])).getBody();
    const [first, last] = body.getParagraphs();
    expect(first!.getNextSibling().asParagraph().getText()).toBe('havn');
    expect(last!.getPreviousSibling().asParagraph().getText()).toBe('fjord');
    expect([first!.getPreviousSibling(), last!.getNextSibling()]).toEqual([null, null]);
    expect(String(first!.getParent().getType())).toBe('BODY_SECTION');
    expect(body.getParent().getParent()).toBeNull();
  });

  it('isAtDocumentEnd only at the end of the body', () => {
    const document = run(documentOf([paragraph('fjord'), table([['a', 'b']]), paragraph('havn')]));
    const [first, inCell, , last] = document.getBody().getParagraphs();
    expect([first, inCell, last].map(each => each!.isAtDocumentEnd())).toEqual([false, false, true]);
    expect(last!.getChild(0).isAtDocumentEnd()).toBe(true);
    expect(document.addHeader().getChild(0).isAtDocumentEnd()).toBe(false);
  });

  it('removeFromParent leaves what stands last in a section and in a cell', () => {
    const body = run(documentOf([table([['a']]), paragraph('fjord')])).getBody();
    const last = "Can't remove the last paragraph in a document section.";
    expect(() => body.getChild(1).removeFromParent()).toThrow(last);
    expect(() => body.getTables()[0]!.getCell(0, 0).getChild(0).removeFromParent()).toThrow(last);
    body.appendParagraph('havn');
    expect(() => body.getChild(2).removeFromParent()).toThrow(last);
    body.getChild(1).removeFromParent();
    expect(body.getNumChildren()).toBe(2);
  });

  it.each(['header', 'footer', 'cell'] as const)('so it does in a %s, even with siblings', where => {
    const document = run(documentOf([table([['a']]), paragraph('fjord')]));
    const block = {
      header: () => document.addHeader(),
      footer: () => document.addFooter(),
      cell: () => document.getBody().getTables()[0]!.getCell(0, 0),
    }[where]();
    block.appendParagraph('one');
    const last = block.appendParagraph('two');
    expect(() => last.removeFromParent()).toThrow("Can't remove the last paragraph");
    expect(() => block.removeChild(last)).toThrow("Can't remove the last paragraph");
    last.getPreviousSibling().removeFromParent();
    expect(block.getNumChildren()).toBe(2);
  });

  it('what stands somewhere cannot be inserted a second time', () => {
    const body = run(documentOf([paragraph('fjord')])).getBody();
    const only = body.getParagraphs()[0]!;
    expect(() => body.appendParagraph(only)).toThrow('Element must be detached.');
    body.appendParagraph(only.copy());
    expect(body.getText()).toBe('fjord\nfjord');
  });
});
