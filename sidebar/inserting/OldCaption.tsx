import {useShared} from '../context.ts';
import type {Library} from '../library.ts';
import {Tick} from '../parts/Tick.tsx';
import {oldCaptionOf, spotOf} from './place.ts';

/** What becomes of the words beside an image that is replaced. */
export function OldCaption({library: {insertion}, count}: {library: Library; count: number}) {
  const {texts, actions} = useShared();
  const t = texts.messages.insert;
  const spot = spotOf(insertion, count);
  if (spot?.place !== 'image') return null;
  const goes = oldCaptionOf(insertion, spot) !== undefined;
  if (!spot.captioned || spot.mark === undefined) {
    return <p class="note">{goes ? t.captionGoes : t.captionStays}</p>;
  }
  const {mark} = spot;
  return (
    <Tick
      label={t.captionAlong}
      checked={goes}
      tick={along => actions.setOptions({oldCaption: along ? mark : null})}
    />
  );
}
