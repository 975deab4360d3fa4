/** Credits on new slides behind the others, in text boxes: as many as it takes for them to be read. */
import type {Credits, CreditsPlace} from '../../shared/contract.ts';
import {creditPages} from '../../shared/credits.ts';
import {safeArea} from '../../shared/slide-layout.ts';
import {AddonError} from '../../core/errors.ts';
import {undoing} from '../making.ts';
import {emptiest, sizeOf, type Slide} from './find.ts';
import {newest, remove} from './made.ts';

/**
 * @returns where it stands
 * @throws AddonError `request.invalid` for a place of the other editor, `place.noSlide`, `insert.unknown`, or what the host
 * says; unless it is unknown, nothing of it stands then
 */
export function listOn({title, lines, place}: Credits): CreditsPlace {
  if (place !== 'lastSlide') throw new AddonError('request.invalid');
  const presentation = SlidesApp.getActivePresentation();
  const area = safeArea(sizeOf(presentation));
  const made: Slide[] = [];
  undoing(made, remove, () => {
    const layout = emptiest(presentation);
    if (!layout) throw new AddonError('place.noSlide');
    for (const {text, size} of creditPages(title, lines, area)) {
      const at = presentation.getSlides().length;
      const slide = newest(
        () => presentation.getSlides(),
        () => presentation.insertSlide(at, layout),
        at,
      );
      made.unshift(slide);
      const box = slide.insertTextBox(text, area.left, area.top, area.width, area.height);
      box.getText().getTextStyle().setFontSize(size);
    }
  });
  return 'lastSlide';
}
