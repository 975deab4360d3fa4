import {reference, refuses, tenths, wordsOf, type Area} from '../../case.ts';
import {cutOff, oriented, picture} from '../pictures.ts';
import {kindsIn, typeOf, type DocsHost} from './scratch.ts';

const page = (member: string) => reference(`document/${member}`);
const limits = reference('slides/slide#insertImage(BlobSource)');
const put = 'src/apps-script/docs/put.ts';
const failures = 'src/apps-script/failures.ts';
const pictures = 'src/core/bank/pictures.ts';

type Image = GoogleAppsScript.Document.InlineImage;

const sides = (image: Image): number[] => tenths([image.getWidth(), image.getHeight()]);

/** The kinds in a paragraph of `text`, once an image was put at a letter of it. */
function around({document, paragraph}: DocsHost, text: string, letter: number): string[] {
  const line = paragraph(text);
  document.newPosition(line.getChild(0), letter).insertInlineImage(picture('png'));
  return kindsIn(line as never);
}

export const imagesArea: Area<DocsHost> = {
  name: 'images',
  emulated: 'document/inline-image.ts',
  cases: [
    {
      name: 'a pixel of an image is a pixel of the document',
      source: page('inline-image#getWidth()'),
      claims: [8, 4],
      open: 'whether the picture’s own resolution counts',
      emulated: 'document/container.ts',
      hangs: [put],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('png'))),
    },
    {
      name: 'width and height are set in pixels',
      source: page('inline-image#setWidth(Integer)'),
      claims: [40, 30],
      hangs: [put],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('png')).setWidth(40).setHeight(30)),
    },
    {
      name: 'setting the width leaves the height',
      source: page('inline-image#setWidth(Integer)'),
      claims: [40, 4],
      hangs: [put],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('png')).setWidth(40)),
    },
    {
      name: 'alternative text is null until it is set, then the text',
      source: page('inline-image#getAltDescription()'),
      claims: [null, 'Blåbær'],
      hangs: [put],
      run: ({paragraph}) => {
        const image = paragraph().appendInlineImage(picture('png'));
        const before = image.getAltDescription() as string | null;
        return [before, image.setAltDescription('Blåbær').getAltDescription()];
      },
    },
    {
      name: 'empty alternative text is an empty text',
      source: page('inline-image#setAltDescription(String)'),
      claims: '',
      open: 'whether it is an empty text, or null',
      hangs: [put],
      run: ({paragraph}) =>
        paragraph().appendInlineImage(picture('png')).setAltDescription('').getAltDescription() as
          string | null,
    },
    {
      name: 'alternative text keeps its lines and a thousand letters',
      source: page('inline-image#setAltDescription(String)'),
      claims: true,
      open: 'whether it is cut, or put into one line',
      hangs: [put, 'src/shared/limits.ts'],
      run: ({paragraph}) => {
        const text = `first\n${'x'.repeat(1000)}`;
        return (
          paragraph().appendInlineImage(picture('png')).setAltDescription(text).getAltDescription() === text
        );
      },
    },
    {
      name: 'an image wider than its page is as wide as its pixels until it is set',
      source: page('inline-image#getWidth()'),
      claims: [5000, 5000],
      open: 'whether it shrinks to the column by itself',
      emulated: 'document/container.ts',
      hangs: [put],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('most'))),
    },
    {
      name: 'an image has no link until one is set',
      source: page('inline-image#getLinkUrl()'),
      claims: [null, 'https://example.com/a?b=c'],
      hangs: ['src/apps-script/docs/link.ts', put],
      run: ({paragraph}) => {
        const image = paragraph().appendInlineImage(picture('png'));
        const before = image.getLinkUrl() as string | null;
        return [before, image.setLinkUrl('https://example.com/a?b=c').getLinkUrl()];
      },
    },
    {
      name: 'an image goes behind the text of its paragraph',
      source: page('paragraph#appendInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE'],
      emulated: 'document/paragraph.ts',
      hangs: [put],
      run: ({paragraph}) => {
        const line = paragraph('text');
        line.appendInlineImage(picture('png'));
        return kindsIn(line as never);
      },
    },
    {
      name: 'an image is removed alone, and its paragraph stays',
      source: page('element#removeFromParent()'),
      claims: [1, 0],
      emulated: 'document/element.ts',
      hangs: [put],
      run: ({paragraph}) => {
        const line = paragraph();
        const image = line.appendInlineImage(picture('png'));
        const before = line.getNumChildren();
        image.removeFromParent();
        return [before, line.getNumChildren()];
      },
    },
    {
      name: 'an image in a list item is one child more',
      source: page('list-item#appendInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE'],
      open: 'whether it stands there: nothing at all was seen to happen with insertInlineImage',
      emulated: 'document/paragraph.ts',
      hangs: [put],
      run: ({body}) => {
        const item = body.insertListItem(0, 'item');
        item.appendInlineImage(picture('png'));
        return kindsIn(item as never);
      },
    },
    {
      name: 'two images stand in the order in which they came',
      source: page('paragraph#appendInlineImage(BlobSource)'),
      claims: [0, 1],
      emulated: 'document/paragraph.ts',
      hangs: [put, 'src/apps-script/docs/mark.ts'],
      run: ({paragraph}) => {
        const line = paragraph();
        return [picture('png'), picture('gif')].map(one => line.getChildIndex(line.appendInlineImage(one)));
      },
    },
  ],
};

