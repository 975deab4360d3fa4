import {outcome} from './project.ts';

// Members as the real service has them: the tests of https://github.com/brucemcpherson/gas-fakes.
describe("an enumeration's value", () => {
  it('knows its name and its place', async () => {
    const body = `
      const {BODY_SECTION, TEXT, PARAGRAPH} = DocumentApp.ElementType;
      return [TEXT.name(), String(TEXT), JSON.stringify({type: TEXT}), BODY_SECTION.ordinal(),
        TEXT.compareTo(TEXT), PARAGRAPH.compareTo(TEXT) < 0, TEXT === DocumentApp.ElementType.TEXT];`;
    expect(await outcome(body)).toEqual(['TEXT', 'TEXT', '{"type":"TEXT"}', 0, 0, true, true]);
  });

  it('is told of the root of a document, which the official types leave out', async () => {
    const body = `
      const root = DocumentApp.getActiveDocument().getBody().getParent();
      return [root.getType() === DocumentApp.ElementType.DOCUMENT, root.getType().name()];`;
    expect(await outcome(body)).toEqual([true, 'DOCUMENT']);
  });

  it('is told of tabs', async () => {
    const body =
      'return DocumentApp.getActiveDocument().getActiveTab().getType() === DocumentApp.TabType.DOCUMENT_TAB;';
    expect(await outcome(body)).toBe(true);
  });

  it('cannot be changed', async () => {
    const body = 'const {TEXT} = DocumentApp.ElementType; TEXT.name = null; TEXT.mine = 1;';
    expect(await outcome(`${body} return [TEXT.name(), 'mine' in TEXT];`)).toEqual(['TEXT', false]);
  });
});

// https://developers.google.com/apps-script/reference/base/mime-type
it('MimeType is a global of texts', async () => {
  expect(await outcome('return [MimeType.JPEG, MimeType.GOOGLE_SLIDES, typeof MimeType];')).toEqual([
    'image/jpeg',
    'application/vnd.google-apps.presentation',
    'object',
  ]);
});
