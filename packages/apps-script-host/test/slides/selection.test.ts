import {SelectionType} from '../../src/slides/enums.ts';
import {addElement, removeSlide, selectElements, selectPages, showPage} from '../../src/slides/model.ts';
import {textBox} from '../../src/slides/nodes.ts';
import {blobOf} from '../pictures.ts';
import {left, presentation, run} from './open.ts';

function opened() {
  const model = presentation(2);
  const [first, second] = model.slides;
  for (const text of ['a', 'b', 'c']) addElement(model, first!, textBox(left, text));
  const ids = first!.elements.map(element => element.id);
  return {model, first: first!, second: second!, ids};
}
const facts = (selection: GoogleAppsScript.Slides.Selection) => [
  String(selection.getSelectionType()),
  selection.getCurrentPage()?.getObjectId() ?? null,
  selection
    .getPageElementRange()
    ?.getPageElements()
    .map(each => each.getObjectId()) ?? null,
];

// https://developers.google.com/apps-script/reference/slides/selection
describe('Selection', () => {
  it('says which page is shown when nothing on it is selected', () => {
    const {model, second} = opened();
    showPage(model, second.id);
    expect(facts(run(model).getSelection())).toEqual(['CURRENT_PAGE', second.id, null]);
  });

  // "Returns the currently active Page or null if there is no active page."
  it('has no current page before the person looks at one, and where there is no slide', () => {
    const {model, first, second} = opened();
    expect(facts(run(model).getSelection())).toEqual(['NONE', null, null]);
    removeSlide(model, first.id);
    expect(facts(run(model).getSelection())).toEqual(['CURRENT_PAGE', second.id, null]);
    removeSlide(model, second.id);
    expect(facts(run(model).getSelection())).toEqual(['NONE', null, null]);
    expect(run(model).getSlides()).toEqual([]);
  });

  // "Null if the script is not bound to the presentation or if there is no valid user selection."
  it('can be missing altogether', () => {
    const {model} = opened();
    model.selection = null;
    expect(run(model).getSelection()).toBeNull();
  });

  it('can have a layout or a master as its current page', () => {
    const {model} = opened();
    for (const page of [model.layouts[1]!, model.masters[0]!]) {
      showPage(model, page.id);
      const current = run(model).getSelection().getCurrentPage();
      expect([current.getObjectId(), String(current.getPageType())]).toEqual([page.id, page.type]);
      expect(() => current.asSlide()).toThrow();
    }
  });

  it('has elements of one page', () => {
    const {model, first, ids} = opened();
    selectElements(model, [ids[2]!, ids[0]!]);
    expect(facts(run(model).getSelection())).toEqual(['PAGE_ELEMENT', first.id, [ids[2], ids[0]]]);
    expect([run(model).getSelection().getPageRange(), run(model).getSelection().getTextRange()]).toEqual([
      null,
      null,
    ]);
  });

  // https://developers.google.com/apps-script/reference/slides/selection#getTextRange()
  it('has a text, or a cursor in it, with the shape that it is in', () => {
    const {model, first, ids} = opened();
    selectElements(model, [ids[1]!], {start: 0, end: 1});
    expect(facts(run(model).getSelection())).toEqual(['TEXT', first.id, [ids[1]]]);
    expect(run(model).getSelection().getTextRange().asString()).toBe('b');
    selectElements(model, [ids[1]!], {start: 1, end: 1});
    const cursor = run(model).getSelection().getTextRange();
    expect([cursor.getStartIndex(), cursor.getEndIndex(), cursor.isEmpty()]).toEqual([1, 1, true]);
  });

  // https://developers.google.com/apps-script/reference/slides/selection#getPageRange()
  it('has pages of the filmstrip', () => {
    const {model, first, second} = opened();
    selectPages(model, [second.id, first.id]);
    const selection = run(model).getSelection();
    expect(facts(selection)).toEqual(['PAGE', second.id, null]);
    expect(
      selection
        .getPageRange()
        .getPages()
        .map(page => page.getObjectId()),
    ).toEqual([second.id, first.id]);
  });
});

