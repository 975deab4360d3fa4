import {setCursor} from '../../src/document/model.ts';
import {paragraph} from '../../src/document/nodes.ts';
import {documentOf, nodes, outline, run} from './open.ts';

const textIn = (model: ReturnType<typeof documentOf>) =>
  run(model).getBody().getParagraphs()[0]!.getChild(0).asText();

// https://developers.google.com/apps-script/reference/document/text
describe('Text', () => {
  it('is one element, however many looks it has', () => {
    const model = documentOf([paragraph(['Inner', {text: 'st i', bold: true}, ' fjorden'])]);
    expect(run(model).getBody().getParagraphs()[0]!.getNumChildren()).toBe(1);
    expect(textIn(model).getText()).toBe('Innerst i fjorden');
  });

  it('inserts, appends, deletes and replaces letters; new ones look like those before', () => {
    const model = documentOf([paragraph(['Inner', {text: 'st i', bold: true}, ' fjorden'])]);
    textIn(model).insertText(9, '!').appendText('?').deleteText(0, 1);
    expect(outline(model)).toEqual([{PARAGRAPH: ['ner|st i|!| fjorden|?']}]);
    expect(nodes(model, 'TEXT')[0]!.runs[2]).toEqual({text: '!', bold: true});
    expect(textIn(model).setText('havn').getText()).toBe('havn');
  });

  it('refuses places that it does not have', () => {
    const model = documentOf([paragraph('fjord')]);
    const late = 'must be less than the content length (5).';
    expect(() => textIn(model).deleteText(2, 5)).toThrow(`Index (5) ${late}`);
    expect(() => textIn(model).deleteText(3, 2)).toThrow(`Index (2) ${late}`);
    expect(() => textIn(model).insertText(6, 'x')).toThrow(`Index (6) ${late}`);
    expect(() => textIn(model).isBold(5)).toThrow(`Index (5) ${late}`);
  });

  it('styles the whole of it, or the letters from start to end', () => {
    const model = documentOf([paragraph('fjord')]);
    textIn(model)
      .setFontSize(9)
      .setForegroundColor('#666666')
      .setItalic(1, 2, true)
      .setLinkUrl(0, 0, 'https://x.example/');
    expect(nodes(model, 'TEXT')[0]!.runs).toEqual([
      {text: 'f', fontSize: 9, color: '#666666', link: 'https://x.example/'},
      {text: 'jo', fontSize: 9, color: '#666666', italic: true},
      {text: 'rd', fontSize: 9, color: '#666666'},
    ]);
  });

  // "Or null if the element contains multiple values for this attribute."
  it('tells a look that all letters share, or that of one letter, else null', () => {
    const model = documentOf([paragraph([{text: 'a', bold: true, link: 'https://x.example/'}, 'b'])]);
    expect([textIn(model).isBold(), textIn(model).isBold(0), textIn(model).isBold(1)]).toEqual([
      null,
      true,
      null,
    ]);
    expect([textIn(model).getLinkUrl(), textIn(model).getLinkUrl(0)]).toEqual([null, 'https://x.example/']);
    textIn(model).setBold(true);
    expect(textIn(model).isBold()).toBe(true);
  });

  it('keeps the cursor between the same letters', () => {
    const model = documentOf([paragraph('fjord')]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 3);
    textIn(model).insertText(0, 'En ');
    expect(model.cursor!.offset).toBe(6);
    textIn(model).deleteText(0, 2);
    expect(model.cursor!.offset).toBe(3);
    textIn(model).setText('');
    expect(model.cursor!.offset).toBe(0);
  });
});
