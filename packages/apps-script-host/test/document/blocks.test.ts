import {cell, footnote, listItem, paragraph, section, table} from '../../src/document/nodes.ts';
import {blobFrom, blobOf, unfit} from '../pictures.ts';
import {documentOf, nodes, outline, run} from './open.ts';

// https://developers.google.com/apps-script/reference/document/body
describe('what a body, a header, a footer and a cell hold', () => {
  const everywhere = () => {
    const model = documentOf(
      [table([[cell([paragraph('celle')])]]), paragraph('kropp')],
      section('HEADER_SECTION', [paragraph('topp')]),
      section('FOOTER_SECTION', [paragraph('bunn')]),
    );
    const document = run(model);
    const body = document.getBody();
    return [body, document.getHeader(), document.getFooter(), body.getTables()[0]!.getCell(0, 0)];
  };

  it.each([0, 1, 2, 3])('appends and inserts paragraphs (%i)', index => {
    const place = everywhere()[index]!;
    const before = place.getNumChildren();
    expect(place.appendParagraph('sist').getText()).toBe('sist');
    expect(place.insertParagraph(0, 'først').getText()).toBe('først');
    expect(place.getNumChildren()).toBe(before + 2);
    expect(place.getChild(0).asParagraph().getText()).toBe('først');
    expect(
      place
        .getChild(before + 1)
        .asParagraph()
        .getText(),
    ).toBe('sist');
  });

  // https://developers.google.com/apps-script/reference/document/body#insertListItem(Integer,String)
  it.each([0, 1, 2, 3])('inserts list items, and nothing behind the end (%i)', index => {
    const place = everywhere()[index]!;
    const before = place.getNumChildren();
    const item = place.insertListItem(1, 'punkt');
    expect([item.getText(), place.getChildIndex(item)]).toEqual(['punkt', 1]);
    expect(place.insertListItem(2, 'nok et').getListId()).toBe(item.getListId());
    expect(() => place.insertListItem(before + 3, 'for langt')).toThrow(`Child index (${before + 3})`);
    expect(place.getNumChildren()).toBe(before + 2);
  });

  it.each([0, 1, 2, 3])('puts an image in a new paragraph (%i)', async index => {
    const place = everywhere()[index]!;
    const image = place.appendImage(await blobOf(40, 30));
    expect(String(image.getParent().getType())).toBe('PARAGRAPH');
    expect(place.getChildIndex(image.getParent())).toBe(place.getNumChildren() - 1);
    const first = place.insertImage(0, await blobOf(20, 10));
    expect(place.getChildIndex(first.getParent())).toBe(0);
  });

  it('an index behind the end is refused, and nothing is inserted', async () => {
    const model = documentOf([paragraph('fjord')]);
    const body = run(model).getBody();
    const blob = await blobOf(40, 30);
    expect(() => body.insertImage(2, blob)).toThrow('Child index (2)');
    expect(() => body.insertParagraph(-1, 'x')).toThrow('Child index (-1)');
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
  });

  it.each(unfit)(
    'Body.appendImage refuses an image that is %s, and leaves no empty paragraph',
    async (_, make) => {
      const model = documentOf([paragraph('fjord')]);
      const blob = blobFrom(await make());
      expect(() => run(model).getBody().appendImage(blob)).toThrow('Invalid image data');
      expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
      expect(model.past).toEqual([]);
    },
  );

  // "Consecutive list items are added as part of the same list."
  // https://developers.google.com/apps-script/reference/document/body#appendListItem(String)
  it('list items that follow each other are one list', () => {
    const body = run(documentOf([listItem('en', {id: 'a'})])).getBody();
    const second = body.appendListItem('to');
    expect(second.getListId()).toBe('a');
    expect([String(second.getGlyphType()), second.getNestingLevel()]).toEqual(['BULLET', 0]);
    body.appendParagraph('pause');
    const fresh = body.appendListItem('ny');
    expect(fresh.getListId()).not.toBe('a');
    // A list that a script begins is numbered: seen at the real service.
    expect(String(fresh.getGlyphType())).toBe('NUMBER');
    expect(body.getListItems()).toHaveLength(3);
  });

  // "This method will also append an empty paragraph after the table, since Google Docs documents cannot end with a table."
  // https://developers.google.com/apps-script/reference/document/body#appendTable(String)
  it('an appended table is followed by an empty paragraph', () => {
    const model = documentOf([paragraph('fjord')]);
    const made = run(model)
      .getBody()
      .appendTable([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    expect([made.getNumRows(), made.getCell(1, 0).getText()]).toEqual([2, 'c']);
    expect(outline(model)[2]).toEqual({PARAGRAPH: []});
  });

  it('a horizontal rule stands in a paragraph', () => {
    const model = documentOf([paragraph('fjord')]);
    run(model).getBody().appendHorizontalRule();
    expect(outline(model)[1]).toEqual({PARAGRAPH: ['HORIZONTAL_RULE']});
  });
});

describe('what a section lists', () => {
  it('finds images, paragraphs, list items and tables at any depth, in reading order', async () => {
    const model = documentOf([listItem('en'), table([[cell([paragraph('celle')])]]), paragraph('sist')]);
    const body = run(model).getBody();
    body
      .getTables()[0]!
      .getCell(0, 0)
      .appendImage(await blobOf(4, 3));
    body.appendImage(await blobOf(8, 6));
    expect(body.getImages().map(image => image.getWidth())).toEqual([4, 8]);
    expect(body.getParagraphs().map(each => each.getText())).toEqual(['en', 'celle', '', 'sist', '']);
    expect(body.getTables()).toHaveLength(1);
    expect(run(model).addHeader().getImages()).toEqual([]);
  });
});

// https://developers.google.com/apps-script/reference/document/footnote-section has no method for images.
describe('FootnoteSection', () => {
  it('holds paragraphs, and nothing puts an image there', async () => {
    const model = documentOf([paragraph(['fjord', footnote('Kilde')])]);
    const contents = run(model).getFootnotes()[0]!.getFootnoteContents();
    contents.appendParagraph('Andre linje');
    expect(contents.getParagraphs().map(each => each.getText())).toEqual(['Kilde', 'Andre linje']);
    for (const member of ['appendImage', 'insertImage', 'appendTable'])
      expect(member in contents).toBe(false);
    const blob = await blobOf(4, 3);
    expect(() => contents.getParagraphs()[0]!.appendInlineImage(blob)).toThrow('NotEmulated');
    expect(nodes(model, 'INLINE_IMAGE')).toEqual([]);
  });
});
