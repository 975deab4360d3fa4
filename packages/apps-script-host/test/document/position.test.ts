import {
  cell,
  equation,
  equationFunction,
  footnote,
  heading,
  leaf,
  listItem,
  paragraph,
  section,
  table,
  tableOfContents,
  text,
} from '../../src/document/nodes.ts';
import type {ContainerNode, TextNode} from '../../src/document/nodes.ts';
import {setCursor} from '../../src/document/model.ts';
import {blobFrom, blobOf, unfit} from '../pictures.ts';
import {documentOf, nodes, outline, run} from './open.ts';

const cursorIn = (model: ReturnType<typeof documentOf>, node: TextNode | ContainerNode, offset: number) => {
  setCursor(model, node, offset);
  return run(model).getCursor()!;
};

// https://developers.google.com/apps-script/reference/document/position#insertInlineImage(BlobSource)
describe('Position.insertInlineImage', () => {
  it('cuts the text in two around the image', async () => {
    const model = documentOf([paragraph(['Inner', {text: 'st i', bold: true}, ' fjorden'])]);
    cursorIn(model, nodes(model, 'TEXT')[0]!, 9).insertInlineImage(await blobOf(40, 30));
    expect(outline(model)).toEqual([{PARAGRAPH: ['Inner|st i', '40×30', ' fjorden']}]);
  });

  it.each([
    [0, ['40×30', 'fjord']],
    [5, ['fjord', '40×30']],
  ])('leaves no empty text behind at offset %i', async (offset, expected) => {
    const model = documentOf([paragraph('fjord')]);
    cursorIn(model, nodes(model, 'TEXT')[0]!, offset).insertInlineImage(await blobOf(40, 30));
    expect(outline(model)).toEqual([{PARAGRAPH: expected}]);
  });

  it('goes between the children of a paragraph', async () => {
    const model = documentOf([paragraph(['fjord', leaf('PAGE_BREAK')])]);
    cursorIn(model, nodes(model, 'PARAGRAPH')[0]!, 1).insertInlineImage(await blobOf(40, 30));
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord', '40×30', 'PAGE_BREAK']}]);
  });

  it('works in an empty paragraph, a heading, a list item, a cell, a header and a footer', async () => {
    const header = section('HEADER_SECTION', [paragraph()]);
    const footer = section('FOOTER_SECTION', [paragraph()]);
    const body = [
      paragraph(),
      heading('HEADING1', ''),
      listItem([]),
      table([[cell([paragraph()])]]),
      paragraph(),
    ];
    const model = documentOf(body, header, footer);
    for (const place of [...nodes(model, 'PARAGRAPH'), ...nodes(model, 'LIST_ITEM')]) {
      expect(cursorIn(model, place, 0).insertInlineImage(await blobOf(4, 3))).not.toBeNull();
    }
    expect(outline(model)).toEqual([
      {PARAGRAPH: ['4×3']},
      {PARAGRAPH: ['4×3']},
      {LIST_ITEM: ['4×3']},
      {TABLE: [{TABLE_ROW: [{TABLE_CELL: [{PARAGRAPH: ['4×3']}]}]}]},
      {PARAGRAPH: ['4×3']},
    ]);
    expect(outline(model, 'HEADER_SECTION')).toEqual([{PARAGRAPH: ['4×3']}]);
    expect(outline(model, 'FOOTER_SECTION')).toEqual([{PARAGRAPH: ['4×3']}]);
  });

  // "Null if the element in which this Position is located does not allow images to be inserted."
  it('is null in a footnote, an equation and a table of contents, and changes nothing', async () => {
    const inEquation = text('d');
    const inFunction = text('p');
    const model = documentOf([
      paragraph(['Fjorden', footnote('Kilde')]),
      paragraph([equation([inEquation, equationFunction('\\sqrt', [inFunction])])]),
      tableOfContents(['Havna']),
      paragraph(),
    ]);
    const before = outline(model);
    const inFootnote = nodes(model, 'FOOTNOTE_SECTION')[0]!.children[0] as ContainerNode;
    const inContents = nodes(model, 'TABLE_OF_CONTENTS')[0]!.children[0] as ContainerNode;
    for (const place of [inFootnote, inEquation, inFunction, nodes(model, 'EQUATION')[0]!, inContents]) {
      expect(cursorIn(model, place, 0).insertInlineImage(await blobOf(40, 30))).toBeNull();
    }
    expect(outline(model)).toEqual(before);
    expect(model.past).toEqual([]);
  });

  // "The Body may contain ListItem, Paragraph, Table, and TableOfContents elements": no images of its own.
  it('is null right in a body, a table or a row', async () => {
    const model = documentOf([table([['a']]), paragraph()]);
    const places = [
      nodes(model, 'BODY_SECTION')[0]!,
      nodes(model, 'TABLE')[0]!,
      nodes(model, 'TABLE_ROW')[0]!,
    ];
    for (const place of places) {
      expect(cursorIn(model, place, 0).insertInlineImage(await blobOf(40, 30))).toBeNull();
    }
  });

  it.each(unfit)('says "Invalid image data" of an image that is %s, and changes nothing', async (_, make) => {
    const model = documentOf([paragraph('fjord')]);
    const cursor = cursorIn(model, nodes(model, 'TEXT')[0]!, 2);
    const blob = blobFrom(await make());
    expect(() => cursor.insertInlineImage(blob)).toThrow('Invalid image data');
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
    expect(model.past).toEqual([]);
  });

  it('leaves the cursor in front of the image', async () => {
    const model = documentOf([paragraph('fjord')]);
    cursorIn(model, nodes(model, 'TEXT')[0]!, 2).insertInlineImage(await blobOf(40, 30));
    const cursor = run(model).getCursor()!;
    expect([cursor.getElement().asText().getText(), cursor.getOffset()]).toEqual(['fj', 2]);
  });

  it('keeps a cursor behind the place between the same letters', async () => {
    const model = documentOf([paragraph('fjord')]);
    const document = run(model);
    const place = document.newPosition(document.getBody().getParagraphs()[0]!.getChild(0), 1);
    setCursor(model, nodes(model, 'TEXT')[0]!, 3);
    place.insertInlineImage(await blobOf(40, 30));
    expect(outline(model)).toEqual([{PARAGRAPH: ['f', '40×30', 'jord']}]);
    const cursor = document.getCursor()!;
    expect([cursor.getElement().asText().getText(), cursor.getOffset()]).toEqual(['jord', 2]);
  });
});

