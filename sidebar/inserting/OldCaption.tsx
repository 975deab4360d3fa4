import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {oldCaptionOf, spotOf} from './place.ts';

/** What becomes of the words beside an image that is replaced. */
export function OldCaption({library: {insertion}, count}: {library: Library; count: number}) {
  const t = useShared().texts.messages.insert;
  const spot = spotOf(insertion, count);
  if (spot?.place !== 'image') return null;
  const goes = spot.captioned || oldCaptionOf(insertion, spot) !== undefined;
  return <p class="note">{goes ? t.captionGoes : t.captionStays}</p>;
}