// https://developers.google.com/apps-script/guides/slides/selecting: "The selection is a snapshot of what it was when the
// script started. If the user clicks and the selection changes while the script is running, those changes won't be
// reflected."
describe('the selection while a script runs', () => {
  it('does not follow the person', () => {
    const {model, first, second, ids} = opened();
    selectElements(model, [ids[0]!]);
    const running = run(model);
    selectElements(model, [ids[1]!]);
    showPage(model, second.id);
    expect(facts(running.getSelection())).toEqual(['PAGE_ELEMENT', first.id, [ids[0]]]);
    expect(facts(run(model).getSelection())).toEqual(['CURRENT_PAGE', second.id, null]);
  });

  // "If two shapes A and B are selected, and then the script removes shape B, the returned selection object is implicitly
  // updated such that only shape A is selected."
  // https://developers.google.com/apps-script/reference/slides/presentation#getSelection()
  it('follows what the script removes, also in an object from before', () => {
    const {model, first, ids} = opened();
    selectElements(model, [ids[0]!, ids[1]!]);
    const running = run(model);
    const selection = running.getSelection();
    selection.getPageElementRange().getPageElements()[1]!.remove();
    expect(facts(selection)).toEqual(['PAGE_ELEMENT', first.id, [ids[0]]]);
    running.getPageElementById(ids[0]!).remove();
    expect(facts(selection)).toEqual(['CURRENT_PAGE', first.id, null]);
    running.getSlides()[0]!.remove();
    expect(facts(selection)).toEqual(['NONE', null, null]);
  });

  it('loses a shape that became an image', async () => {
    const {model, first, ids} = opened();
    selectElements(model, [ids[0]!]);
    const running = run(model);
    running
      .getPageElementById(ids[0]!)
      .asShape()
      .replaceWithImage(await blobOf(10, 10));
    expect(facts(running.getSelection())).toEqual(['CURRENT_PAGE', first.id, null]);
  });

  it('follows what the script selects, and so does the person', () => {
    const {model, first, second, ids} = opened();
    showPage(model, second.id);
    const running = run(model);
    running.getPageElementById(ids[1]!).select();
    expect(facts(running.getSelection())).toEqual(['PAGE_ELEMENT', first.id, [ids[1]]]);
    expect(model.selection).toMatchObject({type: 'PAGE_ELEMENT', page: first.id, elements: [ids[1]]});
    running.getSlides()[1]!.selectAsCurrentPage();
    expect(facts(running.getSelection())).toEqual(['CURRENT_PAGE', second.id, null]);
  });

  // https://developers.google.com/apps-script/reference/slides/page-element#select(Boolean)
  it('grows with select(false), on the page that is shown only', () => {
    const {model, first, second, ids} = opened();
    const running = run(model);
    running.getSlides()[0]!.selectAsCurrentPage();
    for (const id of [ids[0]!, ids[2]!]) running.getPageElementById(id).select(false);
    expect(facts(running.getSelection())).toEqual(['PAGE_ELEMENT', first.id, [ids[0], ids[2]]]);
    const elsewhere = running.getSlideById(second.id).insertTextBox('x');
    expect(() => elsewhere.select(false)).toThrow('must be on the current page');
    elsewhere.select(true);
    expect(facts(running.getSelection())).toEqual(['PAGE_ELEMENT', second.id, [elsewhere.getObjectId()]]);
  });

  it('may be a text that the script selects', () => {
    const {model, ids} = opened();
    const running = run(model);
    running.getPageElementById(ids[0]!).asShape().getText().select();
    expect(running.getSelection().getSelectionType()).toBe(SelectionType.TEXT);
    expect(running.getSelection().getTextRange().asString()).toBe('a\n');
  });
});
