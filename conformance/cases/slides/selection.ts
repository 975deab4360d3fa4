import {guide, NotRun, reference, type Area, type Value} from '../../case.ts';
import {picture} from '../pictures.ts';
import type {Presentation, SlidesHost} from './scratch.ts';

const page = (member: string) => reference(`slides/${member}`);
const find = 'src/apps-script/slides/find.ts';
const editor = 'src/apps-script/slides/editor.ts';

/** What is selected, what kind of page is shown, and the kinds of the elements. */
function selected(presentation: Presentation): Value {
  const selection = presentation.getSelection() as GoogleAppsScript.Slides.Selection | null;
  if (!selection) throw new NotRun('There is no selection.');
  const shown = selection.getCurrentPage() as GoogleAppsScript.Slides.Page | null;
  const range = selection.getPageElementRange() as GoogleAppsScript.Slides.PageElementRange | null;
  return [
    String(selection.getSelectionType()),
    shown && String(shown.getPageType()),
    range && range.getPageElements().map(each => String(each.getPageElementType())),
  ];
}

export const selectionArea: Area<SlidesHost> = {
  name: 'selection',
  emulated: 'slides/selection.ts',
  cases: [
    {
      name: 'the page that a script shows is the current one at once',
      source: page('slide#selectAsCurrentPage()'),
      claims: [true, ['CURRENT_PAGE', 'SLIDE', null]],
      hangs: [find, editor],
      run: ({presentation, slide}) => {
        const made = slide();
        made.selectAsCurrentPage();
        const shown = presentation.getSelection().getCurrentPage() as GoogleAppsScript.Slides.Page | null;
        return [shown?.asSlide().getObjectId() === made.getObjectId(), selected(presentation)];
      },
    },
    {
      name: 'the image that a script selects is selected at once',
      source: page('image#select()'),
      claims: ['PAGE_ELEMENT', 'SLIDE', ['IMAGE']],
      emulated: 'slides/element.ts',
      hangs: [find, editor],
      run: ({presentation, slide}) => {
        slide().insertImage(picture('png')).select();
        return selected(presentation);
      },
    },
    {
      name: 'what is selected and removed is selected no more',
      source: page('presentation#getSelection()'),
      claims: ['CURRENT_PAGE', 'SLIDE', null],
      emulated: 'slides/execution.ts',
      hangs: [find],
      run: ({presentation, slide}) => {
        const image = slide().insertImage(picture('png'));
        image.select();
        image.remove();
        return selected(presentation);
      },
    },
  ],
};

export const slidesHandsArea: Area<SlidesHost> = {
  name: 'by hand in Slides',
  emulated: 'slides/selection.ts',
  cases: [
    {
      name: 'an image that a person clicks is selected as an element',
      hand: 'Click the left image on the slide of the cases, so that it is selected.',
      source: guide('slides/selecting'),
      claims: ['PAGE_ELEMENT', 'SLIDE', ['IMAGE']],
      hangs: [find],
      run: ({presentation}) => selected(presentation),
    },
    {
      name: 'the cursor in a text selects text, and the shape around it',
      hand: 'Click into “Letters”, so that the cursor stands in it.',
      source: guide('slides/selecting'),
      claims: ['TEXT', 'SLIDE', ['SHAPE']],
      hangs: [find],
      run: ({presentation}) => selected(presentation),
    },
    {
      name: 'what replaces an image and is cropped loses as much above as below',
      hand: 'Look at the right image. Click into “Green” below it where it is green all over, and into “Another” where it is not.',
      source: page('image#replace(BlobSource,Boolean)'),
      // The middle third is green, and a sixth is shown.
      claims: 'Green',
      open: 'where the part that is shown begins; no member tells',
      emulated: 'slides/nodes.ts',
      hangs: ['src/apps-script/slides/put.ts', 'src/shared/frame.ts'],
      run: ({presentation}) => {
        const range = presentation
          .getSelection()
          .getPageElementRange() as GoogleAppsScript.Slides.PageElementRange | null;
        const [clicked] = range?.getPageElements() ?? [];
        if (String(clicked?.getPageElementType()) !== 'SHAPE') throw new NotRun('The cursor is in no text.');
        return clicked!.asShape().getText().asString().trim();
      },
    },
    {
      name: 'who clicks beside everything selects nothing on the page',
      hand: 'Click beside everything on that slide, so that nothing is selected.',
      source: guide('slides/selecting'),
      claims: ['CURRENT_PAGE', 'SLIDE', null],
      hangs: [find],
      run: ({presentation}) => selected(presentation),
    },
    {
      name: 'a slide that is clicked in the filmstrip is selected as a page',
      hand: 'Click the slide of the cases in the filmstrip at the left.',
      source: guide('slides/selecting'),
      claims: ['PAGE', 'SLIDE', null],
      hangs: [find],
      run: ({presentation}) => selected(presentation),
    },
    {
      name: 'a layout that is looked at is the current page, and no slide',
      hand: 'Choose View › Theme builder, and click one of the layouts (not the theme above them).',
      source: page('selection#getCurrentPage()'),
      claims: 'LAYOUT',
      hangs: [find],
      run: ({presentation}) => (selected(presentation) as Value[])[1] as Value,
    },
  ],
};
