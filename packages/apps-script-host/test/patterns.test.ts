/**
 * Three things that add-ons for pictures do, run as scripts. What each calls is in the reference:
 * https://developers.google.com/apps-script/guides/docs, https://developers.google.com/apps-script/guides/slides.
 */
import {toSigned} from '../src/blob.ts';
import {createDocumentModel, select, setCursor} from '../src/document/model.ts';
import {cell, footnote, image, paragraph, section, table} from '../src/document/nodes.ts';
import type {BlockNode} from '../src/document/nodes.ts';
import {createHost} from '../src/host.ts';
import {readPicture} from '../src/picture.ts';
import {
  addElement,
  addSlide,
  createPresentationModel,
  selectElements,
  showPage,
} from '../src/slides/model.ts';
import type {PresentationModel} from '../src/slides/model.ts';
import {image as slideImage, page, placeholder} from '../src/slides/nodes.ts';
import {nodes, outline} from './document/open.ts';
import {bytesOf, unfit} from './pictures.ts';
import {manifest} from './project.ts';

const read = async (...size: [number, number]) => readPicture(await bytesOf(...size), '');

function documentHost(code: string, blocks: BlockNode[]) {
  const model = () =>
    createDocumentModel({
      name: 'Test',
      tabs: [{title: 'Tab 1', sections: [section('BODY_SECTION', blocks)]}],
    });
  return createHost({editor: 'docs', files: {'Code.js': code, 'appsscript.json': manifest()}, model});
}

/** A blank slide, one with a placeholder for a picture and one with three; the layouts are the same. */
function pictures(): PresentationModel {
  const places = (lefts: number[], width: number) =>
    lefts.map((left, index) => placeholder('PICTURE', {left, top: 96, width, height: 272}, index));
  const layouts = [[], places([36], 312), places([36, 256, 476], 208)].map(elements =>
    page('LAYOUT', elements),
  );
  const model = createPresentationModel({name: 'Test', masters: [{page: page('MASTER', []), layouts}]});
  model.layouts.forEach((layout, index) => addSlide(model, index, layout));
  return model;
}

function presentationHost(code: string) {
  const scopes = ['presentations.currentonly', 'script.container.ui'].map(
    name => `https://www.googleapis.com/auth/${name}`,
  );
  return createHost({
    editor: 'slides',
    files: {'Code.js': code, 'appsscript.json': manifest({oauthScopes: scopes})},
    model: pictures,
  });
}

const insertAtCursor = `
  function insertPicture(bytes) {
    const document = DocumentApp.getActiveDocument();
    const blob = Utilities.newBlob(bytes, 'image/png');
    const cursor = document.getCursor();
    const atCursor = cursor && cursor.insertInlineImage(blob);
    const picture = atCursor || document.getBody().appendImage(blob);
    picture.setAltDescription('A boat');
    return atCursor ? 'cursor' : 'end';
  }`;

describe('inserting at the cursor, or else at the end', () => {
  const bytes = async () => toSigned(await bytesOf(40, 30));

  it('finds the cursor in the middle of a text', async () => {
    const host = documentHost(insertAtCursor, [paragraph('fjord'), paragraph('havn')]);
    setCursor(host.editor, nodes(host.editor, 'TEXT')[0]!, 2);
    expect(await host.run('insertPicture', [await bytes()])).toBe('cursor');
    expect(outline(host.editor)).toEqual([{PARAGRAPH: ['fj', '40×30', 'ord']}, {PARAGRAPH: ['havn']}]);
    expect(nodes(host.editor, 'INLINE_IMAGE')[0]!.altDescription).toBe('A boat');
  });

  it('goes to the end when the person has not clicked in the text', async () => {
    const host = documentHost(insertAtCursor, [paragraph('fjord')]);
    expect(await host.run('insertPicture', [await bytes()])).toBe('end');
    expect(outline(host.editor)).toEqual([{PARAGRAPH: ['fjord']}, {PARAGRAPH: ['40×30']}]);
  });

  it('goes to the end when no image may stand where the cursor is', async () => {
    const host = documentHost(insertAtCursor, [paragraph(['fjord', footnote('Kilde')])]);
    setCursor(host.editor, nodes(host.editor, 'FOOTNOTE_SECTION')[0]!.children[0] as never, 0);
    expect(await host.run('insertPicture', [await bytes()])).toBe('end');
    expect(outline(host.editor, 'FOOTNOTE_SECTION')).toEqual([{PARAGRAPH: ['Kilde']}]);
  });

  it('fails with the sentence of the host, and leaves the document as it was', async () => {
    const [, make] = unfit.find(([what]) => what === 'WebP')!;
    const host = documentHost(insertAtCursor, [paragraph('fjord')]);
    const run = host.run('insertPicture', [toSigned(await make())]);
    await expect(run).rejects.toThrow('Invalid image data');
    expect(outline(host.editor)).toEqual([{PARAGRAPH: ['fjord']}]);
  });
});

const replaceSelected = `
  function replacePicture(bytes) {
    const selection = DocumentApp.getActiveDocument().getSelection();
    if (!selection) return 'nothing selected';
    const old = selection.getRangeElements()[0].getElement();
    if (old.getType() !== DocumentApp.ElementType.INLINE_IMAGE) return 'no picture selected';
    const around = old.getParent().asParagraph();
    const link = old.getLinkUrl();
    const fresh = around.insertInlineImage(around.getChildIndex(old), Utilities.newBlob(bytes, 'image/png'));
    fresh.setHeight(Math.round((fresh.getHeight() * old.getWidth()) / fresh.getWidth()));
    fresh.setWidth(old.getWidth());
    if (link) fresh.setLinkUrl(link);
    old.removeFromParent();
    return 'replaced';
  }`;

