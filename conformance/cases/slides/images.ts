/// <reference path="../../../src/apps-script/undeclared.d.ts" />
import {reference, refuses, tenths, wordsOf, type Area, type Value} from '../../case.ts';
import {cutOff, oriented, picture} from '../pictures.ts';
import {boxOf, type Image, type PageElement, type Slide, type SlidesHost} from './scratch.ts';

const page = (member: string) => reference(`slides/${member}`);
const put = 'src/apps-script/slides/put.ts';
const place = 'src/apps-script/slides/place.ts';
const link = 'src/apps-script/slides/link.ts';
const mark = 'src/apps-script/slides/mark.ts';
const stands = 'src/apps-script/slides/stands.ts';
const limits = page('slide#insertImage(BlobSource)');
const failures = 'src/apps-script/failures.ts';
const pictures = 'src/core/bank/pictures.ts';

/** 8 × 4 pixels in a box of the same ratio. */
const standing = (slide: Slide): Image => slide.insertImage(picture('png'), 10, 20, 200, 100);

/** What `look` sees of an image that was replaced, with what it needs done before. */
function replaced(
  slide: Slide,
  look: (image: Image) => Value,
  before: (image: Image) => unknown = () => null,
): Value {
  const image = standing(slide);
  before(image);
  image.replace(picture('tall'), true);
  return look(image);
}

const asElements = (slide: Slide, ...all: Array<{getObjectId(): string}>): PageElement[] =>
  all.map(each => slide.getPageElementById(each.getObjectId()) as PageElement);

