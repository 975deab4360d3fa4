import {reference, refuses, tenths, wordsOf, type Area} from '../../case.ts';
import {picture} from '../pictures.ts';
import {boxOf, type PageElement, type Shape, type SlidesHost} from './scratch.ts';

const page = (member: string) => reference(`slides/${member}`);
const find = 'src/apps-script/slides/find.ts';
const place = 'src/apps-script/slides/place.ts';
const put = 'src/apps-script/slides/put.ts';
const layout = 'src/shared/slide-layout.ts';
const room = 'src/apps-script/slides/room.ts';
const stands = 'src/apps-script/slides/stands.ts';
const caption = 'src/apps-script/slides/caption.ts';
const seen = 'https://github.com/brucemcpherson/gas-fakes';

const typesOf = (placeholders: PageElement[]): string[] =>
  placeholders.map(each => String(each.asShape().getPlaceholderType()));

const themeColorOf = (box: Shape): string =>
  String(box.getText().getTextStyle().getForegroundColor().asThemeColor().getThemeColorType());

export const pagesArea: Area<SlidesHost> = {
  name: 'pages',
  emulated: 'slides/presentation.ts',
  cases: [
    {
      name: 'a page of a new presentation is 720 points wide, and wider than high',
      source: page('presentation#getPageWidth()'),
      claims: [720, true],
      hangs: [place, layout],
      run: ({presentation}) => [
        Math.round(presentation.getPageWidth()),
        presentation.getPageWidth() > presentation.getPageHeight(),
      ],
    },
    {
      name: 'a page of a new presentation is 405 points high',
      source: page('presentation#getPageHeight()'),
      claims: 405,
      hangs: [place, layout],
      run: ({presentation}) => Math.round(presentation.getPageHeight()),
    },
    {
      name: 'a slide that is inserted as the second stands second',
      source: page('presentation#insertSlide(Integer,PredefinedLayout)'),
      claims: true,
      hangs: [put, find],
      run: ({presentation}) => {
        const made = presentation.insertSlide(1, SlidesApp.PredefinedLayout.BLANK);
        return presentation.getSlides()[1]?.getObjectId() === made.getObjectId();
      },
    },
    {
      name: 'a blank slide has nothing on it',
      source: page('presentation#appendSlide(PredefinedLayout)'),
      claims: 0,
      emulated: 'slides/model.ts',
      hangs: [put],
      run: ({slide}) => slide().getPageElements().length,
    },
    {
      name: 'a slide with title and text has these two places, and not its layout’s number',
      source: page('predefined-layout'),
      claims: ['TITLE', 'BODY'],
      emulated: 'slides/model.ts',
      hangs: [find],
      run: ({slide}) => typesOf(slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY).getPlaceholders()),
    },
    {
      name: 'a slide keeps its layout',
      source: page('slide#getLayout()'),
      claims: true,
      emulated: 'slides/pages.ts',
      hangs: [find, put],
      run: ({presentation, slide}) => {
        const made = slide().getLayout();
        return presentation.getLayouts().some(one => one.getObjectId() === made.getObjectId());
      },
    },
    {
      name: 'a slide can be made of another one’s layout',
      source: page('presentation#insertSlide(Integer,Layout)'),
      claims: true,
      hangs: [put],
      run: ({presentation, slide}) => {
        const like = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY).getLayout();
        return presentation.insertSlide(1, like).getLayout().getObjectId() === like.getObjectId();
      },
    },
    {
      name: 'the places of a slide stand where those of its layout do',
      source: page('slide#getPlaceholders()'),
      claims: true,
      emulated: 'slides/model.ts',
      hangs: [find, place],
      run: ({slide}) => {
        const made = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY);
        const ofLayout = made
          .getLayout()
          .getPlaceholders()
          .map(each => JSON.stringify(tenths(boxOf(each))));
        return made.getPlaceholders().every(each => ofLayout.includes(JSON.stringify(tenths(boxOf(each)))));
      },
    },
    {
      name: 'a place that a picture has filled is one of the slide’s places still',
      source: page('slide#getPlaceholders()'),
      claims: 2,
      open: 'whether one that is filled is told; where it is not, less is read of it, and it counts as a plain image',
      emulated: 'slides/page.ts',
      hangs: [stands],
      run: ({slide}) => {
        const made = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY);
        made.getPlaceholders()[1]!.asShape().replaceWithImage(picture('png'));
        return made.getPlaceholders().length;
      },
    },
    {
      name: 'every layout tells its places',
      source: page('layout#getPlaceholders()'),
      claims: true,
      emulated: 'slides/page.ts',
      hangs: [find],
      run: ({presentation}) => presentation.getLayouts().every(each => each.getPlaceholders().length >= 0),
    },
    {
      name: 'every layout has a master, and both tell what stands on them',
      source: page('layout#getMaster()'),
      claims: [true, true, true],
      emulated: 'slides/pages.ts',
      hangs: [room, stands],
      run: ({presentation}) => {
        const layouts = presentation.getLayouts();
        const masters = layouts.map(each => each.getMaster() as GoogleAppsScript.Slides.Master | null);
        return [
          masters.every(each => each !== null),
          masters.every(each => each!.getPageElements().length > 0),
          layouts.every(each => each.getPageElements().length >= each.getPlaceholders().length),
        ];
      },
    },
    {
      name: 'a layout’s elements have boxes on the page, and none of them is on the slide as well',
      source: page('layout#getPageElements()'),
      claims: [true, true],
      emulated: 'slides/page.ts',
      hangs: [room, stands, 'src/shared/free-space.ts'],
      run: ({presentation, slide}) => {
        const made = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY);
        const own = made.getPageElements().map(each => each.getObjectId());
        const those = made.getLayout().getPageElements();
        return [
          those.every(each => boxOf(each)[0]! + boxOf(each)[2]! <= presentation.getPageWidth() + 1),
          those.every(each => !own.includes(each.getObjectId())),
        ];
      },
    },
    {
      name: 'a slide that is removed is gone',
      source: page('slide#remove()'),
      claims: null,
      emulated: 'slides/page.ts',
      hangs: [put],
      run: ({presentation, slide}) => {
        const made = slide();
        const id = made.getObjectId();
        made.remove();
        return presentation.getSlideById(id) === null ? null : 'there';
      },
    },
    {
      name: 'a slide’s background can be a picture',
      source: page('page-background#setPictureFill(BlobSource)'),
      claims: 'PICTURE',
      emulated: 'slides/background.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        made.getBackground().setPictureFill(picture('png'));
        return String(made.getBackground().getType());
      },
    },
    {
      name: 'the first line of notes begins them, the second goes below',
      source: page('text-range#appendParagraph(String)'),
      claims: ['Credits\n', 'Credits\nMore\n'],
      open: 'whether an empty line stands above the first',
      emulated: 'slides/text-range.ts',
      hangs: [put],
      run: ({slide}) => {
        const text = slide().getNotesPage().getSpeakerNotesShape().getText();
        return ['Credits', 'More'].map(line => {
          text.appendParagraph(line);
          return text.asString();
        });
      },
    },
    {
      name: 'every slide has a place for notes, which takes text',
      source: page('notes-page#getSpeakerNotesShape()'),
      claims: [null, true],
      emulated: 'slides/pages.ts',
      hangs: [put],
      run: ({slide}) => {
        const text = slide().getNotesPage().getSpeakerNotesShape().getText();
        return [wordsOf(() => text.appendParagraph('Credits')), text.getLength() >= 'Credits'.length];
      },
    },
  ],
};