describe('Position', () => {
  // https://developers.google.com/apps-script/reference/document/position#getElement()
  it('is in a text, counted in characters, or in a container, counted in children', () => {
    const model = documentOf([paragraph('fjord'), paragraph()]);
    const inText = cursorIn(model, nodes(model, 'TEXT')[0]!, 3);
    expect([String(inText.getElement().getType()), inText.getOffset()]).toEqual(['TEXT', 3]);
    const inParagraph = cursorIn(model, nodes(model, 'PARAGRAPH')[1]!, 0);
    expect([String(inParagraph.getElement().getType()), inParagraph.getOffset()]).toEqual(['PARAGRAPH', 0]);
  });

  // https://developers.google.com/apps-script/reference/document/position#getSurroundingText()
  it('knows the text of its paragraph and where in that it is', () => {
    const model = documentOf([paragraph(['Innerst', leaf('PAGE_BREAK'), ' i fjorden'])]);
    const cursor = cursorIn(model, nodes(model, 'TEXT')[1]!, 2);
    expect(cursor.getSurroundingText().getText()).toBe('Innerst i fjorden');
    expect(cursor.getSurroundingTextOffset()).toBe(9);
    expect(cursorIn(model, nodes(model, 'PARAGRAPH')[0]!, 1).getSurroundingTextOffset()).toBe(7);
    expect(cursorIn(model, nodes(model, 'PARAGRAPH')[0]!, 3).getSurroundingTextOffset()).toBe(17);
  });

  it('does not pretend that the surrounding text can be changed', () => {
    const model = documentOf([paragraph('fjord')]);
    const surrounding = cursorIn(model, nodes(model, 'TEXT')[0]!, 2).getSurroundingText();
    expect(() => surrounding.appendText('en')).toThrow('NotEmulated');
    expect(() => surrounding.setBold(true)).toThrow('NotEmulated');
  });

  // https://developers.google.com/apps-script/reference/document/position#insertText(String)
  it('inserts a text of its own, also within another', () => {
    const model = documentOf([paragraph('fjord')]);
    const inserted = cursorIn(model, nodes(model, 'TEXT')[0]!, 2).insertText('XX');
    inserted.setItalic(true);
    expect(outline(model)).toEqual([{PARAGRAPH: ['fj', 'XX', 'ord']}]);
    expect(nodes(model, 'TEXT')[1]!.runs).toEqual([{text: 'XX', italic: true}]);
  });

  it('inserts text in a footnote, but not right in a body', () => {
    const model = documentOf([paragraph(['Fjorden', footnote('')])]);
    const inFootnote = nodes(model, 'FOOTNOTE_SECTION')[0]!.children[0] as ContainerNode;
    expect(cursorIn(model, inFootnote, 0).insertText('Kilde')).not.toBeNull();
    expect(cursorIn(model, nodes(model, 'BODY_SECTION')[0]!, 0).insertText('Kilde')).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/document/document#newPosition(Element,Integer)
  it('can be made in a text or a container, within its length', async () => {
    const model = documentOf([paragraph('fjord')]);
    const document = run(model);
    const only = document.getBody().getParagraphs()[0]!;
    expect(document.newPosition(only.getChild(0), 5).getOffset()).toBe(5);
    expect(document.newPosition(only, 1).getOffset()).toBe(1);
    expect(() => document.newPosition(only, 2)).toThrow('Index (2)');
    expect(() => document.newPosition(only, -1)).toThrow('Index (-1)');
    const image = only.appendInlineImage(await blobOf(40, 30));
    expect(() => document.newPosition(image, 0)).toThrow('INLINE_IMAGE');
  });
});