export const slideImagesArea: Area<SlidesHost> = {
  name: 'images on slides',
  emulated: 'slides/page.ts',
  cases: [
    {
      name: 'an image keeps its ratio, in the middle of the box',
      source: page('slide#insertImage(BlobSource,Number,Number,Number,Number)'),
      claims: [10, 35, 100, 50],
      hangs: [put, 'src/core/inserting/arrange.ts'],
      run: ({slide}) => tenths(boxOf(slide().insertImage(picture('png'), 10, 10, 100, 100))),
    },
    {
      name: 'sides come back as four digits of 3,000,000 EMU',
      source: 'https://github.com/brucemcpherson/gas-fakes',
      claims: '200.00787',
      emulated: 'slides/nodes.ts',
      hangs: [put, mark, 'src/shared/slide-layout.ts'],
      run: ({slide}) => slide().insertTextBox('', 0, 0, 200, 100).getWidth().toFixed(5),
    },
    {
      name: 'places come back in whole EMU',
      source: 'https://developers.google.com/slides/api/guides/transform',
      claims: true,
      emulated: 'slides/nodes.ts',
      hangs: [put, mark],
      run: ({slide}) => {
        const emu = slide().insertTextBox('', 10.12345, 0, 100, 100).getLeft() * 12700;
        return Math.abs(emu - Math.round(emu)) < 1e-6;
      },
    },
    {
      name: 'an image without a box stands at the upper left',
      source: page('slide#insertImage(BlobSource)'),
      claims: [0, 0],
      hangs: [put],
      run: ({slide}) => tenths(boxOf(slide().insertImage(picture('png')))).slice(0, 2),
    },
    {
      name: 'an image without a box is as large as its pixels at 96 to the inch',
      source: page('slide#insertImage(BlobSource)'),
      claims: [6, 3],
      open: 'at how many pixels to the inch',
      hangs: [put],
      run: ({slide}) => tenths(boxOf(slide().insertImage(picture('png')))).slice(2),
    },
    {
      name: 'an image is in front, and the last among the elements and the images',
      source: page('slide#getPageElements()'),
      claims: [true, true],
      emulated: 'slides/model.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        standing(made);
        made.insertTextBox('text', 0, 0, 100, 40);
        const id = standing(made).getObjectId();
        return [made.getPageElements(), made.getImages()].map(
          all => all[all.length - 1]?.getObjectId() === id,
        );
      },
    },
    {
      name: 'an image has no alternative text until some is set',
      source: page('image#setDescription(String)'),
      claims: [
        ['', ''],
        ['Tittel', 'Blåbær'],
      ],
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => {
        const image = standing(slide());
        const said = () => [image.getTitle(), image.getDescription()];
        const before = said();
        image.setTitle('Tittel').setDescription('Blåbær');
        return [before, said()];
      },
    },
    {
      name: 'an image has no link until one is set',
      source: page('image#getLink()'),
      claims: [null, 'URL', 'https://example.com/a?b=c'],
      emulated: 'slides/linked-element.ts',
      hangs: [link, put],
      run: ({slide}) => {
        const image = standing(slide());
        const before = (image.getLink() as unknown) === null ? null : 'a link';
        const made = image.setLinkUrl('https://example.com/a?b=c');
        return [before, String(made.getLinkType()), made.getUrl() as string];
      },
    },
    {
      name: 'an image may link to a slide',
      source: page('image#setLinkSlide(Slide)'),
      claims: ['SLIDE_ID', true],
      emulated: 'slides/link.ts',
      hangs: [link],
      run: ({slide}) => {
        const to = slide();
        const made = standing(slide()).setLinkSlide(to);
        return [String(made.getLinkType()), made.getLinkedSlide()?.getObjectId() === to.getObjectId()];
      },
    },
    {
      name: 'an image may link to the next slide, whichever that is',
      source: page('image#setLinkSlide(SlidePosition)'),
      claims: ['SLIDE_POSITION', 'NEXT_SLIDE'],
      emulated: 'slides/link.ts',
      hangs: [link],
      run: ({slide}) => {
        const made = standing(slide()).setLinkSlide(SlidesApp.SlidePosition.NEXT_SLIDE);
        return [String(made.getLinkType()), String(made.getSlidePosition())];
      },
    },
    {
      name: 'an image may link to a slide by its number',
      source: page('image#setLinkSlide(Integer)'),
      claims: ['SLIDE_INDEX', 0],
      emulated: 'slides/link.ts',
      hangs: [link],
      run: ({slide}) => {
        const made = standing(slide()).setLinkSlide(0);
        return [String(made.getLinkType()), made.getSlideIndex() as number];
      },
    },
    {
      name: 'an image is put elsewhere, side by side',
      source: page('image#setLeft(Number)'),
      claims: [30, 40, 50, 60],
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => tenths(boxOf(standing(slide()).setLeft(30).setTop(40).setWidth(50).setHeight(60))),
    },
    {
      name: 'an element that is found by its name knows its page, its turn and what it is',
      source: page('presentation#getPageElementById(String)'),
      claims: [true, 30, null, 'IMAGE'],
      emulated: 'slides/element.ts',
      hangs: [mark, place, 'src/apps-script/slides/find.ts'],
      run: ({presentation, slide}) => {
        const made = slide();
        const id = standing(made).setRotation(30).getObjectId();
        const found = presentation.getPageElementById(id) as PageElement;
        return [
          found.getParentPage().getObjectId() === made.getObjectId(),
          Math.round(found.getRotation()),
          (found.getParentGroup() as unknown) === null ? null : 'a group',
          String(found.asImage().getPageElementType()),
        ];
      },
    },
    {
      name: 'setting the width leaves the height',
      source: page('image#setWidth(Number)'),
      claims: [10, 20, 50, 100],
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => tenths(boxOf(standing(slide()).setWidth(50))),
    },
    {
      name: 'a box is told as it is before it is turned',
      source: page('image#getRotation()'),
      claims: [[10, 20, 200, 100], 30],
      emulated: 'slides/element.ts',
      hangs: [place, 'src/shared/slide-layout.ts'],
      run: ({slide}) => {
        const image = standing(slide()).setRotation(30);
        return [tenths(boxOf(image)), Math.round(image.getRotation())];
      },
    },
    {
      name: 'a turn to the left comes back as the rest of a whole one',
      source: page('image#getRotation()'),
      claims: 270,
      emulated: 'slides/element.ts',
      hangs: [place, stands, 'src/shared/slide-layout.ts'],
      run: ({slide}) => Math.round(standing(slide()).setRotation(-90).getRotation()),
    },
    {
      name: 'alternative text on a slide keeps its lines and a thousand letters',
      source: page('image#setDescription(String)'),
      claims: true,
      open: 'whether it is cut, or put into one line',
      emulated: 'slides/element.ts',
      hangs: [put, 'src/shared/limits.ts'],
      run: ({slide}) => {
        const text = `first\n${'x'.repeat(1000)}`;
        return standing(slide()).setDescription(text).getDescription() === text;
      },
    },
    {
      name: 'a shape tells how far it is turned',
      source: page('shape#getRotation()'),
      claims: 90,
      emulated: 'slides/element.ts',
      hangs: [place],
      run: ({slide}) => {
        const made = slide().insertShape(SlidesApp.ShapeType.RECTANGLE, 10, 20, 60, 40).setRotation(90);
        return Math.round(made.getRotation());
      },
    },
    {
      name: 'an image is sent behind all that stands on its slide',
      source: page('image#sendToBack()'),
      claims: [true, 2],
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        made.insertTextBox('text', 0, 0, 100, 40);
        const id = standing(made).sendToBack().getObjectId();
        const all = made.getPageElements();
        return [all[0]?.getObjectId() === id, all.length];
      },
    },
    {
      name: 'an image that is removed is gone',
      source: page('image#remove()'),
      claims: [null, 0],
      emulated: 'slides/change.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        const image = standing(made);
        const id = image.getObjectId();
        image.remove();
        return [made.getPageElementById(id) === null ? null : 'there', made.getImages().length];
      },
    },
  ],
};