export const textsArea: Area<SlidesHost> = {
  name: 'texts in Slides',
  emulated: 'slides/text-range.ts',
  cases: [
    {
      name: 'a place for text that never had any has no letters',
      source: page('text-range#getLength()'),
      claims: 0,
      hangs: [find],
      run: ({slide}) =>
        slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY)
          .getPlaceholders()[1]!
          .asShape()
          .getText()
          .getLength(),
    },
    {
      name: 'a place for text that was emptied keeps its newline',
      source: seen,
      claims: [1, false],
      hangs: [find],
      run: ({slide}) => {
        const text = slide(SlidesApp.PredefinedLayout.TITLE_AND_BODY)
          .getPlaceholders()[1]!
          .asShape()
          .getText();
        text.setText('text');
        text.clear();
        return [text.getLength(), text.isEmpty()];
      },
    },
    {
      name: 'the newline at the end is counted',
      source: page('text-range#getLength()'),
      claims: 3,
      hangs: [find],
      run: ({slide}) => slide().insertTextBox('ab', 10, 10, 100, 40).getText().getLength(),
    },
    {
      name: 'a text box stands where it was put',
      source: page('slide#insertTextBox(String,Number,Number,Number,Number)'),
      claims: [10, 20, 200, 40],
      emulated: 'slides/page.ts',
      hangs: [put],
      run: ({slide}) => tenths(boxOf(slide().insertTextBox('Photo', 10, 20, 200, 40))),
    },
    {
      name: 'a text box is the last among the shapes of its slide',
      source: page('slide#getShapes()'),
      claims: [2, true],
      emulated: 'slides/page.ts',
      hangs: [put],
      run: ({slide}) => {
        const made = slide();
        made.insertTextBox('first');
        const id = made.insertTextBox('last').getObjectId();
        const shapes = made.getShapes();
        return [shapes.length, shapes[shapes.length - 1]?.getObjectId() === id];
      },
    },
    {
      name: 'the size of a text is in points',
      source: page('text-style#setFontSize(Number)'),
      claims: 9,
      hangs: [put],
      run: ({slide}) =>
        slide().insertTextBox('Photo', 10, 10, 100, 40).getText().getTextStyle().setFontSize(9).getFontSize(),
    },
    {
      name: 'a text box has no fill until it gets one',
      source: page('fill#setSolidFill(ThemeColorType)'),
      claims: ['NONE', false, 'SOLID', true],
      open: 'whether NONE is said, or a fill that is not seen',
      emulated: 'slides/fill.ts',
      hangs: [caption],
      run: ({slide}) => {
        const fill = slide().insertTextBox('Photo').getFill();
        const said = () => [String(fill.getType()), fill.isVisible()];
        const before = said();
        fill.setSolidFill(SlidesApp.ThemeColorType.LIGHT1);
        return [...before, ...said()];
      },
    },
    {
      name: 'the text of a new box has the theme’s first dark colour',
      source: page('theme-color-type'),
      claims: 'DARK1',
      open: 'which of the theme’s colours it is',
      hangs: [caption],
      run: ({slide}) => themeColorOf(slide().insertTextBox('Photo')),
    },
    {
      name: 'a text takes another one of the theme’s colours',
      source: page('text-style#setForegroundColor(ThemeColorType)'),
      claims: ['ACCENT1', 'DARK1'],
      hangs: [caption],
      run: ({slide}) => {
        const box = slide().insertTextBox('Photo');
        const {ACCENT1, DARK1} = SlidesApp.ThemeColorType;
        return [ACCENT1, DARK1].map(color => {
          box.getText().getTextStyle().setForegroundColor(color);
          return themeColorOf(box);
        });
      },
    },
    {
      name: 'of the plain theme, the first dark colour is black and the first light one white',
      source: page('color-scheme#getConcreteColor(ThemeColorType)'),
      claims: ['#000000', '#ffffff'],
      open: 'how the colours of the plain theme are set',
      emulated: 'slides/color.ts',
      hangs: [caption],
      run: ({slide}) => {
        const scheme = slide().getColorScheme();
        const {DARK1, LIGHT1} = SlidesApp.ThemeColorType;
        return [DARK1, LIGHT1].map(color =>
          scheme.getConcreteColor(color).asRgbColor().asHexString().toLowerCase(),
        );
      },
    },
    {
      name: 'what is no colour is refused as a fill',
      source: page('fill#setSolidFill(String)'),
      claims: true,
      open: 'whether it is refused, or ignored',
      emulated: 'slides/fill.ts',
      hangs: [caption],
      run: ({slide}) => refuses(() => slide().insertTextBox('Photo').getFill().setSolidFill('none')),
    },
  ],
};
