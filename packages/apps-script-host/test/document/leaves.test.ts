import {
  equation,
  equationFunction,
  footnote,
  leaf,
  paragraph,
  tableOfContents,
  text,
} from '../../src/document/nodes.ts';
import {select} from '../../src/document/model.ts';
import {outcome} from '../project.ts';
import {documentOf, nodes, outline, run} from './open.ts';

describe('elements that hold no images', () => {
  it.each([
    'HORIZONTAL_RULE',
    'PAGE_BREAK',
    'INLINE_DRAWING',
    'DATE',
    'PERSON',
    'RICH_LINK',
    'UNSUPPORTED',
  ] as const)('%s can be told, taken out, and read no further', type => {
    const model = documentOf([paragraph(['a', leaf(type), 'b'])]);
    const element = run(model).getBody().getParagraphs()[0]!.getChild(1);
    expect(String(element.getType())).toBe(type);
    element.removeFromParent();
    expect(outline(model)).toEqual([{PARAGRAPH: ['a', 'b']}]);
  });

  // "A person, date or link chip can be selected", and a script can stand beside it: the membrane checks the argument.
  it.each([
    'DATE',
    'PERSON',
    'RICH_LINK',
    'HORIZONTAL_RULE',
    'PAGE_BREAK',
    'INLINE_DRAWING',
    'UNSUPPORTED',
  ] as const)('%s can be selected, and its index is known to its parent', async type => {
    const model = () => {
      const made = documentOf([paragraph(['a', leaf(type), 'b'])]);
      select(made, [{node: nodes(made, type)[0]!}]);
      return made;
    };
    const body = `
        const [only] = DocumentApp.getActiveDocument().getSelection().getRangeElements();
        const element = only.getElement();
        const parent = element.getParent();
        const index = parent.getChildIndex(element);
        DocumentApp.getActiveDocument().newPosition(parent, index + 1).insertText('!');
        return [only.isPartial(), String(element.getType()), index, parent.getNumChildren()];`;
    expect(await outcome(body, {model})).toEqual([false, type, 1, 4]);
  });

  // https://developers.google.com/apps-script/reference/document/equation
  it('an equation is a tree of texts, functions, separators and symbols', () => {
    const fraction = equationFunction('\\frac', [
      text('p'),
      leaf('EQUATION_FUNCTION_ARGUMENT_SEPARATOR'),
      text('g'),
    ]);
    const model = documentOf([
      paragraph([equation([text('d'), leaf('EQUATION_SYMBOL', '\\approx'), fraction])]),
    ]);
    const whole = run(model).getBody().getParagraphs()[0]!.getChild(0).asEquation();
    expect(whole.getText()).toBe('dpg');
    expect(whole.getChild(1).asEquationSymbol().getCode()).toBe('\\approx');
    expect(whole.getChild(2).asEquationFunction().getCode()).toBe('\\frac');
    const separator = whole.getChild(2).asEquationFunction().getChild(1);
    expect(separator.asEquationFunctionArgumentSeparator().getNextSibling().asText().getText()).toBe('g');
    for (const member of ['appendInlineImage', 'insertInlineImage']) expect(member in whole).toBe(false);
  });

  it('a footnote is an element in the text; what it says stands elsewhere', () => {
    const model = documentOf([paragraph(['fjord', footnote('Kilde')])]);
    const owner = run(model).getBody().getParagraphs()[0]!;
    expect(owner.getText()).toBe('fjord');
    const contents = owner.getChild(1).asFootnote().getFootnoteContents();
    expect(contents.getText()).toBe('Kilde');
    expect(contents.getParagraphs()[0]!.getParent().asFootnoteSection().getText()).toBe('Kilde');
  });

  it('a copied footnote brings its contents', () => {
    const model = documentOf([paragraph(['fjord', footnote('Kilde')])]);
    const body = run(model).getBody();
    body.appendParagraph(body.getParagraphs()[0]!.copy());
    const notes = run(model).getFootnotes();
    notes[1]!.getFootnoteContents().getParagraphs()[0]!.setText('Ny');
    expect(notes.map(each => each.getFootnoteContents().getText())).toEqual(['Kilde', 'Ny']);
  });

  it('a table of contents holds paragraphs', () => {
    const body = run(documentOf([tableOfContents(['Havna', 'Kontakt']), paragraph()])).getBody();
    expect(body.getChild(0).asTableOfContents().getNumChildren()).toBe(2);
  });
});