export const replacingArea: Area<SlidesHost> = {
  name: 'replacing',
  emulated: 'slides/elements.ts',
  cases: [
    {
      name: 'what replaces an image fits into its box',
      source: page('image#replace(BlobSource)'),
      claims: [85, 20, 50, 100],
      hangs: [put],
      run: ({slide}) => {
        const image = standing(slide());
        image.replace(picture('tall'));
        return tenths(boxOf(image));
      },
    },
    {
      name: 'what replaces an image and is cropped fills its box',
      source: page('image#replace(BlobSource,Boolean)'),
      claims: [10, 20, 200, 100],
      hangs: [put],
      run: ({slide}) => replaced(slide(), image => tenths(boxOf(image))),
    },
    {
      name: 'an image that is replaced stays the same element',
      source: page('image#replace(BlobSource)'),
      claims: true,
      hangs: [put, mark],
      run: ({slide}) => {
        const made = slide();
        return replaced(made, image => made.getImages()[0]?.getObjectId() === image.getObjectId());
      },
    },
    {
      name: 'an image that is replaced keeps its turn',
      source: page('image#replace(BlobSource,Boolean)'),
      claims: 30,
      open: 'whether it is kept',
      hangs: [put],
      run: ({slide}) =>
        replaced(
          slide(),
          image => Math.round(image.getRotation()),
          image => image.setRotation(30),
        ),
    },
    {
      name: 'an image that is replaced keeps its place in the order',
      source: page('image#replace(BlobSource,Boolean)'),
      claims: 0,
      open: 'whether it is kept, or comes to the front',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        return replaced(
          made,
          image => made.getPageElements().findIndex(each => each.getObjectId() === image.getObjectId()),
          () => made.insertTextBox('in front', 0, 0, 100, 40),
        );
      },
    },
    {
      name: 'an image that is replaced keeps its alternative text',
      source: page('image#replace(BlobSource,Boolean)'),
      claims: 'Blåbær',
      open: 'whether it is kept',
      hangs: [put],
      run: ({slide}) =>
        replaced(
          slide(),
          image => image.getDescription(),
          image => image.setDescription('Blåbær'),
        ),
    },
    {
      name: 'an image that is replaced loses its link',
      source: page('image#replace(BlobSource,Boolean)'),
      claims: null,
      open: 'whether it is kept; nothing may rely on either',
      hangs: [link, put],
      run: ({slide}) =>
        replaced(
          slide(),
          image => ((image.getLink() as unknown) === null ? null : 'kept'),
          image => image.setLinkUrl('https://example.com/'),
        ),
    },
    {
      name: 'an image that fills a place for text has its box',
      source: page('shape#replaceWithImage(BlobSource,Boolean)'),
      claims: [true, 'BODY'],
      hangs: [put],
      run: ({slide}) => {
        const shape = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY).getPlaceholders()[1]!.asShape();
        const box = tenths(boxOf(shape));
        const image = shape.replaceWithImage(picture('png'), true);
        return [
          JSON.stringify(tenths(boxOf(image))) === JSON.stringify(box),
          String(image.getPlaceholderType()),
        ];
      },
    },
    {
      name: 'the place that an image has filled is no shape any more',
      source: page('shape#replaceWithImage(BlobSource)'),
      claims: ['SHAPE', 'IMAGE'],
      hangs: [put],
      run: ({slide}) => {
        const made = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY);
        made.getPlaceholders()[1]!.asShape().replaceWithImage(picture('png'));
        return made.getPageElements().map(each => String(each.getPageElementType()));
      },
    },
  ],
};

