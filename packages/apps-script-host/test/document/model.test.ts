import {
  beginStep,
  clickOutside,
  createDocumentModel,
  nodeById,
  openTab,
  pictureById,
  select,
  setCursor,
  undo,
} from '../../src/document/model.ts';
import {footnote, heading, listItem, paragraph, section, table} from '../../src/document/nodes.ts';
import {viewDocument} from '../../src/document/view.ts';
import {blobOf} from '../pictures.ts';
import {documentOf, nodes, outline, run} from './open.ts';

const twoTabs = () =>
  createDocumentModel({
    name: 'Test',
    tabs: ['en', 'to'].map(title => ({title, sections: [section('BODY_SECTION', [paragraph(title)])]})),
  });

describe('undo', () => {
  it('takes back everything that one execution has done, in one step', async () => {
    const model = documentOf([paragraph(['fjord', footnote('Kilde')]), table([['a']]), paragraph()]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 2);
    const before = viewDocument(model);
    const document = run(model);
    document
      .getCursor()!
      .insertInlineImage(await blobOf(40, 30))
      .setWidth(20)
      .setAltTitle('Fjord');
    document.getBody().appendParagraph('havn');
    document.getFootnotes()[0]!.removeFromParent();
    document.setSelection(document.newRange().addElement(document.getBody().getChild(0)).build());
    expect(viewDocument(model).canUndo).toBe(true);
    expect(undo(model)).toBe(true);
    expect(viewDocument(model)).toEqual(before);
  });

  it('goes back execution by execution, and says when there is nothing left', () => {
    const model = documentOf([paragraph('en')]);
    run(model).getBody().appendParagraph('to');
    run(model).getBody().appendParagraph('tre');
    expect([undo(model), outline(model)]).toEqual([true, [{PARAGRAPH: ['en']}, {PARAGRAPH: ['to']}]]);
    expect([undo(model), outline(model)]).toEqual([true, [{PARAGRAPH: ['en']}]]);
    expect(undo(model)).toBe(false);
  });

  it('knows nothing of an execution that has only looked or moved the cursor', () => {
    const model = documentOf([paragraph('en')]);
    const document = run(model);
    document.setCursor(document.newPosition(document.getBody().getChild(0), 0));
    expect(document.getBody().getText()).toBe('en');
    expect(model.past).toEqual([]);
  });

  it('takes back what the person did too', () => {
    const model = documentOf([paragraph('en')]);
    beginStep(model);
    nodes(model, 'TEXT')[0]!.runs[0]!.text = 'to';
    undo(model);
    expect(outline(model)).toEqual([{PARAGRAPH: ['en']}]);
  });
});

describe('what the person does', () => {
  it('clicking puts the cursor there and ends the selection', () => {
    const model = documentOf([paragraph('en')]);
    select(model, [{node: nodes(model, 'PARAGRAPH')[0]!}]);
    setCursor(model, nodes(model, 'TEXT')[0]!, 1);
    expect([model.cursor!.offset, model.selection]).toEqual([1, null]);
    clickOutside(model);
    expect([model.cursor, model.selection]).toEqual([null, null]);
  });

  it('clicking in another tab opens it', () => {
    const model = twoTabs();
    const other = model.tabs[1]!;
    setCursor(model, other.root.children[0]!.children[0] as never, 0);
    expect(model.activeTab).toBe(other.id);
    openTab(model, model.tabs[0]!.id);
    expect([model.activeTab, model.cursor]).toEqual([model.tabs[0]!.id, null]);
  });
});

describe('the view', () => {
  it('is plain JSON: pictures by id, no way back to the tree', async () => {
    const model = documentOf([heading('TITLE', 'Fjord'), listItem('en'), table([['a']]), paragraph()]);
    const image = run(model)
      .getBody()
      .appendImage(await blobOf(40, 30));
    image.setAltDescription('En fjord').setLinkUrl('https://lysvik.example/');
    const view = viewDocument(model);
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
    const [last] = (view.tab.sections[0]!.children.at(-1) as unknown as {children: object[]}).children;
    const {picture, id} = last as {picture: string; id: string};
    expect(last).toMatchObject({
      width: 40,
      height: 30,
      altDescription: 'En fjord',
      link: 'https://lysvik.example/',
    });
    expect(pictureById(model, picture)!.width).toBe(40);
    expect(pictureById(model, 'none')).toBeNull();
    expect(nodeById(model, id)!.type).toBe('INLINE_IMAGE');
    expect(nodeById(model, 'none')).toBeNull();
  });

  it('numbers the footnotes and shows what they say', () => {
    const view = viewDocument(documentOf([paragraph([footnote('a'), footnote('b')])]));
    const notes = (
      view.tab.sections[0]!.children[0] as unknown as {children: Array<{number: number; contents: string}>}
    ).children;
    expect(notes.map(note => note.number)).toEqual([1, 2]);
    expect(view.tab.sections.slice(1).map(each => each.id)).toEqual(notes.map(note => note.contents));
  });
});
