import {ParagraphAlignment} from '../../src/slides/enums.ts';
import {presentation, run} from './open.ts';

const boxOf = (text: string) => {
  const model = presentation();
  const shape = run(model).getSlides()[0]!.insertTextBox(text);
  return {
    text: shape.getText(),
    node: model.slides[0]!.elements[0] as unknown as {text: string; style: object},
  };
};

// https://developers.google.com/apps-script/reference/slides/text-range
describe('TextRange', () => {
  // "Returns true if there are no characters in this range." An emptied one keeps its line break at the real service: the
  // tests of https://github.com/brucemcpherson/gas-fakes.
  it('is empty until there is a character, and never again', () => {
    const {text} = boxOf('');
    expect([text.isEmpty(), text.getLength(), text.asString()]).toEqual([true, 0, '']);
    text.setText('x');
    expect(text.isEmpty()).toBe(false);
    text.clear();
    expect([text.isEmpty(), text.getLength(), text.asString()]).toEqual([false, 1, '\n']);
    text.setText('x');
    text.setText('');
    expect(text.asString()).toBe('\n');
  });

  // "Text within a shape always terminates with a newline character."
  // https://developers.google.com/apps-script/reference/slides/shape#getText()
  it('ends with a line break once there is text', () => {
    const {text} = boxOf('Foto');
    expect([text.asString(), text.getStartIndex(), text.getEndIndex()]).toEqual(['Foto\n', 0, 5]);
  });

  it('grows at its end, in the middle, and by paragraphs', () => {
    const {text, node} = boxOf('');
    text.appendText('Foto');
    text.insertText(0, '© ');
    const added = text.appendParagraph('Kari');
    expect(node.text).toBe('© Foto\nKari');
    // The index is that of the line break at its end.
    expect([added.getIndex(), added.getRange().asString()]).toEqual([11, 'Kari']);
    expect(() => text.insertText(99, 'x')).toThrow('Invalid argument: startOffset');
    text.clear(0, 2);
    expect(node.text).toBe('Foto\nKari');
    expect(text.setText('ny').asString()).toBe('ny');
  });

  it('has a look: size, colour, weight, slant and alignment', () => {
    const {text, node} = boxOf('Foto');
    const style = text.getTextStyle();
    expect([style.isBold(), style.isItalic(), style.getFontSize()]).toEqual([false, false, null]);
    style.setFontSize(10).setForegroundColor('#666666').setItalic(true).setBold(true);
    text.getParagraphStyle().setParagraphAlignment(ParagraphAlignment.CENTER);
    expect(node.style).toEqual({
      fontSize: 10,
      color: '#666666',
      italic: true,
      bold: true,
      alignment: 'CENTER',
    });
    expect([style.isBold(), style.isItalic(), style.getFontSize()]).toEqual([true, true, 10]);
    expect(text.getParagraphStyle().getParagraphAlignment()).toBe(ParagraphAlignment.CENTER);
    const part = text.appendText('!');
    expect(() => part.getTextStyle().setBold(false)).toThrow('NotEmulated');
  });
});