export const groupsArea: Area<SlidesHost> = {
  name: 'groups',
  emulated: 'slides/change.ts',
  cases: [
    {
      name: 'an image and its caption become a group of two',
      source: page('slide#group(PageElement)'),
      claims: [2, 1, true],
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        const image = standing(made);
        const group = made.group(asElements(made, image, made.insertTextBox('Photo', 10, 130, 200, 30)));
        return [
          group.getChildren().length,
          made.getGroups().length,
          image.getParentGroup().getObjectId() === group.getObjectId(),
        ];
      },
    },
    {
      name: 'what is in a group is none of its page’s elements or images',
      source: page('slide#getPageElements()'),
      claims: [['GROUP'], 0],
      open: 'whether images in groups are among the page’s images',
      emulated: 'slides/page.ts',
      hangs: [place, stands],
      run: ({slide}) => {
        const made = slide();
        made.group(asElements(made, standing(made), made.insertTextBox('Photo', 10, 130, 200, 30)));
        return [
          made.getPageElements().map(each => String(each.getPageElementType())),
          made.getImages().length,
        ];
      },
    },
    {
      name: 'who is in no group has none',
      source: page('image#getParentGroup()'),
      claims: null,
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => ((standing(slide()).getParentGroup() as unknown) === null ? null : 'a group'),
    },
    {
      name: 'a place for text cannot be grouped',
      source: page('slide#group(PageElement)'),
      claims: true,
      hangs: [put],
      run: ({slide}) => {
        const made = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY);
        const [place] = made.getPlaceholders() as [PageElement];
        return refuses(() => made.group(asElements(made, place, standing(made))));
      },
    },
    {
      name: 'left and top of what is in a group are those on the page',
      source: page('image#getLeft()'),
      claims: [
        [10, 20],
        [60, 20],
      ],
      open: 'whether they are those in the group',
      emulated: 'slides/element.ts',
      hangs: [place, mark, 'src/core/inserting/arrange.ts'],
      run: ({slide}) => {
        const made = slide();
        const image = standing(made);
        const group = made.group(asElements(made, image, made.insertTextBox('Photo', 10, 130, 200, 30)));
        const at = () => tenths([image.getLeft(), image.getTop()]);
        const before = at();
        group.setLeft(group.getLeft() + 50);
        return [before, at()];
      },
    },
    {
      name: 'a text box is one by its type, and no placeholder',
      source: page('shape#getShapeType()'),
      claims: ['TEXT_BOX', 'NONE'],
      hangs: ['src/apps-script/slides/caption.ts'],
      run: ({slide}) => {
        const made = slide().insertTextBox('Photo', 10, 130, 200, 30);
        return [String(made.getShapeType()), String(made.getPlaceholderType())];
      },
    },
    {
      name: 'the parts of a group are reached by way of the page’s elements',
      source: page('page-element#asGroup()'),
      claims: ['IMAGE', 'SHAPE'],
      hangs: ['src/apps-script/slides/stands.ts'],
      run: ({slide}) => {
        const made = slide();
        const {length} = made.getPageElements();
        made.group(asElements(made, standing(made), made.insertTextBox('Photo', 10, 130, 200, 30)));
        const group = made.getPageElements()[length]!.asGroup();
        return group.getChildren().map(each => String(each.getPageElementType()));
      },
    },
    {
      name: 'a group’s box is the one around all that is in it',
      source: page('group#getWidth()'),
      claims: [10, 20, 200, 140],
      open: 'whether lines and turns count',
      hangs: [stands, 'src/shared/free-space.ts'],
      run: ({slide}) => {
        const made = slide();
        const group = made.group(
          asElements(made, standing(made), made.insertTextBox('Photo', 10, 130, 200, 30)),
        );
        return boxOf(group as never).map(side => Math.round(side));
      },
    },
    {
      name: 'what is in a group is not sent behind the others',
      source: page('image#sendToBack()'),
      claims: true,
      emulated: 'slides/element.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        const image = standing(made);
        made.group(asElements(made, image, made.insertTextBox('Photo', 10, 130, 200, 30)));
        return refuses(() => image.sendToBack());
      },
    },
    {
      name: 'a group of which one is left is none any more',
      source: page('page-element#remove()'),
      claims: [0, ['IMAGE']],
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        const text = made.insertTextBox('Photo', 10, 130, 200, 30);
        made.group(asElements(made, standing(made), text));
        text.remove();
        return [
          made.getGroups().length,
          made.getPageElements().map(each => String(each.getPageElementType())),
        ];
      },
    },
  ],
};

