import {clickOutside, createDocumentModel, select, setCursor} from '../../src/document/model.ts';
import {cell, footnote, image, paragraph, section, table} from '../../src/document/nodes.ts';
import {readPicture} from '../../src/picture.ts';
import {blobOf, bytesOf} from '../pictures.ts';
import {documentOf, nodes, outline, run} from './open.ts';

const picture = async () => readPicture(await bytesOf(40, 30), '');

// https://developers.google.com/apps-script/reference/document/document#getCursor()
describe('Document.getCursor', () => {
  it('is null before the person has clicked in the text', () => {
    expect(run(documentOf([paragraph('fjord')])).getCursor()).toBeNull();
  });

  it('is null while something is selected', async () => {
    const model = documentOf([paragraph(['fjord', image(await picture())])]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    select(model, [{node: nodes(model, 'INLINE_IMAGE')[0]!}]);
    expect(run(model).getCursor()).toBeNull();
  });

  it('is null again when the person has left the text', () => {
    const model = documentOf([paragraph('fjord')]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    expect(run(model).getCursor()).not.toBeNull();
    clickOutside(model);
    expect(run(model).getCursor()).toBeNull();
  });

  it('stays for the next execution where a script has set it', async () => {
    const model = documentOf([paragraph('fjord')]);
    const first = run(model);
    const placed = first
      .getBody()
      .getParagraphs()[0]!
      .appendInlineImage(await blobOf(40, 30));
    first.setCursor(first.newPosition(placed.getParent(), 2));
    const cursor = run(model).getCursor()!;
    expect([String(cursor.getElement().getType()), cursor.getOffset()]).toEqual(['PARAGRAPH', 2]);
  });

  it('moves to where a removed element stood', async () => {
    const model = documentOf([paragraph([image(await picture()), 'fjord'])]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 3);
    run(model).getBody().getParagraphs()[0]!.clear();
    const cursor = run(model).getCursor()!;
    expect([String(cursor.getElement().getType()), cursor.getOffset()]).toEqual(['PARAGRAPH', 0]);
  });
});

// https://developers.google.com/apps-script/reference/document/document#getSelection()
describe('Document.getSelection', () => {
  it('is null while nothing is selected', () => {
    const model = documentOf([paragraph('fjord')]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    expect(run(model).getSelection()).toBeNull();
  });

  it('has whole elements, and characters of a text', async () => {
    const model = documentOf([paragraph(['fjord', image(await picture())])]);
    select(model, [
      {node: nodes(model, 'TEXT')[0]!, part: {start: 1, end: 3}},
      {node: nodes(model, 'INLINE_IMAGE')[0]!},
    ]);
    const elements = run(model).getSelection().getRangeElements();
    expect(
      elements.map(each => [
        String(each.getElement().getType()),
        each.isPartial(),
        each.getStartOffset(),
        each.getEndOffsetInclusive(),
      ]),
    ).toEqual([
      ['TEXT', true, 1, 3],
      ['INLINE_IMAGE', false, -1, -1],
    ]);
  });

  it('loses what is removed, and ends with the last of it', async () => {
    const model = documentOf([paragraph(['fjord', image(await picture())])]);
    select(model, [{node: nodes(model, 'INLINE_IMAGE')[0]!}]);
    const document = run(model);
    document.getSelection().getRangeElements()[0]!.getElement().removeFromParent();
    expect(document.getSelection()).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/document/document#setSelection(Range)
  it('can be set, which takes the cursor away', () => {
    const model = documentOf([paragraph('fjord'), paragraph('havn')]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    const document = run(model);
    document.setSelection(document.newRange().addElement(document.getBody().getParagraphs()[1]!).build());
    expect(document.getCursor()).toBeNull();
    const [only] = document.getSelection().getRangeElements();
    expect(only!.getElement().asParagraph().getText()).toBe('havn');
  });
});

// https://developers.google.com/apps-script/reference/document/tab
describe('tabs', () => {
  const tabbed = () =>
    createDocumentModel({
      name: 'Brosjyre',
      tabs: [
        {
          title: 'Norsk',
          sections: [section('BODY_SECTION', [paragraph('Velkommen')])],
          children: [{title: 'Kart', sections: [section('BODY_SECTION', [paragraph('Sentrum')])]}],
        },
        {title: 'English', sections: [section('BODY_SECTION', [paragraph('Welcome')])]},
      ],
    });

  it('form a tree, each with an id, a title and a place among its siblings', () => {
    const document = run(tabbed());
    const [norsk, english] = document.getTabs();
    expect([norsk!.getTitle(), norsk!.getIndex(), english!.getTitle(), english!.getIndex()]).toEqual([
      'Norsk',
      0,
      'English',
      1,
    ]);
    const [kart] = norsk!.getChildTabs();
    expect([kart!.getTitle(), kart!.getIndex(), String(kart!.getType())]).toEqual([
      'Kart',
      0,
      'DOCUMENT_TAB',
    ]);
    expect(document.getTab(kart!.getId()).getTitle()).toBe('Kart');
    expect(document.getTab('t.none')).toBeNull();
  });

  // https://developers.google.com/apps-script/reference/document/document#getBody()
  it('the document answers for the active one', () => {
    const model = tabbed();
    const document = run(model);
    expect(document.getBody().getText()).toBe('Velkommen');
    document.setActiveTab(document.getTabs()[1]!.getId());
    expect(document.getActiveTab().getTitle()).toBe('English');
    expect(document.getBody().getText()).toBe('Welcome');
    expect(document.getTabs()[0]!.asDocumentTab().getBody().getText()).toBe('Velkommen');
  });

  // https://developers.google.com/apps-script/reference/document/document#setCursor(Position)
  it('a cursor in another one opens it', () => {
    const model = tabbed();
    const document = run(model);
    const english = document.getTabs()[1]!.asDocumentTab();
    document.setCursor(english.newPosition(english.getBody().getParagraphs()[0]!, 0));
    expect(document.getActiveTab().getTitle()).toBe('English');
    expect(document.getCursor()).not.toBeNull();
  });

  it('opening another one leaves cursor and selection behind', () => {
    const model = tabbed();
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    const document = run(model);
    document.setActiveTab(document.getTabs()[1]!.getId());
    expect(document.getCursor()).toBeNull();
  });
});

// https://developers.google.com/apps-script/reference/document/document#getHeader()
describe('the sections of a document', () => {
  it('header and footer are null until they are added', () => {
    const model = documentOf([paragraph()]);
    const document = run(model);
    expect([document.getHeader(), document.getFooter()]).toEqual([null, null]);
    document.addHeader().appendParagraph('Lysvik');
    document.addFooter();
    expect(run(model).getHeader().getText()).toBe('\nLysvik');
    expect(run(model).getFooter().getNumChildren()).toBe(1);
    expect(() => document.addHeader()).toThrow('NotEmulated');
  });

  // https://developers.google.com/apps-script/reference/document/document#getFootnotes()
  it('footnotes are found in the body, with their contents', () => {
    const model = documentOf([
      paragraph(['En', footnote('Først')]),
      table([[cell([paragraph([footnote('Sist')])])]]),
      paragraph(),
    ]);
    const footnotes = run(model).getFootnotes();
    expect(footnotes.map(each => each.getFootnoteContents().getText())).toEqual(['Først', 'Sist']);
    expect(String(footnotes[0]!.getFootnoteContents().getType())).toBe('FOOTNOTE_SECTION');
  });

  it('a footnote that is removed takes its contents along', () => {
    const model = documentOf([paragraph(['En', footnote('Kilde')])]);
    expect(nodes(model, 'FOOTNOTE_SECTION')).toHaveLength(1);
    run(model).getFootnotes()[0]!.removeFromParent();
    expect(nodes(model, 'FOOTNOTE_SECTION')).toHaveLength(0);
  });
});

describe('what may not be changed', () => {
  it('a read-only document can be looked at, and nothing else', async () => {
    const model = documentOf([paragraph('fjord')]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 2);
    model.readOnly = true;
    const document = run(model);
    const cursor = document.getCursor()!;
    expect(document.getBody().getText()).toBe('fjord');
    const blob = await blobOf(40, 30);
    const refusal = 'You do not have permission to perform that action.';
    expect(() => cursor.insertInlineImage(blob)).toThrow(refusal);
    expect(() => document.getBody().appendParagraph('havn')).toThrow(refusal);
    expect(() => document.getBody().getParagraphs()[0]!.setText('havn')).toThrow(refusal);
    expect(outline(model)).toEqual([{PARAGRAPH: ['fjord']}]);
  });

  // https://developers.google.com/apps-script/reference/document/document#saveAndClose()
  it('a closed document cannot be edited in the same execution', () => {
    const model = documentOf([paragraph('fjord')]);
    const document = run(model);
    document.getBody().appendParagraph('havn');
    document.saveAndClose();
    expect(() => document.getBody().appendParagraph('båt')).toThrow('closed');
    run(model).getBody().appendParagraph('båt');
    expect(outline(model)).toHaveLength(3);
  });
});

describe('what a document is called', () => {
  it('has an id, a name and a language or none', () => {
    const model = documentOf([paragraph()]);
    const document = run(model);
    expect([document.getId(), document.getName(), document.getLanguage()]).toEqual([model.id, 'Test', null]);
    model.language = 'nb';
    expect(document.getLanguage()).toBe('nb');
  });
});