export const positionsArea: Area<DocsHost> = {
  name: 'positions',
  emulated: 'document/position.ts',
  cases: [
    {
      name: 'a place within a text cuts it in two',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE', 'TEXT'],
      hangs: [put],
      run: host => around(host, 'letters', 3),
    },
    {
      name: 'a place before a text cuts nothing',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['INLINE_IMAGE', 'TEXT'],
      hangs: [put],
      run: host => around(host, 'letters', 0),
    },
    {
      name: 'a place behind a text cuts nothing',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE'],
      hangs: [put],
      run: host => around(host, 'letters', 7),
    },
    {
      name: 'an empty paragraph takes an image at its beginning',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['INLINE_IMAGE'],
      hangs: [put],
      run: ({document, paragraph}) => {
        const line = paragraph();
        document.newPosition(line, 0).insertInlineImage(picture('png'));
        return kindsIn(line as never);
      },
    },
    {
      name: 'a cell’s paragraph takes an image',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE'],
      hangs: [put],
      run: ({document, table}) => {
        const line = table([['a']])
          .getCell(0, 0)
          .getChild(0)
          .asParagraph();
        document.newPosition(line, 1).insertInlineImage(picture('png'));
        return kindsIn(line as never);
      },
    },
    {
      name: 'a list item takes an image at a place in its text',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: ['TEXT', 'INLINE_IMAGE', 'TEXT'],
      open: 'whether an image is allowed there, or null comes back',
      hangs: [put],
      run: ({document, body}) => {
        const item = body.insertListItem(0, 'item');
        document.newPosition(item.getChild(0), 2).insertInlineImage(picture('png'));
        return kindsIn(item as never);
      },
    },
    {
      name: 'a table itself takes no image: null',
      source: page('position#insertInlineImage(BlobSource)'),
      claims: null,
      hangs: [put],
      run: ({document, table}) =>
        typeOf(document.newPosition(table([['a']]), 0).insertInlineImage(picture('png')) as never),
    },
    {
      name: 'a place behind the last letter is refused',
      source: page('document#newPosition(Element,Integer)'),
      claims: true,
      hangs: [put],
      run: ({document, paragraph}) => refuses(() => document.newPosition(paragraph('abc').getChild(0), 4)),
    },
  ],
};

export const docsPicturesArea: Area<DocsHost> = {
  name: 'pictures in Docs',
  emulated: 'picture.ts',
  cases: [
    {
      name: 'a PNG with transparency stands in Docs, and stays a PNG',
      source: limits,
      claims: 'image/png',
      hangs: [pictures, 'src/shared/formats.ts'],
      run: ({paragraph}) => paragraph().appendInlineImage(picture('png')).getBlob().getContentType(),
    },
    {
      name: 'a JPEG stands in Docs, and stays a JPEG',
      source: limits,
      claims: 'image/jpeg',
      hangs: [pictures],
      run: ({paragraph}) => paragraph().appendInlineImage(picture('jpeg')).getBlob().getContentType(),
    },
    {
      name: 'a GIF stands in Docs',
      source: limits,
      claims: [8, 4],
      hangs: [pictures],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('gif'))),
    },
    {
      name: 'the bytes count in Docs, not the type beside them',
      source: limits,
      claims: [8, 4],
      open: 'whether the type is believed',
      hangs: [pictures, 'src/apps-script/picture.ts'],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('jpeg', 'image/png'))),
    },
    {
      name: 'a picture of a type that says nothing stands in Docs',
      source: limits,
      claims: [8, 4],
      open: 'whether the type is believed',
      hangs: [pictures, 'src/apps-script/picture.ts'],
      run: ({paragraph}) => sides(paragraph().appendInlineImage(picture('jpeg', 'application/octet-stream'))),
    },
    {
      name: 'WebP under the name of a JPEG is refused by Docs',
      source: limits,
      claims: 'Invalid image data',
      worded: true,
      hangs: [failures, pictures],
      run: ({paragraph}) => wordsOf(() => paragraph().appendInlineImage(picture('webp', 'image/jpeg'))),
    },
    {
      name: 'a refused picture leaves nothing behind in Docs',
      source: limits,
      claims: [true, 0],
      emulated: 'document/paragraph.ts',
      hangs: [put],
      run: ({paragraph}) => {
        const line = paragraph();
        return [refuses(() => line.appendInlineImage(picture('webp', 'image/jpeg'))), line.getNumChildren()];
      },
    },
    {
      name: 'a JPEG without its end is refused by Docs',
      source: 'https://www.w3.org/Graphics/JPEG/itu-t81.pdf',
      claims: true,
      open: 'whether it is refused, or stands there grey below',
      emulated: 'picture-structure.ts',
      hangs: [failures],
      run: ({paragraph}) => refuses(() => paragraph().appendInlineImage(cutOff())),
    },
    {
      name: '24,999,999 pixels stand in Docs',
      source: limits,
      claims: false,
      hangs: ['src/shared/limits.ts'],
      run: ({paragraph}) => refuses(() => paragraph().appendInlineImage(picture('under'))),
    },
    {
      name: '25,000,000 pixels stand in Docs',
      source: limits,
      claims: false,
      hangs: ['src/shared/limits.ts'],
      run: ({paragraph}) => refuses(() => paragraph().appendInlineImage(picture('most'))),
    },
    {
      name: '25,000,001 pixels are refused by Docs',
      source: limits,
      claims: 'Invalid image data',
      worded: true,
      hangs: ['src/shared/limits.ts', failures],
      run: ({paragraph}) => wordsOf(() => paragraph().appendInlineImage(picture('over'))),
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(orientation => ({
      name: `EXIF orientation ${orientation} stands ${orientation < 5 ? 'as it lies' : 'upright'} in Docs`,
      source: 'https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf',
      claims: orientation < 5 ? [8, 4] : [4, 8],
      open: 'whether EXIF’s orientation counts, or the picture lies as its pixels do',
      hangs: [put, 'src/shared/placement.ts'],
      run: ({paragraph}: DocsHost) => sides(paragraph().appendInlineImage(oriented(orientation))),
    })),
  ],
};
