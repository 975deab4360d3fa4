import {Attribute, GlyphType, HorizontalAlignment, ParagraphHeading} from '../../src/document/enums.ts';
import {heading, leaf, listItem, paragraph} from '../../src/document/nodes.ts';
import {blobFrom, blobOf, unfit} from '../pictures.ts';
import {documentOf, nodes, outline, run} from './open.ts';

const only = (model: ReturnType<typeof documentOf>) => run(model).getBody().getParagraphs()[0]!;

// https://developers.google.com/apps-script/reference/document/paragraph
describe('Paragraph', () => {
  it('takes images and texts at its end and between its children', async () => {
    const model = documentOf([paragraph(['fjord', leaf('PAGE_BREAK')])]);
    only(model).appendInlineImage(await blobOf(40, 30));
    only(model).insertInlineImage(1, await blobOf(4, 3));
    only(model).insertText(0, 'Innerst i ');
    only(model).appendText('en');
    expect(outline(model)).toEqual([
      {PARAGRAPH: ['Innerst i ', 'fjord', '4×3', 'PAGE_BREAK', '40×30', 'en']},
    ]);
  });

  it.each(unfit)('refuses an image that is %s', async (_, make) => {
    const model = documentOf([paragraph('fjord')]);
    const blob = blobFrom(await make());
    expect(() => only(model).appendInlineImage(blob)).toThrow('Invalid image data');
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
  });

  it('setText clears what was there, images too', async () => {
    const model = documentOf([paragraph('fjord')]);
    only(model).appendInlineImage(await blobOf(40, 30));
    only(model).setText('havn');
    expect(outline(model)).toEqual([{PARAGRAPH: ['havn']}]);
    only(model).setText('');
    expect(outline(model)).toEqual([{PARAGRAPH: []}]);
  });

  // Null is what a paragraph answers whose indents nobody has set.
  it('has indents in points, or null', () => {
    const model = documentOf([
      paragraph('fjord'),
      paragraph('havn', {indentStart: 36, indentEnd: 18, indentFirstLine: 0}),
    ]);
    const [free, set] = run(model).getBody().getParagraphs();
    expect([free!.getIndentStart(), free!.getIndentEnd(), free!.getIndentFirstLine()]).toEqual([
      null,
      null,
      null,
    ]);
    expect([set!.getIndentStart(), set!.getIndentEnd(), set!.getIndentFirstLine()]).toEqual([36, 18, 0]);
    free!.setIndentStart(10).setIndentEnd(20).setIndentFirstLine(30);
    expect([free!.getIndentStart(), free!.getIndentEnd(), free!.getIndentFirstLine()]).toEqual([10, 20, 30]);
  });

  it('has a heading, and an alignment or none', () => {
    const model = documentOf([heading('HEADING1', 'Havna')]);
    expect([only(model).getHeading(), only(model).getAlignment()]).toEqual([ParagraphHeading.HEADING1, null]);
    only(model).setHeading(ParagraphHeading.NORMAL).setAlignment(HorizontalAlignment.CENTER);
    expect([only(model).getHeading(), only(model).getAlignment()]).toEqual([
      ParagraphHeading.NORMAL,
      HorizontalAlignment.CENTER,
    ]);
  });

  // https://developers.google.com/apps-script/reference/document/paragraph#setAttributes(Object)
  it('takes attributes by their names, those of letters for the texts that are in it', () => {
    const model = documentOf([paragraph(['fjord ', {text: 'og fjell', bold: true}])]);
    const name = (attribute: unknown) => String(attribute);
    only(model).setAttributes({
      [name(Attribute.HORIZONTAL_ALIGNMENT)]: HorizontalAlignment.CENTER,
      [name(Attribute.SPACING_BEFORE)]: 4,
      [name(Attribute.INDENT_START)]: 0,
      [name(Attribute.FONT_SIZE)]: 9,
      [name(Attribute.BOLD)]: false,
    });
    expect([String(only(model).getAlignment()), only(model).getSpacingBefore()]).toEqual(['CENTER', 4]);
    expect([only(model).getSpacingAfter(), only(model).getIndentStart()]).toEqual([null, 0]);
    const runs = () => nodes(model, 'TEXT').flatMap(node => node.runs);
    expect(runs().map(({fontSize, bold}) => [fontSize, bold])).toEqual([
      [9, false],
      [9, false],
    ]);
    only(model).setText('nytt');
    expect(runs()).toEqual([{text: 'nytt'}]);
    for (const unknown of [
      {LINE_SPACING: 1},
      {FONT_SIZE: '9'},
      {HORIZONTAL_ALIGNMENT: 'CENTER'},
      {BOLD: null},
      null,
    ]) {
      expect(() => only(model).setAttributes(unknown)).toThrow('NotEmulated');
    }
  });

  it('is made like the one before it, but for a list', () => {
    const like = {alignment: 'RIGHT', indentStart: 20, spacingAfter: 7, heading: 'HEADING2'};
    const model = documentOf([{...listItem('a'), ...like}, paragraph()]);
    run(model).getBody().insertParagraph(1, 'b');
    expect(nodes(model, 'PARAGRAPH')[0]).toMatchObject({...like, type: 'PARAGRAPH', list: null});
    run(model).getBody().insertParagraph(0, 'c');
    expect(nodes(model, 'PARAGRAPH')[0]).toMatchObject({heading: 'NORMAL', alignment: null});
  });

  it('editAsText edits its text where it has just one', () => {
    const model = documentOf([paragraph('fjord'), paragraph(['a', leaf('PAGE_BREAK'), 'b'])]);
    const [one, several] = run(model).getBody().getParagraphs();
    one!.editAsText().appendText('en').setItalic(true);
    expect(one!.getText()).toBe('fjorden');
    expect(several!.editAsText().getText()).toBe('ab');
    expect(() => several!.editAsText().setText('x')).toThrow('NotEmulated');
  });

  it('removeChild takes out one of its own', async () => {
    const model = documentOf([paragraph('fjord')]);
    const image = only(model).appendInlineImage(await blobOf(40, 30));
    only(model).removeChild(image);
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
  });
});

describe('ListItem', () => {
  it('is a paragraph with a list, a level and a glyph', async () => {
    const model = documentOf([
      listItem('Padle', {id: 'turer', level: 2, glyph: 'SQUARE_BULLET'}),
      paragraph(),
    ]);
    const [item] = run(model).getBody().getListItems();
    expect([item!.getListId(), item!.getNestingLevel(), String(item!.getGlyphType())]).toEqual([
      'turer',
      2,
      'SQUARE_BULLET',
    ]);
    expect([item!.getIndentStart(), item!.getIndentFirstLine(), item!.getIndentEnd()]).toEqual([
      36,
      18,
      null,
    ]);
    item!.appendInlineImage(await blobOf(40, 30));
    expect(outline(model)[0]).toEqual({LIST_ITEM: ['Padle', '40×30']});
  });

  // https://developers.google.com/apps-script/reference/document/list-item#setGlyphType(GlyphType)
  it('shares its glyph with the others of its list at its level', () => {
    const model = documentOf([
      listItem('a'),
      listItem('b'),
      listItem('c', {level: 1}),
      listItem('d', {id: 'other'}),
      paragraph(),
    ]);
    const [, item] = run(model).getBody().getListItems();
    item!.setGlyphType(GlyphType.NUMBER);
    expect(nodes(model, 'LIST_ITEM').map(({list}) => list!.glyph)).toEqual([
      'NUMBER',
      'NUMBER',
      'BULLET',
      'BULLET',
    ]);
  });
});