describe('replacing the selected image of a document', () => {
  it('keeps its width and link, also in a cell of a table', async () => {
    const old = image(await read(40, 30), {width: 80, height: 60, link: 'https://lysvik.example/'});
    const host = documentHost(replaceSelected, [table([[cell([paragraph(['a', old, 'b'])])]]), paragraph()]);
    select(host.editor, [{node: nodes(host.editor, 'INLINE_IMAGE')[0]!}]);
    expect(await host.run('replacePicture', [toSigned(await bytesOf(100, 100))])).toBe('replaced');
    expect(outline(host.editor)[0]).toEqual({
      TABLE: [{TABLE_ROW: [{TABLE_CELL: [{PARAGRAPH: ['a', '80×80', 'b']}]}]}],
    });
    expect(nodes(host.editor, 'INLINE_IMAGE').map(each => each.link)).toEqual(['https://lysvik.example/']);
  });

  it('leaves the old one where it is when the new one is refused', async () => {
    const host = documentHost(replaceSelected, [paragraph(['a', image(await read(40, 30))])]);
    select(host.editor, [{node: nodes(host.editor, 'INLINE_IMAGE')[0]!}]);
    await expect(host.run('replacePicture', [[1, 2, 3]])).rejects.toThrow('Invalid image data');
    expect(outline(host.editor)).toEqual([{PARAGRAPH: ['a', '40×30']}]);
  });

  it('finds nothing to replace where a text or nothing is selected', async () => {
    const host = documentHost(replaceSelected, [paragraph('fjord')]);
    expect(await host.run('replacePicture', [[1]])).toBe('nothing selected');
    select(host.editor, [{node: nodes(host.editor, 'TEXT')[0]!, part: {start: 0, end: 2}}]);
    expect(await host.run('replacePicture', [[1]])).toBe('no picture selected');
  });
});

const replaceOnSlide = `
  function replacePicture(bytes) {
    const range = SlidesApp.getActivePresentation().getSelection().getPageElementRange();
    const old = range && range.getPageElements()[0];
    if (!old || old.getPageElementType() !== SlidesApp.PageElementType.IMAGE) return 'no picture selected';
    old.asImage().replace(Utilities.newBlob(bytes, 'image/png'), true).setTitle('A boat');
    return 'replaced';
  }`;

describe('replacing the selected image of a slide', () => {
  it('keeps its box, its rotation and its place in the order', async () => {
    const host = presentationHost(replaceOnSlide);
    const slide = host.editor.slides[0]!;
    const box = {left: 10, top: 20, width: 100, height: 50};
    addElement(host.editor, slide, slideImage(await read(40, 20), box, {rotation: 30}));
    const old = slide.elements.at(-1)!;
    slide.elements.reverse();
    selectElements(host.editor, [old.id]);
    expect(await host.run('replacePicture', [toSigned(await bytesOf(100, 100))])).toBe('replaced');
    expect(slide.elements[0]).toMatchObject({
      id: old.id,
      box,
      rotation: 30,
      title: 'A boat',
      picture: {width: 100, height: 100},
      crop: {left: 0, top: 0.25, right: 0, bottom: 0.25},
    });
  });

  it('finds nothing to replace where only a page is shown', async () => {
    const host = presentationHost(replaceOnSlide);
    showPage(host.editor, host.editor.slides[0]!.id);
    expect(await host.run('replacePicture', [[1]])).toBe('no picture selected');
  });
});

const fillPlaceholder = `
  function fillPlaceholder(bytes) {
    const presentation = SlidesApp.getActivePresentation();
    const page = presentation.getSelection().getCurrentPage();
    const slide = page && page.getPageType() === SlidesApp.PageType.SLIDE ? page.asSlide() : presentation.getSlides()[0];
    const empty = slide.getPlaceholders().filter(function (element) {
      return (
        element.getPageElementType() === SlidesApp.PageElementType.SHAPE &&
        element.asShape().getPlaceholderType() === SlidesApp.PlaceholderType.PICTURE &&
        element.asShape().getText().isEmpty()
      );
    })[0];
    if (!empty) return null;
    const picture = empty.asShape().replaceWithImage(Utilities.newBlob(bytes, 'image/png'), true);
    picture.select();
    return [picture.getWidth(), picture.getHeight(), picture.getParentPage().getObjectId()];
  }`;

describe('filling a placeholder', () => {
  it('fills the box of the first empty one on the current slide, and the next one after it', async () => {
    const host = presentationHost(fillPlaceholder);
    const [, , three] = host.editor.slides;
    showPage(host.editor, three!.id);
    const bytes = toSigned(await bytesOf(100, 100));
    for (const left of [36, 256, 476]) {
      expect(await host.run('fillPlaceholder', [bytes])).toEqual([208, 272, three!.id]);
      const filled = three!.elements.find(element => element.id === host.editor.selection!.elements[0])!;
      expect(filled).toMatchObject({type: 'IMAGE', box: {left}, placeholder: {type: 'PICTURE'}});
    }
    expect(await host.run('fillPlaceholder', [bytes])).toBeNull();
  });

  it('goes to the first slide when a layout or no page is shown', async () => {
    const host = presentationHost(fillPlaceholder);
    host.editor.slides.shift();
    const bytes = toSigned(await bytesOf(100, 100));
    showPage(host.editor, host.editor.layouts[1]!.id);
    expect(await host.run('fillPlaceholder', [bytes])).toEqual([312, 272, host.editor.slides[0]!.id]);
    showPage(host.editor, null);
    expect(await host.run('fillPlaceholder', [bytes])).toBeNull();
  });
});