export const slidesPicturesArea: Area<SlidesHost> = {
  name: 'pictures in Slides',
  emulated: 'picture.ts',
  cases: [
    {
      name: 'a PNG with transparency stands in Slides, and stays a PNG',
      source: limits,
      claims: 'image/png',
      hangs: [pictures, 'src/shared/formats.ts'],
      run: ({slide}) => standing(slide()).getBlob().getContentType(),
    },
    {
      name: 'JPEG and GIF stand in Slides',
      source: limits,
      claims: [false, false],
      hangs: [pictures],
      run: ({slide}) => {
        const made = slide();
        return [picture('jpeg'), picture('gif')].map(each => refuses(() => made.insertImage(each)));
      },
    },
    {
      name: 'the bytes count in Slides, not the type beside them',
      source: limits,
      claims: false,
      open: 'whether the type is believed',
      hangs: [pictures, 'src/apps-script/picture.ts'],
      run: ({slide}) => refuses(() => slide().insertImage(picture('jpeg', 'image/png'))),
    },
    {
      name: 'WebP under the name of a JPEG is refused by Slides',
      source: limits,
      claims: 'The image you are trying to use is invalid or corrupt.',
      worded: true,
      hangs: [failures, pictures],
      run: ({slide}) => wordsOf(() => slide().insertImage(picture('webp', 'image/jpeg'))),
    },
    {
      name: 'a refused picture leaves nothing behind in Slides',
      source: limits,
      claims: [true, 0],
      emulated: 'slides/page.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        return [
          refuses(() => made.insertImage(picture('webp', 'image/jpeg'))),
          made.getPageElements().length,
        ];
      },
    },
    {
      name: 'a JPEG without its end is refused by Slides',
      source: 'https://www.w3.org/Graphics/JPEG/itu-t81.pdf',
      claims: true,
      open: 'whether it is refused, or stands there grey below',
      emulated: 'picture-structure.ts',
      hangs: [failures],
      run: ({slide}) => refuses(() => slide().insertImage(cutOff())),
    },
    {
      name: '24,999,999 pixels stand in Slides',
      source: limits,
      claims: false,
      hangs: ['src/shared/limits.ts'],
      run: ({slide}) => refuses(() => slide().insertImage(picture('under'))),
    },
    {
      name: '25,000,000 pixels stand in Slides',
      source: limits,
      claims: false,
      hangs: ['src/shared/limits.ts'],
      run: ({slide}) => refuses(() => slide().insertImage(picture('most'))),
    },
    {
      name: '25,000,001 pixels are refused by Slides',
      source: limits,
      claims: true,
      hangs: ['src/shared/limits.ts', failures],
      run: ({slide}) => refuses(() => slide().insertImage(picture('over'))),
    },
    ...[1, 2, 3, 4, 5, 6, 7, 8].map(orientation => ({
      name: `EXIF orientation ${orientation} stands ${orientation < 5 ? 'as it lies' : 'upright'} in Slides`,
      source: 'https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf',
      claims: orientation < 5 ? [100, 50] : [50, 100],
      open: 'whether EXIF’s orientation counts, or the picture lies as its pixels do',
      hangs: [put, 'src/shared/slide-layout.ts'],
      run: ({slide}: SlidesHost) =>
        tenths(boxOf(slide().insertImage(oriented(orientation), 0, 0, 100, 100))).slice(2),
    })),
  ],
};
